//! The dead and the injured of linked sentences.

use std::collections::BTreeSet;

use super::{
    event::{days_differ, places_differ},
    number::{Numbers, differ},
    side::Side,
};
use crate::{
    annotate::{Precision, Quantity, Unit, number_value},
    text::{is_listed, value_listed},
};

/// The first two tolls that cannot both be true.
pub(super) fn numbers<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    let is_of_one = || !days_differ(a, b) && !places_differ(a, b) && !happenings_differ(a, b);
    ["dead", "injured"].into_iter().find_map(|of| {
        let (of_a, of_b) = (only(a, of)?, only(b, of)?);
        let is_toll = |side: Side<'_>, of: &Quantity| is_whole(side, of) && is_first(side, of);
        let differs =
            differ(a, of_a, b, of_b) && !are_far_apart(of_a, of_b) && is_toll(a, of_a) && is_toll(b, of_b);
        (differs && victims(a, of_a) == victims(b, of_b) && is_of_one()).then_some((of_a, of_b, None))
    })
}

/// Whether one number is so many times the other that they are of two events.
fn are_far_apart(a: &Quantity, b: &Quantity) -> bool {
    /// Reports of one event differ by some; "2" and "49" are of a raid and of a year of raids.
    const TIMES: u64 = 3;
    let (a, b) = (a.value.ten_thousandths, b.value.ten_thousandths);
    a.max(b) > a.min(b).saturating_mul(TIMES)
}

/// Whether the article gives no other toll before: what comes later may be of another event. O(numbers of the article).
fn is_first(side: Side<'_>, quantity: &Quantity) -> bool {
    let mut all = side.document.annotations.quantities.iter();
    let first = all.find(|other| other.of == quantity.of && other.precision != Precision::Vague);
    first.is_none_or(|first| first.value == quantity.value)
}

/// Who they were, where that is told between the number and what befell them: "soldiers" of "two British soldiers killed" are not all.
fn victims<'a>(side: Side<'a>, quantity: &Quantity) -> BTreeSet<&'a str> {
    const ANYBODY: &str = "\
    about almost and another are at been dead deaths died fatalities had have hurt injured injuries killed \
    least less men more nearly of other others over people person persons some than the those up were \
    women wounded";
    let words = quantity.words.clone().map(|word| side.folded(word));
    words.filter(|word| !is_listed(ANYBODY, word) && number_value(word).is_none()).collect()
}

/// Whether both sentences say what happened, and not the same.
fn happenings_differ(a: Side<'_>, b: Side<'_>) -> bool {
    let (of_a, of_b) = (happenings(a), happenings(b));
    !of_a.is_empty() && !of_b.is_empty() && of_a.is_disjoint(&of_b)
}

fn happenings<'a>(side: Side<'a>) -> BTreeSet<&'static str> {
    const HAPPENINGS: &str = "\
    accident=crash airstrike=strike ambush=ambush attack=attack avalanche=avalanche blast=blast blaze=fire \
    bomb=blast bombing=blast clash=clash collapse=collapse collision=crash crash=crash cyclone=storm \
    derailment=crash earthquake=quake eruption=eruption explosion=blast fire=fire flood=flood \
    flooding=flood gunfire=shooting hurricane=storm landslide=landslide protest=protest quake=quake \
    raid=raid riot=riot shelling=strike shooting=shooting stampede=stampede storm=storm strike=strike \
    tornado=storm tsunami=tsunami typhoon=storm wildfire=fire";
    let of_word = |word: u32| {
        let folded: &'a str = side.folded(word);
        value_listed(HAPPENINGS, folded).or_else(|| value_listed(HAPPENINGS, folded.strip_suffix('s')?))
    };
    let mut found: BTreeSet<&str> = side.words.clone().filter_map(of_word).collect();
    // An attack can be of any kind.
    if found.len() > 1 {
        found.remove("attack");
    }
    found
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

/// Whether the sentence looks back on years, or on another event: then it counts what happened in them.
pub(super) fn looks_back(side: Side<'_>) -> bool {
    side.quantities(side.words).iter().any(|quantity| quantity.unit == Unit::Year)
        || (side.words.start..side.words.end)
            .any(|word| is_listed("decade earlier fresh separate since", side.folded(word)))
}
