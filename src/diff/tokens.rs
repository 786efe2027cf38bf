//! A text to tokens: words with what follows them up to the next word.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    segment::words,
    text::{TextRange, fold},
};

/// One word and its gap. Tokens cover the text: the first begins at 0, each ends where the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// UTF-8 bytes of the text.
    pub(super) start: usize,
    /// End of the word, before the white space and punctuation that follow.
    pub(super) word_end: usize,
    /// End of the token.
    pub(super) end: usize,
    /// The word, folded; what makes two tokens equal.
    pub(super) key: String,
}

/// The tokens of a text by UAX #29. A text without a word is one token.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for Range { start, end } in words(text) {
        match tokens.last_mut() {
            Some(last) => last.end = start,
            None if start > 0 => tokens.push(mark(&text[..start])),
            None => {}
        }
        tokens.push(Token { start, word_end: end, end, key: fold(&text[start..end]) });
    }
    match tokens.last_mut() {
        Some(last) => last.end = text.len(),
        None if !text.is_empty() => tokens.push(mark(text)),
        None => {}
    }
    tokens
}

/// What stands before the first word, or a text without any: quotation marks and brackets at a start never differ.
fn mark(text: &str) -> Token {
    Token { start: 0, word_end: text.len(), end: text.len(), key: String::new() }
}

/// The tokens as numbers, equal where the keys are.
pub(super) fn intern(a: &[Token], b: &[Token]) -> (Vec<u32>, Vec<u32>) {
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    let mut id_of = |key| {
        let next = ids.len() as u32;
        *ids.entry(key).or_insert(next)
    };
    let ids_a = a.iter().map(|token| id_of(token.key.as_str())).collect();
    let ids_b = b.iter().map(|token| id_of(token.key.as_str())).collect();
    (ids_a, ids_b)
}

/// The bytes under the tokens `from..to`; an empty run stands where its neighbour begins.
pub(super) fn range(tokens: &[Token], (from, to): (usize, usize)) -> TextRange {
    let text_end = tokens.last().map_or(0, |token| token.end);
    let start = tokens.get(from).map_or(text_end, |token| token.start);
    let end = if to > from { tokens[to - 1].end } else { start };
    TextRange::new(start, end)
}
