//! What a report says, in the order in which it says it.

mod claims;
mod conflicts;
mod passages;
mod quotes;
mod sources;
#[cfg(test)]
mod tests;
mod wording;

use super::{
    Input,
    document::{Block, Document, Line, Section, Table},
    places::Places,
    words,
};
use crate::{
    article::primary_language,
    compare::{Report, Status},
    text::Parsed,
    warning::Warning,
};

/// The report on a comparison. O(report).
pub(super) fn outline<'a>(input: &'a Input, parsed: &'a Parsed<Report>) -> Document<'a> {
    let report = &parsed.value;
    let places = Places::new(&input.articles, report);
    let mut sections = vec![articles(input, &places)];
    if input.articles.len() > 1 {
        sections.push(claims::sheet(&places));
        let of_english = [conflicts::conflicts, quotes::quotes, sources::sources, wording::wording];
        sections.extend(of_english.map(|section| with_languages(&places, section(&places))));
        sections.push(passages::same_text(&places));
        sections.push(claims::sentences(&places));
        sections.push(claims::alone(&places));
    }
    sections.push(limits(&parsed.warnings, report.precise));
    Document { title: words::plural(input.articles.len(), "article") + " compared", sections }
}

/// Says of a section that is mostly for English which articles are in another language.
fn with_languages<'a>(places: &Places<'a>, mut section: Section<'a>) -> Section<'a> {
    let is_other = |&article: &u32| !matches!(primary_language(places.lang(article)), "en" | "und" | "");
    let mut others = places.all().filter(is_other);
    if let Some(first) = others.next() {
        let line = places.label(Line::of(words::ENGLISH_ONLY).plain(" "), first);
        let line = others.fold(line, |line, article| places.label(line.plain(", "), article)).plain(".");
        section.blocks.insert(1, Block::Paragraph(line));
    }
    section
}

/// What there is of a section, or that there is nothing.
fn section<'a>(
    id: &'static str,
    heading: &'static str,
    about: &'static str,
    blocks: Vec<Block<'a>>,
    none: &'static str,
) -> Section<'a> {
    let intro = Block::Paragraph(Line::of(if blocks.is_empty() { none } else { about }));
    Section { id, heading, blocks: std::iter::once(intro).chain(blocks).collect() }
}

fn articles<'a>(input: &'a Input, places: &Places<'a>) -> Section<'a> {
    let mut blocks = vec![Block::Paragraph(overview(places))];
    let head = ["Outlet", "Title", "Published", "Sentences", "File"].map(Line::of).into();
    let rows = places.all().zip(&input.articles).map(|(number, article)| {
        let metadata = &article.metadata;
        let outlet = places.label(Line::default(), number);
        let findings = places.report.findings.get(number as usize).map_or(0, Vec::len);
        vec![
            if metadata.outlet.is_some() {
                outlet
            } else {
                outlet.quiet([" (", words::NOT_STATED, ")"].concat())
            },
            match &metadata.title {
                Some(title) => Line::default().foreign(title, &article.lang),
                None => Line::default().quiet(words::UNTITLED.to_owned()),
            },
            Line::default().text(
                [&metadata.published, &metadata.time]
                    .into_iter()
                    .flatten()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
            Line::default().number(findings),
            Line::default().foreign(&article.file, ""),
        ]
    });
    blocks.push(Block::Table(Table { head, rows: rows.collect() }));
    let mut notes = Vec::new();
    for (number, (_, warnings)) in places.all().zip(input.articles_with_warnings()) {
        let label = || places.label(Line::default(), number).plain(": ");
        notes.extend(warnings.iter().map(|warning| label().text(noticed(warning))));
    }
    notes.extend(input.errors.iter().map(|file| {
        let error = &file.error;
        let text = words::coded(error.code.as_str(), words::error(error.code), &error.detail);
        Line::default().foreign(&file.file, "").plain(": ").text(text)
    }));
    if !notes.is_empty() {
        blocks.push(Block::List(notes));
    }
    Section { id: "articles", heading: "Articles", blocks }
}

fn overview<'a>(places: &Places<'a>) -> Line<'a> {
    if places.articles.len() < 2 {
        return Line::of(words::nothing_to_compare(places.articles.len()));
    }
    let claims = &places.report.claims;
    let count = |status| claims.iter().filter(|claim| claim.status == status).count();
    Line::default()
        .text(words::plural(claims.len(), "claim"))
        .plain(": ")
        .number(count(Status::Shared))
        .plain(" in several articles, ")
        .number(count(Status::Conflict))
        .plain(" on which articles disagree, ")
        .number(count(Status::Unique))
        .plain(" in one article and ")
        .plain(words::NOT_FOUND)
        .plain(".")
}

fn limits<'a>(warnings: &[Warning], is_precise: bool) -> Section<'a> {
    let mut lines: Vec<Line<'a>> = words::LIMITS.into_iter().map(Line::of).collect();
    lines.extend(warnings.iter().map(|warning| Line::default().text(noticed(warning))));
    if !is_precise {
        lines.push(Line::of(words::APPROXIMATE));
    }
    let made = Line::of(concat!(
        "Made by Diptych ",
        env!("CARGO_PKG_VERSION"),
        ". The same findings with every position: JSON, schema diptych/1."
    ));
    Section {
        id: "limits",
        heading: "What this cannot tell you",
        blocks: vec![Block::List(lines), Block::Paragraph(made)],
    }
}

fn noticed(warning: &Warning) -> String {
    words::coded(warning.code.as_str(), words::warning(warning.code), &warning.detail)
}
