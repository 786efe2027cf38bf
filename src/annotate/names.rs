//! Proper names by their capitals.
//!
//! A capital letter in the middle of a sentence marks a name. At the start of a sentence, and in headlines written in Title
//! Case, a capital says nothing, so there a word is a name only when the article also writes it with a capital in the
//! middle of a sentence. Languages that capitalise every noun (German) give too many names: names are shown as evidence,
//! they do not raise a score.

use std::collections::BTreeSet;

use super::WordKind;
use crate::{article::Article, segment::Segmentation};

/// Title Case begins where at least this share of a sentence's words has a capital: running text stays below a half.
const TITLE_CASE_SHARE: f64 = 0.6;

/// One kind per word of the segmentation: [`WordKind::Name`] or [`WordKind::Word`].
pub(super) fn names(article: &Article, segmentation: &Segmentation) -> Vec<WordKind> {
    let text_of = |word: usize| segmentation.words[word].range.of(&article.text);
    let mut known = BTreeSet::new();
    let mut doubtful = Vec::new();
    let mut kinds = vec![WordKind::Word; segmentation.words.len()];
    for sentence in &segmentation.sentences {
        let words = sentence.words.start as usize..sentence.words.end as usize;
        let n_capitals = words.clone().filter(|&word| has_capital(text_of(word))).count();
        let title_case = n_capitals as f64 >= TITLE_CASE_SHARE * words.len() as f64;
        for word in words.clone().filter(|&word| has_capital(text_of(word))) {
            if title_case || word == words.start || follows_opening(article, segmentation, word) {
                doubtful.push(word);
            } else if !is_pronoun_i(text_of(word)) {
                known.insert(text_of(word));
                kinds[word] = WordKind::Name;
            }
        }
    }
    for word in doubtful {
        if known.contains(text_of(word)) {
            kinds[word] = WordKind::Name;
        }
    }
    kinds
}

fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_pronoun_i(word: &str) -> bool {
    word == "I" || word.starts_with("I'") || word.starts_with("I’")
}

/// Whether a quotation mark, bracket, dash or colon stands before the word: what follows begins like a sentence.
fn follows_opening(article: &Article, segmentation: &Segmentation, word: usize) -> bool {
    let start = segmentation.words[word].range.start as usize;
    let before = article.text.get(..start).unwrap_or_default().trim_end();
    before.ends_with(['“', '"', '„', '«', '‘', '(', ':', '—', '–', '/'])
}
