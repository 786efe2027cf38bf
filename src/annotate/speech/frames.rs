//! The places where a sentence says that somebody says something: a cue and its subject.

use std::ops::Range;

use super::{
    cues::{Cue, Grade, cue},
    nouns::{UTTERANCES, noun},
    subjects::{self, PRONOUNS},
    view::{Gap, View},
};
use crate::text::is_listed;

/// Words between "told" and "that": "told reporters in Oslo on Sunday that".
const MAX_TO_THAT: usize = 14;

/// A cue with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) sentence: usize,
    pub(super) cue: Range<usize>,
    /// `None`: "according to" and nouns ("in a statement by"), which credit what stands before and after.
    pub(super) grade: Option<Grade>,
    /// The words that name the source.
    pub(super) who: Range<usize>,
    /// Source and cue with all that stands between.
    pub(super) extent: Range<usize>,
    /// The subject is that of another clause of the sentence: it names nobody again.
    pub(super) is_shared: bool,
    /// The source stands behind the cue.
    pub(super) is_inverted: bool,
}

/// The frames of a sentence, by cue. O(words of the sentence).
pub(super) fn frames(view: &View<'_>, sentence: usize, out: &mut Vec<Frame>) {
    let words = view.sentence(sentence);
    let first_frame = out.len();
    // Where the clause of a cue begins at the earliest: behind the cue before.
    let mut first = words.start;
    let mut at = words.start;
    while at < words.end {
        if view.is_quoted(at) {
            at += 1;
            continue;
        }
        let reader = Reader { view, sentence, words: words.clone(), first };
        let found = reader.according(at).or_else(|| {
            // "widely-reported" is an adjective.
            let is_joined = at > words.start && view.words.has_hyphen(at - 1);
            let is_small = !view.has_capital(at) || at == words.start;
            let cue = cue(view.word(at)).filter(|_| is_small && !is_joined)?;
            reader.verb(at, cue, out.get(first_frame..).unwrap_or_default())
        });
        at += 1;
        if let Some(frame) = found {
            first = frame.cue.end;
            at = at.max(if frame.is_inverted { frame.extent.end } else { frame.cue.end });
            out.push(frame);
        }
    }
}

struct Reader<'a, 'b> {
    view: &'b View<'a>,
    sentence: usize,
    words: Range<usize>,
    first: usize,
}

impl Reader<'_, '_> {
    fn frame(&self, cue: Range<usize>, grade: Option<Grade>, subject: subjects::Subject) -> Frame {
        let is_inverted = subject.who.start >= cue.end;
        let extent = subject.extent.start.min(cue.start)..subject.extent.end.max(cue.end);
        Frame { sentence: self.sentence, cue, grade, who: subject.who, extent, is_shared: false, is_inverted }
    }

    /// "according to Berg", "in the words of Berg", "citing Berg".
    fn according(&self, at: usize) -> Option<Frame> {
        let view = self.view;
        let word = |offset: usize| view.word(at + offset);
        let length = match (word(0), word(1), word(2), word(3)) {
            ("according", "to", ..) => 2,
            ("citing" | "quoting", ..) => 1,
            ("in" | "by", "the" | "his" | "her", "words" | "account", "of") => 4,
            _ => return None,
        };
        let from = at + length;
        if from >= self.words.end || view.is_quoted(from) {
            return None;
        }
        let mut subject = subjects::after(view, from, self.words.end)?;
        subject.extent.end = subjects::list_end(view, subject.extent.end, self.words.end);
        Some(self.frame(at..from, None, subject))
    }

