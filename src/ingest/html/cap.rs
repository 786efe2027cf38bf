//! One pass over the bytes of a page before a tree is built from it.
//!
//! Building a tree is quadratic in the depth of nesting, in the number of formatting elements that are never closed (each
//! paragraph opens all of them again) and in the attributes of one tag. The pass bounds all three, drops what never holds
//! text (comments, styles, drawings, scripts but JSON-LD), and leaves every other byte as it is.

/// More elements than this are not looked at: real articles have under 20,000.
const MAX_ELEMENTS: usize = 50_000;
/// Formatting elements that are open at once; more are dropped with their tags, their text stays.
const MAX_FORMATTING: usize = 32;
/// Longer tags lose their attributes (pictures that a saved page holds inline).
const MAX_TAG_BYTES: usize = 16_384;
/// Tags with more attributes lose them.
const MAX_ATTRIBUTES: usize = 128;
/// How far down the open elements an end tag is matched, so that the pass stays linear.
const WINDOW: usize = 256;
/// A page has at most this many `&`, and `<` that begin no tag; the rest become spaces. Each costs a step of its own.
const MAX_ESCAPES: usize = 200_000;
/// As many between two tags: writing out a text with escapes is quadratic in their number.
const MAX_ESCAPES_IN_TEXT: usize = 2_000;

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "frame", "keygen", "bgsound",
];
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements whose content is not markup, or never text of the article.
const OPAQUE: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "svg", "object", "select",
];
/// Elements that a paragraph ends at.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// A page that is safe to build a tree from.
#[derive(Debug)]
pub(super) struct Capped {
    pub(super) html: String,
    /// Whether characters or the marks of paragraphs were lost; tags that nest too deep lose neither.
    pub(super) cut: bool,
    /// Whether the page ends inside of a tag, a comment or a script.
    pub(super) open_end: bool,
}

/// Bounds depth to `max_depth`, and elements, formatting, attributes and `&`. O(bytes).
pub(super) fn cap(html: &str, max_depth: usize) -> Capped {
    let mut pass = Pass {
        html,
        max_depth,
        out: String::with_capacity(html.len()),
        open: Vec::new(),
        elements: 0,
        formatting: 0,
        escapes: 0,
        escapes_in_text: 0,
        unclosed: Vec::new(),
        cut: false,
        open_end: false,
    };
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        pass.text(at, at + found);
        at = pass.tag(at + found);
    }
    pass.text(at, html.len());
    Capped { html: pass.out, cut: pass.cut, open_end: pass.open_end }
}

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    kept: bool,
}

struct Pass<'a> {
    html: &'a str,
    max_depth: usize,
    out: String,
    open: Vec<Open<'a>>,
    elements: usize,
    formatting: usize,
    escapes: usize,
    /// Since the last tag that was kept.
    escapes_in_text: usize,
    /// Opaque elements that are never closed: not searched for again.
    unclosed: Vec<&'static str>,
    cut: bool,
    open_end: bool,
}

