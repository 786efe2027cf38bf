//! One of several articles in a document, before it is read.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::Notice;
use crate::ingest::{Form, Format, Metadata, Outlet, OutletOrigin, Part};

/// One article of a document ([`Part`]). The page keeps it and gives it to `readPart`.
#[derive(Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct PartDto {
    pub file: String,
    #[tsify(type = "Format")]
    pub format: String,
    pub encoding: String,
    #[tsify(type = "\"text\" | \"page\" | \"document\"")]
    pub form: String,
    pub text: String,
    pub outlet: Option<String>,
    #[tsify(type = "\"metadata\" | \"text\" | \"file-name\" | \"reader\" | null")]
    pub outlet_origin: Option<String>,
    pub title: Option<String>,
    pub byline: Vec<String>,
    pub published: Option<String>,
    pub time: Option<String>,
    pub lang: Option<String>,
    pub warnings: Vec<Notice>,
}

impl From<Part> for PartDto {
    fn from(part: Part) -> Self {
        let Part { file, format, encoding, form, text, metadata, warnings } = part;
        let Metadata { outlet, title, byline, published, time, lang } = metadata;
        Self {
            file,
            format: format.as_str().to_owned(),
            encoding,
            form: form.as_str().to_owned(),
            text,
            outlet_origin: outlet.as_ref().map(|outlet| outlet.origin.as_str().to_owned()),
            outlet: outlet.map(|outlet| outlet.name),
            title,
            byline,
            published,
            time,
            lang,
            warnings: warnings.iter().map(Notice::from).collect(),
        }
    }
}

impl From<PartDto> for Part {
    /// The part again. Codes that do not exist are dropped: what the page sends is not trusted.
    fn from(part: PartDto) -> Self {
        let origin =
            part.outlet_origin.as_deref().and_then(OutletOrigin::parse).unwrap_or(OutletOrigin::Metadata);
        let warnings = part.warnings.into_iter();
        Self {
            file: part.file,
            format: Format::parse(&part.format).unwrap_or(Format::Text),
            encoding: part.encoding,
            form: Form::parse(&part.form).unwrap_or(Form::Text),
            text: part.text,
            metadata: Metadata {
                outlet: part.outlet.map(|name| Outlet { name, origin }),
                title: part.title,
                byline: part.byline,
                published: part.published,
                time: part.time,
                lang: part.lang,
            },
            warnings: warnings.filter_map(Notice::into_warning).collect(),
        }
    }
}
