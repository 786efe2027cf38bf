//! What a comparison found, to the objects that are written.

use super::{
    Addresses, Cell, ChangeOf, Claim, Discrepancy, Naming, Origin, Overlap, Part, PassageOf, Passages,
    ProminenceDto, Quote, Source, Story, Term, Utterance, Value, VariantOf, Version, VersionsOf, VoiceOf,
};
use crate::{
    align::SentenceRef,
    annotate::{QuoteForm, Voice},
    compare::{
        Change, Credit, DiscrepancyValue, DistinctiveTerm, Passage, Place, Prominence, QuoteRef, Report,
        SameText, SheetRow, Status, Variant,
    },
};

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
        for row in &report.sheet.rows {
            let Some(claim) = report.claims.get(row.claim as usize) else { continue };
            let provenance = report.origins.provenances.get(row.claim as usize);
            out.push(Claim {
                id: addresses.claim(row.claim),
                members: claim.members.iter().map(|&member| addresses.sentence(member)).collect(),
                articles: claim.articles.iter().map(|&article| addresses.article(article)).collect(),
                status: has_others.then(|| Status::as_str(claim.status)),
                wording: addresses.sentence(row.wording),
                cells: self.cells(row),
                origins: provenance.map_or_else(Vec::new, |provenance| provenance.origins.clone()),
                origin: provenance.and_then(|provenance| provenance.only),
                voices: provenance.map_or_else(Vec::new, |provenance| {
                    let voice = |&(article, voice): &(u32, Voice)| VoiceOf {
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
            voice: self
                .report
                .speech
                .get(cell.article as usize)
                .and_then(|speech| speech.voices.get(cell.sentence.sentence as usize))
                .map_or_else(|| Voice::default().as_str(), |voice| voice.as_str()),
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
            claim: one.claims.first().map(|&claim| self.addresses.claim(claim)),
            claims: one.claims.iter().map(|&claim| self.addresses.claim(claim)).collect(),
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
