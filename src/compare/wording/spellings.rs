//! Spellings of one name.
//!
//! Names have one key for all their spellings, their inflections and their people; here only the first count: `Kyiv` and `Kiev`, not `Ukraine`
//! and `Ukrainian`, not `Joe` and `Joseph`. Points, accents, case and possessive endings are none.

use std::collections::BTreeMap;

use super::{Naming, NamingKind, by_uses, is_told_apart, naming};
use crate::{
    annotate::{Mention, MentionKind},
    compare::{Place, words::Words},
    text::is_listed,
};

/// Shorter names are abbreviations, and one letter makes another name of them.
const MIN_LETTERS: usize = 4;

/// Two spellings of a name differ in at most this many letters (Levenshtein): `Kyiv` and `Kiev`, `Sergey` and `Serguei`.
const MAX_EDITS: usize = 2;

/// Endings that make the people or the language of a place. Sorted.
pub(super) const OF_PEOPLE: &str =
    "an ans ar ars ean eans er ers es ese i ian ians ic is ish k ks n ns ot ots s";

/// The names that articles spell differently; those of most uses first. O(mentions · log mentions).
pub(super) fn spellings(articles: &[Words<'_>]) -> Vec<Naming> {
    let mut names: BTreeMap<(String, bool), BTreeMap<&str, Vec<Place>>> = BTreeMap::new();
    for words in articles.iter().filter(|words| words.is_english) {
        let mentions = &words.document.annotations.mentions;
        let mut next = 0;
        for (sentence, range) in words.sentences() {
            while mentions.get(next).is_some_and(|mention| (mention.words.start as usize) < range.start) {
                next += 1;
            }
            while let Some(mention) =
                mentions.get(next).filter(|mention| (mention.words.start as usize) < range.end)
            {
                next += 1;
                let word = mention.words.start as usize;
                let is_single = mention.words.len() == 1 && words.folded(word).chars().count() >= MIN_LETTERS;
                if let Some(place) = words.place(sentence, word..word + 1).filter(|_| is_single) {
                    let is_person = matches!(mention.kind, MentionKind::Person | MentionKind::Other);
                    let name = (key(words, mention, mentions.get(next)), is_person);
                    names.entry(name).or_default().entry(words.folded(word)).or_default().push(place);
                }
            }
        }
    }
    let of_name = |((_, is_person), forms): ((String, bool), BTreeMap<&str, Vec<Place>>)| {
        let used = alike(forms, is_person);
        is_told_apart(&used, articles.len()).then(|| naming(NamingKind::Spelling, articles, used)).flatten()
    };
    let mut namings: Vec<Naming> = names.into_iter().filter_map(of_name).collect();
    by_uses(&mut namings);
    namings
}

/// The key of a name; of a given name with the name that follows, because many people share it.
fn key(words: &Words<'_>, mention: &Mention, next: Option<&Mention>) -> String {
    let last = mention.words.start as usize;
    let is_person = |mention: &Mention| matches!(mention.kind, MentionKind::Person | MentionKind::Other);
    let surname = next.filter(|next| next.words.start == mention.words.end && is_person(next));
    let surname =
        surname.filter(|_| is_person(mention) && words.is_joined(last) && !words.is_possessive(last));
    surname.map_or_else(|| mention.key.clone(), |surname| format!("{} {}", mention.key, surname.key))
}

/// The places of the commonest form and of those that are spellings of it.
fn alike(forms: BTreeMap<&str, Vec<Place>>, is_person: bool) -> Vec<Vec<Place>> {
    let is_people = |form: &str| forms.keys().any(|other| !is_person && is_people_of(form, other));
    let forms: BTreeMap<&str, Vec<Place>> =
        forms.iter().filter(|(form, _)| !is_people(form)).map(|(form, uses)| (*form, uses.clone())).collect();
    let commonest = forms.iter().max_by_key(|(form, uses)| (uses.len(), std::cmp::Reverse(**form)));
    let Some(commonest) = commonest.map(|(form, _)| *form) else { return Vec::new() };
    let has_same_consonants = |form: &str| is_person || consonants(form).eq(consonants(commonest));
    let is_spelling =
        |form: &str| form == commonest || (is_spelling(form, commonest) && has_same_consonants(form));
    forms.into_iter().filter(|(form, _)| is_spelling(form)).map(|(_, uses)| uses).collect()
}

/// Whether a form is a place's name with an ending for its people (`Iran`, `Iranians`; `China`, `Chinese`).
fn is_people_of(form: &str, place: &str) -> bool {
    let n_common = form.bytes().zip(place.bytes()).take_while(|(a, b)| a == b).count();
    let (Some(ending), Some(rest)) = (form.get(n_common..), place.get(n_common..)) else { return false };
    // A vowel that the ending begins with belongs to the name as well ("Russia", "Russians").
    let endings = [form.get(n_common.saturating_sub(1)..).unwrap_or_default(), ending];
    let is_ending = endings.iter().any(|ending| is_listed(OF_PEOPLE, ending));
    is_ending && form != place && n_common >= 3 && rest.len() <= 2
}

/// Whether two names differ as spellings of one do.
fn is_spelling(a: &str, b: &str) -> bool {
    a.chars().next() == b.chars().next() && n_edits(a, b) <= MAX_EDITS
}

/// The consonants of a name, doubled ones once. Transliterations differ in vowels; what is made of a name by an ending (`France`, `French`;
/// `Democrats`, `Democratic`) has others.
fn consonants(name: &str) -> impl Iterator<Item = char> {
    let mut last = None;
    name.chars().filter(|c| !"aeiouy".contains(*c)).filter(move |c| last.replace(*c) != Some(*c))
}

/// Letters to change, insert or delete to make one word of another (Levenshtein). O(letters²).
fn n_edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, letter) in (1..).zip(a.chars()) {
        let mut diagonal = std::mem::replace(&mut row[0], n);
        for at in 0..b.len() {
            let changed = diagonal + usize::from(b[at] != letter);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_differ_in_few_letters() {
        for (a, b) in
            [("kyiv", "kiev"), ("zelensky", "zelenskyy"), ("odesa", "odessa"), ("turkey", "turkiye")]
        {
            assert!(is_spelling(a, b), "{a} {b}");
        }
        for (a, b) in [("joseph", "joe"), ("geoff", "jeff"), ("michael", "mike"), ("kyiv", "kharkiv")] {
            assert!(!is_spelling(a, b), "{a} {b}");
        }
        assert!(
            consonants("odessa").eq(consonants("odesa")) && !consonants("french").eq(consonants("france"))
        );
        assert_eq!(["", "kyiv", "quay"].map(|word| n_edits(word, "kiev")), [4, 2, 4]);
    }

    #[test]
    fn the_people_of_a_place_are_no_spelling_of_it() {
        for (form, place) in [
            ("iranians", "iran"),
            ("iranian", "iran"),
            ("russian", "russia"),
            ("russians", "russia"),
            ("ukrainian", "ukraine"),
            ("chinese", "china"),
            ("israeli", "israel"),
            ("greek", "greece"),
            ("kosovar", "kosovo"),
            ("turkish", "turkey"),
            ("gazans", "gaza"),
        ] {
            assert!(is_people_of(form, place), "{form} {place}");
        }
        for (form, place) in
            [("kyiv", "kiev"), ("odessa", "odesa"), ("turkiye", "turkey"), ("kharkov", "kharkiv")]
        {
            assert!(!is_people_of(form, place) && !is_people_of(place, form), "{form} {place}");
        }
    }
}
