//! Rows to two columns of text that fit the terminal.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use diptych::{
    article::{Article, ParagraphKind},
    compare::{Finding, Report, Status},
    report::letter,
    segment::Segmentation,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{
    output::{self, Screen, Style},
    rows::Row,
    summary, words,
};

/// Between the columns: a space, a line, a space.
const GAP: usize = 3;
/// Sentences stand under their mark.
const INDENT: &str = "  ";
/// Columns of a sentence's first words where it is named in another row.
const QUOTE_WIDTH: usize = 28;

/// One line of one column.
struct Line {
    style: Style,
    text: String,
}

/// Writes the rows of the articles `pair` (left, right).
pub(super) fn write(
    articles: &[Article],
    report: &Report,
    pair: (u32, u32),
    rows: &[Row],
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    let width = (screen.width - GAP) / 2;
    let left = Column::new(articles, report, pair, width);
    let right = Column::new(articles, report, (pair.1, pair.0), width);
    write_row(&left.heading(), &right.heading(), " │ ", left.width, screen, out)?;
    let rule = "─".repeat(left.width);
    writeln!(out, "{}", screen.paint(Style::Faint, &format!("{rule}─┼─{rule}")))?;
    let places = places(rows, right.findings.len());
    for (row_idx, row) in rows.iter().enumerate() {
        let (left_cell, right_cell) = match row {
            Row::Linked { left: sentence, right: linked } => {
                (left.sentences(&[*sentence]), right.sentences(linked))
            }
            Row::Unlinked { left: own, right: others } => (left.sentences(own), right.sentences(others)),
            Row::Elsewhere { left: sentence, right: linked } => {
                let below = places.get(*linked as usize).is_some_and(|&place| place > row_idx);
                let place = if below { "below" } else { "above" };
                (left.sentences(&[*sentence]), right.elsewhere(*linked, place))
            }
        };
        let join = if matches!(row, Row::Unlinked { .. }) { " │ " } else { "─┼─" };
        write_row(&left_cell, &right_cell, join, left.width, screen, out)?;
        write_row(&[], &[], " │ ", left.width, screen, out)?;
    }
    Ok(())
}

/// For each right sentence, the index of its row.
fn places(rows: &[Row], n_sentences: usize) -> Vec<usize> {
    let mut places = vec![0; n_sentences];
    for (row_idx, row) in rows.iter().enumerate() {
        let (Row::Linked { right, .. } | Row::Unlinked { right, .. }) = row else { continue };
        for &sentence in right {
            if let Some(place) = places.get_mut(sentence as usize) {
                *place = row_idx;
            }
        }
    }
    places
}

/// The lines of `text` at most `width` columns wide; at least one.
pub(super) fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, textwrap::Options::new(width.max(1)))
}

/// `text` in exactly `width` columns: cut with an ellipsis, or filled up.
pub(super) fn fit(text: &str, width: usize) -> String {
    let mut out = cut(text, width);
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(out.width())));
    out
}

/// `text` in at most `width` columns.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or_default();
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept.trim_end().to_owned() + "…"
}

/// One article in its column.
struct Column<'a> {
    article: &'a Article,
    letter: String,
    width: usize,
    segmentation: &'a Segmentation,
    /// For each sentence, its finding.
    findings: Vec<Option<&'a Finding>>,
    /// For each sentence, in what it disagrees with sentences of the other column.
    conflicts: Vec<Vec<String>>,
}

impl<'a> Column<'a> {
    /// The article `own` beside the article `other`.
    fn new(articles: &'a [Article], report: &'a Report, (own, other): (u32, u32), width: usize) -> Self {
        let article_idx = own;
        let segmentation = &report.segmentations[article_idx as usize];
        let mut findings = vec![None; segmentation.sentences.len()];
        for finding in &report.findings[article_idx as usize] {
            findings[finding.sentence.sentence as usize] = Some(finding);
        }
        let letter = letter(article_idx as usize);
        let conflicts = conflicts(report, (own, other), findings.len());
        Self { article: &articles[article_idx as usize], letter, width, segmentation, findings, conflicts }
    }

