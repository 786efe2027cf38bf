//! Files that end in the middle: downloads and copies that were broken off. Only what is sure.

use super::{Block, ParagraphKind, shape};

/// Smaller pages are fragments, in bytes.
const MIN_PAGE_BYTES: usize = 2_000;
/// A text has at least this many paragraphs before the last, all of which end as sentences.
const MIN_PARAGRAPHS: usize = 5;
/// Words that no sentence ends with.
#[rustfmt::skip]
const NEVER_LAST: &[&str] = &[
    "the", "a", "an", "of", "and", "or", "but", "that", "which", "who", "whose", "with", "from", "because", "its", "their", "his", "than",
    "der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einer", "und", "oder", "dass", "mit", "von", "für", "weil",
    "le", "les", "une", "des", "et", "ou", "que", "qui", "avec", "dans", "pour", "du", "el", "los", "las", "un", "una", "y", "o", "con",
    "por", "para", "il", "gli", "della", "del", "di", "e", "os", "as", "da", "do", "em", "een", "het", "en", "van", "met", "voor",
    "и", "или", "но", "что", "который", "которая", "в", "на", "с", "для", "та", "що", "w", "z", "na", "i", "oraz", "że", "ve", "och", "att", "som",
];

/// Whether the file of a page ends in the middle. `open_end`: inside of a tag, a comment or a script. O(page).
pub(super) fn is_cut_page(html: &str, open_end: bool, blocks: &[Block]) -> bool {
    let lower_ends = |mark: &str| {
        html.as_bytes().windows(mark.len()).rev().any(|window| window.eq_ignore_ascii_case(mark.as_bytes()))
    };
    if html.len() < MIN_PAGE_BYTES || lower_ends("</html") || lower_ends("</body") {
        return false;
    }
    let begins =
        html.as_bytes().windows(5).take(MIN_PAGE_BYTES).any(|window| window.eq_ignore_ascii_case(b"<html"));
    let last = blocks.iter().rev().find(|block| block.kind == ParagraphKind::Body);
    let unfinished = last.is_some_and(|last| !shape::ends_sentence(&last.text));
    begins && (open_end || unfinished)
}

/// Whether a text ends in the middle of a sentence, and no paragraph before does. O(last paragraphs).
pub(super) fn is_cut_text(blocks: &[Block]) -> bool {
    let Some((last, before)) = blocks.split_last() else { return false };
    let body = || before.iter().filter(|block| block.kind == ParagraphKind::Body);
    let word = last.text.rsplit(' ').next().unwrap_or_default();
    let is_open = word.ends_with(',') || NEVER_LAST.contains(&word.to_lowercase().as_str());
    last.kind == ParagraphKind::Body
        && is_open
        && shape::word_count(&last.text) >= MIN_PARAGRAPHS
        && body().count() >= MIN_PARAGRAPHS
        && body().all(|block| shape::ends_sentence(&block.text) || block.text.ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(last: &str) -> bool {
        let block = |text: &str| Block { kind: ParagraphKind::Body, text: text.to_owned(), reason: None };
        let mut blocks = vec![block("A sentence that ends."); MIN_PARAGRAPHS];
        blocks.push(block(last));
        is_cut_text(&blocks)
    }

    #[test]
    fn a_text_is_cut_only_where_no_sentence_can_end() {
        assert!(text("The minister said on Monday that the") && text("He met the ministers of France,"));
        for line in [
            "The minister said so on Monday.",
            "Jane Doe reports from the London bureau",
            "Thanks,",
            "Sincerely, the",
        ] {
            assert!(!text(line), "{line}");
        }
    }

    #[test]
    fn a_page_is_cut_where_its_end_is_missing() {
        let page = |end: &str| format!("<html><body>{}{end}", "<p>x</p>".repeat(300));
        assert!(is_cut_page(&page("<p class=\"a"), true, &[]));
        assert!(!is_cut_page(&page("</body></html>"), true, &[]) && !is_cut_page(&page(""), false, &[]));
    }
}
