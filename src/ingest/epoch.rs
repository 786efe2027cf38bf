//! Times as programs count them: seconds or milliseconds since 1970.

use super::dates::Stamp;

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Seconds since 1970 of the years 2200 and 1980: smaller numbers are something else, larger ones count milliseconds.
const MAX_SECONDS: i64 = 7_258_118_400;
const MIN_SECONDS: i64 = 315_532_800;

/// Seconds or milliseconds since 1970, in UTC; `None` for numbers that are something else.
pub(crate) fn stamp(number: i64) -> Option<Stamp> {
    let seconds = if number > MAX_SECONDS { number / 1000 } else { number };
    if !(MIN_SECONDS..=MAX_SECONDS).contains(&seconds) {
        return None;
    }
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let minutes = seconds.rem_euclid(DAY) / 60;
    let time = format!("{:02}:{:02}Z", minutes / 60, minutes % 60);
    Some((format!("{year:04}-{month:02}-{day:02}"), Some(time)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_count_from_1970() {
        let day = |seconds| stamp(seconds).map(|(day, _)| day);
        assert_eq!(day(951_782_400).as_deref(), Some("2000-02-29"));
        assert_eq!(day(4_107_542_400).as_deref(), Some("2100-03-01"));
        assert_eq!(day(1), None);
    }
}
