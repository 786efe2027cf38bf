//! Glyphs to words, and words to rows: what stands on one height of the page.

use super::{
    content::{Glyph, PageText, Style},
    rtl,
};

/// Two baselines this near are one, in font sizes.
const SAME_BASELINE: f32 = 0.25;
/// Raised and lowered text stands this near to the baseline, in sizes of the larger font, and is smaller than this.
const RAISED: f32 = 0.6;
const RAISED_SIZE: f32 = 0.85;
/// A gap from this size on is a space, in font sizes: LaTeX shrinks spaces to 0.22, kerning stays below 0.1.
const SPACE_GAP: f32 = 0.15;
/// The same where the file writes spaces as glyphs: gaps are letter-spacing then.
const WRITTEN_SPACE_GAP: f32 = 0.4;
/// Between characters of scripts that put no space between words.
const IDEOGRAPH_GAP: f32 = 0.8;
/// Between such a character and a digit or a letter of another script.
const MIXED_GAP: f32 = 0.6;
/// Glyphs that overlap this much and are equal are one, drawn twice to look bold, in font sizes.
const DRAWN_TWICE: f32 = 0.2;

/// A word, or characters without space between them, with where it stands.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// One piece a glyph, from left to right.
    pub(super) pieces: Vec<String>,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) size: f32,
    pub(super) style: Style,
    pub(super) mark: Option<u32>,
    /// Whether a space stands before it.
    pub(super) spaced: bool,
    /// Raised beside larger text.
    pub(super) raised: bool,
    /// Raised or lowered.
    pub(super) moved: bool,
}

/// Words on one height of the page, from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) words: Vec<Word>,
}

/// The rows of a page, from top to bottom. O(glyphs log glyphs).
pub(super) fn rows(page: &PageText) -> Vec<Row> {
    let direction = main_direction(&page.glyphs);
    let mut glyphs: Vec<Glyph> =
        page.glyphs.iter().copied().filter(|glyph| glyph.direction == direction).collect();
    sort(&mut glyphs, |glyph| glyph.y);
    let mut rows: Vec<(f32, f32, Vec<Glyph>)> = Vec::new();
    for glyph in glyphs {
        // Rows above the last few are too far away.
        let near = rows
            .iter()
            .rev()
            .take(4)
            .position(|(y, size, _)| (glyph.y - y).abs() <= SAME_BASELINE * size.min(glyph.size));
        match near.and_then(|back| rows.len().checked_sub(back + 1)).and_then(|at| rows.get_mut(at)) {
            Some((_, size, row)) => {
                *size = size.max(glyph.size);
                row.push(glyph);
            }
            None => rows.push((glyph.y, glyph.size, vec![glyph])),
        }
    }
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(y, size, glyphs)| Row { y, size, words: words(glyphs, &page.text) })
        .filter(|row| !row.words.is_empty())
        .collect();
    merge_raised(&mut rows);
    rows
}

fn sort(glyphs: &mut [Glyph], key: fn(&Glyph) -> f32) {
    glyphs.sort_by(|a, b| key(a).total_cmp(&key(b)));
}

/// Where most of the page's text goes to: stamps along an edge go elsewhere.
fn main_direction(glyphs: &[Glyph]) -> u8 {
    let mut counts = [0usize; 4];
    for glyph in glyphs {
        if let Some(count) = counts.get_mut(usize::from(glyph.direction)) {
            *count += 1;
        }
    }
    // Ties go to the first.
    (0..4).rev().max_by_key(|at| counts.get(usize::from(*at))).unwrap_or_default()
}

fn words(mut glyphs: Vec<Glyph>, text: &str) -> Vec<Word> {
    sort(&mut glyphs, |glyph| glyph.x0);
    let of = |glyph: &Glyph| {
        let start = glyph.start as usize;
        text.get(start..start + glyph.len as usize).unwrap_or_default()
    };
    let is_blank =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_whitespace() || c == '\u{200B}');
    let writes_spaces = glyphs.iter().any(|glyph| is_blank(of(glyph)));
    let mut words: Vec<Word> = Vec::new();
    let mut space = true;
    for glyph in &glyphs {
        let text = of(glyph);
        if is_blank(text) {
            space = true;
            continue;
        }
        if let Some(word) = words.last_mut() {
            let gap = (glyph.x0 - word.x1) / glyph.size.max(word.size);
            let drawn_twice = !text.is_empty()
                && word.pieces.last().is_some_and(|last| last == text)
                && (word.x1 - glyph.x1).abs() < DRAWN_TWICE * glyph.size;
            if drawn_twice {
                continue;
            }
            let after_ideograph = word.pieces.last().is_some_and(|last| is_ideograph(last));
            let limit = match () {
                () if is_ideograph(text) && after_ideograph => IDEOGRAPH_GAP,
                // Programs set digits and Latin words apart from ideographs by a quarter.
                () if is_ideograph(text) || after_ideograph => MIXED_GAP,
                // What is marked apart, such as the cells of a table, is no letter-spacing.
                () if writes_spaces && word.mark == glyph.mark => WRITTEN_SPACE_GAP,
                () => SPACE_GAP,
            };
            space |= gap > limit;
            let same =
                (word.size - glyph.size).abs() < 0.1 && word.style == glyph.style && word.mark == glyph.mark;
            if !space && same {
                word.x1 = word.x1.max(glyph.x1);
                if !text.is_empty() {
                    word.pieces.push(text.to_owned());
                }
                continue;
            }
        }
        words.push(Word {
            pieces: vec![text.to_owned()],
            x0: glyph.x0,
            x1: glyph.x1,
            size: glyph.size,
            style: glyph.style,
            mark: glyph.mark,
            spaced: space,
            raised: false,
            moved: false,
        });
        space = false;
    }
    words.retain(|word| !word.pieces.iter().all(String::is_empty));
    words
}

