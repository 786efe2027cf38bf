//! Words that judge what they name.
//!
//! Of the cues of biased language that Recasens et al. found in edits (2013, "Linguistic Models for Analyzing and Detecting Biased
//! Language") these are the ones that a list can hold: subjective intensifiers ("brutal") and one-sided terms ("regime", "genocidal"). They
//! are shown where not all articles use them, in the phrase that they stand in. Nothing is counted up and nobody is scored.

use std::collections::{BTreeMap, BTreeSet};

use super::{Naming, NamingKind, Variant};
use crate::{
    align::SentenceRef,
    annotate::WordKind,
    compare::{Place, words::Words},
    text::{fold, is_listed},
};

/// Words with content before or behind the judging one that its phrase takes in: "Israel's genocidal war".
const MAX_BESIDE: usize = 2;

/// Names behind a preposition that the phrase takes in: "on the Gaza Strip".
const MAX_NAMES: usize = 3;

/// The namings by words that judge and that some English articles use, but not all: those of most uses first, then as the articles
/// first have them. O(words · log list).
pub(super) fn judgements(articles: &[Words<'_>]) -> Vec<Naming> {
    let n_english = articles.iter().filter(|words| words.is_english).count();
    let mut found: BTreeMap<&str, Vec<(Place, String)>> = BTreeMap::new();
    for words in articles.iter().filter(|words| words.is_english) {
        for (sentence, of_sentence) in words.sentences() {
            for at in of_sentence.clone() {
                let word = singular(words.folded(at));
                if is_listed(JUDGING, word)
                    && words.kind(at) != WordKind::Name
                    && let Some(place) = phrase(words, sentence, at, &of_sentence)
                {
                    found.entry(word).or_default().push((place, words.text(place.span).to_owned()));
                }
            }
        }
    }
    let is_told_apart = |uses: &Vec<(Place, String)>| {
        let using: BTreeSet<u32> = uses.iter().map(|(place, _)| place.sentence.article).collect();
        using.len() < n_english
    };
    let mut namings: Vec<(Place, Naming)> = found
        .into_values()
        .filter(is_told_apart)
        .flat_map(|uses| namings(variants(uses)))
        .filter_map(|variants| {
            let uses = variants.iter().flat_map(|variant| &variant.uses);
            let first = uses.copied().min()?;
            Some((first, Naming { kind: NamingKind::Judgement, variants }))
        })
        .collect();
    namings.sort_by_key(|(first, naming)| {
        let n_uses = naming.variants.iter().map(|variant| variant.uses.len()).sum::<usize>();
        (std::cmp::Reverse(n_uses), *first)
    });
    namings.into_iter().map(|(_, naming)| naming).collect()
}

/// Phrases that may name one thing: of two such, one has all words of the other, which are more than the judging one. "Northland's regime"
/// is not "Lindmark's regime".
fn namings(variants: Vec<Variant>) -> Vec<Vec<Variant>> {
    let includes = |phrase: &str, other: &str| {
        let words = |phrase: &str| phrase.split_whitespace().map(fold).collect::<BTreeSet<String>>();
        other.contains(' ') && words(other).is_subset(&words(phrase))
    };
    let mut out: Vec<Vec<Variant>> = Vec::new();
    for variant in variants {
        let is_one = |known: &&mut Vec<Variant>| {
            known
                .iter()
                .any(|other| includes(&other.text, &variant.text) || includes(&variant.text, &other.text))
        };
        match out.iter_mut().find(is_one) {
            Some(known) => known.push(variant),
            None => out.push(vec![variant]),
        }
    }
    out
}

/// Uses with the same text are one variant; the commonest first.
fn variants(uses: Vec<(Place, String)>) -> Vec<Variant> {
    let mut by_text: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (place, text) in uses {
        by_text.entry(text).or_default().push(place);
    }
    let mut variants: Vec<Variant> = by_text.into_iter().map(|(text, uses)| Variant { text, uses }).collect();
    variants.sort_by_key(|variant| (std::cmp::Reverse(variant.uses.len()), variant.uses.first().copied()));
    variants
}

/// The phrase of a judging word: what stands beside it up to the next word of grammar, and a name behind "on", "in", "of" or "against".
fn phrase(
    words: &Words<'_>,
    sentence: SentenceRef,
    at: usize,
    of_sentence: &std::ops::Range<usize>,
) -> Option<Place> {
    let is_content = |word: usize| {
        let is_plain = words.form(word).is_some_and(|form| !form.is_function && !form.is_verb);
        is_plain && !is_listed(CONTRACTED, words.folded(word))
    };
    let joins = |word: usize| words.is_joined(word) || words.gap(word) == "’ " || words.gap(word) == "' ";
    let (mut start, mut end) = (at, at + 1);
    // "the allies' brutal war"; where no noun follows that could be theirs, the mark opens a quotation: "calls 'insane'".
    let has_noun = end < of_sentence.end && words.is_joined(at) && is_content(end);
    let joins_before = |word: usize| if has_noun { joins(word) } else { words.is_joined(word) };
    while start > of_sentence.start
        && at - start < MAX_BESIDE
        && joins_before(start - 1)
        && is_content(start - 1)
    {
        start -= 1;
    }
    while end < of_sentence.end && end - at <= MAX_BESIDE && joins(end - 1) && is_content(end) {
        end += 1;
    }
    let mut name = end;
    if name < of_sentence.end && joins(name - 1) && is_listed("against in of on", words.folded(name)) {
        name += 1;
        name += usize::from(name < of_sentence.end && joins(name - 1) && words.folded(name) == "the");
        let first = name;
        while name < of_sentence.end
            && name - first < MAX_NAMES
            && joins(name - 1)
            && words.kind(name) == WordKind::Name
        {
            name += 1;
        }
        if name > first {
            end = name;
        }
    }
    words.place(sentence, start..end)
}

/// "It’s insane": no possessives. Sorted.
const CONTRACTED: &str = "he's here's it's she's that's there's what's who's";

/// Without the ending of a plural: "terrorists", "atrocities" stands in the list.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|singular| is_listed(JUDGING, singular)).unwrap_or(word)
}

/// Nouns in the singular. Words that mean something else as often are not here ("toxic waste", "an explosive device"). Sorted.
const JUDGING: &str = "\
    absurd aggression aggressor apartheid appalling atrocious atrocities atrocity authoritarian autocrat barbaric belligerent \
    betrayal blackmail bloodbath bloodthirsty bogus brazen brutal brutality callous capitulation carnage catastrophe catastrophic \
    coup cowardly crackdown cruel cynical damning debacle deceitful despicable despot despotic dictator dictatorship disastrous \
    disgrace disgraceful draconian dubious egregious evil extremism extremist fanatic fanatical farce fascist fiasco genocidal \
    genocide grotesque hardline hardliner hateful heinous heroic heroism hideous horrendous horrific humiliating humiliation \
    hypocrisy hypocritical illegitimate imperialism imperialist inhumane insane invader jihadist junta lawless ludicrous madman \
    malicious massacre maximalist militant monstrous murderous notorious obscene odious oppression oppressive oppressor outrageous \
    pariah preposterous propaganda puppet purge racist radical rampage reckless regime repressive rogue ruthless sadistic savage \
    scandalous senseless sham shameful shameless shocking sinister slaughter strongman terror terrorism terrorist thug thuggish \
    totalitarian traitor travesty treacherous treasonous tyrannical tyranny tyrant unconscionable unhinged unjust unprovoked \
    vicious vile vindictive warmonger wicked";
