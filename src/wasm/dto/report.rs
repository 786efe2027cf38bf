//! A comparison: sentences, links, and what is found over all articles.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{JSON, Uint32Array};

use super::{ConflictDto, NearestDto, Notice, places::Places};
use crate::{align::Link, article::Article, compare::Report, config::Depth, report::Story, text::Parsed};

/// A comparison. Sentences are numbered through all articles; `links` and `story` use these numbers.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ReportDto {
    pub sentences: Vec<SentenceDto>,
    pub links: Vec<LinkDto>,
    pub paragraph_links: Vec<ParagraphLinkDto>,
    pub nearest: NearestDto,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Story | null")]
    pub story: JsValue,
    /// `false`: a bound was hit, the result is approximate.
    pub precise: bool,
    pub warnings: Vec<Notice>,
}

/// One sentence. `start` and `end` are UTF-16 units of its paragraph's text.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct SentenceDto {
    /// Index into the articles given.
    pub article: u32,
    /// Index into the article's paragraphs.
    pub paragraph: u32,
    pub start: u32,
    pub end: u32,
    /// `null`: the paragraph does not take part (boilerplate, byline, dateline).
    #[tsify(type = "Status | null")]
    pub status: Option<String>,
    /// Indices of the articles that carry it, its own included; empty where `status` is `null`.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub coverage: Uint32Array,
    /// Index into the claims.
    pub claim: Option<u32>,
}

/// Two sentences of different articles that share a claim.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct LinkDto {
    /// Sentence number.
    pub a: u32,
    /// Sentence number.
    pub b: u32,
    /// 0.5 to 1.
    pub score: f64,
    #[tsify(type = "Relation")]
    pub relation: String,
    /// Pairs of start and end, UTF-16 units of the paragraph's text: what carries the shared part.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub a_spans: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub b_spans: Uint32Array,
    pub words: Vec<String>,
    pub numbers: Vec<String>,
    pub names: Vec<String>,
    /// Words that say the same without being the same, as `a` and as `b` writes them, one after the other.
    pub near: Vec<String>,
    /// There exactly when `relation` is `conflict`.
    pub conflict: Option<ConflictDto>,
}

/// Two paragraphs that share claims.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ParagraphLinkDto {
    pub a_article: u32,
    pub a_paragraph: u32,
    pub b_article: u32,
    pub b_paragraph: u32,
    pub score: f64,
}

impl ReportDto {
    pub(in crate::wasm) fn new(articles: &[Article], parsed: &Parsed<Report>, depth: Depth) -> Self {
        let report = &parsed.value;
        let places = Places::new(articles, report);
        let paragraph_links = report.paragraph_links.iter().map(|link| ParagraphLinkDto {
            a_article: link.a.article,
            a_paragraph: link.a.paragraph,
            b_article: link.b.article,
            b_paragraph: link.b.paragraph,
            score: link.score,
        });
        Self {
            sentences: sentences(report, &places),
            links: report.links.iter().map(|link| LinkDto::new(link, &places)).collect(),
            paragraph_links: paragraph_links.collect(),
            nearest: NearestDto::new(&report.nearest, &places),
            story: match depth {
                Depth::Links => JsValue::NULL,
                Depth::Story => story(&Story::new(report, &places)),
            },
            precise: report.precise,
            warnings: parsed.warnings.iter().map(Notice::from).collect(),
        }
    }
}

/// By way of JSON: its objects are written for the command already, and one text crosses faster than many small objects.
fn story(story: &Story) -> JsValue {
    let json = serde_json::to_string(story).unwrap_or_default();
    JSON::parse(&json).unwrap_or_default()
}

fn sentences(report: &Report, places: &Places<'_>) -> Vec<SentenceDto> {
    let mut sentences = Vec::new();
    for (article_idx, segmentation) in report.segmentations.iter().enumerate() {
        sentences.extend(segmentation.sentences.iter().map(|sentence| {
            let [start, end] = places.within(article_idx, sentence.paragraph, sentence.range);
            SentenceDto {
                article: article_idx as u32,
                paragraph: sentence.paragraph,
                start,
                end,
                status: None,
                coverage: Uint32Array::new_with_length(0),
                claim: None,
            }
        }));
    }
    for finding in report.findings.iter().flatten() {
        let sentence = &mut sentences[places.number(finding.sentence) as usize];
        sentence.status = Some(finding.status.as_str().to_owned());
        sentence.coverage = Uint32Array::from(finding.coverage.as_slice());
        sentence.claim = Some(finding.claim);
    }
    sentences
}

impl LinkDto {
    fn new(link: &Link, places: &Places<'_>) -> Self {
        Self {
            a: places.number(link.a),
            b: places.number(link.b),
            score: link.score,
            relation: link.relation.as_str().to_owned(),
            a_spans: places.packed(link.a, &link.a_spans),
            b_spans: places.packed(link.b, &link.b_spans),
            words: link.evidence.words.clone(),
            numbers: link.evidence.numbers.clone(),
            names: link.evidence.names.clone(),
            near: link.evidence.near.concat(),
            conflict: ConflictDto::of_link(link, places),
        }
    }
}
