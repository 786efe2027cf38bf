//! What the text output and the messages say; the words for codes are those of reports.

use diptych::{
    align::DiscrepancyKind,
    report::words,
    warning::{ReadError, Warning},
};

/// `E-EMPTY: empty file: nothing to compare`
pub(super) fn error(error: &ReadError) -> String {
    words::coded(error.code.as_str(), words::error(error.code), &error.detail)
}

/// `W-SHORT: a short text: a comparison says little (7)`
pub(super) fn warning(warning: &Warning) -> String {
    words::coded(warning.code.as_str(), words::warning(warning.code), &warning.detail)
}

/// `number: 28 here, 24 there`
pub(super) fn conflict(kind: DiscrepancyKind, here: &str, there: &str) -> String {
    let affirmed = |value| if value == "yes" { "affirmed" } else { "denied" };
    match kind {
        DiscrepancyKind::Number => format!("number: {here} here, {there} there"),
        DiscrepancyKind::Date => format!("date: {here} here, {there} there"),
        DiscrepancyKind::Place => format!("place: {here} here, {there} there"),
        DiscrepancyKind::Name => format!("name: {here} here, {there} there"),
        DiscrepancyKind::Polarity => format!("{} here, {} there", affirmed(here), affirmed(there)),
    }
}
