//! Two sentences to features.

use super::{
    matches::{Matches, Place},
    meaning::Meaning,
    terms::StoryTerms,
    weights::{Shared, Weights},
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
    matches: Matches<'a>,
    /// How well each distinct term of a sentence is matched in the one looked at.
    own: Vec<f64>,
}

/// What a sentence has in another.
#[derive(Debug, Clone, Copy, Default)]
struct Covered {
    /// The weight of what it says itself, and half of what it leans on.
    weight: f64,
    /// Its best covered clause, 0 to 1.
    clause: f64,
}

impl<'a> Scorer<'a> {
    /// O(terms · dimensions).
    pub(super) fn new(story: &'a StoryTerms<'a>, meaning: &'a Meaning<'a>, weights: &'a Weights) -> Self {
        Self {
            story,
            meaning,
            weights,
            directions: directions(story, meaning, weights),
            matches: Matches::new(meaning, story.is_function.len(), story.words.len()),
            own: Vec::new(),
        }
    }

    /// The features of pairs of sentences, in their order. O(terms of each pair), and fastest where many pairs have a sentence in common.
    pub(super) fn features(&mut self, pairs: &[(u32, u32)]) -> Vec<Features> {
        let in_first: Vec<(Covered, Shared)> = pairs
            .iter()
            .map(|&(a, b)| {
                let covered = self.covered_in(b as usize, a as usize);
                (covered, self.weights.shared(self.story, a as usize, b as usize, &self.matches))
            })
            .collect();
        // A sentence is laid out once for all pairs that it is the second of.
        let mut by_second: Vec<u32> = (0..pairs.len() as u32).collect();
        by_second.sort_unstable_by_key(|&at| (pairs[at as usize].1, at));
        let mut in_second = vec![Covered::default(); pairs.len()];
        for at in by_second {
            let (a, b) = pairs[at as usize];
            in_second[at as usize] = self.covered_in(a as usize, b as usize);
        }
        let all = pairs.iter().zip(in_first).zip(in_second);
        all.map(|((&(a, b), (b_in_a, shared)), a_in_b)| {
            self.of_pair(a as usize, b as usize, [a_in_b, b_in_a], shared)
        })
        .collect()
    }

    fn of_pair(&self, a: usize, b: usize, [a_in_b, b_in_a]: [Covered; 2], shared: Shared) -> Features {
        let (sum_a, sum_b) = (self.weights.sum(a), self.weights.sum(b));
        let norm = 2.0 * (sum_a * sum_b).sqrt();
        Features {
            bm25: shared.bm25,
            coverage: if norm > 0.0 { (a_in_b.weight + b_in_a.weight) / norm } else { 0.0 },
            clause: a_in_b.clause + b_in_a.clause,
            meaning: cosine(&self.directions[a], &self.directions[b]),
            rare: shared.rare.min(MAX_RARE),
            length: self.weights.ln_sum(a) + self.weights.ln_sum(b),
            position: self.story.sentences[a].position.max(self.story.sentences[b].position),
        }
    }

    /// How well each distinct term of `a` is matched in `b`, 0 to 1.
    pub(super) fn matches_in(&mut self, a: usize, b: usize) -> Vec<f64> {
        let (of, within) = (self.story.sentences[a], self.story.sentences[b]);
        self.matches.look_at(within);
        of.distinct.iter().map(|distinct| self.matches.of(distinct, Place::Sentence)).collect()
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

    /// What sentence `of` has in `within`. O(terms).
    fn covered_in(&mut self, of: usize, within: usize) -> Covered {
        let sentence = self.story.sentences[of];
        self.matches.look_at(self.story.sentences[within]);
        let weights = self.weights.own(of);
        self.own.clear();
        let mut weight = 0.0;
        for (distinct, own) in sentence.distinct.iter().zip(weights) {
            self.own.push(self.matches.of(distinct, Place::Sentence));
            weight += own * self.matches.of(distinct, Place::Context);
        }
        let mut context = 0.0;
        for (distinct, own) in sentence.context.iter().zip(self.weights.context(of)) {
            context += own * self.matches.of(distinct, Place::Sentence);
        }
        let mut best = 0.0;
        for clause in &sentence.clauses {
            let (mut covered, mut sum) = (0.0, 0.0);
            for &at in &clause.distinct {
                covered += weights[at as usize] * self.own[at as usize];
                sum += weights[at as usize];
            }
            let share = covered / (sum + CLAUSE_WEIGHT);
            if share > best {
                best = share;
            }
        }
        Covered { weight: weight + CONTEXT_SHARE * context, clause: best }
    }
}

/// For each sentence the weighted sum of its words' directions, without the mean of the story, of length 1: inside one story every
/// sentence is near every other.
fn directions(story: &StoryTerms<'_>, meaning: &Meaning<'_>, weights: &Weights) -> Vec<[f32; DIMENSIONS]> {
    let mut directions: Vec<[f32; DIMENSIONS]> = Vec::with_capacity(story.sentences.len());
    for (number, sentence) in story.sentences.iter().enumerate() {
        let mut sum = [0.0; DIMENSIONS];
        for (distinct, &weight) in sentence.distinct.iter().zip(weights.own(number)) {
            if let Some(vector) = meaning.vector(distinct.word) {
                let factor = weight as f32 / vector.length.max(f32::EPSILON);
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
