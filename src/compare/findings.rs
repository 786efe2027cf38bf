//! What each sentence turned out to be: shared, in part, found nowhere else, or in conflict.

use std::collections::{BTreeMap, BTreeSet};

use super::{Claim, Finding, Status};
use crate::{
    align::{Document, Link, Relation, SentenceRef},
    annotate::WordKind,
    text::TextRange,
};

/// A sentence is shared, not partial, when its links together carry at least this share of its content words.
pub(super) const SHARED_WORDS: f64 = 0.6;

/// For each article, one finding per compared sentence, ascending.
pub(super) fn findings(documents: &[Document<'_>], links: &[Link], claims: &[Claim]) -> Vec<Vec<Finding>> {
    let mut links_of: BTreeMap<SentenceRef, Vec<&Link>> = BTreeMap::new();
    for link in links {
        links_of.entry(link.a).or_default().push(link);
        links_of.entry(link.b).or_default().push(link);
    }
    let mut findings: Vec<Vec<Finding>> = vec![Vec::new(); documents.len()];
    for (claim_idx, claim) in claims.iter().enumerate() {
        for &sentence in &claim.members {
            let links = links_of.get(&sentence).map_or(&[][..], Vec::as_slice);
            findings[sentence.article as usize].push(Finding {
                sentence,
                status: status(documents, sentence, links),
                coverage: coverage(sentence, links),
                claim: claim_idx as u32,
            });
        }
    }
    for list in &mut findings {
        list.sort_unstable_by_key(|finding| finding.sentence);
    }
    findings
}

fn coverage(sentence: SentenceRef, links: &[&Link]) -> Vec<u32> {
    let others = links.iter().flat_map(|link| [link.a.article, link.b.article]);
    BTreeSet::from_iter(others.chain([sentence.article])).into_iter().collect()
}

fn status(documents: &[Document<'_>], sentence: SentenceRef, links: &[&Link]) -> Status {
    if links.is_empty() {
        Status::Unique
    } else if links.iter().any(|link| link.relation == Relation::Conflict) {
        Status::Conflict
    } else if carried_share(&documents[sentence.article as usize], sentence, links) >= SHARED_WORDS {
        Status::Shared
    } else {
        Status::Partial
    }
}

/// The share of the sentence's content words that lie in a span of one of its links.
pub(super) fn carried_share(document: &Document<'_>, sentence: SentenceRef, links: &[&Link]) -> f64 {
    share_within(document, sentence, &own_spans(sentence, links), |_| true)
}

/// The parts of a sentence that its links carry.
pub(super) fn own_spans(sentence: SentenceRef, links: &[&Link]) -> Vec<TextRange> {
    let spans = links.iter().flat_map(|link| if link.a == sentence { &link.a_spans } else { &link.b_spans });
    spans.copied().collect()
}

/// The share of the sentence's content words, of those that are of the kinds asked for, that lie in one of the spans.
pub(super) fn share_within(
    document: &Document<'_>,
    sentence: SentenceRef,
    spans: &[TextRange],
    counts: impl Fn(WordKind) -> bool,
) -> f64 {
    let words = document.segmentation.sentences[sentence.sentence as usize].words.clone();
    let (mut n_words, mut n_carried) = (0, 0);
    for word in words {
        let range = document.segmentation.words[word as usize].range;
        let kind = document.annotations.kinds.get(word as usize).copied().unwrap_or(WordKind::Word);
        let is_function = document.segmentation.forms.of(word as usize).is_none_or(|form| form.is_function);
        if counts(kind) && !is_function {
            n_words += 1;
            n_carried += usize::from(spans.iter().any(|span| span.contains(range)));
        }
    }
    // A linked sentence of function words only ("So it is.") is linked because it is word for word the same.
    if n_words > 0 { f64::from(n_carried as u32) / f64::from(n_words as u32) } else { 1.0 }
}
