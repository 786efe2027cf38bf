//! What a page says about itself: `<meta>`, JSON-LD, microdata, `<time>`, `<title>`, its own address.

use std::collections::BTreeMap;

use dom_query::Document;

use super::linked::{self, Linked};
use crate::ingest::{Metadata, Outlet, OutletOrigin, address, clean::Cleaner, dates, names};

/// Names of the `<meta>` that hold the day of publication, best first.
#[rustfmt::skip]
const DATE_NAMES: &[&str] = &[
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "article.published", "published",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created", "dc.date", "cxenseparse:recs:publishtime", "article_date_original",
    "originalpublicationdate", "mediator_published_time", "rnews:datepublished", "date", "last-modified", "datecreated",
];
#[rustfmt::skip]
const AUTHOR_NAMES: &[&str] = &[
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "cxenseparse:author",
    "mediator_author", "article:author_name", "authors", "citation_author",
];
/// Elements that hold the authors, best first.
const AUTHOR_ELEMENTS: &[&str] = &[
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "a[rel=author]",
    "[class*=author-name], [class*=authorName], [class*=byline-name], [class*=byline__name], [class*=author__name]",
];
/// An article has at most this many authors.
const MAX_AUTHORS: usize = 20;
/// Where a program that saves pages writes their address, in bytes.
const MAX_SAVED_BYTES: usize = 4_000;
/// The article's heading is among this many of its order.
const MAX_HEADINGS: usize = 50;
/// Those that stand before names of sections, too.
const SECTION_SEPARATORS: &[&str] = &[" | ", "｜", "_", " :: "];
/// A section's name has at most this many words.
const MAX_SECTION_WORDS: usize = 3;
/// An outlet's name at the end of a title has at most this many words.
const MAX_OUTLET_WORDS: usize = 4;
/// Between a title and the outlet's name in `<title>`.
const TITLE_SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", "｜", "_", " / "];

/// What a page says about itself.
#[derive(Debug)]
pub(super) struct Stated {
    pub(super) metadata: Metadata,
    /// The article's text in linked data.
    pub(super) body: Option<String>,
    /// The page says that its article is not free.
    pub(super) is_paid: bool,
}

/// Reads the metadata of a page. `saved_from`: the address that the file names. O(page).
pub(super) fn read(page: &Document, saved_from: Option<&str>, cleaner: &mut Cleaner) -> Stated {
    let meta = meta_tags(page);
    let get = |name: &str| meta.get(name).map(String::as_str);
    let social = get("og:title").or(get("twitter:title"));
    let title_tag = page.select_single("title").text();
    let linked = linked::read(page, &|title| {
        let title = fold(title);
        social.is_some_and(|social| same(social, &title)) || same(&title_tag, &title)
    });
    let canonical = page.select_single("link[rel=canonical]").attr("href");
    let address =
        canonical.as_deref().filter(|address| address.contains("://")).or(get("og:url")).or(saved_from);
    let outlet = outlet(&linked, &get, address, &title_tag)
        .map(|name| cleaner.line(&name))
        .filter(|name| !name.is_empty());
    let title = title(page, &linked, social, outlet.as_deref());
    let published = linked.published.as_deref().and_then(dates::stamp).or_else(|| {
        let stated = DATE_NAMES.iter().filter_map(|name| get(name)).find_map(dates::stamp);
        stated
            .or_else(|| linked.created.as_deref().and_then(dates::stamp))
            .or_else(|| microdata_date(page))
            .or_else(|| address.and_then(dates::of_address).map(|day| (day, None)))
    });
    let byline = authors(page, &linked, &get, outlet.as_deref());
    let lang = page.select_single("html").attr("lang").map(|lang| lang.to_string());
    let lang = lang.filter(|lang| !lang.trim().is_empty()).or_else(|| {
        linked
            .lang
            .clone()
            .or_else(|| get("og:locale").or(get("content-language")).map(|lang| lang.replace('_', "-")))
    });
    let (published, time) = published.unzip();
    let metadata = Metadata {
        outlet: outlet.map(|name| Outlet { name, origin: OutletOrigin::Metadata }),
        title: title.map(|title| cleaner.line(&title)).filter(|title| !title.is_empty()),
        byline: byline.iter().map(|name| cleaner.line(name)).filter(|name| !name.is_empty()).collect(),
        published,
        time: time.flatten(),
        lang: lang.map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty()),
    };
    let is_paid = linked.is_paid
        || get("article:content_tier").is_some_and(|tier| matches!(tier, "locked" | "metered"));
    Stated { metadata, body: linked.body.map(|body| plain(&body)), is_paid }
}

