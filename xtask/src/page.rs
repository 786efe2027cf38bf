//! One page out of its parts: the template, scripts, styles and data blocks.
//!
//! The template `www/index.html` is a page for development that loads `styles/main.css` and `main.js`. The build puts both
//! inline, with a policy that names them by hash, and adds data blocks, which browsers do not run: `worker` (a classic
//! script), `core`, `vectors`, `documents` and `seeds` (gzip in `base91`; the seeds are JSON), and `licences` (plain text).

use std::{cmp::Reverse, fs, io::Write, ops::Range, path::Path};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    base91,
    build::{CORE, DOCUMENTS, Module},
    bundle::Bundles,
    pack,
    process::Project,
};

/// Everything that goes into the page besides the template.
pub(crate) struct Parts {
    pub(crate) bundles: Bundles,
    /// The core, and as gzip, as it stands in the page.
    pub(crate) core: Vec<u8>,
    pub(crate) packed_core: Vec<u8>,
    /// The module that opens documents, and as gzip.
    pub(crate) documents: Vec<u8>,
    pub(crate) packed_documents: Vec<u8>,
    /// The table of word vectors, and as gzip.
    pub(crate) vectors: Vec<u8>,
    pub(crate) packed_vectors: Vec<u8>,
    pub(crate) seeds: String,
    /// The data blocks as markup.
    pub(crate) data: String,
}

/// What goes into the data blocks.
pub(crate) struct Data<'a> {
    /// The worker's script.
    pub(crate) worker: &'a str,
    /// The core as gzip.
    pub(crate) core: &'a [u8],
    /// The module that opens documents as gzip.
    pub(crate) documents: &'a [u8],
    /// The table of word vectors as gzip.
    pub(crate) vectors: &'a [u8],
    /// The stories as gzip.
    pub(crate) seeds: &'a [u8],
    /// The licences that travel with the page.
    pub(crate) licences: &'a str,
}

impl Parts {
    /// Bundles the sources and reads the module, the table and the seeds.
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let bundles = Bundles::make(project)?;
        let core = read_wasm(project, &CORE)?;
        let packed_core = pack::pack(&core, &project.target.join("packed/core"))?;
        let documents = read_wasm(project, &DOCUMENTS)?;
        let packed_documents = pack::pack(&documents, &project.target.join("packed/documents"))?;
        let vectors = read_vectors(project)?;
        let packed_vectors = pack_vectors(project, &vectors)?;
        let seeds = read_seeds(project)?;
        let data = data_blocks(&Data {
            worker: &bundles.worker,
            core: &packed_core,
            documents: &packed_documents,
            vectors: &packed_vectors,
            seeds: &gzip(seeds.as_bytes())?,
            licences: &read_licences(project)?,
        })?;
        Ok(Self {
            bundles,
            core,
            packed_core,
            documents,
            packed_documents,
            vectors,
            packed_vectors,
            seeds,
            data,
        })
    }
}

/// A module, as the build left it.
pub(crate) fn read_wasm(project: &Project, module: &Module) -> Result<Vec<u8>> {
    let path = project.root.join(format!("pkg/{}_bg.wasm", module.name));
    fs::read(&path).with_context(|| path.display().to_string())
}

/// The table of word vectors.
pub(crate) fn read_vectors(project: &Project) -> Result<Vec<u8>> {
    let path = project.root.join("data/word-vectors.bin");
    fs::read(&path).with_context(|| path.display().to_string())
}

/// The table as gzip, as it stands in the page.
pub(crate) fn pack_vectors(project: &Project, vectors: &[u8]) -> Result<Vec<u8>> {
    pack::pack(vectors, &project.target.join("packed/vectors"))
}

/// What must travel with the page: the attributions of its data and the licences that these name, as one text.
pub(crate) fn read_licences(project: &Project) -> Result<String> {
    let parts = ["data/NOTICE", "data/LICENSE-WORDNET", "LICENSE-APACHE"];
    let texts: Vec<String> = parts.iter().map(|part| project.read(part)).collect::<Result<_>>()?;
    Ok(texts.join(&format!("\n{}\n\n", "-".repeat(72))))
}

/// The stories of `seeds/`, one object each, as JSON: `[{ "story", "files": [{ "name", "text" }] }]`, sorted by name.
pub(crate) fn read_seeds(project: &Project) -> Result<String> {
    let folder = project.root.join("seeds");
    let mut stories = Vec::new();
    for story in sorted_names(&folder)? {
        let mut files = Vec::new();
        for name in sorted_names(&folder.join(&story))? {
            if name != "README.md" {
                let text = project.read(&format!("seeds/{story}/{name}"))?;
                files.push(json!({ "name": name, "text": text }));
            }
        }
        stories.push(json!({ "story": story, "files": files }));
    }
    Ok(serde_json::to_string(&stories)?)
}

/// The data blocks. What is packed has no `<`, so that no article can end its block.
pub(crate) fn data_blocks(data: &Data<'_>) -> Result<String> {
    let Data { worker, core, documents, vectors, seeds, licences } = data;
    check_script(worker).context("the worker's script")?;
    check_script(licences).context("the licences")?;
    let [core, documents, vectors, seeds] =
        [core, documents, vectors, seeds].map(|packed| base91::encode(packed));
    Ok(format!(
        "<script type=\"text/plain\" id=\"worker\">{worker}</script>\n\
         <script type=\"text/plain\" id=\"core\">{core}</script>\n\
         <script type=\"text/plain\" id=\"seeds\">{seeds}</script>\n\
         <script type=\"text/plain\" id=\"licences\">{licences}</script>\n\
         <script type=\"text/plain\" id=\"vectors\">{vectors}</script>\n\
         <script type=\"text/plain\" id=\"documents\">{documents}</script>\n"
    ))
}

