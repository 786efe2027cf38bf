//! What the documents of word processors have in common: paragraphs with styles, and properties that are seldom true.

mod roles;

use super::{
    markup::{Element, Markup},
    xml::{Doctype, Node, Xml},
};
use crate::{
    config::DocumentsConfig,
    ingest::{Form, Format, Metadata, Part},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};
pub(super) use roles::Role;

/// The first heading is the headline when no more paragraphs than this stand before it.
const MAX_BEFORE_HEADLINE: usize = 4;
/// Paragraphs with more characters are the text of the article, not what stands over it.
const MAX_HEAD_CHARS: usize = 200;
/// The properties are looked for among this many paragraphs.
const HEAD_PARAGRAPHS: usize = 8;
/// A title in the properties with fewer words is a file's name or a template's.
const MIN_TITLE_WORDS: usize = 4;
/// Beginnings of titles that programs write.
const PROGRAM_TITLES: &[&str] = &["microsoft word", "document", "untitled", "powerpoint", "slide"];

/// A row of a table with a longer cell, in characters, lays out a page.
const MAX_CELL_CHARS: usize = 120;

/// A paragraph: its role, and its text with line breaks.
pub(super) struct Paragraph {
    pub(super) role: Role,
    pub(super) text: String,
}

/// What a document says of itself outside of its text.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) title: String,
    pub(super) author: String,
    pub(super) lang: Option<String>,
}

impl Properties {
    /// Those of `docProps/core.xml`, and of `meta.xml` of OpenDocument.
    pub(super) fn read(text: &str, limits: &DocumentsConfig) -> Result<Self, ReadError> {
        let mut properties = Self::default();
        let mut xml = Xml::new(text, Doctype::Refused, limits);
        while let Some(node) = xml.next()? {
            let Node::Start(start) = node else { continue };
            match start.name() {
                "title" => properties.title = xml.text()?,
                "creator" | "initial-creator" => properties.author = xml.text()?,
                _ => {}
            }
        }
        Ok(properties)
    }
}

/// A document as it was found.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) properties: Properties,
    /// How many tracked changes there are.
    pub(super) revisions: usize,
    /// How many hidden passages were left out.
    pub(super) hidden: usize,
    /// The rows of tables that are open: of each cell so far, how many paragraphs stood before it.
    rows: Vec<Vec<usize>>,
}

impl Draft {
    pub(super) fn push(&mut self, role: Role, text: String) {
        let (role, text) = match text.trim_start().strip_prefix('•').filter(|_| role == Role::Body) {
            Some(item) => (Role::ListItem, item.trim_start().to_owned()),
            None => (role, text),
        };
        if role != Role::LeftOut && !text.trim().is_empty() {
            self.paragraphs.push(Paragraph { role, text });
        }
    }

    pub(super) fn start_row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn start_cell(&mut self) {
        let before = self.paragraphs.len();
        self.rows.last_mut().into_iter().for_each(|cells| cells.push(before));
    }

    /// A row whose cells hold one short paragraph each is one paragraph: a number says nothing without the name beside it.
    pub(super) fn end_row(&mut self) {
        let cells = self.rows.pop().unwrap_or_default();
        let Some(&first) = cells.first() else { return };
        let ends = cells.iter().skip(1).copied().chain([self.paragraphs.len()]);
        let filled = cells.iter().zip(ends).filter(|(start, end)| end > start);
        let are_short = filled.clone().all(|(start, end)| end == start + 1);
        let row = self.paragraphs.get(first..).unwrap_or_default();
        let are_plain =
            row.iter().all(|cell| cell.role == Role::Body && cell.text.chars().nth(MAX_CELL_CHARS).is_none());
        if filled.count() < 2 || !are_short || !are_plain {
            return;
        }
        let text = row.iter().map(|cell| cell.text.trim()).collect::<Vec<_>>().join(" | ");
        self.paragraphs.truncate(first);
        self.paragraphs.push(Paragraph { role: Role::Body, text });
    }

