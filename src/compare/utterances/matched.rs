//! What two quotes have word for word.

use super::spoken::SpokenWord;

/// Fewer equal words in a row at either end are chance ("and the", "it is") where more words stand between them and the next.
const MIN_END: usize = 3;

/// The words that two quotes have in common, in order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Matched {
    pub(super) n_words: usize,
    pub(super) n_content: usize,
    /// Words from the first to the last of these, in the quote that has more there.
    pub(super) n_between: usize,
    /// Between the first and the last of these words one quote has others, and does not say that something was left out there.
    pub(super) is_changed: bool,
    /// Both have other words before the first of these words, or behind the last.
    pub(super) has_other_end: bool,
}

/// Equal words in a row: where they begin in both, and how many.
#[derive(Debug, Clone, Copy)]
struct Block {
    a: usize,
    b: usize,
    n: usize,
}

impl Matched {
    /// Matches two quotes by their longest common subsequence. O(words of `a` · words of `b`).
    pub(super) fn new(a: &[SpokenWord], b: &[SpokenWord]) -> Self {
        let shorter = a.len().min(b.len());
        if let Some(block) = contained(a, b) {
            return Self {
                n_words: shorter,
                n_content: n_content(a, &block),
                n_between: shorter,
                is_changed: false,
                has_other_end: false,
            };
        }
        let mut blocks = blocks(a, b);
        while let [first, next, ..] = blocks.as_slice()
            && is_chance(first, gap(first, next))
        {
            blocks.remove(0);
        }
        while let [.., before, last] = blocks.as_slice()
            && is_chance(last, gap(before, last))
        {
            blocks.pop();
        }
        let is_cut = |words: &[SpokenWord], at: usize| words.get(at).is_some_and(|word| word.is_after_cut);
        let is_changed = blocks.windows(2).any(|pair| {
            let [x, y] = pair else { return false };
            let (has_own_a, has_own_b) = (x.a + x.n < y.a, x.b + x.n < y.b);
            // What one has more was left out of the other, if that says so.
            (has_own_a && !is_cut(b, y.b)) || (has_own_b && !is_cut(a, y.a))
        });
        let ends = blocks.first().zip(blocks.last());
        let has_other_end =
            ends.is_some_and(|(x, y)| (x.a > 0 && x.b > 0) || (y.a + y.n < a.len() && y.b + y.n < b.len()));
        let n_between = ends.map_or(0, |(x, y)| (y.a + y.n - x.a).max(y.b + y.n - x.b));
        Self {
            n_between,
            n_words: blocks.iter().map(|block| block.n).sum(),
            n_content: blocks.iter().map(|block| n_content(a, block)).sum(),
            is_changed,
            has_other_end,
        }
    }
}

/// The words between two blocks, in the quote that has more there.
fn gap(x: &Block, y: &Block) -> usize {
    (y.a - (x.a + x.n)).max(y.b - (x.b + x.n))
}

fn is_chance(block: &Block, gap: usize) -> bool {
    block.n < MIN_END && gap > block.n
}

fn n_content(a: &[SpokenWord], block: &Block) -> usize {
    let words = a.iter().skip(block.a).take(block.n);
    words.filter(|word| word.is_content).count()
}

/// Where one quote stands as a whole in the other.
fn contained(a: &[SpokenWord], b: &[SpokenWord]) -> Option<Block> {
    let is_equal = |x: &[SpokenWord], y: &[SpokenWord]| x.iter().zip(y).all(|(x, y)| x.id == y.id);
    let (n, is_a_shorter) = (a.len().min(b.len()), a.len() <= b.len());
    let (short, long) = if is_a_shorter { (a, b) } else { (b, a) };
    if n == 0 {
        return None;
    }
    let at = long.windows(n).position(|window| is_equal(window, short))?;
    Some(if is_a_shorter { Block { a: 0, b: at, n } } else { Block { a: at, b: 0, n } })
}

/// The blocks of a longest common subsequence.
fn blocks(a: &[SpokenWord], b: &[SpokenWord]) -> Vec<Block> {
    let width = b.len() + 1;
    // The length for what stands from a place in `a` and a place in `b` on.
    let mut lengths = vec![0_u16; (a.len() + 1) * width];
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let (down, right) = (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            let diagonal = lengths[(i + 1) * width + j + 1];
            lengths[i * width + j] = if x.id == y.id { diagonal + 1 } else { down.max(right) };
        }
    }
    let mut out: Vec<Block> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.id == y.id {
            match out.last_mut().filter(|block| block.a + block.n == i && block.b + block.n == j) {
                Some(block) => block.n += 1,
                None => out.push(Block { a: i, b: j, n: 1 }),
            }
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    out
}
