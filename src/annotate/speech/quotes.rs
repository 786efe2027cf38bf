//! Frames and quotations of one article to its quotes and sources.

use std::ops::Range;

use super::{
    Quote, Source, SourceKind,
    cast::Cast,
    cues::Grade,
    frames::{Frame, frames},
    marks::{Marked, is_quotation},
    nouns::{Noun, noun},
    outlets,
    resolve::Resolver,
    sources::Identity,
    subjects,
    view::{Gap, View},
};
use crate::text::is_listed;

/// Words between a quotation and a cue of any verb behind it: "“It holds,” the old harbour master thundered".
const MAX_TO_VERB: usize = 7;

/// Sorted.
const DESCRIBES: &str = "depicted depicts describe described describes portrayed portrays";

/// Reads the quotes and sources of an English article.
pub(super) struct Reader<'a, 'b> {
    pub(super) view: &'b View<'a>,
    cast: &'b Cast<'a>,
    pub(super) marked: &'b [Marked],
    /// By sentence, then cue.
    pub(super) frames: Vec<Frame>,
    /// For each frame, its source.
    pub(super) of_frames: Vec<Option<usize>>,
    pub(super) sources: Vec<Source>,
    pub(super) quotes: Vec<Quote>,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub(super) fn new(view: &'b View<'a>, cast: &'b Cast<'a>, marked: &'b [Marked]) -> Self {
        let mut reader = Self {
            view,
            cast,
            marked,
            frames: Vec::new(),
            of_frames: Vec::new(),
            sources: Vec::new(),
            quotes: Vec::new(),
        };
        reader.read_frames();
        reader.resolve();
        reader.read_direct();
        reader.read_indirect();
        reader.read_outlets();
        reader.prune();
        reader
    }

    fn read_frames(&mut self) {
        let mut marked = self.marked.iter().map(|marked| self.view.words_in(marked.span)).peekable();
        let mut starts = marked.clone();
        for sentence in 0..self.view.segmentation.sentences.len() {
            if !self.is_compared(sentence) {
                continue;
            }
            let first = self.frames.len();
            frames(self.view, sentence, &mut self.frames);
            let words = self.view.sentence(sentence);
            while let Some(Range { start, .. }) = starts.next_if(|quotation| quotation.start < words.end) {
                let of_sentence = self.frames.get(first..).unwrap_or_default();
                if !of_sentence.iter().any(|frame| frame.extent.end <= start)
                    && let Some(frame) = self.colon(sentence, start)
                {
                    self.frames.push(frame);
                }
            }
            if self.frames.len() == first
                && let Some(frame) = self.colon(sentence, words.end)
            {
                self.frames.push(frame);
            }
            while let Some(Range { end, .. }) = marked.next_if(|quotation| quotation.end <= words.end) {
                let of_sentence = self.frames.get(first..).unwrap_or_default();
                let is_known = of_sentence.iter().any(|frame| {
                    (frame.extent.start >= end && frame.extent.start <= end + 1)
                        || frame.extent.contains(&end)
                });
                if !is_known && let Some(frame) = self.any_verb(sentence, end) {
                    self.frames.push(frame);
                }
            }
            if let Some(of_sentence) = self.frames.get_mut(first..) {
                of_sentence.sort_by_key(|frame| frame.cue.start);
            }
        }
    }

