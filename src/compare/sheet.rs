//! Claims to the sheet of the whole story: what each article has of each claim, and where.

use std::collections::BTreeMap;

use super::{
    Claim,
    findings::{SHARED_WORDS, carried_share, own_spans, share_within},
};
use crate::{
    align::{Document, Link, Nearest, NotLinked, Relation, SentenceRef},
    annotate::WordKind,
    article::{Article, Paragraph, ParagraphKind},
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
    let prominence = prominence_of_sentences(documents);
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
    overlaps.sort_by_key(|overlap| std::cmp::Reverse(overlap.n_claims));
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
fn wording(documents: &[Document<'_>], claim: &Claim, evidence: &Evidence<'_>) -> Option<SentenceRef> {
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
fn states(
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

/// Where each paragraph of an article stands.
pub fn prominence(article: &Article) -> Vec<Prominence> {
    let mut number = 0;
    let of_paragraph = |paragraph: &Paragraph| match paragraph.kind {
        ParagraphKind::Headline => Prominence::Headline,
        ParagraphKind::Dek => Prominence::Lede,
        ParagraphKind::Body | ParagraphKind::Quote | ParagraphKind::ListItem => {
            number += 1;
            if number == 1 { Prominence::Lede } else { Prominence::Paragraph(number) }
        }
        _ => Prominence::Paragraph(number.max(1)),
    };
    article.paragraphs.iter().map(of_paragraph).collect()
}

/// For each article, where each of its sentences stands.
fn prominence_of_sentences(documents: &[Document<'_>]) -> Vec<Vec<Prominence>> {
    let of_article = |document: &Document<'_>| {
        let paragraphs = prominence(document.article);
        let of_sentence = |sentence: &Sentence| paragraphs.get(sentence.paragraph as usize).copied();
        let sentences = document.segmentation.sentences.iter();
        sentences.map(|sentence| of_sentence(sentence).unwrap_or(Prominence::Paragraph(1))).collect()
    };
    documents.iter().map(of_article).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        align::{Evidence as LinkEvidence, Prepared},
        article::article,
        compare::Status,
        config::Config,
        ingest::{Block, Blocks, Format, Metadata},
    };
    use ParagraphKind::{Body, Byline, Caption, Dek, Headline, ListItem};

    /// One sentence a paragraph.
    type Paragraphs<'a> = &'a [(ParagraphKind, &'a str)];

    /// A link as `A1-B2`, and the words that both sentences have.
    type Tie<'a> = (&'a str, Relation, &'a [&'a str]);

    fn read(paragraphs: Paragraphs<'_>) -> Article {
        let blocks = paragraphs
            .iter()
            .map(|&(kind, text)| Block { kind, text: text.to_owned(), reason: None })
            .collect();
        let metadata = Metadata { lang: Some("en".to_owned()), ..Metadata::default() };
        article("x", Blocks { format: Format::Text, encoding: String::new(), metadata, blocks })
    }

    fn sentence(name: &str) -> SentenceRef {
        let number: u32 = name[1..].parse().unwrap();
        SentenceRef { article: u32::from(name.as_bytes()[0] - b'A'), sentence: number - 1 }
    }

    fn spans(document: &Document<'_>, at: SentenceRef, words: &[&str]) -> Vec<TextRange> {
        let range = document.segmentation.sentences[at.sentence as usize].range;
        let text = range.of(&document.article.text);
        let find = |word: &&str| {
            let start = range.start as usize + text.find(word)?;
            Some(TextRange::new(start, start + word.len()))
        };
        words.iter().filter_map(find).collect()
    }

    /// The sheet's rows for claims such as `A1 B1` (their members), each as `A1: A stated 1, B partial headline`, and its overlaps as `AB 1`.
    fn check(
        articles: &[Paragraphs<'_>],
        claims: &[&str],
        ties: &[Tie<'_>],
        near: &[(&str, f64, &[&str])],
        expected: (&[&str], &[&str]),
    ) {
        let articles: Vec<Article> = articles.iter().map(|paragraphs| read(paragraphs)).collect();
        let prepared = Prepared::new(&articles, &Config::default().segment);
        let documents = prepared.documents(&articles);
        let ends = |pair: &str| {
            let (a, b) = pair.split_once('-').unwrap();
            (sentence(a), sentence(b))
        };
        let side = |at: SentenceRef, words: &[&str]| spans(&documents[at.article as usize], at, words);
        let links: Vec<Link> = ties
            .iter()
            .map(|&(pair, relation, words)| {
                let (a, b) = ends(pair);
                let (a_spans, b_spans) = (side(a, words), side(b, words));
                let evidence = LinkEvidence::default();
                Link { a, b, score: 0.8, relation, a_spans, b_spans, evidence, conflict: None }
            })
            .collect();
        let nearest: Vec<Nearest> = near
            .iter()
            .map(|&(pair, score, words)| {
                let (a, b) = ends(pair);
                let (spans, other_spans) = (side(a, words), side(b, words));
                Nearest { sentence: a, other: b, score, reason: NotLinked::LittleShared, spans, other_spans }
            })
            .collect();
        let claims: Vec<Claim> = claims
            .iter()
            .map(|members| {
                let members: Vec<SentenceRef> = members.split(' ').map(sentence).collect();
                let linked =
                    links.iter().filter(|link| members.contains(&link.a) || members.contains(&link.b));
                let linked = linked.flat_map(|link| [link.a.article, link.b.article]);
                let articles: BTreeSet<u32> =
                    members.iter().map(|member| member.article).chain(linked).collect();
                Claim { members, articles: articles.into_iter().collect(), status: Status::Shared }
            })
            .collect();
        let found = sheet(&documents, &claims, &links, &nearest);
        let letter = |article: u32| char::from(b'A' + article as u8);
        let place = |at| match at {
            Prominence::Headline => "headline".to_owned(),
            Prominence::Lede => "lede".to_owned(),
            Prominence::Paragraph(number) => number.to_string(),
        };
        let cell = |cell: &Cell| {
            format!("{} {} {}", letter(cell.article), cell.state.as_str(), place(cell.prominence))
        };
        let row = |row: &SheetRow| {
            let cells: Vec<String> = row.cells.iter().map(cell).collect();
            format!("{}{}: {}", letter(row.wording.article), row.wording.sentence + 1, cells.join(", "))
        };
        let overlap = |one: &Overlap| {
            let articles: String = one.articles.iter().map(|&article| letter(article)).collect();
            format!("{articles} {}", one.n_claims)
        };
        let rows: Vec<String> = found.rows.iter().map(row).collect();
        let overlaps: Vec<String> = found.overlaps.iter().map(overlap).collect();
        assert_eq!((&rows[..], &overlaps[..]), (&to_strings(expected.0)[..], &to_strings(expected.1)[..]));
    }

    fn to_strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    const CRACKS: &str = "Engineers found deep cracks in four pillars.";

    #[test]
    fn most_of_its_words_state_a_claim_and_few_state_a_part() {
        let all = &["Engineers", "found", "deep cracks", "pillars"][..];
        check(
            &[
                &[(Body, CRACKS)],
                &[(Body, "Engineers found deep cracks in pillars, the city said.")],
                &[(Body, "Old pillars near the market were painted last summer.")],
            ],
            &["A1 B1 C1"],
            &[("A1-B1", Relation::Same, all), ("A1-C1", Relation::Partial, &["pillars"])],
            &[],
            (&["A1: A stated lede, B stated lede, C partial lede"], &["ABC 1"]),
        );
    }

    #[test]
    fn names_alone_do_not_state_a_claim() {
        let names = &["envoy Kirill Dmitriev", "Steve Witkoff"][..];
        check(
            &[
                &[(Body, "After the meeting the envoy Kirill Dmitriev openly thanked Steve Witkoff.")],
                &[(Body, "In Miami, the envoy Kirill Dmitriev saw Steve Witkoff for three days.")],
            ],
            &["A1 B1"],
            &[("A1-B1", Relation::Partial, names)],
            &[],
            (&["A1: A stated lede, B partial lede"], &["AB 1"]),
        );
    }

    #[test]
    fn a_whole_sentence_stands_for_the_claim_before_a_heading_or_a_fragment() {
        let words = &["deep cracks", "pillars"][..];
        check(
            &[
                &[(Headline, "Deep cracks in pillars."), (ListItem, "The deep cracks in the pillars")],
                &[(Caption, "The deep cracks in the pillars."), (Body, CRACKS)],
            ],
            &["A1 A2 B1 B2"],
            &[
                ("A1-B2", Relation::Same, &["racks", "pillars"]),
                ("A2-B2", Relation::Same, words),
                ("A2-B1", Relation::Same, words),
            ],
            &[],
            (&["B2: A partial lede, B stated lede"], &["AB 1"]),
        );
    }

    #[test]
    fn a_disagreement_is_shown_before_anything_else() {
        check(
            &[
                &[(Body, "The bridge closes for eighteen months.")],
                &[
                    (Body, "The bridge closes for eighteen months."),
                    (Body, "The bridge closes for two years."),
                ],
            ],
            &["A1 B1", "B2"],
            &[
                ("A1-B1", Relation::Same, &["bridge closes for eighteen months"]),
                ("A1-B2", Relation::Conflict, &["bridge closes"]),
            ],
            &[],
            (&["A1: A stated lede, B conflict 2", "B2: A conflict lede, B stated 2"], &["AB 2"]),
        );
    }

    #[test]
    fn what_disagrees_with_a_sentence_is_told_beside_that_sentence_alone() {
        let briefed = "We have not been briefed on this plan.";
        check(
            &[
                &[(Body, "The minister met the adviser about this plan in Miami.")],
                &[(Body, briefed), (Body, "The minister met the adviser on Monday.")],
                &[(Body, "Partners have been briefed on this plan.")],
            ],
            &["A1 B1 B2", "C1"],
            &[
                ("A1-B1", Relation::Partial, &["this plan"]),
                ("A1-B2", Relation::Partial, &["minister met the adviser"]),
                ("B1-C1", Relation::Conflict, &["briefed on this plan"]),
            ],
            &[],
            (
                &["B1: A partial lede, B stated lede, C conflict lede", "C1: B conflict lede, C stated lede"],
                &["ABC 1", "BC 1"],
            ),
        );
    }

    #[test]
    fn unsure_is_what_comes_near_in_much_and_it_does_not_count_as_having_the_claim() {
        let articles: [Paragraphs<'_>; 2] =
            [&[(Body, CRACKS)], &[(Body, "Deep cracks were found by chance in another old bridge.")]];
        let rows = |state: &'static str| [state, "B1: B stated lede"];
        let apart = &["A 1", "B 1"][..];
        let claims = &["A1", "B1"];
        let much: &[&str] = &["found", "cracks"];
        check(
            &articles,
            claims,
            &[],
            &[("A1-B1", 0.46, much)],
            (&rows("A1: A stated lede, B unsure lede"), apart),
        );
        check(&articles, claims, &[], &[("A1-B1", 0.43, much)], (&rows("A1: A stated lede"), apart));
        check(&articles, claims, &[], &[("A1-B1", 0.46, &["found"])], (&rows("A1: A stated lede"), apart));
    }

    #[test]
    fn prominence_counts_the_paragraphs_of_the_body() {
        let article = read(&[
            (Headline, "Bridge closes"),
            (Dek, "For eighteen months"),
            (Byline, "By Ann Lee"),
            (Body, "One."),
            (Caption, "The bridge."),
            (ListItem, "Two."),
        ]);
        let expected = [
            Prominence::Headline,
            Prominence::Lede,
            Prominence::Paragraph(1),
            Prominence::Lede,
            Prominence::Paragraph(1),
            Prominence::Paragraph(2),
        ];
        assert_eq!(prominence(&article), expected);
    }
}
