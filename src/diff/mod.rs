//! Two sentences to word edits. The only place that names `similar`.
//!
//! ```text
//! texts -tokens-> folded words -myers-> runs -presentable-> runs a reader can follow -edits-> byte ranges
//! ```
//!
//! Words are interned to numbers and diffed by Myers' algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986) as
//! `similar` has it: O((a + b) · d) for d edits. One algorithm on one token type keeps the module small. Computing and making
//! presentable are two passes, as in CodeMirror's merge view.

mod presentable;
mod tokens;

use similar::{
    DiffOp,
    algorithms::{Capture, Compact, Replace, myers},
};

use crate::{config::DiffConfig, text::TextRange};
use tokens::Token;

/// What happens to a stretch of words between the two sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditKind {
    /// The same words; case, punctuation, accents and forms of quotation marks aside.
    Equal,
    /// Only in `a`.
    Delete,
    /// Only in `b`.
    Insert,
    /// Other words at the same place.
    Replace,
}

impl EditKind {
    /// The word for it in the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Delete => "delete",
            Self::Insert => "insert",
            Self::Replace => "replace",
        }
    }
}

/// One edit; ranges are UTF-8 bytes of the two texts given. Edits cover both texts in order, and none is empty on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    pub kind: EditKind,
    pub a: TextRange,
    pub b: TextRange,
}

/// The edits between two texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    pub edits: Vec<Edit>,
    /// Whether so little is equal that a word diff says less than reading both.
    pub reworded: bool,
    /// `false`: a text was longer than [`DiffConfig::max_words`], and its rest was not compared.
    pub precise: bool,
}

/// A stretch of tokens, as indices into the tokens of both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    is_equal: bool,
    a: (usize, usize),
    b: (usize, usize),
}

/// Below this share of equal words, counted in the shorter sentence, the sentences are said in other words: more than 60 %
/// changed reads as confetti.
const REWORDED_BELOW: f64 = 0.4;

/// Diffs two sentences word by word.
pub fn diff(a: &str, b: &str, config: &DiffConfig) -> Edits {
    let (mut tokens_a, mut tokens_b) = (tokens::tokens(a), tokens::tokens(b));
    let precise = tokens_a.len().max(tokens_b.len()) <= config.max_words;
    let (ids_a, ids_b) = tokens::intern(&tokens_a, &tokens_b);
    let (n_a, n_b) = (ids_a.len().min(config.max_words), ids_b.len().min(config.max_words));
    let mut runs = myers_runs(&ids_a[..n_a], &ids_b[..n_b]);
    if n_a < tokens_a.len() || n_b < tokens_b.len() {
        runs.push(Run { is_equal: false, a: (n_a, tokens_a.len()), b: (n_b, tokens_b.len()) });
    }
    let n_equal: usize = runs.iter().filter(|run| run.is_equal).map(|run| run.a.1 - run.a.0).sum();
    let n_shorter = tokens_a.len().min(tokens_b.len());
    let runs = presentable::presentable(runs, &tokens_a);
    presentable::release_gaps(&runs, &mut tokens_a, &mut tokens_b);
    Edits {
        edits: runs.iter().filter_map(|run| edit(run, &tokens_a, &tokens_b)).collect(),
        reworded: (n_equal as f64) < REWORDED_BELOW * n_shorter as f64,
        precise,
    }
}

fn myers_runs(a: &[u32], b: &[u32]) -> Vec<Run> {
    let mut hook = Compact::new(Replace::new(Capture::new()), a, b);
    let Ok(()) = myers::diff(&mut hook, a, 0..a.len(), b, 0..b.len());
    let ops = hook.into_inner().into_inner().into_ops();
    ops.iter()
        .map(|op| {
            let (old, new) = (op.old_range(), op.new_range());
            Run {
                is_equal: matches!(op, DiffOp::Equal { .. }),
                a: (old.start, old.end),
                b: (new.start, new.end),
            }
        })
        .collect()
}

fn edit(run: &Run, tokens_a: &[Token], tokens_b: &[Token]) -> Option<Edit> {
    let (a, b) = (tokens::range(tokens_a, run.a), tokens::range(tokens_b, run.b));
    let kind = match (run.is_equal, a.is_empty(), b.is_empty()) {
        (_, true, true) => return None,
        (true, _, _) => EditKind::Equal,
        (false, false, true) => EditKind::Delete,
        (false, true, false) => EditKind::Insert,
        (false, false, false) => EditKind::Replace,
    };
    Some(Edit { kind, a, b })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The edits as one line: `=equal -deleted +inserted`.
    fn check(a: &str, b: &str, expected: &str) {
        let edits = diff(a, b, &DiffConfig::default());
        let mut line = Vec::new();
        for edit in &edits.edits {
            let (old, new) = (edit.a.of(a), edit.b.of(b));
            match edit.kind {
                EditKind::Equal => line.push(format!("={old}")),
                EditKind::Delete => line.push(format!("-{old}")),
                EditKind::Insert => line.push(format!("+{new}")),
                EditKind::Replace => line.push(format!("-{old}+{new}")),
            }
        }
        assert_eq!(line.join("|"), expected);
    }

    #[test]
    fn whole_words_are_marked_and_spaces_are_not() {
        check("The plan has 28 points.", "The plan has 20 points.", "=The plan has |-28+20|= points.");
        check("He met Putin.", "He met Putin in Alaska.", "=He met Putin.|+in Alaska.");
    }

    #[test]
    fn case_punctuation_and_quotes_are_no_difference() {
        check("“It’s a deal,” he said", "\"it's a deal\" he said", "=“It’s a deal,” he said");
    }

    #[test]
    fn a_lone_small_word_between_changes_is_part_of_the_change() {
        check(
            "cutting half of the army now",
            "reducing much of its troops now",
            "-cutting half of the army+reducing much of its troops|= now",
        );
    }

    #[test]
    fn other_words_altogether_are_reworded() {
        assert!(diff("Zelensky will not agree", "Kyiv rejects concessions", &DiffConfig::default()).reworded);
        assert!(!diff("same words here", "same words here", &DiffConfig::default()).reworded);
    }

    #[test]
    fn a_text_over_the_limit_says_so() {
        let long = "word ".repeat(50);
        let edits = diff(&long, &long, &DiffConfig { max_words: 10 });
        assert!(!edits.precise);
        assert_eq!(edits.edits.last().map(|edit| edit.a.end as usize), Some(long.len()));
    }

    proptest! {
        #[test]
        fn edits_cover_both_texts_in_order(a in "[ab,. é👍🏽]{0,40}", b in "[ab,. é👍🏽]{0,40}") {
            let edits = diff(&a, &b, &DiffConfig::default());
            let rebuilt_a: String = edits.edits.iter().map(|edit| edit.a.of(&a)).collect();
            let rebuilt_b: String = edits.edits.iter().map(|edit| edit.b.of(&b)).collect();
            prop_assert_eq!(rebuilt_a, a);
            prop_assert_eq!(rebuilt_b, b);
        }

        #[test]
        fn a_text_equals_itself(a in "\\PC{0,60}") {
            let edits = diff(&a, &a, &DiffConfig::default()).edits;
            prop_assert!(edits.iter().all(|edit| edit.kind == EditKind::Equal));
        }
    }
}
