//! Features to a score: small logistic models.

use super::{similarity::Features, surroundings::Surroundings};

/// Weights of a logistic model over [`Features`] and [`Surroundings`].
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Model {
    pub intercept: f64,
    pub bm25: f64,
    pub coverage: f64,
    pub clause: f64,
    pub meaning: f64,
    pub rare: f64,
    pub length: f64,
    pub position: f64,
    pub support: f64,
    pub expected: f64,
    pub margin: f64,
    pub beside: f64,
    pub around: f64,
}

/// The models for one kind of input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Models {
    /// Looks at two sentences among the words of their story; what surrounds a pair is computed from it.
    pub pair: Model,
    /// For stories of three articles and more: looks at the pair and at what surrounds it.
    pub story: Model,
    /// The same for stories of two articles: nobody else can support a pair.
    pub two_articles: Model,
}

/// With word vectors.
pub const WITH_VECTORS: Models = Models {
    pair: Model {
        intercept: -6.380,
        bm25: 3.141,
        coverage: 7.355,
        clause: 2.143,
        meaning: 2.143,
        rare: 0.141,
        length: 0.175,
        position: -1.761,
        ..ZERO
    },
    story: Model {
        intercept: -4.934,
        bm25: 3.172,
        coverage: 4.590,
        clause: 1.629,
        meaning: 1.935,
        rare: 0.124,
        length: 0.268,
        position: -0.389,
        support: 2.691,
        expected: -0.213,
        margin: 0.059,
        beside: 0.434,
        around: 0.200,
        ..ZERO
    },
    two_articles: Model {
        intercept: -1.707,
        bm25: 3.024,
        coverage: 4.612,
        clause: 1.724,
        meaning: 1.637,
        rare: 0.193,
        length: -0.060,
        position: -0.405,
        expected: 0.043,
        margin: 0.084,
        beside: 0.500,
        around: 0.230,
        ..ZERO
    },
};

/// Without: the table is absent, or an article is not in English.
pub const WITHOUT_VECTORS: Models = Models {
    pair: Model {
        intercept: -6.979,
        bm25: 6.791,
        coverage: 6.931,
        clause: 1.636,
        rare: 0.118,
        length: 0.354,
        position: -1.901,
        ..ZERO
    },
    story: Model {
        intercept: -4.537,
        bm25: 5.452,
        coverage: 4.576,
        clause: 1.146,
        rare: 0.151,
        length: 0.304,
        position: -0.131,
        support: 2.809,
        expected: -0.166,
        margin: 0.050,
        beside: 0.529,
        around: 0.231,
        ..ZERO
    },
    two_articles: Model {
        intercept: -1.881,
        bm25: 5.673,
        coverage: 4.483,
        clause: 1.319,
        rare: 0.196,
        length: 0.067,
        position: -0.201,
        expected: 0.034,
        margin: 0.068,
        beside: 0.589,
        around: 0.288,
        ..ZERO
    },
};

const ZERO: Model = Model {
    intercept: 0.0,
    bm25: 0.0,
    coverage: 0.0,
    clause: 0.0,
    meaning: 0.0,
    rare: 0.0,
    length: 0.0,
    position: 0.0,
    support: 0.0,
    expected: 0.0,
    margin: 0.0,
    beside: 0.0,
    around: 0.0,
};

impl Model {
    /// The logarithm of the odds that the pair shares a claim.
    pub fn logit(&self, features: &Features, surroundings: &Surroundings) -> f64 {
        self.intercept
            + self.bm25 * features.bm25
            + self.coverage * features.coverage
            + self.clause * features.clause
            + self.meaning * features.meaning
            + self.rare * features.rare
            + self.length * features.length
            + self.position * features.position
            + self.support * surroundings.support
            + self.expected * surroundings.expected
            + self.margin * surroundings.margin
            + self.beside * surroundings.beside
            + self.around * surroundings.around
    }

    /// The probability that the pair shares a claim, 0 to 1.
    pub fn score(&self, features: &Features, surroundings: &Surroundings) -> f64 {
        Self::score_of(self.logit(features, surroundings))
    }

    /// A logit as a probability.
    pub(super) fn score_of(logit: f64) -> f64 {
        1.0 / (1.0 + libm::exp(-logit))
    }
}
