//! The only place that knows JavaScript exists: the exports, and the objects that cross.
//!
//! Two modules are compiled from this crate. The core, and with the feature `documents` the module that opens documents: each has only
//! its own exports. They are stateless: the page's state is the truth, the worker a disposable calculator. The one thing that a worker
//! keeps is the table of word vectors, which never changes.

#[cfg(not(feature = "documents"))]
pub mod core;
#[cfg(feature = "documents")]
pub mod documents;
pub mod dto;

use wasm_bindgen::prelude::*;

/// Called once when a module starts: a panic's message reaches the console before the trap.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
    }));
}
