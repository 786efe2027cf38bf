//! The words of all articles in groups: those that are inflections or spellings of one.

use super::Place;
use crate::{
    align::{Document, SentenceRef, Stems},
    annotate::WordKind,
    article::primary_language,
    segment::Form,
    text::{Interner, TextRange},
};

/// The compared words of one article.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document<'a>,
    /// Index into the articles compared.
    pub(super) article: u32,
    /// Whether it is in English; of others nothing is told.
    pub(super) is_english: bool,
    /// For each form of the article, the number of its stem among those of all articles.
    stems: Vec<u32>,
}

/// The words of all articles. O(words).
pub(super) fn read<'a>(documents: &'a [Document<'a>]) -> Vec<Words<'a>> {
    let mut numbers = Interner::default();
    (0..)
        .zip(documents)
        .map(|(article, document)| {
            let lang = &document.article.lang;
            // Undetermined texts are mostly too short to detect; English is the likeliest.
            let is_english = matches!(primary_language(lang), "en" | "und" | "");
            let stems = Stems::new(lang);
            let number = |form: &Form| numbers.number(&stems.stem(&form.written, &form.folded));
            let stems = document.segmentation.forms.all().iter().map(number).collect();
            Words { document, article, is_english, stems }
        })
        .collect()
}

impl<'a> Words<'a> {
    /// The compared sentences with their words.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (SentenceRef, std::ops::Range<usize>)> + use<'a> {
        let article = self.article;
        self.document.compared_sentences().map(move |(sentence, found)| {
            (SentenceRef { article, sentence }, found.words.start as usize..found.words.end as usize)
        })
    }

    /// The words of one sentence.
    pub(super) fn of_sentence(&self, sentence: u32) -> std::ops::Range<usize> {
        let found = self.document.segmentation.sentences.get(sentence as usize);
        found.map_or(0..0, |found| found.words.start as usize..found.words.end as usize)
    }

    /// What a word is as it is written, wherever it stands.
    pub(super) fn form(&self, word: usize) -> Option<&'a Form> {
        self.document.segmentation.forms.of(word)
    }

    /// The folded word; empty where there is none.
    pub(super) fn folded(&self, word: usize) -> &'a str {
        self.document.segmentation.forms.folded(word)
    }

    /// The number of a word's stem: the same for two words that are inflections of one.
    pub(super) fn stem(&self, word: usize) -> u32 {
        self.stems.get(self.document.segmentation.forms.number(word)).copied().unwrap_or(u32::MAX)
    }

    /// Whether a word carries grammar, not content.
    pub(super) fn is_function(&self, word: usize) -> bool {
        self.form(word).is_none_or(|form| form.is_function)
    }

    pub(super) fn kind(&self, word: usize) -> WordKind {
        self.document.annotations.kinds.get(word).copied().unwrap_or(WordKind::Word)
    }

    /// Whether nothing but a space or a hyphen stands between a word and the next.
    pub(super) fn is_joined(&self, word: usize) -> bool {
        matches!(self.gap(word), " " | "-" | "\u{a0}")
    }

    /// Whether a word ends as a possessive.
    pub(super) fn is_possessive(&self, word: usize) -> bool {
        let gap = self.gap(word);
        let is_plural = gap == "' " || gap == "’ ";
        is_plural
            || self
                .form(word)
                .is_some_and(|form| form.written.ends_with("'s") || form.written.ends_with("’s"))
    }

    /// The text between a word and the next.
    pub(super) fn gap(&self, word: usize) -> &'a str {
        let words = &self.document.segmentation.words;
        let (Some(word), Some(next)) = (words.get(word), words.get(word + 1)) else { return "" };
        let text = &self.document.article.text;
        text.get(word.range.end as usize..next.range.start as usize).unwrap_or_default()
    }

    /// The text of a range.
    pub(super) fn text(&self, range: TextRange) -> &'a str {
        range.of(&self.document.article.text)
    }

    /// The place of some words, without a possessive ending.
    pub(super) fn place(&self, sentence: SentenceRef, words: std::ops::Range<usize>) -> Option<Place> {
        let range = |word: usize| self.document.segmentation.words.get(word).map(|word| word.range);
        let (first, last) = (range(words.start)?, range(words.end.checked_sub(1)?)?);
        let span = TextRange { start: first.start, end: last.end };
        let text = self.text(span);
        let without = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        Some(Place { sentence, span: TextRange { end: span.start + without.len() as u32, ..span } })
    }
}
