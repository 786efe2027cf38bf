//! A saved page, or a fragment from the clipboard, to blocks.
//!
//! `cap` bounds the markup, `walk` turns the tree into pieces, `regions` sets aside what the markup names as something else,
//! `dom_smoothie` finds the article in the rest, `select` brings back what that loses, the same classifiers as for plain text tell the
//! kinds, and `aside` puts what was left out back in its place as boilerplate. When no article is found, all visible text of the page
//! is taken.

mod aside;
mod cap;
mod furniture;
mod hidden;
mod linked;
mod meta;
mod regions;
mod select;
mod superscript;
mod walk;

use dom_query::{Document, NodeId};
use dom_smoothie::{Config, Readability};
use select::Selection;
use walk::{Piece, Walked};

use super::{
    Block, Form, Metadata, ParagraphKind, Reason, boilerplate, clean::Cleaner, cut, dates, header, names,
    paywall, shape,
};
use crate::{
    config::IngestConfig,
    warning::{Warning, WarningCode},
};

/// Finding the article looks at all text once for every level of nesting: large pages may have fewer levels, but always as many as real
/// pages have (at most 49 of 567).
const MAX_NESTED_BYTES: usize = 100_000_000;
const MIN_DEPTH: usize = 60;
/// Bylines are looked for in this many pieces.
const BYLINE_PIECES: usize = 8;
/// A dek or a byline stands at most this many pieces below the heading.
const HEAD_PIECES: usize = 6;
/// A short piece with more of its letters in links than this is a link to something else, in per cent.
const MAX_LINK_PERCENT: usize = 60;
/// Longer pieces are text even if they are full of links, in characters.
const MAX_LINK_CHARS: usize = 160;
/// "Related" and "Comments" headings end the article when at least this much of its text stands before them, in per cent.
const TAIL_PERCENT: usize = 55;
/// Fewer characters than this are no article: all text of the page is taken.
const MIN_ARTICLE_CHARS: usize = 140;
/// The day of publication is looked for in this many pieces from the heading on, and this many before it.
const DATE_PIECES: usize = 10;
const DATE_PIECES_BEFORE: usize = 4;
/// What stands before the heading is not the article when it is less than this part of it, in per cent.
const MAX_BEFORE_PERCENT: usize = 20;
/// An author's note stands among this many last pieces.
const NOTE_PIECES: usize = 6;

/// The blocks of a page, and what it says about itself. `form`: whether the article is looked for, or is all that there is.
pub(super) fn read(
    html: &str,
    form: Form,
    config: &IngestConfig,
    cleaner: &mut Cleaner,
    warnings: &mut Vec<Warning>,
) -> (Metadata, Vec<Block>) {
    let depth = (MAX_NESTED_BYTES / html.len().max(1)).max(MIN_DEPTH).min(config.max_html_depth);
    let capped = cap::cap(&html.replace('\0', ""), depth);
    let is_complete = warnings.iter().all(|warning| warning.code != WarningCode::Truncated);
    if capped.cut {
        warnings.push(Warning::new(WarningCode::Truncated, "HTML"));
    }
    let page = Document::from(capped.html.as_str());
    let meta::Stated { mut metadata, body, is_paid } = meta::read(&page, meta::saved_from(html), cleaner);
    let hidden = hidden::remove(&page, cleaner);
    superscript::rewrite(&page);
    let mut walked = walk::walk(&page.root(), cleaner);
    mark_head(&mut walked.pieces, &mut metadata);
    let mut blocks = match form {
        Form::Document => {
            describe(&walked.pieces, &mut metadata);
            classify(walked.pieces, &mut metadata)
        }
        Form::Page | Form::Text => {
            let furniture = regions::mark_furniture(&mut walked);
            describe(&walked.pieces, &mut metadata);
            article(page, walked, &furniture, body.as_deref(), &mut metadata)
        }
    };
    if blocks.is_empty() {
        return (metadata, blocks);
    }
    place_headline(&mut blocks, &mut metadata);
    if form == Form::Page {
        if is_complete && cut::is_cut_page(html, capped.open_end, &blocks) {
            warnings.push(Warning::new(WarningCode::CutOff, ""));
        }
        if is_paid && paywall::is_short(&blocks) {
            warnings.push(Warning::new(WarningCode::Paywall, ""));
        }
    }
    blocks.extend(hidden);
    (metadata, blocks)
}

