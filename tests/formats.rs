//! Files as readers have them, made by the programs that readers use: each is read as the page reads it and compared with the article
//! that it was made of (`samples/README.md`).

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use diptych::{
    article::article,
    config::Config,
    documents,
    ingest::{Blocks, Metadata, ParagraphKind, RawDocument},
    text::Parsed,
};
use expect_test::expect_file;
use serde::Deserialize;

/// Shares of a sample's words and paragraphs that must be right.
const MIN_WORDS: f64 = 0.98;
const MIN_PARAGRAPHS: f64 = 0.9;

const FIELDS: [&str; 6] = ["title", "outlet", "byline", "published", "time", "lang"];

#[derive(Deserialize)]
struct Written {
    name: String,
    title: String,
    outlet: String,
    byline: Vec<String>,
    published: String,
    time: String,
    lang: String,
    paragraphs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    file: String,
    #[allow(dead_code, reason = "says where a sample comes from")]
    made_by: String,
    #[serde(default)]
    articles: Vec<String>,
    #[serde(default)]
    states: Vec<String>,
    #[serde(default)]
    warnings: Vec<String>,
    error: Option<String>,
    #[allow(dead_code, reason = "says what a file lacks")]
    differs: Option<String>,
}

/// What was read right of one format.
#[derive(Default)]
struct Row {
    n_samples: usize,
    n_articles: usize,
    /// Found and all, of paragraphs.
    paragraphs: (usize, usize),
    /// Shares of words, summed over the articles: of the article's own that were kept, of those kept that are its own.
    recall: f64,
    precision: f64,
    /// Right and stated, in the order of [`FIELDS`].
    fields: [(usize, usize); FIELDS.len()],
}

fn samples() -> impl Iterator<Item = (String, Sample, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut folders: Vec<_> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    folders.into_iter().flat_map(|folder| {
        let list = fs::read_to_string(folder.join("samples.json")).unwrap();
        let samples: Vec<Sample> =
            serde_json::from_str(&list).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        let format = folder.file_name().unwrap().to_str().unwrap().to_owned();
        samples.into_iter().map(move |sample| {
            let bytes = fs::read(folder.join(&sample.file)).unwrap();
            (format.clone(), sample, bytes)
        })
    })
}

fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.to_lowercase();
    let mut out = Vec::new();
    for run in text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()) {
        // Where there is no space between words, each character counts.
        if run.chars().any(|c| matches!(c, '\u{3040}'..='\u{9FFF}')) {
            out.extend(run.chars().map(|c| c.to_string()));
        } else {
            out.push(word(run));
        }
    }
    out
}

/// How many of `a` are in `b`, each counted as often as it stands there.
fn common(a: &[String], b: &[String]) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in b {
        *counts.entry(word).or_default() += 1;
    }
    let mut taken =
        |word: &str| counts.get_mut(word).filter(|count| **count > 0).map(|count| *count -= 1).is_some();
    a.iter().filter(|word| taken(word)).count()
}

fn is_right(field: &str, written: &Written, metadata: &Metadata, lang: &str) -> bool {
    let outlet = metadata.outlet.as_ref().map(|outlet| outlet.name.as_str());
    match field {
        "title" => metadata.title.as_deref() == Some(&written.title),
        "outlet" => outlet == Some(&written.outlet),
        "byline" => metadata.byline == written.byline,
        "published" => metadata.published.as_deref() == Some(&written.published),
        "time" => metadata.time.as_deref() == Some(&written.time),
        "lang" => lang.split('-').next() == Some(&written.lang),
        _ => panic!("no field {field}"),
    }
}

