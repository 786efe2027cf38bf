//! The objects of schema `diptych/1`, in the order of their keys.

use serde::Serialize;

use super::{
    Input,
    story::{
        Addresses, Claim, Discrepancy, Id, Naming, Origin, Overlap, Passages, Quote, Source, Story, Term,
        Utterance,
    },
};
use crate::{
    align::{Link as CoreLink, Nearest as CoreNearest, SentenceRef},
    annotate::Speech,
    article::Article as CoreArticle,
    compare::{Finding, Report, Status},
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
    quotes: Vec<Quote>,
    sources: Vec<Source>,
    warnings: Vec<Notice<'a>>,
    errors: Vec<FileNotice<'a>>,
}

#[derive(Serialize)]
struct Comparison<'a> {
    links: Vec<Link<'a>>,
    claims: Vec<Claim>,
    overlaps: Vec<Overlap>,
    discrepancies: Vec<Discrepancy>,
    nearest: Vec<Nearest>,
    utterances: Vec<Utterance>,
    origins: Vec<Origin>,
    namings: Vec<Naming>,
    terms: Vec<Term>,
    passages: Vec<Passages>,
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
    voice: &'static str,
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
struct Nearest {
    sentence: String,
    other: String,
    score: f64,
    reason: &'static str,
    spans: Spans,
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
    /// Of a report without a comparison: its segmentations and its speech.
    pub(super) fn of_articles(input: &'a Input, report: &'a Report) -> Self {
        let names = Names::new(input.articles(), &report.segmentations);
        let articles = articles(input, report, &names);
        let Story { quotes, sources, .. } = Story::new(report, &names);
        Self::new(input, articles, Speaking { quotes, sources }, None, &[])
    }

    pub(super) fn of_report(input: &'a Input, parsed: &'a Parsed<Report>) -> Self {
        let report = &parsed.value;
        let names = Names::new(input.articles(), &report.segmentations);
        let mut articles = articles(input, report, &names);
        for sentence in articles.iter_mut().flat_map(|article| &mut article.sentences) {
            sentence.status = Some(None);
            sentence.coverage = Some(Vec::new());
        }
        let others = Others::of(input);
        for finding in report.findings.iter().flatten() {
            set_finding(&mut articles, finding, others, &names);
        }
        let story = Story::new(report, &names);
        let comparison = Comparison {
            links: report.links.iter().map(|link| Link::new(link, &names)).collect(),
            claims: story.claims,
            overlaps: story.overlaps,
            discrepancies: story.discrepancies,
            nearest: report.nearest.iter().map(|one| Nearest::new(one, &names)).collect(),
            utterances: story.utterances,
            origins: story.origins,
            namings: story.namings,
            terms: story.terms,
            passages: story.passages,
            precise: report.precise,
        };
        let speaking = Speaking { quotes: story.quotes, sources: story.sources };
        Self::new(input, articles, speaking, Some(comparison), &parsed.warnings)
    }

    fn new(
        input: &'a Input,
        articles: Vec<Article<'a>>,
        Speaking { quotes, sources }: Speaking,
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
            quotes,
            sources,
            warnings: notices(warnings),
            errors: errors.collect(),
        }
    }
}

/// Who says what in all articles.
struct Speaking {
    quotes: Vec<Quote>,
    sources: Vec<Source>,
}

fn articles<'a>(input: &'a Input, report: &Report, ids: &Names<'_>) -> Vec<Article<'a>> {
    let speech = report.speech.iter().map(Some).chain(std::iter::repeat(None));
    let mut out = Vec::with_capacity(input.articles().len());
    for (article_idx, (((article, warnings), segmentation), speech)) in
        input.articles_with_warnings().zip(&report.segmentations).zip(speech).enumerate()
    {
        out.push(Article {
            id: ids.article_name(article_idx as u32),
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
            sentences: sentences(article, article_idx as u32, segmentation, speech, ids),
        });
    }
    out
}

