//! Sentences to terms: numbered stems that can be compared across articles.
//!
//! All articles are stemmed once; a story is a selection of their sentences.

use std::collections::BTreeMap;

use super::{
    Document,
    stems::{FUNCTION, Stems},
};
use crate::{
    annotate::WordKind,
    segment::{Sentence, words},
    text::{TextRange, fold},
};

/// One word of a sentence as a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Rank of the stem among all stems, alphabetically: two ids compare the same whatever articles there are, in any order,
    /// so that sums over terms are taken in the same order and give the same bits.
    pub(super) id: u32,
    /// UTF-8 bytes of the article's text.
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
    /// Of a number, what stands at it: a currency, `%`, `-` for a minus sign; `None` for nothing, and for every other word.
    pub(super) mark: Option<char>,
}

/// One compared sentence, ready to be scored.
#[derive(Debug, Clone)]
pub(super) struct SentenceTerms {
    /// Index into the documents.
    pub(super) article: u32,
    /// Index into the document's sentences.
    pub(super) sentence: u32,
    /// In text order.
    pub(super) terms: Vec<Term>,
    /// Distinct term ids with their counts, by id.
    pub(super) counts: Vec<(u32, u32)>,
    /// Where the sentence stands among the compared sentences of its article: 0 the first, 1 the last.
    pub(super) position: f64,
    /// The sentence's folded words and the marks of its numbers: equal for two sentences that are word for word the same,
    /// whatever language their articles are said to be in. Empty without a word.
    pub(super) wording: String,
}

/// The compared sentences of all articles.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// For each article, its sentences in order.
    pub(super) articles: Vec<Vec<SentenceTerms>>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: Vec<bool>,
}

/// The compared sentences of the articles of one story.
#[derive(Debug, Clone)]
pub(super) struct StoryTerms<'a> {
    /// By article, then sentence.
    pub(super) sentences: Vec<&'a SentenceTerms>,
    /// For each term id: how many of these sentences have it.
    pub(super) sentence_frequency: Vec<u32>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: &'a [bool],
    pub(super) n_articles: usize,
}

/// A sentence before its stems are numbered.
struct Stemmed {
    article: u32,
    sentence: u32,
    position: f64,
    words: Vec<Word>,
}

struct Word {
    stem: String,
    folded: String,
    range: TextRange,
    kind: WordKind,
    mark: Option<char>,
}

impl Terms {
    /// The terms of the compared sentences of all documents. O(words · log words).
    pub(super) fn new(documents: &[Document<'_>]) -> Self {
        let stemmed: Vec<Stemmed> = (0..)
            .zip(documents)
            .flat_map(|(article, document)| {
                let stems = Stems::new(&document.article.lang);
                let compared: Vec<(u32, &Sentence)> = document.compared_sentences().collect();
                let last = compared.len().saturating_sub(1).max(1) as f64;
                compared
                    .into_iter()
                    .enumerate()
                    .map(|(number, (sentence, found))| Stemmed {
                        article,
                        sentence,
                        position: number as f64 / last,
                        words: document.words_of(found, &stems),
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        Self::number(documents.len(), &stemmed)
    }

    /// Two texts, each as one sentence of an article of its own; words by UAX #29, English stems.
    pub(super) fn of_two(a: &str, b: &str) -> Self {
        let stems = Stems::new("en");
        let stemmed = [(0, a), (1, b)].map(|(article, text)| Stemmed {
            article,
            sentence: 0,
            position: 0.0,
            words: words(text)
                .filter_map(|word| {
                    Word::new(text, TextRange::new(word.start, word.end), WordKind::Word, &stems)
                })
                .collect(),
        });
        Self::number(2, &stemmed)
    }

    fn number(n_articles: usize, stemmed: &[Stemmed]) -> Self {
        let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
        for word in stemmed.iter().flat_map(|sentence| &sentence.words) {
            ids.insert(&word.stem, 0);
        }
        for (rank, id) in (0..).zip(ids.values_mut()) {
            *id = rank;
        }
        let mut articles = vec![Vec::new(); n_articles];
        for sentence in stemmed {
            let terms: Vec<Term> = sentence
                .words
                .iter()
                .map(|word| Term {
                    id: ids[word.stem.as_str()],
                    range: word.range,
                    kind: word.kind,
                    mark: word.mark,
                })
                .collect();
            let mut sorted: Vec<u32> = terms.iter().map(|term| term.id).collect();
            sorted.sort_unstable();
            let counts = sorted.chunk_by(|x, y| x == y).map(|same| (same[0], same.len() as u32)).collect();
            articles[sentence.article as usize].push(SentenceTerms {
                article: sentence.article,
                sentence: sentence.sentence,
                terms,
                counts,
                position: sentence.position,
                wording: wording(&sentence.words),
            });
        }
        Self { articles, is_function: ids.keys().map(|stem| stem.starts_with(FUNCTION)).collect() }
    }

    /// The sentences of some articles, given by ascending index. O(terms).
    pub(super) fn story(&self, articles: &[u32]) -> StoryTerms<'_> {
        let sentences: Vec<&SentenceTerms> =
            articles.iter().flat_map(|&article| &self.articles[article as usize]).collect();
        let mut sentence_frequency = vec![0; self.is_function.len()];
        for &(id, _) in sentences.iter().flat_map(|sentence| &sentence.counts) {
            sentence_frequency[id as usize] += 1;
        }
        StoryTerms {
            sentences,
            sentence_frequency,
            is_function: &self.is_function,
            n_articles: articles.len(),
        }
    }
}

impl Document<'_> {
    fn words_of(&self, sentence: &Sentence, stems: &Stems) -> Vec<Word> {
        let words = sentence.words.start as usize..sentence.words.end as usize;
        self.segmentation.words[words.clone()]
            .iter()
            .zip(&self.annotations.kinds[words])
            .filter_map(|(word, &kind)| Word::new(&self.article.text, word.range, kind, stems))
            .collect()
    }
}

impl Word {
    /// `None` where folding leaves nothing of the word.
    fn new(text: &str, range: TextRange, kind: WordKind, stems: &Stems) -> Option<Self> {
        let word = range.of(text);
        let folded = fold(word);
        let stem = stems.stem(word, &folded);
        let is_number = word.starts_with(|c: char| c.is_numeric());
        let mark = if is_number { mark(text, range) } else { None };
        (!stem.is_empty()).then_some(Self { stem, folded, range, kind, mark })
    }
}

/// The currency, per cent or minus sign that stands at a number. A hyphen after a word or a number is none ("F-16", "5-10").
fn mark(text: &str, range: TextRange) -> Option<char> {
    let before = text.get(..range.start as usize).unwrap_or_default();
    let after = text.get(range.end as usize..).unwrap_or_default();
    let mut nearest = before.chars().rev();
    let sign = match nearest.next() {
        Some(c @ ('$' | '€' | '£' | '¥' | '₽' | '₴' | '₹' | '₩')) => Some(c),
        Some('-' | '−' | '–') if !nearest.next().is_some_and(char::is_alphanumeric) => Some('-'),
        _ => None,
    };
    sign.or_else(|| after.trim_start().chars().next().filter(|c| matches!(c, '%' | '€' | '£' | '₽' | '₴')))
}

fn wording(words: &[Word]) -> String {
    let mut wording = String::new();
    for word in words {
        wording.extend(word.mark);
        wording.push_str(&word.folded);
        wording.push(' ');
    }
    wording
}
