//! The structure of messages (RFC 5322, RFC 2045 to 2047, RFC 2231), which web pages saved in one file share: header fields, the leaves
//! of the tree of parts, and their bytes.
//!
//! Readable for a reader before strict: what is not base64 in base64 is passed over, a broken escape stands as it is, and a boundary
//! that is not declared is the first line that looks like one.

use std::borrow::Cow;

use super::decode::{self, Declared, Decoded};
use crate::config::DocumentsConfig;

/// Multiparts and messages may be nested this deep; messages that were forwarded many times reach 10.
const MAX_DEPTH: usize = 20;
/// A parameter stands in at most this many pieces: file names have a few.
const MAX_PIECES: usize = 100;
/// A line that could be a boundary which is not declared has at least this many bytes.
const MIN_BOUNDARY: usize = 10;

/// Header fields and the body behind them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entity<'a> {
    head: &'a [u8],
    /// As it stands in the file: not decoded.
    body: &'a [u8],
}

/// A leaf of the tree of parts.
#[derive(Debug)]
pub(super) struct Leaf<'a> {
    pub(super) entity: Entity<'a>,
    pub(super) content_type: ContentType,
}

/// The leaves of a message.
#[derive(Debug, Default)]
pub(super) struct Leaves<'a> {
    /// In the order of the file.
    pub(super) leaves: Vec<Leaf<'a>>,
    /// Parts were left out because there are more, or they are nested deeper, than may be.
    pub(super) truncated: bool,
    /// The file ends before the last boundary.
    pub(super) cut_off: bool,
}

/// A media type and its parameters, names in lower case.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct ContentType {
    /// `text/html`, in lower case.
    pub(super) kind: String,
    parameters: Vec<(String, Vec<u8>)>,
}

impl<'a> Entity<'a> {
    /// Splits at the first empty line. O(bytes).
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        let mut end = 0;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            if matches!(line, b"\n" | b"\r\n") {
                let (head, body) = bytes.split_at_checked(end).unwrap_or((bytes, b""));
                return Self { head, body: body.get(line.len()..).unwrap_or_default() };
            }
            end += line.len();
        }
        Self { head: bytes, body: b"" }
    }

    /// A part of a multipart, which may begin with its body.
    fn part(bytes: &'a [u8]) -> Self {
        let name = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
        let has_field =
            name > 0 && bytes.get(name..).is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"));
        if has_field { Self::new(bytes) } else { Self { head: b"", body: bytes } }
    }

    /// The first field of that name (lower case), its lines joined.
    fn raw(&self, name: &str) -> Option<Vec<u8>> {
        let mut lines = self.head.split(|byte| *byte == b'\n').peekable();
        while let Some(line) = lines.next() {
            let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
            let (label, value) = line.split_at_checked(colon)?;
            if !label.trim_ascii_end().eq_ignore_ascii_case(name.as_bytes()) {
                continue;
            }
            let mut value = value.get(1..)?.trim_ascii().to_vec();
            while let Some(more) = lines.next_if(|line| matches!(line.first(), Some(b' ' | b'\t'))) {
                value.push(b' ');
                value.extend_from_slice(more.trim_ascii());
            }
            return Some(value).filter(|value| !value.is_empty());
        }
        None
    }

    /// Whether there is a field of that name (lower case) that is not empty.
    pub(super) fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// A field's value as a reader sees it: encoded words decoded.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        let text = super::words::decode(&self.raw(name)?);
        Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
    }

    pub(super) fn content_type(&self) -> ContentType {
        self.raw("content-type").map(|value| ContentType::parse(&value)).unwrap_or_default()
    }

    /// The name under which the part is to be stored, where it is an attachment or has one.
    pub(super) fn file_name(&self) -> Option<String> {
        let disposition = self.raw("content-disposition").map(|value| ContentType::parse(&value));
        let name = disposition.and_then(|disposition| disposition.parameter("filename"));
        name.or_else(|| self.content_type().parameter("name"))
    }

    pub(super) fn is_attachment(&self) -> bool {
        let disposition = self.raw("content-disposition");
        disposition.is_some_and(|value| ContentType::parse(&value).kind == "attachment")
    }

    /// The body without its transfer encoding. O(body).
    pub(super) fn bytes(&self) -> Cow<'a, [u8]> {
        let encoding = self.raw("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
        match encoding.as_slice() {
            b"base64" => Cow::Owned(base64(self.body)),
            b"quoted-printable" => Cow::Owned(quoted_printable(self.body)),
            _ => Cow::Borrowed(self.body),
        }
    }
}

