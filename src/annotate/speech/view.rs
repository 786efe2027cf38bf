//! The words of one article as the search for speakers reads them.

use std::{collections::BTreeMap, ops::Range};

use super::{marks::Marked, nouns::is_outlet_name};
use crate::{
    annotate::{Annotations, Mention, MentionKind, WordKind, people, words::Words},
    article::Article,
    segment::Segmentation,
    text::{TextRange, is_listed},
};

/// What stands between a word and the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space, a hyphen, the point of an abbreviation.
    None,
    Comma,
    /// Any other mark, or the end of the sentence.
    Stop,
}

/// The words of one article.
pub(super) struct View<'a> {
    pub(super) article: &'a Article,
    pub(super) segmentation: &'a Segmentation,
    pub(super) words: Words<'a>,
    annotations: &'a Annotations,
    /// For each word, 1 + the index of the quotation that it stands in; 0 for none.
    quoted: Vec<u32>,
    /// For each word, 1 + the index of its mention; 0 for none.
    mentions: Vec<u32>,
    /// Folded words that the article writes without a capital too, sorted.
    common: Vec<&'a str>,
}

impl<'a> View<'a> {
    pub(super) fn new(
        article: &'a Article,
        segmentation: &'a Segmentation,
        annotations: &'a Annotations,
        marked: &[Marked],
    ) -> Self {
        let n_words = segmentation.words.len();
        let mut quoted = vec![0; n_words];
        let mut next = (1..).zip(marked).peekable();
        for (slot, word) in quoted.iter_mut().zip(&segmentation.words) {
            while next.next_if(|(_, marked)| marked.span.end <= word.range.start).is_some() {}
            if let Some((number, marked)) = next.peek()
                && marked.span.start < word.range.end
            {
                *slot = *number;
            }
        }
        let mut mentions = vec![0; n_words];
        for (number, mention) in (1..).zip(&annotations.mentions) {
            let words = mention.words.start as usize..mention.words.end as usize;
            mentions.get_mut(words).unwrap_or_default().fill(number);
        }
        let forms = segmentation.forms.all().iter().filter(|form| !form.has_capital);
        let mut common: Vec<&str> = forms.map(|form| form.folded.as_str()).collect();
        common.sort_unstable();
        Self {
            article,
            segmentation,
            words: Words::new(article, segmentation),
            annotations,
            quoted,
            mentions,
            common,
        }
    }

    /// The folded word; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.words.folded(at)
    }

    /// 1 + the index of the quotation that a word stands in.
    pub(super) fn quoted(&self, at: usize) -> u32 {
        self.quoted.get(at).copied().unwrap_or_default()
    }

    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quoted(at) > 0
    }

    pub(super) fn mention(&self, at: usize) -> Option<&'a Mention> {
        let number = *self.mentions.get(at)? as usize;
        self.annotations.mentions.get(number.checked_sub(1)?)
    }

    /// The outlets of several words that the article names and the gazetteer knows: their names by their keys.
    pub(super) fn outlets(&self) -> BTreeMap<String, String> {
        let mentions = self.annotations.mentions.iter().filter(|mention| {
            mention.kind == MentionKind::Organization
                && is_outlet_name(&mention.key.split(' ').collect::<Vec<_>>())
        });
        let name = |mention: &Mention| {
            let words = mention.words.start as usize..mention.words.end as usize;
            (mention.key.clone(), self.range(&words).of(&self.article.text).to_owned())
        };
        mentions.filter(|mention| mention.words.len() > 1).map(name).collect()
    }

    /// The dates of the article, as words.
    pub(super) fn is_date(&self, at: usize) -> bool {
        let dates = &self.annotations.dates;
        let after = dates.partition_point(|date| date.words.end as usize <= at);
        dates.get(after).is_some_and(|date| (date.words.start as usize) <= at)
    }

    /// Whether a word is a name, or is written like one.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.mention(at).is_some() || self.annotations.kinds.get(at) == Some(&WordKind::Name)
    }

    /// Whether the article writes a word without a capital too.
    pub(super) fn is_common(&self, at: usize) -> bool {
        self.common.binary_search(&self.word(at)).is_ok()
    }

    pub(super) fn has_capital(&self, at: usize) -> bool {
        self.words.has_capital(at)
    }

    pub(super) fn is_title(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_title = |word: &str| people::is_title(word) || is_listed(MORE_TITLES, word);
        is_title(word) || word.strip_suffix('s').is_some_and(is_title)
    }

    /// A finite verb or a participle that is no name.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let is_verb = self.segmentation.forms.of(at).is_some_and(|form| form.is_verb);
        (is_verb || super::cues::cue(self.word(at)).is_some_and(|cue| !cue.is_doubtful)) && !self.is_name(at)
    }

    /// What stands between a word and the next one of its sentence. Ends of quotations stop too.
    pub(super) fn gap(&self, at: usize) -> Gap {
        if self.quoted(at) != self.quoted(at + 1) {
            return Gap::Stop;
        }
        let gap = self.words.gap(at);
        if gap == " " {
            Gap::None
        } else if gap.contains([';', ':', '—', '–', '(', ')', '“', '”', '"', '?', '!', '…', '[', ']', '\n'])
            || gap.contains(" - ")
            || gap.contains("--")
        {
            Gap::Stop
        } else if gap.contains(',') {
            Gap::Comma
        } else {
            Gap::None
        }
    }

    /// The words of a sentence.
    pub(super) fn sentence(&self, sentence: usize) -> Range<usize> {
        let words = self.segmentation.sentences.get(sentence).map_or(0..0, |sentence| sentence.words.clone());
        words.start as usize..words.end as usize
    }

    /// The sentence of a word.
    pub(super) fn sentence_of(&self, word: usize) -> usize {
        let is_before = |sentence: &crate::segment::Sentence| sentence.words.end as usize <= word;
        let last = self.segmentation.sentences.len().saturating_sub(1);
        self.segmentation.sentences.partition_point(is_before).min(last)
    }

    pub(super) fn paragraph_of(&self, sentence: usize) -> u32 {
        self.segmentation.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph)
    }

    /// From the first to the last of some words, in bytes of the article's text.
    pub(super) fn range(&self, words: &Range<usize>) -> TextRange {
        let at = |word: usize| self.segmentation.words.get(word).map(|word| word.range);
        match (at(words.start), words.end.checked_sub(1).and_then(at)) {
            (Some(first), Some(last)) if first.start <= last.end => {
                TextRange { start: first.start, end: last.end }
            }
            _ => TextRange::default(),
        }
    }

    /// The words that begin inside a range of the text.
    pub(super) fn words_in(&self, range: TextRange) -> Range<usize> {
        let words = &self.segmentation.words;
        let start = words.partition_point(|word| word.range.start < range.start);
        let end = words.partition_point(|word| word.range.start < range.end);
        start..end.max(start)
    }

    pub(super) fn written(&self, at: usize) -> &'a str {
        self.words.text(at)
    }
}

/// Offices that stand before a person's name and that [`people::is_title`] does not know. Sorted.
const MORE_TITLES: &str = "\
    activist actor actress administrator adviser advisor agent aide analyst assistant associate attorney \
    attorneys author captain coach comedian commander commentator commissioner coordinator correspondent \
    councilman councilwoman counsel counselor detective economist editor executive expert father founder \
    head host investigator journalist justice lawmaker lawyer manager marshal minister mother official owner \
    pastor patrol pm press principal producer prosecutor quarterback reporter researcher scientist sheriff \
    singer speaker spokespeople spokesperson strategist student superintendent trooper undersecretary";
