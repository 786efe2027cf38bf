//! Quotations to quotes with their sources.

use std::ops::Range;

use super::{
    Quote, QuoteForm, Source,
    cast::Cast,
    cues::Grade,
    frames::{Frame, content_start, frames},
    marks::Marked,
    nouns::is_outlet_name,
    resolve::Resolver,
    sources::Identity,
    subjects,
    view::{Gap, View},
};
use crate::{
    annotate::speech::SourceKind,
    text::{TextRange, is_function_word, is_listed},
};

/// A fragment in quotation marks that nobody is said to have said counts as a quote from this many words on: shorter ones are mostly
/// terms and titles.
const MIN_FRAGMENT_WORDS: usize = 6;

/// An indirect quote of fewer content words says nothing.
const MIN_CONTENT_WORDS: usize = 2;

/// Words between a quotation and a cue of any verb behind it: "“It holds,” the old harbour master thundered".
const MAX_TO_VERB: usize = 7;

/// Reads the quotes and sources of an English article.
pub(super) struct Reader<'a, 'b> {
    view: &'b View<'a>,
    cast: &'b Cast<'a>,
    marked: &'b [Marked],
    /// By sentence, then cue.
    frames: Vec<Frame>,
    /// For each frame, its source.
    of_frames: Vec<Option<usize>>,
    pub(super) sources: Vec<Source>,
    pub(super) quotes: Vec<Quote>,
}

/// The quotations of an article in a language whose cues are not known: those that are whole sentences, or long.
pub(super) fn unattributed(view: &View<'_>, marked: &[Marked]) -> Vec<Quote> {
    let quote = |marked: &Marked| {
        let words = view.words_in(marked.span);
        let sentence = view.sentence_of(words.start);
        (words.len() >= MIN_FRAGMENT_WORDS).then_some(Quote {
            form: QuoteForm::Direct,
            sentence: sentence as u32,
            span: marked.span,
            source: None,
            cue: None,
        })
    };
    marked.iter().filter_map(quote).collect()
}

