//! Files.

use serde::Deserialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::ingest::RawDocument;

/// A file as dropped, chosen or pasted.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct FileInput {
    pub name: String,
    #[tsify(type = "Uint8Array")]
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The encoding that the reader chose; absent: find out.
    #[tsify(optional, type = "string | null")]
    pub encoding: Option<String>,
}

impl FileInput {
    pub(in crate::wasm) fn document(&self) -> RawDocument<'_> {
        RawDocument { file: &self.name, bytes: &self.bytes, encoding: self.encoding.as_deref() }
    }
}
