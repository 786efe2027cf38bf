//! Paragraphs aligned through the links of their sentences.

use std::collections::BTreeMap;

use super::{ParagraphLink, ParagraphRef};
use crate::{
    align::{Link, SentenceRef},
    segment::Segmentation,
};

/// One link per pair of paragraphs with a linked pair of sentences, as strong as the strongest of these; by `a`, then `b`.
pub(super) fn paragraph_links(segmentations: &[Segmentation], links: &[Link]) -> Vec<ParagraphLink> {
    let paragraph_of = |at: SentenceRef| ParagraphRef {
        article: at.article,
        paragraph: segmentations[at.article as usize].sentences[at.sentence as usize].paragraph,
    };
    let mut best: BTreeMap<(ParagraphRef, ParagraphRef), f64> = BTreeMap::new();
    for link in links {
        let score = best.entry((paragraph_of(link.a), paragraph_of(link.b))).or_default();
        *score = score.max(link.score);
    }
    best.into_iter().map(|((a, b), score)| ParagraphLink { a, b, score }).collect()
}
