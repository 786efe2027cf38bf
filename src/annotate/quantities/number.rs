//! Numbers of one or several words: digits with a scale, number words, fractions.

use super::super::{
    Decimal,
    index::listed,
    numbers::{number_value, number_word},
    words::Words,
};

/// What kind of number stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Cardinal,
    /// `dozens`, `hundreds of thousands`.
    Vague,
    /// A part of a whole, in percent: `half`, `two-thirds`.
    Fraction,
    /// `28th`, `third`.
    Ordinal,
}

/// A number of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    /// One past its last word.
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) step: Decimal,
    pub(super) form: Form,
    /// Whether it has a scale of a thousand or more in letters (`million`, `bn`).
    pub(super) is_scaled: bool,
}

/// The number that begins with a word. `end`: one past the sentence's last word.
pub(super) fn number_at(words: &Words<'_>, at: usize, end: usize) -> Option<Number> {
    fraction(words, at)
        .or_else(|| vague(words, at))
        .or_else(|| ordinal(words, at))
        .or_else(|| cardinal(words, at, end))
}

/// `million` and its abbreviations.
fn scale(folded: &str) -> Option<u64> {
    Some(match folded {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" | "k" => 1_000,
        "million" | "mn" | "m" => 1_000_000,
        "billion" | "bn" | "b" => 1_000_000_000,
        "trillion" | "tn" => 1_000_000_000_000,
        _ => return None,
    })
}

/// Letters that are a scale after a space too, where `m` would be metres.
fn scale_word(folded: &str) -> Option<u64> {
    if folded.len() < 2 { None } else { scale(folded) }
}

/// A number word below a hundred (`twelve`, `twenty-five`), and where it ends.
fn small(words: &Words<'_>, at: usize) -> Option<(u64, usize)> {
    let word = |at: usize| -> Option<u64> {
        let folded = words.folded(at);
        if folded == "one" { Some(1) } else { number_word(folded).map(u64::from) }
    };
    let first = word(at)?;
    let unit = word(at + 1).filter(|&unit| first >= 20 && unit < 10 && words.are_joined(at));
    Some(unit.map_or((first, at + 1), |unit| (first + unit, at + 2)))
}

fn cardinal(words: &Words<'_>, at: usize, end: usize) -> Option<Number> {
    let (mut value, mut step, mut next, mut is_scaled) = match digits(words, at) {
        Some(Digits { value, step, is_scaled }) => (value, step, at + 1, is_scaled),
        None => {
            let is_article = matches!(words.folded(at), "a" | "one") && words.are_joined(at);
            let (value, next) = if is_article && scale_word(words.folded(at + 1)).is_some() {
                (1, at + 1)
            } else {
                small(words, at).filter(|&(value, _)| value > 1)?
            };
            (Decimal::whole(value)?, Decimal::whole(1)?, next, false)
        }
    };
    if !is_scaled {
        // "two hundred and fifty thousand": what stands before a larger scale is multiplied, what stands after it is added.
        let mut total = Decimal::whole(0)?;
        while next < end && words.are_joined(next - 1) {
            if let Some(factor) = scale_word(words.folded(next)) {
                value = value.times(factor)?;
                if factor >= 1_000 {
                    step = step.times(factor)?;
                    (total, value) = (total.plus(value)?, Decimal::whole(0)?);
                    is_scaled = true;
                }
                next += 1;
                continue;
            }
            let after_and = next + usize::from(words.folded(next) == "and");
            let follows_scale = scale_word(words.folded(next - 1)).is_some_and(|factor| factor >= 100);
            match small(words, after_and).filter(|_| follows_scale && words.are_joined(after_and - 1)) {
                Some((more, end)) => {
                    value = value.plus(Decimal::whole(more)?)?;
                    step = Decimal::whole(1)?;
                    next = end;
                }
                None => break,
            }
        }
        value = total.plus(value)?;
    }
    if words.folded(next) == "and" && words.folded(next + 1) == "a" && words.folded(next + 2) == "half" {
        value = value.plus(Decimal::parse("0.5")?)?;
        next += 3;
    }
    let step = if is_scaled { step } else { rounding(value, step) };
    Some(Number { end: next, value, step, form: Form::Cardinal, is_scaled })
}

/// A whole number that ends with two zeros or more may be rounded to the last but one of them.
fn rounding(value: Decimal, step: Decimal) -> Decimal {
    let (mut rest, mut zeros) = (value.ten_thousandths / 10_000, 0);
    while value.is_whole() && rest > 0 && rest.is_multiple_of(10) {
        (rest, zeros) = (rest / 10, zeros + 1);
    }
    (1..zeros).try_fold(step, |step, _| step.times(10)).unwrap_or(step)
}