impl<'a> Pass<'a> {
    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.html.get(start..end).unwrap_or_default()
    }

    fn text(&mut self, start: usize, end: usize) {
        let text = self.slice(start, end);
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            let (before, after) = rest.split_at(at);
            self.out.push_str(before);
            let fits = self.escape();
            self.out.push(if fits { '&' } else { ' ' });
            rest = after.get(1..).unwrap_or_default();
        }
        self.out.push_str(rest);
    }

    /// Counts a character that is written as an escape; `false` when there were too many.
    fn escape(&mut self) -> bool {
        self.escapes += 1;
        self.escapes_in_text += 1;
        let fits = self.escapes <= MAX_ESCAPES && self.escapes_in_text <= MAX_ESCAPES_IN_TEXT;
        self.cut |= !fits;
        fits
    }

    /// Writes a tag that is kept.
    fn keep(&mut self, parts: &[&str]) {
        self.escapes_in_text = 0;
        parts.iter().for_each(|part| self.out.push_str(part));
    }

    /// Handles what begins with the `<` at `start`; returns where it ends.
    fn tag(&mut self, start: usize) -> usize {
        let rest = self.slice(start, self.html.len());
        let end_of = |mark: &str| rest.find(mark).map_or(self.html.len(), |at| start + at + mark.len());
        match rest.as_bytes() {
            [b'<', b'!', b'-', b'-', ..] => {
                self.open_end |= !rest.contains("-->");
                end_of("-->")
            }
            [b'<', b'!' | b'?', ..] => {
                let end = end_of(">");
                if rest.get(..9).is_some_and(|head| head.eq_ignore_ascii_case("<!doctype"))
                    && end - start < 256
                {
                    self.out.push_str(self.slice(start, end));
                }
                end
            }
            [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => {
                let end = end_of(">");
                self.end_tag(name_at(rest.get(2..).unwrap_or_default()));
                end
            }
            [b'<', letter, ..] if letter.is_ascii_alphabetic() => self.start_tag(start),
            _ => {
                let fits = self.escape();
                self.out.push_str(if fits { "&lt;" } else { " " });
                start + 1
            }
        }
    }

    fn start_tag(&mut self, start: usize) -> usize {
        let rest = self.slice(start, self.html.len());
        let name = name_at(rest.get(1..).unwrap_or_default());
        let Some((length, attributes)) = tag_length(rest) else {
            self.open_end = true;
            return self.html.len();
        };
        let end = start + length;
        let tag = self.slice(start, end);
        if let Some(opaque) = listed(OPAQUE, name) {
            return self.opaque(opaque, tag, end);
        }
        // A block opens every formatting element again that was never closed.
        self.elements += 1 + if listed(BLOCKS, name).is_some() { self.formatting } else { 0 };
        let is_formatting = listed(FORMATTING, name).is_some();
        if self.elements > MAX_ELEMENTS || (is_formatting && self.formatting >= MAX_FORMATTING) {
            self.cut |= !is_formatting;
            self.out.push(' ');
            return end;
        }
        self.close_implied(name);
        let is_void = listed(VOID, name).is_some()
            || (tag.ends_with("/>") && !is_formatting && listed(BLOCKS, name).is_none() && name != "span");
        let kept = self.open.len() < self.max_depth;
        if !is_void {
            self.open.push(Open { name, kept });
        }
        if !kept {
            self.out.push(' ');
            return end;
        }
        self.formatting += usize::from(is_formatting && !is_void);
        if tag.len() > MAX_TAG_BYTES || attributes > MAX_ATTRIBUTES {
            self.keep(&["<", name, ">"]);
        } else {
            self.keep(&[tag]);
        }
        end
    }

    /// An element whose content is not markup: dropped, but for the title and JSON-LD. Returns where it ends.
    fn opaque(&mut self, name: &'static str, tag: &'a str, content: usize) -> usize {
        if tag.ends_with("/>") && name == "svg" || self.unclosed.contains(&name) {
            return content;
        }
        let rest = self.slice(content, self.html.len());
        let Some(length) = find_end_tag(rest, name) else {
            self.open_end |= matches!(name, "script" | "style");
            self.unclosed.push(name);
            return content;
        };
        let keeps = name == "title" && tag.len() < MAX_TAG_BYTES
            || name == "script" && tag.len() < 512 && tag.to_ascii_lowercase().contains("ld+json");
        if keeps {
            self.keep(&[tag, rest.get(..length).unwrap_or_default(), "</", name, ">"]);
        }
        let closing =
            rest.get(length..).and_then(|tail| tail.find('>')).map_or(rest.len(), |at| length + at + 1);
        content + closing
    }

    fn end_tag(&mut self, name: &'a str) {
        let found = self.open.iter().rev().take(WINDOW).position(|open| open.name.eq_ignore_ascii_case(name));
        let is_formatting = listed(FORMATTING, name).is_some();
        let kept = match found {
            Some(up) => {
                let at = self.open.len() - 1 - up;
                let kept = self.open.get(at).is_some_and(|open| open.kept);
                self.open.truncate(at);
                kept
            }
            // Closed by a block around it, but still open for the tree builder.
            None => is_formatting && self.formatting > 0,
        };
        if kept {
            self.formatting -= usize::from(is_formatting && self.formatting > 0);
            self.keep(&["</", name, ">"]);
        } else {
            self.out.push(' ');
        }
    }

    /// Pops what a start tag of that name closes although nobody wrote the end tag (`<p>a<p>b`, `<li>a<li>b`).
    fn close_implied(&mut self, name: &str) {
        let closes: &[&str] = match name.to_ascii_lowercase().as_str() {
            "li" => &["li", "p"],
            "dt" | "dd" => &["dt", "dd", "p"],
            "td" | "th" => &["td", "th", "p"],
            "tr" => &["tr", "td", "th", "p"],
            "tbody" | "thead" | "tfoot" => &["tbody", "thead", "tfoot", "tr", "td", "th", "p"],
            "option" => &["option"],
            block if BLOCKS.contains(&block) => &["p"],
            _ => return,
        };
        let mut keep = self.open.len();
        for (at, open) in self.open.iter().enumerate().rev().take(WINDOW) {
            if listed(closes, open.name).is_some() {
                keep = at;
            } else if listed(FORMATTING, open.name).is_none() && !open.name.eq_ignore_ascii_case("span") {
                break;
            }
        }
        self.open.truncate(keep);
    }
}

