//! How much each term of each sentence says, in its story.

use std::cmp::Ordering;

use super::{
    meaning::Meaning,
    terms::{Distinct, SentenceTerms, StoryTerms},
};

/// Robertson's usual saturation and, for short sentences, a mild length correction (k1 1.2, b 0.5): Robertson and Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
const K1: f64 = 1.2;
const B: f64 = 0.5;

/// How rare a word of the language is, 0 to 1, where no table tells: a function word can carry meaning ("not", "after"), rarely does.
const UNKNOWN_WORD: f64 = 0.75;
const UNKNOWN_FUNCTION_WORD: f64 = 0.19;

/// A word is rare in its story when at most this share of the story's sentences, or [`RARE_SENTENCES`], have it.
const RARE_SHARE: f64 = 0.04;
const RARE_SENTENCES: f64 = 4.0;

/// A rare word is not among the commonest of its language either: 3 of 11 in ln((n + 1) / (df + 1)).
const RARE_IN_LANGUAGE: f64 = 3.0 / 11.0;

/// What two sentences have in common by stems alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shared {
    /// Symmetric BM25, divided by what each sentence scores with itself, 0 to 1.
    pub(super) bm25: f64,
    /// Weight of the shared terms that are rare in the story and in the language.
    pub(super) rare: f64,
}

/// The weights of the terms of one story: rarity in the language times rarity in the story, ln((N + 1) / (n + 0.5)), so that what
/// every sentence of the story says weighs little.
pub(super) struct Weights {
    /// For each term id.
    rarity: Vec<f64>,
    is_rare: Vec<bool>,
    /// For each sentence, of its [`SentenceTerms::distinct`].
    own: Vec<Vec<f64>>,
    /// For each sentence, of its [`SentenceTerms::context`].
    context: Vec<Vec<f64>>,
    sums: Vec<f64>,
    lengths: Vec<f64>,
    average_length: f64,
    /// For each sentence its BM25 with itself.
    with_itself: Vec<f64>,
}

impl Weights {
    /// The weights of a story's terms. O(terms).
    pub(super) fn new(story: &StoryTerms<'_>, meaning: &Meaning<'_>) -> Self {
        let n = story.sentences.len() as f64;
        Self::with_rarity(story, meaning, |frequency| {
            libm::log((n + 1.0) / (f64::from(frequency) + 0.5)).max(0.0)
        })
    }

    /// Without a story: two sentences say nothing of how common a word is in it.
    pub(super) fn alone(story: &StoryTerms<'_>, meaning: &Meaning<'_>) -> Self {
        Self::with_rarity(story, meaning, |_| 1.0)
    }

    fn with_rarity(story: &StoryTerms<'_>, meaning: &Meaning<'_>, rarity: impl Fn(u32) -> f64) -> Self {
        let n = story.sentences.len() as f64;
        let rarity: Vec<f64> = story.sentence_frequency.iter().map(|&frequency| rarity(frequency)).collect();
        let rare_at_most = (RARE_SHARE * n).max(RARE_SENTENCES);
        let is_rare = story
            .sentence_frequency
            .iter()
            .zip(story.is_function)
            .map(|(&frequency, &function)| !function && f64::from(frequency) <= rare_at_most)
            .collect();
        let in_language = |distinct: &Distinct| {
            let unknown =
                if story.is_function[distinct.id as usize] { UNKNOWN_FUNCTION_WORD } else { UNKNOWN_WORD };
            meaning.rarity(distinct.word).unwrap_or(unknown)
        };
        let of = |list: &[Distinct]| -> Vec<f64> {
            list.iter().map(|x| x.share * in_language(x) * rarity[x.id as usize]).collect()
        };
        let own: Vec<Vec<f64>> = story.sentences.iter().map(|sentence| of(&sentence.distinct)).collect();
        let context = story.sentences.iter().map(|sentence| of(&sentence.context)).collect();
        let lengths: Vec<f64> = story
            .sentences
            .iter()
            .map(|sentence| sentence.distinct.iter().map(|x| f64::from(x.count) * x.share).sum())
            .collect();
        let mut weights = Self {
            sums: own.iter().map(|weights| weights.iter().sum()).collect(),
            average_length: average(&lengths),
            rarity,
            is_rare,
            own,
            context,
            lengths,
            with_itself: Vec::new(),
        };
        weights.with_itself =
            (0..story.sentences.len()).map(|at| weights.bm25_with_itself(story, at)).collect();
        weights
    }

