//! How much each term of each sentence says, in its story.

use super::{
    matches::Matches,
    meaning::Meaning,
    terms::{Distinct, StoryTerms},
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
    /// For each sentence, of its [`super::terms::SentenceTerms::distinct`].
    own: Vec<Vec<f64>>,
    /// For each sentence, of its [`super::terms::SentenceTerms::context`].
    context: Vec<Vec<f64>>,
    sums: Vec<f64>,
    lengths: Vec<f64>,
    average_length: f64,
    ln_sums: Vec<f64>,
    /// For each sentence, of its [`super::terms::SentenceTerms::distinct`].
    stems: Vec<Vec<Stem>>,
    /// For each sentence its BM25 with itself.
    with_itself: Vec<f64>,
}

/// What one term of a sentence brings to a comparison by stems.
#[derive(Debug, Clone, Copy)]
struct Stem {
    weight: f64,
    /// What BM25 makes of its count.
    saturated: f64,
    /// Its weight, where it is rare in the story and in the language.
    rare: f64,
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
        let sums: Vec<f64> = own.iter().map(|weights| weights.iter().sum()).collect();
        let mut weights = Self {
            ln_sums: sums.iter().map(|sum: &f64| libm::log(sum.max(1.0))).collect(),
            sums,
            average_length: average(&lengths),
            rarity,
            is_rare,
            own,
            context,
            lengths,
            stems: Vec::new(),
            with_itself: Vec::new(),
        };
        weights.stems = (0..story.sentences.len()).map(|at| weights.stems(story, at)).collect();
        let with_itself = |stems: &Vec<Stem>| stems.iter().map(|stem| stem.weight * stem.saturated).sum();
        weights.with_itself = weights.stems.iter().map(with_itself).collect();
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

    /// ln of [`Self::sum`], at least 0.
    pub(super) fn ln_sum(&self, sentence: usize) -> f64 {
        self.ln_sums[sentence]
    }

    /// What two sentences have in common by stems alone; `in_a` looks at `a`. O(terms of `b`).
    pub(super) fn shared(&self, story: &StoryTerms<'_>, a: usize, b: usize, in_a: &Matches<'_>) -> Shared {
        let (of_a, of_b) = (&self.stems[a], &self.stems[b]);
        let (mut a_in_b, mut b_in_a, mut rare_a, mut rare_b) = (0.0, 0.0, 0.0, 0.0);
        for (distinct, y) in story.sentences[b].distinct.iter().zip(of_b) {
            if let Some(x) = in_a.place(distinct.id).and_then(|place| of_a.get(place)) {
                a_in_b += x.weight * y.saturated;
                b_in_a += y.weight * x.saturated;
                rare_a += x.rare;
                rare_b += y.rare;
            }
        }
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

    /// What each distinct term of a sentence brings to a comparison.
    fn stems(&self, story: &StoryTerms<'_>, sentence: usize) -> Vec<Stem> {
        let length = self.saturation(sentence);
        let distinct = story.sentences[sentence].distinct.iter().zip(&self.own[sentence]);
        let stem = distinct.map(|(distinct, &weight)| Stem {
            weight,
            saturated: saturated(distinct, length),
            rare: if self.is_rare(distinct, weight) { weight } else { 0.0 },
        });
        stem.collect()
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
