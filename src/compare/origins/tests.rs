//! Whom articles credit, and what traces to one origin.

use super::*;
use crate::{
    align::{Evidence, Prepared, Relation},
    annotate::speech,
    article::{Article, article},
    compare::{Cell, CellState, Prominence, Status},
    config::Config,
    ingest::{Outlet, OutletOrigin, Part, ingest},
    text::TextRange,
};

fn read(outlet: &str, text: &str) -> Article {
    let part = Part::of_file("x", text, "UTF-8");
    let mut article = article("x", ingest(&part, &Config::default().ingest).unwrap().value);
    article.lang = "en".to_owned();
    article.metadata.outlet = Some(Outlet { name: outlet.to_owned(), origin: OutletOrigin::Reader });
    article
}

/// The origins of some articles, all of whose sentences state one claim in the same words: sentences of different articles are linked
/// throughout. The first sentence stands for the claim.
fn of_one_claim(articles: &[Article]) -> Origins {
    of_claim(articles, articles.len() as u32, (0..articles.len() as u32).collect())
}

/// The same where the first so many articles have the claim’s sentences, and others may carry it too.
fn of_claim(articles: &[Article], n_articles: u32, carriers: Vec<u32>) -> Origins {
    let prepared = Prepared::new(articles, &Config::default().segment);
    let documents = prepared.documents(articles);
    let speech: Vec<Speech> = documents
        .iter()
        .map(|document| speech(document.article, document.segmentation, document.annotations))
        .collect();
    let members: Vec<SentenceRef> = (0..)
        .zip(&documents)
        .flat_map(|(article, document)| {
            document.compared_sentences().map(move |(sentence, _)| SentenceRef { article, sentence })
        })
        .filter(|member| member.article < n_articles)
        .collect();
    let mut links = Vec::new();
    for (at, &a) in (1..).zip(&members) {
        let others = members[at..].iter().filter(|b| b.article != a.article);
        links.extend(others.map(|&b| link(&documents, a, b)));
    }
    let row = row(&members);
    let claim = Claim { members, articles: carriers, status: Status::Shared };
    origins(&documents, &[claim], &[row], &links, &speech)
}

