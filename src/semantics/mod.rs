//! How near two English words are in meaning: a static table of word vectors.
//!
//! The table (`data/word-vectors.bin`, its source and licences in `data/README.md`) holds word pieces; a word's vector is the sum of
//! its pieces. It is read in place: a row is decoded when a word asks for it. The command carries the table; the page hands it
//! over as bytes, and works without it.

mod direction;
mod pieces;
mod table;

pub use direction::{Direction, Directions};
pub use table::{DIMENSIONS, TableError, Vectors, WordVector};
