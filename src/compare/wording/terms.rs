//! Other words for one thing.
//!
//! Two nouns name one thing where linked sentences have them in one place of their phrases: both are the head of a phrase and have the same
//! word before them ("the missing jet", "the missing jetliner") or behind the same preposition after them ("the plan for the port", "the
//! proposal for the port"). The nouns must be near in meaning as well, or have both in common. What one sentence has both of is two things.

use std::collections::{BTreeMap, BTreeSet};

use super::{Naming, NamingKind, by_uses, is_told_apart, naming};
use crate::{
    align::{Link, SentenceRef},
    annotate::WordKind,
    compare::{Place, words::Words},
    text::{fold, is_listed},
};

/// How far before the head of a phrase its determiner stands, in words.
const MAX_PHRASE: usize = 4;

/// How far behind a preposition its noun stands, in words ("for the port").
const MAX_COMPLEMENT: usize = 3;

/// Words that begin with so many equal letters are forms of one word, or spellings ("adviser", "advisor").
const MAX_COMMON_LETTERS: usize = 3;

/// Words that begin a noun phrase. Sorted.
pub(super) const DETERMINERS: &str = "\
    a all an any both each every her his its my no our some that the their these this those three two your";

/// Sorted.
pub(super) const PREPOSITIONS: &str = "about against at between by for from in into of on over to with";

/// Words of time: another one is another time, not another name of it. Sorted.
pub(super) const TIMES: &str = "\
    afternoon afternoons day days evening evenings hour hours minute minutes moment moments month months morning mornings night \
    nights second seconds time times today tomorrow tonight week weekend weekends weeks year years yesterday";

/// A noun that heads its phrase.
#[derive(Debug, Clone, Copy)]
struct Head {
    word: usize,
    stem: u32,
    /// A determiner or a name before it shows that it is a noun.
    is_phrase: bool,
    /// The stem of the word with content before it.
    before: Option<u32>,
    /// The stems of the preposition behind it and of the word with content after that.
    behind: Option<(u32, u32)>,
}

/// What two nouns were found by.
#[derive(Debug, Default)]
struct Aligned {
    sentences: BTreeSet<SentenceRef>,
    before: BTreeSet<u32>,
    behind: BTreeSet<(u32, u32)>,
}

impl Aligned {
    fn add(&mut self, other: Self) {
        self.sentences.extend(other.sentences);
        self.before.extend(other.before);
        self.behind.extend(other.behind);
    }
}

