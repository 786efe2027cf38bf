//! The shapes of files that hold articles, whole and broken.

use super::*;
use crate::ingest::Form;

const BODY: &str =
    "The bridge across the estuary will close on Monday for nine months.\\nIt carries 38,000 vehicles a day.";

fn opened(text: &str) -> Result<Opened, ReadError> {
    open(
        Part::of_file("set.json", text, "UTF-8"),
        &DocumentsConfig { max_articles: 3, ..DocumentsConfig::default() },
    )
}

/// Title, outlet, authors, day, time and language of the only article.
fn fields(text: &str) -> String {
    let parts = opened(text).unwrap().parts;
    let [part] = parts.as_slice() else { panic!("{} articles", parts.len()) };
    let metadata = &part.metadata;
    let outlet = metadata.outlet.as_ref().map_or("-", |outlet| &outlet.name);
    let or_none = |value: &Option<String>| value.clone().unwrap_or("-".into());
    assert!(part.text.contains("vehicles a day."), "{}", part.text);
    [
        or_none(&metadata.title),
        outlet.to_owned(),
        metadata.byline.join(" + "),
        or_none(&metadata.published),
        or_none(&metadata.time),
        or_none(&metadata.lang),
    ]
    .join(" | ")
}

fn titles(text: &str) -> Vec<String> {
    opened(text).unwrap().parts.into_iter().map(|part| part.file).collect()
}

#[test]
fn the_fields_of_many_programs_are_known() {
    let expected = "Bridge | Courier | Ada Lund + Tom Reyes | 2025-11-19 | 14:05+01:00 | en";
    for text in [
        // schema.org
        r#"{"@type":"NewsArticle","headline":"Bridge","articleBody":"BODY","author":[{"@type":"Person","name":"Ada Lund"},{"name":"Tom Reyes"}],
            "datePublished":"2025-11-19T14:05:00+01:00","publisher":{"name":"Courier","url":"https://c.example"},"inLanguage":"en"}"#,
        // trafilatura
        r#"{"title":"Bridge","author":"Ada Lund; Tom Reyes","hostname":"c.example","date":"2025-11-19T14:05:00+01:00","raw_text":"x y","text":"BODY",
            "language":"en","source":"https://c.example/1","sitename":"Courier","comments":""}"#,
        // newspaper, CC-News
        r#"{"title":"Bridge","authors":["Ada Lund","Tom Reyes"],"publish_date":"2025-11-19 14:05:00+01:00","maintext":"BODY","source":"Courier",
            "source_domain":"c.example","language":"en","image_url":null}"#,
        // Fundus
        r#"{"title":"Bridge","authors":["Ada Lund","Tom Reyes"],"publishing_date":"2025-11-19 14:05:00+01:00","publisher":"Courier","lang":"en",
            "body":{"summary":[],"sections":[{"headline":"","paragraphs":["BODY"]}]}}"#,
        // WordPress behind a service
        r#"{"data":[{"title":{"rendered":"Bridge"},"content":{"rendered":"<p>BODY</p>"},"date":"2025-11-19T14:05:00+01:00","author":"By Ada Lund and Tom Reyes",
            "site":"Courier","lang":"en"}]}"#,
        // Guardian
        r#"{"response":{"status":"ok","results":[{"webTitle":"Bridge","webPublicationDate":"2025-11-19T14:05:00+01:00","lang":"en",
            "fields":{"bodyText":"BODY","byline":"Ada Lund and Tom Reyes","publication":"Courier"}}]}}"#,
        // Elasticsearch
        r#"{"hits":{"total":1,"hits":[{"_source":{"title":"Bridge","text":"BODY","authors":"Ada Lund, Tom Reyes","outlet":"Courier","published_at":"2025-11-19T14:05+01:00",
            "language":"English"}}]}}"#,
    ] {
        assert_eq!(fields(&text.replace("BODY", BODY)), expected, "{text}");
    }
}

#[test]
fn datasets_are_read_in_the_shapes_that_they_come_in() {
    for (text, expected) in [
        // Hugging Face, rows of a viewer
        (
            r#"{"features":[],"rows":[{"row_idx":0,"row":{"title":"Bridge","text":"BODY"},"truncated_cells":[]}]}"#,
            "Bridge | - |  | - | - | -",
        ),
        // XSum
        (
            r#"{"document":"BODY It was built in 1912, and nobody knows what will come after it.","summary":"It closes.","id":"1"}"#,
            "- | - |  | - | - | -",
        ),
        // news-please
        (
            r#"{"title":"Bridge","maintext":"BODY","source_domain":"www.courier.example","date_publish":"2025-11-19 14:05:00"}"#,
            "Bridge | courier.example |  | 2025-11-19 | 14:05 | -",
        ),
        // All the News
        (
            r#"{"title":"Bridge - The Marwick Courier","publication":"Marwick Courier","author":"Ada Lund","content":"BODY"}"#,
            "Bridge | Marwick Courier | Ada Lund | - | - | -",
        ),
        // Guardian
        (
            r#"{"webTitle":"Bridge","fields":{"bodyText":"BODY","byline":"Ada Lund in Marwick and Tom Reyes"}}"#,
            "Bridge | - | Ada Lund + Tom Reyes | - | - | -",
        ),
        // Reuters-21578
        (
            r#"{"text":{"title":"BRIDGE","dateline":"MARWICK, Feb 26","body":"BODY"},"attrs":{}}"#,
            "BRIDGE | - |  | - | - | -",
        ),
    ] {
        assert_eq!(fields(&text.replace("BODY", BODY)), expected, "{text}");
    }
    let cut = r#"{"title":"Bridge","content":"It closes on Monday... [1234 chars]"}"#;
    let part = opened(cut).unwrap().parts.remove(0);
    assert_eq!(part.text, "Title: Bridge\n\nIt closes on Monday");
    assert_eq!(part.warnings, [Warning::new(WarningCode::CutOff, "")]);
}

