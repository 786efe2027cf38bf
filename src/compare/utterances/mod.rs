//! Quotes to utterances: what one speaker said once, as each article gives it.
//!
//! The fullest direct quote stands for an utterance; quotes of other articles are versions of it that have its words (`matched.rs`), or that
//! say the same by the same speaker in a linked sentence. What nobody quotes word for word is no utterance: two reports of a speech may
//! mean two sentences of it.

mod candidates;
mod matched;
mod speaker;
mod spoken;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::words::Words;
use crate::{
    align::Link,
    annotate::{SourceKind, Speech},
    text::fold,
};
use candidates::Candidates;
use matched::Matched;
use speaker::Speaker;
use spoken::{ContentWord, Speakers, Spoken};

/// One quote of one article in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuoteRef {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`Speech::quotes`].
    pub quote: u32,
}

/// What somebody said once, as at least two articles give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Whom most articles name, as they do so most fully; `None`: nobody, or as many name one as another.
    pub speaker: Option<String>,
    /// The fullest direct quote first, then by article.
    pub versions: Vec<UtteranceVersion>,
}

/// An utterance as one article gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UtteranceVersion {
    pub quote: QuoteRef,
    /// How it stands to the first one of the utterance; [`QuoteRelation::Same`] for that one itself.
    pub relation: QuoteRelation,
    /// Whether the article names another person than the utterance's speaker.
    pub is_of_other_speaker: bool,
}

/// How two quotes of one utterance stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteRelation {
    /// Word for word.
    Same,
    /// Word for word a part of it.
    Shortened,
    /// In quotation marks, mostly the same words, but not all.
    Altered,
    /// In quotation marks, in other words: a translation, or one of the two is no quotation.
    Reworded,
    /// In the article's own words.
    Paraphrased,
}

impl QuoteRelation {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Shortened => "shortened",
            Self::Altered => "altered",
            Self::Reworded => "reworded",
            Self::Paraphrased => "paraphrased",
        }
    }
}

/// So many words that two quotes have in a row are found wherever they stand; with fewer in common their sentences must be linked.
const SHINGLE: usize = 4;

/// So many words in common, of which [`SURE_CONTENT`] carry content, make two quotes one utterance whoever is said to have said it.
const SURE_WORDS: usize = 6;

/// See [`SURE_WORDS`].
const SURE_CONTENT: usize = 3;

/// Fragments have at least so many words with content in common.
const FRAGMENT_CONTENT: usize = 2;

/// Fragments of one speaker, or in linked sentences of which an article does not tell the speaker, have at least so many words: shorter ones
/// are terms that everybody puts in quotation marks ("catch and release"), or that one says on many occasions.
const FRAGMENT_WORDS: usize = 4;

/// Quotes that have at least this share of the shorter one's words in common, in order, and of the words among which these stand, were
/// altered; with less they are other words.
const ALTERED_SHARE: f64 = 0.6;

/// The same where it is not sure that one speaker is meant, or where both begin or end otherwise: a statement and a letter may share much of
/// their wording, and one speaker says much twice.
const ALTERED_SHARE_UNSURE: f64 = 0.8;

/// A quote in other words has at least this share of the words with content, inflected or near in meaning: of its own ones where it is in the
/// article's own words, else of those of the quote that has more ...
const REWORDED_SHARE: f64 = 0.5;

/// ... and so many of them at least where both are in quotation marks, ...
const REWORDED_CONTENT: usize = 4;

/// ... so many where one tells in its own words what was said, ...
const PARAPHRASED_CONTENT: usize = 3;

/// ... and of these so many that are no names: one speaker speaks of one country in many sentences.
const REWORDED_PLAIN: usize = 2;

/// Links of such a score make one claim of two sentences (`claims.rs`).
const SURE_LINK: f64 = 0.75;

/// An indirect quote holds no more parts in quotation marks than this.
const MAX_PARTS: usize = 8;

/// The utterances that at least two articles give; by speaker's first quote. `speech` holds one for each document.
/// O(words of quotes · log + matched quotes · words of a quote²).
pub(super) fn utterances(articles: &[Words<'_>], speech: &[Speech], links: &[Link]) -> Vec<Utterance> {
    let quotes = spoken::spoken(articles, speech);
    let candidates = Candidates::new(&quotes, links);
    let id = |quote: &Spoken<'_>| {
        articles.get(quote.at.article as usize).map(|words| words.document.article.id.as_str())
    };
    let mut fullest: Vec<usize> =
        (0..quotes.len()).filter(|&at| quotes.get(at).is_some_and(Spoken::is_direct)).collect();
    fullest.sort_by_key(|&at| {
        quotes.get(at).map(|quote| (std::cmp::Reverse(quote.words.len()), id(quote), quote.at.quote))
    });
    let mut n_direct: BTreeMap<(u32, &str), usize> = BTreeMap::new();
    for quote in quotes.iter().filter(|quote| quote.is_direct()) {
        if let Some(source) = quote.source {
            *n_direct.entry((quote.at.article, &source.key)).or_default() += 1;
        }
    }
    let is_taken = vec![false; quotes.len()];
    let mut matcher = Matcher { quotes: &quotes, candidates: &candidates, n_direct: &n_direct, is_taken };
    // First what has the same words: a quote is no rewording of one where it is word for word another.
    let mut found: BTreeMap<usize, Vec<Version<'_>>> = BTreeMap::new();
    for &at in &fullest {
        found.insert(at, matcher.take(at, &[], Matching::Words));
    }
    let names = speaker::names_of_keys(speech);
    let mut out = Vec::new();
    for at in fullest {
        let mut versions = found.remove(&at).unwrap_or_default();
        let others = matcher.take(at, &versions, Matching::Meaning);
        versions.extend(others);
        let Some(first) = quotes.get(at) else { continue };
        if versions.iter().any(|version| version.of.at.article != first.at.article) {
            out.extend(utterance(first, &versions, &names));
        }
    }
    by_speaker(&mut out);
    out
}

