//! Codes of errors and warnings. The core never phrases: the page (`www/strings.js`) and the command have the words.

/// Why a file could not be read at all. Other files go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorCode {
    /// Nothing in it, or only white space.
    Empty,
    /// Larger than [`crate::config::IngestConfig::max_file_bytes`].
    Size,
    /// Not text: known magic bytes, or too many control bytes.
    Binary,
    /// A known format that is not supported.
    Type,
    /// No text was left after extraction.
    NoText,
    /// The same bytes are already open.
    Duplicate,
    /// The file could not be read from disk.
    Read,
}

impl ErrorCode {
    /// The code as users see it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "E-EMPTY",
            Self::Size => "E-SIZE",
            Self::Binary => "E-BINARY",
            Self::Type => "E-TYPE",
            Self::NoText => "E-NOTEXT",
            Self::Duplicate => "E-DUP",
            Self::Read => "E-READ",
        }
    }
}

/// A file that could not be read: the code, and what was seen ("PNG", "31457280 bytes").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    pub code: ErrorCode,
    pub detail: String,
}

impl ReadError {
    /// A file of `bytes` bytes is over the limit; known before the file is read.
    pub fn too_large(bytes: u64) -> Self {
        Self { code: ErrorCode::Size, detail: format!("{bytes} bytes") }
    }
}

/// What a reader should know about a result that was made all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningCode {
    /// The encoding was guessed, or bytes did not fit it.
    Encoding,
    /// Characters that change the direction of text were found.
    Bidi,
    /// Invisible characters, or passages that the page hides, were found.
    Hidden,
    /// So little text that a comparison says little.
    Short,
    /// Text was cut off at a limit.
    Truncated,
    /// A work bound was hit: the result is approximate.
    Approximate,
    /// The articles are in different languages, or in one that has no stems.
    Language,
    /// The name's ending does not fit the content.
    Extension,
    /// There is no table of word vectors: only equal words and stems were matched.
    NoVectors,
}

impl WarningCode {
    /// The code as users see it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Encoding => "W-ENC",
            Self::Bidi => "W-BIDI",
            Self::Hidden => "W-HIDDEN",
            Self::Short => "W-SHORT",
            Self::Truncated => "W-TRUNC",
            Self::Approximate => "W-APPROX",
            Self::Language => "W-LANG",
            Self::Extension => "W-EXT",
            Self::NoVectors => "W-VECTORS",
        }
    }
}

/// One warning: the code, and the particular (an encoding's name, a count, two language tags).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub code: WarningCode,
    pub detail: String,
}

impl Warning {
    /// A warning with its particular.
    pub fn new(code: WarningCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}
