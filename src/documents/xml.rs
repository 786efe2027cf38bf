//! XML within limits: no document type, no entities but the five of XML, bounded depth and attributes, UTF-8 or UTF-16.
//!
//! Elements and attributes are told by their local names: prefixes are the writer's choice, strict and transitional documents
//! have different namespaces, and no two namespaces of the documents read here share a name that matters.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use crate::{
    config::DocumentsConfig,
    ingest::sniff,
    warning::{ErrorCode, ReadError},
};

/// Elements with more attributes are refused: those of real documents have up to 40 (the namespaces of the root).
const MAX_ATTRIBUTES: usize = 256;

/// Attributes that are asked for name styles, languages and files: those with longer values, in bytes, say nothing.
const MAX_VALUE: usize = 1_024;
/// Texts that are asked for as one are titles and names: longer ones are cut off, in bytes. A book repeats them with each chapter.
const MAX_TEXT: usize = 2_000;

/// What to do with a document type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doctype {
    /// The formats forbid it: only an attack has one.
    Refused,
    /// The format allows it; it is passed over, and what it declares does not exist.
    PassedOver,
}

/// Elements and text, one after another.
pub(super) struct Xml<'t> {
    reader: Reader<&'t [u8]>,
    doctype: Doctype,
    max_depth: usize,
    depth: usize,
    had_root: bool,
}

/// The next thing in the document. An element without content starts and ends too.
pub(super) enum Node<'t> {
    Start(Element<'t>),
    /// The end of the element that started last and has not ended.
    End,
    Text(Cow<'t, str>),
}

/// The start of an element.
pub(super) struct Element<'t>(BytesStart<'t>);

impl Element<'_> {
    /// The name without its prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of the first attribute of that local name, unless it is longer than `MAX_VALUE`.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let key = attribute.key.as_ref();
            key.rsplit_once(':').map_or(key, |(_, local)| local) == name
        })?;
        (found.value.len() <= MAX_VALUE).then(|| unescaped(&found.value))
    }
}

impl<'t> Xml<'t> {
    pub(super) fn new(text: &'t str, doctype: Doctype, limits: &DocumentsConfig) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, doctype, max_depth: limits.max_xml_depth, depth: 0, had_root: false }
    }

    /// `None` at the end of a document that is whole.
    pub(super) fn next(&mut self) -> Result<Option<Node<'t>>, ReadError> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(_) => {
                    return Err(refused(format!("not well-formed at byte {}", self.reader.error_position())));
                }
            };
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.had_root = true;
                    if self.depth > self.max_depth {
                        return Err(refused(format!("nested deeper than {}", self.max_depth)));
                    }
                    check_attributes(&start)?;
                    Node::Start(Element(start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::End
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => {
                    let name = reference.clone().into_inner();
                    match reference.resolve_char_ref() {
                        Ok(Some(c)) => Node::Text(Cow::Owned(c.to_string())),
                        Ok(None) => match resolve_predefined_entity(&name) {
                            Some(text) => Node::Text(Cow::Borrowed(text)),
                            None => return Err(refused(format!("entity {name}"))),
                        },
                        Err(_) => return Err(refused(format!("character {name}"))),
                    }
                }
                Event::DocType(_) if self.doctype == Doctype::Refused => {
                    return Err(refused("document type"));
                }
                Event::Eof if self.depth > 0 || !self.had_root => return Err(refused("cut off")),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Passes over what is left of the element that started last.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let inside = self.depth;
        while self.depth >= inside && self.next()?.is_some() {}
        Ok(())
    }

    /// The text in what is left of the element that started last, its white space folded; its beginning where it is longer than
    /// `MAX_TEXT`.
    pub(super) fn text(&mut self) -> Result<String, ReadError> {
        let inside = self.depth;
        let mut out = String::new();
        while self.depth >= inside {
            match self.next()? {
                Some(Node::Text(text)) if out.len() < MAX_TEXT => out.push_str(&text),
                Some(_) => {}
                None => break,
            }
        }
        out.truncate(out.floor_char_boundary(MAX_TEXT));
        Ok(out.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The text of an XML file.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| match sniff::utf16_by_zeros(bytes) {
        Some(true) => (UTF_16BE, 0),
        Some(false) => (UTF_16LE, 0),
        None => (UTF_8, 0),
    });
    let content = bytes.get(mark..).unwrap_or_default();
    let text = encoding.decode_without_bom_handling_and_without_replacement(content);
    let text = text.ok_or_else(|| refused(format!("not {}", encoding.name())))?;
    match declared(&text) {
        Some(label)
            if !["utf-8", "utf-16", "us-ascii"].iter().any(|known| label.eq_ignore_ascii_case(known)) =>
        {
            Err(refused(format!("encoding {label}")))
        }
        _ => Ok(text.into_owned()),
    }
}

/// The encoding that the declaration at the start states.
fn declared(text: &str) -> Option<&str> {
    let declaration = text.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let (_, after) = declaration.split_once("encoding")?;
    after.trim_start().strip_prefix('=')?.trim_start().split(['"', '\'']).nth(1)
}

fn refused(why: impl Into<String>) -> ReadError {
    ReadError::new(ErrorCode::Xml, why)
}

fn check_attributes(start: &BytesStart<'_>) -> Result<(), ReadError> {
    let mut attributes = start.attributes();
    let mut count = 0;
    for attribute in attributes.with_checks(false) {
        count += 1;
        if attribute.is_err() || count > MAX_ATTRIBUTES {
            let why = if count > MAX_ATTRIBUTES { "over 256 attributes" } else { "not well-formed" };
            return Err(refused(why));
        }
    }
    Ok(())
}

/// An attribute's value with its references resolved; what no reader knows stays as it is written.
fn unescaped(value: &str) -> String {
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), Cow::into_owned)
}
