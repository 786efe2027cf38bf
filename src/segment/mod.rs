//! An article to sentences and words.

use std::ops::Range;

use crate::{article::Article, config::SegmentConfig, text::TextRange};

/// The sentences and words of one article, in text order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segmentation {
    pub sentences: Vec<Sentence>,
    pub words: Vec<Word>,
}

/// One sentence. Every paragraph has at least one; together they cover all of its text but the white space between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Index into [`Article::paragraphs`].
    pub paragraph: u32,
    /// UTF-8 bytes of [`Article::text`].
    pub range: TextRange,
    /// Index range into [`Segmentation::words`].
    pub words: Range<u32>,
}

/// One word (UAX #29: letters, digits, with inner apostrophes and points; `28-point` is two words, `U.S.` is one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// UTF-8 bytes of [`Article::text`].
    pub range: TextRange,
}

/// Splits every paragraph of `article`, boilerplate too. O(text).
pub fn segment(article: &Article, _config: &SegmentConfig) -> Segmentation {
    let mut out = Segmentation::default();
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        use unicode_segmentation::UnicodeSegmentation;
        let first = out.words.len() as u32;
        for (at, word) in paragraph.range.of(&article.text).unicode_word_indices() {
            out.words
                .push(Word { range: TextRange::new(at, at + word.len()).shifted(paragraph.range.start) });
        }
        out.sentences.push(Sentence {
            paragraph: index as u32,
            range: paragraph.range,
            words: first..out.words.len() as u32,
        });
    }
    out
}