/// Puts raised and lowered text into the row that it belongs to.
fn merge_raised(rows: &mut Vec<Row>) {
    for place in 0..rows.len() {
        let Some(row) = rows.get(place) else { break };
        let moved_quotes = row.words.iter().all(is_quote);
        let fits = |other: &Row| {
            (other.y - row.y).abs() <= RAISED * other.size
                && (row.size <= RAISED_SIZE * other.size || moved_quotes)
                && row.words.iter().all(|word| touches(other, word))
        };
        let neighbours = [place.checked_sub(1), Some(place + 1)];
        let found = neighbours.into_iter().flatten().find(|at| rows.get(*at).is_some_and(fits));
        let Some(found) = found else { continue };
        let small = rows.get_mut(place).map(std::mem::take).unwrap_or_default();
        if let Some(row) = rows.get_mut(found) {
            let above = small.y < row.y;
            row.words.extend(small.words.into_iter().map(|word| moved(word, above)));
            row.words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
            let mut end = f32::NEG_INFINITY;
            let mut after_moved = false;
            for word in &mut row.words {
                if word.moved || after_moved {
                    word.spaced = word.x0 - end > SPACE_GAP * row.size;
                }
                (end, after_moved) = (word.x1, word.moved);
            }
        }
    }
    rows.retain(|row| !row.words.is_empty());
}

/// TeX makes the low quotation marks of German from raised ones.
fn is_quote(word: &Word) -> bool {
    matches!(word.pieces.as_slice(), [piece] if matches!(piece.as_str(), "”" | "“" | "’" | "‘"))
}

fn moved(mut word: Word, above: bool) -> Word {
    if !above && is_quote(&word) {
        let low = |piece: &String| if matches!(piece.as_str(), "”" | "“") { "„" } else { "‚" }.to_owned();
        word.pieces = word.pieces.iter().map(low).collect();
    }
    Word { moved: true, raised: above, ..word }
}

fn touches(row: &Row, word: &Word) -> bool {
    let near = 0.5 * row.size;
    row.words.iter().any(|other| {
        (other.size > word.size || is_quote(word))
            && ((word.x0 - other.x1).abs() < near || (other.x0 - word.x1).abs() < near)
    })
}

pub(super) fn is_ideograph(text: &str) -> bool {
    text.chars().any(
        |c| matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF),
    )
}

/// The text of words, from left to right, in the order that it is read in.
pub(super) fn text(words: &[Word], right_to_left: bool) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if place > 0 && word.spaced {
            pieces.push(" ".to_owned());
        }
        if word.raised && word.pieces.iter().all(|piece| piece.chars().all(|c| c.is_ascii_digit())) {
            pieces.extend(word.pieces.iter().map(|piece| piece.chars().map(raised).collect()));
        } else {
            pieces.extend(word.pieces.iter().cloned());
        }
    }
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    rtl::reading_order(&pieces, right_to_left)
}

fn raised(digit: char) -> char {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digit.to_digit(10).and_then(|value| raised.get(value as usize)).copied().unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_between_marks_is_a_space_where_spaces_are_written_too() {
        // "a b" with a written space, then "c" at a quarter of the font size, in the same mark or the next.
        let text = |mark: u32| {
            let glyph = |start: u32, x0: f32, mark: u32| Glyph {
                start,
                len: 1,
                x0,
                x1: x0 + 5.0,
                y: 10.0,
                size: 10.0,
                style: Style { bold: false, italic: false, artifact: false },
                direction: 0,
                mark: Some(mark),
            };
            let glyphs = vec![glyph(0, 0.0, 1), glyph(1, 5.0, 1), glyph(2, 10.0, 1), glyph(3, 17.5, mark)];
            super::text(&words(glyphs, "a bc"), false)
        };
        assert_eq!((text(1).as_str(), text(2).as_str()), ("a bc", "a b c"));
    }
}