/// Counts what is right of one article; returns what is not.
fn check(sample: &Sample, written: &Written, read: Blocks, row: &mut Row) -> Vec<String> {
    let mut wrong = Vec::new();
    let metadata = read.metadata.clone();
    let kept: Vec<String> = read
        .blocks
        .iter()
        .filter(|block| {
            !matches!(
                block.kind,
                ParagraphKind::Boilerplate | ParagraphKind::Byline | ParagraphKind::Dateline
            )
        })
        .map(|block| block.text.clone())
        .collect();
    let lang = article("", read).lang;
    let paragraphs: Vec<&str> =
        written.paragraphs.iter().map(|text| text.strip_prefix("## ").unwrap_or(text)).collect();
    let found = paragraphs.iter().filter(|text| kept.iter().any(|kept| kept == *text)).count();
    row.paragraphs.0 += found;
    row.paragraphs.1 += paragraphs.len();
    if (found as f64) < MIN_PARAGRAPHS * paragraphs.len() as f64 {
        wrong.push(format!("{found} of {} paragraphs; kept: {kept:#?}", paragraphs.len()));
    }
    // The headline stands in no paragraph of some formats: it is left out on both sides.
    let kept_words: Vec<String> =
        kept.iter().filter(|text| **text != written.title).flat_map(|text| words(text)).collect();
    let own_words: Vec<String> = paragraphs.iter().flat_map(|text| words(text)).collect();
    let n_common = common(&own_words, &kept_words) as f64;
    let (recall, precision) = (n_common / own_words.len() as f64, n_common / kept_words.len().max(1) as f64);
    row.recall += recall;
    row.precision += precision;
    if recall.min(precision) < MIN_WORDS {
        wrong.push(format!("words: recall {recall:.3}, precision {precision:.3}; kept: {kept:#?}"));
    }
    for field in &sample.states {
        let right = is_right(field, written, &metadata, &lang);
        let count = &mut row.fields[FIELDS.iter().position(|name| name == field).unwrap()];
        count.0 += usize::from(right);
        count.1 += 1;
        if !right {
            wrong.push(format!("{field}: {metadata:?}, language {lang}"));
        }
    }
    row.n_articles += 1;
    wrong
}

fn table(rows: &BTreeMap<String, Row>) -> String {
    let mut out = format!(
        "{:<10} {:>7} {:>8} {:>10} {:>7} {:>9}",
        "", "samples", "articles", "paragraphs", "recall", "precision"
    );
    FIELDS.iter().for_each(|field| write!(out, " {field:>9}").unwrap());
    out.push('\n');
    for (format, row) in rows {
        let articles = row.n_articles.max(1) as f64;
        let (found, all) = row.paragraphs;
        let paragraphs = format!("{found}/{all}");
        write!(
            out,
            "{format:<10} {:>7} {:>8} {paragraphs:>10} {:>7.3} {:>9.3}",
            row.n_samples,
            row.n_articles,
            row.recall / articles,
            row.precision / articles,
        )
        .unwrap();
        for (right, stated) in row.fields {
            let field = if stated == 0 { "-".to_owned() } else { format!("{right}/{stated}") };
            write!(out, " {field:>9}").unwrap();
        }
        out.push('\n');
    }
    out
}

#[test]
fn samples_are_read_as_they_were_written() {
    let list = include_str!("samples/articles.json");
    let written: Vec<Written> = serde_json::from_str(list).unwrap();
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut failures = String::new();
    for (format, sample, bytes) in samples() {
        let document = RawDocument { file: &sample.file, bytes: &bytes, encoding: None };
        let readings = documents::read(&document, &Config::default());
        let row = rows.entry(format.clone()).or_default();
        row.n_samples += 1;
        let mut wrong = Vec::new();
        let expected: Vec<&Written> = sample
            .articles
            .iter()
            .map(|name| {
                written.iter().find(|article| article.name == *name).unwrap_or_else(|| panic!("no {name}"))
            })
            .collect();
        let codes: Vec<String> = readings
            .iter()
            .filter_map(|reading| reading.result.as_ref().err())
            .map(|error| format!("{} {}", error.code.as_str(), error.detail))
            .collect();
        let read: Vec<Parsed<Blocks>> =
            readings.into_iter().filter_map(|reading| reading.result.ok()).collect();
        match &sample.error {
            Some(code) if codes.iter().any(|told| told.starts_with(code.as_str())) => {}
            Some(code) => wrong.push(format!("not refused with {code}: {codes:?}, {} articles", read.len())),
            None if !codes.is_empty() => wrong.push(format!("refused: {codes:?}")),
            None if read.len() != expected.len() => wrong.push(format!("{} articles", read.len())),
            None => {
                for (written, Parsed { value, warnings }) in expected.into_iter().zip(read) {
                    let mut told: Vec<&str> = warnings.iter().map(|warning| warning.code.as_str()).collect();
                    told.retain(|code| *code != "W-ENC" || sample.warnings.iter().any(|given| given == code));
                    if told != sample.warnings {
                        wrong.push(format!("warnings {warnings:?}"));
                    }
                    wrong.extend(check(&sample, written, value, row));
                }
            }
        }
        for what in wrong {
            writeln!(failures, "{format}/{}: {what}", sample.file).unwrap();
        }
    }
    let table = table(&rows);
    println!("{table}");
    assert!(failures.is_empty(), "{failures}");
    expect_file!["samples/table.txt"].assert_eq(&table);
}
