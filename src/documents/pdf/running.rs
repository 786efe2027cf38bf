//! Running heads and feet, page numbers, and what browsers print at the edges of a page.

use std::collections::BTreeMap;

use super::lines::{self, Row};

/// How many rows from each edge of a page may be running heads and feet.
const EDGE_ROWS: usize = 4;
/// Heads of two pages stand at heights that differ by at most this, in points.
const SAME_HEIGHT: f32 = 6.0;
/// Longer rows are text, in characters.
const MAX_CHARS: usize = 300;
/// Browsers print in this share of the page at each edge.
const BROWSER_MARGIN: f32 = 0.08;

/// A page's number stands this far from the text, in font sizes.
const NUMBER_DISTANCE: f32 = 1.8;

/// A page as rows.
pub(super) struct PageRows {
    pub(super) height: f32,
    pub(super) rows: Vec<Row>,
}

/// What was printed at the edges.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Edges {
    /// The address of the page that was printed.
    pub(super) url: Option<String>,
}

/// Removes running heads and feet. O(pages).
pub(super) fn remove(pages: &mut [PageRows]) -> Edges {
    let mut edges = Edges::default();
    remove_artifacts(pages);
    let mut counts: BTreeMap<(bool, String), Vec<f32>> = BTreeMap::new();
    for page in pages.iter() {
        for head in [true, false] {
            for (row, key) in edge(page, head) {
                counts.entry((head, key)).or_default().push(from_edge(page, row, head));
            }
        }
    }
    let total = pages.len();
    for page in pages.iter_mut() {
        for head in [true, false] {
            let at_edge = edge(page, head);
            let is_running = |row: &Row, key: &str| {
                let place = from_edge(page, row, head);
                let others = counts.get(&(head, key.to_owned())).map_or(&[][..], Vec::as_slice);
                let same = others.iter().filter(|other| (*other - place).abs() <= SAME_HEIGHT).count();
                // Left and right pages may have heads of their own.
                same >= 2 && same * 5 >= total * 2
            };
            let mut running = 0;
            for (place, (row, key)) in at_edge.iter().enumerate() {
                let margin = BROWSER_MARGIN * page.height;
                let text = lines::text(&row.words, false);
                let is_browser = from_edge(page, row, head) < margin && is_printed_by_browser(&text);
                let is_number = place == 0 && is_lone_number(page, head, &text);
                if is_running(row, key) || is_browser || is_number {
                    running = place + 1;
                    edges.url = edges.url.take().or_else(|| url(&text));
                }
            }
            let len = page.rows.len();
            if head {
                page.rows.drain(..running.min(len));
            } else {
                page.rows.truncate(len.saturating_sub(running));
            }
        }
    }
    edges
}

/// Whether the outermost row is a page's number: nothing else, and apart from the text.
fn is_lone_number(page: &PageRows, head: bool, text: &str) -> bool {
    let (outer, inner) = if head {
        (page.rows.first(), page.rows.get(1))
    } else {
        (page.rows.last(), page.rows.len().checked_sub(2).and_then(|at| page.rows.get(at)))
    };
    let digits = text.trim_matches(|c: char| !c.is_alphanumeric());
    let (Some(outer), Some(inner)) = (outer, inner) else { return false };
    is_number(digits) && (outer.y - inner.y).abs() > NUMBER_DISTANCE * inner.size
}

/// Drops what the file marks as no content, unless it marks most of the page so.
fn remove_artifacts(pages: &mut [PageRows]) {
    for page in pages {
        let words = || page.rows.iter().flat_map(|row| &row.words);
        let marked = words().filter(|word| word.style.artifact).count();
        if marked * 3 < words().count() {
            for row in &mut page.rows {
                row.words.retain(|word| !word.style.artifact);
            }
            page.rows.retain(|row| !row.words.is_empty());
        }
    }
}

/// The rows at one edge, from the edge on, with what they are recognised by: the text with every number alike.
fn edge(page: &PageRows, head: bool) -> Vec<(&Row, String)> {
    let rows: Box<dyn Iterator<Item = &Row>> =
        if head { Box::new(page.rows.iter()) } else { Box::new(page.rows.iter().rev()) };
    rows.take(EDGE_ROWS).map(|row| (row, key(&lines::text(&row.words, false)))).collect()
}

fn from_edge(page: &PageRows, row: &Row, head: bool) -> f32 {
    if head { row.y } else { page.height - row.y }
}

fn key(text: &str) -> String {
    let mut key = String::new();
    for c in text.to_lowercase().chars().take(MAX_CHARS) {
        match c {
            c if c.is_numeric() => {
                if !key.ends_with('#') {
                    key.push('#');
                }
            }
            c if c.is_whitespace() => {}
            c => key.push(c),
        }
    }
    key
}

/// "11/21/25, 5:26 PM", "https://… 1/3", "Page 1 of 3".
fn is_printed_by_browser(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let has_url = words.iter().any(|word| word.contains("://"));
    let has_day = words.iter().any(|word| is_numbers(word.trim_end_matches(','), &['/', '.', '-'], 3));
    let has_time = words.iter().any(|word| is_numbers(word, &[':'], 2));
    let counts = |word: &&str| is_numbers(word, &['/'], 2);
    let ends_in_count = words.last().is_some_and(counts) || words.first().is_some_and(counts);
    let is_page_of =
        matches!(words.as_slice(), [.., a, _, b] if words.len() <= 4 && is_number(a) && is_number(b));
    has_url || (has_day && has_time) || ((ends_in_count || is_page_of) && words.len() <= 4)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit())
}

/// Whether `word` is `count` short numbers with one of the separators between them.
fn is_numbers(word: &str, separators: &[char], count: usize) -> bool {
    let parts: Vec<&str> = word.split(separators).filter(|part| !part.is_empty()).collect();
    parts.len() == count && parts.iter().all(|part| is_number(part))
}

fn url(text: &str) -> Option<String> {
    let url =
        text.split_whitespace().find(|word| word.starts_with("http://") || word.starts_with("https://"))?;
    Some(url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_browsers_are_told_from_text() {
        for line in [
            "11/21/25, 5:26 PM Marwick bridge to close | Marwick Courier",
            "https://www.courier.example/news/bridge 1/3",
            "file:///home/anna/bridge.html",
            "21.11.2025, 17:26 Hafenbote",
            "Page 2 of 3",
            "1 of 3",
            "2/3",
        ] {
            assert!(is_printed_by_browser(line), "{line}");
        }
        for line in [
            "On 11/21/25 the council will vote.",
            "The meeting began at 5:26 and ended late.",
            "About 1/3 of the bridges need repair, the report says.",
        ] {
            assert!(!is_printed_by_browser(line), "{line}");
        }
    }
}