/// Who says a quotation.
#[derive(Debug, Clone, Default)]
struct Governor {
    source: Option<usize>,
    cue: Option<TextRange>,
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
        reader.sort();
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
            || gap.chars().nth(1).is_none_or(|c| !super::marks::is_quotation(c))
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
                    identity.map(|identity| self.push_source(identity, &who, sentence))
                }
            };
            self.of_frames.push(source);
        }
    }

    fn push_source(&mut self, identity: Identity, who: &Range<usize>, sentence: usize) -> usize {
        let Identity { kind, name, key, .. } = identity;
        let at = sentence as u32;
        let span = self.view.range(who);
        self.sources.push(Source { kind, sentence: at, span, name, key, credited: at..at + 1 });
        self.sources.len() - 1
    }

    /// The frames of a sentence.
    fn frames_of(&self, sentence: usize) -> Range<usize> {
        let start = self.frames.partition_point(|frame| frame.sentence < sentence);
        let end = self.frames.partition_point(|frame| frame.sentence <= sentence);
        start..end
    }

    fn read_direct(&mut self) {
        // The quote before, with its last sentence: one that stands alone goes on with it.
        let mut last: Option<(usize, Governor)> = None;
        for marked in self.marked {
            let words = self.view.words_in(marked.span);
            if words.is_empty() {
                continue;
            }
            let sentences = self.view.sentence_of(words.start)..self.view.sentence_of(words.end - 1) + 1;
            let governor = self.governor(&words, &sentences, marked).or_else(|| {
                let is_whole = self.is_whole(&words, &sentences);
                let continued = self.continued(sentences.start, marked, last.as_ref());
                let counts = is_whole || marked.goes_on || self.is_long_fragment(&words);
                match continued {
                    Some(governor) if is_whole || marked.goes_on => Some(governor),
                    _ => counts.then(Governor::default),
                }
            });
            let Some(governor) = governor else { continue };
            if let Some(source) = governor.source {
                self.credit(source, &sentences);
            }
            last = Some((sentences.end - 1, governor.clone()));
            self.quotes.push(Quote {
                form: QuoteForm::Direct,
                sentence: sentences.start as u32,
                span: marked.span,
                source: governor.source.map(|source| source as u32),
                cue: governor.cue,
            });
        }
    }

    /// Adds sentences to those that are credited to a source, where they follow each other.
    fn credit(&mut self, source: usize, sentences: &Range<usize>) {
        let Some(source) = self.sources.get_mut(source) else { return };
        let (start, end) = (sentences.start as u32, sentences.end as u32);
        if start <= source.credited.end && source.credited.start <= end {
            source.credited = source.credited.start.min(start)..source.credited.end.max(end);
        }
    }

    /// Who says a quotation, by a cue in its first or last sentence.
    fn governor(&self, words: &Range<usize>, sentences: &Range<usize>, marked: &Marked) -> Option<Governor> {
        let view = self.view;
        let last = sentences.end - 1;
        let begins = words.start == view.sentence(sentences.start).start;
        let before = self.frames_of(sentences.start).rev().find(|&index| {
            self.frames.get(index).is_some_and(|frame| frame.cue.end.max(frame.extent.end) <= words.start)
        });
        let after = self
            .frames_of(last)
            .find(|&index| self.frames.get(index).is_some_and(|frame| frame.extent.start >= words.end))
            .or_else(|| self.next_sentence_frame(words.end, last, marked));
        let sentence_end = view.sentence(sentences.start).end;
        let beside_before = before.and_then(|index| self.frames.get(index)).is_some_and(|frame| {
            let from = frame.cue.end.max(frame.extent.end);
            from == words.start || content_start(view, frame, sentence_end) == words.start
        });
        let beside_after = after
            .and_then(|index| self.frames.get(index))
            .is_some_and(|frame| frame.extent.start <= words.end + 1);
        let chosen = match (before, after) {
            (_, Some(after)) if begins && beside_after => Some(after),
            (Some(before), _) if beside_before => Some(before),
            (_, Some(after)) if beside_after => Some(after),
            (Some(before), _) => Some(before),
            (None, Some(after)) => {
                let is_clause = self
                    .frames
                    .get(after)
                    .is_some_and(|frame| frame.grade != Some(Grade::Judges) && !frame.is_shared);
                is_clause.then_some(after)
            }
            (None, None) => None,
        };
        if self.is_named(words) {
            return None;
        }
        if let Some(index) = chosen {
            let frame = self.frames.get(index)?;
            let is_judged = frame.grade == Some(Grade::Judges) && words.len() > 1 && !frame.cue.is_empty();
            if (!(beside_before || beside_after) || (is_judged && !beside_after)) && self.is_term(words) {
                return None;
            }
            let source = self.of_frames.get(index).copied().flatten();
            return Some(Governor { source, cue: (!frame.cue.is_empty()).then(|| view.range(&frame.cue)) });
        }
        None
    }

    /// “Will it hold?” Berg asked: the question mark ends a sentence, the cue stands in the next one.
    fn next_sentence_frame(&self, end: usize, last: usize, marked: &Marked) -> Option<usize> {
        let view = self.view;
        let next = last + 1;
        let ends = end == view.sentence(last).end && view.paragraph_of(last) == view.paragraph_of(next);
        let text = marked.span.of(&view.article.text).trim_end_matches(super::marks::is_quotation);
        if !ends || !text.ends_with(['?', '!', '…', ',', '—']) {
            return None;
        }
        let words = view.sentence(next);
        let index = self.frames_of(next).next()?;
        let frame = self.frames.get(index)?;
        let is_first = frame.extent.start == words.start && !frame.extent.is_empty();
        let from = frame.extent.end;
        let is_alone = from >= words.end
            || view.gap(from - 1) != Gap::None
            || content_start(view, frame, words.end) >= words.end;
        (is_first && is_alone && frame.grade.is_some()).then_some(index)
    }

    /// Berg was blunt: “It holds.” The cue is empty.
    fn colon(&self, sentence: usize, at: usize) -> Option<Frame> {
        let view = self.view;
        let words = view.sentence(sentence);
        if at <= words.start || view.is_quoted(at - 1) || !view.words.gap(at - 1).contains(':') {
            return None;
        }
        let from = (words.start..at - 1)
            .rev()
            .find(|&word| view.gap(word) == Gap::Stop)
            .map_or(words.start, |stop| stop + 1);
        let who = subjects::main(view, from..at, at)?;
        let is_person =
            self.cast.naming_ending(who.end).is_some() || is_listed("he she they", view.word(who.start));
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

    /// A quotation that is all of its sentences goes on with the one before, or is said by the source of the sentence before.
    fn continued(
        &self,
        sentence: usize,
        marked: &Marked,
        last: Option<&(usize, Governor)>,
    ) -> Option<Governor> {
        let view = self.view;
        let paragraph = view.paragraph_of(sentence);
        if marked.goes_on {
            return last.map(|(_, governor)| governor.clone());
        }
        let previous = sentence.checked_sub(1)?;
        let is_near = |at: usize| {
            let apart = paragraph.saturating_sub(view.paragraph_of(at));
            apart == 0 || (apart == 1 && at + 1 == sentence)
        };
        if let Some((at, governor)) = last
            && *at == previous
            && is_near(*at)
            && governor.source.is_some()
        {
            return Some(Governor { cue: None, ..governor.clone() });
        }
        let framed = self.frames_of(previous).rev().find_map(|index| {
            let frame = self.frames.get(index)?;
            Some(Governor {
                source: Some(self.of_frames.get(index).copied().flatten()?),
                cue: Some(view.range(&frame.cue)),
            })
        });
        if let Some(framed) = framed.filter(|_| is_near(previous)) {
            return Some(framed);
        }
        last.filter(|(at, _)| is_near(*at)).map(|(_, governor)| Governor { cue: None, ..governor.clone() })
    }

    /// Whether a quotation is all that its sentences hold.
    fn is_whole(&self, words: &Range<usize>, sentences: &Range<usize>) -> bool {
        let view = self.view;
        let fills = words.start == view.sentence(sentences.start).start
            && words.end == view.sentence(sentences.end - 1).end;
        let end = view.range(words).end as usize;
        let says = view
            .article
            .text
            .get(end..)
            .is_some_and(|rest| rest.starts_with(['.', '!', '?', '…', ',', ';', '—', '-']));
        fills && (says || words.len() >= MIN_FRAGMENT_WORDS)
    }

    /// Whether the words before a quotation say that it is a name: "known as", "so-called", "marked".
    fn is_named(&self, words: &Range<usize>) -> bool {
        let view = self.view;
        let Some(last) = words
            .start
            .checked_sub(1)
            .filter(|&last| view.sentence_of(last) == view.sentence_of(words.start))
        else {
            return false;
        };
        let before = |back: usize| last.checked_sub(back).map_or("", |at| view.word(at));
        let back = usize::from(before(0) == "as" || before(0) == "the" || before(0) == "a");
        let is_passive = || {
            let helper =
                (1..4).map(|more| before(back + more)).find(|word| !word.ends_with("ly") && *word != "only");
            helper.is_some_and(|word| {
                is_listed("a are be been being group is list shop show the was were", word)
            }) || view.gap(last.saturating_sub(back + 1)) != Gap::None
        };
        match before(back) {
            "called" if before(back + 1) == "so" => true,
            "entitled" | "nicknamed" | "titled" => true,
            "phrase" | "slogan" | "term" | "word" => back == 0 && words.len() <= MIN_FRAGMENT_WORDS,
            "called" | "dubbed" | "identified" | "known" | "labeled" | "labelled" | "listed" | "marked"
            | "named" | "termed" => is_passive(),
            _ => false,
        }
    }

    fn is_long_fragment(&self, words: &Range<usize>) -> bool {
        !self.is_named(words) && words.len() >= MIN_FRAGMENT_WORDS && !self.is_term(words)
    }

    /// Whether some words in quotation marks are the title of a work or a name: every word that says something has a capital.
    fn is_term(&self, words: &Range<usize>) -> bool {
        let view = self.view;
        words.clone().all(|at| view.has_capital(at) || is_function_word(view.word(at)))
            && view.has_capital(words.start)
    }

    fn read_indirect(&mut self) {
        for index in 0..self.frames.len() {
            let Some(frame) = self.frames.get(index) else { break };
            let source = self.of_frames.get(index).copied().flatten();
            if frame.grade == Some(Grade::Judges) || source.is_none() {
                continue;
            }
            let next =
                self.frames.get(index + 1).filter(|next| next.sentence == frame.sentence && !next.is_shared);
            let Some(words) = self.clause(frame, next) else { continue };
            self.quotes.push(Quote {
                form: QuoteForm::Indirect,
                sentence: frame.sentence as u32,
                span: self.view.range(&words),
                source: source.map(|source| source as u32),
                cue: Some(self.view.range(&frame.cue)),
            });
        }
    }

    /// The clause that a frame says, without its cue.
    fn clause(&self, frame: &Frame, next: Option<&Frame>) -> Option<Range<usize>> {
        let view = self.view;
        let sentence = view.sentence(frame.sentence);
        let end = next.map_or(sentence.end, |next| next.extent.start.max(frame.extent.end));
        let start = content_start(view, frame, end).min(end);
        let says = |words: &Range<usize>| {
            let free = || words.clone().filter(|&at| !view.is_quoted(at));
            let n_content = free().filter(|&at| !is_function_word(view.word(at))).count();
            n_content >= MIN_CONTENT_WORDS
                && free().any(|at| view.is_verb(at) || is_function_word(view.word(at)))
        };
        let is_according = frame.grade.is_none();
        let has_clause = |words: &Range<usize>| says(words) && words.clone().any(|at| view.is_verb(at));
        let behind = start..end;
        if !frame.is_inverted && has_clause(&behind) {
            return Some(behind);
        }
        let is_apart = frame.extent.start > sentence.start
            && (view.gap(frame.extent.start - 1) == Gap::Comma || is_according)
            && !view.is_quoted(frame.extent.start - 1);
        let before = sentence.start..frame.extent.start;
        if is_apart && has_clause(&before) {
            return Some(before);
        }
        let follows = view.gap(frame.extent.end.saturating_sub(1)) == Gap::Comma;
        (is_according && follows && has_clause(&(frame.extent.end..end))).then_some(frame.extent.end..end)
    }

    /// Outlets that pass on what somebody said: "told the BBC", "in an interview with CNN".
    fn read_outlets(&mut self) {
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for (index, frame) in self.frames.iter().enumerate() {
            if index > 0 && self.frames.get(index - 1).is_some_and(|before| before.sentence == frame.sentence)
            {
                continue;
            }
            let words = self.view.sentence(frame.sentence);
            let mut at = words.start;
            while at < words.end {
                let outlet = self.outlet(at, words.end);
                at = outlet.as_ref().map_or(at + 1, |outlet| outlet.end);
                found.extend(outlet.map(|outlet| (outlet, frame.sentence)));
            }
        }
        for (words, sentence) in found {
            let span = self.view.range(&words);
            if self
                .sources
                .iter()
                .rev()
                .any(|source| source.span.start <= span.start && span.end <= source.span.end)
            {
                continue;
            }
            let name = span.of(&self.view.article.text).to_owned();
            let key = super::sources::content_key(self.view, &words);
            if !key.is_empty() {
                let identity = Identity {
                    kind: SourceKind::Outlet,
                    name,
                    key,
                    person: None,
                    is_plural: false,
                    noun: String::new(),
                };
                self.push_source(identity, &words, sentence);
            }
        }
    }

    /// The outlet that begins with a word, behind a word that makes it the one that passes on.
    fn outlet(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let view = self.view;
        if view.is_quoted(at) || !view.has_capital(at) {
            return None;
        }
        let before = at.checked_sub(1)?;
        let before = if view.word(before) == "the" { before.checked_sub(1)? } else { before };
        if !is_listed("by on tell telling tells to told with", view.word(before)) {
            return None;
        }
        (at + 1..=end.min(at + 4)).rev().map(|end| at..end).find(|words| {
            let folded: Vec<&str> = words.clone().map(|at| view.word(at)).collect();
            let is_joined =
                words.clone().skip(1).all(|at| view.has_capital(at) && view.gap(at - 1) == Gap::None);
            is_joined && is_outlet_name(&folded)
        })
    }

    /// Puts sources and quotes into the order of their spans.
    fn sort(&mut self) {
        let mut order: Vec<usize> = (0..self.sources.len()).collect();
        order.sort_by_key(|&index| self.sources.get(index).map(|source| source.span));
        let mut places = vec![0_u32; order.len()];
        for (place, &index) in (0..).zip(&order) {
            if let Some(slot) = places.get_mut(index) {
                *slot = place;
            }
        }
        self.sources = order.iter().filter_map(|&index| self.sources.get(index).cloned()).collect();
        for quote in &mut self.quotes {
            quote.source = quote.source.and_then(|source| places.get(source as usize).copied());
        }
        self.quotes.sort_by_key(|quote| (quote.span, quote.form));
    }
}
