//! Where versions of a quote are looked for: among quotes that have a run of its words, and among those of linked sentences.

use std::collections::BTreeMap;

use super::{SHINGLE, spoken::Spoken};
use crate::align::{Link, SentenceRef};

/// What more quotes of one article have is a set phrase, or a text that repeats itself: it does not tell what was said once.
const MAX_QUOTES: usize = 4;

/// Where to look for versions of a quote.
pub(super) struct Candidates<'a> {
    quotes: &'a [Spoken<'a>],
    /// Runs of [`SHINGLE`] words of direct quotes, each with the quote; sorted. At most [`MAX_QUOTES`] of one article have the same.
    shingles: Vec<([u32; SHINGLE], usize)>,
    /// For each sentence the quotes that have a part in it.
    in_sentence: BTreeMap<SentenceRef, Vec<usize>>,
    /// For each sentence those that it is linked to.
    links: BTreeMap<SentenceRef, Vec<(SentenceRef, &'a Link)>>,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(quotes: &'a [Spoken<'a>], links: &'a [Link]) -> Self {
        let mut shingles = Vec::new();
        let mut in_sentence: BTreeMap<SentenceRef, Vec<usize>> = BTreeMap::new();
        for (number, quote) in quotes.iter().enumerate() {
            if quote.is_direct() {
                shingles.extend(quote.shingles().map(|shingle| (shingle, number)));
            }
            for sentence in quote.sentences.clone() {
                in_sentence
                    .entry(SentenceRef { article: quote.at.article, sentence })
                    .or_default()
                    .push(number);
            }
        }
        shingles.sort_unstable();
        shingles.dedup();
        let shingles = without_set_phrases(&shingles, quotes);
        let mut of_sentence: BTreeMap<SentenceRef, Vec<(SentenceRef, &Link)>> = BTreeMap::new();
        for link in
            links.iter().filter(|link| in_sentence.contains_key(&link.a) && in_sentence.contains_key(&link.b))
        {
            of_sentence.entry(link.a).or_default().push((link.b, link));
            of_sentence.entry(link.b).or_default().push((link.a, link));
        }
        Self { quotes, shingles, in_sentence, links: of_sentence }
    }

    /// The quotes that may be versions of one, each with the best link between their sentences.
    pub(super) fn of(&self, number: usize) -> BTreeMap<usize, Option<&'a Link>> {
        let mut out: BTreeMap<usize, Option<&Link>> = BTreeMap::new();
        let Some(quote) = self.quotes.get(number) else { return out };
        for shingle in quote.shingles() {
            let first = self.shingles.partition_point(|(other, _)| *other < shingle);
            let same = self.shingles.iter().skip(first).take_while(|(other, _)| *other == shingle);
            out.extend(same.filter(|(_, other)| *other != number).map(|(_, other)| (*other, None)));
        }
        let sentences =
            quote.sentences.clone().map(|sentence| SentenceRef { article: quote.at.article, sentence });
        for (other, link) in sentences.filter_map(|at| self.links.get(&at)).flatten() {
            for &other in self.in_sentence.get(other).into_iter().flatten() {
                let best = out.entry(other).or_default();
                if best.is_none_or(|best| best.score < link.score) {
                    *best = Some(link);
                }
            }
        }
        out
    }
}

/// The runs that no article has in more than [`MAX_QUOTES`] quotes.
fn without_set_phrases(
    shingles: &[([u32; SHINGLE], usize)],
    quotes: &[Spoken<'_>],
) -> Vec<([u32; SHINGLE], usize)> {
    let article = |number: usize| quotes.get(number).map(|quote| quote.at.article);
    // Quotes of one article stand in a row.
    let is_rare = |same: &&[([u32; SHINGLE], usize)]| {
        same.chunk_by(|(_, x), (_, y)| article(*x) == article(*y)).all(|of_one| of_one.len() <= MAX_QUOTES)
    };
    shingles.chunk_by(|(x, _), (y, _)| x == y).filter(is_rare).flatten().copied().collect()
}