/// A link that shares what the first sentence has before a comma or its end, and what the second has of these words.
fn link(documents: &[Document<'_>], a: SentenceRef, b: SentenceRef) -> Link {
    let span = |at: SentenceRef| {
        let document = documents[at.article as usize];
        let sentence = document.segmentation.sentences[at.sentence as usize].range;
        let shared = SHARED.iter().find_map(|shared| {
            let start = sentence.of(&document.article.text).find(shared)?;
            let start = sentence.start + start as u32;
            Some(TextRange { start, end: start + shared.len() as u32 })
        });
        vec![shared.unwrap_or(sentence)]
    };
    Link {
        a,
        b,
        score: 0.9,
        relation: Relation::Same,
        a_spans: span(a),
        b_spans: span(b),
        evidence: Evidence::default(),
        conflict: None,
    }
}

/// What the sentences of these tests share, where it is not all of them.
const SHARED: [&str; 2] = ["harbour will be closed in June", "It is an old harbour"];

/// Every article states the claim with its first sentence.
fn row(members: &[SentenceRef]) -> SheetRow {
    let first = members.chunk_by(|x, y| x.article == y.article).map(|of_article| of_article[0]);
    let cell = |sentence: SentenceRef| Cell {
        article: sentence.article,
        state: CellState::Stated,
        sentence,
        prominence: Prominence::Lede,
    };
    SheetRow { claim: 0, wording: members[0], cells: first.map(cell).collect() }
}

fn names(origins: &Origins) -> Vec<String> {
    let articles = |origin: &Origin| {
        let articles: BTreeSet<u32> = origin.credits.iter().map(|credit| credit.article).collect();
        articles.len()
    };
    origins.origins.iter().map(|origin| format!("{} {}", origin.name, articles(origin))).collect()
}

fn only(origins: &Origins) -> Option<&str> {
    let only = origins.provenances[0].only?;
    Some(origins.origins[only as usize].name.as_str())
}

const AXIOS: &str = "The harbour will be closed in June, Axios reported on Monday.";
const REUTERS: &str = "The harbour will be closed in June, Reuters reported on Monday.";

#[test]
fn a_claim_that_all_credit_to_one_outlet_has_one_origin() {
    let axios = read("Axios", "The harbour will be closed in June. It is an old harbour.");
    let (herald, gazette) =
        (read("Herald", AXIOS), read("Gazette", "Axios reported that the harbour will be closed in June."));
    let found = of_one_claim(&[herald.clone(), gazette.clone()]);
    assert_eq!(names(&found), ["Axios 2"]);
    assert_eq!(only(&found), Some("Axios"));
    assert!(found.provenances[0].voices.is_empty(), "both credit it");
    // The outlet itself needs no credit.
    assert_eq!(only(&of_one_claim(&[axios, herald.clone(), gazette])), Some("Axios"));
    assert_eq!(only(&of_one_claim(&[herald.clone(), read("Gazette", REUTERS)])), None);
    assert_eq!(only(&of_one_claim(&[herald, read("Gazette", "The harbour will be closed in June.")])), None);
}

#[test]
fn an_outlet_that_names_itself_credits_nobody() {
    let found = of_one_claim(&[read("Axios", AXIOS), read("Herald", AXIOS)]);
    assert_eq!(names(&found), ["Axios 1"]);
    assert_eq!(only(&found), Some("Axios"));
    assert_eq!(names(&of_one_claim(&[read("Axios", AXIOS)])), [""; 0]);
}

#[test]
fn unnamed_sources_are_a_kind_of_source_and_no_common_origin() {
    let text = "The harbour will be closed in June, a White House official said on Monday.";
    let found = of_one_claim(&[read("Herald", text), read("Gazette", text)]);
    assert_eq!(names(&found), ["White House official 2"]);
    assert_eq!(only(&found), None);
    // Two articles that say "a report" may mean two.
    let text = "The harbour will be closed in June, a report said on Monday.";
    assert_eq!(only(&of_one_claim(&[read("Herald", text), read("Gazette", text)])), None);
}

#[test]
fn a_person_is_one_origin_whatever_the_spelling() {
    let found = of_one_claim(&[
        read("Herald", "“The harbour will be closed in June,” Volodymyr Zelensky said on Monday."),
        read("Gazette", "“The harbour will be closed in June,” President Zelenskyy said on Monday."),
    ]);
    assert_eq!(names(&found), ["Volodymyr Zelensky 2"]);
    assert_eq!(only(&found), Some("Volodymyr Zelensky"));
}

#[test]
fn a_claim_that_another_article_has_outside_of_its_members_is_not_traced() {
    let articles = [read("Herald", AXIOS), read("Gazette", AXIOS), read("Post", "Nothing of it.")];
    let is_traced = |carriers: Vec<u32>| of_claim(&articles, 2, carriers).provenances[0].only.is_some();
    assert!(is_traced(vec![0, 1]) && !is_traced(vec![0, 1, 2]));
}

fn voices(texts: &[&str]) -> Vec<(u32, Voice)> {
    let articles: Vec<Article> =
        (0..).zip(texts).map(|(n, text)| read(&format!("Outlet {n}"), text)).collect();
    of_one_claim(&articles).provenances[0].voices.clone()
}

const STATED: &str = "The harbour will be closed in June.";

#[test]
fn voices_differ_where_one_article_states_what_another_credits() {
    use Voice::{Anonymous, Attributed, Fact};
    let credited = "The harbour will be closed in June, Karl Berg said.";
    assert_eq!(voices(&[STATED, credited]), [(0, Fact), (1, Attributed)]);
    assert_eq!(voices(&[credited, STATED]), [(0, Attributed), (1, Fact)]);
    let unnamed = "The harbour will be closed in June, a harbour official said.";
    assert_eq!(voices(&[STATED, unnamed, credited]), [(0, Fact), (1, Anonymous), (2, Attributed)]);
    // Both credit somebody, one of them without a name.
    assert!(voices(&[unnamed, credited]).is_empty());
    // Whoever holds the office is no secret.
    assert!(voices(&[STATED, "The harbour will be closed in June, the mayor of Bergen said."]).is_empty());
}

#[test]
fn a_source_of_another_clause_or_a_word_of_saying_leaves_the_voice_open() {
    let other = "The harbour will be closed in June, and Karl Berg said on Monday that the bridge was in a bad state.";
    assert!(voices(&[STATED, other]).is_empty());
    for open in [
        "Critics were told that the harbour will be closed in June.",
        "The harbour will be closed in June, as we know.",
    ] {
        let credited = "The harbour will be closed in June, Karl Berg said.";
        assert!(voices(&[credited, open]).is_empty(), "{open}");
    }
}

#[test]
fn a_sentence_beside_one_that_credits_somebody_states_no_fact() {
    let credited = "The harbour will be closed in June, Karl Berg said.";
    let beside = "The harbour will be closed in June. The work takes a month, Karl Berg said.";
    assert!(voices(&[credited, beside]).is_empty());
    let apart = "The harbour will be closed in June. The work takes a month.";
    assert_eq!(voices(&[credited, apart]), [(0, Voice::Attributed), (1, Voice::Fact)]);
}

#[test]
fn articles_that_quote_other_words_of_one_speaker_have_no_common_origin() {
    let found = of_one_claim(&[
        read(
            "Herald",
            "It is an old harbour that nobody has mended or painted or swept for forty long years, Karl Berg said on Monday.",
        ),
        read(
            "Gazette",
            "It is an old harbour with a fine view of deep snow on green hills, Karl Berg said on Monday.",
        ),
    ]);
    assert_eq!(names(&found), ["Karl Berg 2"]);
    assert_eq!(only(&found), None);
}
