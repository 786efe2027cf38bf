//! Days as articles write them: `2025-11-21`, `21 November 2025`, `Nov. 21, 2025`, `21.11.2025`.

/// A day of the calendar as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        // Newspapers began in the 17th century; a year of another size is another number.
        let fits = (1600..=2200).contains(&year) && (1..=12).contains(&month) && day >= 1;
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (fits && day <= days).then_some(Self { year: year as u16, month: month as u8, day: day as u8 })
    }

    /// `YYYY-MM-DD`.
    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Month names: the name's beginning (for English abbreviations such as `Sept.` at least three letters) in each language.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "января", "янв", "січня"],
    &["february", "feb", "februar", "février", "févr", "febrero", "февраля", "фев", "лютого"],
    &["march", "mar", "märz", "mars", "marzo", "марта", "мар", "березня"],
    &["april", "apr", "avril", "avr", "abril", "abr", "апреля", "апр", "квітня"],
    &["may", "mai", "mayo", "мая", "травня"],
    &["june", "jun", "juni", "juin", "junio", "июня", "июн", "червня"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "июля", "июл", "липня"],
    &["august", "aug", "août", "aout", "agosto", "ago", "августа", "авг", "серпня"],
    &["september", "sept", "sep", "septembre", "septiembre", "сентября", "сен", "вересня"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "октября", "окт", "жовтня"],
    &["november", "nov", "novembre", "noviembre", "ноября", "ноя", "листопада"],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "décembre",
        "déc",
        "diciembre",
        "dic",
        "декабря",
        "дек",
        "грудня",
    ],
];

/// Words that stand beside a date and a time in a line that holds nothing else.
const DATE_WORDS: &[&str] = &[
    "date",
    "published",
    "publish",
    "posted",
    "updated",
    "modified",
    "last",
    "first",
    "created",
    "on",
    "at",
    "the",
    "of",
    "time",
    "am",
    "pm",
    "a.m",
    "p.m",
    "et",
    "est",
    "edt",
    "ct",
    "cst",
    "cdt",
    "pt",
    "pst",
    "pdt",
    "gmt",
    "utc",
    "bst",
    "cet",
    "cest",
    "msk",
    "ist",
    "eastern",
    "local",
    "uhr",
    "um",
    "am",
    "den",
    "stand",
    "veröffentlicht",
    "aktualisiert",
    "publié",
    "le",
    "à",
    "mis",
    "jour",
    "publicado",
    "el",
    "actualizado",
    "a",
    "las",
    "de",
    "опубликовано",
    "обновлено",
    "дата",
    "в",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "ago",
    "hour",
    "hours",
    "minute",
    "minutes",
    "day",
    "days",
    "ч",
    "г",
    "года",
];

/// A date line has at most this many words.
const MAX_WORDS: usize = 18;

/// A word of a line: its text without the punctuation at its ends, and the byte where it ends.
struct Token<'a> {
    text: &'a str,
    end: usize,
}

fn tokens(line: &str) -> impl Iterator<Item = Token<'_>> {
    line.split_whitespace().map(|word| {
        let end = word.as_ptr() as usize - line.as_ptr() as usize + word.len();
        Token { text: word.trim_matches(|c: char| !c.is_alphanumeric()), end }
    })
}

/// The first date in `line`, and the byte where it ends. Looks at the first 18 words. O(line).
pub(crate) fn first_date(line: &str) -> Option<(Date, usize)> {
    let tokens: Vec<_> = tokens(line).take(MAX_WORDS).collect();
    (0..tokens.len()).find_map(|at| {
        let (date, used) = date_at(tokens.get(at..)?)?;
        Some((date, tokens.get(at + used - 1)?.end))
    })
}

/// A day written out in one, two or three words at the start of `tokens`, and how many words it takes.
fn date_at(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
    if let Some(date) = numeric(word(0)) {
        return Some((date, 1));
    }
    // "21 November 2025", "21. November 2025", "November 21, 2025"; Spanish puts "de" between.
    let de = |at: usize| usize::from(word(at) == "de");
    let second = 1 + de(1);
    let third = second + 1 + de(second + 1);
    if let Some(month) = month(word(0)) {
        return Some((Date::new(number(word(2))?, month, day(word(1))?)?, 3));
    }
    let day = day(word(0))?;
    let date = Date::new(number(word(third))?, month(word(second))?, day)?;
    Some((date, third + 1))
}

