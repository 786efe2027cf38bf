//! Outlets that pass on what somebody said: "told the BBC", "in an interview with CNN".

use std::ops::Range;

use super::{
    SourceKind,
    nouns::is_outlet_name,
    quotes::Reader,
    sources::{Identity, outlet_key},
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
        let mut of_sentence = of_sentence.take_while(|source| source.sentence as usize == sentence);
        let span = self.view.range(words);
        let key = outlet_key(self.view, words);
        if key.is_empty() || of_sentence.any(|source| source.span.contains(span)) {
            return;
        }
        let name = span.of(&self.view.article.text);
        let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name).to_owned();
        let kind = SourceKind::Outlet;
        let identity = Identity { kind, name, key, person: None, is_plural: false, noun: String::new() };
        self.push_source(identity, words, sentence);
    }
}

/// The outlet that begins with a word, behind a word that makes it the one that passes on.
fn outlet(view: &View<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if view.is_quoted(at) || !view.has_capital(at) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let before = if view.word(before) == "the" { before.checked_sub(1)? } else { before };
    if !is_listed("by on tell telling tells to told with", view.word(before)) {
        return None;
    }
    (at + 1..=end.min(at + MAX_NAME_WORDS)).rev().map(|end| at..end).find(|words| {
        let folded: Vec<&str> = words.clone().map(|at| view.word(at)).collect();
        let is_joined = words.clone().skip(1).all(|at| view.has_capital(at) && view.gap(at - 1) == Gap::None);
        is_joined && is_outlet_name(&folded)
    })
}
