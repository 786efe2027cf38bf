//! Articles to links: which sentences of different articles share a claim.

use crate::text::TextRange;

/// One sentence of one article in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceRef {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`crate::segment::Segmentation::sentences`].
    pub sentence: u32,
}

/// How two linked sentences relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Both say the same.
    Same,
    /// One says part of what the other says, or both share a part.
    Partial,
    /// They speak of the same thing and disagree.
    Conflict,
}

impl Relation {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
        }
    }
}

/// What carried a link: the words, numbers and names that both sentences have, as sentence `a` writes them, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    pub words: Vec<String>,
    pub numbers: Vec<String>,
    pub names: Vec<String>,
}

/// Two sentences of different articles that share a claim; `a.article < b.article`.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub a: SentenceRef,
    pub b: SentenceRef,
    /// 0 to 1; links have at least 0.5.
    pub score: f64,
    pub relation: Relation,
    /// The parts of sentence `a` that carry what is shared, in UTF-8 bytes of its article's text, ascending.
    pub a_spans: Vec<TextRange>,
    /// The same for sentence `b`.
    pub b_spans: Vec<TextRange>,
    pub evidence: Evidence,
}

/// What [`score_pair`] answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairScore {
    /// 0 to 1; at least 0.5 means "shares a claim".
    pub score: f64,
    pub relation: Relation,
}

/// Scores two sentences by themselves, without a story around them.
pub fn score_pair(a: &str, b: &str) -> PairScore {
    let score = if a == b { 1.0 } else { 0.0 };
    PairScore { score, relation: Relation::Partial }
}