#[test]
fn there_are_not_too_many_values() {
    let lists = vec!["[\"a\"]"; 19_000].join(",");
    let text = format!(
        r#"{{"title":"Bridge","text":"{BODY}","tags":[{}]}}"#,
        vec![format!("[{lists}]"); 30].join(",")
    );
    let warnings = opened(&text).unwrap().parts.remove(0).warnings;
    assert_eq!(warnings, [Warning::new(WarningCode::Truncated, "1000000 values")]);
}

#[test]
fn days_may_be_numbers_and_outlets_addresses() {
    let text = r#"{"title":"Bridge","body":"BODY","timestamp":1763557500,"url":"https://www.courier.example/1?x=2"}"#;
    assert_eq!(fields(&text.replace("BODY", BODY)), "Bridge | courier.example |  | 2025-11-19 | 13:05Z | -");
}

#[test]
fn bodies_are_texts_lists_or_html() {
    let form = |text: &str| opened(text).unwrap().parts.remove(0).form;
    assert_eq!(form(r#"{"title":"Bridge","text":["It closes.","It opens."]}"#), Form::Text);
    assert_eq!(form(r#"{"title":"Bridge","content":"<p>It closes.</p>"}"#), Form::Document);
    assert_eq!(
        form(r#"{"title":"Bridge","html":"<!DOCTYPE html><html><body><p>It closes.</p>"}"#),
        Form::Page
    );
    let twice = opened(r#"{"title":"Bridge","text":"Bridge\nIt closes."}"#).unwrap().parts.remove(0).text;
    assert_eq!(twice, "Title: Bridge\n\nIt closes.");
}

#[test]
fn many_articles_come_in_order_and_up_to_the_limit() {
    let article = |n: usize| format!(r#"{{"title":"No. {n}","text":"It closes."}}"#);
    let array = |n: usize| (1..=n).map(article).collect::<Vec<_>>();
    assert_eq!(titles(&format!("[{}]", array(2).join(","))), ["set.json/No. 1", "set.json/No. 2"]);
    assert_eq!(titles(&array(3).join("\n")), ["set.json/No. 1", "set.json/No. 2", "set.json/No. 3"]);
    let opened = opened(&format!(r#"{{"articles":[{}]}}"#, array(4).join(","))).unwrap();
    assert_eq!(opened.parts.len(), 3);
    assert_eq!(opened.parts.first().unwrap().warnings, [Warning::new(WarningCode::Truncated, "3 articles")]);
}

#[test]
fn what_is_broken_costs_no_more_than_itself() {
    let line = r#"{"title":"No. 1","text":"It closes."}"#;
    let told = |text: &str| {
        let parts = opened(text).unwrap().parts;
        (parts.len(), parts.first().unwrap().warnings.first().map(|warning| warning.detail.clone()))
    };
    assert_eq!(told(&format!("{line}\n{{\"title\": NaN\n{line}\n")), (2, Some("line 2".into())));
    assert_eq!(told(&format!("[{line},\n{line},\n{{\"title\":\"No. 3\",\"te")), (2, Some("line 3".into())));
    assert_eq!(told(&format!("{{\"articles\":[{line},{{\"ti")), (1, Some("line 1".into())));
    let cut = r#"{"title":"No. 1","content":"It closes on Monday… [+1234 chars]"}"#;
    assert_eq!(told(cut), (1, Some(String::new())));
}

#[test]
fn what_is_no_article_is_refused() {
    for text in [
        r#"{"name":"diptych","version":"1.0.0","scripts":{"test":"run all"},"dependencies":{}}"#,
        r#"{"text":"short"}"#,
        r#"[{"x":1},{"y":[1,2,3]}]"#,
        r#"{"title":"#,
        &format!("{}1{}", "[{\"data\":".repeat(5_000), "}]".repeat(5_000)),
    ] {
        let error = opened(text).unwrap_err();
        assert_eq!((error.code, error.detail.as_str()), (ErrorCode::NoText, "JSON"));
    }
}
