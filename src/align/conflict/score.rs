//! Results told as two numbers: the votes for and against, the score of a match.

use super::{
    Pair,
    event::{days_differ, names_same},
    polarity::is_of_same,
    side::Side,
};
use crate::{
    align::{Conflict, DiscrepancyKind},
    annotate::{Decimal, Quantity},
    text::is_listed,
};

/// The larger number first: who lost tells it the other way round.
type Score = [Decimal; 2];

/// The results that two linked sentences give of one vote, or of one match of those whom both name.
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>]) -> Option<Conflict> {
    let (told_a, told_b) = (told(a)?, told(b)?);
    let is_vote = || {
        let is_decision = |(of_a, of_b): &&Pair<'_>| {
            matches!(of_a.stem.as_str(), "accept" | "vote") && is_of_same(of_a, of_b)
        };
        same.iter().find(is_decision).is_some()
    };
    let is_match = || says(a, RESULTS) && says(b, RESULTS) && names_same(a, b);
    let differs = told_a.score != told_b.score
        && !days_differ(a, b)
        && (is_match() || is_vote())
        && !gives(a, told_b.score)
        && !gives(b, told_a.score);
    differs.then(|| Conflict {
        kind: DiscrepancyKind::Number,
        is_update: false,
        a: a.range(&(told_a.first..told_a.last + 1)),
        b: b.range(&(told_b.first..told_b.last + 1)),
        a_value: value(told_a.score),
        b_value: value(told_b.score),
    })
}

/// Words of how a match ended.
const RESULTS: &str = "\
    beat beaten beating beats defeat defeated defeating defeats draw drew edged lose losing loss lost thrashed \
    tie tied victory win winning won";

/// Words of a part of a match, or of several.
const PARTS: &str = "\
    aggregate ahead earlier first half halftime interval lead leading leads led penalties previously \
    quarter season second series set sets shootout trailed trailing";

#[derive(Clone, Copy)]
struct Told {
    score: Score,
    first: u32,
    last: u32,
}

/// The only score of a sentence: "3-1", "by 52 votes to 48" is none.
fn told(side: Side<'_>) -> Option<Told> {
    if says(side, PARTS) {
        return None;
    }
    let mut all = scores(side, side.words.start, side.words.end);
    all.next().filter(|_| all.next().is_none())
}

fn scores(side: Side<'_>, start: u32, end: u32) -> impl Iterator<Item = Told> {
    let number = move |word: u32| {
        let digits = side.written(word);
        Decimal::parse(digits).filter(|_| digits.len() <= 3)
    };
    (start..end.saturating_sub(1)).filter_map(move |first| {
        let is_dash = |gap: &str| matches!(gap, "-" | "–" | "‑");
        let gap = side.gap_after(first);
        let last = if is_dash(gap) {
            first + 1
        } else if gap == " " && side.folded(first + 1) == "to" && side.gap_after(first + 1) == " " {
            first + 2
        } else {
            return None;
        };
        let (x, y) = (number(first)?, number(last)?);
        // "10-15 people" is a range, "2-1-1" a record, "10-12-2024" a day.
        let goes_on = is_dash(side.gap_after(last)) || (first > 0 && is_dash(side.gap_after(first - 1)));
        let counts = |quantity: &Quantity| quantity.words.contains(&last) && quantity.of.is_some();
        let is_range = x < y && side.document.annotations.quantities.iter().any(counts);
        (last < end && !goes_on && !is_range).then(|| Told { score: [x.max(y), x.min(y)], first, last })
    })
}

/// Whether the article gives this score anywhere. O(words of the article).
fn gives(side: Side<'_>, score: Score) -> bool {
    let end = side.document.segmentation.words.len() as u32;
    scores(side, 0, end).any(|told| told.score == score)
}

fn says(side: Side<'_>, list: &str) -> bool {
    side.words.clone().any(|word| is_listed(list, side.folded(word)))
}

fn value([high, low]: Score) -> String {
    format!("{high}-{low}")
}
