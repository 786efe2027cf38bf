//! A text or a web page to the blocks of one article.
//!
//! A format is recognised by content, not by name. What is not UTF-8 text is opened by `documents` first. Nothing is lost: what is not
//! the article (share buttons, login notes, "Read also") becomes a block of kind [`ParagraphKind::Boilerplate`] with its [`Reason`]. Web
//! pages are read with the feature `documents` only.
#![cfg_attr(not(feature = "documents"), expect(dead_code, reason = "what only pages and documents need"))]

pub(crate) mod address;
mod boilerplate;
mod buttons;
mod clean;
pub(crate) mod clipboard;
mod clock;
mod copied;
mod cut;
pub(crate) mod dates;
pub(crate) mod epoch;
pub(crate) mod forwarded;
mod header;
#[cfg(feature = "documents")]
mod html;
mod names;
mod paywall;
mod phrases;
mod shape;
pub(crate) mod sniff;
mod text;

use clean::Cleaner;
use unicode_segmentation::UnicodeSegmentation;

pub use crate::article::{ParagraphKind, Reason};
use crate::{
    config::IngestConfig,
    text::{Parsed, fold},
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

/// How a file can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognised<'a> {
    /// It is text in UTF-8: [`Part::of_file`] and [`ingest`].
    Text(&'a str),
    /// It is a web page, a document, an archive, or text in another encoding: `documents::open` makes parts of it.
    Document,
}

/// A text or a web page, decoded: a whole file, or what was taken out of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The file's name; where a file holds several articles, a slash and the name of this one follow.
    pub file: String,
    /// What the file is.
    pub format: Format,
    /// WHATWG name of the encoding that the text was decoded with; empty where the format has only one.
    pub encoding: String,
    pub form: Form,
    pub text: String,
    /// What the file says about the article outside of `text`; it goes before what `text` says.
    pub metadata: Metadata,
    /// What was noticed on the way here.
    pub warnings: Vec<Warning>,
}

/// What [`Part::text`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// A web page: the article is looked for in it.
    Page,
    /// HTML made of a document: everything in it belongs to the article, unless its own words say that it does not.
    Document,
}

impl Form {
    /// The word for it in objects that cross to JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Page => "page",
            Self::Document => "document",
        }
    }

    /// The form of that name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Text, Self::Page, Self::Document].into_iter().find(|form| form.as_str() == name)
    }
}

impl Part {
    /// A file that is text or a web page as it stands. `encoding`: what it was decoded with (WHATWG name).
    pub fn of_file(file: &str, text: impl Into<String>, encoding: &str) -> Self {
        let text = text.into();
        let text = clipboard::page(&text).unwrap_or(text);
        let format = sniff::format(&text);
        Self {
            file: file.to_owned(),
            format,
            encoding: encoding.to_owned(),
            form: if format == Format::Html { Form::Page } else { Form::Text },
            text,
            metadata: Metadata::default(),
            warnings: Vec::new(),
        }
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    Markdown,
    /// A web page with its images in one file (RFC 2557).
    Mhtml,
    /// A message (RFC 5322).
    Mail,
    /// Articles as JSON objects, one or many, in one array or one a line.
    Json,
    Rtf,
    /// Office Open XML text.
    Docx,
    /// OpenDocument text.
    Odt,
    Epub,
    Pdf,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Html,
        Self::Markdown,
        Self::Mhtml,
        Self::Mail,
        Self::Json,
        Self::Rtf,
        Self::Docx,
        Self::Odt,
        Self::Epub,
        Self::Pdf,
    ];

    /// The word for it in JSON and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Mhtml => "mhtml",
            Self::Mail => "mail",
            Self::Json => "json",
            Self::Rtf => "rtf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Epub => "epub",
            Self::Pdf => "pdf",
        }
    }

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
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
    /// The origin of that name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Metadata, Self::Text, Self::FileName, Self::Reader]
            .into_iter()
            .find(|origin| origin.as_str() == name)
    }

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
    /// The time of day with it, as stated: `HH:MM` (24 hours), and where a zone is stated `Z`, `+HH:MM` or `-HH:MM` after it.
    pub time: Option<String>,
    /// A language tag as the file states it (`en-GB`); `None`: not stated.
    pub lang: Option<String>,
}

impl Metadata {
    /// Whether both name an outlet, and by one name, however it is spelled in capitals and accents.
    pub fn is_of_one_outlet(&self, other: &Self) -> bool {
        match (&self.outlet, &other.outlet) {
            (Some(own), Some(theirs)) => fold(&own.name) == fold(&theirs.name),
            _ => false,
        }
    }

