//! Quotation marks to what stands between them.
//!
//! One pass over the marks of a paragraph. Which way a mark faces is told by its neighbours, so that marks of any language and straight
//! ones are read alike. What opens a quotation closes it with a mark of the same family; marks of another family in between are part of
//! what is quoted. An apostrophe is a single mark only where one opens before a word and one closes after a word.

use std::ops::Range;

use crate::{
    article::Article,
    segment::{Segmentation, Sentence},
    text::TextRange,
};

/// What stands between quotation marks in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    /// Without the marks.
    pub(super) span: TextRange,
    /// The paragraph before ends inside the same quotation.
    pub(super) goes_on: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
    Corner,
}

/// A quotation mark, or what may be one.
#[derive(Debug, Clone, Copy)]
struct Mark {
    family: Family,
    /// In bytes of the paragraph.
    at: usize,
    len: usize,
    opens: bool,
    closes: bool,
    /// The apostrophe of "ministers’" looks the same, or a closing mark in the wrong place ("it holds, "he said").
    is_doubtful: bool,
    /// `"`
    is_straight: bool,
}

/// What all compared paragraphs have between quotation marks, ascending, not overlapping, none empty. O(text).
pub(super) fn marked(article: &Article, segmentation: &Segmentation) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut sentences = segmentation.sentences.as_slice();
    // What the paragraph before left open.
    let mut open: Option<Mark> = None;
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        let first = sentences.partition_point(|sentence| (sentence.paragraph as usize) < index);
        let after = sentences.partition_point(|sentence| sentence.paragraph as usize <= index);
        let of_paragraph = sentences.get(first..after).unwrap_or_default();
        sentences = sentences.get(after..).unwrap_or_default();
        if !paragraph.kind.is_compared() {
            continue;
        }
        let text = article.paragraph_text(paragraph);
        let marks = marks(text);
        let goes_on = open.is_some_and(|mark| opens_with(text, &marks, mark.family));
        if let (Some(mark), false) = (open, goes_on) {
            close_at_sentence(mark, &mut out, segmentation);
        }
        open = read(text, &marks, paragraph.range.start, of_paragraph, goes_on, &mut out);
    }
    if let Some(mark) = open {
        close_at_sentence(mark, &mut out, segmentation);
    }
    out
}

/// Whether a paragraph begins with an opening mark.
fn opens_with(text: &str, marks: &[Mark], family: Family) -> bool {
    let first = marks.first().filter(|mark| mark.family == family && mark.opens);
    first.is_some_and(|mark| text.get(..mark.at).is_some_and(|before| before.trim().is_empty()))
}

/// A closing mark that never came: the last span ends with the sentence in which it begins, or is none.
fn close_at_sentence(mark: Mark, out: &mut Vec<Marked>, segmentation: &Segmentation) {
    if mark.is_doubtful || mark.family == Family::Single {
        out.pop();
        return;
    }
    let Some(last) = out.last_mut() else { return };
    last.span.end =
        last.span.end.min(sentence_end(&segmentation.sentences, last.span.start)).max(last.span.start);
}

fn sentence_end(sentences: &[Sentence], at: u32) -> u32 {
    let index = sentences.partition_point(|sentence| sentence.range.end <= at);
    sentences.get(index).map_or(at, |sentence| sentence.range.end)
}

/// Reads one paragraph; answers the mark that it leaves open, whose span reaches to its end.
fn read(
    text: &str,
    marks: &[Mark],
    base: u32,
    sentences: &[Sentence],
    goes_on: bool,
    out: &mut Vec<Marked>,
) -> Option<Mark> {
    let closing = next_closing(marks);
    let mut open: Option<Mark> = None;
    let mut goes_on = goes_on;
    let mut push = |inside: Range<usize>, is_bounded: bool| {
        let inner = text.get(inside.clone()).unwrap_or_default();
        let start = inside.start + inner.len() - inner.trim_start().len();
        let mut span = TextRange::new(start, start + inner.trim().len()).shifted(base);
        if is_bounded {
            span.end = span.end.min(sentence_end(sentences, span.start)).max(span.start);
        }
        if !span.is_empty() {
            out.push(Marked { span, goes_on: std::mem::take(&mut goes_on) });
        }
    };
    for (index, mark) in marks.iter().enumerate() {
        let Some(opened) = open else {
            let is_closed = mark.family != Family::Single
                || index == 0 && opens_with(text, marks, Family::Single)
                || closing.get(index).copied().flatten().is_some();
            open = (mark.opens && is_closed).then_some(*mark);
            continue;
        };
        if mark.family != opened.family {
            continue;
        }
        if mark.closes && !(mark.is_doubtful && closing.get(index).copied().flatten() == Some(index + 1)) {
            push(opened.at + opened.len..mark.at, false);
            open = None;
        } else if mark.opens && mark.family != Family::Single {
            // Two that open: the first one was never closed.
            push(opened.at + opened.len..mark.at, true);
            open = Some(*mark);
        }
    }
    let opened = open?;
    push(opened.at + opened.len..text.len(), false);
    Some(opened)
}

