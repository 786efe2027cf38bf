//! Whom a pronoun or "the official" means: what the article named before.

use std::collections::BTreeMap;

use super::{
    SourceKind,
    cast::{Cast, Gender, Naming},
    frames::Frame,
    nouns::{Noun, noun},
    sources::{Identity, Phrase, is_empty_key, phrase},
    view::{Gap, View},
};
use crate::text::is_listed;

/// A pronoun means somebody named at most this many sentences before.
const MAX_SENTENCES: usize = 8;

/// "The official" means somebody named at most this many names before.
const MAX_NAMINGS: usize = 120;

/// A source credited at most this many sentences before is meant rather than a person whom the article calls alike.
const MAX_APART: usize = 4;

/// What has been credited so far.
pub(super) struct Resolver<'a, 'b> {
    view: &'b View<'a>,
    cast: &'b Cast<'a>,
    /// By person; grows with the pronouns that are read.
    genders: Vec<Option<Gender>>,
    /// By person: has been a source.
    is_credited: Vec<bool>,
    /// Keys and names of the outlets of several words that the article names and the gazetteer knows.
    outlets: BTreeMap<String, String>,
    /// Sentence and source, in the order of the article.
    past: Vec<(usize, Identity)>,
}

impl<'a, 'b> Resolver<'a, 'b> {
    pub(super) fn new(view: &'b View<'a>, cast: &'b Cast<'a>) -> Self {
        let genders = cast.persons.iter().map(|person| person.gender).collect();
        let outlets = view.outlets();
        Self { view, cast, outlets, genders, is_credited: vec![false; cast.persons.len()], past: Vec::new() }
    }

    /// Who the source of a frame is. Frames are given in the order of the article.
    pub(super) fn resolve(&mut self, frame: &Frame) -> Option<Identity> {
        let phrase = phrase(self.view, self.cast, &frame.who)?;
        let identity = self.identity(frame, phrase).filter(|identity| !is_empty_key(identity))?;
        if let Some(slot) = identity.person.and_then(|person| self.is_credited.get_mut(person)) {
            *slot = true;
        }
        self.past.push((frame.sentence, identity.clone()));
        Some(identity)
    }

    fn identity(&mut self, frame: &Frame, phrase: Phrase) -> Option<Identity> {
        let sentence = frame.sentence;
        match phrase {
            Phrase::Named(identity) if identity.kind == SourceKind::Outlet => Some(self.fullest(identity)),
            Phrase::Named(identity) => Some(identity),
            Phrase::Personal(gender) => self.antecedent(frame, gender),
            Phrase::They => self.recent(sentence, |past| past.is_plural),
            Phrase::It => self.recent(sentence, |past| {
                let last = past.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
                let is_people = past.is_plural && noun(&last) == Some(Noun::Person);
                matches!(past.kind, SourceKind::Office | SourceKind::Outlet | SourceKind::Document)
                    && !is_people
            }),
            Phrase::Definite(identity, parts) => self.definite(frame, identity, &parts),
            Phrase::Nobody => None,
        }
    }

    /// "The Times" is the one that the article names in full, where it names one.
    fn fullest(&self, identity: Identity) -> Identity {
        let is_longer = |(key, _): &(&String, &String)| {
            key.strip_suffix(identity.key.as_str()).is_some_and(|rest| rest.ends_with(' '))
        };
        match self.outlets.iter().find(is_longer) {
            Some((key, name)) => Identity { key: key.clone(), name: name.clone(), ..identity },
            None => identity,
        }
    }

    /// The last source that fits, a few sentences back at most.
    fn recent(&self, sentence: usize, fits: impl Fn(&Identity) -> bool) -> Option<Identity> {
        let near = self.past.iter().rev().take_while(|(at, _)| at + MAX_SENTENCES >= sentence);
        near.map(|(_, identity)| identity).find(|identity| fits(identity)).cloned()
    }

    /// Whom "he" or "she" means: in the nearest sentence that names somebody who fits, its source, else its subject, else whoever.
    fn antecedent(&mut self, frame: &Frame, gender: Gender) -> Option<Identity> {
        let fits =
            |person: usize| self.genders.get(person).copied().flatten().is_none_or(|known| known == gender);
        let mut found = None;
        for sentence in (0..=frame.sentence).rev().take(MAX_SENTENCES + 1) {
            let words = self.view.sentence(sentence);
            let until = if sentence == frame.sentence { frame.who.start } else { words.end };
            let credited = self
                .past
                .iter()
                .rev()
                .take_while(|(at, _)| *at >= sentence)
                .filter(|(at, _)| *at == sentence);
            let credited =
                credited.filter_map(|(_, identity)| identity.person).filter(|&person| fits(person)).last();
            found = credited.or_else(|| self.subject(words.start..until, gender, &fits));
            if found.is_some() {
                break;
            }
        }
        let person = found?;
        if let Some(known) = self.genders.get_mut(person) {
            *known = Some(gender);
        }
        self.person(person)
    }

