//! What one speaker said once, as articles give it.

use super::*;
use crate::{
    align::{Prepared, align},
    annotate::speech,
    article::{Article, article},
    compare::words,
    config::Config,
    ingest::{Part, ingest},
    semantics::Vectors,
};

/// The utterances of some texts: the speaker, then each version as `article relation: its words`.
fn found(texts: &[&str]) -> Vec<String> {
    let read = |text: &&str| {
        let part = Part::of_file("x", *text, "UTF-8");
        let article = article("x", ingest(&part, &Config::default().ingest).unwrap().value);
        Article { lang: "en".to_owned(), ..article }
    };
    let articles: Vec<Article> = texts.iter().map(read).collect();
    let vectors = Vectors::new(&include_bytes!("../../../data/word-vectors.bin")[..]).unwrap();
    let prepared = Prepared::new(&articles, &Config::default().segment);
    let documents = prepared.documents(&articles);
    let speech: Vec<Speech> = documents
        .iter()
        .map(|document| speech(document.article, document.segmentation, document.annotations))
        .collect();
    let links = align(&documents, Some(&vectors)).links;
    let mut out = Vec::new();
    for utterance in utterances(&words::read(&documents), &speech, &links) {
        out.push(utterance.speaker.unwrap_or_default());
        for version in utterance.versions {
            let quote = &speech[version.quote.article as usize].quotes[version.quote.quote as usize];
            let words = quote.span.of(&articles[version.quote.article as usize].text).trim_end_matches(',');
            let other = if version.is_of_other_speaker { ", other speaker" } else { "" };
            out.push(format!("{} {}{other}: {words}", version.quote.article, version.relation.as_str()));
        }
    }
    out
}

const WALL: &str =
    "“The harbour wall will hold for fifty years if the council pays for it now,” Ada Okoro said on Monday.";

#[test]
fn one_utterance_is_the_same_shortened_or_altered() {
    assert_eq!(
        found(&[
            WALL,
            "On Monday Ada Okoro said: “The harbour wall will hold for fifty years.”",
            "“The harbour wall will stand for fifty years if the town pays for it now,” Ada Okoro said on Monday.",
            "“The harbour wall WILL hold for fifty years, if the council pays for it now!” said Ada Okoro.",
        ]),
        [
            "Ada Okoro",
            "0 same: The harbour wall will hold for fifty years if the council pays for it now",
            "1 shortened: The harbour wall will hold for fifty years.",
            "2 altered: The harbour wall will stand for fifty years if the town pays for it now",
            "3 same: The harbour wall WILL hold for fifty years, if the council pays for it now!",
        ]
    );
}

