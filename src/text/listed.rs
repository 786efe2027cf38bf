//! Lists of words, each as one text: smaller in the page than a table.

use std::cmp::Ordering;

/// Whether a list of words, sorted by bytes and with one space between, has `word`. O(log list).
pub fn is_listed(list: &str, word: &str) -> bool {
    debug_assert!(list.split(' ').is_sorted(), "not sorted: {list}");
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = list[low..middle].iter().rposition(|&byte| byte == b' ').map_or(low, |at| low + at + 1);
        let end = list[middle..high].iter().position(|&byte| byte == b' ').map_or(high, |at| middle + at);
        match list.get(start..end).unwrap_or_default().cmp(word) {
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start.saturating_sub(1),
            Ordering::Equal => return true,
        }
    }
    false
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
}
