//! What a line looks like: its length, its end, its marks.

use super::dates;

/// Picture credits end with one of these.
const AGENCIES: &[&str] = &[
    "reuters",
    "ap",
    "ap photo",
    "ap images",
    "afp",
    "epa",
    "epa-efe",
    "efe",
    "getty images",
    "getty",
    "bloomberg",
    "upi",
    "tass",
    "anadolu",
    "anadolu agency",
    "aa",
    "shutterstock",
    "istock",
    "dpa",
    "pa",
    "pa media",
    "pa wire",
    "rex",
    "xinhua",
    "associated press",
    "the associated press",
    "ria novosti",
    "sputnik",
    "ukrinform",
    "imago",
    "zuma",
    "alamy",
    "unsplash",
    "wikimedia commons",
    "wikimedia",
    "picture alliance",
    "handout",
    "nurphoto",
];

/// Captions begin with one of these.
const CAPTION_STARTS: &[&str] = &[
    "file photo",
    "file image",
    "file -",
    "file –",
    "file —",
    "photo:",
    "photo by",
    "photo credit",
    "photograph:",
    "photos by",
    "image:",
    "image source",
    "image credit",
    "image copyright",
    "image caption",
    "picture:",
    "enlarge this image toggle caption",
    "ap photo",
    "foto:",
    "фото:",
    "credit:",
    "bild:",
    "illustration:",
];

/// Credits of pictures begin with one of these.
const CREDIT_STARTS: &[&str] = &[
    "photo:",
    "photo by",
    "photos by",
    "photograph:",
    "photographs:",
    "image:",
    "image credit",
    "image source",
    "picture:",
    "credit:",
    "photo credit",
    "foto:",
    "fotos:",
    "bild:",
    "quelle:",
    "crédit",
    "crédits",
    "photo ",
    "©",
    "(c)",
    "courtesy ",
    "illustration by",
    "illustration:",
    "фото:",
    "摄影",
    "图片来源",
    "撮影",
    "写真：",
    "foto van",
    "zdjęcie:",
    "fot.",
];

/// Credits in brackets at the end of a caption begin with one of these.
const CAPTION_BRACKETS: &[&str] = &[
    "(photo",
    "(ap photo",
    "(image",
    "(picture",
    "(ap)",
    "(reuters/",
    "(file photo",
    "(afp/",
    "(getty",
    "(credit",
    "(foto",
    "(фото",
];

/// A caption has at most this many words.
const MAX_CAPTION_WORDS: usize = 80;
/// A headline has at most this many words; long ones of real outlets have about 25.
const MAX_HEADLINE_WORDS: usize = 28;
/// A headline has at least this many words; fewer are a section's name or a button.
const MIN_HEADLINE_WORDS: usize = 3;
/// A subheading has at most this many words.
const MAX_SUBHEADING_WORDS: usize = 16;
/// A question as a subheading has at most this many words.
const MAX_QUESTION_WORDS: usize = 12;
/// The first letter of a question that stands as a subheading begins one of these words; others ("But will it work?")
/// belong to the text.
const QUESTION_WORDS: &[&str] = &[
    "what",
    "what's",
    "why",
    "how",
    "who",
    "who's",
    "when",
    "where",
    "which",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "did",
    "do",
    "does",
    "will",
    "can",
    "could",
    "should",
    "would",
    "was",
    "wie",
    "warum",
    "wer",
    "welche",
    "que",
    "quoi",
    "pourquoi",
    "comment",
    "qui",
    "qué",
    "por",
    "cómo",
    "quién",
    "что",
    "почему",
    "как",
    "кто",
    "когда",
    "где",
];

/// How many words a line has; in scripts without spaces, about two characters are one.
pub(super) fn word_count(line: &str) -> usize {
    if line.is_ascii() {
        return line.split_ascii_whitespace().count();
    }
    let wide = line.chars().filter(|c| matches!(*c as u32, 0x3040..=0x9FFF)).count();
    line.split_whitespace().count().max(wide / 2)
}

