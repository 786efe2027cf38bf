//! What a PDF says about itself, as the head of a web page.

use std::fmt::Write;

use hayro_syntax::{
    Pdf,
    object::{Dict, String as TextString},
};

use super::strings;

/// Titles that programs make of a file's name or of nothing.
const EMPTY_TITLES: &[&str] = &["untitled", "microsoft word", "document", "unbenannt", "без имени"];
/// Between a title and the outlet's name.
const TITLE_SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • "];
/// Shorter names stand in an address by chance.
const MIN_OUTLET_CHARS: usize = 3;
/// Longer addresses, titles and names are none, in characters.
const MAX_CHARS: usize = 1_000;

/// The head: title, language and author where they can be believed, and the address that a browser printed. The title often
/// is a working title, the author who made the file: they count only if the text says so too.
pub(super) fn head(pdf: &Pdf, headings: &[String], text_start: &str, url: Option<&str>) -> String {
    let mut head = String::from("<html");
    if let Some(lang) = language(pdf) {
        // Writing to a string has no way to fail.
        let _ = write!(head, " lang=\"{lang}\"");
    }
    head.push_str("><head>");
    let information = pdf.metadata();
    let stated =
        |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(strings::text).filter(|text| text.len() < MAX_CHARS);
    let title = stated(&information.title).filter(|title| is_title(title, headings));
    if let Some(title) = &title {
        let _ = write!(head, "<title>{}</title>", escaped(title.trim()));
    }
    if let Some(author) = stated(&information.author).filter(|author| stands_in(author, text_start)) {
        let _ = write!(head, "<meta name=\"author\" content=\"{}\">", escaped(author.trim()));
    }
    let url = url.filter(|url| url.len() < MAX_CHARS);
    if let Some(outlet) = url.zip(title.as_deref()).and_then(|(url, title)| outlet(url, title)) {
        let _ = write!(head, "<meta property=\"og:site_name\" content=\"{}\">", escaped(outlet));
    } else if let Some(url) = url {
        let _ = write!(head, "<link rel=\"canonical\" href=\"{}\">", escaped(url));
    }
    head.push_str("</head><body>\n");
    head
}

fn language(pdf: &Pdf) -> Option<String> {
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id())?;
    let lang = strings::text(catalog.get::<TextString<'_>>("Lang")?.as_bytes());
    let fits =
        !lang.is_empty() && lang.len() <= 35 && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    fits.then_some(lang)
}

/// Whether a title agrees with a heading, or there is none and it looks like one.
fn is_title(title: &str, headings: &[String]) -> bool {
    let title = letters(title);
    if title.is_empty() || EMPTY_TITLES.iter().any(|empty| title.starts_with(&letters(empty))) {
        return false;
    }
    let agrees = |heading: &String| {
        let heading = letters(heading);
        heading.chars().count() >= 4
            && (title.starts_with(&heading) || title.ends_with(&heading) || heading.starts_with(&title))
    };
    if headings.is_empty() { title.chars().count() >= 8 } else { headings.iter().take(10).any(agrees) }
}

/// The outlet's name at the end of a title, where the address says the same.
fn outlet<'t>(url: &str, title: &'t str) -> Option<&'t str> {
    let (_, rest) = url.split_once("://")?;
    let host = letters(rest.split(['/', '?', '#']).next()?);
    let ends = TITLE_SEPARATORS.iter().filter_map(|separator| title.rsplit_once(separator));
    let (_, name) = ends.min_by_key(|(_, name)| name.len())?;
    let name = name.trim();
    let plain = letters(name);
    (plain.len() >= MIN_OUTLET_CHARS && host.contains(&plain)).then_some(name)
}

fn stands_in(name: &str, text: &str) -> bool {
    let name = letters(name);
    !name.is_empty() && letters(text).contains(&name)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
