//! Characters that a reader cannot see: removed where they carry no meaning, and counted so that the reader is told.

use std::{borrow::Cow, collections::BTreeMap};

use crate::warning::{Warning, WarningCode};

/// How many different characters a warning names before it says "…".
const MAX_NAMED: usize = 6;

/// Cleans the texts of one file and remembers what it took out.
#[derive(Debug, Default)]
pub(super) struct Cleaner {
    hidden: BTreeMap<char, usize>,
    bidi: BTreeMap<char, usize>,
    passages: usize,
}

impl Cleaner {
    /// One paragraph's text on one line: white space folded to single spaces and trimmed, invisible characters taken out.
    /// O(text).
    pub(super) fn line(&mut self, text: &str) -> String {
        // Printable ASCII has nothing to take out.
        let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'));
        let visible = if is_plain { Cow::Borrowed(text) } else { Cow::Owned(self.visible(text)) };
        let mut out = String::with_capacity(visible.len());
        for word in visible.split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }

    /// `text` without its invisible characters; white space stays as it is. O(text).
    pub(super) fn visible(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let drop = match class(c) {
                Class::Visible => false,
                Class::Hidden => true,
                Class::Joiner => !joins(out.chars().next_back(), chars.peek().copied()),
                Class::Tag => !out.chars().next_back().is_some_and(is_flag_part),
                Class::Variation => !varies(out.chars().next_back(), chars.peek().copied()),
                Class::Bidi => {
                    *self.bidi.entry(c).or_default() += 1;
                    continue;
                }
            };
            if drop {
                *self.hidden.entry(c).or_default() += 1;
            } else {
                out.push(c);
            }
        }
        out
    }

    /// Counts a passage that the page hides from its readers.
    pub(super) fn hidden_passage(&mut self) {
        self.passages += 1;
    }

    /// `W-HIDDEN` and `W-BIDI` for what was taken out.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let mut hidden = listing(&self.hidden);
        if self.passages > 0 {
            hidden.push(format!("display:none × {}", self.passages));
        }
        [(WarningCode::Hidden, hidden), (WarningCode::Bidi, listing(&self.bidi))]
            .into_iter()
            .filter(|(_, found)| !found.is_empty())
            .map(|(code, found)| Warning::new(code, found.join(", ")))
            .collect()
    }
}

/// `U+200B × 3`, one entry a character.
fn listing(counts: &BTreeMap<char, usize>) -> Vec<String> {
    let mut out: Vec<_> =
        counts.iter().take(MAX_NAMED).map(|(&c, n)| format!("U+{:04X} × {n}", c as u32)).collect();
    if counts.len() > MAX_NAMED {
        out.push("…".to_owned());
    }
    out
}

enum Class {
    Visible,
    Hidden,
    Bidi,
    /// Zero-width joiner and non-joiner: part of the spelling in some scripts and of emoji.
    Joiner,
    /// Variation selectors: choose the look of an emoji or a sign, and mean nothing behind a letter.
    Variation,
    /// Tag characters: part of the flags of England, Scotland and Wales, otherwise hidden text.
    Tag,
}

fn class(c: char) -> Class {
    match c {
        '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' => Class::Visible,
        '\u{200C}' | '\u{200D}' => Class::Joiner,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Class::Bidi,
        '\u{E0000}'..='\u{E007F}' => Class::Tag,
        '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}' => Class::Variation,
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{FDD0}'..='\u{FDEF}' => Class::Hidden,
        _ if c.is_control() || c as u32 & 0xFFFE == 0xFFFE => Class::Hidden,
        _ => Class::Visible,
    }
}

/// Whether a joiner between these two means something: inside a word of a script that uses it, or inside an emoji. Latin,
/// Greek and Cyrillic (all below U+0530) never do.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let meaningful = |c: char| c as u32 >= 0x530 && !c.is_whitespace();
    before.is_some_and(meaningful) && after.is_some_and(meaningful)
}

/// Whether a variation selector between these two means something: it follows a sign, or makes a digit a keycap. Letters that
/// are emoji (ℹ, Ⓜ, ㊗, 🅰) count as signs.
fn varies(before: Option<char>, after: Option<char>) -> bool {
    let is_sign = |c: char| {
        !c.is_whitespace() && !c.is_alphanumeric()
            || matches!(c, '\u{2100}'..='\u{24FF}' | '\u{3297}' | '\u{3299}' | '\u{1F100}'..='\u{1F2FF}')
    };
    before.is_some_and(is_sign) || (before.is_some_and(|c| c.is_ascii_digit()) && after == Some('\u{20E3}'))
}

/// The black flag, or a tag character that was kept after it.
fn is_flag_part(c: char) -> bool {
    matches!(c, '\u{1F3F4}' | '\u{E0020}'..='\u{E007F}')
}

/// Splits at every kind of line break: LF, CR, CR LF, NEL, VT, FF, U+2028, U+2029.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let mut last_was_cr = false;
    text.split(move |c: char| {
        let lf_of_crlf = c == '\n' && last_was_cr;
        last_was_cr = c == '\r';
        // The LF of a CR LF stays at the start of the next line, where it is white space.
        !lf_of_crlf && matches!(c, '\n' | '\r' | '\u{85}' | '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> (String, Vec<String>) {
        let mut cleaner = Cleaner::default();
        let line = cleaner.line(text);
        let warnings =
            cleaner.warnings().iter().map(|w| format!("{} {}", w.code.as_str(), w.detail)).collect();
        (line, warnings)
    }

    #[test]
    fn invisible_characters_are_removed_and_named() {
        let (line, warnings) = clean("Ze\u{200B}len\u{AD}sky\u{0} said\u{200D}so");
        assert_eq!(line, "Zelensky saidso");
        assert_eq!(warnings, ["W-HIDDEN U+0000 × 1, U+00AD × 1, U+200B × 1, U+200D × 1"]);
    }

    #[test]
    fn bidi_controls_are_a_warning_of_their_own() {
        assert_eq!(
            clean("a\u{202E}b\u{2066}c\u{2066}"),
            ("abc".into(), vec!["W-BIDI U+202E × 1, U+2066 × 2".into()])
        );
    }

    #[test]
    fn joiners_stay_in_persian_words_and_emoji() {
        let text = "می\u{200C}خواهم 👩\u{200D}🚒 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}";
        assert_eq!(clean(text), (text.to_owned(), vec![]));
    }

    #[test]
    fn variation_selectors_stay_with_emoji_alone() {
        let emoji = "❤\u{FE0F} 1\u{FE0F}\u{20E3} ℹ\u{FE0F}";
        assert_eq!(clean(emoji), (emoji.to_owned(), vec![]));
        assert_eq!(
            clean("Ze\u{FE0F}lensky \u{FE00}met\u{180B}"),
            ("Zelensky met".into(), vec!["W-HIDDEN U+180B × 1, U+FE00 × 1, U+FE0F × 1".into()])
        );
    }

    #[test]
    fn white_space_folds() {
        assert_eq!(clean(" a\u{A0}\t b\u{3000}c ").0, "a b c");
    }

    #[test]
    fn every_line_break_counts_once() {
        let text = "a\rb\r\nc\nd\u{85}e\u{2028}f\u{2029}g\r\r\nh\n";
        let found: Vec<_> = lines(text).map(str::trim).collect();
        assert_eq!(found, ["a", "b", "c", "d", "e", "f", "g", "", "h"]);
    }
}