#[test]
fn what_is_left_out_with_a_mark_or_put_in_brackets_is_not_altered() {
    let relations = |text: &str| -> Vec<String> {
        let found = found(&[WALL, text]);
        found.iter().skip(2).map(|version| version.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(
        relations("“The harbour wall will hold … if the council pays for it now,” Ada Okoro said on Monday."),
        ["1 shortened"]
    );
    assert_eq!(
        relations(
            "“The harbour wall will hold for fifty years if [they pay] for it now,” Ada Okoro said on Monday."
        ),
        ["1 shortened"]
    );
    assert_eq!(
        relations("“The harbour wall will hold if the council pays for it now,” Ada Okoro said on Monday."),
        ["1 altered"]
    );
}

#[test]
fn other_words_of_one_speaker_are_reworded_or_paraphrased() {
    assert_eq!(
        found(&[
            WALL,
            "“That harbour wall holds another fifty years, provided the council is paying right now,” Ada Okoro said on Monday.",
            "Ada Okoro said on Monday that the harbour wall would hold for fifty years if the council paid.",
        ]),
        [
            "Ada Okoro",
            "0 same: The harbour wall will hold for fifty years if the council pays for it now",
            "1 reworded: That harbour wall holds another fifty years, provided the council is paying right now",
            "2 paraphrased: the harbour wall would hold for fifty years if the council paid",
        ]
    );
}

#[test]
fn the_only_quote_of_a_speaker_is_known_in_a_translation() {
    let a = "“Nothing is new beyond what was agreed in Lisbon,” spokesman Tomas Lind said when asked about the harbour wall, \
        referring to the summit between Ada Okoro and Rui Costa in May.";
    let b = "Asked about the harbour wall, spokesman Tomas Lind stated that “there were no changes to the spirit of Lisbon”, \
        referring to the summit between Ada Okoro and Rui Costa in May.";
    let relations = |texts: &[&str]| found(texts).iter().filter(|line| line.contains("reworded")).count();
    assert_eq!(relations(&[a, b]), 1);
    let more = format!("{b} “The wall is safe,” Tomas Lind said.");
    assert_eq!(relations(&[a, &more]), 0);
}

#[test]
fn two_utterances_of_one_speaker_are_two() {
    assert_eq!(
        found(&[WALL, "“The harbour wall is no business of the council,” Ada Okoro said on Monday."]),
        [""; 0]
    );
    assert_eq!(found(&[WALL, "Ada Okoro said on Monday that the council had met twice."]), [""; 0]);
}

#[test]
fn quotes_that_share_their_middle_are_not_one_word_for_word() {
    let a = "“We know that the harbour wall will hold for fifty years, and the town can sleep,” Ada Okoro said on Monday.";
    let b = "“Nobody doubted that the harbour wall will hold for fifty years, whatever the council pays for now,” Ada Okoro said on Monday.";
    assert!(found(&[a, b]).iter().all(|line| !line.contains("shortened")));
    let cut = "“that the harbour wall will hold for fifty years, and the town can sleep. Nobody doubts it,” Ada Okoro said on Monday.";
    assert!(found(&[a, cut]).iter().any(|line| line.contains("altered")));
}

#[test]
fn words_in_common_make_no_rewording_of_a_quote_that_says_more() {
    let a = "“If the council finds no money, we have a large part of the harbour wall to repair, and that will take long years of painstaking work by divers,” Ada Okoro said on Monday.";
    let b = "“It means crawling along the harbour wall, so the repair takes long years,” Ada Okoro said on Monday.";
    assert_eq!(found(&[a, b]), [""; 0]);
}

#[test]
fn another_speaker_is_told_where_both_articles_name_theirs() {
    let other = "“The harbour wall will hold for fifty years if the council pays for it now,” Tomas Lind said on Monday.";
    assert_eq!(found(&[WALL, other]).iter().filter(|version| version.contains("other speaker")).count(), 1);
    let unnamed = "“The harbour wall will hold for fifty years if the council pays for it now,” an engineer said on Monday.";
    let found = found(&[WALL, unnamed]);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|version| !version.contains("other speaker")), "{found:?}");
}

#[test]
fn terms_in_quotation_marks_are_no_utterance() {
    let a = "The council calls it “managed retreat” in its plan for the harbour, which it adopted on Monday.";
    let b = "Fishermen call it “managed retreat” too, and the council adopted the plan for the harbour on Monday.";
    assert_eq!(found(&[a, b]), [""; 0]);
    let a = "Ada Okoro said on Monday that the “managed retreat” from the harbour would begin in June.";
    let b = "A fisherman said on Monday that the “managed retreat” from the harbour would begin in June.";
    assert_eq!(found(&[a, b]), [""; 0]);
}

#[test]
fn the_speaker_is_whom_most_versions_name() {
    let said = |who: &str| {
        format!(
            "“The harbour wall will hold for fifty years if the council pays for it now,” {who} said on Monday."
        )
    };
    let (ada, tomas) = (said("Ada Okoro"), said("Tomas Lind"));
    let found = found(&[&tomas, &ada, &ada]);
    assert_eq!(found[0], "Ada Okoro");
    let others: Vec<&String> = found.iter().filter(|line| line.contains("other speaker")).collect();
    assert!(others.len() == 1 && others[0].starts_with('0'), "{found:?}");
}

#[test]
fn nobody_is_the_speaker_where_two_offices_are_named() {
    let said = |who: &str| {
        format!(
            "“The harbour wall will hold for fifty years if the council pays for it now,” the {who} said on Monday."
        )
    };
    assert_eq!(found(&[&said("Norwegian ministry"), &said("Bergen council")])[0], "");
}

#[test]
fn fragments_of_two_words_are_no_utterance() {
    let a = "Ada Okoro said on Monday that she was “looking forward” to the new harbour wall.";
    assert_eq!(
        found(&[a, "Ada Okoro said that she was “looking forward” to the harbour wall in January."]),
        [""; 0]
    );
}
