//! What extraction left out of a page, put back in its place as boilerplate, so that a reader sees it and can bring it back.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::Piece;
use crate::ingest::{Block, ParagraphKind, Reason, boilerplate};

/// Pieces up to this many characters are menu entries and buttons: runs of them become one block.
const MAX_ENTRY_CHARS: usize = 60;
/// A block of joined entries is at most about this long, in bytes.
const MAX_JOINED_BYTES: usize = 600;
/// Two pieces that agree in this many characters at their start are the same piece; extraction changes links and notes
/// inside paragraphs.
const SAME_START_CHARS: usize = 40;
/// Between joined entries.
pub(super) const JOIN: &str = " · ";

/// The blocks of the article with the rest of the page between them. The order of the article's blocks does not change.
/// O(text log pieces).
pub(super) fn with_rest(page: &[Piece], article: Vec<Block>, title: Option<&str>) -> Vec<Block> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut starts = BTreeSet::new();
    for (index, block) in article.iter().enumerate() {
        places.entry(block.text.clone()).or_default().push(index);
        starts.insert(start(&block.text));
    }
    let mut article = article.into_iter();
    let (mut next, mut out) = (0, Vec::new());
    let mut headline_missing = title.is_some_and(|title| !places.contains_key(title));
    for piece in page {
        if let Some(found) = places.get(&piece.text) {
            if let Some(index) = found.get(found.partition_point(|index| *index < next)) {
                out.extend(article.by_ref().take(index + 1 - next));
                next = index + 1;
            }
        } else if headline_missing && title == Some(&piece.text) {
            headline_missing = false;
            out.push(Block { kind: ParagraphKind::Headline, text: piece.text.clone(), reason: None });
        } else if !starts.contains(&start(&piece.text)) {
            match piece.kind {
                kind @ (ParagraphKind::Dek | ParagraphKind::Byline) => {
                    out.push(Block { kind, text: piece.text.clone(), reason: None });
                }
                _ => push(&mut out, &piece.text),
            }
        }
    }
    out.extend(article);
    out
}

fn start(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).take(SAME_START_CHARS).collect()
}

/// Adds a piece that was left out, to the block before when both are menu entries of one reason.
fn push(out: &mut Vec<Block>, text: &str) {
    let reason = boilerplate::reason(text).unwrap_or(Reason::Navigation);
    let is_entry = |text: &str| text.chars().nth(MAX_ENTRY_CHARS).is_none();
    if let Some(last) = out.last_mut().filter(|_| is_entry(text)) {
        let ends_in_entry = last.text.rsplit(JOIN).next().is_some_and(is_entry);
        if last.reason == Some(reason) && ends_in_entry && last.text.len() < MAX_JOINED_BYTES {
            last.text.push_str(JOIN);
            last.text.push_str(text);
            return;
        }
    }
    out.push(Block { kind: ParagraphKind::Boilerplate, text: text.to_owned(), reason: Some(reason) });
}
