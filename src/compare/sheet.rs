//! Claims to the sheet of the whole story: what each article has of each claim, and where.

use std::collections::BTreeMap;

use super::{
    Claim,
    findings::{SHARED_WORDS, carried_share, own_spans, share_within},
};
use crate::{
    align::{Document, Link, Nearest, NotLinked, Relation, SentenceRef},
    annotate::WordKind,
    article::ParagraphKind,
    segment::Sentence,
    text::TextRange,
};

/// A claim is said whole in so many words: "Ukraine rejects the plan" has four, and most fragments fewer.
const WHOLE_WORDS: usize = 4;

/// A claim is stated when this share of its content words that are in no name is there too: names say of whom a claim is, not what. With a
/// half, as many cells that are right would be lost as wrong ones.
const STATED_BESIDE_NAMES: f64 = 1.0 / 3.0;

/// An article whose nearest sentence scores this much is not sure to lack the claim. By the score alone one in four such sentences says
/// the claim or a part of it.
const UNSURE_SCORE: f64 = 0.44;

/// And this share of the content words of either sentence stands in the other: of these, four in ten say it.
const UNSURE_SHARE: f64 = 0.25;

/// What one article has of a claim. An article without a cell: not found there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub article: u32,
    pub state: CellState,
    /// The sentence that says it; of several, the one that says most of it.
    pub sentence: SentenceRef,
    pub prominence: Prominence,
}

/// How much of a claim an article has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellState {
    /// It states the claim.
    Stated,
    /// It states part of it.
    Partial,
    /// It speaks of the same and disagrees.
    Conflict,
    /// The nearest sentence is only just no match.
    Unsure,
}

impl CellState {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
            Self::Unsure => "unsure",
        }
    }
}

/// Where in an article a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prominence {
    Headline,
    /// The line under the headline, or the first paragraph of the body.
    Lede,
    /// Number of the paragraph, counted from 1 over the paragraphs of the body.
    Paragraph(u32),
}

/// One row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Index into [`super::Report::claims`].
    pub claim: u32,
    /// The member that says it most clearly: its text stands for the claim.
    pub wording: SentenceRef,
    /// By article.
    pub cells: Vec<Cell>,
}

/// How many claims exactly these articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Ascending.
    pub articles: Vec<u32>,
    pub n_claims: u32,
}

/// The claims of a story against its articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// One per claim, in the order of the claims.
    pub rows: Vec<SheetRow>,
    /// The most claims first.
    pub overlaps: Vec<Overlap>,
}

/// The sheet of all claims. O(claims · articles + links · log links).
pub(super) fn sheet(
    documents: &[Document<'_>],
    claims: &[Claim],
    links: &[Link],
    nearest: &[Nearest],
) -> Sheet {
    let evidence = Evidence::new(documents, links, nearest);
    let prominence = prominence(documents);
    let mut rows = Vec::with_capacity(claims.len());
    let mut n_claims: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    for (claim_idx, claim) in (0..).zip(claims) {
        let Some(wording) = wording(documents, claim, &evidence) else { continue };
        let cells: Vec<Cell> = states(documents, claim, wording, &evidence)
            .into_iter()
            .map(|(article, (state, sentence))| {
                let at = prominence.get(article as usize).and_then(|of| of.get(sentence.sentence as usize));
                Cell { article, state, sentence, prominence: at.copied().unwrap_or(Prominence::Paragraph(0)) }
            })
            .collect();
        let carriers = cells.iter().filter(|cell| cell.state != CellState::Unsure);
        *n_claims.entry(carriers.map(|cell| cell.article).collect()).or_default() += 1;
        rows.push(SheetRow { claim: claim_idx, wording, cells });
    }
    let mut overlaps: Vec<Overlap> =
        n_claims.into_iter().map(|(articles, n_claims)| Overlap { articles, n_claims }).collect();
    overlaps.sort_by(|x, y| y.n_claims.cmp(&x.n_claims));
    Sheet { rows, overlaps }
}

/// What there is on each sentence, as the sentence of one end.
struct Evidence<'a> {
    links: BTreeMap<SentenceRef, Vec<&'a Link>>,
    nearest: BTreeMap<SentenceRef, Vec<&'a Nearest>>,
}

