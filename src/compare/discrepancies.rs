//! Conflicting links to discrepancies: what sentences say of the one thing that differs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Discrepancy, DiscrepancyValue, Finding};
use crate::{
    align::{Agreement, Conflict, DiscrepancyKind, Link, SentenceRef},
    text::TextRange,
};

/// What is known of one discrepancy.
#[derive(Default)]
struct Found {
    claims: BTreeSet<u32>,
    values: Vec<DiscrepancyValue>,
    has_conflict: bool,
}

/// The discrepancies, by their first value. Links that disagree in the same words of one of their sentences tell of one: what three
/// articles affirm and two deny is one discrepancy. Beside what the links disagree in stands what agrees with either side. Where all of
/// it are updates, the discrepancy is one. O((links + agreements) · log links).
pub(super) fn discrepancies(
    links: &[Link],
    agreements: &[Agreement],
    findings: &[Vec<Finding>],
) -> Vec<Discrepancy> {
    let claim_of: BTreeMap<SentenceRef, u32> =
        findings.iter().flatten().map(|finding| (finding.sentence, finding.claim)).collect();
    let disputed: Vec<(&Link, &Conflict)> =
        links.iter().filter_map(|link| Some((link, link.conflict.as_ref()?))).collect();
    let mut found: BTreeMap<(usize, DiscrepancyKind), Found> = BTreeMap::new();
    for (group, (link, conflict)) in groups(&disputed).into_iter().zip(&disputed) {
        let found = found.entry((group, conflict.kind)).or_default();
        found.has_conflict |= !conflict.is_update;
        for (sentence, span, value) in
            [(link.a, conflict.a, &conflict.a_value), (link.b, conflict.b, &conflict.b_value)]
        {
            found.claims.extend(claim_of.get(&sentence));
            found.values.push(DiscrepancyValue { sentence, span, value: value.clone() });
            found.values.extend(agreeing(agreements, sentence, conflict.kind));
        }
    }
    let key = |value: &DiscrepancyValue| (value.sentence, value.span.start, value.span.end);
    let discrepancies = found.into_iter().map(|((_, kind), Found { claims, mut values, has_conflict })| {
        values.sort_by(|x, y| key(x).cmp(&key(y)).then_with(|| x.value.cmp(&y.value)));
        values.dedup();
        Discrepancy { kind, is_update: !has_conflict, claims: claims.into_iter().collect(), values }
    });
    let mut discrepancies: Vec<Discrepancy> = discrepancies.collect();
    discrepancies.sort_by_key(|discrepancy| discrepancy.values.first().map(key));
    discrepancies
}

/// For each link the group that it is in: links of one group disagree in the same words of a sentence that they share, directly or
/// through others. Union-find; the first link of a group names it.
fn groups(disputed: &[(&Link, &Conflict)]) -> Vec<usize> {
    let mut group: Vec<usize> = (0..disputed.len()).collect();
    let mut ends: BTreeMap<(DiscrepancyKind, SentenceRef), Vec<(TextRange, usize)>> = BTreeMap::new();
    for (at, (link, conflict)) in disputed.iter().enumerate() {
        for (sentence, span) in [(link.a, conflict.a), (link.b, conflict.b)] {
            let others = ends.entry((conflict.kind, sentence)).or_default();
            for &(_, other) in others.iter().filter(|(one, _)| one.start < span.end && span.start < one.end) {
                let (x, y) = (root(&group, at), root(&group, other));
                group[x.max(y)] = x.min(y);
            }
            others.push((span, at));
        }
    }
    (0..group.len()).map(|at| root(&group, at)).collect()
}

fn root(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
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

#[cfg(test)]
mod tests {
    use crate::{
        align::Relation,
        article::{Article, article},
        compare::{Report, Status, compare},
        config::Config,
        ingest::{Part, ingest},
    };

    /// The comparison of articles of one sentence, each with its day of publication.
    fn compared(articles: &[(&str, &str)]) -> (Vec<Article>, Report) {
        let config = Config::default();
        let read = |&(text, day): &(&str, &str)| {
            let mut read =
                article("x", ingest(&Part::of_file("x", text, "UTF-8"), &config.ingest).unwrap().value);
            read.metadata.published = Some(day.to_owned());
            Article { lang: "en".to_owned(), ..read }
        };
        let articles: Vec<Article> = articles.iter().map(read).collect();
        let report = compare(&articles, None, &config).value;
        (articles, report)
    }

    #[test]
    fn a_discrepancy_says_who_says_what() {
        let (articles, report) = compared(&[
            ("The train crash near Porto killed 12 people and closed the line, police said.", "2024-06-13"),
            ("Police said the train crash near Porto killed 12 people and closed the line.", "2024-06-13"),
            ("The train crash near Porto killed 15 people and closed the line, doctors said.", "2024-06-13"),
        ]);
        let [discrepancy] = report.discrepancies.as_slice() else { panic!("{:?}", report.discrepancies) };
        assert!(!discrepancy.is_update);
        let told: Vec<(u32, &str, &str)> = discrepancy
            .values
            .iter()
            .map(|value| {
                let article = value.sentence.article;
                (article, value.span.of(&articles[article as usize].text), value.value.as_str())
            })
            .collect();
        assert_eq!(
            told,
            [(0, "12 people", "12 dead"), (1, "12 people", "12 dead"), (2, "15 people", "15 dead")]
        );
    }

    #[test]
    fn what_several_articles_say_against_several_is_one_discrepancy() {
        let (_, report) = compared(&[
            ("Mayor Anna Berg has briefed the council of Porto on the plan for the harbour.", "2024-06-13"),
            ("Mayor Anna Berg has already briefed the council of Porto on the harbour plan.", "2024-06-13"),
            (
                "Mayor Anna Berg has not briefed the council of Porto on the plan for the harbour.",
                "2024-06-13",
            ),
        ]);
        let [discrepancy] = report.discrepancies.as_slice() else { panic!("{:?}", report.discrepancies) };
        let told: Vec<(u32, &str)> =
            discrepancy.values.iter().map(|value| (value.sentence.article, value.value.as_str())).collect();
        assert_eq!(told, [(0, "yes"), (1, "yes"), (2, "no")]);
    }

    #[test]
    fn an_update_is_a_discrepancy_and_no_conflict() {
        let (_, report) = compared(&[
            ("The train crash near Porto killed 12 people and closed the line, police said.", "2024-06-13"),
            ("The train crash near Porto killed 15 people and closed the line, doctors said.", "2024-06-15"),
        ]);
        assert!(matches!(report.discrepancies.as_slice(), [one] if one.is_update));
        assert!(report.links.iter().all(|link| link.relation != Relation::Conflict));
        assert!(report.findings.iter().flatten().all(|finding| finding.status != Status::Conflict));
    }
}
