//! A tree to pieces of text: one a paragraph, heading, list item, cell.

use dom_query::NodeRef;

use crate::{article::ParagraphKind, ingest::clean::Cleaner};

/// Elements that hold no text of the article.
const SKIPPED: &[&str] = &[
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video",
    "audio", "select", "button", "input", "textarea", "title",
];
/// Elements that do not break a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "math", "img", "picture", "source",
];
/// Deeper elements are not visited; the tree is built from at most 200 levels and what the parser adds.
const MAX_DEPTH: usize = 600;

/// A cell of a data table has at most this many characters.
const MAX_CELL_CHARS: usize = 120;

/// One piece of text as the markup tells it.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) kind: ParagraphKind,
    pub(super) text: String,
    /// Inside `nav`, `aside`, `footer` or `form`.
    pub(super) aside: bool,
    /// Characters inside links.
    pub(super) link_chars: usize,
}

/// The pieces under `root` in document order. O(nodes).
pub(super) fn pieces(root: &NodeRef<'_>, cleaner: &mut Cleaner) -> Vec<Piece> {
    let mut walk = Walk { cleaner, out: Vec::new(), text: String::new(), link_chars: 0 };
    let context = Context { kind: ParagraphKind::Body, aside: false, link: false, depth: 0 };
    walk.children(root, context);
    walk.flush(context);
    walk.out
}

#[derive(Clone, Copy)]
struct Context {
    kind: ParagraphKind,
    aside: bool,
    link: bool,
    depth: usize,
}

struct Walk<'c> {
    cleaner: &'c mut Cleaner,
    out: Vec<Piece>,
    text: String,
    link_chars: usize,
}

impl Walk<'_> {
    fn children(&mut self, node: &NodeRef<'_>, context: Context) {
        let context = Context { depth: context.depth + 1, ..context };
        if context.depth > MAX_DEPTH {
            return;
        }
        for child in node.children_it(false) {
            if child.is_text() {
                let text = child.text();
                if context.link {
                    self.link_chars += text.chars().filter(|c| !c.is_whitespace()).count();
                }
                // A line break of the source is a space; only `<br>` breaks a line.
                self.text.extend(text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
            } else if let Some(name) = child.node_name() {
                self.element(&child, &name, context);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, name: &str, context: Context) {
        match name {
            "br" => self.text.push('\n'),
            _ if SKIPPED.contains(&name) => {}
            _ if INLINE.contains(&name) => {
                self.children(node, Context { link: context.link || name == "a", ..context });
            }
            "tr" => self.row(node, context),
            _ => {
                self.flush(context);
                let class = node.attr_or("class", "");
                let inner = Context {
                    kind: kind_of_class(&class, context.kind).unwrap_or_else(|| kind_of(name, context.kind)),
                    aside: context.aside || matches!(name, "nav" | "aside" | "footer" | "form"),
                    ..context
                };
                self.children(node, inner);
                self.flush(inner);
            }
        }
    }

    /// A row of a data table is one piece, its cells set apart; a row that holds more than short cells is layout.
    fn row(&mut self, node: &NodeRef<'_>, context: Context) {
        self.flush(context);
        let first = self.out.len();
        let inner = Context { depth: context.depth + 1, ..context };
        let mut cells = Vec::new();
        for cell in node.children_it(false).filter(|cell| cell.is_element()) {
            let start = self.out.len();
            self.children(&cell, inner);
            self.flush(inner);
            if self.out.len() > start {
                cells.push(self.out.len() - start);
            }
        }
        let is_data = cells.len() > 1
            && cells.iter().all(|&pieces| pieces == 1)
            && self.out.iter().skip(first).all(|piece| {
                matches!(piece.kind, ParagraphKind::Body | ParagraphKind::ListItem)
                    && piece.text.chars().nth(MAX_CELL_CHARS).is_none()
            });
        if is_data {
            let cells = self.out.split_off(first);
            let link_chars = cells.iter().map(|cell| cell.link_chars).sum();
            let texts: Vec<String> = cells.into_iter().map(|cell| cell.text).collect();
            self.push(texts.join(" | "), context, link_chars);
        }
    }

    /// Ends the piece; two line breaks in a row end a paragraph.
    fn flush(&mut self, context: Context) {
        let text = std::mem::take(&mut self.text);
        let link_chars = std::mem::take(&mut self.link_chars);
        let mut paragraph = String::new();
        for line in text.split('\n') {
            let line = self.cleaner.line(line);
            if !line.is_empty() {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(&line);
            } else if !paragraph.is_empty() {
                self.push(std::mem::take(&mut paragraph), context, 0);
            }
        }
        if !paragraph.is_empty() {
            self.push(paragraph, context, link_chars);
        }
    }

    fn push(&mut self, text: String, context: Context, link_chars: usize) {
        self.out.push(Piece { kind: context.kind, text, aside: context.aside, link_chars });
    }
}

/// The kind that an element's class names, as the content systems of outlets do.
fn kind_of_class(class: &str, outer: ParagraphKind) -> Option<ParagraphKind> {
    let names = |listed: &[&str]| {
        class
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'))
            .any(|word| listed.iter().any(|listed| listed.eq_ignore_ascii_case(word)))
    };
    match outer {
        ParagraphKind::Body if names(&["dek", "deck", "standfirst", "subtitle"]) => Some(ParagraphKind::Dek),
        ParagraphKind::Body if names(&["byline"]) => Some(ParagraphKind::Byline),
        _ => None,
    }
}

/// The kind that an element gives its text; `outer` is that of the element around it.
fn kind_of(name: &str, outer: ParagraphKind) -> ParagraphKind {
    match (name, outer) {
        ("h1", _) => ParagraphKind::Headline,
        ("h2" | "h3" | "h4" | "h5" | "h6", _) => ParagraphKind::Subheading,
        ("figcaption" | "caption", _) | (_, ParagraphKind::Caption) => ParagraphKind::Caption,
        ("li", _) => ParagraphKind::ListItem,
        ("blockquote", _) => ParagraphKind::Quote,
        (_, ParagraphKind::Headline | ParagraphKind::Subheading) => outer,
        ("ul" | "ol" | "table", _) => ParagraphKind::Body,
        _ => outer,
    }
}
