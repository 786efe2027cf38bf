//! Days and times as fields state them: `2025-11-19T14:05:00+01:00`, `Wed, 19 Nov 2025 14:05:33 +0100`, seconds since 1970.

use crate::ingest::dates;

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Seconds since 1970 of the years 2200 and 1980: smaller numbers are something else, larger ones count milliseconds.
const MAX_SECONDS: i64 = 7_258_118_400;
const MIN_SECONDS: i64 = 315_532_800;

/// A day and the time of day with it, as [`Metadata`](crate::ingest::Metadata) has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Timestamp {
    /// `YYYY-MM-DD`.
    pub(super) day: String,
    /// `HH:MM`, with the zone where one is stated.
    pub(super) time: Option<String>,
}

/// The first day in `text`, and the first time behind it. A time of midnight sharp without a zone is what programs write that know no
/// time. O(text).
pub(super) fn read(text: &str) -> Option<Timestamp> {
    if let Some(number) = text.trim().parse().ok().filter(|number: &i64| *number >= MIN_SECONDS) {
        return of_seconds(number);
    }
    let (date, end) = dates::first_date(text)?;
    let (before, after) = text.split_at_checked(end)?;
    // `2025-11-19T14:05:00 +01:00` is one word with the day.
    let with_day = before.rsplit_once('T').filter(|(day, _)| day.ends_with(|c: char| c.is_ascii_digit()));
    let rest = match with_day {
        Some((_, clock)) => format!("{clock}{after}"),
        None => after.trim_start().to_owned(),
    };
    Some(Timestamp { day: date.iso(), time: clock(&rest) })
}

/// Seconds or milliseconds since 1970, in UTC.
pub(super) fn of_seconds(number: i64) -> Option<Timestamp> {
    let seconds = if number > MAX_SECONDS { number / 1000 } else { number };
    if !(MIN_SECONDS..=MAX_SECONDS).contains(&seconds) {
        return None;
    }
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let minutes = seconds.rem_euclid(DAY) / 60;
    Some(Timestamp {
        day: format!("{year:04}-{month:02}-{day:02}"),
        time: Some(format!("{:02}:{:02}Z", minutes / 60, minutes % 60)),
    })
}

/// The day of the Gregorian calendar that is `days` after 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// `14:05`, `14:05:33+0100`, `2:05 PM`, `at 14:05 Z` to `HH:MM` and the zone.
fn clock(text: &str) -> Option<String> {
    let text =
        ["at ", "um ", "à ", "в ", ", "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let (hours, rest) = number(text)?;
    let (minutes, rest) = number(rest.strip_prefix(':')?)?;
    let (seconds, rest) = rest.strip_prefix(':').and_then(number).unwrap_or((0, rest));
    let rest = rest
        .strip_prefix(['.', ','])
        .map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let (hours, rest) = half_of_day(hours, rest.trim_start());
    if hours > 23 || minutes > 59 {
        return None;
    }
    let zone = zone(rest.trim_start());
    let is_blank = (hours, minutes, seconds) == (0, 0, 0) && zone.is_none();
    (!is_blank).then(|| format!("{hours:02}:{minutes:02}{}", zone.unwrap_or_default()))
}

/// Up to two digits, and what follows.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    (digits.len() <= 2).then_some((digits.parse().ok()?, rest))
}

/// Hours of 24, where `AM` or `PM` follows.
fn half_of_day(hours: u32, rest: &str) -> (u32, &str) {
    let follows = |names: [&'static str; 2]| {
        names.iter().find_map(|name| {
            let start = rest.get(..name.len())?;
            start.eq_ignore_ascii_case(name).then(|| rest.get(name.len()..).unwrap_or_default())
        })
    };
    match (follows(["am", "a.m."]), follows(["pm", "p.m."])) {
        (Some(rest), _) if (1..=12).contains(&hours) => (hours % 12, rest),
        (_, Some(rest)) if (1..=12).contains(&hours) => (hours % 12 + 12, rest),
        _ => (hours, rest),
    }
}

/// `Z`, `+0100`, `+01:00`, `GMT` as `Z` or `+HH:MM`.
fn zone(text: &str) -> Option<String> {
    let word = text.split([' ', '(', '[']).next().unwrap_or_default();
    if matches!(word, "Z" | "z" | "GMT" | "UTC" | "UT" | "+00:00" | "+0000" | "-0000") {
        return Some("Z".to_owned());
    }
    let sign = word.chars().next().filter(|c| matches!(c, '+' | '-'))?;
    let digits: String = word.chars().skip(1).filter(|c| *c != ':').collect();
    let fits = matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes) = digits.split_at_checked(2).filter(|_| fits)?;
    Some(format!("{sign}{hours}:{}", if minutes.is_empty() { "00" } else { minutes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_stated() {
        for (text, day, time) in [
            ("2025-11-19T14:05:00+01:00", "2025-11-19", Some("14:05+01:00")),
            ("2025-11-19T13:05:00.123Z", "2025-11-19", Some("13:05Z")),
            ("2025-11-19T14:05:00", "2025-11-19", Some("14:05")),
            ("2025-11-19 14:05:00+00:00", "2025-11-19", Some("14:05Z")),
            ("2025-11-19 00:00:00", "2025-11-19", None),
            ("2025-11-19", "2025-11-19", None),
            ("Wed, 19 Nov 2025 14:05:33 +0100 (CET)", "2025-11-19", Some("14:05+01:00")),
            ("Thu, 20 Nov 2025 06:30:33 +0000", "2025-11-20", Some("06:30Z")),
            ("Wed, 19 Nov 2025 13:05 GMT", "2025-11-19", Some("13:05Z")),
            ("Wed, Nov 19, 2025 at 2:05 PM", "2025-11-19", Some("14:05")),
            ("Mittwoch, 19. November 2025 12:05 AM", "2025-11-19", Some("00:05")),
            ("1763557500", "2025-11-19", Some("13:05Z")),
            ("1763557500000", "2025-11-19", Some("13:05Z")),
            ("2025-11-19T25:05", "2025-11-19", None),
        ] {
            let expected = Timestamp { day: day.to_owned(), time: time.map(str::to_owned) };
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in ["", "soon", "2025", "38000", "99999999999999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn seconds_count_from_1970() {
        let day = |seconds| of_seconds(seconds).map(|found| found.day);
        assert_eq!(day(951_782_400).as_deref(), Some("2000-02-29"));
        assert_eq!(day(4_107_542_400).as_deref(), Some("2100-03-01"));
        assert_eq!(day(1), None);
    }
}
