//! Words that end in a point without ending a sentence, and words that begin one, by language.

use crate::article::primary_language;

use super::languages::{
    DUTCH, ENGLISH, FRENCH, GERMAN, ITALIAN, ORDINALS, OTHER, POLISH, PORTUGUESE, RUSSIAN, SPANISH,
};

/// What a point after an abbreviation can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Never the end: a name or more follows ("Gen. Randy George", "e.g.").
    Open,
    /// Not the end where a number follows ("No. 5", "p. 55"), and no abbreviation otherwise.
    BeforeNumber,
    /// The end only where the next word is a likely first word ("in the U.S. The White House").
    Closed,
    /// The end wherever a capital follows ("и т.д.", "usw.").
    Last,
}

/// The lists of one language: words in lower case, without the last point, with white space between.
#[derive(Debug)]
pub(super) struct Language {
    pub(super) open: &'static str,
    pub(super) before_number: &'static str,
    pub(super) closed: &'static str,
    pub(super) last: &'static str,
    /// Words that, with a capital, begin sentences and hardly ever names.
    pub(super) starters: &'static str,
    pub(super) numbers: Numbers,
    pub(super) lower_case: LowerCase,
}

/// What a point after a number of one or two digits says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// That the sentence ends.
    Cardinal,
    /// That the number is an ordinal, unless a likely first word follows ("der 3. Oktober").
    Ordinal,
}

/// What a word in lower case after a full stop says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LowerCase {
    /// That the sentence goes on: what ends in the point is an abbreviation that no list has.
    GoesOn,
    /// That a careless writer began a sentence, where the word before the point is an ordinary one.
    MayBegin,
}

/// The lists for a language tag (`en-GB`: English); the English ones where there are none of the language's own.
pub(super) fn language(tag: &str) -> &'static Language {
    match primary_language(tag) {
        "de" => &GERMAN,
        "fr" => &FRENCH,
        "es" | "ca" | "gl" => &SPANISH,
        "pt" => &PORTUGUESE,
        "it" => &ITALIAN,
        "nl" => &DUTCH,
        "ru" | "uk" | "be" | "bg" => &RUSSIAN,
        "pl" => &POLISH,
        "cs" | "sk" | "da" | "nb" | "nn" | "no" | "fi" | "hu" | "hr" | "sl" | "sr" | "et" | "lv" => &ORDINALS,
        "en" | "und" | "" => &ENGLISH,
        _ => &OTHER,
    }
}

impl Language {
    /// What `word` abbreviates; `word` in lower case, without its last point.
    pub(super) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        let lists = [
            (self.open, Abbreviation::Open),
            (TITLES, Abbreviation::Open),
            (self.before_number, Abbreviation::BeforeNumber),
            (self.closed, Abbreviation::Closed),
            (self.last, Abbreviation::Last),
        ];
        lists.into_iter().find(|(list, _)| contains(list, word)).map(|(_, abbreviation)| abbreviation)
    }

    /// Whether `word`, in lower case, is a likely first word of a sentence.
    pub(super) fn is_starter(&self, word: &str) -> bool {
        contains(self.starters, word)
    }
}

/// In every language: international titles.
const TITLES: &str = "dr prof mr mrs ms mme mlle vs e.g i.e cf";

fn contains(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}
