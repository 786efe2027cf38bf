//! Which pieces of a page are the article: those that extraction found, and those that it lost.
//!
//! Extraction by density loses short paragraphs, lists of links and sections that are set apart; what the markup names as the text of the
//! article, and the article's text in the page's linked data, bring them back.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    regions::Prose,
    walk::{Piece, Role, Span, Walked},
};
use crate::{
    article::ParagraphKind,
    ingest::{boilerplate, shape},
};

/// Two pieces that agree in this many characters at their start are the same piece; extraction changes links and notes
/// inside paragraphs.
const SAME_START_CHARS: usize = 40;
/// Between two short texts that extraction found, at most this many others were.
const MAX_SKIPPED: usize = 12;
/// What is brought back is at most this part of what extraction found, in per cent, unless it is plain paragraphs.
const MAX_RECOVERED_PERCENT: usize = 60;
/// An element is the article's when at least this part of what extraction found is in it, in per cent.
const MIN_INSIDE_PERCENT: usize = 70;
/// What extraction found is another part of the page when less of it is in the element that holds the text, in per cent.
const MAX_ELSEWHERE_PERCENT: usize = 20;
/// What extraction found behind the text of the article is not the article's when it is less than this part of all, in per cent.
const MAX_BEHIND_PERCENT: usize = 25;
/// A lost paragraph has at least this many words, if it does not end as a sentence.
const MIN_LOST_WORDS: usize = 6;
/// Letters in links of a lost paragraph, in per cent: more is a link to something else.
const MAX_LINK_PERCENT: usize = 60;
/// Shorter texts in linked data are summaries, in letters and digits.
const MIN_LINKED_LETTERS: usize = 400;
/// The paragraphs of linked data that the page must show, and the share of it that counts as all of it, in per cent.
const MIN_SHOWN_PERCENT: usize = 60;
/// So many letters and digits in a row stand in a long text by no chance.
const WINDOW: usize = 24;
/// A longer text in linked data is cut off: no article is that long, in bytes.
const MAX_LINKED_BYTES: usize = 300_000;

/// When fewer of the letters that extraction found stand on the page as they were found, the article is what it found, in per cent.
const MIN_MATCHED_PERCENT: usize = 70;

/// The pieces of the article.
#[derive(Debug)]
pub(super) struct Selection {
    /// For each piece of the page: whether it is the article's.
    pub(super) kept: Vec<bool>,
}

impl Selection {
    fn letters(&self, pieces: &[Piece]) -> usize {
        pieces.iter().zip(&self.kept).filter(|(_, kept)| **kept).map(|(piece, _)| piece.letters).sum()
    }
}

/// The article among the pieces of a page. `found`: what extraction found, in order. O(text log pieces).
pub(super) fn select(walked: &mut Walked, found: Vec<Piece>) -> Selection {
    let mut selection = Selection { kept: matches(&walked.pieces, &found) };
    let all: usize = found.iter().map(|piece| piece.letters).sum();
    if selection.letters(&walked.pieces) * 100 < all * MIN_MATCHED_PERCENT {
        return instead(walked, &selection, found);
    }
    let prose = Prose::new(&walked.pieces);
    if let Some(span) = elsewhere(walked, &selection, &prose) {
        for (index, (kept, piece)) in selection.kept.iter_mut().zip(&walked.pieces).enumerate() {
            *kept = (span.start..span.end).contains(&index) && is_text(piece);
        }
    }
    drop_behind(walked, &mut selection);
    let region = region(walked, &selection);
    recover(walked, &mut selection, region);
    selection
}

/// Puts what extraction found in the place of what it was made of: it built the paragraphs anew.
fn instead(walked: &mut Walked, selection: &Selection, found: Vec<Piece>) -> Selection {
    let place = selection.kept.iter().position(|kept| *kept).unwrap_or(walked.pieces.len());
    let rest = walked.pieces.split_off(place);
    let mut kept = vec![false; place];
    kept.extend(vec![true; found.len()]);
    walked.pieces.extend(found);
    let rest = rest.into_iter().zip(selection.kept.iter().skip(place)).filter(|(_, kept)| !**kept);
    walked.pieces.extend(rest.map(|(piece, _)| piece));
    kept.resize(walked.pieces.len(), false);
    walked.spans.clear();
    Selection { kept }
}

