//! What is found over all articles, as it is written for the command and for the page: the same objects under the same keys, with each
//! one's names for articles and sentences and its units of positions.

use serde::Serialize;

use crate::{
    align::SentenceRef,
    annotate::QuoteForm,
    compare::{
        Change, Credit, DiscrepancyValue, DistinctiveTerm, Passage, Place, Prominence, QuoteRef, Report,
        SameText, SheetRow, Status, Variant,
    },
    text::TextRange,
};

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
    pub claim: Id,
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

impl Story {
    /// Writes what `report` found. O(report).
    pub fn new(report: &Report, addresses: &dyn Addresses) -> Self {
        Writer { report, addresses, first: FirstNumbers::new(report) }.story()
    }
}

/// The numbers that the first quote and the first source of each article have among all.
struct FirstNumbers {
    quotes: Vec<u32>,
    sources: Vec<u32>,
}

impl FirstNumbers {
    fn new(report: &Report) -> Self {
        let (mut n_quotes, mut n_sources) = (0, 0);
        let mut out = Self { quotes: Vec::new(), sources: Vec::new() };
        for speech in &report.speech {
            out.quotes.push(n_quotes);
            out.sources.push(n_sources);
            n_quotes += speech.quotes.len() as u32;
            n_sources += speech.sources.len() as u32;
        }
        out
    }

    fn quote(&self, at: QuoteRef) -> u32 {
        self.quotes.get(at.article as usize).map_or(0, |first| first + at.quote)
    }

    fn source(&self, article: u32, source: u32) -> u32 {
        self.sources.get(article as usize).map_or(0, |first| first + source)
    }
}

struct Writer<'a> {
    report: &'a Report,
    addresses: &'a dyn Addresses,
    first: FirstNumbers,
}

