//! Articles with what the stages before alignment made of them.

use crate::{
    annotate::{Annotations, annotate},
    article::Article,
    config::SegmentConfig,
    segment::{Segmentation, Sentence, segment},
};

/// One article with what the stages before made of it.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    pub article: &'a Article,
    pub segmentation: &'a Segmentation,
    pub annotations: &'a Annotations,
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
}

/// The segmentation and the annotations of each of some articles, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prepared {
    pub segmentations: Vec<Segmentation>,
    pub annotations: Vec<Annotations>,
}

impl Prepared {
    /// Segments and annotates every article.
    pub fn new(articles: &[Article], config: &SegmentConfig) -> Self {
        let segmentations: Vec<Segmentation> =
            articles.iter().map(|article| segment(article, config)).collect();
        let annotations =
            articles.iter().zip(&segmentations).map(|(article, found)| annotate(article, found)).collect();
        Self { segmentations, annotations }
    }

    /// The documents of the articles that this was made of.
    pub fn documents<'a>(&'a self, articles: &'a [Article]) -> Vec<Document<'a>> {
        articles
            .iter()
            .zip(&self.segmentations)
            .zip(&self.annotations)
            .map(|((article, segmentation), annotations)| Document { article, segmentation, annotations })
            .collect()
    }
}
