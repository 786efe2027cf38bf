//! The objects that cross to JavaScript, and their TypeScript.
//!
//! Offsets in these objects are UTF-16 units, half-open, within one paragraph's text.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Uint32Array;

use crate::{
    align::Link,
    article::{self, Article, ParagraphKind, Reason},
    compare::Report,
    diff::Edits,
    ingest::{Block, Blocks, Format, Metadata, Outlet, OutletOrigin},
    text::{OffsetIndex, Parsed, TextRange},
    warning::{ReadError, Warning},
};

/// A JavaScript object to Rust; the error names the field that does not fit.
pub(super) fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

/// A result to a plain JavaScript object; absent values are `null`.
pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

/// A file as dropped, chosen or pasted.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct FileInput {
    pub name: String,
    #[tsify(type = "Uint8Array")]
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The encoding that the reader chose; absent: find out.
    #[tsify(optional, type = "string | null")]
    pub encoding: Option<String>,
}

/// A code of `src/warning.rs`, and its particular.
#[derive(Clone, Serialize, Deserialize, Tsify)]
pub struct Notice {
    pub code: String,
    pub detail: String,
}

impl From<&Warning> for Notice {
    fn from(warning: &Warning) -> Self {
        Self { code: warning.code.as_str().to_owned(), detail: warning.detail.clone() }
    }
}

/// Either `article` or `error` is there.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct ReadResult {
    pub article: Option<ArticleDto>,
    pub error: Option<Notice>,
    pub warnings: Vec<Notice>,
}

impl ReadResult {
    pub(super) fn read(article: Article, warnings: &[Warning]) -> Self {
        Self {
            article: Some(ArticleDto::new(article)),
            error: None,
            warnings: warnings.iter().map(Notice::from).collect(),
        }
    }

    pub(super) fn failed(error: &ReadError) -> Self {
        let notice = Notice { code: error.code.as_str().to_owned(), detail: error.detail.clone() };
        Self { article: None, error: Some(notice), warnings: Vec::new() }
    }
}

/// One article, as the page keeps it and gives it back to `compare`.
#[derive(Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct ArticleDto {
    /// Made from the text: the same text has the same id everywhere.
    pub id: String,
    pub file: String,
    #[tsify(type = "\"text\" | \"html\"")]
    pub format: String,
    pub encoding: String,
    pub outlet: Option<String>,
    #[tsify(type = "\"metadata\" | \"text\" | \"file-name\" | \"reader\" | null")]
    pub outlet_origin: Option<String>,
    pub title: Option<String>,
    pub byline: Vec<String>,
    /// `YYYY-MM-DD`
    pub published: Option<String>,
    /// Language tag; `und`: not known.
    pub lang: String,
    pub paragraphs: Vec<ParagraphDto>,
}

#[wasm_bindgen(typescript_custom_section)]
const KIND: &str = r#"
export type Kind = "headline" | "dek" | "subheading" | "byline" | "dateline" | "caption" | "list-item" | "quote"
    | "body" | "boilerplate";
export type Status = "shared" | "partial" | "unique" | "conflict";
export type Relation = "same" | "partial" | "conflict";
"#;

#[derive(Serialize, Deserialize, Tsify)]
#[tsify(missing_as_null)]
pub struct ParagraphDto {
    /// Set another kind than `boilerplate` to bring a paragraph back into the comparison.
    #[tsify(type = "Kind")]
    pub kind: String,
    pub text: String,
    /// Why it was set aside as boilerplate.
    pub reason: Option<String>,
}

impl ArticleDto {
    fn new(article: Article) -> Self {
        let paragraphs = article
            .paragraphs
            .iter()
            .map(|paragraph| ParagraphDto {
                kind: paragraph.kind.as_str().to_owned(),
                text: article.paragraph_text(paragraph).to_owned(),
                reason: paragraph.reason.map(|reason| reason.as_str().to_owned()),
            })
            .collect();
        let Metadata { outlet, title, byline, published, lang: _ } = article.metadata;
        Self {
            id: article.id,
            file: article.file,
            format: article.format.as_str().to_owned(),
            encoding: article.encoding,
            outlet_origin: outlet.as_ref().map(|outlet| outlet.origin.as_str().to_owned()),
            outlet: outlet.map(|outlet| outlet.name),
            title,
            byline,
            published,
            lang: article.lang,
            paragraphs,
        }
    }

    /// The article again, with every paragraph in its place, empty ones too: the report counts them. What the page sends is not
    /// trusted to be consistent: unknown kinds are body text.
    fn into_article(self) -> Article {
        let blocks = self
            .paragraphs
            .into_iter()
            .map(|paragraph| Block {
                kind: ParagraphKind::parse(&paragraph.kind).unwrap_or(ParagraphKind::Body),
                text: paragraph.text,
                reason: paragraph.reason.as_deref().and_then(Reason::parse),
            })
            .collect();
        let origin = match self.outlet_origin.as_deref() {
            Some("metadata") => OutletOrigin::Metadata,
            Some("text") => OutletOrigin::Text,
            Some("file-name") => OutletOrigin::FileName,
            _ => OutletOrigin::Reader,
        };
        let mut article = article::article(
            &self.file,
            Blocks {
                format: if self.format == "html" { Format::Html } else { Format::Text },
                encoding: "",
                metadata: Metadata {
                    outlet: self.outlet.map(|name| Outlet { name, origin }),
                    title: self.title,
                    byline: self.byline,
                    published: self.published,
                    lang: Some(self.lang),
                },
                blocks,
            },
        );
        article.encoding = self.encoding;
        article
    }
}

/// The articles to compare, in the reader's order.
#[derive(Deserialize, Tsify)]
pub struct CompareInput {
    pub articles: Vec<ArticleDto>,
}

impl CompareInput {
    pub(super) fn into_articles(self) -> Vec<Article> {
        self.articles.into_iter().map(ArticleDto::into_article).collect()
    }
}

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
    pub(super) fn new(articles: &[Article], parsed: &Parsed<Report>) -> Self {
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
        let number = |at: crate::align::SentenceRef| first_of[at.article as usize] + at.sentence;
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
    number: &impl Fn(crate::align::SentenceRef) -> u32,
) -> LinkDto {
    let packed = |at: crate::align::SentenceRef, spans: &[TextRange]| {
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

/// Two sentences to diff.
#[derive(Deserialize, Tsify)]
pub struct PairInput {
    pub a: String,
    pub b: String,
}

/// The word edits between two sentences; ranges are UTF-16 units of the two texts and cover them in order.
#[derive(Serialize, Tsify)]
pub struct EditsDto {
    pub edits: Vec<EditDto>,
    /// Little is equal: reading both says more than the marks.
    pub reworded: bool,
    pub precise: bool,
}

#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct EditDto {
    #[tsify(type = "\"equal\" | \"delete\" | \"insert\" | \"replace\"")]
    pub kind: String,
    pub a_start: u32,
    pub a_end: u32,
    pub b_start: u32,
    pub b_end: u32,
}

impl EditsDto {
    pub(super) fn new(pair: &PairInput, edits: &Edits) -> Self {
        let (a, b) = (OffsetIndex::new(&pair.a), OffsetIndex::new(&pair.b));
        let edit_dtos = edits
            .edits
            .iter()
            .map(|edit| EditDto {
                kind: edit.kind.as_str().to_owned(),
                a_start: a.utf16(edit.a.start),
                a_end: a.utf16(edit.a.end),
                b_start: b.utf16(edit.b.start),
                b_end: b.utf16(edit.b.end),
            })
            .collect();
        Self { edits: edit_dtos, reworded: edits.reworded, precise: edits.precise }
    }
}
