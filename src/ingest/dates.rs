//! Days as articles write them: `2025-11-21`, `21 November 2025`, `Nov. 21, 2025`, `21.11.2025`, `2025年11月21日`.

use super::{clock, epoch};

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

    /// Whether clocks in the United States are an hour ahead: from the second Sunday of March to the first of November (Energy Policy Act
    /// of 2005).
    pub(super) fn is_summer_in_the_united_states(self) -> bool {
        let sunday = |month: u8| 1 + (7 - weekday(self.year, month, 1)) % 7;
        match self.month {
            3 => self.day >= sunday(3) + 7,
            11 => self.day < sunday(11),
            month => (4..11).contains(&month),
        }
    }
}

/// The day of the week, 0 is Sunday (Zeller's congruence).
fn weekday(year: u16, month: u8, day: u8) -> u8 {
    let (year, month) = if month < 3 {
        (u32::from(year) - 1, u32::from(month) + 12)
    } else {
        (u32::from(year), u32::from(month))
    };
    let days = u32::from(day) + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
    ((days + 6) % 7) as u8
}

/// Month names: the name's beginning (for English abbreviations such as `Sept.` at least three letters) in each language.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "января", "янв", "січня", "gennaio", "gen", "janeiro", "januari", "stycznia", "ocak", "يناير"],
    &["february", "feb", "februar", "février", "févr", "febrero", "февраля", "фев", "лютого", "febbraio", "fevereiro", "fev", "februari", "lutego", "şubat", "فبراير"],
    &["march", "mar", "märz", "mars", "marzo", "марта", "мар", "березня", "março", "maart", "marca", "mart", "مارس"],
    &["april", "apr", "avril", "avr", "abril", "abr", "апреля", "апр", "квітня", "aprile", "kwietnia", "nisan", "أبريل", "ابريل"],
    &["may", "mai", "mayo", "мая", "травня", "maggio", "mag", "maio", "mei", "maja", "maj", "mayıs", "مايو"],
    &["june", "jun", "juni", "juin", "junio", "июня", "июн", "червня", "giugno", "giu", "junho", "czerwca", "haziran", "يونيو"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "июля", "июл", "липня", "luglio", "lug", "julho", "lipca", "temmuz", "يوليو"],
    &["august", "aug", "août", "aout", "agosto", "ago", "августа", "авг", "серпня", "augustus", "augusti", "sierpnia", "ağustos", "أغسطس", "اغسطس"],
    &["september", "sept", "sep", "septembre", "septiembre", "сентября", "сен", "вересня", "settembre", "set", "setembro", "września", "eylül", "سبتمبر"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "октября", "окт", "жовтня", "ottobre", "ott", "outubro", "out", "października", "ekim", "أكتوبر", "اكتوبر"],
    &["november", "nov", "novembre", "listopada", "noviembre", "ноября", "ноя", "листопада", "novembro", "kasım", "نوفمبر"],
    &["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "декабря", "дек", "грудня", "dicembre", "dezembro", "grudnia", "aralık", "ديسمبر"],
];

/// Words that stand beside a date and a time in a line that holds nothing else.
#[rustfmt::skip]
const DATE_WORDS: &[&str] = &[
    "date", "published", "publish", "posted", "updated", "modified", "last", "first", "created", "on", "at", "the", "of", "time",
    "am", "pm", "a.m", "p.m", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest",
    "msk", "ist", "eastern", "local", "uhr", "um", "den", "stand", "veröffentlicht", "aktualisiert", "publié", "le", "à", "mis",
    "jour", "publicado", "el", "actualizado", "a", "las", "de", "опубликовано", "обновлено", "дата", "в", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
    "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "ago", "hour",
    "hours", "minute", "minutes", "day", "days", "ч", "г", "года", "року", "о", "оновлено", "опубліковано", "modifié", "publiée",
    "heures", "horas", "hs", "h", "às", "atualizado", "em", "pubblicato", "aggiornato", "il", "alle", "ore", "gepubliceerd",
    "bijgewerkt", "op", "om", "geplaatst", "uur", "opublikowano", "aktualizacja", "godz", "yayınlanma", "güncelleme", "saat",
    "publicerad", "uppdaterad", "kl", "mez", "mesz", "мск", "erstellt", "uhrzeit", "نشر", "في", "发布时间", "发表时间", "时间", "更新", "公開",
    "掲載", "配信", "更新日", "公開日", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "понедельник",
    "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "segunda-feira", "terça-feira", "quarta-feira",
    "quinta-feira", "sexta-feira", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
];

