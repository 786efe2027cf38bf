//! Sentences to terms: numbered stems that can be compared across articles.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{Document, stems};
use crate::{
    annotate::WordKind,
    text::{TextRange, is_function_word},
};

/// One word of a sentence and its stem.
pub(super) struct Stem {
    pub(super) stem: String,
    /// UTF-8 bytes of the article's text.
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
}

/// One word of a sentence as a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Rank of the stem among all stems of the story, alphabetically: ids compare the same whatever the articles' order.
    pub(super) id: u32,
    /// UTF-8 bytes of the article's text.
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
}

/// One sentence before its stems are numbered.
pub(super) struct StemmedSentence {
    pub(super) article: u32,
    pub(super) sentence: u32,
    pub(super) position: f64,
    pub(super) words: Vec<Stem>,
}

/// One sentence of the story, ready to be scored.
#[derive(Debug, Clone)]
pub(super) struct SentenceTerms {
    /// Index into the documents.
    pub(super) article: u32,
    /// Index into the document's sentences.
    pub(super) sentence: u32,
    /// In text order.
    pub(super) terms: Vec<Term>,
    /// Distinct term ids with their counts, by id.
    pub(super) counts: Vec<(u32, u32)>,
    /// Where the sentence stands in its article: 0 the first, 1 the last.
    pub(super) position: f64,
}

/// The compared sentences of a set of articles and the stems that they use.
#[derive(Debug, Clone)]
pub(super) struct StoryTerms {
    /// By article, then sentence.
    pub(super) sentences: Vec<SentenceTerms>,
    /// For each term id: how many sentences have it.
    pub(super) sentence_frequency: Vec<u32>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: Vec<bool>,
}

impl StoryTerms {
    /// Collects the terms of the compared sentences of `documents`. O(words · log words).
    pub(super) fn new(documents: &[Document<'_>], articles: &[u32]) -> Self {
        let mut sentences = Vec::new();
        for &article in articles {
            let document = &documents[article as usize];
            let stemmer = stems::Stems::new(&document.article.lang);
            let last = document.segmentation.sentences.len().saturating_sub(1).max(1) as f64;
            for (sentence, _) in document.compared_sentences() {
                sentences.push(StemmedSentence {
                    article,
                    sentence,
                    position: f64::from(sentence) / last,
                    words: document.stems_of(sentence, &stemmer),
                });
            }
        }
        Self::number(&sentences)
    }

    /// How many articles the sentences come from.
    pub(super) fn n_articles(&self) -> usize {
        self.sentences.chunk_by(|x, y| x.article == y.article).count()
    }

    /// Numbers the stems of the sentences given.
    pub(super) fn number(stemmed: &[StemmedSentence]) -> Self {
        let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
        for word in stemmed.iter().flat_map(|sentence| &sentence.words) {
            ids.insert(&word.stem, 0);
        }
        for (rank, id) in ids.values_mut().enumerate() {
            *id = rank as u32;
        }
        let mut sentence_frequency = vec![0; ids.len()];
        let sentences: Vec<SentenceTerms> = stemmed
            .iter()
            .map(|sentence| {
                let terms: Vec<Term> = sentence
                    .words
                    .iter()
                    .map(|word| Term { id: ids[word.stem.as_str()], range: word.range, kind: word.kind })
                    .collect();
                let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
                for term in &terms {
                    *counts.entry(term.id).or_default() += 1;
                }
                for &id in counts.keys() {
                    sentence_frequency[id as usize] += 1;
                }
                SentenceTerms {
                    article: sentence.article,
                    sentence: sentence.sentence,
                    terms,
                    counts: counts.into_iter().collect(),
                    position: sentence.position,
                }
            })
            .collect();
        let is_function = ids.keys().map(|stem| is_function_word(stem)).collect();
        Self { sentences, sentence_frequency, is_function }
    }
}

/// A text as one sentence; words by UAX #29, English stems.
pub(super) fn stemmed(article: u32, text: &str) -> StemmedSentence {
    let stemmer = stems::Stems::new("en");
    let words = text
        .unicode_word_indices()
        .map(|(at, word)| Stem {
            stem: stemmer.stem(word),
            range: TextRange::new(at, at + word.len()),
            kind: WordKind::Word,
        })
        .filter(|word| !word.stem.is_empty())
        .collect();
    StemmedSentence { article, sentence: 0, position: 0.0, words }
}

impl Document<'_> {
    /// The sentences that take part in the comparison, with their index.
    pub(crate) fn compared_sentences(&self) -> impl Iterator<Item = (u32, &crate::segment::Sentence)> {
        self.segmentation
            .sentences
            .iter()
            .enumerate()
            .filter(|(_, sentence)| {
                self.article
                    .paragraphs
                    .get(sentence.paragraph as usize)
                    .is_some_and(|paragraph| paragraph.kind.is_compared())
            })
            .map(|(index, sentence)| (index as u32, sentence))
    }

    /// The stems of one sentence's words; numbers give their canonical digits.
    pub(super) fn stems_of(&self, sentence: u32, stemmer: &stems::Stems) -> Vec<Stem> {
        let words = self.segmentation.sentences[sentence as usize].words.clone();
        words
            .map(|word| {
                let range = self.segmentation.words[word as usize].range;
                let text = range.of(&self.article.text);
                Stem { stem: stemmer.stem(text), range, kind: self.annotations.kinds[word as usize] }
            })
            .filter(|word| !word.stem.is_empty())
            .collect()
    }
}
