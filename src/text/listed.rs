//! Lists of words, each as one text: smaller in the page than a table.

use std::{cmp::Ordering, ops::Range};

/// Whether a list of words, sorted by bytes and with one space between, has `word`. O(log list).
pub fn is_listed(list: &str, word: &str) -> bool {
    entry(list, word, |entry| entry).is_some()
}

/// What stands behind `=` at `word` in a list of `word=value`, sorted by bytes and with one space between. O(log list).
pub fn value_listed<'a>(list: &'a str, word: &str) -> Option<&'a str> {
    let found = entry(list, word, |entry| entry.split(|&byte| byte == b'=').next().unwrap_or_default())?;
    list.get(found)?.split_once('=').map(|(_, value)| value)
}

/// Where the entry of a list stands whose key, as `key_of` cuts it out, is `word`.
fn entry(list: &str, word: &str, key_of: fn(&[u8]) -> &[u8]) -> Option<Range<usize>> {
    debug_assert!(list.split(' ').is_sorted(), "not sorted: {list}");
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let (mut start, mut end) = (middle, middle);
        while start > low && list[start - 1] != b' ' {
            start -= 1;
        }
        while end < high && list[end] != b' ' {
            end += 1;
        }
        match key_of(&list[start..end]).cmp(word) {
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start.saturating_sub(1),
            Ordering::Equal => return Some(start..end),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_list_is_found_and_no_other() {
        let list = "a about and that thatch the which who";
        assert!(list.split(' ').all(|word| is_listed(list, word)));
        for word in ["", "ab", "tha", "thatc", "whichever", "zoo", " ", "a about"] {
            assert!(!is_listed(list, word), "{word}");
        }
        assert!(is_listed("that", "that") && !is_listed("", "that"));
    }
    #[test]
    fn every_word_of_a_list_has_its_value() {
        let list = "a=1 about=2 and=3 that=a=b thatch=";
        let values = ["a", "about", "and", "that", "thatch"].map(|word| value_listed(list, word));
        assert_eq!(values, [Some("1"), Some("2"), Some("3"), Some("a=b"), Some("")]);
        for word in ["", "1", "a=1", "an", "zoo"] {
            assert_eq!(value_listed(list, word), None, "{word}");
        }
    }
}
