//! Web pages saved in one file (RFC 2557): by Chrome and Edge, by Internet Explorer, by Word.

use super::{
    Opened,
    mime::{Entity, Leaf, Leaves},
};
use crate::{
    config::DocumentsConfig,
    ingest::{Form, Format, Metadata, Part, RawDocument, clipboard::with_address},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// Fields that a message has which was sent, and a saved page has not.
const SENT: &[&str] =
    &["to", "cc", "received", "message-id", "delivered-to", "return-path", "newsgroups", "list-id"];

/// Whether it is a page: the browser's own field, or a page with its address that was never sent.
pub(super) fn is_page(root: &Entity<'_>, leaves: &Leaves<'_>) -> bool {
    if root.has("snapshot-content-location") {
        return true;
    }
    let is_sent = SENT.iter().any(|name| root.has(name));
    let kind = root.content_type().kind;
    let holds_page = kind == "multipart/related" || kind == "text/html";
    let has_address = leaves.leaves.iter().any(|leaf| is_html(leaf) && leaf.entity.has("content-location"));
    let from = root.field("from").unwrap_or_default();
    let by_program = from.is_empty() || from.to_ascii_lowercase().contains("saved by");
    !is_sent && holds_page && (has_address || by_program)
}

/// The page at the root; frames, images and styles are left out.
pub(super) fn open(
    document: &RawDocument<'_>,
    root: &Entity<'_>,
    found: Leaves<'_>,
    limits: &DocumentsConfig,
) -> Result<Opened, ReadError> {
    let Some(page) = root_page(root, &found.leaves) else {
        return Err(ReadError::new(ErrorCode::NoText, "MHTML"));
    };
    let decoded = page.text(document.encoding);
    let address = root.field("snapshot-content-location").or_else(|| page.entity.field("content-location"));
    let mut warnings: Vec<Warning> = decoded.warning.into_iter().collect();
    if found.truncated {
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} parts", limits.max_message_parts)));
    }
    if found.cut_off {
        warnings.push(Warning::new(WarningCode::CutOff, "MIME"));
    }
    let part = Part {
        file: document.file.to_owned(),
        format: Format::Mhtml,
        encoding: decoded.encoding.to_owned(),
        form: Form::Page,
        text: with_address(decoded.text, address.as_deref()),
        // Its Date is the day on which it was saved.
        metadata: Metadata::default(),
        warnings,
    };
    Ok(part.into())
}

/// The part that the header names, else the one of the page's own address, else the first page.
fn root_page<'l, 'a>(root: &Entity<'_>, leaves: &'l [Leaf<'a>]) -> Option<&'l Leaf<'a>> {
    let pages = || leaves.iter().filter(|leaf| is_html(leaf));
    let start = root.content_type().parameter("start");
    let address = root.field("snapshot-content-location");
    let is = |leaf: &Leaf<'_>, field: &str, value: &Option<String>| {
        value.is_some() && leaf.entity.field(field) == *value
    };
    pages()
        .find(|leaf| is(leaf, "content-id", &start))
        .or_else(|| pages().find(|leaf| is(leaf, "content-location", &address)))
        .or_else(|| pages().next())
}

fn is_html(leaf: &Leaf<'_>) -> bool {
    matches!(leaf.content_type.kind.as_str(), "text/html" | "application/xhtml+xml")
}