    fn is_compared(&self, sentence: usize) -> bool {
        let paragraph = self.view.paragraph_of(sentence) as usize;
        self.view.article.paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.kind.is_compared())
    }

    /// “It holds,” Berg thundered: behind a comma or a question in quotation marks any verb is a cue.
    fn any_verb(&self, sentence: usize, from: usize) -> Option<Frame> {
        let view = self.view;
        let words = view.sentence(sentence);
        let is_open = from < words.end && !view.is_quoted(from) && from > words.start;
        let gap = view.words.gap(from.checked_sub(1)?);
        if !is_open
            || !gap.starts_with([',', '?', '!', '—'])
            || gap.chars().nth(1).is_none_or(|c| !is_quotation(c))
        {
            return None;
        }
        let is_cue = |at: usize| {
            let word = view.word(at);
            !view.has_capital(at)
                && (view.is_verb(at) || word.ends_with("ed"))
                && !is_listed("had has have is was were", word)
        };
        let near = from..words.end.min(from + MAX_TO_VERB);
        let verb = near
            .clone()
            .take_while(|&at| at == from || view.gap(at - 1) != Gap::Stop)
            .find(|&at| is_cue(at))?;
        let subject = if verb == from {
            subjects::after(view, verb + 1, words.end)?
        } else {
            subjects::before(view, verb, from)?
        };
        let is_inverted = verb == from;
        Some(Frame {
            sentence,
            cue: verb..verb + 1,
            grade: Some(Grade::Judges),
            extent: subject.extent.start.min(verb)..subject.extent.end.max(verb + 1),
            who: subject.who,
            is_shared: false,
            is_inverted,
        })
    }

    fn resolve(&mut self) {
        let mut resolver = Resolver::new(self.view, self.cast);
        for index in 0..self.frames.len() {
            let Some(frame) = self.frames.get(index) else { break };
            let known = self
                .frames
                .iter()
                .zip(&self.of_frames)
                .rev()
                .take_while(|(other, _)| other.sentence == frame.sentence)
                .find(|(other, _)| other.who == frame.who);
            let source = match known {
                Some((_, source)) => *source,
                None => {
                    let identity = resolver.resolve(frame);
                    let (who, sentence) = (frame.who.clone(), frame.sentence);
                    let listed = outlets::listed(self.view, who.start, self.view.sentence(sentence).end);
                    let first = self.sources.len();
                    for (identity, words) in &listed {
                        self.push_source(identity.clone(), words, sentence);
                    }
                    match identity {
                        _ if !listed.is_empty() => Some(first),
                        identity => identity.map(|identity| self.push_source(identity, &who, sentence)),
                    }
                }
            };
            self.of_frames.push(source);
        }
    }

    /// Adds a source; answers its index.
    pub(super) fn push_source(&mut self, identity: Identity, who: &Range<usize>, sentence: usize) -> usize {
        let Identity { kind, name, key, .. } = identity;
        let at = sentence as u32;
        let span = self.view.range(who);
        self.sources.push(Source { kind, sentence: at, span, name, key, credited: at..at + 1 });
        self.sources.len() - 1
    }

    /// The frames of a sentence.
    pub(super) fn frames_of(&self, sentence: usize) -> Range<usize> {
        let start = self.frames.partition_point(|frame| frame.sentence < sentence);
        let end = self.frames.partition_point(|frame| frame.sentence <= sentence);
        start..end
    }

    /// Adds sentences to those that are credited to a source, where they follow each other.
    pub(super) fn credit(&mut self, source: usize, sentences: &Range<usize>) {
        let Some(source) = self.sources.get_mut(source) else { return };
        let (start, end) = (sentences.start as u32, sentences.end as u32);
        if start <= source.credited.end && source.credited.start <= end {
            source.credited = source.credited.start.min(start)..source.credited.end.max(end);
        }
    }

    /// Berg was blunt: “It holds.” The cue is empty.
    fn colon(&self, sentence: usize, at: usize) -> Option<Frame> {
        let view = self.view;
        let words = view.sentence(sentence);
        // Behind the last word of a sentence the gap reaches to the next one's first.
        if at <= words.start || view.is_quoted(at - 1) || !view.words.gap(at - 1).contains(':') {
            return None;
        }
        let from = (words.start..at - 1)
            .rev()
            .find(|&word| view.gap(word) == Gap::Stop)
            .map_or(words.start, |stop| stop + 1);
        let who = subjects::main(view, from..at, at)?;
        // "A photo of Berg read"
        let is_thing = (who.start..who.end - 1)
            .any(|at| noun(view.word(at)) == Some(Noun::Document) && view.word(at + 1) == "of");
        if is_thing {
            return None;
        }
        let is_person = self.cast.naming_ending(who.end).is_some()
            || is_listed("he she they", view.word(who.start))
            || noun(view.word(who.end - 1)).is_some_and(|noun| noun != Noun::Document);
        if !is_person {
            return None;
        }
        Some(Frame {
            sentence,
            cue: at..at,
            grade: Some(Grade::Judges),
            extent: who.start..at,
            who,
            is_shared: false,
            is_inverted: false,
        })
    }

    /// Drops the sources that nothing is credited to: "Berg denied it" tells nothing of what was said.
    fn prune(&mut self) {
        let mut has_quote = vec![false; self.view.segmentation.sentences.len()];
        let mut is_used = vec![false; self.sources.len()];
        for quote in &self.quotes {
            if let Some(slot) = has_quote.get_mut(quote.sentence as usize) {
                *slot = true;
            }
            if let Some(slot) = quote.source.and_then(|source| is_used.get_mut(source as usize)) {
                *slot = true;
            }
        }
        // "The Times described another plan": what a paper describes it tells.
        for frame in self.frames.iter().filter(|frame| is_listed(DESCRIBES, self.view.word(frame.cue.start)))
        {
            if let Some(slot) = has_quote.get_mut(frame.sentence) {
                *slot = true;
            }
        }
        for (source, used) in self.sources.iter().zip(&mut is_used) {
            let passes_on =
                source.kind == SourceKind::Outlet && has_quote.get(source.sentence as usize) == Some(&true);
            *used |= passes_on;
        }
        self.keep(&is_used);
    }

    /// Keeps some sources, and sorts sources and quotes by their spans.
    fn keep(&mut self, is_used: &[bool]) {
        let mut order: Vec<usize> =
            (0..self.sources.len()).filter(|&index| is_used.get(index) == Some(&true)).collect();
        order.sort_by_key(|&index| self.sources.get(index).map(|source| source.span));
        let mut places = vec![None; self.sources.len()];
        for (place, &index) in (0_u32..).zip(&order) {
            if let Some(slot) = places.get_mut(index) {
                *slot = Some(place);
            }
        }
        self.sources = order.iter().filter_map(|&index| self.sources.get(index).cloned()).collect();
        for quote in &mut self.quotes {
            quote.source = quote.source.and_then(|source| places.get(source as usize).copied().flatten());
        }
        self.quotes.sort_by_key(|quote| (quote.span, quote.form));
    }
}
