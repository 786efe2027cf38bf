use super::*;
use crate::{
    align::{Prepared, align},
    annotate::{Quote, speech},
    article::{Article, article},
    config::Config,
    ingest::{Outlet, OutletOrigin, Part, ingest},
};

fn read(text: &str) -> Article {
    let part = Part::of_file("x", text, "UTF-8");
    article("x", ingest(&part, &Config::default().ingest).unwrap().value)
}

/// An article of an outlet, published on a day at a time.
fn of_outlet(outlet: &str, published: &str, time: &str, text: &str) -> Article {
    let mut article = read(text);
    article.metadata.outlet = Some(Outlet { name: outlet.to_owned(), origin: OutletOrigin::Metadata });
    article.metadata.published = Some(published.to_owned());
    article.metadata.time = Some(time.to_owned());
    article
}

fn found(articles: &[Article], quoted: Option<&str>) -> Vec<SameText> {
    let prepared = Prepared::new(articles, &Config::default().segment);
    let documents = prepared.documents(articles);
    let speech: Vec<Speech> = documents
        .iter()
        .map(|document| {
            let mut speech = speech(document.article, document.segmentation, document.annotations);
            let at = quoted.and_then(|quoted| Some((document.article.text.find(quoted)?, quoted.len())));
            speech.quotes = at.map_or_else(Vec::new, |(start, length)| {
                let span = TextRange::new(start, start + length);
                vec![Quote { form: QuoteForm::Direct, sentence: 0, span, source: None, cue: None }]
            });
            speech
        })
        .collect();
    same_text(&documents, &speech, &align(&documents, None).links)
}

/// The passages of two texts as the first has them.
fn passages(a: &str, b: &str, quoted: Option<&str>) -> Vec<String> {
    let articles = [read(a), read(b)];
    let found = found(&articles, quoted);
    let passages = found.iter().flat_map(|same| &same.passages);
    passages.map(|passage| passage.a.span.of(&articles[0].text).to_owned()).collect()
}

const RUN: &str =
    "The harbour wall gave way shortly before noon when a heavy swell lifted two barges against it";

#[test]
fn a_run_of_words_that_both_have_is_a_passage() {
    let a = format!("Early on Tuesday rain fell.\n\n{RUN}, officials told us. Nobody drowned there.");
    let b = format!(
        "{}! That is what engineers found.\n\nSomething else happened later.",
        RUN.replace(" when", " – when").replace("The", "the")
    );
    assert_eq!(passages(&a, &b, None), [RUN]);
    let same = &found(&[read(&a), read(&b)], None)[0];
    assert_eq!((same.n_words, same.passages.len()), (17, 1));
    assert!((same.b_share - 17.0 / 26.0).abs() < 1e-9, "{}", same.b_share);
}

#[test]
fn a_passage_ends_where_words_differ_and_where_a_paragraph_ends() {
    let changed = RUN.replace("noon", "dawn");
    assert_eq!(
        passages(&format!("{RUN}."), &format!("{changed}."), None),
        [""; 0],
        "seven and nine words are none"
    );
    let (a, b) = RUN.split_at(RUN.find("when").unwrap());
    assert_eq!(passages(&format!("{RUN}."), &format!("{a}\n\n{b}."), None), [""; 0]);
}

#[test]
fn names_and_quotes_are_no_passage() {
    let name = "Then the British Prime Minister Boris Johnson and Foreign Secretary Dominic Raab of the United Kingdom";
    assert_eq!(passages(&format!("{name} met."), &format!("{name} left."), None), [""; 0]);
    let text = format!("“{RUN},” the harbour master said.");
    assert_eq!(passages(&text, &format!("“{RUN},” the harbour master told us."), Some(RUN)), [""; 0]);
    assert_eq!(passages(&text, &text, None).len(), 1);
}

#[test]
fn of_runs_that_overlap_the_longest_is_kept() {
    let found = passages(&format!("{RUN}.\n\n{RUN}."), &format!("{RUN}."), None);
    assert_eq!(found, [RUN]);
}

