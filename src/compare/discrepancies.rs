//! Conflicting links to discrepancies: what the sentences of a claim say of the one thing that differs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Discrepancy, DiscrepancyValue, Finding};
use crate::align::{DiscrepancyKind, Link, SentenceRef};

/// One discrepancy for each kind in each claim, by claim, then kind. A link between two claims counts for both. O(links · log links).
pub(super) fn discrepancies(links: &[Link], findings: &[Vec<Finding>]) -> Vec<Discrepancy> {
    let claim_of: BTreeMap<SentenceRef, u32> =
        findings.iter().flatten().map(|finding| (finding.sentence, finding.claim)).collect();
    let mut values: BTreeMap<(u32, DiscrepancyKind), Vec<DiscrepancyValue>> = BTreeMap::new();
    for link in links {
        let Some(conflict) = &link.conflict else { continue };
        let claims = [link.a, link.b].into_iter().filter_map(|sentence| claim_of.get(&sentence).copied());
        for claim in BTreeSet::from_iter(claims) {
            values.entry((claim, conflict.kind)).or_default().extend([
                DiscrepancyValue { sentence: link.a, span: conflict.a, value: conflict.a_value.clone() },
                DiscrepancyValue { sentence: link.b, span: conflict.b, value: conflict.b_value.clone() },
            ]);
        }
    }
    let discrepancies = values.into_iter().map(|((claim, kind), mut values)| {
        values.sort_by(|x, y| {
            let key = |value: &DiscrepancyValue| (value.sentence, value.span.start, value.span.end);
            key(x).cmp(&key(y)).then_with(|| x.value.cmp(&y.value))
        });
        values.dedup();
        Discrepancy { kind, is_update: false, claim, values }
    });
    discrepancies.collect()
}
