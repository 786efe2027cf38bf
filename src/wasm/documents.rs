//! The exports of the module of the documents (feature `documents`), which the page loads when it needs it.

use wasm_bindgen::prelude::*;

use super::dto::{self, FileInput, OpenResult, PartDto, ReadResult};
use crate::{config::Config, documents};

/// Opens a web page, a document, an archive, or text in any encoding; where it holds one article, reads it. Never throws for content: a
/// file that cannot be opened or read has `error` set.
#[wasm_bindgen(js_name = openDocument, unchecked_return_type = "OpenResult")]
pub fn open_document(
    #[wasm_bindgen(unchecked_param_type = "FileInput")] file: JsValue,
) -> Result<JsValue, JsError> {
    let file: FileInput = dto::from_js(file)?;
    let config = Config::default();
    dto::to_js(&OpenResult::new(documents::open(&file.document(), &config), &config))
}

/// Reads one part of a document that was opened.
#[wasm_bindgen(js_name = readPart, unchecked_return_type = "ReadResult")]
pub fn read_part(
    #[wasm_bindgen(unchecked_param_type = "PartDto")] part: JsValue,
) -> Result<JsValue, JsError> {
    let part: PartDto = dto::from_js(part)?;
    dto::to_js(&ReadResult::of_part(&part.into(), &Config::default()))
}
