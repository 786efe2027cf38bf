//! Who is said to have said an utterance, where its versions do not agree.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::spoken::{Spoken, is_somebody};
use crate::{
    annotate::{Source, SourceKind, Speech},
    compare::names,
};

/// The speaker of an utterance, and which of its versions name another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Speaker {
    /// As the articles name the speaker most fully; `None`: nobody, or some name one and as many another.
    pub(super) name: Option<String>,
    /// One for each version.
    pub(super) is_other: Vec<bool>,
}

/// Whom one article names, and in how many versions.
struct Vote<'a> {
    source: &'a Source,
    n_versions: usize,
}

/// The speaker whom most articles name, of several the one of most versions; the first version's where all say so of theirs by name.
/// `versions` begins with the first one. O(versions²).
pub(super) fn speaker(versions: &[&Spoken<'_>], names: &BTreeMap<&str, String>) -> Speaker {
    let mut out = Speaker { name: None, is_other: vec![false; versions.len()] };
    let votes = votes(versions);
    let rank = |vote: &Vote<'_>| {
        let same = votes.iter().filter(|other| is_one(vote.source, other.source));
        (same.clone().count(), same.map(|other| other.n_versions).sum::<usize>())
    };
    let Some(most) = votes.iter().map(rank).max() else { return out };
    let of_most: Vec<&Source> =
        votes.iter().filter(|vote| rank(vote) == most).map(|vote| vote.source).collect();
    let is_firsts = |source: &Source| {
        versions.first().and_then(|first| first.source).is_some_and(|first| first.key == source.key)
    };
    let Some(chosen) = of_most.iter().min_by_key(|source| (!is_firsts(source), &source.key)) else {
        return out;
    };
    out.is_other = versions
        .iter()
        .map(|version| {
            version.is_named_there() && version.source.is_some_and(|source| are_two_people(source, chosen))
        })
        .collect();
    let is_told = |source: &Source| {
        let mut named = versions.iter().zip(&out.is_other);
        named.any(|(version, is_other)| *is_other && version.source.is_some_and(|of| of.key == source.key))
    };
    let is_doubtful = of_most
        .iter()
        .any(|source| source.kind == chosen.kind && !is_one(source, chosen) && !is_told(source));
    out.name = names.get(chosen.key.as_str()).filter(|_| !is_doubtful).cloned();
    out
}

/// Whom each article names in most of its versions, of several where it gives most words. One article's word is taken where a cue stands
/// there.
fn votes<'a>(versions: &[&Spoken<'a>]) -> Vec<Vote<'a>> {
    let somebody: Vec<(&Spoken<'a>, &'a Source)> = versions
        .iter()
        .filter_map(|version| Some((*version, version.source.filter(|source| is_somebody(source))?)))
        .collect();
    let n_articles = |key: &str| {
        let named = somebody.iter().filter(|(_, source)| source.key == key);
        named.map(|(version, _)| version.at.article).collect::<BTreeSet<u32>>().len()
    };
    let mut named: BTreeMap<u32, BTreeMap<&str, (usize, usize, &'a Source)>> = BTreeMap::new();
    for (version, source) in &somebody {
        if version.has_cue || n_articles(&source.key) > 1 {
            let of_article = named.entry(version.at.article).or_default();
            let count = of_article.entry(&source.key).or_insert((0, 0, source));
            count.0 += 1;
            count.1 += version.words.len();
        }
    }
    let most = |of_article: &BTreeMap<&str, (usize, usize, &'a Source)>| {
        let most = of_article.iter().max_by_key(|(key, (n, n_words, _))| (*n, *n_words, Reverse(**key)));
        most.map(|(_, (n_versions, _, source))| Vote { source, n_versions: *n_versions })
    };
    named.values().filter_map(most).collect()
}

/// Whether two articles mean one source: one names it by a part of the other's words.
fn is_one(a: &Source, b: &Source) -> bool {
    let has = |of: &Source, other: &Source| {
        other.key.split(' ').all(|part| of.key.split(' ').any(|word| word == part))
    };
    a.kind == b.kind && (has(a, b) || has(b, a))
}

fn are_two_people(a: &Source, b: &Source) -> bool {
    a.kind == SourceKind::Person && b.kind == SourceKind::Person && !is_one(a, b)
}

/// For each key of a source the name to show, from all that the articles have for it.
pub(super) fn names_of_keys(speech: &[Speech]) -> BTreeMap<&str, String> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in speech.iter().flat_map(|speech| &speech.sources) {
        names.entry(&source.key).or_default().push(&source.name);
    }
    names.into_iter().filter_map(|(key, names)| Some((key, names::fullest(names.into_iter())?))).collect()
}
