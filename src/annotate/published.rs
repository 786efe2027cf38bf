//! When an article was published, as it states it.

use super::Day;
use crate::ingest::Metadata;

/// A day, and the time of day where it is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Published {
    pub day: Day,
    pub time: Option<Time>,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Time {
    /// Minutes since midnight.
    pub minutes: u16,
    /// Minutes that the clock is ahead of UTC; `None`: not stated.
    pub zone: Option<i16>,
}

impl Published {
    /// `None`: no day is stated.
    pub(crate) fn of(metadata: &Metadata) -> Option<Self> {
        let day = metadata.published.as_deref().and_then(Day::from_iso)?;
        Some(Self { day, time: metadata.time.as_deref().and_then(Time::from_text) })
    }

    /// Minutes in UTC from 1970 on, where a time with its zone is stated.
    pub(crate) fn in_utc(self) -> Option<i64> {
        self.at(self.time?.zone?)
    }

    /// The same, with `zone` for the one stated.
    pub(crate) fn at(self, zone: i16) -> Option<i64> {
        Some(i64::from(self.day.0) * 24 * 60 + i64::from(self.time?.minutes) - i64::from(zone))
    }
}

impl Time {
    /// `HH:MM`, and where a zone is stated `Z`, `+HH:MM` or `-HH:MM` after it.
    fn from_text(text: &str) -> Option<Self> {
        let minutes = |clock: &str| {
            let (hours, minutes) = clock.split_once(':')?;
            Some(hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?)
        };
        let (clock, zone) = (text.get(..5)?, text.get(5..)?);
        let ahead = |zone: &str| minutes(zone).and_then(|zone| i16::try_from(zone).ok());
        let zone = match zone.chars().next() {
            None => None,
            Some('+') => Some(ahead(zone.get(1..)?)?),
            Some('-') => Some(-ahead(zone.get(1..)?)?),
            Some(_) => Some(0),
        };
        Some(Self { minutes: minutes(clock)?, zone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_has_one_number_in_all_zones() {
        let at = |day: &str, time: &str| {
            let metadata = Metadata {
                published: Some(day.to_owned()),
                time: Some(time.to_owned()),
                ..Metadata::default()
            };
            Published::of(&metadata).and_then(Published::in_utc)
        };
        let noon = at("2025-11-21", "12:00Z");
        assert!(noon.is_some());
        for (day, time) in
            [("2025-11-21", "14:30+02:30"), ("2025-11-21", "07:00-05:00"), ("2025-11-22", "01:00+13:00")]
        {
            assert_eq!(at(day, time), noon, "{day} {time}");
        }
        assert_eq!(at("2025-11-21", "12:00"), None, "whose noon?");
        assert_eq!(at("2025-11-21", "noon"), None);
    }
}
