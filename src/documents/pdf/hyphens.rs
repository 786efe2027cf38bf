//! Words broken at the end of a line.

use std::collections::BTreeSet;

/// Where more than one line in this many ends in a hyphen, the program broke words; elsewhere the hyphens are the writer's.
const LINES_PER_HYPHEN: usize = 40;
/// Fewer hyphens say nothing about how a document was set.
const MIN_HYPHENS: usize = 2;

/// Numbers that no English word begins with: a hyphen after them is the writer's ("eleven-month").
const NUMBERS: [&str; 16] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "twenty", "thirty",
    "forty", "fifty", "sixty", "hundred",
];
/// Shorter halves of a word may stand in a text as words of their own by chance, in characters.
const MIN_HALF: usize = 4;

/// The words of a document, to tell how a broken word is written.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: BTreeSet<String>,
    /// Whether the program that set the text broke words.
    breaks_words: bool,
}

impl Vocabulary {
    /// The words inside of lines. O(text log words).
    pub(super) fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut vocabulary = Self::default();
        let (mut total, mut broken) = (0usize, 0usize);
        for line in lines {
            total += 1;
            broken += usize::from(broken_word(line).is_some());
            let mut words = line.split_whitespace().collect::<Vec<_>>();
            if broken_word(line).is_some() {
                words.pop();
            }
            vocabulary.words.extend(words.into_iter().map(bare).filter(|word| !word.is_empty()));
        }
        vocabulary.breaks_words = broken >= MIN_HYPHENS && broken * LINES_PER_HYPHEN > total;
        vocabulary
    }

    /// Appends the next line of a paragraph to what stands there.
    pub(super) fn join(&self, text: &mut String, next: &str) {
        let Some(start) = broken_word(text).filter(|_| next.starts_with(char::is_alphabetic)) else {
            let glued =
                ends_or_begins_ideograph(text, next) || (text.ends_with(['-', '–', '/']) && dash_glues(text));
            if !glued {
                text.push(' ');
            }
            text.push_str(next);
            return;
        };
        if !self.keeps_hyphen(start, text, next) {
            text.pop();
        }
        text.push_str(next);
    }

    fn keeps_hyphen(&self, start: &str, text: &str, next: &str) -> bool {
        // A soft hyphen, or the sign that browsers put where they break a word.
        if text.ends_with(['\u{AD}', '\u{2010}']) {
            return false;
        }
        if !next.starts_with(char::is_lowercase) || start.chars().any(|c| c.is_numeric()) {
            return true;
        }
        let end = next.split_whitespace().next().unwrap_or_default();
        let (first, last) = (bare(start), bare(end));
        let stands = |word: &str| self.words.contains(word);
        if stands(&format!("{first}{last}")) {
            return false;
        }
        // Both are words: "bridge-tunnel", not "com-plete".
        let both = [&first, &last].iter().all(|half| half.chars().count() >= MIN_HALF && stands(half));
        let counts = NUMBERS.contains(&first.as_str());
        stands(&format!("{first}-{last}")) || both || counts || !self.breaks_words
    }
}

/// The beginning of the word that the line breaks; letters before a hyphen at its end.
fn broken_word(line: &str) -> Option<&str> {
    let rest = line.strip_suffix(['-', '\u{AD}', '\u{2010}'])?;
    let word = rest.rsplit(char::is_whitespace).next()?;
    word.ends_with(char::is_alphanumeric).then_some(word)
}

/// Lower case, without punctuation around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// A dash or slash at the end of a line belongs to the word before it and the word after it.
fn dash_glues(text: &str) -> bool {
    let mut signs = text.chars().rev().skip(1);
    signs.next().is_some_and(char::is_alphanumeric)
}

fn ends_or_begins_ideograph(text: &str, next: &str) -> bool {
    let is = |c: Option<char>| c.is_some_and(|c| super::lines::is_ideograph(c.encode_utf8(&mut [0; 4])));
    is(text.chars().next_back()) || is(next.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lines: &[&str]) -> String {
        let vocabulary = Vocabulary::of(lines.iter().copied());
        let mut text = String::new();
        for line in lines {
            if text.is_empty() { text.push_str(line) } else { vocabulary.join(&mut text, line) }
        }
        text
    }

    #[test]
    fn broken_words_are_joined_and_hyphens_of_writers_stay() {
        let set = [
            "The inspec-",
            "tors read a 28-",
            "point, eleven-",
            "month plan on long-",
            "term repairs; the long-term",
            "costs of re-",
            "pair",
        ];
        assert_eq!(
            joined(&set),
            "The inspectors read a 28-point, eleven-month plan on long-term repairs; the long-term costs of repair"
        );
        let ragged = ["The well-", "known mayor spoke", "of the north-", "south line"];
        assert_eq!(joined(&ragged[..2]), "The well-known mayor spoke");
        assert_eq!(joined(&["from Rostow-", "Don on"]), "from Rostow-Don on");
        assert_eq!(joined(&["die Brü\u{2010}", "cke"]), "die Brücke");
        assert_eq!(joined(&["he said –", "and left"]), "he said – and left");
        assert_eq!(joined(&["橋が閉鎖さ", "れる"]), "橋が閉鎖される");
    }
}