/// The text of a member that may hold markup, or markup with its signs escaped; each block on a line of its own.
fn plain(text: &str) -> String {
    let has_markup = ["</p>", "<br", "<p>", "</div>", "&lt;p"].iter().any(|mark| text.contains(mark));
    let text =
        if text.contains("&lt;p") { Document::fragment(text).text().to_string() } else { text.to_owned() };
    if !has_markup {
        return if text.contains('&') {
            Document::fragment(text.replace('<', "&lt;").as_str()).text().to_string()
        } else {
            text
        };
    }
    let broken = ["</p>", "<br", "</div>", "</li>", "</h2>", "</h3>"]
        .iter()
        .fold(text, |text, mark| text.replace(mark, &format!("\n{mark}")));
    Document::fragment(broken.as_str()).text().to_string()
}

fn outlet<'a>(
    linked: &Linked,
    get: &dyn Fn(&str) -> Option<&'a str>,
    address: Option<&str>,
    title_tag: &str,
) -> Option<String> {
    let named = ["og:site_name", "application-name", "twitter:app:name:iphone", "apple-mobile-web-app-title"];
    let site = get("og:site_name").map(str::to_owned);
    site.or_else(|| linked.publisher.clone())
        .or_else(|| named.iter().find_map(|name| get(name)).map(str::to_owned))
        .or_else(|| outlet_of_title(title_tag).filter(|_| address.is_none()))
        .or_else(|| address.and_then(address::host))
        .or_else(|| outlet_of_title(title_tag))
}

/// The authors that linked data, `<meta>` or the markup state, one name each.
fn authors<'a>(
    page: &Document,
    linked: &Linked,
    get: &dyn Fn(&str) -> Option<&'a str>,
    outlet: Option<&str>,
) -> Vec<String> {
    let read = |stated: &mut dyn Iterator<Item = String>| {
        let mut found: Vec<String> = Vec::new();
        for name in stated.flat_map(|stated| names::authors(&stated)).take(MAX_AUTHORS) {
            if !found.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                found.push(name);
            }
        }
        found
    };
    let found = read(&mut linked.authors.iter().cloned());
    if !found.is_empty() {
        return found;
    }
    let is_outlet =
        |names: &[String]| names.iter().all(|name| outlet.is_some_and(|outlet| same(outlet, name)));
    let in_meta = AUTHOR_NAMES
        .iter()
        .filter_map(|name| get(name))
        .map(|stated| read(&mut std::iter::once(stated.to_owned())));
    let in_markup = AUTHOR_ELEMENTS.iter().map(|selector| {
        let found = page.select(selector);
        read(&mut found.nodes().iter().map(|node| match node.attr("content") {
            Some(content) => content.to_string(),
            None => fold(&node.text()),
        }))
    });
    let mut all: Vec<Vec<String>> = in_meta.chain(in_markup).filter(|names| !names.is_empty()).collect();
    // The outlet signs where nobody else does.
    let at = all.iter().position(|names| !is_outlet(names)).unwrap_or_default();
    if all.is_empty() { Vec::new() } else { all.swap_remove(at) }
}

/// `<meta>` by lower-case name; the first of a name counts, but for authors, of whom there may be several.
fn meta_tags(page: &Document) -> BTreeMap<String, String> {
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    for tag in page.select("meta").nodes() {
        let content = tag
            .attr("content")
            .map(|content| content.trim().to_owned())
            .filter(|content| !content.is_empty());
        let Some(content) = content else { continue };
        let names =
            ["property", "name", "itemprop", "http-equiv"].iter().filter_map(|attribute| tag.attr(attribute));
        // A property may hold several names.
        for name in names.flat_map(|names| {
            names.to_ascii_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        }) {
            let several =
                matches!(name.as_str(), "author" | "article:author" | "dc.creator" | "citation_author");
            tags.entry(name)
                .and_modify(|known| {
                    if several && known.len() < 500 && !content.contains("://") && !known.contains(&content) {
                        *known = if known.contains("://") {
                            content.clone()
                        } else {
                            format!("{known}; {content}")
                        };
                    }
                })
                .or_insert_with(|| content.clone());
        }
    }
    tags
}

/// The heading that agrees with what the page says of itself, else that, without the outlet's name at the end.
fn title(page: &Document, linked: &Linked, social: Option<&str>, outlet: Option<&str>) -> Option<String> {
    let title_tag = page.select_single("title").text();
    let stated = [linked.title.as_deref(), social, Some(title_tag.as_ref())];
    let stated: Vec<String> = stated
        .into_iter()
        .flatten()
        .map(|title| without_outlet(&fold(title), outlet))
        .filter(|title| !title.is_empty())
        .collect();
    let agrees = |heading: &str| stated.iter().any(|title| same(title, heading));
    let heading = |order: &str, fits: &dyn Fn(&str) -> bool| {
        let found = page.select(order);
        let mut texts = found.nodes().iter().take(MAX_HEADINGS).map(|node| fold(&node.text()));
        texts.find(|text| !text.is_empty() && fits(text))
    };
    let Some(first) = stated.first() else { return heading("h1", &|_| true) };
    // The first heading is the site's where one below says what the title says.
    heading("h1", &agrees)
        .or_else(|| heading("h2, h3", &agrees))
        .or_else(|| article_heading(page, outlet))
        .or_else(|| Some(first.clone()))
}

