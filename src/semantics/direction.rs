//! The direction of a word vector, in integers: the same cosine to the bit on every machine.

use super::{DIMENSIONS, WordVector};

/// A component of 1 in a [`Direction`].
const UNIT: f32 = 127.0;

/// A unit vector in steps of 1/127.
#[derive(Debug, Clone, Copy)]
pub struct Direction(Lanes);

#[cfg(target_arch = "wasm32")]
type Lanes = [core::arch::wasm32::v128; DIMENSIONS / 8];
#[cfg(not(target_arch = "wasm32"))]
type Lanes = [i16; DIMENSIONS];

impl Direction {
    /// `None` for a vector without length.
    pub fn new(vector: &WordVector) -> Option<Self> {
        let length = vector.sum.iter().map(|x| x * x).sum::<f32>().sqrt();
        if length <= f32::EPSILON {
            return None;
        }
        let mut steps = [0; DIMENSIONS];
        for (step, x) in steps.iter_mut().zip(&vector.sum) {
            *step = (x / length * UNIT).round() as i16;
        }
        Some(Self(lanes(&steps)))
    }

    /// The cosine of the angle between two words, -1 to 1, to about 0.005. O(dimensions).
    pub fn cosine(&self, other: &Self) -> f32 {
        dot(&self.0, &other.0) as f32 / (UNIT * UNIT)
    }
}

#[cfg(target_arch = "wasm32")]
fn lanes(steps: &[i16; DIMENSIONS]) -> Lanes {
    use core::arch::wasm32::i16x8;
    let mut lanes = [i16x8(0, 0, 0, 0, 0, 0, 0, 0); DIMENSIONS / 8];
    for (lane, s) in lanes.iter_mut().zip(steps.chunks_exact(8)) {
        *lane = i16x8(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
    }
    lanes
}

#[cfg(target_arch = "wasm32")]
fn dot(a: &Lanes, b: &Lanes) -> i32 {
    use core::arch::wasm32::{i32x4, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane};
    let mut sum = i32x4(0, 0, 0, 0);
    for (a, b) in a.iter().zip(b) {
        sum = i32x4_add(sum, i32x4_dot_i16x8(*a, *b));
    }
    i32x4_extract_lane::<0>(sum)
        + i32x4_extract_lane::<1>(sum)
        + i32x4_extract_lane::<2>(sum)
        + i32x4_extract_lane::<3>(sum)
}

#[cfg(not(target_arch = "wasm32"))]
fn lanes(steps: &[i16; DIMENSIONS]) -> Lanes {
    *steps
}

#[cfg(not(target_arch = "wasm32"))]
fn dot(a: &Lanes, b: &Lanes) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}
