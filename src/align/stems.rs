//! Words to the form that two outlets have in common.

use rust_stemmers::{Algorithm, Stemmer};

use crate::{annotate::number_value, article::primary_language, text::is_function_word};

/// What the stem of a function word begins with; no folded word does.
pub(super) const FUNCTION: char = '~';

/// Stems words of one language. Where Snowball has no stemmer for it, the folded word is its own stem.
pub(crate) struct Stems {
    stemmer: Option<Stemmer>,
}

impl Stems {
    /// For a language tag (`en`, `en-GB`, `und`).
    pub(crate) fn new(lang: &str) -> Self {
        Self { stemmer: algorithm(lang).map(Stemmer::create) }
    }

    /// The stem of one word: compatibility forms, case, accents on Latin letters, possessive endings and points of
    /// abbreviations folded away (`Zelenskyy’s`, `U.S.`, `Türkiye`), then Snowball.
    ///
    /// An abbreviation in capitals whose letters also spell a common word keeps a point (`US` gives `us.`), so that the
    /// country is not the pronoun. A function word is not stemmed and begins with [`FUNCTION`], so that "mine" is not what
    /// "mining" stems to. A number gives its canonical digits.
    pub(crate) fn stem(&self, word: &str, folded: &str) -> String {
        if let Some(digits) = number_value(word) {
            return digits;
        }
        if is_function_word(folded) {
            return if is_abbreviation(word) { format!("{folded}.") } else { format!("{FUNCTION}{folded}") };
        }
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(folded).into_owned(),
            None => folded.to_owned(),
        }
    }
}

/// Whether there are word stems for a language; without, words match only in the same form.
pub fn has_stems(lang: &str) -> bool {
    algorithm(lang).is_some()
}

fn algorithm(lang: &str) -> Option<Algorithm> {
    match primary_language(lang) {
        // Undetermined texts are mostly too short to detect; English is the likeliest.
        "en" | "und" => Some(Algorithm::English),
        "ar" => Some(Algorithm::Arabic),
        "da" => Some(Algorithm::Danish),
        "de" => Some(Algorithm::German),
        "el" => Some(Algorithm::Greek),
        "es" => Some(Algorithm::Spanish),
        "fi" => Some(Algorithm::Finnish),
        "fr" => Some(Algorithm::French),
        "hu" => Some(Algorithm::Hungarian),
        "it" => Some(Algorithm::Italian),
        "nb" | "nn" | "no" => Some(Algorithm::Norwegian),
        "nl" => Some(Algorithm::Dutch),
        "pt" => Some(Algorithm::Portuguese),
        "ro" => Some(Algorithm::Romanian),
        "ru" => Some(Algorithm::Russian),
        "sv" => Some(Algorithm::Swedish),
        "ta" => Some(Algorithm::Tamil),
        "tr" => Some(Algorithm::Turkish),
        _ => None,
    }
}

/// `US`, `U.S.`, `WHO`: two letters or more, all capitals.
fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && letters.all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn stem(stems: &Stems, word: &str) -> String {
        stems.stem(word, &fold(word))
    }

    #[test]
    fn two_spellings_of_one_word_have_one_stem() {
        let stems = Stems::new("en-GB");
        for (a, b) in [
            ("Trump’s", "Trump"),
            ("U.S.", "US"),
            ("Türkiye", "Turkiye"),
            ("plans", "plan"),
            ("proposing", "proposed"),
            ("ﬁnal", "final"),
        ] {
            assert_eq!(stem(&stems, a), stem(&stems, b), "{a} and {b}");
        }
    }

    #[test]
    fn the_country_is_not_the_pronoun() {
        let stems = Stems::new("en");
        assert_ne!(stem(&stems, "US"), stem(&stems, "us"));
        assert_ne!(stem(&stems, "WHO"), stem(&stems, "who"));
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(stem(&Stems::new("uk"), "Київ"), "київ");
        assert_eq!(stem(&Stems::new("ru"), "переговоры"), stem(&Stems::new("ru"), "переговорах"));
    }
}
