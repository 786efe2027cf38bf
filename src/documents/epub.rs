//! E-books (EPUB 2 and 3): the chapters of the spine that have text, each as a part. What their XHTML says the core reads.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Opened, decode, fields,
    markup::{Element, Markup},
    xhtml,
    xml::{self, Doctype, Node, Xml},
    zip::Zip,
};
use crate::{
    config::DocumentsConfig,
    ingest::{
        Form, Format, Metadata, Outlet, OutletOrigin, Part,
        dates::{self, Stamp},
    },
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// What the package says stands around the text (EPUB structural semantics, and the guide of EPUB 2).
const AROUND: &[&str] = &[
    "cover",
    "toc",
    "title-page",
    "titlepage",
    "halftitlepage",
    "copyright-page",
    "landmarks",
    "loi",
    "lot",
    "index",
    "colophon",
    "imprint",
    "seriespage",
    "bibliography",
    "glossary",
    "acknowledgements",
    "dedication",
];
/// Programs that name themselves as the publisher or the author.
const PROGRAMS: &[&str] = &["calibre", "pandoc", "libreoffice", "unknown", "unknown author", "anonymous"];

/// E-books.
pub(super) fn open(file: &str, zip: &mut Zip<'_>) -> Result<Opened, ReadError> {
    let limits = zip.limits;
    let package = package(zip)?;
    let encrypted = encrypted(zip)?;
    if package.chapters().iter().any(|path| encrypted.contains(*path)) {
        return Err(ReadError::new(ErrorCode::Locked, ""));
    }
    let labels = labels(zip, &package);
    let mut opened = Opened::default();
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut left_out = 0;
    for (index, path) in package.chapters().into_iter().enumerate() {
        // What the table of contents calls it, else its number in the book.
        let name = || labels.get(path).cloned().unwrap_or_else(|| (index + 1).to_string());
        let bytes = match zip.read(path) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => continue,
            Err(error) => {
                opened.errors.push((name(), error));
                continue;
            }
        };
        let text = xhtml::as_html(&decode::decode(&bytes, None, decode::Declared::Inside).text);
        if !xhtml::has_article(&text, AROUND) {
            continue;
        }
        if chapters.len() == limits.max_articles {
            left_out += 1;
            continue;
        }
        chapters.push(Chapter { name: name(), label: labels.get(path).cloned(), text });
    }
    if chapters.is_empty() && opened.errors.is_empty() {
        return Err(ReadError::new(ErrorCode::NoText, ""));
    }
    if left_out == 0 && opened.errors.is_empty() {
        chapters = package.one_article(chapters);
    }
    let n_chapters = chapters.len();
    opened.parts = chapters.into_iter().map(|chapter| package.part(file, chapter, n_chapters)).collect();
    if let Some(last) = opened.parts.last_mut().filter(|_| left_out > 0) {
        last.warnings.push(Warning::new(WarningCode::Truncated, format!("{n_chapters} articles")));
    }
    Ok(opened)
}

/// A chapter that has text.
struct Chapter {
    name: String,
    label: Option<String>,
    text: String,
}

/// What the package document says.
#[derive(Default)]
struct Package {
    title: String,
    publisher: String,
    creators: Vec<String>,
    lang: Option<String>,
    date: Option<Stamp>,
    /// Paths by id.
    items: BTreeMap<String, String>,
    /// The documents of the spine, by id.
    spine: Vec<String>,
    /// Paths of what stands around the text.
    around: BTreeSet<String>,
    /// Paths of the tables of contents.
    contents: Vec<String>,
}

impl Package {
    /// Reads the package document that stands at `path`.
    fn read(text: &str, path: &str, limits: &DocumentsConfig) -> Result<Self, ReadError> {
        let mut package = Self::default();
        let (mut date, mut modified) = (None, String::new());
        let mut xml = Xml::new(text, Doctype::Refused, limits);
        while let Some(node) = xml.next()? {
            let Node::Start(start) = node else { continue };
            let value = |name| start.attribute(name);
            match start.name() {
                "title" if package.title.is_empty() => package.title = xml.text()?,
                "publisher" => package.publisher = xml.text()?,
                "creator" => package.creators.push(xml.text()?),
                "language" => {
                    package.lang = package.lang.or(Some(xml.text()?).filter(|lang| !lang.is_empty()))
                }
                "date" if value("event").is_none_or(|event| event == "publication") => {
                    date = date.or(Some(xml.text()?));
                }
                "meta" if value("property").as_deref() == Some("dcterms:modified") => {
                    modified = xml.text()?
                }
                "item" => {
                    let (id, href) = (value("id").unwrap_or_default(), value("href").unwrap_or_default());
                    let target = resolve(path, &href);
                    let properties = value("properties").unwrap_or_default();
                    if properties.split(' ').any(|property| property == "nav") {
                        package.around.insert(target.clone());
                        package.contents.push(target.clone());
                    }
                    if value("media-type").as_deref() == Some("application/x-dtbncx+xml") {
                        package.contents.push(target.clone());
                    }
                    package.items.insert(id, target);
                }
                "itemref" if value("linear").as_deref() != Some("no") => {
                    package.spine.extend(value("idref"));
                }
                "reference" if value("type").is_some_and(|kind| AROUND.contains(&kind.as_str())) => {
                    package.around.insert(resolve(path, &value("href").unwrap_or_default()));
                }
                _ => {}
            }
        }
        // A program that made the book from files states the time when it did as both.
        package.date = date.filter(|date| *date != modified).as_deref().and_then(dates::stamp);
        Ok(package)
    }

