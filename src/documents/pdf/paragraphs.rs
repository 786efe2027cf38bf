//! Lines to paragraphs: by the space between lines, by indentation, by short last lines.

use std::collections::BTreeMap;

use super::{
    hyphens::Vocabulary,
    tags::{Role, Tag},
};

/// A line gap this many times the usual one ends a paragraph; more where the sentence goes on.
const PARAGRAPH_GAP: f32 = 1.25;
const LOOSE_GAP: f32 = 1.6;
/// The same within what the file says is one paragraph: an empty line.
const TAGGED_GAP: f32 = 1.9;
/// Lines of one paragraph differ in size by at most this share.
const SAME_SIZE: f32 = 0.06;
/// A first line is indented by at least this, in font sizes.
const INDENT: f32 = 0.7;
/// A line is short where the next word, and this more, would have had room, in font sizes.
const ROOM: f32 = 0.4;
/// In scripts without spaces a line is short when this many characters are missing.
const IDEOGRAPH_ROOM: f32 = 2.0;
/// A line that ends within a sentence ends a paragraph only if this share of the column is free.
const OPEN_SHARE: f32 = 0.3;
/// Headings are this much larger than the text.
pub(super) const HEADING_SIZE: f32 = 1.12;
/// Blocks of fewer lines say nothing about where their right edge is.
const MIN_BLOCK: usize = 4;

/// A line as text. `start` and `end` are measured in the direction of reading.
#[derive(Debug, Clone, Default)]
pub(super) struct TextLine {
    pub(super) text: String,
    pub(super) start: f32,
    pub(super) end: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Of the first word.
    pub(super) first_width: f32,
    pub(super) page: usize,
    pub(super) column: usize,
    /// What the file says it belongs to.
    pub(super) tag: Option<Tag>,
}

/// A paragraph with how it is set.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) lines: usize,
    pub(super) page: usize,
    /// Baseline of its first line.
    pub(super) y: f32,
    pub(super) start: f32,
    pub(super) end: f32,
    /// What the file says it is.
    pub(super) role: Option<Role>,
}

/// The size that most characters have. O(lines).
pub(super) fn body_size(lines: &[TextLine]) -> f32 {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry(size_key(line.size)).or_default() += line.text.chars().count();
    }
    let most = counts.into_iter().max_by_key(|(size, count)| (*count, *size));
    most.map_or(0.0, |(size, _)| size as f32 / 2.0)
}

/// Joins the lines of paragraphs. O(lines log lines).
pub(super) fn paragraphs(lines: &[TextLine]) -> Vec<Paragraph> {
    let vocabulary = Vocabulary::of(lines.iter().map(|line| line.text.as_str()));
    let setting = Setting::of(lines);
    let mut out: Vec<Paragraph> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let begins = before.is_none_or(|before| setting.begins(before, line, lines.get(place + 1), place));
        match out.last_mut().filter(|_| !begins) {
            Some(paragraph) => {
                vocabulary.join(&mut paragraph.text, &line.text);
                paragraph.lines += 1;
                paragraph.bold &= line.bold;
                paragraph.italic &= line.italic;
                paragraph.end = paragraph.end.max(line.end);
            }
            None => out.push(Paragraph {
                text: line.text.clone(),
                size: line.size,
                bold: line.bold,
                italic: line.italic,
                lines: 1,
                page: line.page,
                y: line.y,
                start: line.start,
                end: line.end,
                role: line.tag.map(|tag| tag.role),
            }),
        }
    }
    out
}

/// How a document is set.
struct Setting {
    body: f32,
    /// Usual distance of two lines, by size.
    leading: BTreeMap<i64, f32>,
    /// Where lines can reach to, line by line.
    edges: Vec<f32>,
    /// Width of the column, line by line.
    widths: Vec<f32>,
    /// Whether paragraphs begin with an indent.
    indents: bool,
}

