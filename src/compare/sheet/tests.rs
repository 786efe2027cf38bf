//! What each article has of a claim.

use std::collections::BTreeSet;

use super::*;
use crate::{
    align::{DiscrepancyKind, Evidence as LinkEvidence, NotLinked, Prepared, Relation},
    article::article,
    compare::{DiscrepancyValue, Status},
    config::Config,
    ingest::{Block, Blocks, Format, Metadata},
    text::TextRange,
};
use ParagraphKind::{Body, Byline, Caption, Dek, Headline, ListItem};

/// One sentence a paragraph.
type Paragraphs<'a> = &'a [(ParagraphKind, &'a str)];

/// A link as `A1-B2`, and the words that both sentences have.
type Tie<'a> = (&'a str, Relation, &'a [&'a str]);

fn read(paragraphs: Paragraphs<'_>) -> Article {
    let blocks =
        paragraphs.iter().map(|&(kind, text)| Block { kind, text: text.to_owned(), reason: None }).collect();
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
            let linked = links.iter().filter(|link| members.contains(&link.a) || members.contains(&link.b));
            let linked = linked.flat_map(|link| [link.a.article, link.b.article]);
            let articles: BTreeSet<u32> = members.iter().map(|member| member.article).chain(linked).collect();
            Claim { members, articles: articles.into_iter().collect(), status: Status::Shared }
        })
        .collect();
    let found = sheet(&documents, &claims, &links, &nearest, &[]);
    let letter = |article: u32| char::from(b'A' + article as u8);
    let place = |at| match at {
        Prominence::Headline => "headline".to_owned(),
        Prominence::Lede => "lede".to_owned(),
        Prominence::Paragraph(number) => number.to_string(),
    };
    let cell =
        |cell: &Cell| format!("{} {} {}", letter(cell.article), cell.state.as_str(), place(cell.prominence));
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
            &[(Body, "The bridge closes for eighteen months."), (Body, "The bridge closes for two years.")],
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

#[test]
fn an_article_that_says_the_other_thing_of_a_discrepancy_disagrees() {
    let articles = [
        read(&[(Body, "The bridge is unlikely to close in June.")]),
        read(&[(Body, "The bridge will close in June.")]),
        read(&[(Body, "The bridge closes in June and the tunnel in July.")]),
    ];
    let prepared = Prepared::new(&articles, &Config::default().segment);
    let [a, b, c] = ["A1", "B1", "C1"].map(sentence);
    let link = |(a, b, relation): (SentenceRef, SentenceRef, Relation)| {
        let (a_spans, b_spans, evidence) = (Vec::new(), Vec::new(), LinkEvidence::default());
        Link { a, b, score: 0.8, relation, a_spans, b_spans, evidence, conflict: None }
    };
    let links = [(a, b, Relation::Conflict), (a, c, Relation::Partial)].map(link);
    let claim = Claim { members: vec![a], articles: vec![0, 1, 2], status: Status::Conflict };
    let value = |(sentence, value): (SentenceRef, &str)| DiscrepancyValue {
        sentence,
        span: TextRange::new(0, 3),
        value: value.to_owned(),
    };
    let discrepancy = Discrepancy {
        kind: DiscrepancyKind::Polarity,
        is_update: false,
        claims: vec![0],
        values: [(a, "no"), (b, "yes"), (c, "yes")].map(value).to_vec(),
    };
    let states = |discrepancies: &[Discrepancy]| -> Vec<CellState> {
        let found =
            sheet(&prepared.documents(&articles), std::slice::from_ref(&claim), &links, &[], discrepancies);
        found.rows[0].cells.iter().map(|cell| cell.state).collect()
    };
    use CellState::{Conflict, Partial, Stated};
    assert_eq!(states(&[]), [Stated, Conflict, Partial]);
    assert_eq!(states(std::slice::from_ref(&discrepancy)), [Stated, Conflict, Conflict]);
    assert_eq!(states(&[Discrepancy { is_update: true, ..discrepancy }]), [Stated, Conflict, Partial]);
}
