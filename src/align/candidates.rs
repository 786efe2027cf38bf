//! Which pairs of sentences are worth scoring.
//!
//! An inverted index from terms to sentences gives, for each sentence and each other article, the few sentences that share
//! most weight with it. Terms that a large part of the story uses are left out of the index: they cannot tell sentences
//! apart, and their lists would make the work quadratic. O(sentences · length of the lists kept).

use std::collections::BTreeMap;

use super::{terms::StoryTerms, weights::Weights};

/// How many candidates a sentence gets in each other article. Over seven stories of five outlets read by
/// people, these hold .88 of the links that they made; the others share hardly a word.
const PER_ARTICLE: usize = 8;

/// Terms in more sentences than this share of the story, and more than [`COMMON_SENTENCES`], are not indexed.
const COMMON_SHARE: f64 = 0.15;
const COMMON_SENTENCES: usize = 60;

/// Nor are terms in more sentences than this, whatever share that is: the bound on the work of one look-up. A story of 150
/// articles stays below it.
const MAX_SENTENCES: usize = 1_000;

/// A sentence brings this many of its best matches together.
const THROUGH: usize = 8;

/// More matches of one score than this are copies of one text, which are linked without a third.
const MAX_TIED: usize = 2 * THROUGH;

/// Matches weaker than this bring nothing together.
const THROUGH_SCORE: f64 = 0.25;

/// The pairs worth scoring.
pub(super) struct Candidates {
    /// Pairs of sentence numbers `(a, b)`, `a` in the earlier article, ascending and each once.
    pub(super) pairs: Vec<(u32, u32)>,
    /// `false`: a term was left out for [`MAX_SENTENCES`] alone.
    pub(super) precise: bool,
}

impl Candidates {
    /// Adds pairs that are worth a look for another reason; either order.
    pub(super) fn add(&mut self, pairs: impl Iterator<Item = (u32, u32)>) {
        self.pairs.extend(pairs.map(|(a, b)| (a.min(b), a.max(b))));
        self.pairs.sort_unstable();
        self.pairs.dedup();
    }
}

