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
    intercept: -8.82,
    bm25: 15.15,
    containment: 2.46,
    rare: 0.072,
    length: 0.537,
    position: -1.74,
    support: 0.0,
};

/// For stories of three articles and more: looks at the pair and at what third articles say.
pub const STORY: Model = Model {
    intercept: -5.84,
    bm25: 11.82,
    containment: 2.01,
    rare: 0.110,
    length: 0.331,
    position: -1.09,
    support: 2.27,
};

/// For stories of two articles: nobody can support a pair, and fewer sentences tell how common a word is.
pub const TWO_ARTICLES: Model = Model {
    intercept: -2.39,
    bm25: 11.91,
    containment: 0.456,
    rare: 0.100,
    length: 0.047,
    position: -1.37,
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
