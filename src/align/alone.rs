//! Two sentences by themselves, without a story around them.
//!
//! Nothing tells here which words everybody uses, and the question is another one, too: whether two sentences say the same thing, not
//! whether they share a claim among many. So it has features and a model of its own.

use std::collections::BTreeMap;

use super::{
    LINK_SCORE, Relation,
    meaning::{Meaning, Scope, WordVectors},
    similarity::Scorer,
    spans,
    terms::{SentenceTerms, Terms},
    weights::Weights,
};
use crate::{annotate::WordKind, semantics::Vectors};

/// What [`score_pair`] answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairScore {
    /// 0 to 1; at least 0.5 means "shares a claim".
    pub score: f64,
    pub relation: Relation,
}

/// What is known of two sentences alone. Symmetric in the two, to the bit; shares run from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AloneFeatures {
    /// How much of each the other has, in the same or in near words.
    pub coverage: f64,
    /// How much of each the other has in the same words.
    pub equal: f64,
    /// How much the less covered sentence is covered, and the better covered one.
    pub least: f64,
    pub most: f64,
    /// The cosine of what the two mean as wholes, -1 to 1.
    pub meaning: f64,
    /// Words, pairs of neighbouring words, and runs of three letters that both have, counted (Dice).
    pub words: f64,
    pub neighbours: f64,
    pub letters: f64,
    /// The longest sequence of words that both have in the same order, over their mean length.
    pub order: f64,
    /// 1 where each states a number that the other does not; 1 where their numbers are not the same.
    pub other_numbers: f64,
    pub unequal_numbers: f64,
    /// Names of each that the other does not have, at most [`MAX_OTHER_NAMES`], as a share of that.
    pub other_names: f64,
    /// 1 where one of the two is negated and the other is not.
    pub negation: f64,
    /// The weight that is not covered: in the sentence that has more of it, and in the other.
    pub own_more: f64,
    pub own_less: f64,
    /// ln of the two sentences' weight together, and how far apart their logarithms are.
    pub length: f64,
    pub unlike_length: f64,
}

/// More names of their own than this tell two sentences apart no better.
const MAX_OTHER_NAMES: f64 = 4.0;

impl AloneFeatures {
    /// How many there are.
    pub const COUNT: usize = 19;

    /// In the order of the weights: as above, then `most` times `least`, and `coverage` squared.
    pub fn values(&self) -> [f64; Self::COUNT] {
        [
            self.coverage,
            self.equal,
            self.least,
            self.most,
            self.meaning,
            self.words,
            self.neighbours,
            self.letters,
            self.order,
            self.other_numbers,
            self.unequal_numbers,
            self.other_names,
            self.negation,
            self.own_more,
            self.own_less,
            self.length,
            self.unlike_length,
            self.most * self.least,
            self.coverage * self.coverage,
        ]
    }
}

/// Weights of [`AloneFeatures::values`], and the intercept.
struct AloneModel {
    intercept: f64,
    weights: [f64; AloneFeatures::COUNT],
}

/// With word vectors.
const WITH_VECTORS: AloneModel = AloneModel {
    intercept: -5.017,
    weights: [
        -0.982, -1.743, -1.668, 1.172, 2.529, 1.373, -2.375, 1.671, 1.903, -0.641, -0.275, -0.029, -0.663,
        -0.612, 0.280, 1.522, 1.128, 1.026, 0.850,
    ],
};

/// Without.
const WITHOUT_VECTORS: AloneModel = AloneModel {
    intercept: -4.858,
    weights: [
        -0.169, -0.169, 3.626, -3.092, 0.000, 0.642, -3.013, 3.548, 2.049, -0.607, -0.276, -0.005, -0.720,
        -0.404, 0.217, 1.116, 3.222, 0.757, 0.757,
    ],
};

/// Scores two English sentences by themselves.
pub fn score_pair(a: &str, b: &str, vectors: Option<&Vectors>) -> PairScore {
    let pair = Pair::new(a, b, vectors);
    let model = if vectors.is_some() { WITH_VECTORS } else { WITHOUT_VECTORS };
    let logit: f64 = model.weights.iter().zip(pair.features.values()).map(|(weight, x)| weight * x).sum();
    let score = if pair.is_equal { 1.0 } else { 1.0 / (1.0 + libm::exp(-(model.intercept + logit))) };
    // The model was fitted on paraphrases: what shares a claim there says the same.
    let relation = if score >= LINK_SCORE { Relation::Same } else { Relation::Partial };
    PairScore { score, relation }
}

/// The features of two English sentences by themselves: what the model is fitted on.
pub fn alone_features(a: &str, b: &str, vectors: Option<&Vectors>) -> AloneFeatures {
    Pair::new(a, b, vectors).features
}

struct Pair {
    features: AloneFeatures,
    is_equal: bool,
}

