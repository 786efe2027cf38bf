//! Two sentences by themselves, without a story around them.

use super::{
    LINK_SCORE, Relation,
    meaning::{Meaning, Scope, WordVectors},
    similarity::{Features, Scorer},
    terms::Terms,
    weights::Weights,
};
use crate::semantics::Vectors;

/// What [`score_pair`] answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairScore {
    /// 0 to 1; at least 0.5 means "shares a claim".
    pub score: f64,
    pub relation: Relation,
}

/// What is known of two sentences alone. Symmetric in the two, to the bit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AloneFeatures {
    pub features: Features,
}

/// Scores two sentences by themselves.
pub fn score_pair(a: &str, b: &str, vectors: Option<&Vectors>) -> PairScore {
    let features = alone_features(a, b, vectors).features;
    let score = features.coverage;
    let relation = if score >= LINK_SCORE { Relation::Same } else { Relation::Partial };
    PairScore { score, relation }
}

/// The features of two sentences by themselves: what the model is fitted on.
pub fn alone_features(a: &str, b: &str, vectors: Option<&Vectors>) -> AloneFeatures {
    let terms = Terms::of_two(a, b);
    let story = terms.story(&[0, 1]);
    let word_vectors = WordVectors::new(&terms.words, vectors);
    let meaning = Meaning::new(&story, &word_vectors, Scope::OneStory);
    let weights = Weights::alone(&story, &meaning);
    AloneFeatures { features: Scorer::new(&story, &meaning, &weights).features(0, 1) }
}