/// By what quotes are matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matching {
    Words,
    Meaning,
}

/// Finds the versions of quotes; each is a version of one quote only.
struct Matcher<'a> {
    quotes: &'a [Spoken<'a>],
    candidates: &'a Candidates<'a>,
    /// How many direct quotes an article has of the source with a key.
    n_direct: &'a BTreeMap<(u32, &'a str), usize>,
    /// For each quote whether it belongs to an utterance.
    is_taken: Vec<bool>,
}

impl<'a> Matcher<'a> {
    /// Takes the free quotes that are versions of a direct quote, besides those that it has.
    fn take(&mut self, at: usize, known: &[Version<'a>], matching: Matching) -> Vec<Version<'a>> {
        let is_free = |number: usize| self.is_taken.get(number) == Some(&false);
        let Some(first) = self.quotes.get(at).filter(|_| is_free(at) || !known.is_empty()) else {
            return Vec::new();
        };
        let has = |article: u32| {
            first.at.article == article || known.iter().any(|version| version.of.at.article == article)
        };
        let mut found: Vec<Version<'a>> = Vec::new();
        for (number, link) in self.candidates.of(at).into_iter().filter(|(number, _)| is_free(*number)) {
            let Some(of) = self.quotes.get(number).filter(|of| !self.is_told_by_words(number, of)) else {
                continue;
            };
            let speakers = first.speakers(of);
            let relation = match matching {
                Matching::Words if of.is_direct() => same_words(first, of, link, speakers),
                Matching::Meaning if speakers == Speakers::Same && !has(of.at.article) => {
                    let relation =
                        if of.is_direct() { QuoteRelation::Reworded } else { QuoteRelation::Paraphrased };
                    let says = |link: &&Link| {
                        says_the_same(first, of, link) || self.are_the_only_ones(first, of, link)
                    };
                    link.filter(says).map(|_| relation)
                }
                _ => None,
            };
            found.extend(relation.map(|relation| Version { number, of, relation }));
        }
        if matching == Matching::Meaning {
            keep_closest(&mut found);
        }
        for version in &found {
            self.is_taken.get_mut(version.number).into_iter().for_each(|taken| *taken = true);
        }
        if !found.is_empty() {
            self.is_taken.get_mut(at).into_iter().for_each(|taken| *taken = true);
        }
        found
    }
}

/// A quote that matches the first of an utterance.
struct Version<'a> {
    /// Index into all quotes.
    number: usize,
    of: &'a Spoken<'a>,
    relation: QuoteRelation,
}

impl Matcher<'_> {
    /// Whether two articles surely say the same in the sentences of two direct quotes that are the only ones of their speaker, and of which
    /// both have a name: translations seldom have more in common.
    fn are_the_only_ones(&self, first: &Spoken<'_>, other: &Spoken<'_>, link: &Link) -> bool {
        let is_only = |quote: &Spoken<'_>| {
            let key = quote.source.filter(|source| source.kind == SourceKind::Person);
            let n = key.and_then(|source| self.n_direct.get(&(quote.at.article, source.key.as_str())));
            n == Some(&1)
        };
        let names = other.content.iter().filter(|(_, word)| word.is_name);
        let shares_name = || names.into_iter().any(|(stem, _)| first.content.contains_key(stem));
        other.is_direct() && link.score >= SURE_LINK && is_only(first) && is_only(other) && shares_name()
    }

    /// Whether a quote in the article's own words has a part in quotation marks that belongs to an utterance.
    fn is_told_by_words(&self, number: usize, of: &Spoken<'_>) -> bool {
        let is_part = |(other, is_taken): (&Spoken<'_>, &bool)| {
            *is_taken && other.at.article == of.at.article && of.span.contains(other.span)
        };
        // Quotes of one article stand in a row, ascending by span.
        let near = number.saturating_sub(MAX_PARTS)..(number + MAX_PARTS).min(self.quotes.len());
        let (quotes, is_taken) = (self.quotes.get(near.clone()), self.is_taken.get(near));
        let mut both = quotes.unwrap_or_default().iter().zip(is_taken.unwrap_or_default());
        !of.is_direct() && both.any(is_part)
    }
}

