//! UTF-8 byte offsets to UTF-16 units and code points.
//!
//! Only the characters outside ASCII are stored, as rust-analyzer's `line-index` does: building is one pass, O(text), a
//! look-up is a binary search, O(log non-ASCII).

/// Offset table of one text.
#[derive(Debug, Clone)]
pub struct OffsetIndex {
    /// For each non-ASCII character: the byte offset just past it, and how many units less than bytes the text has up to
    /// there, in UTF-16 units and in code points.
    wide: Vec<Wide>,
}

#[derive(Debug, Clone, Copy)]
struct Wide {
    end: u32,
    utf16_saved: u32,
    chars_saved: u32,
}

impl OffsetIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let (mut utf16_saved, mut chars_saved) = (0, 0);
        let wide = text
            .char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .map(|(at, c)| {
                utf16_saved += (c.len_utf8() - c.len_utf16()) as u32;
                chars_saved += (c.len_utf8() - 1) as u32;
                Wide { end: (at + c.len_utf8()) as u32, utf16_saved, chars_saved }
            })
            .collect();
        Self { wide }
    }

    /// The UTF-16 offset of the UTF-8 byte offset `byte`, which lies on a character boundary.
    pub fn utf16(&self, byte: u32) -> u32 {
        byte - self.before(byte).map_or(0, |wide| wide.utf16_saved)
    }

    /// The code point offset of the UTF-8 byte offset `byte`, which lies on a character boundary.
    pub fn chars(&self, byte: u32) -> u32 {
        byte - self.before(byte).map_or(0, |wide| wide.chars_saved)
    }

    fn before(&self, byte: u32) -> Option<Wide> {
        let n = self.wide.partition_point(|wide| wide.end <= byte);
        n.checked_sub(1).map(|i| self.wide[i])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_boundary_agrees_with_counting(text in "\\PC{0,60}") {
            let index = OffsetIndex::new(&text);
            for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                prop_assert_eq!(index.utf16(at as u32) as usize, text[..at].encode_utf16().count());
                prop_assert_eq!(index.chars(at as u32) as usize, text[..at].chars().count());
            }
        }
    }
}
