//! Which of several names of one person or thing to show.

use std::{cmp::Reverse, collections::BTreeMap};

/// The name that says most: of those with a given name the commonest, else the longest. A rare full name is often another person's of the
/// same surname.
pub(super) fn fullest<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    best(names, |name, count| (name.contains(' '), count, name.chars().count()))
}

/// The commonest name, of several the longest.
pub(super) fn commonest<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    best(names, |name, count| (count, name.chars().count()))
}

fn best<'a, R: Ord>(names: impl Iterator<Item = &'a str>, rank: impl Fn(&str, usize) -> R) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let best = counts.into_iter().max_by_key(|&(name, count)| (rank(name, count), Reverse(name)));
    best.map(|(name, _)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_full_name_is_shown() {
        let names = ["Okoro", "Okoro", "Okoro", "Ada Okoro", "Ada Okoro", "Benedict Okoro"];
        assert_eq!(fullest(names.into_iter()).as_deref(), Some("Ada Okoro"));
        assert_eq!(commonest(names.into_iter()).as_deref(), Some("Okoro"));
        assert_eq!(fullest(["Okoro"].into_iter()).as_deref(), Some("Okoro"));
        assert_eq!(fullest(std::iter::empty()), None);
    }
}
