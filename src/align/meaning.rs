//! What words mean: how rare they are in the language, which of one story's words are near each other.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{terms::StoryTerms, words::NAME};
use crate::{
    annotate::{NameRelation, is_seat_name, name_relation, number_value},
    semantics::{Direction, Directions, Vectors, WordVector},
    text::is_listed,
};

/// Words whose vectors are less alike than this are of the same field at most.
const NEAR: f32 = 0.4;

/// How near a government's seat is to its country: outlets use them for each other, and for the places, too.
const SEAT: f64 = 0.7;

/// What rarity, ln((n + 1) / (df + 1)), is measured by: that of a word of several pieces.
const MAX_RARITY: f64 = 11.0;

/// Every two words of a story are looked at, up to this many, the commonest first: half a second's work natively. Fifty articles of one
/// story stay below it.
const MAX_WORDS: usize = 10_000;

/// Two stories with more distinct words than this together are aligned by equal stems only: they tell different things, and looking at
/// every two of their words would cost more than all the rest.
const MAX_WORDS_ACROSS: usize = 600;

/// The vectors of the words of all articles, looked up once.
pub(super) struct WordVectors {
    /// For each word ([`StoryTerms::words`]).
    known: Vec<Option<Box<Known>>>,
}

struct Known {
    vector: WordVector,
    direction: Option<Direction>,
}

impl WordVectors {
    /// Looks all words up; without a table none is known.
    pub(super) fn new(words: &[String], table: Option<&Vectors>) -> Self {
        let look_up = |word: &String| {
            let vector = table?.word(word.strip_prefix(NAME).unwrap_or(word))?;
            let direction = if has_near(word) { Direction::new(&vector) } else { None };
            Some(Box::new(Known { vector, direction }))
        };
        Self { known: words.iter().map(look_up).collect() }
    }

    fn get(&self, word: u32) -> Option<&Known> {
        self.known.get(word as usize)?.as_deref()
    }
}

/// Whether words can be near a word. Numbers, days and months are near each other by their use, and never mean the same; names are
/// related by what is known of them ([`name_relation`]).
fn has_near(word: &str) -> bool {
    !word.starts_with(NAME) && number_value(word).is_none() && !is_listed(CALENDAR, word)
}

const CALENDAR: &str = "\
    april august december february friday january july june march monday november october saturday september sunday thursday \
    today tomorrow tonight tuesday wednesday yesterday";

/// Whether the articles aligned tell one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    OneStory,
    TwoStories,
}

/// What the words of one story mean. In another language than English it knows nothing.
pub(super) struct Meaning<'a> {
    /// `None` where no word of the story has a vector.
    vectors: Option<&'a WordVectors>,
    /// For each word: the words of the story near it, the nearest first.
    near: Vec<Vec<(u32, f64)>>,
    /// `false`: only the commonest [`MAX_WORDS`] of the story were looked at.
    pub(super) precise: bool,
}

impl<'a> Meaning<'a> {
    /// Looks every two words of a story at each other. O(words²) of the story, a cosine each.
    pub(super) fn new(story: &StoryTerms<'_>, vectors: &'a WordVectors, scope: Scope) -> Self {
        let mut used = story.sentences.iter().flat_map(|sentence| &sentence.distinct);
        let is_known = story.is_english && used.any(|distinct| vectors.get(distinct.word).is_some());
        if !is_known {
            return Self { vectors: None, near: Vec::new(), precise: true };
        }
        let words = content_words(story, vectors);
        let near = near(story, vectors, scope, words.get(..MAX_WORDS).unwrap_or(&words));
        Self { vectors: Some(vectors), near, precise: words.len() <= MAX_WORDS }
    }

    /// Whether there are vectors of the story's words.
    pub(super) fn is_known(&self) -> bool {
        self.vectors.is_some()
    }

    /// How rare a word is in the language, 0 for the commonest, 1 for one that the table's texts have once in 60,000; at most 1.1.
    pub(super) fn rarity(&self, word: u32) -> Option<f64> {
        self.vector(word).map(|vector| f64::from(vector.rarity) / MAX_RARITY)
    }

    /// The vector of a word.
    pub(super) fn vector(&self, word: u32) -> Option<&WordVector> {
        self.vectors?.get(word).map(|known| &known.vector)
    }

    /// The words near a word and how near, from [`NEAR`] to 1, the nearest first.
    pub(super) fn near(&self, word: u32) -> &[(u32, f64)] {
        self.near.get(word as usize).map_or(&[], Vec::as_slice)
    }
}

/// The words of a story that carry content, the commonest first. Function words are near nothing: their vectors say how they are used,
/// not what they say.
fn content_words(story: &StoryTerms<'_>, vectors: &WordVectors) -> Vec<u32> {
    let mut n_sentences = vec![0_u32; story.words.len()];
    for distinct in story.sentences.iter().flat_map(|sentence| &sentence.distinct) {
        n_sentences[distinct.word as usize] += u32::from(!story.is_function[distinct.id as usize]);
    }
    let has_direction = |word: u32| vectors.get(word).is_some_and(|known| known.direction.is_some());
    let used = (0..).zip(&n_sentences).filter(|(_, n)| **n > 0).map(|(word, _)| word);
    let mut words: Vec<u32> = used.filter(|&word| has_direction(word)).collect();
    words.sort_by_key(|&word| Reverse(n_sentences[word as usize]));
    words
}

/// For each word of the story those of `words` near it.
fn near(story: &StoryTerms<'_>, vectors: &WordVectors, scope: Scope, words: &[u32]) -> Vec<Vec<(u32, f64)>> {
    let (words, directions): (Vec<u32>, Vec<Direction>) =
        words.iter().filter_map(|&word| Some((word, vectors.get(word)?.direction?))).unzip();
    let mut near = vec![Vec::new(); story.words.len()];
    if scope == Scope::TwoStories && words.len() > MAX_WORDS_ACROSS {
        return near;
    }
    let directions = Directions::new(directions);
    let mut found = Vec::new();
    for (at, &a) in words.iter().enumerate() {
        directions.near_behind(at, NEAR, &mut found);
        for (other, cosine) in found.drain(..) {
            let b = words[other];
            near[a as usize].push((b, f64::from(cosine)));
            near[b as usize].push((a, f64::from(cosine)));
        }
    }
    for (a, b) in seats(story) {
        near[a as usize].push((b, SEAT));
        near[b as usize].push((a, SEAT));
    }
    for list in &mut near {
        list.sort_unstable_by(|x: &(u32, f64), y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    }
    near
}

/// Names of the story of which one stands for the government of the other ("Moscow", "the Kremlin", "Russia").
fn seats(story: &StoryTerms<'_>) -> Vec<(u32, u32)> {
    let used = story.sentences.iter().flat_map(|sentence| &sentence.distinct).map(|distinct| distinct.word);
    let names = BTreeSet::from_iter(used).into_iter();
    let names = names.filter_map(|word| Some((word, story.words[word as usize].strip_prefix(NAME)?)));
    let (seats, others): (Vec<_>, Vec<_>) = names.partition(|(_, name)| is_seat_name(name));
    let mut pairs = Vec::new();
    for (at, (a, seat)) in seats.iter().enumerate() {
        for (b, other) in seats[at + 1..].iter().chain(&others) {
            if name_relation(seat, other) == Some(NameRelation::Seat) {
                pairs.push((*a, *b));
            }
        }
    }
    pairs
}
