//! The candidate pairs of one story: scored, and made into links.

use super::{
    Conflict, Document, Link, Relation, SentenceRef,
    candidates::{self, Candidates},
    evidence::{Side, evidence},
    meaning::Meaning,
    model::{Models, WITH_VECTORS, WITHOUT_VECTORS},
    similarity::{Features, Scorer},
    spans,
    surroundings::{Surroundings, surroundings},
    terms::StoryTerms,
    weights::{Weights, ratio},
};
use crate::text::TextRange;

/// Links whose sentences cover each other at least this much are `same`, given that neither says much more than the other.
const SAME_COVERAGE: f64 = 0.5;

/// Neither sentence of a `same` link has less of its weight in the other than this.
const SAME_COVERED: f64 = 0.38;

/// Two sentences of a story with what is known of them; `a` and `b` are their numbers in the story, `a` in the earlier article.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair {
    pub(super) a: u32,
    pub(super) b: u32,
    /// Word for word the same, case and punctuation aside.
    pub(super) is_equal: bool,
    pub(super) features: Features,
    pub(super) surroundings: Surroundings,
}

/// How well each distinct term of either sentence of a pair is matched in the other, 0 to 1.
struct BothWays {
    a_in_b: Vec<f64>,
    b_in_a: Vec<f64>,
}

/// One story on the way from terms to links.
pub(super) struct Story<'a> {
    terms: &'a StoryTerms<'a>,
    meaning: &'a Meaning<'a>,
    weights: &'a Weights,
    scorer: Scorer<'a>,
    models: Models,
}

impl<'a> Story<'a> {
    pub(super) fn new(terms: &'a StoryTerms<'a>, meaning: &'a Meaning<'a>, weights: &'a Weights) -> Self {
        let models = if meaning.is_known() { WITH_VECTORS } else { WITHOUT_VECTORS };
        Self { terms, meaning, weights, scorer: Scorer::new(terms, meaning, weights), models }
    }

    /// Where a sentence of the story stands in its article.
    pub(super) fn reference(&self, number: u32) -> SentenceRef {
        self.terms.reference(number)
    }

    /// Looks at each pair, then at those that a third article's sentence brings together, then at what surrounds each. O(pairs).
    pub(super) fn pairs(&mut self, candidates: Candidates) -> Vec<Pair> {
        let mut features = self.features(candidates.pairs);
        let model = &self.models.pair;
        let scored =
            features.iter().map(|(pair, features)| (*pair, model.score(features, &Surroundings::default())));
        let through = candidates::through_third(self.terms, scored);
        features.extend(self.features(through));
        features.sort_unstable_by_key(|(pair, _)| *pair);
        let surroundings = surroundings(self.terms, &features, &self.models.pair);
        let pairs = features.into_iter().zip(surroundings).map(|(((a, b), features), surroundings)| {
            let is_equal = self.terms.sentences[a as usize].is_equal(self.terms.sentences[b as usize]);
            Pair { a, b, is_equal, features, surroundings }
        });
        pairs.collect()
    }

    fn features(&mut self, pairs: Vec<(u32, u32)>) -> Vec<((u32, u32), Features)> {
        let features = self.scorer.features(&pairs);
        pairs.into_iter().zip(features).collect()
    }

    /// How likely the pair shares a claim, 0 to 1; equal sentences do.
    pub(super) fn score(&self, pair: &Pair) -> f64 {
        let model = if self.terms.n_articles > 2 { &self.models.story } else { &self.models.two_articles };
        if pair.is_equal { 1.0 } else { model.score(&pair.features, &pair.surroundings) }
    }

    /// The pair as a link.
    pub(super) fn link(
        &mut self,
        documents: &[Document<'_>],
        pair: &Pair,
        score: f64,
        conflict: Option<Conflict>,
    ) -> Link {
        let (a, b) = (pair.a as usize, pair.b as usize);
        let side = |number: usize| {
            let sentence = self.terms.sentences[number];
            Side { text: &documents[sentence.article as usize].article.text, sentence }
        };
        let sides = (side(a), side(b));
        let matches = self.matches(pair);
        let (a_spans, b_spans) = self.spans_of(pair, &matches);
        let relation = if conflict.as_ref().is_some_and(|conflict| !conflict.is_update) {
            Relation::Conflict
        } else if self.is_same(pair, &matches) {
            Relation::Same
        } else {
            Relation::Partial
        };
        Link {
            a: self.reference(pair.a),
            b: self.reference(pair.b),
            score,
            relation,
            a_spans,
            b_spans,
            evidence: evidence(self.terms, self.meaning, sides, self.weights.own(a), &matches.a_in_b),
            conflict,
        }
    }

    /// The parts of both sentences that carry what they share.
    pub(super) fn spans(&mut self, pair: &Pair) -> (Vec<TextRange>, Vec<TextRange>) {
        let matches = self.matches(pair);
        self.spans_of(pair, &matches)
    }

    fn matches(&mut self, pair: &Pair) -> BothWays {
        let (a, b) = (pair.a as usize, pair.b as usize);
        BothWays { a_in_b: self.scorer.matches_in(a, b), b_in_a: self.scorer.matches_in(b, a) }
    }

    fn spans_of(&self, pair: &Pair, matches: &BothWays) -> (Vec<TextRange>, Vec<TextRange>) {
        let (a, b) = (pair.a as usize, pair.b as usize);
        let (sentence_a, sentence_b) = (self.terms.sentences[a], self.terms.sentences[b]);
        if pair.is_equal {
            return (spans::whole(sentence_a), spans::whole(sentence_b));
        }
        (
            spans::spans(self.terms, sentence_a, self.weights.own(a), &matches.a_in_b),
            spans::spans(self.terms, sentence_b, self.weights.own(b), &matches.b_in_a),
        )
    }

    fn is_same(&self, pair: &Pair, BothWays { a_in_b, b_in_a }: &BothWays) -> bool {
        if pair.is_equal {
            return true;
        }
        if pair.features.coverage < SAME_COVERAGE {
            return false;
        }
        let (a, b) = (pair.a as usize, pair.b as usize);
        let (sentence_a, sentence_b) = (self.terms.sentences[a], self.terms.sentences[b]);
        let covered = |sentence: usize, matches: &[f64]| -> f64 {
            let matched = self.weights.own(sentence).iter().zip(matches);
            ratio(matched.map(|(weight, found)| weight * found).sum(), self.weights.sum(sentence))
        };
        covered(a, a_in_b).min(covered(b, b_in_a)) >= SAME_COVERED
            && !spans::numbers_differ(sentence_a, sentence_b)
            && !spans::names_differ(self.terms, (sentence_a, a_in_b), (sentence_b, b_in_a))
            && spans::is_negated(sentence_a) == spans::is_negated(sentence_b)
    }
}
