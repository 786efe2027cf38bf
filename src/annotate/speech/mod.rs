//! Who says it: quotations, whom a statement is credited to, and in whose voice each sentence speaks.

mod cast;
mod cues;
mod direct;
mod frames;
mod indirect;
mod marks;
mod nouns;
mod outlets;
mod quotes;
mod resolve;
mod runs;
#[cfg(test)]
mod source_tests;
mod sources;
mod subjects;
#[cfg(test)]
mod tests;
mod view;
mod voices;

use std::ops::Range;

use super::Annotations;
use crate::{
    article::{Article, primary_language},
    segment::Segmentation,
    text::{TextRange, is_listed},
};
use cast::Cast;
use view::View;

/// What one article lets others say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speech {
    /// Ascending by span.
    pub quotes: Vec<Quote>,
    /// Ascending by span.
    pub sources: Vec<Source>,
    /// One per sentence of the segmentation.
    pub voices: Vec<Voice>,
}

/// Words of somebody else. An utterance that a cue splits (“A”, he said. “B.”) is one quote for each of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub form: QuoteForm,
    /// The sentence in which it begins.
    pub sentence: u32,
    /// Direct: what stands between the quotation marks, without them; may run over sentences, never over a paragraph. Indirect: the
    /// clause that says what was said.
    pub span: TextRange,
    /// Index into [`Speech::sources`]: who says it, where the article tells.
    pub source: Option<u32>,
    /// The word or words that tell that it is said (`said`, `according to`), where there are any.
    pub cue: Option<TextRange>,
}

/// How somebody's words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteForm {
    /// Word for word, in quotation marks.
    Direct,
    /// In the article's own words.
    Indirect,
}

/// A place where the article credits somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub kind: SourceKind,
    /// The sentence in which it is named.
    pub sentence: u32,
    /// The words that name it there: `Kremlin spokesperson Dmitry Peskov`, `he`, `a White House official`, `Axios`.
    pub span: TextRange,
    /// Who it is, in words of the article, as fully as the article names them anywhere: `Dmitry Peskov` where the span is `he`.
    pub name: String,
    /// The same for the same source in every article and spelling: `peskov`, `axios`, `official white house`.
    pub key: String,
    /// The sentences that are credited to it.
    pub credited: Range<u32>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A person who is named.
    Person,
    /// An institution, or a place that stands for its government: the Kremlin, Kyiv, the Foreign Ministry.
    Office,
    /// Somebody who is not named: a White House official, people familiar with the matter.
    Anonymous,
    /// Another outlet or a news agency.
    Outlet,
    /// A statement, a report, a letter, a post.
    Document,
}

impl SourceKind {
    /// The word for it in JSON and CSS.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Office => "office",
            Self::Anonymous => "anonymous",
            Self::Outlet => "outlet",
            Self::Document => "document",
        }
    }
}

/// In whose voice a sentence speaks, and how surely.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// The article states it as a fact: nobody is said to have said any of it.
    #[default]
    Fact,
    /// It is credited to somebody who is named, all of it or a part.
    Attributed,
    /// It is credited to somebody who is not named, all of it or a part.
    Anonymous,
    /// The article states it with a reserve of its own: reportedly, may, appears to.
    Hedged,
}

impl Voice {
    /// The word for it in JSON and CSS.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Attributed => "attributed",
            Self::Anonymous => "anonymous",
            Self::Hedged => "hedged",
        }
    }
}

/// Whether a folded word is a verb of saying in any form that is nothing else, or names what is said ("claims"), in English.
pub(crate) fn is_word_of_saying(word: &str) -> bool {
    cues::cue(word).is_some_and(|cue| !cue.is_doubtful) || is_listed(nouns::UTTERANCES, word)
}

/// Who says what in one article. O(words · log words).
pub fn speech(article: &Article, segmentation: &Segmentation, annotations: &Annotations) -> Speech {
    let marked = marks::marked(article, segmentation);
    let view = View::new(article, segmentation, annotations, &marked);
    let is_english = matches!(primary_language(&article.lang), "en" | "und" | "");
    if !is_english {
        let quotes = direct::unattributed(&view, &marked);
        let voices = voices::voices(&view, &quotes, &[], None);
        return Speech { quotes, sources: Vec::new(), voices };
    }
    let cast = Cast::new(&view);
    let quotes::Reader { quotes, sources, frames, .. } = quotes::Reader::new(&view, &cast, &marked);
    let voices = voices::voices(&view, &quotes, &sources, Some(&frames));
    Speech { quotes, sources, voices }
}
