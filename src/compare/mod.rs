//! All articles to one report: what is shared, what stands in one article only.

mod claims;
mod discrepancies;
mod findings;
mod names;
mod origins;
mod paragraphs;
mod passages;
mod sheet;
mod utterances;
mod wording;
mod words;

pub use origins::{Credit, Origin, Origins, Provenance};
pub use passages::{Change, Passage, SameText, Versions};
pub use sheet::{Cell, CellState, Overlap, Prominence, Sheet, SheetRow, prominence};
pub use utterances::{QuoteRef, QuoteRelation, Utterance, UtteranceVersion};
pub use wording::{DistinctiveTerm, Naming, NamingKind, Variant, Wording};

use std::collections::BTreeSet;

use crate::{
    align::{Alignment, DiscrepancyKind, Document, Link, Nearest, Prepared, SentenceRef, align, has_stems},
    annotate::{Speech, speech},
    article::{Article, primary_language},
    config::{Config, Depth},
    segment::Segmentation,
    semantics::Vectors,
    text::{Parsed, TextRange},
    warning::{Warning, WarningCode},
};

/// What a sentence (or a claim) turned out to be among the articles given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Another article says it.
    Shared,
    /// Another article says part of it; the rest is this article's own.
    Partial,
    /// Not found in the other articles given.
    Unique,
    /// Another article speaks of the same thing and disagrees.
    Conflict,
}

impl Status {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Partial => "partial",
            Self::Unique => "unique",
            Self::Conflict => "conflict",
        }
    }
}

/// What was found for one compared sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub sentence: SentenceRef,
    pub status: Status,
    /// Indices of the articles that carry it, its own included, ascending.
    pub coverage: Vec<u32>,
    /// Index into [`Report::claims`].
    pub claim: u32,
}

/// One claim: the sentences of all articles that state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Ascending.
    pub members: Vec<SentenceRef>,
    /// Indices of the articles that carry it, ascending: those of its members and of the sentences linked to them.
    pub articles: Vec<u32>,
    /// `Shared`, `Unique` or `Conflict`.
    pub status: Status,
}

/// One paragraph of one article in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ParagraphRef {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's paragraphs.
    pub paragraph: u32,
}

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sentence in which it begins.
    pub sentence: SentenceRef,
    /// In UTF-8 bytes of its article's text.
    pub span: TextRange,
}

/// Two paragraphs of different articles that share claims, through the links of their sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphLink {
    /// `a`'s article is before `b`'s.
    pub a: ParagraphRef,
    pub b: ParagraphRef,
    /// The best score among their sentences' links.
    pub score: f64,
}

/// A comparison of any number of articles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// For each article, its sentences.
    pub segmentations: Vec<Segmentation>,
    /// For each article, one finding per compared sentence, ascending; boilerplate has none.
    pub findings: Vec<Vec<Finding>>,
    /// By `a`, then `b`.
    pub links: Vec<Link>,
    pub paragraph_links: Vec<ParagraphLink>,
    /// By their first member.
    pub claims: Vec<Claim>,
    /// For each sentence found in no other article: the sentence of each other article that is most like it.
    pub nearest: Vec<Nearest>,
    /// What differs inside claims; by claim.
    pub discrepancies: Vec<Discrepancy>,
    pub sheet: Sheet,
    /// For each article, who says what in it.
    pub speech: Vec<Speech>,
    pub utterances: Vec<Utterance>,
    pub origins: Origins,
    pub wording: Wording,
    pub same_text: Vec<SameText>,
    /// Whether every bound held; `false`: the result is approximate, and a warning says so.
    pub precise: bool,
}

/// What differs inside a claim: what its sentences, and those of other claims that disagree with them, say of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    pub kind: DiscrepancyKind,
    /// Whether the articles' times explain it: the later one knows more.
    pub is_update: bool,
    /// Indices into [`Report::claims`]: those of the sentences that disagree, ascending.
    pub claims: Vec<u32>,
    /// At least two, of different articles; by sentence.
    pub values: Vec<DiscrepancyValue>,
}

/// What one sentence says of the thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscrepancyValue {
    pub sentence: SentenceRef,
    /// Where it says so, in UTF-8 bytes of its article's text.
    pub span: TextRange,
    /// In one form for all: canonical digits with their unit, an ISO date, a place, a name, `yes`, `no` or `unlikely`.
    pub value: String,
}

/// Reads articles without comparing them: their sentences, and who says what in each. All else of the report is empty.
pub fn read(articles: &[Article], config: &Config) -> Report {
    let prepared = Prepared::new(articles, &config.segment);
    let speech = prepared.documents(articles).iter().map(speech_of).collect();
    Report { segmentations: prepared.segmentations, speech, precise: true, ..Report::default() }
}

