//! Who else says what one side of a conflict says.

use std::{collections::BTreeMap, ops::Range};

use super::{Statements, polarity, predicates::Predicate, side::Side, told};
use crate::{
    align::{Agreement, Conflict, DiscrepancyKind, Link, SentenceRef},
    annotate::Precision,
    text::TextRange,
};

/// What sentences linked to either side of a conflict, without disagreeing with it, say of the same: only where they surely say it. Who
/// shares all but the point in dispute with one side may agree with the other on that.
/// O(links · log links + conflicts · links of their sentences).
pub(super) fn agreements(statements: &Statements<'_>, links: &[Link]) -> Vec<Agreement> {
    let mut linked: BTreeMap<SentenceRef, Vec<SentenceRef>> = BTreeMap::new();
    let disagreeing: Vec<(&Link, &Conflict)> =
        links.iter().filter_map(|link| Some((link, link.conflict.as_ref()?))).collect();
    for (link, _) in &disagreeing {
        linked.entry(link.a).or_default();
        linked.entry(link.b).or_default();
    }
    for link in links.iter().filter(|link| link.conflict.is_none()) {
        for (end, other) in [(link.a, link.b), (link.b, link.a)] {
            if let Some(others) = linked.get_mut(&end) {
                others.push(other);
            }
        }
    }
    let mut found = Vec::new();
    for (link, conflict) in disagreeing {
        for (end, span, value) in
            [(link.a, conflict.a, &conflict.a_value), (link.b, conflict.b, &conflict.b_value)]
        {
            let Some(side) = statements.side(end) else { continue };
            let mut others: Vec<SentenceRef> =
                [link.a, link.b].iter().filter_map(|end| linked.get(end)).flatten().copied().collect();
            others.sort_unstable();
            others.dedup();
            found.extend(others.into_iter().filter(|&sentence| sentence != end).filter_map(|sentence| {
                let span = says_same(conflict.kind, side, span, statements.side(sentence)?)?;
                Some(Agreement { with: end, kind: conflict.kind, sentence, span, value: value.clone() })
            }));
        }
    }
    found.sort_unstable_by(|x, y| {
        let key = |one: &Agreement| (one.with, one.kind, one.sentence, one.span.start);
        key(x).cmp(&key(y))
    });
    found.dedup();
    found
}

/// Where `other` says what `side` says at `span`.
fn says_same(kind: DiscrepancyKind, side: Side<'_>, span: TextRange, other: Side<'_>) -> Option<TextRange> {
    match kind {
        DiscrepancyKind::Number => {
            let own = side.quantities(side.words).iter().find(|own| side.range(&own.words) == span)?;
            let mut same = other.quantities(other.words).iter().filter(|quantity| {
                quantity.unit == own.unit
                    && quantity.of == own.of
                    && quantity.precision != Precision::Vague
                    && told::value(quantity) == told::value(own)
            });
            same.next().filter(|_| same.next().is_none()).map(|quantity| other.range(&quantity.words))
        }
        DiscrepancyKind::Date => {
            let own = side.dates(side.words).iter().find(|own| side.range(&own.words) == span)?;
            let mut all = other.dates(other.words).iter();
            let same = all.find(|date| {
                date.when == own.when && have_one_predicate(side, &own.words, other, &date.words)
            })?;
            Some(other.range(&same.words))
        }
        DiscrepancyKind::Place | DiscrepancyKind::Name => {
            // Of a name of several words the last is the surname.
            let mut own = side.mentions(side.words).iter();
            let own = own.rfind(|own| span.contains(side.range(&own.words)))?;
            let mut all = other.mentions(other.words).iter();
            let same = all.find(|name| {
                name.key == own.key && have_one_predicate(side, &own.words, other, &name.words)
            })?;
            Some(other.range(&same.words))
        }
        DiscrepancyKind::Polarity => {
            let own = side.predicates.iter().find(|own| own.range == span)?;
            let same = other.predicates.iter().find(|predicate| {
                predicate.is_affirmed == own.is_affirmed
                    && predicate.is_unlikely == own.is_unlikely
                    && polarity::is_of_same(own, predicate)
            })?;
            Some(same.range)
        }
    }
}

/// Whether some words of two sentences stand in statements with the same predicate.
fn have_one_predicate(a: Side<'_>, of_a: &Range<u32>, b: Side<'_>, of_b: &Range<u32>) -> bool {
    let holds = |of: &Predicate, words: &Range<u32>| {
        of.is_affirmed && of.words.start <= words.start && words.end <= of.words.end
    };
    let mut stems = a.predicates.iter().filter(|of| holds(of, of_a)).map(|of| &of.stem);
    stems.any(|stem| b.predicates.iter().any(|of| of.stem == *stem && holds(of, of_b)))
}