impl Leaf<'_> {
    /// The part's text. `chosen`: the encoding that the reader chose.
    pub(super) fn text(&self, chosen: Option<&str>) -> Decoded {
        let charset = self.content_type.parameter("charset");
        let declared = charset.as_deref().map_or(Declared::Inside, Declared::Label);
        decode::decode(&self.entity.bytes(), chosen, declared)
    }
}

impl ContentType {
    /// `text/plain; charset="utf-8"; format=flowed`; also the value of Content-Disposition.
    fn parse(value: &[u8]) -> Self {
        let mut pieces = split_parameters(value).into_iter();
        let kind = pieces.next().unwrap_or_default();
        let kind = String::from_utf8_lossy(&kind).trim().to_ascii_lowercase();
        let parameters = pieces.filter_map(|piece| {
            let equals = piece.iter().position(|byte| *byte == b'=')?;
            let (name, value) = piece.split_at_checked(equals)?;
            let name = String::from_utf8_lossy(name.trim_ascii()).to_ascii_lowercase();
            Some((name, value.get(1..)?.trim_ascii().to_vec()))
        });
        Self { kind, parameters: parameters.collect() }
    }

    /// A parameter's value: plain, in several pieces (`name*0`, `name*1`), or with a charset and escapes (`name*=utf-8''...`).
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        let value = |name: &str| self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value);
        if let Some(value) = value(name) {
            return Some(super::words::decode(value));
        }
        if let Some(value) = value(&format!("{name}*")) {
            return Some(super::words::decode_extended(value));
        }
        let mut whole = Vec::new();
        let mut is_extended = false;
        for number in 0..MAX_PIECES {
            if let Some(piece) = value(&format!("{name}*{number}")) {
                whole.extend_from_slice(piece);
            } else if let Some(piece) = value(&format!("{name}*{number}*")) {
                is_extended = true;
                whole.extend_from_slice(piece);
            } else {
                break;
            }
        }
        match (whole.is_empty(), is_extended) {
            (true, _) => None,
            (_, true) => Some(super::words::decode_extended(&whole)),
            _ => Some(super::words::decode(&whole)),
        }
    }

    /// The boundary's bytes, of a multipart.
    fn boundary(&self) -> Option<&[u8]> {
        let boundary = self.parameters.iter().find(|(name, _)| name == "boundary");
        boundary.map(|(_, value)| value.as_slice()).filter(|value| !value.is_empty())
    }
}

/// At semicolons, quotation marks taken off and comments left out.
fn split_parameters(value: &[u8]) -> Vec<Vec<u8>> {
    let mut pieces = vec![Vec::new()];
    let (mut quoted, mut comment) = (false, false);
    let mut bytes = value.iter().copied();
    while let Some(byte) = bytes.next() {
        let Some(piece) = pieces.last_mut() else { break };
        match byte {
            b'"' if !comment => quoted = !quoted,
            b'\\' if quoted => piece.extend(bytes.next()),
            // A comment is set apart; names of files have brackets too.
            b'(' if !quoted && piece.last().is_none_or(u8::is_ascii_whitespace) => comment = true,
            b')' if comment => comment = false,
            _ if comment => {}
            b';' if !quoted => pieces.push(Vec::new()),
            _ => piece.push(byte),
        }
    }
    pieces
}

/// The leaves of the tree under `root`: everything but multiparts. O(bytes × depth), and the depth is bounded.
pub(super) fn leaves<'a>(root: Entity<'a>, limits: &DocumentsConfig) -> Leaves<'a> {
    let mut found = Leaves::default();
    // The last is the next: children are pushed in reverse.
    let mut open = vec![(root, 0)];
    let mut n_parts = 0;
    while let Some((entity, depth)) = open.pop() {
        let content_type = entity.content_type();
        if !content_type.kind.starts_with("multipart/") {
            found.leaves.push(Leaf { entity, content_type });
            continue;
        }
        let left = limits.max_message_parts.saturating_sub(n_parts);
        if depth == MAX_DEPTH || left == 0 {
            found.truncated = true;
            continue;
        }
        let split = split(entity.body, content_type.boundary(), left);
        n_parts += split.parts.len();
        found.truncated |= split.truncated;
        found.cut_off |= split.cut_off;
        open.extend(split.parts.into_iter().rev().map(|part| (Entity::part(part), depth + 1)));
    }
    found
}

