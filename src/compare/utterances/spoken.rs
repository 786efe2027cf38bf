//! The quotes of all articles, word by word.

use std::{collections::BTreeMap, ops::Range};

use super::{QuoteRef, SHINGLE};
use crate::{
    annotate::{Quote, QuoteForm, Source, SourceKind, Speech, WordKind},
    compare::words::Words,
    text::{Interner, TextRange, fold, is_listed},
};

/// Longer quotes are speeches printed whole: of these only so many words are compared.
const MAX_WORDS: usize = 400;

/// One word of a quote.
#[derive(Debug, Clone, Copy)]
pub(super) struct SpokenWord {
    /// Equal for two words that fold to the same.
    pub(super) id: u32,
    pub(super) is_content: bool,
    /// Something was left out or put in before it: “…” or square brackets.
    pub(super) is_after_cut: bool,
}

/// A word with content, as the quote has it first.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContentWord<'a> {
    pub(super) folded: &'a str,
    pub(super) is_name: bool,
}

/// One quote with its words. Words in square brackets are the writer's.
pub(super) struct Spoken<'a> {
    pub(super) at: QuoteRef,
    pub(super) form: QuoteForm,
    /// Those that it has a part in.
    pub(super) sentences: Range<u32>,
    pub(super) words: Vec<SpokenWord>,
    pub(super) span: TextRange,
    /// Its words with content by the number of their stem.
    pub(super) content: BTreeMap<u32, ContentWord<'a>>,
    pub(super) source: Option<&'a Source>,
    /// A cue stands at it.
    pub(super) has_cue: bool,
    /// The folded words that name its source there.
    named: Vec<String>,
}

/// Whether two quotes are of one speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speakers {
    Same,
    /// Of two people who are named.
    Other,
    /// An article does not tell, or one names an office and the other a person, who may speak for it.
    Unsure,
}

/// The quotes of all articles. O(words of quotes).
pub(super) fn spoken<'a>(articles: &[Words<'a>], speech: &'a [Speech]) -> Vec<Spoken<'a>> {
    let mut ids = Interner::default();
    let mut out = Vec::new();
    for (words, speech) in articles.iter().zip(speech) {
        for (number, quote) in (0..).zip(&speech.quotes) {
            let at = QuoteRef { article: words.article, quote: number };
            let source = quote.source.and_then(|source| speech.sources.get(source as usize));
            out.extend(read(words, at, quote, source, &mut ids));
        }
    }
    out
}

fn read<'a>(
    words: &Words<'a>,
    at: QuoteRef,
    quote: &Quote,
    source: Option<&'a Source>,
    ids: &mut Interner,
) -> Option<Spoken<'a>> {
    let segmentation = words.document.segmentation;
    let paragraph = segmentation.sentences.get(quote.sentence as usize)?.paragraph;
    let kind = words.document.article.paragraphs.get(paragraph as usize)?.kind;
    let first = segmentation.words.partition_point(|word| word.range.start < quote.span.start);
    let end = segmentation.words.partition_point(|word| word.range.start < quote.span.end);
    if !kind.is_compared() || first >= end {
        return None;
    }
    let after = segmentation.sentences.partition_point(|sentence| sentence.range.start < quote.span.end);
    let mut spoken = Vec::new();
    let mut content = BTreeMap::new();
    let mut is_bracketed = false;
    for word in (first..end).take(MAX_WORDS) {
        let gap = if word > first { words.gap(word - 1) } else { "" };
        let is_after_cut = gap.contains(['…', '[', ']']) || gap.contains("...") || gap.contains(". .");
        if let Some(bracket) = gap.rfind(['[', ']']) {
            is_bracketed = gap.get(bracket..).is_some_and(|rest| rest.starts_with('['));
        }
        if is_bracketed {
            continue;
        }
        let is_content = !words.is_function(word);
        if is_content {
            let is_name = words.kind(word) != WordKind::Word;
            let folded = words.folded(word);
            content.entry(words.stem(word)).or_insert(ContentWord { folded, is_name });
        }
        spoken.push(SpokenWord { id: ids.number(words.folded(word)), is_content, is_after_cut });
    }
    let named = source.map_or("", |source| words.text(source.span));
    Some(Spoken {
        at,
        form: quote.form,
        sentences: quote.sentence..(after as u32).max(quote.sentence + 1),
        span: quote.span,
        words: spoken,
        content,
        source,
        has_cue: quote.cue.is_some(),
        named: named.split(|c: char| c.is_whitespace() || c == '-').map(fold).collect(),
    })
}

/// Whether a source is somebody to whom an utterance belongs, not a paper or an unnamed official.
pub(super) fn is_somebody(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Person | SourceKind::Office)
}

impl Spoken<'_> {
    pub(super) fn is_direct(&self) -> bool {
        self.form == QuoteForm::Direct
    }

    /// Its runs of [`SHINGLE`] words.
    pub(super) fn shingles(&self) -> impl Iterator<Item = [u32; SHINGLE]> {
        self.words
            .windows(SHINGLE)
            .map(|words| std::array::from_fn(|at| words.get(at).map_or(0, |word| word.id)))
    }

    /// Whether it has a folded word with content.
    pub(super) fn has_folded(&self, folded: &str) -> bool {
        self.content.values().any(|word| word.folded == folded)
    }

    /// Whether both are of one speaker.
    pub(super) fn speakers(&self, other: &Self) -> Speakers {
        let (Some(a), Some(b)) = (self.source, other.source) else { return Speakers::Unsure };
        if a.key == b.key && !a.key.is_empty() {
            return if is_somebody(a) { Speakers::Same } else { Speakers::Unsure };
        }
        match (a.kind, b.kind) {
            (SourceKind::Person, SourceKind::Person) => {
                let is_common = a.key.split(' ').any(|part| b.key.split(' ').any(|other| part == other));
                if is_common { Speakers::Unsure } else { Speakers::Other }
            }
            (SourceKind::Person, SourceKind::Office) if self.is_named_with(&b.key) => Speakers::Same,
            (SourceKind::Office, SourceKind::Person) if other.is_named_with(&a.key) => Speakers::Same,
            _ => Speakers::Unsure,
        }
    }

    /// Whether the words that name its source have an office's name: `Kremlin spokesman Dmitry Peskov`.
    fn is_named_with(&self, office: &str) -> bool {
        !office.is_empty() && office.split(' ').all(|part| self.named.iter().any(|word| word == part))
    }

    /// Whether a cue beside it names its speaker by name: not by a pronoun, and not as whoever spoke last.
    pub(super) fn is_named_there(&self) -> bool {
        let is_beside = |source: &&super::spoken::Source| {
            let last = source.key.split(' ').next_back().unwrap_or_default();
            self.sentences.contains(&source.sentence) && self.named.iter().any(|word| word == last)
        };
        self.has_cue
            && self.source.as_ref().is_some_and(is_beside)
            && !self.named.iter().any(|word| is_listed("her his their", word))
    }
}
