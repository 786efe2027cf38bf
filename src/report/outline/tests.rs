//! Reports of small stories, with findings made by hand.

use crate::{
    align::{Conflict, DiscrepancyKind, Evidence, Link, Relation, SentenceRef},
    annotate::{Quote, QuoteForm, Source, SourceKind, Speech, Voice},
    compare::{
        Change, Credit, Discrepancy, DiscrepancyValue, DistinctiveTerm, Naming, NamingKind, Origin, Passage,
        Place, QuoteRef, QuoteRelation, Report, SameText, Utterance, UtteranceVersion, Variant, Versions,
    },
    config::{Config, IngestConfig},
    ingest::{Outlet, OutletOrigin, Part, ingest},
    report::{Input, ReportFormat, compare_report, document, markdown, words},
    text::{Parsed, TextRange},
    warning::{ErrorCode, ReadError},
};

/// What stands in articles to break a report: markup, Markdown, a formula, a semicolon's formula, quotes.
const HOSTILE: &str = "=HYPERLINK(\"x\")</blockquote><script>alert(1)</script> | `code` **bold** _it_ [a](b) &amp; ~~x~~;=1+1 $y$";

fn input(files: &[(&str, &str)]) -> Input {
    let mut input = Input::default();
    for (file, text) in files {
        input.add(file, ingest(&Part::of_file(file, *text, "UTF-8"), &IngestConfig::default()));
    }
    input
}

fn compared(input: &Input) -> Parsed<Report> {
    crate::compare::compare(input.articles(), None, &Config::default())
}

fn find(input: &Input, article: usize, words: &str) -> TextRange {
    let start = input.articles[article].text.find(words).unwrap();
    TextRange::new(start, start + words.len())
}

fn at(article: u32, sentence: u32) -> SentenceRef {
    SentenceRef { article, sentence }
}

/// The rows of a table of comma-separated values, all cells in quotation marks.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let lines = csv.strip_suffix("\r\n").expect("a last line end").split("\r\n");
    let cells = |line: &str| {
        let inner =
            line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).expect("cells in quotation marks");
        inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect()
    };
    lines.map(cells).collect()
}

/// How many cells each line of each table of a Markdown text has: pipes that are not escaped.
fn table_widths(markdown: &str) -> Vec<Vec<usize>> {
    let mut tables: Vec<Vec<usize>> = Vec::new();
    let mut is_inside = false;
    for line in markdown.lines() {
        if line.starts_with('|') {
            let pipes = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            if !is_inside {
                tables.push(Vec::new());
            }
            tables.last_mut().unwrap().push(pipes - 1);
        }
        is_inside = line.starts_with('|');
    }
    tables
}

#[test]
fn a_claim_stands_with_the_words_of_each_outlet_and_their_place() {
    let input = input(&[
        ("Courier.txt", "The bridge will close on Monday for repairs.\n\nThe bakery sold rolls."),
        ("Post.txt", "Many people wait for ferries.\n\nThe bridge will close on Monday for repairs."),
    ]);
    let report = compared(&input);
    let html = compare_report(&input, &report, ReportFormat::Html);
    let markdown = compare_report(&input, &report, ReportFormat::Markdown);
    assert!(html.contains("<th scope=\"row\"><a href=\"#c1\">1</a> <bdi lang=\"en\">The bridge will close on Monday for repairs.</bdi></th>"), "{html}");
    assert!(html.contains("<span id=\"c1\">1</span>, in 2 of 2 articles"), "{html}");
    assert!(
        markdown.contains(
            "\nB **Post**, paragraph 2: stated\n\n> **The bridge will close on Monday for repairs**.\n"
        ),
        "{markdown}"
    );
    assert!(markdown.contains("| ● lede | ● 2 |"), "{markdown}");
    let csv = rows(&compare_report(&input, &report, ReportFormat::Csv));
    assert_eq!(csv[0][..5], ["claim", "wording", "wording of", "status", "articles"]);
    assert_eq!(
        csv[0][5..],
        ["A Courier", "B Post"]
            .map(|of| ["state", "sentence", "paragraph"].map(|column| format!("{of}: {column}")))
            .concat()
    );
    let sentence = "The bridge will close on Monday for repairs.";
    assert_eq!(csv[1][..5], ["1", sentence, "A Courier", "shared", "2"]);
    assert_eq!(csv[1][5..], ["stated", sentence, "lede", "stated", sentence, "2"]);
    let alone = csv.iter().find(|row| row[1] == "The bakery sold rolls.").unwrap();
    assert_eq!(alone[3..5], ["not found in the other articles", "1"]);
    assert_eq!(alone[8..], ["not found", "", ""]);
    assert!(markdown.contains("paragraph 2: The bakery sold rolls."), "{markdown}");
}

