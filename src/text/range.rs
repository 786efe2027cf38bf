//! A half-open range of UTF-8 bytes.

use std::ops::Range;

/// `start..end` in UTF-8 bytes of one article's canonical text; both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl TextRange {
    /// A range from byte offsets. Texts are at most 10 MB ([`crate::config::IngestConfig`]), so `u32` never truncates.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "range {start}..{end} is reversed");
        Self { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the range covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside this range.
    pub fn contains(self, other: TextRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same range, `base` bytes further right.
    pub fn shifted(self, base: u32) -> Self {
        Self { start: self.start + base, end: self.end + base }
    }

    /// The text under the range; empty when the range does not fit `text` (it was made for another text).
    pub fn of(self, text: &str) -> &str {
        text.get(self.as_usize()).unwrap_or_default()
    }

    /// For indexing.
    pub fn as_usize(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
