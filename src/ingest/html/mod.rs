//! A saved page, or a fragment from the clipboard, to blocks.
//!
//! `cap` bounds the markup, `dom_smoothie` finds the article in the tree, `walk` turns it into pieces, and the same
//! classifiers as for plain text tell the kinds, and `aside` puts what was left out back in its place as boilerplate. When no
//! article is found, all visible text of the page is taken.

mod aside;
mod cap;
mod hidden;
mod meta;
mod superscript;
mod walk;

use dom_query::Document;
use dom_smoothie::{Config, Readability};
use walk::Piece;

use super::{
    Block, Form, Metadata, ParagraphKind, Reason, boilerplate, clean::Cleaner, dates, header, names, shape,
};
use crate::{
    config::IngestConfig,
    warning::{Warning, WarningCode},
};

/// Bylines are looked for in this many pieces.
const BYLINE_PIECES: usize = 8;
/// A page has at most this many deks and bylines.
const MAX_HEAD: usize = 8;
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

/// The blocks of a page, and what it says about itself. `form`: whether the article is looked for, or is all that there is.
pub(super) fn read(
    html: &str,
    form: Form,
    config: &IngestConfig,
    cleaner: &mut Cleaner,
    warnings: &mut Vec<Warning>,
) -> (Metadata, Vec<Block>) {
    let capped = cap::cap(&html.replace('\0', ""), config.max_html_depth);
    if capped.cut {
        warnings.push(Warning::new(WarningCode::Truncated, "HTML"));
    }
    let page = Document::from(capped.html.as_str());
    let mut metadata = meta::read(&page, cleaner);
    let hidden = hidden::remove(&page, cleaner);
    superscript::rewrite(&page);
    let mut all = walk::pieces(&page.root(), cleaner);
    mark_head(&mut all, &mut metadata);
    let found = match form {
        Form::Document => Vec::new(),
        Form::Page | Form::Text => with_head(extract(page), &all),
    };
    let chars = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.len()).sum::<usize>();
    let mut blocks = if chars(&found) >= MIN_ARTICLE_CHARS.min(chars(&all)) && form != Form::Document {
        let article = classify(found, &mut metadata);
        aside::with_rest(&all, article, metadata.title.as_deref())
    } else {
        classify(all, &mut metadata)
    };
    place_headline(&mut blocks, &mut metadata);
    if form == Form::Document && metadata.published.is_none() {
        metadata.published = dateline(&blocks);
    }
    if !blocks.is_empty() {
        blocks.extend(hidden);
    }
    (metadata, blocks)
}

/// The day in the first line that states one: nothing but the article's own stands in a document.
fn dateline(blocks: &[Block]) -> Option<String> {
    let mut lines = blocks.iter().filter(|block| block.kind == ParagraphKind::Dateline);
    lines.find_map(|block| dates::first_date(&block.text)).map(|(date, _)| date.iso())
}

/// What the markup calls dek or byline is one only near the heading above it, and a byline only if it names authors: pages
/// also call the summaries of other stories so.
fn mark_head(pieces: &mut [Piece], metadata: &mut Metadata) {
    let mut heading = None;
    let (mut has_dek, mut authors) = (false, Vec::new());
    for (index, piece) in pieces.iter_mut().enumerate() {
        let near = heading.is_some_and(|heading| index - heading <= HEAD_PIECES) && !piece.aside;
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

/// The article's pieces with the deks and bylines of the whole page: extraction drops the marks.
fn with_head(mut found: Vec<Piece>, all: &[Piece]) -> Vec<Piece> {
    let is_head = |piece: &&Piece| matches!(piece.kind, ParagraphKind::Dek | ParagraphKind::Byline);
    for head in all.iter().filter(is_head).take(MAX_HEAD) {
        if let Some(piece) = found.iter_mut().find(|piece| piece.text == head.text) {
            piece.kind = head.kind;
        }
    }
    found
}

/// The pieces of the article that `dom_smoothie` finds.
fn extract(page: Document) -> Vec<Piece> {
    let config = Config { disable_json_ld: true, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).and_then(|mut page| page.parse());
    let Ok(article) = article else { return Vec::new() };
    // What is invisible was counted in the whole page.
    walk::pieces(&Document::from(article.content).root(), &mut Cleaner::default())
}

/// Pieces to blocks: the markup's kinds, corrected by what the text says.
fn classify(pieces: Vec<Piece>, metadata: &mut Metadata) -> Vec<Block> {
    let total: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    let (mut before, mut tail) = (0, None);
    let mut blocks: Vec<Block> = Vec::with_capacity(pieces.len() + 1);
    for (index, piece) in pieces.into_iter().enumerate() {
        let length = piece.text.len();
        let (kind, reason) = match tail {
            Some(reason) => (ParagraphKind::Boilerplate, Some(reason)),
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
    if let Some(credits) = header::credits(text).filter(|_| index < BYLINE_PIECES) {
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
    let letters = text.chars().filter(|c| !c.is_whitespace()).count();
    let is_link = piece.link_chars * 100 > letters * MAX_LINK_PERCENT && letters < MAX_LINK_CHARS;
    match piece.kind {
        _ if piece.aside => (ParagraphKind::Boilerplate, Some(Reason::Navigation)),
        kind @ (ParagraphKind::Headline
        | ParagraphKind::Dek
        | ParagraphKind::Byline
        | ParagraphKind::Subheading
        | ParagraphKind::Caption
        | ParagraphKind::Quote) => (kind, None),
        _ if is_link => (ParagraphKind::Boilerplate, Some(Reason::Related)),
        ParagraphKind::Body if shape::is_caption(text) => (ParagraphKind::Caption, None),
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
