//! Whom the articles credit, and which shared claims come from one source.

use super::section;
use crate::{
    align::SentenceRef,
    annotate::Voice,
    compare::{Origin, Provenance, SheetRow},
    report::{
        document::{Block, Line, Section, Table},
        places::Places,
        words,
    },
};

/// Claims of one origin, claims that articles give in different voices, then origins against articles.
pub(super) fn sources<'a>(places: &Places<'a>) -> Section<'a> {
    let mut blocks = Vec::new();
    let mut list = |heading, lines: Vec<Line<'a>>| {
        if !lines.is_empty() {
            blocks.push(Block::Heading(Line::of(heading)));
            blocks.push(Block::List(lines));
        }
    };
    list(words::TRACED, claims(places, of_one_origin));
    list(words::VOICES, claims(places, in_voices));
    let origins = &places.report.origins.origins;
    if !origins.is_empty() {
        blocks.push(Block::Heading(Line::of(words::EACH_SOURCE)));
        blocks.push(Block::Paragraph(Line::of("With the paragraphs in which they are.")));
        let head = ["Source", "Kind"].map(Line::of).into_iter().chain(places.heads()).collect();
        let rows = origins.iter().map(|origin| row(places, origin)).collect();
        blocks.push(Block::Table(Table { head, rows }));
    }
    section(
        "sources",
        "Sources",
        "Whom the articles credit, and which shared claims come from one source.",
        blocks,
        "No source was found.",
    )
}

/// The claims on which `say` has something to say.
fn claims<'a>(
    places: &Places<'a>,
    say: fn(&Places<'a>, &SheetRow, &'a Provenance) -> Option<Line<'a>>,
) -> Vec<Line<'a>> {
    let report = places.report;
    report
        .sheet
        .rows
        .iter()
        .filter_map(|row| say(places, row, report.origins.provenances.get(row.claim as usize)?))
        .collect()
}

fn claim<'a>(places: &Places<'a>, row: &SheetRow) -> Line<'a> {
    let at = row.wording;
    let line =
        Line::default().claim(row.claim).plain(" ").foreign(places.sentence(at), places.lang(at.article));
    line.plain(" (")
        .quiet(places.letter(at.article).to_owned())
        .plain(", ")
        .text(places.long(at))
        .plain("): ")
}

fn of_one_origin<'a>(places: &Places<'a>, row: &SheetRow, provenance: &'a Provenance) -> Option<Line<'a>> {
    let report = places.report;
    let n_articles = report.claims.get(row.claim as usize)?.articles.len();
    let origin = report.origins.origins.get(provenance.only? as usize).filter(|_| n_articles > 1)?;
    let line = claim(places, row).text(words::plural(n_articles, "article"));
    Some(line.plain(", 1 origin: ").name(&origin.name))
}

fn in_voices<'a>(places: &Places<'a>, row: &SheetRow, provenance: &'a Provenance) -> Option<Line<'a>> {
    let (_, first) = provenance.voices.first()?;
    if provenance.voices.iter().all(|(_, voice)| voice == first) {
        return None;
    }
    let mut line = claim(places, row);
    let mut is_first = true;
    for voice in [Voice::Fact, Voice::Attributed, Voice::Anonymous, Voice::Hedged] {
        let of = provenance.voices.iter().filter(|(_, one)| *one == voice);
        let letters: Vec<&str> = of.map(|&(article, _)| places.letter(article)).collect();
        if !letters.is_empty() {
            line = line.plain(if is_first { "" } else { "; " }).plain(words::voice(voice)).plain(": ");
            line = line.text(letters.join(", "));
            is_first = false;
        }
    }
    Some(line)
}

fn row<'a>(places: &Places<'a>, origin: &'a Origin) -> Vec<Line<'a>> {
    let mut line = vec![Line::default().name(&origin.name), Line::of(words::source(origin.kind))];
    line.extend(places.all().map(|article| {
        let speech = places.report.speech.get(article as usize);
        let credits = origin.credits.iter().filter(|credit| credit.article == article);
        let sentences = credits.filter_map(|credit| {
            let source = speech?.sources.get(credit.source as usize)?;
            Some(SentenceRef { article, sentence: source.sentence })
        });
        let shorts = places.shorts(sentences);
        if shorts.is_empty() { Line::of("–") } else { Line::default().text(shorts) }
    }));
    line
}