struct Digits {
    value: Decimal,
    step: Decimal,
    is_scaled: bool,
}

/// `1,000`, `3.5`, `1.8bn`; `m` and `b` only after a sign of money.
fn digits(words: &Words<'_>, at: usize) -> Option<Digits> {
    let word = words.text(at);
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’'));
    let number = word.strip_suffix(suffix)?;
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let factor = match suffix.to_ascii_lowercase().as_str() {
        "" => None,
        "m" | "b" if !words.char_before(at).is_some_and(super::find::is_money_sign) => return None,
        suffix => Some(scale(suffix).filter(|&factor| factor >= 1_000)?),
    };
    let written = number_value(number)?;
    let value = Decimal::parse(&written)?;
    let n_places = written.split_once('.').map_or(0, |(_, places)| places.len());
    let step = (0..n_places).try_fold(Decimal::whole(1)?, |step, _| step.over(10))?;
    let factor = factor.unwrap_or(1);
    Some(Digits { value: value.times(factor)?, step: step.times(factor)?, is_scaled: factor > 1 })
}

/// `dozens`, `tens of thousands`: the smallest number that is one.
fn vague(words: &Words<'_>, at: usize) -> Option<Number> {
    let plural = |at: usize| match words.folded(at) {
        "tens" => Some(10),
        "scores" => Some(20),
        folded => scale_word(folded.strip_suffix('s')?),
    };
    let first = plural(at)?;
    let second = plural(at + 2).filter(|_| words.folded(at + 1) == "of");
    if words.folded(at) == "tens" && second.is_none() {
        return None;
    }
    let value = Decimal::whole(first.checked_mul(second.unwrap_or(1))?)?;
    let end = if second.is_some() { at + 3 } else { at + 1 };
    Some(Number { end, value, step: value, form: Form::Vague, is_scaled: false })
}

fn ordinal(words: &Words<'_>, at: usize) -> Option<Number> {
    const WORDS: [&str; 10] =
        ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    let folded = words.folded(at);
    let named = (3..).zip(WORDS).find(|&(_, word)| word == folded).map(|(number, _)| number);
    let number = named.or_else(|| {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| folded.strip_suffix(ending))?;
        number_value(digits).filter(|_| digits.starts_with(|c: char| c.is_ascii_digit()))?.parse().ok()
    })?;
    let step = Decimal::whole(1)?;
    Some(Number { end: at + 1, value: Decimal::whole(number)?, step, form: Form::Ordinal, is_scaled: false })
}

/// `half of`, `a third of`, `two-thirds`; "half a million" is a number.
fn fraction(words: &Words<'_>, at: usize) -> Option<Number> {
    let percent = |end: usize, parts: u64, of: u64| {
        let value = Decimal::whole(100 * parts)?.over(of)?;
        // "A third" is said of what is about a third.
        Some(Number { end, value, step: Decimal::whole(2)?, form: Form::Fraction, is_scaled: false })
    };
    if words.folded(at) == "half" {
        if words.folded(at + 1) == "a"
            && let Some(factor) = scale_word(words.folded(at + 2))
        {
            let value = Decimal::whole(factor)?.over(2)?;
            let step = value.over(10)?;
            return Some(Number {
                end: at + 3,
                value,
                step,
                form: Form::Cardinal,
                is_scaled: factor >= 1_000,
            });
        }
        let is_part = listed("of the its his her their those all that", words.folded(at + 1));
        let before = at.checked_sub(1).map_or("", |before| words.folded(before));
        let is_other = listed("first second other better latter a", before);
        let is_measure = listed("by in than nearly almost about over", before) && !words.has_hyphen(at);
        return ((is_part && !is_other) || is_measure).then(|| percent(at + 1, 1, 2))?;
    }
    let (parts, name) = match words.folded(at) {
        "a" | "one" => (1, at + 1),
        _ => small(words, at).filter(|&(parts, _)| parts < 10)?,
    };
    if !words.are_joined(name - 1) {
        return None;
    }
    let folded = words.folded(name);
    let singular = folded.strip_suffix('s').filter(|_| parts > 1).or((parts == 1).then_some(folded))?;
    let of = match singular {
        "third" => 3,
        "quarter" | "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "eighth" => 8,
        "tenth" => 10,
        _ => return None,
    };
    let by = at.checked_sub(1).is_some_and(|before| words.folded(before) == "by");
    let is_part = parts > 1 || words.has_hyphen(at) || words.folded(name + 1) == "of" || by;
    (is_part && parts < of).then(|| percent(name + 1, parts, of))?
}