#[test]
fn hostile_text_is_harmless_in_every_format() {
    let mut input = input(&[("a|b\u{202e}.txt", "It rained."), ("<i>.html.txt", "It rained all day.")]);
    for article in &mut input.articles {
        // Put in behind the readers of files, which would take it for a page.
        article.text = HOSTILE.to_owned() + &article.text;
        article.paragraphs[0].range = TextRange::new(0, article.text.len());
    }
    input.articles[0].metadata.outlet = Some(Outlet {
        name: "@SUM(A1)\r\n# <b>|\u{202e}\"x\u{0}".to_owned(),
        origin: OutletOrigin::Metadata,
    });
    input.articles[1].metadata.title = Some("+1\n| --- |".to_owned());
    input.articles[1].lang = "\"><script>".to_owned();
    let report = compared(&input);
    let html = compare_report(&input, &report, ReportFormat::Html);
    for markup in ["<script", "</blockquote><", "<b>|", "<i>", "&amp;amp; ~~x~~ <"] {
        assert!(!html.contains(markup), "{markup}: {html}");
    }
    assert!(html.contains("&lt;/blockquote&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    assert!(html.contains("<b><bdi>@SUM(A1)  # &lt;b&gt;|\u{fffd}&quot;x\u{fffd}</bdi></b>"), "{html}");
    assert_eq!(html.matches("<bdi").count(), html.matches("</bdi>").count());

    let markdown = compare_report(&input, &report, ReportFormat::Markdown);
    assert!(!markdown.contains(['\r', '\u{202e}', '\u{0}', '<']), "{markdown}");
    for markup in [" `code`", " **bold**", " _it_", "[a](b)", "~~x~~"] {
        assert!(!markdown.contains(markup), "{markup}: {markdown}");
    }
    for table in table_widths(&markdown) {
        assert!(table.iter().all(|width| *width == table[0]), "{table:?} {markdown}");
    }

    let csv = compare_report(&input, &report, ReportFormat::Csv);
    assert!(!csv.contains(['\u{202e}', '\u{0}']));
    for cell in rows(&csv).concat() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        assert!(!cell.contains(";="), "{cell}");
    }
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")"), "{csv}");
}

#[test]
fn a_text_that_looks_like_a_list_a_rule_or_a_number_begins_no_block() {
    let sentences = ["- minus one", "1. first", "12) second", "=== rule", "+ plus", "#1 wins"];
    let escaped = ["\\- minus one", "1\\. first", "12\\) second", "\\=== rule", "\\+ plus", "\\#1 wins"];
    for (sentence, expected) in sentences.into_iter().zip(escaped) {
        let document = document::Document {
            title: String::new(),
            sections: vec![document::Section {
                id: "x",
                heading: "X",
                blocks: vec![document::Block::Citation(document::Citation {
                    about: document::Line::of("A"),
                    lang: "en",
                    text: document::Line::of(sentence),
                })],
            }],
        };
        let markdown = markdown::markdown(&document);
        assert!(markdown.ends_with(&format!("\n> {expected}\n")), "{markdown}");
    }
}

#[test]
fn marks_hold_whatever_stands_around_them() {
    let strong = |text: &'static str| {
        let text = document::Line::of("x").with(document::Style::Marked, text.into()).plain("y");
        let citation = document::Citation { about: document::Line::of("A"), lang: "en", text };
        let blocks = vec![document::Block::Citation(citation)];
        let section = document::Section { id: "x", heading: "X", blocks };
        let out = markdown::markdown(&document::Document { title: String::new(), sections: vec![section] });
        out.rsplit_once("> ").unwrap().1.trim_end().to_owned()
    };
    assert_eq!(strong("“peace plan”"), "x“**peace plan**”y");
    assert_eq!(strong(" $5 "), "x \\$**5** y");
    assert_eq!(strong("…"), "x…y");
}

