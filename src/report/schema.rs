//! The objects of schema `diptych/1`, in the order of their keys.

use serde::Serialize;

use super::Input;
use crate::{
    align::{Link as CoreLink, Nearest as CoreNearest, SentenceRef},
    article::Article as CoreArticle,
    compare::{Discrepancy as CoreDiscrepancy, Finding, Report, Status},
    segment::Segmentation,
    text::{OffsetIndex, Parsed, TextRange},
    warning::Warning,
};

#[derive(Serialize)]
pub(super) struct Document<'a> {
    schema: &'static str,
    articles: Vec<Article<'a>>,
    #[serde(flatten)]
    comparison: Option<Comparison<'a>>,
    quotes: [(); 0],
    sources: [(); 0],
    warnings: Vec<Notice<'a>>,
    errors: Vec<FileNotice<'a>>,
}

#[derive(Serialize)]
struct Comparison<'a> {
    links: Vec<Link<'a>>,
    claims: Vec<Claim>,
    discrepancies: Vec<Discrepancy<'a>>,
    nearest: Vec<Nearest>,
    precise: bool,
}

#[derive(Serialize)]
struct Article<'a> {
    id: String,
    file: &'a str,
    format: &'static str,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    byline: &'a [String],
    published: Option<&'a str>,
    time: Option<&'a str>,
    lang: &'a str,
    warnings: Vec<Notice<'a>>,
    paragraphs: Vec<Paragraph<'a>>,
    sentences: Vec<Sentence<'a>>,
}

#[derive(Serialize)]
struct Paragraph<'a> {
    id: String,
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Sentence<'a> {
    id: String,
    paragraph: String,
    kind: &'static str,
    text: &'a str,
    /// Absent where nothing was compared, `null` where this sentence was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Option<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Link<'a> {
    a: String,
    b: String,
    score: f64,
    relation: &'static str,
    spans: Spans,
    evidence: Evidence<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conflict: Option<Conflict<'a>>,
}

/// Code points of the sentences' texts.
#[derive(Serialize)]
struct Spans {
    a: Vec<[u32; 2]>,
    b: Vec<[u32; 2]>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    words: &'a [String],
    numbers: &'a [String],
    names: &'a [String],
    near: &'a [[String; 2]],
}

#[derive(Serialize)]
struct Conflict<'a> {
    kind: &'static str,
    a: Said<'a>,
    b: Said<'a>,
}

/// What a sentence says of the thing in which two disagree, and where.
#[derive(Serialize)]
struct Said<'a> {
    span: [u32; 2],
    value: &'a str,
}

#[derive(Serialize)]
struct Discrepancy<'a> {
    kind: &'static str,
    claim: String,
    values: Vec<DiscrepancyValue<'a>>,
}

#[derive(Serialize)]
struct DiscrepancyValue<'a> {
    sentence: String,
    #[serde(flatten)]
    said: Said<'a>,
}

#[derive(Serialize)]
struct Nearest {
    sentence: String,
    other: String,
    score: f64,
    reason: &'static str,
    spans: Spans,
}

#[derive(Serialize)]
struct Claim {
    id: String,
    members: Vec<String>,
    articles: Vec<String>,
    status: Option<&'static str>,
}

#[derive(Serialize)]
struct Notice<'a> {
    code: &'static str,
    detail: &'a str,
}

#[derive(Serialize)]
struct FileNotice<'a> {
    file: &'a str,
    code: &'static str,
    detail: &'a str,
}

impl<'a> Document<'a> {
    pub(super) fn of_articles(input: &'a Input, segmentations: &[Segmentation]) -> Self {
        let ids = Ids::new(input.articles(), segmentations);
        let articles = articles(input, segmentations, &ids);
        Self::new(input, articles, None, &[])
    }

    pub(super) fn of_report(input: &'a Input, parsed: &'a Parsed<Report>) -> Self {
        let report = &parsed.value;
        let ids = Ids::new(input.articles(), &report.segmentations);
        let mut articles = articles(input, &report.segmentations, &ids);
        for sentence in articles.iter_mut().flat_map(|article| &mut article.sentences) {
            sentence.status = Some(None);
            sentence.coverage = Some(Vec::new());
        }
        let others = Others::of(input);
        for finding in report.findings.iter().flatten() {
            set_finding(&mut articles, finding, others, &ids);
        }
        let positions = Positions::new(input.articles(), &report.segmentations);
        let comparison = Comparison {
            links: report.links.iter().map(|link| Link::new(link, &ids, &positions)).collect(),
            claims: claims(report, others, &ids),
            discrepancies: report
                .discrepancies
                .iter()
                .map(|one| Discrepancy::new(one, &ids, &positions))
                .collect(),
            nearest: report.nearest.iter().map(|one| Nearest::new(one, &ids, &positions)).collect(),
            precise: report.precise,
        };
        Self::new(input, articles, Some(comparison), &parsed.warnings)
    }

