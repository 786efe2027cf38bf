//! Where sentences and their parts are, in the page's numbers: sentences counted through all articles, UTF-16 units of a paragraph.

use web_sys::js_sys::Uint32Array;

use crate::{
    align::SentenceRef,
    article::Article,
    compare::Report,
    report::{Addresses, Id},
    segment::Segmentation,
    text::{OffsetIndex, TextRange},
};

/// The core's places to the page's.
pub(super) struct Places<'a> {
    articles: &'a [Article],
    segmentations: &'a [Segmentation],
    /// UTF-16 offsets of each article.
    indices: Vec<OffsetIndex>,
    /// Number of each article's first sentence.
    first: Vec<u32>,
}

impl<'a> Places<'a> {
    pub(super) fn new(articles: &'a [Article], report: &'a Report) -> Self {
        let mut n_sentences = 0;
        let first = report.segmentations.iter().map(|segmentation| {
            let first = n_sentences;
            n_sentences += segmentation.sentences.len() as u32;
            first
        });
        Self {
            articles,
            segmentations: &report.segmentations,
            indices: articles.iter().map(|article| OffsetIndex::new(&article.text)).collect(),
            first: first.collect(),
        }
    }

    /// `range` of an article's text in UTF-16 units from the start of `paragraph`.
    pub(super) fn within(&self, article: usize, paragraph: u32, range: TextRange) -> [u32; 2] {
        let index = &self.indices[article];
        let base = index.utf16(self.articles[article].paragraphs[paragraph as usize].range.start);
        [index.utf16(range.start) - base, index.utf16(range.end) - base]
    }

    /// The sentence's number.
    pub(super) fn number(&self, at: SentenceRef) -> u32 {
        self.first[at.article as usize] + at.sentence
    }

    /// Parts of a sentence, their starts and ends in one array.
    pub(super) fn packed(&self, at: SentenceRef, ranges: &[TextRange]) -> Uint32Array {
        let flat: Vec<u32> = ranges.iter().flat_map(|&range| self.span(at, range)).collect();
        Uint32Array::from(flat.as_slice())
    }
}

impl Addresses for Places<'_> {
    fn article(&self, article: u32) -> Id {
        Id::Number(article)
    }

    fn sentence(&self, at: SentenceRef) -> Id {
        Id::Number(self.number(at))
    }

    fn claim(&self, claim: u32) -> Id {
        Id::Number(claim)
    }

    /// From the start of the sentence's paragraph.
    fn span(&self, at: SentenceRef, range: TextRange) -> [u32; 2] {
        let sentence = &self.segmentations[at.article as usize].sentences[at.sentence as usize];
        self.within(at.article as usize, sentence.paragraph, range)
    }

    fn text(&self, article: u32, range: TextRange) -> String {
        range.of(&self.articles[article as usize].text).to_owned()
    }
}
