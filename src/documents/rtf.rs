//! Rich Text Format (specification 1.9.1), read in one pass. No library that is kept decodes by font and leaves out what is no text.
//!
//! Left out: hidden and deleted text, notes, headers, footers, comments, pictures, instructions of fields, and every destination
//! that is marked as one to leave out when unknown.

mod code_pages;
mod tokens;

use std::collections::BTreeMap;

use encoding_rs::Encoding;

use super::{
    Opened,
    office::{Draft, Role},
};
use crate::{
    ingest::{Format, RawDocument},
    warning::{ReadError, Warning, WarningCode},
};
use tokens::{Token, Tokens};

/// What groups change that are nested deeper is not taken back at their ends: documents reach 30.
const MAX_GROUPS: usize = 10_000;

/// Groups that hold no text of the document.
const LEFT_OUT: &[&str] = &[
    "colortbl",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "pict",
    "fldinst",
    "shprslt",
    "sp",
    "objdata",
    "objclass",
    "annotation",
    "pntext",
    "listtext",
    "listtable",
    "listoverridetable",
    "revtbl",
    "rsidtbl",
    "generator",
    "xmlnstbl",
    "themedata",
    "filetbl",
    "tc",
    "tcn",
    "xe",
    "comment",
    "bkmkstart",
    "bkmkend",
    "atnid",
    "atnauthor",
    "atrfstart",
    "atrfend",
    "subject",
    "keywords",
    "doccomm",
    "company",
    "operator",
    "category",
    "manager",
    "creatim",
    "revtim",
    "printim",
];

/// Rich Text Format.
pub(super) fn open(document: &RawDocument<'_>) -> Result<Opened, ReadError> {
    let mut reader = Reader::new(document.bytes);
    reader.read();
    let cut_off = !reader.stack.is_empty();
    let mut part = reader.draft.into_part(document.file, Format::Rtf)?;
    if cut_off {
        part.warnings.push(Warning::new(WarningCode::CutOff, ""));
    }
    Ok(part.into())
}

/// Where text goes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Target {
    #[default]
    Body,
    Nowhere,
    Fonts,
    Styles,
    Info,
    Title,
    Author,
}

/// What a group inherits and changes until it ends.
#[derive(Clone, Copy)]
struct State {
    target: Target,
    font: i32,
    hidden: bool,
    deleted: bool,
    /// How many characters stand for one in Unicode, after it.
    fallback: usize,
}

/// What the paragraph is, as far as said.
#[derive(Clone, Copy, Default)]
struct Properties {
    style: i32,
    outline: Option<u8>,
    is_item: bool,
}

#[derive(Default)]
struct Style {
    name: String,
    outline: Option<u8>,
}

struct Reader<'a> {
    tokens: Tokens<'a>,
    stack: Vec<State>,
    /// How many groups are open beyond those in `stack`.
    too_deep: usize,
    state: State,
    paragraph: Properties,
    text: String,
    /// The paragraphs around the text boxes that are open, and how many groups are open in each.
    boxes: Vec<(usize, String, Properties)>,
    has_hidden: bool,
    in_row: bool,
    in_revision: bool,
    /// Bytes of one encoding that are not decoded yet: characters of two bytes come as two tokens.
    pending: Vec<u8>,
    pending_encoding: &'static Encoding,
    /// The first half of a character outside of the basic plane.
    surrogate: Option<u16>,
    /// How many characters to pass over.
    to_skip: usize,
    ansi: &'static Encoding,
    default_font: i32,
    fonts: BTreeMap<i32, &'static Encoding>,
    styles: BTreeMap<i32, Style>,
    current_style: i32,
    draft: Draft,
}

