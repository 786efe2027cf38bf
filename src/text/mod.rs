//! Text positions and the small types that every stage uses.
//!
//! Positions in the core are UTF-8 byte offsets, half-open, as `u32`. They are turned into UTF-16 units (for
//! JavaScript) or code points (for the command's JSON) once, at the boundary, by [`OffsetIndex`].

mod fold;
mod function_words;
mod interner;
mod listed;
mod offsets;
mod range;

pub use fold::fold;
pub use function_words::is_function_word;
pub use interner::Interner;
pub use listed::{is_listed, value_listed};
pub use offsets::OffsetIndex;
pub use range::TextRange;

use crate::warning::Warning;

/// A result that content can never make fail: the best value there is, and what the reader should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<T> {
    pub value: T,
    pub warnings: Vec<Warning>,
}

impl<T> Parsed<T> {
    /// A value with nothing to warn about.
    pub fn clean(value: T) -> Self {
        Self { value, warnings: Vec::new() }
    }
}