/// How a direct quote that has the words of the first one stands to it; `None`: it has others.
fn same_words(
    first: &Spoken<'_>,
    other: &Spoken<'_>,
    link: Option<&Link>,
    speakers: Speakers,
) -> Option<QuoteRelation> {
    let matched = Matched::new(&first.words, &other.words);
    let shorter = first.words.len().min(other.words.len());
    let is_sure = matched.n_words >= SURE_WORDS && matched.n_content >= SURE_CONTENT;
    let is_linked = link.is_some() && speakers == Speakers::Unsure;
    let is_known = speakers == Speakers::Same || is_linked;
    let is_fragment = matched.n_words >= FRAGMENT_WORDS && matched.n_content >= FRAGMENT_CONTENT;
    let is_whole = matched.n_words == shorter;
    let is_changed = matched.is_changed || matched.has_other_end;
    if !is_changed && is_whole && (is_sure || (is_known && is_fragment)) {
        let is_same = is_whole && first.words.len() == other.words.len();
        return Some(if is_same { QuoteRelation::Same } else { QuoteRelation::Shortened });
    }
    let is_one = speakers == Speakers::Same && !matched.has_other_end;
    let least = if is_one { ALTERED_SHARE } else { ALTERED_SHARE_UNSURE };
    let of = shorter.max(matched.n_between);
    (is_sure && matched.n_words as f64 >= least * of as f64).then_some(QuoteRelation::Altered)
}

/// Whether a quote says in other words what a direct quote of a linked sentence says.
fn says_the_same(first: &Spoken<'_>, other: &Spoken<'_>, link: &Link) -> bool {
    let near: Vec<[String; 2]> = link.evidence.near.iter().map(|[x, y]| [fold(x), fold(y)]).collect();
    let has_near = |folded: &str| {
        near.iter().any(|[x, y]| (x == folded && first.has_folded(y)) || (y == folded && first.has_folded(x)))
    };
    let is_common =
        |(stem, word): &(&u32, &ContentWord<'_>)| first.content.contains_key(*stem) || has_near(word.folded);
    let common: Vec<&ContentWord<'_>> =
        other.content.iter().filter(is_common).map(|(_, word)| word).collect();
    let least = if other.is_direct() { REWORDED_CONTENT } else { PARAPHRASED_CONTENT };
    // A translation says all of it; a paraphrase a part.
    let whole =
        if other.is_direct() { first.content.len().max(other.content.len()) } else { other.content.len() };
    common.len() >= least
        && common.iter().filter(|word| !word.is_name).count() >= REWORDED_PLAIN
        && common.len() as f64 >= REWORDED_SHARE * whole as f64
}

/// Of the versions of one article only the closest: the first in quotation marks, else the one that says most.
fn keep_closest(versions: &mut Vec<Version<'_>>) {
    versions.sort_by_key(|version| {
        (version.of.at.article, version.relation, std::cmp::Reverse(version.of.content.len()), version.number)
    });
    versions.dedup_by_key(|version| version.of.at.article);
}

/// The utterance of a quote and its versions; none where nobody is known to have said it and it is too short to be known by its words.
fn utterance(
    first: &Spoken<'_>,
    versions: &[Version<'_>],
    names: &BTreeMap<&str, String>,
) -> Option<Utterance> {
    let all: Vec<&Spoken<'_>> =
        std::iter::once(first).chain(versions.iter().map(|version| version.of)).collect();
    let Speaker { name, is_other } = speaker::speaker(&all, names);
    if name.is_none() && first.words.len() < 2 * SURE_WORDS {
        return None;
    }
    let relations =
        std::iter::once(QuoteRelation::Same).chain(versions.iter().map(|version| version.relation));
    let mut versions: Vec<UtteranceVersion> = all
        .iter()
        .zip(relations)
        .zip(is_other)
        .filter(|((of, _), _)| of.at == first.at || of.at.article != first.at.article)
        .map(|((of, relation), is_of_other_speaker)| UtteranceVersion {
            quote: of.at,
            relation,
            is_of_other_speaker,
        })
        .collect();
    versions.sort_by_key(|version| (version.quote != first.at, version.quote));
    Some(Utterance { speaker: name, versions })
}

/// The utterances of one speaker together; speakers, and what each says, by the first quote.
fn by_speaker(utterances: &mut [Utterance]) {
    let first = |utterance: &Utterance| utterance.versions.iter().map(|version| version.quote).min();
    let mut of_speaker: BTreeMap<Option<String>, Option<QuoteRef>> = BTreeMap::new();
    for utterance in utterances.iter() {
        let at = of_speaker.entry(utterance.speaker.clone()).or_insert_with(|| first(utterance));
        *at = (*at).min(first(utterance));
    }
    utterances.sort_by_key(|utterance| (of_speaker.get(&utterance.speaker).copied(), first(utterance)));
}
