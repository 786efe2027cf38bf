//! The table of word vectors, read in place.
//!
//! Little endian: `CVEC`, then u32 version (1), rows V, columns D, bits (4), bytes of the vocabulary; the vocabulary, one piece a
//! line; u8 rarity of each piece (ln((n + 1) / (df + 1)) · 20); f16 scale of each row; codes, two a byte, the even column in the low
//! four bits, 8 subtracted.

use std::borrow::Cow;

use super::pieces::Pieces;

/// Columns of the table.
pub const DIMENSIONS: usize = 128;

const HEADER: usize = 24;
const VERSION: u32 = 1;
const BITS: u32 = 4;
const BYTES_PER_ROW: usize = DIMENSIONS / 2;

/// The rarity byte is this many times the natural logarithm.
const RARITY_STEP: f32 = 20.0;

/// A word of several pieces is at most this rare, and rarer by one than its rarest piece.
const MAX_RARITY: f32 = 11.0;

/// Why bytes are not a table of word vectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableError {
    /// It does not begin like one, or has other columns or another version.
    Format,
    /// It ends too early or its vocabulary is not what its header says.
    Truncated,
}

impl std::fmt::Display for TableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Format => "not a table of word vectors",
            Self::Truncated => "a table of word vectors that is not whole",
        })
    }
}

impl std::error::Error for TableError {}

/// Word vectors of English.
#[derive(Debug, Clone)]
pub struct Vectors {
    bytes: Cow<'static, [u8]>,
    pieces: Pieces,
    rarity_at: usize,
    scale_at: usize,
    codes_at: usize,
}

/// The vector of one word.
#[derive(Debug, Clone, PartialEq)]
pub struct WordVector {
    /// As the table has it: its length says how much the word adds to the meaning of a sentence.
    pub sum: [f32; DIMENSIONS],
    /// The length of `sum`.
    pub length: f32,
    /// How rare the word is in general English, ln((n + 1) / (df + 1)), at most 12.
    pub rarity: f32,
}

impl Vectors {
    /// Takes over a table. O(pieces): indexes the vocabulary and copies nothing.
    pub fn new(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, TableError> {
        let bytes = bytes.into();
        let header = |at: usize| -> Option<u32> {
            bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
        };
        if !bytes.starts_with(b"CVEC")
            || header(4) != Some(VERSION)
            || header(12) != Some(DIMENSIONS as u32)
            || header(16) != Some(BITS)
        {
            return Err(TableError::Format);
        }
        let (Some(n_rows), Some(vocabulary)) = (header(8), header(20)) else {
            return Err(TableError::Truncated);
        };
        // In 64 bits: no header can make these wrap.
        let rest = u64::from(n_rows) * (1 + 2 + BYTES_PER_ROW as u64);
        if bytes.len() as u64 != HEADER as u64 + u64::from(vocabulary) + rest {
            return Err(TableError::Truncated);
        }
        let n_rows = n_rows as usize;
        let rarity_at = HEADER + vocabulary as usize;
        let scale_at = rarity_at + n_rows;
        let codes_at = scale_at + 2 * n_rows;
        let pieces = Pieces::new(&bytes, HEADER..rarity_at);
        if pieces.len() != n_rows {
            return Err(TableError::Truncated);
        }
        Ok(Self { bytes, pieces, rarity_at, scale_at, codes_at })
    }

    /// The table that the command carries.
    #[cfg(feature = "cli")]
    pub fn built_in() -> Option<Self> {
        static TABLE: &[u8] = include_bytes!("../../data/word-vectors.bin");
        Self::new(TABLE).ok()
    }

    /// The vector of a folded word ([`crate::text::fold`]); `None` where the table has no pieces for it.
    pub fn word(&self, folded: &str) -> Option<WordVector> {
        let mut vector = WordVector { sum: [0.0; DIMENSIONS], length: 0.0, rarity: 0.0 };
        let mut n_pieces = 0;
        for part in folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
            for row in self.pieces.split(&self.bytes, part)? {
                self.add_row(row as usize, &mut vector);
                n_pieces += 1;
            }
        }
        if n_pieces > 1 {
            vector.rarity = (vector.rarity + 1.0).min(MAX_RARITY);
        }
        vector.length = vector.sum.iter().map(|x| x * x).sum::<f32>().sqrt();
        (n_pieces > 0).then_some(vector)
    }

