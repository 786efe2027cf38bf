//! What a sentence leans on without saying it: whom its pronouns stand for, and which sentence a list item completes.

use super::{
    Document,
    words::{Vocabulary, Word},
};
use crate::{annotate::WordKind, article::ParagraphKind, segment::Sentence};

/// An antecedent stands at most this many sentences before its pronoun.
const LOOK_BACK: usize = 2;

/// A sentence with more names than this says itself whom it is about.
const MAX_OWN_NAMES: usize = 2;

/// Third-person pronouns, and "we" and "our" of a quotation.
const PRONOUNS: [&str; 10] = ["he", "her", "him", "his", "it", "our", "she", "their", "they", "we"];

/// For each compared sentence of an article the words that it leans on. O(words).
pub(super) fn contexts(
    document: &Document<'_>,
    compared: &[(u32, &Sentence)],
    words: &[Vec<Word>],
    vocabulary: &Vocabulary,
) -> Vec<Vec<Word>> {
    let kind = |number: usize| {
        let paragraph = compared.get(number).map(|(_, sentence)| sentence.paragraph as usize);
        paragraph.and_then(|at| document.article.paragraphs.get(at)).map(|paragraph| paragraph.kind)
    };
    let mut lead_in: Option<usize> = None;
    (0..words.len())
        .map(|number| {
            if kind(number) == Some(ParagraphKind::ListItem) {
                return lead_in.map(|at| content(&words[at])).unwrap_or_default();
            }
            lead_in = Some(number);
            if has_pronoun(&words[number], vocabulary) && names(&words[number]).len() <= MAX_OWN_NAMES {
                antecedents(&words[..number])
            } else {
                Vec::new()
            }
        })
        .collect()
}

/// The names of the nearest sentence before that has any.
fn antecedents(before: &[Vec<Word>]) -> Vec<Word> {
    before
        .iter()
        .rev()
        .take(LOOK_BACK)
        .map(|words| names(words))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

fn names(words: &[Word]) -> Vec<Word> {
    words.iter().filter(|word| word.kind == WordKind::Name).copied().collect()
}

fn content(words: &[Word]) -> Vec<Word> {
    words.iter().filter(|word| !word.key.is_function).copied().collect()
}

fn has_pronoun(words: &[Word], vocabulary: &Vocabulary) -> bool {
    let is_pronoun = |word: &Word| PRONOUNS.binary_search(&vocabulary.words.text(word.key.folded)).is_ok();
    words.iter().any(is_pronoun)
}
