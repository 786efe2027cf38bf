//! The nearest candidates of sentences without a link.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Float64Array, Uint8Array, Uint32Array};

use super::places::Places;
use crate::{
    align::{Nearest, NotLinked, SentenceRef},
    report::Addresses,
};

/// What [`NearestDto::reasons`] counts.
const REASONS: [NotLinked; 2] = [NotLinked::CommonWords, NotLinked::LittleShared];

/// For each sentence without a link, the sentence of each other article that is most like it: one entry in each array. Fifty
/// articles have a hundred thousand of them, so they are no objects. By sentence, then by the other's article.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct NearestDto {
    /// Sentence numbers, ascending.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub sentences: Uint32Array,
    /// Sentence numbers.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub others: Uint32Array,
    /// Below 0.5.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Float64Array")]
    pub scores: Float64Array,
    /// Why they are not linked: places in `reasonNames`.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint8Array")]
    pub reasons: Uint8Array,
    #[tsify(type = "NotLinked[]")]
    pub reason_names: Vec<String>,
    /// Starts and ends of what both have, UTF-16 units of the paragraph's text: of each entry the sentence's, then the other's.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub spans: Uint32Array,
    /// Two to an entry: where in `spans` those of the sentence end, and those of the other. They begin where the ones before end.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub span_ends: Uint32Array,
}

impl NearestDto {
    pub(super) fn new(nearest: &[Nearest], places: &Places<'_>) -> Self {
        let (mut spans, mut span_ends) = (Vec::new(), Vec::new());
        for one in nearest {
            for (at, ranges) in [(one.sentence, &one.spans), (one.other, &one.other_spans)] {
                spans.extend(ranges.iter().flat_map(|&range| places.span(at, range)));
                span_ends.push(spans.len() as u32);
            }
        }
        let numbers = |which: fn(&Nearest) -> SentenceRef| -> Vec<u32> {
            nearest.iter().map(|one| places.number(which(one))).collect()
        };
        let scores: Vec<f64> = nearest.iter().map(|one| one.score).collect();
        let place = |reason| REASONS.iter().position(|&one| one == reason).unwrap_or_default() as u8;
        let reasons: Vec<u8> = nearest.iter().map(|one| place(one.reason)).collect();
        Self {
            sentences: Uint32Array::from(numbers(|one| one.sentence).as_slice()),
            others: Uint32Array::from(numbers(|one| one.other).as_slice()),
            scores: Float64Array::from(scores.as_slice()),
            reasons: Uint8Array::from(reasons.as_slice()),
            reason_names: REASONS.iter().map(|reason| reason.as_str().to_owned()).collect(),
            spans: Uint32Array::from(spans.as_slice()),
            span_ends: Uint32Array::from(span_ends.as_slice()),
        }
    }
}
