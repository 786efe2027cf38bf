//! Names that are known to everyone: places with their people, and organizations, each under one key.
//!
//! The tables hold one name a line: `key<place it lies in,^place whose government it stands for;form,form`. The key is a form of itself.
//! A form with a capital letter must be written in capitals; all others are folded. `+` after a form adds its plural with `s`, `?` says
//! that it also spells a common word. The key of a place is its common English name.

mod cities;
mod organizations;
mod relation;
mod states;

pub use relation::{NameRelation, name_relation};

use std::{ops::Range, sync::LazyLock};

use super::{MentionKind, words::Words};

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

#[derive(Debug, Clone, Copy)]
struct Form {
    text: &'static str,
    entry: u16,
    has_plural: bool,
    is_common_word: bool,
}

struct Gazetteer {
    /// By key.
    entries: Vec<Entry>,
    /// By text.
    forms: Vec<Form>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let tables = [
        (states::STATES, MentionKind::Place),
        (cities::CITIES, MentionKind::Place),
        (organizations::ORGANIZATIONS, MentionKind::Organization),
    ];
    let lines = tables.into_iter().flat_map(|(table, kind)| table.lines().map(move |line| (line, kind)));
    let mut lines: Vec<(&str, &str, &str, MentionKind)> = lines
        .map(|(line, kind)| {
            let (name, forms) = line.split_once(';').unwrap_or((line, ""));
            let (key, above) = name.split_once('<').unwrap_or((name, ""));
            (key, above, forms, kind)
        })
        .collect();
    lines.sort_unstable_by_key(|line| line.0);
    let mut forms = Vec::new();
    for (entry, &(key, _, others, _)) in (0..).zip(&lines) {
        let others = others.split(',').filter(|form| !form.is_empty());
        // A key that is also listed as a form is listed for its marks.
        let is_listed = others.clone().any(|form| form.trim_end_matches(['+', '?']) == key);
        forms.extend(others.chain((!is_listed).then_some(key)).map(|form| Form {
            text: form.trim_end_matches(['+', '?']),
            entry,
            has_plural: form.contains('+'),
            is_common_word: form.ends_with('?'),
        }));
    }
    forms.sort_unstable_by_key(|form: &Form| form.text);
    let entries = lines.into_iter().map(|(key, above, _, kind)| Entry { key, kind, above }).collect();
    Gazetteer { entries, forms }
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
        if !is_beginning(&phrase) {
            break;
        }
    }
    let (end, form) = found?;
    let entry = GAZETTEER.entries.get(usize::from(form.entry))?;
    Some(Known { words: start..end, entry, is_common_word: form.is_common_word })
}

/// The key of the organization that an abbreviation in capitals stands for everywhere.
pub(super) fn abbreviation(capitals: &str) -> Option<&'static str> {
    let entry = GAZETTEER.entries.get(usize::from(form(capitals)?.entry))?;
    (entry.kind == MentionKind::Organization).then_some(entry.key)
}

/// The name under a key.
fn entry(key: &str) -> Option<&'static Entry> {
    let at = GAZETTEER.entries.binary_search_by_key(&key, |entry| entry.key).ok()?;
    GAZETTEER.entries.get(at)
}

/// The form that `phrase` is, or is the plural of.
fn form(phrase: &str) -> Option<Form> {
    let find = |text: &str| {
        let at = GAZETTEER.forms.binary_search_by_key(&text, |form| form.text).ok()?;
        GAZETTEER.forms.get(at).copied()
    };
    find(phrase).or_else(|| find(phrase.strip_suffix('s')?).filter(|form| form.has_plural))
}

/// Whether a form goes on after `phrase` and a space.
fn is_beginning(phrase: &str) -> bool {
    let goes_on = |form: &Form| form.text.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '));
    let at = GAZETTEER.forms.partition_point(|form| form.text < phrase);
    // Between a form and the same form with a space stands only the form itself: a space sorts before every letter.
    GAZETTEER.forms.iter().skip(at).take(2).any(goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_belongs_to_one_name_and_places_lie_in_known_ones() {
        for pair in GAZETTEER.forms.windows(2) {
            assert_ne!(pair[0].text, pair[1].text);
        }
        for pair in GAZETTEER.entries.windows(2) {
            assert_ne!(pair[0].key, pair[1].key);
        }
        for place in &GAZETTEER.entries {
            for above in place.above.split(',').map(|above| above.trim_start_matches('^')) {
                assert!(above.is_empty() || entry(above).is_some(), "{} lies in {above}", place.key);
            }
        }
    }

    #[test]
    fn forms_are_folded_and_short_enough() {
        for form in &GAZETTEER.forms {
            let is_abbreviation =
                form.text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
            let words: Vec<&str> = form.text.split(' ').collect();
            let is_folded = words.iter().all(|word| crate::text::fold(word) == *word);
            assert!(words.len() <= MAX_WORDS && (is_abbreviation || is_folded), "{}", form.text);
        }
    }
}
