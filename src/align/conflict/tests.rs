//! Pairs of sentences that contradict each other, and pairs that only look so.

mod events;
mod linked;
mod measures;
mod numbers;
mod opposites;
mod updates;

use super::*;
use crate::align::DiscrepancyKind;
use crate::{
    align::Prepared,
    article::{Article, ParagraphKind, article},
    config::SegmentConfig,
    ingest::{Block, Blocks, Format, Metadata, Outlet, OutletOrigin},
};

fn of_text(text: &str) -> Article {
    let block = |text: &str| Block { kind: ParagraphKind::Body, text: text.to_owned(), reason: None };
    let metadata = Metadata { published: Some("2024-06-13".to_owned()), ..Metadata::default() };
    let blocks = text.split('\n').map(block).collect();
    let blocks = Blocks { format: Format::Text, encoding: String::new(), metadata, blocks };
    Article { lang: "en".to_owned(), ..article("file", blocks) }
}

/// The conflict between the last sentences of two texts, as what carries it in each.
fn conflict_of(a: &str, b: &str, score: f64) -> Option<(Conflict, [String; 2])> {
    let articles = [of_text(a), of_text(b)];
    let prepared = Prepared::new(&articles, &SegmentConfig::default());
    let last = |article: u32| {
        let sentences = prepared.segmentations[article as usize].sentences.len() as u32;
        SentenceRef { article, sentence: sentences - 1 }
    };
    let found = Statements::new(&prepared.documents(&articles)).conflict(last(0), last(1), score)?;
    let said = [found.a.of(&articles[0].text).to_owned(), found.b.of(&articles[1].text).to_owned()];
    Some((found, said))
}

/// The same for two sentences that are not much alike.
fn conflict(a: &str, b: &str) -> Option<(Conflict, [String; 2])> {
    conflict_of(a, b, 0.3)
}

/// What carries the conflict in each, whichever sentence comes first.
#[track_caller]
fn check(kind: DiscrepancyKind, a: &str, b: &str, said: [&str; 2], values: [&str; 2]) {
    let (found, found_said) = conflict(a, b).unwrap_or_else(|| panic!("none: {a} / {b}"));
    assert_eq!((found.kind, &found_said), (kind, &said.map(str::to_owned)));
    assert_eq!([found.a_value.as_str(), found.b_value.as_str()], values);
    let (turned, [b_said, a_said]) = conflict(b, a).unwrap_or_else(|| panic!("none: {b} / {a}"));
    assert_eq!((turned.kind, [a_said, b_said]), (kind, said.map(str::to_owned)));
}

#[test]
fn one_affirms_what_the_other_denies() {
    for (a, b, said) in [
        (
            "Norway has not been invited to the fishing talks.",
            "Norway has been invited to the fishing talks, diplomats said.",
            ["has not been invited", "has been invited"],
        ),
        (
            "Mayor Anna Lindholm didn’t sign the harbour contract.",
            "Lindholm signed the harbour contract in May.",
            ["didn’t sign", "signed"],
        ),
        (
            "The airline has no plans to refund passengers.",
            "The airline will refund passengers.",
            ["has no plans to refund", "will refund"],
        ),
        (
            "The port authority rejected the Danish bid.",
            "The port authority accepted the Danish bid on Friday.",
            ["rejected", "accepted"],
        ),
        (
            "Lindholm denied having visited the quarry.",
            "Lindholm visited the quarry twice.",
            ["denied having visited", "visited"],
        ),
        (
            "Lindholm refused to sign the harbour contract.",
            "Lindholm agreed to sign the harbour contract.",
            ["refused to sign", "agreed to sign"],
        ),
        (
            "The bridge was not damaged by the flood.",
            "The flood left deep mud; the bridge was damaged.",
            ["was not damaged", "was damaged"],
        ),
        (
            "Peru is unlikely to extradite the banker.",
            "Peru is expected to extradite the banker.",
            ["is unlikely to extradite", "is expected to extradite"],
        ),
    ] {
        let no = if said[0].contains("unlikely") { "unlikely" } else { "no" };
        let yes_no = if said[0].starts_with("agreed") { ["yes", "no"] } else { [no, "yes"] };
        check(DiscrepancyKind::Polarity, a, b, said, yes_no);
    }
}

#[test]
fn a_pronoun_is_its_speaker_or_the_sentence_before() {
    check(
        DiscrepancyKind::Polarity,
        "Anna Lindholm runs the mine. She has not inspected the shaft.",
        "Anna Lindholm has inspected the shaft.",
        ["has not inspected", "has inspected"],
        ["no", "yes"],
    );
}

