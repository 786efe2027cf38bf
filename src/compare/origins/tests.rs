//! Whom articles credit, and what traces to one origin.

use super::*;
use crate::{
    align::Prepared,
    annotate::speech,
    article::{Article, article},
    compare::Status,
    config::Config,
    ingest::{Outlet, OutletOrigin, Part, ingest},
};

fn read(outlet: &str, text: &str) -> Article {
    let part = Part::of_file("x", text, "UTF-8");
    let mut article = article("x", ingest(&part, &Config::default().ingest).unwrap().value);
    article.lang = "en".to_owned();
    article.metadata.outlet = Some(Outlet { name: outlet.to_owned(), origin: OutletOrigin::Reader });
    article
}

/// The origins of some articles, all of whose sentences state one claim.
fn of_one_claim(articles: &[Article]) -> Origins {
    let prepared = Prepared::new(articles, &Config::default().segment);
    let documents = prepared.documents(articles);
    let speech: Vec<Speech> = documents
        .iter()
        .map(|document| speech(document.article, document.segmentation, document.annotations))
        .collect();
    let members = (0..).zip(&documents).flat_map(|(article, document)| {
        document.compared_sentences().map(move |(sentence, _)| SentenceRef { article, sentence })
    });
    let claim = Claim {
        members: members.collect(),
        articles: (0..articles.len() as u32).collect(),
        status: Status::Shared,
    };
    origins(&documents, &[claim], &speech)
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
    assert_eq!(found.provenances[0].voices, [(0, Voice::Attributed), (1, Voice::Attributed)]);
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
    assert_eq!(found.provenances[0].voices, [(0, Voice::Anonymous), (1, Voice::Anonymous)]);
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
    let prepared = Prepared::new(&articles, &Config::default().segment);
    let documents = prepared.documents(&articles);
    let speech: Vec<Speech> = documents
        .iter()
        .map(|document| speech(document.article, document.segmentation, document.annotations))
        .collect();
    let of_articles = |articles: Vec<u32>| {
        let members = vec![SentenceRef { article: 0, sentence: 0 }, SentenceRef { article: 1, sentence: 0 }];
        let claims = [Claim { members, articles, status: Status::Shared }];
        origins(&documents, &claims, &speech).provenances[0].only.is_some()
    };
    assert!(of_articles(vec![0, 1]) && !of_articles(vec![0, 1, 2]));
}
