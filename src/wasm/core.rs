//! The exports of the core.

use wasm_bindgen::prelude::*;

use super::dto::{self, CompareInput, EditsDto, FileInput, PairInput, ReadResult, ReportDto};
use crate::{
    compare as core_compare,
    config::Config,
    diff,
    ingest::{self, Part, Recognised},
    report::{self, ReportFormat},
    semantics,
};

/// The version of the core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Word vectors for [`compare`] and [`save_report`], or that there are none. Made once in an instance of the module: reading the
/// table takes longer than many a comparison.
#[wasm_bindgen]
pub struct Vectors(Option<semantics::Vectors>);

#[wasm_bindgen]
impl Vectors {
    /// Takes the bytes of a table (`data/word-vectors.bin`). Throws when they are not a whole one.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Vectors, JsError> {
        Ok(Self(Some(semantics::Vectors::new(bytes)?)))
    }

    /// No table: only equal words and stems match, and the result says so (`W-VECTORS`).
    pub fn none() -> Vectors {
        Self(None)
    }
}

/// Reads one file into an article. Never throws for content: a file that cannot be read has `error` set, one that
/// the module of the documents must open has `isDocument` set.
#[wasm_bindgen(js_name = readArticle, unchecked_return_type = "ReadResult")]
pub fn read_article(
    #[wasm_bindgen(unchecked_param_type = "FileInput")] file: JsValue,
) -> Result<JsValue, JsError> {
    let file: FileInput = dto::from_js(file)?;
    let config = Config::default();
    let result = match ingest::recognise(&file.document(), &config.ingest) {
        Ok(Recognised::Text(text)) => ReadResult::of_part(&Part::of_file(&file.name, text, "UTF-8"), &config),
        Ok(Recognised::Document) => ReadResult::document(),
        Err(error) => ReadResult::failed(&error),
    };
    dto::to_js(&result)
}

/// Compares two or more articles.
#[wasm_bindgen(unchecked_return_type = "ReportDto")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "CompareInput")] input: JsValue,
    vectors: &Vectors,
) -> Result<JsValue, JsError> {
    let input: CompareInput = dto::from_js(input)?;
    let config = input.config();
    let articles = input.into_articles();
    let report = core_compare::compare(&articles, vectors.0.as_ref(), &config);
    dto::to_js(&ReportDto::new(&articles, &report, config.depth))
}

/// Compares two or more articles, and writes the report that `diptych compare --format` prints for the same articles, byte for byte;
/// `format` is `html`, `md`, `csv` or `json`.
#[wasm_bindgen(js_name = saveReport)]
pub fn save_report(
    #[wasm_bindgen(unchecked_param_type = "CompareInput")] input: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ReportFormat")] format: &str,
    vectors: &Vectors,
) -> Result<String, JsError> {
    let input: CompareInput = dto::from_js(input)?;
    let format = ReportFormat::parse(format).ok_or_else(|| JsError::new("no format of reports"))?;
    let input = input.into_input();
    let comparison = core_compare::compare(input.articles(), vectors.0.as_ref(), &Config::default());
    Ok(report::compare_report(&input, &comparison, format))
}

/// The word edits between two sentences.
#[wasm_bindgen(js_name = inlineEdits, unchecked_return_type = "EditsDto")]
pub fn inline_edits(
    #[wasm_bindgen(unchecked_param_type = "PairInput")] pair: JsValue,
) -> Result<JsValue, JsError> {
    let pair: PairInput = dto::from_js(pair)?;
    dto::to_js(&EditsDto::new(&pair, &diff::diff(&pair.a, &pair.b, &Config::default().diff)))
}
