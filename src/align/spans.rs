//! What carries a link: the parts of both sentences that say the same.

use std::collections::BTreeSet;

use super::terms::{Clause, SentenceTerms, StoryTerms, Term};
use crate::{annotate::WordKind, text::TextRange};

/// A word that is matched at least this well stands in a span: below, the nearest word is of the same field, not of the same meaning.
const MATCHED: f64 = 0.5;

/// A clause of whose weight at least this share is matched is a span as a whole, from its first matched word to its last.
const MATCHED_CLAUSE: f64 = 0.6;

/// The spans of `sentence` that carry what it shares with another: its matched content words, joined over the function words between
/// them, so that a reader sees phrases; a clause that is matched for the most part is one span. `weights` and `matches` are those of
/// its distinct terms.
pub(super) fn spans(
    story: &StoryTerms<'_>,
    sentence: &SentenceTerms,
    weights: &[f64],
    matches: &[f64],
) -> Vec<TextRange> {
    let mut spans: Vec<TextRange> = Vec::new();
    for clause in &sentence.clauses {
        let is_carried = is_carried(clause, weights, matches);
        let mut is_open = false;
        for term in &sentence.terms[clause.terms.clone()] {
            if is_matched(story, sentence, term, matches) {
                match spans.last_mut() {
                    Some(span) if is_open => span.end = term.range.end,
                    _ => spans.push(term.range),
                }
                is_open = true;
            } else if !is_carried && !story.is_function[term.id as usize] {
                is_open = false;
            }
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

/// Whether the sentences state different numbers: each has one that the other has not, or one has other signs or units
/// ($5 and €5, 5 and -5). Then they do not say the same.
pub(super) fn numbers_differ(a: &SentenceTerms, b: &SentenceTerms) -> bool {
    let numbers = |sentence: &SentenceTerms| -> BTreeSet<(u32, Option<char>)> {
        let numbers = sentence.terms.iter().filter(|term| term.kind == WordKind::Number);
        numbers.map(|term| (term.id, term.mark)).collect()
    };
    let (a, b) = (numbers(a), numbers(b));
    let (own_a, own_b) = (a.difference(&b).count(), b.difference(&a).count());
    own_a > 0 && own_b > 0
}

/// Whether each sentence has a name that is matched in no way in the other: they speak of other people or places.
pub(super) fn names_differ(
    story: &StoryTerms<'_>,
    (a, a_in_b): (&SentenceTerms, &[f64]),
    (b, b_in_a): (&SentenceTerms, &[f64]),
) -> bool {
    let has_own_name = |sentence: &SentenceTerms, matches: &[f64]| {
        let mut names = sentence.terms.iter().filter(|term| term.kind == WordKind::Name);
        names.any(|term| !is_matched(story, sentence, term, matches))
    };
    has_own_name(a, a_in_b) && has_own_name(b, b_in_a)
}

/// Whether an English sentence denies something.
pub(super) fn is_negated(sentence: &SentenceTerms) -> bool {
    let mut words = sentence.wording.split(' ');
    words.any(|word| matches!(word, "not" | "no" | "never" | "without" | "cannot") || word.ends_with("n't"))
}

/// Whether a term carries content and is matched well enough to be shown.
pub(super) fn is_matched(
    story: &StoryTerms<'_>,
    sentence: &SentenceTerms,
    term: &Term,
    matches: &[f64],
) -> bool {
    !story.is_function[term.id as usize] && sentence.place(term.id).is_some_and(|at| matches[at] >= MATCHED)
}

fn is_carried(clause: &Clause, weights: &[f64], matches: &[f64]) -> bool {
    let (mut carried, mut sum) = (0.0, 0.0);
    for &at in &clause.distinct {
        carried += weights[at as usize] * matches[at as usize];
        sum += weights[at as usize];
    }
    carried >= MATCHED_CLAUSE * sum
}
