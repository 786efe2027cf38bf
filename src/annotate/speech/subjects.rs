//! Who stands before or after a cue: the words of its subject.

use std::ops::Range;

use super::{
    cues::{Grade, cue},
    nouns::{Noun, is_plural, noun},
    view::{Gap, View},
};
use crate::text::is_listed;

/// No subject is longer: longer ones carry clauses of their own.
const MAX_WORDS: usize = 16;

/// Words of a line of place and agency before the text: "OSLO (Reuters) -".
const MAX_DATELINE_WORDS: usize = 8;

/// Commas between a subject and its verb: "Berg, 58, the port’s director, said".
const MAX_COMMAS: usize = 5;

/// Words in brackets behind a name: a party, an age.
const MAX_IN_BRACKETS: usize = 5;

/// The subject of a cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// What names the source.
    pub(super) who: Range<usize>,
    /// The same with appositions.
    pub(super) extent: Range<usize>,
}

/// The subject before the first word of a verb's group. `first` is where the clause may begin at the earliest.
pub(super) fn before(view: &View<'_>, verb: usize, first: usize) -> Option<Subject> {
    let last = verb.checked_sub(1).filter(|&last| last >= first && !view.is_quoted(last))?;
    match view.gap(last) {
        Gap::Stop if view.words.gap(last).starts_with(')') => {
            // "Berg (R-Va.) said"
            let opening =
                (first..last).rev().take(MAX_IN_BRACKETS).find(|&at| view.words.gap(at).contains('('))?;
            beside(view, opening + 1, first)
                .map(|subject| Subject { extent: subject.extent.start..verb, ..subject })
        }
        Gap::Stop => None,
        Gap::None => beside(view, verb, first),
        Gap::Comma => before_apposition(view, verb, first),
    }
}

fn beside(view: &View<'_>, verb: usize, first: usize) -> Option<Subject> {
    let words = walk(view, verb, first);
    if is_listed("that which who", view.word(words.start)) && words.len() <= 1 {
        // "Pompeo, who said": the name before.
        let before = walk(view, words.start, first);
        let who = noun_phrase(view, before)?;
        return Some(Subject { extent: who.start..verb, who });
    }
    let who = noun_phrase(view, words)?;
    // "the Kremlin’s spokesman, Dmitry Peskov, said" has a comma before the verb; "However, Peskov said" has none.
    Some(Subject { extent: who.start..verb, who })
}

/// The subject of a verb, where a clause stands inside it: "a diplomat who spoke to the paper said". `first` begins the sentence.
pub(super) fn before_relative(view: &View<'_>, verb: usize, first: usize) -> Option<Subject> {
    const MAX_TO_WHO: usize = 3;
    let is_open = |at: usize| !view.is_quoted(at) && view.gap(at) == Gap::None;
    let last = verb.checked_sub(1).filter(|&last| last > first && is_open(last))?;
    let inner = walk(view, last + 1, first).start.checked_sub(1)?;
    if inner <= first || !view.is_verb(inner) || !is_open(inner) {
        return None;
    }
    let near = (first..inner).rev().take(MAX_TO_WHO).take_while(|&at| is_open(at) && !view.is_name(at));
    let relative =
        near.filter(|&at| view.word(at) == "who").last().filter(|&at| at > first && is_open(at - 1))?;
    let who = noun_phrase(view, walk(view, relative, first))?;
    Some(Subject { extent: who.start..verb, who })
}

/// "Berg, the port’s director, said": the name before the comma, or in the apposition.
fn before_apposition(view: &View<'_>, verb: usize, first: usize) -> Option<Subject> {
    let mut end = verb;
    let mut segments: Vec<Range<usize>> = Vec::new();
    for _ in 0..MAX_COMMAS {
        let segment = to_comma(view, end, first);
        if segment.is_empty() {
            break;
        }
        end = segment.start;
        if !is_party(view, &segment) {
            segments.push(segment);
        }
        if end == first || view.gap(end - 1) != Gap::Comma {
            break;
        }
    }
    let is_whole =
        |segment: &Range<usize>| segment.start == first || view.gap(segment.start - 1) != Gap::None;
    let named = segments.iter().skip(1).find(|segment| {
        let is_free = !(**segment).clone().any(|at| view.is_verb(at)) || segment.start > first;
        is_free && ends_in_name(view, segment)
    });
    let apposition = segments.first()?.clone();
    let earliest = segments.last().filter(|earliest| {
        let begins = earliest.start == first || view.is_quoted(earliest.start - 1);
        segments.len() > 1
            && begins
            && !is_listed(PREPOSITIONS, view.word(earliest.start))
            && !is_listed(DETERMINERS, view.word(earliest.start))
            && ends_in_name(view, earliest)
            && earliest.len() <= MAX_WORDS / 2
    });
    if let Some(who) = earliest.and_then(|earliest| noun_phrase(view, earliest.clone())) {
        return Some(Subject { extent: who.start..verb, who });
    }
    // The apposition is the name itself: "A spokesman, Dmitry Peskov, said".
    let is_name = ends_in_name(view, &apposition) && !view.is_title(apposition.end - 1);
    if is_name && apposition.len() <= 4 && apposition.clone().all(|at| view.is_name(at) || view.is_title(at))
    {
        let extent = segments.get(1).and_then(|before| noun_phrase(view, before.clone()));
        return Some(Subject {
            extent: extent.map_or(apposition.start, |extent| extent.start)..verb,
            who: apposition,
        });
    }
    let found = named.or_else(|| segments.get(1).filter(|segment| is_whole(segment)))?;
    let who = noun_phrase(view, tail(view, found.clone()))?;
    Some(Subject { extent: who.start..verb, who })
}

