//! One of two sentences that are compared.

use std::ops::Range;

use super::{predicates::Predicate, view::within};
use crate::{
    align::Document,
    annotate::{DateMention, Mention, Quantity},
    text::TextRange,
};

/// One sentence of one document with its statements.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) document: Document<'a>,
    pub(super) words: &'a Range<u32>,
    pub(super) predicates: &'a [Predicate],
}

impl<'a> Side<'a> {
    pub(super) fn quantities(&self, words: &Range<u32>) -> &'a [Quantity] {
        within(&self.document.annotations.quantities, words, |quantity| &quantity.words)
    }

    pub(super) fn dates(&self, words: &Range<u32>) -> &'a [DateMention] {
        within(&self.document.annotations.dates, words, |date| &date.words)
    }

    pub(super) fn mentions(&self, words: &Range<u32>) -> &'a [Mention] {
        within(&self.document.annotations.mentions, words, |mention| &mention.words)
    }

    /// What stands between a word and the next one.
    pub(super) fn gap_after(&self, word: u32) -> &'a str {
        let words = &self.document.segmentation.words;
        let (Some(word), Some(next)) = (words.get(word as usize), words.get(word as usize + 1)) else {
            return "";
        };
        self.document.article.text.get(word.range.end as usize..next.range.start as usize).unwrap_or_default()
    }

    /// As the article writes it; empty where there is none.
    pub(super) fn written(&self, word: u32) -> &'a str {
        let words = &self.document.segmentation.words;
        words.get(word as usize).map_or("", |word| word.range.of(&self.document.article.text))
    }

    /// The folded word; empty where there is none.
    pub(super) fn folded(&self, word: u32) -> &'a str {
        self.document.segmentation.forms.folded(word as usize)
    }

    /// From the first to the last of some words, with a currency sign before them.
    pub(super) fn range(&self, words: &Range<u32>) -> TextRange {
        let words = self
            .document
            .segmentation
            .words
            .get(words.start as usize..words.end as usize)
            .unwrap_or_default();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return TextRange::new(0, 0) };
        let before = self.document.article.text.get(..first.range.start as usize).unwrap_or_default();
        let sign = before.chars().next_back().filter(|c| matches!(c, '$' | '€' | '£' | '¥'));
        TextRange {
            start: first.range.start - sign.map_or(0, |sign| sign.len_utf8() as u32),
            end: last.range.end,
        }
    }
}
