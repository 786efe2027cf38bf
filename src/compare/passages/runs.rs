//! Runs of words that two articles both have.
//!
//! Every run of [`MIN_WORDS`] words is hashed ("shingles", Broder 1997); where two articles have one hash, the run is followed to both sides
//! as far as the words are equal. Of runs that overlap the longest is kept whole, the others what is left of them ("greedy string tiling",
//! Wise 1993).

use std::cmp::Reverse;

use crate::{align::Document, text::Interner};

/// Runs of fewer words are mostly set phrases and names with their titles ("the border between the United States and Mexico"): outlets have
/// them in common without one having taken them from another.
pub(super) const MIN_WORDS: usize = 10;

/// Of a run that one article repeats only this many places are looked at: what is repeated more often (a refrain, a table) is found
/// from the words around it or at these.
const MAX_REPEATS: usize = 4;

/// Stands between paragraphs, and is equal to nothing.
const BREAK: u32 = u32::MAX;

/// The compared words of an article, by spelling.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokens {
    /// Equal for two words that fold to the same; [`BREAK`] after each paragraph.
    ids: Vec<u32>,
    /// For each id, the index of its word in the segmentation.
    pub(super) words: Vec<u32>,
    pub(super) n_words: usize,
}

/// The compared words of all articles. O(words).
pub(super) fn tokens(documents: &[Document<'_>]) -> Vec<Tokens> {
    let mut spellings = Interner::default();
    documents
        .iter()
        .map(|document| {
            let forms = &document.segmentation.forms;
            let of_forms: Vec<u32> = forms.all().iter().map(|form| spellings.number(&form.folded)).collect();
            let mut out = Tokens::default();
            let mut paragraph = None;
            for (_, sentence) in document.compared_sentences() {
                if paragraph.replace(sentence.paragraph).is_some_and(|last| last != sentence.paragraph) {
                    out.push(BREAK, 0);
                }
                for word in sentence.words.clone() {
                    if let Some(&id) = of_forms.get(forms.number(word as usize)) {
                        out.push(id, word);
                        out.n_words += 1;
                    }
                }
            }
            out
        })
        .collect()
}

impl Tokens {
    fn push(&mut self, id: u32, word: u32) {
        self.ids.push(id);
        self.words.push(word);
    }

    fn id(&self, at: usize) -> Option<u32> {
        self.ids.get(at).copied().filter(|&id| id != BREAK)
    }
}

/// A run of words that two articles have, as indices into their [`Tokens::words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) n_words: usize,
}

/// The runs of two articles, which do not overlap, the longest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Runs {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) runs: Vec<Run>,
}

/// Where a run may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seed {
    a: u32,
    b: u32,
    /// How much further the run stands in `b`; the same for all places of one run.
    offset: i64,
    at: u32,
}

/// The runs of every two articles that have any. `is_before(a, b)` orders two articles whatever their places, so that ties do not hang on
/// these. O(words · log words + words · articles).
pub(super) fn runs(articles: &[Tokens], is_before: impl Fn(usize, usize) -> bool) -> Vec<Runs> {
    let mut seeds = seeds(articles);
    seeds.sort_unstable();
    seeds
        .chunk_by(|x, y| (x.a, x.b) == (y.a, y.b))
        .filter_map(|seeds| {
            let first = seeds.first()?;
            let (a, b) = (first.a as usize, first.b as usize);
            let (tokens_a, tokens_b) = (articles.get(a)?, articles.get(b)?);
            let mut runs = maximal(tokens_a, tokens_b, seeds);
            let is_mirrored = !is_before(a, b);
            runs.sort_unstable_by_key(|run| {
                let (first, second) = if is_mirrored { (run.b, run.a) } else { (run.a, run.b) };
                (Reverse(run.n_words), first + second, first)
            });
            let runs = tiled(&runs, tokens_a.ids.len(), tokens_b.ids.len());
            (!runs.is_empty()).then_some(Runs { a, b, runs })
        })
        .collect()
}

/// A run of [`MIN_WORDS`] words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Shingle {
    hash: u64,
    article: u32,
    at: u32,
}

