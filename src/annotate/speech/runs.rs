//! Which words in a row may be a person's name.

use std::ops::Range;

use super::{
    cues::{Grade, cue},
    nouns::{Noun, noun},
    view::{Gap, View},
};
use crate::{
    annotate::{MentionKind, people},
    text::{is_function_word, is_listed},
};

/// Names of persons have at most this many words.
const MAX_NAME_WORDS: usize = 5;

/// The words of a name that may be a person's and that begins with a word.
pub(super) fn run(view: &View<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if is_alone(view, at) {
        return Some(at..at + 1);
    }
    if !is_part(view, at) && !is_first(view, at) {
        return None;
    }
    let mut last = at;
    let mut next = at + 1;
    while next < end && next - at < MAX_NAME_WORDS && goes_on(view, next - 1) {
        if is_part(view, next) || is_initial(view, next) {
            if is_part(view, next) {
                last = next;
            }
        } else if !is_particle(view.word(next)) {
            break;
        }
        next += 1;
    }
    // "Supervisor Ed Berg": what stands before a given name is an office.
    let is_given = |word: usize| people::is_given(view.word(word));
    let given = (at + 1..last).find(|&word| is_given(word)).filter(|_| !is_given(at));
    // "Secretary of State Pietro Berg"
    let is_of_office = last > at + 1
        && is_listed(
            "affairs commerce defence defense energy interior security staff state treasury",
            view.word(at),
        );
    let run = given.unwrap_or(at + usize::from(is_of_office))..last + 1;
    let is_pair = run.len() == 2 && view.words.has_hyphen(at);
    let kind = noun(view.word(last));
    // "Economics" behind "Oxford" is no surname of its own.
    let is_end = at
        .checked_sub(1)
        .is_some_and(|before| view.has_capital(before) && goes_on(view, before) && !view.is_title(before));
    let is_thing = ((run.len() > 1 || is_end) && is_listed(THINGS, view.word(last)))
        || (kind.is_some() && view.is_common(last))
        || (run.len() > 1 && kind.is_some_and(|noun| noun != Noun::Person));
    (!is_pair && !is_thing).then_some(run)
}

/// A given name that begins a sentence, where its capital tells nothing: a name follows, and the article never writes it small.
fn is_first(view: &View<'_>, at: usize) -> bool {
    is_part(view, at + 1) && view.words.gap(at) == " " && begins_like_name(view, at)
}

/// "Berg said": a name that the article has only where a sentence begins.
fn is_alone(view: &View<'_>, at: usize) -> bool {
    let says = || {
        cue(view.word(at + 1))
            .is_some_and(|cue| cue.grade != Grade::Judges && !cue.is_doubtful && !cue.is_base)
    };
    view.words.gap(at) == " " && says() && begins_like_name(view, at) && !view.word(at).ends_with('s')
}

/// Whether a word that begins a sentence, or stands behind a mark or a cue, may be a name where its capital tells nothing: the article never writes it small, and it is no noun of any kind known here.
fn begins_like_name(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let begins = view.sentence(view.sentence_of(at)).start == at
        || at.checked_sub(1).is_some_and(|before| {
            view.words.gap(before) != " " || cue(view.word(before)).is_some_and(|cue| !cue.is_doubtful)
        });
    begins
        && view.mention(at).is_none()
        && view.has_capital(at)
        && view.words.capitals(at).is_none()
        && !view.is_common(at)
        && !view.is_title(at)
        && !is_function_word(word)
        && !people::is_no_name(word)
        && noun(word).is_none()
        && !view.is_verb(at)
        && !(word.ends_with("ly") || word.ends_with("ing") || word.ends_with("ed"))
        && word.len() > 2
}

fn goes_on(view: &View<'_>, word: usize) -> bool {
    view.gap(word) == Gap::None
        && !view.words.is_possessive(word)
        && (matches!(view.words.gap(word), " " | "-" | "\u{a0}" | "‑") || is_initial(view, word))
}

fn is_part(view: &View<'_>, at: usize) -> bool {
    let is_named = |kind: MentionKind| matches!(kind, MentionKind::Person | MentionKind::Other);
    // "Chad Berg" is no place.
    let is_given = || {
        let next = view.mention(at + 1).is_some_and(|next| is_named(next.kind));
        next && view.words.gap(at) == " " && is_listed(GIVEN_LIKE_PLACES, view.word(at))
    };
    view.mention(at).is_some_and(|mention| is_named(mention.kind) || is_given())
        && (view.has_capital(at) || is_second(view, at))
        && !view.is_title(at)
        && view.words.capitals(at).is_none()
}

/// The "un" of "Jong-un".
fn is_second(view: &View<'_>, at: usize) -> bool {
    view.mention(at).is_some_and(|mention| {
        (mention.words.start as usize) < at && view.has_capital(mention.words.start as usize)
    })
}

fn is_initial(view: &View<'_>, at: usize) -> bool {
    view.word(at).len() <= 2
        && view.has_capital(at)
        && view.written(at).chars().all(|c| c.is_uppercase() || c == '.')
}

fn is_particle(word: &str) -> bool {
    is_listed("al ben bin da de del della der di dos du el ibn la le ten van von", word)
}

/// What ends names of things that begin with a person's name: "Berg Tower". Sorted.
const THINGS: &str = "\
    act airport avenue award awards bill boulevard bridge building center centre clinic club college crossing cup deal doctrine \
    dossier drive economics effect files foundation hall hospital hotel house island jr lake library memo memos museum park plan plaza \
    port prize probe report road rule school show square stadium street tower towers trial";

/// Given names that are places as well. Sorted.
const GIVEN_LIKE_PLACES: &str = "\
    austin brooklyn chad charlotte chelsea dallas florence georgia israel jordan orlando paris savannah \
    sydney troy virginia";
