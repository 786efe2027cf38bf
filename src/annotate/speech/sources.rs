//! The words that name a source to whom or what they name.

use std::ops::Range;

use super::{
    SourceKind,
    cast::{Cast, Gender},
    nouns::{self, Noun, UTTERANCES, is_outlet_name, is_plural, noun, singular},
    view::{Gap, View},
};
use crate::{
    annotate::{MentionKind, people},
    text::{is_function_word, is_listed},
};

/// Words of a key: what tells a source from another stands in the first ones.
const MAX_KEY_WORDS: usize = 6;

/// Who or what a source is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) kind: SourceKind,
    pub(super) name: String,
    pub(super) key: String,
    /// Index into [`Cast::persons`].
    pub(super) person: Option<usize>,
    pub(super) is_plural: bool,
    /// The noun that names it, in the singular; empty for names.
    pub(super) noun: String,
}

/// What the words of a source say by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phrase {
    Named(Identity),
    /// "the official", "the French president": somebody named before, else as it stands.
    Definite(Identity, Vec<String>),
    /// "he", "she".
    Personal(Gender),
    They,
    It,
    /// "I", "we", "some": nobody whom the article tells.
    Nobody,
}

/// Reads the words that name a source. O(words · log names).
pub(super) fn phrase(view: &View<'_>, cast: &Cast<'_>, words: &Range<usize>) -> Option<Phrase> {
    if words.len() == 1 {
        match view.word(words.start) {
            "he" => return Some(Phrase::Personal(Gender::Male)),
            "she" => return Some(Phrase::Personal(Gender::Female)),
            "they" => return Some(Phrase::They),
            "it" => return Some(Phrase::It),
            "i" | "we" | "who" | "you" | "this" | "that" => return Some(Phrase::Nobody),
            _ => {}
        }
    }
    let head = unsuffixed(view, cast, head(view, words)?);
    let last = head.end - 1;
    if let Some(person) = titled(view, cast, words, &head).or_else(|| issuer(view, cast, words, &head)) {
        return Some(Phrase::Named(person));
    }
    if let Some(last_person) = person(view, cast, &head) {
        let and = head.clone().find(|&at| view.word(at) == "and" && at > head.start);
        // "House Ways and Means Committee Chairman Karl Berg" is one.
        let is_sure = |first: &Identity| {
            first.person.and_then(|person| cast.persons.get(person)).is_some_and(|person| person.is_sure)
        };
        let first = and.and_then(|and| person(view, cast, &(head.start..and))).filter(is_sure);
        return Some(Phrase::Named(first.map_or(last_person.clone(), |first| joint(&first, &last_person))));
    }
    if let Some(mention) = view
        .mention(last)
        .filter(|mention| !view.words.is_possessive(last) && mention.words.end as usize <= head.end)
    {
        let start = (mention.words.start as usize).max(head.start);
        let is_article = |at: usize| view.word(at) == "the" && view.has_capital(at);
        let start = (head.start..start)
            .rev()
            .take_while(|&at| {
                // "Save the Children"; "The Times" begins a name.
                let joins = view.word(at) == "the" && at > head.start && view.has_capital(at - 1);
                (view.has_capital(at) || joins) && view.gap(at) == Gap::None && !is_article(at + 1)
            })
            .last()
            .unwrap_or(start);
        // "Norsk Energi and NVE said"
        if let Some(and) = (head.start + 1..start).rev().find(|&at| view.word(at) == "and")
            && view.is_name(and - 1)
            && (and + 1..start).all(|at| view.word(at) == "the")
        {
            return Some(Phrase::Named(named(view, head.clone(), mention.kind, "")));
        }
        return Some(Phrase::Named(named(view, start..head.end, mention.kind, &mention.key)));
    }
    Some(common(view, words, &head))
}

/// Without what stands behind a name: "Karl Berg II".
fn unsuffixed(view: &View<'_>, cast: &Cast<'_>, head: Range<usize>) -> Range<usize> {
    let last = head.end - 1;
    let is_suffix = last > head.start && is_listed("ii iii iv jr sr", view.word(last));
    if is_suffix && cast.naming_ending(last).is_some() { head.start..last } else { head }
}

/// The part of a phrase before its first preposition, without what determines it.
fn head(view: &View<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let mut end = words.start;
    while end < words.end {
        let inside = view.mention(end).is_some_and(|mention| (mention.words.start as usize) < end);
        let is_end = is_listed(ENDS_OF_HEADS, view.word(end)) || (view.is_verb(end) && end > words.start + 1);
        if end > words.start && !inside && is_end {
            break;
        }
        end += 1;
        if view.gap(end - 1) != Gap::None {
            break;
        }
    }
    (end > words.start).then_some(words.start..end)
}

