//! Two sentences to features.

use super::{
    meaning::Meaning,
    terms::{Clause, Distinct, SentenceTerms, StoryTerms},
    weights::{Weights, ratio},
};
use crate::semantics::DIMENSIONS;

/// What a reader would name when asked why two sentences share a claim. Symmetric in the two sentences, to the bit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Features {
    /// Symmetric BM25 with the story's weights, 0 to 1: equal words.
    pub bm25: f64,
    /// How much of each sentence the other has, in the same or in near words, with what they lean on; 0 to about 1.
    pub coverage: f64,
    /// The best covered clause of each sentence, added; 0 to 2.
    pub clause: f64,
    /// The cosine of what the two sentences mean as wholes, without what the whole story means; -1 to 1.
    pub meaning: f64,
    /// Weight of the shared words that are rare in the story, at most [`MAX_RARE`].
    pub rare: f64,
    /// ln of the two sentences' weights, added.
    pub length: f64,
    /// The later of the two positions in their articles, 0 to 1.
    pub position: f64,
}

/// More rare weight than this says nothing more.
const MAX_RARE: f64 = 8.0;

/// What a sentence leans on counts half of what it says itself.
const CONTEXT_SHARE: f64 = 0.5;

/// Added to the weight of a clause, so that two common words covered do not make a covered clause.
const CLAUSE_WEIGHT: f64 = 0.3;

/// A component of 1 in whole steps: finer than a float of this size.
const STEPS: f32 = 16_777_216.0;

/// Scores pairs of one story.
pub(super) struct Scorer<'a> {
    story: &'a StoryTerms<'a>,
    meaning: &'a Meaning<'a>,
    weights: &'a Weights,
    /// For each sentence the direction of its meaning; zero where nothing is known.
    directions: Vec<[f32; DIMENSIONS]>,
    /// For each stem and each word: the turn in which the sentence looked at had it, plus its [`Place`]; less than the turn: it has not.
    stems: Vec<u32>,
    words: Vec<u32>,
    turn: u32,
}

/// Where a sentence has a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In what it leans on.
    Context = 0,
    /// In itself.
    Sentence = 1,
}

/// How well each distinct term of one sentence is matched in another, 0 to 1: 1 by the same stem, else by the nearest word.
struct Matches {
    /// In the words of the other.
    own: Vec<f64>,
    /// In these and in what it leans on.
    with_context: Vec<f64>,
}

impl<'a> Scorer<'a> {
    /// O(terms · dimensions).
    pub(super) fn new(story: &'a StoryTerms<'a>, meaning: &'a Meaning<'a>, weights: &'a Weights) -> Self {
        Self {
            story,
            meaning,
            weights,
            directions: directions(story, meaning, weights),
            stems: vec![0; story.is_function.len()],
            words: vec![0; story.words.len()],
            turn: 0,
        }
    }

    /// The features of two sentences. O(terms · near words of each).
    pub(super) fn features(&mut self, a: usize, b: usize) -> Features {
        let (sentence_a, sentence_b) = (self.story.sentences[a], self.story.sentences[b]);
        let (a_in_b, b_in_a) = (self.matches(a, b), self.matches(b, a));
        let both = self.covered_weight(a, b, &a_in_b) + self.covered_weight(b, a, &b_in_a);
        let (sum_a, sum_b) = (self.weights.sum(a), self.weights.sum(b));
        let norm = 2.0 * (sum_a * sum_b).sqrt();
        let shared = self.weights.shared(self.story, a, b);
        Features {
            bm25: shared.bm25,
            coverage: if norm > 0.0 { both / norm } else { 0.0 },
            clause: self.best_clause(a, &a_in_b) + self.best_clause(b, &b_in_a),
            meaning: cosine(&self.directions[a], &self.directions[b]),
            rare: shared.rare.min(MAX_RARE),
            length: libm::log(sum_a.max(1.0)) + libm::log(sum_b.max(1.0)),
            position: sentence_a.position.max(sentence_b.position),
        }
    }

    /// The share of the heavier sentence's weight that the other covers, 0 to 1.
    pub(super) fn covered(&mut self, a: usize, b: usize) -> f64 {
        let (heavier, lighter) = if self.weights.sum(a) >= self.weights.sum(b) { (a, b) } else { (b, a) };
        let matches = self.matches(heavier, lighter);
        let covered = weighted(self.weights.own(heavier), &matches.own);
        ratio(covered, self.weights.sum(heavier))
    }

    /// How well each distinct term of `a` is matched in `b`, 0 to 1.
    pub(super) fn matches_in(&mut self, a: usize, b: usize) -> Vec<f64> {
        self.matches(a, b).own
    }

    /// The cosine of what two sentences mean as wholes, each the sum of its words as the table weighs them, -1 to 1.
    pub(super) fn cosine_of_sums(&self, a: usize, b: usize) -> f64 {
        let sum = |number: usize| {
            let mut sum = [0.0; DIMENSIONS];
            for distinct in &self.story.sentences[number].distinct {
                if let Some(vector) = self.meaning.vector(distinct.word) {
                    sum.iter_mut().zip(&vector.sum).for_each(|(sum, x)| *sum += x);
                }
            }
            unit(sum)
        };
        cosine(&sum(a), &sum(b))
    }

