//! What a sentence states of whom, and whether it affirms or denies it.
//!
//! No grammar is parsed. From a word that can be a predicate the helpers before it are read backwards ("has not yet been"), up to
//! its subject; what is only wished, asked or possible is no statement.

use std::ops::Range;

use super::{
    lexicon::{Canonical, canonical, is_state, is_vague},
    participants::{Context, Role, Roles, roles},
    view::View,
    vocabulary::{
        Governor, Helper, Tense, governor, is_aspect, is_denial, is_determiner, is_remainder, is_unasserted,
        is_verdict,
    },
};
use crate::{
    segment::Sentence,
    text::{TextRange, is_listed},
};

/// One statement of a sentence.
#[derive(Debug)]
pub(super) struct Predicate {
    /// The stem, of two opposites the same one.
    pub(super) stem: String,
    /// Where it stands in its sentence, in words.
    pub(super) at: u32,
    pub(super) is_affirmed: bool,
    /// Only said to be unlikely; not affirmed.
    pub(super) is_unlikely: bool,
    /// Said with a word of opposite meaning ("rejected" for `accept`).
    pub(super) is_opposite: bool,
    /// [`super::lexicon::Canonical::needs_link`].
    pub(super) needs_link: bool,
    /// Negated in many sentences that disagree on nothing: no yes or no is compared, what is said of it is.
    pub(super) is_vague: bool,
    /// `None`: it fits every other.
    pub(super) tense: Option<Tense>,
    pub(super) is_passive: bool,
    /// Said as a noun: "was a target", "has no plan".
    pub(super) is_noun: bool,
    pub(super) roles: Roles,
    /// All words of the statement, as indices into [`crate::segment::Segmentation::words`].
    pub(super) words: Range<u32>,
    /// Of these, the ones that say who or what it is done to.
    pub(super) patient: Range<u32>,
    /// Of these, the ones before the helpers.
    pub(super) subject: Range<u32>,
    /// Of these, the ones right behind the predicate.
    pub(super) object: Range<u32>,
    /// Of these, the ones behind the first preposition.
    pub(super) rest: Range<u32>,
    /// From the first helper to the predicate.
    pub(super) range: TextRange,
}

impl Predicate {
    /// What it is done to.
    pub(super) fn patient_role(&self) -> &Role {
        if self.is_passive { &self.roles.subject } else { &self.roles.object }
    }

    /// Who does it.
    pub(super) fn agent_role(&self) -> &Role {
        if self.is_passive { &self.roles.rest } else { &self.roles.subject }
    }
}

/// The helpers before a predicate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// The first word of the helpers, or the predicate itself.
    pub(super) start: usize,
    pub(super) predicate: usize,
    n_denials: u32,
    is_unlikely: bool,
    tense: Option<Tense>,
    has_helper: bool,
    /// No more than "be", "been" or "being": part of another verb.
    is_bare_be: bool,
    is_passive: bool,
    is_noun: bool,
    is_hedged: bool,
}

/// No sentence of a news article states more; it bounds the work on a pair.
const MAX_STATEMENTS: usize = 24;

/// Words that open what a predicate says are not looked for further away.
const REACH: usize = 48;

/// Every statement of a sentence. O(words).
pub(super) fn predicates(view: &View<'_>, sentence: &Sentence, context: &Context) -> Vec<Predicate> {
    if view.ends_in_question(sentence) {
        return Vec::new();
    }
    (0..view.len())
        .filter(|&at| may_state(view, at))
        .filter_map(|at| predicate(view, at, context))
        .take(MAX_STATEMENTS)
        .collect()
}

/// Whether a word can be a predicate that says by itself what is so: no "want to" or "confirmed that", whose content comes after it.
fn may_state(view: &View<'_>, at: usize) -> bool {
    let next = view.word(at + 1);
    let is_plain = !view.is_function(at) && view.helper(at).is_none() && !view.is_preposition(at);
    // "Guilty to fraud" is no infinitive.
    let has_infinitive = view.is_infinitive(at + 1) && view.word(at) != "guilty";
    (is_plain || phrasal(view, at).is_some())
        && !view.is_name(at)
        && !view.is_number(at)
        && next != "that"
        && !has_infinitive
}

