//! The word edits of one pair.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::{diff::Edits, text::OffsetIndex};

/// Two sentences to diff.
#[derive(Deserialize, Tsify)]
pub struct PairInput {
    pub a: String,
    pub b: String,
}

/// The word edits between two sentences; ranges are UTF-16 units of the two texts and cover them in order.
#[derive(Serialize, Tsify)]
pub struct EditsDto {
    pub edits: Vec<EditDto>,
    /// Little is equal: reading both says more than the marks.
    pub reworded: bool,
    pub precise: bool,
}

#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct EditDto {
    #[tsify(type = "\"equal\" | \"delete\" | \"insert\" | \"replace\"")]
    pub kind: String,
    pub a_start: u32,
    pub a_end: u32,
    pub b_start: u32,
    pub b_end: u32,
}

impl EditsDto {
    pub(in crate::wasm) fn new(pair: &PairInput, edits: &Edits) -> Self {
        let (a, b) = (OffsetIndex::new(&pair.a), OffsetIndex::new(&pair.b));
        let edit_dtos = edits
            .edits
            .iter()
            .map(|edit| EditDto {
                kind: edit.kind.as_str().to_owned(),
                a_start: a.utf16(edit.a.start),
                a_end: a.utf16(edit.a.end),
                b_start: b.utf16(edit.b.start),
                b_end: b.utf16(edit.b.end),
            })
            .collect();
        Self { edits: edit_dtos, reworded: edits.reworded, precise: edits.precise }
    }
}
