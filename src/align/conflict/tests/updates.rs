//! Differences that the articles' times explain.

use super::*;

/// The conflict of two articles with their outlet, day and time.
fn of_articles(a: (&str, &str, &str, &str), b: (&str, &str, &str, &str)) -> Option<Conflict> {
    let article = |(outlet, day, time, text): (&str, &str, &str, &str)| {
        let mut article = of_text(text);
        article.metadata.outlet = Some(Outlet { name: outlet.to_owned(), origin: OutletOrigin::Reader });
        article.metadata.published = Some(day.to_owned());
        article.metadata.time = Some(time.to_owned()).filter(|time| !time.is_empty());
        article
    };
    let articles = [article(a), article(b)];
    let prepared = Prepared::new(&articles, &SegmentConfig::default());
    let first = |article: u32| SentenceRef { article, sentence: 0 };
    Statements::new(&prepared.documents(&articles)).conflict(first(0), first(1), 0.85)
}

#[track_caller]
fn check(a: (&str, &str, &str, &str), b: (&str, &str, &str, &str), is_update: bool) {
    let found = of_articles(a, b).unwrap();
    assert_eq!(found.is_update, is_update, "{a:?} {b:?}");
    assert_eq!(of_articles(b, a).map(|found| found.is_update), Some(is_update), "turned");
}

const EARLY: &str = "The crash killed 12 people.";
const LATE: &str = "The crash killed 15 people.";

#[test]
fn a_toll_that_grows_with_time_is_an_update() {
    check(("A", "2024-06-13", "10:00Z", EARLY), ("B", "2024-06-13", "12:00Z", LATE), true);
    check(("A", "2024-06-13", "10:00+02:00", EARLY), ("B", "2024-06-13", "06:00-04:00", LATE), true);
    check(("A", "2024-06-13", "", EARLY), ("B", "2024-06-14", "", LATE), true);
}

#[test]
fn what_time_does_not_explain_is_a_conflict() {
    // The toll fell, the articles are of one hour, or of one day without a time.
    check(("A", "2024-06-13", "12:00Z", EARLY), ("B", "2024-06-13", "10:00Z", LATE), false);
    check(("A", "2024-06-13", "10:00Z", EARLY), ("B", "2024-06-13", "10:59Z", LATE), false);
    check(("A", "2024-06-13", "10:00+02:00", EARLY), ("B", "2024-06-13", "08:30Z", LATE), false);
    check(("A", "2024-06-13", "", EARLY), ("B", "2024-06-13", "", LATE), false);
    check(("A", "2024-06-13", "10:00", EARLY), ("B", "2024-06-13", "12:00", LATE), false);
    // What was bought once does not grow.
    let (few, many) =
        ("The king of Norway bought 40 ferries in Oslo.", "The king of Norway bought 60 ferries in Oslo.");
    check(("A", "2024-06-13", "", few), ("B", "2024-06-14", "", many), false);
}

#[test]
fn a_later_version_of_one_outlet_is_an_update() {
    check(("A", "2024-06-13", "12:00Z", EARLY), ("A", "2024-06-13", "10:00Z", LATE), true);
    check(("A", "2024-06-13", "10:00Z", EARLY), ("A", "2024-06-13", "10:10Z", LATE), false);
}

#[test]
fn what_has_happened_since_and_days_that_were_moved_are_updates() {
    let (before, after) =
        ("The king of Norway has not yet signed the law.", "The king of Norway has signed the law.");
    check(("A", "2024-06-13", "", before), ("B", "2024-06-14", "", after), true);
    check(("A", "2024-06-14", "", before), ("B", "2024-06-13", "", after), false);
    let (before, after) = ("The hearing is scheduled for July 24.", "The hearing is scheduled for July 26.");
    check(("A", "2024-06-13", "", before), ("B", "2024-06-14", "", after), true);
    let (before, after) = ("The hearing was held on May 3.", "The hearing was held on May 5.");
    check(("A", "2024-06-13", "", before), ("B", "2024-06-14", "", after), false);
}
