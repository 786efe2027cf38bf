//! Laws of a comparison: what must hold whatever the articles say.

#[path = "laws/findings.rs"]
mod findings;
#[path = "common/read.rs"]
mod read;
#[path = "common/seed_files.rs"]
mod seed_files;

use std::{collections::BTreeSet, fs};

use diptych::{
    align::{Relation, SentenceRef, score_pair},
    article::{Article, Paragraph, ParagraphKind, Reason, article},
    compare::{Report, Status, compare},
    config::Config,
    ingest::{Outlet, OutletOrigin, Part, ingest},
    report::{Input, ReportFormat, compare_report},
    semantics::Vectors,
    text::TextRange,
};
use findings::findings_seen;
use proptest::prelude::*;
use read::read;
use seed_files::seed_files;

/// News of another kind: no event, person or place in common with the seeds.
const UNRELATED: &str = "Bakers fear for their sourdough\n\nThe mill at the edge of the village closed its doors in spring, \
    and since then bread has become dearer every week. \"Flour used to cost next to nothing,\" says Marta Olsen, who has \
    kneaded dough since her childhood. Thirty bakeries share one oven today.\n\nA new mill would cost 4 million crowns. \
    The council will vote on Friday.";

fn seeds() -> Vec<Article> {
    seed_files().map(|(file, path)| read(file, &fs::read_to_string(path).unwrap())).into()
}

fn report(articles: &[Article]) -> Report {
    compare(articles, Vectors::built_in().as_ref(), &Config::default()).value
}

/// A link as a reader sees it, whatever the articles' order: the two texts, the score's bits, the relation.
type Seen = (BTreeSet<String>, u64, &'static str);

fn text_of(articles: &[Article], report: &Report, at: SentenceRef) -> String {
    let sentence = &report.segmentations[at.article as usize].sentences[at.sentence as usize];
    let article = &articles[at.article as usize];
    format!("{}: {}", article.file, sentence.range.of(&article.text))
}

fn links_seen(articles: &[Article], report: &Report) -> BTreeSet<Seen> {
    let pair = |a, b| BTreeSet::from([text_of(articles, report, a), text_of(articles, report, b)]);
    report
        .links
        .iter()
        .map(|link| (pair(link.a, link.b), link.score.to_bits(), link.relation.as_str()))
        .collect()
}

fn claims_seen(articles: &[Article], report: &Report) -> BTreeSet<BTreeSet<String>> {
    report
        .claims
        .iter()
        .map(|claim| claim.members.iter().map(|&member| text_of(articles, report, member)).collect())
        .collect()
}

#[test]
fn the_order_of_the_articles_only_permutes_the_report() {
    let forward = seeds();
    let mut backward = seeds();
    backward.reverse();
    let mut rotated = seeds();
    rotated.rotate_left(2);
    let expected = report(&forward);
    assert!(expected.links.len() > 100, "the seeds share much");
    for other in [backward, rotated] {
        let permuted = report(&other);
        assert_eq!(links_seen(&forward, &expected), links_seen(&other, &permuted));
        assert_eq!(claims_seen(&forward, &expected), claims_seen(&other, &permuted));
        assert_eq!(findings_seen(&forward, &expected), findings_seen(&other, &permuted));
    }
}

#[test]
fn an_unrelated_article_changes_no_other_link() {
    let mut articles = seeds();
    let alone = links_seen(&articles, &report(&articles));
    articles.insert(2, read("bread.txt", UNRELATED));
    let mut together = links_seen(&articles, &report(&articles));
    together.retain(|(texts, _, _)| !texts.iter().any(|text| text.starts_with("bread.txt")));
    assert_eq!(alone, together);
}

#[test]
fn an_article_shares_everything_with_itself() {
    for seed in seeds() {
        let copy = Article { file: "copy".to_owned(), ..seed.clone() };
        let articles = [seed, copy];
        let report = report(&articles);
        for finding in report.findings.iter().flatten() {
            assert_eq!(finding.status, Status::Shared, "{}", text_of(&articles, &report, finding.sentence));
        }
    }
}

#[test]
fn every_span_lies_in_its_sentence() {
    let articles = seeds();
    let report = report(&articles);
    for link in &report.links {
        for (at, spans) in [(link.a, &link.a_spans), (link.b, &link.b_spans)] {
            let sentence = &report.segmentations[at.article as usize].sentences[at.sentence as usize];
            assert!(!spans.is_empty(), "a link without a reason to show");
            assert!(spans.iter().all(|span| sentence.range.contains(*span)));
            assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start), "in order, apart");
        }
    }
}

#[test]
fn every_compared_sentence_is_in_exactly_one_claim() {
    let articles = seeds();
    let report = report(&articles);
    let mut members: Vec<SentenceRef> =
        report.claims.iter().flat_map(|claim| claim.members.iter().copied()).collect();
    members.sort_unstable();
    let found: Vec<SentenceRef> = report.findings.iter().flatten().map(|finding| finding.sentence).collect();
    assert_eq!(members, found);
}

