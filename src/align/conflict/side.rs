//! One of two sentences that are compared.

use std::ops::Range;

use super::{predicates::Predicate, view::within};
use crate::{align::Document, annotate::Quantity, text::TextRange};

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
