//! Where the articles state different things of the same.

use super::section;
use crate::{
    compare::{Discrepancy, DiscrepancyValue, Place},
    report::{
        document::{Block, Line, Section, Style},
        places::Places,
        words,
    },
};

/// The conflicts, then what a later article only knows better.
pub(super) fn conflicts<'a>(places: &Places<'a>) -> Section<'a> {
    let all = &places.report.discrepancies;
    let mut blocks = Vec::new();
    for is_update in [false, true] {
        for discrepancy in all.iter().filter(|discrepancy| discrepancy.is_update == is_update) {
            blocks.extend(one(places, discrepancy));
        }
    }
    section(
        "conflicts",
        "Conflicts and updates",
        "Where the articles state different things of the same. An update: the later article’s time explains the difference.",
        blocks,
        "No conflict was found.",
    )
}

fn one<'a>(places: &Places<'a>, discrepancy: &'a Discrepancy) -> Vec<Block<'a>> {
    let kind = discrepancy.kind;
    let mut heading = Line::of(if discrepancy.is_update { "Update" } else { "Conflict" });
    for (number, &claim) in discrepancy.claims.iter().enumerate() {
        heading = heading.plain(if number == 0 { ", claim " } else { ", " }).claim(claim);
    }
    heading = heading.plain(": ").plain(words::discrepancy(kind));
    let said = |value: &'a DiscrepancyValue| {
        words::saying(kind, &value.value, places.text(value.sentence.article, value.span))
    };
    let mut seen: Vec<&str> = Vec::new();
    for value in &discrepancy.values {
        if !seen.contains(&value.value.as_str()) {
            heading =
                heading.plain(if seen.is_empty() { ": " } else { " / " }).with(Style::Name, said(value));
            seen.push(&value.value);
        }
    }
    let mut blocks = vec![Block::Heading(heading)];
    blocks.extend(discrepancy.values.iter().map(|value| {
        let about = places.source(value.sentence).plain(": ").with(Style::Name, said(value));
        let place = Place { sentence: value.sentence, span: value.span };
        Block::Citation(places.placed(about, place))
    }));
    blocks
}
