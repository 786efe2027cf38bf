//! Prints the features of every candidate pair of sentences of a story, for fitting the link models.
//!
//! `cargo run --release --example link_features -- STORY_DIR...`: a story folder holds `sentences.jsonl`, one object a line with
//! `id`, `file`, `kind` and `text`. Each line of output is one JSON object: the story, the two ids and the features.

use std::{env, fs, process::ExitCode};

use diptych::{
    align::{Document, pair_features},
    annotate::annotate,
    article::{Article, ParagraphKind, article},
    config::SegmentConfig,
    ingest::{Block, Blocks, Format, Metadata},
    segment::segment,
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    for story in env::args().skip(1) {
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

fn print_features(story: &str, lines: &str) {
    let sentences: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let (articles, ids): (Vec<Article>, Vec<Vec<String>>) =
        sentences.chunk_by(|x, y| x["file"] == y["file"]).map(read).unzip();
    let segmentations: Vec<_> =
        articles.iter().map(|article| segment(article, &SegmentConfig::default())).collect();
    let annotations: Vec<_> =
        articles.iter().zip(&segmentations).map(|(article, sentences)| annotate(article, sentences)).collect();
    let documents: Vec<_> = (0..articles.len())
        .map(|i| Document { article: &articles[i], segmentation: &segmentations[i], annotations: &annotations[i] })
        .collect();
    // The reader's sentence is one paragraph here; where it was split once more, the parts carry the same id.
    let id_of = |at: diptych::align::SentenceRef| {
        let segmentation = &segmentations[at.article as usize];
        &ids[at.article as usize][segmentation.sentences[at.sentence as usize].paragraph as usize]
    };
    for (a, b, f) in pair_features(&documents) {
        let features = json!([f.bm25, f.containment, f.rare, f.length, f.position, f.support]);
        println!("{}", json!({ "story": story, "a": id_of(a), "b": id_of(b), "x": features }));
    }
}

fn read(sentences: &[Value]) -> (Article, Vec<String>) {
    let text_of = |value: &Value| value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: Vec<&Value> = sentences.iter().filter(|sentence| !text_of(&sentence["text"]).is_empty()).collect();
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
