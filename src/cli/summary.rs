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
    report::{letter, words},
};
use unicode_width::UnicodeWidthStr;

use super::{
    columns,
    output::{self, Screen, Style},
};

/// The statuses in the order of their columns.
const STATUSES: [Status; 4] = [Status::Shared, Status::Partial, Status::Conflict, Status::Unique];

/// The title of the column before them.
const SENTENCES: &str = "sentences";

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

/// Writes the table of articles and what the marks mean; of an article without others, only how many sentences it has.
pub(super) fn write(
    articles: &[Article],
    report: &Report,
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    let statuses = if articles.len() < 2 { &[][..] } else { &STATUSES };
    let columns_width: usize =
        statuses.iter().map(|&status| mark(status)).chain([SENTENCES]).map(|title| title.width() + 2).sum();
    let names: Vec<String> = articles.iter().map(name).collect();
    let longest = names.iter().map(|name| name.width()).max().unwrap_or_default();
    // The letter takes 4 columns; the names get what the figures leave, and at least 12.
    let name_width = longest.min(screen.width.saturating_sub(columns_width + 4)).max(12);
    write!(out, "{:width$}", "", width = name_width + 4)?;
    write!(out, "  {}", screen.paint(Style::Faint, SENTENCES))?;
    for &status in statuses {
        write!(out, "  {}", screen.paint(Style::Status(status), mark(status)))?;
    }
    writeln!(out)?;
    for (article_idx, name) in names.iter().enumerate() {
        let findings = report.findings.get(article_idx).map_or(&[][..], Vec::as_slice);
        let name = columns::fit(name, name_width);
        let letter = format!("{:4}", letter(article_idx));
        write!(out, "{}{name}", screen.paint(Style::Heading, &letter))?;
        write!(out, "  {:>width$}", findings.len(), width = SENTENCES.width())?;
        for &status in statuses {
            let count = findings.iter().filter(|finding| finding.status == status).count();
            write!(out, "  {count:>width$}", width = mark(status).width())?;
        }
        writeln!(out)?;
    }
    writeln!(out)?;
    let mut notes = Vec::new();
    if articles.len() < 2 {
        notes.push(words::nothing_to_compare(articles.len()).to_owned());
    } else {
        write_legend(screen, out)?;
        notes.push(
            "Letters after a mark: the articles that carry the claim. A stroke between the columns: counterparts.".to_owned(),
        );
    }
    notes.extend(notes_on(articles, report));
    for note in &notes {
        for line in columns::wrap(note, screen.width) {
            writeln!(out, "{}", screen.paint(Style::Faint, &line))?;
        }
    }
    writeln!(out)
}

fn write_legend(screen: &Screen, out: &mut impl Write) -> io::Result<()> {
    for (status, meaning) in STATUSES.into_iter().zip(MEANINGS) {
        let mark = format!("{:10}", mark(status));
        writeln!(
            out,
            "{}  {}",
            screen.paint(Style::Status(status), &mark),
            screen.paint(Style::Faint, meaning)
        )?;
    }
    Ok(())
}

/// What was not compared, and whether a bound was reached.
fn notes_on(articles: &[Article], report: &Report) -> Vec<String> {
    let mut notes = Vec::new();
    let aside: Vec<String> = articles
        .iter()
        .enumerate()
        .map(|(article_idx, article)| {
            let n = article.paragraphs.iter().filter(|paragraph| !paragraph.kind.is_compared()).count();
            (letter(article_idx), n)
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
    notes
}