/// Two articles that disagree, quote, credit and word one event.
fn story() -> (Input, Parsed<Report>) {
    let input = input(&[
        (
            "Courier.txt",
            "Seven people were hurt in Kyiv, Axios reported.\n\n“We will rebuild all of it,” Anna Ström said.",
        ),
        ("Post.txt", "Nine people were hurt in Kiev.\n\nStröm told Axios they will rebuild."),
    ]);
    let mut report = compared(&input);
    let found = &mut report.value;
    found.links = vec![Link {
        a: at(0, 0),
        b: at(1, 0),
        score: 0.75,
        relation: Relation::Conflict,
        a_spans: vec![find(&input, 0, "people were hurt")],
        b_spans: vec![find(&input, 1, "people were hurt")],
        evidence: Evidence::default(),
        conflict: None::<Conflict>,
    }];
    let value = |article, words: &str, value: &str| DiscrepancyValue {
        sentence: at(article, 0),
        span: find(&input, article as usize, words),
        value: value.to_owned(),
    };
    found.discrepancies = [false, true]
        .map(|is_update| Discrepancy {
            kind: DiscrepancyKind::Number,
            is_update,
            claims: vec![0],
            values: vec![value(0, "Seven", "7"), value(1, "Nine", "9")],
        })
        .into();
    let quote = |article, form, words, source| Quote {
        form,
        sentence: 1,
        span: find(&input, article, words),
        source,
        cue: None,
    };
    let source = |article, sentence, words, name: &str, key: &str, kind| Source {
        kind,
        sentence,
        span: find(&input, article, words),
        name: name.to_owned(),
        key: key.to_owned(),
        credited: sentence..sentence + 1,
    };
    found.speech = vec![
        Speech {
            quotes: vec![quote(0, QuoteForm::Direct, "We will rebuild all of it,", Some(1))],
            sources: vec![
                source(0, 0, "Axios", "Axios", "axios", SourceKind::Outlet),
                source(0, 1, "Anna Ström", "Anna Ström", "ström", SourceKind::Person),
            ],
            voices: vec![Voice::Attributed; 2],
        },
        Speech {
            quotes: vec![quote(1, QuoteForm::Indirect, "they will rebuild", Some(0))],
            sources: vec![
                source(1, 1, "Ström", "Ström", "ström", SourceKind::Person),
                source(1, 1, "Axios", "Axios", "axios", SourceKind::Outlet),
            ],
            voices: vec![Voice::Fact; 2],
        },
    ];
    let version = |article, relation| UtteranceVersion {
        quote: QuoteRef { article, quote: 0 },
        relation,
        is_of_other_speaker: false,
    };
    found.utterances = vec![Utterance {
        speaker: Some("Anna Ström".to_owned()),
        versions: vec![version(0, QuoteRelation::Same), version(1, QuoteRelation::Paraphrased)],
    }];
    let origin = |kind, name: &str, sources: [u32; 2]| {
        let credits = (0..).zip(sources).map(|(article, source)| Credit { article, source }).collect();
        Origin { kind, name: name.to_owned(), credits }
    };
    found.origins.origins =
        vec![origin(SourceKind::Outlet, "Axios", [0, 1]), origin(SourceKind::Person, "Anna Ström", [1, 0])];
    found.claims[0].articles = vec![0, 1];
    found.origins.provenances[0].only = Some(0);
    found.origins.provenances[0].voices = vec![(0, Voice::Attributed), (1, Voice::Fact)];
    let place = |article, words: &str| Place {
        sentence: at(article, 0),
        span: find(&input, article as usize, words),
    };
    let variant = |article, text: &str| Variant { text: text.to_owned(), uses: vec![place(article, text)] };
    found.wording.namings = [NamingKind::Spelling, NamingKind::Term]
        .map(|kind| Naming { kind, variants: vec![variant(0, "Kyiv"), variant(1, "Kiev")] })
        .into();
    found.wording.terms = vec![DistinctiveTerm {
        article: 1,
        text: "Nine".to_owned(),
        score: 2.56,
        uses: vec![place(1, "Nine")],
        n_elsewhere: 3,
    }];
    let passage =
        Passage { a: place(0, "people were hurt in"), b: place(1, "people were hurt in"), n_words: 4 };
    let versions = Versions {
        earlier: 1,
        changes: vec![
            Change { earlier: Some(at(1, 0)), later: Some(at(0, 0)) },
            Change { earlier: None, later: Some(at(0, 1)) },
        ],
    };
    found.same_text = [None, Some(versions)]
        .map(|versions| SameText {
            a: 0,
            b: 1,
            n_words: 4,
            a_share: 0.256,
            b_share: 0.4,
            versions,
            passages: vec![passage],
        })
        .into();
    (input, report)
}