    fn add_row(&self, row: usize, vector: &mut WordVector) {
        let scale_at = self.scale_at + 2 * row;
        let scale = f32_of_f16(u16::from_le_bytes([self.bytes[scale_at], self.bytes[scale_at + 1]]));
        let codes = &self.bytes[self.codes_at + BYTES_PER_ROW * row..][..BYTES_PER_ROW];
        for (two, &code) in vector.sum.chunks_exact_mut(2).zip(codes) {
            two[0] += f32::from(i16::from(code & 15) - 8) * scale;
            two[1] += f32::from(i16::from(code >> 4) - 8) * scale;
        }
        let rarity = f32::from(self.bytes[self.rarity_at + row]) / RARITY_STEP;
        vector.rarity = vector.rarity.max(rarity);
    }
}

/// An IEEE 754 half as a float, exactly.
fn f32_of_f16(half: u16) -> f32 {
    let sign = u32::from(half >> 15) << 31;
    let exponent = u32::from(half >> 10) & 0x1f;
    let fraction = u32::from(half) & 0x3ff;
    match exponent {
        // Subnormal: fraction · 2^-24.
        0 => f32::from_bits(sign) + fraction as f32 / 16_777_216.0 * if sign == 0 { 1.0 } else { -1.0 },
        0x1f => f32::from_bits(sign | 0x7f80_0000 | fraction << 13),
        _ => f32::from_bits(sign | (exponent + 112) << 23 | fraction << 13),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::semantics::{Direction, Directions};

    static TABLE: &[u8] = include_bytes!("../../data/word-vectors.bin");

    fn cosine(a: &str, b: &str) -> f32 {
        let table = Vectors::new(TABLE).unwrap();
        let direction = |word: &str| Direction::new(&table.word(word).unwrap()).unwrap();
        let mut near = Vec::new();
        Directions::new(vec![direction(a), direction(b)]).near_behind(0, -1.0, &mut near);
        near[0].1
    }

    #[test]
    fn words_of_one_meaning_are_nearer_than_others() {
        for (word, near, far) in [
            ("halving", "cutting", "officials"),
            ("proposal", "plan", "river"),
            ("lorries", "trucks", "ferries"),
            ("secretly", "quietly", "yellow"),
        ] {
            assert!(cosine(word, near) > cosine(word, far) + 0.2, "{word}: {near} and {far}");
        }
        assert!((cosine("bridge", "bridge") - 1.0).abs() < 0.02);
    }

    #[test]
    fn common_words_are_less_rare_than_others() {
        let table = Vectors::new(TABLE).unwrap();
        let rarity = |word: &str| table.word(word).unwrap().rarity;
        assert!(rarity("the") < rarity("plan") && rarity("plan") < rarity("anchorage"));
    }

    #[test]
    fn a_word_of_another_script_has_no_vector() {
        assert_eq!(Vectors::new(TABLE).unwrap().word("київ"), None);
        assert_eq!(Vectors::new(TABLE).unwrap().word(""), None);
    }

    #[test]
    fn other_bytes_are_refused() {
        let error = |bytes: Vec<u8>| Vectors::new(bytes).err();
        assert_eq!(error(Vec::new()), Some(TableError::Format));
        assert_eq!(error(b"CVEC".to_vec()), Some(TableError::Format));
        assert_eq!(error(TABLE[..TABLE.len() - 1].to_vec()), Some(TableError::Truncated));
        // Rows and vocabulary of any size.
        let mut huge = TABLE[..64].to_vec();
        huge[8..12].fill(0xff);
        huge[20..24].fill(0xff);
        assert_eq!(error(huge), Some(TableError::Truncated));
    }
}
