//! What came nearest to a sentence that is linked to none.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Link, Nearest, NotLinked, SentenceRef,
    pairs::{Pair, Story},
};

/// The best pair below the score of a link, for each sentence and each other article.
#[derive(Debug, Default)]
pub(super) struct NearMisses {
    best: BTreeMap<(SentenceRef, u32), Nearest>,
}

impl NearMisses {
    /// Takes note of a pair that is no link, for both of its sentences.
    pub(super) fn add(&mut self, story: &mut Story<'_>, pair: &Pair, score: f64) {
        let (a, b) = (story.reference(pair.a), story.reference(pair.b));
        let is_nearer = |sentence: SentenceRef, other: SentenceRef| {
            let best = self.best.get(&(sentence, other.article));
            best.is_none_or(|best| (score, best.other) > (best.score, other))
        };
        let (for_a, for_b) = (is_nearer(a, b), is_nearer(b, a));
        if !for_a && !for_b {
            return;
        }
        let reason = if pair.features.rare > 0.0 { NotLinked::LittleShared } else { NotLinked::CommonWords };
        let (a_spans, b_spans) = story.spans(pair);
        let mut keep = |sentence: SentenceRef, other: SentenceRef, spans, other_spans| {
            let nearest = Nearest { sentence, other, score, reason, spans, other_spans };
            self.best.insert((sentence, other.article), nearest);
        };
        if for_a {
            keep(a, b, a_spans.clone(), b_spans.clone());
        }
        if for_b {
            keep(b, a, b_spans, a_spans);
        }
    }

    /// Those of the sentences that no link has, by sentence, then article.
    pub(super) fn nearest(self, links: &[Link]) -> Vec<Nearest> {
        let linked: BTreeSet<SentenceRef> = links.iter().flat_map(|link| [link.a, link.b]).collect();
        self.best.into_values().filter(|nearest| !linked.contains(&nearest.sentence)).collect()
    }
}
