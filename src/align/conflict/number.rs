//! Two sentences give different numbers of the same.

use std::ops::Range;

use super::{
    participants::{Fit, fit},
    predicates::Predicate,
    view::within,
};
use crate::{
    align::{Conflict, DiscrepancyKind, Document},
    annotate::{Quantity, Unit, quantities_disagree},
    text::TextRange,
};

/// One sentence of one document with its statements.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) document: Document<'a>,
    pub(super) words: &'a Range<u32>,
    pub(super) predicates: &'a [Predicate],
}

impl<'a> Side<'a> {
    pub(super) fn quantities(&self, words: &Range<u32>) -> &'a [Quantity] {
        within(&self.document.annotations.quantities, words, |quantity| &quantity.words)
    }

    pub(super) fn range(&self, words: &Range<u32>) -> TextRange {
        let words = self.document.segmentation.words.get(words.start as usize..words.end as usize);
        match words {
            Some([first, .., last]) => TextRange { start: first.range.start, end: last.range.end },
            Some([only]) => only.range,
            _ => TextRange::new(0, 0),
        }
    }
}

/// The first two numbers of what the same is done to that cannot both be true.
pub(super) fn conflict(a: Side<'_>, b: Side<'_>) -> Option<Conflict> {
    let mut pairs = a.predicates.iter().flat_map(|of_a| b.predicates.iter().map(move |of_b| (of_a, of_b)));
    pairs.find_map(|(of_a, of_b)| {
        if !is_of_same(a, of_a, b, of_b) {
            return None;
        }
        let (quantities_a, quantities_b) = (a.quantities(&of_a.patient), b.quantities(&of_b.patient));
        let [quantity_a] = quantities_a else { return None };
        let [quantity_b] = quantities_b else { return None };
        let differs = is_told(quantity_a)
            && quantities_disagree(quantity_a, quantity_b)
            && !has_like(b, quantity_a)
            && !has_like(a, quantity_b);
        differs.then(|| Conflict {
            kind: DiscrepancyKind::Number,
            a: a.range(&quantity_a.words),
            b: b.range(&quantity_b.words),
            a_value: value(quantity_a),
            b_value: value(quantity_b),
        })
    })
}

/// Years and places in a row name things rather than count them.
fn is_told(quantity: &Quantity) -> bool {
    matches!(quantity.unit, Unit::Count | Unit::Percent | Unit::Money(_))
}

/// Whether the sentence also gives a number of the same things that fits: then each counts something else in it.
fn has_like(side: Side<'_>, quantity: &Quantity) -> bool {
    let is_same_kind =
        |other: &&Quantity| other.unit == quantity.unit && (other.of == quantity.of || other.of.is_none());
    side.quantities(side.words).iter().filter(is_same_kind).any(|other| {
        let other = Quantity { of: quantity.of.clone(), ..other.clone() };
        !quantities_disagree(&other, quantity)
    })
}

/// Whether two statements tell of one event, done by the same where both say by whom.
fn is_of_same(a: Side<'_>, of_a: &Predicate, b: Side<'_>, of_b: &Predicate) -> bool {
    let says_same =
        of_a.stem == of_b.stem && of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
    if !says_same || super::date::disagree(a, of_a, b, of_b) {
        return false;
    }
    let agent = if of_a.is_passive == of_b.is_passive && !of_a.is_passive {
        fit(&of_a.roles.subject, &of_b.roles.subject)
    } else {
        Fit::Open
    };
    let rest = fit(&of_a.roles.rest, &of_b.roles.rest);
    agent != Fit::Differs && rest != Fit::Differs && (agent == Fit::Same || rest == Fit::Same)
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
