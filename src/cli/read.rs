//! `diptych read`: the paragraphs and sentences of each article.

use std::io::{self, Write};

use diptych::{
    article::{Article, ParagraphKind},
    compare,
    config::Config,
    report,
    segment::Segmentation,
};

use super::{
    Failure, Outcome,
    args::{ReadArgs, ReadFormat},
    columns,
    files::{self, Duplicates},
    output::{self, Screen, Style},
};

/// Columns of the paragraphs' kinds: "boilerplate" and two spaces.
const KIND_WIDTH: usize = 13;

pub(super) fn run(args: &ReadArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let config = Config::default();
    let mut input = files::read(&args.files, &args.common, Duplicates::Keep, &config)?;
    if args.keep_all {
        input.articles_mut().iter_mut().for_each(keep_all);
    }
    let outcome = files::report(&input);
    let report = compare::read(input.articles(), &config);
    match args.format {
        ReadFormat::Json => out.write_all(report::read_json(&input, &report).as_bytes())?,
        ReadFormat::Text => {
            for (article, segmentation) in input.articles().iter().zip(&report.segmentations) {
                write_article(article, segmentation, &Screen::stdout(), out)?;
            }
        }
    }
    Ok(outcome)
}

/// Makes body text of the paragraphs that would not be compared.
fn keep_all(article: &mut Article) {
    for paragraph in &mut article.paragraphs {
        if !paragraph.kind.is_compared() {
            paragraph.kind = ParagraphKind::Body;
            paragraph.reason = None;
        }
    }
}

/// One sentence a line, the kind of its paragraph before the first.
fn write_article(
    article: &Article,
    segmentation: &Segmentation,
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    let metadata = &article.metadata;
    writeln!(out, "{}", screen.paint(Style::Heading, &output::harmless(&article.file)))?;
    let outlet = metadata.outlet.as_ref().map_or("not stated", |outlet| &outlet.name);
    let published = metadata.published.as_deref().unwrap_or("not stated");
    let fields = [
        ("outlet", outlet),
        ("title", metadata.title.as_deref().unwrap_or("not stated")),
        ("byline", &metadata.byline.join(", ")),
        (
            "published",
            &metadata.time.as_ref().map_or(published.to_owned(), |time| format!("{published} {time}")),
        ),
        ("language", &article.lang),
        ("encoding", &article.encoding),
    ];
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        let label = format!("{name:KIND_WIDTH$}");
        writeln!(out, "{}{}", screen.paint(Style::Faint, &label), output::harmless(value))?;
    }
    let mut paragraph_before = None;
    for sentence in &segmentation.sentences {
        let mut label = "";
        if paragraph_before != Some(sentence.paragraph) {
            writeln!(out)?;
            label = article.paragraphs[sentence.paragraph as usize].kind.as_str();
            paragraph_before = Some(sentence.paragraph);
        }
        let text = output::harmless(sentence.range.of(&article.text));
        for line in columns::wrap(&text, screen.width.saturating_sub(KIND_WIDTH)) {
            let label = format!("{:KIND_WIDTH$}", std::mem::take(&mut label));
            writeln!(out, "{}{line}", screen.paint(Style::Faint, &label))?;
        }
    }
    writeln!(out)
}
