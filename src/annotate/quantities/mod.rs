//! Numbers with what they count.

mod counted;
mod find;
mod number;

pub(super) use find::quantities;

use std::ops::Range;

use super::Decimal;

/// How exactly a quantity is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// As the number says, up to its rounding ([`Quantity::step`]).
    Exact,
    /// About so much.
    Approximate,
    /// So much or more.
    AtLeast,
    /// So much or less.
    AtMost,
    /// Only the order of magnitude: `dozens`, `hundreds of thousands`, and the ends of ranges (`10 to 15`).
    Vague,
}

/// In what a quantity is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A number of things; [`Quantity::of`] says of what.
    Count,
    /// Hundredths of a whole: `50%`, `half`, `a third`.
    Percent,
    /// A sum of money, by ISO 4217 code (`USD`).
    Money(&'static str),
    /// A place in a row: `third`, `28th`.
    Ordinal,
    /// A year of the calendar.
    Year,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Indices of [`crate::segment::Segmentation::words`], all of one sentence: the number with its scale, unit and precision words.
    pub words: Range<u32>,
    pub value: Decimal,
    /// What one more in the last stated digit is worth: 0.1 million for `1.8 million`, 1 for `12`, 10 for `300`.
    pub step: Decimal,
    pub unit: Unit,
    pub precision: Precision,
    /// What is counted, folded, in the singular: `person` of "12 people", `point` of "28-point plan".
    pub of: Option<String>,
}

/// Approximate numbers stand for what is up to this many percent more or less.
const APPROXIMATELY: u64 = 15;

/// Whether two quantities cannot both be true of one thing: the same unit, the same thing counted, and no value that both allow, each
/// taken with its rounding and precision. "About 100" and "98" agree, "12 dead" and "15 dead" do not, "at least 12" allows 15.
pub fn quantities_disagree(a: &Quantity, b: &Quantity) -> bool {
    let is_same_thing = a.unit == b.unit && a.of == b.of && (a.unit != Unit::Count || a.of.is_some());
    if !is_same_thing || a.precision == Precision::Vague || b.precision == Precision::Vague {
        return false;
    }
    let ((a_low, a_high), (b_low, b_high)) = (allowed(a), allowed(b));
    a_high < b_low || b_high < a_low
}