/// The article of a page with the rest of the page around it.
fn article(
    page: Document,
    mut walked: Walked,
    furniture: &[NodeId],
    linked: Option<&str>,
    metadata: &mut Metadata,
) -> Vec<Block> {
    let found = extract(page, furniture);
    let mut selection = select::select(&mut walked, found);
    if let Some(linked) = linked
        && select::with_linked(&walked, &mut selection, linked)
    {
        let paragraphs =
            linked.lines().map(|line| Cleaner::default().line(line)).filter(|line| !line.is_empty());
        let piece = |text| Piece::new(ParagraphKind::Body, text, 0);
        let mut blocks = classify(paragraphs.map(piece).collect(), metadata);
        let none = Selection { kept: vec![false; walked.pieces.len()] };
        blocks.extend(aside::with_rest(&walked.pieces, &none, Vec::new(), None));
        return blocks;
    }
    drop_before_heading(&walked.pieces, &mut selection, metadata.title.as_deref());
    let chars = |kept: &dyn Fn(usize) -> bool| -> usize {
        walked.pieces.iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, piece)| piece.text.len()).sum()
    };
    let kept = |at: usize| selection.kept.get(at) == Some(&true);
    if chars(&kept) < MIN_ARTICLE_CHARS.min(chars(&|_| true)) {
        return classify(walked.pieces, metadata);
    }
    let pieces = walked.pieces.iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, piece)| piece.clone());
    let article = classify(pieces.collect(), metadata);
    aside::with_rest(&walked.pieces, &selection, article, metadata.title.as_deref())
}

/// What stands before the heading of the page is not the article, if it is little.
fn drop_before_heading(pieces: &[Piece], selection: &mut Selection, title: Option<&str>) {
    let Some(heading) = pieces.iter().position(|piece| title == Some(piece.text.as_str())) else { return };
    let letters = |from: usize, to: usize| -> usize {
        let pieces = pieces.iter().zip(&selection.kept).take(to).skip(from);
        pieces.filter(|(_, kept)| **kept).map(|(piece, _)| piece.letters).sum()
    };
    let (before, after) = (letters(0, heading), letters(heading, pieces.len()));
    if before * 100 < after * MAX_BEFORE_PERCENT {
        selection.kept.iter_mut().take(heading).for_each(|kept| *kept = false);
    }
}

/// The authors and the day of publication that are written near the heading, where the page does not state them.
fn describe(pieces: &[Piece], metadata: &mut Metadata) {
    let is_heading = |piece: &Piece| {
        piece.kind == ParagraphKind::Headline
            && metadata.title.as_deref().is_none_or(|title| title == piece.text)
    };
    let is_title = |piece: &Piece| metadata.title.as_deref() == Some(piece.text.as_str());
    let heading =
        pieces.iter().position(is_heading).or_else(|| pieces.iter().position(is_title)).unwrap_or_default();
    for piece in pieces.iter().skip(heading).take(DATE_PIECES).filter(|piece| piece.reason.is_none()) {
        if let Some(credits) = header::credits(&piece.text) {
            credits.fill(metadata);
        } else if metadata.byline.is_empty() {
            metadata.byline.extend(names::byline(&piece.text).unwrap_or_default());
        }
    }
    if metadata.published.is_some() && metadata.time.is_some() {
        return;
    }
    let near = || {
        pieces.iter().skip(heading.saturating_sub(DATE_PIECES_BEFORE)).take(DATE_PIECES_BEFORE + DATE_PIECES)
    };
    let is_update = |piece: &&Piece| header::is_update(&piece.text);
    let stamp = |piece: &Piece| dates::is_dated(&piece.text).then(|| dates::stamp(&piece.text))?;
    let found = near().filter(|piece| !is_update(piece)).find_map(stamp).or_else(|| near().find_map(stamp));
    let Some((day, time)) = found else { return };
    match &metadata.published {
        None => (metadata.published, metadata.time) = (Some(day), time),
        Some(known) if *known == day => metadata.time = time,
        Some(_) => {}
    }
}

/// What the markup calls dek or byline is one only near the heading above it, and a byline only if it names authors: pages
/// also call the summaries of other stories so.
fn mark_head(pieces: &mut [Piece], metadata: &mut Metadata) {
    let mut heading = None;
    let (mut has_dek, mut authors) = (false, Vec::new());
    for (index, piece) in pieces.iter_mut().enumerate() {
        let near = heading.is_some_and(|heading| index - heading <= HEAD_PIECES) && piece.reason.is_none();
        match piece.kind {
            ParagraphKind::Headline => heading = Some(index),
            ParagraphKind::Dek if near && !has_dek => has_dek = true,
            ParagraphKind::Byline if near => {
                let text = &piece.text;
                match names::byline(text).or_else(|| names::byline(&format!("By {text}"))) {
                    Some(names) => authors.extend(names),
                    None => piece.kind = ParagraphKind::Body,
                }
            }
            ParagraphKind::Dek | ParagraphKind::Byline => piece.kind = ParagraphKind::Body,
            _ => {}
        }
    }
    if metadata.byline.is_empty() {
        metadata.byline = authors;
    }
}

/// The pieces of the article that `dom_smoothie` finds in the page without its furniture.
fn extract(page: Document, furniture: &[NodeId]) -> Vec<Piece> {
    for node in furniture {
        page.tree.remove_from_parent(node);
    }
    let config = Config { disable_json_ld: true, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).and_then(|mut page| page.parse());
    let Ok(article) = article else { return Vec::new() };
    // What is invisible was counted in the whole page.
    walk::walk(&Document::from(article.content).root(), &mut Cleaner::default()).pieces
}

