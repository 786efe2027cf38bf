//! The words for the codes of errors and warnings; the core never phrases.

use diptych::{
    align::{Conflict, DiscrepancyKind},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// `E-EMPTY: empty file: nothing to compare`
pub(super) fn error(error: &ReadError) -> String {
    let words = match error.code {
        ErrorCode::Empty => "empty file: nothing to compare",
        ErrorCode::Size => "the file is too large",
        ErrorCode::Binary => "not a text file",
        ErrorCode::Type => "this kind of file is not supported: save it as HTML or text",
        ErrorCode::Archive => "the archive is cut off, damaged, encrypted or too large",
        ErrorCode::Xml => "the document's XML is damaged, or not safe to read",
        ErrorCode::Locked => "the document asks for a password: save it without one",
        ErrorCode::Scan => "a PDF without text, only pictures of pages: recognise its text first (OCR)",
        ErrorCode::NoText => "no article text was found",
        ErrorCode::Duplicate => "the same content was given before: left out",
        ErrorCode::Read => "the file could not be read",
    };
    line(error.code.as_str(), words, &error.detail)
}

/// `W-SHORT: a short text: a comparison says little (7)`
pub(super) fn warning(warning: &Warning) -> String {
    let words = match warning.code {
        WarningCode::Encoding => "the encoding was guessed, or some bytes did not fit it",
        WarningCode::Bidi => "characters that change the direction of text were found",
        WarningCode::Hidden => "invisible characters or hidden passages were found",
        WarningCode::Short => "a short text: a comparison says little",
        WarningCode::Truncated => "the text was cut off at a limit",
        WarningCode::CutOff => "the file ends in the middle: it was cut off",
        WarningCode::Paywall => "only the beginning: the rest of the article is for subscribers",
        WarningCode::Revisions => "tracked changes: insertions were taken, deletions left out",
        WarningCode::Approximate => "a limit of work was reached: the result is approximate",
        WarningCode::Language => {
            "different languages, or one without word stems; outside English only equal words and stems are \
             matched: fewer shared claims are found"
        }
        WarningCode::Extension => "the ending of the file's name does not fit its content",
        WarningCode::NoVectors => {
            "no table of word vectors: only equal words and stems were matched, none of like meaning"
        }
    };
    line(warning.code.as_str(), words, &warning.detail)
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

/// Why fewer than two articles are not compared.
pub(super) fn nothing_to_compare(n_articles: usize) -> &'static str {
    match n_articles {
        0 => "No article remains: there is nothing to compare.",
        _ => "One article remains: there is nothing to compare with.",
    }
}

fn line(code: &str, words: &str, detail: &str) -> String {
    if detail.is_empty() { format!("{code}: {words}") } else { format!("{code}: {words} ({detail})") }
}
