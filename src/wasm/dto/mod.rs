//! The objects that cross to JavaScript, and their TypeScript.
//!
//! Offsets in these objects are UTF-16 units, half-open, within one paragraph's text.

mod file;
mod part;

pub use file::FileInput;
pub use part::PartDto;

#[cfg(feature = "documents")]
mod opened;
#[cfg(feature = "documents")]
pub use opened::{ArchivedErrorDto, ArchivedFileDto, OpenResult};

#[cfg(not(feature = "documents"))]
mod article;
#[cfg(not(feature = "documents"))]
mod differences;
#[cfg(not(feature = "documents"))]
mod edits;
#[cfg(not(feature = "documents"))]
mod nearest;
#[cfg(not(feature = "documents"))]
mod places;
#[cfg(not(feature = "documents"))]
mod report;
#[cfg(not(feature = "documents"))]
pub use self::{
    article::{ArticleDto, CompareInput, ParagraphDto, ReadResult},
    differences::{ConflictDto, DiscrepancyDto, DiscrepancyValueDto},
    edits::{EditDto, EditsDto, PairInput},
    nearest::NearestDto,
    report::{ClaimDto, LinkDto, ParagraphLinkDto, ReportDto, SentenceDto},
};

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::warning::{ReadError, Warning};

/// A JavaScript object to Rust; the error names the field that does not fit.
pub(super) fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

/// A result to a plain JavaScript object; absent values are `null`.
pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

#[wasm_bindgen(typescript_custom_section)]
const KIND: &str = r#"
export type Kind = "headline" | "dek" | "subheading" | "byline" | "dateline" | "caption" | "list-item" | "quote"
    | "body" | "boilerplate";
export type Format = "text" | "html" | "markdown" | "mhtml" | "mail" | "json" | "rtf" | "docx" | "odt" | "epub" | "pdf";
export type Status = "shared" | "partial" | "unique" | "conflict";
export type Relation = "same" | "partial" | "conflict";
export type DiscrepancyKind = "number" | "date" | "place" | "name" | "polarity";
export type NotLinked = "common-words" | "little-shared";
"#;

/// A code of `src/warning.rs`, and its particular.
#[derive(Clone, Serialize, Deserialize, Tsify)]
pub struct Notice {
    pub code: String,
    pub detail: String,
}

impl From<&Warning> for Notice {
    fn from(warning: &Warning) -> Self {
        Self { code: warning.code.as_str().to_owned(), detail: warning.detail.clone() }
    }
}

impl From<&ReadError> for Notice {
    fn from(error: &ReadError) -> Self {
        Self { code: error.code.as_str().to_owned(), detail: error.detail.clone() }
    }
}