/// Pieces to blocks: the markup's kinds, corrected by what the text says.
fn classify(pieces: Vec<Piece>, metadata: &mut Metadata) -> Vec<Block> {
    let total: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    let notes = pieces.len().saturating_sub(NOTE_PIECES);
    let (mut before, mut tail) = (0, None);
    let mut blocks: Vec<Block> = Vec::with_capacity(pieces.len() + 1);
    for (index, piece) in pieces.into_iter().enumerate() {
        let length = piece.text.len();
        let (kind, reason) = match tail {
            Some(reason) => (ParagraphKind::Boilerplate, Some(reason)),
            None if index >= notes
                && before * 100 >= total * TAIL_PERCENT
                && is_author_note(&piece, metadata) =>
            {
                (ParagraphKind::Boilerplate, Some(Reason::Credit))
            }
            None => kind_of(&piece, index, metadata),
        };
        let ends_article = matches!(reason, Some(Reason::Related | Reason::Comments))
            && piece.kind == ParagraphKind::Subheading
            && before * 100 >= total * TAIL_PERCENT;
        if ends_article {
            tail = reason;
        }
        before += length;
        blocks.push(Block { kind, text: piece.text, reason });
    }
    blocks
}

/// "Jane Doe is a reporter ...": a note on an author at the end.
fn is_author_note(piece: &Piece, metadata: &Metadata) -> bool {
    let begins = |name: &String| {
        let rest = piece.text.strip_prefix(name.as_str());
        name.contains(' ') && rest.is_some_and(boilerplate::tells_of_an_author)
    };
    matches!(piece.kind, ParagraphKind::Body | ParagraphKind::ListItem) && metadata.byline.iter().any(begins)
}

fn kind_of(piece: &Piece, index: usize, metadata: &mut Metadata) -> (ParagraphKind, Option<Reason>) {
    let text = piece.text.as_str();
    if metadata.title.as_deref() == Some(text) {
        return (ParagraphKind::Headline, None);
    }
    if dates::is_date_line(text) {
        return (ParagraphKind::Dateline, None);
    }
    if let Some(reason) = boilerplate::reason(text) {
        return (ParagraphKind::Boilerplate, Some(reason));
    }
    if index < BYLINE_PIECES
        && let Some(credits) = header::credits(text)
    {
        credits.fill(metadata);
        return (ParagraphKind::Byline, None);
    }
    if index < BYLINE_PIECES
        && let Some(authors) = names::byline(text)
    {
        if metadata.byline.is_empty() {
            metadata.byline = authors;
        }
        return (ParagraphKind::Byline, None);
    }
    let is_link = piece.link_chars * 100 > piece.letters * MAX_LINK_PERCENT && piece.letters < MAX_LINK_CHARS;
    match piece.kind {
        _ if piece.reason.is_some() => (ParagraphKind::Boilerplate, piece.reason),
        // The page's title is another: this one is the site's name, or heads a part of the article.
        ParagraphKind::Headline if metadata.title.is_some() => (ParagraphKind::Subheading, None),
        ParagraphKind::Caption if shape::is_picture_credit(text) => {
            (ParagraphKind::Boilerplate, Some(Reason::Credit))
        }
        ParagraphKind::Caption => (ParagraphKind::Boilerplate, Some(Reason::Caption)),
        kind @ (ParagraphKind::Headline
        | ParagraphKind::Dek
        | ParagraphKind::Byline
        | ParagraphKind::Subheading
        | ParagraphKind::Quote) => (kind, None),
        _ if is_link => (ParagraphKind::Boilerplate, Some(Reason::Related)),
        ParagraphKind::Body if shape::is_caption(text) => (ParagraphKind::Boilerplate, Some(Reason::Caption)),
        kind => (kind, None),
    }
}

/// One headline: the first that there is, else the title, else a heading that the text begins with. Others are
/// subheadings, repetitions boilerplate.
fn place_headline(blocks: &mut Vec<Block>, metadata: &mut Metadata) {
    let mut first: Option<String> = None;
    for block in blocks.iter_mut().filter(|block| block.kind == ParagraphKind::Headline) {
        match &first {
            None => first = Some(block.text.clone()),
            Some(text) if *text == block.text => {
                block.kind = ParagraphKind::Boilerplate;
                block.reason = Some(Reason::Metadata);
            }
            Some(_) => block.kind = ParagraphKind::Subheading,
        }
    }
    match (&first, &metadata.title) {
        (Some(headline), None) => metadata.title = Some(headline.clone()),
        (None, Some(title)) => {
            let headline = Block { kind: ParagraphKind::Headline, text: title.clone(), reason: None };
            blocks.insert(0, headline);
        }
        (None, None) => {
            let first = blocks.iter_mut().find(|block| block.kind != ParagraphKind::Boilerplate);
            if let Some(first) = first.filter(|block| block.kind == ParagraphKind::Subheading) {
                first.kind = ParagraphKind::Headline;
                metadata.title = Some(first.text.clone());
            }
        }
        (Some(_), Some(_)) => {}
    }
}

#[cfg(test)]
mod tests;