/// Finds the candidates of every sentence.
pub(super) fn candidates(story: &StoryTerms<'_>, weights: &Weights) -> Candidates {
    let common = ((COMMON_SHARE * story.sentences.len() as f64) as usize).max(COMMON_SENTENCES);
    let limit = common.min(MAX_SENTENCES);
    let index = inverted_index(story, limit);
    let precise = !story.sentence_frequency.iter().zip(story.is_function).any(|(&frequency, &function)| {
        let frequency = frequency as usize;
        !function && frequency > limit && frequency <= common
    });
    let mut pairs = Vec::new();
    let mut shared = vec![0.0; story.sentences.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (number, sentence) in story.sentences.iter().enumerate() {
        for (distinct, &weight) in sentence.distinct.iter().zip(weights.own(number)) {
            for &other in &index[distinct.id as usize] {
                if story.sentences[other as usize].article != sentence.article {
                    if shared[other as usize] == 0.0 {
                        touched.push(other);
                    }
                    shared[other as usize] += weight;
                }
            }
        }
        keep_best(story, number as u32, &mut touched, &shared, &mut pairs, weights);
        for other in touched.drain(..) {
            shared[other as usize] = 0.0;
        }
    }
    pairs.extend(equal_sentences(story));
    pairs.sort_unstable();
    pairs.dedup();
    Candidates { pairs, precise }
}

/// The pairs that are not among `scored` and that a sentence of a third article brings together: it matches both. Two sentences that say
/// one thing in other words often share their words with a third outlet. `scored` ascends. O(sentences · [`THROUGH`]²).
pub(super) fn through_third(
    story: &StoryTerms<'_>,
    scored: impl Iterator<Item = ((u32, u32), f64)>,
) -> Vec<(u32, u32)> {
    let mut matches: Vec<Vec<(f64, u32)>> = vec![Vec::new(); story.sentences.len()];
    let mut known = Vec::new();
    for ((a, b), score) in scored {
        known.push((a, b));
        if score >= THROUGH_SCORE {
            matches[a as usize].push((score, b));
            matches[b as usize].push((score, a));
        }
    }
    let mut pairs = Vec::new();
    for list in &mut matches {
        list.sort_unstable_by(|x, y| y.0.total_cmp(&x.0));
        // All that are as good as the last one kept: which of them comes first depends on the order of the articles.
        let least = list.get(THROUGH - 1).map_or(0.0, |&(score, _)| score);
        let mut kept = list.partition_point(|&(score, _)| score >= least);
        if kept > MAX_TIED {
            kept = list.partition_point(|&(score, _)| score > least);
        }
        for (at, &(_, x)) in list[..kept].iter().enumerate() {
            for &(_, y) in &list[at + 1..kept] {
                let pair = (x.min(y), x.max(y));
                if story.sentences[x as usize].article != story.sentences[y as usize].article
                    && known.binary_search(&pair).is_err()
                {
                    pairs.push(pair);
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Sentences that are word for word the same, whatever their words weigh: the n-th such sentence of one article with the n-th
/// of each other one; where an article has fewer, its last stands for the rest, so that no repeat is called unique.
fn equal_sentences(story: &StoryTerms<'_>) -> Vec<(u32, u32)> {
    let mut groups: BTreeMap<&str, Vec<Vec<u32>>> = BTreeMap::new();
    for article in story.sentences.chunk_by(|x, y| x.article == y.article) {
        let mut copies: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        let first = story.sentences.partition_point(|sentence| sentence.article < article[0].article);
        for (number, sentence) in (first as u32..).zip(article) {
            if !sentence.wording.is_empty() {
                copies.entry(&sentence.wording).or_default().push(number);
            }
        }
        for (wording, numbers) in copies {
            groups.entry(wording).or_default().push(numbers);
        }
    }
    let mut pairs = Vec::new();
    for articles in groups.values() {
        for (i, x) in articles.iter().enumerate() {
            for y in &articles[i + 1..] {
                let (last_x, last_y) = (x.len() - 1, y.len() - 1);
                let n = x.len().max(y.len());
                pairs.extend((0..n).map(|copy| (x[copy.min(last_x)], y[copy.min(last_y)])));
            }
        }
    }
    pairs
}

/// Appends the best candidates of one sentence in each other article.
fn keep_best(
    story: &StoryTerms<'_>,
    number: u32,
    touched: &mut [u32],
    shared: &[f64],
    pairs: &mut Vec<(u32, u32)>,
    weights: &Weights,
) {
    // Sentences are numbered by article, so this also brings those of one article together.
    touched.sort_unstable();
    let article_of = |other: u32| story.sentences[other as usize].article;
    for group in touched.chunk_by(|&x, &y| article_of(x) == article_of(y)) {
        let value = |other: u32| shared[other as usize] / weights.sum(other as usize).max(1.0).sqrt();
        let mut valued: Vec<(f64, u32)> = group.iter().map(|&other| (value(other), other)).collect();
        if valued.len() > PER_ARTICLE {
            valued.select_nth_unstable_by(PER_ARTICLE, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
            valued.truncate(PER_ARTICLE);
        }
        pairs.extend(valued.iter().map(|&(_, other)| (number.min(other), number.max(other))));
    }
}

/// For each term id the sentences that have it; empty for function words and for terms in more than `limit` sentences.
fn inverted_index(story: &StoryTerms<'_>, limit: usize) -> Vec<Vec<u32>> {
    let mut index = vec![Vec::new(); story.sentence_frequency.len()];
    for (number, sentence) in story.sentences.iter().enumerate() {
        for distinct in &sentence.distinct {
            let id = distinct.id as usize;
            if story.sentence_frequency[id] as usize <= limit && !story.is_function[id] {
                index[id].push(number as u32);
            }
        }
    }
    index
}
