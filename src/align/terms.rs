//! Sentences to terms: numbered stems that can be compared across articles.
//!
//! All articles are stemmed once; a story is a selection of their sentences.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{Document, stems::Stems};
use crate::{
    annotate::WordKind,
    segment::Sentence,
    text::{TextRange, is_function_word},
};

/// One word of a sentence as a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Rank of the stem among all stems, alphabetically: two ids compare the same whatever articles there are, in any order,
    /// so that sums over terms are taken in the same order and give the same bits.
    pub(super) id: u32,
    /// UTF-8 bytes of the article's text.
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
}

/// One compared sentence, ready to be scored.
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

/// The compared sentences of all articles.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// For each article, its sentences in order.
    pub(super) articles: Vec<Vec<SentenceTerms>>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: Vec<bool>,
}

/// The compared sentences of the articles of one story.
#[derive(Debug, Clone)]
pub(super) struct StoryTerms<'a> {
    /// By article, then sentence.
    pub(super) sentences: Vec<&'a SentenceTerms>,
    /// For each term id: how many of these sentences have it.
    pub(super) sentence_frequency: Vec<u32>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: &'a [bool],
    pub(super) n_articles: usize,
}

/// A sentence before its stems are numbered.
struct Stemmed {
    article: u32,
    sentence: u32,
    position: f64,
    words: Vec<(String, TextRange, WordKind)>,
}

impl Terms {
    /// The terms of the compared sentences of all documents. O(words · log words).
    pub(super) fn new(documents: &[Document<'_>]) -> Self {
        let stemmed: Vec<Stemmed> = (0..)
            .zip(documents)
            .flat_map(|(article, document)| {
                let stems = Stems::new(&document.article.lang);
                let last = document.segmentation.sentences.len().saturating_sub(1).max(1);
                document.compared_sentences().map(move |(sentence, found)| Stemmed {
                    article,
                    sentence,
                    position: f64::from(sentence) / last as f64,
                    words: document.stems_of(found, &stems),
                })
            })
            .collect();
        Self::number(documents.len(), &stemmed)
    }

    /// Two texts, each as one sentence of an article of its own; words by UAX #29, English stems.
    pub(super) fn of_two(a: &str, b: &str) -> Self {
        let stems = Stems::new("en");
        let stemmed = [(0, a), (1, b)].map(|(article, text)| Stemmed {
            article,
            sentence: 0,
            position: 0.0,
            words: text
                .unicode_word_indices()
                .map(|(at, word)| (stems.stem(word), TextRange::new(at, at + word.len()), WordKind::Word))
                .filter(|(stem, _, _)| !stem.is_empty())
                .collect(),
        });
        Self::number(2, &stemmed)
    }

    fn number(n_articles: usize, stemmed: &[Stemmed]) -> Self {
        let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
        for (stem, _, _) in stemmed.iter().flat_map(|sentence| &sentence.words) {
            ids.insert(stem, 0);
        }
        for (rank, id) in (0..).zip(ids.values_mut()) {
            *id = rank;
        }
        let mut articles = vec![Vec::new(); n_articles];
        for sentence in stemmed {
            let terms: Vec<Term> = sentence
                .words
                .iter()
                .map(|(stem, range, kind)| Term { id: ids[stem.as_str()], range: *range, kind: *kind })
                .collect();
            let mut sorted: Vec<u32> = terms.iter().map(|term| term.id).collect();
            sorted.sort_unstable();
            let counts = sorted.chunk_by(|x, y| x == y).map(|same| (same[0], same.len() as u32)).collect();
            articles[sentence.article as usize].push(SentenceTerms {
                article: sentence.article,
                sentence: sentence.sentence,
                terms,
                counts,
                position: sentence.position,
            });
        }
        Self { articles, is_function: ids.keys().map(|stem| is_function_word(stem)).collect() }
    }

    /// The sentences of some articles, given by ascending index. O(terms).
    pub(super) fn story(&self, articles: &[u32]) -> StoryTerms<'_> {
        let sentences: Vec<&SentenceTerms> =
            articles.iter().flat_map(|&article| &self.articles[article as usize]).collect();
        let mut sentence_frequency = vec![0; self.is_function.len()];
        for &(id, _) in sentences.iter().flat_map(|sentence| &sentence.counts) {
            sentence_frequency[id as usize] += 1;
        }
        StoryTerms {
            sentences,
            sentence_frequency,
            is_function: &self.is_function,
            n_articles: articles.len(),
        }
    }
}

impl<'a> Document<'a> {
    /// The sentences that take part in the comparison, with their index.
    pub(crate) fn compared_sentences(&self) -> impl Iterator<Item = (u32, &'a Sentence)> + use<'a> {
        let Document { article, segmentation, .. } = *self;
        (0..).zip(&segmentation.sentences).filter(|(_, sentence)| {
            let paragraph = article.paragraphs.get(sentence.paragraph as usize);
            paragraph.is_some_and(|paragraph| paragraph.kind.is_compared())
        })
    }

    fn stems_of(&self, sentence: &Sentence, stems: &Stems) -> Vec<(String, TextRange, WordKind)> {
        let words = sentence.words.start as usize..sentence.words.end as usize;
        self.segmentation.words[words.clone()]
            .iter()
            .zip(&self.annotations.kinds[words])
            .map(|(word, &kind)| (stems.stem(word.range.of(&self.article.text)), word.range, kind))
            .filter(|(stem, _, _)| !stem.is_empty())
            .collect()
    }
}
