//! All articles to one report: what is shared, what stands in one article only.

use crate::{
    align::{Link, SentenceRef},
    article::Article,
    config::Config,
    segment::{self, Segmentation},
    text::Parsed,
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
    /// Indices of the articles that state it, ascending.
    pub articles: Vec<u32>,
    /// `Shared`, `Unique` or `Conflict`.
    pub status: Status,
}

/// Two paragraphs of different articles that share claims, through the links of their sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphLink {
    /// Article index and index into its paragraphs; `a`'s article is before `b`'s.
    pub a: (u32, u32),
    pub b: (u32, u32),
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
    /// Whether every bound held; `false`: the result is approximate, and a warning says so.
    pub precise: bool,
}

/// Compares all articles with each other. The order of the articles only permutes the report.
pub fn compare(articles: &[Article], config: &Config) -> Parsed<Report> {
    let segmentations: Vec<Segmentation> =
        articles.iter().map(|article| segment::segment(article, &config.segment)).collect();
    let mut claims = Vec::new();
    let findings = segmentations
        .iter()
        .zip(articles)
        .enumerate()
        .map(|(article_idx, (segmentation, article))| {
            let mut findings = Vec::new();
            for (sentence_idx, sentence) in segmentation.sentences.iter().enumerate() {
                if !article.paragraphs[sentence.paragraph as usize].kind.is_compared() {
                    continue;
                }
                let sentence = SentenceRef { article: article_idx as u32, sentence: sentence_idx as u32 };
                findings.push(Finding {
                    sentence,
                    status: Status::Unique,
                    coverage: vec![article_idx as u32],
                    claim: claims.len() as u32,
                });
                claims.push(Claim {
                    members: vec![sentence],
                    articles: vec![article_idx as u32],
                    status: Status::Unique,
                });
            }
            findings
        })
        .collect();
    Parsed::clean(Report {
        segmentations,
        findings,
        links: Vec::new(),
        paragraph_links: Vec::new(),
        claims,
        precise: true,
    })
}