/// The places where a run of two articles begins; a few within a run, too.
fn seeds(articles: &[Tokens]) -> Vec<Seed> {
    let mut shingles: Vec<Shingle> =
        (0..).zip(articles).flat_map(|(article, tokens)| shingles(article, tokens)).collect();
    shingles.sort_unstable();
    let mut is_kept: Vec<Vec<bool>> = articles.iter().map(|tokens| vec![false; tokens.ids.len()]).collect();
    let mut kept: Vec<Shingle> = Vec::new();
    for same in shingles.chunk_by(|x, y| x.hash == y.hash) {
        if same.first().map(|first| first.article) == same.last().map(|last| last.article) {
            continue;
        }
        for of_article in same.chunk_by(|x, y| x.article == y.article) {
            kept.extend(of_article.iter().take(MAX_REPEATS));
        }
    }
    let mark = |shingle: &Shingle, is_kept: &mut Vec<Vec<bool>>| {
        if let Some(place) =
            is_kept.get_mut(shingle.article as usize).and_then(|of| of.get_mut(shingle.at as usize))
        {
            *place = true;
        }
    };
    kept.iter().for_each(|shingle| mark(shingle, &mut is_kept));
    let before = |shingle: &Shingle| {
        let at = (shingle.at as usize).checked_sub(1)?;
        let is_kept = *is_kept.get(shingle.article as usize)?.get(at)?;
        articles.get(shingle.article as usize)?.id(at).filter(|_| is_kept)
    };
    let mut seeds = Vec::new();
    for same in kept.chunk_by(|x, y| x.hash == y.hash) {
        let befores: Vec<Option<u32>> = same.iter().map(before).collect();
        for (number, (x, x_before)) in same.iter().zip(&befores).enumerate() {
            for (y, y_before) in same.iter().zip(&befores).skip(number + 1) {
                // What the word before begins as well is found from there.
                let is_within = x_before.is_some() && x_before == y_before;
                if x.article != y.article && !is_within {
                    let offset = i64::from(y.at) - i64::from(x.at);
                    seeds.push(Seed { a: x.article, b: y.article, offset, at: x.at });
                }
            }
        }
    }
    seeds
}

/// The hashes of all runs of [`MIN_WORDS`] words of an article (Karp and Rabin 1987).
fn shingles(article: u32, tokens: &Tokens) -> Vec<Shingle> {
    const BASE: u64 = 0x9E37_79B9_7F4A_7C15;
    let highest = (0..MIN_WORDS).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let value = |id: u32| (u64::from(id) + 1).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    let mut out = Vec::with_capacity(tokens.ids.len());
    let (mut hash, mut length) = (0_u64, 0_usize);
    for (end, &id) in tokens.ids.iter().enumerate() {
        if id == BREAK {
            (hash, length) = (0, 0);
            continue;
        }
        hash = hash.wrapping_mul(BASE).wrapping_add(value(id));
        length += 1;
        if length > MIN_WORDS
            && let Some(&first) = tokens.ids.get(end - MIN_WORDS)
        {
            hash = hash.wrapping_sub(value(first).wrapping_mul(highest));
        }
        if length >= MIN_WORDS {
            out.push(Shingle { hash, article, at: (end + 1 - MIN_WORDS) as u32 });
        }
    }
    out
}

/// The runs that go through some places of two articles, each once, as long as they are. The places are sorted.
fn maximal(a: &Tokens, b: &Tokens, seeds: &[Seed]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut last: Option<(i64, usize)> = None;
    for seed in seeds {
        let at_a = seed.at as usize;
        let at_b = (i64::from(seed.at) + seed.offset) as usize;
        // On one diagonal no run begins before the last one ends.
        let from = last.filter(|(offset, _)| *offset == seed.offset).map_or(0, |(_, end)| end);
        if at_a < from {
            continue;
        }
        let is_equal = |a_at: usize, b_at: usize| a.id(a_at).is_some() && a.id(a_at) == b.id(b_at);
        let left = (1..=(at_a - from).min(at_b)).take_while(|n| is_equal(at_a - n, at_b - n)).count();
        let right = (0..).take_while(|n| is_equal(at_a + n, at_b + n)).count();
        last = Some((seed.offset, at_a + right.max(1)));
        if left + right >= MIN_WORDS {
            out.push(Run { a: at_a - left, b: at_b - left, n_words: left + right });
        }
    }
    out
}

/// The runs without their overlaps. Of two that overlap the earlier in the list keeps what both have.
fn tiled(runs: &[Run], n_a: usize, n_b: usize) -> Vec<Run> {
    let (mut taken_a, mut taken_b) = (vec![false; n_a], vec![false; n_b]);
    let mut out: Vec<Run> = Vec::new();
    for run in runs {
        let is_free = |n: usize, taken_a: &[bool], taken_b: &[bool]| {
            taken_a.get(run.a + n) == Some(&false) && taken_b.get(run.b + n) == Some(&false)
        };
        let mut start = 0;
        while start < run.n_words {
            let n_words = (start..run.n_words).take_while(|&n| is_free(n, &taken_a, &taken_b)).count();
            if n_words >= MIN_WORDS {
                let piece = Run { a: run.a + start, b: run.b + start, n_words };
                taken_a.get_mut(piece.a..piece.a + n_words).into_iter().for_each(|taken| taken.fill(true));
                taken_b.get_mut(piece.b..piece.b + n_words).into_iter().for_each(|taken| taken.fill(true));
                out.push(piece);
            }
            start += n_words.max(1);
        }
    }
    out.sort_by_key(|run| Reverse(run.n_words));
    out
}
