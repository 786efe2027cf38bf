//! Where two sentences of different articles contradict each other.
//!
//! Made to be seldom wrong rather than to find all: only what two sentences state of the same participants with the same words, and
//! only in English, is compared.

mod date;
mod lexicon;
mod number;
mod participants;
mod polarity;
mod predicates;
mod side;
#[cfg(test)]
mod tests;
mod view;
mod vocabulary;

use std::collections::BTreeMap;

use super::{Conflict, Document, SentenceRef, stems::Stems};
use crate::article::primary_language;
use participants::Context;
use predicates::{Predicate, predicates};
use side::Side;
use view::View;

/// A predicate that makes more pairs than this is too common to tell one event.
const MAX_PAIRS: usize = 4096;

/// What the sentences of some articles state, ready to be compared.
#[derive(Debug)]
pub(super) struct Statements<'a> {
    documents: &'a [Document<'a>],
    /// By article, then sentence.
    predicates: Vec<Vec<Vec<Predicate>>>,
}

impl<'a> Statements<'a> {
    /// Reads the compared sentences of all documents. O(words).
    pub(super) fn new(documents: &'a [Document<'a>]) -> Self {
        Self { documents, predicates: documents.iter().map(of_document).collect() }
    }

    /// The pairs of sentences of some articles of which one affirms what the other denies, however little their words are alike.
    /// Ascending, `a.article < b.article`. O(sentences · log sentences + [`MAX_PAIRS`] for each predicate).
    pub(super) fn contradictions(&self, articles: &[u32]) -> Vec<(SentenceRef, SentenceRef)> {
        let mut by_stem: BTreeMap<&str, [Vec<SentenceRef>; 2]> = BTreeMap::new();
        for (at, predicate) in articles.iter().flat_map(|&article| self.of_article(article)) {
            by_stem.entry(&predicate.stem).or_default()[usize::from(predicate.is_affirmed)].push(at);
        }
        let mut pairs = Vec::new();
        for [denied, affirmed] in by_stem.values() {
            if denied.len().saturating_mul(affirmed.len()) <= MAX_PAIRS {
                let both = denied.iter().flat_map(|a| affirmed.iter().map(move |b| (*a.min(b), *a.max(b))));
                pairs.extend(both.filter(|&(a, b)| a.article != b.article && self.is_contradicted(a, b)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn is_contradicted(&self, a: SentenceRef, b: SentenceRef) -> bool {
        let sides = self.side(a).zip(self.side(b));
        sides.is_some_and(|(a, b)| polarity::conflict(a, b).is_some())
    }

    fn of_article(&self, article: u32) -> impl Iterator<Item = (SentenceRef, &Predicate)> {
        let sentences = (0..).zip(self.predicates.get(article as usize).into_iter().flatten());
        sentences.flat_map(move |(sentence, predicates)| {
            predicates.iter().map(move |predicate| (SentenceRef { article, sentence }, predicate))
        })
    }

    /// In what two sentences contradict each other, if they do; `score` is that of their link. O(statements of both).
    pub(super) fn conflict(&self, a: SentenceRef, b: SentenceRef, score: f64) -> Option<Conflict> {
        let (a, b) = (self.side(a)?, self.side(b)?);
        polarity::conflict(a, b).or_else(|| number::conflict(a, b, score)).or_else(|| date::conflict(a, b))
    }

    fn side(&self, at: SentenceRef) -> Option<Side<'_>> {
        let document = *self.documents.get(at.article as usize)?;
        let sentence = document.segmentation.sentences.get(at.sentence as usize)?;
        let predicates = self.predicates.get(at.article as usize)?.get(at.sentence as usize)?;
        Some(Side { document, words: &sentence.words, predicates })
    }
}

fn of_document(document: &Document<'_>) -> Vec<Vec<Predicate>> {
    let mut out = Vec::new();
    out.resize_with(document.segmentation.sentences.len(), Vec::new);
    if !matches!(primary_language(&document.article.lang), "en" | "und") {
        return out;
    }
    let stems = Stems::new("en");
    let mut context = Context::default();
    for (number, sentence) in document.compared_sentences() {
        let view = View::new(*document, sentence, &stems);
        context.read_speaker(&view);
        context.read_antecedent(&view);
        if let Some(out) = out.get_mut(number as usize) {
            *out = predicates(&view, sentence, &context);
        }
    }
    out
}