/// The things that articles call by other nouns; those of most uses first. O(words + links · words of a sentence²).
pub(super) fn terms(articles: &[Words<'_>], links: &[Link]) -> Vec<Naming> {
    let heads: Vec<BTreeMap<u32, Vec<Head>>> = articles.iter().map(heads).collect();
    let mut pairs: BTreeMap<(u32, u32), Aligned> = BTreeMap::new();
    for link in links {
        let of = |at: SentenceRef| {
            let heads = heads.get(at.article as usize)?.get(&at.sentence)?;
            Some((articles.get(at.article as usize)?, heads))
        };
        if let (Some(a), Some(b)) = (of(link.a), of(link.b)) {
            align(link, a, b, &mut pairs);
        }
    }
    let together = together(articles, &pairs);
    pairs.retain(|pair, _| !together.contains(pair));
    let mut namings: Vec<Naming> = groups(pairs)
        .into_iter()
        .filter_map(|(stems, aligned)| {
            let used: Vec<Vec<Place>> =
                stems.iter().map(|&stem| uses(articles, &heads, stem, &aligned)).collect();
            is_told_apart(&used, articles.len()).then(|| naming(NamingKind::Term, articles, used)).flatten()
        })
        .collect();
    by_uses(&mut namings);
    namings
}

/// For each sentence of an article its heads of phrases.
fn heads(words: &Words<'_>) -> BTreeMap<u32, Vec<Head>> {
    if !words.is_english {
        return BTreeMap::new();
    }
    let of_sentence = |(at, range): (SentenceRef, std::ops::Range<usize>)| {
        let heads: Vec<Head> = range.clone().filter_map(|word| head(words, &range, word)).collect();
        (!heads.is_empty()).then_some((at.sentence, heads))
    };
    words.sentences().filter_map(of_sentence).collect()
}

/// The word as the head of a phrase, if it can be one: a noun, as far as its form tells, without another word of the phrase behind it.
fn head(words: &Words<'_>, sentence: &std::ops::Range<usize>, word: usize) -> Option<Head> {
    let is_plain =
        |word: usize| words.kind(word) == WordKind::Word && !words.is_function(word) && !is_verb(words, word);
    let folded = words.folded(word);
    let is_noun = is_plain(word)
        && !words.is_possessive(word)
        && folded.chars().all(char::is_alphabetic)
        && !is_listed(TIMES, folded);
    let next = Some(word + 1).filter(|&next| next < sentence.end && words.is_joined(word));
    if !is_noun || next.is_some_and(|next| !words.is_function(next) && !is_verb(words, next)) {
        return None;
    }
    let (mut is_phrase, mut before) = (false, None);
    for at in (sentence.start..word).rev().take(MAX_PHRASE).take_while(|&at| words.is_joined(at)) {
        let is_possessive = words.is_possessive(at);
        if is_listed(DETERMINERS, words.folded(at)) {
            is_phrase = true;
            break;
        }
        if words.is_function(at) || (is_verb(words, at) && !words.folded(at).ends_with("ed")) {
            break;
        }
        before = before.or(Some(words.stem(at)));
        is_phrase |= is_possessive || words.kind(at) != WordKind::Word;
        if is_possessive {
            break;
        }
    }
    let behind = next.and_then(|next| behind(words, sentence, next));
    Some(Head { word, stem: words.stem(word), is_phrase, before, behind })
}

/// The stems of a preposition and of what follows it.
fn behind(words: &Words<'_>, sentence: &std::ops::Range<usize>, at: usize) -> Option<(u32, u32)> {
    if !is_listed(PREPOSITIONS, words.folded(at)) {
        return None;
    }
    let after = (at + 1..sentence.end).take(MAX_COMPLEMENT).take_while(|&word| words.is_joined(word - 1));
    let content = after.filter(|&word| !words.is_function(word)).map(|word| words.stem(word)).next()?;
    Some((words.stem(at), content))
}

fn is_verb(words: &Words<'_>, word: usize) -> bool {
    words.form(word).is_some_and(|form| form.is_verb)
}

/// Takes the pairs of nouns that stand in one place of two linked sentences.
fn align(
    link: &Link,
    (a, a_heads): (&Words<'_>, &Vec<Head>),
    (b, b_heads): (&Words<'_>, &Vec<Head>),
    pairs: &mut BTreeMap<(u32, u32), Aligned>,
) {
    let has = |words: &Words<'_>, sentence: u32, stem: u32| {
        words.of_sentence(sentence).any(|word| words.stem(word) == stem)
    };
    for x in a_heads {
        for y in b_heads.iter().filter(|y| y.stem != x.stem) {
            let before = x.before.filter(|_| x.before == y.before);
            let behind = x.behind.filter(|_| x.behind == y.behind);
            if before.is_none() && (behind.is_none() || !x.is_phrase || !y.is_phrase) {
                continue;
            }
            let words = [a.folded(x.word), b.folded(y.word)];
            let is_same_place = (before.is_some() && behind.is_some()) || is_near(link, words);
            let is_other_word = n_common_letters(words) <= MAX_COMMON_LETTERS;
            if is_same_place
                && is_other_word
                && !has(b, link.b.sentence, x.stem)
                && !has(a, link.a.sentence, y.stem)
            {
                let found = pairs.entry((x.stem.min(y.stem), x.stem.max(y.stem))).or_default();
                found.add(Aligned {
                    sentences: [link.a, link.b].into(),
                    before: before.into_iter().collect(),
                    behind: behind.into_iter().collect(),
                });
            }
        }
    }
}

/// Whether the words are near in meaning.
fn is_near(link: &Link, [a, b]: [&str; 2]) -> bool {
    link.evidence.near.iter().any(|[x, y]| fold(x) == a && fold(y) == b)
}

fn n_common_letters([a, b]: [&str; 2]) -> usize {
    a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count()
}

/// The pairs of nouns of which one sentence has both.
fn together(articles: &[Words<'_>], pairs: &BTreeMap<(u32, u32), Aligned>) -> BTreeSet<(u32, u32)> {
    let known: BTreeSet<u32> = pairs.keys().flat_map(|&(x, y)| [x, y]).collect();
    let mut out = BTreeSet::new();
    for words in articles {
        for (_, range) in words.sentences() {
            let stems: BTreeSet<u32> =
                range.map(|word| words.stem(word)).filter(|stem| known.contains(stem)).collect();
            for &x in &stems {
                out.extend(stems.range(x + 1..).map(|&y| (x, y)));
            }
        }
    }
    out
}

/// Pairs with a noun in common are one group.
fn groups(pairs: BTreeMap<(u32, u32), Aligned>) -> Vec<(BTreeSet<u32>, Aligned)> {
    let mut groups: Vec<(BTreeSet<u32>, Aligned)> = Vec::new();
    for ((x, y), aligned) in pairs {
        let mut group = (BTreeSet::from([x, y]), aligned);
        let (joined, apart) = groups
            .into_iter()
            .partition(|(stems, _): &(BTreeSet<u32>, Aligned)| stems.contains(&x) || stems.contains(&y));
        groups = apart;
        for (stems, aligned) in joined {
            group.0.extend(stems);
            group.1.add(aligned);
        }
        groups.push(group);
    }
    groups
}

/// The places where a noun names the thing: in the sentences that were aligned, and wherever it has the words around it that it had there.
fn uses(
    articles: &[Words<'_>],
    heads: &[BTreeMap<u32, Vec<Head>>],
    stem: u32,
    aligned: &Aligned,
) -> Vec<Place> {
    let mut out = Vec::new();
    for (words, heads) in articles.iter().zip(heads) {
        for (&sentence, heads) in heads {
            let at = SentenceRef { article: words.article, sentence };
            let is_meant = |head: &&Head| {
                aligned.sentences.contains(&at)
                    || head.before.is_some_and(|before| aligned.before.contains(&before))
                    || head.behind.is_some_and(|behind| aligned.behind.contains(&behind))
            };
            let meant = heads.iter().filter(|head| head.stem == stem).filter(is_meant);
            out.extend(meant.filter_map(|head| words.place(at, head.word..head.word + 1)));
        }
    }
    out
}
