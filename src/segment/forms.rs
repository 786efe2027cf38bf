//! The distinct words of an article: what is known of a word by itself is found once, however often the article has it.

use super::{Word, is_verb};
use crate::text::{Interner, fold, is_function_word};

/// The distinct words of an article as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forms {
    /// For each word of [`super::Segmentation::words`] an index into `all`.
    of_words: Vec<u32>,
    all: Vec<Form>,
}

/// One word as it is written, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub written: String,
    /// [`fold`]ed.
    pub folded: String,
    /// It begins with a capital letter.
    pub has_capital: bool,
    /// [`is_function_word`].
    pub is_function: bool,
    /// [`is_verb`], as if it were English.
    pub is_verb: bool,
}

impl Forms {
    /// The forms of the words of a text. O(words).
    pub fn new(text: &str, words: &[Word]) -> Self {
        let mut written = Interner::default();
        let of_words = words.iter().map(|word| written.number(word.range.of(text))).collect();
        let form = |written: String| {
            let folded = fold(&written);
            let (is_function, is_verb) = (is_function_word(&folded), is_verb(&folded));
            let has_capital = written.starts_with(char::is_uppercase);
            Form { written, folded, has_capital, is_function, is_verb }
        };
        Self { of_words, all: written.into_texts().into_iter().map(form).collect() }
    }

    /// Every form once.
    pub fn all(&self) -> &[Form] {
        &self.all
    }

    /// Where the form of a word stands in [`Self::all`]; past its end for no word.
    pub fn number(&self, word: usize) -> usize {
        self.of_words.get(word).map_or(self.all.len(), |&form| form as usize)
    }

    /// The form of a word.
    pub fn of(&self, word: usize) -> Option<&Form> {
        self.all.get(self.number(word))
    }

    /// The folded word; empty where there is none.
    pub fn folded(&self, word: usize) -> &str {
        self.of(word).map_or("", |form| &form.folded)
    }
}