/// Whether a name ends a segment: "Roger Berg", "Roger Berg Jr."
fn ends_in_name(view: &View<'_>, segment: &Range<usize>) -> bool {
    let suffixed = segment.end.checked_sub(1).filter(|&last| is_listed("ii iii jr sr", view.word(last)));
    let last = suffixed.or(Some(segment.end)).and_then(|end| end.checked_sub(1));
    last.is_some_and(|last| last >= segment.start && view.is_name(last) && !view.is_date(last))
}

/// The words before `end` back to the comma before them.
fn to_comma(view: &View<'_>, end: usize, first: usize) -> Range<usize> {
    let mut start = end;
    while start > first && end - start < MAX_WORDS && !view.is_quoted(start - 1) {
        if start < end && view.gap(start - 1) != Gap::None {
            break;
        }
        start -= 1;
    }
    start..end
}

/// "R-Calif.": a party and a state.
fn is_party(view: &View<'_>, segment: &Range<usize>) -> bool {
    is_listed("d i r", view.word(segment.start)) && view.words.has_hyphen(segment.start)
}

/// The last words of a segment that belong to one clause.
fn tail(view: &View<'_>, segment: Range<usize>) -> Range<usize> {
    walk(view, segment.end, segment.start)
}

/// The words before `end` that can be one subject.
fn walk(view: &View<'_>, end: usize, first: usize) -> Range<usize> {
    let mut start = end;
    while start > first && end - start < MAX_WORDS {
        let at = start - 1;
        let word = view.word(at);
        if view.is_quoted(at) || (start < end && view.gap(at) == Gap::Stop) {
            break;
        }
        if start < end && view.gap(at) == Gap::Comma {
            break;
        }
        if is_listed(CLAUSE_WORDS, word) {
            if is_listed("that which who", word) && start == end {
                start = at;
            }
            break;
        }
        if view.is_verb(at) && !is_in_subject(view, at, start, end) {
            break;
        }
        if matches!(word, "and" | "or") && (start == end || verb_before(view, at, first)) {
            break;
        }
        start = at;
    }
    start..end
}

/// A participle inside a subject: "people briefed on the talks", "the proposed law".
fn is_in_subject(view: &View<'_>, at: usize, start: usize, end: usize) -> bool {
    let word = view.word(at);
    let before = at.checked_sub(1).map_or("", |before| view.word(before));
    let is_participle = word.ends_with("ed") || word.ends_with("ing");
    let is_reduced = is_listed(
        "aide analyst diplomat lawyer man officer official officials people person someone source sources those woman",
        before,
    ) || noun(before) == Some(Noun::Person);
    let is_participle = is_participle || is_listed("known thought", word);
    is_participle && start < end && (is_reduced || is_listed("a an the", before))
}

/// Whether a verb stands before a conjunction in its part of the sentence.
fn verb_before(view: &View<'_>, and: usize, first: usize) -> bool {
    (first..and)
        .rev()
        .take(MAX_WORDS)
        .take_while(|&at| !view.is_quoted(at) && (at + 1 == and || view.gap(at) == Gap::None))
        .any(|at| view.is_verb(at))
        || first.checked_sub(1).is_some_and(|before| {
            // "told Axios and officials confirmed"
            let is_open = (before..and).all(|at| view.gap(at) == Gap::None) && and - before <= MAX_WORDS;
            let tells = cue(view.word(before)).is_some_and(|cue| cue.grade == Grade::Tells);
            is_open && tells && view.is_name(and - 1) && view.sentence_of(before) == view.sentence_of(and)
        })
        || (and > first && view.is_quoted(and - 1))
        || view.gap(and.saturating_sub(1)) == Gap::Comma
}

