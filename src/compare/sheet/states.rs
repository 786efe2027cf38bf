//! What there is on a claim in each article: stated, in part, a disagreement, or nothing sure.

use std::collections::BTreeMap;

use super::CellState;
use crate::{
    align::{Document, Link, Nearest, NotLinked, Relation, SentenceRef},
    annotate::WordKind,
    article::ParagraphKind,
    compare::{
        Claim,
        findings::{SHARED_WORDS, carried_share, own_spans, share_within},
    },
    segment::Sentence,
    text::TextRange,
};

/// A claim is said whole in so many words: "Ukraine rejects the plan" has four, and most fragments fewer.
const WHOLE_WORDS: usize = 4;

/// A claim is stated when this share of its content words that are in no name is there too: names say of whom a claim is, not what. With a
/// half, as many cells that are right would be lost as wrong ones.
const STATED_BESIDE_NAMES: f64 = 1.0 / 3.0;

/// And its best link has at least this score: of 44 such cells read, those of weaker links were right once in seven.
const STATED_SCORE: f64 = 0.8;

/// An article whose nearest sentence scores this much is not sure to lack the claim. By the score alone one in four such sentences says
/// the claim or a part of it.
const UNSURE_SCORE: f64 = 0.44;

/// And this share of the content words of either sentence stands in the other: of these, four in ten say it.
const UNSURE_SHARE: f64 = 0.25;

/// What there is on each sentence, as the sentence of one end.
pub(super) struct Evidence<'a> {
    links: BTreeMap<SentenceRef, Vec<&'a Link>>,
    nearest: BTreeMap<SentenceRef, Vec<&'a Nearest>>,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(documents: &[Document<'_>], links: &'a [Link], nearest: &'a [Nearest]) -> Self {
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
    fn links_to(&self, sentence: SentenceRef, article: u32) -> Vec<&'a Link> {
        let agrees = |link: &&&Link| {
            other_end(link, sentence).article == article && link.relation != Relation::Conflict
        };
        self.of(sentence).iter().filter(agrees).copied().collect()
    }

    fn disagree(&self, x: SentenceRef, y: SentenceRef) -> bool {
        self.relate(x, y, Relation::Conflict)
    }

    fn say_the_same(&self, x: SentenceRef, y: SentenceRef) -> bool {
        self.relate(x, y, Relation::Same)
    }

    fn relate(&self, x: SentenceRef, y: SentenceRef, relation: Relation) -> bool {
        self.of(x).iter().any(|link| link.relation == relation && other_end(link, x) == y)
    }

    /// Whether another article disagrees with the sentence.
    fn is_disputed(&self, sentence: SentenceRef) -> bool {
        self.of(sentence).iter().any(|link| link.relation == Relation::Conflict)
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
/// preferred to a headline, which seldom says a claim whole, to a fragment, and to one of few words; before all, one that another
/// article disagrees with: on what they disagree is what a row must show.
pub(super) fn wording(
    documents: &[Document<'_>],
    claim: &Claim,
    evidence: &Evidence<'_>,
) -> Option<SentenceRef> {
    let clearness = |&member: &SentenceRef| {
        let document = documents.get(member.article as usize)?;
        let sentence = document.segmentation.sentences.get(member.sentence as usize)?;
        let is_whole = is_whole(document, sentence);
        let others: Vec<u32> =
            claim.articles.iter().copied().filter(|&article| article != member.article).collect();
        let carried = others
            .iter()
            .map(|&article| carried_share(document, member, &evidence.links_to(member, article)));
        let share = carried.sum::<f64>() / others.len().max(1) as f64;
        let is_disputed = evidence.is_disputed(member);
        Some((
            (is_disputed, is_whole),
            share,
            std::cmp::Reverse(sentence.words.len()),
            std::cmp::Reverse(in_any_order(documents, member)),
        ))
    };
    let clearest = claim.members.iter().copied().filter_map(|member| Some((clearness(&member)?, member)));
    clearest
        .max_by(|(x, _), (y, _)| {
            x.0.cmp(&y.0).then(x.1.total_cmp(&y.1)).then(x.2.cmp(&y.2)).then(x.3.cmp(&y.3))
        })
        .map(|(_, member)| member)
}

/// Orders sentences of several articles by what the articles say, so that ties do not hang on the articles' order.
fn in_any_order<'a>(documents: &[Document<'a>], at: SentenceRef) -> (Option<&'a str>, u32) {
    (documents.get(at.article as usize).map(|document| document.article.id.as_str()), at.sentence)
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
    links.iter().any(|link| link.score >= STATED_SCORE)
        && share_within(document, wording, &spans, |_| true) >= SHARED_WORDS
        && share_within(document, wording, &spans, |kind| kind != WordKind::Name) >= STATED_BESIDE_NAMES
}

/// What each article has of the claim, as its wording says it. By article.
pub(super) fn states(
    documents: &[Document<'_>],
    claim: &Claim,
    wording: SentenceRef,
    evidence: &Evidence<'_>,
) -> BTreeMap<u32, (CellState, SentenceRef)> {
    let mut agreeing: Vec<SentenceRef> =
        claim.members.iter().copied().filter(|&member| !evidence.disagree(wording, member)).collect();
    agreeing.sort_unstable_by_key(|&member| in_any_order(documents, member));
    let mut states: BTreeMap<u32, (CellState, SentenceRef)> = BTreeMap::new();
    let mut set = |article: u32, state: CellState, sentence: SentenceRef| {
        let before = states.entry(article).or_insert((state, sentence));
        if rank(state) > rank(before.0) {
            *before = (state, sentence);
        }
    };
    set(wording.article, CellState::Stated, wording);
    // What disagrees with another member may speak of another part than the wording does.
    for member in
        agreeing.iter().filter(|&&member| member == wording || evidence.say_the_same(wording, member))
    {
        for link in evidence.of(*member) {
            let other = other_end(link, *member);
            if link.relation == Relation::Conflict && other.article != wording.article {
                set(other.article, CellState::Conflict, other);
            }
        }
    }
    for &article in claim.articles.iter().filter(|&&article| article != wording.article) {
        let links = evidence.links_to(wording, article);
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
            evidence.links_to(member, article).first().map(|link| other_end(link, member))
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
