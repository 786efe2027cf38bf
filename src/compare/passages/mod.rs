//! Text that articles have word for word, and versions of one article.
//!
//! A passage is a run of words that two articles have in common (`runs.rs`), whatever their case and punctuation. What somebody is quoted
//! with is no passage: two reporters who heard one speech have the same words of it, each for themselves.

mod runs;
mod versions;

use super::Place;
use crate::{
    align::{Document, Link, SentenceRef},
    annotate::{QuoteForm, Speech, WordKind},
    text::TextRange,
};
use runs::{Run, Runs, Tokens};

/// What two articles have word for word.
#[derive(Debug, Clone, PartialEq)]
pub struct SameText {
    /// Index into the articles compared; before `b`.
    pub a: u32,
    pub b: u32,
    /// Words of all passages together.
    pub n_words: u32,
    /// 0 to 1: the share of each article's compared words that lie in a passage.
    pub a_share: f64,
    pub b_share: f64,
    /// Set where both are of one outlet and mostly the same text.
    pub versions: Option<Versions>,
    /// The longest first.
    pub passages: Vec<Passage>,
}

/// A run of words that two articles both have. Each place lies in one paragraph; its sentence is the one in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub a: Place,
    pub b: Place,
    pub n_words: u32,
}

/// What changed between two versions of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// `a` or `b` of the pair: the one published first; where the articles do not tell, `a`.
    pub earlier: u32,
    /// In the order of the later version; what was deleted stands where it stood.
    pub changes: Vec<Change>,
}

/// A sentence that one of two versions has and the other has not, or has otherwise. At least one of the two is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub earlier: Option<SentenceRef>,
    pub later: Option<SentenceRef>,
}

/// A passage has at least this many words with content that are the writer's own: no names, no numbers, nothing in quotation marks. With
/// fewer it is a name with its titles (“Japanese Prime Minister Shinzo Abe at his resort in Florida”) or a quote with its cue (“…”, the
/// president said).
const MIN_OWN_WORDS: usize = 5;

/// The passages of every two articles that have any; those with the most words first. `speech` holds one for each document.
/// O(words · log words + words · articles).
pub(super) fn same_text(documents: &[Document<'_>], speech: &[Speech], links: &[Link]) -> Vec<SameText> {
    let articles = runs::tokens(documents);
    let id = |number: usize| documents.get(number).map(|document| document.article.id.as_str());
    let own: Vec<Vec<bool>> =
        documents.iter().zip(speech).map(|(document, speech)| own_words(document, speech)).collect();
    let mut out: Vec<SameText> = runs::runs(&articles, |a, b| id(a) <= id(b))
        .iter()
        .filter_map(|runs| Pair::new(documents, &articles, &own, runs)?.same_text(links))
        .collect();
    out.sort_by_key(|same| std::cmp::Reverse(same.n_words));
    out
}

/// For each word of the segmentation, whether it carries content that is the writer's own.
fn own_words(document: &Document<'_>, speech: &Speech) -> Vec<bool> {
    let Document { segmentation, annotations, .. } = *document;
    let words = &segmentation.words;
    let is_content = |word: usize| {
        let is_plain = annotations.kinds.get(word) == Some(&WordKind::Word);
        is_plain && segmentation.forms.of(word).is_some_and(|form| !form.is_function && !form.has_capital)
    };
    let mut own: Vec<bool> = (0..words.len()).map(is_content).collect();
    for quote in speech.quotes.iter().filter(|quote| quote.form == QuoteForm::Direct) {
        let first = words.partition_point(|word| word.range.start < quote.span.start);
        for (word, own) in words.iter().zip(&mut own).skip(first) {
            if word.range.start >= quote.span.end {
                break;
            }
            *own = false;
        }
    }
    own
}

/// Two articles with the runs of words that both have.
struct Pair<'a> {
    runs: &'a Runs,
    documents: [&'a Document<'a>; 2],
    tokens: [&'a Tokens; 2],
    /// For each word of the segmentation, whether it carries content that is the writer's own.
    own: [&'a [bool]; 2],
}

impl<'a> Pair<'a> {
    fn new(
        documents: &'a [Document<'a>],
        articles: &'a [Tokens],
        own: &'a [Vec<bool>],
        runs: &'a Runs,
    ) -> Option<Self> {
        Some(Self {
            runs,
            documents: [documents.get(runs.a)?, documents.get(runs.b)?],
            tokens: [articles.get(runs.a)?, articles.get(runs.b)?],
            own: [own.get(runs.a)?, own.get(runs.b)?],
        })
    }

    fn same_text(&self, links: &[Link]) -> Option<SameText> {
        let [a, b] = [self.runs.a as u32, self.runs.b as u32];
        let taken = self.runs.runs.iter().filter(|run| self.n_own_words(run) >= MIN_OWN_WORDS);
        let passages: Vec<Passage> = taken.filter_map(|run| self.passage(run)).collect();
        let n_words: u32 = passages.iter().map(|passage| passage.n_words).sum();
        let n_common: usize = self.runs.runs.iter().map(|run| run.n_words).sum();
        let share = |n: usize, tokens: &Tokens| n as f64 / tokens.n_words.max(1) as f64;
        let [a_share, b_share] = self.tokens.map(|tokens| share(n_words as usize, tokens));
        let common = self.tokens.map(|tokens| share(n_common, tokens));
        let versions = versions::versions([a, b], self.documents, common, links);
        let is_any = !passages.is_empty() || versions.is_some();
        is_any.then_some(SameText { a, b, n_words, a_share, b_share, versions, passages })
    }

    /// The words of a run that carry content of both writers' own.
    fn n_own_words(&self, run: &Run) -> usize {
        let is_own = |side: usize, at: usize| {
            let word = self.tokens.get(side).and_then(|tokens| tokens.words.get(at));
            word.is_some_and(|&word| self.own.get(side).and_then(|of| of.get(word as usize)) == Some(&true))
        };
        (0..run.n_words).filter(|n| is_own(0, run.a + n) && is_own(1, run.b + n)).count()
    }

    fn passage(&self, run: &Run) -> Option<Passage> {
        let a = self.place(0, self.runs.a, run.a, run.n_words)?;
        let b = self.place(1, self.runs.b, run.b, run.n_words)?;
        Some(Passage { a, b, n_words: run.n_words as u32 })
    }

    fn place(&self, side: usize, article: usize, at: usize, n_words: usize) -> Option<Place> {
        let (tokens, segmentation) = (self.tokens.get(side)?, self.documents.get(side)?.segmentation);
        let (first, last) = (*tokens.words.get(at)?, *tokens.words.get(at + n_words - 1)?);
        let range = |word: u32| segmentation.words.get(word as usize).map(|word| word.range);
        let span = TextRange { start: range(first)?.start, end: range(last)?.end };
        let sentence = segmentation.sentences.partition_point(|sentence| sentence.words.end <= first);
        Some(Place { sentence: SentenceRef { article: article as u32, sentence: sentence as u32 }, span })
    }
}

#[cfg(test)]
mod tests;
