//! Whether linked sentences disagree, as told in tables of pairs.

use super::*;

/// Sentences that links join surely.
const SCORE: f64 = 0.85;

/// What both articles have told before, so that names at the start of a sentence are known as names.
const BEFORE: &str = "For years there has been talk about the firm Google, the envoy Steve Berg, the judge Boris Holm, the mayor of Oslo, \
    the king of Norway and the woman called Anna Lindholm.";

fn found(a: &str, b: &str) -> Option<(Conflict, [String; 2])> {
    conflict_of(&format!("{BEFORE}\n{a}"), &format!("{BEFORE}\n{b}"), SCORE)
}

/// Each pair with the values of both, in either order.
#[track_caller]
pub(super) fn disagree(kind: DiscrepancyKind, pairs: &[(&str, &str, [&str; 2])]) {
    let told = |a: &str, b: &str| found(a, b).map(|(found, _)| (found.kind, [found.a_value, found.b_value]));
    let mut wrong = Vec::new();
    for &(a, b, [of_a, of_b]) in pairs {
        let (forth, back) = (told(a, b), told(b, a));
        let expected = |x: &str, y: &str| Some((kind, [x.to_owned(), y.to_owned()]));
        if forth != expected(of_a, of_b) || back != expected(of_b, of_a) {
            wrong.push(format!("{a} / {b}: {forth:?} {back:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[track_caller]
pub(super) fn agree(pairs: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for &(a, b) in pairs {
        for (a, b) in [(a, b), (b, a)] {
            if let Some((found, said)) = found(a, b) {
                wrong.push(format!("{a} / {b}: {:?} {said:?}", found.kind));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