    /// The part that the core reads. A document whose author used no style but lists is plain text: its headline and its
    /// subheadings are told by their form.
    pub(super) fn into_part(mut self, file: &str, format: Format) -> Result<Part, ReadError> {
        if self.paragraphs.is_empty() {
            return Err(ReadError::new(ErrorCode::NoText, ""));
        }
        self.believe_properties();
        let headline = self.headline();
        let is_plain =
            self.paragraphs.iter().all(|paragraph| matches!(paragraph.role, Role::Body | Role::ListItem));
        let title = self.title_for_the_head(headline);
        let (form, text) = match title {
            None if is_plain => (Form::Text, self.plain()),
            title => (Form::Document, self.html(title, headline)),
        };
        let counted = |code, count: usize| (count > 0).then(|| Warning::new(code, count.to_string()));
        let warnings = [
            counted(WarningCode::Revisions, self.revisions),
            counted(WarningCode::Hidden, self.hidden).map(|mut warning| {
                warning.detail.insert_str(0, "hidden text × ");
                warning
            }),
        ];
        Ok(Part {
            file: file.to_owned(),
            format,
            encoding: String::new(),
            form,
            text,
            metadata: Metadata { lang: self.properties.lang, ..Metadata::default() },
            warnings: warnings.into_iter().flatten().collect(),
        })
    }

    /// Properties outlive the text that they were written for, and name whoever set up the computer: they are believed where a
    /// paragraph at the start says the same.
    fn believe_properties(&mut self) {
        let same = |property: &str, text: &str| !property.is_empty() && fold(property) == fold(text);
        let has_title = self.paragraphs.iter().any(|paragraph| paragraph.role == Role::Title);
        for paragraph in self.paragraphs.iter_mut().take(HEAD_PARAGRAPHS) {
            if !has_title && same(&self.properties.title, &paragraph.text) {
                paragraph.role = Role::Title;
            } else if paragraph.role == Role::Body && same(&self.properties.author, &paragraph.text) {
                paragraph.role = Role::Byline;
            }
        }
    }

    /// The index of the headline: the first title, else the first heading near the start, else a first paragraph that is made
    /// as one.
    fn headline(&self) -> Option<usize> {
        let title = self.paragraphs.iter().position(|paragraph| paragraph.role == Role::Title);
        let first = self.paragraphs.iter().position(|paragraph| matches!(paragraph.role, Role::Heading(_)));
        let stands_near = |at: &usize| {
            *at <= MAX_BEFORE_HEADLINE
                && self
                    .paragraphs
                    .iter()
                    .take(*at)
                    .all(|paragraph| paragraph.text.chars().nth(MAX_HEAD_CHARS).is_none())
        };
        title.or(first.filter(stands_near)).or_else(|| self.made_as_headline())
    }

    /// The first paragraph, or the second below a section's name, where it is made as a headline and longer ones follow.
    fn made_as_headline(&self) -> Option<usize> {
        let is_label = |paragraph: &Paragraph| paragraph.text.split_whitespace().nth(2).is_none();
        let at = usize::from(
            self.paragraphs.first().is_some_and(is_label) && !is_dense(&self.paragraphs.first()?.text),
        );
        let paragraph = self.paragraphs.get(at)?;
        let text = paragraph.text.trim();
        let n_chars = text.chars().count();
        let is_made_so = paragraph.role == Role::Body
            && n_chars <= MAX_HEAD_CHARS
            && (!is_label(paragraph) || is_dense(text))
            && !text.ends_with(['.', ':', ',', ';', '…', '。']);
        let mut next = self.paragraphs.iter().skip(at + 1).take(MAX_BEFORE_HEADLINE);
        (is_made_so && next.any(|paragraph| paragraph.text.chars().count() > n_chars)).then_some(at)
    }

    /// The title in the properties, where it may say what the text does not: there is no headline, or the title goes on after it
    /// as titles of web pages do ("... | Outlet").
    fn title_for_the_head(&self, headline: Option<usize>) -> Option<String> {
        let title = fold(&self.properties.title);
        let lower = title.to_lowercase();
        let is_programs = PROGRAM_TITLES.iter().any(|start| lower.starts_with(start))
            || [".doc", ".docx", ".odt", ".rtf", ".htm", ".html"]
                .iter()
                .any(|ending| lower.ends_with(ending));
        let is_long = title.split(' ').count() >= MIN_TITLE_WORDS || is_dense(&title);
        let fits = match headline.and_then(|at| self.paragraphs.get(at)) {
            Some(headline) => {
                let headline = fold(&headline.text);
                title.len() > headline.len() && title.starts_with(&headline)
            }
            None => true,
        };
        (is_long && !is_programs && fits).then_some(title)
    }

