//! A report as headings, tables, lists and quotations: made once, written as a page or as Markdown.

use std::borrow::Cow;

use crate::compare::CellState;

/// A report.
pub(super) struct Document<'a> {
    pub(super) title: String,
    pub(super) sections: Vec<Section<'a>>,
}

/// A part of it under its own heading.
pub(super) struct Section<'a> {
    /// The name under which the page links to it.
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    pub(super) blocks: Vec<Block<'a>>,
}

/// What stands below each other.
pub(super) enum Block<'a> {
    Heading(Line<'a>),
    Paragraph(Line<'a>),
    List(Vec<Line<'a>>),
    Table(Table<'a>),
    Citation(Citation<'a>),
}

/// Rows of as many cells as the head has; the first cell of each names the row.
pub(super) struct Table<'a> {
    pub(super) head: Vec<Line<'a>>,
    pub(super) rows: Vec<Vec<Line<'a>>>,
}

/// The exact words of an article.
pub(super) struct Citation<'a> {
    /// Whose words they are, and where they stand.
    pub(super) about: Line<'a>,
    /// Language tag.
    pub(super) lang: &'a str,
    /// [`Style::Plain`] and [`Style::Marked`].
    pub(super) text: Line<'a>,
}

/// Text in one line.
#[derive(Default)]
pub(super) struct Line<'a>(pub(super) Vec<Run<'a>>);

/// A stretch of a line.
pub(super) struct Run<'a> {
    pub(super) style: Style<'a>,
    pub(super) text: Cow<'a, str>,
}

/// What a stretch is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style<'a> {
    Plain,
    /// Side notes.
    Quiet,
    /// Words of a file, in the language of this tag.
    Foreign(&'a str),
    /// A name or term out of a file.
    Name,
    /// What a quotation is shown for.
    Marked,
    /// What an article has of a claim, and where.
    State(Option<CellState>),
    /// The number of a claim.
    Claim,
    /// The same where the claim's sentences stand: the others lead here.
    ClaimItself,
}

// Not inlined: they are called in many places, and the module has a budget.
impl<'a> Line<'a> {
    /// A line of one stretch.
    #[inline(never)]
    pub(super) fn of(text: &'a str) -> Self {
        Self::default().plain(text)
    }

    #[inline(never)]
    pub(super) fn plain(self, text: &'a str) -> Self {
        self.with(Style::Plain, Cow::Borrowed(text))
    }

    #[inline(never)]
    pub(super) fn text(self, text: String) -> Self {
        self.with(Style::Plain, Cow::Owned(text))
    }

    #[inline(never)]
    pub(super) fn quiet(self, text: String) -> Self {
        self.with(Style::Quiet, Cow::Owned(text))
    }

    #[inline(never)]
    pub(super) fn name(self, text: &'a str) -> Self {
        self.with(Style::Name, Cow::Borrowed(text))
    }

    #[inline(never)]
    pub(super) fn foreign(self, text: &'a str, lang: &'a str) -> Self {
        self.with(Style::Foreign(lang), Cow::Borrowed(text))
    }

    #[inline(never)]
    pub(super) fn number(self, number: usize) -> Self {
        self.text(number.to_string())
    }

    /// The number of a claim, counted from 1.
    #[inline(never)]
    pub(super) fn claim(self, claim: u32) -> Self {
        self.with(Style::Claim, Cow::Owned((claim + 1).to_string()))
    }

    #[inline(never)]
    pub(super) fn claim_itself(self, claim: u32) -> Self {
        self.with(Style::ClaimItself, Cow::Owned((claim + 1).to_string()))
    }

    pub(super) fn with(mut self, style: Style<'a>, text: Cow<'a, str>) -> Self {
        self.0.push(Run { style, text });
        self
    }
}

/// What stands for a character of a file: line breaks become spaces, and characters that turn the direction of what follows them, or control
/// a terminal, become visible. A report is one line a text, and no text may reorder what stands around it. Marks of direction and joiners,
/// which reach no further than their neighbours, stay: languages need them.
pub(super) fn harmless(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
