//! Text with marks: whether it is HTML, Markdown or plain.

use crate::ingest::Format;

/// How far into the text the signs of HTML are looked for.
const HTML_HEAD: usize = 4096;
/// How many structural tags make a text HTML that does not begin with a tag.
const MIN_TAGS: usize = 3;

/// Begins a page, also in a file whose name says Markdown.
const PAGE_START: &[u8] = b"<!doctype html";

/// HTML or plain text: HTML begins with a tag that a page or a pasted fragment begins with, or holds several structural
/// tags near its start.
pub(crate) fn format(text: &str) -> Format {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\0');
    let head: String = text.chars().take(HTML_HEAD).collect::<String>().to_ascii_lowercase();
    let begins = tag_name(&head).is_some_and(|name| OPENING_TAGS.contains(&name));
    if begins || head.starts_with("<!doctype html") || head.starts_with("<!--") || head.starts_with("<?xml") {
        return Format::Html;
    }
    let tags = head.match_indices('<').filter(|(at, _)| {
        let name = head.get(at + 1..).unwrap_or_default().trim_start_matches('/');
        STRUCTURE_TAGS.contains(&name_at(name))
    });
    if tags.take(MIN_TAGS).count() == MIN_TAGS { Format::Html } else { Format::Text }
}

/// Tags that a page, or a fragment from the clipboard, begins with.
const OPENING_TAGS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "body",
    "article",
    "main",
    "section",
    "header",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "table",
    "ul",
    "ol",
    "span",
    "script",
    "style",
    "link",
    "base",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "img",
    "figure",
    "blockquote",
    "br",
    "font",
    "center",
    "frameset",
    "noscript",
    "svg",
    "math",
    "template",
    "form",
    "iframe",
    "nav",
    "aside",
    "footer",
    "pre",
];

/// Tags that text about other things does not hold three times.
const STRUCTURE_TAGS: &[&str] = &[
    "html",
    "head",
    "body",
    "div",
    "p",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "span",
    "article",
    "section",
    "figure",
    "blockquote",
    "meta",
    "script",
    "style",
    "a",
];

/// The name of the tag that `text` begins with.
fn tag_name(text: &str) -> Option<&str> {
    text.strip_prefix('<').map(name_at).filter(|name| !name.is_empty())
}

/// The name at the start of `text`, when it ends as a tag's name ends.
fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    match text.as_bytes().get(end) {
        Some(b'>' | b' ' | b'\t' | b'\n' | b'\r' | b'/') => text.get(..end).unwrap_or_default(),
        _ => "",
    }
}

/// Markdown by the file's name, unless it holds a page; or by two different signs that other text has not.
pub(crate) fn is_markdown(file: &str, bytes: &[u8]) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let head = bytes.trim_ascii_start().get(..PAGE_START.len()).unwrap_or_default();
    if matches!(ending.as_deref(), Some("md" | "markdown")) {
        return !head.eq_ignore_ascii_case(PAGE_START) && !head.starts_with(b"<html");
    }
    str::from_utf8(bytes).is_ok_and(|text| format(text) == Format::Text) && markdown_signs(bytes) >= 2
}

/// How many different signs of Markdown there are: a head, headings, links, strong words, fences. O(bytes).
fn markdown_signs(bytes: &[u8]) -> usize {
    let lines = || bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    let mut start = lines().skip_while(|line| line.is_empty());
    let has_head = matches!(start.next(), Some(b"---" | b"+++"))
        && start.next().is_some_and(|line| line.contains(&b':'));
    let has_heading = lines().any(|line| {
        let level = line.iter().take_while(|byte| **byte == b'#').count();
        (1..=6).contains(&level)
            && matches!(line.get(level..), Some([b' ', first, ..]) if !first.is_ascii_digit())
    });
    let has_fence = lines().any(|line| line.starts_with(b"```"));
    let has_link = bytes.windows(6).any(|window| window == b"](http");
    let has_strong = lines().any(|line| {
        let is_mark = |window: &[u8], before: bool| match window {
            [b'*', b'*', c] if before => c.is_ascii_alphanumeric() || *c >= 0x80,
            [c, b'*', b'*'] if !before => !c.is_ascii_whitespace() && *c != b'*',
            _ => false,
        };
        let opened = line.windows(3).position(|window| is_mark(window, true));
        let after = opened.and_then(|at| line.get(at + 2..)).unwrap_or_default();
        after.windows(3).any(|window| is_mark(window, false))
    });
    [has_head, has_heading, has_fence, has_link, has_strong].into_iter().filter(|has| *has).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_told_by_its_name_or_by_two_signs() {
        for (file, text) in [
            ("a.md", "Only text."),
            ("a.Markdown", "# 1"),
            ("a.txt", "# Bridge closes\n\nIt **closes** on Monday."),
            ("a", "---\ntitle: Bridge\n---\n\n[The city](https://c.example) said so."),
            ("", "## Мост\n\n**Мост** закрывают."),
        ] {
            assert!(is_markdown(file, text.as_bytes()), "{text}");
        }
        for (file, text) in [
            ("a.txt", "# 1 in the charts\n- one\n- two\n* three"),
            ("a.txt", "# Bridge closes\n\nIt closes on Monday."),
            ("a.txt", "**Bridge** closes"),
            ("a.txt", "f**k, he said, and 2**3 is 8. --- # no"),
            ("a.md", "<!DOCTYPE html><html><p>"),
            ("a.html", "<p># x</p>\n# Bridge **closes** now"),
        ] {
            assert!(!is_markdown(file, text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn html_is_told_by_content() {
        for html in [
            "<!DOCTYPE html><html>",
            "\n\n<HTML lang=en>",
            "<meta charset='utf-8'><p>Pasted from a page.</p>",
            "<p>Only a paragraph.</p>",
            "<!-- saved from url=(0014)about:internet -->\n<html>",
            "Text first <b>bold</b><p>One</p><p>Two</p>",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        ] {
            assert_eq!(format(html), Format::Html, "{html}");
        }
        for text in [
            "Plain.",
            "<3 is a heart, and a < b > c is not a tag",
            "<quote>He said so.</quote>",
            "The <br> tag breaks a line, <p> begins a paragraph.",
        ] {
            assert_eq!(format(text), Format::Text, "{text}");
        }
    }
}