/// `2025-11-21` (also with a time behind), `2025/11/21`, `21.11.2025`. `11/21/2025` and `21/11/2025` only where one order
/// is possible.
pub(super) fn numeric(word: &str) -> Option<Date> {
    let word = word.split_once('T').map_or(word, |(date, _)| date);
    let separator = word.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<_> = word.split(separator).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    match separator {
        '-' | '/' | '.' if a.len() == 4 => Date::new(first, second, third),
        '.' if c.len() == 4 => Date::new(third, second, first),
        '/' | '-' if c.len() == 4 && second > 12 => Date::new(third, first, second),
        '/' | '-' if c.len() == 4 && first > 12 => Date::new(third, second, first),
        _ => None,
    }
}

fn number(word: &str) -> Option<u32> {
    (!word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())?
}

/// `21`, `21st`.
fn day(word: &str) -> Option<u32> {
    let digits =
        ["st", "nd", "rd", "th", "er"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    number(digits)
}

pub(super) fn month(word: &str) -> Option<u32> {
    if !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let word = word.to_lowercase();
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word.as_str())).map(|(number, _)| number)
}

/// `18:05`, `9:30`, `17.42`: with a point, the hours have two digits.
fn is_clock_time(word: &str) -> bool {
    let Some((hours, minutes)) = word.split_once([':', '.']) else { return false };
    let digits = if word.contains(':') { 1..=2 } else { 2..=2 };
    digits.contains(&hours.len())
        && minutes.len() == 2
        && number(hours).is_some_and(|hours| hours < 24)
        && number(minutes).is_some_and(|minutes| minutes < 60)
}

/// Whether the line holds only a date, a time or an age ("3 hours ago"), with at most a label, a weekday, a time and a time zone.
pub(super) fn is_date_line(line: &str) -> bool {
    let mut says_when = false;
    for (count, token) in tokens(line).enumerate() {
        let word = token.text.to_lowercase();
        let is_number = word.chars().next().is_none_or(|c| c.is_ascii_digit())
            && word.chars().all(|c| !c.is_alphabetic() || c.is_ascii());
        let known = is_number || DATE_WORDS.contains(&word.as_str()) || month(&word).is_some();
        if !known || count == MAX_WORDS {
            return false;
        }
        says_when |= word == "ago" || is_clock_time(token.text);
    }
    says_when || first_date(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<String> {
        first_date(line).map(|(date, _)| date.iso())
    }

    #[test]
    fn dates_are_read_in_many_forms() {
        for line in [
            "date 2025-11-21 US President",
            "Published: Nov. 21, 2025, 3:04 p.m. ET",
            "21 November 2025",
            "Friday, November 21st, 2025",
            "21. November 2025, 10:30 Uhr",
            "21.11.2025",
            "11/21/2025",
            "2025-11-21T10:23:00Z",
            "le 21 novembre 2025",
            "21 de noviembre de 2025",
            "21 ноября 2025 г.",
        ] {
            assert_eq!(found(line).as_deref(), Some("2025-11-21"), "{line}");
        }
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_no_date() {
        for line in ["2025-02-30", "05/06/2025", "24-26", "In May 2025", "1,234.5", "10.10.10", "on 9-11", ""]
        {
            assert_eq!(found(line), None, "{line}");
        }
        assert_eq!(found("29 February 2024").as_deref(), Some("2024-02-29"));
        assert_eq!(found("29 February 2025"), None);
    }

    #[test]
    fn date_lines_hold_nothing_else() {
        for line in [
            "Nov. 21, 2025, 3:04 p.m. ET",
            "Published 21 November 2025 | 10:23 AM EST",
            "3 hours ago",
            "18:05 GMT",
            "17.42",
            "Updated at 18.11 GMT",
        ] {
            assert!(is_date_line(line), "{line}");
        }
        for line in [
            "On November 21, 2025, the talks ended",
            "at the time",
            "2025",
            "WASHINGTON, Nov. 21, 2025",
            "3.50",
            "25:10",
            "17.425",
            "At 17.42 they left",
        ] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
