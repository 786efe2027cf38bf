//! What a page says about its article in linked data (JSON-LD, schema.org).

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::{Map, Value};

/// Objects deeper than this in lists and graphs are not looked for.
const MAX_DEPTH: usize = 8;
/// A page has at most this many objects that are looked at.
const MAX_OBJECTS: usize = 2_000;
/// Members that hold the objects of a page.
const MEMBERS: &[&str] = &["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];

/// What the linked data says of the article; each field as it stands there.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    /// When it was begun: the day of publication where no other is stated.
    pub(super) created: Option<String>,
    pub(super) lang: Option<String>,
    /// The text of the article, with line breaks, perhaps with markup.
    pub(super) body: Option<String>,
    /// `isAccessibleForFree` is false.
    pub(super) is_paid: bool,
}

/// Reads the linked data of a page; `says` are titles that the page states elsewhere: of several articles the one with such a title
/// counts, else the first. O(data).
pub(super) fn read(page: &Document, says: &dyn Fn(&str) -> bool) -> Linked {
    let mut values = Vec::new();
    for script in page.select("script").nodes() {
        values.extend(parse(&script.text()));
    }
    let mut objects = Vec::new();
    values.iter().for_each(|value| collect(value, 0, &mut objects));
    let names: BTreeMap<&str, &Map<String, Value>> = objects
        .iter()
        .filter(|object| object.contains_key("name"))
        .filter_map(|object| Some((object.get("@id")?.as_str()?, *object)))
        .collect();
    let articles: Vec<_> = objects.iter().copied().filter(|object| is_a(object, is_article)).collect();
    let text =
        |object: &Map<String, Value>, key: &str| object.get(key).and_then(|value| text_of(value, &names));
    let titled = |object: &&&Map<String, Value>| text(object, "headline").is_some_and(|title| says(&title));
    let Some(article) = articles.iter().find(titled).or(articles.first()) else {
        return of_page(&objects, &names);
    };
    let page_published =
        || objects.iter().filter(|object| is_a(object, is_page)).find_map(|page| text(page, "datePublished"));
    Linked {
        title: text(article, "headline").or_else(|| text(article, "name")),
        publisher: text(article, "publisher").or_else(|| text(article, "sourceOrganization")),
        authors: ["author", "creator"]
            .iter()
            .filter_map(|key| article.get(*key))
            .map(|value| texts_of(value, &names))
            .find(|authors| !authors.is_empty())
            .unwrap_or_default(),
        published: text(article, "datePublished").or_else(page_published),
        created: text(article, "dateCreated").or_else(|| text(article, "uploadDate")),
        lang: text(article, "inLanguage"),
        body: article.get("articleBody").and_then(Value::as_str).map(str::to_owned),
        is_paid: article.get("isAccessibleForFree").is_some_and(is_false),
    }
}

/// What a page without an article object says of itself.
fn of_page(objects: &[&Map<String, Value>], names: &BTreeMap<&str, &Map<String, Value>>) -> Linked {
    let Some(page) =
        objects.iter().find(|object| is_a(object, is_page) && object.contains_key("datePublished"))
    else {
        return Linked::default();
    };
    Linked {
        authors: page.get("author").map(|value| texts_of(value, names)).unwrap_or_default(),
        published: page.get("datePublished").and_then(|value| text_of(value, names)),
        lang: page.get("inLanguage").and_then(|value| text_of(value, names)),
        ..Linked::default()
    }
}

/// Linked data as pages write it: in a comment or a CDATA section, with line breaks inside of strings, with a comma too many.
/// `serde_json` refuses more than 128 levels by itself.
fn parse(script: &str) -> Option<Value> {
    let text = script.trim();
    let text = text.strip_prefix("<!--").map_or(text, |inner| inner.strip_suffix("-->").unwrap_or(inner));
    let text = text.trim().trim_start_matches("//").trim_start();
    let text = text
        .strip_prefix("<![CDATA[")
        .map_or(text, |inner| inner.rsplit_once("]]>").map_or(inner, |(inner, _)| inner));
    let text = text.trim().trim_end_matches("//").trim().trim_end_matches(';');
    if !text.starts_with(['{', '[']) {
        return None;
    }
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&mended(text))).ok()
}