/// Which pieces of the page are in `found`, in the same order. A short text that stands elsewhere by chance matches only near.
fn matches(pieces: &[Piece], found: &[Piece]) -> Vec<bool> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut starts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let verbatim: BTreeSet<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    for (index, piece) in found.iter().enumerate() {
        places.entry(&piece.text).or_default().push(index);
        if !verbatim.contains(piece.text.as_str()) {
            starts.entry(start(&piece.text)).or_default().push(index);
        }
    }
    let mut next = 0;
    let mut kept = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let start = start(&piece.text);
        let is_long = start.chars().nth(SAME_START_CHARS - 1).is_some();
        let exact = places.get(piece.text.as_str());
        let found =
            exact.or_else(|| starts.get(&start).filter(|_| is_long)).filter(|_| piece.reason.is_none());
        let ahead = found.and_then(|found| found.get(found.partition_point(|place| *place < next)).copied());
        let place = ahead.filter(|place| *place <= next + MAX_SKIPPED);
        if let Some(place) = place {
            next = place + 1;
        }
        let place = place.or(if is_long { found.and_then(|found| found.first().copied()) } else { None });
        kept.push(place.is_some());
    }
    kept
}

/// The first letters and digits of a piece.
fn start(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).take(SAME_START_CHARS).collect()
}

/// The element that holds the text by its markup, where extraction found another part of the page.
fn elsewhere(walked: &Walked, selection: &Selection, prose: &Prose) -> Option<Span> {
    let all = selection.letters(&walked.pieces);
    let bodies = walked.spans.iter().filter(|span| span.role == Role::Body);
    let largest = bodies.max_by_key(|span| prose.of(span.start, span.end))?;
    let text = prose.of(largest.start, largest.end);
    let inside = kept_letters(walked, selection, *largest);
    (inside * 100 <= all * MAX_ELSEWHERE_PERCENT && text * 2 > all && text > 0).then_some(*largest)
}

fn kept_letters(walked: &Walked, selection: &Selection, span: Span) -> usize {
    let pieces = walked.pieces.iter().zip(&selection.kept).take(span.end).skip(span.start);
    pieces.filter(|(_, kept)| **kept).map(|(piece, _)| piece.letters).sum()
}

/// Drops what was found behind the last element that the markup names as the text of the article, if it is little.
fn drop_behind(walked: &Walked, selection: &mut Selection) {
    let bodies = walked.spans.iter().filter(|span| span.role == Role::Body);
    let all = selection.letters(&walked.pieces);
    let Some(end) =
        bodies.filter(|span| kept_letters(walked, selection, **span) > 0).map(|span| span.end).max()
    else {
        return;
    };
    let behind = walked.pieces.iter().zip(&selection.kept).skip(end).filter(|(_, kept)| **kept);
    let letters: usize = behind.map(|(piece, _)| piece.letters).sum();
    if letters * 100 < all * MAX_BEHIND_PERCENT {
        selection.kept.iter_mut().skip(end).for_each(|kept| *kept = false);
    }
}

/// The pieces that may be the article's: those of the smallest element that holds it by its markup and by what extraction found, or from
/// the first to the last that was found. `true`: it is such an element.
fn region(walked: &Walked, selection: &Selection) -> (Range<usize>, bool) {
    let all = selection.letters(&walked.pieces);
    let mut sums = vec![0];
    let mut sum = 0;
    sums.extend(walked.pieces.iter().zip(&selection.kept).map(|(piece, kept)| {
        sum += if *kept { piece.letters } else { 0 };
        sum
    }));
    let at = |index: usize| sums.get(index).copied().unwrap_or_default();
    let bodies = walked.spans.iter().filter(|span| span.role == Role::Body);
    let holding = bodies.filter(|span| (at(span.end) - at(span.start)) * 100 >= all * MIN_INSIDE_PERCENT);
    let first = selection.kept.iter().position(|kept| *kept).unwrap_or_default();
    let end = selection.kept.iter().rposition(|kept| *kept).map_or(first, |last| last + 1);
    match holding.min_by_key(|span| span.end - span.start) {
        Some(body) => (body.start.min(first)..body.end.max(end), true),
        None => (first..end, false),
    }
}