impl Setting {
    fn of(lines: &[TextLine]) -> Self {
        let body = body_size(lines);
        let leading = leading(lines);
        let (edges, widths) = edges(lines, body, &leading);
        let pairs =
            || lines.iter().zip(lines.iter().skip(1)).filter(|(a, b)| same_column(a, b) && same_size(a, b));
        let indented =
            pairs().filter(|(a, b)| b.start - a.start > INDENT * b.size && b.start - a.start < 5.0 * b.size);
        let indents = indented.count() * 20 > pairs().count();
        Self { body, leading, edges, widths, indents }
    }

    /// Whether `line` (the one at `place`) begins a paragraph.
    fn begins(&self, before: &TextLine, line: &TextLine, after: Option<&TextLine>, place: usize) -> bool {
        let usual = self.leading.get(&size_key(line.size)).copied().unwrap_or(line.size * 1.2);
        if let (Some(one), Some(other)) = (before.tag, line.tag) {
            let far = same_column(before, line) && (line.y - before.y).abs() > TAGGED_GAP * usual;
            return one != other || far;
        }
        if !same_size(before, line) || list_mark(&line.text).is_some() {
            return true;
        }
        let room = self.room(before, line, place);
        if before.bold != line.bold && room > ROOM * line.size {
            return true;
        }
        if !same_column(before, line) {
            return self.begins_column(before, line, after, room);
        }
        let open = !ends_sentence(&before.text);
        let goes_on = open && line.text.starts_with(char::is_lowercase);
        let gap = line.y - before.y;
        // Upwards is another part of the page.
        if gap < 0.0 || gap > usual * if goes_on { LOOSE_GAP } else { PARAGRAPH_GAP } {
            return true;
        }
        if line.size > self.body * HEADING_SIZE {
            return false;
        }
        let indent = INDENT * line.size;
        let hangs = list_mark(&before.text).is_some();
        let returns =
            after.is_some_and(|after| same_column(line, after) && line.start - after.start > indent);
        if !hangs && !goes_on && (line.start - before.start > indent || (returns && self.indents)) {
            return true;
        }
        self.is_short(room, open, goes_on, line, place)
    }

    /// The first line of a column or page goes on with the sentence before it, or begins a paragraph.
    fn begins_column(&self, before: &TextLine, line: &TextLine, after: Option<&TextLine>, room: f32) -> bool {
        let open = !ends_sentence(&before.text);
        if open && line.text.starts_with(char::is_lowercase) {
            return false;
        }
        let is_short = room > OPEN_SHARE * (before.end - before.start);
        let indented = after
            .is_none_or(|after| !same_column(line, after) || line.start - after.start > INDENT * line.size);
        if self.indents && !indented && room <= ROOM * line.size {
            return false;
        }
        // Nothing else tells a full last line of a paragraph from a full line within one, where the sentence ends.
        !open || is_short || line.size > self.body * HEADING_SIZE
    }

    /// How much was left free at the end of the line before, after the first word of this one.
    fn room(&self, before: &TextLine, line: &TextLine, place: usize) -> f32 {
        let edge = place.checked_sub(1).and_then(|at| self.edges.get(at)).copied().unwrap_or(before.end);
        edge - before.end - line.first_width - 0.25 * line.size
    }

    fn is_short(&self, room: f32, open: bool, goes_on: bool, line: &TextLine, place: usize) -> bool {
        let needed = if super::lines::is_ideograph(&line.text) { IDEOGRAPH_ROOM } else { ROOM } * line.size;
        let width = self.widths.get(place).copied().unwrap_or_default();
        match () {
            () if goes_on => false,
            () if open => room > needed.max(OPEN_SHARE * width),
            () => room > needed,
        }
    }
}

fn same_size(a: &TextLine, b: &TextLine) -> bool {
    (a.size - b.size).abs() <= SAME_SIZE * a.size.max(b.size)
}

