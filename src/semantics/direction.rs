//! Directions of word vectors, in integers: the same cosine to the bit on every machine.

use super::{DIMENSIONS, WordVector};

/// A component of 1 in a [`Direction`].
const UNIT: f32 = 127.0;

/// Half of the dimensions: the first carry more, so mostly they tell that two words are far apart.
const HALF: usize = DIMENSIONS / 2;

/// Words that are looked at together: a vector register holds two components of each.
const WIDTH: usize = 4;

/// A unit vector in steps of 1/127.
#[derive(Debug, Clone, Copy)]
pub struct Direction([i16; DIMENSIONS]);

impl Direction {
    /// `None` for a vector without length.
    pub fn new(vector: &WordVector) -> Option<Self> {
        let length = vector.length;
        if length <= f32::EPSILON {
            return None;
        }
        let mut steps = [0; DIMENSIONS];
        for (step, x) in steps.iter_mut().zip(&vector.sum) {
            *step = (x / length * UNIT).round() as i16;
        }
        Some(Self(steps))
    }

    fn halves(&self) -> [&[i16]; 2] {
        let (first, second) = self.0.split_at(HALF);
        [first, second]
    }

    /// The length of the second half.
    fn second_length(&self) -> f32 {
        let [_, second] = self.halves();
        (second.iter().map(|&x| i32::from(x) * i32::from(x)).sum::<i32>() as f32).sqrt()
    }
}

/// The directions of some words, laid out to be compared with each other.
#[derive(Debug, Clone)]
pub struct Directions {
    words: Vec<Direction>,
    /// Four words each, in order; the last is filled up with zeros.
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
struct Block {
    first: Lanes,
    second: Lanes,
    second_lengths: Lengths,
}

impl Directions {
    /// O(words · dimensions).
    pub fn new(words: Vec<Direction>) -> Self {
        let block = |words: &[Direction]| {
            let mut four = [Direction([0; DIMENSIONS]); WIDTH];
            four[..words.len()].copy_from_slice(words);
            Block {
                first: lanes(four.each_ref().map(|word| word.halves()[0])),
                second: lanes(four.each_ref().map(|word| word.halves()[1])),
                second_lengths: lengths(four.map(|word| word.second_length())),
            }
        };
        let blocks = words.chunks(WIDTH).map(block).collect();
        Self { words, blocks }
    }

    /// Appends to `near` the words behind `at` whose cosine with it is at least `least`, each with the cosine; to about 0.01.
    /// O(words · dimensions), half of them where no second half can make up for the first (Cauchy and Schwarz).
    pub fn near_behind(&self, at: usize, least: f32, near: &mut Vec<(usize, f32)>) {
        let Some(word) = self.words.get(at) else { return };
        let needed = least * UNIT * UNIT;
        let [first, second] = word.halves().map(|half| lanes([half; WIDTH]));
        let length = word.second_length();
        for (number, block) in self.blocks.iter().enumerate().skip(at / WIDTH) {
            let firsts = dots(&first, &block.first);
            if !can_be_near(firsts, length, block.second_lengths, needed) {
                continue;
            }
            let (firsts, seconds) = (sums(firsts), sums(dots(&second, &block.second)));
            for lane in 0..WIDTH {
                let (other, sum) = (number * WIDTH + lane, (firsts[lane] + seconds[lane]) as f32);
                if sum >= needed && other > at && other < self.words.len() {
                    near.push((other, sum / (UNIT * UNIT)));
                }
            }
        }
    }
}

/// Two neighbouring components of four words at a time.
type Lanes = [[Lane; 4]; HALF / 8];

fn lanes(halves: [&[i16]; WIDTH]) -> Lanes {
    let two = |half: &[i16], at: usize| [half[2 * at], half[2 * at + 1]];
    std::array::from_fn(|group| {
        std::array::from_fn(|number| lane(halves.map(|half| two(half, 4 * group + number))))
    })
}

#[cfg(target_arch = "wasm32")]
use registers::*;

/// Four words in a vector register: a module compiled for size gets there neither by itself nor by unrolling a loop.
#[cfg(target_arch = "wasm32")]
mod registers {
    use core::arch::wasm32::{
        f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_ge, f32x4_mul, f32x4_splat, i16x8, i32x4, i32x4_add,
        i32x4_dot_i16x8, i32x4_extract_lane, v128, v128_any_true,
    };

    use super::{Lanes, WIDTH};

    pub(super) type Lane = v128;
    pub(super) type Lengths = v128;

    pub(super) fn lane([a, b, c, d]: [[i16; 2]; WIDTH]) -> Lane {
        i16x8(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1])
    }

    pub(super) fn lengths([a, b, c, d]: [f32; WIDTH]) -> Lengths {
        f32x4(a, b, c, d)
    }

    /// The dot products of four words with one.
    #[inline(always)]
    pub(super) fn dots(word: &Lanes, block: &Lanes) -> v128 {
        let mut sums = i32x4(0, 0, 0, 0);
        for (&[a0, a1, a2, a3], &[b0, b1, b2, b3]) in word.iter().zip(block) {
            let low = i32x4_add(i32x4_dot_i16x8(a0, b0), i32x4_dot_i16x8(a1, b1));
            let high = i32x4_add(i32x4_dot_i16x8(a2, b2), i32x4_dot_i16x8(a3, b3));
            sums = i32x4_add(sums, i32x4_add(low, high));
        }
        sums
    }

    /// Whether any of four words comes to `needed` if its second half points where the other's does.
    #[inline(always)]
    pub(super) fn can_be_near(firsts: v128, length: f32, lengths: Lengths, needed: f32) -> bool {
        let most = f32x4_add(f32x4_convert_i32x4(firsts), f32x4_mul(f32x4_splat(length), lengths));
        v128_any_true(f32x4_ge(most, f32x4_splat(needed)))
    }

    pub(super) fn sums(dots: v128) -> [i32; WIDTH] {
        [
            i32x4_extract_lane::<0>(dots),
            i32x4_extract_lane::<1>(dots),
            i32x4_extract_lane::<2>(dots),
            i32x4_extract_lane::<3>(dots),
        ]
    }
}

#[cfg(not(target_arch = "wasm32"))]
use arrays::*;

/// The same without such registers.
#[cfg(not(target_arch = "wasm32"))]
mod arrays {
    use super::{Lanes, WIDTH};

    pub(super) type Lane = [[i16; 2]; WIDTH];
    pub(super) type Lengths = [f32; WIDTH];

    pub(super) fn lane(words: [[i16; 2]; WIDTH]) -> Lane {
        words
    }

    pub(super) fn lengths(lengths: [f32; WIDTH]) -> Lengths {
        lengths
    }

    pub(super) fn dots(word: &Lanes, block: &Lanes) -> [i32; WIDTH] {
        let mut sums = [0; WIDTH];
        for (a, b) in word.as_flattened().iter().zip(block.as_flattened()) {
            for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
                *sum += i32::from(a[0]) * i32::from(b[0]) + i32::from(a[1]) * i32::from(b[1]);
            }
        }
        sums
    }

    pub(super) fn can_be_near(firsts: [i32; WIDTH], length: f32, lengths: Lengths, needed: f32) -> bool {
        firsts.iter().zip(lengths).any(|(&first, second)| first as f32 + length * second >= needed)
    }

    pub(super) fn sums(dots: [i32; WIDTH]) -> [i32; WIDTH] {
        dots
    }
}