#[test]
fn names_stand_for_one_another() {
    check(
        DiscrepancyKind::Polarity,
        "The Kremlin has no arrangements to meet the UN envoy Anna Lindholm, its spokesman said.",
        "The envoy, Anna Lindholm, is expected to meet Russian officials, as Norway’s king met Swedish officials in May.",
        ["has no arrangements to meet", "is expected to meet"],
        ["no", "yes"],
    );
    check(
        DiscrepancyKind::Polarity,
        "Kremlin officials told the Post that Moscow has no plans to meet with UN Deputy Envoy Anna Lindholm after her Oslo visit and that nothing had changed.",
        "Lindholm is also expected to meet Russian negotiators on a later date, the Post reported separately.",
        ["has no plans to meet", "is also expected to meet"],
        ["no", "yes"],
    );
    check(
        DiscrepancyKind::Polarity,
        "“We have not been consulted,” Swedish Transport Minister Anna Lindholm told reporters.",
        "European governments have been consulted about the ferry tax, officials said.",
        ["have not been consulted", "have been consulted"],
        ["no", "yes"],
    );
    check(
        DiscrepancyKind::Polarity,
        "Swedish Transport Minister Anna Lindholm arrived late. “We have not yet been consulted,” she said.",
        "European governments have been consulted about the ferry tax, officials said.",
        ["have not yet been consulted", "have been consulted"],
        ["no", "yes"],
    );
}

#[test]
fn what_only_looks_like_a_denial_is_no_conflict() {
    for (a, b) in [
        // Different participants.
        ("Norway has not been invited.", "Sweden has been invited."),
        ("Lindholm did not sign the harbour contract.", "Lindholm signed the ferry treaty."),
        ("Norway did not sign the ferry treaty.", "Norway signed the fishing treaty."),
        ("Lindholm did not visit Bergen.", "Lindholm visited Oslo."),
        ("The bridge was not damaged.", "The tunnel was damaged."),
        ("Lindholm claims NATO does not spy.", "Lindholm spied on the Danes."),
        // A double negation, or the negation of another verb.
        ("Lindholm denied that she had not signed the contract.", "Lindholm signed the contract."),
        ("Lindholm did not fail to sign the contract.", "Lindholm signed the contract."),
        ("Lindholm, who did not travel, signed the contract.", "Lindholm signed the contract."),
        ("Lindholm did not say whether she signed the contract.", "Lindholm signed the contract."),
        ("Lindholm has not confirmed that Norway signed the contract.", "Norway signed the contract."),
        ("Berg had no share in it and Lindholm signed the contract.", "Lindholm signed the contract."),
        (
            "Lindholm denied that it was U.S. pressure which delayed it.",
            "Lindholm denied that U.S. pressure delayed it.",
        ),
        (
            "Norway is not being fined for its size but for its debts.",
            "Norway is being fined for its size and more.",
        ),
        (
            "Norway is being fined not for its size, but for its debts.",
            "Norway is not being fined for its size.",
        ),
        (
            "None of two dozen invited Norwegian farmers came.",
            "Two dozen invited Norwegian farmers stayed away.",
        ),
        ("Norway hasnt signed the contract.", "Norway hasn't signed the contract."),
        // No statement of a fact.
        ("Did Norway not sign the contract?", "Norway signed the contract."),
        ("If Norway does not sign the contract, prices rise.", "Norway signed the contract."),
        ("Norway would not sign the contract.", "Norway signed the contract."),
        ("Lindholm hopes that Norway has not signed the contract.", "Norway signed the contract."),
        ("Lindholm wanted to sign the contract.", "Lindholm did not sign the contract."),
        ("Norway could not sign the contract.", "Norway will sign the contract."),
        // Both can be true.
        ("Norway did not only sign the contract.", "Norway signed the contract."),
        ("Norway has not fully paid the fine.", "Norway has paid the fine."),
        ("Norway did not sign the contract.", "Norway will sign the contract."),
        ("Norway did not immediately respond to the letter.", "Norway responded to the letter."),
        ("Lindholm did not know the pilot.", "Lindholm knew the pilot's brother."),
        ("No fewer than three towns were flooded.", "Three towns were flooded."),
        (
            "The ship has been unable to detect any further signals.",
            "The ship detected two signals on Sunday.",
        ),
        ("Norway does not want to leave the union.", "Norway wants to stay in the union."),
        (
            "Lindholm has not confirmed that the bridge is closed.",
            "Lindholm confirmed that the tunnel is closed.",
        ),
        // Nothing denied.
        ("Norway signed the contract.", "Norway has signed the contract."),
        ("Norway did not sign the contract.", "Norway refused to sign the contract."),
    ] {
        assert_eq!(conflict(a, b), None, "{a} / {b}");
        assert_eq!(conflict(b, a), None, "{b} / {a}");
    }
}