#[test]
fn every_finding_has_its_exact_words_with_outlet_and_place() {
    let (input, report) = story();
    let markdown = compare_report(&input, &report, ReportFormat::Markdown);
    for expected in [
        "### Conflict, claim 1: Number: **7** / **9**\n\nA **Courier**, lede: **7**\n\n> **Seven** people were hurt in Kyiv, Axios reported.\n",
        "### Update, claim 1: Number: **7** / **9**\n",
        "### **Anna Ström**\n\nA **Courier**, paragraph 2\n\n> “**We will rebuild all of it**,” Anna Ström said.\n",
        "B **Post**, paragraph 2: paraphrased\n\n> Ström told Axios **they will rebuild**.\n",
        "| **Anna Ström** | 1 | 0 (1) |\n",
        "2 articles, 1 origin: **Axios**\n",
        "stated as fact: B; credited to somebody named: A\n",
        "| **Axios** | outlet | lede | 2 |\n",
        "### Spellings of one name\n\n- **Kyiv**: A 1 (lede); **Kiev**: B 1 (lede)\n",
        "### **Kyiv** / **Kiev**\n",
        "> Nine people were hurt in **Kiev**.\n",
        "| **Nine** | B **Post** | 1 | 3 | 2.6 | lede |\n",
        "4 words, 26 % of A, 40 % of B.\n",
        "A **Courier**, lede; B **Post**, lede: 4 words\n\n> people were hurt in\n",
        "Two versions of one article: B is the earlier one, A the later.\n",
        "B **Post**, lede: changed from\n\n> Nine people were hurt in Kiev.\n",
        "A **Courier**, lede: changed to\n",
        "A **Courier**, paragraph 2: inserted\n",
    ] {
        assert!(markdown.contains(expected), "{expected}\n{markdown}");
    }
    let html = compare_report(&input, &report, ReportFormat::Html);
    for expected in [
        "<figcaption><span class=\"quiet\">A</span> <b><bdi>Courier</bdi></b>, lede: <b><bdi>7</bdi></b></figcaption>\n\
         <blockquote dir=\"auto\" lang=\"en\"><p><mark>Seven</mark> people were hurt in Kyiv",
        "<p>“<mark>We will rebuild all of it,</mark>” Anna Ström said.</p>",
        "<th scope=\"col\">Speaker</th>",
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
}

#[test]
fn a_report_says_what_it_cannot_tell_and_what_went_wrong() {
    let mut input = input(&[("a.txt", "It rained in Porto."), ("b.txt", "It rained in Porto all day.")]);
    input.add_error("c|.pdf", ReadError::new(ErrorCode::Scan, "3 pages"));
    let report = compared(&input);
    for format in [ReportFormat::Html, ReportFormat::Markdown] {
        let text = compare_report(&input, &report, format);
        for expected in [
            "means just that",
            "W-SHORT: a short text",
            "E-SCAN: a PDF without text",
            "(3 pages)",
            "W-VECTORS",
            "No conflict was found.",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert!(!text.contains("omitted"));
    }
}

#[test]
fn what_is_not_looked_for_in_other_languages_is_said() {
    let french = "Il a plu à Porto toute la journée. Les pompiers ont fermé trois rues près du fleuve, et le maire \
        a demandé aux habitants de rester chez eux jusqu’à demain.";
    let input = input(&[("a.txt", "It rained in Porto all day."), ("b.txt", french)]);
    assert_eq!(input.articles[1].lang, "fr");
    let markdown = compare_report(&input, &compared(&input), ReportFormat::Markdown);
    let said = "\n\nNo conflict was found.\n\nMost of this is looked for in English only. In another language: B **b.txt**.\n";
    assert!(markdown.contains(said), "{markdown}");
    assert_eq!(markdown.matches(words::ENGLISH_ONLY).count(), 4, "conflicts, quotes, sources, wording");
}

#[test]
fn nothing_is_called_unique_where_there_is_one_article() {
    let input = input(&[("a.txt", "It rained in Porto.")]);
    let report = compared(&input);
    let markdown = compare_report(&input, &report, ReportFormat::Markdown);
    assert!(markdown.contains("One article remains: there is nothing to compare with."), "{markdown}");
    assert!(!markdown.contains("## Not found"), "{markdown}");
    let csv = rows(&compare_report(&input, &report, ReportFormat::Csv));
    assert_eq!(csv[1][1..4], ["It rained in Porto.", "A a.txt", ""]);
}

#[test]
fn many_articles_are_told_apart_by_their_letters() {
    let texts: Vec<(String, String)> = (0..28)
        .map(|number| (format!("{number}.txt"), format!("It rained in Porto on day {number}.")))
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    let input = input(&files);
    let markdown = compare_report(&input, &compared(&input), ReportFormat::Markdown);
    assert!(markdown.contains("| Z | AA | AB |\n"), "{markdown}");
    assert!(markdown.contains("| AB **27.txt** (outlet not stated) |"), "{markdown}");
}
