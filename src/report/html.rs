//! A report as one page: no script, nothing loaded, every text escaped.

use super::{
    document::{Block, Citation, Document, Line, Run, Style, Table, harmless},
    words,
};
use crate::compare::CellState;

/// The styles, as they stand in the page: their hash is in [`POLICY`].
const STYLES: &str = include_str!("report.css");

/// What a report may do: use its own styles.
const POLICY: &str = "default-src 'none'; style-src 'sha256-brfn/NV/p+eJ3eHHmLLuHh2TlzPM9O3a0JSSneTnIfk='; base-uri 'none'; form-action 'none'";

/// Writes the page. O(document).
pub(super) fn html(document: &Document<'_>) -> String {
    let mut out = String::new();
    for piece in [
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"",
        POLICY,
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Diptych: ",
        &document.title,
        "</title>\n<style>",
        STYLES,
        "</style>\n</head>\n<body>\n<header>\n<p class=\"brand\"><b>Diptych</b> How outlets tell the same story</p>\n<h1>",
        &document.title,
        "</h1>\n<nav aria-label=\"Contents\"><ul>",
    ] {
        out += piece;
    }
    for section in &document.sections {
        for piece in ["<li><a href=\"#", section.id, "\">", section.heading, "</a></li>"] {
            out += piece;
        }
    }
    out += "</ul></nav>\n</header>\n<main>\n";
    for section in &document.sections {
        for piece in ["<section id=\"", section.id, "\">\n<h2>", section.heading, "</h2>\n"] {
            out += piece;
        }
        section.blocks.iter().for_each(|block| write_block(&mut out, block, section.heading));
        out += "</section>\n";
    }
    out += "</main>\n</body>\n</html>\n";
    out
}

fn write_block(out: &mut String, block: &Block<'_>, heading: &str) {
    match block {
        Block::Heading(line) => element(out, "<h3>", line, "</h3>\n"),
        Block::Paragraph(line) => element(out, "<p>", line, "</p>\n"),
        Block::List(lines) => {
            *out += "<ul>\n";
            lines.iter().for_each(|line| element(out, "<li>", line, "</li>\n"));
            *out += "</ul>\n";
        }
        Block::Table(table) => write_table(out, table, heading),
        Block::Citation(citation) => write_citation(out, citation),
    }
}

/// A table that scrolls where it is too wide, by keyboard too.
fn write_table(out: &mut String, table: &Table<'_>, heading: &str) {
    for piece in [
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"",
        heading,
        "\">\n<table>\n<thead><tr>",
    ] {
        *out += piece;
    }
    table.head.iter().for_each(|line| element(out, "<th scope=\"col\">", line, "</th>"));
    *out += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *out += "<tr>";
        let mut cells = row.iter();
        if let Some(first) = cells.next() {
            element(out, "<th scope=\"row\">", first, "</th>");
        }
        cells.for_each(|line| element(out, "<td>", line, "</td>"));
        *out += "</tr>\n";
    }
    *out += "</tbody>\n</table>\n</div>\n";
}

fn write_citation(out: &mut String, citation: &Citation<'_>) {
    element(out, "<figure>\n<figcaption>", &citation.about, "</figcaption>\n<blockquote dir=\"auto\"");
    write_lang(out, citation.lang);
    element(out, "><p>", &citation.text, "</p></blockquote>\n</figure>\n");
}

fn element(out: &mut String, open: &str, line: &Line<'_>, close: &str) {
    *out += open;
    line.0.iter().for_each(|run| write_run(out, run));
    *out += close;
}

fn write_run(out: &mut String, Run { style, text }: &Run<'_>) {
    let close = match *style {
        Style::Plain => "",
        Style::Quiet => {
            *out += "<span class=\"quiet\">";
            "</span>"
        }
        Style::Foreign(lang) => {
            *out += "<bdi";
            write_lang(out, lang);
            *out += ">";
            "</bdi>"
        }
        Style::Name => {
            *out += "<b><bdi>";
            "</bdi></b>"
        }
        Style::Marked => {
            *out += "<mark>";
            "</mark>"
        }
        Style::State(state) => {
            let class = state.map_or("none", CellState::as_str);
            for piece in ["<span class=\"", class, "\"><span role=\"img\" aria-label=\"", words::state(state)]
            {
                *out += piece;
            }
            for piece in ["\">", words::sign(state), "</span> "] {
                *out += piece;
            }
            "</span>"
        }
        Style::Claim => {
            for piece in ["<a href=\"#c", text, "\">"] {
                *out += piece;
            }
            "</a>"
        }
        Style::ClaimItself => {
            for piece in ["<span id=\"c", text, "\">"] {
                *out += piece;
            }
            "</span>"
        }
    };
    escape(out, text);
    *out += close;
}

/// States the language of a file's words; empty: not known, or no language.
fn write_lang(out: &mut String, lang: &str) {
    *out += " lang=\"";
    escape(out, if lang == "und" { "" } else { lang });
    *out += "\"";
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match harmless(c) {
            '&' => *out += "&amp;",
            '<' => *out += "&lt;",
            '>' => *out += "&gt;",
            '"' => *out += "&quot;",
            '\'' => *out += "&#39;",
            c => out.push(c),
        }
    }
}
