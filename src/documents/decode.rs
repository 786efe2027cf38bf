//! Bytes to text.
//!
//! In order: byte order mark, the reader's choice, what the page declares, valid UTF-8, the zero bytes of UTF-16, a guess
//! (`chardetng`, which Firefox uses). The WHATWG rules, but valid UTF-8 wins over a page that declares something else:
//! browsers save pages as UTF-8 and leave the old declaration in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

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
    /// WHATWG name; `UTF-32LE` and `UTF-32BE` where a byte order mark says so.
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
        return utf32(bytes, big_endian);
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
        // Pure ASCII may still be ISO-2022-JP, which only a declaration tells.
        let encoding = declared.filter(|_| utf8.good == 0).unwrap_or(UTF_8);
        return match utf16_by_zeros(bytes) {
            Some(utf16) => with(utf16, bytes, Certainty::Guessed),
            None => with(encoding, bytes, Certainty::Stated),
        };
    }
    if utf8.good >= GOOD_PER_BAD * utf8.bad {
        return with(UTF_8, bytes, Certainty::Stated);
    }
    if let Some(encoding) = declared.filter(|&encoding| encoding != UTF_8) {
        return with(encoding, bytes, Certainty::Stated);
    }
    let encoding = utf16_by_zeros(bytes).unwrap_or_else(|| guess(bytes));
    with(encoding, bytes, Certainty::Guessed)
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

/// [`sniff::utf16_by_zeros`] as an encoding.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    sniff::utf16_by_zeros(bytes).map(|big_endian| if big_endian { UTF_16BE } else { UTF_16LE })
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

fn utf32(bytes: &[u8], big_endian: bool) -> Decoded {
    let mut replaced = 0;
    let units = bytes.get(4..).unwrap_or_default().chunks(4);
    let text = units
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
    decoded(text, if big_endian { "UTF-32BE" } else { "UTF-32LE" }, Certainty::Stated, replaced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{EUC_KR, GBK, KOI8_R, SHIFT_JIS, WINDOWS_1251};

    const RUSSIAN: &str = "Представители США и Украины встретились в Женеве, чтобы обсудить план мира. \
                           Переговоры продлятся до пятницы, сообщил представитель делегации.";

    fn told(decoded: &Decoded) -> Option<&str> {
        decoded.warning.as_ref().map(|warning| warning.detail.as_str())
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn valid_utf8_and_byte_order_marks_need_no_warning() {
        for bytes in [
            RUSSIAN.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF".as_slice(), RUSSIAN.as_bytes()].concat(),
            utf16(&format!("\u{FEFF}{RUSSIAN}"), u16::to_le_bytes),
            utf16(&format!("\u{FEFF}{RUSSIAN}"), u16::to_be_bytes),
            format!("\u{FEFF}{RUSSIAN}").chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
        ] {
            let decoded = decode(&bytes, None, Declared::Inside);
            assert_eq!((decoded.text.as_str(), told(&decoded)), (RUSSIAN, None));
        }
    }

    #[test]
    fn utf16_without_a_mark_is_recognised_by_its_zeros() {
        for text in [RUSSIAN, "The talks in Geneva lasted two days."] {
            let little = decode(&utf16(text, u16::to_le_bytes), None, Declared::Inside);
            assert_eq!((little.text.as_str(), told(&little)), (text, Some("UTF-16LE")));
            let big = decode(&utf16(text, u16::to_be_bytes), None, Declared::Inside);
            assert_eq!((big.text.as_str(), told(&big)), (text, Some("UTF-16BE")));
        }
    }

    #[test]
    fn undeclared_encodings_are_guessed_and_said() {
        let japanese = "大統領は水曜日、和平案について記者団に語った。詳細は明らかにされていない。";
        let chinese = "总统星期三向记者谈到了和平计划。具体细节尚未公布，双方仍在谈判。";
        let korean = "대통령은 수요일 기자들에게 평화안에 대해 말했다. 자세한 내용은 공개되지 않았다.";
        for (encoding, text) in [
            (WINDOWS_1251, RUSSIAN),
            (KOI8_R, RUSSIAN),
            (SHIFT_JIS, japanese),
            (GBK, chinese),
            (EUC_KR, korean),
            (WINDOWS_1252, "Le président a évoqué l’accord à Genève, où les négociations ont été achevées."),
        ] {
            let decoded = decode(&encoding.encode(text).0, None, Declared::Inside);
            assert_eq!(decoded.text, text);
            assert!(told(&decoded).is_some(), "{}", encoding.name());
        }
    }

    #[test]
    fn the_readers_choice_wins_over_the_guess() {
        let bytes = WINDOWS_1251.encode(RUSSIAN).0;
        let decoded = decode(&bytes, Some("koi8-r"), Declared::Inside);
        assert_eq!((decoded.encoding, told(&decoded)), ("KOI8-R", None));
        assert_ne!(decoded.text, RUSSIAN);
    }

    #[test]
    fn a_few_bad_bytes_are_replaced_and_counted() {
        let bytes = [RUSSIAN.as_bytes(), b" \x80 ", RUSSIAN.as_bytes()].concat();
        assert_eq!(told(&decode(&bytes, None, Declared::Inside)), Some("UTF-8, U+FFFD × 1"));
    }

    #[test]
    fn a_declaration_counts_unless_the_bytes_are_utf8() {
        let page = |label: &str| format!("<html><head><meta charset=\"{label}\"></head><body>{RUSSIAN}");
        let bytes = WINDOWS_1251.encode(&page("windows-1251")).0.into_owned();
        assert!(decode(&bytes, None, Declared::Inside).text.contains(RUSSIAN));
        assert_eq!(decode(page("windows-1251").as_bytes(), None, Declared::Inside).encoding, "UTF-8");
        let lie = WINDOWS_1251.encode(&page("utf-8")).0.into_owned();
        assert_eq!(told(&decode(&lie, None, Declared::Inside)), Some("windows-1251"));
        for label in ["utf-7", "replacement", "iso-2022-kr", "utf-16"] {
            assert_eq!(decode(page(label).as_bytes(), None, Declared::Inside).encoding, "UTF-8");
        }
        let http_equiv = "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>";
        let bytes = KOI8_R.encode(&format!("{http_equiv}{RUSSIAN}")).0.into_owned();
        assert_eq!(decode(&bytes, None, Declared::Inside).encoding, "KOI8-R");
    }

    #[test]
    fn lone_surrogates_become_replacement_characters() {
        let bytes = [0xFF, 0xFE, b'a', 0, 0x00, 0xD8, b'b', 0];
        let decoded = decode(&bytes, None, Declared::Inside);
        assert_eq!((decoded.text.as_str(), told(&decoded)), ("a\u{FFFD}b", Some("UTF-16LE, U+FFFD × 1")));
    }
}
