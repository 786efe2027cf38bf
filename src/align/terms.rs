//! Sentences to terms: numbered stems that can be compared across articles.
//!
//! All articles are stemmed once; a story is a selection of their sentences.

use std::ops::Range;

use super::{
    Document, SentenceRef, context,
    stems::{FUNCTION, Stems},
    words::{Reader, Vocabulary, Word, of_text},
};
use crate::{
    annotate::WordKind,
    segment::Sentence,
    text::{Interner, TextRange},
};

/// One word of a sentence, or one name of several words ("United States"), as a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Rank of the stem among all stems, alphabetically: two ids compare the same whatever articles there are, in any order,
    /// so that sums over terms are taken in the same order and give the same bits.
    pub(super) id: u32,
    /// UTF-8 bytes of the article's text.
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
    /// Of a number, what stands at it: a currency, `%`, `-` for a minus sign; `None` for nothing, and for every other word.
    pub(super) mark: Option<char>,
}

/// A distinct term of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Distinct {
    pub(super) id: u32,
    /// Index into [`Terms::words`].
    pub(super) word: u32,
    /// How often the sentence has it.
    pub(super) count: u32,
    /// What it counts for, 0 to 1: the words of one name of several words share what the name says.
    pub(super) share: f64,
}

/// One clause of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// Index range into [`SentenceTerms::terms`].
    pub(super) terms: Range<usize>,
    /// Indices into [`SentenceTerms::distinct`], ascending.
    pub(super) distinct: Vec<u32>,
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
    /// By id.
    pub(super) distinct: Vec<Distinct>,
    /// In text order; together they have all terms.
    pub(super) clauses: Vec<Clause>,
    /// What the sentence leans on and does not say itself: the names that its pronouns stand for, the sentence that its list item
    /// completes. By id.
    pub(super) context: Vec<Distinct>,
    /// Where the sentence stands among the compared sentences of its article: 0 the first, 1 the last.
    pub(super) position: f64,
    /// The sentence's folded words and the marks of its numbers: equal for two sentences that are word for word the same,
    /// whatever language their articles are said to be in. Empty without a word.
    pub(super) wording: String,
}

impl SentenceTerms {
    /// Whether two sentences are word for word the same, case and punctuation aside.
    pub(super) fn is_equal(&self, other: &Self) -> bool {
        !self.wording.is_empty() && self.wording == other.wording
    }

    /// Where a term stands in [`Self::distinct`]. O(log terms).
    pub(super) fn place(&self, id: u32) -> Option<usize> {
        self.distinct.binary_search_by_key(&id, |distinct| distinct.id).ok()
    }
}

/// The compared sentences of all articles.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// For each article, its sentences in order.
    pub(super) articles: Vec<Vec<SentenceTerms>>,
    /// For each term id: whether it is a function word.
    pub(super) is_function: Vec<bool>,
    /// The distinct folded words and names' keys, sorted.
    pub(super) words: Vec<String>,
    /// For each article: whether it is in English.
    pub(super) is_english: Vec<bool>,
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
    /// The distinct folded words and names' keys of all articles, sorted.
    pub(super) words: &'a [String],
    pub(super) n_articles: usize,
    /// Whether all its articles are in English.
    pub(super) is_english: bool,
}

/// A sentence before its stems are numbered.
struct Stemmed {
    article: u32,
    sentence: u32,
    position: f64,
    words: Vec<Word>,
    /// Index ranges into `words`.
    clauses: Vec<Range<usize>>,
    context: Vec<Word>,
}