    fn heading(&self) -> Vec<Line> {
        let name = format!("{}  {}", self.letter, summary::name(self.article));
        vec![Line { style: Style::Heading, text: cut(&name, self.width) }]
    }

    /// Several sentences, a blank line between them.
    fn sentences(&self, sentences: &[u32]) -> Vec<Line> {
        let mut lines = Vec::new();
        for &sentence in sentences {
            if !lines.is_empty() {
                lines.push(Line { style: Style::Plain, text: String::new() });
            }
            lines.extend(self.sentence(sentence));
        }
        lines
    }

    /// The mark, then the text.
    fn sentence(&self, sentence_idx: u32) -> Vec<Line> {
        let mut lines = Vec::new();
        if let Some(finding) = self.findings[sentence_idx as usize] {
            lines.push(self.mark(finding));
        }
        for conflict in &self.conflicts[sentence_idx as usize] {
            lines.extend(self.indented(Style::Status(Status::Conflict), &output::harmless(conflict)));
        }
        lines.extend(self.indented(Style::Plain, &output::harmless(self.text(sentence_idx))));
        lines
    }

    fn indented(&self, style: Style, text: &str) -> impl Iterator<Item = Line> {
        let options = textwrap::Options::new(self.width).initial_indent(INDENT).subsequent_indent(INDENT);
        let wrapped: Vec<String> = textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect();
        wrapped.into_iter().map(move |text| Line { style, text })
    }

    /// `= shared (A B C)`, and the kind of its paragraph where that is not body text.
    fn mark(&self, finding: &Finding) -> Line {
        let mut text = summary::mark(finding.status).to_owned();
        if finding.coverage.len() > 1 {
            let letters: Vec<String> =
                finding.coverage.iter().map(|&article| letter(article as usize)).collect();
            text += &format!(" ({})", letters.join(" "));
        }
        let sentence = &self.segmentation.sentences[finding.sentence.sentence as usize];
        let kind = self.article.paragraphs[sentence.paragraph as usize].kind;
        if kind != ParagraphKind::Body {
            text += &format!(", {}", kind.as_str());
        }
        Line { style: Style::Status(finding.status), text: cut(&text, self.width) }
    }

    /// Names a sentence of this article that stands in another row.
    fn elsewhere(&self, sentence_idx: u32, place: &str) -> Vec<Line> {
        let start = cut(&output::harmless(self.text(sentence_idx)), QUOTE_WIDTH.min(self.width));
        let note = format!("({place}: {start})");
        let wrapped = wrap(&note, self.width);
        wrapped.into_iter().map(|line| Line { style: Style::Faint, text: line.into_owned() }).collect()
    }

    fn text(&self, sentence_idx: u32) -> &str {
        self.segmentation.sentences[sentence_idx as usize].range.of(&self.article.text)
    }
}

/// For each of the `n_sentences` sentences of the article `own`: in what they disagree with sentences of the article `other`.
fn conflicts(report: &Report, (own, other): (u32, u32), n_sentences: usize) -> Vec<Vec<String>> {
    let mut out = vec![Vec::new(); n_sentences];
    for link in &report.links {
        let Some(conflict) = &link.conflict else { continue };
        let (sentence, said, there) = match (link.a.article, link.b.article) {
            (a, b) if (a, b) == (own, other) => (link.a.sentence, &conflict.a_value, &conflict.b_value),
            (a, b) if (a, b) == (other, own) => (link.b.sentence, &conflict.b_value, &conflict.a_value),
            _ => continue,
        };
        if let Some(conflicts) = out.get_mut(sentence as usize) {
            conflicts.push(words::conflict(conflict, said, there));
        }
    }
    out
}

