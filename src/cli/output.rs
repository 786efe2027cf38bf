//! Standard error, the terminal's width, and colour.

use std::{
    borrow::Cow,
    env,
    io::{self, IsTerminal, Write},
};

use diptych::compare::Status;

/// Prints one line to standard error. Nothing can be done where that fails too.
pub(super) fn message(text: &str) {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let _ = writeln!(io::stderr().lock(), "diptych: {text}");
}

/// How standard output is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Screen {
    /// Columns.
    pub(super) width: usize,
    colour: Colour,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colour {
    Ansi,
    None,
}

/// What a stretch of output is, for its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Heading,
    /// Side notes.
    Faint,
    Status(Status),
}

impl Screen {
    /// Columns where the terminal's width is not known: two columns of some eight words.
    const WIDTH: usize = 100;
    /// Narrower, words would be cut in the columns.
    const MIN_WIDTH: usize = 40;

    /// Standard output. Colour only on a terminal, and not where `NO_COLOR` is set to anything.
    pub(super) fn stdout() -> Self {
        if !io::stdout().is_terminal() {
            return Self { width: Self::WIDTH, colour: Colour::None };
        }
        let width = terminal_size::terminal_size().map_or(Self::WIDTH, |(width, _)| usize::from(width.0));
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = if refused { Colour::None } else { Colour::Ansi };
        Self { width: width.max(Self::MIN_WIDTH), colour }
    }

    /// Without colour.
    #[cfg(test)]
    pub(super) fn plain(width: usize) -> Self {
        Self { width, colour: Colour::None }
    }

    /// `text` in its colour.
    pub(super) fn paint<'a>(&self, style: Style, text: &'a str) -> Cow<'a, str> {
        let code = match style {
            _ if self.colour == Colour::None || text.is_empty() => return Cow::Borrowed(text),
            Style::Plain => return Cow::Borrowed(text),
            Style::Heading => "1",
            Style::Faint => "2",
            Style::Status(Status::Shared) => "32",
            Style::Status(Status::Partial) => "36",
            Style::Status(Status::Conflict) => "31;1",
            Style::Status(Status::Unique) => "33",
        };
        Cow::Owned(format!("\x1b[{code}m{text}\x1b[0m"))
    }
}

/// `text` without control characters, which could drive the terminal.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_control) {
        Cow::Owned(text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}
