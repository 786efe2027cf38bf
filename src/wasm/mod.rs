//! The only place that knows JavaScript exists: the exports, and the objects that cross.
//!
//! The exports are stateless: the page's state is the truth, the worker a disposable calculator. The one thing that a worker keeps is
//! the table of word vectors, which never changes.

pub mod dto;

use wasm_bindgen::prelude::*;

use crate::{
    article, compare as core_compare,
    config::Config,
    diff,
    ingest::{self, RawDocument},
    report::{self, Input},
    semantics,
};
use dto::{CompareInput, EditsDto, FileInput, PairInput, ReadResult, ReportDto};

/// Called once when the module starts: a panic's message reaches the console before the trap.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
    }));
}

/// The version of the core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Word vectors for [`compare`] and [`compare_json`], or that there are none. Made once in an instance of the module: reading the
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

/// Reads one file into an article. Never throws for content: a file that cannot be read has `error` set.
#[wasm_bindgen(js_name = readArticle, unchecked_return_type = "ReadResult")]
pub fn read_article(
    #[wasm_bindgen(unchecked_param_type = "FileInput")] file: JsValue,
) -> Result<JsValue, JsError> {
    let file: FileInput = dto::from_js(file)?;
    let config = Config::default();
    let document = RawDocument { file: &file.name, bytes: &file.bytes, encoding: file.encoding.as_deref() };
    let result = match ingest::ingest(&document, &config.ingest) {
        Ok(parsed) => ReadResult::read(article::article(&file.name, parsed.value), &parsed.warnings),
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
    let articles = input.into_articles();
    let report = core_compare::compare(&articles, vectors.0.as_ref(), &Config::default());
    dto::to_js(&ReportDto::new(&articles, &report))
}

/// Reads files and compares them: the JSON that `diptych compare --format json` prints for the same files in the same order, byte for
/// byte ([`crate::report`]).
#[wasm_bindgen(js_name = compareJson)]
pub fn compare_json(
    #[wasm_bindgen(unchecked_param_type = "FileInput[]")] files: JsValue,
    vectors: &Vectors,
) -> Result<String, JsError> {
    let files: Vec<FileInput> = dto::from_js(files)?;
    let config = Config::default();
    let mut input = Input::default();
    for file in &files {
        let document =
            RawDocument { file: &file.name, bytes: &file.bytes, encoding: file.encoding.as_deref() };
        input.add_unless_duplicate(&document, &config.ingest);
    }
    let comparison = core_compare::compare(input.articles(), vectors.0.as_ref(), &config);
    Ok(report::compare_json(&input, &comparison))
}

/// The word edits between two sentences.
#[wasm_bindgen(js_name = inlineEdits, unchecked_return_type = "EditsDto")]
pub fn inline_edits(
    #[wasm_bindgen(unchecked_param_type = "PairInput")] pair: JsValue,
) -> Result<JsValue, JsError> {
    let pair: PairInput = dto::from_js(pair)?;
    dto::to_js(&EditsDto::new(&pair, &diff::diff(&pair.a, &pair.b, &Config::default().diff)))
}