    fn verb(&self, at: usize, cue: Cue, earlier: &[Frame]) -> Option<Frame> {
        let view = self.view;
        if cue.is_participle {
            return self.participle(at, cue, earlier);
        }
        let group = self.group(at)?;
        let end = at + 1;
        // "a plan announced by"
        if group == at && view.word(end) == "by" && view.gap(at) == Gap::None {
            return None;
        }
        let before = group.checked_sub(1).map_or("", |before| view.word(before));
        let is_beside =
            group > self.words.start && !view.is_quoted(group - 1) && view.gap(group - 1) == Gap::None;
        if is_beside && cue.is_base && is_listed(NOT_BEFORE_BASE, before) {
            return None;
        }
        // "his claims", "the reported plan": a noun or an adjective.
        if is_beside && group == at && is_listed(BEFORE_NOUNS, before) {
            return None;
        }
        if matches!(view.word(at), "quoted" | "quotes" | "cited" | "cites")
            && let Some(frame) = self.quoting(at)
        {
            return Some(frame);
        }
        if let Some(subject) = self.inverted(group, end, cue) {
            return Some(self.frame(at..end, Some(cue.grade), subject));
        }
        // "if an inquiry shows", "agreed to leave": nothing is said.
        let is_condition = |subject: &subjects::Subject| {
            let before = subject.extent.start.checked_sub(1);
            before.is_some_and(|before| is_listed("if unless whether", view.word(before)))
        };
        if matches!(view.word(at), "agreed" | "agrees") && view.word(end) == "to" {
            return None;
        }
        let subject = subjects::before_relative(view, group, self.words.start)
            .or_else(|| subjects::before(view, group, self.first));
        if let Some(subject) = subject {
            let start = subject.extent.start;
            if is_condition(&subject) {
                return None;
            }
            let behind_quote = if start == self.words.start {
                self.follows_quote()
            } else {
                view.is_quoted(start - 1) && view.words.gap(start - 1).starts_with([',', '?', '!'])
            };
            // "a theft described as": passive; "in what an engineer described as" is not.
            let is_named =
                || view.is_name(subject.who.end - 1) || is_listed(PRONOUNS, view.word(subject.who.end - 1));
            let is_object_before =
                || start.checked_sub(1).is_some_and(|before| is_listed("that what which", view.word(before)));
            let is_bare = cue.grade == Grade::Judges && group == at && view.word(end) == "as";
            if is_bare && !is_named() && !is_object_before() {
                return None;
            }
            if cue.is_doubtful && !behind_quote && group == at && !self.is_governing(&subject, end) {
                return None;
            }
            return Some(self.frame(at..end, Some(cue.grade), subject));
        }
        // "Berg praised the crew and said": the subject of the clause before.
        let is_joined = is_beside && is_listed("and but then", before) || before == "but";
        if cue.is_doubtful || !(is_joined || view.gap(group.saturating_sub(1)) == Gap::Comma) {
            return None;
        }
        // "The disease, often called": passive.
        if cue.grade == Grade::Judges && !is_joined && view.word(at).ends_with("ed") {
            return None;
        }
        self.shared(at, cue, earlier)
    }

    /// A cue whose subject is that of a frame before, or of the sentence.
    fn shared(&self, at: usize, cue: Cue, earlier: &[Frame]) -> Option<Frame> {
        let who = match earlier.last() {
            Some(frame) => frame.who.clone(),
            None => subjects::main(self.view, self.words.clone(), at)?,
        };
        Some(Frame {
            sentence: self.sentence,
            cue: at..at + 1,
            grade: Some(cue.grade),
            who,
            extent: at..at + 1,
            is_shared: true,
            is_inverted: false,
        })
    }

    /// ", saying", "before adding", "was quoted as saying".
    fn participle(&self, at: usize, cue: Cue, earlier: &[Frame]) -> Option<Frame> {
        let view = self.view;
        let before = at.checked_sub(1).filter(|&before| before >= self.words.start)?;
        if view.word(before) == "as" && before > self.words.start {
            let quoted = before - 1;
            if matches!(view.word(quoted), "quoted" | "cited") {
                let group = self.helpers(quoted);
                let subject = subjects::before(view, group, self.first)?;
                return Some(self.frame(quoted..at + 1, Some(cue.grade), subject));
            }
        }
        let is_after_mark = view.gap(before) != Gap::None || view.is_quoted(before);
        let says = view.is_quoted(at + 1) || view.word(at + 1) == "that";
        if is_after_mark || (says && is_listed("after and before by in while", view.word(before))) {
            return self.shared(at, cue, earlier);
        }
        // "is saying", "Berg, speaking": the progressive.
        let is_progressive = is_listed("are been is was were", view.word(before));
        if !is_progressive {
            return None;
        }
        let subject = subjects::before(view, self.helpers(at), self.first)?;
        Some(self.frame(at..at + 1, Some(cue.grade), subject))
    }

