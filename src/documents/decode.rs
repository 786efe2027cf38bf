//! Bytes to text.
//!
//! In order: byte order mark, the reader's choice, valid UTF-8, the zero bytes of UTF-16 and UTF-32, what the page or the message
//! declares, a guess (`chardetng`, which Firefox uses). The WHATWG rules, with two exceptions. Valid UTF-8 wins over a page that declares
//! something else: browsers save pages as UTF-8 and leave the old declaration in. And a declaration that gives words which no language
//! writes is not believed where the guess gives a text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_2022_JP, MACINTOSH, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED,
};

use super::plausible::is_mangled;
use crate::{
    ingest::sniff,
    warning::{Warning, WarningCode},
};

/// Where a page must declare its encoding (WHATWG).
const META_BYTES: usize = 1024;
/// UTF-8 with at least this many good multi-byte characters for each bad one is UTF-8 with damage, not another encoding.
const GOOD_PER_BAD: usize = 4;

/// Decoded text.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// WHATWG name; also `UTF-32LE` and `UTF-32BE`.
    pub(super) encoding: &'static str,
    /// `W-ENC` with the encoding's name when it was guessed or bytes did not fit.
    pub(super) warning: Option<Warning>,
}

/// Where an encoding is declared.
#[derive(Debug, Clone, Copy)]
pub(super) enum Declared<'a> {
    /// In the text itself, if it is a page that does so.
    Inside,
    /// Beside the text: by a message's header.
    Label(&'a str),
}

/// Decodes a whole file; never fails: what does not fit becomes U+FFFD and is counted. `chosen`: the reader's choice. O(bytes).
pub(super) fn decode(bytes: &[u8], chosen: Option<&str>, declared: Declared<'_>) -> Decoded {
    if let Some(big_endian) = utf32_mark(bytes) {
        return utf32(bytes.get(4..).unwrap_or_default(), big_endian, Certainty::Stated);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(mark..).unwrap_or_default(), Certainty::Stated);
    }
    if let Some(encoding) = chosen.and_then(|label| Encoding::for_label(label.as_bytes())) {
        return with(encoding, bytes, Certainty::Stated);
    }
    let utf8 = Utf8Check::new(bytes);
    let declared = match declared {
        Declared::Inside => declared_inside(bytes),
        Declared::Label(label) => honoured(label.as_bytes()).or_else(|| declared_inside(bytes)),
    };
    if utf8.bad == 0 {
        if let Some(wide) = by_zeros(bytes) {
            return wide;
        }
        // Pure ASCII may still be ISO-2022-JP: by its escape sequences, whatever is declared, or by a declaration.
        if utf8.good == 0 && bytes.windows(2).any(|window| window == b"\x1B$") {
            return plausible(bytes, Some(ISO_2022_JP));
        }
        return with(declared.filter(|_| utf8.good == 0).unwrap_or(UTF_8), bytes, Certainty::Stated);
    }
    if utf8.good >= GOOD_PER_BAD * utf8.bad {
        return with(UTF_8, bytes, Certainty::Stated);
    }
    if let Some(wide) = by_zeros(bytes) {
        return wide;
    }
    plausible(bytes, declared.filter(|&encoding| encoding != UTF_8))
}

/// What is declared, unless the text shows that it is not so and another encoding gives a text.
fn plausible(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let guess = guess(bytes);
    let first = match declared {
        Some(encoding) => with(encoding, bytes, Certainty::Stated),
        None => with(guess, bytes, Certainty::Guessed),
    };
    let is_wrong = |decoded: &Decoded| decoded.text.contains('\u{FFFD}') || is_mangled(&decoded.text);
    if !is_wrong(&first) {
        return first;
    }
    let others = [guess, MACINTOSH].into_iter().map(|encoding| with(encoding, bytes, Certainty::Guessed));
    others.into_iter().find(|decoded| !is_wrong(decoded)).unwrap_or(first)
}

#[derive(PartialEq)]
enum Certainty {
    Stated,
    Guessed,
}

fn with(encoding: &'static Encoding, bytes: &[u8], certainty: Certainty) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let replaced = if malformed { count_replaced(&text) } else { 0 };
    decoded(text.into_owned(), encoding.name(), certainty, replaced)
}