impl<'a> Evidence<'a> {
    fn new(documents: &[Document<'_>], links: &'a [Link], nearest: &'a [Nearest]) -> Self {
        let mut out = Self { links: BTreeMap::new(), nearest: BTreeMap::new() };
        for link in links {
            out.links.entry(link.a).or_default().push(link);
            out.links.entry(link.b).or_default().push(link);
        }
        for near in nearest.iter().filter(|near| is_unsure(documents, near)) {
            out.nearest.entry(near.sentence).or_default().push(near);
        }
        out
    }

    fn of(&self, sentence: SentenceRef) -> &[&'a Link] {
        self.links.get(&sentence).map_or(&[], Vec::as_slice)
    }

    /// The links of a sentence that lead into one article, and do not disagree.
    fn into_article(&self, sentence: SentenceRef, article: u32) -> Vec<&'a Link> {
        let agrees = |link: &&&Link| {
            other_end(link, sentence).article == article && link.relation != Relation::Conflict
        };
        self.of(sentence).iter().filter(agrees).copied().collect()
    }

    fn disagree(&self, x: SentenceRef, y: SentenceRef) -> bool {
        self.of(x).iter().any(|link| link.relation == Relation::Conflict && other_end(link, x) == y)
    }
}

/// Whether the nearest sentence is so near that it may say the claim all the same.
fn is_unsure(documents: &[Document<'_>], near: &Nearest) -> bool {
    let is_near = |at: SentenceRef, spans: &[TextRange]| {
        documents.get(at.article as usize).is_some_and(|document| {
            let sentence = document.segmentation.sentences.get(at.sentence as usize);
            sentence.is_some_and(|sentence| is_whole(document, sentence))
                && share_within(document, at, spans, |_| true) >= UNSURE_SHARE
        })
    };
    near.score >= UNSURE_SCORE
        && near.reason == NotLinked::LittleShared
        && is_near(near.sentence, &near.spans)
        && is_near(near.other, &near.other_spans)
}

fn other_end(link: &Link, sentence: SentenceRef) -> SentenceRef {
    if link.a == sentence { link.b } else { link.a }
}

/// The member of which the other articles together carry the largest share: it says the least beside the claim. A whole sentence is
/// preferred to a headline, which seldom says a claim whole, to a fragment, and to one of few words.
fn wording(documents: &[Document<'_>], claim: &Claim, evidence: &Evidence<'_>) -> Option<SentenceRef> {
    let clearness = |&member: &SentenceRef| {
        let document = documents.get(member.article as usize)?;
        let sentence = document.segmentation.sentences.get(member.sentence as usize)?;
        let is_whole = is_whole(document, sentence);
        let others: Vec<u32> =
            claim.articles.iter().copied().filter(|&article| article != member.article).collect();
        let carried = others
            .iter()
            .map(|&article| carried_share(document, member, &evidence.into_article(member, article)));
        let share = carried.sum::<f64>() / others.len().max(1) as f64;
        Some((is_whole, share, std::cmp::Reverse(sentence.words.len()), std::cmp::Reverse(member)))
    };
    let clearest = claim.members.iter().copied().filter_map(|member| Some((clearness(&member)?, member)));
    clearest
        .max_by(|(x, _), (y, _)| {
            x.0.cmp(&y.0).then(x.1.total_cmp(&y.1)).then(x.2.cmp(&y.2)).then(x.3.cmp(&y.3))
        })
        .map(|(_, member)| member)
}

/// Whether a sentence says something whole by itself: it has a few words, ends as a sentence does, and is no heading or caption.
fn is_whole(document: &Document<'_>, sentence: &Sentence) -> bool {
    let kind = document.article.paragraphs.get(sentence.paragraph as usize).map(|paragraph| paragraph.kind);
    let text = sentence.range.of(&document.article.text);
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)]".contains(c));
    sentence.words.len() >= WHOLE_WORDS
        && end.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔'])
        && !matches!(
            kind,
            None | Some(ParagraphKind::Headline | ParagraphKind::Subheading | ParagraphKind::Caption)
        )
}