/// For each single mark, where the next one closes, if that comes before another opens.
fn next_closing(marks: &[Mark]) -> Vec<Option<usize>> {
    let mut out = vec![None; marks.len()];
    let mut next = None;
    for (index, mark) in marks.iter().enumerate().rev().filter(|(_, mark)| mark.family == Family::Single) {
        if let Some(slot) = out.get_mut(index) {
            *slot = next;
        }
        next = if mark.closes { Some(index) } else { next.filter(|_| !mark.opens) };
    }
    out
}

/// The quotation marks of a paragraph.
fn marks(text: &str) -> Vec<Mark> {
    let mut out = Vec::new();
    let (mut before, mut last) = (None, None);
    let mut feet = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map(|&(_, c)| c);
        if let Some(mark) = mark(c, at, [last, before, after], feet) {
            out.push(mark);
        }
        feet = if c.is_ascii_digit() { feet } else { matches!(c, '\'' | '’' | '′') && is_digit(before) };
        before = Some(c);
        last = if c.is_whitespace() { last } else { before };
    }
    face_by_turns(&mut out);
    out
}

/// An even number of straight double marks open and close by turns, whatever stands beside them: "it holds, "he said".
fn face_by_turns(marks: &mut [Mark]) {
    let is_straight = |mark: &&mut Mark| mark.is_straight;
    let n_straight = marks.iter().filter(|mark| mark.is_straight).count();
    if n_straight % 2 == 1 || marks.iter().any(|mark| mark.family == Family::Double && !mark.is_straight) {
        return;
    }
    for (index, mark) in marks.iter_mut().filter(is_straight).enumerate() {
        mark.opens = index % 2 == 0;
        mark.closes = !mark.opens;
    }
}

/// What a character is between others: the last one before it that is no white space, the one before, the one after. `feet`: only
/// digits stand between it and a mark of feet (`6'2"`).
fn mark(c: char, at: usize, [last, before, after]: [Option<char>; 3], feet: bool) -> Option<Mark> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_space = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == '\u{200b}');
    let starts = is_space(before)
        || before.is_some_and(|c| matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '¿' | '¡'))
        || before.is_some_and(|c| is_quotation(c) && c != '\'' && c != '’');
    let (opens, closes) = (starts && !is_space(after), !is_space(before));
    let is_stop = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ',' | '?' | '!'));
    let (family, opens, closes) = match c {
        '"' | '\u{201f}' => {
            // "he said .“It holds”" has its space in the wrong place; so has "it holds. ”".
            let opens = opens || (is_stop(before) && is_word(after));
            let closes = (closes && (!is_word(after) || is_stop(before)))
                || (is_space(before) && (is_space(after) || is_stop(last)));
            if feet {
                return None;
            }
            (Family::Double, opens, closes)
        }
        '“' => (Family::Double, !is_space(after), closes && !is_word(after)),
        '”' => (Family::Double, opens && is_word(after), closes || is_space(after)),
        '„' => (Family::Double, true, false),
        '«' | '»' => (Family::Angle, opens || is_space(before), closes || is_space(after)),
        '「' | '『' => (Family::Corner, true, false),
        '」' | '』' => (Family::Corner, false, true),
        '‘' | '‚' => (Family::Single, starts && is_word(after), false),
        '\'' => {
            let opens = starts && after.is_some_and(char::is_alphabetic);
            (Family::Single, opens, closes && !is_word(after) && !opens)
        }
        '’' => (Family::Single, false, closes && !is_word(after)),
        _ => return None,
    };
    let is_doubtful = if c == '"' {
        is_space(before) && last == Some(',')
    } else {
        before == Some('s') && after.is_some_and(char::is_whitespace)
    };
    (opens || closes || c == '"').then_some(Mark {
        family,
        at,
        len: c.len_utf8(),
        opens,
        closes,
        is_doubtful,
        is_straight: c == '"',
    })
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// Whether a character is a quotation mark of any language, an apostrophe too.
pub(super) fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '「' | '」' | '『' | '』')
}