#[test]
fn numbers_of_the_same_disagree() {
    for (a, b, said, values) in [
        (
            "The flood in Bergen killed 12 people on Monday.",
            "Fifteen people were killed in Bergen on Monday.",
            ["12 people", "Fifteen people"],
            ["12 dead", "15 dead"],
        ),
        (
            "Norway has bought 40 ferries from a Danish shipyard.",
            "Norway bought 60 ferries from the Danish shipyard.",
            ["40 ferries", "60 ferries"],
            ["40 ferries", "60 ferries"],
        ),
        (
            "Anna Lindholm paid $3 million for the island.",
            "Lindholm paid $5 million for the island.",
            ["$3 million", "$5 million"],
            ["3 million USD", "5 million USD"],
        ),
    ] {
        check(DiscrepancyKind::Number, a, b, said, values);
    }
}

#[test]
fn linked_sentences_give_one_toll() {
    let (a, b) = ("The flood left 12 people dead.", "Fifteen people died when the river rose.");
    let (found, _) = conflict_of(a, b, 0.5).expect("a conflict");
    assert_eq!([found.a_value.as_str(), found.b_value.as_str()], ["12 dead", "15 dead"]);
    assert_eq!(conflict(a, b), None, "they may tell of two floods");
    for (a, b) in [
        ("Eight of 14 dead farmers drowned.", "The flood left 12 people dead."),
        ("The flood left 12 people dead.", "Floods have killed 60 people since 2005."),
        ("The flood left 12 people dead, including 3 children.", "The flood killed 3 children in the north."),
        ("The flood left 12 people dead.", "Four nuns and eight other people died when the river rose."),
        ("The flood left 12 people dead.", "Some 3 people died in Bergen and 9 people died in Oslo."),
        ("The flood left 12 people dead.", "The flood injured 15 people."),
    ] {
        assert_eq!(conflict_of(a, b, 0.9), None, "{a} / {b}");
        assert_eq!(conflict_of(b, a, 0.9), None, "{b} / {a}");
    }
}

#[test]
fn days_of_the_same_disagree() {
    for (a, b, said, values) in [
        (
            "Norway signed the ferry treaty on Monday.",
            "On Tuesday, Norway signed the ferry treaty.",
            ["Monday", "Tuesday"],
            ["2024-06-10", "2024-06-11"],
        ),
        (
            "The museum was robbed on May 3.",
            "The museum was robbed on May 13, police said.",
            ["May 3", "May 13"],
            ["2024-05-03", "2024-05-13"],
        ),
    ] {
        check(DiscrepancyKind::Date, a, b, said, values);
    }
}

#[test]
fn numbers_and_days_that_can_both_be_true_are_no_conflict() {
    for (a, b) in [
        // Rounding and precision.
        ("About 100 people were arrested in Bergen.", "98 people were arrested in Bergen."),
        ("At least 12 people were killed in Bergen.", "15 people were killed in Bergen."),
        ("Dozens of people were killed in Bergen.", "15 people were killed in Bergen."),
        // Other things, units, places, days or doers.
        ("12 people were killed in Bergen.", "15 horses were killed in Bergen."),
        ("12 people were killed in Bergen.", "15 people were injured in Bergen."),
        ("12 people were killed in Bergen.", "15 people were killed in Oslo."),
        ("12 people were killed in Bergen on Monday.", "15 people were killed in Bergen on Tuesday."),
        ("Norway bought 40 ferries from a shipyard.", "Sweden bought 60 ferries from a shipyard."),
        ("Norway paid $105 million for the island.", "Norway paid 80 million pounds for the island."),
        ("12 people were not killed in Bergen.", "15 people were killed in Bergen."),
        ("12 people were killed in Bergen.", "15 people will be killed in Bergen."),
        ("The storm killed nine people in Norway.", "The storm killed at least 36 people, many in Sweden."),
        ("Norway sold 40 ferries to Denmark.", "Norway sold 60 ferries to Denmark."),
        // The other number is there too.
        ("12 people were killed in Bergen.", "15 people were killed in Bergen, 12 people more than in May."),
        // Other events on other days.
        ("Norway signed the ferry treaty on Monday.", "Norway signed the fishing treaty on Tuesday."),
        (
            "The Post reported on Monday that Norway had left.",
            "The Post reported on Tuesday that Peru had left.",
        ),
        ("Norway signed the ferry treaty on Monday.", "Sweden signed the ferry treaty on Tuesday."),
        ("Norway signed the ferry treaty on Monday.", "Norway will sign the ferry treaty on Tuesday."),
        ("Norway signed the ferry treaty on Monday.", "Norway signed the ferry treaty this week."),
        ("Norway signed the ferry treaty on Monday.", "Norway signed the ferry treaty on June 10."),
        ("Norway signed the ferry treaty on Monday.", "Norway praised the ferry treaty on Tuesday."),
    ] {
        assert_eq!(conflict(a, b), None, "{a} / {b}");
        assert_eq!(conflict(b, a), None, "{b} / {a}");
    }
}