/// The heading of the article: the first inside it, or the only one of the page, unless it is the outlet's name.
fn article_heading(page: &Document, outlet: Option<&str>) -> Option<String> {
    let inside = page.select("article h1, main h1, [role=main] h1");
    let all = page.select("h1");
    let node = inside.nodes().first().or_else(|| all.nodes().first().filter(|_| all.length() == 1))?;
    let text = fold(&node.text());
    let is_name = outlet.is_some_and(|outlet| same(outlet, &text));
    let in_furniture = node
        .ancestors_it(None)
        .any(|outer| outer.node_name().is_some_and(|name| matches!(&*name, "nav" | "footer" | "aside")));
    // One word is the site's name; five signs of Chinese are a heading.
    let is_long = text.contains(' ') || text.chars().nth(4).is_some_and(|c| u32::from(c) >= 0x3000);
    let links_home =
        node.first_element_child().is_some_and(|inner| inner.has_attr("href") && fold(&inner.text()) == text);
    (is_long && !is_name && !in_furniture && !links_home).then_some(text)
}

/// The outlet's name at the end of `<title>`: short, and made of names.
fn outlet_of_title(title: &str) -> Option<String> {
    let title = fold(title);
    let ends = TITLE_SEPARATORS.iter().filter_map(|separator| title.rsplit_once(separator));
    let (_, name) = ends.min_by_key(|(_, name)| name.len())?;
    let fits = name.split(' ').count() <= MAX_OUTLET_WORDS && names::is_name_list(name);
    (fits && !name.starts_with(|c: char| c.is_ascii_digit())).then(|| name.to_owned())
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether both have the same letters and digits, or one begins with the other and is not much longer.
fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (a, b) = (letters(a), letters(b));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short == long || (short.len() * 3 > long.len() * 2 && long.starts_with(&short))
}

fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let cut = TITLE_SEPARATORS.iter().find_map(|separator| {
        let (before, after) = title.rsplit_once(separator)?;
        let names = outlet.is_some_and(|outlet| same(outlet, after));
        (names && !before.trim().is_empty()).then(|| without_sections(before, separator))
    });
    cut.unwrap_or(title).to_owned()
}

/// The title without the names of sections between it and the outlet's: "Talks end | World news" of "Talks end | World news | Courier".
/// Not behind dashes, which headlines have too.
fn without_sections<'a>(title: &'a str, separator: &str) -> &'a str {
    let is_section = |name: &str| name.split_whitespace().nth(MAX_SECTION_WORDS).is_none();
    let mut title = title.trim();
    while SECTION_SEPARATORS.contains(&separator)
        && let Some((before, _)) = title
            .rsplit_once(separator)
            .filter(|(before, name)| is_section(name) && !before.trim().is_empty())
    {
        title = before.trim();
    }
    title
}

/// The day that the markup states: `itemprop=datePublished`, `<time pubdate>`, the first `<time>` that is not in a list of other stories.
fn microdata_date(page: &Document) -> Option<(String, Option<String>)> {
    let first = |selector: &str| {
        page.select(selector).nodes().iter().take(5).find_map(|node| {
            let stated = ["datetime", "content", "title"]
                .iter()
                .find_map(|name| node.attr(name).and_then(|stated| dates::stamp(&stated)));
            stated.or_else(|| dates::stamp(&node.text()))
        })
    };
    first("[itemprop=datePublished]")
        .or_else(|| first("time[pubdate], time.published, time.entry-date, abbr.published"))
        .or_else(|| first("article time, main time, header time"))
        .or_else(|| first("time"))
}

/// The address that a program wrote into the page when it saved it: `<!-- saved from url=(0030)https://... -->`, `Page saved with
/// SingleFile url: https://...`. O(start of the page).
pub(super) fn saved_from(html: &str) -> Option<&str> {
    let head = html.get(..html.floor_char_boundary(MAX_SAVED_BYTES))?;
    let comment = head
        .split("<!--")
        .skip(1)
        .find(|comment| comment.contains("saved from url=(") || comment.contains("SingleFile"))?;
    let at = comment.find("http")?;
    let address = comment.get(at..)?.split(|c: char| c.is_whitespace() || c == '>').next()?;
    address.contains("://").then_some(address)
}
