//! What a file is, by its content; the name only adds a warning.

use super::{Format, decode::utf16_by_zeros};
use crate::warning::{ErrorCode, ReadError, Warning, WarningCode};

/// Share of control bytes above which bytes are not text, in per cent: text has none but tabs and line breaks, random
/// bytes have 10 %.
const MAX_CONTROL_PERCENT: usize = 5;
/// How far into the text the signs of HTML are looked for.
const HTML_HEAD: usize = 4096;
/// How many structural tags make a text HTML that does not begin with a tag.
const MIN_TAGS: usize = 3;

/// Known formats that are documents, but not read: the first bytes, and the name to show.
const DOCUMENTS: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"),
    (b"From: <Saved by ", "MHTML"),
    (b"bplist00", "webarchive"),
];

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

/// What is inside a ZIP container, told by the name of a member that is stored near the start.
const CONTAINERS: &[(&[u8], &str)] = &[
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument", "ODT"),
];

/// Refuses what cannot be an article: nothing, known formats that are not read, bytes that are not text. O(bytes).
pub(super) fn refuse(bytes: &[u8]) -> Result<(), ReadError> {
    let refused = |code, detail: &str| Err(ReadError { code, detail: detail.to_owned() });
    let content = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if content.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        return refused(ErrorCode::Empty, "");
    }
    let named = |table: &[(&[u8], &'static str)]| {
        table.iter().find(|(magic, _)| content.starts_with(magic)).map(|(_, name)| *name)
    };
    if content.starts_with(b"PK\x03\x04") || content.starts_with(b"PK\x05\x06") {
        return refused(ErrorCode::Type, container(content));
    }
    if let Some(name) = named(DOCUMENTS) {
        return refused(ErrorCode::Type, name);
    }
    if let Some(name) = named(BINARIES).or_else(|| boxed(content)) {
        return refused(ErrorCode::Binary, name);
    }
    let marked =
        matches!(content.get(..2), Some([0xFF, 0xFE] | [0xFE, 0xFF])) || content.starts_with(b"\0\0\xFE\xFF");
    if marked || utf16_by_zeros(content).is_some() {
        return Ok(());
    }
    // ESC belongs to ISO-2022-JP.
    let is_control = |byte: u8| byte < 0x20 && !byte.is_ascii_whitespace() && byte != 0xB && byte != 0x1B;
    let controls = content.iter().filter(|byte| is_control(**byte)).count();
    match controls * 100 / content.len() {
        percent if percent > MAX_CONTROL_PERCENT => {
            Err(ReadError { code: ErrorCode::Binary, detail: format!("control bytes {percent} %") })
        }
        _ => Ok(()),
    }
}

fn container(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..HTML_HEAD.min(bytes.len())).unwrap_or_default();
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    CONTAINERS.iter().find(|(member, _)| holds(member)).map_or("ZIP", |(_, name)| name)
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

/// HTML or plain text: HTML begins with a tag that a page or a pasted fragment begins with, or holds several structural
/// tags near its start.
pub(super) fn format(text: &str) -> Format {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\0');
    let head: String = text.chars().take(HTML_HEAD).collect::<String>().to_ascii_lowercase();
    let begins = tag_name(&head).is_some_and(|name| OPENING_TAGS.contains(&name));
    if begins || head.starts_with("<!doctype html") || head.starts_with("<!--") || head.starts_with("<?xml") {
        return Format::Html;
    }
    let tags = head.match_indices('<').filter(|(at, _)| {
        let name = head.get(at + 1..).unwrap_or_default().trim_start_matches('/');
        STRUCTURE_TAGS.contains(&name_at(name))
    });
    if tags.take(MIN_TAGS).count() == MIN_TAGS { Format::Html } else { Format::Text }
}

/// Tags that a page, or a fragment from the clipboard, begins with.
const OPENING_TAGS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "body",
    "article",
    "main",
    "section",
    "header",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "table",
    "ul",
    "ol",
    "span",
    "script",
    "style",
    "link",
    "base",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "img",
    "figure",
    "blockquote",
    "br",
    "font",
    "center",
    "frameset",
    "noscript",
    "svg",
    "math",
    "template",
    "form",
    "iframe",
    "nav",
    "aside",
    "footer",
    "pre",
];

