//! An article to sentences and words.
//!
//! Paragraphs are split one by one: a sentence never runs over a paragraph, and no paragraph changes how another is split. Sentences come
//! from rules (`sentences.rs`) on lists of abbreviations (`languages.rs`), words from UAX #29 (`words.rs`).

mod abbreviations;
mod characters;
mod clauses;
#[cfg(test)]
mod examples;
mod forms;
mod languages;
mod lists;
mod sentences;
mod surroundings;
mod words;

pub use clauses::{clauses, is_saying, is_verb};
pub use forms::{Form, Forms};
pub use words::words;

use std::ops::Range;

use crate::{article::Article, config::SegmentConfig, text::TextRange};

/// The sentences and words of one article, in text order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segmentation {
    pub sentences: Vec<Sentence>,
    pub words: Vec<Word>,
    pub forms: Forms,
    /// Sentences longer than [`SegmentConfig::max_sentence_bytes`]: each stands in [`Self::sentences`] as two or more parts.
    pub n_cut: u32,
}

/// One sentence. Every paragraph that holds text has at least one; together they cover all of its text but the white space between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Index into [`Article::paragraphs`].
    pub paragraph: u32,
    /// UTF-8 bytes of [`Article::text`].
    pub range: TextRange,
    /// Index range into [`Segmentation::words`].
    pub words: Range<u32>,
}

/// One word that holds a letter or a digit (UAX #29: with inner apostrophes and points). `28-point` is two words; `1,000` and `3.5` are
/// one; `U.S.` is one, without its last point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// UTF-8 bytes of [`Article::text`].
    pub range: TextRange,
}

