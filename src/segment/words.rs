//! Words, as UAX #29 bounds them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of `text` that hold a letter or a digit, in UTF-8 bytes. O(text).
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.unicode_word_indices().map(|(start, word)| start..start + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_whole_and_marks_are_no_words() {
        let list = |text| words(text).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(list("It’s 1,000 or 3.5 — “really”?"), ["It’s", "1,000", "or", "3.5", "really"]);
        assert_eq!(list("The U.S. 28-point plan"), ["The", "U.S", "28", "point", "plan"]);
        assert_eq!(list("Größe в Киеве"), ["Größe", "в", "Киеве"]);
        assert_eq!(list("和平计划"), ["和", "平", "计", "划"]);
    }
}