#[test]
fn the_order_of_the_articles_only_turns_the_pairs_round() {
    let a = read(&format!("{RUN}. Nobody drowned.\n\n{RUN}."));
    let b = read(&format!("It is said that {RUN}. Then {RUN}, too."));
    let there = found(&[a.clone(), b.clone()], None);
    let back = found(&[b, a], None);
    let turned: Vec<(TextRange, TextRange)> =
        back[0].passages.iter().map(|passage| (passage.b.span, passage.a.span)).collect();
    let passages: Vec<(TextRange, TextRange)> =
        there[0].passages.iter().map(|passage| (passage.a.span, passage.b.span)).collect();
    assert_eq!(passages, turned);
    assert_eq!(passages.len(), 2);
}

#[test]
fn repeated_text_takes_linear_time() {
    // Each would take minutes if every place of a word were looked at with every other.
    for piece in ["same ", "one two ", "a b c d e f g h i j k l m n o p q r s t u v w x y z "] {
        let text = piece.repeat(40_000 / piece.len());
        let articles: Vec<Article> = (0..6).map(|_| read(&text)).collect();
        let prepared = Prepared::new(&articles, &Config::default().segment);
        let found = runs::runs(&runs::tokens(&prepared.documents(&articles)), |a, b| a < b);
        assert_eq!(found.len(), 15);
    }
}

const EARLIER: &str = "Two barges broke loose in the harbour on Tuesday morning. The ferry to the islands was cancelled at noon. \
    Nobody was hurt in the harbour, the port authority said.\n\nA crane fell onto the quay near the fish market. \
    Schools along the coast stayed open all day.";

/// The changes between two versions of one outlet, as `earlier > later`.
fn changes(articles: &[Article]) -> Vec<String> {
    let found = found(articles, None);
    let versions = found[0].versions.clone().unwrap();
    let prepared = Prepared::new(articles, &Config::default().segment);
    let text = |at: Option<SentenceRef>| {
        at.map_or_else(String::new, |at| {
            let sentence = &prepared.segmentations[at.article as usize].sentences[at.sentence as usize];
            sentence.range.of(&articles[at.article as usize].text).to_owned()
        })
    };
    versions
        .changes
        .iter()
        .map(|change| format!("{} > {}", text(change.earlier), text(change.later)))
        .collect()
}

#[test]
fn versions_of_one_article_are_told_by_their_sentences() {
    let later = EARLIER
        .replace("Nobody was hurt in the harbour", "Two people were hurt in the harbour")
        .replace(" Schools along the coast stayed open all day.", "")
        .replace("A crane", "The mayor spoke of luck. A crane");
    let expected = [
        "Nobody was hurt in the harbour, the port authority said. > Two people were hurt in the harbour, the port authority said.",
        " > The mayor spoke of luck.",
        "Schools along the coast stayed open all day. > ",
    ];
    let earlier = of_outlet("The Quay", "2031-03-04", "09:30+01:00", EARLIER);
    let later = of_outlet("THE QUAY", "2031-03-04", "09:00Z", &later);
    assert_eq!(changes(&[earlier.clone(), later.clone()]), expected);
    assert_eq!(changes(&[later, earlier]), expected);
}

#[test]
fn sentences_that_moved_are_no_change() {
    let (first, second) = EARLIER.split_once("\n\n").unwrap();
    let moved = format!("{second}\n\n{first}");
    let earlier = of_outlet("The Quay", "2031-03-04", "09:30", EARLIER);
    let later = of_outlet("The Quay", "2031-03-05", "08:00", &moved);
    assert_eq!(changes(&[earlier, later]), [""; 0]);
}

#[test]
fn other_outlets_and_other_articles_are_no_versions() {
    let here = of_outlet("The Quay", "2031-03-04", "09:30", EARLIER);
    let there = of_outlet("Island Post", "2031-03-04", "10:30", EARLIER);
    assert_eq!(found(&[here.clone(), there], None)[0].versions, None);
    let other = format!("{RUN}. {}", EARLIER.split_once(". ").unwrap().0);
    let other = of_outlet(
        "The Quay",
        "2031-03-06",
        "09:30",
        &format!("{other}. {}", "Ships sail at dawn. ".repeat(9)),
    );
    assert!(found(&[here, other], None).iter().all(|same| same.versions.is_none()));
}