/// Tags that text about other things does not hold three times.
const STRUCTURE_TAGS: &[&str] = &[
    "html",
    "head",
    "body",
    "div",
    "p",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "span",
    "article",
    "section",
    "figure",
    "blockquote",
    "meta",
    "script",
    "style",
    "a",
];

/// The name of the tag that `text` begins with.
fn tag_name(text: &str) -> Option<&str> {
    text.strip_prefix('<').map(name_at).filter(|name| !name.is_empty())
}

/// The name at the start of `text`, when it ends as a tag's name ends.
fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    match text.as_bytes().get(end) {
        Some(b'>' | b' ' | b'\t' | b'\n' | b'\r' | b'/') => text.get(..end).unwrap_or_default(),
        _ => "",
    }
}

/// `W-EXT` when the name's ending says something else than the content. Names without an ending, or with one that says
/// nothing (`.article`, `.2`), are fine.
pub(super) fn extension_warning(file: &str, format: Format) -> Option<Warning> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let fits = match ending.as_str() {
        "html" | "htm" | "xhtml" | "shtml" => format == Format::Html,
        "txt" | "text" | "md" | "log" => format == Format::Text,
        "pdf" | "doc" | "docx" | "rtf" | "odt" | "epub" | "mht" | "mhtml" | "zip" | "png" | "jpg"
        | "jpeg" | "gif" | "exe" => false,
        _ => true,
    };
    (!fits && !stem.is_empty())
        .then(|| Warning::new(WarningCode::Extension, format!(".{ending}: {}", format.as_str())))
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
        assert_eq!(code(b"%PDF-1.7\n"), "E-TYPE PDF");
        assert_eq!(code(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0word/document.xml"), "E-TYPE DOCX");
        assert_eq!(code(b"PK\x03\x04\x14\0\0\0photo.jpg"), "E-TYPE ZIP");
        assert_eq!(code(b"{\\rtf1\\ansi"), "E-TYPE RTF");
        assert_eq!(code(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "E-BINARY PNG");
        assert_eq!(code(b"\xFF\xD8\xFF\xE0\0\x10JFIF"), "E-BINARY JPEG");
        assert_eq!(code(b"\x7FELF\x02\x01\x01"), "E-BINARY ELF");
        assert_eq!(code(b"MZ\x90\0\x03\0\0\0"), "E-BINARY EXE");
        assert_eq!(code(b"\x1F\x8B\x08\0"), "E-BINARY gzip");
        assert_eq!(code(b"\0\0\0\x18ftypmp42"), "E-BINARY MP4");
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

    #[test]
    fn html_is_told_by_content() {
        for html in [
            "<!DOCTYPE html><html>",
            "\n\n<HTML lang=en>",
            "<meta charset='utf-8'><p>Pasted from a page.</p>",
            "<p>Only a paragraph.</p>",
            "<!-- saved from url=(0014)about:internet -->\n<html>",
            "Text first <b>bold</b><p>One</p><p>Two</p>",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        ] {
            assert_eq!(format(html), Format::Html, "{html}");
        }
        for text in [
            "Plain.",
            "<3 is a heart, and a < b > c is not a tag",
            "<quote>He said so.</quote>",
            "The <br> tag breaks a line, <p> begins a paragraph.",
        ] {
            assert_eq!(format(text), Format::Text, "{text}");
        }
    }

    #[test]
    fn a_wrong_ending_is_said() {
        let told = |file, format| extension_warning(file, format).map(|warning| warning.detail);
        assert_eq!(told("a.txt", Format::Html).as_deref(), Some(".txt: html"));
        assert_eq!(told("C:\\saved\\a.HTML", Format::Text).as_deref(), Some(".html: text"));
        assert_eq!(told("report.pdf", Format::Text).as_deref(), Some(".pdf: text"));
        for (file, format) in
            [("a.txt", Format::Text), ("a", Format::Html), (".html", Format::Text), ("a.v2", Format::Html)]
        {
            assert_eq!(told(file, format), None);
        }
    }
}
