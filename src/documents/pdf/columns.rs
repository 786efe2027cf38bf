//! Rows to lines in reading order: each column whole before the next, split where something stands over all columns.

use super::lines::{Row, Word, is_ideograph};

/// Text in columns has at least this many rows on each side of the space between them: fewer are a signature, a table's head.
const MIN_ROWS: usize = 3;
/// The space between columns is at least this wide, in font sizes. LaTeX sets 1.
const MIN_GUTTER: f32 = 0.7;
/// The side of a wide space that is looked at is this much wider than the least: what rows take of it leaves enough.
const EDGE: f32 = 1.1;
/// Headings in columns are larger than this, in points, and the space between the columns is not.
const MAX_SIZE: f32 = 12.0;
/// A column is at least this wide, in font sizes: list marks and numbers of lines are narrower.
const MIN_COLUMN: f32 = 7.0;
/// Columns inside columns deeper than this are not looked for.
const MAX_DEPTH: usize = 4;
/// Rows of one page beyond this are taken as they come: columns are looked for in a time that grows with the square.
const MAX_ROWS: usize = 2_000;

/// A line of text in its column.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) words: Vec<Word>,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    /// Of most of its characters.
    pub(super) size: f32,
    /// Counted from the start of the page; another number is another column, or another part of the page.
    pub(super) column: usize,
}

/// The lines of a page in reading order. `right_to_left`: the right column is read first. O(rows²).
pub(super) fn lines(rows: Vec<Row>, right_to_left: bool) -> Vec<Line> {
    let mut order = Order { lines: Vec::new(), column: 0, right_to_left };
    order.region(rows, 0);
    order.lines
}

struct Order {
    lines: Vec<Line>,
    column: usize,
    right_to_left: bool,
}

/// The space between two columns, and the rows that it goes through.
struct Gutter {
    x0: f32,
    x1: f32,
    rows: usize,
}

impl Order {
    fn region(&mut self, rows: Vec<Row>, depth: usize) {
        let searches = depth < MAX_DEPTH && rows.len() <= MAX_ROWS;
        let mut rest = rows.as_slice();
        while let Some((row, after)) = rest.split_first() {
            match gutter(rest).filter(|_| searches) {
                Some(gutter) => {
                    let (band, after) = rest.split_at(gutter.rows.min(rest.len()));
                    rest = after;
                    let middle = (gutter.x0 + gutter.x1) / 2.0;
                    let (left, right) =
                        (side(band, |word| word.x1 <= middle), side(band, |word| word.x1 > middle));
                    let (first, second) = if self.right_to_left { (right, left) } else { (left, right) };
                    self.column += 1;
                    self.region(first, depth + 1);
                    self.column += 1;
                    self.region(second, depth + 1);
                    self.column += 1;
                }
                None => {
                    self.lines.extend(line(row, self.column));
                    rest = after;
                }
            }
        }
    }
}

fn side(rows: &[Row], belongs: impl Fn(&Word) -> bool) -> Vec<Row> {
    let rows = rows
        .iter()
        .map(|row| Row { words: row.words.iter().filter(|word| belongs(word)).cloned().collect(), ..*row });
    rows.filter(|row| !row.words.is_empty()).collect()
}

/// The widest run of rows from the first on with a free space from top to bottom, and text of column width on both sides.
fn gutter(rows: &[Row]) -> Option<Gutter> {
    let first = rows.first()?;
    let mut best: Option<Gutter> = None;
    for (x0, x1) in starts(rows, first) {
        let found = follow(rows, x0, x1);
        if found.rows > best.as_ref().map_or(0, |best| best.rows) && is_between_columns(rows, &found) {
            best = Some(found);
        }
    }
    best
}

/// Free spaces to begin with: those of the first row, and where it has text on one side only, those of the rows below.
fn starts(rows: &[Row], first: &Row) -> Vec<(f32, f32)> {
    let mut starts = gaps(first);
    // Beside a short line, such as a heading, the space is wider than that between the columns, which is at one of its sides.
    let width = EDGE * MIN_GUTTER * first.size.min(MAX_SIZE);
    for (x0, x1) in starts.clone().into_iter().filter(|(x0, x1)| x1 - x0 > 2.0 * width) {
        starts.extend([(x1 - width, x1), (x0, x0 + width)]);
    }
    let (left, right) = extent(first);
    for row in rows.iter().take(MIN_ROWS * 2) {
        starts.extend(gaps(row).into_iter().filter(|(x0, x1)| *x0 >= right || *x1 <= left));
        // Rows of columns may not share their heights: text that begins where the first row has none.
        let (other_left, other_right) = extent(row);
        if other_left > right {
            starts.push((right, other_left));
        } else if other_right < left {
            starts.push((other_right, left));
        }
    }
    starts
}

