//! Features to a score: two small logistic models, one without and one with the support of third articles.

use super::similarity::Features;

/// Weights of a logistic model over [`Features`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Model {
    pub intercept: f64,
    pub bm25: f64,
    pub containment: f64,
    pub rare: f64,
    pub length: f64,
    pub position: f64,
    pub support: f64,
}

/// Looks at the pair among the words of its story; what third articles' support is computed from.
pub const PAIR: Model = Model {
    intercept: -9.05,
    bm25: 14.96,
    containment: 2.50,
    rare: 0.075,
    length: 0.570,
    position: -1.72,
    support: 0.0,
};

/// For stories of three articles and more: looks at the pair and at what third articles say.
pub const STORY: Model = Model {
    intercept: -6.10,
    bm25: 11.70,
    containment: 1.88,
    rare: 0.114,
    length: 0.369,
    position: -1.05,
    support: 2.36,
};

/// For stories of two articles: nobody can support a pair, and fewer sentences tell how common a word is.
pub const TWO_ARTICLES: Model = Model {
    intercept: -2.85,
    bm25: 11.59,
    containment: 0.699,
    rare: 0.099,
    length: 0.091,
    position: -1.32,
    support: 0.0,
};

/// Looks at two sentences without a story.
pub const ALONE: Model = Model {
    intercept: -3.79,
    bm25: 6.82,
    containment: 0.0,
    rare: 0.0,
    length: 0.0,
    position: 0.0,
    support: 0.0,
};

impl Model {
    /// The probability that the pair shares a claim, 0 to 1.
    pub fn score(&self, features: &Features) -> f64 {
        let z = self.intercept
            + self.bm25 * features.bm25
            + self.containment * features.containment
            + self.rare * features.rare
            + self.length * features.length
            + self.position * features.position
            + self.support * features.support;
        1.0 / (1.0 + libm::exp(-z))
    }
}