/// Writes two cells side by side; `join` stands between their first lines.
fn write_row(
    left: &[Line],
    right: &[Line],
    join: &str,
    width: usize,
    screen: &Screen,
    out: &mut impl Write,
) -> io::Result<()> {
    for line_idx in 0..left.len().max(right.len()).max(1) {
        let (left, right) = (left.get(line_idx), right.get(line_idx));
        let fill = width.saturating_sub(left.map_or(0, |line| line.text.width()));
        let paint = |line: Option<&Line>| {
            line.map(|line| screen.paint(line.style, &line.text).into_owned()).unwrap_or_default()
        };
        let bar = if line_idx == 0 { join } else { " │ " };
        let right = paint(right);
        let bar = if right.is_empty() { bar.trim_end() } else { bar };
        writeln!(out, "{}{:fill$}{}{right}", paint(left), "", screen.paint(Style::Faint, bar))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::rows::{self, tests::article_of};
    use diptych::{
        align::{Conflict, DiscrepancyKind, Evidence, Link, Relation, SentenceRef},
        compare,
        config::Config,
        text::TextRange,
    };

    fn text(files: &[&[&str]], links: &[(u32, u32)], width: usize) -> String {
        let config = Config::default();
        let articles: Vec<Article> = files.iter().map(|paragraphs| article_of(paragraphs)).collect();
        let mut report = compare::compare(&articles, None, &config).value;
        let link = |&(a, b): &(u32, u32)| Link {
            a: SentenceRef { article: 0, sentence: a },
            b: SentenceRef { article: 1, sentence: b },
            score: 0.9,
            relation: Relation::Same,
            a_spans: Vec::new(),
            b_spans: Vec::new(),
            evidence: Evidence::default(),
            conflict: None,
        };
        report.links = links.iter().map(link).collect();
        let mut out = Vec::new();
        let rows = rows::rows(&report, 0, 1);
        write(&articles, &report, (0, 1), &rows, &Screen::plain(width), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    const LEFT: &[&str] = &[
        "It rained in Bern on Monday",
        "大雨导致交通中断以及大量航班取消政府呼吁市民留在家中",
        "Trains stopped",
    ];
    const RIGHT: &[&str] = &["Trains stopped in the evening", "Nobody was hurt"];

    #[test]
    fn linked_sentences_start_on_the_same_line() {
        let text = text(&[LEFT, RIGHT], &[(2, 0)], 60);
        let line = text.lines().find(|line| line.contains("Trains stopped in the")).unwrap();
        assert!(line.starts_with("  Trains stopped  "), "{text}");
    }

    #[test]
    fn what_two_sentences_disagree_in_stands_above_both() {
        let articles = [article_of(&["Seven were hurt"]), article_of(&["Nine were hurt"])];
        let mut report = compare::compare(&articles, None, &Config::default()).value;
        let word = |article: &Article, end| TextRange::new(article.paragraphs[0].range.start as usize, end);
        report.links = vec![Link {
            a: SentenceRef { article: 0, sentence: 0 },
            b: SentenceRef { article: 1, sentence: 0 },
            score: 0.9,
            relation: Relation::Conflict,
            a_spans: Vec::new(),
            b_spans: Vec::new(),
            evidence: Evidence::default(),
            conflict: Some(Conflict {
                kind: DiscrepancyKind::Number,
                is_update: false,
                a: word(&articles[0], 5),
                b: word(&articles[1], 4),
                a_value: "7".to_owned(),
                b_value: "9".to_owned(),
            }),
        }];
        let mut out = Vec::new();
        let rows = rows::rows(&report, 1, 0);
        write(&articles, &report, (1, 0), &rows, &Screen::plain(60), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let line = text.lines().find(|line| line.contains("number: 9 here, 7 there")).unwrap();
        assert!(line.ends_with("│   number: 7 here, 9 there"), "{text}");
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for width in 40..130 {
            for line in text(&[LEFT, RIGHT], &[(0, 0), (2, 0)], width).lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
    }
}
