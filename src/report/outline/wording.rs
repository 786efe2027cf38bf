//! What the articles call the same thing, and the words that set one apart.

use super::section;
use crate::{
    compare::{DistinctiveTerm, Naming, NamingKind, Place, Variant},
    report::{
        document::{Block, Line, Section, Table},
        places::Places,
        words,
    },
};

/// Names, terms with a sentence for each, then the words of each article.
pub(super) fn wording<'a>(places: &Places<'a>) -> Section<'a> {
    let wording = &places.report.wording;
    let of = |kind| wording.namings.iter().filter(move |naming| naming.kind == kind);
    let mut blocks = Vec::new();
    let spellings: Vec<Line<'a>> = of(NamingKind::Spelling).map(|naming| uses(places, naming)).collect();
    if !spellings.is_empty() {
        blocks.push(Block::Heading(Line::of(words::SPELLINGS)));
        blocks.push(Block::List(spellings));
    }
    for naming in of(NamingKind::Term) {
        blocks.push(Block::Heading(variants(naming)));
        blocks.push(Block::Paragraph(uses(places, naming)));
        let first = naming.variants.iter().filter_map(|variant| variant.uses.first());
        blocks
            .extend(first.map(|&place| Block::Citation(places.placed(places.source(place.sentence), place))));
    }
    let judgements: Vec<Line<'a>> = of(NamingKind::Judgement).map(|naming| uses(places, naming)).collect();
    if !judgements.is_empty() {
        blocks.push(Block::Heading(Line::of(words::JUDGEMENTS)));
        blocks.push(Block::Paragraph(Line::of(
            "Words from a fixed list that judge what they name, in quotations too; not all articles use them.",
        )));
        blocks.push(Block::List(judgements));
    }
    if !wording.terms.is_empty() {
        blocks.push(Block::Heading(Line::of(words::DISTINCTIVE)));
        blocks.push(Block::Paragraph(Line::of(
            "How often the article uses them, and all others together. Score: z-score of the log-odds ratio; \
             chance makes 1.96 or more in one term of forty.",
        )));
        let head = ["Term", "Article", "Here", "Elsewhere", "Score", "Paragraphs"].map(Line::of).into();
        let rows = wording.terms.iter().map(|term| row(places, term)).collect();
        blocks.push(Block::Table(Table { head, rows }));
    }
    section(
        "wording",
        "Wording",
        "What the articles call the same thing, and the words that set one apart. After an article’s letter: how often it uses them, and \
         in brackets in which paragraphs.",
        blocks,
        "No difference was found.",
    )
}

fn variants(naming: &Naming) -> Line<'_> {
    let mut line = Line::default();
    for (number, variant) in naming.variants.iter().enumerate() {
        line = line.plain(if number == 0 { "" } else { " / " }).name(&variant.text);
    }
    line
}

/// Which article uses which variant, and where.
fn uses<'a>(places: &Places<'a>, naming: &'a Naming) -> Line<'a> {
    let mut line = Line::default();
    for (number, variant) in naming.variants.iter().enumerate() {
        line = line.plain(if number == 0 { "" } else { "; " }).name(&variant.text).plain(": ");
        line = line.text(whereabouts(places, variant));
    }
    line
}

/// `A 3 (lede, 4, 7), C 1 (2)`
fn whereabouts(places: &Places<'_>, variant: &Variant) -> String {
    let mut out = String::new();
    for article in places.all() {
        let uses: Vec<&Place> =
            variant.uses.iter().filter(|place| place.sentence.article == article).collect();
        if !uses.is_empty() {
            let shorts = places.shorts(uses.iter().map(|place| place.sentence));
            let comma = if out.is_empty() { "" } else { ", " };
            out +=
                &[comma, places.letter(article), " ", &uses.len().to_string(), " (", &shorts, ")"].concat();
        }
    }
    out
}

fn row<'a>(places: &Places<'a>, term: &'a DistinctiveTerm) -> Vec<Line<'a>> {
    vec![
        Line::default().name(&term.text),
        places.label(Line::default(), term.article),
        Line::default().number(term.uses.len()),
        Line::default().number(term.n_elsewhere as usize),
        Line::default().text(words::tenths(term.score)),
        Line::default().text(places.shorts(term.uses.iter().map(|place| place.sentence))),
    ]
}
