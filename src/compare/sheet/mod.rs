//! Claims to the sheet of the whole story: what each article has of each claim, and where.

mod states;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Claim, Discrepancy};
use crate::{
    align::{Document, Link, Nearest, SentenceRef},
    article::{Article, Paragraph, ParagraphKind},
    segment::Sentence,
};
use states::{Evidence, states, wording};

/// What one article has of a claim. An article without a cell: not found there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub article: u32,
    pub state: CellState,
    /// The sentence that says it; of several, the one that says most of it.
    pub sentence: SentenceRef,
    pub prominence: Prominence,
}

/// How much of a claim an article has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellState {
    /// It states the claim.
    Stated,
    /// It states part of it.
    Partial,
    /// It speaks of the same and disagrees.
    Conflict,
    /// The nearest sentence is only just no match.
    Unsure,
}

impl CellState {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
            Self::Unsure => "unsure",
        }
    }
}

/// Where in an article a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prominence {
    Headline,
    /// The line under the headline, or the first paragraph of the body.
    Lede,
    /// Number of the paragraph, counted from 1 over the paragraphs of the body.
    Paragraph(u32),
}

/// One row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Index into [`super::Report::claims`].
    pub claim: u32,
    /// The member that says it most clearly: its text stands for the claim.
    pub wording: SentenceRef,
    /// By article.
    pub cells: Vec<Cell>,
}

/// How many claims exactly these articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Ascending.
    pub articles: Vec<u32>,
    pub n_claims: u32,
}

/// The claims of a story against its articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// One per claim, in the order of the claims.
    pub rows: Vec<SheetRow>,
    /// The most claims first.
    pub overlaps: Vec<Overlap>,
}

/// The sheet of all claims. O(claims · articles + links · log links).
pub(super) fn sheet(
    documents: &[Document<'_>],
    claims: &[Claim],
    links: &[Link],
    nearest: &[Nearest],
    discrepancies: &[Discrepancy],
) -> Sheet {
    let evidence = Evidence::new(documents, links, nearest);
    let against = against(discrepancies);
    let prominence = prominence_of_sentences(documents);
    let mut rows = Vec::with_capacity(claims.len());
    let mut n_claims: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    for (claim_idx, claim) in (0..).zip(claims) {
        let Some(wording) = wording(documents, claim, &evidence) else { continue };
        let mut states = states(documents, claim, wording, &evidence);
        for &sentence in against.get(&wording).into_iter().flatten() {
            let state = states.entry(sentence.article).or_insert((CellState::Conflict, sentence));
            if state.0 != CellState::Conflict && sentence.article != wording.article {
                *state = (CellState::Conflict, sentence);
            }
        }
        let cells: Vec<Cell> = states
            .into_iter()
            .map(|(article, (state, sentence))| {
                let at = prominence.get(article as usize).and_then(|of| of.get(sentence.sentence as usize));
                Cell { article, state, sentence, prominence: at.copied().unwrap_or(Prominence::Paragraph(0)) }
            })
            .collect();
        let carriers = cells.iter().filter(|cell| cell.state != CellState::Unsure);
        *n_claims.entry(carriers.map(|cell| cell.article).collect()).or_default() += 1;
        rows.push(SheetRow { claim: claim_idx, wording, cells });
    }
    let mut overlaps: Vec<Overlap> =
        n_claims.into_iter().map(|(articles, n_claims)| Overlap { articles, n_claims }).collect();
    overlaps.sort_by_key(|overlap| std::cmp::Reverse(overlap.n_claims));
    Sheet { rows, overlaps }
}

/// For each sentence that says one thing of a discrepancy, those that say another; updates contradict nothing.
fn against(discrepancies: &[Discrepancy]) -> BTreeMap<SentenceRef, Vec<SentenceRef>> {
    let mut out: BTreeMap<SentenceRef, Vec<SentenceRef>> = BTreeMap::new();
    for discrepancy in discrepancies.iter().filter(|discrepancy| !discrepancy.is_update) {
        for value in &discrepancy.values {
            let others = discrepancy.values.iter().filter(|other| other.value != value.value);
            out.entry(value.sentence).or_default().extend(others.map(|other| other.sentence));
        }
    }
    out
}

/// Where each paragraph of an article stands.
pub fn prominence(article: &Article) -> Vec<Prominence> {
    let mut number = 0;
    let of_paragraph = |paragraph: &Paragraph| match paragraph.kind {
        ParagraphKind::Headline => Prominence::Headline,
        ParagraphKind::Dek => Prominence::Lede,
        ParagraphKind::Body | ParagraphKind::Quote | ParagraphKind::ListItem => {
            number += 1;
            if number == 1 { Prominence::Lede } else { Prominence::Paragraph(number) }
        }
        _ => Prominence::Paragraph(number.max(1)),
    };
    article.paragraphs.iter().map(of_paragraph).collect()
}

/// For each article, where each of its sentences stands.
fn prominence_of_sentences(documents: &[Document<'_>]) -> Vec<Vec<Prominence>> {
    let of_article = |document: &Document<'_>| {
        let paragraphs = prominence(document.article);
        let of_sentence = |sentence: &Sentence| paragraphs.get(sentence.paragraph as usize).copied();
        let sentences = document.segmentation.sentences.iter();
        sentences.map(|sentence| of_sentence(sentence).unwrap_or(Prominence::Paragraph(1))).collect()
    };
    documents.iter().map(of_article).collect()
}
