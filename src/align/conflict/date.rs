//! Two sentences give different days of the same event.

use std::ops::Range;

use super::{
    Pair,
    event::is_on_any,
    lexicon::{is_recurrent, is_single},
    number::{self, differ},
    place::are_apart,
    polarity,
    predicates::Predicate,
    side::Side,
    update::later,
    vocabulary::Tense,
};
use crate::{
    align::{Conflict, DiscrepancyKind},
    annotate::{Quantity, Unit, When, dates_disagree},
    text::is_listed,
};

/// The first two statements of one event that cannot have been on one day, or in one year.
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>]) -> Option<Conflict> {
    same.iter().filter(|(of_a, of_b)| is_one_event(a, of_a, b, of_b)).find_map(|&(of_a, of_b)| {
        let found = |words_a: &Range<u32>, a_value, words_b: &Range<u32>, b_value| Conflict {
            kind: DiscrepancyKind::Date,
            is_update: is_planned(of_a) && is_planned(of_b) && later(a, b).is_some(),
            a: a.range(words_a),
            b: b.range(words_b),
            a_value,
            b_value,
        };
        match (a.dates(&of_a.words), b.dates(&of_b.words)) {
            ([date_a], [date_b]) => dates_disagree(&date_a.when, &date_b.when).then(|| {
                let (value_a, value_b) = (value(&date_a.when, of_a.tense), value(&date_b.when, of_b.tense));
                found(&date_a.words, value_a, &date_b.words, value_b)
            }),
            ([], []) if is_single(&of_a.stem) => {
                let (year_a, year_b) = (year(a, of_a)?, year(b, of_b)?);
                differ(a, year_a, b, year_b).then(|| {
                    found(&year_a.words, year_a.value.to_string(), &year_b.words, year_b.value.to_string())
                })
            }
            _ => None,
        }
    })
}

/// The only number of a statement, where it tells the year: "in 1987".
fn year<'a>(side: Side<'a>, of: &Predicate) -> Option<&'a Quantity> {
    let [year] = side.quantities(&of.words) else { return None };
    let follows_in = year.words.start.checked_sub(1).is_some_and(|before| side.folded(before) == "in");
    (year.unit == Unit::Year && follows_in).then_some(year)
}

fn is_one_event(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    // "The Post reported on Monday": it reports every day.
    let says_what = |of: &Predicate| {
        of.is_passive || is_single(&of.stem) || !(of.roles.object.is_empty() && of.roles.rest.is_empty())
    };
    // Other numbers on other days are of two events.
    of_a.is_affirmed
        && of_b.is_affirmed
        && of_a.tense == of_b.tense
        && !is_recurrent(&of_a.stem)
        && polarity::is_of_same(of_a, of_b)
        && !is_on_any(a, of_a)
        && !is_on_any(b, of_b)
        && !are_apart(a, of_a, b, of_b)
        && says_what(of_a)
        && says_what(of_b)
        && !number::disagree(a, of_a, b, of_b)
}

/// Whether the day is still to come when it is told, so that it can be moved.
fn is_planned(of: &Predicate) -> bool {
    of.tense == Some(Tense::Future)
        || (of.tense != Some(Tense::Past)
            && is_listed("delay due expect postpon reschedul schedul set", &of.stem))
}

/// Whether both statements give days and none is in both.
pub(super) fn disagree(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let (dates_a, dates_b) = (a.dates(&of_a.words), b.dates(&of_b.words));
    dates_a.iter().any(|date| dates_b.iter().any(|other| dates_disagree(&date.when, &other.when)))
}

/// Whether both statements give days and one is in both.
pub(super) fn agree(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let (dates_a, dates_b) = (a.dates(&of_a.words), b.dates(&of_b.words));
    dates_a.iter().any(|date| dates_b.iter().any(|other| !dates_disagree(&date.when, &other.when)))
}

/// An ISO date or interval (`2024-06-03/2024-06-09`), without the year where it is not known (`--06-03`), or the day of the week. Of
/// days that may be the last or the next of their kind, the one that fits the tense.
fn value(when: &When, tense: Option<Tense>) -> String {
    const WEEKDAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let joined = |from: String, to: String| if from == to { from } else { format!("{from}/{to}") };
    match when {
        When::Days(ranges) => {
            let range = if tense == Some(Tense::Past) { ranges.first() } else { ranges.last() };
            range.map_or_else(String::new, |range| joined(range.from.iso(), range.to.iso()))
        }
        When::OfMonth { month, from, to } => {
            joined(format!("--{month:02}-{from:02}"), format!("--{month:02}-{to:02}"))
        }
        When::Weekday(day) => WEEKDAYS.get(usize::from(*day)).copied().unwrap_or_default().to_owned(),
    }
}
