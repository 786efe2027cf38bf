//! A word to the form in which two spellings of it are equal.

use icu_normalizer::{
    ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed,
    properties::CanonicalCombiningClassMapBorrowed,
};

/// Lower case, compatibility forms unified, accents of Latin letters dropped, points and possessive ending removed.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return without_ending(word.chars().filter(|&c| c != '.').map(|c| c.to_ascii_lowercase()).collect());
    }
    let (nfkd, nfc) = (DecomposingNormalizerBorrowed::new_nfkd(), ComposingNormalizerBorrowed::new_nfc());
    let mut out = String::with_capacity(word.len());
    let mut on_latin = false;
    for c in nfkd.normalize_iter(word.chars()).flat_map(char::to_lowercase) {
        match c {
            '.' | '\u{ad}' | '\u{200b}' => {}
            '’' | '‘' | 'ʼ' => out.push('\''),
            'ı' => out.push('i'),
            c if on_latin && is_mark(c) => {}
            c => out.push(c),
        }
        on_latin = c.is_ascii_alphabetic() || (on_latin && is_mark(c));
    }
    // Composed again: й and ї are letters of their own, and the stemmers know only composed ones.
    without_ending(nfc.normalize_iter(out.chars()).collect())
}

fn without_ending(word: String) -> String {
    word.strip_suffix("'s").unwrap_or(&word).trim_matches('\'').to_owned()
}

/// An accent or another mark over, under or through a Latin letter, or around it.
fn is_mark(c: char) -> bool {
    CanonicalCombiningClassMapBorrowed::new().get_u8(c) != 0
        || matches!(c, '\u{34f}' | '\u{20dd}'..='\u{20e4}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_together() {
        for (word, folded) in [
            ("Zelenskyy’s", "zelenskyy"),
            ("U.S.", "us"),
            ("Türkiye", "turkiye"),
            ("ＮＡＴＯ", "nato"),
            ("ﬁnal", "final"),
            ("Київ", "київ"),
            ("don’t", "don't"),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }
}
