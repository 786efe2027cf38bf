//! What a page says about itself: `<meta>`, JSON-LD, `<time>`, `<title>`, its own address.

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::Value;

use crate::ingest::{Metadata, Outlet, OutletOrigin, clean::Cleaner, dates, names};

/// JSON-LD objects deeper than this in lists and graphs are not looked for.
const MAX_GRAPH_DEPTH: usize = 8;
/// Names of the `<meta>` that hold the day of publication, best first.
const DATE_NAMES: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "cxenseparse:recs:publishtime",
    "date",
];
const AUTHOR_NAMES: &[&str] =
    &["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator"];
/// The article's heading is among this many of its order.
const MAX_HEADINGS: usize = 50;
/// An outlet's name at the end of a title has at most this many words.
const MAX_OUTLET_WORDS: usize = 4;
/// Between a title and the outlet's name in `<title>`.
const TITLE_SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " :: "];

/// Reads the metadata of a page. O(page).
pub(super) fn read(page: &Document, cleaner: &mut Cleaner) -> Metadata {
    let meta = meta_tags(page);
    let linked = linked_data(page);
    let get = |name: &str| meta.get(name).map(String::as_str);
    let first = |names: &[&str]| names.iter().find_map(|name| get(name)).map(str::to_owned);
    let outlet = get("og:site_name")
        .map(str::to_owned)
        .or_else(|| linked.publisher.clone())
        .or_else(|| first(&["application-name", "twitter:app:name:iphone"]))
        .or_else(|| host(page, get("og:url")))
        .or_else(|| outlet_of_title(&page.select_single("title").text()))
        .map(|name| cleaner.line(&name))
        .filter(|name| !name.is_empty());
    let title = title(page, &linked, get("og:title").or(get("twitter:title")), outlet.as_deref());
    let published = linked.published.as_deref().and_then(day).or_else(|| {
        let stated = DATE_NAMES.iter().filter_map(|name| get(name)).find_map(day);
        stated.or_else(|| time_tag(page))
    });
    let mut byline: Vec<String> = linked.authors.clone();
    if byline.is_empty() {
        let author = AUTHOR_NAMES.iter().filter_map(|name| get(name)).find(|author| !author.contains("://"));
        byline.extend(
            author
                .and_then(|author| names::byline(author).or_else(|| names::byline(&format!("By {author}"))))
                .into_iter()
                .flatten(),
        );
    }
    let lang =
        page.select_single("html").attr("lang").map(|lang| lang.to_string()).or_else(|| linked.lang.clone());
    Metadata {
        outlet: outlet.map(|name| Outlet { name, origin: OutletOrigin::Metadata }),
        title: title.map(|title| cleaner.line(&title)).filter(|title| !title.is_empty()),
        byline: byline.iter().map(|name| cleaner.line(name)).filter(|name| !name.is_empty()).collect(),
        published,
        time: None,
        lang: lang.map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty()),
    }
}

/// `<meta>` by lower-case name; the first of a name counts.
fn meta_tags(page: &Document) -> BTreeMap<String, String> {
    let mut tags = BTreeMap::new();
    for tag in page.select("meta").nodes() {
        let name = ["property", "name", "itemprop"].iter().find_map(|attribute| tag.attr(attribute));
        if let (Some(name), Some(content)) = (name, tag.attr("content"))
            && !content.trim().is_empty()
        {
            tags.entry(name.trim().to_ascii_lowercase()).or_insert_with(|| content.trim().to_owned());
        }
    }
    tags
}

/// What JSON-LD says of the article.
#[derive(Debug, Default)]
struct Linked {
    title: Option<String>,
    publisher: Option<String>,
    authors: Vec<String>,
    published: Option<String>,
    lang: Option<String>,
}

fn linked_data(page: &Document) -> Linked {
    for script in page.select("script").nodes() {
        // `serde_json` refuses more than 128 levels by itself.
        let Ok(value) = serde_json::from_str::<Value>(script.text().trim()) else { continue };
        if let Some(article) = find_article(&value, 0) {
            return Linked {
                title: text_of(&article["headline"]),
                publisher: text_of(&article["publisher"]),
                authors: all_texts(&article["author"]),
                published: text_of(&article["datePublished"]),
                lang: text_of(&article["inLanguage"]),
            };
        }
    }
    Linked::default()
}

/// The first object whose type is an article or a posting, in lists and graphs too.
fn find_article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > MAX_GRAPH_DEPTH {
        return None;
    }
    if let Value::Array(items) = value {
        return items.iter().find_map(|item| find_article(item, depth + 1));
    }
    let is_article = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting"))
    };
    let kind = &value["@type"];
    if is_article(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_article)) {
        return Some(value);
    }
    ["@graph", "mainEntity", "mainEntityOfPage"]
        .iter()
        .find_map(|key| find_article(value.get(key)?, depth + 1))
}

/// A string, or the name of an object, or that of the first of a list.
fn text_of(value: &Value) -> Option<String> {
    all_texts(value).into_iter().next()
}

fn all_texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() && !text.contains("://") => {
            vec![text.trim().to_owned()]
        }
        Value::Array(items) => items.iter().filter(|item| !item.is_array()).flat_map(all_texts).collect(),
        Value::Object(object) => match object.get("name") {
            Some(Value::String(name)) if !name.trim().is_empty() => vec![name.trim().to_owned()],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
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
        (names && !before.trim().is_empty()).then(|| before.trim())
    });
    cut.unwrap_or(title).to_owned()
}

/// The host of the page's own address, without `www.`.
fn host(page: &Document, stated: Option<&str>) -> Option<String> {
    let canonical = page.select_single("link[rel=canonical]").attr("href");
    let address = canonical.as_deref().or(stated)?;
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.trim().to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')))
        .then(|| host.to_owned())
}

fn time_tag(page: &Document) -> Option<String> {
    page.select("time").nodes().iter().take(5).find_map(|time| match time.attr("datetime") {
        Some(stated) => day(&stated),
        None => day(&time.text()),
    })
}

/// The day in a stated date, with or without a time.
fn day(stated: &str) -> Option<String> {
    dates::first_date(stated).map(|(date, _)| date.iso())
}
