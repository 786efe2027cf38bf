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
/// The texts below other headlines are shorter than this part of the article's paragraphs, on average, in per cent.
const MAX_TEASER_PERCENT: usize = 75;
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
    for at in first..lines.len() {
        mark_box(lines, at);
    }
    mark_tail(lines, last);
    mark_behind(lines, &paragraphs);
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
    for at in 0..lines.len() {
        let is_menu = |at: usize| {
            lines.get(at).is_some_and(|line| is_boilerplate(line) || boilerplate::is_menu(&line.text))
        };
        // One section's name above a headline is its kicker.
        let beside = at.checked_sub(1).is_some_and(is_menu) || is_menu(at + 1);
        let several = lines.get(at).is_some_and(|line| shape::word_count(&line.text) > 2);
        let is_entry = is_menu(at) && (beside || several);
        if let Some(line) = lines.get_mut(at).filter(|line| is_entry && line.known.is_none()) {
            set_aside(line, Reason::Navigation);
        }
    }
    let is_entry = |line: &Line| {
        is_boilerplate(line)
            || line.known.is_none()
                && shape::word_count(&line.text) <= MAX_ENTRY_WORDS
                && line.text.chars().count() <= 30
                && !shape::ends_sentence(&line.text)
    };
    let Some(start) = lines.iter().position(is_entry) else { return };
    let n = lines.iter().skip(start).take_while(|line| is_entry(line)).count();
    let n_known = lines.iter().skip(start).take(n).filter(|line| is_boilerplate(line)).count();
    // A title may be short: what is below the menu must hold one.
    let has_title =
        lines.iter().skip(start + n).any(|line| line.known.is_none() && shape::is_headline(&line.text));
    let has_wide_title = lines.iter().skip(start + n).any(|line| line.known.is_none());
    if start <= 1 && n + n_known >= MIN_MENU && (has_title || has_wide_title) {
        for line in lines.iter_mut().take(start + n).filter(|line| line.known.is_none()) {
            set_aside(line, Reason::Navigation);
        }
    }
}

/// "Related" on a line of its own, and the headlines below it up to the next paragraph.
fn mark_inner(lines: &mut [Line], at: usize) {
    let Some((ParagraphKind::Boilerplate, Some(Reason::Related))) = lines.get(at).and_then(|line| line.known)
    else {
        return;
    };
    if !lines.get(at).is_some_and(|line| boilerplate::is_label(&line.text)) {
        return;
    }
    let is_title = |line: &Line| {
        !is_paragraph(line)
            && !shape::ends_sentence(&line.text)
            && matches!(line.known, None | Some((ParagraphKind::ListItem, _)))
    };
    let n = lines.iter().skip(at + 1).take_while(|line| is_title(line)).count();
    if n == 0 || n > MAX_INNER {
        return;
    }
    // The last may be the subheading of what follows.
    let is_subheading = n > 1
        && lines
            .get(at + n)
            .is_some_and(|line| shape::word_count(&line.text) <= MAX_ENTRY_WORDS && line.known.is_none());
    for line in lines.iter_mut().skip(at + 1).take(n - usize::from(is_subheading)) {
        set_aside(line, Reason::Related);
    }
}

/// The name of a newsletter above its "Sign up".
fn mark_box(lines: &mut [Line], at: usize) {
    let follows = matches!(
        lines.get(at + 1).and_then(|line| line.known),
        Some((ParagraphKind::Boilerplate, Some(Reason::Follow)))
    );
    if let Some(line) = lines.get_mut(at).filter(|_| follows)
        && line.known.is_none()
        && shape::word_count(&line.text) <= MAX_ENTRY_WORDS
        && !shape::ends_sentence(&line.text)
    {
        set_aside(line, Reason::Follow);
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
            if line.known.is_none_or(|(kind, _)| matches!(kind, ParagraphKind::ListItem))
                && !shape::ends_sentence(&line.text)
            {
                set_aside(line, Reason::Related);
            }
        }
    }
}

/// Everything below "Related stories" or "Comments", where most of the article stands above, and what is below are other headlines with
/// shorter texts.
fn mark_behind(lines: &mut [Line], paragraphs: &[usize]) {
    let letters = |at: &usize| lines.get(*at).map_or(0, |line| line.text.len());
    let sum = |paragraphs: &[usize]| paragraphs.iter().map(letters).sum::<usize>();
    let all = sum(paragraphs);
    let mut ending = None;
    for (at, line) in lines.iter().enumerate() {
        let Some((ParagraphKind::Boilerplate, Some(reason @ (Reason::Related | Reason::Comments)))) =
            line.known
        else {
            continue;
        };
        let (above, below) = paragraphs.split_at(paragraphs.partition_point(|paragraph| *paragraph < at));
        let n_below = lines.len() - at - 1;
        let n_titles = n_below - below.len();
        let is_shorter = below.is_empty()
            || sum(below) * above.len() * 100 < sum(above) * below.len() * MAX_TEASER_PERCENT;
        let is_end = sum(above) * 100 >= all * TAIL_PERCENT
            && is_shorter
            && (reason == Reason::Comments || n_titles * 3 >= n_below * 2)
            && boilerplate::is_label(&line.text);
        if is_end {
            ending = Some((at, reason));
            break;
        }
    }
    let Some((end, reason)) = ending else { return };
    for line in lines.iter_mut().skip(end + 1).filter(|line| !is_boilerplate(line)) {
        set_aside(line, reason);
    }
}