/// The text without control characters inside of strings, and without commas before a closing bracket.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for c in text.chars() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            match c {
                '\n' | '\r' => out.push_str("\\n"),
                _ => out.push(if c.is_control() { ' ' } else { c }),
            }
            continue;
        }
        if matches!(c, '}' | ']') {
            let kept = out.trim_end().trim_end_matches(',').len();
            out.truncate(kept);
        }
        in_string = c == '"';
        out.push(c);
    }
    out
}

/// The objects of a value, in lists and graphs too, in order.
fn collect<'a>(value: &'a Value, depth: usize, out: &mut Vec<&'a Map<String, Value>>) {
    if depth > MAX_DEPTH || out.len() >= MAX_OBJECTS {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth + 1, out)),
        Value::Object(object) => {
            out.push(object);
            MEMBERS
                .iter()
                .filter_map(|member| object.get(*member))
                .for_each(|inner| collect(inner, depth + 1, out));
        }
        _ => {}
    }
}

fn is_a(object: &Map<String, Value>, fits: fn(&str) -> bool) -> bool {
    let kind = object.get("@type");
    let is = |kind: &Value| kind.as_str().is_some_and(fits);
    kind.is_some_and(|kind| is(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is)))
}

fn is_article(kind: &str) -> bool {
    kind.ends_with("Article")
        || kind.ends_with("Posting")
        || matches!(kind, "Report" | "Review" | "CreativeWork")
}

fn is_page(kind: &str) -> bool {
    kind.ends_with("WebPage") || kind == "ItemPage"
}

fn is_false(value: &Value) -> bool {
    value == &Value::Bool(false) || value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("false"))
}

/// A string, or the name of an object, or that of the first of a list.
fn text_of(value: &Value, names: &BTreeMap<&str, &Map<String, Value>>) -> Option<String> {
    texts_of(value, names).into_iter().next()
}

fn texts_of(value: &Value, names: &BTreeMap<&str, &Map<String, Value>>) -> Vec<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() && !text.contains("://") => {
            vec![text.trim().to_owned()]
        }
        Value::Array(items) => {
            items.iter().filter(|item| !item.is_array()).flat_map(|item| texts_of(item, names)).collect()
        }
        Value::Object(object) => {
            let named = object.get("@id").and_then(Value::as_str).and_then(|id| names.get(id).copied());
            let name = object.get("name").or_else(|| named?.get("name"));
            let name = name.map(|name| name.as_array().and_then(|names| names.first()).unwrap_or(name));
            let name = name.and_then(Value::as_str).map(str::trim).filter(|name| !name.is_empty());
            name.map(str::to_owned).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(html: &str, title: &str) -> Linked {
        read(&Document::from(html), &|said| said == title)
    }

    #[test]
    fn data_that_is_broken_a_little_is_read() {
        let html = "<script type='application/ld+json'>//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Two\nlines\", \"author\": [{\"name\": \"A B\",},],}\n//]]></script>";
        let found = linked(html, "");
        assert_eq!((found.title.as_deref(), found.authors.join(";").as_str()), (Some("Two\nlines"), "A B"));
    }

    #[test]
    fn of_several_articles_the_one_with_the_title_of_the_page_counts() {
        let html = r#"<script>[{"@type": "Article", "headline": "Other"}, {"@graph": [{"@type": ["Article", "NewsArticle"], "headline": "This",
            "author": {"@id": "p"}, "isAccessibleForFree": "False"}, {"@type": "Person", "@id": "p", "name": "Ann Lee"}]}]</script>"#;
        let found = linked(html, "This");
        assert_eq!(
            (found.title.as_deref(), found.authors.join(";").as_str(), found.is_paid),
            (Some("This"), "Ann Lee", true)
        );
    }
}