    /// The paths of the chapters in reading order, each once.
    fn chapters(&self) -> Vec<&str> {
        let paths = self.spine.iter().filter_map(|id| self.items.get(id));
        let mut seen = BTreeSet::new();
        paths.filter(|path| !self.around.contains(*path) && seen.insert(*path)).map(String::as_str).collect()
    }

    /// One chapter of all where the book is one article that a program cut at its headings: the first has the book's title.
    fn one_article(&self, chapters: Vec<Chapter>) -> Vec<Chapter> {
        match chapters.first() {
            Some(Chapter { label: Some(label), text, .. }) if *label == self.title => {
                let mut headline = Markup::default();
                if !xhtml::has_heading(text) {
                    headline.block(Element::Heading(1), label);
                }
                let headline = headline.into_html();
                let texts = chapters.iter().map(|chapter| chapter.text.as_str());
                let text = std::iter::once(headline.as_str()).chain(texts).collect();
                vec![Chapter { name: label.clone(), label: Some(label.clone()), text }]
            }
            _ => chapters,
        }
    }

    fn part(&self, file: &str, chapter: Chapter, n_chapters: usize) -> Part {
        let is_only = n_chapters == 1;
        let has_heading = xhtml::has_heading(&chapter.text);
        let own = |name: &&str| !name.is_empty() && !PROGRAMS.contains(&name.to_lowercase().as_str());
        // The title of a newspaper made by a program ends in the day: "The Courier [Fri, 21 Nov 2025]".
        let title = self.title.split(" [").next().unwrap_or_default();
        let outlet =
            Some(self.publisher.as_str()).filter(own).or(Some(title).filter(|_| !is_only).filter(own));
        // Who made the whole did not write each of its articles.
        let byline = self.creators.iter().filter(|name| is_only && own(&name.as_str())).cloned().collect();
        let states_day = ["<time", "datePublished", "article:published_time"]
            .iter()
            .any(|mark| chapter.text.contains(mark));
        let date = self.date.as_ref().filter(|_| !states_day);
        let title_of_book = Some(&self.title).filter(|title| is_only && !title.is_empty());
        Part {
            file: if is_only { file.to_owned() } else { fields::member(file, &chapter.name) },
            format: Format::Epub,
            encoding: String::new(),
            form: Form::Document,
            text: chapter.text,
            metadata: Metadata {
                outlet: outlet.map(|name| Outlet { name: name.to_owned(), origin: OutletOrigin::Metadata }),
                title: title_of_book
                    .or(chapter.label.as_ref())
                    .filter(|title| !has_heading || chapter.label.as_ref() == Some(*title))
                    .cloned(),
                byline,
                published: date.map(|(day, _)| day.clone()),
                time: date.filter(|_| is_only).and_then(|(_, time)| time.clone()),
                lang: self.lang.clone(),
            },
            warnings: Vec::new(),
        }
    }
}

