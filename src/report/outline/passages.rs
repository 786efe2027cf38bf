//! What articles have word for word, and versions of one article.

use super::section;
use crate::{
    compare::{Change, SameText, Versions},
    report::{
        document::{Block, Line, Section},
        places::Places,
        words,
    },
};

/// The passages of every two articles, and what changed between versions.
pub(super) fn same_text<'a>(places: &Places<'a>) -> Section<'a> {
    let mut blocks = Vec::new();
    for same in &places.report.same_text {
        blocks.extend(pair(places, same));
    }
    section(
        "passages",
        "Same text",
        "Passages that articles have word for word, and versions of one article.",
        blocks,
        "No passage was found.",
    )
}

fn pair<'a>(places: &Places<'a>, same: &SameText) -> Vec<Block<'a>> {
    let heading = places.label(Line::default(), same.a).plain(" and ");
    let mut blocks = vec![Block::Heading(places.label(heading, same.b))];
    let length = words::plural(same.n_words as usize, "word");
    blocks.push(Block::Paragraph(
        Line::default()
            .text(length)
            .plain(", ")
            .text(words::percent(same.a_share))
            .plain(" of ")
            .text(places.letter(same.a).to_owned())
            .plain(", ")
            .text(words::percent(same.b_share))
            .plain(" of ")
            .text(places.letter(same.b).to_owned())
            .plain("."),
    ));
    if let Some(versions) = &same.versions {
        blocks.extend(changes(places, same, versions));
        return blocks;
    }
    blocks.extend(same.passages.iter().map(|passage| {
        let length = words::plural(passage.n_words as usize, "word");
        let about = places.source(passage.a.sentence).plain("; ");
        let at = passage.b.sentence;
        let about = places.label(about, at.article).plain(", ").text(places.long(at));
        let about = about.plain(": ").text(length);
        Block::Citation(places.cited(about, passage.a.sentence.article, passage.a.span, &[]))
    }));
    blocks
}

fn changes<'a>(places: &Places<'a>, same: &SameText, versions: &Versions) -> Vec<Block<'a>> {
    let later = if versions.earlier == same.a { same.b } else { same.a };
    let about = Line::of("Two versions of one article: ").text(places.letter(versions.earlier).to_owned());
    let about =
        about.plain(" is the earlier one, ").text(places.letter(later).to_owned()).plain(" the later.");
    let mut blocks = vec![Block::Paragraph(about)];
    for Change { earlier, later } in &versions.changes {
        let word = match (earlier, later) {
            (Some(_), Some(_)) => ["changed from", "changed to"],
            _ => ["deleted", "inserted"],
        };
        for (at, word) in [earlier, later].into_iter().zip(word) {
            let cited = at.map(|at| places.quoted(places.source(at).plain(": ").plain(word), at, &[]));
            blocks.extend(cited.map(Block::Citation));
        }
    }
    blocks
}
