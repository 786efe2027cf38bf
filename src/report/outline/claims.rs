//! The sheet of claims, the sentences that state them, and what only one article states.

use std::{cmp::Reverse, collections::BTreeMap};

use super::section;
use crate::{
    align::SentenceRef,
    compare::{Cell, CellState, SheetRow},
    report::{
        document::{Block, Line, Section, Style, Table},
        places::Places,
        words,
    },
    text::TextRange,
};

/// How many articles carry the claim of a row.
fn n_carriers(row: &SheetRow) -> usize {
    row.cells.iter().filter(|cell| cell.state != CellState::Unsure).count()
}

/// The claims of several articles, those of the most articles first.
fn shared<'a>(places: &Places<'a>) -> Vec<&'a SheetRow> {
    let mut rows: Vec<&SheetRow> =
        places.report.sheet.rows.iter().filter(|row| n_carriers(row) > 1).collect();
    rows.sort_by_key(|row| Reverse(n_carriers(row)));
    rows
}

/// Claims against articles.
pub(super) fn sheet<'a>(places: &Places<'a>) -> Section<'a> {
    let mut blocks = Vec::new();
    let rows: Vec<Vec<Line<'a>>> = shared(places).into_iter().map(|row| sheet_row(places, row)).collect();
    if !rows.is_empty() {
        let mut legend = Line::default();
        for (number, (state, meaning)) in words::STATES.into_iter().enumerate() {
            legend = legend.plain(if number == 0 { "" } else { "; " }).with(Style::State(state), "".into());
            legend = legend.plain(meaning);
        }
        blocks.push(Block::Paragraph(legend.plain(".")));
        let head = std::iter::once(Line::of("Claim")).chain(places.heads()).collect();
        blocks.push(Block::Table(Table { head, rows }));
    }
    section(
        "sheet",
        "Sheet",
        "Claims of several articles against all outlets, with the paragraph in which each states it.",
        blocks,
        "No claim was found in several articles.",
    )
}

fn sheet_row<'a>(places: &Places<'a>, row: &SheetRow) -> Vec<Line<'a>> {
    let claim = without_stray_marks(places.sentence(row.wording));
    let mut line =
        vec![Line::default().claim(row.claim).plain(" ").foreign(claim, places.lang(row.wording.article))];
    for article in places.all() {
        let cell = row.cells.iter().find(|cell| cell.article == article);
        let place = cell.map_or_else(String::new, |cell| places.short(cell.sentence));
        line.push(Line::default().with(Style::State(cell.map(|cell| cell.state)), place.into()));
    }
    line
}

/// Each claim of several articles with the sentence of each.
pub(super) fn sentences<'a>(places: &Places<'a>) -> Section<'a> {
    let report = places.report;
    let links: BTreeMap<(SentenceRef, SentenceRef), &[TextRange]> = report
        .links
        .iter()
        .flat_map(|link| [((link.a, link.b), &*link.a_spans), ((link.b, link.a), &*link.b_spans)])
        .collect();
    let mut blocks = Vec::new();
    for row in shared(places) {
        let heading = Line::of("Claim ").claim_itself(row.claim).plain(", in ");
        let articles = words::plural(places.articles.len(), "article");
        let heading = heading.number(n_carriers(row)).plain(" of ").text(articles);
        blocks.push(Block::Heading(heading));
        let (wording, others): (Vec<&Cell>, Vec<&Cell>) =
            row.cells.iter().partition(|cell| cell.sentence == row.wording);
        for cell in wording.into_iter().chain(others) {
            let about = places.source(cell.sentence).plain(": ").plain(words::state(Some(cell.state)));
            let marks = links.get(&(cell.sentence, row.wording)).copied().unwrap_or_default();
            blocks.push(Block::Citation(places.quoted(about, cell.sentence, marks)));
        }
    }
    section(
        "claims",
        "The sentences of each claim",
        "The clearest sentence first. Marked: what a sentence shares with that one.",
        blocks,
        "No claim was found in several articles.",
    )
}

/// What each article states that was not found in the others.
pub(super) fn alone<'a>(places: &Places<'a>) -> Section<'a> {
    let mut blocks = Vec::new();
    let rows = &places.report.sheet.rows;
    for article in places.all() {
        let own = rows.iter().filter(|row| row.wording.article == article && n_carriers(row) < 2);
        let lines: Vec<Line<'a>> = own.map(|row| lone_claim(places, row)).collect();
        if !lines.is_empty() {
            blocks.push(Block::Heading(places.label(Line::default(), article)));
            blocks.push(Block::List(lines));
        }
    }
    section(
        "alone",
        "Not found in the other articles",
        "By article, with the paragraph.",
        blocks,
        "Every claim was found in several articles.",
    )
}

fn lone_claim<'a>(places: &Places<'a>, row: &SheetRow) -> Line<'a> {
    let at = row.wording;
    let line = Line::default().claim_itself(row.claim).plain(", ").quiet(places.long(at)).plain(": ");
    let line = line.foreign(without_stray_marks(places.sentence(at)), places.lang(at.article));
    let unsure: Vec<&str> = row
        .cells
        .iter()
        .filter(|cell| cell.state == CellState::Unsure)
        .map(|cell| places.letter(cell.article))
        .collect();
    if unsure.is_empty() {
        return line;
    }
    line.quiet([" (", words::state(Some(CellState::Unsure)), ": ", &unsure.join(", "), ")"].concat())
}

/// A sentence without quotation marks at its ends whose other mark stands in another sentence.
fn without_stray_marks(sentence: &str) -> &str {
    let count = |mark: char| sentence.matches(mark).count();
    let is_odd = !count('"').is_multiple_of(2);
    let (opens, closes) = (count('“') > count('”'), count('”') > count('“'));
    if sentence.ends_with('"') && is_odd || sentence.ends_with('”') && closes {
        sentence.trim_end_matches(['"', '”']).trim_end()
    } else if sentence.starts_with('"') && is_odd || sentence.starts_with('“') && opens {
        sentence.trim_start_matches(['"', '“']).trim_start()
    } else {
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_whose_other_one_stands_elsewhere_is_not_shown() {
        for (sentence, expected) in [
            ("The rest follows in June. \"", "The rest follows in June."),
            ("“The rest follows in June.", "The rest follows in June."),
            ("The rest follows in June.”", "The rest follows in June."),
            ("It is “the rest”", "It is “the rest”"),
            ("\"The rest\" follows", "\"The rest\" follows"),
        ] {
            assert_eq!(without_stray_marks(sentence), expected);
        }
    }
}
