//! Articles as JSON: one object, an array, one object a line, or an object that holds them, in the fields of schema.org, of news
//! services and of the programs that collect news.

mod article;
mod value;

use serde::de::DeserializeSeed;
use serde_json::Deserializer;
use value::{MAX_VALUES, Reader, Value};

use super::{Opened, fields::member};
use crate::{
    config::DocumentsConfig,
    ingest::{Format, Part},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// Objects that hold articles are searched this deep (`{"response": {"docs": [...]}}`).
const MAX_DEPTH: usize = 6;
/// How many broken lines a warning names before it says "…".
const MAX_NAMED: usize = 5;
/// The fields that hold articles.
const CONTAINERS: &[&str] = &[
    "articles",
    "article",
    "data",
    "results",
    "items",
    "response",
    "docs",
    "documents",
    "hits",
    "source",
    "stories",
    "news",
    "entries",
    "records",
    "rows",
    "row",
    "posts",
    "value",
    "graph",
    "mainentity",
    "mainentityofpage",
    "content",
    "page",
    "pages",
];

/// Articles as JSON.
pub(super) fn open(part: Part, limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    let read = read(&part.text);
    let mut articles = Vec::new();
    for value in &read.values {
        collect(value, 0, limits.max_articles, &mut articles);
    }
    if articles.is_empty() {
        return Err(ReadError::new(ErrorCode::NoText, "JSON"));
    }
    let is_one = articles.len() == 1;
    let truncated = articles.len() > limits.max_articles;
    // What a file lacks is said with each of its articles: a reader may choose only one.
    let mut of_file = part.warnings.clone();
    of_file.extend(
        truncated.then(|| Warning::new(WarningCode::Truncated, format!("{} articles", limits.max_articles))),
    );
    of_file
        .extend(read.is_full.then(|| Warning::new(WarningCode::Truncated, format!("{MAX_VALUES} values"))));
    of_file.extend((!read.broken.is_empty()).then(|| Warning::new(WarningCode::CutOff, lines(&read.broken))));
    let mut parts = Vec::with_capacity(articles.len());
    for (index, found) in articles.into_iter().take(limits.max_articles).enumerate() {
        let title =
            found.metadata.title.as_deref().map(str::to_owned).unwrap_or_else(|| (index + 1).to_string());
        let mut warnings = of_file.clone();
        warnings.extend(found.is_cut.then(|| Warning::new(WarningCode::CutOff, "")));
        parts.push(Part {
            file: if is_one { part.file.clone() } else { member(&part.file, &title) },
            format: Format::Json,
            encoding: part.encoding.clone(),
            form: found.form,
            text: found.text,
            metadata: found.metadata,
            warnings,
        });
    }
    Ok(Opened { parts, ..Opened::default() })
}

/// What was read of a file.
struct Read {
    values: Vec<Value>,
    /// Numbers of the lines that are broken, from 1.
    broken: Vec<usize>,
    /// There are more values than may be kept.
    is_full: bool,
}

/// One value; else one value a line; else one value up to where it breaks off. O(text).
fn read(text: &str) -> Read {
    let (mut whole, mut left) = (Value::Other, MAX_VALUES);
    let mut deserializer = Deserializer::from_str(text);
    let parsed = Reader { into: &mut whole, left: &mut left }
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    let broken = match parsed {
        Ok(()) => Vec::new(),
        Err(error) => {
            let read = by_line(text);
            if read.values.len() > 1 {
                return read;
            }
            vec![error.line()]
        }
    };
    Read { values: vec![whole], broken, is_full: left == 0 }
}

/// One object a line; a line that is broken is passed over.
fn by_line(text: &str) -> Read {
    let mut read = Read { values: Vec::new(), broken: Vec::new(), is_full: false };
    let mut left = MAX_VALUES;
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let mut value = Value::Other;
        let mut deserializer = Deserializer::from_str(line);
        let parsed = Reader { into: &mut value, left: &mut left }
            .deserialize(&mut deserializer)
            .and_then(|()| deserializer.end());
        match parsed {
            Ok(()) if left > 0 => {
                left -= 1;
                read.values.push(value);
            }
            Ok(()) => {}
            Err(_) => read.broken.push(number),
        }
    }
    read.is_full = left == 0;
    read
}

/// `line 3, 17, 20 …`.
fn lines(broken: &[usize]) -> String {
    let named: Vec<String> = broken.iter().take(MAX_NAMED).map(usize::to_string).collect();
    let more = if broken.len() > MAX_NAMED { " …" } else { "" };
    format!("line {}{more}", named.join(", "))
}

/// The articles in `value`, in order; at most one more than `most`.
fn collect(value: &Value, depth: usize, most: usize, into: &mut Vec<article::Found>) {
    if depth > MAX_DEPTH || into.len() > most {
        return;
    }
    match value {
        Value::List(items) => items.iter().for_each(|item| collect(item, depth + 1, most, into)),
        Value::Object(_) => match article::read(value) {
            Some(found) => into.push(found),
            None => {
                let before = into.len();
                for inner in CONTAINERS.iter().filter_map(|name| value.get(name)) {
                    if into.len() == before {
                        collect(inner, depth + 1, most, into);
                    }
                }
            }
        },
        Value::Text(_) | Value::Number(_) | Value::Other => {}
    }
}

#[cfg(test)]
mod tests;
