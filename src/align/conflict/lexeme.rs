//! What is known of a word by itself, wherever it stands: found once for each word of all articles.

use super::{
    lexicon::plain_form,
    vocabulary::{Helper, governor, helper, is_calendar, is_preposition},
};
use crate::{
    align::stems::Stems,
    segment::{Form, is_saying, is_verb},
    text::{Interner, is_function_word, is_listed},
};

/// A word as the search for conflicts reads it.
#[derive(Debug)]
pub(super) struct Lexeme {
    /// Folded, contractions without their pronoun: "we've" gives `have`.
    pub(super) word: String,
    /// Of its plain form.
    pub(super) stem: String,
    /// It ends in "n't".
    pub(super) is_negated: bool,
    /// It is most likely a verb.
    pub(super) is_verb: bool,
    pub(super) is_saying: bool,
    pub(super) is_function: bool,
    pub(super) is_preposition: bool,
    /// What it does before a predicate.
    pub(super) helper: Option<Helper>,
    /// It names nobody and nothing that could take part in a statement.
    pub(super) says_nothing: bool,
}

/// Irregular pasts that are nothing else, beside those that tell clauses apart.
const PASTS: &str = "\
    arose fled flew forbade froze overthrew overtook sank shrank slept sought stole swept taught tore undertook \
    upheld withheld";

/// The words of English articles, each once.
pub(super) struct Lexemes {
    stems: Stems,
    /// By the number of the folded word in `words`.
    all: Vec<Lexeme>,
    words: Interner,
}

impl Lexemes {
    pub(super) fn new() -> Self {
        Self { stems: Stems::new("en"), all: Vec::new(), words: Interner::default() }
    }

    /// The lexeme of each form. O(forms).
    pub(super) fn of(&mut self, forms: &[Form]) -> Vec<&Lexeme> {
        let numbers: Vec<u32> = forms.iter().map(|form| self.number(form)).collect();
        numbers.into_iter().filter_map(|number| self.all.get(number as usize)).collect()
    }

    fn number(&mut self, form: &Form) -> u32 {
        let number = self.words.number(&form.folded);
        if number as usize == self.all.len() {
            self.all.push(Lexeme::new(form, &self.stems));
        }
        number
    }
}

impl Lexeme {
    fn new(form: &Form, stems: &Stems) -> Self {
        let folded = form.folded.as_str();
        // Careless writers leave the apostrophe out.
        let base = folded.strip_suffix("n't").or_else(|| {
            let base = folded.strip_suffix("nt")?;
            is_listed("are did do does had has have is was were wo", base).then_some(base)
        });
        let word = match base {
            Some("wo") => "will",
            Some("ca") => "can",
            Some(base) => base,
            None => folded,
        };
        let helper = helper(word);
        let (is_function, is_verb) = match base {
            Some(_) => (is_function_word(word), is_verb(word)),
            None => (form.is_function, form.is_verb || is_listed(PASTS, word)),
        };
        let is_preposition = is_preposition(word);
        let plain = plain_form(word);
        Self {
            stem: stems.stem(plain, plain),
            is_negated: base.is_some(),
            is_verb,
            is_saying: is_saying(word),
            is_function,
            is_preposition,
            helper,
            says_nothing: is_function
                || is_preposition
                || is_calendar(word)
                || governor(word).is_some()
                || matches!(helper, Some(Helper::Adverb | Helper::Hedge))
                || word == "twice",
            word: word.to_owned(),
        }
    }
}
