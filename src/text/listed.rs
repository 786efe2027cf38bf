//! Lists of words, each as one text: smaller in the page than a table.

/// Whether a list of words, with one space between, has `word`. O(list).
pub fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_listed() {
        assert!(is_listed("that which who", "which"));
        assert!(!is_listed("that which who", "hi") && !is_listed("that", ""));
    }
}
