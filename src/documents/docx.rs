//! Office Open XML text.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// Office Open XML text.
pub(super) fn open(_document: &RawDocument<'_>, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "DOCX"))
}
