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
        intercept: -6.146,
        bm25: 3.121,
        coverage: 6.882,
        clause: 2.255,
        meaning: 2.434,
        rare: 0.122,
        length: 0.181,
        position: -1.861,
        ..ZERO
    },
    story: Model {
        intercept: -4.626,
        bm25: 2.908,
        coverage: 4.161,
        clause: 1.775,
        meaning: 2.170,
        rare: 0.112,
        length: 0.263,
        position: -0.477,
        support: 2.898,
        expected: -0.191,
        margin: 0.056,
        beside: 0.442,
        around: 0.198,
    },
    two_articles: Model {
        intercept: -1.260,
        bm25: 2.335,
        coverage: 4.633,
        clause: 1.834,
        meaning: 1.797,
        rare: 0.182,
        length: -0.062,
        position: -0.435,
        expected: 0.078,
        margin: 0.086,
        beside: 0.512,
        around: 0.241,
        ..ZERO
    },
};

/// Without: the table is absent, or an article is not in English.
pub const WITHOUT_VECTORS: Models = Models {
    pair: Model {
        intercept: -6.871,
        bm25: 7.877,
        coverage: 5.719,
        clause: 1.667,
        rare: 0.122,
        length: 0.333,
        position: -1.881,
        ..ZERO
    },
    story: Model {
        intercept: -4.382,
        bm25: 6.936,
        coverage: 3.010,
        clause: 1.214,
        rare: 0.157,
        length: 0.281,
        position: -0.122,
        support: 2.860,
        expected: -0.181,
        margin: 0.046,
        beside: 0.525,
        around: 0.225,
        ..ZERO
    },
    two_articles: Model {
        intercept: -1.810,
        bm25: 6.551,
        coverage: 3.555,
        clause: 1.337,
        rare: 0.201,
        length: 0.049,
        position: -0.213,
        expected: 0.028,
        margin: 0.065,
        beside: 0.588,
        around: 0.282,
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
