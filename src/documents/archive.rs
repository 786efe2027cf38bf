//! Archives of articles: which of the files in one can be articles.

use std::collections::BTreeSet;

use super::{
    ArchivedFile, Opened,
    zip::{Kind, Zip, refused},
};
use crate::{ingest::sniff, warning::ErrorCode};

/// Endings of files that are read, or refused by name: what they hold is told when they are.
const ARTICLES: &[&str] = &[
    "txt",
    "text",
    "html",
    "htm",
    "xhtml",
    "shtml",
    "md",
    "markdown",
    "mht",
    "mhtml",
    "eml",
    "pdf",
    "doc",
    "docx",
    "odt",
    "epub",
    "rtf",
    "json",
    "jsonl",
    "ndjson",
    "webarchive",
];
/// Endings of files that are text but no article, or that are large: not unpacked.
const RESOURCES: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic", "css", "js",
    "mjs", "map", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "mov", "avi", "mkv",
    "webm", "ogg", "wav", "xml", "xsl", "rdf", "csv", "tsv", "ini", "db", "url", "webloc", "lnk", "exe",
    "dll",
];

/// The files of an archive that can be articles, in its order, and those that could not be unpacked.
pub(super) fn open(zip: &mut Zip<'_>) -> Opened {
    let names: Vec<String> = zip.names().map(str::to_owned).collect();
    let pages: BTreeSet<&str> = names.iter().filter_map(|name| page_stem(name)).collect();
    let mut opened = Opened::default();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| can_be_article(name, &pages)) {
        if zip.is_exhausted() {
            let limit = zip.limits.max_unpacked_bytes;
            opened.errors.push((name.clone(), refused(format!("over {limit} bytes unpacked"))));
            continue;
        }
        let unpacked = zip.unpack(index).and_then(|bytes| {
            if sniff::is_zip(&bytes) && Zip::kind_of(&bytes, zip.limits) == Kind::Files {
                return Err(refused("archive in an archive"));
            }
            Ok(bytes)
        });
        match unpacked {
            Ok(bytes) if is_listed(ARTICLES, name) || holds_text(&bytes) => {
                opened.files.push(ArchivedFile { name: name.clone(), bytes });
            }
            Ok(_) => {}
            Err(error) => opened.errors.push((name.clone(), error)),
        }
    }
    opened
}

/// Not a folder, not hidden, not what a computer adds by itself, not a part of a saved page.
fn can_be_article(name: &str, pages: &BTreeSet<&str>) -> bool {
    let is_hidden = |part: &str| part.starts_with('.') || part == "__MACOSX";
    let of_page = name.match_indices('/').any(|(at, _)| {
        let folder = name.get(..at).unwrap_or_default();
        let stem = folder.strip_suffix("_files").or_else(|| folder.strip_suffix(".files"));
        stem.is_some_and(|stem| pages.contains(stem))
    });
    !name.is_empty()
        && !name.ends_with('/')
        && !name.split('/').any(is_hidden)
        && !of_page
        && !is_listed(RESOURCES, name)
}

/// The path of a page without its ending: its pictures and styles stand in a folder of that name with `_files`.
fn page_stem(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    ["html", "htm", "xhtml", "shtml"].iter().any(|page| ending.eq_ignore_ascii_case(page)).then_some(stem)
}

fn is_listed(list: &[&str], name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    list.iter().any(|listed| ending.eq_ignore_ascii_case(listed))
}

/// Whether a file whose name says nothing is text, or a document that is refused by its name.
fn holds_text(bytes: &[u8]) -> bool {
    match sniff::refuse(bytes) {
        Ok(()) => true,
        Err(error) => error.code == ErrorCode::Type,
    }
}
