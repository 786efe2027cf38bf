//! Bytes of one file to the blocks of one article.
//!
//! A format is recognised by content, not by name. Nothing is lost: what is not the article (share buttons, login notes,
//! "Read also") becomes a block of kind [`ParagraphKind::Boilerplate`] with its [`Reason`].

mod boilerplate;
mod clean;
mod dates;
mod decode;
mod header;
mod html;
mod names;
mod phrases;
mod shape;
mod sniff;
mod text;

use clean::Cleaner;
use unicode_segmentation::UnicodeSegmentation;

pub use crate::article::{ParagraphKind, Reason};
use crate::{
    config::IngestConfig,
    text::Parsed,
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// An agency signs one of this many first paragraphs.
const AGENCY_PARAGRAPHS: usize = 3;

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

/// Reads one file. Fails only for what cannot be an article ([`ErrorCode`]). O(bytes).
pub fn ingest(document: &RawDocument<'_>, config: &IngestConfig) -> Result<Parsed<Blocks>, ReadError> {
    if document.bytes.len() > config.max_file_bytes {
        return Err(ReadError::too_large(document.bytes.len() as u64));
    }
    sniff::refuse(document.bytes)?;
    let decoded = decode::decode(document.bytes, document.encoding);
    let mut warnings: Vec<Warning> = decoded.warning.into_iter().collect();
    let mut text = decoded.text;
    if text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{FEFF}') {
        return Err(ReadError { code: ErrorCode::Empty, detail: String::new() });
    }
    if text.len() > config.max_text_bytes {
        text.truncate(text.floor_char_boundary(config.max_text_bytes));
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} bytes", config.max_text_bytes)));
    }
    let format = sniff::format(&text);
    warnings.extend(sniff::extension_warning(document.file, format));
    let mut cleaner = Cleaner::default();
    let (mut metadata, mut blocks) = match format {
        Format::Text => text::read(&text, &mut cleaner),
        Format::Html => html::read(&text, config, &mut cleaner, &mut warnings),
    };
    warnings.extend(cleaner.warnings());
    if blocks.is_empty() {
        return Err(ReadError { code: ErrorCode::NoText, detail: String::new() });
    }
    if blocks.len() > config.max_paragraphs {
        blocks.truncate(config.max_paragraphs);
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} paragraphs", config.max_paragraphs)));
    }
    if metadata.outlet.is_none() {
        metadata.outlet = agency(&blocks).or_else(|| {
            names::outlet_of_file(document.file).map(|name| Outlet { name, origin: OutletOrigin::FileName })
        });
    }
    let words = compared_words(&blocks, config.short_words);
    if words < config.short_words {
        warnings.push(Warning::new(WarningCode::Short, words.to_string()));
    }
    Ok(Parsed { value: Blocks { format, encoding: decoded.encoding, metadata, blocks }, warnings })
}

/// The news agency that signs the first paragraph.
fn agency(blocks: &[Block]) -> Option<Outlet> {
    let first = blocks.iter().filter(|block| block.kind == ParagraphKind::Body).take(AGENCY_PARAGRAPHS);
    let name = first.filter_map(|block| names::agency(&block.text)).next()?;
    Some(Outlet { name: name.to_owned(), origin: OutletOrigin::Text })
}

/// How many words (UAX #29) take part in the comparison, counted up to `enough`. In scripts that put no space between words,
/// such as Chinese, every character counts.
fn compared_words(blocks: &[Block], enough: usize) -> usize {
    let compared = blocks.iter().filter(|block| block.kind.is_compared());
    compared.flat_map(|block| block.text.unicode_word_indices()).take(enough).count()
}

#[cfg(test)]
mod tests;
