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
        intercept: -6.279,
        bm25: 4.543,
        coverage: 5.689,
        clause: 2.533,
        meaning: 2.086,
        rare: 0.146,
        length: 0.085,
        position: -1.675,
        ..ZERO
    },
    story: Model {
        intercept: -5.153,
        bm25: 4.053,
        coverage: 3.706,
        clause: 2.004,
        meaning: 1.915,
        rare: 0.120,
        length: 0.204,
        position: -0.510,
        support: 2.716,
        expected: -0.258,
        margin: 0.052,
        beside: 0.430,
        around: 0.171,
        ..ZERO
    },
    two_articles: Model {
        intercept: -1.656,
        bm25: 3.900,
        coverage: 3.447,
        clause: 1.845,
        meaning: 1.506,
        rare: 0.187,
        length: -0.131,
        position: -0.449,
        expected: 0.050,
        margin: 0.096,
        beside: 0.504,
        around: 0.218,
        ..ZERO
    },
};

/// Without: the table is absent, or an article is not in English.
pub const WITHOUT_VECTORS: Models = Models {
    pair: Model {
        intercept: -7.479,
        bm25: 7.018,
        coverage: 7.072,
        clause: 1.722,
        rare: 0.116,
        length: 0.397,
        position: -1.775,
        ..ZERO
    },
    story: Model {
        intercept: -5.152,
        bm25: 5.636,
        coverage: 4.855,
        clause: 1.218,
        rare: 0.141,
        length: 0.352,
        position: -0.210,
        support: 2.726,
        expected: -0.182,
        margin: 0.048,
        beside: 0.520,
        around: 0.222,
        ..ZERO
    },
    two_articles: Model {
        intercept: -1.951,
        bm25: 5.583,
        coverage: 4.458,
        clause: 1.296,
        rare: 0.193,
        length: 0.059,
        position: -0.240,
        expected: 0.043,
        margin: 0.071,
        beside: 0.583,
        around: 0.287,
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