impl<'a> Reader<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let state = State { target: Target::Body, font: -1, hidden: false, deleted: false, fallback: 1 };
        Self {
            tokens: Tokens::new(bytes),
            stack: Vec::new(),
            too_deep: 0,
            state,
            paragraph: Properties::default(),
            text: String::new(),
            boxes: Vec::new(),
            has_hidden: false,
            in_row: false,
            in_revision: false,
            pending: Vec::new(),
            pending_encoding: encoding_rs::WINDOWS_1252,
            surrogate: None,
            to_skip: 0,
            ansi: encoding_rs::WINDOWS_1252,
            default_font: 0,
            fonts: BTreeMap::new(),
            styles: BTreeMap::new(),
            current_style: 0,
            draft: Draft::default(),
        }
    }

    fn read(&mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Open => {
                    self.flush();
                    self.to_skip = 0;
                    if self.stack.len() < MAX_GROUPS {
                        self.stack.push(self.state);
                    } else {
                        self.too_deep += 1;
                    }
                }
                Token::Close => {
                    self.flush();
                    self.to_skip = 0;
                    if self.too_deep > 0 {
                        self.too_deep -= 1;
                        continue;
                    }
                    self.state = self.stack.pop().unwrap_or(self.state);
                    self.end_box();
                    if self.stack.is_empty() {
                        break;
                    }
                }
                Token::Byte(byte) => self.byte(byte),
                Token::Ignorable => self.ignorable(),
                Token::Word(name, value) => self.word(name, value),
            }
        }
        self.flush();
        self.end_paragraph();
    }

    /// `\*`: a destination that readers who do not know it leave out. Text boxes stand in one.
    fn ignorable(&mut self) {
        self.flush();
        if !matches!(self.tokens.peek_word(), Some("shpinst" | "ud")) {
            self.state.target = Target::Nowhere;
        }
    }

    /// A character in the encoding of the font, of one byte or a part of one of two.
    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.state.target == Target::Nowhere {
            return;
        }
        let encoding = match self.state.target {
            Target::Body => self.fonts.get(&self.font()).copied().unwrap_or(self.ansi),
            _ => self.ansi,
        };
        if encoding != self.pending_encoding {
            self.flush();
            self.pending_encoding = encoding;
        }
        self.pending.push(byte);
    }

    fn font(&self) -> i32 {
        if self.state.font < 0 { self.default_font } else { self.state.font }
    }

    fn flush(&mut self) {
        self.surrogate = None;
        if !self.pending.is_empty() {
            let bytes = std::mem::take(&mut self.pending);
            let (text, _) = self.pending_encoding.decode_without_bom_handling(&bytes);
            self.push(&text);
        }
    }

    fn push(&mut self, text: &str) {
        match self.state.target {
            Target::Body if self.state.deleted => {}
            Target::Body if self.state.hidden => self.has_hidden |= !text.trim().is_empty(),
            Target::Body => self.text.push_str(text),
            Target::Title => self.draft.properties.title.push_str(text),
            Target::Author => self.draft.properties.author.push_str(text),
            Target::Styles => {
                let name = &mut self.styles.entry(self.current_style).or_default().name;
                // A style without a number after one with: not its name.
                if !name.ends_with(';') {
                    name.push_str(text);
                }
            }
            Target::Nowhere | Target::Fonts | Target::Info => {}
        }
    }

    fn word(&mut self, name: &str, value: Option<i32>) {
        if self.to_skip > 0 && name != "u" {
            self.to_skip -= 1;
            return;
        }
        if name == "u" {
            self.unicode(value.unwrap_or_default());
            return;
        }
        self.flush();
        if LEFT_OUT.contains(&name) {
            if matches!(name, "pntext" | "listtext") {
                self.paragraph.is_item = true;
            }
            self.state.target = Target::Nowhere;
        }
        if self.state.target == Target::Nowhere {
            return;
        }
        let is_on = value != Some(0);
        match name {
            "ansicpg" => self.ansi = value.and_then(code_pages::of_page).unwrap_or(self.ansi),
            "mac" => self.ansi = encoding_rs::MACINTOSH,
            "deff" => self.default_font = value.unwrap_or_default(),
            "uc" => self.state.fallback = usize::try_from(value.unwrap_or(1)).unwrap_or_default().min(8),
            "fonttbl" => self.state.target = Target::Fonts,
            "stylesheet" => (self.state.target, self.current_style) = (Target::Styles, 0),
            "info" => self.state.target = Target::Info,
            "title" if self.state.target == Target::Info => self.state.target = Target::Title,
            "author" if self.state.target == Target::Info => self.state.target = Target::Author,
            "f" => self.state.font = value.unwrap_or_default(),
            "fcharset" => self.font_encoding(value.and_then(code_pages::of_charset)),
            "cpg" => self.font_encoding(value.and_then(code_pages::of_page)),
            "v" => self.state.hidden = is_on,
            "deleted" => {
                self.state.deleted = is_on;
                self.draft.revisions += usize::from(is_on);
            }
            "mvf" => self.state.deleted = true,
            "revised" => self.revised(is_on),
            "plain" => {
                (self.state.hidden, self.state.deleted, self.state.font) = (false, false, -1);
                self.in_revision = false;
            }
            _ => self.paragraph_word(name, value),
        }
    }

    fn font_encoding(&mut self, encoding: Option<&'static Encoding>) {
        if let Some(encoding) = encoding.filter(|_| self.state.target == Target::Fonts) {
            self.fonts.insert(self.state.font, encoding);
        }
    }

    /// Insertions: counted once where one begins.
    fn revised(&mut self, is_on: bool) {
        self.draft.revisions += usize::from(is_on && !self.in_revision);
        self.in_revision = is_on;
    }

    fn paragraph_word(&mut self, name: &str, value: Option<i32>) {
        let level = value.and_then(|level| u8::try_from(level).ok()).filter(|level| *level < 9);
        match (name, self.state.target) {
            ("s", Target::Styles) => self.current_style = value.unwrap_or_default(),
            // Styles of characters, sections and tables: their names are those of no paragraph.
            ("cs" | "ds" | "ts", Target::Styles) => self.current_style = -1,
            ("outlinelevel", Target::Styles) => {
                self.styles.entry(self.current_style).or_default().outline = level;
            }
            ("s", Target::Body) => self.paragraph.style = value.unwrap_or_default(),
            ("outlinelevel", Target::Body) => self.paragraph.outline = level,
            ("ls", Target::Body) => self.paragraph.is_item = value.is_some_and(|list| list > 0),
            ("pard", Target::Body) => self.paragraph = Properties::default(),
            ("par" | "nestcell" | "nestrow" | "sect" | "page", Target::Body) => self.end_paragraph(),
            ("intbl" | "cell" | "row", Target::Body) => self.table_word(name),
            ("shptxt", Target::Body) => {
                let outer = (self.stack.len(), std::mem::take(&mut self.text), self.paragraph);
                self.boxes.push(outer);
            }
            ("line" | "softline", _) => self.push("\n"),
            ("tab" | "emspace" | "enspace" | "qmspace", _) => self.push(" "),
            ("~", _) => self.push("\u{a0}"),
            ("_", _) => self.push("-"),
            ("emdash", _) => self.push("—"),
            ("endash", _) => self.push("–"),
            ("lquote", _) => self.push("‘"),
            ("rquote", _) => self.push("’"),
            ("ldblquote", _) => self.push("“"),
            ("rdblquote", _) => self.push("”"),
            ("bullet", _) => self.push("•"),
            _ => {}
        }
    }

    /// A paragraph of a table, the end of a cell, the end of a row.
    fn table_word(&mut self, name: &str) {
        match name {
            "intbl" if !self.in_row => {
                self.in_row = true;
                self.draft.start_row();
                self.draft.start_cell();
            }
            "cell" => {
                self.end_paragraph();
                self.draft.start_cell();
            }
            "row" => {
                self.end_paragraph();
                self.draft.end_row();
                self.in_row = false;
            }
            _ => {}
        }
    }

    /// `\uN`: a unit of UTF-16, and after it characters for readers that do not know it.
    fn unicode(&mut self, value: i32) {
        let first = self.surrogate.take();
        self.flush();
        self.to_skip = self.state.fallback;
        let Ok(unit) = u16::try_from(value & 0xFFFF) else { return };
        match char::decode_utf16(first.into_iter().chain([unit])).last() {
            Some(Ok(c)) => self.push(c.encode_utf8(&mut [0; 4])),
            _ if (0xD800..0xDC00).contains(&unit) => self.surrogate = Some(unit),
            _ => self.push("\u{FFFD}"),
        }
    }

    /// Goes back to the paragraph around a text box whose group has ended.
    fn end_box(&mut self) {
        if self.boxes.last().is_some_and(|(depth, ..)| *depth > self.stack.len()) {
            self.end_paragraph();
            if let Some((_, text, paragraph)) = self.boxes.pop() {
                (self.text, self.paragraph) = (text, paragraph);
            }
        }
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.draft.hidden += usize::from(std::mem::take(&mut self.has_hidden));
        let style = self.styles.get(&self.paragraph.style);
        let by_name = style.and_then(|style| Role::of_style(style.name.trim_end_matches(';').trim()));
        let outline = self.paragraph.outline.or(style.and_then(|style| style.outline));
        let role = by_name
            .or_else(|| outline.map(|level| Role::Heading(level + 1)))
            .unwrap_or(if self.paragraph.is_item { Role::ListItem } else { Role::Body });
        self.draft.push(role, text);
    }
}

#[cfg(test)]
mod tests;
