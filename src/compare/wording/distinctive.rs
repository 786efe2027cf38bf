//! The words and phrases that set an article apart: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008).
//!
//! Each article is compared with all others of the comparison together. The prior is what all of them have together, scaled to the length of
//! an average article: a term that is as frequent in the article as everywhere scores 0, and one that is rare everywhere needs more than
//! chance to score at all.

use std::{
    collections::BTreeSet,
    ops::Range,
};

use super::{DistinctiveTerm, words::Words};
use crate::{
    align::SentenceRef,
    annotate::{WordKind, is_day_or_month},
    compare::Place,
    segment::is_saying,
    text::fold,
};

/// Terms of more words are whole clauses.
const MAX_WORDS: usize = 4;

/// Two-sided 95 % of the normal distribution.
const MIN_SCORE: f64 = 1.96;

/// What an article has less often, it has in passing ...
const MIN_USES: usize = 3;

/// ... but in one of fewer words than [`SHORT_ARTICLE`] twice is often.
const MIN_USES_SHORT: usize = 2;

/// A short notice, in words.
const SHORT_ARTICLE: usize = 300;

/// The reader sees a list, not an index.
const MAX_TERMS: usize = 10;

/// The stems of a term's words; `u32::MAX` behind the last.
type Key = [u32; MAX_WORDS];

/// A use of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    key: Key,
    article: u32,
    word: u32,
    sentence: u32,
}

/// A term that an article has often enough.
struct Candidate<'a> {
    key: Key,
    uses: &'a [Use],
    n_elsewhere: usize,
    score: f64,
}

/// The distinctive terms of each article. O(words · log words).
pub(super) fn distinctive(articles: &[Words<'_>]) -> Vec<DistinctiveTerm> {
    let articles: Vec<&Words<'_>> = articles.iter().filter(|words| words.is_english).collect();
    if articles.len() < 2 {
        return Vec::new();
    }
    let n_words: Vec<usize> =
        articles.iter().map(|words| words.sentences().map(|(_, range)| range.len()).sum()).collect();
    let n_all: usize = n_words.iter().sum();
    let n_prior = n_all as f64 / articles.len() as f64;
    let mut uses: Vec<Use> = (0..).zip(&articles).flat_map(|(number, words)| uses(number, words)).collect();
    uses.sort_unstable();
    let mut candidates: Vec<Vec<Candidate<'_>>> = articles.iter().map(|_| Vec::new()).collect();
    for term in uses.chunk_by(|x, y| x.key == y.key) {
        for own in term.chunk_by(|x, y| x.article == y.article) {
            let Some(first) = own.first() else { continue };
            let n_own_words = n_words.get(first.article as usize).copied().unwrap_or_default();
            let min_uses = if n_own_words < SHORT_ARTICLE { MIN_USES_SHORT } else { MIN_USES };
            if own.len() < min_uses {
                continue;
            }
            let n_elsewhere = term.len() - own.len();
            let odds = Odds { n: n_own_words as f64, n_other: (n_all - n_own_words) as f64, n_prior };
            let score = odds.score(own.len() as f64, n_elsewhere as f64);
            if let Some(candidates) = candidates.get_mut(first.article as usize).filter(|_| score >= MIN_SCORE) {
                candidates.push(Candidate { key: first.key, uses: own, n_elsewhere, score });
            }
        }
    }
    articles.iter().zip(candidates).flat_map(|(words, candidates)| chosen(words, candidates)).collect()
}

/// The words of an article, of all others, and of the prior.
struct Odds {
    n: f64,
    n_other: f64,
    n_prior: f64,
}

impl Odds {
    /// The z-score of a term with so many uses here and elsewhere: equations 16, 20 and 22 of the paper.
    fn score(&self, here: f64, elsewhere: f64) -> f64 {
        let prior = self.n_prior * (here + elsewhere) / (self.n + self.n_other);
        let odds = |uses: f64, n: f64| {
            let uses = uses + prior;
            uses / (n + self.n_prior - uses).max(1.0)
        };
        let ratio = libm::log(odds(here, self.n) / odds(elsewhere, self.n_other));
        ratio / (1.0 / (here + prior) + 1.0 / (elsewhere + prior)).sqrt()
    }
}

/// All words and phrases of an article that can be terms.
fn uses(article: u32, words: &Words<'_>) -> Vec<Use> {
    let own_names = own_names(words);
    let mut out = Vec::new();
    for (at, range) in words.sentences() {
        for word in range.clone().filter(|&word| can_end(words, word) || words.kind(word) == WordKind::Number) {
            let mut key = [u32::MAX; MAX_WORDS];
            for (length, (place, last)) in (1..).zip(key.iter_mut().zip(word..range.end)) {
                if length > 1 && !words.is_joined(last - 1) {
                    break;
                }
                *place = words.stem(last);
                let is_own_name = || (word..=last).all(|word| own_names.contains(words.folded(word)));
                let is_term = if length == 1 { can_stand_alone(words, word) } else { can_end(words, last) };
                if is_term && !is_own_name() {
                    // The rest of the key is filled in by longer terms only.
                    out.push(Use { key: prefix(words, word, length), article, word: word as u32, sentence: at.sentence });
                }
            }
        }
    }
    out
}
