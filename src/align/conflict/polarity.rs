//! One sentence affirms what the other denies.

use std::ops::Range;

use super::{
    Pair, date,
    event::{SAME_OCCASION, are_definite},
    lexicon::{is_mutual, is_recurrent, is_state},
    number,
    participants::{Fit, Role, fit, fit_object},
    place::are_apart,
    predicates::Predicate,
    side::Side,
    update::{Later, later},
    vocabulary::Tense,
};
use crate::{
    align::{Conflict, DiscrepancyKind, LINK_SCORE},
    text::is_listed,
};

/// The first statement of `a` that one of `b` contradicts.
/// `score` is that of their link.
pub(super) fn conflict(
    side_a: Side<'_>,
    side_b: Side<'_>,
    same: &[Pair<'_>],
    score: f64,
) -> Option<Conflict> {
    let (a, b) = (side_a.predicates, side_b.predicates);
    let found = same.iter().filter(|(of_a, of_b)| {
        // Other numbers, or other days, are of two events.
        (contradicts(of_a, of_b) || oppose(side_a, of_a, side_b, of_b, score))
            && may_contradict((side_a, of_a), (side_b, of_b), score)
            && !are_any(side_a, of_a, side_b, of_b)
            && !agrees(a, of_b)
            && !agrees(b, of_a)
            && !number::disagree(side_a, of_a, side_b, of_b)
            && !date::disagree(side_a, of_a, side_b, of_b)
            && !are_apart(side_a, of_a, side_b, of_b)
    });
    // The same one whichever sentence comes first.
    let (of_a, of_b) = found.min_by_key(|(of_a, of_b)| (of_a.at.min(of_b.at), of_a.at.max(of_b.at)))?;
    let value = |of: &Predicate| match (of.is_affirmed, of.is_unlikely) {
        (true, _) => "yes".to_owned(),
        (false, true) => "unlikely".to_owned(),
        (false, false) => "no".to_owned(),
    };
    Some(Conflict {
        kind: DiscrepancyKind::Polarity,
        is_update: happened_since(side_a, of_a, side_b, of_b),
        a: of_a.range,
        b: of_b.range,
        a_value: value(of_a),
        b_value: value(of_b),
    })
}

/// Whether it had not happened yet for the earlier article, and has for the later one.
fn happened_since(side_a: Side<'_>, a: &Predicate, side_b: Side<'_>, b: &Predicate) -> bool {
    let is_open = |side: Side<'_>, of: &Predicate| {
        let said = of.range.of(&side.document.article.text).to_lowercase();
        !of.is_affirmed && said.split_whitespace().any(|word| matches!(word, "yet" | "still"))
    };
    match later(side_a, side_b) {
        Some(Later::A) => is_open(side_b, b),
        Some(Later::B) => is_open(side_a, a),
        None => false,
    }
}