/// Takes what extraction lost in the region of the article: paragraphs, quotes and list items that are no links to something else.
fn recover(walked: &Walked, selection: &mut Selection, (region, is_named): (Range<usize>, bool)) {
    let first = selection.kept.iter().position(|kept| *kept).unwrap_or_default();
    let last = selection.kept.iter().rposition(|kept| *kept).unwrap_or_default();
    let before = selection.letters(&walked.pieces);
    let lost = |piece: &Piece, index: usize| {
        let between = (first..=last).contains(&index);
        selection.kept.get(index) == Some(&false) && (between || is_named) && is_text(piece)
    };
    let pieces = walked.pieces.iter().enumerate().take(region.end).skip(region.start);
    let mut lost: Vec<usize> = pieces.filter(|(at, piece)| lost(piece, *at)).map(|(at, _)| at).collect();
    let letters = |lost: &[usize]| {
        lost.iter().filter_map(|at| walked.pieces.get(*at)).map(|piece| piece.letters).sum::<usize>()
    };
    if letters(&lost) * 100 > before * MAX_RECOVERED_PERCENT {
        // Galleries and tickers are lists; an article that was lost is paragraphs.
        lost.retain(|at| walked.pieces.get(*at).is_some_and(|piece| piece.kind == ParagraphKind::Body));
    }
    for at in lost {
        selection.kept.get_mut(at).into_iter().for_each(|kept| *kept = true);
    }
    // A subheading comes back with the text below it.
    let mut below = false;
    for (piece, kept) in walked.pieces.iter().zip(&mut selection.kept).take(region.end).skip(first).rev() {
        if piece.kind == ParagraphKind::Subheading && piece.reason.is_none() && !*kept {
            *kept = below && boilerplate::reason(&piece.text).is_none() && piece.link_chars == 0;
        }
        below = *kept && piece.kind != ParagraphKind::Subheading;
    }
}

/// Whether a piece in the article's region is text of it by its looks.
fn is_text(piece: &Piece) -> bool {
    let is_kind = matches!(piece.kind, ParagraphKind::Body | ParagraphKind::ListItem | ParagraphKind::Quote);
    let is_long = shape::word_count(&piece.text) >= MIN_LOST_WORDS || shape::ends_sentence(&piece.text);
    is_kind
        && piece.reason.is_none()
        && is_long
        && piece.link_chars * 100 <= piece.letters * MAX_LINK_PERCENT
        && boilerplate::reason(&piece.text).is_none()
}

/// Brings the selection and the article's text in the linked data together: paragraphs of it that the page shows are the article's.
/// Returns whether the page shows little of it, and the selection is much less, so that the linked data is the article. O(text log text).
pub(super) fn with_linked(walked: &Walked, selection: &mut Selection, linked: &str) -> bool {
    let text: Vec<char> =
        letters(linked.get(..linked.floor_char_boundary(MAX_LINKED_BYTES)).unwrap_or_default())
            .chars()
            .collect();
    let length = text.len();
    if length < MIN_LINKED_LETTERS {
        return false;
    }
    let windows: BTreeSet<&[char]> = text.windows(WINDOW).collect();
    let mut shown = 0;
    let mut inside = Vec::with_capacity(walked.pieces.len());
    for piece in &walked.pieces {
        let own: Vec<char> = letters(&piece.text).chars().collect();
        // Links and notes may differ in the middle.
        let middle = own.len().saturating_sub(WINDOW) / 2;
        let probes = [0, middle, own.len().saturating_sub(WINDOW)];
        let fits = |at: &&usize| own.get(**at..**at + WINDOW).is_some_and(|probe| windows.contains(probe));
        let is_inside = probes.iter().filter(fits).count() >= 2;
        shown += if is_inside { own.len() } else { 0 };
        inside.push(is_inside);
    }
    if shown * 100 >= length * MIN_SHOWN_PERCENT {
        for ((kept, inside), piece) in selection.kept.iter_mut().zip(inside).zip(&walked.pieces) {
            *kept |= inside && piece.kind != ParagraphKind::Headline;
        }
        return false;
    }
    selection.letters(&walked.pieces) * 100 < length * MIN_SHOWN_PERCENT
}

/// The letters and digits of a text in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
