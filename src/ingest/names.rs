//! Names of outlets and authors, from file names and bylines.

use super::shape::word_count;

/// File names that say nothing about the outlet: a stem that begins with one of these words, or consists of such words.
const GENERIC: &[&str] = &[
    "article",
    "articles",
    "text",
    "txt",
    "document",
    "doc",
    "untitled",
    "unnamed",
    "unknown",
    "pasted",
    "paste",
    "index",
    "download",
    "downloads",
    "page",
    "story",
    "news",
    "new",
    "copy",
    "test",
    "file",
    "saved",
    "save",
    "clip",
    "clipboard",
    "clipping",
    "snippet",
    "note",
    "notes",
    "draft",
    "temp",
    "tmp",
    "sample",
    "example",
    "input",
    "output",
    "data",
    "html",
    "web",
    "website",
    "site",
    "print",
    "view",
    "default",
    "main",
    "readme",
    "scan",
    "export",
    "report",
    "source",
    "item",
    "no",
    "name",
    "title",
    "a",
    "b",
    "und",
    "artikel",
    "dokument",
    "texto",
    "статья",
    "текст",
    "документ",
    "новость",
    "файл",
];
/// An outlet's name has at most this many words.
const MAX_OUTLET_WORDS: usize = 4;

/// Words inside a person's name that may be written small.
const PARTICLES: &[&str] = &[
    "de", "der", "den", "van", "von", "la", "le", "di", "da", "del", "dos", "du", "al", "el", "bin", "ibn",
    "ter", "zu",
];
/// Words that introduce authors. Those with `true` are words of other sentences too and count only before few words.
const BY: &[(&str, bool)] = &[
    ("by ", false),
    ("by: ", false),
    ("written by ", false),
    ("reported by ", false),
    ("story by ", false),
    ("/ updated by ", false),
    ("author: ", false),
    ("authors: ", false),
    ("byline: ", false),
    ("autor: ", false),
    ("auteur : ", false),
    ("автор: ", false),
    ("авторы: ", false),
    ("текст: ", false),
    ("von ", true),
    ("par ", true),
    ("por ", true),
    ("di ", true),
    ("door ", true),
    ("av ", true),
    ("автор ", true),
    ("redacción: ", false),
    ("texte : ", false),
    ("autore: ", false),
    ("tekst: ", false),
    ("yazan: ", false),
    ("文：", false),
    ("文/", false),
    ("作者：", false),
    ("记者 ", true),
    ("記者 ", true),
];
/// What stands behind a name in a byline without "By".
const LABELS: &[&str] = &[
    "exclusive",
    "staff writer",
    "staff reporter",
    "staff",
    "reporter",
    "correspondent",
    "senior correspondent",
    "editor",
    "columnist",
    "contributor",
    "special to",
    "эксклюзив",
    "корреспондент",
    "редактор",
];
/// A field with authors is at most this long, in bytes.
const MAX_FIELD_BYTES: usize = 400;
/// Words of offices and outlets, which stand behind a name.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "news", "press", "times", "post", "staff", "agency", "editor", "reporter", "correspondent", "writer", "producer", "journalist", "bureau",
    "chief", "columnist", "contributor", "redakteur", "redakteurin", "redaktion", "korrespondent", "korrespondentin", "redaction", "rédaction",
    "redacción", "redazione", "journaliste", "corresponsal", "desk", "team", "корреспондент", "редактор", "редакция",
];
/// A byline has at most this many words.
const MAX_BYLINE_WORDS: usize = 16;

/// The outlet that a file name names, if it does: what is left of the stem without digits, hashes, dates and separators is
/// one to four words of letters, and not a general word.
pub(super) fn outlet_of_file(file: &str) -> Option<String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: Vec<&str> = stem
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '-' | '_' | '.' | '+' | ',' | '(' | ')' | '[' | ']')
        })
        .collect();
    let is_number = |word: &&str| !word.chars().any(char::is_alphabetic);
    let words: Vec<&str> = words.into_iter().filter(|word| !is_number(word) && !is_hash(word)).collect();
    let plain = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '&' | '!'));
    let is_name = (1..=MAX_OUTLET_WORDS).contains(&words.len())
        && words.iter().all(plain)
        && !is_generic(words.first()?)
        && words.iter().map(|word| word.chars().count()).sum::<usize>() >= min_letters(stem)
        && !is_repeated_letter(&words.concat());
    is_name.then(|| words.join(" "))
}

/// Three letters, or two where the whole stem is capitals ("AP").
fn min_letters(stem: &str) -> usize {
    if stem.chars().all(char::is_uppercase) { 2 } else { 3 }
}

fn is_generic(word: &str) -> bool {
    GENERIC.contains(&word.to_lowercase().as_str())
}

fn is_repeated_letter(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    letters.next().is_some_and(|first| letters.all(|letter| letter == first))
}

