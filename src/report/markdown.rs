//! A report as Markdown (GitHub's, for its tables): nothing of a text acts as markup.

use super::{
    document::{Block, Citation, Document, Line, Style, Table, harmless},
    words,
};

/// Writes the document. O(document).
pub(super) fn markdown(document: &Document<'_>) -> String {
    let mut out = String::from("# Diptych: ");
    out += &document.title;
    out += "\n";
    for section in &document.sections {
        for piece in ["\n## ", section.heading, "\n"] {
            out += piece;
        }
        section.blocks.iter().for_each(|block| write_block(&mut out, block));
    }
    out
}

fn write_block(out: &mut String, block: &Block<'_>) {
    *out += "\n";
    match block {
        Block::Heading(line) => write_line(out, "### ", line),
        Block::Paragraph(line) => write_line(out, "", line),
        Block::List(lines) => lines.iter().for_each(|line| write_line(out, "- ", line)),
        Block::Table(table) => write_table(out, table),
        Block::Citation(Citation { about, text, .. }) => {
            write_line(out, "", about);
            *out += "\n";
            write_line(out, "> ", text);
        }
    }
}

fn write_table(out: &mut String, table: &Table<'_>) {
    write_row(out, &table.head);
    *out += &"| --- ".repeat(table.head.len());
    *out += "|\n";
    table.rows.iter().for_each(|row| write_row(out, row));
}

fn write_row(out: &mut String, cells: &[Line<'_>]) {
    for cell in cells {
        *out += "| ";
        *out += &inline(cell);
        *out += " ";
    }
    *out += "|\n";
}

/// A line of its own; a text at its beginning cannot make a list, a heading or a rule of it.
fn write_line(out: &mut String, prefix: &str, line: &Line<'_>) {
    *out += prefix;
    let text = inline(line);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    *out += number;
    if rest.starts_with(if digits == 0 { &['-', '+', '='][..] } else { &['.', ')'][..] }) {
        *out += "\\";
    }
    *out += rest;
    *out += "\n";
}

fn inline(line: &Line<'_>) -> String {
    let mut text = String::new();
    for run in &line.0 {
        match run.style {
            Style::State(state) => {
                text += words::sign(state);
                text += if run.text.is_empty() { "" } else { " " };
                escape(&mut text, &run.text);
            }
            Style::Name | Style::Marked => write_strong(&mut text, &run.text),
            _ => escape(&mut text, &run.text),
        }
    }
    text.truncate(text.trim_end().len());
    text.split_off(text.len() - text.trim_start().len())
}

/// Asterisks make strong only what begins and ends with a letter or digit, whatever stands around it.
fn write_strong(out: &mut String, text: &str) {
    let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((before, after)) = text.split_once(inner).filter(|_| !inner.is_empty()) else {
        return escape(out, text);
    };
    escape(out, before);
    *out += "**";
    escape(out, inner);
    *out += "**";
    escape(out, after);
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match harmless(c) {
            // Entities, as some programs that show Markdown let HTML through behind a backslash.
            '&' => *out += "&amp;",
            '<' => *out += "&lt;",
            '>' => *out += "&gt;",
            c @ ('\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' | '^') => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
}
