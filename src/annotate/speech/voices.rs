//! In whose voice each sentence speaks.
//!
//! A sentence is credited when quotes take at least half of its words, cue and source not counted, and nothing is stated before them: to
//! somebody who is named, or who is not. Words in quotation marks that nobody is known to say are credited too. Of the other sentences,
//! those in which somebody says something, be it in a part of them that no quote was read in, are credited to whom the first cue
//! credits: only where nobody speaks can the article be said to state a fact. Of what is left, sentences in which the article itself is
//! reserved are hedged: a reserve inside a quote, or of whom a clause speaks ("he fears it may"), is not the article's.

use std::ops::Range;

use super::{
    Quote, QuoteForm, Source, SourceKind, Voice,
    cues::{Grade, HEDGES, HELD, SEEMS},
    frames::Frame,
    nouns::{Noun, noun},
    subjects::{is_clause_word, is_intro},
    view::{Gap, View},
};
use crate::{annotate::MentionKind, text::is_listed};

/// One voice per sentence. `frames`, by sentence, are there where the article is in English. O(words + quotes).
pub(super) fn voices(
    view: &View<'_>,
    quotes: &[Quote],
    sources: &[Source],
    frames: Option<&[Frame]>,
) -> Vec<Voice> {
    let marks = Marks::new(view, quotes, sources);
    let voice = |sentence: usize| {
        let words = view.sentence(sentence);
        if let Some(number) = marks.credited(view, &words) {
            let source = quotes.get(number).and_then(|quote| sources.get(quote.source? as usize));
            return match source {
                Some(source) if source.kind == SourceKind::Anonymous => Voice::Anonymous,
                _ => Voice::Attributed,
            };
        }
        let Some(frames) = frames else { return Voice::Fact };
        let first = frames.partition_point(|frame| frame.sentence < sentence);
        let of_sentence = frames.get(first..).unwrap_or_default().iter();
        let mut of_sentence = of_sentence.take_while(|frame| frame.sentence == sentence);
        if let Some(frame) = of_sentence.find(|frame| frame.grade != Some(Grade::Judges)) {
            return voice_of(view, frame);
        }
        let is_hedged = words.clone().any(|at| marks.is_own(view, at) && hedges(view, at, &words));
        if is_hedged { Voice::Hedged } else { Voice::Fact }
    };
    (0..view.segmentation.sentences.len()).map(voice).collect()
}

/// The voice of a sentence in which a frame is all that credits it.
fn voice_of(view: &View<'_>, frame: &Frame) -> Voice {
    let names_person = |at| view.mention(at).is_some_and(|mention| mention.kind == MentionKind::Person);
    let is_unnamed = frame.who.clone().any(|at| noun(view.word(at)) == Some(Noun::Person))
        && !frame.who.clone().any(names_person);
    if is_unnamed { Voice::Anonymous } else { Voice::Attributed }
}

/// What each word of an article is part of.
struct Marks {
    /// 1 + the index of a quote; 0 for none.
    said: Vec<u32>,
    /// It names a source, or is a cue.
    is_frame: Vec<bool>,
}

impl Marks {
    fn new(view: &View<'_>, quotes: &[Quote], sources: &[Source]) -> Self {
        let n_words = view.segmentation.words.len();
        let mut marks = Self { said: vec![0; n_words], is_frame: vec![false; n_words] };
        for (number, quote) in (1..).zip(quotes) {
            let words = view.words_in(quote.span);
            let cue = quote.cue.map(|cue| view.words_in(cue));
            marks.is_frame.get_mut(cue.clone().unwrap_or(0..0)).unwrap_or_default().fill(true);
            // "called the bridge “a disaster” for the port": all that the cue governs.
            let governed = cue.filter(|cue| quote.form == QuoteForm::Direct && cue.end <= words.start);
            let sentence = view.sentence(quote.sentence as usize);
            let said = governed
                .map_or(words.clone(), |cue| cue.end.max(sentence.start)..words.end.max(sentence.end));
            marks
                .said
                .get_mut(said)
                .unwrap_or_default()
                .iter_mut()
                .filter(|said| **said == 0)
                .for_each(|said| *said = number);
        }
        for source in sources {
            marks.is_frame.get_mut(view.words_in(source.span)).unwrap_or_default().fill(true);
        }
        for quote in quotes {
            let source = quote.source.and_then(|source| sources.get(source as usize));
            if let (Some(source), Some(cue)) = (source, quote.cue) {
                marks.add_frame(view, view.words_in(source.span), view.words_in(cue));
            }
        }
        marks
    }

    /// All that stands between a source and its cue, behind a source that stands behind its cue ("said Berg, who had been there"), and
    /// before one that the sentence leads up to ("Asked about it, Berg said").
    fn add_frame(&mut self, view: &View<'_>, who: Range<usize>, cue: Range<usize>) {
        let sentence = view.sentence(view.sentence_of(cue.start));
        if who.is_empty() || !sentence.contains(&who.start) {
            return;
        }
        let mut frame = who.start.min(cue.start)..who.end.max(cue.end);
        if who.start >= cue.end && self.quote(sentence.start).is_some() {
            frame.end = sentence.end;
        } else if is_intro(view, sentence.start) && view.gap(who.start.saturating_sub(1)) != Gap::None {
            frame.start = sentence.start;
        }
        self.is_frame.get_mut(frame).unwrap_or_default().fill(true);
    }

    fn quote(&self, at: usize) -> Option<usize> {
        (*self.said.get(at)? as usize).checked_sub(1)
    }

    fn is_frame(&self, at: usize) -> bool {
        self.is_frame.get(at).copied().unwrap_or_default()
    }

    /// Whether a word is the article's own.
    fn is_own(&self, view: &View<'_>, at: usize) -> bool {
        self.quote(at).is_none() && !self.is_frame(at) && !view.is_quoted(at)
    }

    /// The first quote of a sentence that is credited.
    fn credited(&self, view: &View<'_>, words: &Range<usize>) -> Option<usize> {
        let n_said = words.clone().filter(|&at| self.quote(at).is_some()).count();
        let n_own = words.clone().filter(|&at| self.is_own(view, at)).count();
        let first = words.clone().find(|&at| self.quote(at).is_some() || self.is_frame(at))?;
        let states = !is_intro(view, words.start) && (words.start..first).any(|at| view.is_verb(at));
        if n_said == 0 || n_said < n_own || states {
            return None;
        }
        words.clone().find_map(|at| self.quote(at))
    }
}

/// Whether the article is reserved at a word of a sentence.
fn hedges(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let word = view.word(at);
    let is_main = || {
        !(sentence.start..at)
            .any(|at| !view.is_quoted(at) && (is_clause_word(view.word(at)) || view.word(at) == "fears"))
    };
    if matches!(word, "may" | "might") {
        return !view.has_capital(at) && !view.is_date(at) && is_main();
    }
    if is_listed(HEDGES, word) {
        return true;
    }
    let before = at.checked_sub(1).map_or("", |before| view.word(before));
    let is_to = view.word(at + 1) == "to";
    (is_listed(SEEMS, word) && (is_to || before == "it") && is_main())
        || (is_listed(HELD, word) && is_to && is_listed("are be been is was were widely", before))
}
