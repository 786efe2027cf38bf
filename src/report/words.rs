//! Every word that a report shows; the page has the same ones (`www/strings.js`, `www/codes.js`).

use std::borrow::Cow;

use crate::{
    align::DiscrepancyKind,
    annotate::{SourceKind, Voice},
    compare::{CellState, QuoteRelation, Status},
    warning::{ErrorCode, WarningCode},
};

pub(super) const NOT_FOUND: &str = "not found in the other articles";
pub(super) const NOT_STATED: &str = "outlet not stated";
pub(super) const UNTITLED: &str = "no title found";
pub(super) const NO_SPEAKER: &str = "Speaker not named";
pub(super) const ENGLISH_ONLY: &str = "Most of this is looked for in English only. In another language:";
pub(super) const APPROXIMATE: &str = "A limit of work was reached: the result is approximate.";

/// Headings of lists.
pub(super) const WHO_QUOTES_WHOM: &str = "Who quotes whom";
pub(super) const TRACED: &str = "Shared claims with one origin";
pub(super) const VOICES: &str = "Fact here, attributed there";
pub(super) const EACH_SOURCE: &str = "Each source";
pub(super) const SPELLINGS: &str = "Spellings of one name";
pub(super) const JUDGEMENTS: &str = "Words of judgement";
pub(super) const DISTINCTIVE: &str = "Terms that set an article apart";

/// What a report cannot tell, as the page says it.
pub(super) const LIMITS: [&str; 4] = [
    "“Not found in the other articles” means just that. It does not mean that an outlet left something out on purpose, or that it is \
     false.",
    "A program makes the links, and it can be wrong: it can miss a match in other words, and link sentences that only look alike. \
     Read both sentences.",
    "All findings depend on which articles were compared. With one more or one less, they change.",
    "What looked like menus, share buttons or notes was set aside and not compared.",
];

/// Why fewer than two articles are not compared.
pub fn nothing_to_compare(n_articles: usize) -> &'static str {
    match n_articles {
        0 => "No article remains: there is nothing to compare.",
        _ => "One article remains: there is nothing to compare with.",
    }
}

/// What happened to a file that was not read.
pub fn error(code: ErrorCode) -> &'static str {
    match code {
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
    }
}

/// What a reader should know about a result.
pub fn warning(code: WarningCode) -> &'static str {
    match code {
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
    }
}

/// `E-EMPTY: empty file: nothing to compare (detail)`
pub fn coded(code: &str, words: &str, detail: &str) -> String {
    let mut line = [code, ": ", words].concat();
    if !detail.is_empty() {
        line += &[" (", detail, ")"].concat();
    }
    line
}

/// What a sentence is among the articles given.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Shared => "shared",
        Status::Partial => "partial",
        Status::Unique => NOT_FOUND,
        Status::Conflict => "conflict",
    }
}

/// A sign for what an article has of a claim; `None`: it was not found there.
pub(super) fn sign(state: Option<CellState>) -> &'static str {
    match state {
        Some(CellState::Stated) => "●",
        Some(CellState::Partial) => "◐",
        Some(CellState::Conflict) => "≠",
        Some(CellState::Unsure) => "?",
        None => "–",
    }
}

/// The same in words.
pub(super) fn state(state: Option<CellState>) -> &'static str {
    match state {
        Some(CellState::Stated) => "stated",
        Some(CellState::Partial) => "in part",
        Some(CellState::Conflict) => "conflicts",
        Some(CellState::Unsure) => "unsure",
        None => "not found",
    }
}

/// What the states mean, in the order of the legend.
pub(super) const STATES: [(Option<CellState>, &str); 5] = [
    (Some(CellState::Stated), " stated"),
    (Some(CellState::Partial), " in part"),
    (Some(CellState::Conflict), " conflicts: it speaks of the same and disagrees"),
    (Some(CellState::Unsure), " unsure: the nearest sentence is only just no match"),
    (None, " not found"),
];

/// In what articles disagree.
pub(super) fn discrepancy(kind: DiscrepancyKind) -> &'static str {
    match kind {
        DiscrepancyKind::Number => "Number",
        DiscrepancyKind::Date => "Date",
        DiscrepancyKind::Name => "Name",
        DiscrepancyKind::Place => "Place",
        DiscrepancyKind::Polarity => "Yes or no",
    }
}

/// What one side of a discrepancy says, for reading. Yes and no are told in the side's own words: to what they answer stands nowhere.
pub(super) fn saying<'a>(kind: DiscrepancyKind, value: &'a str, words: &str) -> Cow<'a, str> {
    match kind {
        DiscrepancyKind::Polarity => ["“", words, "”"].concat().into(),
        _ => value.into(),
    }
}

/// How a quote stands to the fullest one.
pub(super) fn relation(relation: QuoteRelation) -> &'static str {
    match relation {
        QuoteRelation::Same => "same",
        QuoteRelation::Shortened => "shortened",
        QuoteRelation::Altered => "altered",
        QuoteRelation::Reworded => "in other words",
        QuoteRelation::Paraphrased => "paraphrased",
    }
}

/// What a source is.
pub(super) fn source(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "person",
        SourceKind::Office => "office",
        SourceKind::Anonymous => "not named",
        SourceKind::Outlet => "outlet",
        SourceKind::Document => "document",
    }
}

/// In whose voice an article gives a claim.
pub(super) fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Fact => "stated as fact",
        Voice::Attributed => "credited to somebody named",
        Voice::Anonymous => "credited to somebody not named",
        Voice::Hedged => "with reserve",
    }
}

/// `1 article`, `3 articles`
pub(super) fn plural(count: usize, one: &str) -> String {
    let mut text = count.to_string();
    text += " ";
    text += one;
    if count != 1 {
        text += "s";
    }
    text
}

/// `14 %`
pub(super) fn percent(share: f64) -> String {
    let mut text = ((share * 100.0).round() as u32).to_string();
    text += " %";
    text
}

/// One digit behind the point.
pub(super) fn tenths(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let mut text = (tenths / 10).to_string();
    text += ".";
    text += &(tenths % 10).unsigned_abs().to_string();
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_a_report_say_it_in_the_same_words() {
        let page = [
            include_str!("../../www/strings.js"),
            include_str!("../../www/phrases.js"),
            include_str!("../../www/sheet_strings.js"),
        ];
        let page = page.concat().to_lowercase();
        let mut said = vec![NOT_STATED, UNTITLED, NO_SPEAKER, ENGLISH_ONLY];
        said.extend([WHO_QUOTES_WHOM, TRACED, VOICES, EACH_SOURCE, SPELLINGS, JUDGEMENTS, DISTINCTIVE]);
        said.extend(
            [QuoteRelation::Same, QuoteRelation::Shortened, QuoteRelation::Altered, QuoteRelation::Reworded]
                .map(relation),
        );
        said.push(relation(QuoteRelation::Paraphrased));
        said.extend([Voice::Fact, Voice::Attributed, Voice::Anonymous, Voice::Hedged].map(voice));
        said.extend(STATES.map(|(one, _)| state(one)));
        for words in said {
            assert!(
                page.contains(&["'", &words.to_lowercase(), "'"].concat()),
                "the page does not say {words:?}"
            );
        }
    }
}