/// Whether their words are such that a negation, or an opposite, tells.
fn may_contradict(
    (side_a, a): (Side<'_>, &Predicate),
    (side_b, b): (Side<'_>, &Predicate),
    score: f64,
) -> bool {
    if a.needs_link || b.needs_link {
        // "Prices rose in May", "prices fell in May".
        let is_of_one_time = || !is_recurrent(&a.stem) || date::agree(side_a, a, side_b, b);
        return score >= LINK_SCORE && a.is_opposite != b.is_opposite && is_of_one_time();
    }
    !a.is_vague && !b.is_vague
}

/// Whether a sentence also says what `other` says.
fn agrees(sentence: &[Predicate], other: &Predicate) -> bool {
    sentence.iter().any(|own| own.is_affirmed == other.is_affirmed && is_of_same(own, other))
}

fn contradicts(a: &Predicate, b: &Predicate) -> bool {
    a.is_affirmed != b.is_affirmed && !is_other_time(a, b) && is_of_same(a, b)
}

/// Whether opposite words are said of things that may be two: "approved a plan", "rejected a plan".
fn are_any(side_a: Side<'_>, a: &Predicate, side_b: Side<'_>, b: &Predicate) -> bool {
    let is_any = |side: Side<'_>, of: &Predicate| {
        let mut words = of.object.clone();
        words.next().is_some_and(|word| is_listed("a an another one", side.folded(word)))
    };
    a.is_opposite != b.is_opposite && is_any(side_a, a) && is_any(side_b, b)
}

fn is_other_time(a: &Predicate, b: &Predicate) -> bool {
    matches!(
        (a.tense, b.tense),
        (Some(Tense::Past), Some(Tense::Future)) | (Some(Tense::Future), Some(Tense::Past))
    )
}

/// Whether opposite words ("approved", "rejected") are said of one thing that readers of both sentences know, however else they are
/// built: "the council approved the plan", "the plan was rejected". It takes sentences of one occasion.
fn oppose(side_a: Side<'_>, a: &Predicate, side_b: Side<'_>, b: &Predicate, score: f64) -> bool {
    if score < SAME_OCCASION || a.is_opposite == b.is_opposite || a.is_affirmed == b.is_affirmed {
        return false;
    }
    let (theme_a, words_a) = theme(a);
    let (theme_b, words_b) = theme(b);
    let is_agent_one = match (is_told_of_subject(a), is_told_of_subject(b)) {
        // "Prices fell", "prices were raised".
        (true, true) if a.is_passive != b.is_passive => false,
        (true, true) => fit(&a.roles.rest, &b.roles.rest) != Fit::Differs,
        (false, false) => {
            fit(&a.roles.subject, &b.roles.subject) == Fit::Same
                && fit(&a.roles.rest, &b.roles.rest) != Fit::Differs
        }
        (true, false) => a.is_passive && fit(&a.roles.rest, &b.roles.subject) != Fit::Differs,
        (false, true) => b.is_passive && fit(&a.roles.subject, &b.roles.rest) != Fit::Differs,
    };
    is_agent_one
        && !is_other_time(a, b)
        && !theme_a.is_empty()
        && theme_a.is_equal(theme_b)
        && are_definite(side_a, words_a)
        && are_definite(side_b, words_b)
}

fn is_told_of_subject(of: &Predicate) -> bool {
    of.is_passive || of.roles.object.is_empty()
}

/// Of what a statement says that it is so, with its words.
fn theme(of: &Predicate) -> (&Role, &Range<u32>) {
    if is_told_of_subject(of) { (&of.roles.subject, &of.subject) } else { (&of.roles.object, &of.object) }
}

/// Whether two statements, true or not, are on the same doing of the same participants.
pub(super) fn is_of_same(a: &Predicate, b: &Predicate) -> bool {
    a.stem == b.stem
        && a.is_noun == b.is_noun
        && match (a.is_passive, b.is_passive) {
            (false, true) => has_same_patient(a, b),
            (true, false) => has_same_patient(b, a),
            _ => has_same_participants(a, b) || (is_mutual(&a.stem) && has_swapped_participants(a, b)),
        }
}

/// The same subject, and nothing that differs.
fn has_same_participants(a: &Predicate, b: &Predicate) -> bool {
    let fit_subject = if a.is_passive { fit_object } else { fit };
    let (subject, object, rest) = (
        fit_subject(&a.roles.subject, &b.roles.subject),
        fit_object(&a.roles.object, &b.roles.object),
        fit(&a.roles.rest, &b.roles.rest),
    );
    let is_bare = |of: &Predicate| of.roles.object.is_empty() && of.roles.rest.is_empty();
    let may_be_bare = (a.is_passive && (is_bare(a) || is_bare(b))) || (is_bare(a) && is_bare(b));
    let is_same_else = object == Fit::Same
        || rest == Fit::Same
        || (may_be_bare && a.roles.subject.is_nested(&b.roles.subject));
    // Opposite words ("reject", "accept") are less sure than a negation: both sides must be the same.
    let needs_object = (a.is_opposite || b.is_opposite) && !(is_state(&a.stem) && is_bare(a) && is_bare(b));
    subject == Fit::Same
        && object != Fit::Differs
        && (rest != Fit::Differs || object == Fit::Same)
        && is_same_else
        && (!needs_object || object == Fit::Same || rest == Fit::Same)
}

/// "A briefed B", "B has not been briefed".
fn has_same_patient(active: &Predicate, passive: &Predicate) -> bool {
    // A noun alone ("signals") may be another of its kind.
    !active.roles.object.names.is_empty()
        && fit_object(&active.roles.object, &passive.roles.subject) == Fit::Same
        && fit(&active.roles.rest, &passive.roles.rest) != Fit::Differs
}

/// "A has not met B", "B met A".
fn has_swapped_participants(a: &Predicate, b: &Predicate) -> bool {
    fit(&a.roles.subject, &b.roles.object) == Fit::Same && fit(&a.roles.object, &b.roles.subject) == Fit::Same
}
