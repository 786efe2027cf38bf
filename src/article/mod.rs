//! Blocks to an article: the one canonical text that every range points into.

mod kind;
mod language;

pub use kind::{ParagraphKind, Reason};

use crate::{
    ingest::{Blocks, Format, Metadata},
    text::TextRange,
};

/// One article. `text` is the canonical text: the paragraphs in order, one line each, joined by `\n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// 13 characters made from the canonical text (XXH3, base 32): the same text has the same id in every run and page.
    pub id: String,
    /// The file's name as given.
    pub file: String,
    pub format: Format,
    /// WHATWG name of the encoding that the bytes were decoded with.
    pub encoding: String,
    pub metadata: Metadata,
    /// Language tag as stated by the file, else detected; `und` where neither is sure.
    pub lang: String,
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
}

/// One paragraph; `range` is in UTF-8 bytes of [`Article::text`] and never covers the line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    pub kind: ParagraphKind,
    pub range: TextRange,
    /// Why it is boilerplate; `None` for every other kind.
    pub reason: Option<Reason>,
}

impl Article {
    /// The text of a paragraph.
    pub fn paragraph_text(&self, paragraph: &Paragraph) -> &str {
        paragraph.range.of(&self.text)
    }
}

/// Joins the blocks of one file into an article. O(text).
pub fn article(file: &str, blocks: Blocks) -> Article {
    let mut text = String::with_capacity(blocks.blocks.iter().map(|block| block.text.len() + 1).sum());
    let mut paragraphs = Vec::with_capacity(blocks.blocks.len());
    for block in blocks.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&block.text);
        paragraphs.push(Paragraph {
            kind: block.kind,
            range: TextRange::new(start, text.len()),
            reason: block.reason,
        });
    }
    let lang = blocks.metadata.lang.clone().unwrap_or_else(|| detect_language(&text, &paragraphs));
    Article {
        id: id_of(&text),
        file: file.to_owned(),
        format: blocks.format,
        encoding: blocks.encoding.to_owned(),
        metadata: blocks.metadata,
        lang,
        text,
        paragraphs,
    }
}

/// The id of a canonical text: XXH3-64 in Crockford's base 32. Not a secure hash: it names, it does not protect.
pub fn id_of(text: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash = xxhash_rust::xxh3::xxh3_64(text.as_bytes());
    // 13 digits of 5 bits cover 64 bits.
    (0..13).map(|i| ALPHABET[(hash >> (60 - 5 * i) & 31) as usize] as char).collect()
}

/// The language of the paragraphs that are compared: a foreign menu around an article does not change its language.
fn detect_language(text: &str, paragraphs: &[Paragraph]) -> String {
    let compared = paragraphs.iter().filter(|paragraph| paragraph.kind.is_compared());
    let texts: Vec<&str> = compared.map(|paragraph| paragraph.range.of(text)).collect();
    language::detect(&texts.join("\n")).to_owned()
}
