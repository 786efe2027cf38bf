//! The head of the text output: the articles with their letters, and how many sentences of each are shared.

use std::{
    borrow::Cow,
    ffi::OsStr,
    io::{self, Write},
    path::Path,
};

use diptych::{
    article::Article,
    compare::{Report, Status},
};
use unicode_width::UnicodeWidthStr;

use super::{
    args, columns,
    output::{self, Screen, Style},
};

/// The statuses in the order of their columns.
const STATUSES: [Status; 4] = [Status::Shared, Status::Partial, Status::Conflict, Status::Unique];

/// What they mean, in the same order.
const MEANINGS: [&str; 4] = [
    "another article says it too",
    "another article says part of it",
    "another article disagrees",
    "not found in the other articles",
];

/// The mark and the word of a status.
pub(super) fn mark(status: Status) -> &'static str {
    match status {
        Status::Shared => "= shared",
        Status::Partial => "~ partial",
        Status::Conflict => "! conflict",
        Status::Unique => "* unique",
    }
}

/// What an article is called: its outlet, else its file.
pub(super) fn name(article: &Article) -> String {
    let name = match &article.metadata.outlet {
        Some(outlet) => outlet.name.clone(),
        None => {
            let file =
                Path::new(&article.file).file_name().map_or(Cow::Borrowed("-"), OsStr::to_string_lossy);
            format!("{file} (outlet not stated)")
        }
    };
    output::harmless(&name).into_owned()
}

/// Writes the table of articles and what the marks mean.
pub(super) fn write(
    articles: &[Article],
    report: &Report,
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    let header = ["sentences", mark(STATUSES[0]), mark(STATUSES[1]), mark(STATUSES[2]), mark(STATUSES[3])];
    let columns_width: usize = header.iter().map(|title| title.width() + 2).sum();
    let names: Vec<String> = articles.iter().map(name).collect();
    let longest = names.iter().map(|name| name.width()).max().unwrap_or_default();
    // The letter takes 4 columns; the names get what the figures leave, and at least 12.
    let name_width = longest.min(screen.width.saturating_sub(columns_width + 4)).max(12);
    write!(out, "{:width$}", "", width = name_width + 4)?;
    for (column, title) in header.iter().enumerate() {
        let style = column.checked_sub(1).map_or(Style::Faint, |status| Style::Status(STATUSES[status]));
        write!(out, "  {}", screen.paint(style, title))?;
    }
    writeln!(out)?;
    for (article_idx, name) in names.iter().enumerate() {
        let findings = report.findings.get(article_idx).map_or(&[][..], Vec::as_slice);
        let name = columns::fit(name, name_width);
        let letter = format!("{:4}", args::letter(article_idx));
        write!(out, "{}{name}", screen.paint(Style::Heading, &letter))?;
        write!(out, "  {:>width$}", findings.len(), width = header[0].width())?;
        for (status, title) in STATUSES.iter().zip(&header[1..]) {
            let count = findings.iter().filter(|finding| finding.status == *status).count();
            write!(out, "  {count:>width$}", width = title.width())?;
        }
        writeln!(out)?;
    }
    writeln!(out)?;
    write_legend(articles, report, screen, out)
}

fn write_legend(
    articles: &[Article],
    report: &Report,
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    for (status, meaning) in STATUSES.into_iter().zip(MEANINGS) {
        let mark = format!("{:10}", mark(status));
        writeln!(
            out,
            "{}  {}",
            screen.paint(Style::Status(status), &mark),
            screen.paint(Style::Faint, meaning)
        )?;
    }
    let mut notes =
        vec!["Letters after a mark: the articles that carry the claim. A stroke between the columns: counterparts.".to_owned()];
    let aside: Vec<String> = articles
        .iter()
        .enumerate()
        .map(|(article_idx, article)| {
            let n = article.paragraphs.iter().filter(|paragraph| !paragraph.kind.is_compared()).count();
            (args::letter(article_idx), n)
        })
        .filter(|&(_, n)| n > 0)
        .map(|(letter, n)| format!("{letter} {n}"))
        .collect();
    if !aside.is_empty() {
        notes.push(format!(
            "Paragraphs not compared (boilerplate, bylines, datelines; `diptych read` shows them): {}.",
            aside.join(", ")
        ));
    }
    if !report.precise {
        notes.push("A limit of work was reached: the result is approximate.".to_owned());
    }
    if articles.len() < 2 {
        notes.push("Fewer than two articles could be read: there is nothing to compare.".to_owned());
    }
    for note in &notes {
        for line in columns::wrap(note, screen.width) {
            writeln!(out, "{}", screen.paint(Style::Faint, &line))?;
        }
    }
    writeln!(out)
}
