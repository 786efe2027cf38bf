//! The articles that the page gives back to be compared.

use serde::Deserialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::{ArticleDto, Notice};
use crate::{
    article::{self, Article, ParagraphKind, Reason},
    config::{Config, Depth},
    ingest::{Block, Blocks, Format, Metadata, Outlet, OutletOrigin},
    report::Input,
};

/// The articles to compare, in the reader's order.
#[derive(Deserialize, Tsify)]
pub struct CompareInput {
    pub articles: Vec<ArticleDto>,
    /// `links`: only what stands side by side, without the story; else everything.
    #[tsify(optional, type = "\"links\" | \"story\"")]
    pub depth: Option<String>,
}

impl CompareInput {
    pub(in crate::wasm) fn config(&self) -> Config {
        let depth = if self.depth.as_deref() == Some("links") { Depth::Links } else { Depth::Story };
        Config { depth, ..Config::default() }
    }

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

impl ArticleDto {
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
