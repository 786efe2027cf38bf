//! What a file is, by its content; the name only adds a warning.

mod ending;
mod marked;

pub(super) use ending::extension_warning;
pub(crate) use marked::{format, is_markdown};

use crate::warning::{ErrorCode, ReadError};

/// Share of control bytes above which bytes are not text, in per cent: text has none but tabs and line breaks, random
/// bytes have 10 %.
const MAX_CONTROL_PERCENT: usize = 5;
/// The mark that some programs put before UTF-8.
pub(super) const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// Begins the escape sequences of ISO-2022-JP, which is ASCII otherwise.
const ESCAPE: u8 = 0x1B;
/// How far into a file the mark of a PDF may stand (its standard says so).
const PDF_HEAD: usize = 1024;
/// How far into a file the header of a message is looked at: signatures of servers in it can have some thousand bytes.
const MESSAGE_HEAD: usize = 16_384;
/// How many bytes are looked at for the zero bytes of UTF-16.
const UTF16_SAMPLE: usize = 4096;

/// Known formats that are documents, but not read: the first bytes, and the name to show.
const DOCUMENTS: &[(&[u8], &str)] =
    &[(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"), (b"bplist00", "webarchive")];

/// Elements that documents of word processors which are one XML file begin with, and the names to show.
const XML_DOCUMENTS: &[(&[u8], &str)] =
    &[(b"<office:document", "FODT"), (b"<w:wordDocument", "Word XML"), (b"<pkg:package", "Word XML")];
/// How far into a file that element is looked for.
const XML_HEAD: usize = 1024;

/// The name, in UTF-16, of the stream that holds an Office document with a password (MS-OFFCRYPTO 2.3.1).
const LOCKED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Known formats that hold no text: the first bytes, and the name to show.
const BINARIES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1A\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\0\0\x01\0", "ICO"),
    (b"\x1F\x8B", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xFD7zXZ\0", "xz"),
    (b"\x28\xB5\x2F\xFD", "zstd"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A\x07", "RAR"),
    (b"\x7FELF", "ELF"),
    (b"\xCA\xFE\xBA\xBE", "Mach-O"),
    (b"\xCF\xFA\xED\xFE", "Mach-O"),
    (b"\0asm", "WebAssembly"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"\x1A\x45\xDF\xA3", "Matroska"),
    (b"SQLite format 3\0", "SQLite"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF2"),
];

/// Refuses what cannot be an article: nothing, known formats that are not read, bytes that are not text. O(bytes).
pub(crate) fn refuse(bytes: &[u8]) -> Result<(), ReadError> {
    let refused = |code, detail: &str| Err(ReadError { code, detail: detail.to_owned() });
    let content = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if content.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        return refused(ErrorCode::Empty, "");
    }
    let named = |table: &[(&[u8], &'static str)]| {
        table.iter().find(|(magic, _)| content.starts_with(magic)).map(|(_, name)| *name)
    };
    if is_zip(content) || is_pdf(content) {
        return Ok(());
    }
    if let Some(name) = named(DOCUMENTS) {
        let is_locked = name == "DOC" && content.windows(LOCKED.len()).any(|window| window == LOCKED);
        return if is_locked { refused(ErrorCode::Locked, "") } else { refused(ErrorCode::Type, name) };
    }
    if let Some(name) = xml_document(content) {
        return refused(ErrorCode::Type, name);
    }
    if let Some(name) = named(BINARIES).or_else(|| boxed(content)) {
        return refused(ErrorCode::Binary, name);
    }
    let marked =
        matches!(content.get(..2), Some([0xFF, 0xFE] | [0xFE, 0xFF])) || content.starts_with(b"\0\0\xFE\xFF");
    if marked || utf16_by_zeros(content).is_some() || utf32_by_zeros(content).is_some() {
        return Ok(());
    }
    let is_control = |byte: u8| byte < 0x20 && !byte.is_ascii_whitespace() && byte != 0xB && byte != ESCAPE;
    let controls = content.iter().filter(|byte| is_control(**byte)).count();
    match controls * 100 / content.len() {
        percent if percent > MAX_CONTROL_PERCENT => {
            Err(ReadError { code: ErrorCode::Binary, detail: format!("control bytes {percent} %") })
        }
        _ => Ok(()),
    }
}

fn xml_document(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..XML_HEAD.min(bytes.len())).filter(|head| head.starts_with(b"<?xml"))?;
    let begins = |start: &[u8]| head.windows(start.len()).any(|window| window == start);
    XML_DOCUMENTS.iter().find(|(start, _)| begins(start)).map(|(_, name)| *name)
}

/// Whether a file in UTF-8 is plain text, nothing that `documents` opens. `text`: its content after a byte order mark.
pub(super) fn is_plain(file: &str, text: &str) -> bool {
    let content = text.as_bytes();
    !(is_zip(content)
        || is_pdf(content)
        || is_rtf(content)
        || is_message(content)
        || is_json(content)
        || is_markdown(file, content)
        || utf16_by_zeros(content).is_some()
        || utf32_by_zeros(content).is_some()
        || content.contains(&ESCAPE)
        || super::clipboard::page(text).is_some()
        || format(text) != super::Format::Text)
}

/// A ZIP archive: also DOCX, ODT and EPUB.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..PDF_HEAD.min(bytes.len())).unwrap_or_default();
    head.windows(5).any(|window| window == b"%PDF-")
}

pub(crate) fn is_rtf(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{\\rtf")
}

/// A mail, a mailbox or an MHTML file: header fields with one that only programs write, or those of who wrote to whom about what.
pub(crate) fn is_message(bytes: &[u8]) -> bool {
    let content = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes).trim_ascii_start();
    let head = content.get(..MESSAGE_HEAD.min(content.len())).unwrap_or_default();
    let mut lines = head.split(|byte| *byte == b'\n').peekable();
    // Each message of a mailbox begins with a line of its own.
    lines.next_if(|line| line.starts_with(b"From "));
    let names: Vec<Vec<u8>> = lines
        .take_while(|line| !line.trim_ascii().is_empty())
        .map(|line| field_name(line).unwrap_or_default().to_ascii_lowercase())
        .collect();
    let has = |name: &[u8]| names.iter().any(|own| own == name);
    let is_sent = has(b"from") && has(b"subject") && has(b"date") && head.contains(&b'@');
    names.first().is_some_and(|name| !name.is_empty())
        && (is_sent || [b"mime-version".as_slice(), b"message-id", b"received"].into_iter().any(has))
}

/// The name of a header field, before its colon.
fn field_name(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-')?;
    let (name, rest) = line.split_at_checked(end)?;
    (!name.is_empty() && rest.starts_with(b":")).then_some(name)
}

/// JSON that can hold articles: objects, or an array of them.
pub(crate) fn is_json(bytes: &[u8]) -> bool {
    let mut signs = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    matches!((signs.next(), signs.next()), (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{')))
}

/// UTF-16 without a byte order mark: in Western text every other byte is zero, in Cyrillic, Greek and Arabic text that of
/// every space, while the other byte never is. `Some(is big endian)`.
pub(crate) fn utf16_by_zeros(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..UTF16_SAMPLE.min(bytes.len()))?;
    let pairs = sample.len() / 2;
    // Too short to tell, or cut in the middle of a unit.
    if pairs < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros_at = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros_at(0), zeros_at(1));
    match () {
        () if odd * 10 >= pairs && even == 0 => Some(false),
        () if even * 10 >= pairs && odd == 0 => Some(true),
        () => None,
    }
}

/// UTF-32 without a byte order mark: of four bytes, the first or the last is always zero, and its neighbour below 17. `Some(is big
/// endian)`.
pub(crate) fn utf32_by_zeros(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..UTF16_SAMPLE.min(bytes.len()))?;
    if sample.len() < 8 || !bytes.len().is_multiple_of(4) {
        return None;
    }
    let all = |fits: fn(&[u8]) -> bool| sample.chunks(4).all(fits);
    match () {
        () if all(|unit| matches!(unit, [_, _, 0..=0x10, 0])) => Some(false),
        () if all(|unit| matches!(unit, [0, 0..=0x10, _, _])) => Some(true),
        () => None,
    }
}

/// Formats whose name stands behind a length, an offset or a checksum.
fn boxed(bytes: &[u8]) -> Option<&'static str> {
    let at = |start: usize, name: &[u8]| bytes.get(start..).is_some_and(|rest| rest.starts_with(name));
    match () {
        () if at(0, b"RIFF") && at(8, b"WEBP") => Some("WebP"),
        () if at(0, b"RIFF") => Some("RIFF"),
        () if at(4, b"ftyp") => Some("MP4"),
        () if at(257, b"ustar") => Some("tar"),
        // "MZ" and "BM" also begin words: the zero bytes of the header decide.
        () if at(0, b"MZ") && has_zeros(bytes) => Some("EXE"),
        () if at(0, b"BM") && has_zeros(bytes) => Some("BMP"),
        () => None,
    }
}

fn has_zeros(bytes: &[u8]) -> bool {
    bytes.iter().take(64).filter(|byte| **byte == 0).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> String {
        match refuse(bytes) {
            Ok(()) => "read".to_owned(),
            Err(error) => format!("{} {}", error.code.as_str(), error.detail),
        }
    }

    #[test]
    fn nothing_is_empty() {
        for bytes in [b"".as_slice(), b" \r\n\t", b"\xEF\xBB\xBF", b"\0\0\0", b"\xEF\xBB\xBF\n\0"] {
            assert_eq!(code(bytes), "E-EMPTY ");
        }
    }

    #[test]
    fn known_formats_are_named() {
        assert_eq!(code(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "E-TYPE DOC");
        assert_eq!(code(b"<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"x\">"), "E-TYPE FODT");
        assert_eq!(code(b"<?xml version=\"1.0\"?>\n<html><p>&lt;office:document>"), "read");
        assert_eq!(code(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "E-BINARY PNG");
        assert_eq!(code(b"\xFF\xD8\xFF\xE0\0\x10JFIF"), "E-BINARY JPEG");
        assert_eq!(code(b"\x7FELF\x02\x01\x01"), "E-BINARY ELF");
        assert_eq!(code(b"MZ\x90\0\x03\0\0\0"), "E-BINARY EXE");
        assert_eq!(code(b"\x1F\x8B\x08\0"), "E-BINARY gzip");
        assert_eq!(code(b"\0\0\0\x18ftypmp42"), "E-BINARY MP4");
    }

    #[test]
    fn what_documents_open_is_not_plain_text() {
        for text in [
            "%PDF-1.7\n",
            "PK\x03\x04\x14\0\0\0photo.jpg",
            "{\\rtf1\\ansi Hello.}",
            "From: a@b.example\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n\r\nText",
            "[\n { \"title\": \"Talks\" } ]",
            "T\0a\0l\0k\0s\0",
            "\x1B$B%K%e!<%9\x1B(B",
            "<!doctype html><p>Talks",
            "Version:1.0\r\nStartHTML:00000097\r\nEndHTML:00000123\r\n<html><p>Talks</p></html>",
        ] {
            assert_eq!((code(text.as_bytes()).as_str(), is_plain("a", text)), ("read", false), "{text:?}");
        }
        for text in ["Title: Talks end\nBy: Anna Berg\n\nText", "[Reuters] The talks ended.", "{sic} he said"]
        {
            assert!(is_plain("a.txt", text), "{text}");
        }
    }

    #[test]
    fn messages_are_told_by_their_header() {
        for text in [
            "Received: from a\r\n by b;\r\n\r\nText",
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://c.example/\nMIME-Version: 1.0\n\n",
            "From a@c.example Wed Nov 19 14:05:00 2025\nFrom: a@c.example\nDate: x\nSubject: y\n\nText",
            "\u{FEFF}From: a@c.example\nSubject: y\nDate: x\n\nText",
        ] {
            assert!(is_message(text.as_bytes()), "{text}");
        }
        for text in [
            "From Kyiv: nothing new.\n\nMessage-ID: none",
            "Subject: The bridge\nFrom: the mayor\nDate: Monday\n\nText",
            "Title: Talks end\nBy: Anna Berg\nDate: 2025-11-19\n\nText",
            "The talks ended.\nMIME-Version: 1.0",
        ] {
            assert!(!is_message(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn bytes_that_are_mostly_control_characters_are_binary() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
        assert_eq!(code(&bytes), "E-BINARY control bytes 10 %");
        assert_eq!(
            code(b"MZ is how the word begins. A NUL\0 here and there does not make a text binary."),
            "read"
        );
    }
}
