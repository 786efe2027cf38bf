//! The objects that cross to JavaScript, and their TypeScript.
//!
//! Offsets in these objects are UTF-16 units, half-open, within one paragraph's text.

mod article;
mod file;

pub use article::{ArticleDto, ParagraphDto, ReadResult};
pub use file::FileInput;

#[cfg(feature = "documents")]
mod opened;
#[cfg(feature = "documents")]
mod part;
#[cfg(feature = "documents")]
pub use self::{
    opened::{ArchivedErrorDto, ArchivedFileDto, OpenResult},
    part::PartDto,
};

#[cfg(not(feature = "documents"))]
mod compared;
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
    compared::CompareInput,
    differences::ConflictDto,
    edits::{EditDto, EditsDto, PairInput},
    nearest::NearestDto,
    report::{LinkDto, ParagraphLinkDto, ReportDto, SentenceDto},
};

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::warning::{ReadError, Warning, WarningCode};

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
export type ReportFormat = "html" | "md" | "csv" | "json";
"#;

/// [`crate::report::Story`] in the page's numbers. Spans are UTF-16 units of the text of the paragraph of `sentence`.
#[cfg(not(feature = "documents"))]
#[wasm_bindgen(typescript_custom_section)]
const STORY: &str = r#"
export type Voice = "fact" | "attributed" | "anonymous" | "hedged";
export type CellState = "stated" | "partial" | "conflict" | "unsure";
export type QuoteRelation = "same" | "shortened" | "altered" | "reworded" | "paraphrased";
export type SourceKind = "person" | "office" | "anonymous" | "outlet" | "document";
export type Span = [start: number, end: number];
/** A part of an article: the sentence in which it begins. */
export interface Place { article: number; sentence: number; span: Span }
export interface Story {
    claims: Claim[];
    overlaps: { articles: number[]; claims: number }[];
    discrepancies: Discrepancy[];
    /** Of all articles. */
    quotes: Quote[];
    utterances: Utterance[];
    /** Of all articles. */
    sources: Source[];
    origins: Origin[];
    namings: Naming[];
    terms: Term[];
    passages: Passages[];
}
export interface Claim {
    id: number;
    /** Sentence numbers. */
    members: number[];
    articles: number[];
    status: "shared" | "unique" | "conflict" | null;
    /** Number of the sentence whose text stands for the claim. */
    wording: number;
    /** By article; an article without one: not found there. */
    cells: Cell[];
    /** Indices of the origins that its articles credit with it. */
    origins: number[];
    /** Index of the one origin that all its articles lean on. */
    origin: number | null;
    voices: { article: number; voice: Voice }[];
}
export interface Cell { article: number; state: CellState; sentence: number; prominence: "headline" | "lede" | number; voice: Voice }
export interface Discrepancy {
    kind: DiscrepancyKind;
    /** Whether the articles' times explain it. */
    update: boolean;
    /** The first of the claims. */
    claim: number;
    /** Those of the sentences that disagree. */
    claims: number[];
    values: { sentence: number; span: Span; value: string }[];
}
export interface Quote extends Place {
    text: string;
    speaker: string | null;
    cue: string | null;
    direct: boolean;
    /** Index of the sources. */
    source: number | null;
}
export interface Utterance {
    speaker: string | null;
    /** The fullest direct quote first: `relation` is how each stands to it, `other` whether another speaker is named. */
    versions: { quote: number; relation: QuoteRelation; other: boolean }[];
}
export interface Source extends Place { name: string; kind: SourceKind }
export interface Origin { name: string; kind: SourceKind; /** Indices of the sources. */ sources: number[] }
export interface Naming { kind: "spelling" | "term" | "judgement"; variants: { text: string; uses: Place[] }[] }
export interface Term { article: number; text: string; /** z-score */ score: number; uses: Place[]; elsewhere: number }
export interface Passages {
    a: number;
    b: number;
    words: number;
    /** The share of each article's words, 0 to 1. */
    shares: [number, number];
    parts: { a: Place; b: Place; words: number }[];
    versions: { earlier: number; later: number; changes: { earlier: number | null; later: number | null }[] } | null;
}
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

impl Notice {
    /// The warning again; `None` where the code does not exist: what the page sends is not trusted.
    fn into_warning(self) -> Option<Warning> {
        Some(Warning::new(WarningCode::parse(&self.code)?, self.detail))
    }
}

impl From<&ReadError> for Notice {
    fn from(error: &ReadError) -> Self {
        Self { code: error.code.as_str().to_owned(), detail: error.detail.clone() }
    }
}
