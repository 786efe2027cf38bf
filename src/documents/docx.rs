//! Office Open XML text (ECMA-376 part 1, chapter 17), strict and transitional.
//!
//! Taken: paragraphs with the roles that their styles give, text boxes, tables, insertions. Left out: deletions, hidden text, comments,
//! notes, headers and footers, the instructions of fields, the second version of what stands twice for older programs.

mod styles;

use std::collections::BTreeMap;

use super::{
    Opened,
    decode::{self, Declared},
    fields::member,
    mail,
    office::{Draft, Paragraph, Properties, Role},
    xml::{self, Doctype, Element, Node, Xml},
    zip::Zip,
};
use crate::{
    config::DocumentsConfig,
    ingest::{Format, Part, RawDocument, sniff},
    warning::{ErrorCode, ReadError},
};
use styles::{Styles, is_on, outline};

/// Where the text stands unless the package says otherwise.
const MAIN: &str = "word/document.xml";
/// What holds no text of the document, or text that stands elsewhere too: left out with all that is in it.
const LEFT_OUT: &[&str] = &[
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "sectPr",
    "tblPr",
    "trPr",
    "tcPr",
    "rt",
    "pPrChange",
    "rPrChange",
    "docPr",
    "ffData",
];

/// Office Open XML text.
pub(super) fn open(file: &str, zip: &mut Zip<'_>) -> Result<Opened, ReadError> {
    let limits = zip.limits;
    let main = main_part(zip)?.unwrap_or_else(|| MAIN.to_owned());
    let Some(document) = zip.read(&main)? else {
        return Err(ReadError::new(ErrorCode::Xml, format!("no {MAIN}")));
    };
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles = match zip.read(&format!("{folder}/styles.xml"))? {
        Some(styles) => Styles::read(&xml::decode(&styles)?, limits)?,
        None => Styles::default(),
    };
    let mut draft = Draft::default();
    if let Some(core) = zip.read("docProps/core.xml")? {
        draft.properties = Properties::read(&xml::decode(&core)?, limits)?;
    }
    let text = xml::decode(&document)?;
    let mut body = Body::new(Xml::new(&text, Doctype::Refused, limits), &styles, draft);
    body.read()?;
    let mut draft = body.draft;
    if draft.paragraphs.is_empty()
        && let Some(page) = imported_page(zip)
    {
        return imported(file, &page, &zip.read(&page)?.unwrap_or_default(), limits);
    }
    draft.properties.lang = body.langs.into_iter().max_by_key(|(_, chars)| *chars).map(|(lang, _)| lang);
    Ok(draft.into_part(file, Format::Docx)?.into())
}

/// The page that is to be imported when the document is opened: all that is in documents which web sites make of their pages.
fn imported_page(zip: &Zip<'_>) -> Option<String> {
    let endings = [".mht", ".mhtml", ".html", ".htm", ".xhtml"];
    zip.names()
        .find(|name| endings.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending)))
        .map(str::to_owned)
}

/// The articles of an imported page. It is text: an archive in it would bring others, and so on.
fn imported(file: &str, page: &str, bytes: &[u8], limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    let document = RawDocument { file: &member(file, page), bytes, encoding: None };
    sniff::refuse(bytes)?;
    if sniff::is_message(bytes) {
        let parts = mail::open(&document, limits)?.parts;
        return Ok(Opened { parts, ..Opened::default() });
    }
    if sniff::is_zip(bytes) || sniff::is_pdf(bytes) {
        return Err(ReadError::new(ErrorCode::Archive, "archive in a document"));
    }
    let decoded = decode::decode(bytes, None, Declared::Inside);
    let mut part = Part::of_file(document.file, decoded.text, decoded.encoding);
    part.warnings.extend(decoded.warning);
    Ok(part.into())
}

/// The path of the part that the package names as its document.
fn main_part(zip: &mut Zip<'_>) -> Result<Option<String>, ReadError> {
    let Some(bytes) = zip.read("_rels/.rels")? else { return Ok(None) };
    let text = xml::decode(&bytes)?;
    let mut xml = Xml::new(&text, Doctype::Refused, zip.limits);
    while let Some(node) = xml.next()? {
        if let Node::Start(start) = node
            && start.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            return Ok(start.attribute("Target").map(|target| target.trim_start_matches('/').to_owned()));
        }
    }
    Ok(None)
}

