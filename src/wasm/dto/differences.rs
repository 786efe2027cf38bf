//! What articles disagree in.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::places::Places;
use crate::{align::Link, report::Addresses};

/// Where two linked sentences disagree. Offsets are UTF-16 units of the paragraph's text.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ConflictDto {
    #[tsify(type = "DiscrepancyKind")]
    pub kind: String,
    pub a_start: u32,
    pub a_end: u32,
    pub b_start: u32,
    pub b_end: u32,
    /// What `a` says, in one form for both: canonical digits with their unit, an ISO date, a name, `yes` or `no`.
    pub a_value: String,
    pub b_value: String,
}

impl ConflictDto {
    pub(super) fn of_link(link: &Link, places: &Places<'_>) -> Option<Self> {
        let conflict = link.conflict.as_ref().filter(|conflict| !conflict.is_update)?;
        let ([a_start, a_end], [b_start, b_end]) =
            (places.span(link.a, conflict.a), places.span(link.b, conflict.b));
        Some(Self {
            kind: conflict.kind.as_str().to_owned(),
            a_start,
            a_end,
            b_start,
            b_end,
            a_value: conflict.a_value.clone(),
            b_value: conflict.b_value.clone(),
        })
    }
}