/// Letters and digits that mean nothing: both mixed, or at least six hexadecimal digits.
fn is_hash(word: &str) -> bool {
    let hexadecimal = word.len() >= 6 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    hexadecimal || (has_digit && word.len() >= 6 && word.chars().any(char::is_alphabetic))
}

/// News agencies as they sign the first paragraph, and their names.
const AGENCIES: &[(&str, &str)] = &[
    ("reuters", "Reuters"),
    ("ap", "AP"),
    ("associated press", "AP"),
    ("afp", "AFP"),
    ("dpa", "dpa"),
    ("tass", "TASS"),
    ("тасс", "ТАСС"),
    ("xinhua", "Xinhua"),
    ("upi", "UPI"),
    ("efe", "EFE"),
    ("ansa", "ANSA"),
    ("kyodo", "Kyodo"),
    ("yonhap", "Yonhap"),
    ("anadolu", "Anadolu"),
    ("apa", "APA"),
    ("interfax", "Interfax"),
    ("ukrinform", "Ukrinform"),
    ("bloomberg", "Bloomberg"),
];
/// Before the agency's name stand at most this many words: place, country, day.
const MAX_PLACE_WORDS: usize = 8;

/// The agency that a paragraph begins with: "KYIV, Nov 20 (Reuters) - ", "МОСКВА, 20 ноября. /ТАСС/. ".
pub(super) fn agency(paragraph: &str) -> Option<&'static str> {
    let open = paragraph.find(['(', '/'])?;
    let (place, rest) = paragraph.split_at_checked(open)?;
    let close = if rest.starts_with('(') { ')' } else { '/' };
    let (name, after) = rest.get(1..)?.split_once(close)?;
    let begins = place.chars().next().is_none_or(char::is_uppercase) && word_count(place) <= MAX_PLACE_WORDS;
    let ends = after.trim_start().starts_with(if close == ')' {
        &['-', '–', '—'][..]
    } else {
        &['.', '-', '–', '—'][..]
    });
    let name = name.to_lowercase();
    AGENCIES.iter().find(|(signed, _)| begins && ends && *signed == name).map(|(_, agency)| *agency)
}

/// The authors of a byline, one name each, perhaps none ("By" alone); `None` when the line is no byline.
pub(super) fn byline(line: &str) -> Option<Vec<String>> {
    let words = word_count(line);
    if words > MAX_BYLINE_WORDS {
        return None;
    }
    let lower = line.to_lowercase();
    if matches!(lower.as_str(), "by" | "by:" | "von" | "автор" | "автор:") {
        return Some(Vec::new());
    }
    let introduced = BY.iter().find_map(|(start, few)| {
        // Lower-casing may change the length of a foreign letter: measure in the original.
        let rest = line.get(start.len()..).filter(|_| lower.starts_with(start))?;
        (!few || words <= 5).then_some(rest)
    });
    let list = introduced.or_else(|| labelled(line, &lower))?;
    let list = list.split(['|', '•', '·']).next().unwrap_or(list).trim();
    is_name_list(list).then(|| split_names(list))
}

/// The authors of a field that holds nothing else: "By Jane Doe and John Smith", "Jane Doe, John Smith", "Example News". O(field).
pub(super) fn authors(field: &str) -> Vec<String> {
    let field = field.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_address = |text: &str| text.contains("://") || text.contains('@') || text.starts_with("www.");
    if field.is_empty() || field.len() > MAX_FIELD_BYTES || is_address(&field) {
        return Vec::new();
    }
    let lower = field.to_lowercase();
    let introduced =
        BY.iter().find_map(|(start, _)| field.get(start.len()..).filter(|_| lower.starts_with(start)));
    let list = introduced.unwrap_or(&field).trim();
    let list = list.split(['|', '•', '·']).next().unwrap_or(list).trim();
    split_names(list).into_iter().filter(|name| name.chars().any(char::is_alphabetic)).collect()
}

/// The name before a label: "Анна Федорова Exclusive", "Jane Doe, Staff Writer".
fn labelled<'a>(line: &'a str, lower: &str) -> Option<&'a str> {
    let label = LABELS.iter().find(|label| lower.ends_with(*label))?;
    let (name, label) = line.split_at_checked(line.len().checked_sub(label.len())?)?;
    let is_set_off = name.trim_end().ends_with([',', '|', '-']) || label.starts_with(char::is_uppercase);
    let name = name.strip_suffix([' ', ',', '|', '-'])?.trim_end_matches([' ', ',', '|', '-']);
    (is_set_off && (2..=4).contains(&word_count(name))).then_some(name)
}

/// Whether the words are names: all begin with a capital but particles and connectives, and no sentence ends.
pub(super) fn is_name_list(list: &str) -> bool {
    let ends_as_name = |list: &str| {
        let last = list.rsplit(' ').next().unwrap_or_default();
        !list.ends_with(['.', '!', '?', ':', ',', ';']) || matches!(last, "Jr." | "Sr." | "M.D." | "Ph.D.")
    };
    let fits = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        is_connective(&lower)
            || PARTICLES.contains(&lower.as_str())
            || bare.is_empty()
            || bare.chars().next().is_some_and(|c| c.is_uppercase() || is_caseless(c))
    };
    !list.is_empty() && ends_as_name(list) && list.split_whitespace().all(fits)
}

