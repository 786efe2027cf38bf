//! Texts to articles, as the command reads them.

use diptych::{
    article::{Article, article},
    config::Config,
    ingest::{Part, ingest},
};

/// The article of a file with this name and text.
pub(crate) fn read(file: &str, text: &str) -> Article {
    let part = Part::of_file(file, text, "UTF-8");
    article(file, ingest(&part, &Config::default().ingest).unwrap().value)
}
