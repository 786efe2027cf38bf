//! Numbers for reading: "12 people", "3.2 million USD", "36 feet". Equal numbers of the same are told alike, however articles write them.

use super::{
    measure::{is_magnitude, measure},
    side::Side,
};
use crate::{
    annotate::{Decimal, Quantity, Unit},
    text::{is_listed, value_listed},
};

/// The number as [`value`] gives it, with the unit of a measure whose words are not its own.
pub(super) fn told(side: Side<'_>, quantity: &Quantity) -> String {
    match measure(side, quantity) {
        Some(_) if is_magnitude(side, quantity) => format!("magnitude {}", quantity.value),
        Some(measure) if quantity.of.is_none() && !measure.unit().is_empty() => {
            counted(quantity.value, measure.unit())
        }
        _ => value(quantity),
    }
}

/// The number in canonical digits with its unit.
pub(super) fn value(quantity: &Quantity) -> String {
    let number = quantity.value;
    match (quantity.unit, &quantity.of) {
        (Unit::Percent, _) => format!("{number}%"),
        (Unit::Money(currency), _) => format!("{} {currency}", digits(number)),
        (Unit::Count, Some(of)) => counted(number, of),
        (_, Some(of)) => format!("{number} {of}"),
        (_, None) => number.to_string(),
    }
}

/// "1 person", "12 people", "1.8 million people".
fn counted(number: Decimal, of: &str) -> String {
    const ONE: Decimal = Decimal { ten_thousandths: 10_000 };
    let of = match of {
        "year old" if number == ONE => "year old".to_owned(),
        "year old" => "years old".to_owned(),
        _ if number == ONE => of.to_owned(),
        _ => plural(of),
    };
    format!("{} {of}", digits(number))
}

/// In millions, billions or trillions where that takes no more than three places, else with commas between thousands.
fn digits(number: Decimal) -> String {
    const MILLION: u64 = 1_000_000;
    let scales = [(MILLION * MILLION, "trillion"), (1_000 * MILLION, "billion"), (MILLION, "million")];
    let scaled = scales.into_iter().find_map(|(scale, name)| {
        // In ten-thousandths of the scale; the last of the four places must be 0.
        let places = number.ten_thousandths.checked_div(scale)?;
        let is_told =
            places >= 10_000 && places.is_multiple_of(10) && number.ten_thousandths.is_multiple_of(scale);
        is_told.then(|| format!("{} {name}", Decimal { ten_thousandths: places }))
    });
    scaled.unwrap_or_else(|| with_commas(&number.to_string()))
}

fn with_commas(digits: &str) -> String {
    let (whole, places) =
        digits.split_once('.').map_or((digits, None), |(whole, places)| (whole, Some(places)));
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(places) = places {
        out.push('.');
        out.push_str(places);
    }
    out
}

/// The plural of a noun in English, of several words that of the last. What befell people, and signs of units, have none.
fn plural(noun: &str) -> String {
    const IRREGULAR: &str = "\
        child=children crisis=crises fireman=firemen foot=feet gunman=gunmen half=halves knife=knives life=lives \
        man=men person=people policeman=policemen wife=wives woman=women";
    const SAME: &str = "\
        aboard aircraft cattle dead deer fish hertz injured people percent police series sheep spacecraft species \
        troops";
    let (before, last) = noun.rsplit_once(' ').map_or(("", noun), |(before, last)| (before, last));
    let is_word = last.chars().all(|c| c.is_ascii_lowercase());
    let plural = if !is_word || is_listed(SAME, last) {
        last.to_owned()
    } else if let Some(known) = value_listed(IRREGULAR, last) {
        known.to_owned()
    } else if let Some(stem) = last.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        format!("{stem}ies")
    } else if ["s", "x", "ch", "sh"].iter().any(|ending| last.ends_with(ending)) {
        format!("{last}es")
    } else {
        format!("{last}s")
    };
    if before.is_empty() { plural } else { format!("{before} {plural}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_told_in_the_plural() {
        let told = |number: &str, of| counted(Decimal::parse(number).unwrap(), of);
        let all = [
            ("1", "person", "1 person"),
            ("12", "person", "12 people"),
            ("6", "hour", "6 hours"),
            ("1.5", "hour", "1.5 hours"),
            ("2", "injured", "2 injured"),
            ("40", "ferry", "40 ferries"),
            ("2", "day", "2 days"),
            ("36", "foot", "36 feet"),
            ("3", "church", "3 churches"),
            ("2", "percentage point", "2 percentage points"),
            ("45", "year old", "45 years old"),
            ("40", "°C", "40 °C"),
            ("12500", "voter", "12,500 voters"),
            ("1800000", "person", "1.8 million people"),
        ];
        for (number, of, expected) in all {
            assert_eq!(told(number, of), expected);
        }
    }

    #[test]
    fn large_numbers_are_told_in_millions_where_nothing_is_lost() {
        let all = [
            ("3200000", "3.2 million"),
            ("28000000000", "28 billion"),
            ("3250001", "3,250,001"),
            ("999999", "999,999"),
            ("12.5", "12.5"),
        ];
        for (number, expected) in all {
            assert_eq!(digits(Decimal::parse(number).unwrap()), expected);
        }
    }
}
