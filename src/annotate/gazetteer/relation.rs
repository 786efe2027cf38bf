//! How two names are related beyond being equal.

use super::{Entry, entry};

/// How two different names can stand for one thing in news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameRelation {
    /// One is a seat or a metonym of the other's government, or both are of the same: Kremlin and Russia, Kremlin and Moscow.
    Seat,
    /// One lies in the other, or its people do: Germany and Europe.
    Within,
}

/// No place lies in a chain longer than this: manhattan, new york, united states, north america.
const MAX_DEPTH: usize = 4;

/// How two mention keys ([`super::super::Mention::key`]) are related; `None`: equal, or unrelated as far as is known. The order of
/// the two does not matter. Covers the places of the gazetteer. O(log names).
pub fn name_relation(a: &str, b: &str) -> Option<NameRelation> {
    if a == b {
        return None;
    }
    let (first, second) = (entry(a), entry(b));
    if is_seat(first, b) || is_seat(second, a) || are_seats_of_one(first, second) {
        Some(NameRelation::Seat)
    } else if lies_in(first, b, MAX_DEPTH) || lies_in(second, a, MAX_DEPTH) {
        Some(NameRelation::Within)
    } else {
        None
    }
}

/// Whether a mention key stands for the government of another place: only such a name can be in the relation [`NameRelation::Seat`].
/// O(log names).
pub fn is_seat_name(key: &str) -> bool {
    seats(entry(key)).next().is_some()
}

fn seats(entry: Option<&Entry>) -> impl Iterator<Item = &'static str> + Clone {
    entry.map_or("", |entry| entry.above).split(',').filter_map(|above| above.strip_prefix('^'))
}

fn is_seat(entry: Option<&Entry>, place: &str) -> bool {
    seats(entry).any(|seat_of| seat_of == place)
}

fn are_seats_of_one(a: Option<&Entry>, b: Option<&Entry>) -> bool {
    seats(a).any(|seat_of| is_seat(b, seat_of))
}

fn lies_in(place: Option<&Entry>, larger: &str, depth: usize) -> bool {
    let Some(place) = place.filter(|_| depth > 0) else { return false };
    let mut above = place.above.split(',').filter(|above| !above.is_empty() && !above.starts_with('^'));
    above.any(|above| above == larger || lies_in(entry(above), larger, depth - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_stand_for_their_governments() {
        for (a, b) in [
            ("moscow", "russia"),
            ("russia", "kremlin"),
            ("kremlin", "moscow"),
            ("washington", "united states"),
            ("white house", "united states"),
            ("beijing", "china"),
            ("brussels", "european union"),
            ("downing street", "united kingdom"),
            ("tehran", "iran"),
            ("pyongyang", "north korea"),
            ("kyiv", "ukraine"),
        ] {
            assert_eq!(name_relation(a, b), Some(NameRelation::Seat), "{a} {b}");
            assert_eq!(name_relation(b, a), Some(NameRelation::Seat), "{b} {a}");
        }
    }

    #[test]
    fn smaller_places_lie_in_larger_ones() {
        for (a, b) in [
            ("germany", "europe"),
            ("germany", "european union"),
            ("london", "europe"),
            ("munich", "germany"),
            ("manhattan", "united states"),
            ("gaza", "middle east"),
        ] {
            assert_eq!(name_relation(a, b), Some(NameRelation::Within), "{a} {b}");
            assert_eq!(name_relation(b, a), Some(NameRelation::Within), "{b} {a}");
        }
    }

    #[test]
    fn other_names_are_not_related() {
        for (a, b) in [
            ("russia", "russia"),
            ("russia", "ukraine"),
            ("kyiv", "moscow"),
            ("north korea", "south korea"),
            ("germany", "france"),
            ("united kingdom", "european union"),
            ("munich", "berlin"),
            ("biden", "united states"),
            ("", "europe"),
        ] {
            assert_eq!(name_relation(a, b), None, "{a} {b}");
            assert_eq!(name_relation(b, a), None, "{b} {a}");
        }
    }
}
