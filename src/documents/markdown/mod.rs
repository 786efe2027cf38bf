//! Markdown (CommonMark with tables, footnotes and strikethrough) with what stands above it.

mod front;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    Opened,
    fields::{without_entities, without_tags},
    markup::{Element, Markup},
};
use crate::{
    ingest::{Form, Format, Part},
    warning::ReadError,
};

/// Markdown.
pub(super) fn open(part: Part) -> Result<Opened, ReadError> {
    let (metadata, text) = front::read(&part.text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut writer = Writer::default();
    Parser::new_ext(text, options).for_each(|event| writer.event(event));
    let mut head = Markup::default();
    if let Some(title) = metadata.title.as_deref().filter(|_| !writer.has_title) {
        head.block(Element::Heading(1), title);
    }
    let text = head.into_html() + &writer.markup.into_html();
    Ok(Part { format: Format::Markdown, form: Form::Document, text, metadata, ..part }.into())
}

/// Events to blocks.
#[derive(Default)]
struct Writer {
    markup: Markup,
    /// The text of the block so far.
    text: String,
    /// The text of images in it.
    images: String,
    n_images: usize,
    at_break: bool,
    n_items: usize,
    n_quotes: usize,
    has_title: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.push(&text)
            }
            Event::Html(html) => self.text.push_str(&without_entities(&without_tags(&html))),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.text.push('\n'),
            Event::SoftBreak => self.at_break = true,
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.flush(self.element()),
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.n_images += 1,
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. } => {}
            Tag::TableCell if !self.text.trim().is_empty() => self.text.push_str(" | "),
            Tag::TableCell => {}
            _ => self.flush(self.element()),
        }
        match tag {
            Tag::Item => self.n_items += 1,
            Tag::BlockQuote(_) => self.n_quotes += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.n_images = self.n_images.saturating_sub(1),
            TagEnd::Heading(level) => {
                self.has_title |= level == HeadingLevel::H1;
                self.flush(Element::Heading(level as u8));
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::TableCell => {}
            _ => self.flush(self.element()),
        }
        match tag {
            TagEnd::Item => self.n_items = self.n_items.saturating_sub(1),
            TagEnd::BlockQuote(_) => self.n_quotes = self.n_quotes.saturating_sub(1),
            _ => {}
        }
    }

    /// What the blocks around the text make of it.
    fn element(&self) -> Element {
        match () {
            () if self.n_quotes > 0 => Element::Quote,
            () if self.n_items > 0 => Element::ListItem,
            () => Element::Paragraph,
        }
    }

    /// Appends to the block. A line that was wrapped goes on with a space, but not where Chinese and Japanese signs stand at the break.
    fn push(&mut self, text: &str) {
        let to = if self.n_images > 0 { &mut self.images } else { &mut self.text };
        if std::mem::take(&mut self.at_break) {
            let is_wide = |c: char| matches!(u32::from(c), 0x3000..=0x9FFF | 0xFF00..=0xFFEF);
            if !to.ends_with(is_wide) && !text.starts_with(is_wide) {
                to.push(' ');
            }
        }
        to.push_str(text);
    }

    /// Ends the block. An image that stands alone is a figure, and its text the caption.
    fn flush(&mut self, element: Element) {
        let text = std::mem::take(&mut self.text);
        let images = std::mem::take(&mut self.images);
        self.at_break = false;
        let is_fence = text.trim_start().starts_with(":::");
        match () {
            () if text.trim().is_empty() => self.markup.block(Element::Caption, &images),
            // Pandoc marks divisions so.
            () if is_fence => {}
            () => self.markup.block(element, text.trim()),
        }
    }
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
