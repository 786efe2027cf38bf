//! The seeds compared, as a text that a reader can check line by line.
//!
//! `UPDATE_EXPECT=1 cargo test --test golden` rewrites the files under `tests/golden/`; read every changed line before you
//! commit it.

#[path = "common/read.rs"]
mod read;
#[path = "common/seed_files.rs"]
mod seed_files;

use std::{fmt::Write, fs};

use diptych::{
    align::SentenceRef,
    article::Article,
    compare::{Report, compare},
    config::Config,
    semantics::Vectors,
};
use expect_test::expect_file;
use read::read;
use seed_files::seed_files;

fn seeds() -> Vec<Article> {
    seed_files().map(|(file, path)| read(file, &fs::read_to_string(path).unwrap())).into()
}

fn letter(article: u32) -> char {
    char::from(b'A' + article as u8)
}

/// `C4.2 text`: article C, fourth paragraph, second sentence.
fn sentence(articles: &[Article], report: &Report, at: SentenceRef) -> String {
    let sentences = &report.segmentations[at.article as usize].sentences;
    let this = &sentences[at.sentence as usize];
    let before = sentences[..at.sentence as usize].iter().rev();
    let number = 1 + before.take_while(|other| other.paragraph == this.paragraph).count();
    let text = this.range.of(&articles[at.article as usize].text);
    format!("{}{}.{number} {text}", letter(at.article), this.paragraph + 1)
}

#[test]
fn links_of_the_seeds() {
    let articles = seeds();
    let report = compare(&articles, Vectors::built_in().as_ref(), &Config::default()).value;
    let mut out = String::new();
    let mut links: Vec<_> = report.links.iter().collect();
    links.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    for link in links {
        let evidence = &link.evidence;
        let carried = [&evidence.names, &evidence.numbers, &evidence.words].map(|list| list.join(", "));
        writeln!(out, "{:.2} {}", link.score, link.relation.as_str()).unwrap();
        writeln!(out, "  {}", sentence(&articles, &report, link.a)).unwrap();
        writeln!(out, "  {}", sentence(&articles, &report, link.b)).unwrap();
        let carried: Vec<String> = carried.into_iter().filter(|list| !list.is_empty()).collect();
        writeln!(out, "  = {}", carried.join("; ")).unwrap();
        if !evidence.near.is_empty() {
            let near: Vec<String> = evidence.near.iter().map(|[a, b]| format!("{a} ~ {b}")).collect();
            writeln!(out, "  ~ {}", near.join("; ")).unwrap();
        }
        if let Some(conflict) = &link.conflict {
            let (a, b) = (&articles[link.a.article as usize].text, &articles[link.b.article as usize].text);
            writeln!(
                out,
                "  ! {}: {} ({}) / {} ({})",
                conflict.kind.as_str(),
                conflict.a.of(a),
                conflict.a_value,
                conflict.b.of(b),
                conflict.b_value
            )
            .unwrap();
        }
        writeln!(out).unwrap();
    }
    expect_file!["golden/ukraine-plan-links.txt"].assert_eq(&out);
}

#[test]
fn sentences_of_the_seeds() {
    let articles = seeds();
    let report = compare(&articles, Vectors::built_in().as_ref(), &Config::default()).value;
    let mut out = String::new();
    for (article, findings) in articles.iter().zip(&report.findings) {
        writeln!(out, "== {}", article.file).unwrap();
        for finding in findings {
            let coverage: String = finding.coverage.iter().map(|&article| letter(article)).collect();
            let text = sentence(&articles, &report, finding.sentence);
            writeln!(out, "{:<8} {coverage:<5} {text}", finding.status.as_str()).unwrap();
        }
    }
    expect_file!["golden/ukraine-plan-sentences.txt"].assert_eq(&out);
}
