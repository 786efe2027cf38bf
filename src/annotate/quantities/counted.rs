//! What a number counts.

use super::super::{index::listed, words::Words};
use crate::text::is_function_word;

/// The noun may stand this many words after its number ("12 senior Western security officials").
const MAX_WORDS: usize = 5;

/// The thing counted after a number that ends before `at`, folded, in the singular, and one past its last word. `None`: it is not said,
/// or not surely found. `end`: one past the sentence's last word.
pub(super) fn counted(words: &Words<'_>, at: usize, end: usize) -> Option<(String, usize)> {
    let before = at.checked_sub(1)?;
    if words.has_hyphen(before) && !words.has_capital(at) {
        if words.folded(at) == "year" && words.folded(at + 1) == "old" {
            return Some((YEAR_OLD.to_owned(), at + 2));
        }
        let is_noun = at < end
            && words.text(at).starts_with(char::is_alphabetic)
            && !is_function_word(words.folded(at));
        return is_noun.then(|| (singular(words.folded(at)), at + 1));
    }
    let mut last = None;
    for word in (at..end).take(MAX_WORDS) {
        if !words.are_joined(word - 1) {
            break;
        }
        let folded = words.folded(word);
        if is_plural(folded) && !words.has_capital(word) {
            // "police officers": the last of several plurals in a row.
            last = Some(word);
        } else if last.is_some() || (is_function_word(folded) && !may_stand_between(folded)) {
            break;
        }
    }
    let noun = last?;
    if words.folded(noun) == "years" && words.folded(noun + 1) == "old" {
        return Some((YEAR_OLD.to_owned(), noun + 2));
    }
    Some((fate_after(words, noun, end).unwrap_or_else(|| singular(words.folded(noun))), noun + 1))
}

/// What a share or a sum is of ("half of the army", "50% of voters", "$5 million in aid"): the first plural, else the first noun.
pub(super) fn whole(words: &Words<'_>, at: usize, end: usize) -> Option<(String, usize)> {
    let is_joined = |word: usize| words.are_joined(word - 1) || words.gap(word - 1) == "% ";
    let is_determiner = |word: usize| {
        let folded = words.folded(word);
        listed("of in the all its his her their our", folded)
    };
    let first =
        (at..end).take(MAX_WORDS).take_while(|&word| is_joined(word)).find(|&word| !is_determiner(word))?;
    let is_noun = |word: usize| !words.has_capital(word) && !is_function_word(words.folded(word));
    if first == at || !is_noun(first) {
        return None;
    }
    let nouns =
        (first..end).take(MAX_WORDS).take_while(|&word| word == first || (is_joined(word) && is_noun(word)));
    let noun = nouns.into_iter().find(|&word| is_plural(words.folded(word))).unwrap_or(first);
    Some((singular(words.folded(noun)), noun + 1))
}

/// What happened to people that a verb right before their number tells ("killing 12").
pub(super) fn fate_before(words: &Words<'_>, at: usize) -> Option<&'static str> {
    let before = at.checked_sub(1).filter(|&before| words.are_joined(before))?;
    fate(words.folded(before))
}

/// The age in "a 45-year-old", "aged 45".
pub(super) const YEAR_OLD: &str = "year old";

/// Whether the folded thing counted is people, so that what happened to them says more.
pub(super) fn is_people(of: &str) -> bool {
    listed("person other man woman civilian", of)
}

/// "12 people were killed", "12 people dead".
fn fate_after(words: &Words<'_>, noun: usize, end: usize) -> Option<String> {
    if !is_people(&singular(words.folded(noun))) {
        return None;
    }
    let told = (noun + 1..end)
        .take(4)
        .take_while(|&word| words.are_joined(word - 1))
        .map(|word| words.folded(word))
        .find(|folded| *folded == "and" || !is_function_word(folded))?;
    fate(told).filter(|_| !told.ends_with("ing")).map(str::to_owned)
}

fn fate(folded: &str) -> Option<&'static str> {
    match folded {
        "dead" | "died" | "killed" | "killing" | "deaths" | "fatalities" | "kills" => Some("dead"),
        "injured" | "injuring" | "wounded" | "wounding" | "hurt" | "injuries" | "injures" => Some("injured"),
        _ => None,
    }
}

fn may_stand_between(folded: &str) -> bool {
    listed("of the more other others its his her their our those these people", folded)
}

fn is_plural(folded: &str) -> bool {
    if fate(folded).is_some_and(|_| !folded.ends_with("ing")) {
        return true;
    }
    listed("people men women children police others km kg mph aircraft", folded)
        || (folded.len() > 3
            && folded.ends_with('s')
            && !["ss", "us", "is", "'s"].iter().any(|ending| folded.ends_with(ending))
            && !is_function_word(folded))
}

fn singular(folded: &str) -> String {
    let known = match folded {
        "people" | "persons" => "person",
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "lives" => "life",
        "km" | "kilometres" | "kilometers" | "kilometre" => "kilometer",
        "kg" | "kilos" | "kilogrammes" => "kilogram",
        "metres" | "metre" => "meter",
        "series" | "species" => folded,
        _ => "",
    };
    if let Some(known) = fate(folded).or(Some(known)).filter(|known| !known.is_empty()) {
        return known.to_owned();
    }
    if let Some(stem) = folded.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let sibilants = ["ches", "shes", "xes", "sses"];
    if sibilants.iter().any(|ending| folded.ends_with(ending)) {
        return folded.strip_suffix("es").unwrap_or(folded).to_owned();
    }
    folded.strip_suffix('s').filter(|stem| !stem.ends_with('s')).unwrap_or(folded).to_owned()
}
