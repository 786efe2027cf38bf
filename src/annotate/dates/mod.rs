//! Days as running text tells them.

mod find;
mod resolve;

pub(super) use find::dates;

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
    (0..).zip(WEEKDAYS).find(|&(_, name)| name == folded).map(|(number, _)| number)
}

fn month(folded: &str) -> Option<u8> {
    let is_it = |names: &&str| names.split(' ').any(|name| name == folded);
    (1..).zip(&MONTHS).find(|(_, names)| is_it(names)).map(|(number, _)| number)
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

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

#[cfg(test)]
mod tests {
    use super::super::tests::annotated;
    use super::*;

    fn shown(text: &str, published: Option<&str>) -> String {
        let show = |date: DateMention| match date.when {
            When::Days(ranges) => {
                let ranges = ranges.iter().map(|range| match range.from == range.to {
                    true => range.from.iso(),
                    false => format!("{}..{}", range.from.iso(), range.to.iso()),
                });
                ranges.collect::<Vec<_>>().join("|")
            }
            When::OfMonth { month, from, to } => format!("{month}/{from}-{to}"),
            When::Weekday(day) => format!("weekday {day}"),
        };
        annotated(text, published).dates.into_iter().map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn dates_are_resolved_against_the_day_of_publication() {
        // A Friday.
        let published = Some("2025-11-21");
        for (text, expected) in [
            ("on October 24", "2025-10-24"),
            ("on Oct. 24, 2019", "2019-10-24"),
            ("on 24 October 2019", "2019-10-24"),
            ("on the 24th of October", "2025-10-24"),
            ("on October 24–26", "2025-10-24..2025-10-26"),
            ("from October 24 to 26", "2025-10-24..2025-10-26"),
            ("on January 5", "2026-01-05"),
            ("in late October", "2025-10-21..2025-10-31"),
            ("in mid-October 2019", "2019-10-11..2019-10-20"),
            ("in February 2024", "2024-02-01..2024-02-29"),
            ("on Thursday", "2025-11-20|2025-11-27"),
            ("on Friday", "2025-11-21|2025-11-28"),
            ("last Thursday", "2025-11-13|2025-11-20"),
            ("on Thursday, November 20, they met", "2025-11-20"),
            ("they met yesterday", "2025-11-19..2025-11-21"),
            ("they met last week", "2025-11-09..2025-11-16"),
            ("they met last month", "2025-10-01..2025-10-31"),
            ("they met two days ago", "2025-11-18..2025-11-20"),
            ("on 2025-11-20", "2025-11-20"),
        ] {
            assert_eq!(shown(text, published), expected, "{text}");
        }
    }

    #[test]
    fn without_a_day_of_publication_dates_are_kept_as_they_are_known() {
        for (text, expected) in [
            ("on October 24", "10/24-24"),
            ("in late October", "10/21-31"),
            ("on Oct. 24, 2019", "2019-10-24"),
            ("on Thursday", "weekday 3"),
            ("they met yesterday", ""),
        ] {
            assert_eq!(shown(text, None), expected, "{text}");
        }
    }

    #[test]
    fn words_that_are_spelled_like_dates_are_none() {
        for text in [
            "they may march on",
            "He said that May said so",
            "a Black Friday sale",
            "on February 30",
            "a 24-point plan",
            "We met Theresa May 12 times",
        ] {
            assert_eq!(shown(text, Some("2025-11-21")), "", "{text}");
        }
    }

    fn one(text: &str, published: Option<&str>) -> When {
        let mut dates = annotated(text, published).dates;
        assert_eq!(dates.len(), 1, "{text}");
        dates.remove(0).when
    }

    #[test]
    fn dates_disagree_when_no_day_is_in_both() {
        let friday = Some("2025-11-21");
        for (a, a_published, b, b_published, disagree) in [
            ("on Thursday", friday, "on Wednesday", friday, true),
            ("on Thursday", None, "on Wednesday", None, true),
            ("on Thursday", friday, "on Thursday", Some("2025-11-24"), false),
            ("on Thursday", friday, "yesterday", friday, false),
            ("on Thursday", None, "on November 20", friday, false),
            ("on Thursday", None, "on November 21", friday, true),
            ("on October 24", None, "on October 25", friday, true),
            ("on October 24", None, "in late October", friday, false),
            ("on October 24", None, "in early October", None, true),
            ("last week", friday, "on November 12", friday, false),
            ("last week", friday, "on November 19", friday, true),
            ("on Thursday", None, "on October 24", None, false),
            ("in October 2019", None, "on October 24, 2020", None, true),
        ] {
            let (a_when, b_when) = (one(a, a_published), one(b, b_published));
            assert_eq!(dates_disagree(&a_when, &b_when), disagree, "{a} / {b}");
            assert_eq!(dates_disagree(&b_when, &a_when), disagree, "{b} / {a}");
        }
    }
}