/// Splits every paragraph of `article`, boilerplate too. O(text).
pub fn segment(article: &Article, config: &SegmentConfig) -> Segmentation {
    let language = abbreviations::language(&article.lang);
    let mut out = Segmentation::default();
    for (paragraph_idx, paragraph) in article.paragraphs.iter().enumerate() {
        let text = article.paragraph_text(paragraph);
        let split = sentences::split(text, language, config.max_sentence_bytes);
        out.n_cut += split.n_cut;
        for range in split.sentences {
            let first_word = out.words.len() as u32;
            let range = TextRange::new(range.start, range.end).shifted(paragraph.range.start);
            out.words.extend(words(range.of(&article.text)).map(|word| {
                let range = TextRange::new(word.start, word.end).shifted(range.start);
                Word { range }
            }));
            let words = first_word..out.words.len() as u32;
            out.sentences.push(Sentence { paragraph: paragraph_idx as u32, range, words });
        }
    }
    out.forms = Forms::new(&article.text, &out.words);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        article::{self, ParagraphKind},
        ingest::{Block, Blocks, Format, Metadata},
    };
    use proptest::prelude::*;

    fn article(lang: &str, paragraphs: &[String]) -> Article {
        let block = |text: &String| Block { kind: ParagraphKind::Body, text: text.clone(), reason: None };
        let metadata = Metadata::default();
        let blocks = paragraphs.iter().map(block).collect();
        let blocks = Blocks { format: Format::Text, encoding: String::new(), metadata, blocks };
        Article { lang: lang.to_owned(), ..article::article("file", blocks) }
    }

    /// Text full of what rules act on.
    fn paragraph() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just(". "),
            Just("."),
            Just("! "),
            Just("?"),
            Just("… "),
            Just(". . . "),
            Just("。"),
            Just("؟ "),
            Just("”"),
            Just("“"),
            Just("\""),
            Just(") "),
            Just("("),
            Just("»"),
            Just(" — "),
            Just("U.S."),
            Just("Mr."),
            Just(" p.m. "),
            Just("1. "),
            Just("2) "),
            Just("a. "),
            Just("• "),
            Just("I"),
            Just("The "),
            Just("he said"),
            Just("Trump "),
            Just("3.5"),
            Just("é"),
            Just("Я"),
            Just("中"),
            Just("😀"),
            Just("\u{200d}"),
            Just("\u{a0}"),
            Just("z. B. "),
            Just("[1]"),
            Just(","),
        ];
        prop_oneof![prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat()), "\\PC{1,60}",]
            .prop_map(|text| text.trim().to_owned())
            .prop_filter("paragraphs are not empty", |text| !text.is_empty())
    }

    fn lang() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec!["en", "de", "fr", "es", "ru", "zh", "ar", "und"])
    }

    proptest! {
        #[test]
        fn sentences_are_in_order_and_cover_the_text(
            lang in lang(), paragraphs in prop::collection::vec(paragraph(), 1..4), max_sentence_bytes in 1usize..90,
        ) {
            let article = article(lang, &paragraphs);
            let segmentation = segment(&article, &SegmentConfig { max_sentence_bytes });
            let mut end = 0;
            let mut n_words = 0;
            for sentence in &segmentation.sentences {
                let range = sentence.range;
                let between = article.text.get(end..range.start as usize);
                prop_assert!(between.is_some_and(|between| between.trim().is_empty()), "{between:?}");
                let text = range.of(&article.text);
                prop_assert!(!text.is_empty() && text == text.trim(), "{text:?}");
                prop_assert!(article.paragraphs[sentence.paragraph as usize].range.contains(range));
                prop_assert_eq!(sentence.words.start, n_words);
                n_words = sentence.words.end;
                for word in &segmentation.words[sentence.words.start as usize..n_words as usize] {
                    prop_assert!(range.contains(word.range));
                    prop_assert!(word.range.of(&article.text).chars().any(char::is_alphanumeric));
                }
                end = range.end as usize;
            }
            prop_assert!(article.text[end..].trim().is_empty());
            prop_assert_eq!(n_words as usize, segmentation.words.len());
        }

        #[test]
        fn a_paragraph_is_split_the_same_alone_and_among_others(
            lang in lang(), paragraphs in prop::collection::vec(paragraph(), 2..4),
        ) {
            let texts = |paragraphs: &[String]| -> Vec<String> {
                let article = article(lang, paragraphs);
                let segmentation = segment(&article, &SegmentConfig::default());
                segmentation.sentences.iter().map(|sentence| sentence.range.of(&article.text).to_owned()).collect()
            };
            let alone: Vec<String> =
                paragraphs.iter().flat_map(|paragraph| texts(std::slice::from_ref(paragraph))).collect();
            prop_assert_eq!(texts(&paragraphs), alone);
        }
    }

    #[test]
    fn an_empty_paragraph_has_no_sentence_and_keeps_its_place() {
        let article = article("en", &["".into(), "One. Two.".into(), "".into(), "Three.".into()]);
        let sentences = segment(&article, &SegmentConfig::default()).sentences;
        let places: Vec<_> = sentences.iter().map(|s| (s.paragraph, s.range.of(&article.text))).collect();
        assert_eq!(places, [(1, "One."), (1, "Two."), (3, "Three.")]);
    }

    #[test]
    fn long_sentences_are_cut_at_a_space() {
        let article = article("en", &["word ".repeat(100).trim().to_owned(), "x".repeat(50)]);
        let segmentation = segment(&article, &SegmentConfig { max_sentence_bytes: 32 });
        for sentence in &segmentation.sentences {
            assert!(sentence.range.len() <= 32);
            let text = sentence.range.of(&article.text);
            assert!(text.starts_with('x') || text.split(' ').all(|word| word == "word"), "{text}");
        }
        assert_eq!(segmentation.n_cut, 2);
    }

    #[test]
    fn sentences_as_long_as_the_limit_are_whole() {
        let article = article("en", &[format!("{}. {}.", "A".repeat(31), "B".repeat(31)), "C".repeat(32)]);
        let n_cut = |max_sentence_bytes| segment(&article, &SegmentConfig { max_sentence_bytes }).n_cut;
        assert_eq!((n_cut(32), n_cut(31)), (0, 3));
    }

    #[test]
    fn hostile_text_takes_linear_time() {
        // Each would take minutes if every full stop looked back or ahead over the whole paragraph.
        for piece in [
            ".", ". ", "a.", "a. ", "A. ", "!”", "?\" A ", "1. ", "…", "U.S. ", "。", "「", "x.X", "[1]",
            ".[1",
        ] {
            let text = piece.repeat(60_000 / piece.len());
            let article = article("en", &[text.trim().to_owned()]);
            let segmentation = segment(&article, &SegmentConfig::default());
            assert!(!segmentation.sentences.is_empty());
        }
    }
}
