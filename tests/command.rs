//! The `diptych` command as a user runs it.

#[path = "common/seed_files.rs"]
mod seed_files;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use seed_files::seed_files;
use serde_json::{Value, json};

fn seeds() -> Vec<String> {
    seed_files().map(|(_, path)| path.to_str().unwrap().to_owned()).into()
}

fn run_with_input<S: AsRef<std::ffi::OsStr>>(args: &[S], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may have closed it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn run<S: AsRef<std::ffi::OsStr>>(args: &[S]) -> Output {
    run_with_input(args, b"")
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn json_of(output: &Output) -> Value {
    assert!(output.stdout.ends_with(b"}\n"), "one document that ends in a newline: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn compare_json(files: &[String]) -> Output {
    let mut args = vec!["compare".to_owned(), "--format".to_owned(), "json".to_owned()];
    args.extend_from_slice(files);
    run(&args)
}

/// A folder of files, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn keys(value: &Value, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, expected);
}

#[test]
fn comparing_the_seeds_gives_the_documented_json() {
    let output = compare_json(&seeds());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let report = json_of(&output);
    keys(
        &report,
        &[
            "schema",
            "articles",
            "links",
            "claims",
            "overlaps",
            "discrepancies",
            "nearest",
            "utterances",
            "origins",
            "namings",
            "terms",
            "passages",
            "quotes",
            "sources",
            "precise",
            "warnings",
            "errors",
        ],
    );
    assert_eq!(report["schema"], "diptych/1");
    assert_eq!(report["precise"], true);
    let articles = report["articles"].as_array().unwrap();
    let files: Vec<&str> = articles.iter().map(|article| article["file"].as_str().unwrap()).collect();
    assert_eq!(files, seeds());
    let mut sentence_ids = Vec::new();
    for article in articles {
        keys(
            article,
            &[
                "id",
                "file",
                "format",
                "outlet",
                "title",
                "byline",
                "published",
                "time",
                "lang",
                "warnings",
                "paragraphs",
                "sentences",
            ],
        );
        sentence_ids.extend(check_sentences(article));
    }
    sentence_ids.sort_unstable();
    assert!(sentence_ids.windows(2).all(|pair| pair[0] != pair[1]), "ids are unique");
    for claim in report["claims"].as_array().unwrap() {
        keys(
            claim,
            &["id", "members", "articles", "status", "wording", "cells", "origins", "origin", "voices"],
        );
        for cell in claim["cells"].as_array().unwrap() {
            keys(cell, &["article", "state", "sentence", "prominence", "voice"]);
        }
        for member in claim["members"].as_array().unwrap() {
            assert!(sentence_ids.binary_search(&member.as_str().unwrap().to_owned()).is_ok());
        }
    }
    for link in report["links"].as_array().unwrap() {
        let conflict = (link["relation"] == "conflict").then_some("conflict");
        let plain = ["a", "b", "score", "relation", "spans", "evidence"];
        keys(link, &plain.into_iter().chain(conflict).collect::<Vec<_>>());
        keys(&link["spans"], &["a", "b"]);
        keys(&link["evidence"], &["words", "numbers", "names", "near"]);
    }
}

/// Checks the sentences of one article against its paragraphs and gives their ids.
fn check_sentences(article: &Value) -> Vec<String> {
    let id = article["id"].as_str().unwrap();
    let paragraphs = article["paragraphs"].as_array().unwrap();
    let sentences = article["sentences"].as_array().unwrap();
    let mut ids = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        assert_eq!(paragraph["id"], format!("{id}.p{}", number + 1));
        let own = sentences.iter().filter(|sentence| sentence["paragraph"] == paragraph["id"]);
        let mut texts = String::new();
        for (number, sentence) in own.enumerate() {
            keys(sentence, &["id", "paragraph", "kind", "text", "status", "coverage", "voice"]);
            assert_eq!(sentence["id"], format!("{}.s{}", paragraph["id"].as_str().unwrap(), number + 1));
            assert_eq!(sentence["kind"], paragraph["kind"]);
            let compared =
                !matches!(sentence["kind"].as_str().unwrap(), "byline" | "dateline" | "boilerplate");
            assert_eq!(sentence["status"].is_string(), compared);
            assert_eq!(sentence["coverage"].as_array().unwrap().contains(&json!(id)), compared);
            texts += sentence["text"].as_str().unwrap();
            ids.push(sentence["id"].as_str().unwrap().to_owned());
        }
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(visible(&texts), visible(paragraph["text"].as_str().unwrap()));
    }
    assert_eq!(ids.len(), sentences.len());
    ids
}

#[test]
fn the_same_files_give_the_same_bytes() {
    assert_eq!(compare_json(&seeds()).stdout, compare_json(&seeds()).stdout);
}

#[test]
fn reading_gives_paragraphs_and_sentences() {
    let folder = Folder::new("read");
    let file = folder.file("Größe.txt", "Zürich wächst. „Öl“ nicht.\n\nDas ist das Ende.\n");
    let output = run(&["read", "--format", "json", &file]);
    assert_eq!(code(&output), 0);
    let report = json_of(&output);
    keys(&report, &["schema", "articles", "quotes", "sources", "warnings", "errors"]);
    let article = &report["articles"][0];
    assert_eq!(article["file"], json!(file));
    assert_eq!(article["paragraphs"].as_array().unwrap().len(), 2);
    let texts: Vec<&Value> = article["sentences"].as_array().unwrap().iter().map(|s| &s["text"]).collect();
    assert_eq!(texts, ["Zürich wächst.", "„Öl“ nicht.", "Das ist das Ende."]);
    keys(&article["sentences"][0], &["id", "paragraph", "kind", "text", "voice"]);
    assert!(stdout(&run(&["read", &file])).contains("Zürich wächst."));
}

#[test]
fn keep_all_sets_nothing_aside() {
    let mut args = vec!["read".to_owned(), "--keep-all".to_owned(), "--format".to_owned(), "json".to_owned()];
    args.extend(seeds());
    let report = json_of(&run(&args));
    for article in report["articles"].as_array().unwrap() {
        for paragraph in article["paragraphs"].as_array().unwrap() {
            let kind = paragraph["kind"].as_str().unwrap();
            assert!(!matches!(kind, "byline" | "dateline" | "boilerplate"), "{kind}: {}", paragraph["text"]);
            assert_eq!(paragraph.get("reason"), None);
        }
    }
}

#[test]
fn files_that_cannot_be_read_leave_the_others() {
    let folder = Folder::new("unreadable");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.");
    let b = folder.file("b.txt", "The talks in Geneva ended on Sunday.");
    let empty = folder.file("empty.txt", "");
    let missing = folder.0.join("missing.txt").to_str().unwrap().to_owned();
    let directory = folder.0.to_str().unwrap().to_owned();
    let output = compare_json(&[a.clone(), empty.clone(), missing.clone(), directory.clone(), b.clone()]);
    assert_eq!(code(&output), 1);
    let lines: Vec<&str> = stderr(&output).lines().filter(|line| line.contains(": E-")).collect();
    assert_eq!(lines[0], format!("diptych: {empty}: E-EMPTY: empty file: nothing to compare"));
    assert!(lines[1].starts_with(&format!("diptych: {missing}: E-READ: ")), "{}", lines[1]);
    assert!(lines[2].starts_with(&format!("diptych: {directory}: E-READ: ")), "{}", lines[2]);
    assert_eq!(lines.len(), 3);
    let report = json_of(&output);
    let files: Vec<&Value> = report["articles"].as_array().unwrap().iter().map(|a| &a["file"]).collect();
    assert_eq!(files, [&json!(a), &json!(b)]);
    let errors: Vec<_> =
        report["errors"].as_array().unwrap().iter().map(|e| (&e["file"], &e["code"])).collect();
    assert_eq!(errors[0], (&json!(empty), &json!("E-EMPTY")));
    assert_eq!(errors.len(), 3);
}

#[test]
fn one_article_left_is_still_reported() {
    let folder = Folder::new("one-left");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.");
    let missing = folder.0.join("missing.txt").to_str().unwrap().to_owned();
    for (other, status) in [(&missing, 1), (&a, 0)] {
        let output = compare_json(&[a.clone(), other.clone()]);
        assert_eq!(code(&output), status);
        assert_eq!(json_of(&output)["articles"].as_array().unwrap().len(), 1);
        let output = run(&["compare", &a, other]);
        assert_eq!(code(&output), status);
        for output in [stdout(&output), stderr(&output)] {
            assert!(output.contains("One article remains: there is nothing to compare with."), "{output}");
        }
    }
    let output = run(&["compare", &missing, &missing]);
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).contains("No article remains"), "{}", stdout(&output));
}