#[derive(Default)]
struct Split<'a> {
    parts: Vec<&'a [u8]>,
    truncated: bool,
    cut_off: bool,
}

/// The parts between lines that are the boundary, at most `most`. A line that only begins as the boundary does is text.
fn split<'a>(body: &'a [u8], boundary: Option<&[u8]>, most: usize) -> Split<'a> {
    let Some(boundary) = boundary.or_else(|| undeclared(body)) else {
        return Split { parts: vec![body], cut_off: true, ..Split::default() };
    };
    let mut found = Split { cut_off: true, ..Split::default() };
    let (mut start, mut at) = (None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let end = at;
        at += line.len();
        let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)) else {
            continue;
        };
        let rest = rest.trim_ascii_end();
        if !matches!(rest, b"" | b"--") {
            continue;
        }
        found.parts.extend(start.and_then(|start| body.get(start..end)).map(without_break));
        start = Some(at);
        if rest == b"--" {
            found.cut_off = false;
            return found;
        }
        if found.parts.len() == most {
            return Split { truncated: true, cut_off: false, ..found };
        }
    }
    found.parts.extend(body.get(start.unwrap_or(0)..));
    found
}

/// The line break before a boundary belongs to it.
fn without_break(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

/// The first line, if it looks like a boundary.
fn undeclared(body: &[u8]) -> Option<&[u8]> {
    let line = body.trim_ascii_start().split(|byte| *byte == b'\n').next()?.trim_ascii_end();
    let boundary = line.strip_prefix(b"--")?;
    (line.len() >= MIN_BOUNDARY && !line.contains(&b' ')).then_some(boundary)
}

/// RFC 2045: what is outside of the alphabet is passed over.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut n_bits) = (0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            // What follows begins a new run: some programs join several.
            b'=' => {
                n_bits = 0;
                continue;
            }
            _ => continue,
        };
        buffer = buffer << 6 | u32::from(value);
        n_bits += 6;
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push((buffer >> n_bits) as u8);
        }
    }
    bytes
}

/// RFC 2045: escapes, and line breaks that are none. White space at the end of a line is not part of it.
fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let content = line.trim_ascii_end();
        let soft = content.ends_with(b"=");
        bytes.extend(unescape(content.strip_suffix(b"=").unwrap_or(content), b'='));
        if !soft && line.ends_with(b"\n") {
            bytes.push(b'\n');
        }
    }
    bytes
}

/// Two hexadecimal digits behind each `mark` to their byte; a broken escape stands as it is.
pub(super) fn unescape(text: &[u8], mark: u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| byte == mark).and_then(|digits| {
            let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
            u8::try_from(digit(0)? * 16 + digit(1)?).ok()
        });
        bytes.push(escaped.unwrap_or(byte));
        rest = after.get(if escaped.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_in_all_their_forms() {
        let parameter = |value: &str, name: &str| ContentType::parse(value.as_bytes()).parameter(name);
        for value in [
            "text/plain; name=\"Brücke (1).html\"",
            "text/plain; name*=utf-8''Br%C3%BCcke%20(1).html",
            "text/plain; name*0*=utf-8''Br%C3%BCcke; name*1*=%20(1); name*2=\".html\"",
            "text/plain (a comment; with a semicolon); charset=x; name=\"=?utf-8?Q?Br=C3=BCcke?= (1).html\"",
        ] {
            assert_eq!(parameter(value, "name").as_deref(), Some("Brücke (1).html"), "{value}");
        }
        assert_eq!(ContentType::parse(b"TEXT/HTML;").kind, "text/html");
        assert_eq!(parameter("text/plain; charset", "charset"), None);
        assert_eq!(parameter("a; x=\"a\\\"b\"", "x").as_deref(), Some("a\"b"));
    }

    #[test]
    fn header_fields_go_on_in_lines_that_begin_with_white_space() {
        let entity = Entity::new(b"A: 1\r\nSubject: Bridge\r\n\tto close\r\n\r\nX: no\r\n");
        assert_eq!(entity.field("subject").as_deref(), Some("Bridge to close"));
        assert_eq!((entity.field("x"), entity.body), (None, b"X: no\r\n".as_slice()));
    }
}