    /// "The paper quoted a diplomat as saying": the source is whom it quotes.
    fn quoting(&self, at: usize) -> Option<Frame> {
        const MAX_QUOTED: usize = 10;
        let view = self.view;
        let near = at + 1..self.words.end.min(at + MAX_QUOTED);
        let r#as = near.clone().find(|&word| {
            view.word(word) == "as" && is_listed("calling saying telling writing", view.word(word + 1))
        })?;
        let who = subjects::phrase_after(view, at + 1, r#as)?;
        Some(Frame {
            sentence: self.sentence,
            cue: at..r#as + 2,
            grade: Some(Grade::Says),
            extent: at..r#as + 2,
            who,
            is_shared: false,
            is_inverted: false,
        })
    }

    /// The first word of a verb's group; `None` where it is denied or passive.
    fn group(&self, at: usize) -> Option<usize> {
        let view = self.view;
        let start = self.helpers(at);
        let is_denied = (start..at)
            .any(|at| is_listed("cannot never not", view.word(at)) || view.word(at).ends_with("n't"));
        let before = (start..at).rev().find(|&at| !view.word(at).ends_with("ly"));
        let is_passive = before.is_some_and(|at| is_listed("are be been being is was were", view.word(at)));
        (!is_denied && !is_passive).then_some(start)
    }

    /// Back over auxiliaries and adverbs.
    fn helpers(&self, at: usize) -> usize {
        let view = self.view;
        let mut start = at;
        while start > self.first && view.gap(start - 1) == Gap::None && !view.is_quoted(start - 1) {
            let word = view.word(start - 1);
            let is_adverb =
                word.len() > 4 && word.ends_with("ly") && !view.is_name(start - 1) && word != "family";
            if !(is_listed(HELPERS, word) || word.ends_with("n't") || is_adverb) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// “Quote,” said Berg; The dam holds, said Berg.
    fn inverted(&self, group: usize, from: usize, cue: Cue) -> Option<subjects::Subject> {
        let view = self.view;
        if group + 1 != from || from >= self.words.end || view.is_quoted(from) || view.gap(group) != Gap::None
        {
            return None;
        }
        let is_first = group == self.words.start;
        let after_quote = if is_first { self.follows_quote() } else { view.is_quoted(group - 1) };
        let after_comma = !is_first && view.gap(group - 1) == Gap::Comma;
        if !(after_quote
            || (after_comma && matches!(view.word(group), "said" | "says" | "added" | "wrote" | "reported")))
        {
            return None;
        }
        if cue.grade == Grade::Tells || is_listed("that", view.word(from)) {
            return None;
        }
        let is_adverb =
            is_listed("afterward again earlier in later on once this", view.word(from)) || view.is_date(from);
        if is_adverb && !view.has_capital(from) {
            return None;
        }
        let subject = subjects::after(view, from, self.words.end)?;
        let end = subject.extent.end;
        // "Berg, the mayor, said the council was": what follows the cue is a clause with a verb.
        let has_verb = end < self.words.end
            && view.gap(end - 1) == Gap::None
            && !view.is_quoted(end)
            && (end..self.words.end)
                .take(4)
                .any(|at| view.is_verb(at) && !is_listed("that who", view.word(at - 1)));
        let is_stop = end >= self.words.end
            || view.gap(end - 1) != Gap::None
            || view.is_date(end)
            || is_listed("after as at before during in on while who", view.word(end));
        let is_stop = is_stop && !view.is_quoted(end);
        (!has_verb && (after_quote || is_stop)).then_some(subject)
    }

    /// Whether the sentence before ends inside quotation marks, so that this one goes on behind them.
    fn follows_quote(&self) -> bool {
        let start = self.words.start;
        start > 0
            && self.view.is_quoted(start - 1)
            && self.view.paragraph_of(self.sentence)
                == self.view.paragraph_of(self.view.sentence_of(start - 1))
    }

    /// Whether a word that may be a noun is a verb here: a clause, a quotation or a mark follows and a subject precedes.
    fn is_governing(&self, subject: &subjects::Subject, end: usize) -> bool {
        let view = self.view;
        let last = subject.who.end.saturating_sub(1);
        let is_sure_subject = view.is_name(last)
            || is_listed(subjects::PRONOUNS, view.word(last))
            || noun(view.word(last)).is_some();
        let next = view.word(end);
        let follows = end >= self.words.end
            || view.gap(end - 1) != Gap::None
            || is_listed("a an he his i in it its on she that the they to we you", next)
            || view.has_capital(end);
        let is_clause = next == "that" || (end < self.words.end && view.is_quoted(end));
        is_clause || (is_sure_subject && follows && !view.words.is_possessive(last))
    }
}

/// Where what a frame says begins if it stands behind the cue: behind "that", else behind the cue and whom it is told to.
pub(super) fn content_start(view: &View<'_>, frame: &Frame, end: usize) -> usize {
    let from = frame.extent.end.max(frame.cue.end);
    let that = (from..end.min(from + MAX_TO_THAT))
        .take_while(|&at| !view.is_quoted(at) && (at == from || view.gap(at - 1) != Gap::Stop))
        .take_while(|&at| !view.is_verb(at))
        .find(|&at| view.word(at) == "that");
    if let Some(that) = that {
        return that + 1;
    }
    if frame.grade == Some(Grade::Tells) {
        let told = subjects::phrase_after(view, from, end).unwrap_or(from..from);
        // "told Axios he met", "told reporters the talks failed": the next subject.
        let next = (told.start + 1..told.end).find(|&at| is_listed(SUBJECT_STARTS, view.word(at)));
        return skip_when(view, next.unwrap_or(told.end), end);
    }
    skip_when(view, from, end)
}

/// Over "on Sunday", "in a statement", "to reporters".
fn skip_when(view: &View<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end && !view.is_quoted(at) {
        if view.is_date(at) {
            at += 1;
        } else if is_listed("at during in on to via", view.word(at)) && view.word(at + 1) != "that" {
            let phrase = at + 1..end.min(at + 7);
            let stop = phrase.clone().find(|&word| {
                view.is_date(word)
                    || view.gap(word) != Gap::None
                    || is_listed(UTTERANCES, view.word(word))
                    || is_listed("conference facebook interview reporters twitter x", view.word(word))
            });
            let Some(stop) = stop else { return at };
            at = stop + 1;
        } else {
            break;
        }
    }
    at
}

/// Words between a subject and its verb. Sorted.
const HELPERS: &str = "\
    also are be been being did do does earlier even ever further had has have is just later never not now \
    often once only previously recently repeatedly since soon still then there was were";

/// Words that begin a subject behind another noun. Sorted.
const SUBJECT_STARTS: &str = "a an he her his i it its my our she the their there they this those we";

/// Words before which "say" says nothing that was said. Sorted.
const NOT_BEFORE_BASE: &str = "\
    can cannot could couldn't did didn't do does doesn't don't let may might must not should to will won't \
    would wouldn't";

/// Words behind which a verb's form is a noun or an adjective. Sorted.
const BEFORE_NOUNS: &str = "\
    a an any as been both each every her his its my no of other our such the their these this those to your";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_the_search() {
        for list in [HELPERS, SUBJECT_STARTS, NOT_BEFORE_BASE, BEFORE_NOUNS] {
            assert!(list.split(' ').collect::<Vec<_>>().is_sorted(), "{list}");
        }
    }
}
