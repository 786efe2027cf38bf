//! What the text output and the messages say; the words for codes are those of reports.

use diptych::{
    align::{Conflict, DiscrepancyKind},
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

/// `number: 28 here, 24 there`; of an update, that it is one.
pub(super) fn conflict(conflict: &Conflict, here: &str, there: &str) -> String {
    let affirmed = |value| if value == "yes" { "affirmed" } else { "denied" };
    let words = match conflict.kind {
        DiscrepancyKind::Polarity => format!("{} here, {} there", affirmed(here), affirmed(there)),
        kind => format!("{}: {here} here, {there} there", kind.as_str()),
    };
    if conflict.is_update { format!("{words} (update)") } else { words }
}
