//! Prints the features of pairs of sentences as JSON lines, for fitting the link models.
//!
//! `cargo run --release --example link_features -- STORY_DIR... PAIRS.jsonl...`
//!
//! A story folder holds `sentences.jsonl`, one object a line with `id`, `file`, `kind` and `text`; each candidate pair gives the
//! story, the two ids and the features. A pairs file holds one object a line with `a` and `b`; each line gives the features.

use std::{env, fs, process::ExitCode};

use diptych::{
    align::{Document, Features, alone_features, pair_features},
    annotate::annotate,
    article::{Article, ParagraphKind, article},
    config::SegmentConfig,
    ingest::{Block, Blocks, Format, Metadata},
    segment::segment,
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    for story in env::args().skip(1) {
        if story.ends_with(".jsonl") {
            print_pairs(&story);
            continue;
        }
        match fs::read_to_string(format!("{story}/sentences.jsonl")) {
            Ok(lines) => print_features(&story, &lines),
            Err(error) => {
                eprintln!("{story}: {error}");
                return ExitCode::from(2);
            }
        }
    }
    ExitCode::SUCCESS
}

fn print_pairs(path: &str) {
    let lines = fs::read_to_string(path).unwrap_or_default();
    for pair in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let f =
            alone_features(pair["a"].as_str().unwrap_or_default(), pair["b"].as_str().unwrap_or_default());
        println!("{}", json!({ "story": path, "x": values(&f) }));
    }
}

fn values(f: &Features) -> [f64; 6] {
    [f.bm25, f.containment, f.rare, f.length, f.position, f.support]
}

fn print_features(story: &str, lines: &str) {
    let sentences: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let (articles, ids): (Vec<Article>, Vec<Vec<String>>) =
        sentences.chunk_by(|x, y| x["file"] == y["file"]).map(read).unzip();
    let segmentations: Vec<_> =
        articles.iter().map(|article| segment(article, &SegmentConfig::default())).collect();
    let annotations: Vec<_> = articles
        .iter()
        .zip(&segmentations)
        .map(|(article, sentences)| annotate(article, sentences))
        .collect();
    let documents: Vec<_> = (0..articles.len())
        .map(|i| Document {
            article: &articles[i],
            segmentation: &segmentations[i],
            annotations: &annotations[i],
        })
        .collect();
    // The reader's sentence is one paragraph here; where it was split once more, the parts carry the same id.
    let id_of = |at: diptych::align::SentenceRef| {
        let segmentation = &segmentations[at.article as usize];
        &ids[at.article as usize][segmentation.sentences[at.sentence as usize].paragraph as usize]
    };
    for (a, b, f) in pair_features(&documents) {
        println!("{}", json!({ "story": story, "a": id_of(a), "b": id_of(b), "x": values(&f) }));
    }
}

fn read(sentences: &[Value]) -> (Article, Vec<String>) {
    let text_of =
        |value: &Value| value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: Vec<&Value> =
        sentences.iter().filter(|sentence| !text_of(&sentence["text"]).is_empty()).collect();
    let blocks = kept
        .iter()
        .map(|sentence| Block {
            kind: sentence["kind"].as_str().and_then(ParagraphKind::parse).unwrap_or(ParagraphKind::Body),
            text: text_of(&sentence["text"]),
            reason: None,
        })
        .collect();
    let ids = kept.iter().map(|sentence| text_of(&sentence["id"])).collect();
    let file = text_of(&sentences[0]["file"]);
    let blocks = Blocks { format: Format::Text, encoding: "UTF-8", metadata: Metadata::default(), blocks };
    (article(&file, blocks), ids)
}