fn person(view: &View<'_>, cast: &Cast<'_>, head: &Range<usize>) -> Option<Identity> {
    let naming = cast.naming_ending(head.end)?;
    let person = cast.persons.get(naming.person)?;
    if naming.words.start < head.start {
        return None;
    }
    let words: Vec<&str> = naming.words.clone().map(|at| view.word(at)).collect();
    let before = naming.words.start.checked_sub(1).map_or("", |before| view.word(before));
    let last = words.last().copied().unwrap_or_default();
    let is_other = is_outlet_name(&words)
        || noun(before) == Some(Noun::Outlet)
        || (noun(last).is_some_and(|noun| noun != Noun::Person) && !person.is_sure)
        || (is_listed("a an the", before) && !person.is_sure)
        // "the Harbour Searchlight", "Harbour, which": no person's name.
        || (before == "the" && words.len() > 1)
        || (view.word(naming.words.end) == "which" && view.gap(naming.words.end - 1) == Gap::Comma);
    (!is_other).then(|| Identity {
        kind: SourceKind::Person,
        name: person.name.clone(),
        key: person.key.clone(),
        person: Some(naming.person),
        is_plural: false,
        noun: String::new(),
    })
}

/// "Secretary of State Karl Berg", "the chief of staff Karl Berg": the office has a preposition in it.
fn titled(view: &View<'_>, cast: &Cast<'_>, words: &Range<usize>, head: &Range<usize>) -> Option<Identity> {
    let naming = cast.naming_ending(words.end).filter(|naming| naming.words.len() > 1)?;
    let before = naming.words.start.checked_sub(1).filter(|&before| before > head.end)?;
    let is_office = view.is_title(head.end - 1) || noun(view.word(head.end - 1)) == Some(Noun::Person);
    // "Sailors of Norway spokeswoman Anna Berg", but "a friend of actor Karl Berg".
    let is_body = !is_office && view.has_capital(head.end - 1) && !view.has_capital(before);
    // "Ambassador to Norway Sir Karl Berg"
    let is_sent = view.word(head.end) == "to" && view.has_capital(head.end - 1) && view.has_capital(before);
    let is_held = is_body || !view.is_title(before) || people::is_courtesy(view.word(before));
    let is_inside = (is_sent || matches!(view.word(head.end), "in" | "of")) && is_held;
    let is_office = is_office || (is_body && view.is_title(before));
    let is_beside = view.gap(before) == Gap::None
        && !view.words.is_possessive(before)
        && !is_function_word(view.word(before));
    (is_office && is_inside && is_beside).then(|| person(view, cast, &(head.end..words.end))).flatten()
}

/// "Berg’s statement", "a letter from Berg": who speaks there is whose words they are.
fn issuer(view: &View<'_>, cast: &Cast<'_>, words: &Range<usize>, head: &Range<usize>) -> Option<Identity> {
    if !is_listed(UTTERANCES, view.word(head.end - 1)) {
        return None;
    }
    if matches!(view.word(head.end), "from" | "by") && head.end + 1 < words.end {
        return person(view, cast, &(head.end + 1..words.end));
    }
    let owner = head.clone().find(|&at| view.words.is_possessive(at))?;
    person(view, cast, &(head.start..owner + 1))
}

/// Two persons who say the same.
fn joint(first: &Identity, second: &Identity) -> Identity {
    let mut keys = [first.key.as_str(), second.key.as_str()];
    keys.sort_unstable();
    Identity {
        kind: SourceKind::Person,
        name: [first.name.as_str(), second.name.as_str()].join(" and "),
        key: keys.join(" "),
        person: None,
        is_plural: true,
        noun: String::new(),
    }
}

fn named(view: &View<'_>, words: Range<usize>, kind: MentionKind, key: &str) -> Identity {
    let folded: Vec<&str> = words.clone().map(|at| view.word(at)).collect();
    let last = folded.last().copied().unwrap_or_default();
    let kind = match noun(last) {
        _ if is_outlet_name(&folded) || is_outlet_name(&[key]) => SourceKind::Outlet,
        _ if words.start > 0 && noun(view.word(words.start - 1)) == Some(Noun::Outlet) => SourceKind::Outlet,
        Some(Noun::Person) if kind == MentionKind::Other => SourceKind::Anonymous,
        _ => SourceKind::Office,
    };
    let key = match kind {
        SourceKind::Outlet => outlet_key(view, &words),
        _ if folded.len() == 1 || key.contains(' ') => key.to_owned(),
        _ => content_key(view, &words),
    };
    let name = without_possessive(view.range(&words).of(&view.article.text));
    let name = name.strip_prefix("The ").unwrap_or(name).to_owned();
    Identity {
        kind,
        name,
        key: key.to_lowercase(),
        person: None,
        is_plural: is_plural(last),
        noun: String::new(),
    }
}

