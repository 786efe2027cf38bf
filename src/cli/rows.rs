//! Two articles to rows: which sentences stand beside each other.
//!
//! The left article is read from top to bottom. A right sentence stands beside the left sentence that it is linked with best; right
//! sentences without a link follow the right sentence before them. What lies between two linked rows is one row, left and right
//! unrelated, as in a side-by-side diff. Every sentence stands in exactly one row. O(sentences + links).

use diptych::compare::Report;

/// One row of sentences, by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// A left sentence and the right sentences, ascending, that are linked with it.
    Linked { left: u32, right: Vec<u32> },
    /// A left sentence linked with a right sentence that stands in another row.
    Elsewhere { left: u32, right: u32 },
    /// Sentences without a link between the two articles; ascending on each side.
    Unlinked { left: Vec<u32>, right: Vec<u32> },
}

/// The rows of the articles `left` and `right`, without the sentences that are not compared.
pub(super) fn rows(report: &Report, left: u32, right: u32) -> Vec<Row> {
    let best = BestLinks::new(report, left, right);
    let compared = |article: u32| {
        let findings = report.findings.get(article as usize).map_or(&[][..], Vec::as_slice);
        findings.iter().map(|finding| finding.sentence.sentence)
    };
    // For each left sentence: the right ones beside it, and those without a link that follow them.
    let n_left = best.of_left.len();
    let mut beside: Vec<Vec<u32>> = vec![Vec::new(); n_left];
    let mut after: Vec<Vec<u32>> = vec![Vec::new(); n_left];
    let mut top = Vec::new();
    let mut place = None;
    for sentence in compared(right) {
        match best.of_right.get(sentence as usize).copied().flatten() {
            Some((_, to)) => {
                beside[to as usize].push(sentence);
                place = Some(to as usize);
            }
            None => place.map_or(&mut top, |place| &mut after[place]).push(sentence),
        }
    }
    let mut rows = Vec::new();
    let mut gap = (Vec::new(), top);
    for sentence in compared(left) {
        let linked = std::mem::take(&mut beside[sentence as usize]);
        match best.of_left[sentence as usize] {
            None => gap.0.push(sentence),
            Some((_, to)) => {
                close(&mut gap, &mut rows);
                rows.push(if linked.is_empty() {
                    Row::Elsewhere { left: sentence, right: to }
                } else {
                    Row::Linked { left: sentence, right: linked }
                });
            }
        }
        gap.1.append(&mut after[sentence as usize]);
    }
    close(&mut gap, &mut rows);
    rows
}

/// Ends a stretch of unlinked sentences.
fn close(gap: &mut (Vec<u32>, Vec<u32>), rows: &mut Vec<Row>) {
    let (left, right) = std::mem::take(gap);
    if !left.is_empty() || !right.is_empty() {
        rows.push(Row::Unlinked { left, right });
    }
}

/// For each sentence, its best link's score and other end; of equal ones the first.
struct BestLinks {
    of_left: Vec<Option<(f64, u32)>>,
    of_right: Vec<Option<(f64, u32)>>,
}

impl BestLinks {
    fn new(report: &Report, left: u32, right: u32) -> Self {
        let n_sentences = |article: u32| {
            report.segmentations.get(article as usize).map_or(0, |segmentation| segmentation.sentences.len())
        };
        let mut best =
            Self { of_left: vec![None; n_sentences(left)], of_right: vec![None; n_sentences(right)] };
        for link in &report.links {
            let (from, to) = match (link.a.article, link.b.article) {
                (a, b) if (a, b) == (left, right) => (link.a.sentence, link.b.sentence),
                (a, b) if (a, b) == (right, left) => (link.b.sentence, link.a.sentence),
                _ => continue,
            };
            improve(&mut best.of_left, from, to, link.score);
            improve(&mut best.of_right, to, from, link.score);
        }
        best
    }
}

fn improve(best: &mut [Option<(f64, u32)>], from: u32, to: u32, score: f64) {
    if let Some(best) = best.get_mut(from as usize)
        && best.is_none_or(|(score_before, _)| score > score_before)
    {
        *best = Some((score, to));
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use diptych::{
        align::{Evidence, Link, Relation, SentenceRef},
        article::{self, Article, ParagraphKind},
        compare,
        config::Config,
        ingest::{Block, Blocks, Format, Metadata},
    };

    /// An article whose paragraphs are body text.
    pub(in crate::cli) fn article_of(paragraphs: &[&str]) -> Article {
        let block = |text: &&str| Block { kind: ParagraphKind::Body, text: (*text).to_owned(), reason: None };
        let blocks = paragraphs.iter().map(block).collect();
        let metadata = Metadata::default();
        article::article("file", Blocks { format: Format::Text, encoding: String::new(), metadata, blocks })
    }

    fn report(n_left: usize, n_right: usize, links: &[(u32, u32, f64)]) -> Report {
        let config = Config::default();
        let article = |n: usize| article_of(&vec!["One"; n]);
        let mut report = compare::compare(&[article(n_left), article(n_right)], None, &config).value;
        report.links = links
            .iter()
            .map(|&(a, b, score)| Link {
                a: SentenceRef { article: 0, sentence: a },
                b: SentenceRef { article: 1, sentence: b },
                score,
                relation: Relation::Same,
                a_spans: Vec::new(),
                b_spans: Vec::new(),
                evidence: Evidence::default(),
                conflict: None,
            })
            .collect();
        report
    }

    /// `left=right,right`, `left>elsewhere` or `left,left|right,right` a row.
    fn layout(rows: &[Row]) -> String {
        let list = |sentences: &[u32]| sentences.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let row = |row: &Row| match row {
            Row::Linked { left, right } => format!("{left}={}", list(right)),
            Row::Elsewhere { left, right } => format!("{left}>{right}"),
            Row::Unlinked { left, right } => format!("{}|{}", list(left), list(right)),
        };
        rows.iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn counterparts_share_a_row_and_others_stand_at_their_place() {
        let report = report(3, 5, &[(0, 1, 0.9), (2, 3, 0.8)]);
        assert_eq!(layout(&rows(&report, 0, 1)), "|0 0=1 1|2 2=3 |4");
        assert_eq!(layout(&rows(&report, 1, 0)), "0| 1=0 2|1 3=2 4|");
    }

    #[test]
    fn a_sentence_stands_at_its_best_link_and_is_named_at_the_others() {
        let report = report(3, 2, &[(0, 0, 0.6), (0, 1, 0.7), (1, 0, 0.9), (2, 0, 0.6)]);
        assert_eq!(layout(&rows(&report, 0, 1)), "0=1 1=0 2>0");
    }

    #[test]
    fn articles_without_links_stand_beside_each_other() {
        assert_eq!(layout(&rows(&report(2, 3, &[]), 0, 1)), "0,1|0,1,2");
    }
}
