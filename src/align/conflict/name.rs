//! Two linked sentences name two for what only one can have been: who was succeeded by whom, as whom somebody was identified, who was
//! appointed, which holder of an office did something.

use std::ops::Range;

use super::{
    Pair, date,
    event::{also_names, is_on_any},
    participants::{Fit, Role, fit_object},
    predicates::Predicate,
    side::Side,
};
use crate::{
    align::{Conflict, DiscrepancyKind, LINK_SCORE},
    annotate::{Mention, MentionKind, dates_disagree},
    text::is_listed,
};

/// No more words than this describe a name before it: "by the former finance minister Anna Berg".
const MAX_DESCRIBING: usize = 5;

/// The first two names that cannot both be right. `score` is that of the link. O(statements · names of both articles).
pub(super) fn conflict(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>], score: f64) -> Option<Conflict> {
    if score < LINK_SCORE {
        return None;
    }
    of_role(a, b, same).or_else(|| holders(a, b, same))
}

/// Of those who are named for what only one can be.
fn of_role(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>]) -> Option<Conflict> {
    same.iter().find_map(|&(of_a, of_b)| {
        let is_affirmed = of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
        let (name_a, name_b) = (told(a, of_a)?, told(b, of_b)?);
        if !is_affirmed || is_on_any(a, of_a) || is_on_any(b, of_b) || date::disagree(a, of_a, b, of_b) {
            return None;
        }
        (is_of_same(of_a, of_b) && differ(a, name_a, b, name_b)).then(|| of_names(a, name_a, b, name_b))
    })
}

fn of_names(a: Side<'_>, name_a: &[Mention], b: Side<'_>, name_b: &[Mention]) -> Conflict {
    Conflict {
        kind: DiscrepancyKind::Name,
        is_update: false,
        a: a.range(&words(name_a)),
        b: b.range(&words(name_b)),
        a_value: value(a, name_a),
        b_value: value(b, name_b),
    }
}

/// The first two holders of one office, of which there is one, who are said to have done the same.
fn holders(a: Side<'_>, b: Side<'_>, same: &[Pair<'_>]) -> Option<Conflict> {
    same.iter().find_map(|&(of_a, of_b)| {
        let is_affirmed = of_a.is_affirmed && of_b.is_affirmed && of_a.tense == of_b.tense;
        if !is_affirmed || of_a.is_passive != of_b.is_passive {
            return None;
        }
        let holder = |side, of: &Predicate| {
            let words = if of.is_passive { &of.rest } else { &of.subject };
            holder(side, words.clone())
        };
        let ((office_a, name_a), (office_b, name_b)) = (holder(a, of_a)?, holder(b, of_b)?);
        let did_same = fit_object(of_a.patient_role(), of_b.patient_role()) == Fit::Same
            && !date::disagree(a, of_a, b, of_b);
        let is_one = office_a == office_b && did_same && !is_on_any(a, of_a) && !is_on_any(b, of_b);
        (is_one && differ(a, name_a, b, name_b)).then(|| of_names(a, name_a, b, name_b))
    })
}

/// The office and the name of its holder right behind it, among the words of a statement: "Mayor Anna Berg". A town has one mayor; of
/// ministers, senators and judges there are many.
fn holder<'a>(side: Side<'a>, words: Range<u32>) -> Option<(&'a str, &'a [Mention])> {
    let is_former = |word: &u32| is_listed("acting deputy ex former late then vice", side.folded(*word));
    if words.clone().any(|word| is_former(&word)) {
        return None;
    }
    let names = side.mentions(&words);
    let first = names.iter().position(|name| name.kind != MentionKind::Place)?;
    let name = run(side, names.get(first..)?);
    let office = side.folded(name.first()?.words.start.checked_sub(1)?);
    let is_only = names.iter().filter(|name| name.kind != MentionKind::Place).count() == name.len();
    (is_only && is_listed("archbishop bishop chancellor governor king mayor pope queen sheriff", office))
        .then_some((office, name))
}

/// The name that a statement gives to what only one can be.
fn told<'a>(side: Side<'a>, of: &Predicate) -> Option<&'a [Mention]> {
    match of.stem.as_str() {
        "acquir" | "assassin" | "buy" | "defeat" | "found" | "murder" | "replac" | "succeed" => {
            if of.is_passive { behind(side, &of.rest, "by") } else { only(side, &of.subject) }
        }
        "identifi" | "name" => behind(side, &of.rest, "as"),
        "appoint" | "elect" | "nomin" if of.is_passive => only(side, &of.subject),
        _ => None,
    }
}