/// Whether the links of one article carry what the wording says, and not only of whom it says it.
fn is_stated(document: &Document<'_>, wording: SentenceRef, links: &[&Link]) -> bool {
    let spans = own_spans(wording, links);
    share_within(document, wording, &spans, |_| true) >= SHARED_WORDS
        && share_within(document, wording, &spans, |kind| kind != WordKind::Name) >= STATED_BESIDE_NAMES
}

/// What each article has of the claim, as its wording says it. By article.
fn states(
    documents: &[Document<'_>],
    claim: &Claim,
    wording: SentenceRef,
    evidence: &Evidence<'_>,
) -> BTreeMap<u32, (CellState, SentenceRef)> {
    let agreeing: Vec<SentenceRef> =
        claim.members.iter().copied().filter(|&member| !evidence.disagree(wording, member)).collect();
    let mut states: BTreeMap<u32, (CellState, SentenceRef)> = BTreeMap::new();
    let mut set = |article: u32, state: CellState, sentence: SentenceRef| {
        let before = states.entry(article).or_insert((state, sentence));
        if rank(state) > rank(before.0) {
            *before = (state, sentence);
        }
    };
    set(wording.article, CellState::Stated, wording);
    for &member in &agreeing {
        for link in evidence.of(member) {
            let other = other_end(link, member);
            if link.relation == Relation::Conflict && other.article != wording.article {
                set(other.article, CellState::Conflict, other);
            }
        }
    }
    for &article in claim.articles.iter().filter(|&&article| article != wording.article) {
        let links = evidence.into_article(wording, article);
        let document = documents.get(wording.article as usize);
        let is_stated = document.is_some_and(|document| is_stated(document, wording, &links));
        let best = links.iter().max_by(|x, y| x.score.total_cmp(&y.score));
        if let Some(link) = best.filter(|_| is_stated) {
            set(article, CellState::Stated, other_end(link, wording));
        } else if let Some(link) = best {
            set(article, CellState::Partial, other_end(link, wording));
        }
        let own = agreeing.iter().find(|member| member.article == article);
        let linked = agreeing.iter().find_map(|&member| {
            evidence.into_article(member, article).first().map(|link| other_end(link, member))
        });
        if let Some(sentence) = own.copied().or(linked) {
            set(article, CellState::Partial, sentence);
        }
    }
    for near in agreeing.iter().filter_map(|member| evidence.nearest.get(member)).flatten() {
        set(near.other.article, CellState::Unsure, near.other);
    }
    states
}

/// What is shown where an article has more than one state: a disagreement is never hidden, and little never hides much.
fn rank(state: CellState) -> u8 {
    match state {
        CellState::Unsure => 0,
        CellState::Partial => 1,
        CellState::Stated => 2,
        CellState::Conflict => 3,
    }
}

/// For each article, where each of its sentences stands.
fn prominence(documents: &[Document<'_>]) -> Vec<Vec<Prominence>> {
    let of_article = |document: &Document<'_>| {
        let mut number = 0;
        let paragraphs: Vec<Prominence> = document
            .article
            .paragraphs
            .iter()
            .map(|paragraph| match paragraph.kind {
                ParagraphKind::Headline => Prominence::Headline,
                ParagraphKind::Dek => Prominence::Lede,
                ParagraphKind::Body | ParagraphKind::Quote | ParagraphKind::ListItem => {
                    number += 1;
                    if number == 1 { Prominence::Lede } else { Prominence::Paragraph(number) }
                }
                _ => Prominence::Paragraph(number.max(1)),
            })
            .collect();
        let of_sentence = |sentence: &Sentence| paragraphs.get(sentence.paragraph as usize).copied();
        let sentences = document.segmentation.sentences.iter();
        sentences.map(|sentence| of_sentence(sentence).unwrap_or(Prominence::Paragraph(1))).collect()
    };
    documents.iter().map(of_article).collect()
}
