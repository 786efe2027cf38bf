//! Rich Text Format.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// Rich Text Format.
pub(super) fn open(_document: &RawDocument<'_>, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "RTF"))
}
