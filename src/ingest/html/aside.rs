//! What extraction left out of a page, put back in its place as boilerplate, so that a reader sees it and can bring it back.

use super::{select::Selection, walk::Piece};
use crate::ingest::{Block, ParagraphKind, Reason, boilerplate, dates};

/// Pieces up to this many characters are menu entries and buttons: runs of them become one block.
const MAX_ENTRY_CHARS: usize = 60;
/// A block of joined entries is at most about this long, in bytes.
const MAX_JOINED_BYTES: usize = 600;
/// Between joined entries.
pub(super) const JOIN: &str = " · ";

/// The blocks of the article with the rest of the page between them. `article` has a block for each kept piece. O(pieces).
pub(super) fn with_rest(
    page: &[Piece],
    selection: &Selection,
    article: Vec<Block>,
    title: Option<&str>,
) -> Vec<Block> {
    let mut headline_missing = !article.iter().any(|block| block.kind == ParagraphKind::Headline);
    let mut article = article.into_iter();
    let mut out = Vec::new();
    for (piece, kept) in page.iter().zip(&selection.kept) {
        if *kept {
            out.extend(article.next());
        } else if headline_missing && title == Some(&piece.text) {
            headline_missing = false;
            out.push(Block { kind: ParagraphKind::Headline, text: piece.text.clone(), reason: None });
        } else {
            match (piece.kind, piece.reason) {
                (kind @ (ParagraphKind::Dek | ParagraphKind::Byline), None) => {
                    out.push(Block { kind, text: piece.text.clone(), reason: None });
                }
                _ => push(&mut out, piece),
            }
        }
    }
    out
}

/// Adds a piece that was left out, to the block before when both are menu entries of one reason.
fn push(out: &mut Vec<Block>, piece: &Piece) {
    let text = &piece.text;
    let named = piece.reason.filter(|reason| *reason != Reason::Navigation);
    let dated = || dates::is_date_line(text).then_some(Reason::Metadata);
    let reason = named.or_else(|| boilerplate::reason(text)).or_else(dated).unwrap_or(Reason::Navigation);
    let is_entry = |text: &str| text.chars().nth(MAX_ENTRY_CHARS).is_none();
    if let Some(last) = out.last_mut().filter(|_| is_entry(text)) {
        let ends_in_entry = last.text.rsplit(JOIN).next().is_some_and(is_entry);
        if last.reason == Some(reason) && ends_in_entry && last.text.len() < MAX_JOINED_BYTES {
            last.text.push_str(JOIN);
            last.text.push_str(text);
            return;
        }
    }
    out.push(Block { kind: ParagraphKind::Boilerplate, text: text.clone(), reason: Some(reason) });
}
