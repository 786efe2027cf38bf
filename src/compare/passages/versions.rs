//! Versions of one article: what the later one changed.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, VecDeque},
};

use super::{Change, Versions};
use crate::{
    align::{Document, Link, SentenceRef},
    annotate::Published,
    ingest::Metadata,
};

/// Two articles of one outlet of which one has at least this share of its words from the other are versions of one article. An article
/// that only takes up the background of an earlier one has less.
const MIN_SHARE: f64 = 0.5;

/// A changed sentence has at least this share of its words from the earlier one (Dice); with less it is another sentence.
const MIN_ALIKE: f64 = 0.3;

/// The changes between two articles, if they are versions of one. `shares` are the shares of their words that both have word for word.
/// O(sentences · log sentences + links).
pub(super) fn versions(
    articles: [u32; 2],
    documents: [&Document<'_>; 2],
    shares: [f64; 2],
    links: &[Link],
) -> Option<Versions> {
    let [a, b] = documents.map(|document| &document.article.metadata);
    if !a.is_of_one_outlet(b) || shares.iter().all(|&share| share < MIN_SHARE) {
        return None;
    }
    let mut sides = [0, 1].map(|side| Side::new(articles[side], documents[side]));
    if by_time(a, b) == Ordering::Greater {
        sides.reverse();
    }
    let [earlier, later] = &sides;
    let mut pairs = unchanged(earlier, later);
    let n_unchanged = pairs.len();
    pairs.extend(changed(earlier, later, &pairs, links));
    let changes = changes(earlier, later, &pairs, n_unchanged);
    Some(Versions { earlier: earlier.article, changes })
}

/// Earlier first; equal where the articles do not tell. A clock without a zone is taken to be the other one's.
fn by_time(a: &Metadata, b: &Metadata) -> Ordering {
    let (Some(a), Some(b)) = (Published::of(a), Published::of(b)) else { return Ordering::Equal };
    let [a_zone, b_zone] = [a, b].map(|published| published.time.and_then(|time| time.zone));
    let zone = |own: Option<i16>, other: Option<i16>| own.or(other).unwrap_or_default();
    match (a.at(zone(a_zone, b_zone)), b.at(zone(b_zone, a_zone))) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a.day.cmp(&b.day),
    }
}

/// The compared sentences of a version.
struct Side<'a> {
    article: u32,
    /// By index into the segmentation: their folded words.
    sentences: BTreeMap<u32, Vec<&'a str>>,
}

impl<'a> Side<'a> {
    fn new(article: u32, document: &Document<'a>) -> Self {
        let forms = &document.segmentation.forms;
        let sentences = document
            .compared_sentences()
            .map(|(number, sentence)| {
                (number, sentence.words.clone().map(|word| forms.folded(word as usize)).collect())
            })
            .collect();
        Self { article, sentences }
    }

    fn reference(&self, sentence: u32) -> SentenceRef {
        SentenceRef { article: self.article, sentence }
    }
}

/// Pairs of equal sentences, wherever they stand; each is in one pair at most.
fn unchanged<'a>(earlier: &'a Side<'_>, later: &'a Side<'_>) -> Vec<(u32, u32)> {
    let mut of_words: BTreeMap<&'a [&str], VecDeque<u32>> = BTreeMap::new();
    for (&sentence, words) in &earlier.sentences {
        of_words.entry(words).or_default().push_back(sentence);
    }
    let mut out = Vec::new();
    for (&sentence, words) in &later.sentences {
        out.extend(
            of_words.get_mut(words.as_slice()).and_then(VecDeque::pop_front).map(|same| (same, sentence)),
        );
    }
    out
}

/// Pairs of linked sentences that are mostly alike, the most alike first; each is in one pair at most.
fn changed(
    earlier: &Side<'_>,
    later: &Side<'_>,
    unchanged: &[(u32, u32)],
    links: &[Link],
) -> Vec<(u32, u32)> {
    let mut used_earlier: BTreeSet<u32> = unchanged.iter().map(|pair| pair.0).collect();
    let mut used_later: BTreeSet<u32> = unchanged.iter().map(|pair| pair.1).collect();
    let ends = |link: &Link| {
        let (a, b) = (link.a, link.b);
        if (a.article, b.article) == (earlier.article, later.article) {
            Some((a.sentence, b.sentence))
        } else {
            ((b.article, a.article) == (earlier.article, later.article)).then_some((b.sentence, a.sentence))
        }
    };
    let free = links.iter().filter_map(ends);
    let free = free.filter(|(x, y)| !used_earlier.contains(x) && !used_later.contains(y));
    let mut alike: Vec<(f64, u32, u32)> = free
        .filter_map(|(x, y)| Some((dice(earlier.sentences.get(&x)?, later.sentences.get(&y)?), x, y)))
        .filter(|(alike, ..)| *alike >= MIN_ALIKE)
        .collect();
    alike.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut out = Vec::new();
    for (_, x, y) in alike {
        if !used_earlier.contains(&x) && !used_later.contains(&y) {
            used_earlier.insert(x);
            used_later.insert(y);
            out.push((x, y));
        }
    }
    out
}

/// The share of the words of two sentences that both have.
fn dice(a: &[&str], b: &[&str]) -> f64 {
    let (mut sorted_a, mut sorted_b) = (a.to_vec(), b.to_vec());
    sorted_a.sort_unstable();
    sorted_b.sort_unstable();
    let (mut at_a, mut at_b, mut n_common) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (sorted_a.get(at_a), sorted_b.get(at_b)) {
        n_common += usize::from(x == y);
        at_a += usize::from(x <= y);
        at_b += usize::from(y <= x);
    }
    2.0 * n_common as f64 / (a.len() + b.len()).max(1) as f64
}

/// What stands in no pair, and the pairs from `n_unchanged` on, in the order of the later version. What was deleted stands behind what the
/// sentence before it became.
fn changes(earlier: &Side<'_>, later: &Side<'_>, pairs: &[(u32, u32)], n_unchanged: usize) -> Vec<Change> {
    let later_of: BTreeMap<u32, u32> = pairs.iter().copied().collect();
    let earlier_of: BTreeMap<u32, u32> = pairs.iter().map(|&(x, y)| (y, x)).collect();
    let is_unchanged: BTreeSet<u32> = pairs.iter().take(n_unchanged).map(|pair| pair.1).collect();
    // The place in the later version; of what was deleted there, the one before it and 1.
    let mut out: Vec<((u32, u32), Change)> = Vec::new();
    let mut place = (0, 0);
    for &sentence in earlier.sentences.keys() {
        match later_of.get(&sentence) {
            Some(&at) => place = (at + 1, 1),
            None => out.push((place, Change { earlier: Some(earlier.reference(sentence)), later: None })),
        }
    }
    for &sentence in later.sentences.keys().filter(|sentence| !is_unchanged.contains(sentence)) {
        let before = earlier_of.get(&sentence).map(|&before| earlier.reference(before));
        let change = Change { earlier: before, later: Some(later.reference(sentence)) };
        out.push(((sentence + 1, 0), change));
    }
    out.sort_by_key(|(place, _)| *place);
    out.into_iter().map(|(_, change)| change).collect()
}
