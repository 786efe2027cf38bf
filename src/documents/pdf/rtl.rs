//! Text as it stands on the page, from left to right, to the order that it is read in.
//!
//! The rules of UAX #9 run backwards, as far as news needs them: words and lines of Hebrew and Arabic are reversed, numbers
//! and words of other scripts inside them are not.

/// Whether a letter of a script that runs from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
        && !is_digit(c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// Whether most letters of the pieces run from right to left.
pub(super) fn is_mostly_right_to_left<'t>(pieces: impl Iterator<Item = &'t str>) -> bool {
    let (mut right, mut left) = (0usize, 0usize);
    for c in pieces.flat_map(str::chars) {
        right += usize::from(is_right_to_left(c));
        left += usize::from(c.is_alphabetic() && !is_right_to_left(c));
    }
    right > left
}

/// The pieces of a line (one a glyph or a space), from left to right, in reading order. `right_to_left`: what the paragraph is.
/// A line without right-to-left letters stays as it is. O(pieces).
pub(super) fn reading_order(pieces: &[&str], right_to_left: bool) -> String {
    if !pieces.iter().any(|piece| piece.chars().any(is_right_to_left)) {
        return pieces.concat();
    }
    let runs = runs(pieces, right_to_left);
    let mut out = String::new();
    let ordered: Vec<_> = if right_to_left { runs.iter().rev().collect() } else { runs.iter().collect() };
    for run in ordered {
        let pieces = pieces.get(run.start..run.end).unwrap_or_default();
        if run.right_to_left {
            let mut marks: Vec<&str> = Vec::new();
            // A mark of vocalisation is drawn before or with its letter and read after it.
            for piece in pieces.iter().rev() {
                if is_mark(piece) {
                    marks.push(piece);
                } else {
                    out.push_str(piece);
                    marks.drain(..).for_each(|mark| out.push_str(mark));
                }
            }
            out.push_str(&marks.concat());
        } else {
            out.push_str(&pieces.concat());
        }
    }
    out
}

struct Run {
    start: usize,
    end: usize,
    right_to_left: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Right,
    Left,
    Number,
    Neutral,
}

/// Runs of one direction. What stands between two runs of letters takes their direction if they agree, else the paragraph's.
fn runs(pieces: &[&str], right_to_left: bool) -> Vec<Run> {
    let mut kinds: Vec<Kind> = pieces.iter().map(|piece| kind(piece)).collect();
    let base = if right_to_left { Kind::Right } else { Kind::Left };
    // Signs inside a number belong to it: "2.4", "47%", "$30".
    for place in 0..kinds.len() {
        let is_number = |at: Option<usize>| at.and_then(|at| kinds.get(at)) == Some(&Kind::Number);
        let piece = pieces.get(place).copied().unwrap_or_default();
        let (before, after) = (is_number(place.checked_sub(1)), is_number(Some(place + 1)));
        let inside = matches!(piece, "." | "," | ":" | "/" | "٫" | "٬" | "-") && before && after;
        let beside = matches!(piece, "%" | "$" | "€" | "£" | "٪") && (before || after);
        if inside || beside {
            kinds[place] = Kind::Number;
        }
    }
    let mut place = 0;
    while place < kinds.len() {
        if kinds[place] != Kind::Neutral {
            place += 1;
            continue;
        }
        let end = (place..kinds.len()).find(|at| kinds[*at] != Kind::Neutral).unwrap_or(kinds.len());
        let side = |at: Option<usize>| at.and_then(|at| kinds.get(at)).copied().unwrap_or(base);
        let (before, after) = (side(place.checked_sub(1)), side(Some(end)));
        let joined = match (before, after) {
            (Kind::Left | Kind::Number, Kind::Left) | (Kind::Left, Kind::Number) => Kind::Left,
            (Kind::Right | Kind::Number, Kind::Right | Kind::Number) => Kind::Right,
            _ => base,
        };
        kinds[place..end].fill(joined);
        place = end;
    }
    let mut runs: Vec<Run> = Vec::new();
    for (place, kind) in kinds.iter().enumerate() {
        let right = *kind == Kind::Right;
        match runs.last_mut() {
            Some(run) if run.right_to_left == right => run.end = place + 1,
            _ => runs.push(Run { start: place, end: place + 1, right_to_left: right }),
        }
    }
    runs
}

fn kind(piece: &str) -> Kind {
    match () {
        () if piece.chars().any(is_right_to_left) => Kind::Right,
        () if piece.chars().any(is_digit) => Kind::Number,
        () if piece.chars().any(char::is_alphabetic) => Kind::Left,
        () => Kind::Neutral,
    }
}

fn is_mark(piece: &str) -> bool {
    piece.chars().all(|c| matches!(u32::from(c), 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x670))
        && !piece.is_empty()
}

/// Brackets and quotation marks of a paragraph the right way round. In text from right to left they are drawn mirrored, and some
/// programs write down what is drawn, others what is meant: an opening one comes first. O(text).
pub(super) fn with_brackets(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [('(', ')'), ('[', ']'), ('«', '»'), ('‹', '›')] {
        // How often a closing one stands where none is open, as it is and turned round.
        let misplaced = |open: char, close: char| {
            let (mut depth, mut count) = (0usize, 0usize);
            for c in out.chars() {
                if c == open {
                    depth += 1;
                } else if c == close {
                    count += usize::from(depth == 0);
                    depth = depth.saturating_sub(1);
                }
            }
            count + depth
        };
        if misplaced(close, open) < misplaced(open, close) {
            let turned = |c| {
                if c == open {
                    close
                } else if c == close {
                    open
                } else {
                    c
                }
            };
            out = out.chars().map(turned).collect();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, right_to_left: bool) -> String {
        let pieces: Vec<String> = line.chars().map(String::from).collect();
        reading_order(&pieces.iter().map(String::as_str).collect::<Vec<_>>(), right_to_left)
    }

    #[test]
    fn numbers_and_foreign_words_keep_their_direction() {
        // As drawn, from left to right; Hebrew letters stand for any.
        assert_eq!(read(".גבא 2.4 אב", true), "בא 2.4 אבג.");
        assert_eq!(read("בא Sund Tunnel אב", true), "בא Sund Tunnel אב");
        assert_eq!(with_brackets("אב »ג ד« (ה)"), "אב «ג ד» (ה)");
        assert_eq!(with_brackets("אב «ג» )ד("), "אב «ג» (ד)");
        assert_eq!(read("The word אב means it.", false), "The word בא means it.");
        assert_eq!(read("No such letters (1)", false), "No such letters (1)");
    }
}