/// Whether "if" stands in the same part of the sentence: quotation marks and semicolons separate.
fn is_conditional(view: &View<'_>, at: usize) -> bool {
    let before = (0..=at).rev().take(REACH).take_while(|&at| !view.is_stop(at + 1));
    let after = (at + 1..view.len()).take(REACH).take_while(|&at| !view.is_stop(at));
    before.chain(after).any(|at| matches!(view.word(at), "if" | "unless"))
}

fn predicate(view: &View<'_>, at: usize, context: &Context) -> Option<Predicate> {
    let written = view.stem(at);
    let Canonical { stem, is_opposite, needs_link } = canonical(written);
    let group = group(view, at)?;
    if is_conditional(view, at) {
        return None;
    }
    let mut roles = roles(view, &group, context);
    if written == "surviv" {
        roles.take_object_as_rest();
    }
    let (happening, phrasal) = (happening(view, &group), phrasal(view, at));
    if phrasal.is_some() {
        roles.object.stems.retain(|stem| !is_listed("ahead down place", stem));
    }
    let n_denials = group.n_denials + u32::from(is_opposite) + u32::from(roles.is_nobody);
    let n_denials = n_denials + frame(view, roles.start)?;
    let is_hedged = group.is_hedged || (at + 1..roles.end).any(|at| is_remainder(view.word(at)));
    let is_contrast = (at + 1..view.len()).take(REACH).any(|at| view.word(at) == "but" && !view.is_comma(at));
    let is_denied_behind = (at + 1..roles.end).any(|at| view.word(at) == "not");
    if is_denied_behind || ((is_hedged || is_contrast) && n_denials > 0) {
        return None;
    }
    // Who dies is killed, who survives is not.
    let is_passive = (group.is_passive && !is_state(stem) && happening.is_none())
        || matches!(written, "die" | "surviv")
        || (is_opposite && stem == "injur");
    let patient = if is_passive { roles.start..group.start } else { at + 1..roles.object_end };
    let of_article =
        |words: Range<usize>| view.first_word + words.start as u32..view.first_word + words.end as u32;
    Some(Predicate {
        stem: match written {
            _ if happening.is_some() => HAPPEN,
            _ if phrasal.is_some() => phrasal.unwrap_or_default(),
            "die" => "kill",
            // Who pleads not guilty may be found guilty.
            _ if stem == "guilti" && view.word(group.start).starts_with("plead") => "plead",
            _ => stem,
        }
        .to_owned(),
        at: at as u32,
        is_affirmed: n_denials.is_multiple_of(2),
        is_unlikely: group.is_unlikely && n_denials == 1,
        is_opposite,
        needs_link,
        is_vague: is_vague(written) || is_vague(stem),
        tense: happening.unwrap_or(group.tense),
        is_passive,
        is_noun: group.is_noun,
        words: of_article(roles.first..roles.end),
        subject: of_article(roles.start..group.start),
        object: of_article(at + 1..roles.object_end),
        rest: of_article(roles.object_end..roles.end),
        patient: of_article(patient),
        roles,
        range: view.range(group.start, at),
    })
}

/// The stem that stands for all verbs of events.
const HAPPEN: &str = "happen";

