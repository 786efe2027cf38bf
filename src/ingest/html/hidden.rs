//! Text that a page holds but does not show: `hidden`, `display:none` and the like. What only screen readers skip
//! (`aria-hidden`) is shown, and stays.

use std::collections::BTreeSet;

use dom_query::{Document, NodeRef};

use super::{aside::JOIN, walk};
use crate::ingest::{Block, ParagraphKind, Reason, clean::Cleaner};

/// More hidden passages than this are joined to the last.
const MAX_BLOCKS: usize = 200;

/// Takes out what the markup hides from readers, counts it, and gives it back as boilerplate, so that nothing is lost.
/// An element that holds most of the page's text stays: pages that were saved with a dialogue open hide everything behind it.
pub(super) fn remove(page: &Document, cleaner: &mut Cleaner) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // The extraction drops what only screen readers skip.
    page.select("[aria-hidden=true]").remove_attr("aria-hidden");
    let text_length = |node: &NodeRef<'_>| node.normalized_char_count();
    let Some(body) = page.body() else { return blocks };
    let all = text_length(&body);
    let hidden = page.select("[hidden], [style]");
    let mut removed = BTreeSet::new();
    for node in hidden.nodes().iter().filter(|node| is_hidden(node)) {
        let inside_removed = node.ancestors_it(None).any(|ancestor| removed.contains(&ancestor.id));
        let length = if inside_removed { 0 } else { text_length(node) };
        if inside_removed || length * 2 > all {
            continue;
        }
        let pieces = if length > 0 { walk::walk(node, &mut Cleaner::default()).pieces } else { Vec::new() };
        if !pieces.is_empty() {
            cleaner.hidden_passage();
        }
        pieces.into_iter().for_each(|piece| push(&mut blocks, piece.text));
        removed.insert(node.id);
        node.remove_from_parent();
    }
    blocks
}

fn push(blocks: &mut Vec<Block>, text: String) {
    let is_full = blocks.len() >= MAX_BLOCKS;
    match blocks.last_mut().filter(|_| is_full) {
        Some(last) => {
            last.text.push_str(JOIN);
            last.text.push_str(&text);
        }
        _ => blocks.push(Block { kind: ParagraphKind::Boilerplate, text, reason: Some(Reason::Hidden) }),
    }
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    let name = node.node_name().unwrap_or_default();
    if matches!(&*name, "html" | "body" | "head") {
        return false;
    }
    let style: String = node
        .attr_or("style", "")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let is_zero = |property: &str| {
        style.split(';').any(|rule| {
            rule.strip_prefix(property).is_some_and(|value| {
                let digits =
                    value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%' || c == '!');
                !digits.is_empty() && digits.chars().all(|c| matches!(c, '0' | '.'))
            })
        })
    };
    node.has_attr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || is_zero("font-size:")
        || is_zero("opacity:")
}
