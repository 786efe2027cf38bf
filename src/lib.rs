//! Diptych compares how news outlets tell the same story.
//!
//! ```text
//! RawDocument -documents-> Part -ingest-> Blocks -article-> Article -segment-> Segmentation -annotate-> Annotations
//!   ==(each pair)=> align -> Links -diff-> Edits (on demand)
//!   ==(all)=> compare -> Report
//! ```
//!
//! Each stage is a pure function in a module of its name: no I/O, no clock, no randomness, no global.

pub mod align;
pub mod annotate;
pub mod article;
pub mod compare;
pub mod config;
pub mod diff;
#[cfg(feature = "documents")]
pub mod documents;
pub mod ingest;
pub mod report;
pub mod segment;
pub mod semantics;
pub mod text;
pub mod warning;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
