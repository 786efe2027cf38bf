//! Finds the dates of an article.

use super::{
    super::{Mention, calendar::Day, index::listed, number_value, words::Words},
    DateMention, When, month,
    resolve::{self, Stretch, Which},
    weekday,
};

/// A date, and one past its last word.
type Found = (When, usize);

/// The dates of an article that was published on a day, if that is known. Words of `mentions` are names ("Theresa May"). O(words).
pub(in crate::annotate) fn dates(
    words: &Words<'_>,
    mentions: &[Mention],
    published: Option<Day>,
) -> Vec<DateMention> {
    let mut out = Vec::new();
    let mut mentions = mentions.iter().peekable();
    let finder = Finder { words, published };
    for sentence in words.sentences() {
        let mut at = sentence.start;
        while at < sentence.end {
            while mentions.next_if(|mention| mention.words.end as usize <= at).is_some() {}
            if let Some(name) = mentions.peek().filter(|mention| mention.words.start as usize <= at) {
                at = name.words.end as usize;
                continue;
            }
            match finder.date_at(at).filter(|(_, end)| *end <= sentence.end) {
                Some((when, end)) => {
                    out.push(DateMention { words: at as u32..end as u32, when });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    out
}

struct Finder<'a> {
    words: &'a Words<'a>,
    published: Option<Day>,
}

impl Finder<'_> {
    fn date_at(&self, at: usize) -> Option<Found> {
        self.iso(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_day(at))
            .or_else(|| self.part_of_month(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.relative(at))
    }

    /// `2025-11-21`.
    fn iso(&self, at: usize) -> Option<Found> {
        if self.words.text(at).len() != 4 || self.words.gap(at) != "-" || self.words.gap(at + 1) != "-" {
            return None;
        }
        let (year, month, day) = (self.digits(at)?, self.digits(at + 1)?, self.digits(at + 2)?);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let when = resolve::of_month(Some(year), month, day, day, None)?;
        Some((when, at + 3))
    }

    /// "24 October", "24–26 October 2019", "24th of October".
    fn day_and_month(&self, at: usize) -> Option<Found> {
        let (from, to, after) = self.days(at)?;
        let of = usize::from(self.words.folded(after) == "of");
        let name = after + of;
        let month = self.month(name).filter(|_| self.words.are_joined(name - 1))?;
        let (year, end) = self.year(name + 1);
        Some((resolve::of_month(year, month, from, to, self.published)?, end))
    }

    /// "October 24", "Oct. 24–26, 2019".
    fn month_and_day(&self, at: usize) -> Option<Found> {
        let month = self.month(at)?;
        if !matches!(self.words.gap(at), " " | ". ") {
            return None;
        }
        let (from, to, after) = self.days(at + 1)?;
        let (year, end) = self.year(after);
        Some((resolve::of_month(year, month, from, to, self.published)?, end))
    }

    /// "late October", "October 2019", "in October".
    fn part_of_month(&self, at: usize) -> Option<Found> {
        let part = match self.words.folded(at) {
            "early" => Some((1, 10)),
            "mid" => Some((11, 20)),
            "late" => Some((21, 31)),
            _ => None,
        };
        let name = at + usize::from(part.is_some());
        let month = self.month(name)?;
        let (year, end) = self.year(name + 1);
        let before = at.checked_sub(1).map_or("", |before| self.words.folded(before));
        let is_told = part.is_some()
            || year.is_some()
            || listed("in since until by last next this of during from", before);
        // "May" and "March" alone are also other words.
        if !is_told && (matches!(month, 3 | 5) || self.words.text(name).len() <= 4) {
            return None;
        }
        // "February 30" is no day, and not all of February either.
        if year.is_none() && self.words.gap(name) == " " && self.digits(name + 1).is_some() {
            return None;
        }
        let (from, to) = part.unwrap_or((1, 31));
        Some((resolve::of_month(year, month, from, to, self.published)?, end))
    }

    /// "Thursday", "last Thursday", "Thursday, November 20".
    fn weekday(&self, at: usize) -> Option<Found> {
        let which = match self.words.folded(at) {
            "last" => Which::Last,
            "next" => Which::Next,
            _ => Which::Any,
        };
        let name = at + usize::from(which != Which::Any);
        if !self.words.has_capital(name) {
            return None;
        }
        let weekday = weekday(self.words.folded(name))?;
        let is_feast = name.checked_sub(1).is_some_and(|before| {
            self.words.has_capital(before)
                && listed("black good bloody super easter palm ash", self.words.folded(before))
        });
        if is_feast {
            return None;
        }
        let beside = matches!(self.words.gap(name), ", " | " ")
            .then(|| self.day_and_month(name + 1).or_else(|| self.month_and_day(name + 1)));
        Some(beside.flatten().unwrap_or_else(|| (resolve::weekday(weekday, which, self.published), name + 1)))
    }

    /// "yesterday", "last week", "two days ago"; nothing where the day of publication is not known.
    fn relative(&self, at: usize) -> Option<Found> {
        let published = self.published?;
        let away = |days: i32, end: usize| Some((resolve::days_away(days, 0, published), end));
        let next = self.words.folded(at + 1);
        match (self.words.folded(at), next) {
            ("yesterday", _) => return away(-1, at + 1),
            ("today" | "tonight", _) => return away(0, at + 1),
            ("tomorrow", _) => return away(1, at + 1),
            ("last", "night") => return away(-1, at + 2),
            ("this", "morning" | "afternoon" | "evening") => return away(0, at + 2),
            _ => {}
        }
        let stretches = match self.words.folded(at) {
            "last" => -1,
            "this" => 0,
            "next" => 1,
            _ => return self.ago(at, published),
        };
        let stretch = match next {
            "week" => Stretch::Week,
            "month" => Stretch::Month,
            "year" => Stretch::Year,
            _ => return None,
        };
        Some((resolve::stretch(stretch, stretches, published)?, at + 2))
    }

    /// "two days ago", "a week ago", "three months earlier" is none: earlier than what?
    fn ago(&self, at: usize, published: Day) -> Option<Found> {
        if self.words.folded(at + 2) != "ago" {
            return None;
        }
        let number = match self.words.folded(at) {
            "a" | "one" => 1,
            folded => number_value(folded)?.parse::<i32>().ok().filter(|number| *number < 1_000)?,
        };
        let days = match self.words.folded(at + 1) {
            "day" | "days" => 1,
            "week" | "weeks" => 7,
            "month" | "months" => 30,
            "year" | "years" => 365,
            _ => return None,
        };
        Some((resolve::days_away(-number * days, days / 2, published), at + 3))
    }

    fn month(&self, at: usize) -> Option<u8> {
        if self.words.has_capital(at) { month(self.words.folded(at)) } else { None }
    }

    /// A day of a month or several in a row, and one past them.
    fn days(&self, at: usize) -> Option<(u8, u8, usize)> {
        let from = self.day(at)?;
        let to = match self.words.gap(at) {
            "-" | "–" | "—" | "‑" => self.day(at + 1).map(|to| (to, at + 2)),
            " " if matches!(self.words.folded(at + 1), "to" | "and" | "through") => {
                // "October 24 and 12 people": an end of days comes later in the month and counts nothing.
                self.day(at + 2)
                    .filter(|_| !matches!(self.words.gap(at + 2), " " | "-") || self.month(at + 3).is_some())
                    .map(|to| (to, at + 3))
            }
            _ => None,
        };
        let (to, end) = to.filter(|&(to, _)| to > from).unwrap_or((from, at + 1));
        Some((from, to, end))
    }

    /// `24`, `24th`.
    fn day(&self, at: usize) -> Option<u8> {
        let text = self.words.text(at);
        let digits =
            ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
        let is_day = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        // "October 24%": a share; "10:30": a time.
        let counts = self.words.char_after(at) == Some('%') || self.words.gap(at) == ":";
        digits.parse().ok().filter(|day| is_day && !counts && (1..=31).contains(day))
    }

    /// The year that may follow a date, and one past it, else `at`.
    fn year(&self, at: usize) -> (Option<i32>, usize) {
        let gap = at.checked_sub(1).map_or("", |before| self.words.gap(before));
        let is_year = self.words.text(at).len() == 4 && matches!(gap, " " | ", " | ". ");
        let year = self.digits(at).filter(|year| is_year && (1500..=2100).contains(year));
        (year, at + usize::from(year.is_some()))
    }

    fn digits(&self, at: usize) -> Option<i32> {
        let text = self.words.text(at);
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
    }
}
