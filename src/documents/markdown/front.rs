//! What stands above Markdown: YAML between `---`, TOML between `+++`, the lines that web readers write. Of YAML and TOML only what such
//! heads use: names with a text or a list of texts.

use crate::{
    documents::fields::outlet_name,
    ingest::{Metadata, Outlet, OutletOrigin, dates},
};

/// A head has at most this many lines.
const MAX_LINES: usize = 200;
/// The line that ends the head of `r.jina.ai`.
const CONTENT: &str = "Markdown Content:";

const TITLE: &[&str] = &["title", "headline", "titel", "titre", "título", "заголовок"];
const AUTHORS: &[&str] = &["author", "authors", "byline", "by", "autor", "auteur"];
/// Not `created`, on which the file was saved.
const PUBLISHED: &[&str] = &[
    "date",
    "published",
    "date_published",
    "datepublished",
    "publish_date",
    "pubdate",
    "published_at",
    "published time",
    "publishdate",
    "datum",
];
const OUTLET: &[&str] = &[
    "outlet",
    "publisher",
    "publication",
    "site",
    "site_name",
    "sitename",
    "newspaper",
    "source",
    "url",
    "link",
    "url source",
    "canonical_url",
];
const LANGUAGE: &[&str] = &["lang", "language", "locale", "sprache"];

/// What the head says, and the text below it.
pub(super) fn read(text: &str) -> (Metadata, &str) {
    let text = text.trim_start_matches(['\u{FEFF}', '\n', '\r']);
    let Some((head, rest)) = split(text) else { return (Metadata::default(), text) };
    let fields = fields(head);
    let first = |names: &[&str]| -> Option<&Vec<String>> {
        names
            .iter()
            .find_map(|name| fields.iter().find(|(own, values)| own == name && !values.is_empty()))
            .map(|(_, values)| values)
    };
    let text_of = |names: &[&str]| first(names).and_then(|values| values.first().cloned());
    let stated = text_of(PUBLISHED).and_then(|date| dates::stamp(&date));
    let (published, time) = stated.unzip();
    let metadata = Metadata {
        outlet: text_of(OUTLET)
            .and_then(|name| outlet_name(&name))
            .map(|name| Outlet { name, origin: OutletOrigin::Metadata }),
        title: text_of(TITLE),
        byline: first(AUTHORS).map(|names| authors(names)).unwrap_or_default(),
        published,
        time: time.flatten(),
        lang: text_of(LANGUAGE).map(|lang| lang.replace('_', "-")),
    };
    (metadata, rest)
}

/// The head and the text below it.
fn split(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let ends: &[&str] = match first.trim_end() {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        line if line.starts_with("Title: ") => {
            return text.split_once(CONTENT).filter(|(head, _)| head.lines().count() <= MAX_LINES);
        }
        _ => return None,
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n').take(MAX_LINES) {
        if ends.contains(&line.trim_end()) {
            let head = rest.get(..at)?;
            // A line of dashes is also a rule.
            let is_head = head.lines().next().is_none_or(|line| line.contains([':', '=', '#']));
            return is_head.then(|| (head, rest.get(at + line.len()..).unwrap_or_default()));
        }
        at += line.len();
    }
    None
}

/// Names in lower case, each with its texts.
fn fields(head: &str) -> Vec<(String, Vec<String>)> {
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for line in head.lines() {
        let item = line.trim().strip_prefix("- ");
        if let (Some(item), Some((_, values))) = (item, fields.last_mut()) {
            // `- name: Ada Lund`.
            let item = item.strip_prefix("name:").unwrap_or(item);
            values.extend(scalar(item));
        } else if !line.starts_with([' ', '\t', '#', '['])
            && let Some((name, value)) =
                line.split_once([':', '=']).filter(|(name, _)| !name.contains(['"', '\'']))
        {
            fields.push((name.trim().to_lowercase(), values(value.trim())));
        }
    }
    fields
}