/// The lowest and the highest value that a quantity allows, in ten-thousandths.
fn allowed(quantity: &Quantity) -> (u64, u64) {
    let value = quantity.value.ten_thousandths;
    let half_step = (quantity.step.ten_thousandths / 2).saturating_sub(1);
    let (low, high) = (value.saturating_sub(half_step), value.saturating_add(half_step));
    let near = (value / 100).saturating_mul(APPROXIMATELY);
    match quantity.precision {
        Precision::Exact => (low, high),
        Precision::Approximate => (low.min(value.saturating_sub(near)), high.max(value.saturating_add(near))),
        Precision::AtLeast => (low, u64::MAX),
        Precision::AtMost => (0, high),
        Precision::Vague => (0, u64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::annotated;
    use super::*;

    /// "precision value unit of" of each quantity of a text.
    fn shown(text: &str) -> String {
        let show = |quantity: Quantity| {
            let precision = match quantity.precision {
                Precision::Exact => "",
                Precision::Approximate => "~",
                Precision::AtLeast => ">=",
                Precision::AtMost => "<=",
                Precision::Vague => "?",
            };
            let unit = match quantity.unit {
                Unit::Count => "",
                Unit::Percent => "%",
                Unit::Money(code) => code,
                Unit::Ordinal => ".",
                Unit::Year => " year",
            };
            let of = quantity.of.map(|of| format!(" {of}")).unwrap_or_default();
            format!("{precision}{}{unit}{of}", quantity.value)
        };
        annotated(text, None).quantities.into_iter().map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn quantities_are_read_in_digits_and_in_words() {
        for (text, expected) in [
            ("a 28-point plan", "28 point"),
            ("it has 28 points", "28 point"),
            ("a twenty-eight-point plan", "28 point"),
            ("about 1,000 troops", "~1000 troop"),
            ("two hundred and fifty soldiers", "250 soldier"),
            ("two and a half years", "2.5 year"),
            ("four dozen countries", "48 country"),
            ("half a million people", "500000 person"),
            ("a hundred men", "100 man"),
            ("1.8 million Ukrainian refugees", "1800000 refugee"),
            ("hundreds of thousands of people", "?100000 person"),
            ("dozens of cars", "?12 car"),
            ("50% of voters", "50% voter"),
            ("50 percent of voters", "50% voter"),
            ("50 per cent", "50%"),
            ("half of the army", "50% army"),
            ("cut the army by half", "50%"),
            ("a third of voters", "33.3333% voter"),
            ("two-thirds of voters", "66.6666% voter"),
            ("three quarters of voters", "75% voter"),
            ("it rose 2 percentage points", "2 percentage point"),
            ("it cost $105 million (80 million pounds)", "105000000USD, 80000000GBP"),
            ("it cost €1.5bn and 20 euros", "1500000000EUR, 20EUR"),
            ("it cost A$5m in aid", "5000000AUD aid"),
            ("at least 12 people were killed", ">=12 dead"),
            ("killing 12 people and injuring more than 30 others", "12 dead, >=30 injured"),
            ("15 dead and 20 wounded", "15 dead, 20 injured"),
            ("up to 600,000 troops", "<=600000 troop"),
            ("10 to 15 soldiers", "?10, ?15 soldier"),
            ("10-15 soldiers", "?10, ?15 soldier"),
            ("between 10 and 15 soldiers", "?10, ?15 soldier"),
            ("the third time", "3. time"),
            ("on its 28th birthday", "28. birthday"),
            ("it began in 2014", "2014 year"),
            ("about 2014 troops", "~2014 troop"),
            ("a 45-year-old man", "45 year old"),
            ("the man, 45, left", "45 year old"),
            ("100 people or more", ">=100 person"),
            ("$1m or so", "~1000000USD"),
            ("they fined Google 7 million euros", "7000000EUR"),
            ("a dozen police officers", "12 officer"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_count_nothing_are_no_quantities() {
        for text in [
            "at 10:30 p.m. and at 5 pm",
            "an F-16 and Covid-19",
            "we saw Flight 370",
            "in the 1990s",
            "the second half of his half-brother's game",
            "no one, and one of them",
            "on 9/11",
            "a quarter past",
        ] {
            assert_eq!(shown(text), "", "{text}");
        }
    }

    fn one(text: &str) -> Quantity {
        let mut quantities = annotated(text, None).quantities;
        assert_eq!(quantities.len(), 1, "{text}");
        quantities.remove(0)
    }

    #[test]
    fn quantities_disagree_when_no_value_fits_both() {
        for (a, b) in [
            ("12 dead", "15 dead"),
            ("12 dead", "13 people were killed"),
            ("a 28-point plan", "19 points"),
            ("50% of voters", "a third of voters"),
            ("$100 million", "$150 million"),
            ("about 100 cars", "150 cars"),
            ("at least 12 dead", "9 dead"),
            ("up to 50 cars", "more than 60 cars"),
            ("it began in 2014", "it began in 2015"),
        ] {
            assert!(quantities_disagree(&one(a), &one(b)), "{a} / {b}");
            assert!(quantities_disagree(&one(b), &one(a)), "{b} / {a}");
        }
    }

    #[test]
    fn quantities_agree_within_their_rounding() {
        for (a, b) in [
            ("about 100 cars", "98 cars"),
            ("50% of voters", "half of voters"),
            ("a third of voters", "33% of voters"),
            ("1.8 million people", "1,789,000 people"),
            ("2 million people", "1.8 million people"),
            ("at least 12 dead", "15 dead"),
            ("dozens of cars", "80 cars"),
            ("12 dead", "15 injured"),
            ("12 dead", "a 15-point plan"),
            ("$100", "€150"),
            ("300 cars", "298 cars"),
        ] {
            assert!(!quantities_disagree(&one(a), &one(b)), "{a} / {b}");
            assert!(!quantities_disagree(&one(b), &one(a)), "{b} / {a}");
        }
    }
}
