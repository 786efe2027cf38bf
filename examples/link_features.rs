//! Prints the features of pairs of sentences as JSON lines, for fitting the link models (`tools/fit_models.py`).
//!
//! `cargo run --release --example link_features -- [--without-vectors] ARTICLE ARTICLE...` takes the articles of one story; each
//! candidate pair of sentences gives the two files, the two texts and the features.
//! `... -- [--without-vectors] --pairs FILE` takes JSON lines with `a` and `b`; each line gives the features of the two sentences alone.

use std::{env, fs, process::ExitCode};

use diptych::{
    align::{Candidate, Features, Prepared, SentenceRef, Surroundings, alone_features, candidate_pairs},
    article::{Article, article},
    config::Config,
    documents,
    ingest::RawDocument,
    semantics::Vectors,
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let is_without = arguments.first().is_some_and(|first| first == "--without-vectors");
    if is_without {
        arguments.remove(0);
    }
    let vectors = Vectors::built_in().filter(|_| !is_without);
    match arguments.as_slice() {
        [option, path] if option == "--pairs" => print_pairs(path, vectors.as_ref()),
        files if files.len() >= 2 => print_story(files, vectors.as_ref()),
        _ => {
            eprintln!("link_features [--without-vectors] ARTICLE ARTICLE... | --pairs FILE");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn print_pairs(path: &str, vectors: Option<&Vectors>) {
    let lines = fs::read_to_string(path).unwrap_or_default();
    for pair in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let text = |key: &str| pair[key].as_str().unwrap_or_default().to_owned();
        let features = alone_features(&text("a"), &text("b"), vectors);
        println!("{}", json!({ "x": features.values() }));
    }
}

fn print_story(files: &[String], vectors: Option<&Vectors>) {
    let config = Config::default();
    let articles: Vec<Article> = files.iter().filter_map(|file| read(file, &config)).collect();
    let prepared = Prepared::new(&articles, &config.segment);
    let shown = |at: SentenceRef| {
        let article = &articles[at.article as usize];
        let sentence = &prepared.segmentations[at.article as usize].sentences[at.sentence as usize];
        json!([article.file, sentence.range.of(&article.text), at.article, at.sentence])
    };
    for Candidate { a, b, features, surroundings } in candidate_pairs(&prepared.documents(&articles), vectors)
    {
        let x = [&of_pair(&features)[..], &of_surroundings(&surroundings)[..]].concat();
        println!("{}", json!({ "a": shown(a), "b": shown(b), "x": x }));
    }
}

fn read(file: &str, config: &Config) -> Option<Article> {
    let bytes = fs::read(file).ok()?;
    let document = RawDocument { file, bytes: &bytes, encoding: None };
    let reading = documents::read(&document, config).into_iter().next()?;
    Some(article(file, reading.result.ok()?.value))
}

fn of_pair(f: &Features) -> [f64; 7] {
    [f.bm25, f.coverage, f.clause, f.meaning, f.rare, f.length, f.position]
}

fn of_surroundings(s: &Surroundings) -> [f64; 5] {
    [s.support, s.expected, s.margin, s.beside, s.around]
}
