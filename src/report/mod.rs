//! Articles and their comparison to what `diptych read` and `diptych compare` print, and the page saves: JSON (schema `diptych/1`), a page
//! and Markdown for readers, a table for spreadsheets.
//!
//! # JSON
//!
//! One compact document, the keys always in the same order, ending in a newline. Positions count Unicode code points from the start of
//! the sentence's text, half-open.
//!
//! ```text
//! { "schema": "diptych/1",
//!   "articles": [ { "id", "file", "format", "outlet", "title", "byline": [], "published", "time", "lang", "warnings": [ { "code", "detail" } ],
//!       "paragraphs": [ { "id", "kind", "text", "reason" } ],
//!       "sentences": [ { "id", "paragraph", "kind", "text", "status", "coverage": [ article ids ], "voice" } ] } ],
//!   "links": [ { "a", "b", "score", "relation", "spans": { "a": [[start, end]], "b": [[start, end]] },
//!       "evidence": { "words": [], "numbers": [], "names": [], "near": [["in a", "in b"]] },
//!       "conflict": { "kind", "a": { "span": [start, end], "value" }, "b": { "span", "value" } } } ],
//!   "claims": [ { "id", "members": [ sentence ids ], "articles": [ article ids ], "status", "wording": sentence id,
//!       "cells": [ { "article", "state", "sentence", "prominence", "voice" } ], "origins": [ indices ], "origin": index,
//!       "voices": [ { "article", "voice" } ] } ],
//!   "overlaps": [ { "articles": [ article ids ], "claims": count } ],
//!   "discrepancies": [ { "kind", "update", "claim": claim id, "claims": [ claim ids ], "values": [ { "sentence", "span": [start, end], "value" } ] } ],
//!   "nearest": [ { "sentence", "other", "score", "reason", "spans": { "a": [[start, end]], "b": [[start, end]] } } ],
//!   "utterances": [ { "speaker", "versions": [ { "quote": index, "relation", "other" } ] } ],
//!   "origins": [ { "name", "kind", "sources": [ indices ] } ],
//!   "namings": [ { "kind", "variants": [ { "text", "uses": [ PART ] } ] } ],
//!   "terms": [ { "article", "text", "score", "uses": [ PART ], "elsewhere": count } ],
//!   "passages": [ { "a": article id, "b", "words": count, "shares": [ of a, of b ], "parts": [ { "a": PART, "b": PART, "words" } ],
//!       "versions": { "earlier": article id, "later", "changes": [ { "earlier": sentence id, "later" } ] } } ],
//!   "quotes": [ { "article", "sentence", "span", "text", "speaker", "cue", "direct", "source": index } ],
//!   "sources": [ { "article", "sentence", "span", "name", "kind" } ],
//!   "precise": true, "warnings": [ { "code", "detail" } ], "errors": [ { "file", "code", "detail" } ] }
//! ```
//!
//! `outlet`, `title`, `published` and `time` are `null` where the file does not say. `reason` stands on boilerplate only. `status` is `null` and
//! `coverage` empty for sentences of paragraphs that are not compared. With fewer than two articles there is nothing to compare with:
//! every `status`, of claims too, is `null`. `conflict` stands on links whose `relation` is `conflict`. `kind` of a conflict or a
//! discrepancy is `number`, `date`, `place`, `name` or `polarity`; a `value` is what the words at `span` say in one form for all: canonical
//! digits with their unit, an ISO date, a name, `yes` or `no`. `nearest` has, for each sentence without a link and each other article
//! that shares a word with it, the sentence most like it, with `reason` why they are not linked: `common-words` or `little-shared`; `a`
//! of its `spans` is `sentence`. [`read_json`] leaves out `status`, `coverage`, `links`, `claims`, `discrepancies`, `nearest` and
//! `precise` and all that is over several articles.
//!
//! PART is `{ "article", "sentence", "span" }`: the sentence in which it begins; its span may end beyond that sentence, never beyond its
//! paragraph, as those of quotes and sources may. An index counts the entries of the list of that name from 0; it is `null` where there
//! is none. `voice` is `fact`, `attributed`, `anonymous` or `hedged` ([`crate::annotate::Voice`]). `state` of a cell is `stated`,
//! `partial`, `conflict` or `unsure`, `prominence` is `headline`, `lede` or the number of the body's paragraph
//! ([`crate::compare::Prominence`]). `relation` of a quote is `same`, `shortened`, `altered`, `reworded` or `paraphrased`
//! ([`crate::compare::QuoteRelation`]), `kind` of a source `person`, `office`, `anonymous`, `outlet` or `document`
//! ([`crate::annotate::SourceKind`]), `kind` of a naming `spelling`, `term` or `judgement`. `origin` of a claim is the one that every article of it
//! leans on.
//!
//! Ids: an article's id is made from its text; a later article with the same text has `-2`, `-3` appended. Paragraph `P` and its
//! sentence `S`, both counted from 1, are `<article>.pP` and `<article>.pP.sS`; claims are `c1`, `c2` ...