impl Terms {
    /// The terms of the compared sentences of all documents. O(words · log words).
    pub(super) fn new(documents: &[Document<'_>]) -> Self {
        let mut stemmed = Vec::new();
        let mut vocabulary = Vocabulary::default();
        for (article, document) in (0..).zip(documents) {
            let compared: Vec<(u32, &Sentence)> = document.compared_sentences().collect();
            let last = compared.len().saturating_sub(1).max(1) as f64;
            let mut reader = Reader::new(document, &mut vocabulary);
            let words: Vec<Vec<Word>> =
                compared.iter().map(|(_, sentence)| reader.of_sentence(sentence)).collect();
            let mut contexts = context::contexts(document, &compared, &words, &vocabulary);
            for (number, ((sentence, found), words)) in compared.into_iter().zip(words).enumerate() {
                stemmed.push(Stemmed {
                    article,
                    sentence,
                    position: number as f64 / last,
                    clauses: clauses(document, found, &words),
                    words,
                    context: std::mem::take(&mut contexts[number]),
                });
            }
        }
        let is_english = documents.iter().map(|document| is_english(&document.article.lang)).collect();
        Self::number(documents.len(), &stemmed, vocabulary, is_english)
    }

    /// Two texts, each as one sentence of an article of its own; words by UAX #29, English stems.
    pub(super) fn of_two(a: &str, b: &str) -> Self {
        let mut vocabulary = Vocabulary::default();
        let stemmed = [(0, a), (1, b)].map(|(article, text)| {
            let words = of_text(text, &Stems::new("en"), &mut vocabulary);
            Stemmed {
                article,
                sentence: 0,
                position: 0.0,
                clauses: std::iter::once(0..words.len()).collect(),
                words,
                context: Vec::new(),
            }
        });
        Self::number(2, &stemmed, vocabulary, vec![true; 2])
    }

    fn number(n_articles: usize, stemmed: &[Stemmed], vocabulary: Vocabulary, is_english: Vec<bool>) -> Self {
        let wordings: Vec<String> =
            stemmed.iter().map(|sentence| vocabulary.wording(&sentence.words)).collect();
        let (stems, stem_ranks) = ranked(vocabulary.stems);
        let (words, word_ranks) = ranked(vocabulary.words);
        let numbers = Numbers { stems: &stem_ranks, words: &word_ranks };
        let mut articles = vec![Vec::new(); n_articles];
        for (sentence, wording) in stemmed.iter().zip(wordings) {
            let terms: Vec<Term> = sentence.words.iter().map(|word| numbers.term(word)).collect();
            let distinct = numbers.distinct(&sentence.words);
            let place = |id: u32| distinct.partition_point(|other| other.id < id) as u32;
            let clauses = sentence.clauses.iter().map(|clause| {
                let mut places: Vec<u32> = terms[clause.clone()].iter().map(|term| place(term.id)).collect();
                places.sort_unstable();
                places.dedup();
                Clause { terms: clause.clone(), distinct: places }
            });
            let context = numbers.distinct(&sentence.context);
            let is_own = |id: u32| distinct.binary_search_by_key(&id, |own| own.id).is_ok();
            articles[sentence.article as usize].push(SentenceTerms {
                article: sentence.article,
                sentence: sentence.sentence,
                clauses: clauses.collect(),
                context: context.into_iter().filter(|leaned| !is_own(leaned.id)).collect(),
                distinct,
                terms,
                position: sentence.position,
                wording,
            });
        }
        let is_function = stems.iter().map(|stem| stem.starts_with(FUNCTION)).collect();
        Self { articles, is_function, words, is_english }
    }

    /// The sentences of some articles, given by ascending index. O(terms).
    pub(super) fn story(&self, articles: &[u32]) -> StoryTerms<'_> {
        let sentences: Vec<&SentenceTerms> =
            articles.iter().flat_map(|&article| &self.articles[article as usize]).collect();
        let mut sentence_frequency = vec![0; self.is_function.len()];
        for distinct in sentences.iter().flat_map(|sentence| &sentence.distinct) {
            sentence_frequency[distinct.id as usize] += 1;
        }
        StoryTerms {
            sentences,
            sentence_frequency,
            is_function: &self.is_function,
            words: &self.words,
            n_articles: articles.len(),
            is_english: articles.iter().all(|&article| self.is_english[article as usize]),
        }
    }
}

impl StoryTerms<'_> {
    /// Where a sentence of the story stands in its article.
    pub(super) fn reference(&self, number: u32) -> SentenceRef {
        let sentence = self.sentences[number as usize];
        SentenceRef { article: sentence.article, sentence: sentence.sentence }
    }

    /// The number of a sentence in the story. O(log sentences).
    pub(super) fn number(&self, at: SentenceRef) -> Option<u32> {
        let key = (at.article, at.sentence);
        let found = self.sentences.binary_search_by_key(&key, |other| (other.article, other.sentence));
        found.ok().map(|number| number as u32)
    }
}

/// The texts of an interner, sorted, and the rank of each number.
fn ranked(interner: Interner) -> (Vec<String>, Vec<u32>) {
    let numbered = interner.into_texts().into_iter().zip(0..);
    let mut texts: Vec<(u64, String, u32)> =
        numbered.map(|(text, number)| (first_bytes(&text), text, number)).collect();
    texts.sort_unstable();
    let mut ranks = vec![0; texts.len()];
    for (rank, (_, _, number)) in (0..).zip(&texts) {
        ranks[*number as usize] = rank;
    }
    (texts.into_iter().map(|(_, text, _)| text).collect(), ranks)
}

/// The first eight bytes as one number, in whose order texts stand that differ in them: most comparisons need no more.
fn first_bytes(text: &str) -> u64 {
    text.bytes().chain(std::iter::repeat(0)).take(8).fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// The ranks of stems and folded words by their number in the vocabulary.
struct Numbers<'a> {
    stems: &'a [u32],
    words: &'a [u32],
}

impl Numbers<'_> {
    fn term(&self, word: &Word) -> Term {
        Term { id: self.stems[word.key.stem as usize], range: word.range, kind: word.kind, mark: word.mark }
    }

    /// The distinct terms of some words, by id; of words with one stem the first stands for all.
    fn distinct(&self, words: &[Word]) -> Vec<Distinct> {
        let mut all: Vec<Distinct> = words
            .iter()
            .map(|word| Distinct {
                id: self.stems[word.key.stem as usize],
                word: self.words[word.key.word as usize],
                count: 1,
                share: word.share,
            })
            .collect();
        all.sort_by_key(|distinct| distinct.id);
        all.dedup_by(|later, first| {
            let is_same = later.id == first.id;
            if is_same {
                first.count += 1;
                first.share = first.share.max(later.share);
            }
            is_same
        });
        all
    }
}

fn is_english(lang: &str) -> bool {
    matches!(crate::article::primary_language(lang), "en" | "und")
}

/// The clauses of a sentence as index ranges into its words; words that folding removed belong to none.
fn clauses(document: &Document<'_>, sentence: &Sentence, words: &[Word]) -> Vec<Range<usize>> {
    let (article, segmentation) = (document.article, document.segmentation);
    let clauses = crate::segment::clauses(&article.text, &article.lang, segmentation, sentence);
    let starts = |clause: &Range<u32>| {
        let first = segmentation.words.get(clause.start as usize).map_or(u32::MAX, |word| word.range.start);
        words.partition_point(|word| word.range.start < first)
    };
    let starts: Vec<usize> = clauses.iter().map(starts).collect();
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .filter(|(start, end)| start < end)
        .map(|(start, end)| start..end)
        .collect()
}