impl Writer<'_> {
    fn story(&self) -> Story {
        let report = self.report;
        Story {
            claims: self.claims(),
            overlaps: self.overlaps(),
            discrepancies: self.discrepancies(),
            quotes: self.quotes(),
            utterances: self.utterances(),
            sources: self.sources(),
            origins: self.origins(),
            namings: self.namings(),
            terms: report.wording.terms.iter().map(|term| self.term(term)).collect(),
            passages: report.same_text.iter().map(|same| self.passages(same)).collect(),
        }
    }

    fn claims(&self) -> Vec<Claim> {
        let Self { report, addresses, .. } = self;
        let has_others = report.segmentations.len() > 1;
        let mut out = Vec::with_capacity(report.claims.len());
        for ((claim_idx, claim), row) in (0..).zip(&report.claims).zip(&report.sheet.rows) {
            let provenance = report.origins.provenances.get(claim_idx as usize);
            out.push(Claim {
                id: addresses.claim(claim_idx),
                members: claim.members.iter().map(|&member| addresses.sentence(member)).collect(),
                articles: claim.articles.iter().map(|&article| addresses.article(article)).collect(),
                status: has_others.then(|| Status::as_str(claim.status)),
                wording: addresses.sentence(row.wording),
                cells: self.cells(row),
                origins: provenance.map_or_else(Vec::new, |provenance| provenance.origins.clone()),
                origin: provenance.and_then(|provenance| provenance.only),
                voices: provenance.map_or_else(Vec::new, |provenance| {
                    let voice = |&(article, voice): &(u32, crate::annotate::Voice)| VoiceOf {
                        article: addresses.article(article),
                        voice: voice.as_str(),
                    };
                    provenance.voices.iter().map(voice).collect()
                }),
            });
        }
        out
    }

    fn cells(&self, row: &SheetRow) -> Vec<Cell> {
        let cell = |cell: &crate::compare::Cell| Cell {
            article: self.addresses.article(cell.article),
            state: cell.state.as_str(),
            sentence: self.addresses.sentence(cell.sentence),
            prominence: match cell.prominence {
                Prominence::Headline => ProminenceDto::Word("headline"),
                Prominence::Lede => ProminenceDto::Word("lede"),
                Prominence::Paragraph(number) => ProminenceDto::Paragraph(number),
            },
        };
        row.cells.iter().map(cell).collect()
    }

    fn overlaps(&self) -> Vec<Overlap> {
        let overlap = |overlap: &crate::compare::Overlap| Overlap {
            articles: overlap.articles.iter().map(|&article| self.addresses.article(article)).collect(),
            claims: overlap.n_claims,
        };
        self.report.sheet.overlaps.iter().map(overlap).collect()
    }

    fn discrepancies(&self) -> Vec<Discrepancy> {
        let value = |value: &DiscrepancyValue| Value {
            sentence: self.addresses.sentence(value.sentence),
            span: self.addresses.span(value.sentence, value.span),
            value: value.value.clone(),
        };
        let discrepancy = |one: &crate::compare::Discrepancy| Discrepancy {
            kind: one.kind.as_str(),
            update: one.is_update,
            claim: self.addresses.claim(one.claim),
            values: one.values.iter().map(value).collect(),
        };
        self.report.discrepancies.iter().map(discrepancy).collect()
    }

    fn quotes(&self) -> Vec<Quote> {
        let mut out = Vec::new();
        for (article, speech) in (0..).zip(&self.report.speech) {
            out.extend(speech.quotes.iter().map(|quote| {
                let at = SentenceRef { article, sentence: quote.sentence };
                let source = quote.source.and_then(|source| speech.sources.get(source as usize));
                Quote {
                    article: self.addresses.article(article),
                    sentence: self.addresses.sentence(at),
                    span: self.addresses.span(at, quote.span),
                    text: self.addresses.text(article, quote.span),
                    speaker: source.map(|source| source.name.clone()),
                    cue: quote.cue.map(|cue| self.addresses.text(article, cue)),
                    direct: quote.form == QuoteForm::Direct,
                    source: quote.source.map(|source| self.first.source(article, source)),
                }
            }));
        }
        out
    }

    fn utterances(&self) -> Vec<Utterance> {
        let version = |version: &crate::compare::UtteranceVersion| Version {
            quote: self.first.quote(version.quote),
            relation: version.relation.as_str(),
            other: version.is_of_other_speaker,
        };
        let utterance = |utterance: &crate::compare::Utterance| Utterance {
            speaker: utterance.speaker.clone(),
            versions: utterance.versions.iter().map(version).collect(),
        };
        self.report.utterances.iter().map(utterance).collect()
    }

    fn sources(&self) -> Vec<Source> {
        let mut out = Vec::new();
        for (article, speech) in (0..).zip(&self.report.speech) {
            out.extend(speech.sources.iter().map(|source| {
                let at = SentenceRef { article, sentence: source.sentence };
                Source {
                    article: self.addresses.article(article),
                    sentence: self.addresses.sentence(at),
                    span: self.addresses.span(at, source.span),
                    name: source.name.clone(),
                    kind: source.kind.as_str(),
                }
            }));
        }
        out
    }

    fn origins(&self) -> Vec<Origin> {
        let number = |credit: &Credit| self.first.source(credit.article, credit.source);
        let origin = |origin: &crate::compare::Origin| Origin {
            name: origin.name.clone(),
            kind: origin.kind.as_str(),
            sources: origin.credits.iter().map(number).collect(),
        };
        self.report.origins.origins.iter().map(origin).collect()
    }

    fn namings(&self) -> Vec<Naming> {
        let variant = |variant: &Variant| VariantOf {
            text: variant.text.clone(),
            uses: variant.uses.iter().map(|&place| self.part(place)).collect(),
        };
        let naming = |naming: &crate::compare::Naming| Naming {
            kind: naming.kind.as_str(),
            variants: naming.variants.iter().map(variant).collect(),
        };
        self.report.wording.namings.iter().map(naming).collect()
    }

    fn term(&self, term: &DistinctiveTerm) -> Term {
        Term {
            article: self.addresses.article(term.article),
            text: term.text.clone(),
            score: term.score,
            uses: term.uses.iter().map(|&place| self.part(place)).collect(),
            elsewhere: term.n_elsewhere,
        }
    }

    fn passages(&self, same: &SameText) -> Passages {
        let passage = |passage: &Passage| PassageOf {
            a: self.part(passage.a),
            b: self.part(passage.b),
            words: passage.n_words,
        };
        let change = |change: &Change| ChangeOf {
            earlier: change.earlier.map(|at| self.addresses.sentence(at)),
            later: change.later.map(|at| self.addresses.sentence(at)),
        };
        Passages {
            a: self.addresses.article(same.a),
            b: self.addresses.article(same.b),
            words: same.n_words,
            shares: [same.a_share, same.b_share],
            parts: same.passages.iter().map(passage).collect(),
            versions: same.versions.as_ref().map(|versions| VersionsOf {
                earlier: self.addresses.article(versions.earlier),
                later: self.addresses.article(if versions.earlier == same.a { same.b } else { same.a }),
                changes: versions.changes.iter().map(change).collect(),
            }),
        }
    }

    fn part(&self, place: Place) -> Part {
        Part {
            article: self.addresses.article(place.sentence.article),
            sentence: self.addresses.sentence(place.sentence),
            span: self.addresses.span(place.sentence, place.span),
        }
    }
}
