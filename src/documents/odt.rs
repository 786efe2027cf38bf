//! OpenDocument text (OASIS OpenDocument 1.3, part 3).
//!
//! Taken: headings, paragraphs, lists, tables, text boxes, insertions. Left out: notes, comments, deletions (which stand apart from the
//! text), hidden text, indexes, forms.

use std::collections::BTreeMap;

use super::{
    Opened,
    office::{Draft, Paragraph, Properties, Role},
    xml::{self, Doctype, Element, Node, Xml},
    zip::Zip,
};
use crate::{
    config::DocumentsConfig,
    ingest::Format,
    warning::{ErrorCode, ReadError},
};

/// Styles that have more ancestors than this are their own ancestors.
const MAX_PARENTS: usize = 16;
/// An element for spaces stands for at most this many: more say nothing.
const MAX_SPACES: usize = 8;
/// What holds no text of the document: left out with all that is in it.
const LEFT_OUT: &[&str] = &[
    "note",
    "annotation",
    "forms",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "table-of-content",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
    "alphabetical-index",
    "bibliography",
    "ruby-text",
    "title",
    "desc",
    "binary-data",
    "hidden-text",
    "hidden-paragraph",
    "script",
    "event-listeners",
    "object",
    "shapes",
];

/// OpenDocument text.
pub(super) fn open(file: &str, zip: &mut Zip<'_>) -> Result<Opened, ReadError> {
    let limits = zip.limits;
    if let Some(manifest) = zip.read("META-INF/manifest.xml")?
        && xml::decode(&manifest)?.contains("encryption-data")
    {
        return Err(ReadError::new(ErrorCode::Locked, ""));
    }
    let Some(content) = zip.read("content.xml")? else {
        return Err(ReadError::new(ErrorCode::Xml, "no content.xml"));
    };
    let mut styles = Styles::default();
    if let Some(named) = zip.read("styles.xml")? {
        let text = xml::decode(&named)?;
        let mut xml = Xml::new(&text, Doctype::Refused, limits);
        while let Some(node) = xml.next()? {
            if let Node::Start(start) = node {
                styles.add(&start);
            }
        }
    }
    let mut draft = Draft::default();
    if let Some(meta) = zip.read("meta.xml")? {
        draft.properties = Properties::read(&xml::decode(&meta)?, limits)?;
    }
    draft.properties.lang.clone_from(&styles.lang);
    let draft = Body::read(&xml::decode(&content)?, styles, draft, limits)?;
    Ok(draft.into_part(file, Format::Odt)?.into())
}

/// The styles of paragraphs and characters, by name.
#[derive(Default)]
struct Styles {
    by_name: BTreeMap<String, Style>,
    /// The style whose properties come next.
    current: String,
    lang: Option<String>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    display_name: Option<String>,
    hidden: bool,
}

impl Styles {
    fn add(&mut self, start: &Element<'_>) {
        match start.name() {
            "style" => {
                self.current = start.attribute("name").unwrap_or_default();
                let style = Style {
                    parent: start.attribute("parent-style-name"),
                    display_name: start.attribute("display-name"),
                    hidden: false,
                };
                self.by_name.insert(self.current.clone(), style);
            }
            "default-style" if start.attribute("family").as_deref() == Some("paragraph") => {
                self.current.clear()
            }
            "text-properties" => {
                if start.attribute("display").as_deref() == Some("none") {
                    self.by_name.entry(self.current.clone()).or_default().hidden = true;
                }
                let lang = start.attribute("language").filter(|lang| lang != "none" && lang != "zxx");
                if self.current.is_empty() && self.lang.is_none() {
                    self.lang = lang.map(|lang| match start.attribute("country") {
                        Some(country) if country != "none" => format!("{lang}-{country}"),
                        _ => lang,
                    });
                }
            }
            _ => {}
        }
    }

    fn chain<'s>(&'s self, name: &'s str) -> impl Iterator<Item = (&'s str, Option<&'s Style>)> {
        let parent = |(_, style): &(&'s str, Option<&'s Style>)| {
            let parent = style.as_ref()?.parent.as_deref()?;
            Some((parent, self.by_name.get(parent)))
        };
        std::iter::successors(Some((name, self.by_name.get(name))), parent).take(MAX_PARENTS)
    }

    fn role(&self, name: &str) -> Option<Role> {
        self.chain(name).find_map(|(name, style)| {
            Role::of_style(name).or_else(|| Role::of_style(style?.display_name.as_deref()?))
        })
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.chain(name).any(|(_, style)| style.is_some_and(|style| style.hidden))
    }
}

