//! What carries a link, in the words of its sentences: why it was made.

use super::{
    Evidence,
    meaning::Meaning,
    spans::is_matched,
    terms::{SentenceTerms, StoryTerms, Term},
};
use crate::{annotate::WordKind, text::TextRange};

/// One of the two sentences of a link.
pub(super) struct Side<'a> {
    /// The text of its article.
    pub(super) text: &'a str,
    pub(super) sentence: &'a SentenceTerms,
}

/// The content words of `a` that are matched in `b`, the weightiest first, each once. `weights` and `matches` are those of `a`'s distinct
/// terms.
pub(super) fn evidence(
    story: &StoryTerms<'_>,
    meaning: &Meaning<'_>,
    (a, b): (Side<'_>, Side<'_>),
    weights: &[f64],
    matches: &[f64],
) -> Evidence {
    let mut terms: Vec<(&Term, usize)> = Vec::new();
    for term in a.sentence.terms.iter().filter(|term| is_matched(story, a.sentence, term, matches)) {
        if let Some(at) = a.sentence.place(term.id)
            && !terms.iter().any(|(_, other)| *other == at)
        {
            terms.push((term, at));
        }
    }
    terms.sort_by(|(_, x), (_, y)| (weights[*y] * matches[*y]).total_cmp(&(weights[*x] * matches[*x])));
    let mut evidence = Evidence::default();
    for (term, at) in terms {
        let written = written(a.text, term.range);
        if let Some(other) = other_words(meaning, a.sentence.distinct[at].word, term, b.sentence) {
            evidence.near.push([written, self::written(b.text, other.range)]);
            continue;
        }
        let list = match term.kind {
            WordKind::Word => &mut evidence.words,
            WordKind::Name => &mut evidence.names,
            WordKind::Number => &mut evidence.numbers,
        };
        list.push(written);
    }
    evidence
}

/// The word of `other` that matches a term without being the same: the nearest word, or another spelling of the name.
fn other_words<'a>(
    meaning: &Meaning<'_>,
    word: u32,
    term: &Term,
    other: &'a SentenceTerms,
) -> Option<&'a Term> {
    let of_id = |id: u32| other.terms.iter().find(|other| other.id == id);
    if let Some(at) = other.place(term.id) {
        let is_other_spelling = term.kind == WordKind::Name && other.distinct[at].word != word;
        return of_id(term.id).filter(|_| is_other_spelling);
    }
    let near = meaning.near(word).iter();
    let mut found =
        near.filter_map(|&(near, _)| other.distinct.iter().find(|distinct| distinct.word == near));
    found.next().and_then(|distinct| of_id(distinct.id))
}

/// A word as its article writes it, but for a possessive ending; an abbreviation with its last point.
fn written(text: &str, range: TextRange) -> String {
    let word = range.of(text);
    let rest = text.get(range.end as usize..).unwrap_or_default();
    if word.contains('.') && rest.starts_with('.') {
        return format!("{word}.");
    }
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word).to_owned()
}
