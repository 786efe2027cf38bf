//! The direction of a word vector, in integers: the same cosine to the bit on every machine.

use super::{DIMENSIONS, WordVector};

/// A component of 1 in a [`Direction`].
const UNIT: f32 = 127.0;

/// Half of the dimensions: the first carry more, so mostly they tell that two words are far apart.
const HALF: usize = DIMENSIONS / 2;

/// A unit vector in steps of 1/127.
#[derive(Debug, Clone, Copy)]
pub struct Direction {
    first: Lanes,
    second: Lanes,
    /// The length of the second half.
    second_length: f32,
}

#[cfg(target_arch = "wasm32")]
type Lanes = [core::arch::wasm32::v128; HALF / 8];
#[cfg(not(target_arch = "wasm32"))]
type Lanes = [i16; HALF];

impl Direction {
    /// `None` for a vector without length.
    pub fn new(vector: &WordVector) -> Option<Self> {
        let length = vector.sum.iter().map(|x| x * x).sum::<f32>().sqrt();
        if length <= f32::EPSILON {
            return None;
        }
        let mut halves = [[0; HALF]; 2];
        for (step, x) in halves.as_flattened_mut().iter_mut().zip(&vector.sum) {
            *step = (x / length * UNIT).round() as i16;
        }
        let [first, second] = halves.map(|half| lanes(&half));
        Some(Self { first, second, second_length: (dot(&second, &second) as f32).sqrt() })
    }

    /// The cosine of the angle between two words, where it is at least `least`; to about 0.005. O(dimensions), half of them where no
    /// second half can make up for the first (Cauchy and Schwarz).
    pub fn cosine_of_at_least(&self, other: &Self, least: f32) -> Option<f32> {
        let needed = least * UNIT * UNIT;
        let first = dot(&self.first, &other.first);
        if (first as f32) + self.second_length * other.second_length < needed {
            return None;
        }
        let sum = (first + dot(&self.second, &other.second)) as f32;
        (sum >= needed).then_some(sum / (UNIT * UNIT))
    }
}

#[cfg(target_arch = "wasm32")]
fn lanes(steps: &[i16; HALF]) -> Lanes {
    use core::arch::wasm32::i16x8;
    let mut lanes = [i16x8(0, 0, 0, 0, 0, 0, 0, 0); HALF / 8];
    for (lane, s) in lanes.iter_mut().zip(steps.chunks_exact(8)) {
        *lane = i16x8(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }
    lanes
}

/// Written out: a module compiled for size does not unroll a loop, and this is its hottest.
#[cfg(target_arch = "wasm32")]
fn dot(a: &Lanes, b: &Lanes) -> i32 {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane};
    let [a0, a1, a2, a3, a4, a5, a6, a7] = *a;
    let [b0, b1, b2, b3, b4, b5, b6, b7] = *b;
    let two = |a, b, c, d| i32x4_add(i32x4_dot_i16x8(a, b), i32x4_dot_i16x8(c, d));
    let sum = i32x4_add(
        i32x4_add(two(a0, b0, a1, b1), two(a2, b2, a3, b3)),
        i32x4_add(two(a4, b4, a5, b5), two(a6, b6, a7, b7)),
    );
    i32x4_extract_lane::<0>(sum)
        + i32x4_extract_lane::<1>(sum)
        + i32x4_extract_lane::<2>(sum)
        + i32x4_extract_lane::<3>(sum)
}

#[cfg(not(target_arch = "wasm32"))]
fn lanes(steps: &[i16; HALF]) -> Lanes {
    *steps
}

#[cfg(not(target_arch = "wasm32"))]
fn dot(a: &Lanes, b: &Lanes) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}