/// What is found over all articles; the rest of the report is empty.
fn story(
    documents: &[Document<'_>],
    claims: &[Claim],
    links: &[Link],
    nearest: &[Nearest],
    discrepancies: &[Discrepancy],
) -> Report {
    let speech: Vec<Speech> = documents.iter().map(speech_of).collect();
    let sheet = sheet::sheet(documents, claims, links, nearest, discrepancies);
    let words = words::read(documents);
    let utterances = utterances::utterances(&words, &speech, links);
    let origins = origins::origins(documents, claims, &sheet.rows, links, &speech);
    let wording = wording::wording(&words, links);
    let same_text = passages::same_text(documents, &speech, links);
    Report { sheet, speech, utterances, origins, wording, same_text, ..Report::default() }
}

fn speech_of(document: &Document<'_>) -> Speech {
    speech(document.article, document.segmentation, document.annotations)
}

/// Compares all articles with each other, as far as [`Config::depth`] says. The order of the articles only permutes the report.
pub fn compare(articles: &[Article], vectors: Option<&Vectors>, config: &Config) -> Parsed<Report> {
    let prepared = Prepared::new(articles, &config.segment);
    let documents = prepared.documents(articles);
    let Alignment { links, agreements, nearest, precise } = align(&documents, vectors);
    let precise = precise && prepared.segmentations.iter().all(|segmentation| segmentation.n_cut == 0);
    let claims = claims::claims(&documents, &links);
    let findings = findings::findings(&documents, &links, &claims);
    let discrepancies = discrepancies::discrepancies(&links, &agreements, &findings);
    let paragraph_links = paragraphs::paragraph_links(&prepared.segmentations, &links);
    let story = match config.depth {
        Depth::Links => Report::default(),
        Depth::Story => story(&documents, &claims, &links, &nearest, &discrepancies),
    };
    let mut warnings = language_warnings(articles);
    if vectors.is_none() {
        warnings.push(Warning::new(WarningCode::NoVectors, String::new()));
    }
    if !precise {
        warnings.push(Warning::new(WarningCode::Approximate, String::new()));
    }
    let segmentations = prepared.segmentations;
    Parsed {
        value: Report {
            segmentations,
            findings,
            links,
            paragraph_links,
            claims,
            nearest,
            discrepancies,
            precise,
            ..story
        },
        warnings,
    }
}

/// Articles in different languages can share only names and numbers, and words of a language without stems match only in the
/// same form: the reader should know.
fn language_warnings(articles: &[Article]) -> Vec<Warning> {
    let languages: BTreeSet<&str> = articles
        .iter()
        .map(|article| primary_language(&article.lang))
        .filter(|&language| language != "und")
        .collect();
    if languages.len() < 2 && languages.iter().all(|language| has_stems(language)) {
        return Vec::new();
    }
    let detail = languages.into_iter().collect::<Vec<_>>().join(", ");
    vec![Warning::new(WarningCode::Language, detail)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        article::article,
        ingest::{Part, ingest},
    };

    fn languages_told(languages: &[&str]) -> Vec<String> {
        let read = |lang: &&str| {
            let part = Part::of_file("x", "It rained in Porto.", "UTF-8");
            let blocks = ingest(&part, &Config::default().ingest).unwrap().value;
            Article { lang: (*lang).to_owned(), ..article("x", blocks) }
        };
        let articles: Vec<Article> = languages.iter().map(read).collect();
        let warnings = compare(&articles, None, &Config::default()).warnings;
        let told = warnings.iter().filter(|warning| warning.code == WarningCode::Language);
        told.map(|warning| format!("{} {}", warning.code.as_str(), warning.detail)).collect()
    }

    #[test]
    fn languages_that_match_badly_are_told() {
        assert_eq!(languages_told(&["en", "en-GB", "und"]), [""; 0]);
        assert_eq!(languages_told(&["en-US", "de"]), ["W-LANG de, en"]);
        assert_eq!(languages_told(&["uk", "uk"]), ["W-LANG uk"]);
    }

    #[test]
    fn a_missing_table_of_word_vectors_is_told() {
        let told = |vectors: Option<&Vectors>| {
            let warnings = compare(&[], vectors, &Config::default()).warnings;
            warnings.iter().any(|warning| warning.code == WarningCode::NoVectors)
        };
        assert!(told(None));
        let bytes = include_bytes!("../../data/word-vectors.bin");
        assert!(!told(Some(&Vectors::new(&bytes[..]).unwrap())));
    }

    #[test]
    fn a_sentence_that_was_cut_makes_the_result_approximate() {
        let text = "word ".repeat(2_000);
        let part = Part::of_file("x", text, "UTF-8");
        let blocks = ingest(&part, &Config::default().ingest).unwrap().value;
        let report = compare(&[article("x", blocks)], None, &Config::default());
        assert!(!report.value.precise);
        assert!(report.warnings.iter().any(|warning| warning.code == WarningCode::Approximate));
    }
}
