//! What is found over all seeds, as the report that a reader saves, and by name what it must hold.
//!
//! `UPDATE_EXPECT=1 cargo test --test quality` rewrites `tests/quality/ukraine-plan.md`; read every changed line before you commit it.

#[path = "common/seed_files.rs"]
mod seed_files;

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use diptych::{
    align::SentenceRef,
    compare::{NamingKind, QuoteRelation, Report, compare},
    config::Config,
    ingest::{Part, ingest},
    report::{Input, ReportFormat, compare_report},
    semantics::Vectors,
    text::Parsed,
};
use expect_test::expect_file;
use seed_files::seed_files;

static STORY: LazyLock<(Input, Parsed<Report>)> = LazyLock::new(|| {
    let config = Config::default();
    let mut input = Input::default();
    for (file, path) in seed_files() {
        let text = fs::read_to_string(path).unwrap();
        input.add(file, ingest(&Part::of_file(file, text, "UTF-8"), &config.ingest));
    }
    let report = compare(input.articles(), Vectors::built_in().as_ref(), &config);
    (input, report)
});

fn text(at: SentenceRef) -> &'static str {
    let (input, report) = &*STORY;
    let sentence = &report.value.segmentations[at.article as usize].sentences[at.sentence as usize];
    sentence.range.of(&input.articles()[at.article as usize].text)
}

#[test]
fn the_report_of_the_seeds() {
    let (input, report) = &*STORY;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quality/ukraine-plan.md");
    expect_file![file].assert_eq(&compare_report(input, report, ReportFormat::Markdown));
}

#[test]
fn the_articles_disagree_in_four_things_and_no_other() {
    let discrepancies = &STORY.1.value.discrepancies;
    let told: Vec<BTreeSet<&str>> = discrepancies
        .iter()
        .map(|one| one.values.iter().map(|value| text(value.sentence)).collect())
        .collect();
    let sides = [
        ["have not been briefed", "have already been briefed"],
        ["to talk to the Ukrainians about the plan", "not the focus"],
        ["expected to meet Russian officials", "has no arrangements to meet"],
        ["not involved in the drafting", "have been incorporated"],
    ];
    for side in sides {
        let is_told =
            |told: &BTreeSet<&str>| side.iter().all(|words| told.iter().any(|text| text.contains(words)));
        assert_eq!(told.iter().filter(|told| is_told(told)).count(), 1, "{side:?}");
    }
    assert_eq!(told.len(), sides.len());
    assert!(discrepancies.iter().all(|one| !one.is_update));
}

#[test]
fn two_speakers_are_quoted_in_two_translations() {
    let (input, report) = &*STORY;
    let quote = |at: diptych::compare::QuoteRef| {
        let quote = &report.value.speech[at.article as usize].quotes[at.quote as usize];
        quote.span.of(&input.articles()[at.article as usize].text)
    };
    let found: Vec<(Option<&str>, Vec<&str>)> = report
        .value
        .utterances
        .iter()
        .map(|one| {
            let others = one.versions.iter().skip(1);
            assert!(others.clone().all(|version| version.relation == QuoteRelation::Reworded));
            (one.speaker.as_deref(), one.versions.iter().map(|version| quote(version.quote)).collect())
        })
        .collect();
    let has = |speaker: &str, words: [&str; 2]| {
        found.iter().any(|(who, quotes)| {
            *who == Some(speaker)
                && quotes.len() == 2
                && words.iter().all(|words| quotes.iter().any(|quote| quote.contains(words)))
        })
    };
    assert!(has("Kirill Dmitriev", ["much broader framework", "much broader agreement"]), "{found:?}");
    assert!(has("Dmitry Peskov", ["nothing new", "no innovations"]), "{found:?}");
    assert_eq!(found.len(), 2);
}

#[test]
fn most_articles_lean_on_one_outlet() {
    let origins = &STORY.1.value.origins.origins;
    let articles = |name: &str| {
        let origin = origins.iter().find(|origin| origin.name == name);
        let articles = origin.into_iter().flat_map(|origin| &origin.credits).map(|credit| credit.article);
        articles.collect::<BTreeSet<u32>>().len()
    };
    assert_eq!(origins[0].name, "Axios");
    assert_eq!(articles("Axios"), 5);
    assert!(articles("Dmitry Peskov") >= 3 && articles("Kirill Dmitriev") >= 2);
    assert!(articles("White House official") >= 2);
}

#[test]
fn the_articles_word_the_same_in_other_ways() {
    let namings = &STORY.1.value.wording.namings;
    let of = |kind| {
        let of_kind = namings.iter().filter(move |naming| naming.kind == kind);
        of_kind.map(|naming| naming.variants.iter().map(|variant| variant.text.as_str()).collect())
    };
    let spellings: Vec<BTreeSet<&str>> = of(NamingKind::Spelling).collect();
    for names in [["Kyiv", "Kiev"], ["Zelensky", "Zelenskyy"], ["Turkey", "Türkiye"], ["Dmitry", "Dmitri"]] {
        assert!(spellings.contains(&BTreeSet::from(names)), "{names:?}");
    }
    assert_eq!(spellings.len(), 4);
    let judgements: Vec<BTreeSet<&str>> = of(NamingKind::Judgement).collect();
    for phrase in ["Israel's genocidal war on Gaza", "Ukraine's capitulation"] {
        assert!(judgements.iter().any(|one| one.contains(phrase)), "{phrase}");
    }
}