fn same_column(a: &TextLine, b: &TextLine) -> bool {
    a.page == b.page && a.column == b.column
}

/// Sizes in half points.
fn size_key(size: f32) -> i64 {
    (size * 2.0).round() as i64
}

/// The usual distance of two lines by size: the smallest of those that are common.
fn leading(lines: &[TextLine]) -> BTreeMap<i64, f32> {
    let mut gaps: BTreeMap<i64, BTreeMap<i64, usize>> = BTreeMap::new();
    for (a, b) in lines.iter().zip(lines.iter().skip(1)) {
        let gap = b.y - a.y;
        if same_column(a, b) && same_size(a, b) && gap > 0.5 * b.size && gap < 4.0 * b.size {
            *gaps.entry(size_key(b.size)).or_default().entry((gap * 2.0).round() as i64).or_default() += 1;
        }
    }
    gaps.into_iter()
        .filter_map(|(size, gaps)| {
            let most = gaps.values().copied().max()?;
            let usual = gaps.iter().find(|(_, count)| **count * 4 >= most)?;
            // Two lines of a size that is rare elsewhere may be two paragraphs.
            let usual = *usual.0 as f32 / 2.0;
            Some((size, usual.min(size as f32 / 2.0 * 1.9)))
        })
        .collect()
}

/// Where the lines of each block reach to, and how wide its column is.
fn edges(lines: &[TextLine], body: f32, leading: &BTreeMap<i64, f32>) -> (Vec<f32>, Vec<f32>) {
    let mut columns: BTreeMap<(usize, usize), (f32, f32)> = BTreeMap::new();
    for line in lines.iter().filter(|line| (line.size - body).abs() <= SAME_SIZE * body) {
        let column = columns.entry((line.page, line.column)).or_insert((line.start, line.end));
        *column = (column.0.min(line.start), column.1.max(line.end));
    }
    let (mut edges, mut widths) = (Vec::new(), Vec::new());
    let mut start = 0;
    while start < lines.len() {
        let joined = |(a, b): &(&TextLine, &TextLine)| {
            let usual = leading.get(&size_key(b.size)).copied().unwrap_or(b.size * 1.2);
            same_column(a, b) && same_size(a, b) && (0.0..=LOOSE_GAP * usual).contains(&(b.y - a.y))
        };
        let rest = lines.get(start..).unwrap_or_default();
        let count = 1 + rest.iter().zip(rest.iter().skip(1)).take_while(joined).count();
        let block = rest.get(..count).unwrap_or(rest);
        let (left, right) = block.iter().fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), line| {
            (left.min(line.start), right.max(line.end))
        });
        let column = block.first().and_then(|line| columns.get(&(line.page, line.column)));
        let is_body = block.first().is_some_and(|line| (line.size - body).abs() <= SAME_SIZE * body);
        let (left, right) = match column {
            Some((column_left, column_right)) if is_body && count < MIN_BLOCK => {
                (left.min(*column_left), right.max(*column_right))
            }
            _ => (left, right),
        };
        edges.extend(std::iter::repeat_n(right, count));
        widths.extend(std::iter::repeat_n(right - left, count));
        start += count.max(1);
    }
    (edges, widths)
}

/// Whether a sentence, a label or a quotation ends here.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches([
        '"', '”', '“', '’', '\'', '»', '«', '‹', '›', ')', ']', '」', '』', '）', '¹', '²', '³',
    ]);
    text.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？', '：', '؟', '۔', '|'])
}

/// The mark that a list's item begins with: a bullet, with the length of the text that it takes, or a number.
pub(super) fn list_mark(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let bullets = ['•', '◦', '▪', '‣', '●', '○', '■', '□', '⁃', '∙', '▸', '►'];
    if bullets.contains(&first) {
        let rest = text.get(first.len_utf8()..)?;
        return Some(text.len() - rest.trim_start().len());
    }
    None
}
