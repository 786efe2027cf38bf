//! Decimal numbers that are the same on every platform.

use std::fmt;

/// A decimal number from 0 to 1.8 · 10¹⁵ with four decimal places: exact for what news counts, no float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    /// The number times 10,000.
    pub ten_thousandths: u64,
}

impl Decimal {
    const ONE: u64 = 10_000;

    /// `None`: too large.
    pub fn whole(number: u64) -> Option<Self> {
        Some(Self { ten_thousandths: number.checked_mul(Self::ONE)? })
    }

    /// Digits with at most one decimal point; places behind the fourth are cut. `None`: no number, or too large.
    pub fn parse(digits: &str) -> Option<Self> {
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(places) || !is_number(whole) {
            return None;
        }
        let places = places.bytes().chain(std::iter::repeat(b'0')).take(4);
        let places = places.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        let whole = Self::whole(whole.parse().ok()?)?;
        Some(Self { ten_thousandths: whole.ten_thousandths.checked_add(places)? })
    }

    /// The sum; `None`: too large.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self { ten_thousandths: self.ten_thousandths.checked_add(other.ten_thousandths)? })
    }

    /// The product with a whole number; `None`: too large.
    pub fn times(self, factor: u64) -> Option<Self> {
        Some(Self { ten_thousandths: self.ten_thousandths.checked_mul(factor)? })
    }

    /// The quotient by a whole number, rounded down; `None`: by 0.
    pub fn over(self, divisor: u64) -> Option<Self> {
        Some(Self { ten_thousandths: self.ten_thousandths.checked_div(divisor)? })
    }

    /// Whether there is nothing behind the point.
    pub fn is_whole(self) -> bool {
        self.ten_thousandths.is_multiple_of(Self::ONE)
    }
}

/// Digits without separators of thousands, a point where there are places behind it: `1800000`, `3.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, places) = (self.ten_thousandths / Self::ONE, self.ten_thousandths % Self::ONE);
        if places == 0 {
            return write!(f, "{whole}");
        }
        let places = format!("{places:04}");
        write!(f, "{whole}.{}", places.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_written_in_one_way() {
        for (digits, written) in
            [("1000", "1000"), ("3.50", "3.5"), ("0.25", "0.25"), ("007", "7"), ("1.00001", "1"), ("2.", "2")]
        {
            assert_eq!(Decimal::parse(digits).map(|d| d.to_string()).as_deref(), Some(written), "{digits}");
        }
        for digits in ["", ".5", "1.2.3", "1,5", "-1", "99999999999999999999"] {
            assert_eq!(Decimal::parse(digits), None, "{digits}");
        }
    }
}
