//! Rules of the project that no compiler checks, read off its files (ARCHITECTURE.md, invariants).

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that hold no source of the project: version control, what tools make, and articles kept as they came.
const SKIPPED: [&str; 8] =
    [".git", "target", "dist", "pkg", "node_modules", "test-results", "playwright-report", "seeds"];

/// A file of the project, its path from the root with `/`.
struct Source {
    path: String,
    text: String,
}

/// The project's text files under `folder`, sorted by path. Fixtures and samples are left out: they are as wild as they must be.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let path = path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
            (!path.contains("/fixtures/") && !path.contains("/samples/")).then_some(Source { path, text })
        })
        .collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if SKIPPED.iter().any(|skipped| name == *skipped) {
            continue;
        }
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn rust(folder: &str) -> Vec<Source> {
    let sources: Vec<Source> =
        sources(folder).into_iter().filter(|source| source.path.ends_with(".rs")).collect();
    assert!(!sources.is_empty(), "no Rust file in {folder}");
    sources
}

fn web() -> Vec<Source> {
    sources("www")
}

/// The file without its tests, which stand at its end.
fn without_tests(source: &Source) -> &str {
    if source.path.ends_with("/tests.rs") || source.path.contains("/tests/") {
        return "";
    }
    source.text.split("\n#[cfg(test)]\n").next().unwrap_or(&source.text)
}

/// `path:line: line` for every line that `is_bad`.
fn bad_lines<'a>(
    path: &'a str,
    text: &'a str,
    is_bad: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    text.split('\n')
        .enumerate()
        .filter(move |(_, line)| is_bad(line))
        .map(move |(idx, line)| format!("{path}:{}: {}", idx + 1, line.trim_end()))
}

/// Whether `line` has one of `words`, not as the end of a longer name.
fn names(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_'))
    })
}

#[track_caller]
fn none(rule: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn every_module_says_what_it_is_for() {
    let modules = ["src", "xtask/src", "tests", "benches"].into_iter().flat_map(sources);
    let silent = modules.filter(|source| source.path.ends_with(".rs") && !source.text.starts_with("//! "));
    none("a Rust file starts with its documentation (//!)", silent.map(|source| source.path));
}

#[test]
fn files_hold_one_idea() {
    let long = rust("src").into_iter().chain(web()).filter_map(|source| {
        let n_lines = without_tests(&source).lines().count();
        (n_lines > 450).then(|| format!("{}: {n_lines} lines", source.path))
    });
    none("a file of src/ or www/ has at most 450 lines, its tests apart", long);
}

#[test]
fn each_dependency_has_its_place() {
    let places: [(&str, &[&str]); 2] =
        [("src/diff", &["similar::"]), ("src/wasm", &["wasm_bindgen", "js_sys", "web_sys", "tsify"])];
    for (place, words) in places {
        let elsewhere = rust("src").into_iter().filter(|source| !source.path.starts_with(place));
        let found = elsewhere.flat_map(|source| {
            bad_lines(&source.path, &source.text, |line| names(line, words)).collect::<Vec<_>>()
        });
        none(&format!("{words:?} stand in {place} only"), found);
    }
}

#[test]
fn only_the_boundary_is_serialisable() {
    let boundary = ["src/wasm", "src/report", "src/cli", "src/main.rs"];
    let inner =
        rust("src").into_iter().filter(|source| !boundary.iter().any(|path| source.path.starts_with(path)));
    let found = inner.flat_map(|source| {
        // Reading foreign JSON by hand makes no type serialisable.
        let without_readers = |line: &str| line.replace("Deserializer", "").replace("DeserializeSeed", "");
        bad_lines(&source.path, &source.text, |line| {
            names(&without_readers(line), &["Serialize", "Deserialize"])
        })
        .collect::<Vec<_>>()
    });
    none(&format!("Serialize and Deserialize stand in {boundary:?} only"), found);
}

#[test]
fn content_never_fails() {
    let panics = [".unwrap()", ".expect(", "panic!(", "unreachable!("];
    let found = rust("src").into_iter().flat_map(|source| {
        bad_lines(&source.path, without_tests(&source), |line| {
            panics.iter().any(|panic| line.contains(panic))
        })
        .collect::<Vec<_>>()
    });
    none("src/ has no unwrap, expect or panic outside its tests", found);
}

#[test]
fn the_page_makes_no_markup_of_text_and_no_requests() {
    let markup = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("];
    let requests = ["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts"];
    let pages =
        web().into_iter().filter(|source| source.path.ends_with(".js") || source.path.ends_with(".html"));
    let found = pages.flat_map(|source| {
        bad_lines(&source.path, &source.text, |line| names(line, &markup) || names(line, &requests))
            .collect::<Vec<_>>()
    });
    none("www/ has no foreign markup and no way to the network", found);
}

#[test]
fn lines_end_cleanly() {
    let endings = ["rs", "js", "ts", "css", "html", "json", "toml", "md", "yml", "lock"];
    let kept = |path: &str| path.rsplit('.').next().is_some_and(|ending| endings.contains(&ending));
    let found =
        sources("").into_iter().filter(|source| kept(&source.path)).flat_map(|Source { path, text }| {
            let mut bad: Vec<String> =
                bad_lines(&path, &text, |line| line.ends_with([' ', '\t', '\r'])).collect();
            if !text.is_empty() && !text.ends_with('\n') {
                bad.push(format!("{path}: the last line has no end"));
            }
            bad
        });
    none("no trailing white space, no carriage return, a line feed at the end", found);
}

/// Packages come from wherever the user's own settings say.
#[test]
fn no_file_names_a_package_registry() {
    let hosts = [["npmjs", "org"], ["npmjs", "com"], ["yarnpkg", "com"], ["crates", "io"], ["pypi", "org"]];
    let hosts: Vec<String> = hosts.iter().map(|host| host.join(".")).collect();
    let found = sources("").into_iter().flat_map(|Source { path, text }| {
        let names_host = |line: &str| {
            line.split("://").skip(1).any(|rest| {
                let host = rest.split(['/', '"', '\'', ' ', ')', '>']).next().unwrap_or(rest);
                hosts.iter().any(|known| host.ends_with(known.as_str()))
            })
        };
        let resolved = path == "package-lock.json";
        bad_lines(&path, &text, |line| names_host(line) || (resolved && line.contains("\"resolved\"")))
            .collect::<Vec<_>>()
    });
    none("no file has the web address of a package registry", found);
}
