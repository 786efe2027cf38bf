//! The few HTML elements that documents become, with everything in them escaped.

use std::fmt::Write;

/// A document as HTML, element after element.
#[derive(Debug, Default)]
pub(super) struct Markup {
    html: String,
}

/// A block of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// A heading of the level 1 to 6.
    Heading(u8),
    /// What stands under the headline and says more.
    Dek,
    /// Who wrote it.
    Byline,
    Paragraph,
    ListItem,
    Quote,
    Caption,
}

impl Element {
    fn name(self) -> &'static str {
        match self {
            Self::Heading(0 | 1) => "h1",
            Self::Heading(2) => "h2",
            Self::Heading(3) => "h3",
            Self::Heading(4) => "h4",
            Self::Heading(5) => "h5",
            Self::Heading(_) => "h6",
            Self::Dek | Self::Byline | Self::Paragraph => "p",
            Self::ListItem => "li",
            Self::Quote => "blockquote",
            Self::Caption => "figcaption",
        }
    }

    /// The class that tells it from others of its name.
    fn class(self) -> &'static str {
        match self {
            Self::Dek => " class=\"dek\"",
            Self::Byline => " class=\"byline\"",
            _ => "",
        }
    }
}

impl Markup {
    /// Appends a block; nothing where the text is blank. Line breaks in it stay.
    pub(super) fn block(&mut self, element: Element, text: &str) {
        if !text.trim().is_empty() {
            let (name, class) = (element.name(), element.class());
            // Writing to a string has no way to fail.
            let _ = write!(self.html, "<{name}{class}>");
            escape(text, &mut self.html);
            let _ = writeln!(self.html, "</{name}>");
        }
    }

    /// The title of the page, before every block.
    pub(super) fn title(&mut self, text: &str) {
        self.html.push_str("<title>");
        escape(text, &mut self.html);
        self.html.push_str("</title>\n");
    }

    pub(super) fn into_html(self) -> String {
        self.html
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_blank_blocks_are_left_out() {
        let mut markup = Markup::default();
        markup.block(Element::Heading(2), "Tags: <p> & \"quotes\"");
        markup.block(Element::Paragraph, " \n\u{a0}");
        markup.block(Element::ListItem, "one\ntwo");
        assert_eq!(markup.into_html(), "<h2>Tags: &lt;p&gt; &amp; \"quotes\"</h2>\n<li>one<br>two</li>\n");
    }
}
