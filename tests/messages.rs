//! Messages, saved pages, JSON and Markdown that are broken or meant to break: each is read or refused with its code, nothing panics, and
//! none costs much more than an ordinary one of its size.

use std::{fs, path::Path, time::Duration};

use cpu_time::ThreadTime;
use diptych::{
    config::Config,
    documents::{self, Reading},
    ingest::{ParagraphKind, RawDocument},
};
use proptest::prelude::*;

/// A hostile file may cost this many times what an ordinary one of its size costs. What the bounds prevent costs thousands of times as
/// much.
const MAX_COST: u32 = 60;

const SENTENCE: &str = "The two sides left the city on Friday without an agreement, officials who took part in the talks said.\n\n";

fn read(file: &str, bytes: &[u8]) -> Vec<Reading> {
    documents::read(&RawDocument { file, bytes, encoding: None }, &Config::default())
}

/// The kept text of the first article and its warnings; or the error.
fn told(bytes: &[u8]) -> (String, Vec<String>) {
    match read("a", bytes).remove(0).result {
        Ok(parsed) => (
            parsed
                .value
                .blocks
                .into_iter()
                .filter(|block| block.kind != ParagraphKind::Boilerplate)
                .map(|block| block.text)
                .collect::<Vec<_>>()
                .join("\n"),
            parsed
                .warnings
                .iter()
                .map(|warning| format!("{} {}", warning.code.as_str(), warning.detail))
                .collect(),
        ),
        Err(error) => (String::new(), vec![format!("{} {}", error.code.as_str(), error.detail)]),
    }
}

fn message(fields: &str, body: &str) -> Vec<u8> {
    format!("From: Courier <news@courier.example>\nTo: a@b.example\nSubject: Talks end\nMIME-Version: 1.0\n{fields}\n\n{body}").into_bytes()
}

fn multipart(boundary: &str, body: &str) -> Vec<u8> {
    message(&format!("Content-Type: multipart/mixed; boundary=\"{boundary}\""), body)
}

/// Multiparts inside each other.
fn nested(depth: usize) -> String {
    let open: String = (0..depth)
        .map(|n| format!("--b{n}\nContent-Type: multipart/mixed; boundary=b{}\n\n", n + 1))
        .collect();
    format!("{open}--b{depth}\n\n{SENTENCE}")
}

fn samples() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let folders = ["mail", "mhtml", "json", "markdown"].map(|folder| root.join(folder));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| !file.ends_with("samples.json"));
    files.sort();
    files
        .iter()
        .map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), fs::read(file).unwrap()))
        .collect()
}

#[test]
fn broken_structures_are_read_as_far_as_they_go() {
    let html = "Content-Type: text/html\n\n";
    for (name, bytes, text, warning) in [
        (
            "a boundary that is not declared",
            message("Content-Type: multipart/mixed", "--0123456789\n\nTalks ended.\n--0123456789--\n"),
            "Talks ended.",
            "",
        ),
        ("a boundary that is nowhere", multipart("x", "Talks ended.\n"), "Talks ended.", "W-CUT MIME"),
        ("no end", multipart("x", "--x\n\nTalks ended.\n"), "Talks ended.", "W-CUT MIME"),
        (
            "a line that begins as the boundary does",
            multipart("x", "--x\n\nTalks\n--xyz\nended.\n--x--\n"),
            "Talks\n--xyz\nended.",
            "",
        ),
        (
            "the boundary inside a line",
            multipart("x", "--x\n\nTalks --x ended.\n--x--\n"),
            "Talks --x ended.",
            "",
        ),
        (
            "base64 with signs that are none",
            message("Content-Transfer-Encoding: base64", "VGFs!!a3Mg\n\nZW5k ZWQu*\n"),
            "Talks ended.",
            "",
        ),
        (
            "escapes that are none",
            message("Content-Transfer-Encoding: quoted-printable", "Talks =ZZ en=\nded=2E=\n"),
            "Talks =ZZ ended.",
            "",
        ),
        ("no body", message("", ""), "", "E-NOTEXT mail"),
        (
            "only a picture",
            multipart("x", "--x\nContent-Type: image/png\n\n\u{1}\n--x--\n"),
            "",
            "E-NOTEXT mail",
        ),
        (
            "HTML that says there is none",
            multipart("x", &format!("--x\n{html}<p>Text only.</p>\n--x\n\n{SENTENCE}\n--x--\n")),
            SENTENCE.trim(),
            "",
        ),
    ] {
        let (kept, warnings) = told(&bytes);
        let kept = kept.strip_prefix("Talks end").unwrap_or(&kept).trim();
        assert_eq!(kept, text, "{name}");
        assert_eq!(
            warnings
                .iter()
                .filter(|told| !told.starts_with("W-SHORT"))
                .cloned()
                .collect::<Vec<_>>()
                .join(", "),
            warning,
            "{name}"
        );
    }
}