/// The noun phrase that some words end with: what stands before it ("But", "On Tuesday") dropped.
pub(super) fn noun_phrase(view: &View<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let Range { mut start, mut end } = words;
    while end > start && is_listed(TRAILING, view.word(end - 1)) {
        end -= 1;
    }
    // "the president at times said"
    if end > start + 2 && view.word(end - 2) == "at" && is_listed("first last times", view.word(end - 1)) {
        end -= 2;
    }
    // "the deal he described", "days after the minister said": the subject of a clause inside.
    if end > start + 1 && is_listed("he i it she they we", view.word(end - 1)) {
        start = end - 1;
    }
    if let Some(at) =
        (start + 1..end).rev().find(|&at| is_listed("after amid before once since until", view.word(at)))
    {
        start = at + 1;
    }
    while start < end && (is_listed(LEADING, view.word(start)) || is_adverb(view, start)) {
        start += 1;
    }
    if start < end && is_listed(PREPOSITIONS, view.word(start)) {
        // "In Washington a senior official": the last phrase that begins with a determiner, else the name at the end.
        let determiner = (start + 1..end).rev().find(|&at| is_listed(DETERMINERS, view.word(at)));
        let is_named = |at: &usize| (view.has_capital(*at)) && !view.is_date(*at);
        let named = (start + 1..end).rev().take_while(is_named).last();
        let pronoun = end.checked_sub(1).filter(|&last| is_listed(PRONOUNS, view.word(last)));
        start = pronoun.or(named).or(determiner)?;
    }
    while start < end && view.is_date(start) {
        start += 1;
    }
    // "a scandal critics say": the noun before belongs to another clause.
    if end - start > 2
        && matches!(view.word(start), "a" | "an")
        && is_plural(view.word(end - 1))
        && !view.has_capital(end - 1)
        && !(start..end).any(|at| is_listed(PREPOSITIONS, view.word(at)))
    {
        start = end - 1;
    }
    let is_any = (start..end).any(|at| !crate::text::is_function_word(view.word(at)))
        || (end - start.min(end) >= 1 && is_listed(PRONOUNS, view.word(end - 1)));
    (start < end && is_any).then_some(start..end)
}

fn is_adverb(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    (word.len() > 5 && word.ends_with("ly") && !view.is_name(at)) || view.is_date(at)
}

/// The subject behind a cue: "said Dmitry Peskov, the spokesman", "said the Kremlin’s spokesman, Dmitry Peskov".
pub(super) fn after(view: &View<'_>, from: usize, end: usize) -> Option<Subject> {
    let first = phrase_after(view, from, end)?;
    let next = first.end;
    let is_named = view.is_name(next - 1) && !view.is_title(next - 1);
    if !is_named && next < end && view.gap(next - 1) == Gap::Comma && view.is_name(next) {
        let name_end =
            (next..end).find(|&at| view.gap(at) != Gap::None || !(view.is_name(at) || view.is_title(at)));
        let name_end = name_end.map_or(end, |at| if view.is_name(at) { at + 1 } else { at });
        if name_end > next && !view.is_date(next) && !view.is_quoted(next) {
            return Some(Subject { who: next..name_end, extent: from..name_end });
        }
    }
    Some(Subject { extent: from..first.end, who: first })
}

/// Where a list of names ends that goes on behind a word: "Axios, the Times, and Reuters".
pub(super) fn list_end(view: &View<'_>, from: usize, end: usize) -> usize {
    const MAX_NAME_WORDS: usize = 5;
    let mut last = from;
    let mut at = from;
    while at < end && view.gap(at - 1) == Gap::Comma && !view.is_quoted(at) {
        let is_last = view.word(at) == "and";
        let start = at + usize::from(is_last);
        let start = start + usize::from(view.word(start) == "the");
        let is_name = |&word: &usize| {
            view.is_name(word) && view.has_capital(word) && (word == start || view.gap(word - 1) == Gap::None)
        };
        let after = (start..end.min(start + MAX_NAME_WORDS))
            .take_while(is_name)
            .last()
            .map_or(start, |word| word + 1);
        let ends = after == end || view.gap(after - 1) != Gap::None;
        if after == start || !ends {
            break;
        }
        at = after;
        if is_last {
            last = after;
            break;
        }
    }
    last
}

/// The noun phrase that begins with a word: up to a mark, a verb, or a word that tells when and where.
pub(super) fn phrase_after(view: &View<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    let mut at = from;
    if is_listed(PREPOSITIONS, view.word(from)) {
        return None;
    }
    while at < end && at - from < MAX_WORDS {
        let word = view.word(at);
        let is_end = view.is_quoted(at)
            || is_listed(CLAUSE_WORDS, word)
            // "a list of questions it obtained"
            || (at > from && is_listed("he i it she they we", word))
            || (at > from
                && is_listed(ENDING_PREPOSITIONS, word)
                && view.mention(at).is_none()
                && !(word == "on" && view.word(at - 1) == "briefed"))
            || (at > from && view.is_date(at))
            || (view.is_verb(at) && !is_in_subject(view, at, at, at + 1));
        if is_end {
            break;
        }
        at += 1;
        if view.gap(at - 1) != Gap::None {
            break;
        }
    }
    let is_any = (from..at).any(|at| !crate::text::is_function_word(view.word(at)))
        || is_listed(PRONOUNS, view.word(from));
    (at > from && is_any).then_some(from..at)
}

