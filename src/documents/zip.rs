//! ZIP archives, and which document one is.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// ZIP archives, and which document one is.
pub(super) fn open(_document: &RawDocument<'_>, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "ZIP"))
}
