//! Three outlets on one event, in other words: what a reader expects to see linked, and why.

#[path = "common/read.rs"]
mod read;

use diptych::{
    align::{DiscrepancyKind, Link, NotLinked, Relation, SentenceRef},
    article::Article,
    compare::{Report, Status, compare},
    config::Config,
    semantics::Vectors,
};
use read::read;

const HERALD: &str = "Old bridge in Porto to close\n\nThe mayor of Porto, Ana Ribeiro, said on Monday that the old bridge \
    over the Douro will close for nine months.\n\nShe promised that ferries would carry commuters free of charge.\n\nEngineers \
    found cracks in two of the pillars during an inspection in March.\n\nThe repairs will be paid in half by the European \
    Union, and the plan includes:\n\n- lowering the speed limit on the northern bank\n\n- a ban on lorries in the old \
    town\n\nThe Kremlin offered help, and Dmitry Peskov said on Tuesday that Russian engineers could leave at once.";

const COURIER: &str = "Historic crossing shuts\n\nPorto is to shut its historic bridge for nine months, city officials \
    announced.\n\nRibeiro pledged free ferry rides for people on their way to work.\n\nCracks were discovered in two pillars when \
    inspectors looked at the structure in spring.\n\nShopkeepers near the river fear for their trade. The Commerce Chamber has not \
    been consulted about the closure.\n\nLorries will be barred from the old town under the plan.\n\nThe EU pays 50% of the \
    cost.\n\nMoscow offered its help to mend the bridge, and engineers from Russia could leave at once, said Dmitri Peskov.";

const GAZETTE: &str = "Nine months without a bridge\n\nThe Commerce Chamber has been consulted about the closure of the bridge, \
    Mayor Ana Ribeiro insisted.\n\nCommuters can take ferries at no cost while workers mend the pillars, where cracks had \
    appeared.\n\nRail services across the Douro are not affected. Grilled sardines stay on the menu.";

struct Story {
    articles: Vec<Article>,
    report: Report,
}

impl Story {
    fn new(vectors: Option<&Vectors>) -> Self {
        let articles =
            vec![read("herald.txt", HERALD), read("courier.txt", COURIER), read("gazette.txt", GAZETTE)];
        let report = compare(&articles, vectors, &Config::default()).value;
        Self { articles, report }
    }

    fn text(&self, at: SentenceRef) -> &str {
        let sentence = &self.report.segmentations[at.article as usize].sentences[at.sentence as usize];
        sentence.range.of(&self.articles[at.article as usize].text)
    }

    /// The link between the sentences that begin so.
    fn link(&self, a: &str, b: &str) -> Option<&Link> {
        self.report
            .links
            .iter()
            .find(|link| self.text(link.a).starts_with(a) && self.text(link.b).starts_with(b))
    }

    fn spans(&self, link: &Link) -> Vec<&str> {
        let text = &self.articles[link.a.article as usize].text;
        link.a_spans.iter().map(|span| span.of(text)).collect()
    }
}

fn with_vectors() -> Story {
    Story::new(Vectors::built_in().as_ref())
}

#[test]
fn one_thing_in_other_words_is_linked() {
    let story = with_vectors();
    for (a, b) in [
        ("The mayor of Porto", "Porto is to shut"),
        ("Engineers found cracks", "Cracks were discovered"),
        // The pronoun stands for the mayor.
        ("She promised", "Ribeiro pledged"),
        // An item of a list, completed by its lead-in; half is 50 %, the EU the European Union.
        ("a ban on lorries", "Lorries will be barred"),
        ("The repairs will be paid", "The EU pays 50%"),
        // The Kremlin is Moscow is Russia, Dmitry is Dmitri.
        ("The Kremlin offered", "Moscow offered"),
    ] {
        assert!(story.link(a, b).is_some(), "{a} and {b}");
    }
}

#[test]
fn what_nobody_else_says_is_not_linked() {
    let story = with_vectors();
    for alone in ["lowering the speed limit", "Shopkeepers near", "Rail services", "Grilled sardines"] {
        let findings = story.report.findings.iter().flatten();
        let finding =
            findings.into_iter().find(|finding| story.text(finding.sentence).starts_with(alone)).unwrap();
        assert_eq!(finding.status, Status::Unique, "{alone}");
    }
}

#[test]
fn a_link_says_which_words_carried_it() {
    let story = with_vectors();
    let evidence = &story.link("The mayor of Porto", "Porto is to shut").unwrap().evidence;
    assert_eq!(evidence.numbers, ["nine"]);
    assert_eq!(evidence.names, ["Porto"]);
    assert!(evidence.words.iter().any(|word| word == "bridge"));
    for pair in [["close", "shut"], ["old", "historic"]] {
        assert!(evidence.near.iter().any(|[a, b]| [a.as_str(), b.as_str()] == pair), "{pair:?}");
    }
    let names = &story.link("The Kremlin offered", "Moscow offered").unwrap().evidence.near;
    for pair in [["Kremlin", "Moscow"], ["Dmitry", "Dmitri"], ["Russian", "Russia"]] {
        assert!(names.iter().any(|[a, b]| [a.as_str(), b.as_str()] == pair), "{pair:?} among {names:?}");
    }
}

#[test]
fn the_shared_part_of_a_sentence_is_marked_and_the_rest_is_not() {
    let story = with_vectors();
    let link = story.link("The Kremlin offered", "Moscow offered").unwrap();
    let spans = story.spans(link).join(" | ");
    assert!(spans.contains("Kremlin") && spans.contains("engineers could leave"), "{spans}");
    assert!(!spans.contains("Tuesday"), "{spans}");
}

#[test]
fn a_denial_of_what_another_affirms_is_a_conflict_and_says_so() {
    let story = with_vectors();
    let link = story.link("The Commerce Chamber has not", "The Commerce Chamber has been").unwrap();
    assert_eq!(link.relation, Relation::Conflict);
    let conflict = link.conflict.as_ref().unwrap();
    assert_eq!(conflict.kind, DiscrepancyKind::Polarity);
    assert_eq!((conflict.a_value.as_str(), conflict.b_value.as_str()), ("no", "yes"));
    let conflicts = story.report.links.iter().filter(|link| link.conflict.is_some());
    assert_eq!(conflicts.count(), 1, "no other conflict in this story");
    let [discrepancy] = story.report.discrepancies.as_slice() else { panic!("one discrepancy") };
    assert_eq!(discrepancy.values.len(), 2);
}

#[test]
fn a_sentence_without_a_link_shows_what_came_nearest() {
    let story = with_vectors();
    let of = |start: &str| {
        let nearest = story.report.nearest.iter();
        nearest.filter(|nearest| story.text(nearest.sentence).starts_with(start)).collect::<Vec<_>>()
    };
    let rail = of("Rail services");
    assert!(rail.iter().any(|nearest| story.text(nearest.other).starts_with("The mayor of Porto")));
    assert!(rail.iter().all(|nearest| nearest.score < 0.5 && !nearest.spans.is_empty()));
    assert!(rail.iter().any(|nearest| nearest.reason == NotLinked::LittleShared));
    assert!(of("Grilled sardines").is_empty(), "it shares no word with any other");
}

#[test]
fn without_vectors_equal_words_still_match() {
    let story = Story::new(None);
    assert!(story.link("The mayor of Porto", "Porto is to shut").is_some());
    assert!(story.link("The Kremlin offered", "Moscow offered").is_some());
}
