//! One object to one article: which field says what.

use super::value::Value;
use crate::{
    documents::{
        fields::{outlet_name, without_entities},
        markup::{Element, Markup},
    },
    ingest::{Form, Format, Metadata, Outlet, OutletOrigin, dates, epoch, sniff},
};

/// Folded names of the fields, best first: schema.org, trafilatura, newspaper, Fundus, CC-News, Media Cloud, WordPress, JSON Feed,
/// Readability, and the interfaces of news services.
const TITLE: &[&str] = &["headline", "title", "webtitle", "name", "heading"];
const BODY: &[&str] = &[
    "articlebody",
    "maintext",
    "fulltext",
    "contenttext",
    "plaintext",
    "bodytext",
    "textcontent",
    "text",
    "articletext",
    "body",
    "content",
    "contenthtml",
    "bodyhtml",
    "html",
    "rawtext",
    "story",
    "paragraphs",
    "article",
    "document",
    "leadparagraph",
    "plain",
];
const AUTHORS: &[&str] = &["authors", "author", "byline", "creator", "writers"];
const PUBLISHED: &[&str] = &[
    "datepublished",
    "publishedat",
    "publisheddate",
    "published",
    "publishingdate",
    "publishdate",
    "datepublish",
    "publicationdate",
    "pubdate",
    "publishedtime",
    "webpublicationdate",
    "publishtime",
    "publicationtime",
    "date",
    "datetime",
    "timestamp",
    "created",
    "createdat",
    "datecreated",
    "seendate",
];
const OUTLET: &[&str] = &[
    "sitename",
    "publisher",
    "outlet",
    "medianame",
    "sourcename",
    "newspaper",
    "publication",
    "ispartof",
    "source",
    "site",
    "sourcedomain",
    "hostname",
    "sourcehostname",
    "domain",
    "sourceurl",
    "url",
    "link",
    "weburl",
];
const LANGUAGE: &[&str] = &["inlanguage", "language", "lang", "languagecode"];
/// Objects inside an article that hold fields of it.
const INNER: &[&str] = &["fields", "thread", "metadata", "meta", "attributes", "text"];
/// What an object says of itself.
const NAMES: &[&str] = &["name", "rendered", "main", "original", "title", "text", "value", "html", "plain"];
/// The parts of a text, in their order.
const PARTS: &[&str] =
    &["headline", "heading", "summary", "paragraphs", "sections", "text", "content", "body"];
/// A text of fewer characters without a title is something else.
const MIN_BODY_CHARS: usize = 140;
/// Texts and names are looked for this deep in objects and lists.
const MAX_DEPTH: usize = 6;

/// An article, found.
pub(super) struct Found {
    pub(super) form: Form,
    pub(super) text: String,
    pub(super) metadata: Metadata,
    /// The service gave only the beginning.
    pub(super) is_cut: bool,
}

/// The article that `object` is; `None` where it has no text. O(text).
pub(super) fn read(object: &Value) -> Option<Found> {
    let names = |value: &Value| texts(value, NAMES, 0);
    let title =
        first(object, TITLE, |value| names(value).into_iter().next()).map(|title| without_entities(&title));
    let body = first(object, BODY, |value| {
        let paragraphs = texts(value, PARTS, 0);
        let body = paragraphs.join("\n\n");
        (!body.trim().is_empty()).then_some(body)
    })?;
    let is_text = body.contains(char::is_whitespace) || !body.is_ascii();
    if !is_text || (title.is_none() && body.chars().count() < MIN_BODY_CHARS) {
        return None;
    }
    let stated = first(object, PUBLISHED, |value| match value {
        Value::Number(number) => epoch::stamp(*number),
        _ => names(value).iter().find_map(|text| dates::stamp(text)),
    });
    let (published, time) = stated.unzip();
    let outlet = first(object, OUTLET, |value| outlet_name(names(value).first()?));
    let title = title.map(|title| without_outlet(&title, outlet.as_deref()).to_owned());
    let metadata = Metadata {
        outlet: outlet.map(|name| Outlet { name, origin: OutletOrigin::Metadata }),
        byline: first(object, AUTHORS, |value| {
            Some(authors(&names(value))).filter(|names| !names.is_empty())
        })
        .unwrap_or_default(),
        published,
        time: time.flatten(),
        lang: first(object, LANGUAGE, |value| names(value).into_iter().next()).and_then(|name| tag(&name)),
        title: title.clone(),
    };
    let (body, is_cut) = without_count(&body);
    let (form, text) = with_title(body, title.as_deref());
    Some(Found { form, text, metadata, is_cut })
}

/// What the first of the fields says that says something, in the object and in those inside it that hold fields of it.
fn first<T>(object: &Value, names: &[&str], read: impl Fn(&Value) -> Option<T>) -> Option<T> {
    let holders = || std::iter::once(object).chain(INNER.iter().filter_map(|inner| object.get(inner)));
    names.iter().find_map(|name| holders().filter_map(|holder| holder.get(name)).find_map(&read))
}