/// A paragraph that has not ended: text boxes stand in paragraphs, and hold others.
#[derive(Default)]
struct Open {
    role: Role,
    text: String,
    has_hidden: bool,
    /// How many hidden elements are open.
    hidden: usize,
    boxed: Vec<Paragraph>,
}

/// What an element changes until it ends.
enum Scope {
    Paragraph,
    Hidden,
    ListItem,
    Row,
    Other,
}

struct Body {
    styles: Styles,
    draft: Draft,
    scopes: Vec<Scope>,
    open: Vec<Open>,
    list_items: usize,
}

impl Body {
    fn read(text: &str, styles: Styles, draft: Draft, limits: &DocumentsConfig) -> Result<Draft, ReadError> {
        let mut body = Self { styles, draft, scopes: Vec::new(), open: Vec::new(), list_items: 0 };
        let mut xml = Xml::new(text, Doctype::Refused, limits);
        let mut is_text = false;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(start) if LEFT_OUT.contains(&start.name()) => xml.skip()?,
                Node::Start(start) if start.name() == "tracked-changes" => body.tracked_changes(&mut xml)?,
                Node::Start(start) => {
                    // The body of a text is `office:text`; a sheet's is another.
                    is_text |= start.name() == "text";
                    body.styles.add(&start);
                    body.start(&start);
                }
                Node::End => body.end(),
                Node::Text(text) => body.text(&text),
            }
        }
        if !is_text {
            return Err(ReadError::new(ErrorCode::Xml, "no office:text"));
        }
        Ok(body.draft)
    }

    /// The deletions, apart from the text, and where the insertions are.
    fn tracked_changes(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let mut depth = 1;
        while depth > 0 {
            match xml.next()? {
                Some(Node::Start(start)) => {
                    depth += 1;
                    self.draft.revisions += usize::from(matches!(start.name(), "insertion" | "deletion"));
                }
                Some(Node::End) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn start(&mut self, start: &Element<'_>) {
        let name = start.name();
        let style = start.attribute("style-name").unwrap_or_default();
        let mut scope = Scope::Other;
        match name {
            "p" | "h" => {
                let hidden = usize::from(self.styles.is_hidden(&style));
                self.open.push(Open { role: self.role(start, &style), hidden, ..Open::default() });
                scope = Scope::Paragraph;
            }
            "span" if self.styles.is_hidden(&style) => {
                self.open.last_mut().into_iter().for_each(|open| open.hidden += 1);
                scope = Scope::Hidden;
            }
            "list-item" => {
                self.list_items += 1;
                scope = Scope::ListItem;
            }
            // Tables in text boxes stand in a paragraph, which is not among the others yet.
            "table-row" if self.open.is_empty() => {
                self.draft.start_row();
                scope = Scope::Row;
            }
            "table-cell" if self.open.is_empty() => self.draft.start_cell(),
            "s" => {
                let spaces = start.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.text(&" ".repeat(spaces.min(MAX_SPACES)));
            }
            "tab" => self.text(" "),
            "line-break" => {
                if let Some(open) = self.open.last_mut().filter(|open| open.hidden == 0) {
                    open.text.push('\n');
                }
            }
            _ => {}
        }
        self.scopes.push(scope);
    }

    fn role(&self, start: &Element<'_>, style: &str) -> Role {
        let by_style = self.styles.role(style);
        let level = start.attribute("outline-level").and_then(|level| level.parse().ok());
        match by_style {
            Some(Role::Title | Role::Dek | Role::LeftOut) => by_style.unwrap_or_default(),
            _ if start.name() == "h" => Role::Heading(level.unwrap_or(1)),
            Some(role) => role,
            None if self.list_items > 0 => Role::ListItem,
            None => Role::Body,
        }
    }

    fn end(&mut self) {
        match self.scopes.pop() {
            Some(Scope::Paragraph) => self.end_paragraph(),
            Some(Scope::Hidden) => {
                self.open.last_mut().into_iter().for_each(|open| open.hidden = open.hidden.saturating_sub(1));
            }
            Some(Scope::Row) => self.draft.end_row(),
            Some(Scope::ListItem) => self.list_items = self.list_items.saturating_sub(1),
            Some(Scope::Other) | None => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else { return };
        if open.hidden > 0 {
            open.has_hidden |= !text.trim().is_empty();
        } else {
            open.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        }
    }

    fn end_paragraph(&mut self) {
        let Some(open) = self.open.pop() else { return };
        self.draft.hidden += usize::from(open.has_hidden);
        let own = Paragraph { role: open.role, text: open.text };
        let all = std::iter::once(own).chain(open.boxed);
        match self.open.last_mut() {
            Some(outer) => outer.boxed.extend(all),
            None => all.for_each(|paragraph| self.draft.push(paragraph.role, paragraph.text)),
        }
    }
}

#[cfg(test)]
mod tests;