    /// This, and what it does not say from `other`. A time belongs to its day: it is taken only with it.
    fn or(self, other: Self) -> Self {
        let (published, time) = match self.published {
            Some(day) if other.published.as_ref() == Some(&day) => (Some(day), self.time.or(other.time)),
            Some(day) => (Some(day), self.time),
            None => (other.published, other.time),
        };
        Self {
            outlet: self.outlet.or(other.outlet),
            title: self.title.or(other.title),
            byline: if self.byline.is_empty() { other.byline } else { self.byline },
            published,
            time,
            lang: self.lang.or(other.lang),
        }
    }
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
    /// [`Part::encoding`].
    pub encoding: String,
    pub metadata: Metadata,
    /// In reading order; boilerplate stays in its place.
    pub blocks: Vec<Block>,
}

/// Tells what a file is by its bytes. Fails for what cannot be an article ([`ErrorCode`]). O(bytes).
pub fn recognise<'a>(document: &RawDocument<'a>, config: &IngestConfig) -> Result<Recognised<'a>, ReadError> {
    if document.bytes.len() > config.max_file_bytes {
        return Err(ReadError::too_large(document.bytes.len() as u64));
    }
    sniff::refuse(document.bytes)?;
    let is_utf8 = document.encoding.is_none_or(|label| label.eq_ignore_ascii_case("utf-8"));
    let content = document.bytes.strip_prefix(sniff::UTF8_MARK).unwrap_or(document.bytes);
    Ok(match str::from_utf8(content) {
        Ok(text) if is_utf8 && sniff::is_plain(document.file, text) => Recognised::Text(text),
        _ => Recognised::Document,
    })
}

/// Reads one part. Fails only for what cannot be an article ([`ErrorCode`]), and without the feature `documents` for what is not plain
/// text. O(text).
pub fn ingest(part: &Part, config: &IngestConfig) -> Result<Parsed<Blocks>, ReadError> {
    let mut warnings = part.warnings.clone();
    let mut text = part.text.as_str();
    if text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{FEFF}') {
        return Err(ReadError { code: ErrorCode::Empty, detail: String::new() });
    }
    if let Some((start, _)) = text.split_at_checked(text.floor_char_boundary(config.max_text_bytes))
        && start.len() < text.len()
    {
        text = start;
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} bytes", config.max_text_bytes)));
    }
    warnings.extend(sniff::extension_warning(&part.file, part.format));
    let mut cleaner = Cleaner::default();
    let (found, mut blocks) = match part.form {
        Form::Text => text::read(text, &mut cleaner),
        #[cfg(feature = "documents")]
        Form::Page | Form::Document => html::read(text, part.form, config, &mut cleaner, &mut warnings),
        #[cfg(not(feature = "documents"))]
        Form::Page | Form::Document => return Err(ReadError::new(ErrorCode::Type, part.format.as_str())),
    };
    let mut metadata = part.metadata.clone().or(found);
    warnings.extend(cleaner.warnings());
    if blocks.is_empty() {
        return Err(ReadError { code: ErrorCode::NoText, detail: String::new() });
    }
    if blocks.len() > config.max_paragraphs {
        blocks = first_of(blocks, config.max_paragraphs);
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} paragraphs", config.max_paragraphs)));
    }
    if metadata.outlet.is_none() {
        // Messages are named after their subject, articles of a dataset after their title.
        let is_named = !matches!(part.format, Format::Json | Format::Mail);
        let named = || names::outlet_of_file(&part.file).filter(|_| is_named);
        metadata.outlet =
            agency(&blocks).or_else(|| named().map(|name| Outlet { name, origin: OutletOrigin::FileName }));
    }
    let warned = |warnings: &[Warning], code| warnings.iter().any(|warning| warning.code == code);
    if !warned(&warnings, WarningCode::Paywall) && part.form != Form::Document && paywall::is_stub(&blocks) {
        warnings.push(Warning::new(WarningCode::Paywall, ""));
    }
    if part.form == Form::Text && !warned(&warnings, WarningCode::Truncated) && cut::is_cut_text(&blocks) {
        warnings.push(Warning::new(WarningCode::CutOff, ""));
    }
    let words = compared_words(&blocks, config.short_words);
    if words < config.short_words {
        warnings.push(Warning::new(WarningCode::Short, words.to_string()));
    }
    let encoding = part.encoding.clone();
    Ok(Parsed { value: Blocks { format: part.format, encoding, metadata, blocks }, warnings })
}

/// The first `limit` blocks; where there is too much around an article, the article stays.
fn first_of(blocks: Vec<Block>, limit: usize) -> Vec<Block> {
    let is_article = |block: &Block| block.kind != ParagraphKind::Boilerplate;
    let n_article = blocks.iter().filter(|block| is_article(block)).count().min(limit);
    let (mut article, mut around) = (n_article, limit - n_article);
    let mut takes = |block: &Block| {
        let left = if is_article(block) { &mut article } else { &mut around };
        left.checked_sub(1).map(|rest| *left = rest).is_some()
    };
    blocks.into_iter().filter(|block| takes(block)).collect()
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
