//! Days as running text tells them.

use std::ops::Range;

use super::Day;

/// Days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayRange {
    pub from: Day,
    pub to: Day,
}

/// What is known of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// One of these ranges; more than one where the text does not tell which ("on Thursday": the last or the next). Ascending.
    Days(Vec<DayRange>),
    /// Days of a month in a year that is not known; months 1 to 12, both ends included.
    OfMonth { month: u8, from: u8, to: u8 },
    /// A day of a week that is not known: 0 (Monday) to 6 (Sunday).
    Weekday(u8),
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// Indices of [`crate::segment::Segmentation::words`], all of one sentence.
    pub words: Range<u32>,
    pub when: When,
}

/// Whether no day is in both dates. Ranges of different length ("last week", "Tuesday") disagree only when they do not touch.
pub fn dates_disagree(a: &When, b: &When) -> bool {
    match (a, b) {
        (When::Days(a), When::Days(b)) => {
            !a.iter().any(|a| b.iter().any(|b| a.from <= b.to && b.from <= a.to))
        }
        (When::Days(days), other) | (other, When::Days(days)) => {
            !days.iter().any(|&range| has_day(range, other))
        }
        (When::Weekday(a), When::Weekday(b)) => a != b,
        (
            When::OfMonth { month, from, to },
            When::OfMonth { month: other_month, from: other_from, to: other_to },
        ) => month != other_month || from > other_to || other_from > to,
        // Any day of a month can be any day of the week.
        (When::Weekday(_), When::OfMonth { .. }) | (When::OfMonth { .. }, When::Weekday(_)) => false,
    }
}

/// Whether a day of the range can be the other date. Looks at no more than a year.
fn has_day(range: DayRange, other: &When) -> bool {
    (0..=366).map(|days| range.from.plus(days)).take_while(|&day| day <= range.to).any(|day| match *other {
        When::Weekday(weekday) => day.weekday() == weekday,
        When::OfMonth { month, from, to } => {
            let (_, day_month, of_month) = day.civil();
            day_month == month && (from..=to).contains(&of_month)
        }
        When::Days(_) => true,
    })
}

/// Whether the folded word names a day of the week or a month.
pub(super) fn is_day_or_month(folded: &str) -> bool {
    weekday(folded).is_some() || month(folded).is_some()
}

fn weekday(folded: &str) -> Option<u8> {
    let is_it = |names: &&str| names.split(' ').any(|name| name == folded);
    (0..).zip(&WEEKDAYS).find(|(_, names)| is_it(names)).map(|(number, _)| number)
}

fn month(folded: &str) -> Option<u8> {
    let is_it = |names: &&str| names.split(' ').any(|name| name == folded);
    (1..).zip(&MONTHS).find(|(_, names)| is_it(names)).map(|(number, _)| number)
}

const WEEKDAYS: [&str; 7] = [
    "monday mon mondays",
    "tuesday tue tues tuesdays",
    "wednesday wed weds wednesdays",
    "thursday thu thur thurs thursdays",
    "friday fri fridays",
    "saturday sat saturdays",
    "sunday sun sundays",
];

const MONTHS: [&str; 12] = [
    "january jan",
    "february feb",
    "march",
    "april apr",
    "may",
    "june",
    "july",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
];