#[test]
fn nothing_is_called_unique_where_there_are_no_other_articles() {
    let folder = Folder::new("no-others");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.\n\nThe ministers left the city at night.");
    let report = json_of(&compare_json(&[a.clone(), a.clone()]));
    let article = &report["articles"][0];
    for sentence in article["sentences"].as_array().unwrap() {
        assert_eq!(sentence["status"], Value::Null);
        assert_eq!(sentence["coverage"], json!([article["id"]]));
    }
    let claims = report["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 2);
    assert!(claims.iter().all(|claim| claim["status"].is_null()), "{claims:?}");
    let output = run(&["compare", &a, &a]);
    for word in ["unique", "not found in the other articles"] {
        assert!(!stdout(&output).contains(word), "{}", stdout(&output));
    }
}

#[test]
fn the_same_content_is_compared_once() {
    let folder = Folder::new("duplicate");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.");
    let copy = folder.file("copy.txt", "Talks ended in Geneva on Sunday.");
    let b = folder.file("b.txt", "The talks in Geneva ended on Sunday.");
    let output = compare_json(&[a, copy.clone(), b]);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).contains(&format!("diptych: {copy}: E-DUP: ")), "{}", stderr(&output));
    let report = json_of(&output);
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
    assert_eq!(report["errors"], json!([{ "file": copy, "code": "E-DUP", "detail": "" }]));
}