mod csv;
mod document;
mod html;
mod markdown;
mod outline;
mod places;
mod schema;
mod story;
pub mod words;

pub use places::letter;
pub use story::{Addresses, Id, Story};

use crate::{
    article::{self, Article},
    compare::Report,
    ingest::Blocks,
    text::Parsed,
    warning::{ErrorCode, ReadError, Warning},
};

/// The files of one report, in the order given.
#[derive(Debug, Clone, Default)]
pub struct Input {
    articles: Vec<Article>,
    warnings: Vec<Vec<Warning>>,
    errors: Vec<FileError>,
}

/// A file that is not among the articles, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file's name as given.
    pub file: String,
    pub error: ReadError,
}

impl Input {
    /// Appends an article as it was read, or its error.
    pub fn add(&mut self, file: &str, result: Result<Parsed<Blocks>, ReadError>) {
        match result {
            Ok(Parsed { value, warnings }) => {
                self.articles.push(article::article(file, value));
                self.warnings.push(warnings);
            }
            Err(error) => self.add_error(file, error),
        }
    }

    /// Like [`Input::add`], but an article whose text was given before becomes an error [`ErrorCode::Duplicate`]: compared with itself
    /// it would count as shared throughout. Its detail is empty.
    pub fn add_unless_duplicate(&mut self, file: &str, result: Result<Parsed<Blocks>, ReadError>) {
        let n_articles = self.articles.len();
        self.add(file, result);
        if let Some((last, before)) = self.articles.split_last()
            && self.articles.len() > n_articles
            && before.iter().any(|article| article.id == last.id)
        {
            self.articles.pop();
            self.warnings.pop();
            self.add_error(file, ReadError::new(ErrorCode::Duplicate, ""));
        }
    }

    /// Notes a file that could not be read.
    pub fn add_error(&mut self, file: &str, error: ReadError) {
        self.errors.push(FileError { file: file.to_owned(), error });
    }

    /// Appends an article that was read before, with the warnings of its reading.
    pub fn add_article(&mut self, article: Article, warnings: Vec<Warning>) {
        self.articles.push(article);
        self.warnings.push(warnings);
    }

    /// The articles read, in order.
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// The articles read, to be changed before segmentation (the kinds of their paragraphs).
    pub fn articles_mut(&mut self) -> &mut [Article] {
        &mut self.articles
    }

    /// Each article with the warnings of its reading.
    pub fn articles_with_warnings(&self) -> impl Iterator<Item = (&Article, &[Warning])> {
        self.articles.iter().zip(self.warnings.iter().map(Vec::as_slice))
    }

    /// The files that gave no article, in order.
    pub fn errors(&self) -> &[FileError] {
        &self.errors
    }
}

/// The articles of `input` as [`crate::compare::read`] reported them. O(text).
pub fn read_json(input: &Input, report: &Report) -> String {
    to_json(&schema::Document::of_articles(input, report))
}

