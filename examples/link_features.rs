//! Prints the features of pairs of sentences as JSON lines, for fitting the link models.
//!
//! `cargo run --release --example link_features -- ARTICLE ARTICLE...` takes the articles of one story; each candidate pair of
//! sentences gives the two files, the two texts and the features.
//! `... -- --pairs FILE` takes JSON lines with `a` and `b`; each line gives the features of the two sentences alone.

use std::{env, fs, process::ExitCode};

use diptych::{
    align::{Features, Prepared, SentenceRef, alone_features, pair_features},
    article::{Article, article},
    config::Config,
    ingest::{RawDocument, ingest},
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [option, path] if option == "--pairs" => print_pairs(path),
        files if files.len() >= 2 => print_story(files),
        _ => {
            eprintln!("link_features ARTICLE ARTICLE... | --pairs FILE");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn print_pairs(path: &str) {
    let lines = fs::read_to_string(path).unwrap_or_default();
    for pair in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let features =
            alone_features(pair["a"].as_str().unwrap_or_default(), pair["b"].as_str().unwrap_or_default());
        println!("{}", json!({ "x": values(&features) }));
    }
}

fn print_story(files: &[String]) {
    let config = Config::default();
    let articles: Vec<Article> = files.iter().filter_map(|file| read(file, &config)).collect();
    let prepared = Prepared::new(&articles, &config.segment);
    let shown = |at: SentenceRef| {
        let article = &articles[at.article as usize];
        let sentence = &prepared.segmentations[at.article as usize].sentences[at.sentence as usize];
        json!([article.file, sentence.range.of(&article.text)])
    };
    for (a, b, features) in pair_features(&prepared.documents(&articles)) {
        println!("{}", json!({ "a": shown(a), "b": shown(b), "x": values(&features) }));
    }
}

fn read(file: &str, config: &Config) -> Option<Article> {
    let bytes = fs::read(file).ok()?;
    let document = RawDocument { file, bytes: &bytes, encoding: None };
    Some(article(file, ingest(&document, &config.ingest).ok()?.value))
}

fn values(f: &Features) -> [f64; 6] {
    [f.bm25, f.containment, f.rare, f.length, f.position, f.support]
}