#[test]
fn a_file_too_large_is_refused_as_the_core_refuses_it() {
    let folder = Folder::new("large");
    let config = diptych::config::Config::default();
    let n_bytes = config.ingest.max_file_bytes + 1;
    let path = folder.file("large.txt", "");
    fs::File::options().write(true).open(&path).unwrap().set_len(n_bytes as u64).unwrap();
    let bytes = vec![0; n_bytes];
    let document = diptych::ingest::RawDocument { file: &path, bytes: &bytes, encoding: None };
    let refused = diptych::documents::read(&document, &config).remove(0).result.unwrap_err();
    let output = run(&["read", "--format", "json", &path]);
    assert_eq!(code(&output), 1);
    let error = &json_of(&output)["errors"][0];
    assert_eq!(*error, json!({ "file": path, "code": "E-SIZE", "detail": refused.detail }));
}

#[test]
fn what_has_no_end_is_read_up_to_the_limit() {
    let limit = diptych::config::IngestConfig::default().max_file_bytes;
    // Where the system names it, standard input is also a file without a size.
    let files: &[&str] = if cfg!(target_os = "linux") { &["-", "/dev/stdin"] } else { &["-"] };
    for file in files {
        let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
            .args(["read", "--format", "json", file])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let chunk = [b'a'; 1 << 16];
        let n_written = (0..2 * limit / chunk.len()).take_while(|_| input.write_all(&chunk).is_ok()).count();
        drop(input);
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 1);
        assert_eq!(json_of(&output)["errors"][0]["code"], "E-SIZE", "{file}");
        assert!(n_written * chunk.len() < limit + limit / 2, "{file}: {n_written} chunks were read");
    }
}

#[test]
fn a_file_may_be_standard_input() {
    let folder = Folder::new("stdin");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.");
    let output = run_with_input(&["compare", "--format", "json", "-", &a], b"The talks went on.");
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let report = json_of(&output);
    assert_eq!(report["articles"][0]["file"], "-");
    assert_eq!(report["articles"][0]["sentences"][0]["text"], "The talks went on.");
    assert_eq!(code(&run(&["compare", "-", "-"])), 2);
}

