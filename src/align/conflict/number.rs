//! Two sentences give different numbers of the same.

use super::{
    Pair, date, distance,
    event::{SAME_OCCASION, also_gives, are_definite},
    lexicon::is_recurrent,
    measure::{self, measure},
    participants::{Fit, fit, fit_object},
    place,
    predicates::Predicate,
    side::Side,
    sum,
    told::told,
    toll,
    update::{Later, grows, later},
    vocabulary::is_preposition,
};
use crate::{
    align::{Conflict, DiscrepancyKind, LINK_SCORE},
    annotate::{Quantity, Unit, quantities_disagree},
    text::is_listed,
};

/// Two numbers, of `a` and of `b`, and the stem of the predicate that they belong to.
pub(super) type Numbers<'a> = (Quantity, Quantity, Option<&'a str>);

/// The first two numbers that cannot both be true: of one place in statements of one event, and in linked sentences also of
/// the dead and injured, of a sum, and of a person's age. `score` is that of their link.
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>], score: f64) -> Option<Conflict> {
    if a.quantities(a.words).is_empty() && b.quantities(b.words).is_empty() {
        return None;
    }
    let is_linked = score >= LINK_SCORE;
    let looks_back = || toll::looks_back(a) || toll::looks_back(b);
    let of_events = || {
        let of_linked = || {
            of_other_slots(a, b, same, score)
                .or_else(|| toll::numbers(a, b))
                .or_else(|| sum::numbers(a, b))
                .or_else(|| distance::numbers(a, b, score))
                .or_else(|| distance::magnitudes(a, b))
        };
        of_patients(a, b, same).or_else(|| if is_linked { of_linked() } else { None })
    };
    let of_events = of_events().filter(|_| !looks_back());
    let (of_a, of_b, stem) = of_events.or_else(|| if is_linked { sum::ages(a, b) } else { None })?;
    let is_update = grows(of_a.of.as_deref(), stem)
        && match later(a, b) {
            Some(Later::A) => of_a.value > of_b.value,
            Some(Later::B) => of_b.value > of_a.value,
            None => false,
        };
    Some(Conflict {
        kind: DiscrepancyKind::Number,
        is_update,
        a: a.range(&of_a.words),
        b: b.range(&of_b.words),
        a_value: told(a, &of_a),
        b_value: told(b, &of_b),
    })
}

/// Whether two numbers differ that are told of the same: neither article gives the other's.
pub(super) fn differ(a: Side<'_>, of_a: &Quantity, b: Side<'_>, of_b: &Quantity) -> bool {
    let disagree = match (measure(a, of_a), measure(b, of_b)) {
        (Some(of_a), Some(of_b)) => measure::disagree(&of_a, &of_b),
        (None, None) => quantities_disagree(of_a, of_b),
        _ => false,
    };
    disagree && !also_gives(a, b, of_b) && !also_gives(b, a, of_a)
}

/// Of what the same is done to.
fn of_patients<'a>(a: Side<'a>, b: Side<'a>, same: &[Pair<'a>]) -> Option<Numbers<'a>> {
    same.iter().find_map(|&(of_a, of_b)| {
        if !is_of_same(a, of_a, b, of_b) {
            return None;
        }
        let [quantity_a] = a.quantities(&of_a.patient) else { return None };
        let [quantity_b] = b.quantities(&of_b.patient) else { return None };
        let differs = is_told(quantity_a)
            && describe_same(of_a, of_b, quantity_a)
            && differ(a, quantity_a, b, quantity_b)
            && !has_like(b, quantity_a)
            && !has_like(a, quantity_b);
        differs.then(|| (quantity_a.clone(), quantity_b.clone(), Some(of_a.stem.as_str())))
    })
}

/// Whether nothing but the number tells one group from the other: "40 ferries" are not "60 cargo ferries". Of the dead and injured it
/// is told in many ways who they were.
fn describe_same(a: &Predicate, b: &Predicate, quantity: &Quantity) -> bool {
    let (patient_a, patient_b) = (a.patient_role(), b.patient_role());
    if matches!(quantity.of.as_deref(), Some("dead" | "injured")) {
        return patient_a.names.is_empty() == patient_b.names.is_empty()
            && fit(patient_a, patient_b) != Fit::Differs;
    }
    match quantity.unit {
        Unit::Money(_) => patient_a.without_units().is_equal(&patient_b.without_units()),
        // "half of the vote": what it is of has been compared.
        Unit::Percent => patient_a.names_only().is_equal(&patient_b.names_only()),
        _ => patient_a.is_equal(patient_b),
    }
}

/// Where a number stands in a statement that does not count its patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot<'a> {
    /// "Twelve states signed the treaty".
    Subject,
    /// "Berg was fined $5 million", "fined Berg $5 million".
    Object,
    /// "The talks lasted six hours", "the quake struck 12 km south of Oslo".
    Measure,
    /// Behind this preposition: "sold for $5 million", "sentenced to 12 years".
    Behind(&'a str),
}

/// Of those who do the same, and of what is told of it beside its patient.
fn of_other_slots<'a>(a: Side<'a>, b: Side<'a>, same: &[Pair<'a>], score: f64) -> Option<Numbers<'a>> {
    same.iter().find_map(|&(of_a, of_b)| {
        let (slots_a, slots_b) = (slots(a, of_a), slots(b, of_b));
        slots_a.iter().find_map(|&(slot, quantity_a)| {
            let only = |slots: &[(Slot<'a>, &'a Quantity)]| {
                let is_like = |&(other, quantity): &(Slot<'a>, &'a Quantity)| {
                    other == slot && quantity.unit == quantity_a.unit
                };
                slots.iter().filter(|&one| is_like(one)).count() == 1
            };
            let &(_, quantity_b) = slots_b.iter().find(|(other, _)| *other == slot)?;
            let differs = only(&slots_a)
                && only(&slots_b)
                && is_told(quantity_a)
                // "12 years in prison", "15 months of probation".
                && (quantity_a.of == quantity_b.of || fit(&of_a.roles.rest, &of_b.roles.rest) != Fit::Differs)
                && says_same(a, of_a, b, of_b, slot)
                && is_same_but(slot, (a, of_a), (b, of_b), score)
                && differ(a, quantity_a, b, quantity_b);
            differs.then(|| (quantity_a.clone(), quantity_b.clone(), Some(of_a.stem.as_str())))
        })
    })
}

