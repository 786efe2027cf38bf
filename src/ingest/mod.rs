//! Bytes of one file to the blocks of one article.
//!
//! A format is recognised by content, not by name. Nothing is lost: what is not the article (share buttons, login notes,
//! "Read also") becomes a block of kind [`ParagraphKind::Boilerplate`] with its [`Reason`].

pub use crate::article::{ParagraphKind, Reason};
use crate::{
    config::IngestConfig,
    text::Parsed,
    warning::{ErrorCode, ReadError},
};

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct RawDocument<'a> {
    /// The file's name, with or without a path; used for the outlet's name when nothing better is found.
    pub file: &'a str,
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// The encoding that the reader chose (a WHATWG label); `None`: find out.
    pub encoding: Option<&'a str>,
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
}

impl Format {
    /// The word for it in JSON and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
        }
    }
}

/// Where an outlet's name was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutletOrigin {
    /// The page's metadata (`og:site_name`, JSON-LD publisher ...).
    Metadata,
    /// A line of the text.
    Text,
    /// The file's name.
    FileName,
    /// The reader wrote it.
    Reader,
}

impl OutletOrigin {
    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::Text => "text",
            Self::FileName => "file-name",
            Self::Reader => "reader",
        }
    }
}

/// The outlet's name and where it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlet {
    pub name: String,
    pub origin: OutletOrigin,
}

/// What a file says about its article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    pub outlet: Option<Outlet>,
    pub title: Option<String>,
    /// Authors, one name each.
    pub byline: Vec<String>,
    /// The day of publication as stated, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// A language tag as the file states it (`en-GB`); `None`: not stated.
    pub lang: Option<String>,
}

/// One paragraph of the file: its text on one line (runs of white space folded, no line break), never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: ParagraphKind,
    pub text: String,
    /// Why it is boilerplate; `None` for every other kind.
    pub reason: Option<Reason>,
}

/// A file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocks {
    pub format: Format,
    /// The encoding that the bytes were decoded with (WHATWG name).
    pub encoding: &'static str,
    pub metadata: Metadata,
    /// In reading order; boilerplate stays in its place.
    pub blocks: Vec<Block>,
}

/// Reads one file. Fails only for what cannot be an article ([`ErrorCode`]).
pub fn ingest(document: &RawDocument<'_>, config: &IngestConfig) -> Result<Parsed<Blocks>, ReadError> {
    if document.bytes.len() > config.max_file_bytes {
        return Err(ReadError { code: ErrorCode::Size, detail: document.bytes.len().to_string() });
    }
    let text = String::from_utf8_lossy(document.bytes);
    let blocks: Vec<Block> = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .map(|text| Block { kind: ParagraphKind::Body, text, reason: None })
        .collect();
    if blocks.is_empty() {
        return Err(ReadError { code: ErrorCode::Empty, detail: String::new() });
    }
    Ok(Parsed::clean(Blocks {
        format: Format::Text,
        encoding: "UTF-8",
        metadata: Metadata::default(),
        blocks,
    }))
}