fn common(view: &View<'_>, words: &Range<usize>, head: &Range<usize>) -> Phrase {
    let last = head.end - 1;
    let word = view.word(last);
    let first = view.word(head.start);
    let start = head.clone().find(|&at| !is_listed(DETERMINERS, view.word(at))).unwrap_or(last);
    let folded: Vec<&str> = (start..head.end).map(|at| view.word(at)).collect();
    let kind = match noun(word) {
        _ if (is_outlet_name(&folded) && view.has_capital(last)) || folded.ends_with(&["news", "agency"]) => {
            SourceKind::Outlet
        }
        Some(Noun::Office) => SourceKind::Office,
        Some(Noun::Outlet) => SourceKind::Outlet,
        Some(Noun::Document) => SourceKind::Document,
        Some(Noun::Person) | None => SourceKind::Anonymous,
    };
    let name = written(view, &(start..words.end));
    let identity = Identity {
        kind,
        name,
        key: if is_outlet_name(&folded) {
            outlet_key(view, &(start..head.end))
        } else {
            content_key(view, &(start..words.end))
        },
        person: None,
        is_plural: is_plural(word),
        noun: singular(word),
    };
    // "The miracle revealed": no one who could say anything, as far as its form tells.
    let is_person =
        ["er", "or", "ist", "man", "men", "woman", "women", "ian", "ess", "ent", "ant", "old", "ee"];
    if noun(word).is_none()
        && kind == SourceKind::Anonymous
        && !is_person.iter().any(|end| singular(word).ends_with(end))
    {
        return Phrase::Nobody;
    }
    // "his office": whose it is, the words do not say.
    if kind == SourceKind::Office && is_listed("her his its my our their your", first) {
        return Phrase::Nobody;
    }
    let is_definite = is_listed("her his our that the this", first)
        || (head.len() == 1 && view.is_title(last) && !is_plural(word));
    let says_more = words.end > head.end;
    if is_definite && !says_more {
        let described = (start..head.end).filter(|&at| !is_function_word(view.word(at)));
        return Phrase::Definite(identity, described.map(|at| singular(view.word(at))).collect());
    }
    Phrase::Named(identity)
}

pub(super) fn without_possessive(name: &str) -> &str {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name)
}

/// The words as the article has them, a noun that only begins its sentence without the capital.
fn written(view: &View<'_>, words: &Range<usize>) -> String {
    let text = view.range(words).of(&view.article.text);
    let first = view.sentence(view.sentence_of(words.start)).start;
    let is_noun = matches!(noun(view.word(words.start)), Some(Noun::Person | Noun::Document));
    let is_plain = is_noun || view.is_common(words.start);
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if words.start == first && is_plain && view.mention(words.start).is_none() => {
            letter.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The key of an outlet: that of the gazetteer, else its folded name.
pub(super) fn outlet_key(view: &View<'_>, words: &Range<usize>) -> String {
    let known = view.mention(words.start).filter(|mention| mention.words.len() == words.len());
    let folded =
        || words.clone().map(|at| view.word(at)).filter(|word| *word != "the").collect::<Vec<_>>().join(" ");
    known.map_or_else(folded, |mention| mention.key.to_lowercase())
}

/// The content words of a phrase, names by their keys, sorted: the same for all that name the source alike.
pub(super) fn content_key(view: &View<'_>, words: &Range<usize>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for at in words.clone() {
        let part = match view.mention(at) {
            Some(mention) if mention.words.start as usize == at || at == words.start => {
                mention.key.to_lowercase()
            }
            Some(_) => continue,
            None if is_function_word(view.word(at))
                || is_listed("familiar mr mrs ms senior top", view.word(at)) =>
            {
                continue;
            }
            None if view.is_name(at) && noun(view.word(at)).is_none() => view.word(at).to_owned(),
            None => singular(view.word(at)),
        };
        if !part.is_empty() && !parts.contains(&part) && parts.len() < MAX_KEY_WORDS {
            parts.push(part);
        }
    }
    parts.sort_unstable();
    parts.join(" ")
}

/// Whether the words of a key or noun say nothing of who it is.
pub(super) fn is_empty_key(identity: &Identity) -> bool {
    identity.key.is_empty() || (identity.key.len() < 2 && nouns::noun(&identity.key).is_none())
}

/// Words behind which a phrase only says more of its head. Sorted.
const ENDS_OF_HEADS: &str = "\
    about at based before briefed by close during familiar for from in inside into like near of on over \
    quoted speaking to under who with within";

/// Sorted.
const DETERMINERS: &str = "\
    a an another any at both each eight five four he her his its least many more most nine one other our \
    seven several six some ten that the their these this those three two";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_the_search() {
        for list in [ENDS_OF_HEADS, DETERMINERS] {
            assert!(list.split(' ').collect::<Vec<_>>().is_sorted(), "{list}");
        }
    }
}
