//! Two sentences to features.

use super::terms::{SentenceTerms, StoryTerms};

/// What a reader would name when asked why two sentences share a claim. Symmetric in the two sentences, to the bit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Features {
    /// Symmetric BM25 with story weights, 0 to 1.
    pub bm25: f64,
    /// Weight of the shared words over the weight of the lighter sentence, 0 to 1.
    pub containment: f64,
    /// Weight of the shared words that are rare in the story, at most [`MAX_RARE`].
    pub rare: f64,
    /// ln of the two sentences' weights, added.
    pub length: f64,
    /// The later of the two positions in their articles, 0 to 1.
    pub position: f64,
    /// How well a sentence of a third article supports the pair, 0 to 1; 0 with two articles.
    pub support: f64,
}

/// Robertson's usual saturation and, for short sentences, a mild length correction (k1 1.2, b 0.5): Robertson and Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
const K1: f64 = 1.2;
const B: f64 = 0.5;

/// A function word weighs this much of what its rarity gives: it can carry meaning ("not", "after"), rarely does.
const FUNCTION_WORD_SHARE: f64 = 0.25;

/// A word is rare when at most this share of the story's sentences, or [`RARE_SENTENCES`], have it.
const RARE_SHARE: f64 = 0.04;
const RARE_SENTENCES: f64 = 4.0;

/// More rare weight than this says nothing more.
const MAX_RARE: f64 = 25.0;

/// The weights of one story's terms.
pub(super) struct Weights {
    weight: Vec<f64>,
    is_rare: Vec<bool>,
    average_length: f64,
    /// For each sentence: the sum of its distinct terms' weights, and its BM25 with itself.
    own: Vec<(f64, f64)>,
}

impl Weights {
    /// Weights every term by its rarity among the story's sentences: ln((N + 1) / (n + 0.5)).
    pub(super) fn new(story: &StoryTerms<'_>) -> Self {
        let n = story.sentences.len() as f64;
        Self::with_rarity(story, |frequency| libm::log((n + 1.0) / (f64::from(frequency) + 0.5)).max(0.0))
    }

    /// Weights every content word alike: two sentences without a story say nothing of how common a word is.
    pub(super) fn alike(story: &StoryTerms<'_>) -> Self {
        Self::with_rarity(story, |_| 1.0)
    }

    fn with_rarity(story: &StoryTerms<'_>, rarity: impl Fn(u32) -> f64) -> Self {
        let n = story.sentences.len() as f64;
        let weight: Vec<f64> = story
            .sentence_frequency
            .iter()
            .zip(story.is_function)
            .map(
                |(&frequency, &function)| {
                    if function { FUNCTION_WORD_SHARE * rarity(frequency) } else { rarity(frequency) }
                },
            )
            .collect();
        let rare_at_most = (RARE_SHARE * n).max(RARE_SENTENCES);
        let is_rare = story
            .sentence_frequency
            .iter()
            .zip(story.is_function)
            .map(|(&frequency, &function)| !function && f64::from(frequency) <= rare_at_most)
            .collect();
        let n_terms: usize = story.sentences.iter().map(|sentence| sentence.terms.len()).sum();
        let mut weights =
            Self { weight, is_rare, average_length: n_terms as f64 / n.max(1.0), own: Vec::new() };
        weights.own = story
            .sentences
            .iter()
            .map(|sentence| {
                let sum = sentence.counts.iter().map(|&(id, _)| weights.weight[id as usize]).sum();
                (sum, weights.bm25(sentence, sentence))
            })
            .collect();
        weights
    }

    /// The weight of a term.
    pub(super) fn of(&self, id: u32) -> f64 {
        self.weight[id as usize]
    }

    /// The weight of a sentence's distinct terms.
    pub(super) fn of_sentence(&self, index: usize) -> f64 {
        self.own[index].0
    }

    /// The features of the sentences at `a` and `b`, support aside.
    pub(super) fn features(&self, story: &StoryTerms<'_>, a: usize, b: usize) -> Features {
        let (sentence_a, sentence_b) = (story.sentences[a], story.sentences[b]);
        let mut shared_weight = 0.0;
        let mut rare: f64 = 0.0;
        for_each_shared(sentence_a, sentence_b, |id, _, _| {
            shared_weight += self.of(id);
            if self.is_rare[id as usize] {
                rare += self.of(id);
            }
        });
        let (sum_a, own_a) = self.own[a];
        let (sum_b, own_b) = self.own[b];
        let both = self.bm25(sentence_a, sentence_b) + self.bm25(sentence_b, sentence_a);
        Features {
            bm25: ratio(both, 2.0 * (own_a * own_b).sqrt()),
            containment: ratio(shared_weight, sum_a.min(sum_b)),
            rare: rare.min(MAX_RARE),
            length: libm::log(sum_a.max(1.0)) + libm::log(sum_b.max(1.0)),
            position: sentence_a.position.max(sentence_b.position),
            support: 0.0,
        }
    }

    /// The share of the heavier sentence's weight that the other has too, 0 to 1.
    pub(super) fn covered(&self, story: &StoryTerms<'_>, a: usize, b: usize) -> f64 {
        let mut shared = 0.0;
        for_each_shared(story.sentences[a], story.sentences[b], |id, _, _| shared += self.of(id));
        ratio(shared, self.of_sentence(a).max(self.of_sentence(b)))
    }

    /// BM25 of `document` for the distinct terms of `query`.
    fn bm25(&self, query: &SentenceTerms, document: &SentenceTerms) -> f64 {
        let length = K1 * (1.0 - B + B * document.terms.len() as f64 / self.average_length.max(1.0));
        let mut sum = 0.0;
        for_each_shared(query, document, |id, _, count| {
            let count = f64::from(count);
            sum += self.of(id) * count * (K1 + 1.0) / (count + length);
        });
        sum
    }
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
}

/// Calls `visit(term, count in a, count in b)` for each term that both have, by id. O(terms of both).
pub(super) fn for_each_shared(a: &SentenceTerms, b: &SentenceTerms, mut visit: impl FnMut(u32, u32, u32)) {
    let mut rest = b.counts.iter().peekable();
    for &(id, count) in &a.counts {
        while rest.next_if(|&&(other, _)| other < id).is_some() {}
        if let Some(&(_, other_count)) = rest.next_if(|&&(other, _)| other == id) {
            visit(id, count, other_count);
        }
    }
}
