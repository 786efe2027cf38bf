//! How far from a place something was, and how strong an earthquake, in linked sentences: "12 kilometers west of Bergen".

use super::{
    event::{SAME_OCCASION, days_differ, places_differ},
    measure::{is_magnitude, measure},
    number::{Numbers, differ},
    side::Side,
};
use crate::{annotate::Quantity, text::is_listed};

/// No more words than this stand between the direction and the name: "northwest of the Australian city of Perth".
const MAX_BETWEEN: u32 = 8;

/// The first two distances in one direction of one place that cannot both be true, in sentences of one occasion that give one each.
pub(super) fn numbers<'a>(a: Side<'a>, b: Side<'a>, score: f64) -> Option<Numbers<'a>> {
    if score < SAME_OCCASION || days_differ(a, b) {
        return None;
    }
    let ([(of_a, direction_a, place_a)], [(of_b, direction_b, place_b)]) = (&*distances(a), &*distances(b))
    else {
        return None;
    };
    let is_one = direction_a == direction_b && place_a == place_b;
    (is_one && differ(a, of_a, b, of_b)).then(|| ((*of_a).clone(), (*of_b).clone(), None))
}

/// The magnitudes of one earthquake, in sentences that give one each.
pub(super) fn magnitudes<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    let (of_a, of_b) = (magnitude(a)?, magnitude(b)?);
    let is_one = !days_differ(a, b) && !places_differ(a, b);
    (is_one && differ(a, of_a, b, of_b)).then(|| (of_a.clone(), of_b.clone(), None))
}

/// The one magnitude of a sentence that tells of no second quake.
fn magnitude<'a>(side: Side<'a>) -> Option<&'a Quantity> {
    const OTHER: &str = "aftershock aftershocks another foreshock foreshocks second";
    let mut all = side.quantities(side.words).iter().filter(|quantity| is_magnitude(side, quantity));
    let one = all.next().filter(|_| all.next().is_none());
    one.filter(|_| !side.words.clone().any(|word| is_listed(OTHER, side.folded(word))))
}

/// The distances of a sentence with their direction and the key of the place.
fn distances<'a>(side: Side<'a>) -> Vec<(&'a Quantity, &'a str, &'a str)> {
    let distance = |quantity: &'a Quantity| {
        measure(side, quantity)?;
        // The unit may be part of the quantity or stand behind it.
        let end = quantity.words.end;
        let direction = (end..end + 2).find(|&word| is_direction(side.folded(word)))?;
        let last = side.words.end.min(direction + MAX_BETWEEN);
        let place =
            side.mentions(&(direction..last)).last().filter(|_| side.folded(direction + 1) == "of")?;
        Some((quantity, side.folded(direction), place.key.as_str()))
    };
    side.quantities(side.words).iter().filter_map(distance).collect()
}

fn is_direction(word: &str) -> bool {
    is_listed("east north northeast northwest south southeast southwest west", word)
}