/// The comparison `report` of the articles of `input`. O(text + links).
pub fn compare_json(input: &Input, report: &Parsed<Report>) -> String {
    to_json(&schema::Document::of_report(input, report))
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Schema `diptych/1`.
    Json,
    /// One page without script, for reading and printing.
    Html,
    /// GitHub's, for its tables.
    Markdown,
    /// Claims against articles, RFC 4180 with a byte order mark.
    Csv,
}

impl ReportFormat {
    /// The format of files that end in `.ending`.
    pub fn parse(ending: &str) -> Option<Self> {
        match ending {
            "json" => Some(Self::Json),
            "html" => Some(Self::Html),
            "md" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// The comparison `report` of the articles of `input` in a format. O(text + report).
pub fn compare_report(input: &Input, report: &Parsed<Report>, format: ReportFormat) -> String {
    match format {
        ReportFormat::Json => compare_json(input, report),
        ReportFormat::Html => html::html(&outline::outline(input, report)),
        ReportFormat::Markdown => markdown::markdown(&outline::outline(input, report)),
        ReportFormat::Csv => csv::csv(&places::Places::new(&input.articles, &report.value)),
    }
}

fn to_json(document: &schema::Document<'_>) -> String {
    // Serialising strings, numbers and sequences to memory has no way to fail.
    let mut json = serde_json::to_string(document).unwrap_or_default();
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        align::{Conflict, DiscrepancyKind, Evidence, Link, Nearest, NotLinked, Relation, SentenceRef},
        compare::{Discrepancy, DiscrepancyValue},
        config::{Config, IngestConfig},
        ingest::{Part, ingest},
        text::TextRange,
    };
    use serde_json::{Value, json};

    fn input(files: &[(&str, &str)]) -> Input {
        let mut input = Input::default();
        for (file, text) in files {
            let part = Part::of_file(file, *text, "UTF-8");
            input.add_unless_duplicate(file, ingest(&part, &IngestConfig::default()));
        }
        input
    }

    #[test]
    fn spans_count_code_points_from_the_start_of_the_sentence() {
        let input = input(&[
            ("a", "Überraschung im Überfluss – „Öl“ für 😀 Kyjiw"),
            ("b", "Öl für Kyjiw und Überall"),
        ]);
        let [a, b] = input.articles() else { panic!("two articles") };
        let find = |article: &Article, word: &str| {
            let start = article.text.find(word).unwrap();
            TextRange::new(start, start + word.len())
        };
        let mut report = crate::compare::compare(input.articles(), None, &Config::default());
        report.value.links = vec![Link {
            a: SentenceRef { article: 0, sentence: 0 },
            b: SentenceRef { article: 1, sentence: 0 },
            score: 0.75,
            relation: Relation::Same,
            a_spans: vec![find(a, "Öl"), find(a, "Kyjiw")],
            b_spans: vec![find(b, "Öl"), find(b, "Kyjiw")],
            evidence: Evidence::default(),
            conflict: None,
        }];
        let json: Value = serde_json::from_str(&compare_json(&input, &report)).unwrap();
        let slice = |article: usize, span: &Value| -> String {
            let text = json["articles"][article]["sentences"][0]["text"].as_str().unwrap();
            let (start, end) = (span[0].as_u64().unwrap() as usize, span[1].as_u64().unwrap() as usize);
            text.chars().skip(start).take(end - start).collect()
        };
        let spans = &json["links"][0]["spans"];
        assert_eq!(slice(0, &spans["a"][0]), "Öl");
        assert_eq!(slice(0, &spans["a"][1]), "Kyjiw");
        assert_eq!(slice(1, &spans["b"][1]), "Kyjiw");
    }

    #[test]
    fn what_differs_and_what_came_near_stand_beside_the_links() {
        let input = input(&[("a", "Über 7 Verletzte.\n\nÖl."), ("b", "Es gab 9 Verletzte.")]);
        let [a, b] = input.articles() else { panic!("two articles") };
        let find = |article: &Article, word: &str| {
            let start = article.text.find(word).unwrap();
            TextRange::new(start, start + word.len())
        };
        let at = |article, sentence| SentenceRef { article, sentence };
        let mut report = crate::compare::compare(input.articles(), None, &Config::default());
        report.value.links = vec![Link {
            a: at(0, 0),
            b: at(1, 0),
            score: 0.75,
            relation: Relation::Conflict,
            a_spans: Vec::new(),
            b_spans: Vec::new(),
            evidence: Evidence::default(),
            conflict: Some(Conflict {
                kind: DiscrepancyKind::Number,
                is_update: false,
                a: find(a, "7"),
                b: find(b, "9"),
                a_value: "7".to_owned(),
                b_value: "9".to_owned(),
            }),
        }];
        let value =
            |sentence, span, value: &str| DiscrepancyValue { sentence, span, value: value.to_owned() };
        report.value.discrepancies = vec![Discrepancy {
            kind: DiscrepancyKind::Number,
            is_update: false,
            claims: vec![0],
            values: vec![value(at(0, 0), find(a, "7"), "7"), value(at(1, 0), find(b, "9"), "9")],
        }];
        report.value.nearest = vec![Nearest {
            sentence: at(0, 1),
            other: at(1, 0),
            score: 0.25,
            reason: NotLinked::CommonWords,
            spans: vec![find(a, "Öl")],
            other_spans: vec![find(b, "Verletzte")],
        }];
        let json: Value = serde_json::from_str(&compare_json(&input, &report)).unwrap();
        let id = |sentence: usize| json["articles"][0]["sentences"][sentence]["id"].clone();
        let other = json["articles"][1]["sentences"][0]["id"].clone();
        assert_eq!(
            json["links"][0]["conflict"],
            json!({ "kind": "number", "a": { "span": [5, 6], "value": "7" }, "b": { "span": [7, 8], "value": "9" } })
        );
        assert_eq!(
            json["discrepancies"],
            json!([{ "kind": "number", "update": false, "claim": "c1", "claims": ["c1"], "values": [
                { "sentence": id(0), "span": [5, 6], "value": "7" }, { "sentence": other, "span": [7, 8], "value": "9" }
            ] }])
        );
        assert_eq!(
            json["nearest"],
            json!([{ "sentence": id(1), "other": other, "score": 0.25, "reason": "common-words",
                "spans": { "a": [[0, 2]], "b": [[9, 18]] } }])
        );
    }

    #[test]
    fn articles_with_the_same_text_have_different_ids() {
        let mut input = Input::default();
        for (file, text) in [("a", "One text."), ("b", "One text.\n"), ("c", "One  text.")] {
            input.add(file, ingest(&Part::of_file(file, text, "UTF-8"), &IngestConfig::default()));
        }
        let report = crate::compare::compare(input.articles(), None, &Config::default());
        let json: Value = serde_json::from_str(&compare_json(&input, &report)).unwrap();
        let id = json["articles"][0]["id"].as_str().unwrap();
        assert_eq!(json["articles"][1]["id"], json!(format!("{id}-2")));
        assert_eq!(json["articles"][2]["id"], json!(format!("{id}-3")));
        assert_eq!(json["articles"][1]["sentences"][0]["id"], json!(format!("{id}-2.p1.s1")));
    }

    #[test]
    fn the_same_text_is_compared_once() {
        let input = input(&[("a", "One text."), ("b", "One  text.\n"), ("c", ""), ("d", "")]);
        assert_eq!(input.articles().len(), 1);
        let codes: Vec<_> =
            input.errors().iter().map(|error| (error.file.as_str(), error.error.code)).collect();
        assert_eq!(codes, [("b", ErrorCode::Duplicate), ("c", ErrorCode::Empty), ("d", ErrorCode::Empty)]);
    }

    #[test]
    fn reading_gives_no_findings() {
        let input = input(&[("a", "One text.")]);
        let report = crate::compare::read(input.articles(), &Config::default());
        let json: Value = serde_json::from_str(&read_json(&input, &report)).unwrap();
        let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["articles", "errors", "quotes", "schema", "sources", "warnings"]);
        assert_eq!(json["articles"][0]["sentences"][0].get("status"), None);
        assert_eq!(json["articles"][0]["sentences"][0].get("coverage"), None);
    }
}
