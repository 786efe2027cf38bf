//! Whether a text was decoded with the right encoding, as a reader tells it: by words that no language writes.

/// Fewer words than this with letters outside of ASCII tell nothing.
const MIN_WORDS: usize = 3;
/// Accented Latin letters in a row, at least, that no language has: Vietnamese has three.
const MIN_ROW: usize = 4;

/// The letters that words are not mixed of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Ascii,
    Latin,
    /// Greek, Cyrillic, Hebrew, Arabic, Thai and their neighbours.
    Other,
    /// Chinese, Japanese and Korean, which take Latin letters into words.
    Wide,
}

/// Whether half of the words with letters outside of ASCII are such that no language writes: letters of two scripts, capitals inside,
/// rows of accents, control characters. O(text).
pub(super) fn is_mangled(text: &str) -> bool {
    let (mut all, mut wrong) = (0, 0);
    let is_part = |c: char| c.is_alphabetic() || is_broken(c);
    for word in text.split(|c: char| !is_part(c)).filter(|word| !word.is_ascii()) {
        all += 1;
        wrong += usize::from(is_wrong(word));
    }
    all >= MIN_WORDS && wrong * 2 >= all
}

/// What stands for bytes that mean nothing in an encoding, and marks that are no letters by themselves.
fn is_broken(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9F}' | '\u{FFFD}' | '\u{2B0}'..='\u{2FF}' | '\u{E000}'..='\u{F8FF}')
}

fn is_wrong(word: &str) -> bool {
    let script = |c: char| match u32::from(c) {
        0..0x80 => Script::Ascii,
        0x80..0x250 | 0x1E00..0x1F00 => Script::Latin,
        0x2E80.. => Script::Wide,
        _ => Script::Other,
    };
    let mixes = word.chars().any(|c| script(c) == Script::Other) && word.chars().any(|c| c.is_ascii());
    let falls =
        word.chars().zip(word.chars().skip(1)).any(|(before, c)| before.is_lowercase() && c.is_uppercase());
    let mut row = 0;
    let has_row = word.chars().any(|c| {
        row = if script(c) == Script::Latin { row + 1 } else { 0 };
        row >= MIN_ROW
    });
    mixes || falls || has_row || word.chars().any(is_broken)
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
            "мОСТ ЗАКРОЮТ В пОНЕДЕЛЬНИК нА дЕВЯТЬ",
            "Ìîñò çàêðîþò íà äåâÿòü ìåñÿöåâ",
            "le prйsident a йvoquй l’accord а Genиve",
        ] {
            assert!(is_mangled(text), "{text}");
        }
    }
}
