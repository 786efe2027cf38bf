//! The dead and the injured of linked sentences, those of whom there were none, and who was on board.

use std::collections::BTreeSet;

use super::{
    event::{days_differ, places_differ},
    number::{Numbers, differ},
    side::Side,
};
use crate::{
    annotate::{Decimal, Precision, Quantity, Unit, number_value},
    text::{is_listed, value_listed},
};

/// The first two tolls that cannot both be true.
pub(super) fn numbers<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    let is_of_one = || !days_differ(a, b) && !places_differ(a, b) && !happenings_differ(a, b);
    ["dead", "injured", ABOARD].into_iter().find_map(|of| {
        let (of_a, of_b) = (toll(a, of)?, toll(b, of)?);
        let is_none = |of: &Quantity| of.value.ten_thousandths == 0;
        let differs = match (is_none(&of_a), is_none(&of_b)) {
            (true, true) => false,
            (false, false) => {
                differ(a, &of_a, b, &of_b)
                    && !are_far_apart(&of_a, &of_b)
                    && victims(a, &of_a) == victims(b, &of_b)
            }
            _ => true,
        };
        (differs && is_of_one()).then_some((of_a, of_b, None))
    })
}

/// How many a sentence says were killed or injured in all, where it gives one such number, or that nobody was.
fn toll(side: Side<'_>, of: &str) -> Option<Quantity> {
    let is_one = |quantity: &Quantity| is_whole(side, quantity) && is_first(side, quantity);
    match only(side, of) {
        Some(quantity) => Some(quantity).filter(is_one),
        None => nobody(side, of),
    }
}

/// "No injuries were reported", "nobody was hurt"; not of some of them, nor of what was known at first.
fn nobody(side: Side<'_>, of: &str) -> Option<Quantity> {
    const PART: &str = "\
        additional among else far first further ground immediate immediately initially major more or other others \
        serious until yet";
    let names_fate = |word: u32| match of {
        ABOARD => false,
        "dead" => is_listed("casualties deaths died fatalities killed", side.folded(word)),
        _ => is_listed("casualties harmed hurt injured injuries wounded", side.folded(word)),
    };
    let mut words = side.words.clone();
    let first = words.find(|&word| is_listed("no nobody none", side.folded(word)))?;
    let fate = (first + 1..side.words.end.min(first + 4)).find(|&word| names_fate(word))?;
    let is_noun = side.folded(fate).ends_with('s');
    let between = first + 1..fate;
    let is_plain = match side.folded(first) {
        "no" if is_noun => between.is_empty(),
        "no" => between.clone().next().is_some_and(|word| is_listed("one people person", side.folded(word))),
        _ => !is_noun && side.folded(first + 1) != "of",
    };
    let is_told_of_all = !side.words.clone().any(|word| is_listed(PART, side.folded(word)));
    let says_so = !side.words.clone().any(|word| is_listed("could if may might would", side.folded(word)));
    let counts_some = || {
        let mut all = side.document.annotations.quantities.iter();
        all.any(|quantity| quantity.of.as_deref() == Some(of))
    };
    (is_plain && is_told_of_all && says_so && !counts_some()).then(|| Quantity {
        words: first..fate + 1,
        value: NOBODY,
        step: NOBODY,
        unit: Unit::Count,
        precision: Precision::Exact,
        of: Some(of.to_owned()),
    })
}

const NOBODY: Decimal = Decimal { ten_thousandths: 0 };

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
fn only(side: Side<'_>, of: &str) -> Option<Quantity> {
    let told = side.quantities(side.words).iter().map(|quantity| {
        let is_of =
            (of == "dead" && follows_toll(side, quantity)) || (of == ABOARD && is_aboard(side, quantity));
        let of = if is_of { Some(of.to_owned()) } else { quantity.of.clone() };
        Quantity { of, ..quantity.clone() }
    });
    let mut found = told.filter(|quantity| quantity.of.as_deref() == Some(of));
    found.next().filter(|_| found.next().is_none())
}

/// Who was in a vehicle when something befell it: all who tell of it count the same people.
const ABOARD: &str = "aboard";

/// "239 people on board", "with 239 aboard"; of passengers and crew each is a part.
fn is_aboard(side: Side<'_>, quantity: &Quantity) -> bool {
    let (end, is_joined) = (quantity.words.end, side.gap_after(quantity.words.end.saturating_sub(1)) == " ");
    let follows =
        side.folded(end) == "aboard" || (side.folded(end) == "on" && side.folded(end + 1) == "board");
    let are_all = quantity.of.as_deref().is_none_or(|of| of == "person");
    is_joined && follows && are_all && quantity.unit == Unit::Count
}

/// No more words than this stand between "death toll" and its number: "the death toll from the flood in Bergen rose to".
const MAX_BETWEEN: usize = 10;

/// "The death toll stands at 12", "a death toll of 12".
fn follows_toll(side: Side<'_>, quantity: &Quantity) -> bool {
    let mut before = (side.words.start + 1..quantity.words.start).rev().take(MAX_BETWEEN);
    let tells = before
        .clone()
        .next()
        .is_some_and(|word| is_listed("at exceeded hit is of reached surpassed to was", side.folded(word)));
    let is_toll = tells && before.any(|word| side.folded(word) == "toll" && side.folded(word - 1) == "death");
    is_toll && quantity.unit == Unit::Count && quantity.of.as_deref().is_none_or(|of| of == "person")
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
