//! What a date that is told in part means on the day that its article was published.

use super::{
    super::calendar::{Day, days_in},
    DayRange, When,
};

/// Outlets of other time zones count a day earlier or later.
const TIME_ZONES: i32 = 1;

/// A month without a year is at most so far from publication: a little more than half a year, so that one of two years can be left open.
const MAX_DAYS_AWAY: i32 = 200;

/// Days of a month, in a year if it is told. `to` may be past the month's end. `None`: there is no such day.
pub(super) fn of_month(
    year: Option<i32>,
    month: u8,
    from: u8,
    to: u8,
    published: Option<Day>,
) -> Option<When> {
    let in_year = |year: i32| {
        let last = days_in(year, month)?;
        let range = DayRange { from: Day::new(year, month, from)?, to: Day::new(year, month, to.min(last))? };
        (range.from <= range.to).then_some(range)
    };
    if let Some(year) = year {
        return in_year(year).map(|range| When::Days(vec![range]));
    }
    let Some(published) = published else {
        // A leap year: every day that there can be.
        let last = days_in(2000, month)?;
        return (from >= 1 && from <= to.min(last)).then_some(When::OfMonth {
            month,
            from,
            to: to.min(last),
        });
    };
    let (year, _, _) = published.civil();
    let is_near = |range: &DayRange| {
        (range.from.0 - published.0).abs().min((range.to.0 - published.0).abs()) <= MAX_DAYS_AWAY
    };
    let ranges: Vec<DayRange> = (year - 1..=year + 1).filter_map(in_year).filter(is_near).collect();
    (!ranges.is_empty()).then_some(When::Days(ranges))
}

/// Which of its days a weekday is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// "on Thursday": the last or the next.
    Any,
    /// "last Thursday": this week's or the one before.
    Last,
    /// "next Thursday".
    Next,
}

pub(super) fn weekday(weekday: u8, which: Which, published: Option<Day>) -> When {
    let Some(published) = published else { return When::Weekday(weekday) };
    let days_ago = (i32::from(published.weekday()) - i32::from(weekday)).rem_euclid(7);
    let latest = published.plus(-days_ago);
    let days = match which {
        Which::Any => [latest, latest.plus(7)],
        Which::Last if days_ago == 0 => [latest.plus(-14), latest.plus(-7)],
        Which::Last => [latest.plus(-7), latest],
        Which::Next => [latest.plus(7), latest.plus(14)],
    };
    When::Days(days.into_iter().map(|day| DayRange { from: day, to: day }).collect())
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    Week,
    Month,
    Year,
}

/// The stretch that lies `away` stretches after the one of publication; before it when negative.
pub(super) fn stretch(stretch: Stretch, away: i32, published: Day) -> Option<When> {
    let (year, month, _) = published.civil();
    let range = match stretch {
        Stretch::Week => {
            // Weeks begin on Sunday or on Monday: both count.
            let monday = published.plus(7 * away - i32::from(published.weekday()));
            DayRange { from: monday.plus(-1), to: monday.plus(6) }
        }
        Stretch::Month => {
            let months = year * 12 + i32::from(month) - 1 + away;
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
            DayRange { from: Day::new(year, month, 1)?, to: Day::new(year, month, days_in(year, month)?)? }
        }
        Stretch::Year => DayRange { from: Day::new(year + away, 1, 1)?, to: Day::new(year + away, 12, 31)? },
    };
    Some(When::Days(vec![range]))
}

/// So many days after publication, give or take `within` and what time zones differ by.
pub(super) fn days_away(days: i32, within: i32, published: Day) -> When {
    let day = published.plus(days);
    let around = within.max(TIME_ZONES);
    When::Days(vec![DayRange { from: day.plus(-around), to: day.plus(around) }])
}
