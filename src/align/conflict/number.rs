//! Two sentences give different numbers of the same.

use super::{
    Pair, date,
    lexicon::is_recurrent,
    participants::{Fit, fit},
    predicates::Predicate,
    side::Side,
};
use crate::{
    align::{Conflict, DiscrepancyKind, LINK_SCORE},
    annotate::{Quantity, Unit, number_value, quantities_disagree},
    text::is_listed,
};

/// The first two numbers that cannot both be true: of what the same is done to, or of the dead and injured of
/// linked sentences. `score` is that of their link.
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>], score: f64) -> Option<Conflict> {
    let toll = || if score >= LINK_SCORE { of_tolls(a, b) } else { None };
    let (quantity_a, quantity_b) = of_one_event(a, b, same).or_else(toll)?;
    Some(Conflict {
        kind: DiscrepancyKind::Number,
        a: a.range(&quantity_a.words),
        b: b.range(&quantity_b.words),
        a_value: value(quantity_a),
        b_value: value(quantity_b),
    })
}

fn of_one_event<'a>(a: Side<'a>, b: Side<'a>, same: &[Pair<'_>]) -> Option<(&'a Quantity, &'a Quantity)> {
    same.iter().find_map(|&(of_a, of_b)| {
        if !is_of_same(a, of_a, b, of_b) {
            return None;
        }
        let [quantity_a] = a.quantities(&of_a.patient) else { return None };
        let [quantity_b] = b.quantities(&of_b.patient) else { return None };
        let differs = is_told(quantity_a)
            && quantities_disagree(quantity_a, quantity_b)
            && !has_like(b, quantity_a)
            && !has_like(a, quantity_b);
        differs.then_some((quantity_a, quantity_b))
    })
}

fn of_tolls<'a>(a: Side<'a>, b: Side<'a>) -> Option<(&'a Quantity, &'a Quantity)> {
    if looks_back(a) || looks_back(b) {
        return None;
    }
    ["dead", "injured"].into_iter().find_map(|of| {
        let (quantity_a, quantity_b) = (only(a, of)?, only(b, of)?);
        let differs =
            quantities_disagree(quantity_a, quantity_b) && is_whole(a, quantity_a) && is_whole(b, quantity_b);
        differs.then_some((quantity_a, quantity_b))
    })
}

/// The number of these, where the sentence gives only one.
fn only<'a>(side: Side<'a>, of: &str) -> Option<&'a Quantity> {
    let mut found = side.quantities(side.words).iter().filter(|quantity| quantity.of.as_deref() == Some(of));
    found.next().filter(|_| found.next().is_none())
}

/// Whether a number is of all of them: not "8 of 14", "two other", "including 3".
fn is_whole(side: Side<'_>, quantity: &Quantity) -> bool {
    let is_part =
        |word: &str| is_listed("additional among another first further including more of other", word);
    let before = quantity.words.start.checked_sub(1).filter(|&before| before >= side.words.start);
    let is_share = |of: u32| {
        let number = side.folded(of.saturating_sub(1));
        side.folded(of) == "of" && (number == "out" || number_value(number).is_some())
    };
    let is_part_of_more = before.is_some_and(|before| is_part(side.folded(before)) || is_share(before));
    // Who is injured beside the dead is often told as "others".
    let is_injured = quantity.of.as_deref() == Some("injured");
    let has_others = (quantity.words.start..(quantity.words.end + 2).min(side.words.end))
        .any(|word| is_listed("another of other others", side.folded(word)));
    quantity.unit == Unit::Count && !is_part_of_more && (is_injured || !has_others)
}

/// Whether the sentence looks back on years: then it counts what happened in them.
fn looks_back(side: Side<'_>) -> bool {
    side.quantities(side.words).iter().any(|quantity| quantity.unit == Unit::Year)
        || (side.words.start..side.words.end).any(|word| matches!(side.folded(word), "since" | "decade"))
}

/// Years and places in a row name things rather than count them.
fn is_told(quantity: &Quantity) -> bool {
    matches!(quantity.unit, Unit::Count | Unit::Percent | Unit::Money(_))
}

/// Whether the sentence also gives that number, or one of the same things that fits: then each counts something else in it.
fn has_like(side: Side<'_>, quantity: &Quantity) -> bool {
    side.quantities(side.words).iter().filter(|other| other.unit == quantity.unit).any(|other| {
        other.value == quantity.value || (other.of == quantity.of && !quantities_disagree(other, quantity))
    })
}

/// Whether what is done to them is counted differently.
pub(super) fn disagree(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let (quantities_a, quantities_b) = (a.quantities(&of_a.patient), b.quantities(&of_b.patient));
    quantities_a.iter().any(|of_a| quantities_b.iter().any(|of_b| quantities_disagree(of_a, of_b)))
}

/// Whether two statements tell of one event, done by the same where both say by whom.
fn is_of_same(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let says_same = of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
    if !says_same || is_recurrent(&of_a.stem) || date::disagree(a, of_a, b, of_b) {
        return false;
    }
    let (rest_a, rest_b) = (&of_a.roles.rest, &of_b.roles.rest);
    // What is counted at named places may be a part of what is counted everywhere.
    if of_a.is_passive == of_b.is_passive && rest_a.names.is_empty() != rest_b.names.is_empty() {
        return false;
    }
    let rest = fit(rest_a, rest_b);
    match (of_a.is_passive, of_b.is_passive) {
        (false, false) => {
            let agent = fit(&of_a.roles.subject, &of_b.roles.subject);
            agent != Fit::Differs && rest != Fit::Differs && (agent == Fit::Same || rest == Fit::Same)
        }
        (true, true) => rest == Fit::Same,
        // "The flood in Bergen killed", "were killed in Bergen": what the other says may stand on either side.
        (false, true) => fit(&of_a.roles.all_but_object(), &of_b.roles.rest) == Fit::Same,
        (true, false) => fit(&of_a.roles.rest, &of_b.roles.all_but_object()) == Fit::Same,
    }
}

/// The number in canonical digits with its unit.
fn value(quantity: &Quantity) -> String {
    let number = quantity.value;
    match (quantity.unit, &quantity.of) {
        (Unit::Percent, _) => format!("{number}%"),
        (Unit::Money(currency), _) => format!("{number} {currency}"),
        (_, Some(of)) => format!("{number} {of}"),
        (_, None) => number.to_string(),
    }
}
