//! What articles call the same thing, and what sets them apart.

use super::*;
use crate::{
    align::{Prepared, align},
    article::{Article, article},
    compare::words,
    config::Config,
    ingest::{Outlet, OutletOrigin, Part, ingest},
    semantics::Vectors,
};

fn read(text: &str) -> Article {
    let part = Part::of_file("x", text, "UTF-8");
    let article = article("x", ingest(&part, &Config::default().ingest).unwrap().value);
    Article { lang: "en".to_owned(), ..article }
}

fn worded(articles: &[Article]) -> Wording {
    let vectors = Vectors::new(&include_bytes!("../../../data/word-vectors.bin")[..]).unwrap();
    let prepared = Prepared::new(articles, &Config::default().segment);
    let documents = prepared.documents(articles);
    wording(&words::read(&documents), &align(&documents, Some(&vectors)).links)
}

/// The namings of some texts as `kind variant:n variant:n`.
fn namings(texts: &[&str]) -> Vec<String> {
    let articles: Vec<Article> = texts.iter().map(|text| read(text)).collect();
    let shown = |naming: &Naming| {
        let variants =
            naming.variants.iter().map(|variant| format!(" {}:{}", variant.text, variant.uses.len()));
        naming.kind.as_str().to_owned() + &variants.collect::<String>()
    };
    worded(&articles).namings.iter().map(shown).collect()
}

#[test]
fn spellings_of_one_name_are_found_with_their_places() {
    let texts = [
        "Then they left Kyiv. In Kyiv’s streets it rained.",
        "Nobody had left Kiev. “Ukrainians stay in Kiev.”",
    ];
    assert_eq!(namings(&texts), ["spelling Kiev:2 Kyiv:2"]);
    let articles = texts.map(read);
    let wording = worded(&articles);
    for variant in &wording.namings[0].variants {
        for place in &variant.uses {
            let article = &articles[place.sentence.article as usize];
            assert_eq!(place.span.of(&article.text), variant.text);
        }
    }
}

#[test]
fn a_variant_is_shown_as_most_uses_write_it_whichever_article_comes_first() {
    let texts = [
        "They left KYIV then. It rained in KYIV.",
        "Nobody had left Kiev. They stay in Kiev. All of Kiev slept.",
        "They left Kyiv then. It rained in Kyiv. All of Kyiv slept.",
    ];
    let expected = ["spelling Kyiv:5 Kiev:3"];
    assert_eq!(namings(&texts), expected);
    assert_eq!(namings(&[texts[2], texts[1], texts[0]]), expected);
}

#[test]
fn other_forms_of_a_name_are_no_spellings() {
    for texts in [
        ["We saw Ukraine. It was Ukraine that won.", "We saw Ukrainians. A Ukrainian won."],
        ["We met Joe Biden there.", "We met Joseph Biden there."],
        ["It was the U.S. that won.", "It was the US that won."],
        ["We met Emmanuel Macron of France.", "We met the French President there."],
        ["We met Dmitry Peskov there.", "We met Dmitri Medvedev there."],
        ["There Peskov's plane landed.", "There PESKOV landed, and Peskov left."],
    ] {
        assert_eq!(namings(&texts), [""; 0], "{texts:?}");
    }
    let peskov = ["We met Dmitry Peskov there.", "We met Dmitri Peskov there."];
    assert_eq!(namings(&peskov), ["spelling Dmitri:1 Dmitry:1"]);
}

#[test]
fn an_article_that_has_both_spellings_tells_no_outlets_apart() {
    let text = "Then they left Kyiv. Nobody had left Kiev.";
    assert_eq!(namings(&[text, text]), [""; 0]);
}

#[test]
fn nouns_in_one_place_of_linked_sentences_name_one_thing() {
    let a = "A clerk told the police that the robber showed a small pistol and fled in a taxi on Monday.";
    let b = "The police were told by a clerk that the robber showed a small handgun and fled in a taxi on Monday.";
    assert_eq!(namings(&[a, b]), ["term handgun:1 pistol:1"]);
}

#[test]
fn two_things_of_one_sentence_are_not_one() {
    let a = "A clerk told the police that the robber showed a small pistol and fled in a taxi on Monday.";
    let b = "The police were told by a clerk that the robber showed a small handgun and fled in a taxi on Monday.";
    let both = format!("{b} He had left a pistol and a handgun in the shop.");
    assert_eq!(namings(&[a, &both]), [""; 0]);
    let verbs = ["He wants to discuss the plan of the port.", "He wants to block the plan of the port."];
    assert_eq!(namings(&verbs), [""; 0]);
}

const PLAIN: &str = "The council of the town met on Monday and spoke about the harbour wall. A report will follow in spring. ";

/// The distinctive terms of the first of some texts, as `term n/elsewhere`.
fn distinctive(texts: &[String]) -> Vec<String> {
    let mut articles: Vec<Article> = texts.iter().map(|text| read(text)).collect();
    articles[0].metadata.outlet =
        Some(Outlet { name: "Harbour Herald".into(), origin: OutletOrigin::Reader });
    let terms = worded(&articles).terms;
    let own = terms.iter().filter(|term| term.article == 0);
    own.map(|term| format!("{} {}/{}", term.text, term.uses.len(), term.n_elsewhere)).collect()
}

