//! A tree to pieces of text: one a paragraph, heading, list item, cell.

use dom_query::{NodeId, NodeRef};

use super::furniture::Furniture;
use crate::{
    article::{ParagraphKind, Reason},
    ingest::clean::Cleaner,
};

/// Elements that hold no text of the article.
const SKIPPED: &[&str] = &[
    "head", "link", "meta", "base", "script", "style", "noscript", "template", "iframe", "object", "embed",
    "svg", "canvas", "video", "audio", "select", "button", "input", "textarea", "title",
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
    /// Why it stands outside of the article by its markup; set by [`super::regions`].
    pub(super) reason: Option<Reason>,
    /// Characters but white space.
    pub(super) letters: usize,
    /// Those inside links.
    pub(super) link_chars: usize,
}

impl Piece {
    pub(super) fn new(kind: ParagraphKind, text: String, link_chars: usize) -> Self {
        let letters = text.chars().filter(|c| !c.is_whitespace()).count();
        Self { kind, text, reason: None, letters, link_chars }
    }
}

/// An element that holds a run of pieces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) role: Role,
    /// The first of its pieces, and the first behind them.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) node: NodeId,
}

/// What an element is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its markup says that it holds the text of an article.
    Body,
    /// `article`, `main`: an article with its furniture, or several.
    Article,
    /// Its markup names something else.
    Furniture(Reason),
}

/// The text of a tree.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// In document order.
    pub(super) pieces: Vec<Piece>,
    /// Those that hold a piece at least; one inside another comes before it.
    pub(super) spans: Vec<Span>,
}

/// The pieces under `root`. O(nodes).
pub(super) fn walk(root: &NodeRef<'_>, cleaner: &mut Cleaner) -> Walked {
    let mut walk = Walk {
        cleaner,
        furniture: Furniture::default(),
        out: Walked::default(),
        text: String::new(),
        link_chars: 0,
    };
    let context = Context { kind: ParagraphKind::Body, link: false, depth: 0 };
    walk.children(root, context);
    walk.flush(context);
    walk.out
}

#[derive(Clone, Copy)]
struct Context {
    kind: ParagraphKind,
    link: bool,
    depth: usize,
}

struct Walk<'c> {
    cleaner: &'c mut Cleaner,
    furniture: Furniture,
    out: Walked,
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
            _ if INLINE.contains(&name) || name.starts_with("mjx-") => {
                let link = context.link || (name == "a" && is_link(node));
                self.children(node, Context { link, ..context });
            }
            "tr" => self.row(node, context),
            _ => {
                self.flush(context);
                let class = node.attr_or("class", "");
                let inner = Context {
                    kind: kind_of_class(&class, context.kind).unwrap_or_else(|| kind_of(name, context.kind)),
                    ..context
                };
                let start = self.out.pieces.len();
                self.children(node, inner);
                self.flush(inner);
                let end = self.out.pieces.len();
                if end > start
                    && let Some(role) = self.role(node, name, &class)
                {
                    self.out.spans.push(Span { role, start, end, node: node.id });
                }
            }
        }
    }

    fn role(&mut self, node: &NodeRef<'_>, name: &str, class: &str) -> Option<Role> {
        if is_body(node, class) {
            return Some(Role::Body);
        }
        if matches!(name, "article" | "main") || &*node.attr_or("role", "") == "main" {
            return Some(Role::Article);
        }
        self.furniture.reason(node, name).map(Role::Furniture)
    }

    /// A row of a data table is one piece, its cells set apart; a row that holds more than short cells is layout.
    fn row(&mut self, node: &NodeRef<'_>, context: Context) {
        self.flush(context);
        let first = self.out.pieces.len();
        let spans = self.out.spans.len();
        let inner = Context { depth: context.depth + 1, ..context };
        let mut cells = Vec::new();
        for cell in node.children_it(false).filter(|cell| cell.is_element()) {
            let start = self.out.pieces.len();
            self.children(&cell, inner);
            self.flush(inner);
            if self.out.pieces.len() > start {
                cells.push(self.out.pieces.len() - start);
            }
        }
        let is_data = cells.len() > 1
            && cells.iter().all(|&pieces| pieces == 1)
            && self.out.pieces.iter().skip(first).all(|piece| {
                matches!(piece.kind, ParagraphKind::Body | ParagraphKind::ListItem)
                    && piece.text.chars().nth(MAX_CELL_CHARS).is_none()
            });
        if is_data {
            let cells = self.out.pieces.split_off(first);
            self.out.spans.truncate(spans);
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
        self.out.pieces.push(Piece::new(context.kind, text, link_chars));
    }
}

/// Classes that content systems give to the element that holds an article's text.
const BODY_CLASSES: &[&str] = &[
    "article-body",
    "article__body",
    "articlebody",
    "article-body-content",
    "article-content",
    "article__content",
    "articlecontent",
    "article-text",
    "article__text",
    "articletext",
    "article-page__content",
    "entry-content",
    "post-content",
    "post__content",
    "post-body",
    "post__body",
    "post-entry",
    "postcontent",
    "story-body",
    "story-body__inner",
    "storybody",
    "story-content",
    "story-text",
    "storytext",
    "story__body",
    "news-content",
    "news-text",
    "news__text",
    "newstext",
    "body-copy",
    "bodycopy",
    "td-post-content",
    "single-content",
    "single-post-content",
    "caas-body",
    "article_body",
    "article_content",
    "article_text",
    "art-text",
    "art_text",
    "nota-cuerpo",
    "cuerpo-nota",
    "article-detail",
    "detail-text",
    "detail__body",
    "artikel-text",
    "artikeltext",
    "article__paragraphs",
    "article__article-body",
    "blog-content",
    "blog-post-content",
    "postarticle-content",
    "e-content",
    "field-name-body",
    "field--name-body",
    "mw-parser-output",
    "theme-post-content",
    "article-copy",
    "article__copy",
    "post-text",
    "l-article-body",
    "zn-body-text",
    "itemfulltext",
    "entry-body",
    "text-body",
];

/// Whether the markup says that the element holds the text of an article.
fn is_body(node: &NodeRef<'_>, class: &str) -> bool {
    let names_body = |value: &str| {
        value
            .split_ascii_whitespace()
            .any(|word| BODY_CLASSES.iter().any(|listed| listed.eq_ignore_ascii_case(word)))
    };
    node.attr_or("itemprop", "").eq_ignore_ascii_case("articleBody")
        || names_body(class)
        || names_body(&node.attr_or("id", ""))
        || names_body(&node.attr_or("data-testid", ""))
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
        ParagraphKind::Body if names(&["caption", "figcaption"]) => Some(ParagraphKind::Caption),
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

/// Whether an `<a>` leads to another page: calls of scripts do not.
fn is_link(node: &NodeRef<'_>) -> bool {
    let address = node.attr_or("href", "");
    !address.is_empty() && !address.starts_with("javascript:")
}