    fn matches(&mut self, of: usize, within: usize) -> Matches {
        let (of, within) = (self.story.sentences[of], self.story.sentences[within]);
        self.look_at(within);
        let own: Vec<f64> = of.distinct.iter().map(|x| self.best(x, Place::Sentence)).collect();
        let with_context = if within.context.is_empty() {
            own.clone()
        } else {
            of.distinct.iter().map(|x| self.best(x, Place::Context)).collect()
        };
        Matches { own, with_context }
    }

    /// Marks the stems and words of a sentence and of its context.
    fn look_at(&mut self, sentence: &SentenceTerms) {
        self.turn += 2;
        for (list, place) in [(&sentence.context, Place::Context), (&sentence.distinct, Place::Sentence)] {
            for distinct in list {
                self.stems[distinct.id as usize] = self.turn + place as u32;
                self.words[distinct.word as usize] = self.turn + place as u32;
            }
        }
    }

    /// How well a term is matched in the sentence looked at (or, at [`Place::Context`], in what it leans on too).
    fn best(&self, distinct: &Distinct, place: Place) -> f64 {
        let wanted = self.turn + place as u32;
        if self.stems[distinct.id as usize] >= wanted {
            return 1.0;
        }
        let near = self.meaning.near(distinct.word);
        near.iter().find(|(word, _)| self.words[*word as usize] >= wanted).map_or(0.0, |&(_, near)| near)
    }

    /// The weight of `a` that `b` has, and half of what `a` leans on as far as `b` says it.
    fn covered_weight(&mut self, a: usize, b: usize, a_in_b: &Matches) -> f64 {
        let own = weighted(self.weights.own(a), &a_in_b.with_context);
        let (sentence_a, sentence_b) = (self.story.sentences[a], self.story.sentences[b]);
        if sentence_a.context.is_empty() {
            return own;
        }
        self.look_at(sentence_b);
        let context: Vec<f64> = sentence_a.context.iter().map(|x| self.best(x, Place::Sentence)).collect();
        own + CONTEXT_SHARE * weighted(self.weights.context(a), &context)
    }

    fn best_clause(&self, a: usize, a_in_b: &Matches) -> f64 {
        let weights = self.weights.own(a);
        let covered = |clause: &Clause| {
            let (mut covered, mut sum) = (0.0, 0.0);
            for &at in &clause.distinct {
                covered += weights[at as usize] * a_in_b.own[at as usize];
                sum += weights[at as usize];
            }
            covered / (sum + CLAUSE_WEIGHT)
        };
        self.story.sentences[a].clauses.iter().map(covered).fold(0.0, f64::max)
    }
}

fn weighted(weights: &[f64], matches: &[f64]) -> f64 {
    weights.iter().zip(matches).map(|(weight, found)| weight * found).sum()
}

/// For each sentence the weighted sum of its words' directions, without the mean of the story, of length 1: inside one story every
/// sentence is near every other.
fn directions(story: &StoryTerms<'_>, meaning: &Meaning<'_>, weights: &Weights) -> Vec<[f32; DIMENSIONS]> {
    let mut directions: Vec<[f32; DIMENSIONS]> = Vec::with_capacity(story.sentences.len());
    for (number, sentence) in story.sentences.iter().enumerate() {
        let mut sum = [0.0; DIMENSIONS];
        for (distinct, &weight) in sentence.distinct.iter().zip(weights.own(number)) {
            if let Some(vector) = meaning.vector(distinct.word) {
                let factor = weight as f32 / length(&vector.sum).max(f32::EPSILON);
                sum.iter_mut().zip(&vector.sum).for_each(|(sum, x)| *sum += factor * x);
            }
        }
        directions.push(unit(sum));
    }
    // Summed in whole steps: the order of the articles must not change a bit.
    let mut sum = [0_i64; DIMENSIONS];
    for direction in &directions {
        sum.iter_mut().zip(direction).for_each(|(sum, x)| *sum += (x * STEPS) as i64);
    }
    let n = (directions.len() as f32).max(1.0) * STEPS;
    for direction in &mut directions {
        direction.iter_mut().zip(&sum).for_each(|(x, &sum)| *x -= sum as f32 / n);
        *direction = unit(*direction);
    }
    directions
}

fn cosine(a: &[f32; DIMENSIONS], b: &[f32; DIMENSIONS]) -> f64 {
    f64::from(a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>())
}

fn length(vector: &[f32; DIMENSIONS]) -> f32 {
    vector.iter().map(|x| x * x).sum::<f32>().sqrt()
}

fn unit(mut vector: [f32; DIMENSIONS]) -> [f32; DIMENSIONS] {
    let length = length(&vector);
    if length > f32::EPSILON {
        vector.iter_mut().for_each(|x| *x /= length);
    }
    vector
}
