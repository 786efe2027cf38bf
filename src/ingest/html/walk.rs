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
            _ => {
                self.flush(context);
                let inner = Context {
                    kind: kind_of(name, context.kind),
                    aside: context.aside || matches!(name, "nav" | "aside" | "footer" | "form"),
                    ..context
                };
                self.children(node, inner);
                self.flush(inner);
            }
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