/// Whether both statements are on the same: who is succeeded, which attacker is identified, which office is filled.
fn is_of_same(a: &Predicate, b: &Predicate) -> bool {
    let (of_a, of_b) = (a.patient_role(), b.patient_role());
    match a.stem.as_str() {
        "identifi" | "name" => of_a.is_equal(of_b) && is_one_person(of_a),
        "appoint" | "elect" | "nomin" => {
            let (office_a, office_b) = (&a.roles.object, &b.roles.object);
            !office_a.stems.is_empty() && office_a.is_equal(office_b)
        }
        _ => fit_object(of_a, of_b) == Fit::Same && !of_a.names.is_empty() && !of_b.names.is_empty(),
    }
}

/// Stems of what a report has one of.
fn is_one_person(role: &Role) -> bool {
    const ONE: &str = "\
    assail assassin attack bomber buyer captain driver gunman hijack killer perpetr pilot shooter suspect \
    victim winner";
    role.stems.last().is_some_and(|stem| is_listed(ONE, stem)) && !role.is_several
}

/// The one name among some words.
fn only<'a>(side: Side<'a>, words: &Range<u32>) -> Option<&'a [Mention]> {
    let names = side.mentions(words);
    (names.len() == run(side, names).len()).then_some(names).filter(|names| is_somebody(names))
}

/// The name behind a word, with no more than what describes it between: "by the lawyer Anna Berg".
fn behind<'a>(side: Side<'a>, words: &Range<u32>, before: &str) -> Option<&'a [Mention]> {
    let names = side.mentions(words);
    let at = words.clone().find(|&word| side.folded(word) == before)?;
    let first = names.iter().position(|name| name.words.start > at)?;
    let between = at + 1..names.get(first)?.words.start;
    let describes = |word: u32| {
        let is_plain = side.written(word).starts_with(char::is_lowercase) && side.gap_after(word - 1) == " ";
        is_plain && !is_listed("and for in of on or to with", side.folded(word))
    };
    if between.len() > MAX_DESCRIBING || !between.into_iter().all(describes) {
        return None;
    }
    Some(run(side, names.get(first..)?)).filter(|names| is_somebody(names))
}

/// The first of some names, with the words that it goes on with.
fn run<'a>(side: Side<'a>, names: &'a [Mention]) -> &'a [Mention] {
    let joined = names.windows(2).take_while(|pair| match pair {
        [x, y] => x.words.end == y.words.start && side.gap_after(x.words.end - 1) == " ",
        _ => false,
    });
    let end = (joined.count() + 1).min(names.len());
    names.get(..end).unwrap_or_default()
}

fn is_somebody(names: &[Mention]) -> bool {
    !names.is_empty() && names.iter().all(|name| name.kind != MentionKind::Place)
}

/// Whether two names are of two: no word of one is like a word of the other, and neither article knows the other's name.
fn differ(a: Side<'_>, name_a: &[Mention], b: Side<'_>, name_b: &[Mention]) -> bool {
    let is_alike = name_a.iter().any(|x| name_b.iter().any(|y| are_alike(&x.key, &y.key)));
    let knows = |side: Side<'_>, names: &[Mention]| names.iter().any(|name| also_names(side, &name.key));
    !is_alike && !knows(a, name_b) && !knows(b, name_a) && !days_apart(a, b)
}

/// Whether two spellings may be of one name: they begin alike, or have the same consonants.
fn are_alike(a: &str, b: &str) -> bool {
    /// Transliterations differ in their endings more than in their beginnings.
    const BEGINNING: usize = 3;
    let beginning = |key: &str| key.chars().take(BEGINNING).collect::<String>();
    let consonants = |key: &str| {
        let mut letters: Vec<char> = key.chars().filter(|letter| !"aeiouyhw".contains(*letter)).collect();
        letters.dedup();
        letters
    };
    beginning(a) == beginning(b) || consonants(a) == consonants(b)
}

/// Whether the sentences give days that differ: then they tell of two occasions.
fn days_apart(a: Side<'_>, b: Side<'_>) -> bool {
    let (days_a, days_b) = (a.dates(a.words), b.dates(b.words));
    days_a.iter().any(|x| days_b.iter().any(|y| dates_disagree(&x.when, &y.when)))
}

fn words(name: &[Mention]) -> Range<u32> {
    name.first().map_or(0, |first| first.words.start)..name.last().map_or(0, |last| last.words.end)
}

/// The name as it is written.
fn value(side: Side<'_>, name: &[Mention]) -> String {
    let written: Vec<&str> = words(name).map(|word| side.written(word)).collect();
    written.join(" ").trim_end_matches("'s").trim_end_matches("’s").to_owned()
}
