//! Numbers, in digits or in words, to one written form.

/// The canonical digits of a number: separators of thousands removed, number words as digits; `None`: not a number.
///
/// `1,000` and `1000` give `1000`, `3.5` stays, `twelve` gives `12`, `28th` gives `28`. "One" is not a number here: it is a
/// pronoun more often than a quantity.
pub fn number_value(word: &str) -> Option<String> {
    if let Some(number) = number_word(word) {
        return Some(number.to_string());
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &word[digits.len()..];
    if !matches!(suffix.to_ascii_lowercase().as_str(), "" | "st" | "nd" | "rd" | "th" | "s") {
        return None;
    }
    if !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’')) {
        return None;
    }
    Some(without_thousands(digits))
}

/// The number that a word of letters names, in any case: `twelve`, `Twenty`. "One" is none, as above.
pub(super) fn number_word(word: &str) -> Option<u8> {
    // "seventeen" is the longest, "six" the shortest.
    if !(3..=9).contains(&word.len()) || !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let compare = |name: &str| name.bytes().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()));
    let at = NUMBER_WORDS.binary_search_by(|(name, _)| compare(name)).ok()?;
    NUMBER_WORDS.get(at).map(|&(_, number)| number)
}

/// Removes separators that stand before exactly three digits (`1,000,000`); any other separator is a decimal point.
fn without_thousands(digits: &str) -> String {
    let parts: Vec<&str> = digits.split([',', '\'', '’']).collect();
    let is_thousands = parts.len() > 1
        && parts[1..].iter().all(|part| part.split('.').next().is_some_and(|whole| whole.len() == 3));
    if is_thousands { parts.concat() } else { digits.replace(',', ".") }
}

/// Sorted by name.
const NUMBER_WORDS: [(&str, u8); 26] = [
    ("eight", 8),
    ("eighteen", 18),
    ("eighty", 80),
    ("eleven", 11),
    ("fifteen", 15),
    ("fifty", 50),
    ("five", 5),
    ("forty", 40),
    ("four", 4),
    ("fourteen", 14),
    ("nine", 9),
    ("nineteen", 19),
    ("ninety", 90),
    ("seven", 7),
    ("seventeen", 17),
    ("seventy", 70),
    ("six", 6),
    ("sixteen", 16),
    ("sixty", 60),
    ("ten", 10),
    ("thirteen", 13),
    ("thirty", 30),
    ("three", 3),
    ("twelve", 12),
    ("twenty", 20),
    ("two", 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_form() {
        for (word, value) in [
            ("1,000", "1000"),
            ("1000", "1000"),
            ("1,000,000", "1000000"),
            ("3.5", "3.5"),
            ("3,5", "3.5"),
            ("1,234.5", "1234.5"),
            ("Twelve", "12"),
            ("28th", "28"),
            ("1990s", "1990"),
        ] {
            assert_eq!(number_value(word).as_deref(), Some(value), "{word}");
        }
        for word in ["one", "point", "F16", "3D", ""] {
            assert_eq!(number_value(word), None, "{word}");
        }
    }

    #[test]
    fn number_words_are_sorted_for_the_search() {
        assert!(NUMBER_WORDS.is_sorted_by_key(|(name, _)| *name));
    }
}
