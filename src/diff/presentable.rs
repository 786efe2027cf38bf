//! Runs that are right to runs that a reader can follow.

use super::{Run, tokens::Token};
use crate::text::is_function_word;

/// An equal run of at most this many function words between two changes joins them: "half **of the** army" against "much **of
/// its** troops" reads as one change. Content words are never swallowed.
const SHORT_GAP_WORDS: usize = 2;

/// Joins changes over short equal gaps. O(runs).
pub(super) fn presentable(runs: Vec<Run>, tokens_a: &[Token]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    let last = runs.len().saturating_sub(1);
    for (at, run) in runs.into_iter().enumerate() {
        let is_gap = run.is_equal
            && at > 0
            && at < last
            && run.a.1 - run.a.0 <= SHORT_GAP_WORDS
            && tokens_a[run.a.0..run.a.1].iter().all(|token| is_function_word(&token.key));
        let run = Run { is_equal: run.is_equal && !is_gap, ..run };
        match out.last_mut() {
            Some(previous) if !previous.is_equal && !run.is_equal => {
                previous.a.1 = run.a.1;
                previous.b.1 = run.b.1;
            }
            _ => out.push(run),
        }
    }
    out
}

/// Gives the white space and punctuation after a change to the equal run that follows it, so that marks end with a word.
pub(super) fn release_gaps(runs: &[Run], tokens_a: &mut [Token], tokens_b: &mut [Token]) {
    for pair in runs.windows(2) {
        if !pair[0].is_equal && pair[1].is_equal {
            release_gap(pair[0].a, tokens_a);
            release_gap(pair[0].b, tokens_b);
        }
    }
}

fn release_gap((from, to): (usize, usize), tokens: &mut [Token]) {
    if to > from && to < tokens.len() {
        let word_end = tokens[to - 1].word_end;
        tokens[to - 1].end = word_end;
        tokens[to].start = word_end;
    }
}
