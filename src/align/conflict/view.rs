//! The words of one sentence as the search for conflicts reads them.

use std::ops::Range;

use super::vocabulary::{Helper, helper, is_determiner};
use crate::{
    align::{Document, stems::Stems},
    annotate::{Annotations, DateMention, Mention, WordKind},
    segment::{Sentence, Word, is_verb},
    text::{TextRange, fold, is_listed},
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
    /// Folded, contractions without their pronoun: "we've" gives `have`. One per word.
    folded: Vec<String>,
    /// "n't" at the end: one per word.
    negated: Vec<bool>,
    verbs: Vec<bool>,
    helpers: Vec<Option<Helper>>,
    stems: &'a Stems,
}

impl<'a> View<'a> {
    pub(super) fn new(document: Document<'a>, sentence: &Sentence, stems: &'a Stems) -> Self {
        let at = sentence.words.start as usize..sentence.words.end as usize;
        let text = document.article.text.as_str();
        let words = document.segmentation.words.get(at.clone()).unwrap_or_default();
        let kinds = document.annotations.kinds.get(at).unwrap_or_default();
        let mut folded: Vec<String> = words.iter().map(|word| fold(word.range.of(text))).collect();
        let mut negated = Vec::with_capacity(folded.len());
        for word in &mut folded {
            // Careless writers leave the apostrophe out.
            let base = word.strip_suffix("n't").or_else(|| {
                let base = word.strip_suffix("nt")?;
                is_listed("are did do does has have is was were wo", base).then_some(base)
            });
            let base = base.map(|base| match base {
                "wo" => "will",
                "ca" => "can",
                base => base,
            });
            negated.push(base.is_some());
            if let Some(base) = base {
                *word = base.to_owned();
            }
        }
        let verbs = folded.iter().map(|word| is_verb(word)).collect();
        let helpers = folded.iter().map(|word| helper(word)).collect();
        let Annotations { mentions, dates, .. } = document.annotations;
        Self {
            text,
            words,
            kinds,
            mentions: within(mentions, &sentence.words, |mention| &mention.words),
            dates: within(dates, &sentence.words, |date| &date.words),
            first_word: sentence.words.start,
            folded,
            negated,
            verbs,
            helpers,
            stems,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len().min(self.kinds.len())
    }

    /// Empty beyond the sentence.
    pub(super) fn word(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", String::as_str)
    }

    /// Whether the word is most likely a verb.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.verbs.get(at).copied().unwrap_or_default()
    }

    /// What the word does before a predicate.
    pub(super) fn helper(&self, at: usize) -> Option<Helper> {
        self.helpers.get(at).copied().flatten()
    }

    /// Whether the word ends in "n't".
    pub(super) fn is_negated(&self, at: usize) -> bool {
        self.negated.get(at).copied().unwrap_or_default()
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

    pub(super) fn stem(&self, at: usize) -> String {
        let word = super::lexicon::plain_form(self.word(at));
        self.stems.stem(word, word)
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
        self.word(at) == "to" && !next.is_empty() && !self.is_name(at + 1) && !is_determiner(next)
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
