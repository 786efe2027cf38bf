//! Markdown with what stands above it.
//!
//! What takes part in a comparison is text: of CommonMark, this reads which lines are one block, of what kind, and which signs are marks.
//! Where links lead and what is printed bold does not matter here.

mod blocks;
mod front;
mod inline;

use super::{
    Opened,
    markup::{Element, Markup},
};
use crate::{
    ingest::{Form, Format, Part},
    warning::ReadError,
};

/// Markdown. O(text).
pub(super) fn open(part: Part) -> Result<Opened, ReadError> {
    let (metadata, text) = front::read(&part.text);
    let mut body = Markup::default();
    // A control character stands for escapes further on.
    let has_title = blocks::write(&text.replace('\u{1}', ""), &mut body);
    let mut head = Markup::default();
    if let Some(title) = metadata.title.as_deref().filter(|_| !has_title) {
        head.block(Element::Heading(1), title);
    }
    let text = head.into_html() + &body.into_html();
    Ok(Part { format: Format::Markdown, form: Form::Document, text, metadata, ..part }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        open(Part::of_file("a.md", text, "UTF-8")).unwrap().parts.remove(0).text
    }

    #[test]
    fn blocks_keep_their_kinds_and_lose_their_signs() {
        for (text, expected) in [
            (
                "# Bridge {#b}\n\nIt *closes*\non **Monday**.",
                "<h1>Bridge</h1>\n<p>It closes on Monday.</p>\n",
            ),
            ("Bridge\n======\n\n## More\n", "<h1>Bridge</h1>\n<h2>More</h2>\n"),
            (
                "- one\n- two\n\n  more\n\n1. three",
                "<li>one</li>\n<li>two</li>\n<li>more</li>\n<li>three</li>\n",
            ),
            ("> He said\n> so.\n\nText.", "<blockquote>He said so.</blockquote>\n<p>Text.</p>\n"),
            (
                "A [link](https://a.example), `code` & <https://b.example>.",
                "<p>A link, code &amp; https://b.example.</p>\n",
            ),
            (
                "![The bridge](b.jpg)\n\nText ![icon](i.png) here.",
                "<figcaption>The bridge</figcaption>\n<p>Text  here.</p>\n",
            ),
            ("| a | b |\n|---|---|\n| 1 | 2 |", "<p>a | b</p>\n<p>1 | 2</p>\n"),
            ("Text.[^1] ~~old~~\n\n[^1]: A note.", "<p>Text. old</p>\n<p>A note.</p>\n"),
            ("<div class=\"x\">\n<b>Text</b> &amp; more\n</div>\n", "<p>Text &amp; more</p>\n"),
            ("大桥将在19\n天内\n关闭。", "<p>大桥将在19天内关闭。</p>\n"),
            (
                "19. November 2025 – The talks\n\n1968. The bridge opened in\n1968. It stands.",
                "<p>19. November 2025 – The talks</p>\n<p>1968. The bridge opened in 1968. It stands.</p>\n",
            ),
            (
                "3) x\n\n1) one\n2) two\n   more\n3) three",
                "<p>3) x</p>\n<li>one</li>\n<li>two more</li>\n<li>three</li>\n",
            ),
            (
                "- one\n  - two\n    three\n- [x] four\n\nfive",
                "<li>one</li>\n<li>two three</li>\n<li>four</li>\n<p>five</p>\n",
            ),
            (
                "> One\n>\n> two\nthree\n\n> - four",
                "<blockquote>One</blockquote>\n<blockquote>two three</blockquote>\n<blockquote>four</blockquote>\n",
            ),
            (
                "2 * 3 * 4, snake_case_name, \\*no\\*, ***both*** and `a*b*`",
                "<p>2 * 3 * 4, snake_case_name, *no*, both and a*b*</p>\n",
            ),
            (
                "**One*two*three** _four_ 5*6*7 “**eight**”**,** *nine",
                "<p>Onetwothree four 567 “eight”, *nine</p>\n",
            ),
            (
                "A [link][1], [two], [no] and [[Page|text]].\n\n[1]: https://a.example \"T\"\n[two]: /b",
                "<p>A link, two, [no] and text.</p>\n",
            ),
            (
                "[a [b] c](x(y)z) ![i](j)<!-- no --><https://a.example>&nbsp;&mdash; AT&T",
                "<p>a [b] c https://a.example\u{a0}— AT&amp;T</p>\n",
            ),
            (
                "One  \ntwo\\\nthree\n---\nfour\n***\nfive",
                "<h2>One<br>two<br>three</h2>\n<p>four</p>\n<p>five</p>\n",
            ),
            ("<!-- no -->\n\n    code\n\n| 1 |\n", "<p>code</p>\n<p>| 1 |</p>\n"),
            ("::: {.box}\n\nText.\n\n:::\n", "<p>Text.</p>\n"),
            ("```\na\nb\n```", "<p>a<br>b</p>\n"),
        ] {
            assert_eq!(html(text), expected, "{text}");
        }
    }

    #[test]
    fn front_matter_gives_the_title_once() {
        let text = "---\ntitle: Bridge\n---\n";
        assert_eq!(html(&format!("{text}\nText.")), "<h1>Bridge</h1>\n<p>Text.</p>\n");
        assert_eq!(html(&format!("{text}\n# Bridge\n")), "<h1>Bridge</h1>\n");
    }

    #[test]
    fn nesting_is_no_load() {
        for sign in [">", "[", "*", "- ", "(", "![", "<a>"] {
            html(&sign.repeat(50_000));
        }
    }
}
