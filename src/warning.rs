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
    /// A ZIP archive that is cut off, damaged, encrypted, or larger than it may be.
    Archive,
    /// XML that is not well formed, declares entities, or is nested too deeply.
    Xml,
    /// A document that asks for a password.
    Locked,
    /// A PDF without text: pictures of pages.
    Scan,
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
            Self::Archive => "E-ARCHIVE",
            Self::Xml => "E-XML",
            Self::Locked => "E-LOCKED",
            Self::Scan => "E-SCAN",
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
    /// A file that could not be read for `code`; `detail` is what was seen.
    pub fn new(code: ErrorCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }

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
    /// The file itself ends in the middle: a download or a copy that was broken off.
    CutOff,
    /// The page shows only the beginning to readers who have not paid.
    Paywall,
    /// The document has tracked changes: insertions were taken, deletions were left out.
    Revisions,
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
    /// Every code.
    pub const ALL: [Self; 12] = [
        Self::Encoding,
        Self::Bidi,
        Self::Hidden,
        Self::Short,
        Self::Truncated,
        Self::CutOff,
        Self::Paywall,
        Self::Revisions,
        Self::Approximate,
        Self::Language,
        Self::Extension,
        Self::NoVectors,
    ];

    /// The warning of that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|warning| warning.as_str() == code)
    }

    /// The code as users see it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Encoding => "W-ENC",
            Self::Bidi => "W-BIDI",
            Self::Hidden => "W-HIDDEN",
            Self::Short => "W-SHORT",
            Self::Truncated => "W-TRUNC",
            Self::CutOff => "W-CUT",
            Self::Paywall => "W-PAYWALL",
            Self::Revisions => "W-REVISIONS",
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
