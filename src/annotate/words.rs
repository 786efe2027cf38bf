//! The words of one article as annotators look at them.

use std::ops::Range;

use crate::{
    article::Article,
    segment::{Segmentation, Sentence},
};

/// Title Case begins where at least this share of a sentence's words has a capital: running text stays below a half.
const TITLE_CASE_SHARE: f64 = 0.6;

/// The words of an article with their folded forms. An index that no word has gives the empty text.
pub(super) struct Words<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
}

impl<'a> Words<'a> {
    pub(super) fn new(article: &'a Article, segmentation: &'a Segmentation) -> Self {
        Self { text: &article.text, segmentation }
    }

    pub(super) fn len(&self) -> usize {
        self.segmentation.words.len()
    }

    /// The words of each sentence.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> + use<'a> {
        self.segmentation.sentences.iter().map(sentence_words)
    }

    pub(super) fn text(&self, word: usize) -> &'a str {
        self.segmentation.words.get(word).map_or("", |word| word.range.of(self.text))
    }

    pub(super) fn folded(&self, word: usize) -> &'a str {
        self.segmentation.forms.folded(word)
    }

    /// What stands between a word and the next one.
    pub(super) fn gap(&self, word: usize) -> &'a str {
        let end = |at: usize| self.segmentation.words.get(at).map(|word| word.range);
        let (Some(first), Some(second)) = (end(word), end(word + 1)) else { return "" };
        self.text.get(first.end as usize..second.start as usize).unwrap_or("")
    }

    /// Whether only a space, a hyphen, or the point of an abbreviation stands between a word and the next.
    pub(super) fn are_joined(&self, word: usize) -> bool {
        match self.gap(word) {
            " " | "-" | "\u{a0}" | "‑" | "\u{2010}" => !self.is_possessive(word),
            // "St. Petersburg", "N. Korea", "U.S. Congress": the point belongs to what stands before it.
            ". " => self.text(word).chars().count() <= 2 || self.text(word).contains('.'),
            _ => false,
        }
    }

    /// The character right before a word.
    pub(super) fn char_before(&self, word: usize) -> Option<char> {
        let start = self.segmentation.words.get(word)?.range.start as usize;
        self.text.get(..start)?.chars().next_back()
    }

    /// The character right after a word.
    pub(super) fn char_after(&self, word: usize) -> Option<char> {
        let end = self.segmentation.words.get(word)?.range.end as usize;
        self.text.get(end..)?.chars().next()
    }

    /// Whether a hyphen joins a word to the next.
    pub(super) fn has_hyphen(&self, word: usize) -> bool {
        matches!(self.gap(word), "-" | "‑" | "\u{2010}")
    }

    pub(super) fn has_capital(&self, word: usize) -> bool {
        self.segmentation.forms.of(word).is_some_and(|form| form.has_capital)
    }

    pub(super) fn is_possessive(&self, word: usize) -> bool {
        let text = self.text(word);
        text.ends_with("'s") || text.ends_with("’s")
    }

    /// The letters of an abbreviation in capitals (`US`, `U.S.`, `EU’s`, `MI5`), without points; `None` for any other word.
    pub(super) fn capitals(&self, word: usize) -> Option<String> {
        let text = self.text(word);
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        let is_abbreviation = text.len() >= 2
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'.');
        if !is_abbreviation {
            return None;
        }
        let letters: String = text.chars().filter(|&c| c != '.').collect();
        (letters.len() >= 2).then_some(letters)
    }

    /// Whether so many words of a sentence begin with a capital that capitals tell no names there.
    pub(super) fn is_title_case(&self, sentence: Range<usize>) -> bool {
        let n_words = sentence.len();
        let n_capitals = sentence.filter(|&word| self.has_capital(word)).count();
        n_capitals as f64 >= TITLE_CASE_SHARE * n_words as f64
    }

    /// Whether the words hold no lower-case letter: capitals tell nothing there.
    pub(super) fn is_shouted(&self, words: Range<usize>) -> bool {
        !words.into_iter().any(|word| self.text(word).contains(char::is_lowercase))
    }
}

/// The indices of a sentence's words.
pub(super) fn sentence_words(sentence: &Sentence) -> Range<usize> {
    sentence.words.start as usize..sentence.words.end as usize
}
