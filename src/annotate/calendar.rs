//! Days of the Gregorian calendar.

/// A day, counted from 1970-01-01 (day 0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a year, a month (1 to 12) and a day of the month; `None`: there is none, or the year is not of 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && day >= 1 && day <= days_in(year, month)?;
        // Years begin in March here, so that the leap day ends them (Hinnant, "chrono-compatible low-level date algorithms").
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let of_year = (153 * i32::from(month) + 2) / 5 + i32::from(day) - 1;
        fits.then(|| Self(year * 365 + year / 4 - year / 100 + year / 400 + of_year - 719_468))
    }

    /// `2025-11-21`, with anything after it that is no digit (a time).
    pub fn from_iso(text: &str) -> Option<Self> {
        let date = text.get(..10)?;
        let is_whole = !text.get(10..)?.starts_with(|c: char| c.is_ascii_digit());
        let mut parts = date.split('-').filter(|_| is_whole);
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Year, month (1 to 12), day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = (of_year - (153 * month + 2) / 5 + 1) as u8;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        (year_of_era + era * 400 + next, month as u8, day)
    }

    /// 0 (Monday) to 6 (Sunday).
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.0 + 3).rem_euclid(7) as u8
    }

    /// The day so many days later; earlier when negative.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

/// The number of days of a month; `None`: there is no such month.
pub(super) fn days_in(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => Some(28 + u8::from(leap)),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_without_gaps() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        let mut day = Day::new(1896, 1, 1).unwrap();
        for year in 1896..2104 {
            for month in 1..=12 {
                for of_month in 1..=days_in(year, month).unwrap() {
                    assert_eq!(Day::new(year, month, of_month), Some(day));
                    assert_eq!(day.civil(), (year, month, of_month));
                    day = day.plus(1);
                }
            }
        }
    }

    #[test]
    fn weekdays_follow_the_calendar() {
        for (iso, weekday) in [("2025-11-21", 4), ("1969-12-29", 0), ("2000-02-29", 1)] {
            assert_eq!(Day::from_iso(iso).map(Day::weekday), Some(weekday), "{iso}");
        }
    }

    #[test]
    fn iso_dates_are_read_and_written() {
        assert_eq!(Day::from_iso("2025-11-21T10:23:00Z").map(Day::iso).as_deref(), Some("2025-11-21"));
        for text in ["2025-02-29", "2025-13-01", "2025-11", "2025-11-211", "21.11.2025", "", "é025-11-21"] {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }
}