/// The texts in a value: itself, those of a list, those of an object's fields of these names.
fn texts(value: &Value, names: &[&str], depth: usize) -> Vec<String> {
    match value {
        Value::Text(_) => value.as_text().map(str::to_owned).into_iter().collect(),
        _ if depth == MAX_DEPTH => Vec::new(),
        Value::List(items) => items.iter().flat_map(|item| texts(item, names, depth + 1)).collect(),
        Value::Object(_) if names == NAMES => {
            let named =
                names.iter().filter_map(|name| value.get(name)).map(|value| texts(value, names, depth + 1));
            named.into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
        }
        Value::Object(_) => {
            let parts = names.iter().filter_map(|name| value.get(name));
            let parts: Vec<String> = parts.flat_map(|part| texts(part, names, depth + 1)).collect();
            if parts.is_empty() { texts(value, NAMES, depth + 1) } else { parts }
        }
        Value::Number(_) | Value::Other => Vec::new(),
    }
}

/// One name each: programs join several by semicolons, commas or "and".
fn authors(names: &[String]) -> Vec<String> {
    let joined = names.iter().filter(|name| !name.contains("://"));
    let separate = |name: &String| {
        let name = name.strip_prefix("By ").or_else(|| name.strip_prefix("by ")).unwrap_or(name);
        let separator = if name.contains(';') { ';' } else { ',' };
        name.replace(" and ", &separator.to_string())
            .split(separator)
            .map(|name| without_place(name.trim()).to_owned())
            .collect::<Vec<_>>()
    };
    joined.flat_map(separate).filter(|name| !name.is_empty() && !name.contains('@')).collect()
}

/// A language tag, or the tag of a language that is written out in English.
fn tag(name: &str) -> Option<String> {
    const NAMED: &[(&str, &str)] = &[
        ("english", "en"),
        ("german", "de"),
        ("french", "fr"),
        ("spanish", "es"),
        ("russian", "ru"),
        ("ukrainian", "uk"),
        ("chinese", "zh"),
        ("japanese", "ja"),
        ("korean", "ko"),
        ("arabic", "ar"),
        ("italian", "it"),
        ("portuguese", "pt"),
        ("polish", "pl"),
        ("dutch", "nl"),
        ("turkish", "tr"),
        ("czech", "cs"),
        ("hebrew", "he"),
        ("persian", "fa"),
        ("hindi", "hi"),
    ];
    let lower = name.to_lowercase();
    let named = NAMED.iter().find(|(name, _)| *name == lower).map(|(_, tag)| (*tag).to_owned());
    let is_tag = lower.split(['-', '_']).next().is_some_and(|first| matches!(first.len(), 2 | 3));
    named.or_else(|| is_tag.then(|| name.replace('_', "-")))
}

/// `Ada Lund in Marwick`: the place is no part of the name.
fn without_place(name: &str) -> &str {
    match name.split_once(" in ") {
        Some((name, place)) if place.starts_with(char::is_uppercase) => name.trim_end(),
        _ => name,
    }
}

/// A title without the outlet's name behind it, which collections of pages keep.
fn without_outlet<'t>(title: &'t str, outlet: Option<&str>) -> &'t str {
    let folded = |name: &str| {
        let name = name.trim().to_lowercase();
        name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
    };
    let parts = [" - ", " – ", " | "].iter().find_map(|separator| title.rsplit_once(separator));
    match parts.zip(outlet) {
        Some(((title, name), outlet)) if folded(name) == folded(outlet) => title.trim_end(),
        _ => title,
    }
}

/// A text without the "[+1234 chars]" or "[1234 chars]" that a service puts where it cuts.
fn without_count(body: &str) -> (&str, bool) {
    let cut = body.trim_end().strip_suffix(" chars]").and_then(|start| start.rsplit_once('['));
    match cut {
        Some((start, count)) if count.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit()) => {
            (start.trim_end().trim_end_matches('…').trim_end_matches("..."), true)
        }
        _ => (body, false),
    }
}

/// The body below its title, once.
fn with_title(body: &str, title: Option<&str>) -> (Form, String) {
    let is_html = sniff::format(body) == Format::Html;
    let lower = || body.get(..body.floor_char_boundary(2_000)).unwrap_or_default().to_ascii_lowercase();
    if is_html && lower().contains("<html") {
        return (Form::Page, body.to_owned());
    }
    let Some(title) = title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" ")) else {
        return (if is_html { Form::Document } else { Form::Text }, body.to_owned());
    };
    if is_html {
        let mut markup = Markup::default();
        if !lower().contains("<h1") {
            markup.block(Element::Heading(1), &title);
        }
        return (Form::Document, markup.into_html() + body);
    }
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let body = if first.trim() == title { rest } else { body };
    (Form::Text, format!("Title: {title}\n\n{body}"))
}