    /// Of each of a sentence's distinct terms.
    pub(super) fn own(&self, sentence: usize) -> &[f64] {
        &self.own[sentence]
    }

    /// Of each term of a sentence's context.
    pub(super) fn context(&self, sentence: usize) -> &[f64] {
        &self.context[sentence]
    }

    /// Of all distinct terms of a sentence together.
    pub(super) fn sum(&self, sentence: usize) -> f64 {
        self.sums[sentence]
    }

    /// What two sentences have in common by stems alone. O(terms).
    pub(super) fn shared(&self, story: &StoryTerms<'_>, a: usize, b: usize) -> Shared {
        let (sentence_a, sentence_b) = (story.sentences[a], story.sentences[b]);
        let (of_a, of_b) = (self.saturation(a), self.saturation(b));
        let (mut a_in_b, mut b_in_a, mut rare_a, mut rare_b) = (0.0, 0.0, 0.0, 0.0);
        for_each_shared(sentence_a, sentence_b, |at_a, at_b| {
            let (x, y) = (&sentence_a.distinct[at_a], &sentence_b.distinct[at_b]);
            let (weight_a, weight_b) = (self.own[a][at_a], self.own[b][at_b]);
            a_in_b += weight_a * saturated(y, of_b);
            b_in_a += weight_b * saturated(x, of_a);
            rare_a += if self.is_rare(x, weight_a) { weight_a } else { 0.0 };
            rare_b += if self.is_rare(y, weight_b) { weight_b } else { 0.0 };
        });
        Shared {
            bm25: ratio(a_in_b + b_in_a, 2.0 * (self.with_itself[a] * self.with_itself[b]).sqrt()),
            rare: (rare_a + rare_b) / 2.0,
        }
    }

    /// Whether a term that weighs `weight` in its sentence is rare, in the story and in the language.
    fn is_rare(&self, distinct: &Distinct, weight: f64) -> bool {
        let id = distinct.id as usize;
        self.is_rare[id] && weight >= RARE_IN_LANGUAGE * distinct.share * self.rarity[id]
    }

    /// What BM25 adds to the count of a term in a sentence of this length.
    fn saturation(&self, sentence: usize) -> f64 {
        K1 * (1.0 - B + B * self.lengths[sentence] / self.average_length.max(f64::EPSILON))
    }

    /// BM25 of a sentence with itself.
    fn bm25_with_itself(&self, story: &StoryTerms<'_>, sentence: usize) -> f64 {
        let length = self.saturation(sentence);
        let distinct = &story.sentences[sentence].distinct;
        distinct.iter().zip(&self.own[sentence]).map(|(x, weight)| weight * saturated(x, length)).sum()
    }
}

fn saturated(distinct: &Distinct, saturation: f64) -> f64 {
    let count = f64::from(distinct.count) * distinct.share;
    count * (K1 + 1.0) / (count + saturation)
}

/// In ascending order: the order of the articles must not change a bit.
fn average(lengths: &[f64]) -> f64 {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.iter().sum::<f64>() / (lengths.len() as f64).max(1.0)
}

/// `part / whole`, at most 1; 0 where there is no whole.
pub(super) fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
}

/// Calls `visit` for each term that both have, by id, with its places in their distinct terms. O(terms of both).
fn for_each_shared(a: &SentenceTerms, b: &SentenceTerms, mut visit: impl FnMut(usize, usize)) {
    let (mut at_a, mut at_b) = (0, 0);
    while let (Some(x), Some(y)) = (a.distinct.get(at_a), b.distinct.get(at_b)) {
        match x.id.cmp(&y.id) {
            Ordering::Less => at_a += 1,
            Ordering::Greater => at_b += 1,
            Ordering::Equal => {
                visit(at_a, at_b);
                at_a += 1;
                at_b += 1;
            }
        }
    }
}