    /// The person of a sentence that a pronoun behind it means.
    fn subject(
        &self,
        words: std::ops::Range<usize>,
        gender: Gender,
        fits: &impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let view = self.view;
        let namings = self.cast.namings_in(&words);
        let is_sure = |person: usize| {
            self.cast.persons.get(person).is_some_and(|person| person.is_sure)
                || self.is_credited.get(person) == Some(&true)
        };
        let is_candidate = |person: usize, at: usize| !view.is_quoted(at) && fits(person) && is_sure(person);
        let pronoun = if gender == Gender::Male { "he" } else { "she" };
        // "He met Kim": the pronoun means somebody named before, not Kim.
        let opening = words.clone().take(6).find(|&at| !view.is_quoted(at) && view.word(at) == pronoun);
        let is_free = |start: usize| opening.is_none_or(|opening| start < opening);
        let is_subject = |start: usize, end: usize| {
            let before = start.checked_sub(1).map_or("", |before| view.word(before));
            !view.words.is_possessive(end - 1) && !is_listed(OBJECTS, before)
        };
        let candidates = || {
            let near = namings.iter().filter(|naming| is_candidate(naming.person, naming.words.start));
            near.filter(|naming| is_free(naming.words.start))
        };
        let acts = |naming: &&Naming| {
            let end = naming.words.end;
            let is_verb = view.is_verb(end) && view.gap(end - 1) == Gap::None;
            is_verb && is_subject(naming.words.start, end)
        };
        let subject = candidates().find(acts);
        let subject =
            subject.or_else(|| candidates().find(|naming| is_subject(naming.words.start, naming.words.end)));
        subject.or_else(|| candidates().next()).map(|naming| naming.person)
    }

    /// "The official": the nearest person or source before whom the article calls so. A source right before is meant first.
    fn definite(&self, frame: &Frame, identity: Identity, parts: &[String]) -> Option<Identity> {
        let fits = |past: &Identity| match identity.kind {
            SourceKind::Outlet => past.kind == SourceKind::Outlet,
            // "The ministry" is the one whose name says so.
            SourceKind::Office if past.noun.is_empty() => {
                let name = past.name.to_lowercase();
                past.kind == SourceKind::Office
                    && !identity.is_plural
                    && !parts.is_empty()
                    && parts.iter().all(|part| name.split(' ').any(|word| word == part))
            }
            _ => {
                past.noun == identity.noun
                    && past.is_plural == identity.is_plural
                    && identity.key.split(' ').all(|part| past.key.split(' ').any(|word| word == part))
            }
        };
        let past = self.past.iter().rev().take(MAX_NAMINGS).find(|(_, past)| fits(past));
        let is_near = past.is_some_and(|(at, _)| at + MAX_APART >= frame.sentence);
        let named = if is_near { None } else { self.described(frame, &identity, parts) };
        match (named, past) {
            (Some((at, person)), Some((past_at, _))) if at >= *past_at => self.person(person),
            (_, Some((_, past))) => Some(past.clone()),
            (Some((_, person)), None) => self.person(person),
            (None, None) if identity.kind == SourceKind::Outlet => None,
            (None, None) => self.epithet(frame.sentence, &identity).or(Some(identity)),
        }
    }

    /// The nearest person before whom the article describes with some words, and the sentence.
    fn described(&self, frame: &Frame, identity: &Identity, parts: &[String]) -> Option<(usize, usize)> {
        let can_be_named = identity.kind == SourceKind::Anonymous && !identity.is_plural;
        if !can_be_named || is_listed("aide diplomat official person source", &identity.noun) {
            return None;
        }
        let after = self.cast.namings.partition_point(|naming| naming.words.end <= frame.extent.start);
        let before = self.cast.namings.get(..after).unwrap_or_default();
        let fits = |person: usize| {
            let person = self.cast.persons.get(person);
            person.is_some_and(|person| parts.iter().all(|part| person.is_described(part)))
        };
        // "At the Academy Awards, her brother claimed": a name right before would be in apposition, and that was read before.
        let is_apart = |naming: &Naming| {
            naming.words.end < frame.extent.start
                || self.view.sentence_of(naming.words.start) != frame.sentence
        };
        let mut before = before.iter().rev().take(MAX_NAMINGS);
        let naming = before.find(|naming| is_apart(naming) && fits(naming.person))?;
        Some((self.view.sentence_of(naming.words.start), naming.person))
    }

    /// "The singer", of whom nothing was said so: the person who is credited right before.
    fn epithet(&self, sentence: usize, identity: &Identity) -> Option<Identity> {
        let is_epithet = !identity.is_plural && {
            let ends = ["er", "or", "ist", "man", "woman", "ian", "ress", "old"];
            let is_person = ends.iter().any(|end| identity.noun.ends_with(end));
            (noun(&identity.noun).is_none() && is_person) || is_listed(EPITHETS, &identity.noun)
        };
        let (at, past) = self.past.last().filter(|_| is_epithet && identity.kind == SourceKind::Anonymous)?;
        let paragraph = |sentence: usize| self.view.paragraph_of(sentence);
        (past.person.is_some() && paragraph(*at) + 1 >= paragraph(sentence)).then(|| past.clone())
    }

    /// The identity of a person.
    pub(super) fn person(&self, person: usize) -> Option<Identity> {
        let known = self.cast.persons.get(person)?;
        Some(Identity {
            kind: SourceKind::Person,
            name: known.name.clone(),
            key: known.key.clone(),
            person: Some(person),
            is_plural: false,
            noun: String::new(),
        })
    }
}

/// What news calls a person instead of repeating the name. Sorted.
const EPITHETS: &str = "\
    author coach congressman congresswoman democrat doctor economist father governor journalist lawmaker \
    leader manager mayor mother player politician president professor reporter republican researcher \
    scientist secretary senator singer star";

/// Words before a name that is no subject. Sorted.
const OBJECTS: &str = "\
    about against by for from in like of on over than to toward towards under with";
