//! The dead and the injured of linked sentences.

use super::{
    event::{days_differ, places_differ},
    number::{Numbers, differ},
    side::Side,
};
use crate::{
    annotate::{Quantity, Unit, number_value},
    text::is_listed,
};

/// The first two tolls that cannot both be true.
pub(super) fn numbers<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    if looks_back(a) || looks_back(b) || days_differ(a, b) || places_differ(a, b) {
        return None;
    }
    ["dead", "injured"].into_iter().find_map(|of| {
        let (of_a, of_b) = (only(a, of)?, only(b, of)?);
        (differ(a, of_a, b, of_b) && is_whole(a, of_a) && is_whole(b, of_b)).then_some((of_a, of_b))
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
