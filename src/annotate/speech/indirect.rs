//! Frames to indirect quotes: the clause that says what somebody said.

use std::ops::Range;

use super::{
    Quote, QuoteForm,
    cues::Grade,
    frames::{Frame, content_start},
    marks::is_quotation,
    quotes::Reader,
    subjects::{behind_dateline, is_clause_word, is_intro},
    view::{Gap, View},
};
use crate::text::{TextRange, is_function_word, is_listed};

/// An indirect quote of fewer content words outside quotation marks says nothing.
const MIN_CONTENT_WORDS: usize = 2;

impl Reader<'_, '_> {
    /// Reads the indirect quotes of frames whose source is known.
    pub(super) fn read_indirect(&mut self) {
        // The last clause, with its sentence: "Axios reported that …, citing two officials" credits it twice.
        let mut last: Option<(usize, Range<usize>)> = None;
        for index in 0..self.frames.len() {
            let Some(frame) = self.frames.get(index) else { break };
            let source = self.of_frames.get(index).copied().flatten();
            if frame.grade == Some(Grade::Judges) || source.is_none() {
                continue;
            }
            let next = self.frames.get(index + 1).filter(|next| next.sentence == frame.sentence);
            let cited = last.take().filter(|(sentence, words)| {
                *sentence == frame.sentence && frame.grade.is_none() && words.end <= frame.extent.start
            });
            let found = cited.map(|(_, words)| words).or_else(|| clause(self.view, frame, next));
            let Some(words) = found else { continue };
            last = Some((frame.sentence, words.clone()));
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
    let end = next.and_then(|next| cut(view, next)).map_or(sentence.end, |cut| cut.max(from));
    let start = content_start(view, frame, end).clamp(from, end);
    let is_according = frame.grade.is_none();
    // "Berg’s claim that the dam holds was met with anger": where the clause ends, no mark tells.
    if frame.who.end > frame.who.start && view.words.is_possessive(frame.who.end - 1) {
        return None;
    }
    let semicolon =
        (start..end).skip(1).find(|&at| !view.is_quoted(at) && view.words.gap(at - 1).contains(';'));
    let behind = trimmed(view, start..semicolon.unwrap_or(end));
    if !frame.is_inverted && says(view, &behind) && opens(view, frame, &behind) {
        return Some(behind);
    }
    let is_apart = frame.extent.start > sentence.start
        && !frame.is_shared
        && (view.gap(frame.extent.start - 1) == Gap::Comma || is_according)
        && !view.is_quoted(frame.extent.start - 1);
    let before = trimmed(view, behind_dateline(view, sentence.start..frame.extent.start));
    let says_behind = !is_according && behind.clone().any(|at| view.is_quoted(at));
    if is_apart && !says_behind && says(view, &before) && stands(view, &before) {
        return Some(before);
    }
    let follows = frame.extent.end.checked_sub(1).is_some_and(|last| view.gap(last) == Gap::Comma);
    let after = trimmed(view, frame.extent.end..end.max(frame.extent.end));
    let opens = !is_listed("where which who whose", view.word(after.start)) && !view.is_verb(after.start);
    (is_according && follows && opens && says(view, &after) && has_verb(view, &after)).then_some(after)
}

/// Where the next frame of a sentence ends what the one before says; `None`: it stands inside what that says ("said Berg hoped").
fn cut(view: &View<'_>, next: &Frame) -> Option<usize> {
    let at = next.extent.start;
    let before = at.checked_sub(1)?;
    let joins = is_listed("and as but while", view.word(before)) || view.gap(before) != Gap::None;
    (joins || next.grade.is_none()).then_some(at)
}

/// Whether words before a cue are a clause, not only what stands before one: "In letters that he burned, Berg wrote".
fn stands(view: &View<'_>, words: &Range<usize>) -> bool {
    let verb = words.clone().find(|&at| view.is_verb(at));
    let is_inside = |verb: usize| {
        (words.start + 1..verb).any(|at| is_clause_word(view.word(at)) && view.word(at) != "than")
    };
    verb.is_some_and(|verb| {
        !(is_intro(view, words.start) && !is_clause_word(view.word(words.start)) && is_inside(verb))
    })
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

/// Whether what stands behind a cue is a clause: "that" begins it, or a verb follows its first words.
fn opens(view: &View<'_>, frame: &Frame, words: &Range<usize>) -> bool {
    let cue = view.word(frame.cue.end.saturating_sub(1));
    let first = view.word(words.start);
    let before = words.start.checked_sub(1);
    if before.is_some_and(|before| view.word(before) == "that" && before >= frame.cue.end) {
        return true;
    }
    let is_apart = before.is_some_and(|before| view.gap(before) != Gap::None && !view.is_quoted(words.start));
    if is_apart && frame.grade.is_some() {
        return false;
    }
    let Some(verb) = words.clone().find(|&at| view.is_verb(at)) else {
        // "say the talks fall into two parts": the form of a verb that may be a noun.
        return is_listed("say says", cue) && is_listed("a an he it its she the their they this we", first);
    };
    let crosses = || {
        (words.start + 1..verb).any(|at| {
            is_clause_word(view.word(at)) || view.word(at) == "that" || view.gap(at - 1) != Gap::None
        })
    };
    match first {
        "to" => is_listed("pledged pledging promised promising threatened threatens vowed vowing vows", cue),
        "if" | "whether" | "why" | "what" | "how" => true,
        "her" | "him" | "it" | "me" | "them" | "us" => {
            verb == words.start + 1 || is_listed("said say says", cue)
        }
        _ if verb == words.start || is_listed("asked asking asks", cue) => false,
        _ if is_listed(NO_SUBJECTS, first) || (first.ends_with("ing") && !view.is_name(words.start)) => false,
        _ => is_listed("said say says", cue) || !crosses(),
    }
}

/// Words that begin no subject. Sorted.
const NO_SUBJECTS: &str = "\
    about after against at before by during for from in on over through under when with";

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