/// Whether a sentence ends where the line ends, quotes and brackets aside.
pub(super) fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '’', '\'', '»', '“', '」', '』', ')', '）', ']', ' ']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
}

/// Whether the line goes on: it ends in a comma, a colon, a dash.
fn goes_on(line: &str) -> bool {
    line.ends_with([',', ';', ':', '—', '–', '-', '、', '，'])
}

/// Whether the line is made as a headline is: short, and no statement that ends in a full stop.
pub(super) fn is_headline(line: &str) -> bool {
    (MIN_HEADLINE_WORDS..=MAX_HEADLINE_WORDS).contains(&word_count(line))
        && !goes_on(line)
        && (!ends_sentence(line) || line.ends_with(['?', '!', '…', '？', '！']))
}

/// Whether the line is made as a subheading is: short, begins as a title does, and does not end as a sentence; or a short
/// question.
pub(super) fn is_subheading(line: &str) -> bool {
    let words = word_count(line);
    let first = line.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    let begins = first.is_some_and(|c| !c.is_lowercase());
    if !begins || words > MAX_SUBHEADING_WORDS || goes_on(line) {
        return false;
    }
    if let Some(question) = line.strip_suffix('?') {
        let first_word =
            question.split_whitespace().next().unwrap_or_default().to_lowercase().replace('’', "'");
        return words <= MAX_QUESTION_WORDS
            && !question.contains('.')
            && QUESTION_WORDS.contains(&first_word.as_str());
    }
    !ends_sentence(line) && line.chars().any(char::is_alphabetic)
}

/// Whether a caption names only who made the picture: "Photo: Jane Doe", "JANE DOE/AFP/Getty Images".
pub(super) fn is_picture_credit(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_matches(['(', ')', '[', ']', ' ']);
    let says_so = CREDIT_STARTS.iter().any(|start| lower.starts_with(start));
    let by_agency =
        lower.split(['/', '|', ',', ' ']).next_back().is_some_and(|last| AGENCIES.contains(&last))
            || lower.rsplit(['/', '|', ',']).next().is_some_and(|last| AGENCIES.contains(&last.trim()));
    let words = word_count(line);
    let is_names = line.split_whitespace().all(|word| {
        word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase())
            || matches!(word, "via" | "for" | "by" | "de" | "of")
    });
    !line.ends_with(['.', '!', '?']) && (says_so && words <= 10 || by_agency && is_names && words <= 7)
}

/// Whether the line is a picture's caption: it says so, or it ends in a picture credit.
pub(super) fn is_caption(line: &str) -> bool {
    if word_count(line) > MAX_CAPTION_WORDS {
        return false;
    }
    let lower = line.to_lowercase();
    if CAPTION_STARTS.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    if lower.ends_with(')')
        && lower.rfind('(').is_some_and(|at| starts_with_any(lower.get(at..), CAPTION_BRACKETS))
    {
        return true;
    }
    let Some(separator) = lower.bytes().rposition(|byte| matches!(byte, b'/' | b'|')) else { return false };
    let tail = lower.get(separator + 1..).unwrap_or_default().trim().trim_end_matches(" file");
    AGENCIES.contains(&tail.strip_prefix("via ").unwrap_or(tail))
}

fn starts_with_any(text: Option<&str>, starts: &[&str]) -> bool {
    text.is_some_and(|text| starts.iter().any(|start| text.starts_with(start)))
}

/// A bullet or number at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bullet {
    /// A mark that stands for nothing else.
    Plain,
    /// A dash or an asterisk, which may also begin a line of dialogue or a note: a list has at least two.
    Dash,
    /// "1." or "1)": a list has at least two, which may have paragraphs between them.
    Number(u8),
}

