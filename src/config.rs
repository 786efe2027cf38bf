//! Limits and weights, each with its reason. Passed explicitly to every stage; nothing reads a global.

/// Limits of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IngestConfig {
    /// Larger files are refused: 25 MB is a hundred times a long saved page.
    pub max_file_bytes: usize,
    /// Decoded text beyond this is cut off, with a warning: 10 MB is more than any article, and keeps offsets in `u32`.
    pub max_text_bytes: usize,
    /// Tags nested deeper are dropped before the tree is built, because tree building is quadratic in depth. Real news
    /// pages nest at most 49 deep (567 pages measured).
    pub max_html_depth: usize,
    /// Paragraphs beyond this are cut off, with a warning.
    pub max_paragraphs: usize,
    /// Articles with fewer words carry the warning `W-SHORT`.
    pub short_words: usize,
}

impl Default for IngestConfig {
    fn default() -> Self {
        Self {
            max_file_bytes: 25_000_000,
            max_text_bytes: 10_000_000,
            max_html_depth: 200,
            max_paragraphs: 10_000,
            short_words: 20,
        }
    }
}

/// Limits of segmentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentConfig {
    /// A sentence is cut at a space after this many bytes: the longest sentence of 567 real pages has under 3,000.
    pub max_sentence_bytes: usize,
}

impl Default for SegmentConfig {
    fn default() -> Self {
        Self { max_sentence_bytes: 4_000 }
    }
}

/// Limits of the word diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffConfig {
    /// Words beyond this are one edit, and the result says so.
    pub max_words: usize,
}

impl Default for DiffConfig {
    fn default() -> Self {
        Self { max_words: 2_000 }
    }
}

/// The limits of all stages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    pub ingest: IngestConfig,
    pub segment: SegmentConfig,
    pub diff: DiffConfig,
}