/// A paragraph that has not ended: text boxes stand in paragraphs, and hold others.
#[derive(Default)]
struct Open {
    text: String,
    by_style: Option<Role>,
    by_properties: Option<Role>,
    hidden: bool,
    has_hidden: bool,
    /// The mark of its end is deleted: it goes on in the next.
    goes_on: bool,
    /// The paragraphs of its text boxes.
    boxed: Vec<Paragraph>,
}

/// What an element changes until it ends.
enum Scope {
    Paragraph,
    Run {
        hidden: bool,
    },
    /// A drawing, or a text box in one: fields outside of it do not reach into it.
    Box {
        fields: Vec<Field>,
    },
    Text,
    Row,
    Other,
}

/// The parts of a field: its instructions are no text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Instructions,
    Result,
}

struct Body<'t, 's> {
    xml: Xml<'t>,
    styles: &'s Styles,
    draft: Draft,
    langs: BTreeMap<String, usize>,
    scopes: Vec<Scope>,
    open: Vec<Open>,
    fields: Vec<Field>,
    lang: Option<String>,
    run_hidden: bool,
    /// How many `w:t` are open.
    in_text: usize,
    /// The content of the control whose properties came last is none of the text.
    no_content: bool,
    /// The text of a paragraph whose end is deleted.
    carried: String,
}

impl<'t, 's> Body<'t, 's> {
    fn new(xml: Xml<'t>, styles: &'s Styles, draft: Draft) -> Self {
        Self {
            xml,
            styles,
            draft,
            langs: BTreeMap::new(),
            scopes: Vec::new(),
            open: Vec::new(),
            fields: Vec::new(),
            lang: None,
            run_hidden: false,
            in_text: 0,
            no_content: false,
            carried: String::new(),
        }
    }

