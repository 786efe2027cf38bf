//! A comparison: sentences, links, claims.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Uint32Array;

use super::Notice;
use crate::{
    align::{Link, SentenceRef},
    article::Article,
    compare::Report,
    text::{OffsetIndex, Parsed, TextRange},
};

/// A comparison. Sentences are numbered through all articles; `links` and `claims` use these numbers.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ReportDto {
    pub sentences: Vec<SentenceDto>,
    pub links: Vec<LinkDto>,
    pub paragraph_links: Vec<ParagraphLinkDto>,
    pub claims: Vec<ClaimDto>,
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

/// One claim: the sentences that state it, and the articles that have it.
#[derive(Serialize, Tsify)]
pub struct ClaimDto {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub members: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint32Array")]
    pub articles: Uint32Array,
    #[tsify(type = "\"shared\" | \"unique\" | \"conflict\"")]
    pub status: String,
}

/// UTF-16 offsets of one article's paragraphs.
struct Offsets<'a> {
    article: &'a Article,
    index: OffsetIndex,
}

impl<'a> Offsets<'a> {
    fn new(article: &'a Article) -> Self {
        Self { article, index: OffsetIndex::new(&article.text) }
    }

    /// `range` in UTF-16 units from the start of `paragraph`.
    fn within(&self, paragraph: u32, range: TextRange) -> (u32, u32) {
        let base = self.index.utf16(self.article.paragraphs[paragraph as usize].range.start);
        (self.index.utf16(range.start) - base, self.index.utf16(range.end) - base)
    }

    fn packed(&self, paragraph: u32, ranges: &[TextRange]) -> Uint32Array {
        let flat: Vec<u32> =
            ranges.iter().map(|&range| self.within(paragraph, range)).flat_map(<[u32; 2]>::from).collect();
        Uint32Array::from(flat.as_slice())
    }
}

impl ReportDto {
    pub(in crate::wasm) fn new(articles: &[Article], parsed: &Parsed<Report>) -> Self {
        let report = &parsed.value;
        let offsets: Vec<Offsets<'_>> = articles.iter().map(Offsets::new).collect();
        let mut first_of = Vec::with_capacity(articles.len());
        let mut sentences = Vec::new();
        for (article_idx, segmentation) in report.segmentations.iter().enumerate() {
            first_of.push(sentences.len() as u32);
            for sentence in &segmentation.sentences {
                let (start, end) = offsets[article_idx].within(sentence.paragraph, sentence.range);
                sentences.push(SentenceDto {
                    article: article_idx as u32,
                    paragraph: sentence.paragraph,
                    start,
                    end,
                    status: None,
                    coverage: Uint32Array::new_with_length(0),
                    claim: None,
                });
            }
        }
        let number = |at: SentenceRef| first_of[at.article as usize] + at.sentence;
        for finding in report.findings.iter().flatten() {
            let sentence = &mut sentences[number(finding.sentence) as usize];
            sentence.status = Some(finding.status.as_str().to_owned());
            sentence.coverage = Uint32Array::from(finding.coverage.as_slice());
            sentence.claim = Some(finding.claim);
        }
        let links = report.links.iter().map(|link| link_dto(link, &offsets, report, &number)).collect();
        let paragraph_links = report
            .paragraph_links
            .iter()
            .map(|link| ParagraphLinkDto {
                a_article: link.a.article,
                a_paragraph: link.a.paragraph,
                b_article: link.b.article,
                b_paragraph: link.b.paragraph,
                score: link.score,
            })
            .collect();
        let claims = report
            .claims
            .iter()
            .map(|claim| {
                let members: Vec<u32> = claim.members.iter().map(|&member| number(member)).collect();
                ClaimDto {
                    members: Uint32Array::from(members.as_slice()),
                    articles: Uint32Array::from(claim.articles.as_slice()),
                    status: claim.status.as_str().to_owned(),
                }
            })
            .collect();
        Self {
            sentences,
            links,
            paragraph_links,
            claims,
            precise: report.precise,
            warnings: parsed.warnings.iter().map(Notice::from).collect(),
        }
    }
}

fn link_dto(
    link: &Link,
    offsets: &[Offsets<'_>],
    report: &Report,
    number: &impl Fn(SentenceRef) -> u32,
) -> LinkDto {
    let packed = |at: SentenceRef, spans: &[TextRange]| {
        let sentence = &report.segmentations[at.article as usize].sentences[at.sentence as usize];
        offsets[at.article as usize].packed(sentence.paragraph, spans)
    };
    LinkDto {
        a: number(link.a),
        b: number(link.b),
        score: link.score,
        relation: link.relation.as_str().to_owned(),
        a_spans: packed(link.a, &link.a_spans),
        b_spans: packed(link.b, &link.b_spans),
        words: link.evidence.words.clone(),
        numbers: link.evidence.numbers.clone(),
        names: link.evidence.names.clone(),
    }
}
