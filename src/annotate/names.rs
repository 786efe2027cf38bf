//! Proper names by their capitals.
//!
//! A capital letter in the middle of a sentence marks a name. At the start of a sentence, and in headlines written in Title
//! Case, a capital says nothing, so there a word is a name only when the article also writes it with a capital in the
//! middle of a sentence. Languages that capitalise every noun (German) give too many names: names are shown as evidence,
//! they do not raise a score.

use std::collections::BTreeSet;

use super::{WordKind, words::Words};

/// One kind per word of the segmentation: [`WordKind::Name`] or [`WordKind::Word`].
pub(super) fn names(words: &Words<'_>) -> Vec<WordKind> {
    let mut known = BTreeSet::new();
    let mut doubtful = Vec::new();
    let mut kinds = vec![WordKind::Word; words.len()];
    for sentence in words.sentences() {
        let is_title_case = words.is_title_case(sentence.clone());
        for word in sentence.clone().filter(|&word| words.has_capital(word)) {
            if is_title_case || word == sentence.start || follows_opening(words, word) {
                doubtful.push(word);
            } else if !is_pronoun_i(words.text(word)) {
                known.insert(without_possessive(words.text(word)));
                if let Some(kind) = kinds.get_mut(word) {
                    *kind = WordKind::Name;
                }
            }
        }
    }
    for word in doubtful.into_iter().filter(|&word| known.contains(without_possessive(words.text(word)))) {
        if let Some(kind) = kinds.get_mut(word) {
            *kind = WordKind::Name;
        }
    }
    kinds
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn is_pronoun_i(word: &str) -> bool {
    word == "I" || word.starts_with("I'") || word.starts_with("I’")
}

/// Whether a quotation mark, bracket, dash or colon stands before the word: what follows begins like a sentence.
fn follows_opening(words: &Words<'_>, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| words.gap(before));
    before.trim_end().ends_with(['“', '"', '„', '«', '‘', '(', ':', '—', '–', '/'])
}
