//! The words of one sentence as the search for conflicts reads them.

use std::ops::Range;

use super::{
    lexeme::Lexeme,
    vocabulary::{Helper, is_determiner},
};
use crate::{
    align::Document,
    annotate::{Annotations, DateMention, Mention, WordKind},
    segment::{Forms, Sentence, Word},
    text::TextRange,
};

/// One sentence of an English article.
pub(super) struct View<'a> {
    text: &'a str,
    pub(super) words: &'a [Word],
    kinds: &'a [WordKind],
    /// Those of the sentence, ascending.
    mentions: &'a [Mention],
    dates: &'a [DateMention],
    /// Index of the first word in the article.
    pub(super) first_word: u32,
    forms: &'a Forms,
    /// By form.
    lexemes: &'a [&'a Lexeme],
}

impl<'a> View<'a> {
    /// `lexemes` are those of the document's forms.
    pub(super) fn new(document: Document<'a>, sentence: &Sentence, lexemes: &'a [&'a Lexeme]) -> Self {
        let at = sentence.words.start as usize..sentence.words.end as usize;
        let Annotations { kinds, mentions, dates, .. } = document.annotations;
        Self {
            text: &document.article.text,
            words: document.segmentation.words.get(at.clone()).unwrap_or_default(),
            kinds: kinds.get(at).unwrap_or_default(),
            mentions: within(mentions, &sentence.words, |mention| &mention.words),
            dates: within(dates, &sentence.words, |date| &date.words),
            first_word: sentence.words.start,
            forms: &document.segmentation.forms,
            lexemes,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len().min(self.kinds.len())
    }

    /// `None` beyond the sentence.
    fn lexeme(&self, at: usize) -> Option<&'a Lexeme> {
        let word = self.first_word as usize + at;
        self.lexemes.get(self.forms.number(word)).copied().filter(|_| at < self.words.len())
    }

    /// [`Lexeme::word`]; empty beyond the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.lexeme(at).map_or("", |lexeme| &lexeme.word)
    }

    /// [`Lexeme::stem`]; empty beyond the sentence.
    pub(super) fn stem(&self, at: usize) -> &'a str {
        self.lexeme(at).map_or("", |lexeme| &lexeme.stem)
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.is_verb)
    }

    pub(super) fn is_saying(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.is_saying)
    }

    pub(super) fn is_function(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.is_function)
    }

    pub(super) fn is_preposition(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.is_preposition)
    }

    /// [`Lexeme::says_nothing`].
    pub(super) fn says_nothing(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.says_nothing)
    }

    /// What the word does before a predicate.
    pub(super) fn helper(&self, at: usize) -> Option<Helper> {
        self.lexeme(at).and_then(|lexeme| lexeme.helper)
    }

    /// Whether the word ends in "n't".
    pub(super) fn is_negated(&self, at: usize) -> bool {
        self.lexeme(at).is_some_and(|lexeme| lexeme.is_negated)
    }

    /// The name that the word is part of.
    pub(super) fn mention(&self, at: usize) -> Option<&'a Mention> {
        let word = self.first_word + at as u32;
        let after = self.mentions.partition_point(|mention| mention.words.end <= word);
        self.mentions.get(after).filter(|mention| mention.words.contains(&word))
    }

    pub(super) fn is_name(&self, at: usize) -> bool {
        self.kinds.get(at) == Some(&WordKind::Name) || self.mention(at).is_some()
    }

    pub(super) fn is_date(&self, at: usize) -> bool {
        let word = self.first_word + at as u32;
        self.dates.iter().any(|date| date.words.contains(&word))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.kinds.get(at) == Some(&WordKind::Number)
            || matches!(self.word(at), "dozen" | "hundred" | "thousand" | "million" | "billion")
    }

    /// Whether the word ends in "’s".
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        let written = self.words.get(at).map_or("", |word| word.range.of(self.text));
        written.ends_with("'s") || written.ends_with("’s")
    }

    /// What stands between a word and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let (Some(before), Some(word)) = (before, self.words.get(at)) else { return "" };
        self.text.get(before.range.end as usize..word.range.start as usize).unwrap_or_default()
    }

    /// Whether "to" and a verb begin here.
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        self.word(at) == "to"
            && !next.is_empty()
            && !self.is_name(at + 1)
            && !self.is_number(at + 1)
            && !is_determiner(next)
    }

    /// Whether a mark other than a comma stands before a word. A point inside a sentence ends an abbreviation.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        self.gap(at).contains([';', ':', '—', '–', '(', ')', '“', '”', '"', '?', '!', '…', '[', ']'])
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.gap(at).contains(',')
    }

    /// From the first to the last of some words, in bytes of the article's text.
    pub(super) fn range(&self, first: usize, last: usize) -> TextRange {
        let (Some(first), Some(last)) = (self.words.get(first), self.words.get(last)) else {
            return TextRange::new(0, 0);
        };
        TextRange { start: first.range.start, end: last.range.end.max(first.range.start) }
    }

    /// What stands after the last word of the sentence.
    pub(super) fn ends_in_question(&self, sentence: &Sentence) -> bool {
        sentence.range.of(self.text).trim_end_matches(['”', '"', '’', '\'', ')']).ends_with('?')
    }
}

/// The items whose words lie in a range of words; `items` ascend and do not overlap. O(log items).
pub(super) fn within<'a, T>(items: &'a [T], words: &Range<u32>, words_of: fn(&T) -> &Range<u32>) -> &'a [T] {
    let first = items.partition_point(|item| words_of(item).start < words.start);
    let last = items.partition_point(|item| words_of(item).end <= words.end);
    items.get(first..last).unwrap_or_default()
}
