//! Words to the pieces of a vocabulary: greedy, the longest piece first (Wu et al., "Google's Neural Machine Translation System",
//! 2016; as BERT does it).

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

/// What a piece within a word begins with in the vocabulary.
const WITHIN: &[u8] = b"##";

/// Longer words have no pieces; BERT's bound is 100 letters.
const MAX_BYTES: usize = 100;

/// An index of a vocabulary: an open-addressed table of the rows, by the hash of the piece.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    /// Where each row's piece stands in the bytes.
    ranges: Vec<(u32, u32)>,
    /// Row + 1, 0 for none; a power of two, at most half full.
    slots: Vec<u32>,
}

impl Pieces {
    /// Indexes the lines of `bytes[at]`.
    pub(super) fn new(bytes: &[u8], at: Range<usize>) -> Self {
        let mut ranges = Vec::new();
        let mut start = at.start;
        for line in bytes[at].split(|&byte| byte == b'\n') {
            ranges.push((start as u32, (start + line.len()) as u32));
            start += line.len() + 1;
        }
        let mut slots = vec![0; (2 * ranges.len()).next_power_of_two()];
        for (row, &(start, end)) in (1..).zip(&ranges) {
            let mut slot = Self::slot(&slots, &bytes[start as usize..end as usize]);
            while slots[slot] != 0 {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = row;
        }
        Self { ranges, slots }
    }

    pub(super) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// The rows of a word's pieces, in order; `None`: some part of it has no piece.
    pub(super) fn split(&self, bytes: &[u8], word: &str) -> Option<Vec<u32>> {
        if word.len() > MAX_BYTES {
            return None;
        }
        let mut rows = Vec::new();
        let mut rest = word;
        let mut piece = Vec::with_capacity(WITHIN.len() + word.len());
        while !rest.is_empty() {
            let found = rest.char_indices().rev().find_map(|(at, c)| {
                let end = at + c.len_utf8();
                piece.clear();
                if !rows.is_empty() {
                    piece.extend_from_slice(WITHIN);
                }
                piece.extend_from_slice(&rest.as_bytes()[..end]);
                self.find(bytes, &piece).map(|row| (row, end))
            });
            let (row, end) = found?;
            rows.push(row);
            rest = &rest[end..];
        }
        Some(rows)
    }

    fn find(&self, bytes: &[u8], piece: &[u8]) -> Option<u32> {
        let mut slot = Self::slot(&self.slots, piece);
        loop {
            let row = self.slots[slot].checked_sub(1)?;
            let (start, end) = self.ranges[row as usize];
            if &bytes[start as usize..end as usize] == piece {
                return Some(row);
            }
            slot = (slot + 1) % self.slots.len();
        }
    }

    fn slot(slots: &[u32], piece: &[u8]) -> usize {
        xxh3_64(piece) as usize & (slots.len() - 1)
    }
}