    fn new(
        input: &'a Input,
        articles: Vec<Article<'a>>,
        comparison: Option<Comparison<'a>>,
        warnings: &'a [Warning],
    ) -> Self {
        let errors = input.errors().iter().map(|error| FileNotice {
            file: &error.file,
            code: error.error.code.as_str(),
            detail: &error.error.detail,
        });
        Self {
            schema: "diptych/1",
            articles,
            comparison,
            quotes: [],
            sources: [],
            warnings: notices(warnings),
            errors: errors.collect(),
        }
    }
}

fn articles<'a>(input: &'a Input, segmentations: &[Segmentation], ids: &Ids) -> Vec<Article<'a>> {
    let mut out = Vec::with_capacity(input.articles().len());
    for (article_idx, ((article, warnings), segmentation)) in
        input.articles_with_warnings().zip(segmentations).enumerate()
    {
        out.push(Article {
            id: ids.article(article_idx as u32),
            file: &article.file,
            format: article.format.as_str(),
            outlet: article.metadata.outlet.as_ref().map(|outlet| outlet.name.as_str()),
            title: article.metadata.title.as_deref(),
            byline: &article.metadata.byline,
            published: article.metadata.published.as_deref(),
            time: article.metadata.time.as_deref(),
            lang: &article.lang,
            warnings: notices(warnings),
            paragraphs: paragraphs(article, article_idx as u32, ids),
            sentences: sentences(article, article_idx as u32, segmentation, ids),
        });
    }
    out
}

fn paragraphs<'a>(article: &'a CoreArticle, article_idx: u32, ids: &Ids) -> Vec<Paragraph<'a>> {
    let paragraph = |(paragraph_idx, paragraph): (usize, &crate::article::Paragraph)| Paragraph {
        id: ids.paragraph(article_idx, paragraph_idx as u32),
        kind: paragraph.kind.as_str(),
        text: paragraph.range.of(&article.text),
        reason: paragraph.reason.map(|reason| reason.as_str()),
    };
    article.paragraphs.iter().enumerate().map(paragraph).collect()
}

fn sentences<'a>(
    article: &'a CoreArticle,
    article_idx: u32,
    segmentation: &Segmentation,
    ids: &Ids,
) -> Vec<Sentence<'a>> {
    let sentence = |(sentence_idx, sentence): (usize, &crate::segment::Sentence)| Sentence {
        id: ids.sentence(SentenceRef { article: article_idx, sentence: sentence_idx as u32 }),
        paragraph: ids.paragraph(article_idx, sentence.paragraph),
        kind: article.paragraphs[sentence.paragraph as usize].kind.as_str(),
        text: sentence.range.of(&article.text),
        status: None,
        coverage: None,
    };
    segmentation.sentences.iter().enumerate().map(sentence).collect()
}

/// Whether an article has others to be compared with. Without, nothing can be "not found in the other articles".
#[derive(Clone, Copy)]
enum Others {
    Some,
    None,
}

impl Others {
    fn of(input: &Input) -> Self {
        if input.articles().len() < 2 { Self::None } else { Self::Some }
    }

    fn status(self, status: Status) -> Option<&'static str> {
        match self {
            Self::Some => Some(status.as_str()),
            Self::None => None,
        }
    }
}

fn set_finding(articles: &mut [Article<'_>], finding: &Finding, others: Others, ids: &Ids) {
    let SentenceRef { article, sentence } = finding.sentence;
    let sentence = &mut articles[article as usize].sentences[sentence as usize];
    sentence.status = Some(others.status(finding.status));
    sentence.coverage = Some(finding.coverage.iter().map(|&article| ids.article(article)).collect());
}

fn claims(report: &Report, others: Others, ids: &Ids) -> Vec<Claim> {
    let claim = |(claim_idx, claim): (usize, &crate::compare::Claim)| Claim {
        id: ids.claim(claim_idx as u32),
        members: claim.members.iter().map(|&member| ids.sentence(member)).collect(),
        articles: claim.articles.iter().map(|&article| ids.article(article)).collect(),
        status: others.status(claim.status),
    };
    report.claims.iter().enumerate().map(claim).collect()
}

fn notices(warnings: &[Warning]) -> Vec<Notice<'_>> {
    warnings.iter().map(|warning| Notice { code: warning.code.as_str(), detail: &warning.detail }).collect()
}