impl Pair {
    fn new(a: &str, b: &str, vectors: Option<&Vectors>) -> Self {
        let terms = Terms::of_two(a, b);
        let story = terms.story(&[0, 1]);
        let word_vectors = WordVectors::new(&terms.words, vectors);
        let meaning = Meaning::new(&story, &word_vectors, Scope::OneStory);
        let weights = Weights::alone(&story, &meaning);
        let mut scorer = Scorer::new(&story, &meaning, &weights);
        let of = |number: usize, matches: &[f64], least: f64| -> f64 {
            let pairs = weights.own(number).iter().zip(matches);
            pairs.map(|(weight, &found)| if found >= least { weight * found } else { 0.0 }).sum()
        };
        let (a_in_b, b_in_a) = (scorer.matches_in(0, 1), scorer.matches_in(1, 0));
        let (sum_a, sum_b) = (weights.sum(0), weights.sum(1));
        let (covered_a, covered_b) = (of(0, &a_in_b, 0.0), of(1, &b_in_a, 0.0));
        let (share_a, share_b) = (share(covered_a, sum_a), share(covered_b, sum_b));
        let (own_a, own_b) = (sum_a - covered_a, sum_b - covered_b);
        let norm = 2.0 * (sum_a * sum_b).sqrt();
        let (first, second) = (story.sentences[0], story.sentences[1]);
        let (stems_a, stems_b) = (stems(first), stems(second));
        let neighbours = |stems: &[u32]| stems.windows(2).map(|two| (two[0], two[1])).collect::<Vec<_>>();
        let features = AloneFeatures {
            coverage: share(covered_a + covered_b, norm),
            equal: share(of(0, &a_in_b, 1.0) + of(1, &b_in_a, 1.0), norm),
            least: share_a.min(share_b),
            most: share_a.max(share_b),
            meaning: scorer.cosine_of_sums(0, 1),
            words: dice(stems_a.clone(), stems_b.clone()),
            neighbours: dice(neighbours(&stems_a), neighbours(&stems_b)),
            letters: dice(letters(&first.wording), letters(&second.wording)),
            order: share(
                2.0 * longest_common(&stems_a, &stems_b) as f64,
                (stems_a.len() + stems_b.len()) as f64,
            ),
            other_numbers: flag(spans::numbers_differ(first, second)),
            unequal_numbers: flag(numbers(first) != numbers(second)),
            other_names: ((other_names(first, second) + other_names(second, first)) as f64 / MAX_OTHER_NAMES)
                .min(1.0),
            negation: flag(spans::is_negated(first) != spans::is_negated(second)),
            own_more: own_a.max(own_b),
            own_less: own_a.min(own_b),
            length: libm::log((sum_a + sum_b).max(0.1)),
            unlike_length: (libm::log(sum_a.max(0.1)) - libm::log(sum_b.max(0.1))).abs(),
        };
        Self { features, is_equal: first.is_equal(second) }
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}

fn stems(sentence: &SentenceTerms) -> Vec<u32> {
    sentence.terms.iter().map(|term| term.id).collect()
}

fn numbers(sentence: &SentenceTerms) -> Vec<u32> {
    let numbers = sentence.terms.iter().filter(|term| term.kind == WordKind::Number);
    let mut numbers: Vec<u32> = numbers.map(|term| term.id).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// How many names of `a` are not in `b`.
fn other_names(a: &SentenceTerms, b: &SentenceTerms) -> usize {
    let names = a.terms.iter().filter(|term| term.kind == WordKind::Name);
    names.filter(|term| b.place(term.id).is_none()).count()
}

fn letters(wording: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = wording.chars().collect();
    letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

/// Twice what two lists have in common over what they have. O(n log n).
fn dice<T: Ord>(a: Vec<T>, b: Vec<T>) -> f64 {
    let n = a.len() + b.len();
    let mut counts: BTreeMap<T, i64> = BTreeMap::new();
    for item in a {
        *counts.entry(item).or_default() += 1;
    }
    let mut n_common = 0;
    for item in b {
        if let Some(count) = counts.get_mut(&item).filter(|count| **count > 0) {
            *count -= 1;
            n_common += 2;
        }
    }
    share(f64::from(n_common), n as f64)
}

/// Sentences longer than this are compared in their beginnings only: the work is the product of both lengths.
const MAX_ORDER: usize = 500;

/// The length of the longest common subsequence. O(n · m).
fn longest_common(a: &[u32], b: &[u32]) -> usize {
    let (a, b) = (&a[..a.len().min(MAX_ORDER)], &b[..b.len().min(MAX_ORDER)]);
    let mut lengths = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (at, y) in b.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if x == y { diagonal + 1 } else { above.max(lengths[at]) };
            diagonal = above;
        }
    }
    lengths.last().copied().unwrap_or_default()
}