    fn read(&mut self) -> Result<(), ReadError> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Start(start) => self.start(&start)?,
                Node::End => self.end(),
                Node::Text(text) if self.in_text > 0 => self.text(&text),
                Node::Text(_) => {}
            }
        }
        // The end of the last paragraph was deleted, and nothing follows that it could go on in.
        self.draft.push(Role::Body, std::mem::take(&mut self.carried));
        Ok(())
    }

    fn start(&mut self, start: &Element<'_>) -> Result<(), ReadError> {
        let name = start.name();
        if matches!(name, "del" | "ins" | "moveFrom" | "moveTo") {
            self.draft.revisions += 1;
        }
        if LEFT_OUT.contains(&name) {
            return self.xml.skip();
        }
        let mut scope = Scope::Other;
        match name {
            "p" => {
                self.open.push(Open::default());
                scope = Scope::Paragraph;
            }
            "pPr" => return self.paragraph_properties(),
            "sdtPr" => return self.control_properties(),
            "sdtContent" if std::mem::take(&mut self.no_content) => return self.xml.skip(),
            "r" => {
                scope = Scope::Run { hidden: self.run_hidden };
                self.run_hidden = self.open.last().is_some_and(|open| open.hidden);
                self.lang.clone_from(&self.styles.lang);
            }
            "rPr" => return self.run_properties(),
            "txbxContent" => scope = Scope::Box { fields: std::mem::take(&mut self.fields) },
            "t" => {
                self.in_text += 1;
                scope = Scope::Text;
            }
            "fldChar" => match start.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.push(Field::Instructions),
                Some("separate") => {
                    self.fields.last_mut().into_iter().for_each(|field| *field = Field::Result)
                }
                _ => drop(self.fields.pop()),
            },
            // Tables in text boxes stand in a paragraph, which is not among the others yet.
            "tr" if self.open.is_empty() => {
                self.draft.start_row();
                scope = Scope::Row;
            }
            "tc" if self.open.is_empty() => self.draft.start_cell(),
            "tab" | "ptab" => self.text(" "),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("-"),
            _ => {}
        }
        self.scopes.push(scope);
        Ok(())
    }

    fn end(&mut self) {
        match self.scopes.pop() {
            Some(Scope::Paragraph) => self.end_paragraph(),
            Some(Scope::Run { hidden }) => self.run_hidden = hidden,
            Some(Scope::Box { fields }) => self.fields = fields,
            Some(Scope::Row) => self.draft.end_row(),
            Some(Scope::Text) => self.in_text = self.in_text.saturating_sub(1),
            Some(Scope::Other) | None => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.last_mut().filter(|_| !self.fields.contains(&Field::Instructions)) else {
            return;
        };
        if self.run_hidden {
            open.has_hidden |= !text.trim().is_empty();
            return;
        }
        if text == "\n" {
            open.text.push('\n');
        } else {
            open.text.extend(text.chars().map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c }));
        }
        if let Some(lang) = &self.lang {
            match self.langs.get_mut(lang) {
                Some(count) => *count += text.len(),
                None => drop(self.langs.insert(lang.clone(), text.len())),
            }
        }
    }

    /// Each property until `w:pPr` ends.
    fn paragraph_properties(&mut self) -> Result<(), ReadError> {
        let mut open = self.open.pop().unwrap_or_default();
        let mut depth = 1;
        while depth > 0 {
            match self.xml.next()? {
                Some(Node::Start(start)) => {
                    depth += 1;
                    let value = || start.attribute("val");
                    match start.name() {
                        "pStyle" => {
                            let id = value().unwrap_or_default();
                            open.by_style = self.styles.role(&id);
                            open.hidden = self.styles.is_hidden(&id);
                        }
                        "numId" if value().as_deref() == Some("0") => open.by_properties = None,
                        "numId" => open.by_properties = open.by_properties.or(Some(Role::ListItem)),
                        "outlineLvl" => open.by_properties = outline(&start).or(open.by_properties),
                        "del" | "moveFrom" => {
                            self.draft.revisions += 1;
                            open.goes_on = true;
                        }
                        "ins" | "moveTo" => self.draft.revisions += 1,
                        "pPrChange" | "rPrChange" | "sectPr" => {
                            self.xml.skip()?;
                            depth -= 1;
                        }
                        _ => {}
                    }
                }
                Some(Node::End) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        self.open.push(open);
        Ok(())
    }

    /// Each property of a content control until `w:sdtPr` ends: whether it shows a table of contents, or what to fill in.
    fn control_properties(&mut self) -> Result<(), ReadError> {
        self.no_content = false;
        let mut depth = 1;
        while depth > 0 {
            match self.xml.next()? {
                Some(Node::Start(start)) => {
                    depth += 1;
                    self.no_content |= match start.name() {
                        "showingPlcHdr" => is_on(&start),
                        "docPartGallery" => start.attribute("val").as_deref() == Some("Table of Contents"),
                        _ => false,
                    };
                }
                Some(Node::End) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// Each property until `w:rPr` ends.
    fn run_properties(&mut self) -> Result<(), ReadError> {
        let mut depth = 1;
        while depth > 0 {
            match self.xml.next()? {
                Some(Node::Start(start)) => {
                    depth += 1;
                    match start.name() {
                        "vanish" => self.run_hidden = is_on(&start),
                        "rStyle" => {
                            let id = start.attribute("val").unwrap_or_default();
                            self.run_hidden |= self.styles.is_hidden(&id);
                        }
                        "lang" => self.lang = start.attribute("val").or(self.lang.take()),
                        "rPrChange" => {
                            self.xml.skip()?;
                            depth -= 1;
                        }
                        _ => {}
                    }
                }
                Some(Node::End) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn end_paragraph(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        self.draft.hidden += usize::from(open.has_hidden);
        if open.goes_on {
            self.carried.push_str(&std::mem::take(&mut open.text));
        } else if !self.carried.is_empty() {
            self.carried.push_str(&open.text);
            open.text = std::mem::take(&mut self.carried);
        }
        let role = match (open.by_style, open.by_properties) {
            (Some(Role::Body) | None, by_properties) => by_properties.unwrap_or_default(),
            (Some(role), _) => role,
        };
        let own = Paragraph { role, text: open.text };
        match self.open.last_mut() {
            Some(outer) => outer.boxed.extend(std::iter::once(own).chain(open.boxed)),
            None => {
                let all = std::iter::once(own).chain(open.boxed);
                all.for_each(|paragraph| self.draft.push(paragraph.role, paragraph.text));
            }
        }
    }
}

#[cfg(test)]
mod tests;