/// Whether a word that begins a sentence begins something that stands before its subject: "In May", "When", "Asked".
pub(super) fn is_intro(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    is_listed(PREPOSITIONS, word)
        || is_clause_word(word)
        || word.ends_with("ing")
        || (word.ends_with("ed") && !view.is_name(at))
        || is_adverb(view, at)
}

/// Whether a clause of its own begins with a folded word.
pub(super) fn is_clause_word(word: &str) -> bool {
    is_listed(CLAUSE_WORDS, word)
}

/// Without a line of place and agency before the text.
pub(super) fn behind_dateline(view: &View<'_>, words: Range<usize>) -> Range<usize> {
    let near = words.clone().take(MAX_DATELINE_WORDS);
    let dash = near.take_while(|&at| view.has_capital(at)).find(|&at| {
        let gap = view.words.gap(at);
        gap.contains(['—', '–']) || gap.contains(" - ") || gap.contains("--")
    });
    dash.map_or(words.start, |dash| dash + 1)..words.end
}

/// The subject of a sentence's first clause that stands before `before`.
pub(super) fn main(view: &View<'_>, sentence: Range<usize>, before: usize) -> Option<Range<usize>> {
    let sentence = behind_dateline(view, sentence);
    let mut start = (sentence.start..before).find(|&at| !view.is_quoted(at))?;
    for _ in 0..2 {
        if !(is_intro(view, start) || (is_listed(LEADING, view.word(start)) && view.gap(start) == Gap::Comma))
        {
            break;
        }
        let Some(comma) = (start..before).find(|&at| view.gap(at) != Gap::None) else { break };
        start = comma + 1;
    }
    let phrase = phrase_after(view, start, before)?;
    let cut = (phrase.start..phrase.end).find(|&at| {
        at > phrase.start && is_listed("also are be been had has have is was were", view.word(at))
    });
    if cut.is_none()
        && let Some(name) = name_behind(view, &phrase, before)
    {
        return Some(name);
    }
    noun_phrase(view, phrase.start..cut.unwrap_or(phrase.end))
}

/// The name behind a noun phrase and a comma: "the port’s director, Anna Berg".
fn name_behind(view: &View<'_>, phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let next = phrase.end;
    let is_open = next < end && !view.is_quoted(next) && view.gap(next - 1) == Gap::Comma;
    let is_named = view.is_name(next - 1) && !view.is_title(next - 1) && !view.words.is_possessive(next - 1);
    // "The mayor of Bergen, Marte Berg": the name in it is not the mayor's.
    let is_office = (phrase.start..next).any(|at| is_listed("for in of", view.word(at)));
    if !is_open || view.is_date(next) || (is_named && !is_office) {
        return None;
    }
    let is_part = |at: &usize| (view.is_name(*at) || view.is_title(*at)) && view.has_capital(*at);
    let stop = (next..end).take_while(is_part).find(|&at| view.gap(at) != Gap::None)?;
    (stop > next && view.is_name(stop)).then_some(next..stop + 1)
}

/// Words that a noun phrase cannot run over. Sorted.
const CLAUSE_WORDS: &str = "\
    although as because but how if since so than that though unless until what when where whether which \
    while who whom whose why";

/// Words before a subject that are not of it. Sorted.
const LEADING: &str = "\
    and both but even however instead later meanwhile now or still then though today tomorrow yesterday yet";

/// Words behind a subject that are not of it. Sorted.
const TRAILING: &str = "\
    again also earlier herself himself ii iii jr later recently sr themselves then today";

/// Sorted.
const PREPOSITIONS: &str = "\
    about across after against ahead along amid among around at before behind below beside besides between \
    beyond by despite during for from in inside into like near of off on outside over per since through \
    throughout to toward towards under until up upon with within without";

/// Prepositions that do not stand inside the name of a source: "said Berg in a letter". Sorted.
const ENDING_PREPOSITIONS: &str = "\
    about after against ahead amid before by despite during in into on outside over per since through to \
    under until upon via without";

const DETERMINERS: &str = "\
    a an another her his its one our several some that the their these this those two";

/// Pronouns that can be a source. Sorted.
pub(super) const PRONOUNS: &str = "he i it many one others she some they we who";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_the_search() {
        for list in [DETERMINERS, CLAUSE_WORDS, LEADING, PREPOSITIONS, ENDING_PREPOSITIONS, PRONOUNS] {
            assert!(list.split(' ').collect::<Vec<_>>().is_sorted(), "{list}");
        }
    }
}
