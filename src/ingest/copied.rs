//! Text that was copied from a whole page: menus above the headline, lists of other headlines between and below the paragraphs.

use super::{ParagraphKind, Reason, boilerplate, shape, text::Line};

/// A menu's entry has at most this many words.
const MAX_ENTRY_WORDS: usize = 4;
/// A menu above the headline has at least this many entries in a row.
const MIN_MENU: usize = 4;
/// A paragraph of an article has at least this many words, or this many characters in scripts without spaces.
const MIN_PARAGRAPH_WORDS: usize = 14;
const MIN_PARAGRAPH_CHARS: usize = 40;
/// A list of headlines below the last paragraph has at least this many.
const MIN_LIST: usize = 3;
/// "Related" ends the article when at least this part of its paragraphs stands before it, in per cent.
const TAIL_PERCENT: usize = 60;
/// A list of related stories in the middle of an article has at most this many.
const MAX_INNER: usize = 6;

/// Sets menus and lists of other headlines aside. O(lines).
pub(super) fn mark(lines: &mut [Line]) {
    let paragraphs: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| is_paragraph(line)).map(|(at, _)| at).collect();
    let (Some(first), Some(last)) = (paragraphs.first().copied(), paragraphs.last().copied()) else { return };
    mark_menu(lines.get_mut(..first).unwrap_or_default());
    for at in first..last {
        mark_inner(lines, at);
    }
    let below = paragraphs.len();
    mark_tail(lines, last);
    mark_behind(lines, &paragraphs, below);
}

/// Whether a line is a paragraph of an article by its looks: long, and it ends as a sentence.
fn is_paragraph(line: &Line) -> bool {
    let is_open = matches!(line.known, None | Some((ParagraphKind::Quote, _)));
    let wide = line.text.chars().filter(|c| *c as u32 >= 0x3000).count();
    let is_long = shape::word_count(&line.text) >= MIN_PARAGRAPH_WORDS || wide >= MIN_PARAGRAPH_CHARS;
    is_open && is_long && shape::ends_sentence(&line.text)
}

fn set_aside(line: &mut Line, reason: Reason) {
    line.known = Some((ParagraphKind::Boilerplate, Some(reason)));
}

fn is_boilerplate(line: &Line) -> bool {
    matches!(line.known, Some((ParagraphKind::Boilerplate, _)))
}

/// Short lines in a row before the first paragraph are a menu; the headline is what has more words.
fn mark_menu(lines: &mut [Line]) {
    let is_entry = |line: &Line| {
        is_boilerplate(line)
            || line.known.is_none()
                && shape::word_count(&line.text) <= MAX_ENTRY_WORDS
                && line.text.chars().count() <= 30
                && !shape::ends_sentence(&line.text)
    };
    let Some(start) = lines.iter().position(is_entry) else { return };
    let n = lines.iter().skip(start).take_while(|line| is_entry(line)).count();
    let open = lines.iter().skip(start).take(n).filter(|line| line.known.is_none()).count();
    // A title may be short: what is below the menu must hold one.
    let has_title = lines.iter().skip(start + n).any(|line| line.known.is_none() && shape::is_headline(&line.text));
    let has_wide_title = lines.iter().skip(start + n).any(|line| line.known.is_none());
    if start <= 1 && n >= MIN_MENU && open * 2 >= n && (has_title || has_wide_title) {
        for line in lines.iter_mut().take(start + n).filter(|line| line.known.is_none()) {
            set_aside(line, Reason::Navigation);
        }
    }
}

/// "Related" on a line of its own, and the headlines below it up to the next paragraph.
fn mark_inner(lines: &mut [Line], at: usize) {
    let Some((ParagraphKind::Boilerplate, Some(Reason::Related))) = lines.get(at).and_then(|line| line.known) else { return };
    if !lines.get(at).is_some_and(|line| boilerplate::is_label(&line.text)) {
        return;
    }
    let is_title = |line: &Line| {
        !is_paragraph(line) && !shape::ends_sentence(&line.text) && matches!(line.known, None | Some((ParagraphKind::ListItem, _)))
    };
    let n = lines.iter().skip(at + 1).take_while(|line| is_title(line)).count();
    if n == 0 || n > MAX_INNER {
        return;
    }
    // The last may be the subheading of what follows.
    let is_subheading = n > 1
        && lines.get(at + n).is_some_and(|line| shape::word_count(&line.text) <= MAX_ENTRY_WORDS && line.known.is_none());
    for line in lines.iter_mut().skip(at + 1).take(n - usize::from(is_subheading)) {
        set_aside(line, Reason::Related);
    }
}

/// Headlines in a row behind the last paragraph.
fn mark_tail(lines: &mut [Line], last: usize) {
    let is_title = |line: &&Line| line.known.is_none() && !shape::ends_sentence(&line.text);
    let n_titles = lines.iter().skip(last + 1).filter(is_title).count();
    let n_other = lines.iter().skip(last + 1).filter(|line| line.known.is_none()).count() - n_titles;
    let has_mark = lines.iter().skip(last + 1).any(is_boilerplate);
    if n_titles >= MIN_LIST && n_titles > n_other * 2 && has_mark {
        for line in lines.iter_mut().skip(last + 1) {
            if line.known.is_none_or(|(kind, _)| matches!(kind, ParagraphKind::ListItem)) && !shape::ends_sentence(&line.text) {
                set_aside(line, Reason::Related);
            }
        }
    }
}

/// Everything below "Related stories" or "Comments", where nearly all of the article stands above.
fn mark_behind(lines: &mut [Line], paragraphs: &[usize], all: usize) {
    let ends = |line: &Line| {
        matches!(line.known, Some((ParagraphKind::Boilerplate, Some(Reason::Related | Reason::Comments))))
            && boilerplate::is_label(&line.text)
    };
    let above = |at: usize| paragraphs.partition_point(|paragraph| *paragraph < at);
    let end = lines.iter().enumerate().find(|(at, line)| ends(line) && above(*at) * 100 >= all * TAIL_PERCENT && all - above(*at) <= 2);
    let Some((end, reason)) = end.map(|(at, line)| (at, line.known.and_then(|(_, reason)| reason))) else { return };
    let reason = reason.unwrap_or(Reason::Related);
    let is_comment = reason == Reason::Comments;
    // What follows "Related" may be the rest of the article: paragraphs without a headline between them.
    let below = lines.len() - end - 1;
    let titles = lines.iter().skip(end + 1).filter(|line| !is_paragraph(line)).count();
    if below > 0 && (is_comment || titles * 3 >= below * 2) {
        for line in lines.iter_mut().skip(end + 1).filter(|line| !is_boilerplate(line)) {
            set_aside(line, reason);
        }
    }
}