fn slots<'a>(side: Side<'a>, of: &Predicate) -> Vec<(Slot<'a>, &'a Quantity)> {
    let subject = side.quantities(&of.subject).iter().filter(|_| !of.is_passive);
    let has_theme = of.is_passive || !of.roles.object.names.is_empty();
    let object = side.quantities(&of.object).iter().filter_map(|quantity| {
        let is_measured = !of.is_passive && (is_measuring(&of.stem) || measure(side, quantity).is_some());
        let slot = if is_measured { Slot::Measure } else { Slot::Object };
        (is_measured || has_theme).then_some((slot, quantity))
    });
    let rest = side.quantities(&of.rest).iter().filter_map(|quantity| {
        let before = side.folded(quantity.words.start.checked_sub(1)?);
        // "Jailed for 12 years", "sentenced to 12 years".
        let before = if of.stem == "sentenc" && before == "for" { "to" } else { before };
        // "at $5": a price of the moment.
        let is_told = is_preposition(before) && (before != "at" || measure(side, quantity).is_some());
        is_told.then_some((Slot::Behind(before), quantity))
    });
    let subject = subject.map(|quantity| (Slot::Subject, quantity));
    subject.chain(object).chain(rest).collect()
}

/// Whether two statements are of one event, the place of the numbers aside. Names tell which one it is: "a company was fined" is any.
fn is_same_but(
    slot: Slot<'_>,
    (side_a, a): (Side<'_>, &Predicate),
    (side_b, b): (Side<'_>, &Predicate),
    score: f64,
) -> bool {
    let (patient_a, patient_b) = (a.patient_role(), b.patient_role());
    let patient = fit_object(patient_a, patient_b);
    if slot == Slot::Object {
        let are_named = !patient_a.names.is_empty() && !patient_b.names.is_empty();
        return patient == Fit::Same && are_named && fit(a.agent_role(), b.agent_role()) != Fit::Differs;
    }
    let (subject, object, rest) = (
        fit(&a.roles.subject, &b.roles.subject),
        fit_object(&a.roles.object, &b.roles.object),
        fit(&a.roles.rest, &b.roles.rest),
    );
    if slot == Slot::Measure {
        let is_sure =
            score >= SAME_OCCASION && are_definite(side_a, &a.subject) && are_definite(side_b, &b.subject);
        let are_named = !a.roles.subject.names.is_empty() && !b.roles.subject.names.is_empty();
        return subject == Fit::Same
            && a.roles.subject.is_nested(&b.roles.subject)
            && (are_named || (is_sure && a.roles.subject.is_equal(&b.roles.subject)))
            && a.roles.object.without_units().is_equal(&b.roles.object.without_units())
            && rest != Fit::Differs;
    }
    let has_names = |of: &Predicate| !of.roles.subject.names.is_empty() || !of.roles.object.names.is_empty();
    let is_same = match slot {
        Slot::Subject => {
            object == Fit::Same
                && rest != Fit::Differs
                && a.roles.subject.without_units().is_equal(&b.roles.subject.without_units())
        }
        _ => {
            subject == Fit::Same
                && (object == Fit::Same || (a.roles.object.is_empty() && b.roles.object.is_empty()))
        }
    };
    let is_known = score >= SAME_OCCASION
        && slot == Slot::Subject
        && a.roles.object.is_equal(&b.roles.object)
        && are_definite(side_a, &a.object)
        && are_definite(side_b, &b.object);
    is_same && a.is_passive == b.is_passive && ((has_names(a) && has_names(b)) || is_known)
}

/// Stems of verbs that a number behind them completes.
fn is_measuring(stem: &str) -> bool {
    is_listed("cost hit last measur reach span stretch take took weigh", stem)
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

/// Whether both affirm it of one time, and nothing says that it happened twice. What is sold has one price.
fn says_same(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate, slot: Slot<'_>) -> bool {
    let is_affirmed = of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
    if place::are_apart(a, of_a, b, of_b) {
        return false;
    }
    let is_one_price = match slot {
        Slot::Behind("for") => of_a.stem == "sell",
        Slot::Measure => of_a.stem == "cost" && !of_a.roles.subject.is_several,
        _ => false,
    };
    let is_recurrent = is_recurrent(&of_a.stem) && !is_one_price;
    is_affirmed && !is_recurrent && !date::disagree(a, of_a, b, of_b)
}

/// Whether two statements tell of one event, done by the same where both say by whom.
fn is_of_same(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    if !says_same(a, of_a, b, of_b, Slot::Object) {
        return false;
    }
    let (rest_a, rest_b) = (&of_a.roles.rest, &of_b.roles.rest);
    // What is counted at named places may be a part of what is counted elsewhere: "police in Oslo arrested" is of Oslo too.
    let is_part = || {
        let is_beside = rest_a.names.is_empty() != rest_b.names.is_empty();
        let all = || of_a.roles.all_but_object().is_equal(&of_b.roles.all_but_object());
        (is_beside && !all()) || (!is_beside && !rest_a.names.is_empty() && !rest_a.shares_name(rest_b))
    };
    if of_a.is_passive == of_b.is_passive && is_part() {
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