/// The built page: the template with everything inline, and its policy first in the head.
pub(crate) fn assemble(template: &str, app: &str, styles: &str, data: &str) -> Result<String> {
    check_script(app).context("the page's script")?;
    ensure!(!styles.to_ascii_lowercase().contains("</style"), "the styles contain </style");
    let policy = policy(&hash(app), &hash(styles));
    let meta = format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let mut html = replace_once(&template.replace('\r', ""), "<head>", &meta)?;
    let mut elements = [
        (find_element(&html, "<link", "styles/main.css", ">")?, format!("<style>{styles}</style>")),
        (
            find_element(&html, "<script", "main.js", "</script>")?,
            format!("{data}<script type=\"module\">{app}</script>"),
        ),
    ];
    elements.sort_by_key(|(range, _)| Reverse(range.start));
    for (range, inline) in elements {
        html.replace_range(range, &inline);
    }
    ensure!(!html.contains('\r'), "a line ends in a carriage return, which browsers remove before they hash");
    let charset = html.find("<meta charset").context("www/index.html declares no <meta charset>")?;
    ensure!(charset < 1000, "<meta charset> must stand in the first 1024 bytes, after the policy");
    Ok(html)
}

/// The page for development: the template with the data blocks before its script.
pub(crate) fn assemble_for_development(template: &str, data: &str) -> Result<String> {
    let mut html = template.to_owned();
    let script = find_element(&html, "<script", "main.js", "</script>")?;
    html.insert_str(script.start, data);
    Ok(html)
}

/// What the page may do: run its own script, the core and its worker. Nothing is loaded, nothing is sent.
pub(crate) fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src {style}; worker-src blob:; \
         img-src data: blob:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; \
         object-src 'none'; frame-src 'none'; media-src 'none'; manifest-src 'none'; \
         require-trusted-types-for 'script'; trusted-types diptych"
    )
}

/// The policy that a built page carries.
pub(crate) fn policy_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")?;
    rest.split_once('"').map(|(policy, _)| policy)
}

/// Gzip at the highest level.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Refuses what would end an inline script early, or start one of HTML's escaped states.
fn check_script(script: &str) -> Result<()> {
    let lower = script.to_ascii_lowercase();
    for forbidden in ["</script", "<!--", "\r"] {
        ensure!(!lower.contains(forbidden), "{forbidden:?} must not stand in an inline script");
    }
    Ok(())
}

fn sorted_names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let name = entry?.file_name().into_string();
        let name = name.map_err(|name| anyhow::anyhow!("{} is not Unicode", name.display()))?;
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The one element that starts with `open`, has the address `address` and ends with `close`.
fn find_element(html: &str, open: &str, address: &str, close: &str) -> Result<Range<usize>> {
    let quoted = format!("=\"{address}\"");
    let mut places = html.match_indices(&quoted).map(|(at, _)| at);
    let (Some(at), None) = (places.next(), places.next()) else {
        bail!("www/index.html must name {address} exactly once");
    };
    let start = html[..at].rfind(open).with_context(|| format!("{address} is not in a {open}>"))?;
    let end = html[at..].find(close).with_context(|| format!("no {close} after {address}"))?;
    Ok(start..at + end + close.len())
}

fn replace_once(html: &str, old: &str, new: &str) -> Result<String> {
    ensure!(html.matches(old).count() == 1, "www/index.html must contain {old} exactly once");
    Ok(html.replacen(old, new, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
        <link rel=\"stylesheet\" href=\"styles/main.css\">\n</head>\n<body>\n\
        <script type=\"module\" src=\"main.js\"></script>\n</body>\n</html>\n";

    const EMPTY: Data<'_> =
        Data { worker: "", core: b"", documents: b"", vectors: b"", seeds: b"", licences: "" };

    #[test]
    fn everything_is_inline_and_named_by_hash() {
        let data = data_blocks(&Data { worker: "work()", core: b"\0asm", ..EMPTY }).unwrap();
        let html = assemble(TEMPLATE, "run()", "body{}", &data).unwrap();
        assert!(html.contains("<script type=\"module\">run()</script>"));
        assert!(html.contains("<style>body{}</style>"));
        assert!(html.find("id=\"core\"").unwrap() < html.find("run()").unwrap());
        let policy = policy_of(&html).unwrap();
        assert!(policy.contains(&hash("run()")) && policy.contains(&hash("body{}")));
        assert!(!html.contains("main.js") && !html.contains("main.css"));
    }

    #[test]
    fn no_seed_can_end_its_block() {
        let data = data_blocks(&Data { seeds: br#"["</script><img src=x>"]"#, ..EMPTY }).unwrap();
        assert_eq!(data.matches("</script").count(), data.matches("<script").count());
        assert!(!data.contains("<img"));
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        for script in ["'</SCRIPT>'", "a<!--b", "a\r\nb"] {
            assert!(assemble(TEMPLATE, script, "", "").is_err(), "{script:?}");
            assert!(data_blocks(&Data { worker: script, ..EMPTY }).is_err(), "{script:?}");
            assert!(data_blocks(&Data { licences: script, ..EMPTY }).is_err(), "{script:?}");
        }
    }

    #[test]
    fn a_template_without_its_script_or_with_two_is_refused() {
        assert!(assemble(&TEMPLATE.replace("main.js", "other.js"), "", "", "").is_err());
        assert!(assemble(&TEMPLATE.repeat(2), "", "", "").is_err());
    }
}
