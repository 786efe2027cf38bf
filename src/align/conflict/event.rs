//! Whether two linked sentences tell of one event, by the names, places and days in them.

use std::ops::Range;

use super::{
    measure::{self, measure},
    predicates::Predicate,
    side::Side,
};
use crate::{
    annotate::{Decimal, Mention, MentionKind, Quantity, dates_disagree, name_relation},
    text::is_listed,
};

/// From this score on, what can happen again (a meeting, a visit) is told of once.
pub(super) const SAME_OCCASION: f64 = 0.8;

/// Whether the article of `side` also gives a number of the `other` one, anywhere: then it knows of both, and each counts
/// something else. O(numbers of the article).
pub(super) fn also_gives(side: Side<'_>, other: Side<'_>, quantity: &Quantity) -> bool {
    let measured = measure(other, quantity);
    side.document.annotations.quantities.iter().any(|own| match &measured {
        Some(measured) => measure(side, own).is_some_and(|own| measure::agree(&own, measured)),
        None => {
            own.unit == quantity.unit
                && own.value == quantity.value
                && (own.of == quantity.of || own.of.is_none() || quantity.of.is_none())
        }
    })
}

/// Whether some words are of one thing that the reader knows: "the talks", a name; not "a bridge", "two of the bridges".
pub(super) fn are_definite(side: Side<'_>, words: &Range<u32>) -> bool {
    let says = |list: &str| words.clone().any(|word| is_listed(list, side.folded(word)));
    let is_known = says("her his its that the their this") || !side.mentions(words).is_empty();
    is_known && !says("a an another any each every no one other several some")
}

/// Whether the article names a person or thing, anywhere. O(names of the article).
pub(super) fn also_names(side: Side<'_>, key: &str) -> bool {
    side.document.annotations.mentions.iter().any(|mention| mention.key == key)
}

/// Whether the statement is on any of several: "a soldier was killed", "two ships sank". Another may have been on another day, elsewhere.
pub(super) fn is_on_any(side: Side<'_>, of: &Predicate) -> bool {
    let mut words = of.subject.clone().chain(of.object.clone());
    words.any(|word| {
        is_listed("a an another first fourth next no one other second several some third", side.folded(word))
    }) || [&of.subject, &of.object]
        .into_iter()
        .any(|words| side.quantities(words).iter().any(|one| !is_age(one)))
}

/// "The suspect, 34,": it tells who it is, and counts nobody.
fn is_age(quantity: &Quantity) -> bool {
    quantity.of.as_deref() == Some("year old")
}

/// Whether both give the same ages, and there are any: then what they describe alike is one.
pub(super) fn ages_agree(a: Side<'_>, words_a: &Range<u32>, b: Side<'_>, words_b: &Range<u32>) -> bool {
    let ages = |side: Side<'_>, words: &Range<u32>| -> Vec<Decimal> {
        let ages = side.quantities(words).iter().filter(|one| is_age(one));
        ages.map(|one| one.value).collect()
    };
    let (ages_a, ages_b) = (ages(a, words_a), ages(b, words_b));
    !ages_a.is_empty() && ages_a == ages_b
}

/// Whether both sentences give days and none is in both.
pub(super) fn days_differ(a: Side<'_>, b: Side<'_>) -> bool {
    let (days_a, days_b) = (a.dates(a.words), b.dates(b.words));
    let agree = |x, y| !dates_disagree(x, y);
    !days_a.is_empty()
        && !days_b.is_empty()
        && !days_a.iter().any(|x| days_b.iter().any(|y| agree(&x.when, &y.when)))
}

/// Whether both sentences name places and no two of them are related.
pub(super) fn places_differ(a: Side<'_>, b: Side<'_>) -> bool {
    let of_places = |mention: &&Mention| mention.kind == MentionKind::Place;
    let mut places_a = a.mentions(a.words).iter().filter(of_places).peekable();
    let mut places_b = b.mentions(b.words).iter().filter(of_places).peekable();
    if places_a.peek().is_none() || places_b.peek().is_none() {
        return false;
    }
    let places_b: Vec<&Mention> = places_b.collect();
    !places_a.any(|x| places_b.iter().any(|y| are_related(&x.key, &y.key)))
}

/// Whether two names can stand for one thing.
pub(super) fn are_related(a: &str, b: &str) -> bool {
    a == b || name_relation(a, b).is_some()
}

/// Whether both sentences have a name in common, and all that one of them names the other names too.
pub(super) fn names_same(a: Side<'_>, b: Side<'_>) -> bool {
    let (names_a, names_b) = (a.mentions(a.words), b.mentions(b.words));
    let has =
        |names: &[Mention], name: &Mention| names.iter().any(|other| are_related(&other.key, &name.key));
    let has_all = |some: &[Mention], of: &[Mention]| of.iter().all(|name| has(some, name));
    !names_a.is_empty() && !names_b.is_empty() && (has_all(names_a, names_b) || has_all(names_b, names_a))
}