/// The package document that the container names.
fn package(zip: &mut Zip<'_>) -> Result<Package, ReadError> {
    let missing = |what: &str| ReadError::new(ErrorCode::Xml, format!("no {what}"));
    let limits = zip.limits;
    let container = zip.read("META-INF/container.xml")?.ok_or_else(|| missing("META-INF/container.xml"))?;
    let text = xml::decode(&container)?;
    let mut xml = Xml::new(&text, Doctype::Refused, limits);
    let mut path = None;
    while let Some(node) = xml.next()? {
        if let Node::Start(start) = node
            && start.name() == "rootfile"
        {
            path = path.or(start.attribute("full-path"));
        }
    }
    let path = path.ok_or_else(|| missing("rootfile"))?;
    let bytes = zip.read(&path)?.ok_or_else(|| missing(&path))?;
    Package::read(&xml::decode(&bytes)?, &path, limits)
}
/// The paths of what only a reader with the key can open; often only fonts.
fn encrypted(zip: &mut Zip<'_>) -> Result<BTreeSet<String>, ReadError> {
    let mut paths = BTreeSet::new();
    let Some(bytes) = zip.read("META-INF/encryption.xml")? else { return Ok(paths) };
    let text = xml::decode(&bytes)?;
    let mut xml = Xml::new(&text, Doctype::Refused, zip.limits);
    while let Some(node) = xml.next()? {
        if let Node::Start(start) = node
            && start.name() == "CipherReference"
        {
            paths.extend(start.attribute("URI").map(|path| resolve("", &path)));
        }
    }
    Ok(paths)
}

/// What the tables of contents call the chapters, by path. A table that cannot be read names none.
fn labels(zip: &mut Zip<'_>, package: &Package) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    for path in &package.contents {
        let text = zip.read(path).ok().flatten().and_then(|bytes| xml::decode(&bytes).ok());
        // What was read until an error is as good as the rest.
        let _ = text.map(|text| add_labels(&text, path, zip.limits, &mut labels));
    }
    labels
}

/// `<navLabel><text>..</text></navLabel><content src="..">` of EPUB 2, `<a href="..">..</a>` of EPUB 3.
fn add_labels(
    text: &str,
    path: &str,
    limits: &DocumentsConfig,
    labels: &mut BTreeMap<String, String>,
) -> Result<(), ReadError> {
    let mut xml = Xml::new(text, Doctype::PassedOver, limits);
    let mut label = String::new();
    while let Some(node) = xml.next()? {
        let Node::Start(start) = node else { continue };
        let target = match start.name() {
            "text" => {
                label = xml.text()?;
                continue;
            }
            "content" => start.attribute("src"),
            "a" => {
                let target = start.attribute("href");
                label = xml.text()?;
                target
            }
            _ => continue,
        };
        // A label is that of the one link that comes next.
        let label = std::mem::take(&mut label);
        if let Some(target) = target.filter(|_| !label.is_empty()) {
            labels.entry(resolve(path, &target)).or_insert(label);
        }
    }
    Ok(())
}

/// The path in the archive of what `href` in the file `base` means.
fn resolve(base: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let decoded = percent_decoded(href);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(decoded.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn percent_decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| byte == b'%').and_then(|digits| str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_inside_the_archive() {
        for (base, href, path) in [
            ("OEBPS/content.opf", "Text/a%20b.xhtml#start", "OEBPS/Text/a b.xhtml"),
            ("content.opf", "../../a.xhtml", "a.xhtml"),
            ("OEBPS/nav/toc.ncx", "../Text/a.xhtml", "OEBPS/Text/a.xhtml"),
            ("a.opf", "100%.xhtml", "100%.xhtml"),
        ] {
            assert_eq!(resolve(base, href), path);
        }
    }

    #[test]
    fn a_label_is_that_of_one_link_and_is_not_endless() {
        let long = "l".repeat(5_000);
        let text = format!(
            "<ncx><navLabel><text>One</text></navLabel><content src='1.x'/><content src='2.x'/>\
             <navLabel><text>{long}</text></navLabel><content src='3.x#a'/></ncx>"
        );
        let mut labels = BTreeMap::new();
        add_labels(&text, "toc.ncx", &DocumentsConfig::default(), &mut labels).unwrap();
        let lengths: Vec<(&str, usize)> =
            labels.iter().map(|(path, label)| (path.as_str(), label.len())).collect();
        assert_eq!(lengths, [("1.x", 3), ("3.x", 2_000)]);
    }

    #[test]
    fn the_day_is_that_of_publication_not_of_the_conversion() {
        let day = |date: &str| {
            let text = format!(
                "<package><metadata>{date}<meta property='dcterms:modified'>2025-11-21T17:41:33Z</meta></metadata></package>"
            );
            let package = Package::read(&text, "p.opf", &DocumentsConfig::default()).unwrap();
            package.date.map(|(day, _)| day)
        };
        assert_eq!(day("<dc:date>2025-11-19</dc:date>").as_deref(), Some("2025-11-19"));
        assert_eq!(day("<dc:date>2025-11-21T17:41:33Z</dc:date>"), None);
        assert_eq!(
            day("<dc:date opf:event='creation'>2025-11-01</dc:date><dc:date opf:event='publication'>2025-11-19</dc:date>")
                .as_deref(),
            Some("2025-11-19")
        );
    }
}
