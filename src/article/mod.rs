//! Blocks to an article: the one canonical text that every range points into.

mod kind;
mod language;
mod tag;

pub use kind::{ParagraphKind, Reason};
pub use tag::primary_language;

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
    /// WHATWG name of the encoding that the bytes were decoded with; empty where the format has only one.
    pub encoding: String,
    pub metadata: Metadata,
    /// Language tag (BCP 47, `en-GB`): as the file states it unless the text is surely in another language, else detected; `und`
    /// where neither is sure.
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
    for (index, block) in blocks.blocks.into_iter().enumerate() {
        if index > 0 {
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
    let lang = language_of(blocks.metadata.lang.as_deref(), &text, &paragraphs);
    Article {
        id: id_of(&text),
        file: file.to_owned(),
        format: blocks.format,
        encoding: blocks.encoding,
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
fn language_of(stated: Option<&str>, text: &str, paragraphs: &[Paragraph]) -> String {
    let compared = paragraphs.iter().filter(|paragraph| paragraph.kind.is_compared());
    let texts: Vec<&str> = compared.map(|paragraph| paragraph.range.of(text)).collect();
    let compared = texts.join("\n");
    let detected = language::detect(&compared);
    match stated.and_then(tag::normal) {
        Some(stated) if !language::contradicts(detected, primary_language(&stated), &compared) => stated,
        _ => detected.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Block;

    fn of_texts(lang: Option<&str>, texts: &[&str]) -> Article {
        let block = |text: &&str| Block { kind: ParagraphKind::Body, text: (*text).to_owned(), reason: None };
        let metadata = Metadata { lang: lang.map(str::to_owned), ..Metadata::default() };
        let blocks = texts.iter().map(block).collect();
        article("file", Blocks { format: Format::Text, encoding: String::new(), metadata, blocks })
    }

    const ENGLISH: &str = "The minister said on Monday that the talks had been useful, but that the two sides have not reached an agreement yet. The meetings in the capital will go on until the end of the week.";
    const RUSSIAN: &str = "Министр заявил в понедельник, что переговоры были полезными, но стороны пока не достигли соглашения. По его словам, встречи в столице будут продолжаться до конца недели, чтобы прекратить огонь.";
    const DANISH: &str = "Ministeren sagde mandag, at samtalerne havde været nyttige, men at de to parter endnu ikke er nået til enighed. Møderne i hovedstaden fortsætter indtil ugens udgang for at få stoppet kampene.";

    #[test]
    fn a_stated_language_is_normalised() {
        for (stated, lang) in
            [("EN", "en"), ("En-us", "en-US"), ("en_GB", "en-GB"), ("English", "en"), ("", "en")]
        {
            assert_eq!(of_texts(Some(stated), &[ENGLISH]).lang, lang, "{stated}");
        }
    }

    #[test]
    fn a_text_that_is_surely_in_another_language_is() {
        assert_eq!(of_texts(Some("en"), &[RUSSIAN]).lang, "ru");
        assert_eq!(of_texts(Some("uk"), &[RUSSIAN]).lang, "ru");
        assert_eq!(of_texts(Some("no"), &[ENGLISH]).lang, "en");
    }

    #[test]
    fn short_texts_and_related_or_unknown_languages_are_what_they_state() {
        assert_eq!(of_texts(Some("en"), &["Да, это так."]).lang, "en");
        assert_eq!(of_texts(Some("nn-NO"), &[DANISH]).lang, "nn-NO");
        assert_eq!(of_texts(Some("fo"), &[DANISH]).lang, "fo");
    }

    #[test]
    fn an_empty_paragraph_has_an_empty_range() {
        let article = of_texts(None, &["", "One.", "", "Two."]);
        let texts: Vec<&str> = article.paragraphs.iter().map(|p| article.paragraph_text(p)).collect();
        assert_eq!((article.text.as_str(), texts), ("\nOne.\n\nTwo.", vec!["", "One.", "", "Two."]));
    }
}