#[test]
fn too_many_and_too_deep_parts_are_left_out_and_said() {
    let many = format!("--x\n\n{SENTENCE}\n{}--x--\n", "--x\nContent-Type: image/png\n\nx\n".repeat(10_000));
    let (text, warnings) = told(&multipart("x", &many));
    assert_eq!(
        (text.lines().last(), warnings.as_slice()),
        (Some(SENTENCE.trim()), ["W-TRUNC 1000 parts".to_owned()].as_slice())
    );
    let (_, warnings) = told(&message("Content-Type: multipart/mixed; boundary=b0", &nested(20_000)));
    assert_eq!(warnings, ["E-NOTEXT mail"]);
    let (text, _) = told(&message("Content-Type: multipart/mixed; boundary=b0", &nested(10)));
    assert!(text.ends_with(SENTENCE.trim()));
    let (_, warnings) = told(&message("", "").repeat(3_000));
    assert!(!warnings.is_empty());
    let attached = "From: a@b.example\nSubject: x\nContent-Type: message/rfc822\n\n".repeat(20_000);
    assert!(!read("a.eml", format!("MIME-Version: 1.0\n{attached}{SENTENCE}").as_bytes()).is_empty());
}

#[test]
fn no_message_costs_much_more_than_an_ordinary_one() {
    let cost = |bytes: &[u8]| -> Duration {
        let once = || {
            let start = ThreadTime::now();
            std::hint::black_box(read("a", bytes));
            start.elapsed()
        };
        (0..3).map(|_| once()).min().unwrap()
    };
    for (name, bytes) in [
        ("many parts", multipart("x", &"--x\n\nx\n".repeat(50_000))),
        ("deep parts", message("Content-Type: multipart/mixed; boundary=b0", &nested(5_000))),
        ("one long header", message(&format!("X: {}", "=?utf-8?Q?a?= ".repeat(20_000)), SENTENCE)),
        (
            "a subject of encoded words",
            message(&format!("Subject: {}", "=?utf-8?Q?a?= ".repeat(20_000)), SENTENCE),
        ),
        ("a subject that is none", message(&format!("Subject: {}", "=?".repeat(100_000)), SENTENCE)),
        (
            "many parameters",
            message(&format!("Content-Type: text/plain{}", "; charset*0=x".repeat(20_000)), SENTENCE),
        ),
        ("many fields", message(&"X: y\n".repeat(40_000), SENTENCE)),
        (
            "a mailbox",
            format!("From a\nMIME-Version: 1.0\n\n{}", "x\n\nFrom b\nSubject: x\n\n".repeat(5_000))
                .into_bytes(),
        ),
        ("forwarded in forwarded", message("", &"From: a@b.example\nDate: x\nSubject: y\n\n".repeat(5_000))),
        ("senders in a row", message("", &"From: a@b.example\n".repeat(10_000))),
        ("quotations", message("", &">".repeat(200_000))),
        ("tags never closed", message("Content-Type: text/html", &"<style>".repeat(20_000))),
        ("deep JSON", format!("[{}", "{\"data\":[".repeat(20_000)).into_bytes()),
        ("long JSON", format!("[{}1]", "{\"x\":\"y\"},".repeat(20_000)).into_bytes()),
        ("broken lines of JSON", "{\"x\":[\n".repeat(30_000).into_bytes()),
        ("Markdown of brackets", format!("# a\n\n**b** {}", "[".repeat(100_000)).into_bytes()),
        ("Markdown of quotations", format!("# a\n\n**b**\n\n{}", "> ".repeat(50_000)).into_bytes()),
        ("Markdown of lists", format!("# a\n\n**b**\n\n{}", "- ".repeat(50_000)).into_bytes()),
    ] {
        let ordinary = message("", &SENTENCE.repeat(bytes.len() / SENTENCE.len()));
        let (hostile, ordinary) = (cost(&bytes), cost(&ordinary));
        println!("{name}: {hostile:?}, an ordinary message {ordinary:?}");
        assert!(hostile < ordinary * MAX_COST, "{name}: {hostile:?}, an ordinary message {ordinary:?}");
    }
}

#[test]
fn samples_that_break_off_anywhere_are_read_or_refused() {
    for (file, bytes) in samples() {
        for tenths in 0..10 {
            read(&file, &bytes[..bytes.len() * tenths / 10]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn damaged_samples_never_panic(which in any::<prop::sample::Index>(), damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let samples = samples();
        let (file, bytes) = which.get(&samples);
        let mut bytes = bytes.clone();
        for (at, byte) in damage {
            *at.get_mut(&mut bytes) = byte;
        }
        prop_assert!(!read(file, &bytes).is_empty());
    }
}
