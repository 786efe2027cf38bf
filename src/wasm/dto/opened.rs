//! What was in a document.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::{ArticleDto, Notice, PartDto, ReadResult};
use crate::{config::Config, documents::Opened, warning::ReadError};

/// What was in a file: `article` where it holds one, else all others; with `error` nothing else is there.
#[derive(Default, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct OpenResult {
    pub article: Option<ArticleDto>,
    pub parts: Vec<PartDto>,
    pub files: Vec<ArchivedFileDto>,
    /// The files of an archive that could not be unpacked.
    pub errors: Vec<ArchivedErrorDto>,
    pub error: Option<Notice>,
}

/// A file that stood in an archive.
#[derive(Serialize, Tsify)]
pub struct ArchivedFileDto {
    pub name: String,
    #[tsify(type = "Uint8Array<ArrayBuffer>")]
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

#[derive(Serialize, Tsify)]
pub struct ArchivedErrorDto {
    pub name: String,
    pub error: Notice,
}

impl OpenResult {
    pub(in crate::wasm) fn new(opened: Result<Opened, ReadError>, config: &Config) -> Self {
        let Opened { parts, files, errors } = match opened {
            Ok(opened) => opened,
            Err(error) => return Self { error: Some(Notice::from(&error)), ..Self::default() },
        };
        if let ([part], true) = (parts.as_slice(), files.is_empty() && errors.is_empty()) {
            let ReadResult { article, error, .. } = ReadResult::of_part(part, config);
            return Self { article, error, ..Self::default() };
        }
        Self {
            article: None,
            parts: parts.into_iter().map(PartDto::from).collect(),
            files: files
                .into_iter()
                .map(|file| ArchivedFileDto { name: file.name, bytes: file.bytes })
                .collect(),
            errors: errors
                .iter()
                .map(|(name, error)| ArchivedErrorDto { name: name.clone(), error: Notice::from(error) })
                .collect(),
            error: None,
        }
    }
}