fn paragraphs<'a>(article: &'a CoreArticle, article_idx: u32, ids: &Names<'_>) -> Vec<Paragraph<'a>> {
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
    speech: Option<&Speech>,
    ids: &Names<'_>,
) -> Vec<Sentence<'a>> {
    let sentence = |(sentence_idx, sentence): (usize, &crate::segment::Sentence)| Sentence {
        id: ids.sentence_name(SentenceRef { article: article_idx, sentence: sentence_idx as u32 }),
        paragraph: ids.paragraph(article_idx, sentence.paragraph),
        kind: article.paragraphs[sentence.paragraph as usize].kind.as_str(),
        text: sentence.range.of(&article.text),
        status: None,
        coverage: None,
        voice: speech
            .and_then(|speech| speech.voices.get(sentence_idx))
            .copied()
            .unwrap_or_default()
            .as_str(),
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

fn set_finding(articles: &mut [Article<'_>], finding: &Finding, others: Others, ids: &Names<'_>) {
    let SentenceRef { article, sentence } = finding.sentence;
    let sentence = &mut articles[article as usize].sentences[sentence as usize];
    sentence.status = Some(others.status(finding.status));
    sentence.coverage = Some(finding.coverage.iter().map(|&article| ids.article_name(article)).collect());
}

fn notices(warnings: &[Warning]) -> Vec<Notice<'_>> {
    warnings.iter().map(|warning| Notice { code: warning.code.as_str(), detail: &warning.detail }).collect()
}

impl<'a> Link<'a> {
    fn new(link: &'a CoreLink, names: &Names<'_>) -> Self {
        Self {
            a: names.sentence_name(link.a),
            b: names.sentence_name(link.b),
            score: link.score,
            relation: link.relation.as_str(),
            spans: Spans { a: names.within(link.a, &link.a_spans), b: names.within(link.b, &link.b_spans) },
            evidence: Evidence {
                words: &link.evidence.words,
                numbers: &link.evidence.numbers,
                names: &link.evidence.names,
                near: &link.evidence.near,
            },
            conflict: link.conflict.as_ref().map(|conflict| Conflict {
                kind: conflict.kind.as_str(),
                a: Said { span: names.span(link.a, conflict.a), value: &conflict.a_value },
                b: Said { span: names.span(link.b, conflict.b), value: &conflict.b_value },
            }),
        }
    }
}

impl Nearest {
    fn new(nearest: &CoreNearest, names: &Names<'_>) -> Self {
        Self {
            sentence: names.sentence_name(nearest.sentence),
            other: names.sentence_name(nearest.other),
            score: nearest.score,
            reason: nearest.reason.as_str(),
            spans: Spans {
                a: names.within(nearest.sentence, &nearest.spans),
                b: names.within(nearest.other, &nearest.other_spans),
            },
        }
    }
}

/// The names of articles, paragraphs, sentences and claims; bytes of the articles' texts to code points of the sentences' texts.
struct Names<'a> {
    articles: &'a [CoreArticle],
    segmentations: &'a [Segmentation],
    names: Vec<String>,
    /// For each sentence of each article: its paragraph's index and its number within the paragraph.
    sentences: Vec<Vec<(u32, u32)>>,
    indices: Vec<OffsetIndex>,
}

impl<'a> Names<'a> {
    fn new(articles: &'a [CoreArticle], segmentations: &'a [Segmentation]) -> Self {
        let name = |(article_idx, article): (usize, &CoreArticle)| {
            let n_before = articles[..article_idx].iter().filter(|before| before.id == article.id).count();
            if n_before == 0 { article.id.clone() } else { format!("{}-{}", article.id, n_before + 1) }
        };
        Self {
            articles,
            segmentations,
            names: articles.iter().enumerate().map(name).collect(),
            sentences: segmentations.iter().map(numbers).collect(),
            indices: articles.iter().map(|article| OffsetIndex::new(&article.text)).collect(),
        }
    }

    fn paragraph(&self, article: u32, paragraph: u32) -> String {
        format!("{}.p{}", self.names[article as usize], paragraph + 1)
    }

    fn article_name(&self, article: u32) -> String {
        self.names[article as usize].clone()
    }

    fn sentence_name(&self, at: SentenceRef) -> String {
        let (paragraph, number) = self.sentences[at.article as usize][at.sentence as usize];
        format!("{}.p{}.s{number}", self.names[at.article as usize], paragraph + 1)
    }

    fn within(&self, at: SentenceRef, spans: &[TextRange]) -> Vec<[u32; 2]> {
        spans.iter().map(|&span| self.span(at, span)).collect()
    }
}

impl Addresses for Names<'_> {
    fn article(&self, article: u32) -> Id {
        Id::Name(self.article_name(article))
    }

    fn sentence(&self, at: SentenceRef) -> Id {
        Id::Name(self.sentence_name(at))
    }

    fn claim(&self, claim: u32) -> Id {
        Id::Name(format!("c{}", claim + 1))
    }

    fn span(&self, at: SentenceRef, range: TextRange) -> [u32; 2] {
        let index = &self.indices[at.article as usize];
        let sentence = self.segmentations[at.article as usize].sentences[at.sentence as usize].range;
        let base = index.chars(sentence.start);
        [index.chars(range.start) - base, index.chars(range.end) - base]
    }

    fn text(&self, article: u32, range: TextRange) -> String {
        range.of(&self.articles[article as usize].text).to_owned()
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
