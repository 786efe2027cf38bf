//! Raised text: marks of footnotes go, raised digits stay raised, so that 10<sup>6</sup> is not read as 106.

use dom_query::{Document, NodeRef};

/// A footnote's mark has at most this many characters: "[12]", "[a 3]", "***".
const MAX_MARK_CHARS: usize = 6;

/// Rewrites the raised text of a page. O(nodes).
pub(super) fn rewrite(page: &Document) {
    for node in page.select("sup, [role=doc-noteref]").nodes() {
        let text = node.text();
        let text = text.trim();
        if is_note_mark(node, text) {
            node.remove_from_parent();
        } else if let Some(raised) = text.chars().map(raised).collect::<Option<String>>() {
            node.set_text(raised);
        }
    }
}

/// Whether it only points to a note: it is short, and a link, or says so, or stands behind the end of a sentence.
fn is_note_mark(node: &NodeRef<'_>, text: &str) -> bool {
    let is_symbol = |c: char| !c.is_alphabetic();
    let is_short = text.chars().nth(MAX_MARK_CHARS).is_none();
    // Letters alone are an ordinal's ending or a note named with a letter in brackets.
    let is_mark = is_short && (text.chars().all(is_symbol) || text.starts_with('['));
    let says_so = ["role", "class", "id"].iter().any(|attribute| {
        let value = node.attr_or(attribute, "").to_ascii_lowercase();
        ["noteref", "footnote", "fnref", "cite_ref", "reference"].iter().any(|word| value.contains(word))
    });
    let links = || {
        node.parent().is_some_and(|parent| parent.has_attr("href"))
            || node.first_element_child().is_some_and(|inner| inner.has_attr("href"))
    };
    let before = node.prev_sibling().map(|before| before.text());
    let ends = before.and_then(|before| before.chars().next_back());
    let after_sentence =
        ends.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '”' | '"' | '»' | '’'));
    is_mark && !text.is_empty() && (says_so || after_sentence || links())
}

/// The raised form of a digit or sign of a number.
fn raised(c: char) -> Option<char> {
    let digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match c {
        '-' | '−' => Some('⁻'),
        '+' => Some('⁺'),
        _ => digits.get(c.to_digit(10)? as usize).copied(),
    }
}
