//! The chapters of e-books: XHTML for a reader of HTML, and whether there is an article in one.

/// Chapters with fewer characters are covers and separators.
const MIN_CHARS: usize = 60;
/// Chapters with more of their characters in links are lists of other chapters, in per cent.
const MAX_LINK_PERCENT: usize = 60;
/// Chapters with fewer characters that speak of rights are the page on them.
const MAX_RIGHTS_CHARS: usize = 2_000;
/// The type of a chapter is stated within this many bytes of its body's start.
const TYPE_BYTES: usize = 500;

/// The class of the list of a section's articles in a newspaper that Calibre made: it repeats the beginning of each.
const NEWSPAPER_SECTION: &str = "calibre_feed_list";

/// Elements that HTML never closes.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// The same with an end tag for each empty element: in HTML, `<a id="x"/>` is a link that goes on. O(text).
pub(super) fn as_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for piece in pieces(text) {
        match piece {
            Piece::Tag { tag, name, .. }
                if tag.ends_with("/>") && !is_listed(VOID, name) && !tag.starts_with("</") =>
            {
                out.push_str(tag.strip_suffix("/>").unwrap_or(tag));
                out.push_str("></");
                out.push_str(name);
                out.push('>');
            }
            Piece::Tag { tag, .. } => out.push_str(tag),
            Piece::Text(text) => out.push_str(text),
        }
    }
    out
}

/// Whether a chapter has the text of an article: it is none of `around`, has text, and not only links. O(text).
pub(super) fn has_article(html: &str, around: &[&str]) -> bool {
    if types(html).any(|kind| around.contains(&kind)) || html.contains(NEWSPAPER_SECTION) {
        return false;
    }
    let (mut chars, mut in_links) = (0, 0);
    let (mut links, mut left_out) = (0_usize, "");
    for piece in pieces(html) {
        match piece {
            Piece::Tag { name, is_end: true, .. } => {
                links = links.saturating_sub(usize::from(name.eq_ignore_ascii_case("a")));
                if name.eq_ignore_ascii_case(left_out) {
                    left_out = "";
                }
            }
            Piece::Tag { name, .. } => {
                links += usize::from(name.eq_ignore_ascii_case("a"));
                if left_out.is_empty() && is_listed(&["head", "script", "style"], name) {
                    left_out = name;
                }
            }
            Piece::Text(text) if left_out.is_empty() => {
                let count = text.chars().filter(|c| !c.is_whitespace()).count();
                chars += count;
                in_links += if links > 0 { count } else { 0 };
            }
            Piece::Text(_) => {}
        }
    }
    let speaks_of_rights = || {
        let lower = html.to_lowercase();
        lower.contains("all rights reserved") || lower.contains("isbn")
    };
    chars >= MIN_CHARS
        && in_links * 100 <= chars * MAX_LINK_PERCENT
        && !(chars < MAX_RIGHTS_CHARS && speaks_of_rights())
}

pub(super) fn has_heading(html: &str) -> bool {
    pieces(html).any(|piece| match piece {
        Piece::Tag { name, .. } => is_listed(&["h1", "h2", "h3"], name),
        Piece::Text(_) => false,
    })
}

/// The values of `epub:type` at the start of the body.
fn types(html: &str) -> impl Iterator<Item = &str> {
    let body = html.find("<body").and_then(|at| html.get(at..)).unwrap_or_default();
    let head = body.get(..body.floor_char_boundary(TYPE_BYTES)).unwrap_or_default();
    head.split("epub:type=")
        .skip(1)
        .filter_map(|after| {
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            after.get(1..)?.split(quote).next()
        })
        .flat_map(str::split_whitespace)
}

enum Piece<'t> {
    /// Comments and declarations too: their names are empty.
    Tag {
        tag: &'t str,
        name: &'t str,
        is_end: bool,
    },
    Text(&'t str),
}

/// Tags and what stands between them; a tag ends at the first `>` outside of quotes.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let is_tag = |after: &str| {
            after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        };
        if let Some(after) = rest.strip_prefix('<').filter(|after| is_tag(after)) {
            let (tag, tail) = rest.split_at(tag_length(rest));
            rest = tail;
            let name = after.trim_start_matches('/');
            let end = name
                .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-'))
                .unwrap_or(name.len());
            return Some(Piece::Tag {
                tag,
                name: name.get(..end).unwrap_or_default(),
                is_end: after.starts_with('/'),
            });
        }
        let next = rest
            .match_indices('<')
            .map(|(at, _)| at)
            .find(|at| *at > 0 && rest.get(at + 1..).is_some_and(is_tag));
        let (text, tail) = rest.split_at(next.unwrap_or(rest.len()));
        rest = tail;
        Some(Piece::Text(text))
    })
}

fn tag_length(text: &str) -> usize {
    let (mut quote, mut before) = (None, ' ');
    for (at, c) in text.char_indices() {
        match (c, quote) {
            ('"' | '\'', None) if before == '=' => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('>', None) => return at + 1,
            _ => {}
        }
        before = if c.is_whitespace() { before } else { c };
    }
    text.len()
}

fn is_listed(list: &[&str], name: &str) -> bool {
    list.iter().any(|listed| listed.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_elements_are_closed() {
        assert_eq!(
            as_html("<p><a id=\"p>1\"/>One<br/>two</p><title/><img alt='/>' src='x'/>3 < 4<"),
            "<p><a id=\"p>1\"></a>One<br/>two</p><title></title><img alt='/>' src='x'/>3 < 4<"
        );
    }

    #[test]
    fn covers_contents_and_rights_are_no_articles() {
        let text = "The two sides left the city on Friday without an agreement, officials who took part in the talks said.";
        let chapter = |body: &str| {
            format!(
                "<?xml version='1.0'?><!-- it's made by a program whose name is long --><!DOCTYPE html><html><head><title>{text}</title></head><body>{body}</body></html>"
            )
        };
        assert!(has_article(&chapter(&format!("<h1>Talks</h1><p>{text}</p>")), &["toc"]));
        for body in [
            "<img src='cover.jpg'/><h1>Courier</h1>".to_owned(),
            format!("<ul><li><a href='1.xhtml'>{text}</a></li></ul>"),
            format!("<section epub:type='frontmatter toc'><p>{text}</p></section>"),
            format!("<p>{text} All rights reserved.</p>"),
            format!("<ul class=\"calibre_feed_list\"><li><a href='1.html'>Talks</a><p>{text}</p></li></ul>"),
        ] {
            assert!(!has_article(&chapter(&body), &["toc"]), "{body}");
        }
    }
}
