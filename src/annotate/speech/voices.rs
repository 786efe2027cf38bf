//! In whose voice each sentence speaks.
//!
//! A sentence of which quotes take at least half the words, cue and source not counted, is credited: to somebody named, or not named.
//! Of others, those in which the article itself is reserved are hedged; a reserve of a speaker is not the article's. The rest is stated
//! as a fact.

use super::{
    Quote, Source, SourceKind, Voice,
    cues::{HEDGES, HELD, SEEMS},
    view::View,
};
use crate::text::is_listed;

/// One voice per sentence. O(words + quotes).
pub(super) fn voices(view: &View<'_>, quotes: &[Quote], sources: &[Source], is_english: bool) -> Vec<Voice> {
    let n_words = view.segmentation.words.len();
    // For each word, 1 + the quote that it stands in.
    let mut said = vec![0_u32; n_words];
    // Words that name the source or the cue.
    let mut frame = vec![false; n_words];
    for (number, quote) in (1..).zip(quotes) {
        said.get_mut(view.words_in(quote.span)).unwrap_or_default().fill(number);
        if let Some(cue) = quote.cue {
            frame.get_mut(view.words_in(cue)).unwrap_or_default().fill(true);
        }
    }
    for source in sources {
        frame.get_mut(view.words_in(source.span)).unwrap_or_default().fill(true);
    }
    let voice = |sentence: usize| {
        let words = view.sentence(sentence);
        let is_said = |at: usize| said.get(at).is_some_and(|&quote| quote > 0);
        let is_free = |at: usize| !is_said(at) && !frame.get(at).copied().unwrap_or_default();
        let (n_said, n_free) = (
            words.clone().filter(|&at| is_said(at)).count(),
            words.clone().filter(|&at| is_free(at)).count(),
        );
        if n_said > 0 && n_said >= n_free {
            let first = words.clone().find_map(|at| said.get(at).copied().filter(|&quote| quote > 0));
            let quote = first.and_then(|number| quotes.get(number as usize - 1));
            let source = quote.and_then(|quote| sources.get(quote.source? as usize));
            return match source {
                Some(source) if source.kind == SourceKind::Anonymous => Voice::Anonymous,
                _ => Voice::Attributed,
            };
        }
        let is_hedged =
            is_english && words.clone().any(|at| is_free(at) && !view.is_quoted(at) && hedges(view, at));
        if is_hedged { Voice::Hedged } else { Voice::Fact }
    };
    (0..view.segmentation.sentences.len()).map(voice).collect()
}

/// Whether the article is reserved at a word.
fn hedges(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    if is_listed(HEDGES, word) {
        return word != "may" || (!view.has_capital(at) && !view.is_date(at));
    }
    let before = || at.checked_sub(1).map_or("", |before| view.word(before));
    let is_to = || view.word(at + 1) == "to";
    (is_listed(SEEMS, word) && (is_to() || before() == "it"))
        || (is_listed(HELD, word) && is_to() && is_listed("are be been is was were widely", before()))
}
