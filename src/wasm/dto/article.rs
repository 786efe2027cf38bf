//! Articles.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::Notice;
use crate::{
    article::{self, Article},
    config::Config,
    ingest::{Metadata, Part, ingest},
    text::Parsed,
    warning::{ReadError, Warning},
};

/// Either `article` or `error` is there, or `isDocument` is set.
#[derive(Default, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct ReadResult {
    pub article: Option<ArticleDto>,
    pub error: Option<Notice>,
    /// The module of the documents must open it. Only the core says so.
    pub is_document: bool,
}

impl ReadResult {
    pub(in crate::wasm) fn of_part(part: &Part, config: &Config) -> Self {
        match ingest(part, &config.ingest) {
            Ok(Parsed { value, warnings }) => {
                let article = ArticleDto::new(article::article(&part.file, value), &warnings);
                Self { article: Some(article), ..Self::default() }
            }
            Err(error) => Self::failed(&error),
        }
    }

    #[cfg(not(feature = "documents"))]
    pub(in crate::wasm) fn document() -> Self {
        Self { is_document: true, ..Self::default() }
    }

    pub(in crate::wasm) fn failed(error: &ReadError) -> Self {
        Self { error: Some(Notice::from(error)), ..Self::default() }
    }
}

/// One article, as the page keeps it and gives it back to `compare`.
#[derive(Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct ArticleDto {
    /// Made from the text: the same text has the same id everywhere.
    pub id: String,
    pub file: String,
    #[tsify(type = "Format")]
    pub format: String,
    pub encoding: String,
    pub outlet: Option<String>,
    #[tsify(type = "\"metadata\" | \"text\" | \"file-name\" | \"reader\" | null")]
    pub outlet_origin: Option<String>,
    pub title: Option<String>,
    pub byline: Vec<String>,
    /// `YYYY-MM-DD`
    pub published: Option<String>,
    /// `HH:MM`, and its zone where it is stated: `Z`, `+HH:MM`, `-HH:MM`.
    pub time: Option<String>,
    /// Language tag; `und`: not known.
    pub lang: String,
    /// What was noticed while reading it.
    pub warnings: Vec<Notice>,
    pub paragraphs: Vec<ParagraphDto>,
}

#[derive(Serialize, Deserialize, Tsify)]
#[tsify(missing_as_null)]
pub struct ParagraphDto {
    /// Set another kind than `boilerplate` to bring a paragraph back into the comparison.
    #[tsify(type = "Kind")]
    pub kind: String,
    pub text: String,
    /// Why it was set aside as boilerplate.
    pub reason: Option<String>,
}

impl ArticleDto {
    fn new(article: Article, warnings: &[Warning]) -> Self {
        let paragraphs = article
            .paragraphs
            .iter()
            .map(|paragraph| ParagraphDto {
                kind: paragraph.kind.as_str().to_owned(),
                text: article.paragraph_text(paragraph).to_owned(),
                reason: paragraph.reason.map(|reason| reason.as_str().to_owned()),
            })
            .collect();
        let Metadata { outlet, title, byline, published, time, lang: _ } = article.metadata;
        Self {
            id: article.id,
            file: article.file,
            format: article.format.as_str().to_owned(),
            encoding: article.encoding,
            outlet_origin: outlet.as_ref().map(|outlet| outlet.origin.as_str().to_owned()),
            outlet: outlet.map(|outlet| outlet.name),
            title,
            byline,
            published,
            time,
            lang: article.lang,
            warnings: warnings.iter().map(Notice::from).collect(),
            paragraphs,
        }
    }
}
