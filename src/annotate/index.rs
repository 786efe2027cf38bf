//! Words of tables, sorted for the search.

/// Words with a number each, whose meaning is the table's. A word may stand in it several times.
pub(super) struct Index(Vec<(&'static str, u32)>);

impl Index {
    pub(super) fn new(mut words: Vec<(&'static str, u32)>) -> Self {
        words.sort_unstable();
        Self(words)
    }

    /// The numbers of a word, ascending. O(log words).
    pub(super) fn numbers(&self, word: &str) -> impl Iterator<Item = u32> {
        self.from(word).take_while(move |entry| entry.0 == word).map(|entry| entry.1)
    }

    /// Whether a longer entry begins with `phrase` and a space. O(log words).
    pub(super) fn goes_on(&self, phrase: &str) -> bool {
        // Between a phrase and the same with a space stands only the phrase itself: a space sorts before every letter.
        let mut next = self.from(phrase).skip_while(|entry| entry.0 == phrase);
        next.next().and_then(|entry| entry.0.strip_prefix(phrase)).is_some_and(|rest| rest.starts_with(' '))
    }

    #[cfg(test)]
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|entry| entry.0)
    }

    fn from(&self, word: &str) -> impl Iterator<Item = &(&'static str, u32)> {
        let at = self.0.partition_point(|entry| entry.0 < word);
        self.0.iter().skip(at)
    }
}

/// Whether a list of words, separated by spaces, holds `word`.
pub(super) fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
