//! Entries that are one source called by several names, and unnamed sources that may be one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Group};
use crate::{
    annotate::{SourceKind, is_title},
    text::{fold, is_listed},
};

/// Joins what is called by a shorter name to what that name stands for: "the Times" to the New York Times where no other outlet of the
/// story ends so, and "Mayor Berg" to Karl Berg where it was taken for an outlet. O(entries · log entries + outlets²).
pub(super) fn alike(entries: Vec<Entry>) -> Vec<Entry> {
    let same: BTreeMap<usize, usize> =
        (0..entries.len()).filter_map(|at| Some((at, same_as(&entries, at)?))).collect();
    let mut out: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    for (&at, &other) in same.iter().filter(|(_, other)| !same.contains_key(other)) {
        let Some(mut entry) = out.get_mut(at).and_then(Option::take) else { continue };
        if let Some(Some(other)) = out.get_mut(other) {
            other.is_of.append(&mut entry.is_of);
            let credits = other.credits.drain(..).chain(other.own.drain(..));
            let credits = credits.chain(entry.credits).chain(entry.own).collect::<BTreeSet<_>>();
            (other.own, other.credits) =
                credits.into_iter().partition(|credit| other.is_of.contains(&credit.article));
        }
    }
    out.into_iter().flatten().collect()
}

/// The entry that another one is.
fn same_as(entries: &[Entry], at: usize) -> Option<usize> {
    let entry = entries.get(at).filter(|entry| Group::of(entry.kind) == Group::Institution)?;
    let name = words(&entry.name);
    // "Mayor Berg"; "Berg" alone may be an outlet of that name, unless its article credits the person, too.
    let surname: Vec<&String> = name.iter().skip_while(|word| is_title(word)).collect();
    let person = entries.iter().position(|other| {
        let credits_both =
            || entry.credits.iter().any(|x| other.credits.iter().any(|y| x.article == y.article));
        other.kind == SourceKind::Person
            && matches!(surname.as_slice(), [surname] if words(&other.name).last() == Some(*surname))
            && (surname.len() < name.len() || credits_both())
    });
    person.or_else(|| {
        let longer = |other: &Entry| {
            let longer = words(&other.name);
            // "Berg The Porto Herald": two names.
            let is_one_name = !other.name.contains(" The ");
            is_one_name
                && other.kind == SourceKind::Outlet
                && longer.len() > name.len()
                && longer.ends_with(&name)
        };
        let mut all =
            (0..).zip(entries).filter(|(_, other)| !name.is_empty() && longer(other)).map(|(at, _)| at);
        all.next().filter(|_| all.next().is_none())
    })
}

/// The words of a name, folded.
fn words(name: &str) -> Vec<String> {
    name.split_whitespace().map(fold).filter(|word| word != "the").collect()
}

/// Indices of entries without those of unnamed sources that another one of them includes: "an official" beside "a Norwegian official",
/// "a White House representative" beside "a White House official". Of two alike the first stays. O(entries²) of one claim.
pub(super) fn without_included(origins: &BTreeSet<u32>, entries: &[Entry]) -> Vec<u32> {
    let described: Vec<(u32, Option<BTreeSet<&str>>)> = origins
        .iter()
        .map(|&number| {
            let entry = entries.get(number as usize).filter(|entry| entry.kind == SourceKind::Anonymous);
            (number, entry.map(|entry| entry.key.split(' ').filter(|word| !is_anybody(word)).collect()))
        })
        .collect();
    let is_included = |&(number, ref own): &(u32, Option<BTreeSet<&str>>)| {
        let Some(own) = own else { return false };
        described.iter().any(|(other, theirs)| {
            theirs.as_ref().is_some_and(|theirs| {
                *other != number && own.is_subset(theirs) && (own.len() < theirs.len() || *other < number)
            })
        })
    };
    described.iter().filter(|one| !is_included(one)).map(|&(number, _)| number).collect()
}

/// Words for whoever speaks: they do not tell one from another.
fn is_anybody(word: &str) -> bool {
    const ANYBODY: &str = "\
        aide anonymous insider official person representative source spokesman spokesperson spokeswoman";
    is_listed(ANYBODY, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::origins::Credit;

    fn entry(kind: SourceKind, name: &str, articles: &[u32]) -> Entry {
        let credits = articles.iter().map(|&article| Credit { article, source: 0 }).collect();
        let (name, key) = (name.to_owned(), fold(name));
        Entry { kind, name, key, credits, own: Vec::new(), is_of: BTreeSet::new() }
    }

    fn names(entries: Vec<Entry>) -> Vec<String> {
        alike(entries).into_iter().map(|entry| format!("{} {}", entry.name, entry.credits.len())).collect()
    }

    #[test]
    fn a_short_name_is_the_one_outlet_that_ends_so() {
        use SourceKind::{Office, Outlet};
        let (herald, short) = (entry(Outlet, "The Porto Herald", &[0]), || entry(Office, "Herald", &[1, 2]));
        assert_eq!(names(vec![short(), herald]), ["The Porto Herald 3"]);
        let two = vec![entry(Outlet, "Porto Herald", &[0]), entry(Outlet, "Lisbon Herald", &[1]), short()];
        assert_eq!(names(two), ["Porto Herald 1", "Lisbon Herald 1", "Herald 2"]);
        assert_eq!(names(vec![entry(Office, "city council", &[0]), entry(Office, "council", &[1])]).len(), 2);
    }

    #[test]
    fn a_titled_surname_is_the_person() {
        use SourceKind::{Outlet, Person};
        let person = || entry(Person, "Karl Bergman", &[0]);
        assert_eq!(names(vec![person(), entry(Outlet, "Mayor Bergman", &[1])]), ["Karl Bergman 2"]);
        assert_eq!(names(vec![person(), entry(Outlet, "Bergman", &[1])]).len(), 2, "an outlet of that name");
    }

    #[test]
    fn an_unnamed_source_that_another_includes_is_no_other_origin() {
        let entries: Vec<Entry> =
            ["house official white", "house representative white", "official", "defense official", "miner"]
                .map(|key| entry(SourceKind::Anonymous, key, &[0]))
                .into();
        assert_eq!(without_included(&(0..5).collect(), &entries), [0, 3, 4]);
        assert_eq!(without_included(&[2].into(), &entries), [2]);
        let named = vec![
            entry(SourceKind::Person, "Karl Bergman", &[0]),
            entry(SourceKind::Anonymous, "official", &[0]),
        ];
        assert_eq!(without_included(&[0, 1].into(), &named), [0, 1]);
    }
}
