//! What is found over all articles, as it is written for the command and for the page: the same objects under the same keys, with each
//! one's names for articles and sentences and its units of positions.

mod write;

use serde::Serialize;

use crate::{align::SentenceRef, text::TextRange};

/// How a document names an article, a sentence or a claim.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Id {
    Name(String),
    Number(u32),
}

/// How a document names articles, sentences and claims, and how it counts positions.
pub trait Addresses {
    /// The article with this index.
    fn article(&self, article: u32) -> Id;
    /// A sentence.
    fn sentence(&self, at: SentenceRef) -> Id;
    /// The claim with this index.
    fn claim(&self, claim: u32) -> Id;
    /// Start and end of a range of the article's text that begins in a sentence; it may end beyond it.
    fn span(&self, at: SentenceRef, range: TextRange) -> [u32; 2];
    /// The words of a range of an article's text.
    fn text(&self, article: u32, range: TextRange) -> String;
}

/// All of it. `quotes` and `sources` of all articles are numbered in their order.
#[derive(Serialize)]
pub struct Story {
    pub claims: Vec<Claim>,
    pub overlaps: Vec<Overlap>,
    pub discrepancies: Vec<Discrepancy>,
    pub quotes: Vec<Quote>,
    pub utterances: Vec<Utterance>,
    pub sources: Vec<Source>,
    pub origins: Vec<Origin>,
    pub namings: Vec<Naming>,
    pub terms: Vec<Term>,
    pub passages: Vec<Passages>,
}

/// One claim: its row of the sheet.
#[derive(Serialize)]
pub struct Claim {
    pub id: Id,
    /// Sentences.
    pub members: Vec<Id>,
    /// Articles.
    pub articles: Vec<Id>,
    /// `shared`, `unique`, `conflict`; `null` where there is nothing to compare with.
    pub status: Option<&'static str>,
    /// The member that says it most clearly.
    pub wording: Id,
    /// By article; an article without one: not found there.
    pub cells: Vec<Cell>,
    /// Indices of `origins` that its articles credit with it.
    pub origins: Vec<u32>,
    /// Index of the one origin that all its articles lean on.
    pub origin: Option<u32>,
    pub voices: Vec<VoiceOf>,
}

/// What one article has of a claim.
#[derive(Serialize)]
pub struct Cell {
    pub article: Id,
    /// `stated`, `partial`, `conflict`, `unsure`.
    pub state: &'static str,
    pub sentence: Id,
    /// `headline`, `lede`, or the number of the body's paragraph.
    pub prominence: ProminenceDto,
    /// Of the sentence: whom the article credits in it.
    pub voice: &'static str,
}

/// A word or a number.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ProminenceDto {
    Word(&'static str),
    Paragraph(u32),
}

/// In whose voice an article gives a claim.
#[derive(Serialize)]
pub struct VoiceOf {
    pub article: Id,
    pub voice: &'static str,
}

/// How many claims exactly these articles have.
#[derive(Serialize)]
pub struct Overlap {
    pub articles: Vec<Id>,
    pub claims: u32,
}

/// What differs inside a claim.
#[derive(Serialize)]
pub struct Discrepancy {
    pub kind: &'static str,
    /// Whether the articles' times explain it.
    pub update: bool,
    /// The first of `claims`.
    pub claim: Option<Id>,
    pub claims: Vec<Id>,
    pub values: Vec<Value>,
}

/// What one sentence says of the thing that differs.
#[derive(Serialize)]
pub struct Value {
    pub sentence: Id,
    pub span: [u32; 2],
    pub value: String,
}

/// A quotation or reported speech.
#[derive(Serialize)]
pub struct Quote {
    pub article: Id,
    pub sentence: Id,
    pub span: [u32; 2],
    pub text: String,
    pub speaker: Option<String>,
    pub cue: Option<String>,
    pub direct: bool,
    /// Index of `sources`.
    pub source: Option<u32>,
}

/// What somebody said once, as several articles give it.
#[derive(Serialize)]
pub struct Utterance {
    pub speaker: Option<String>,
    pub versions: Vec<Version>,
}

/// An utterance as one article gives it.
#[derive(Serialize)]
pub struct Version {
    /// Index of `quotes`.
    pub quote: u32,
    /// To the first: `same`, `shortened`, `altered`, `reworded`, `paraphrased`.
    pub relation: &'static str,
    /// Whether another speaker is named.
    pub other: bool,
}

/// A place where an article credits somebody.
#[derive(Serialize)]
pub struct Source {
    pub article: Id,
    pub sentence: Id,
    pub span: [u32; 2],
    pub name: String,
    pub kind: &'static str,
}

/// A source that articles credit.
#[derive(Serialize)]
pub struct Origin {
    pub name: String,
    pub kind: &'static str,
    /// Indices of `sources`.
    pub sources: Vec<u32>,
}

/// Several names or terms for one thing.
#[derive(Serialize)]
pub struct Naming {
    /// `spelling`, `term`.
    pub kind: &'static str,
    pub variants: Vec<VariantOf>,
}

/// One of them.
#[derive(Serialize)]
pub struct VariantOf {
    pub text: String,
    pub uses: Vec<Part>,
}

/// A part of an article.
#[derive(Serialize)]
pub struct Part {
    pub article: Id,
    pub sentence: Id,
    pub span: [u32; 2],
}

/// A term that sets an article apart.
#[derive(Serialize)]
pub struct Term {
    pub article: Id,
    pub text: String,
    /// z-score.
    pub score: f64,
    pub uses: Vec<Part>,
    /// How often the other articles have it.
    pub elsewhere: u32,
}

/// What two articles have word for word.
#[derive(Serialize)]
pub struct Passages {
    pub a: Id,
    pub b: Id,
    pub words: u32,
    /// The share of each article's words, 0 to 1.
    pub shares: [f64; 2],
    pub parts: Vec<PassageOf>,
    pub versions: Option<VersionsOf>,
}

/// One run of words.
#[derive(Serialize)]
pub struct PassageOf {
    pub a: Part,
    pub b: Part,
    pub words: u32,
}

/// What changed between two versions of one article.
#[derive(Serialize)]
pub struct VersionsOf {
    pub earlier: Id,
    pub later: Id,
    pub changes: Vec<ChangeOf>,
}

/// A sentence that only one version has, or that differs.
#[derive(Serialize)]
pub struct ChangeOf {
    pub earlier: Option<Id>,
    pub later: Option<Id>,
}