/// The bullet of a line and the text behind it.
pub(super) fn bullet(line: &str) -> Option<(Bullet, &str)> {
    let (mark, rest) = line.split_once(' ')?;
    let rest = rest.trim_start();
    let kind = match mark {
        "•" | "·" | "▪" | "●" | "◦" | "‣" | "►" | "■" | "➤" | "✓" | "✔" => Bullet::Plain,
        "-" | "–" | "—" | "*" => Bullet::Dash,
        _ => {
            let digits = mark.strip_suffix(['.', ')'])?;
            let is_number =
                (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            // "21. November" begins a day.
            let begins_day = rest.split_whitespace().next().is_some_and(|word| dates::month(word).is_some());
            Bullet::Number((is_number && !begins_day).then(|| digits.parse().ok())??)
        }
    };
    (!rest.is_empty()).then_some((kind, rest))
}

/// Whether the line holds only a place as it begins a report: "WASHINGTON —", "KYIV, Ukraine (AP) —".
pub(super) fn is_place_line(line: &str) -> bool {
    let Some(place) = line.strip_suffix(['—', '–', '-']) else { return false };
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = place.chars().filter(|c| c.is_uppercase()).count();
    word_count(place) <= 5 && letters >= 3 && capitals * 2 > letters
}

/// Whether every letter is a capital, and there are at least three.
pub(super) fn is_all_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !text.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_say_so_or_end_in_a_credit() {
        for line in [
            "FILE PHOTO: US President Trump meets with Russian President Putin in Alaska. / Reuters",
            "Jim Cole / AP i Jim Cole / AP",
            "Rep. Jim Jordan speaks during a hearing on June 28. Alex Wong / Getty Images",
            "A 1978 photo. Ohio State University / via AP file",
            "Cubs player Kyle Schwarber hits an RBI single. (Photo: Charles LeClaire, USA TODAY Sports)",
            "Image copyright Reuters Image caption Investigators seized evidence",
        ] {
            assert!(is_caption(line), "{line}");
        }
        for line in [
            "The plan was first reported by Reuters",
            "He spoke to the Associated Press (AP).",
            "The photo shows the two men in Alaska.",
            "Talks and/or consultations continue.",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }

    #[test]
    fn a_credit_alone_is_no_caption() {
        for line in [
            "Photo: Jane Doe",
            "JIM WATSON/AFP/Getty Images",
            "(Mike Watson Images/Getty)",
            "Foto: LA NACION",
            "© dpa",
        ] {
            assert!(is_picture_credit(line), "{line}");
        }
        for line in [
            "The two men leave the hall. Jane Doe / Reuters",
            "The negotiators leave the palace on Friday.",
            "Photo by photo, the album tells how the town of Marwick was built.",
            "Rescuers search the harbour for survivors",
        ] {
            assert!(!is_picture_credit(line), "{line}");
        }
    }

    #[test]
    fn bullets_are_told_from_words() {
        assert_eq!(bullet("- Peace in Ukraine"), Some((Bullet::Dash, "Peace in Ukraine")));
        assert_eq!(bullet("• One"), Some((Bullet::Plain, "One")));
        assert_eq!(bullet("2) Two"), Some((Bullet::Number(2), "Two")));
        for line in ["-5 degrees", "2025 was", "- ", "A. Smith", "1990. It", "21. November war es so weit"] {
            assert_eq!(bullet(line), None, "{line}");
        }
    }

    #[test]
    fn headlines_and_subheadings_do_not_end_as_statements() {
        for line in [
            "What Comes Next",
            "Top US army officials in Ukraine",
            "Has anyone been charged?",
            "‘Undocumented and unafraid’",
        ] {
            assert!(is_headline(line) && is_subheading(line), "{line}");
        }
        for line in [
            "The Kremlin declined to comment.",
            "“We know,” he said.",
            "But will it work?",
            "It said:",
            "and so it went",
            "the 28 points fall into four categories",
        ] {
            assert!(!is_subheading(line), "{line}");
        }
        assert!(is_headline("US troops arrived for talks. What is known about the plan?"));
        assert!(!is_headline("Officials were scrambling on Wednesday to understand the terms."));
    }

    #[test]
    fn a_place_alone_is_a_dateline() {
        assert!(is_place_line("WASHINGTON —") && is_place_line("KYIV, Ukraine (AP) —"));
        assert!(!is_place_line("He said —") && !is_place_line("WASHINGTON"));
    }
}
