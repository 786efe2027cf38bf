//! Frames to indirect quotes: the clause that says what somebody said.

use std::ops::Range;

use super::{
    Quote, QuoteForm,
    cues::Grade,
    frames::{Frame, content_start},
    marks::is_quotation,
    quotes::Reader,
    view::{Gap, View},
};
use crate::text::{TextRange, is_function_word, is_listed};

/// An indirect quote of fewer content words outside quotation marks says nothing.
const MIN_CONTENT_WORDS: usize = 2;

/// Words of a line of place and agency before the text: "OSLO (Reuters) -".
const MAX_DATELINE_WORDS: usize = 8;

impl Reader<'_, '_> {
    /// Reads the indirect quotes of frames whose source is known.
    pub(super) fn read_indirect(&mut self) {
        for index in 0..self.frames.len() {
            let Some(frame) = self.frames.get(index) else { break };
            let source = self.of_frames.get(index).copied().flatten();
            if frame.grade == Some(Grade::Judges) || source.is_none() {
                continue;
            }
            let next = self.frames.get(index + 1).filter(|next| next.sentence == frame.sentence);
            let Some(words) = clause(self.view, frame, next) else { continue };
            let quote = Quote {
                form: QuoteForm::Indirect,
                sentence: frame.sentence as u32,
                span: span(self.view, &words, frame.sentence),
                source: source.map(|source| source as u32),
                cue: Some(self.view.range(&frame.cue)),
            };
            self.quotes.push(quote);
        }
    }
}

/// The clause that a frame says, without its cue.
fn clause(view: &View<'_>, frame: &Frame, next: Option<&Frame>) -> Option<Range<usize>> {
    let sentence = view.sentence(frame.sentence);
    let from = frame.cue.end.max(frame.extent.end);
    let end = next.map_or(sentence.end, |next| next.extent.start.max(from));
    let start = content_start(view, frame, end).clamp(from, end);
    let is_according = frame.grade.is_none();
    let behind = trimmed(view, start..end);
    if !frame.is_inverted && says(view, &behind) && opens(view, frame, &behind) {
        return Some(behind);
    }
    let is_apart = frame.extent.start > sentence.start
        && !frame.is_shared
        && (view.gap(frame.extent.start - 1) == Gap::Comma || is_according)
        && !view.is_quoted(frame.extent.start - 1);
    let before = trimmed(view, behind_dateline(view, sentence.start..frame.extent.start));
    if is_apart && says(view, &before) && has_verb(view, &before) {
        return Some(before);
    }
    let follows = frame.extent.end.checked_sub(1).is_some_and(|last| view.gap(last) == Gap::Comma);
    let after = trimmed(view, frame.extent.end..end.max(frame.extent.end));
    (is_according && follows && says(view, &after) && has_verb(view, &after)).then_some(after)
}

/// Without the words that join it to the next clause.
fn trimmed(view: &View<'_>, words: Range<usize>) -> Range<usize> {
    let Range { start, mut end } = words;
    while end > start
        && !view.is_quoted(end - 1)
        && is_listed("and as but or that when while", view.word(end - 1))
    {
        end -= 1;
    }
    start..end
}

/// Whether enough of some words stands outside quotation marks to be a clause in the article's own words.
fn says(view: &View<'_>, words: &Range<usize>) -> bool {
    let free = words.clone().filter(|&at| !view.is_quoted(at));
    free.filter(|&at| !is_function_word(view.word(at))).count() >= MIN_CONTENT_WORDS
}

fn has_verb(view: &View<'_>, words: &Range<usize>) -> bool {
    words.clone().any(|at| view.is_verb(at))
}

/// Whether what stands behind a cue is a clause: "that" begins it, or it has a verb and does not begin with "to", "by" or a participle.
fn opens(view: &View<'_>, frame: &Frame, words: &Range<usize>) -> bool {
    let cue = view.word(frame.cue.end.saturating_sub(1));
    let first = view.word(words.start);
    let before = words.start.checked_sub(1).map_or("", |before| view.word(before));
    let is_vow = is_listed("pledged pledging promised promising threatened threatens vowed vowing vows", cue);
    match first {
        "to" => is_vow,
        "if" | "whether" | "why" | "what" | "how" | "who" | "when" => has_verb(view, words),
        _ if is_listed("asked asking asks", cue) => false,
        _ if is_listed(
            "about after against at before by during for from in on over through under with",
            first,
        ) =>
        {
            before == "that"
        }
        _ if first.ends_with("ing") && before != "that" && !view.is_name(words.start) => false,
        _ => before == "that" || has_verb(view, words),
    }
}

/// Without a line of place and agency before the text.
fn behind_dateline(view: &View<'_>, words: Range<usize>) -> Range<usize> {
    let near = words.clone().take(MAX_DATELINE_WORDS);
    let dash = near.take_while(|&at| view.has_capital(at)).find(|&at| {
        let gap = view.words.gap(at);
        gap.contains(['—', '–']) || gap.contains(" - ") || gap.contains("--")
    });
    dash.map_or(words.start, |dash| dash + 1)..words.end
}

/// From the first to the last word, with the quotation marks of what is quoted inside.
fn span(view: &View<'_>, words: &Range<usize>, sentence: usize) -> TextRange {
    let mut span = view.range(words);
    let text = &view.article.text;
    let bounds = view.segmentation.sentences.get(sentence).map_or(span, |sentence| sentence.range);
    let is_part = |word: usize, outside: Option<usize>| {
        view.is_quoted(word) && outside.is_none_or(|outside| view.quoted(outside) != view.quoted(word))
    };
    if is_part(words.start, words.start.checked_sub(1)) {
        let before = text.get(bounds.start as usize..span.start as usize).unwrap_or_default();
        if let Some(mark) = before.chars().next_back().filter(|&c| is_quotation(c)) {
            span.start -= mark.len_utf8() as u32;
        }
    }
    if words.end > words.start && is_part(words.end - 1, Some(words.end)) {
        let after = text.get(span.end as usize..bounds.end as usize).unwrap_or_default();
        let stops = after.len() - after.trim_start_matches(['.', ',', '!', '?', '…', ';']).len();
        let mark = after.get(stops..).and_then(|rest| rest.chars().next()).filter(|&c| is_quotation(c));
        span.end += mark.map_or(0, |mark| stops + mark.len_utf8()) as u32;
    }
    span
}