#[test]
fn one_article_or_none_is_a_report_too() {
    assert!(report(&[]).links.is_empty());
    let report = report(&seeds()[..1]);
    assert!(report.findings[0].iter().all(|finding| finding.status == Status::Unique));
}

/// Sentences from a small vocabulary, so that many words are shared.
fn story() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "plan", "Kyiv", "army", "28", "talks", "the", "of", "Witkoff", "met", "half", "will", "Miami",
    ]);
    let sentence = prop::collection::vec(word, 1..8).prop_map(|words| format!("{}.", words.join(" ")));
    prop::collection::vec(sentence, 1..8).prop_map(|sentences| sentences.join("\n"))
}

/// Sentences that quote, credit, deny and name, so that all findings have something to find.
fn news() -> impl Strategy<Value = String> {
    let speaker =
        || prop::sample::select(vec!["Ada Okoro", "Mr Berg", "A White House official", "Axios", "BBC"]);
    let quote = || {
        prop::sample::select(vec![
            "The dam in Porto will hold through the whole winter",
            "The dam in Porto will hold through the winter",
            "We have not been told about the new peace plan for Kyiv",
            "We have been told about the new capitulation plan for Kiev",
        ])
    };
    let number = prop::sample::select(vec!["12", "15", "about 100", "98"]);
    let sentence = prop_oneof![
        (quote(), speaker()).prop_map(|(quote, who)| format!("“{quote},” {who} said.")),
        (quote(), speaker()).prop_map(|(quote, who)| format!("{who} said: \"{quote}.\"")),
        (quote(), speaker()).prop_map(|(quote, who)| format!("{quote}, according to {who}.")),
        quote().prop_map(|quote| format!("{quote}.")),
        number.prop_map(|number| format!(
            "The flood near Porto killed {number} people on Monday, police said."
        )),
    ];
    prop::collection::vec(sentence, 1..8).prop_map(|sentences| sentences.join("\n\n"))
}

proptest! {
    // Each case compares twice with all findings: fewer of them take as long as the others' many.
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn findings_mirror(a in news(), b in news(), c in news(), is_one_outlet in any::<bool>()) {
        // Of articles with one text the first stands for all.
        prop_assume!(a != b && a != c && b != c);
        // Of versions without a day the one given first counts as the earlier.
        let of_days = [("a.txt", a, "2024-06-13"), ("b.txt", b, "2024-06-14"), ("c.txt", c, "2024-06-15")];
        let articles = of_days.map(|(file, text, day)| {
            let name = if is_one_outlet { "BBC" } else { file };
            let mut article = Article { lang: "en".to_owned(), ..read(file, &text) };
            article.metadata.outlet = Some(Outlet { name: name.to_owned(), origin: OutletOrigin::Text });
            article.metadata.published = Some(day.to_owned());
            article
        });
        let mut backward = articles.clone();
        backward.reverse();
        prop_assert_eq!(
            findings_seen(&articles, &report(&articles)),
            findings_seen(&backward, &report(&backward))
        );
    }
}

proptest! {
    #[test]
    fn comparing_mirrors(a in story(), b in story(), c in story()) {
        let forward = [read("a.txt", &a), read("b.txt", &b), read("c.txt", &c)];
        let backward = [read("c.txt", &c), read("b.txt", &b), read("a.txt", &a)];
        prop_assert_eq!(
            links_seen(&forward, &report(&forward)),
            links_seen(&backward, &report(&backward))
        );
    }

    #[test]
    fn a_pair_scores_the_same_both_ways(a in story(), b in story()) {
        let (forward, backward) = (score_pair(&a, &b, None), score_pair(&b, &a, None));
        prop_assert_eq!(forward, backward);
        prop_assert!((0.0..=1.0).contains(&forward.score));
    }

    #[test]
    fn anything_at_all_is_compared(a in "\\PC{1,200}", b in "\\PC{1,200}") {
        let config = Config::default().ingest;
        let articles: Vec<Article> = [a, b]
            .iter()
            .filter_map(|text| {
                let part = Part::of_file("x", text, "UTF-8");
                Some(article("x", ingest(&part, &config).ok()?.value))
            })
            .collect();
        let compared = compare(&articles, Vectors::built_in().as_ref(), &Config::default());
        prop_assert_eq!(compared.value.findings.len(), articles.len());
        let mut input = Input::default();
        articles.into_iter().for_each(|article| input.add_article(article, Vec::new()));
        for format in [ReportFormat::Json, ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Csv] {
            prop_assert!(!compare_report(&input, &compared, format).is_empty());
        }
    }
}

