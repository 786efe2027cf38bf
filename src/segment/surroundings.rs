//! What stands before and after a full stop: the word that it ends, and the word that follows.

use super::characters::{is_lead, is_opening_bracket, is_uncased};

/// Bytes looked at before and after a terminator: more than any abbreviation, name or speaker needs.
pub(super) const REACH: usize = 120;

/// What follows a stop.
#[derive(Debug)]
pub(super) struct Next<'a> {
    pub(super) kind: NextKind,
    /// The first word, without the marks before it; empty where there is none.
    pub(super) word: &'a str,
    /// Whether a dash or a quotation mark stands before the word.
    pub(super) led_by_mark: bool,
    /// From the first word on, at most [`REACH`] bytes.
    pub(super) from: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextKind {
    /// The paragraph ends.
    Nothing,
    Lower,
    Upper,
    Digit,
    Uncased,
    /// Something that begins no sentence.
    Mark,
}

impl<'a> Next<'a> {
    pub(super) fn new(rest: &'a str) -> Self {
        let from = rest.trim_start_matches(|c: char| c.is_whitespace() || is_lead(c));
        let kind = match from.chars().next() {
            None => NextKind::Nothing,
            Some(c) if c.is_uppercase() => NextKind::Upper,
            Some(c) if c.is_lowercase() => NextKind::Lower,
            Some(c) if c.is_numeric() || matches!(c, '$' | '€' | '£' | '¥' | '₽' | '₴' | '#' | '@') => {
                NextKind::Digit
            }
            Some(c) if is_uncased(c) => NextKind::Uncased,
            Some(_) => NextKind::Mark,
        };
        let word =
            from.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').next().unwrap_or_default();
        let led_by_mark =
            from.len() < rest.trim_start().len() && !rest.trim_start().starts_with(is_opening_bracket);
        Self { kind, word, led_by_mark, from }
    }

    /// "J." of "J. Smith".
    pub(super) fn is_dotted_letter(&self) -> bool {
        is_single_letter(self.word) && self.from[self.word.len()..].starts_with('.')
    }
}

/// At most [`REACH`] bytes from `at` on.
pub(super) fn reach_after(text: &str, at: usize) -> &str {
    let end = text.floor_char_boundary(at.saturating_add(REACH));
    text.get(at..end).unwrap_or_default()
}

/// The word that ends at `at`, inner points included, within [`REACH`].
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let start = text.floor_char_boundary(at.saturating_sub(REACH));
    let before = text.get(start..at).unwrap_or_default();
    let is_part = |c: char| {
        !c.is_whitespace() && !is_opening_bracket(c) && !matches!(c, '“' | '"' | '„' | '«' | '—' | '…')
    };
    let n_bytes: usize = before.chars().rev().take_while(|&c| is_part(c)).map(char::len_utf8).sum();
    before[before.len() - n_bytes..].trim_start_matches(is_lead)
}

/// `part` with the spaced single letters before it: `B` of "z. B." becomes `z.B`.
pub(super) fn dotted(text: &str, at: usize, part: &str) -> String {
    let mut whole = part.to_owned();
    let mut end = at - part.len();
    for _ in 0..3 {
        let Some(before) = text.get(..end).and_then(|before| before.trim_end().strip_suffix('.')) else {
            break;
        };
        let letter = word_before(text, before.len());
        if !is_single_letter(letter) || !letter.chars().all(char::is_lowercase) {
            break;
        }
        whole = format!("{letter}.{whole}");
        end = before.len() - letter.len();
    }
    whole
}

/// One letter and nothing else.
pub(super) fn is_single_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}