    fn html(&self, title: Option<String>, headline: Option<usize>) -> String {
        let mut markup = Markup::default();
        if let Some(title) = title {
            markup.title(&title);
        }
        // Without a title, the headline is one of the headings: the others keep their distance to it.
        let top = match headline.and_then(|at| self.paragraphs.get(at)).map(|paragraph| paragraph.role) {
            Some(Role::Heading(level)) => level,
            _ => 0,
        };
        for (index, Paragraph { role, text }) in self.paragraphs.iter().enumerate() {
            let element = match role {
                _ if Some(index) == headline => Element::Heading(1),
                Role::Title => Element::Heading(2),
                Role::Heading(level) => Element::Heading((level.saturating_sub(top) + 1).clamp(2, 6)),
                Role::Dek => Element::Dek,
                Role::Byline => Element::Byline,
                Role::ListItem => Element::ListItem,
                Role::Quote => Element::Quote,
                Role::Caption => Element::Caption,
                Role::Body | Role::LeftOut => Element::Paragraph,
            };
            markup.block(element, text);
        }
        markup.into_html()
    }

    /// One paragraph a line, with blank lines between them, so that none is taken for a part of the next.
    fn plain(&self) -> String {
        let mut out = String::new();
        for Paragraph { role, text } in &self.paragraphs {
            out.push_str(if *role == Role::ListItem { "• " } else { "" });
            out.push_str(&text.replace("\n\n", "\u{0}").replace('\n', " ").replace('\u{0}', "\n\n"));
            out.push_str("\n\n");
        }
        out
    }
}

/// Whether a text has several signs of a script that puts no space between words.
fn is_dense(text: &str) -> bool {
    text.chars().filter(|c| ('\u{3040}'..='\u{D7FF}').contains(c)).count() > MIN_TITLE_WORDS
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(title: &str, paragraphs: &[(Role, &str)]) -> Part {
        let mut draft = Draft::default();
        draft.properties.title = title.to_owned();
        paragraphs.iter().for_each(|(role, text)| draft.push(*role, (*text).to_owned()));
        draft.into_part("a.docx", Format::Docx).unwrap()
    }

    const TEXT: &str =
        "The two sides left the city on Friday without an agreement, officials who took part said.";

    #[test]
    fn the_first_heading_is_the_headline_unless_text_stands_before_it() {
        let html = part(
            "",
            &[
                (Role::Body, "World"),
                (Role::Heading(2), "Talks end"),
                (Role::Body, TEXT),
                (Role::Heading(3), "What next"),
            ],
        )
        .text;
        assert!(html.contains("<h1>Talks end</h1>") && html.contains("<h2>What next</h2>"), "{html}");
        let long = TEXT.repeat(3);
        let html = part("", &[(Role::Body, &long), (Role::Heading(1), "What next"), (Role::Body, TEXT)]).text;
        assert!(html.contains("<h2>What next</h2>") && !html.contains("<h1>"), "{html}");
    }

    #[test]
    fn a_document_without_styles_is_plain_text() {
        let part = part(
            "Document1",
            &[(Role::Body, "Talks end without a deal"), (Role::Body, TEXT), (Role::ListItem, "One")],
        );
        assert_eq!(
            (part.form, part.text),
            (Form::Text, format!("Talks end without a deal\n\n{TEXT}\n\n• One\n\n"))
        );
    }

    #[test]
    fn a_title_property_counts_where_the_text_has_no_headline_or_repeats_it() {
        let text = [(Role::Body, TEXT), (Role::Body, TEXT)];
        assert!(
            part("Talks end without a deal", &text)
                .text
                .starts_with("<title>Talks end without a deal</title>")
        );
        for title in ["Document1", "Microsoft Word - talks final version 3", "draft"] {
            assert_eq!(part(title, &text).form, Form::Text, "{title}");
        }
        let with_headline = [(Role::Body, "Talks end in Geneva"), (Role::Body, TEXT)];
        assert!(part("Talks end in Geneva", &with_headline).text.starts_with("<h1>Talks end in Geneva</h1>"));
        assert_eq!(part("Talks began well in May", &with_headline).form, Form::Text);
    }
}
