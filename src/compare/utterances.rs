//! Quotes to utterances: what one speaker said once, as each article gives it.

use crate::{
    align::{Document, Link},
    annotate::Speech,
};

/// One quote of one article in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuoteRef {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`Speech::quotes`].
    pub quote: u32,
}

/// What somebody said once, as at least two articles give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// As the article names the speaker that names them most fully; `None`: no article does.
    pub speaker: Option<String>,
    /// The fullest direct quote first, then by article.
    pub versions: Vec<UtteranceVersion>,
}

/// An utterance as one article gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UtteranceVersion {
    pub quote: QuoteRef,
    /// How it stands to the first one of the utterance; [`QuoteRelation::Same`] for that one itself.
    pub relation: QuoteRelation,
    /// Whether the article names another speaker than the first one.
    pub is_of_other_speaker: bool,
}

/// How two quotes of one utterance stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteRelation {
    /// Word for word.
    Same,
    /// Word for word a part of it.
    Shortened,
    /// In quotation marks, mostly the same words, but not all.
    Altered,
    /// In quotation marks, in other words: a translation, or one of the two is no quotation.
    Reworded,
    /// In the article's own words.
    Paraphrased,
}

impl QuoteRelation {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Shortened => "shortened",
            Self::Altered => "altered",
            Self::Reworded => "reworded",
            Self::Paraphrased => "paraphrased",
        }
    }
}

/// The utterances that at least two articles give; by speaker's first quote. `speech` holds one for each document.
pub(super) fn utterances(documents: &[Document<'_>], speech: &[Speech], links: &[Link]) -> Vec<Utterance> {
    let _ = (documents, speech, links);
    Vec::new()
}