impl<'a> Link<'a> {
    fn new(link: &'a CoreLink, ids: &Ids, positions: &Positions<'_>) -> Self {
        Self {
            a: ids.sentence(link.a),
            b: ids.sentence(link.b),
            score: link.score,
            relation: link.relation.as_str(),
            spans: Spans {
                a: positions.within(link.a, &link.a_spans),
                b: positions.within(link.b, &link.b_spans),
            },
            evidence: Evidence {
                words: &link.evidence.words,
                numbers: &link.evidence.numbers,
                names: &link.evidence.names,
                near: &link.evidence.near,
            },
            conflict: link.conflict.as_ref().map(|conflict| Conflict {
                kind: conflict.kind.as_str(),
                a: Said { span: positions.one(link.a, conflict.a), value: &conflict.a_value },
                b: Said { span: positions.one(link.b, conflict.b), value: &conflict.b_value },
            }),
        }
    }
}

impl<'a> Discrepancy<'a> {
    fn new(discrepancy: &'a CoreDiscrepancy, ids: &Ids, positions: &Positions<'_>) -> Self {
        let values = discrepancy.values.iter().map(|value| DiscrepancyValue {
            sentence: ids.sentence(value.sentence),
            said: Said { span: positions.one(value.sentence, value.span), value: &value.value },
        });
        Self {
            kind: discrepancy.kind.as_str(),
            claim: ids.claim(discrepancy.claim),
            values: values.collect(),
        }
    }
}

impl Nearest {
    fn new(nearest: &CoreNearest, ids: &Ids, positions: &Positions<'_>) -> Self {
        Self {
            sentence: ids.sentence(nearest.sentence),
            other: ids.sentence(nearest.other),
            score: nearest.score,
            reason: nearest.reason.as_str(),
            spans: Spans {
                a: positions.within(nearest.sentence, &nearest.spans),
                b: positions.within(nearest.other, &nearest.other_spans),
            },
        }
    }
}

/// The names of articles, paragraphs, sentences and claims.
struct Ids {
    articles: Vec<String>,
    /// For each sentence of each article: its paragraph's index and its number within the paragraph.
    sentences: Vec<Vec<(u32, u32)>>,
}

impl Ids {
    fn new(articles: &[CoreArticle], segmentations: &[Segmentation]) -> Self {
        let name = |(article_idx, article): (usize, &CoreArticle)| {
            let n_before = articles[..article_idx].iter().filter(|before| before.id == article.id).count();
            if n_before == 0 { article.id.clone() } else { format!("{}-{}", article.id, n_before + 1) }
        };
        Self {
            articles: articles.iter().enumerate().map(name).collect(),
            sentences: segmentations.iter().map(numbers).collect(),
        }
    }

    fn article(&self, article: u32) -> String {
        self.articles[article as usize].clone()
    }

    fn paragraph(&self, article: u32, paragraph: u32) -> String {
        format!("{}.p{}", self.articles[article as usize], paragraph + 1)
    }

    fn sentence(&self, at: SentenceRef) -> String {
        let (paragraph, number) = self.sentences[at.article as usize][at.sentence as usize];
        format!("{}.p{}.s{number}", self.articles[at.article as usize], paragraph + 1)
    }

    fn claim(&self, claim: u32) -> String {
        format!("c{}", claim + 1)
    }
}

fn numbers(segmentation: &Segmentation) -> Vec<(u32, u32)> {
    let (mut paragraph, mut number) = (0, 0);
    let mut out = Vec::with_capacity(segmentation.sentences.len());
    for sentence in &segmentation.sentences {
        number = if sentence.paragraph == paragraph { number + 1 } else { 1 };
        paragraph = sentence.paragraph;
        out.push((paragraph, number));
    }
    out
}

/// Bytes of the articles' texts to code points of the sentences' texts.
struct Positions<'a> {
    indices: Vec<OffsetIndex>,
    segmentations: &'a [Segmentation],
}

impl<'a> Positions<'a> {
    fn new(articles: &[CoreArticle], segmentations: &'a [Segmentation]) -> Self {
        let indices = articles.iter().map(|article| OffsetIndex::new(&article.text)).collect();
        Self { indices, segmentations }
    }

    fn within(&self, at: SentenceRef, spans: &[TextRange]) -> Vec<[u32; 2]> {
        spans.iter().map(|&span| self.one(at, span)).collect()
    }

    fn one(&self, at: SentenceRef, span: TextRange) -> [u32; 2] {
        let index = &self.indices[at.article as usize];
        let sentence = self.segmentations[at.article as usize].sentences[at.sentence as usize].range;
        let base = index.chars(sentence.start);
        [index.chars(span.start) - base, index.chars(span.end) - base]
    }
}
