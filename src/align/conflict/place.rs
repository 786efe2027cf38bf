//! Two linked sentences put one event in two places.

use std::ops::Range;

use super::{
    Pair, date,
    event::{SAME_OCCASION, ages_agree, are_definite, are_related, is_on_any},
    lexicon::{is_recurrent, is_single},
    participants::{Fit, fit, fit_object},
    predicates::Predicate,
    side::Side,
};
use crate::{
    align::{Conflict, DiscrepancyKind, LINK_SCORE},
    annotate::{Mention, MentionKind},
    text::{is_function_word, is_listed},
};

/// The first two places, of which neither lies in the other, of one event. `score` is that of the link. O(statements · names).
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>], score: f64) -> Option<Conflict> {
    if score < LINK_SCORE {
        return None;
    }
    same.iter().find_map(|&(of_a, of_b)| {
        let (places_a, places_b) = (places(a, &of_a.words), places(b, &of_b.words));
        let (first_a, first_b) = (*places_a.first()?, *places_b.first()?);
        if !is_one_event(a, of_a, b, of_b, score) {
            return None;
        }
        let has = |places: &[&Mention], place: &Mention| places.iter().any(|other| other.key == place.key);
        let is_near =
            are_related(&first_a.key, &first_b.key) || has(&places_a, first_b) || has(&places_b, first_a);
        // An article that has the other's place too tells of two events.
        let differs = !is_near && !puts_at(b, first_a) && !puts_at(a, first_b);
        differs.then(|| Conflict {
            kind: DiscrepancyKind::Place,
            is_update: false,
            a: a.range(&first_a.words),
            b: b.range(&first_b.words),
            a_value: value(first_a),
            b_value: value(first_b),
        })
    })
}

fn is_one_event(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate, score: f64) -> bool {
    let is_affirmed = of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
    let is_alike = of_a.is_passive == of_b.is_passive && !of_a.is_noun && !of_b.is_noun;
    if !is_affirmed
        || !is_alike
        || is_recurrent(&of_a.stem)
        || is_on_any(a, of_a)
        || is_on_any(b, of_b)
        || date::disagree(a, of_a, b, of_b)
    {
        return false;
    }
    let (patient_a, patient_b) = (of_a.patient_role(), of_b.patient_role());
    let (subject, object) =
        (fit(&of_a.roles.subject, &of_b.roles.subject), fit_object(&of_a.roles.object, &of_b.roles.object));
    let are_bare = of_a.roles.object.is_empty() && of_b.roles.object.is_empty();
    let is_dated = date::agree(a, of_a, b, of_b);
    let is_named = !of_a.roles.subject.names.is_empty() && !of_b.roles.subject.names.is_empty();
    let is_known = is_named
        || ((score >= SAME_OCCASION || (is_dated && ages_agree(a, &of_a.subject, b, &of_b.subject)))
            && are_definite(a, &of_a.subject)
            && are_definite(b, &of_b.subject)
            && of_a.roles.subject.is_equal(&of_b.roles.subject));
    let are_patients_named = !patient_a.names.is_empty() && !patient_b.names.is_empty();
    let is_single = is_single(&of_a.stem) && (are_patients_named || is_known);
    is_known
        && subject == Fit::Same
        && (object == Fit::Same || are_bare || (of_a.is_passive && object == Fit::Open))
        && of_a.roles.rest.fits_beside_places(&of_b.roles.rest)
        && (is_single || is_dated || (score >= SAME_OCCASION && object == Fit::Same))
}

/// Whether both statements give a place and neither lies in the other: then they are of two events, if all else is not the same.
pub(super) fn are_apart(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let (places_a, places_b) = (places(a, &of_a.words), places(b, &of_b.words));
    let differ = |x: &Mention, y: &Mention| !are_related(&x.key, &y.key);
    !places_a.is_empty()
        && !places_b.is_empty()
        && places_a.iter().all(|x| places_b.iter().all(|y| differ(x, y)))
}

/// The places that a statement says it happened at: "in Bergen, Norway", "near the town of Bergen".
fn places<'a>(side: Side<'a>, words: &Range<u32>) -> Vec<&'a Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    for place in side.mentions(words).iter().filter(|mention| mention.kind == MentionKind::Place) {
        let goes_on = found.last().is_some_and(|last| {
            last.words.end == place.words.start && side.gap_after(last.words.end - 1) == ", "
        });
        if is_place(side, place) && (goes_on || follows_preposition(side, place)) {
            found.push(place);
        }
    }
    found
}

/// Whether the article puts anything in this place. O(names of the article).
fn puts_at(side: Side<'_>, place: &Mention) -> bool {
    let mut all = side.document.annotations.mentions.iter();
    all.any(|mention| place.key == mention.key && follows_preposition(side, mention))
}

/// Whether the name is not said of something else: no "Ukraine talks", no "Norway's north".
fn is_place(side: Side<'_>, place: &Mention) -> bool {
    let last = place.words.end - 1;
    let written = side.written(last);
    let (gap, next) = (side.gap_after(last), side.folded(place.words.end));
    let describes = matches!(gap, " " | "-")
        && side.written(place.words.end).starts_with(char::is_lowercase)
        && !is_function_word(next)
        && !is_listed("after before during last next this when where", next);
    !written.ends_with("'s") && !written.ends_with("’s") && !describes
}

fn follows_preposition(side: Side<'_>, place: &Mention) -> bool {
    let is_between = |word: u32| {
        is_listed(
            "capital central city downtown eastern nearby northern of southern the town village western",
            side.folded(word),
        )
    };
    let before = (0..place.words.start).rev().take(5).find(|&word| !is_between(word));
    before.is_some_and(|before| is_listed("at in near outside", side.folded(before)))
}

/// The key of the name, each word of it with a capital.
fn value(place: &Mention) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    place.key.split(' ').map(capital).collect::<Vec<String>>().join(" ")
}
