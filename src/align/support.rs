//! What third articles say about a pair.
//!
//! When sentence k of a third article matches both a and b, the pair (a, b) is likelier: three outlets tell it. The support of
//! a pair is the best such k, as strong as its weaker side: max over k of min(p(a, k), p(b, k)).

use super::{model::PAIR, similarity::Features, terms::StoryTerms};

/// Matches weaker than this support nothing: most candidates score far below it, and each would cost a step for every pair.
const SUPPORTING: f64 = 0.05;

/// Fills in [`Features::support`]. O(pairs · supporting matches of a sentence).
pub(super) fn add_support(story: &StoryTerms<'_>, pairs: &mut [((u32, u32), Features)]) {
    let mut neighbours: Vec<Vec<(u32, f64)>> = vec![Vec::new(); story.sentences.len()];
    for ((a, b), features) in pairs.iter() {
        let score = PAIR.score(features);
        if score >= SUPPORTING {
            neighbours[*a as usize].push((*b, score));
            neighbours[*b as usize].push((*a, score));
        }
    }
    for list in &mut neighbours {
        list.sort_unstable_by_key(|&(number, _)| number);
    }
    for ((a, b), features) in pairs {
        features.support = best_common(&neighbours[*a as usize], &neighbours[*b as usize]);
    }
}

/// The largest smaller score over the numbers that both lists have; both ascend. Common neighbours of a pair are always of a
/// third article: a neighbour is never of one's own.
fn best_common(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let mut rest = b.iter().peekable();
    let mut best: f64 = 0.0;
    for &(number, score) in a {
        while rest.next_if(|&&(other, _)| other < number).is_some() {}
        if let Some(&(_, other_score)) = rest.next_if(|&&(other, _)| other == number) {
            best = best.max(score.min(other_score));
        }
    }
    best
}