#[test]
fn what_one_article_says_more_often_sets_it_apart() {
    let own =
        "The sluice gates failed again. Sluice gates cost money. Nobody told the Harbour Herald in 1998. ";
    let first = PLAIN.repeat(4) + &own.repeat(6);
    let found = distinctive(&[first, PLAIN.repeat(8), PLAIN.repeat(8), PLAIN.repeat(8)]);
    // The phrase stands for its words; the outlet's own name, numbers and days set nothing apart.
    assert_eq!(found, ["sluice gates 12/0"]);
    assert_eq!(distinctive(&[PLAIN.repeat(8), PLAIN.repeat(8)]), [""; 0]);
}

/// The distinctive terms of an article that says some sentences often, among three that never do.
fn set_apart_by(own: &str) -> Vec<String> {
    distinctive(&[PLAIN.repeat(4) + own, PLAIN.repeat(8), PLAIN.repeat(8), PLAIN.repeat(8)])
}

#[test]
fn what_sets_an_article_apart_is_a_noun_or_a_name_of_several_sentences() {
    let nouns = "The flood came. After the flood Lindqvist left. A flood is a flood, and Lindqvist knew. ";
    assert_eq!(set_apart_by(&nouns.repeat(3)), ["flood 12/0", "Lindqvist 6/0"]);
    let verbs = "They protect the gates. He will protect a fence. We protect our own. ";
    assert_eq!(set_apart_by(&verbs.repeat(3)), [""; 0]);
    let adjectives = "A municipal clerk left. The municipal gardens flourish. Some municipal buses stopped. ";
    assert_eq!(set_apart_by(&adjectives.repeat(3)), [""; 0]);
    let shells = "The problem grew. After that problem they left. A problem is a problem. ";
    assert_eq!(set_apart_by(&shells.repeat(3)), [""; 0]);
    let units = "They walked 12 miles. It was 14 miles away. Then 3 miles of mud. ";
    assert_eq!(set_apart_by(&units.repeat(3)), [""; 0]);
    assert_eq!(set_apart_by(&"Read the newsletter of the day. ".repeat(9)), [""; 0]);
}

#[test]
fn other_words_of_one_stem_are_not_counted_as_one_term() {
    let own = "The investigation began. An investigation takes long. They are investigating it. After an investigation he left. ";
    assert_eq!(set_apart_by(&own.repeat(3)), ["investigation 9/0"]);
}

#[test]
fn a_name_that_the_others_have_in_another_form_sets_nothing_apart() {
    let said = |name: &str| {
        format!(
            "On Monday the crowd saw {name} at the harbour. There {name} spoke for an hour about the sea. "
        )
        .repeat(4)
    };
    let others = |name: &str| {
        let other = PLAIN.repeat(8) + &said(name);
        distinctive(&[PLAIN.repeat(4) + &said("Ada Okoro"), other.clone(), other.clone(), other])
    };
    assert_eq!(others("Mrs. Okoro"), [""; 0]);
    assert_eq!(others("Tomas Lind"), ["Ada Okoro 8/0"]);
}

#[test]
fn articles_in_other_languages_have_no_terms() {
    let lang = |lang: &str, text: &str| Article { lang: lang.to_owned(), ..read(text) };
    let german = "Der Rat der Stadt sprach am Montag über die Mauer des Hafens in Kiew. ".repeat(9);
    let articles = [lang("de", &german), lang("en", &PLAIN.repeat(9)), lang("de", "Sie sind in Kyiv.")];
    assert_eq!(worded(&articles), Wording::default());
}

#[test]
fn lists_are_sorted_for_the_search() {
    for list in [
        spellings::OF_PEOPLE,
        terms::DETERMINERS,
        terms::PREPOSITIONS,
        terms::TIMES,
        distinctive::COMMON,
        nouns::BEFORE_VERBS,
        nouns::OBJECTS,
        nouns::SHELLS,
    ] {
        assert!(list.split(' ').is_sorted(), "{list}");
    }
}

#[test]
fn words_of_judgement_that_not_all_articles_use_are_shown_in_their_phrase() {
    let texts = [
        "It began before Northland’s brutal war on Lindmark. The regime in the capital fell.",
        "It began before the war on Lindmark. The government fell. It was a brutal winter.",
        "It began before the war. The regime fell.",
    ];
    assert_eq!(
        namings(&texts),
        ["judgement regime:2", "judgement Northland’s brutal war on Lindmark:1", "judgement brutal winter:1"]
    );
    let nested = ["Northland’s brutal war went on.", "The brutal war went on.", "The war went on."];
    assert_eq!(namings(&nested), ["judgement Northland’s brutal war:1 brutal war:1"]);
    let quoted = ["It is a deal that Berg calls' insane'.", "The deal stands."];
    assert_eq!(namings(&quoted), ["judgement insane:1"]);
    assert_eq!(namings(&["The regime fell.", "The regime fell on Monday."]), [""; 0]);
}
