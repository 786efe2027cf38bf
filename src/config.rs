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

/// Limits of opening documents and archives. What a file declares about its own sizes is never believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentsConfig {
    /// Entries of an archive beyond this are refused: a saved page with all its pictures has some hundreds.
    pub max_entries: usize,
    /// What all entries of an archive that are read may unpack to, in bytes.
    pub max_unpacked_bytes: usize,
    /// What all documents in one archive or message may unpack to together, in bytes: 50 saved articles as PDF take some 60 MB.
    pub max_total_bytes: usize,
    /// How many times larger than packed an entry may be, once it is over `free_ratio_bytes`. XML packs 10 to 20 times smaller.
    pub max_ratio: usize,
    /// Entries up to this size may have any ratio, in bytes (the rule of Apache POI).
    pub free_ratio_bytes: usize,
    /// XML elements may be nested this deep: documents of word processors reach 40.
    pub max_xml_depth: usize,
    /// Parts of a message (RFC 2046) beyond this are left out, with a warning.
    pub max_message_parts: usize,
    /// Pages of a PDF beyond this are left out, with a warning.
    pub max_pages: usize,
    /// Articles of one file beyond this are left out, with a warning: nobody chooses from a longer list.
    pub max_articles: usize,
}

impl Default for DocumentsConfig {
    fn default() -> Self {
        Self {
            max_entries: 2_000,
            max_unpacked_bytes: 50_000_000,
            max_total_bytes: 200_000_000,
            max_ratio: 100,
            free_ratio_bytes: 102_400,
            max_xml_depth: 256,
            max_message_parts: 1_000,
            max_pages: 300,
            max_articles: 5_000,
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

/// How far a comparison goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    /// Links, claims and what each sentence turned out to be: what stands side by side.
    Links,
    /// All findings.
    #[default]
    Story,
}

/// The limits of all stages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    pub documents: DocumentsConfig,
    pub ingest: IngestConfig,
    pub segment: SegmentConfig,
    pub diff: DiffConfig,
    pub depth: Depth,
}
