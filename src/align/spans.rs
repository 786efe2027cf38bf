//! What carries a link: the parts of both sentences that say the same, and the words to show for it.

use std::collections::BTreeSet;

use super::{
    Evidence,
    similarity::Weights,
    terms::{SentenceTerms, StoryTerms, Term},
};
use crate::{annotate::WordKind, text::TextRange};

/// The spans of `sentence` that carry what it shares with `other`: shared content words, joined over the function words between
/// them, so that a reader sees phrases. A content word that is not shared always ends a span.
pub(super) fn spans(
    story: &StoryTerms<'_>,
    sentence: &SentenceTerms,
    other: &SentenceTerms,
) -> Vec<TextRange> {
    let mut spans: Vec<TextRange> = Vec::new();
    let mut is_open = false;
    for term in &sentence.terms {
        if is_shared_content(story, term, other) {
            match spans.last_mut() {
                Some(span) if is_open => span.end = term.range.end,
                _ => spans.push(term.range),
            }
            is_open = true;
        } else if !story.is_function[term.id as usize] {
            is_open = false;
        }
    }
    spans
}

/// From the first word of a sentence to its last.
pub(super) fn whole(sentence: &SentenceTerms) -> Vec<TextRange> {
    let ends = sentence.terms.first().zip(sentence.terms.last());
    ends.map(|(first, last)| TextRange { start: first.range.start, end: last.range.end })
        .into_iter()
        .collect()
}

/// The shared content words of `sentence` as it writes them but for a possessive ending, the weightiest
/// first, each once.
pub(super) fn evidence(
    text: &str,
    story: &StoryTerms<'_>,
    weights: &Weights,
    sentence: &SentenceTerms,
    other: &SentenceTerms,
) -> Evidence {
    let mut terms: Vec<&Term> =
        sentence.terms.iter().filter(|term| is_shared_content(story, term, other)).collect();
    terms.sort_unstable_by(|x, y| {
        weights.of(y.id).total_cmp(&weights.of(x.id)).then(x.range.start.cmp(&y.range.start))
    });
    let mut evidence = Evidence::default();
    let mut seen = Vec::new();
    for term in terms {
        if seen.contains(&term.id) {
            continue;
        }
        seen.push(term.id);
        let list = match term.kind {
            WordKind::Word => &mut evidence.words,
            WordKind::Name => &mut evidence.names,
            WordKind::Number => &mut evidence.numbers,
        };
        let word = term.range.of(text);
        list.push(word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word).to_owned());
    }
    evidence
}

/// Whether the sentences state different numbers: each has one that the other has not, or one has other signs or units
/// ($5 and €5, 5 and -5). Then they do not say the same.
pub(super) fn numbers_differ(story: &StoryTerms<'_>, a: usize, b: usize) -> bool {
    let numbers = |sentence: &SentenceTerms| -> BTreeSet<(u32, Option<char>)> {
        let numbers = sentence.terms.iter().filter(|term| term.kind == WordKind::Number);
        numbers.map(|term| (term.id, term.mark)).collect()
    };
    let (a, b) = (numbers(story.sentences[a]), numbers(story.sentences[b]));
    let (own_a, own_b) = (a.difference(&b).count(), b.difference(&a).count());
    own_a > 0 && own_b > 0
}

fn has(sentence: &SentenceTerms, id: u32) -> bool {
    sentence.counts.binary_search_by_key(&id, |&(id, _)| id).is_ok()
}

fn is_shared_content(story: &StoryTerms<'_>, term: &Term, other: &SentenceTerms) -> bool {
    !story.is_function[term.id as usize] && has(other, term.id)
}
