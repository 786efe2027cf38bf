//! Where two sentences of different articles contradict each other.
//!
//! Made to be seldom wrong rather than to find all: only what two sentences state of the same participants with the same words, and
//! only in English, is compared.

mod participants;
mod polarity;
mod predicates;
#[cfg(test)]
mod tests;
mod view;
mod vocabulary;

use super::{Conflict, Document, SentenceRef, stems::Stems};
use crate::article::primary_language;
use participants::Context;
use predicates::{Predicate, predicates};
use view::View;

/// What the sentences of some articles state, ready to be compared.
#[derive(Debug, Clone, Default)]
pub(super) struct Statements {
    /// By article, then sentence.
    predicates: Vec<Vec<Vec<Predicate>>>,
}

impl Statements {
    /// Reads the compared sentences of all documents. O(words).
    pub(super) fn new(documents: &[Document<'_>]) -> Self {
        Self { predicates: documents.iter().map(of_document).collect() }
    }

    /// In what two sentences contradict each other, if they do. O(statements of both).
    pub(super) fn conflict(&self, a: SentenceRef, b: SentenceRef) -> Option<Conflict> {
        polarity::conflict(self.of(a), self.of(b))
    }

    fn of(&self, at: SentenceRef) -> &[Predicate] {
        let article = self.predicates.get(at.article as usize);
        article.and_then(|article| article.get(at.sentence as usize)).map_or(&[], Vec::as_slice)
    }
}

fn of_document(document: &Document<'_>) -> Vec<Vec<Predicate>> {
    let mut out = vec![Vec::new(); document.segmentation.sentences.len()];
    if !matches!(primary_language(&document.article.lang), "en" | "und") {
        return out;
    }
    let stems = Stems::new("en");
    let mut context = Context::default();
    for (number, sentence) in document.compared_sentences() {
        let view = View::new(*document, sentence, &stems);
        context.read_speaker(&view);
        if let Some(out) = out.get_mut(number as usize) {
            *out = predicates(&view, sentence, &context);
        }
        context.read_antecedent(&view);
    }
    out
}