fn is_caseless(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

fn is_connective(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y" | "и" | "for" | "of" | "in" | "the" | "at" | "with")
}

/// "Jane Doe, John Smith and Ann Lee, BBC News" to names; a part of one word or all capitals after the first is an outlet
/// or a place.
fn split_names(list: &str) -> Vec<String> {
    let mut unified = [
        " and ", " AND ", " und ", " et ", " y ", " и ", " & ", " та ", " och ", " og ", " ve ", "、", "，",
        "；",
    ]
    .iter()
    .fold(list.to_owned(), |text, word| text.replace(word, ","));
    // Short words that are also parts of names join only full names.
    for word in [" e ", " i ", " en "] {
        if unified.split(word).all(|part| part.split(',').all(|part| word_count(part) >= 2)) {
            unified = unified.replace(word, ",");
        }
    }
    let mut names: Vec<String> = Vec::new();
    for part in unified.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let part = [" for ", " in ", " at "]
            .iter()
            .find_map(|word| part.split_once(word))
            .map_or(part, |(name, _)| name);
        let words = word_count(part);
        let names_outlet =
            part.split_whitespace().any(|word| OFFICES.contains(&word.to_lowercase().as_str()))
                || (names.first().is_some_and(|first| !super::shape::is_all_capitals(first))
                    && super::shape::is_all_capitals(part));
        if names.is_empty() || ((2..=4).contains(&words) && !names_outlet) {
            names.push(part.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_sign_the_first_words() {
        for (text, name) in [
            ("KYIV, Nov 20 (Reuters) - Talks ended.", Some("Reuters")),
            ("WASHINGTON (AP) — Talks ended.", Some("AP")),
            ("(Reuters) - Talks ended.", Some("Reuters")),
            ("МОСКВА, 20 ноября. /ТАСС/. Переговоры.", Some("ТАСС")),
            ("He spoke to the news agency (AP) on Monday.", None),
            ("Talks (which failed) - ended.", None),
        ] {
            assert_eq!(agency(text), name, "{text}");
        }
    }

    #[test]
    fn file_names_that_name_an_outlet() {
        for (file, outlet) in [
            ("POLITICO.txt", "POLITICO"),
            ("TRT World.txt", "TRT World"),
            ("saved/Newslooks.html", "Newslooks"),
            ("C:\\x\\the-guardian_2025-11-21.txt", "the guardian"),
            ("01_BBC News (2).txt", "BBC News"),
            ("000_abaea070b0cb784f_Reuters.txt", "Reuters"),
            ("AP.txt", "AP"),
            ("Коммерсантъ.txt", "Коммерсантъ"),
        ] {
            assert_eq!(outlet_of_file(file).as_deref(), Some(outlet), "{file}");
        }
    }

    #[test]
    fn file_names_that_do_not() {
        for file in [
            "unnamed-digest.txt",
            "article.txt",
            "article-3.txt",
            "News 2025.txt",
            "000_abaea070b0cb784f.txt",
            "deadbeef.txt",
            "1.txt",
            "L.txt",
            "LL.txt",
            "RR.txt",
            "ap.txt",
            "",
            ".txt",
            "Untitled document (3).txt",
            "pasted text.txt",
            "trump-team-quietly-crafts-deal-to-end-war.html",
            "a1b2c3d4.txt",
            "index.html",
            "x<img src=x>.txt",
        ] {
            assert_eq!(outlet_of_file(file), None, "{file}");
        }
    }

    #[test]
    fn bylines_give_their_names() {
        for (line, names) in [
            ("By", vec![]),
            ("By Jane Doe", vec!["Jane Doe"]),
            ("By Jane Doe and John van der Berg, BBC News", vec!["Jane Doe", "John van der Berg"]),
            ("Written by J. Mansour", vec!["J. Mansour"]),
            ("By Jane Doe for MailOnline", vec!["Jane Doe"]),
            ("BY Reuters", vec!["Reuters"]),
            ("Von Anna Müller", vec!["Anna Müller"]),
            ("Автор: Анна Федорова", vec!["Анна Федорова"]),
            ("Анна Федорова Exclusive", vec!["Анна Федорова"]),
            ("Jane Doe, Staff Writer", vec!["Jane Doe"]),
        ] {
            assert_eq!(byline(line), Some(names.into_iter().map(str::to_owned).collect()), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By the end of the week, both sides had agreed.",
            "By Monday the talks were over",
            "Von der Leyen reist nach Kiew",
            "Trump Team Quietly Crafts Deal",
            "An Axios exclusive",
            "By Trump's own account.",
        ] {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
