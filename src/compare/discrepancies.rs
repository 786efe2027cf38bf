//! Conflicting links to discrepancies: what the sentences of a claim say of the one thing that differs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Discrepancy, DiscrepancyValue, Finding};
use crate::align::{Agreement, DiscrepancyKind, Link, SentenceRef};

/// What is known of one discrepancy.
#[derive(Default)]
struct Found {
    values: Vec<DiscrepancyValue>,
    has_conflict: bool,
}

/// One discrepancy for each kind in each claim, by claim, then kind. A link between two claims counts for both. Beside what the links
/// disagree in stands what agrees with either side. Where all of it are updates, the discrepancy is one. O((links + agreements) · log
/// links).
pub(super) fn discrepancies(
    links: &[Link],
    agreements: &[Agreement],
    findings: &[Vec<Finding>],
) -> Vec<Discrepancy> {
    let claim_of: BTreeMap<SentenceRef, u32> =
        findings.iter().flatten().map(|finding| (finding.sentence, finding.claim)).collect();
    let mut found: BTreeMap<(u32, DiscrepancyKind), Found> = BTreeMap::new();
    for link in links {
        let Some(conflict) = &link.conflict else { continue };
        let claims = [link.a, link.b].into_iter().filter_map(|sentence| claim_of.get(&sentence).copied());
        for claim in BTreeSet::from_iter(claims) {
            let found = found.entry((claim, conflict.kind)).or_default();
            found.has_conflict |= !conflict.is_update;
            for (sentence, span, value) in
                [(link.a, conflict.a, &conflict.a_value), (link.b, conflict.b, &conflict.b_value)]
            {
                found.values.push(DiscrepancyValue { sentence, span, value: value.clone() });
                found.values.extend(agreeing(agreements, sentence, conflict.kind));
            }
        }
    }
    let discrepancies = found.into_iter().map(|((claim, kind), Found { mut values, has_conflict })| {
        values.sort_by(|x, y| {
            let key = |value: &DiscrepancyValue| (value.sentence, value.span.start, value.span.end);
            key(x).cmp(&key(y)).then_with(|| x.value.cmp(&y.value))
        });
        values.dedup();
        Discrepancy { kind, is_update: !has_conflict, claim, values }
    });
    discrepancies.collect()
}

/// What agrees with one side of a conflict. O(log agreements).
fn agreeing(
    agreements: &[Agreement],
    with: SentenceRef,
    kind: DiscrepancyKind,
) -> impl Iterator<Item = DiscrepancyValue> {
    let first = agreements.partition_point(|one| (one.with, one.kind) < (with, kind));
    let those = agreements.get(first..).unwrap_or_default().iter();
    those.take_while(move |one| (one.with, one.kind) == (with, kind)).map(|one| DiscrepancyValue {
        sentence: one.sentence,
        span: one.span,
        value: one.value.clone(),
    })
}
