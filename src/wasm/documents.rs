//! The one export of the module of the documents (feature `documents`), which the page loads when it needs it.

use wasm_bindgen::prelude::*;

use super::dto::{self, FileInput, OpenResult};
use crate::{config::Config, documents};

/// Opens a document, an archive, or text in any encoding. Never throws for content: a file that cannot be opened has `error`
/// set.
#[wasm_bindgen(js_name = openDocument, unchecked_return_type = "OpenResult")]
pub fn open_document(
    #[wasm_bindgen(unchecked_param_type = "FileInput")] file: JsValue,
) -> Result<JsValue, JsError> {
    let file: FileInput = dto::from_js(file)?;
    dto::to_js(&OpenResult::new(documents::open(&file.document(), &Config::default())))
}
