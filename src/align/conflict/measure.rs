//! Numbers with a unit of length, time, temperature or strength, in one unit for each, so that miles compare with kilometers.

use super::side::Side;
use crate::annotate::{Decimal, Quantity, Unit, quantities_disagree};

/// What is measured; the unit that it is compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dimension {
    /// Meters.
    Length,
    /// Hours.
    Duration,
    /// Degrees Celsius.
    Temperature,
    /// Of an earthquake.
    Magnitude,
}

/// A number in the unit of its dimension.
#[derive(Debug)]
pub(super) struct Measure {
    dimension: Dimension,
    /// The unit that it is told in, as [`Decimal::ten_thousandths`] of the common one: other factors are other units.
    factor: u64,
    quantity: Quantity,
}

impl Measure {
    /// The unit that it is told in, where the number stands before a sign or an irregular plural for it.
    pub(super) fn unit(&self) -> &'static str {
        match (self.dimension, self.factor) {
            (Dimension::Temperature, FAHRENHEIT) => "°F",
            (Dimension::Temperature, _) => "°C",
            (Dimension::Length, FOOT) => "foot",
            _ => "",
        }
    }
}

/// Whether a number tells how strong an earthquake was.
pub(super) fn is_magnitude(side: Side<'_>, quantity: &Quantity) -> bool {
    measure(side, quantity).is_some_and(|measure| measure.dimension == Dimension::Magnitude)
}

/// Whether two measures cannot both be true of one thing. Who converts rounds: told in two units, both count as known to a tenth.
pub(super) fn disagree(a: &Measure, b: &Measure) -> bool {
    let told = |measure: &Measure| {
        let Quantity { value, step, .. } = measure.quantity;
        let tenth = Decimal { ten_thousandths: value.ten_thousandths / 10 };
        let step = if a.factor == b.factor { step } else { step.max(tenth) };
        Quantity { step, ..measure.quantity.clone() }
    };
    a.dimension == b.dimension && quantities_disagree(&told(a), &told(b))
}

/// Whether two measures are of one dimension and can both be true.
pub(super) fn agree(a: &Measure, b: &Measure) -> bool {
    a.dimension == b.dimension && !disagree(a, b)
}

/// The measure that a quantity tells with the words around it; `None`: it has no such unit.
pub(super) fn measure(side: Side<'_>, quantity: &Quantity) -> Option<Measure> {
    if quantity.unit != Unit::Count {
        return None;
    }
    let (dimension, factor) = unit(side, quantity)?;
    let convert = |number: Decimal, zero: u64| {
        let above = number.ten_thousandths.checked_sub(zero)?;
        Some(Decimal { ten_thousandths: above.checked_mul(factor)? / ONE })
    };
    let zero = if (dimension, factor) == (Dimension::Temperature, FAHRENHEIT) { 32 * ONE } else { 0 };
    let quantity = Quantity {
        value: convert(quantity.value, zero)?,
        step: convert(quantity.step, 0)?,
        of: Some(String::new()),
        ..quantity.clone()
    };
    Some(Measure { dimension, factor, quantity })
}

/// One, in [`Decimal::ten_thousandths`].
const ONE: u64 = 10_000;

/// A degree Fahrenheit in degrees Celsius.
const FAHRENHEIT: u64 = 5_556;

/// A foot in meters.
const FOOT: u64 = 3_048;

fn unit(side: Side<'_>, quantity: &Quantity) -> Option<(Dimension, u64)> {
    let (first, end) = (quantity.words.start, quantity.words.end);
    let before = |n: u32| first.checked_sub(n).map_or("", |word| side.folded(word));
    let is_magnitude = before(1) == "magnitude" || (before(1) == "of" && before(2) == "magnitude");
    if is_magnitude || quantity.of.as_deref() == Some("magnitude") {
        return Some((Dimension::Magnitude, ONE));
    }
    // "−5" and "minus 5" are no numbers above zero.
    if before(1) == "minus"
        || first.checked_sub(1).is_some_and(|word| side.gap_after(word).ends_with(['-', '−']))
    {
        return None;
    }
    let is_joined = matches!(side.gap_after(end.saturating_sub(1)), " " | "-" | "‑");
    let next = if is_joined { side.folded(end) } else { "" };
    if side.gap_after(end.saturating_sub(1)).trim() == "°"
        || side.folded(end - 1) == "degrees"
        || next == "degrees"
    {
        let scale = (end..end + 2).find_map(|word| degree(side.folded(word)))?;
        return Some((Dimension::Temperature, scale));
    }
    length_or_duration(side.folded(end.saturating_sub(1))).or_else(|| length_or_duration(next))
}

fn degree(word: &str) -> Option<u64> {
    match word {
        "c" | "celsius" | "centigrade" => Some(ONE),
        "f" | "fahrenheit" => Some(FAHRENHEIT),
        _ => None,
    }
}

fn length_or_duration(word: &str) -> Option<(Dimension, u64)> {
    Some(match word {
        "foot" | "feet" | "ft" => (Dimension::Length, FOOT),
        "yard" | "yards" => (Dimension::Length, 9_144),
        "meter" | "meters" | "metre" | "metres" => (Dimension::Length, ONE),
        "kilometer" | "kilometers" | "kilometre" | "kilometres" | "km" => (Dimension::Length, 1_000 * ONE),
        "mile" | "miles" => (Dimension::Length, 16_093_440),
        "minute" | "minutes" => (Dimension::Duration, ONE / 60),
        "hour" | "hours" => (Dimension::Duration, ONE),
        "day" | "days" => (Dimension::Duration, 24 * ONE),
        "week" | "weeks" => (Dimension::Duration, 7 * 24 * ONE),
        "month" | "months" => (Dimension::Duration, 730 * ONE),
        "year" | "years" => (Dimension::Duration, 8_766 * ONE),
        _ => return None,
    })
}
