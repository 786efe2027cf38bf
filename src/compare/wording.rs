//! What each article calls the same thing, and the words that set an article apart.

use super::Place;
use crate::align::{Document, Link};

/// Several names or terms for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    pub kind: NamingKind,
    /// At least two; the commonest first.
    pub variants: Vec<Variant>,
}

/// What two variants of a naming have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamingKind {
    /// Spellings of one name: `Kyiv`, `Kiev`.
    Spelling,
    /// Other words for one thing in sentences that say the same: `peace plan`, `capitulation`.
    Term,
}

impl NamingKind {
    /// The word for it in JSON and CSS.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spelling => "spelling",
            Self::Term => "term",
        }
    }
}

/// One of the names or terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// As the first use writes it.
    pub text: String,
    /// By sentence.
    pub uses: Vec<Place>,
}

/// A word or a run of words that an article uses more than the others do.
#[derive(Debug, Clone, PartialEq)]
pub struct DistinctiveTerm {
    pub article: u32,
    /// As its first use writes it.
    pub text: String,
    /// z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008, "Fightin' Words"): from 1.96 on,
    /// chance makes it in one term of forty.
    pub score: f64,
    /// In this article.
    pub uses: Vec<Place>,
    /// In all others together.
    pub n_elsewhere: u32,
}

/// How the articles word the story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wording {
    pub namings: Vec<Naming>,
    /// By article, then score, the highest first.
    pub terms: Vec<DistinctiveTerm>,
}

/// The namings and distinctive terms of some articles.
pub(super) fn wording(documents: &[Document<'_>], links: &[Link]) -> Wording {
    let _ = (documents, links);
    Wording::default()
}