/// The stem that stands for a verb and the word behind it, which mean something together.
fn phrasal(view: &View<'_>, at: usize) -> Option<&'static str> {
    match (view.word(at), view.word(at + 1)) {
        ("take" | "taken" | "takes" | "taking" | "took", "place") => Some(HAPPEN),
        ("go" | "goes" | "going" | "gone" | "went", "ahead") => Some("proceed"),
        ("step" | "stepped" | "stepping" | "steps", "down") => Some("resign"),
        _ => None,
    }
}

/// When it happens that is told with these helpers, where all that they and their verb tell is that and when it happens: "took place", "was
/// held", "is scheduled for".
fn happening(view: &View<'_>, group: &Group) -> Option<Option<Tense>> {
    let (word, next) = (view.word(group.predicate), view.word(group.predicate + 1));
    match word {
        _ if phrasal(view, group.predicate) == Some(HAPPEN) => Some(group.tense),
        "held" if group.is_passive => Some(group.tense),
        "planned" | "scheduled" | "set" | "slated" if group.is_passive && matches!(next, "for" | "on") => {
            Some(Some(Tense::Future).filter(|_| group.tense == Some(Tense::Present)).or(group.tense))
        }
        "happen" | "happened" | "happens" | "occur" | "occurred" | "occurs" => Some(group.tense),
        _ => None,
    }
}

/// Reads the helpers before a word backwards; `None` where the word is no predicate, or states nothing.
fn group(view: &View<'_>, predicate: usize) -> Option<Group> {
    let mut group = Group {
        start: predicate,
        predicate,
        n_denials: 0,
        is_unlikely: false,
        tense: None,
        has_helper: false,
        is_bare_be: false,
        is_passive: false,
        is_noun: false,
        is_hedged: false,
    };
    let mut awaits_governor = false;
    while let Some(at) = group.start.checked_sub(1) {
        if view.is_stop(group.start) || view.is_name(at) {
            break;
        }
        let word = view.word(at);
        if awaits_governor {
            // "is expected to visit the port and to meet": what governs the first governs both.
            let at = if matches!(word, "and" | "or") { first_governor(view, at)? } else { at };
            let word = view.word(at);
            match governor(word)? {
                Governor::Affirms if word != "agreed" && word != "agrees" => {
                    group.tense = Some(Tense::Future)
                }
                Governor::Affirms => {}
                Governor::Denies => group.n_denials += 1,
            }
            group.is_unlikely = word == "unlikely";
            awaits_governor = false;
            group.has_helper = true;
            group.is_bare_be = false;
            group.start = at;
            continue;
        }
        if word == "to" {
            awaits_governor = true;
            group.start = at;
            continue;
        }
        if !read(view, at, &mut group)? {
            break;
        }
    }
    // "was not a direct signatory": the noun behind it is what is denied.
    let is_attribute = group.is_noun && view.gap(predicate + 1) == " " && !view.is_function(predicate + 1);
    if is_attribute
        || awaits_governor
        || group.is_bare_be
        || !(group.has_helper || is_finite(view, predicate))
    {
        return None;
    }
    if !group.has_helper {
        group.tense = Some(if view.word(predicate).ends_with('s') { Tense::Present } else { Tense::Past });
    }
    Some(group)
}

/// Where the word stands that governs an infinitive before a word, in the same part of the sentence.
fn first_governor(view: &View<'_>, at: usize) -> Option<usize> {
    let mut before = (1..at).rev().take(REACH).take_while(|&before| !view.is_stop(before + 1));
    before
        .find(|&before| view.word(before) == "to" && governor(view.word(before - 1)).is_some())
        .map(|to| to - 1)
}

/// Takes one more word into the group; `Some(false)`: it is no helper. `None`: nothing is stated.
fn read(view: &View<'_>, at: usize, group: &mut Group) -> Option<bool> {
    let word = view.word(at);
    let is_next = group.start == group.predicate;
    if view.is_negated(at) {
        group.n_denials += 1;
    }
    match view.helper(at) {
        Some(Helper::Be(tense)) => {
            group.is_passive |= !group.has_helper && is_participle(view, group.predicate);
            group.is_bare_be = tense.is_none() && (!group.has_helper || group.is_bare_be);
            group.tense = group.tense.or(tense);
            group.has_helper = true;
        }
        Some(Helper::Auxiliary(tense)) => {
            group.tense = match (group.tense, tense) {
                // "will have been": the first helper says when.
                (_, Some(Tense::Future)) => tense,
                (known, _) => known.or(tense),
            };
            group.has_helper = true;
            group.is_bare_be = false;
        }
        // "The mayor said that it would cost": what was to come when it was said.
        Some(Helper::Modal) if word == "would" && is_reported(view, at) => {
            group.tense = Some(Tense::Future);
            group.has_helper = true;
            group.is_bare_be = false;
        }
        Some(Helper::Modal) => return None,
        Some(Helper::Negation) => group.n_denials += 1,
        Some(Helper::Hedge) => group.is_hedged = true,
        Some(Helper::Adverb) => {}
        None if word == "no" && (is_next || governor(view.word(at + 1)).is_some()) => {
            group.n_denials += 1;
            group.is_noun |= is_next;
        }
        None if is_next && word == "without" && view.word(group.predicate).ends_with("ing") => {
            group.n_denials += 1;
            group.has_helper = true;
            group.is_bare_be = false;
        }
        None if is_next && is_aspect(word) && view.word(group.predicate).ends_with("ing") => {
            group.has_helper = true;
            group.tense = Some(Tense::Past);
        }
        // "was found guilty", "was declared dead".
        None if !group.has_helper
            && is_verdict(word)
            && is_state(canonical(view.stem(group.predicate)).stem) =>
        {
            if word.starts_with("plead") {
                group.has_helper = true;
                group.tense = Some(Tense::Past);
            }
        }
        None if is_denial(word) && view.word(group.start).ends_with("ing") => {
            group.n_denials += 1;
            group.has_helper = true;
            group.tense = Some(Tense::Past);
        }
        None if is_determiner(word) => {
            let before = at.checked_sub(1).and_then(|before| view.helper(before));
            if !matches!(before, Some(Helper::Be(_) | Helper::Auxiliary(_) | Helper::Negation)) {
                return Some(false);
            }
            group.is_noun |= is_next;
        }
        None => return Some(false),
    }
    group.start = at;
    Some(true)
}

/// Whether a verb of saying in the past stands before a word in the same part of the sentence.
fn is_reported(view: &View<'_>, at: usize) -> bool {
    let is_open = |&before: &usize| !view.is_stop(before + 1) && !view.is_comma(before + 1);
    let mut before = (0..at).rev().take(REACH).take_while(is_open);
    before.any(|before| {
        view.is_saying(before) && (view.word(before) == "told" || view.word(before).ends_with('d'))
    })
}

/// Whether a word without a helper is the verb of a statement: "officials met", "Berlin rejects".
fn is_finite(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let Some(before) = at.checked_sub(1) else { return false };
    if view.is_stop(at) || view.is_possessive(before) || view.is_number(before) {
        return false;
    }
    let follows_subject =
        view.is_name(before) || is_listed("and he i it she they we which who", view.word(before));
    let is_noun = !view.is_function(before) && !view.is_preposition(before);
    if view.is_verb(at) {
        // A noun and a participle: "officials briefed on the plan" are the ones who were.
        let is_reduced =
            is_noun && !view.is_name(before) && view.is_preposition(at + 1) && !is_never_participle(word);
        return (follows_subject || is_noun) && !is_reduced;
    }
    // "Norway rejects the offer", not "Kremlin officials in Oslo".
    let has_object = is_determiner(view.word(at + 1)) && view.gap(at + 1) == " ";
    // "The bridge cost $5 million".
    let has_price =
        word == "cost" && (view.is_number(at + 1) || view.gap(at + 1).ends_with(['$', '€', '£', '¥']));
    has_price || (follows_subject && word.ends_with('s') && view.word(before) != "and" && has_object)
}

/// Pasts that differ from their participle, and those of verbs that have no object.
fn is_never_participle(word: &str) -> bool {
    const NEVER: &str = "\
    arrived began broke chose collapsed crashed died disappeared drove erupted exploded fell flew gave \
    happened occurred ran resigned rose sank shook shrank spoke stole threw took vanished went withdrew wore";
    is_listed(NEVER, word)
}

fn is_participle(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    word.ends_with("ed")
        || word.ends_with("en")
        || (view.is_verb(at) && !word.ends_with('s'))
        || matches!(word, "born" | "shut" | "told")
}

/// How many words before a clause deny what it says ("denied that"); `None` where they leave open whether it is so.
fn frame(view: &View<'_>, clause_start: usize) -> Option<u32> {
    let mut n_denials = 0;
    let window = clause_start.saturating_sub(5)..clause_start;
    if (0..clause_start).rev().take(REACH).any(|at| matches!(view.word(at), "whether" | "would" | "could")) {
        return None;
    }
    let mut region = (0..window.start).rev().take(REACH).take_while(|&at| !view.is_stop(at + 1));
    if region.any(|at| is_denial(view.word(at))) {
        return None;
    }
    let opens_clause = window.clone().any(|at| matches!(view.word(at), "that" | "about" | "of"));
    for at in window.rev() {
        let word = view.word(at);
        if view.is_stop(at + 1) {
            break;
        }
        if is_unasserted(word) {
            return None;
        }
        if is_denial(word) {
            n_denials += 1;
        }
        let is_negation = is_listed("neither never no nor not without", word);
        if opens_clause && (is_negation || view.is_negated(at)) {
            return None;
        }
    }
    Some(n_denials)
}
