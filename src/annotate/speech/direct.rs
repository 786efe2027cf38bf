//! Quotations in quotation marks to direct quotes: which of them somebody says, and who.
//!
//! A quotation counts when a cue governs its sentence: one right before or behind it, else the nearest one before it. Without a cue it
//! counts when it fills its sentences: then the source of the quote or the sentence before says it. So a term, a title of a work or a
//! scare quote counts only inside what somebody is said to say.

use std::ops::Range;

use super::{
    Quote, QuoteForm,
    cues::Grade,
    frames::{Frame, content_start},
    marks::{Marked, is_quotation},
    quotes::Reader,
    view::{Gap, View},
};
use crate::text::{TextRange, is_function_word, is_listed};

/// A quotation of so many words is hardly a term or a title. Shorter ones need a mark at their end, or a cue.
const MIN_FRAGMENT_WORDS: usize = 6;

/// The quotations of an article in a language whose cues are not known: those that are too long for a term.
pub(super) fn unattributed(view: &View<'_>, marked: &[Marked]) -> Vec<Quote> {
    let quote = |marked: &Marked| {
        let words = view.words_in(marked.span);
        let sentence = view.sentence_at(marked.span.start);
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

/// A colon introduces a quotation without a cue.
fn cue_range(view: &View<'_>, frame: &Frame) -> Option<TextRange> {
    (!frame.cue.is_empty()).then(|| view.range(&frame.cue))
}

impl Reader<'_, '_> {
    /// Reads the direct quotes.
    pub(super) fn read_direct(&mut self) {
        self.read_marked();
        self.read_back();
    }

    /// Quotations that run on over paragraphs have the source that stands behind their last part.
    fn read_back(&mut self) {
        let mut running: Option<u32> = None;
        let mut credits: Vec<(usize, Range<usize>)> = Vec::new();
        let mut marked = self.marked.iter().rev();
        for quote in self.quotes.iter_mut().rev() {
            let goes_on =
                marked.by_ref().find(|marked| marked.span == quote.span).is_some_and(|marked| marked.goes_on);
            if let (None, Some(source)) = (quote.source, running) {
                quote.source = running;
                let last = self.view.words_in(quote.span).end.saturating_sub(1);
                credits.push((source as usize, quote.sentence as usize..self.view.sentence_of(last) + 1));
            }
            running = quote.source.filter(|_| goes_on);
        }
        for (source, sentences) in credits {
            self.credit(source, &sentences);
        }
    }

    fn read_marked(&mut self) {
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
                (is_whole || marked.goes_on).then(|| continued.unwrap_or_default())
            });
            let Some(governor) = governor else { continue };
            if let Some(source) = governor.source {
                self.credit(source, &sentences);
            }
            last = Some((sentences.end - 1, governor.clone()));
            self.quotes.push(Quote {
                form: QuoteForm::Direct,
                sentence: self.view.sentence_at(marked.span.start) as u32,
                span: marked.span,
                source: governor.source.map(|source| source as u32),
                cue: governor.cue,
            });
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
            .is_some_and(|frame| frame.extent.start <= words.end + 1 && !frame.is_shared);
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
            let is_beside = beside_after || (beside_before && !is_judged);
            if !is_beside && self.is_term(words) {
                return None;
            }
            let source = self.of_frames.get(index).copied().flatten();
            return Some(Governor { source, cue: cue_range(view, frame) });
        }
        None
    }

    /// “Will it hold?” Berg asked: the question mark ends a sentence, the cue stands in the next one.
    fn next_sentence_frame(&self, end: usize, last: usize, marked: &Marked) -> Option<usize> {
        let view = self.view;
        let next = last + 1;
        let ends = end == view.sentence(last).end && view.paragraph_of(last) == view.paragraph_of(next);
        let text = marked.span.of(&view.article.text).trim_end_matches(is_quotation);
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
                cue: cue_range(view, frame),
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

    /// Whether some words in quotation marks are the title of a work or a name: every word that says something has a capital.
    fn is_term(&self, words: &Range<usize>) -> bool {
        let view = self.view;
        words.clone().all(|at| view.has_capital(at) || is_function_word(view.word(at)))
            && view.has_capital(words.start)
    }
}
