//! Text that articles have word for word, and versions of one article.

use super::Place;
use crate::align::{Document, Link, SentenceRef};

/// What two articles have word for word.
#[derive(Debug, Clone, PartialEq)]
pub struct SameText {
    /// Index into the articles compared; before `b`.
    pub a: u32,
    pub b: u32,
    /// Words of all passages together.
    pub n_words: u32,
    /// 0 to 1: the share of each article's compared words that lie in a passage.
    pub a_share: f64,
    pub b_share: f64,
    /// Set where both are of one outlet and mostly the same text.
    pub versions: Option<Versions>,
    /// The longest first.
    pub passages: Vec<Passage>,
}

/// A run of words that two articles both have. Each place lies in one paragraph; its sentence is the one in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub a: Place,
    pub b: Place,
    pub n_words: u32,
}

/// What changed between two versions of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// `a` or `b` of the pair.
    pub earlier: u32,
    /// In the order of the later version; what was deleted stands where it stood.
    pub changes: Vec<Change>,
}

/// A sentence that one of two versions has and the other has not, or has otherwise. At least one of the two is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub earlier: Option<SentenceRef>,
    pub later: Option<SentenceRef>,
}

/// The passages of every two articles that have any; those with the most words first. O(words).
pub(super) fn same_text(documents: &[Document<'_>], links: &[Link]) -> Vec<SameText> {
    let _ = (documents, links);
    Vec::new()
}
