//! Numbers with what they count.

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