fn decoded(text: String, encoding: &'static str, certainty: Certainty, replaced: usize) -> Decoded {
    let warning = match (certainty, replaced) {
        (Certainty::Stated, 0) => None,
        (Certainty::Guessed, 0) => Some(encoding.to_owned()),
        _ => Some(format!("{encoding}, U+FFFD × {replaced}")),
    };
    Decoded { text, encoding, warning: warning.map(|detail| Warning::new(WarningCode::Encoding, detail)) }
}

fn count_replaced(text: &str) -> usize {
    text.chars().filter(|&c| c == '\u{FFFD}').count()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// How many multi-byte characters are well formed, and how many sequences are not.
struct Utf8Check {
    good: usize,
    bad: usize,
}

impl Utf8Check {
    fn new(bytes: &[u8]) -> Self {
        let mut check = Self { good: 0, bad: 0 };
        for chunk in bytes.utf8_chunks() {
            // Lead bytes: every non-ASCII byte that does not continue a character.
            check.good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
            check.bad += usize::from(!chunk.invalid().is_empty());
        }
        check
    }
}

/// UTF-16 and UTF-32 without a byte order mark.
fn by_zeros(bytes: &[u8]) -> Option<Decoded> {
    if let Some(big_endian) = sniff::utf32_by_zeros(bytes) {
        return Some(utf32(bytes, big_endian, Certainty::Guessed));
    }
    let big_endian = sniff::utf16_by_zeros(bytes)?;
    Some(with(if big_endian { UTF_16BE } else { UTF_16LE }, bytes, Certainty::Guessed))
}

/// The encoding that a page declares in its first 1,024 bytes.
fn declared_inside(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..META_BYTES.min(bytes.len()))?.to_ascii_lowercase();
    let label = if head.trim_ascii_start().starts_with(b"<?xml") {
        after(&head, b"encoding").or_else(|| meta_charset(&head))
    } else {
        meta_charset(&head)
    };
    honoured(label?)
}

/// The encoding of a label. A declared UTF-16 is UTF-8 (the declaration could not be read otherwise); encodings that exist to do harm
/// are not honoured (WHATWG).
fn honoured(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(label)?;
    match encoding {
        _ if encoding == REPLACEMENT => None,
        _ if encoding == X_USER_DEFINED => Some(WINDOWS_1252),
        _ if encoding == UTF_16LE || encoding == UTF_16BE => Some(UTF_8),
        _ => Some(encoding),
    }
}

/// The label in the first `<meta ... charset=...>`.
fn meta_charset(head: &[u8]) -> Option<&[u8]> {
    let mut rest = head;
    while let Some(at) = find(rest, b"<meta") {
        let tag = rest.get(at..)?;
        let end = tag.iter().position(|byte| *byte == b'>').unwrap_or(tag.len());
        if let Some(label) = after(tag.get(..end)?, b"charset") {
            return Some(label);
        }
        rest = tag.get(end..)?;
    }
    None
}

/// The value in `name = "value"`.
fn after<'a>(text: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let rest = text.get(find(text, name)? + name.len()..)?.trim_ascii_start();
    let rest = rest.strip_prefix(b"=")?.trim_ascii_start();
    let start = usize::from(matches!(rest.first(), Some(b'"' | b'\'')));
    let rest = rest.get(start..)?;
    let end = rest.iter().position(|byte| {
        byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/' | b'?')
    });
    rest.get(..end.unwrap_or(rest.len()))
}

fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len()).position(|window| window == needle)
}

/// `Some(is big endian)` for the marks of UTF-32. FF FE 00 00 could also be UTF-16 that starts with NUL; no text does.
fn utf32_mark(bytes: &[u8]) -> Option<bool> {
    match bytes.get(..4)? {
        [0xFF, 0xFE, 0, 0] => Some(false),
        [0, 0, 0xFE, 0xFF] => Some(true),
        _ => None,
    }
}

fn utf32(bytes: &[u8], big_endian: bool, certainty: Certainty) -> Decoded {
    let mut replaced = 0;
    let text = bytes
        .chunks(4)
        .map(|unit| {
            let code = <[u8; 4]>::try_from(unit)
                .ok()
                .map(|unit| if big_endian { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
            code.and_then(char::from_u32).unwrap_or_else(|| {
                replaced += 1;
                '\u{FFFD}'
            })
        })
        .collect();
    decoded(text, if big_endian { "UTF-32BE" } else { "UTF-32LE" }, certainty, replaced)
}

#[cfg(test)]
mod tests;