fn listed(list: &'static [&'static str], name: &str) -> Option<&'static str> {
    list.iter().find(|listed| listed.eq_ignore_ascii_case(name)).copied()
}

/// The tag name at the start of `text`.
fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// How long the start tag at the start of `text` is, quotes heeded, and about how many attributes it has; `None` when it
/// never ends.
fn tag_length(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut at, mut attributes, mut after_equals) = (1, 0, false);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return Some((at + 1, attributes)),
            b'"' | b'\'' if after_equals => {
                at += 1 + bytes.get(at + 1..)?.iter().position(|other| *other == byte)?;
                after_equals = false;
            }
            b'=' => after_equals = true,
            _ if byte.is_ascii_whitespace() || byte == b'/' => attributes += usize::from(!after_equals),
            _ => after_equals = false,
        }
        at += 1;
    }
    None
}

/// Where `</name` begins in `text`.
fn find_end_tag(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let tail = text.get(at + 2..).unwrap_or_default();
        name_at(tail.get(..name.len() + 1).unwrap_or(tail)).eq_ignore_ascii_case(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capped(html: &str) -> (String, bool) {
        let capped = cap(html, 5);
        (capped.html, capped.cut)
    }

    #[test]
    fn ordinary_markup_passes_unchanged() {
        for html in [
            "<!DOCTYPE html><html><body><p class=\"a>b\">One &amp; two<br>three</p></body></html>",
            "<ul><li>a<li>b<li>c<li>d<li>e<li>f<li>g</ul>",
            "<p>a<p>b<p>c<p>d<p>e<p>f<p>g",
            "<title>A < B</title>",
            "<script type=\"application/ld+json\">{\"a\": \"</b>\"}</script>",
        ] {
            assert_eq!(capped(html), (html.to_owned(), false));
        }
    }

    #[test]
    fn what_is_never_text_goes() {
        let html = "a<!-- <p>b --><style>p { }</style><SCRIPT>if (a < b) alert('</p>')</SCRIPT ><svg><text>c</text></svg>d";
        assert_eq!(capped(html), ("ad".to_owned(), false));
    }

    #[test]
    fn deeper_tags_are_dropped_and_their_text_stays() {
        let html = format!("{}x{}y", "<div>".repeat(1000), "</div>".repeat(1000));
        let (out, cut) = capped(&html);
        assert_eq!((out.matches("<div>").count(), out.matches("</div>").count(), cut), (5, 5, false));
        assert!(out.contains('x') && out.ends_with('y'));
    }

    #[test]
    fn formatting_that_is_never_closed_does_not_pile_up() {
        let html = "<p><b><i>x</p>".repeat(1000);
        assert!(capped(&html).0.matches("<b>").count() <= MAX_FORMATTING);
    }

    #[test]
    fn a_tag_with_thousands_of_attributes_loses_them() {
        let html = format!("<p {}>x</p>", "a=1 ".repeat(5000));
        assert_eq!(capped(&html).0, "<p>x</p>");
    }

    #[test]
    fn escapes_in_one_text_are_bounded() {
        let (out, cut) = capped(&format!("<p>{}</p><p>a &amp; b</p>", "& <".repeat(MAX_ESCAPES_IN_TEXT)));
        assert_eq!((out.matches('&').count(), cut), (MAX_ESCAPES_IN_TEXT + 1, true));
        assert!(out.ends_with("<p>a &amp; b</p>"));
    }

    #[test]
    fn markup_that_never_ends_is_no_text() {
        for html in ["a<p class=\"", "a<!-- b", "a<div", "a<p x='>"] {
            assert_eq!(capped(html).0, "a", "{html}");
        }
        assert_eq!(capped("1 < 2").0, "1 &lt; 2");
    }
}
