//! Outlets that pass on what somebody said: "told the BBC", "in an interview with CNN".

use std::ops::Range;

use super::{
    Source, SourceKind,
    nouns::is_outlet_name,
    quotes::Reader,
    sources::{Identity, outlet_key, without_possessive},
    view::{Gap, View},
};
use crate::text::is_listed;

/// Words of an outlet's name.
const MAX_NAME_WORDS: usize = 4;

impl Reader<'_, '_> {
    /// Reads the outlets of sentences that have a cue.
    pub(super) fn read_outlets(&mut self) {
        let n_resolved = self.sources.len();
        let mut sentences: Vec<usize> = self.frames.iter().map(|frame| frame.sentence).collect();
        sentences.dedup();
        for sentence in sentences {
            let words = self.view.sentence(sentence);
            let mut at = words.start;
            while at < words.end {
                let Some(outlet) = outlet(self.view, at, words.end) else {
                    at += 1;
                    continue;
                };
                at = outlet.end;
                self.add_outlet(&outlet, sentence, n_resolved);
            }
        }
    }

    /// `n_resolved`: so many sources are those of frames, by sentence.
    fn add_outlet(&mut self, words: &Range<usize>, sentence: usize, n_resolved: usize) {
        let resolved = self.sources.get(..n_resolved).unwrap_or_default();
        let first = resolved.partition_point(|source| (source.sentence as usize) < sentence);
        let of_sentence = resolved.get(first..).unwrap_or_default().iter();
        let of_sentence = of_sentence.take_while(|source| source.sentence as usize == sentence);
        let span = self.view.range(words);
        let identity = identity(self.view, words);
        // "Berg said on Channel 4": it is where he speaks.
        let is_place = before_name(self.view, words.start).is_some_and(|at| self.view.word(at) == "on");
        let is_known =
            |source: &Source| source.span.contains(span) || (is_place && source.kind != SourceKind::Outlet);
        if !identity.key.is_empty() && !of_sentence.clone().any(is_known) {
            self.push_source(identity, words, sentence);
        }
    }
}

/// The outlets of a list that begins with a word, each with its words: "Axios, the Times, and Reuters"; none where there is only one.
pub(super) fn listed(view: &View<'_>, at: usize, end: usize) -> Vec<(Identity, Range<usize>)> {
    let mut out = Vec::new();
    let mut at = at;
    while let Some(words) = name(view, at + usize::from(view.word(at) == "the"), end) {
        at = words.end;
        let is_apart = view.gap(at - 1) == Gap::Comma;
        let is_and = view.word(at) == "and" && view.gap(at) == Gap::None;
        out.push((identity(view, &words), words));
        if view.gap(at - 1) == Gap::Stop || !(is_apart || is_and) {
            break;
        }
        at += usize::from(is_and);
    }
    if out.len() > 1 { out } else { Vec::new() }
}

fn identity(view: &View<'_>, words: &Range<usize>) -> Identity {
    let name = without_possessive(view.range(words).of(&view.article.text)).to_owned();
    let key = outlet_key(view, words);
    Identity { kind: SourceKind::Outlet, name, key, person: None, is_plural: false, noun: String::new() }
}

/// The word before a name and its article.
fn before_name(view: &View<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if view.word(before) == "the" { before.checked_sub(1) } else { Some(before) }
}

/// The outlet that begins with a word, behind a word that makes it the one that passes on.
fn outlet(view: &View<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let before = before_name(view, at)?;
    if !is_listed("by on tell telling tells to told with", view.word(before)) {
        return None;
    }
    name(view, at, end)
}

/// The outlet whose name begins with a word.
fn name(view: &View<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if view.is_quoted(at) || !view.has_capital(at) {
        return None;
    }
    (at + 1..=end.min(at + MAX_NAME_WORDS)).rev().map(|end| at..end).find(|words| {
        let folded: Vec<&str> = words.clone().map(|at| view.word(at)).collect();
        let is_joined = words.clone().skip(1).all(|at| view.has_capital(at) && view.gap(at - 1) == Gap::None);
        is_joined && is_outlet_name(&folded)
    })
}
