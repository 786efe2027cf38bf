//! Sentences to annotations: what kind of word each word is. One annotator a file.

mod names;
mod quantities;

pub use quantities::number_value;

use crate::{article::Article, segment::Segmentation};

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordKind {
    /// Any other word.
    Word,
    /// Part of a proper name.
    Name,
    /// A number, in digits or in words.
    Number,
}

/// The annotations of one article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotations {
    /// One per word of [`Segmentation::words`].
    pub kinds: Vec<WordKind>,
}

/// Annotates the words of one article. O(words · log words).
pub fn annotate(article: &Article, segmentation: &Segmentation) -> Annotations {
    let mut kinds = names::names(article, segmentation);
    for (kind, word) in kinds.iter_mut().zip(&segmentation.words) {
        if number_value(word.range.of(&article.text)).is_some() {
            *kind = WordKind::Number;
        }
    }
    Annotations { kinds }
}