#[test]
fn misuse_has_status_2_and_no_output() {
    let [a, b, ..] = <[String; 5]>::try_from(seeds()).unwrap();
    let cases: [&[&str]; 13] = [
        &[],
        &["compare", &a],
        &["compare", "--format", "xml", &a, &b],
        &["compare", "--left", "C", &a, &b],
        &["compare", "--left", "Z", "--format", "json", &a, &b],
        &["compare", "--right", "Z", &a, &a],
        &["compare", "--left", "Z", &a, "no-such-file"],
        &["compare", "--left", "C", "--format", "json", &a, "no-such-file", &b],
        &["compare", "--left", "A", "--right", "1", &a, &b],
        &["compare", "--right", "0", &a, &b],
        &["read"],
        &["read", "--encoding", "no-such-encoding", &a],
        &["unknown"],
    ];
    for args in cases {
        let output = run(args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn pairs_are_answered_in_order() {
    let lines = [
        json!({ "a": "Talks ended in Geneva on Sunday.", "b": "Talks ended in Geneva on Sunday." }),
        json!({ "a": "Talks ended in Geneva on Sunday.", "b": "A cat slept." }),
        json!({ "a": "Größe 😀", "b": "Größe 😀", "id": 3 }),
    ];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let output = run_with_input(&["pairs"], input.as_bytes());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let answers: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let related: Vec<bool> = answers.iter().map(|answer| answer["score"].as_f64().unwrap() >= 0.5).collect();
    assert_eq!(related, [true, false, true]);
    for answer in &answers {
        keys(answer, &["score", "relation"]);
        assert!(matches!(answer["relation"].as_str().unwrap(), "same" | "partial" | "conflict"));
    }
}

#[test]
fn blank_lines_between_pairs_are_skipped() {
    let (same, other) =
        (r#"{"a":"Talks ended.","b":"Talks ended."}"#, r#"{"a":"Talks ended.","b":"A cat slept."}"#);
    let spaced = run_with_input(&["pairs"], format!("\n{same}\r\n\r\n \t\n{other}\n\n").as_bytes());
    assert_eq!(code(&spaced), 0, "{}", stderr(&spaced));
    let dense = run_with_input(&["pairs"], format!("{same}\n{other}\n").as_bytes());
    assert_eq!(stdout(&spaced), stdout(&dense));
    assert_eq!(stdout(&dense).lines().count(), 2);
    let output = run_with_input(&["pairs"], b"\n\n{}\n");
    assert!(stderr(&output).starts_with("diptych: line 3: "), "{}", stderr(&output));
}

#[test]
fn a_line_that_is_no_pair_is_named() {
    let output = run_with_input(&["pairs"], b"{\"a\": \"x\", \"b\": \"y\"}\n{\"a\": \"x\"}\n");
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).starts_with("diptych: line 2: "), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 1);
}

#[test]
fn the_text_shows_both_articles_side_by_side() {
    let folder = Folder::new("text");
    let a = folder.file("a.txt", "The minister resigned on Friday.\n\nHe gave no reason for it.");
    let b = folder.file("b.txt", "The markets fell.");
    let output = run(&["compare", &a, &b]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = stdout(&output);
    for expected in [
        "The minister resigned on Friday.",
        "The markets fell.",
        "* unique",
        "not found in the other articles",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains('\x1b'), "no colour outside a terminal");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let swapped = run(&["compare", "--left", "B", "--right", "A", &a, &b]);
    let row = stdout(&swapped).lines().find(|line| line.contains("The markets fell.")).unwrap();
    assert!(row.trim_start().starts_with("The markets fell."), "{row}");
}

fn report(format: &str, files: &[String]) -> Output {
    let mut args = vec!["compare".to_owned(), "--format".to_owned(), format.to_owned()];
    args.extend_from_slice(files);
    run(&args)
}

#[test]
fn reports_hold_the_story_in_each_format() {
    for (format, begin, end) in [
        ("html", "<!doctype html>\n", "</html>\n"),
        ("md", "# Diptych: 5 articles compared\n", "schema diptych/1.\n"),
        ("csv", "\u{feff}\"claim\",\"wording\",", "\"\r\n"),
    ] {
        let output = report(format, &seeds());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let text = stdout(&output);
        assert!(text.starts_with(begin) && text.ends_with(end), "{format}: {text}");
        for expected in [
            "POLITICO",
            "TRT World",
            "not found in the other articles",
            "US troops arrived in Ukraine for negotiations to end the war.",
        ] {
            assert!(text.contains(expected), "{format}, {expected}: {text}");
        }
        assert_eq!(report(format, &seeds()).stdout, output.stdout);
    }
}

#[test]
fn a_report_names_the_files_that_could_not_be_read() {
    let folder = Folder::new("report");
    let a = folder.file("a.txt", "Talks ended in Geneva on Sunday.");
    let b = folder.file("b.txt", "=1+1 talks in Geneva ended on Sunday.");
    let missing = folder.0.join("missing.txt").to_str().unwrap().to_owned();
    let files = [a.clone(), missing.clone(), b];
    for format in ["html", "md", "csv"] {
        let output = report(format, &files);
        assert_eq!(code(&output), 1);
        assert!(stderr(&output).contains("E-READ"));
        assert_eq!(format != "csv", stdout(&output).contains("E-READ: the file could not be read"));
    }
    assert!(stdout(&report("csv", &files)).contains("\"'=1+1 talks in Geneva ended on Sunday.\""));
    let one = report("md", &[a, missing]);
    assert_eq!(code(&one), 1);
    assert!(stdout(&one).contains("One article remains: there is nothing to compare with."));
}

#[test]
fn reading_has_no_report() {
    for format in ["html", "md", "csv"] {
        let output = run(&["read", "--format", format, &seeds()[0]]);
        assert_eq!(code(&output), 2, "{}", stderr(&output));
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut args = vec!["compare".to_owned()];
    args.extend(seeds());
    let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(&args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 0);
    assert!(
        !stderr(&output).contains("panicked") && !stderr(&output).contains("pipe"),
        "{}",
        stderr(&output)
    );
}