/// Words that a line with the day of publication begins with.
const LABELS: &[&str] = &[
    "published",
    "posted",
    "publié",
    "veröffentlicht",
    "erstellt",
    "publicado",
    "pubblicato",
    "gepubliceerd",
    "opublikowano",
    "опубликовано",
    "опубліковано",
    "yayınlanma",
    "publicerad",
    "by",
    "von",
    "par",
    "por",
    "di",
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
    find(line).map(|(date, _, end)| (date, end))
}

/// The first date, and where it begins and ends.
fn find(line: &str) -> Option<(Date, usize, usize)> {
    let tokens: Vec<_> = tokens(line).take(MAX_WORDS).collect();
    (0..tokens.len()).find_map(|at| {
        let (date, used) = date_at(tokens.get(at..)?)?;
        let start = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |before| before.end);
        Some((date, start, tokens.get(at + used - 1)?.end))
    })
}

/// Where the first date of a line begins and ends. O(line).
pub(super) fn span(line: &str) -> Option<(usize, usize)> {
    find(line).map(|(_, start, end)| (start, end))
}

/// A day, `YYYY-MM-DD`, and the time of day with it ([`Metadata::time`](super::Metadata::time)).
pub(crate) type Stamp = (String, Option<String>);

/// The first date in a line, and the time of day where one stands behind it, or before it. Midnight without a zone is no time: it fills a
/// field. A line that is one number counts from 1970. O(line).
pub(crate) fn stamp(line: &str) -> Option<Stamp> {
    if let Some(found) = line.trim().parse().ok().and_then(epoch::stamp) {
        return Some(found);
    }
    let (date, start, end) = find(line)?;
    let stuck = line.get(start..end).and_then(|word| {
        let at = word.rfind(['T', '日'])?;
        word.get(at..)?.strip_prefix(['T', '日'])
    });
    let before = line.get(..start).unwrap_or_default();
    let after = line.get(end..).unwrap_or_default();
    let time = stuck
        .filter(|stuck| stuck.starts_with(|c: char| c.is_ascii_digit()))
        .map_or_else(
            || clock::after_date(after, date),
            |stuck| clock::after_date(&format!("{stuck}{after}"), date),
        )
        .or_else(|| clock::after_date(before, date));
    Some((date.iso(), time.filter(|time| time != "00:00")))
}

/// The day in an address: `/2025/11/20/`, `/2025-11-20-`, `/20251120/`, `/2025/nov/20/`. O(address).
pub(super) fn of_address(address: &str) -> Option<String> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let year =
        |part: &str| number(part).filter(|_| part.len() == 4).filter(|year| (1990..=2100).contains(year));
    let month_of = |part: &str| number(part).filter(|_| part.len() == 2).or_else(|| month(part));
    parts.iter().enumerate().find_map(|(at, part)| {
        if part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit()) {
            let (y, m, d) = (part.get(..4)?, part.get(4..6)?, part.get(6..)?);
            return Some(Date::new(year(y)?, number(m)?, number(d)?)?.iso());
        }
        let (m, d) = (parts.get(at + 1)?, parts.get(at + 2)?);
        let d = number(d).filter(|_| d.len() <= 2)?;
        Some(Date::new(year(part)?, month_of(m)?, d)?.iso())
    })
}

/// A day written out in one, two or three words at the start of `tokens`, and how many words it takes.
fn date_at(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text);
    if let Some(date) = numeric(word(0)) {
        return Some((date, 1));
    }
    if let (Some(year), Some(month), Some(day)) =
        (word(0).strip_suffix('년'), word(1).strip_suffix('월'), word(2).strip_suffix('일'))
    {
        return Some((Date::new(number(year)?, number(month)?, number(day)?)?, 3));
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
    if let Some((year, rest)) = word.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let (day, _) = rest.split_once('日')?;
        return Date::new(number(year)?, number(month)?, number(day)?);
    }
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
            && word.chars().all(|c| {
                !c.is_alphabetic()
                    || c.is_ascii()
                    || matches!(c, '年' | '月' | '日' | '년' | '월' | '일' | '时' | '分' | '時')
            });
        let known = is_number || DATE_WORDS.contains(&word.as_str()) || month(&word).is_some();
        if !known || count == MAX_WORDS {
            return false;
        }
        says_when |= word == "ago" || is_clock_time(token.text);
    }
    says_when || first_date(line).is_some()
}

/// Whether the line is about when: it holds only that, or is short and begins with a label and a date ("Published in World on 20 November
/// 2025").
pub(super) fn is_dated(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let first = line
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    is_date_line(line)
        || (words <= MAX_WORDS
            && !super::shape::ends_sentence(line)
            && (LABELS.contains(&first.as_str()) || words <= 8)
            && find(line).is_some())
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
