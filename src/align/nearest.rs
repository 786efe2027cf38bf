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
    /// Takes note of the pairs of one story that are no links, given with their scores, for those of their sentences that none of `links`
    /// has.
    pub(super) fn add(&mut self, story: &mut Story<'_>, pairs: &[(Pair, f64)], links: &[Link]) {
        let linked = linked(links);
        let mut best: BTreeMap<(SentenceRef, u32), usize> = BTreeMap::new();
        for (at, (pair, score)) in pairs.iter().enumerate() {
            let (a, b) = (story.reference(pair.a), story.reference(pair.b));
            for (sentence, other) in [(a, b), (b, a)] {
                if !linked.contains(&sentence) {
                    let kept = best.entry((sentence, other.article)).or_insert(at);
                    if *score > pairs[*kept].1 {
                        *kept = at;
                    }
                }
            }
        }
        for (key, at) in best {
            let (pair, score) = &pairs[at];
            let (a, b) = (story.reference(pair.a), story.reference(pair.b));
            let (a_spans, b_spans) = story.spans(pair);
            let is_a = key.0 == a;
            let (other, spans, other_spans) =
                if is_a { (b, a_spans, b_spans) } else { (a, b_spans, a_spans) };
            let reason =
                if pair.features.rare > 0.0 { NotLinked::LittleShared } else { NotLinked::CommonWords };
            let nearest = Nearest { sentence: key.0, other, score: *score, reason, spans, other_spans };
            self.best.insert(key, nearest);
        }
    }

    /// Those of the sentences that no link has, by sentence, then article.
    pub(super) fn nearest(self, links: &[Link]) -> Vec<Nearest> {
        let linked = linked(links);
        self.best.into_values().filter(|nearest| !linked.contains(&nearest.sentence)).collect()
    }
}

fn linked(links: &[Link]) -> BTreeSet<SentenceRef> {
    links.iter().flat_map(|link| [link.a, link.b]).collect()
}