/// `text`, `"text"`, `[one, "two"]`.
fn values(value: &str) -> Vec<String> {
    let list = value
        .strip_prefix('[')
        .and_then(|value| value.strip_suffix(']'))
        .filter(|_| !value.starts_with("[["));
    match list {
        Some(items) => items.split(',').filter_map(scalar).collect(),
        None => scalar(value).into_iter().collect(),
    }
}

/// A text without its quotation marks, and without the brackets of links inside a vault.
fn scalar(value: &str) -> Option<String> {
    let value = value.trim();
    let quoted = |sign: char| value.strip_prefix(sign).and_then(|value| value.strip_suffix(sign));
    let text = match (quoted('"'), quoted('\'')) {
        (Some(text), _) => text.replace("\\\"", "\"").replace("\\\\", "\\"),
        (_, Some(text)) => text.replace("''", "'"),
        // A comment.
        _ => value.split(" #").next().unwrap_or(value).trim().to_owned(),
    };
    let text = text.trim().trim_start_matches("[[").trim_end_matches("]]").trim().to_owned();
    (!text.is_empty() && !matches!(text.as_str(), ">" | "|" | ">-" | "|-" | "null" | "~" | "[]"))
        .then_some(text)
}

/// One name each.
fn authors(names: &[String]) -> Vec<String> {
    let separate = |name: &String| {
        let name = name.replace(" and ", ", ").replace(" und ", ", ").replace(" & ", ", ").replace(';', ",");
        name.split(',').map(|name| name.trim().to_owned()).collect::<Vec<_>>()
    };
    names.iter().flat_map(separate).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (String, &str) {
        let (metadata, rest) = read(text);
        let fields = [
            metadata.title.unwrap_or_default(),
            metadata.outlet.map(|outlet| outlet.name).unwrap_or_default(),
            metadata.byline.join(" + "),
            metadata.published.unwrap_or_default(),
            metadata.time.unwrap_or_default(),
            metadata.lang.unwrap_or_default(),
        ];
        (fields.join(" | "), rest.trim())
    }

    #[test]
    fn heads_of_many_programs_are_read() {
        let expected = "Bridge: closed | Courier | Ada Lund + Tom Reyes | 2025-11-19 | 14:05+01:00 | en";
        for head in [
            "---\ntitle: \"Bridge: closed\"\nauthor:\n  - Ada Lund\n  - \"[[Tom Reyes]]\"\ndate: 2025-11-19T14:05:00+01:00\nsource: Courier # local\nlang: en\ncreated: 2025-12-01\n---\n",
            "---\r\ntitle: 'Bridge: closed'\r\nauthors: [Ada Lund, \"Tom Reyes\"]\r\npublished: 2025-11-19 14:05+01:00\r\nsite: Courier\r\nlang: en\r\n...\r\n",
            "+++\ntitle = \"Bridge: closed\"\nauthors = [\"Ada Lund\", \"Tom Reyes\"]\ndate = 2025-11-19T14:05:00+01:00\npublisher = \"Courier\"\nlang = \"en\"\n[params]\n+++\n",
            "---\ntitle: Bridge: closed\nauthor: Ada Lund and Tom Reyes\ndate: 2025-11-19T14:05+01:00\noutlet: Courier\nsource: https://www.c.example/1\nlanguage: en\n---\n",
        ] {
            assert_eq!(told(&format!("{head}\nText.")), (expected.to_owned(), "Text."), "{head}");
        }
        let jina = "Title: Bridge\n\nURL Source: https://www.courier.example/1\n\nPublished Time: 2025-11-19T13:05:00Z\n\nMarkdown Content:\nText.";
        assert_eq!(told(jina), ("Bridge | courier.example |  | 2025-11-19 | 13:05Z | ".to_owned(), "Text."));
    }

    #[test]
    fn rules_are_no_heads() {
        for text in ["---\nText.\n\n---\nMore.", "---\ntitle: Bridge\n", "Title: Bridge\n\nText."] {
            assert_eq!(told(text), (" |  |  |  |  | ".to_owned(), text.trim()));
        }
    }
}
