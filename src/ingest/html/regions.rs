//! Which parts of a page are the article's and which are not, by the markup around them.
//!
//! Names lie: a wrapper of the whole page is called `has-newsletter` or `sidebar-layout`. What a name says is believed only where
//! enough of the page's text stands outside of it.

use dom_query::NodeId;

use super::walk::{Piece, Role, Span, Walked};
use crate::article::{ParagraphKind, Reason};

/// A paragraph with fewer letters is no measure of where the text of a page is.
const MIN_PROSE_LETTERS: usize = 60;
/// Prose has at most this part of its letters in links, in per cent.
const MAX_PROSE_LINK_PERCENT: usize = 50;
/// Comments may be longer than the article, if at least this many letters of prose stand before them.
const MIN_BEFORE_LETTERS: usize = 300;
/// Lists of other stories may be longer than the article, if they have at least this part of their letters in links, in per cent.
const MIN_LIST_LINK_PERCENT: usize = 20;

/// Which part of the page's prose may stand in furniture of that name, in per cent: share buttons hold none, and `sharing` may also be a
/// chapter.
fn max_percent(reason: Reason) -> usize {
    match reason {
        Reason::Share | Reason::Consent | Reason::Hidden => 5,
        Reason::Follow | Reason::Login | Reason::Credit | Reason::Caption | Reason::Metadata => 15,
        Reason::Advertisement | Reason::Navigation => 25,
        Reason::Related | Reason::Comments => 35,
    }
}

/// How many letters of prose the pieces before each index hold, so that any run of pieces is measured in O(1).
#[derive(Debug)]
pub(super) struct Prose {
    before: Vec<usize>,
    /// All letters, and those in links.
    letters: Vec<(usize, usize)>,
}

impl Prose {
    pub(super) fn new(pieces: &[Piece]) -> Self {
        let mut before = Vec::with_capacity(pieces.len() + 1);
        let mut letters = Vec::with_capacity(pieces.len() + 1);
        let (mut sum, mut all, mut links) = (0, 0, 0);
        before.push(0);
        letters.push((0, 0));
        for piece in pieces {
            sum += prose_letters(piece);
            all += piece.letters;
            links += piece.link_chars;
            before.push(sum);
            letters.push((all, links));
        }
        Self { before, letters }
    }

    /// Whether the run is a list of links with words around them.
    fn is_list(&self, start: usize, end: usize) -> bool {
        let at = |index: usize| self.letters.get(index).copied().unwrap_or_default();
        let (all, links) = (at(end).0.saturating_sub(at(start).0), at(end).1.saturating_sub(at(start).1));
        links * 100 >= all * MIN_LIST_LINK_PERCENT
    }

    pub(super) fn of(&self, start: usize, end: usize) -> usize {
        let at = |index: usize| self.before.get(index).copied().unwrap_or_default();
        at(end).saturating_sub(at(start))
    }

    fn all(&self) -> usize {
        self.before.last().copied().unwrap_or_default()
    }
}

/// The letters of a piece that is long enough and has few links; 0 for others.
fn prose_letters(piece: &Piece) -> usize {
    let is_text = matches!(piece.kind, ParagraphKind::Body | ParagraphKind::ListItem | ParagraphKind::Quote);
    let letters = if is_text { piece.letters } else { 0 };
    let fits = letters >= MIN_PROSE_LETTERS && piece.link_chars * 100 <= letters * MAX_PROSE_LINK_PERCENT;
    if fits { letters } else { 0 }
}

/// Sets the reasons of pieces in parts that the markup names as something else than the article. Returns the elements of these parts.
/// O(pieces + spans).
pub(super) fn mark_furniture(walked: &mut Walked) -> Vec<NodeId> {
    let prose = Prose::new(&walked.pieces);
    let bodies: Vec<Span> = walked.spans.iter().copied().filter(|span| span.role == Role::Body).collect();
    let headings = count_headings(&walked.pieces);
    let mut found: Vec<(Span, Reason)> = Vec::new();
    for span in &walked.spans {
        let Role::Furniture(reason) = span.role else { continue };
        if is_believed(*span, reason, &prose, &bodies, &headings) {
            found.push((*span, reason));
        }
    }
    // An outer element comes after the elements in it.
    for (span, reason) in &found {
        for piece in walked.pieces.get_mut(span.start..span.end).into_iter().flatten() {
            // What is inside knows better, unless it only says that it is a menu.
            if piece.reason.is_none_or(|known| known == Reason::Navigation) {
                piece.reason = Some(*reason);
            }
        }
    }
    found.into_iter().map(|(span, _)| span.node).collect()
}

/// How many first headings stand before each index.
fn count_headings(pieces: &[Piece]) -> Vec<usize> {
    let mut count = 0;
    let mut before = vec![0];
    before.extend(pieces.iter().map(|piece| {
        count += usize::from(piece.kind == ParagraphKind::Headline);
        count
    }));
    before
}

fn is_believed(span: Span, reason: Reason, prose: &Prose, bodies: &[Span], headings: &[usize]) -> bool {
    let inside = prose.of(span.start, span.end);
    let outside = prose.all() - inside;
    if inside == 0 {
        return true;
    }
    let holds_body = bodies.iter().any(|body| {
        body.start >= span.start && body.end <= span.end && prose.of(body.start, body.end) * 2 > inside
    });
    if holds_body && outside < inside {
        return false;
    }
    let at = |index: usize| headings.get(index).copied().unwrap_or_default();
    let has_heading = at(span.end) > at(span.start);
    let may_be_long = match reason {
        Reason::Comments => prose.of(0, span.start) >= MIN_BEFORE_LETTERS,
        Reason::Related => outside >= MIN_BEFORE_LETTERS && prose.is_list(span.start, span.end),
        _ => false,
    };
    (may_be_long && !has_heading) || inside * 100 <= prose.all() * max_percent(reason)
}
