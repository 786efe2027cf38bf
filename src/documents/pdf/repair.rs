//! A file that ends before the list of its pages: the pages that it has are listed anew.

use std::fmt::Write;

use super::unpack::find;

/// How far after its number the dictionary of a page names its type, in bytes.
const PAGE_BYTES: usize = 2_000;
/// Numbers of objects that no file of 25 MB reaches.
const CATALOG: u32 = 90_000_001;
const PAGES: u32 = 90_000_002;

/// The file with a list of its pages at the end; `None` if none is found. At most `max_pages`. O(bytes).
pub(super) fn with_pages(file: &[u8], max_pages: usize) -> Option<Vec<u8>> {
    let mut kids = String::new();
    let mut count = 0;
    let mut at = 0;
    while let Some(found) = file.get(at..).and_then(|rest| find(rest, b" obj")) {
        let start = at + found;
        at = start + 4;
        let body = file.get(at..).unwrap_or_default();
        let body = body.get(..PAGE_BYTES.min(body.len())).unwrap_or_default();
        let body = find(body, b"endobj").and_then(|end| body.get(..end)).unwrap_or(body);
        if let Some(number) = number_before(file, start).filter(|_| is_page(body))
            && count < max_pages
        {
            count += 1;
            // Writing to a string has no way to fail.
            let _ = write!(kids, "{number} 0 R ");
        }
    }
    let list = format!(
        "\nendstream endobj\n{CATALOG} 0 obj\n<</Type/Catalog/Pages {PAGES} 0 R>>\nendobj\n{PAGES} 0 obj\n\
         <</Type/Pages/Count {count}/Kids[{kids}]>>\nendobj\ntrailer\n<</Root {CATALOG} 0 R>>\n"
    );
    (count > 0).then(|| [file, list.as_bytes()].concat())
}

/// Whether a dictionary says that it is a page, not a list of pages.
fn is_page(body: &[u8]) -> bool {
    let mut rest = body;
    while let Some(place) = find(rest, b"/Type") {
        rest = rest.get(place + 5..).unwrap_or_default();
        let name = rest.trim_ascii_start();
        let after = name.strip_prefix(b"/Page");
        if after.is_some_and(|after| !after.first().is_some_and(u8::is_ascii_alphanumeric)) {
            return true;
        }
    }
    false
}

/// The object's number, before its generation, which stands before `end`.
fn number_before(file: &[u8], end: usize) -> Option<u32> {
    let digits = |end: usize| {
        let before = file.get(..end)?;
        let count = before.iter().rev().take(9).take_while(|byte| byte.is_ascii_digit()).count();
        let start = end - count;
        Some((start, str::from_utf8(file.get(start..end)?).ok()?.parse::<u32>().ok()?))
    };
    let (start, _) = digits(end)?;
    Some(digits(start.checked_sub(1)?)?.1)
}
