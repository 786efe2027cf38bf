//! Names that are known to everyone: places with their people, and organizations, each under one key.
//!
//! The tables hold one name a line: `key<place it lies in,^place whose government it stands for;form,form`. The key is a form of itself.
//! A form with a capital letter must be written in capitals; all others are folded. `+` after a form adds its plural with `s`, `?` says
//! that it also spells a common word. The key of a place is its common English name.

mod cities;
mod organizations;
mod relation;
mod states;

pub use relation::{NameRelation, is_seat_name, name_relation};

use std::{ops::Range, sync::LazyLock};

use super::{MentionKind, index::Index, words::Words};

/// The longest form has eight words ("organization for security and co operation in europe" has nine with its hyphen).
const MAX_WORDS: usize = 9;

/// A name of the tables.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: &'static str,
    pub(super) kind: MentionKind,
    /// What it lies in and, after `^`, whose government it stands for, separated by commas.
    above: &'static str,
}

struct Gazetteer {
    entries: Vec<Entry>,
    /// For each form, where its entry stands, with the marks in the two lowest bits.
    forms: Index,
}

/// The form has a plural.
const PLURAL: u32 = 1;

/// The form spells a common word.
const COMMON_WORD: u32 = 2;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let tables = [
        (states::STATES, MentionKind::Place),
        (cities::CITIES, MentionKind::Place),
        (organizations::ORGANIZATIONS, MentionKind::Organization),
    ];
    let mut entries = Vec::new();
    let mut forms = Vec::new();
    for (table, kind) in tables {
        for line in table.lines() {
            let (name, others) = line.split_once(';').unwrap_or((line, ""));
            let (key, above) = name.split_once('<').unwrap_or((name, ""));
            let number = (entries.len() as u32) << 2;
            // A key that is also listed as a form is listed for its marks.
            let mut is_listed = false;
            for form in others.split(',').filter(|form| !form.is_empty()) {
                let text = form.trim_end_matches(['+', '?']);
                let plural = if form.contains('+') { PLURAL } else { 0 };
                let common = if form.ends_with('?') { COMMON_WORD } else { 0 };
                is_listed |= text == key;
                forms.push((text, number | plural | common));
            }
            if !is_listed {
                forms.push((key, number));
            }
            entries.push(Entry { key, kind, above });
        }
    }
    Gazetteer { entries, forms: Index::new(forms) }
});

/// A name of the tables in a text.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) words: Range<usize>,
    pub(super) entry: &'static Entry,
    /// Whether what stands there spells a common word too, so that only a capital in the middle of a sentence tells.
    pub(super) is_common_word: bool,
}

/// The longest name of the tables that begins at the first word of `sentence`. O(log names).
pub(super) fn known_at(words: &Words<'_>, sentence: Range<usize>) -> Option<Known> {
    let start = sentence.start;
    // "al-Qaeda", "the Hague": a name that begins without a capital has it on its second word.
    if !words.has_capital(start) && (!words.has_capital(start + 1) || !words.are_joined(start)) {
        return None;
    }
    let mut found = words.capitals(start).and_then(|capitals| form(&capitals)).map(|form| (start + 1, form));
    let mut phrase = String::new();
    for at in sentence.take(MAX_WORDS) {
        if at > start {
            if !words.are_joined(at - 1) {
                break;
            }
            phrase.push(' ');
        }
        phrase.push_str(words.folded(at));
        // "al-Qaeda" is a name, "old turkey" is not: what ends a name has a capital, "mar-a-lago" apart.
        if words.has_capital(at)
            && let Some(form) = form(&phrase)
        {
            found = Some((at + 1, form));
        }
        if !GAZETTEER.forms.goes_on(&phrase) {
            break;
        }
    }
    let (end, form) = found?;
    Some(Known { words: start..end, entry: entry_of(form)?, is_common_word: form & COMMON_WORD != 0 })
}

/// The key of the organization that an abbreviation in capitals stands for everywhere.
pub(super) fn abbreviation(capitals: &str) -> Option<&'static str> {
    let entry = entry_of(form(capitals)?)?;
    (entry.kind == MentionKind::Organization).then_some(entry.key)
}

/// The name under a key.
fn entry(key: &str) -> Option<&'static Entry> {
    entry_of(GAZETTEER.forms.numbers(key).next()?).filter(|entry| entry.key == key)
}

fn entry_of(form: u32) -> Option<&'static Entry> {
    GAZETTEER.entries.get((form >> 2) as usize)
}

/// The form that `phrase` is, or is the plural of.
fn form(phrase: &str) -> Option<u32> {
    let find = |text: &str| GAZETTEER.forms.numbers(text).next();
    find(phrase).or_else(|| find(phrase.strip_suffix('s')?).filter(|form| form & PLURAL != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_belongs_to_one_name_and_places_lie_in_known_ones() {
        let forms: Vec<&str> = GAZETTEER.forms.words().collect();
        for pair in forms.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        for place in &GAZETTEER.entries {
            assert!(entry(place.key).is_some(), "{}", place.key);
            for above in place.above.split(',').map(|above| above.trim_start_matches('^')) {
                assert!(above.is_empty() || entry(above).is_some(), "{} lies in {above}", place.key);
            }
        }
    }

    #[test]
    fn forms_are_folded_and_short_enough() {
        for form in GAZETTEER.forms.words() {
            let is_abbreviation = form.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
            let is_folded = form.split(' ').all(|word| crate::text::fold(word) == word);
            assert!(form.split(' ').count() <= MAX_WORDS && (is_abbreviation || is_folded), "{form}");
        }
    }
}
