//! A word to the form in which two spellings of it are equal.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, compatibility forms unified, accents of Latin letters dropped, points and possessive ending removed.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut on_latin = false;
    for c in word.nfkd().flat_map(char::to_lowercase) {
        match c {
            '.' | '\u{ad}' | '\u{200b}' => {}
            '’' | '‘' | 'ʼ' => out.push('\''),
            'ı' => out.push('i'),
            c if is_combining_mark(c) && on_latin => {}
            c => out.push(c),
        }
        on_latin = c.is_ascii_alphabetic() || (on_latin && is_combining_mark(c));
    }
    // Composed again: й and ї are letters of their own, and the stemmers know only composed ones.
    let out: String = out.nfc().collect();
    out.strip_suffix("'s").unwrap_or(&out).trim_matches('\'').to_owned()
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
