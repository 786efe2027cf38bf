//! Files that are neither UTF-8 text nor a web page, to parts that [`ingest`](crate::ingest) reads: documents of other formats,
//! archives, text in other encodings.
//!
//! One file a format. A document becomes HTML of the few elements that [`markup`] writes, so that there is one way from there on; what
//! the format says about the article outside of its text goes into [`Part::metadata`]. This module and what it needs are compiled
//! to a second WebAssembly module (feature `documents`), which the page loads when the first such file comes.

mod archive;
mod decode;
mod docx;
mod envelope;
mod epub;
mod fields;
mod json;
mod mail;
mod markdown;
mod markup;
mod mhtml;
mod mime;
mod odt;
mod office;
mod pdf;
mod plausible;
mod rtf;
mod words;
mod xhtml;
mod xml;
mod zip;

use decode::Declared;

use crate::{
    config::Config,
    ingest::{self, Blocks, Part, RawDocument, Recognised, sniff},
    text::Parsed,
    warning::{ErrorCode, ReadError},
};

/// What was in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its articles, in the document's order: one of most documents, many of an e-book or a dataset.
    pub parts: Vec<Part>,
    /// The files of an archive that may hold articles, in the archive's order. They are recognised anew.
    pub files: Vec<ArchivedFile>,
    /// The files of an archive that could not be unpacked, with their names in it.
    pub errors: Vec<(String, ReadError)>,
}

/// A file that stood in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivedFile {
    /// Its path in the archive.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl From<Part> for Opened {
    fn from(part: Part) -> Self {
        Self { parts: vec![part], ..Self::default() }
    }
}

/// Opens a document, an archive, or text in any encoding ([`Recognised::Document`]). Fails for what holds no article
/// ([`ErrorCode`]). O(bytes unpacked), which [`DocumentsConfig`](crate::config::DocumentsConfig) bounds.
pub fn open(document: &RawDocument<'_>, config: &Config) -> Result<Opened, ReadError> {
    open_counted(document, config, &mut 0)
}

/// The same; adds how many bytes were unpacked, also in vain, to `unpacked`.
fn open_counted(
    document: &RawDocument<'_>,
    config: &Config,
    unpacked: &mut usize,
) -> Result<Opened, ReadError> {
    let bytes = document.bytes;
    if bytes.len() > config.ingest.max_file_bytes {
        return Err(ReadError::too_large(bytes.len() as u64));
    }
    sniff::refuse(bytes)?;
    let limits = &config.documents;
    match () {
        () if sniff::is_zip(bytes) => zip::open(document, limits, unpacked),
        () if sniff::is_pdf(bytes) => pdf::open(document, limits, unpacked),
        () if sniff::is_rtf(bytes) => rtf::open(document),
        () if sniff::is_message(bytes) => mail::open(document, limits),
        () => {
            let decoded = decode::decode(bytes, document.encoding, Declared::Inside);
            let mut part = Part::of_file(document.file, decoded.text, decoded.encoding);
            part.warnings.extend(decoded.warning);
            match () {
                () if sniff::is_json(part.text.as_bytes()) => json::open(part, limits),
                () if sniff::is_markdown(document.file, part.text.as_bytes()) => markdown::open(part),
                () => Ok(part.into()),
            }
        }
    }
}

/// One article of a file, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// [`Part::file`], or the file's name where it failed before there was a part.
    pub file: String,
    pub result: Result<Parsed<Blocks>, ReadError>,
}

/// Reads a file: all articles in it, archives unpacked, in order. Never empty. O(bytes unpacked).
pub fn read(document: &RawDocument<'_>, config: &Config) -> Vec<Reading> {
    read_counted(document, config, &mut 0)
}

/// The same; adds how many bytes were unpacked to `unpacked`.
fn read_counted(document: &RawDocument<'_>, config: &Config, unpacked: &mut usize) -> Vec<Reading> {
    let read =
        |part: &Part| Reading { file: part.file.clone(), result: ingest::ingest(part, &config.ingest) };
    let failed = |error| vec![Reading { file: document.file.to_owned(), result: Err(error) }];
    let opened = match ingest::recognise(document, &config.ingest) {
        Ok(Recognised::Text(text)) => return vec![read(&Part::of_file(document.file, text, "UTF-8"))],
        Ok(Recognised::Document) => open_counted(document, config, unpacked),
        Err(error) => Err(error),
    };
    let Opened { parts, files, errors } = match opened {
        Ok(opened) => opened,
        Err(error) => return failed(error),
    };
    let name = |member: &str| format!("{}/{member}", document.file);
    let mut readings: Vec<Reading> = parts.iter().map(read).collect();
    // Of the files only documents unpack something, and none brings an archive: one inside another is refused where it is unpacked.
    let mut total = 0;
    for ArchivedFile { name: member, bytes } in &files {
        let file = name(member);
        if total >= config.documents.max_total_bytes {
            let error = zip::refused(format!("over {} bytes unpacked", config.documents.max_total_bytes));
            readings.push(Reading { file, result: Err(error) });
            continue;
        }
        let member = RawDocument { file: &file, bytes, encoding: document.encoding };
        readings.extend(read_counted(&member, config, &mut total));
    }
    *unpacked = unpacked.saturating_add(total);
    readings.extend(
        errors.into_iter().map(|(member, error)| Reading { file: name(&member), result: Err(error) }),
    );
    if readings.is_empty() {
        return failed(ReadError::new(ErrorCode::NoText, ""));
    }
    readings
}