#[test]
fn a_bound_that_is_hit_is_said() {
    // 1,500 of 10,500 sentences share a word: too many to look up, too few to say nothing.
    let ships: String = (0..1_500).map(|i| format!("harbour ship{i} moved{i}.\n")).collect();
    let others: String = (0..9_000).map(|i| format!("filler{i} words{i} here{i}.\n")).collect();
    let articles = [read("a.txt", &ships), read("b.txt", &others)];
    let parsed = compare(&articles, None, &Config::default());
    assert!(!parsed.value.precise);
    assert!(parsed.warnings.iter().any(|warning| warning.code.as_str() == "W-APPROX"));
    assert!(compare(&seeds(), Vectors::built_in().as_ref(), &Config::default()).value.precise);
}

#[test]
fn an_unrelated_article_that_shares_a_name_changes_no_other_link() {
    let mut articles = seeds();
    articles.truncate(2);
    let alone = links_seen(&articles, &report(&articles));
    let croissant = "Bakers in Lyon baked the largest croissant ever seen, organisers said. The White House did not comment. \
        Tourists queued for a piece until the evening, and pigeons had the rest.";
    articles.push(read("bread.txt", croissant));
    let mut together = links_seen(&articles, &report(&articles));
    together.retain(|(texts, _, _)| !texts.iter().any(|text| text.starts_with("bread.txt")));
    assert_eq!(alone, together);
}

#[test]
fn paragraphs_that_are_set_aside_change_no_link() {
    let articles = seeds();
    let aside = Paragraph {
        kind: ParagraphKind::Boilerplate,
        range: TextRange::new(0, 0),
        reason: Some(Reason::Related),
    };
    let with_aside: Vec<Article> = articles
        .iter()
        .map(|article| {
            let mut article = article.clone();
            let note = "Read also: what is known of the 28-point plan for Ukraine.";
            for _ in 0..40 {
                let start = article.text.len() + 1;
                article.text = format!("{}\n{note}", article.text);
                let range = TextRange::new(start, article.text.len());
                article.paragraphs.push(Paragraph { range, ..aside });
            }
            article
        })
        .collect();
    assert_eq!(links_seen(&articles, &report(&articles)), links_seen(&with_aside, &report(&with_aside)));
}

#[test]
fn equal_sentences_are_shared_in_whatever_language_they_are_said_to_be() {
    let text =
        "The ministers met twice in the old town hall.\nIt was what it was.\nThe treaty costs $5 million.";
    let english = Article { lang: "en".to_owned(), ..read("a.txt", text) };
    let german = Article { lang: "de".to_owned(), ..read("b.txt", text) };
    let report = report(&[english, german]);
    assert!(report.findings.iter().flatten().all(|finding| finding.status == Status::Shared));
}

#[test]
fn repeats_of_a_shared_sentence_are_shared() {
    let articles = [
        read("a.txt", "He left.\nHe left.\nHe left.\nRain fell in Porto."),
        read("b.txt", "He left.\nSnow lay."),
    ];
    let statuses: Vec<Status> = report(&articles).findings[0].iter().map(|finding| finding.status).collect();
    assert_eq!(statuses, [Status::Shared, Status::Shared, Status::Shared, Status::Unique]);
}

#[test]
fn unlike_numbers_are_not_the_same() {
    use Relation::{Conflict, Partial};
    for (a, b, relation) in [
        ("The new bridge in Marwick cost $5 million.", "The new bridge in Marwick cost €5 million.", Partial),
        (
            "Temperatures in Marwick fell to -5 degrees.",
            "Temperatures in Marwick fell to 5 degrees.",
            Partial,
        ),
        ("The flood in Marwick killed 12 people.", "The flood in Marwick killed 15 people.", Conflict),
    ] {
        let articles = [read("a.txt", a), read("b.txt", b)];
        let relations: Vec<Relation> = report(&articles).links.iter().map(|link| link.relation).collect();
        assert_eq!(relations, [relation], "{a} | {b}");
    }
}

#[test]
fn a_claim_has_the_articles_that_its_sentences_have() {
    let articles = seeds();
    let report = report(&articles);
    for finding in report.findings.iter().flatten() {
        let claim = &report.claims[finding.claim as usize];
        assert!(finding.coverage.iter().all(|article| claim.articles.contains(article)));
        assert_eq!(claim.status == Status::Unique, claim.articles.len() == 1);
    }
}

#[test]
fn an_unrelated_article_in_english_changes_no_score_of_texts_in_another_script() {
    let word = |number: usize| {
        ["мост", "город", "закрыт", "ремонт", "паром", "трещина", "опора", "месяц"][number % 8]
    };
    let text = |step: usize| {
        let sentence = |line: usize| {
            let words = (0..6).map(|at| word(line * step + at * at)).collect::<Vec<_>>();
            format!("{}.\n\n", words.join(" "))
        };
        (0..6).map(sentence).collect::<String>()
    };
    let other = |file: &str, step: usize| Article { lang: "und".to_owned(), ..read(file, &text(step)) };
    let mut articles = vec![other("a.txt", 3), other("b.txt", 5)];
    let alone = links_seen(&articles, &report(&articles));
    assert!(!alone.is_empty());
    articles.push(read("bread.txt", UNRELATED));
    let together = links_seen(&articles, &report(&articles));
    assert!(together.is_superset(&alone));
}