fn extent(row: &Row) -> (f32, f32) {
    let left = row.words.iter().map(|word| word.x0).fold(f32::INFINITY, f32::min);
    let right = row.words.iter().map(|word| word.x1).fold(f32::NEG_INFINITY, f32::max);
    (left, right)
}

fn gaps(row: &Row) -> Vec<(f32, f32)> {
    let mut gaps = Vec::new();
    let mut end: Option<(f32, f32)> = None;
    for word in &row.words {
        if let Some((end, size)) = end
            && word.x0 - end >= MIN_GUTTER * word.size.min(size)
        {
            gaps.push((end, word.x0));
        }
        end = Some((end.map_or(word.x1, |(end, _)| end.max(word.x1)), word.size));
    }
    gaps
}

/// Follows a free space down the rows, as it becomes narrower, to the row that closes it.
fn follow(rows: &[Row], mut x0: f32, mut x1: f32) -> Gutter {
    let mut count = 0;
    for row in rows {
        let (mut new0, mut new1) = (x0, x1);
        for word in &row.words {
            let middle = (word.x0 + word.x1) / 2.0;
            if word.x1 <= x0 || word.x0 >= x1 {
                continue;
            }
            if middle < (x0 + x1) / 2.0 { new0 = new0.max(word.x1) } else { new1 = new1.min(word.x0) }
        }
        if new1 - new0 < MIN_GUTTER * row.size.min(MAX_SIZE) {
            break;
        }
        (x0, x1) = (new0, new1);
        count += 1;
    }
    Gutter { x0, x1, rows: count }
}

/// Whether enough text stands on both sides, and fills them as running text does.
fn is_between_columns(rows: &[Row], gutter: &Gutter) -> bool {
    let band = rows.get(..gutter.rows).unwrap_or_default();
    let middle = (gutter.x0 + gutter.x1) / 2.0;
    let is_column = |belongs: &dyn Fn(&Word) -> bool| {
        let (mut count, mut width, mut left, mut right) = (0usize, 0.0f32, f32::INFINITY, f32::NEG_INFINITY);
        let mut size = 0.0f32;
        for row in band {
            let words = row.words.iter().filter(|word| belongs(word));
            let (mut x0, mut x1) = (f32::INFINITY, f32::NEG_INFINITY);
            for word in words {
                (x0, x1) = (x0.min(word.x0), x1.max(word.x1));
                size = size.max(word.size.min(row.size));
            }
            if x1 > x0 {
                count += 1;
                width += x1 - x0;
                (left, right) = (left.min(x0), right.max(x1));
            }
        }
        count >= MIN_ROWS
            && right - left >= MIN_COLUMN * size.min(MAX_SIZE)
            && width >= 0.4 * count as f32 * (right - left)
    };
    is_column(&|word| word.x1 <= middle) && is_column(&|word| word.x1 > middle)
}

fn line(row: &Row, column: usize) -> Option<Line> {
    let (x0, x1) = extent(row);
    let weight = |word: &Word| {
        let chars: usize = word.pieces.iter().map(|piece| piece.chars().count()).sum();
        if word.pieces.iter().any(|piece| is_ideograph(piece)) { chars * 2 } else { chars }
    };
    // The size of most characters; sizes in tenths of a point, to compare exactly.
    let mut sizes: Vec<(i64, usize)> = Vec::new();
    for word in &row.words {
        let key = (word.size * 10.0).round() as i64;
        match sizes.iter_mut().find(|(size, _)| *size == key) {
            Some((_, count)) => *count += weight(word),
            None => sizes.push((key, weight(word))),
        }
    }
    let (size, _) = sizes.into_iter().max_by_key(|(size, count)| (*count, *size))?;
    Some(Line { words: row.words.clone(), x0, x1, y: row.y, size: size as f32 / 10.0, column })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::pdf::content::Style;

    fn word(text: &str, x0: f32, x1: f32, size: f32) -> Word {
        Word {
            pieces: vec![text.to_owned()],
            x0,
            x1,
            size,
            style: Style { bold: false, italic: false, artifact: false },
            mark: None,
            spaced: true,
            raised: false,
            moved: false,
        }
    }

    #[test]
    fn a_heading_beside_a_line_of_the_next_column_is_not_joined_with_it() {
        let row = |at: f32, words: Vec<Word>| Row { y: at * 12.0, size: words[0].size, words };
        let right = |text: &str| word(text, 310.0, 540.0, 10.0);
        let mut rows = vec![row(0.0, vec![word("heading", 72.0, 180.0, 14.0), right("right")])];
        for at in 1..6_u8 {
            let left = [word("left", 72.0, 250.0, 10.0), word("end", 254.0, 300.0, 10.0)];
            rows.push(row(f32::from(at), left.into_iter().chain([right("more")]).collect()));
        }
        let columns: Vec<usize> = lines(rows, false).iter().map(|line| line.column).collect();
        assert_eq!(columns, [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    }
}
