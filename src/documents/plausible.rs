//! Whether a text was decoded with the right encoding, as a reader tells it: by words that no language writes.

/// Fewer words than this with letters outside of ASCII tell nothing.
const MIN_WORDS: usize = 3;
/// Accented Latin letters in a row, at least, that no language has: Vietnamese has three.
const MIN_ROW: usize = 4;
/// As many of them are different: dashes in a row are a line.
const MIN_SIGNS: usize = 3;

/// Whether half of the words with letters outside of ASCII are such that no language writes: letters of two scripts, capitals inside,
/// rows of accents, control characters. Or more have capitals behind small letters than have only small ones: KOI8-R that is read as
/// windows-1251 turns all letters around. O(text).
pub(super) fn is_mangled(text: &str) -> bool {
    let (mut all, mut wrong, mut falling, mut small) = (0, 0, 0, 0);
    let is_part = |c: char| c.is_alphabetic() || is_broken(c);
    for word in text.split(|c: char| !is_part(c)).filter(|word| !word.is_ascii()) {
        let falls = falls(word);
        all += 1;
        wrong += usize::from(falls || is_wrong(word));
        falling += usize::from(falls);
        small += usize::from(!falls && word.chars().any(char::is_lowercase));
    }
    (all >= MIN_WORDS && wrong * 2 >= all) || (falling >= MIN_WORDS && falling > small) || has_rows(text)
}

/// Whether a third of what stands outside of ASCII stands in rows, where it is letters and signs of Western Europe.
fn has_rows(text: &str) -> bool {
    let is_western = |c: char| matches!(u32::from(c), 0x80..0x250 | 0x1E00..0x1F00 | 0x2010..=0x2122);
    let rows = || text.split(|c: char| !is_western(c)).filter(|row| !row.is_empty());
    let is_long = |row: &&str| {
        let mut signs: Vec<char> = row.chars().collect();
        let n_signs = signs.len();
        signs.sort_unstable();
        signs.dedup();
        n_signs >= MIN_ROW && signs.len() >= MIN_SIGNS
    };
    let signs = |row: &str| row.chars().count();
    let n_long: usize = rows().filter(is_long).map(signs).sum();
    n_long >= MIN_WORDS * MIN_ROW && n_long * 3 >= rows().map(signs).sum::<usize>()
}

/// Whether a capital follows a small letter.
fn falls(word: &str) -> bool {
    word.chars().zip(word.chars().skip(1)).any(|(before, c)| before.is_lowercase() && c.is_uppercase())
}

/// What stands for bytes that mean nothing in an encoding, and marks that are no letters by themselves.
fn is_broken(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9F}' | '\u{FFFD}' | '\u{2B0}'..='\u{2FF}' | '\u{E000}'..='\u{F8FF}')
}

fn is_wrong(word: &str) -> bool {
    // Greek, Cyrillic, Hebrew, Arabic, Thai and their neighbours; Chinese, Japanese and Korean take Latin letters into words.
    let is_other = |c: char| matches!(u32::from(c), 0x250..0x1E00 | 0x1F00..0x2000);
    let mixes = word.chars().any(is_other) && word.chars().any(|c| c.is_ascii());
    mixes || word.chars().any(is_broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_languages_write_is_right() {
        for text in [
            "Le président a évoqué l’accord à Genève, où les négociations ont été achevées.",
            "Người dân được thông báo về việc đóng cửa cầu trong chín tháng.",
            "Příliš žluťoučký kůň úpěl ďábelské ódy.",
            "Мост закроют в понедельник, сообщил iPhone-пользователям департамент США.",
            "大統領はiPhoneで水曜日に語った。",
            "McDonald’s öffnet eBay-Café für Übernächste, naïve Gäste.",
            "МОСТ ЗАКРОЮТ НА ДЕВЯТЬ МЕСЯЦЕВ, СООБЩАЕТ iPhone-КАНАЛ",
            "He said no. ———— •••• Then — “well…” — yes. ———— ••••",
            "Только ASCII and “quotes”.",
        ] {
            assert!(!is_mangled(text), "{text}");
        }
    }

    #[test]
    fn what_no_language_writes_is_mangled() {
        for text in [
            "Le prÃ©sident a Ã©voquÃ© lâ€™accord Ã  GenÃ¨ve, oÃ¹ les nÃ©gociations ont Ã©tÃ© achevÃ©es.",
            "Le pont fermŽ pendant neuf mois, lÕestuaire aprs la dŽcouverte",
            "мОСТ ЗАКРОЮТ В пОНЕДЕЛЬНИК НА ДЕВЯТЬ МЕСЯЦЕВ, СООБЩИЛ дЕПАРТАМЕНТ",
            "Ìîñò çàêðîþò íà äåâÿòü ìåñÿöåâ",
            "ƒŠƒ“ƒhƒzƒ‹ƒ€‹´‚ÍŒŽ—j“ú‚©‚ç­‚È‚­‚Æ‚à‹ãƒ•ŒŽŠÔ•Â½‚³‚ê‚é",
            "le prйsident a йvoquй l’accord а Genиve",
        ] {
            assert!(is_mangled(text), "{text}");
        }
    }
}
