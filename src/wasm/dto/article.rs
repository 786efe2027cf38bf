//! Articles.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::Notice;
use crate::{
    article::{self, Article, ParagraphKind, Reason},
    ingest::{Block, Blocks, Format, Metadata, Outlet, OutletOrigin},
    report::Input,
    warning::{ReadError, Warning},
};

/// Either `article` or `error` is there, or `isDocument` is set.
#[derive(Default, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct ReadResult {
    pub article: Option<ArticleDto>,
    pub error: Option<Notice>,
    /// The module of the documents must open it.
    pub is_document: bool,
}

impl ReadResult {
    pub(in crate::wasm) fn read(article: Article, warnings: &[Warning]) -> Self {
        Self { article: Some(ArticleDto::new(article, warnings)), ..Self::default() }
    }

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

    /// The article again, with every paragraph in its place, empty ones too: the report counts them. What the page sends is not
    /// trusted to be consistent: unknown kinds are body text.
    fn into_article(self) -> Article {
        let blocks = self
            .paragraphs
            .into_iter()
            .map(|paragraph| Block {
                kind: ParagraphKind::parse(&paragraph.kind).unwrap_or(ParagraphKind::Body),
                text: paragraph.text,
                reason: paragraph.reason.as_deref().and_then(Reason::parse),
            })
            .collect();
        let origin =
            self.outlet_origin.as_deref().and_then(OutletOrigin::parse).unwrap_or(OutletOrigin::Reader);
        article::article(
            &self.file,
            Blocks {
                format: Format::parse(&self.format).unwrap_or(Format::Text),
                encoding: self.encoding,
                metadata: Metadata {
                    outlet: self.outlet.map(|name| Outlet { name, origin }),
                    title: self.title,
                    byline: self.byline,
                    published: self.published,
                    time: self.time,
                    lang: Some(self.lang),
                },
                blocks,
            },
        )
    }
}

/// The articles to compare, in the reader's order.
#[derive(Deserialize, Tsify)]
pub struct CompareInput {
    pub articles: Vec<ArticleDto>,
}

impl CompareInput {
    pub(in crate::wasm) fn into_articles(self) -> Vec<Article> {
        self.articles.into_iter().map(ArticleDto::into_article).collect()
    }

    /// The articles with the warnings of their reading.
    pub(in crate::wasm) fn into_input(self) -> Input {
        let mut input = Input::default();
        for mut article in self.articles {
            let notices = std::mem::take(&mut article.warnings).into_iter();
            input.add_article(article.into_article(), notices.filter_map(Notice::into_warning).collect());
        }
        input
    }
}
