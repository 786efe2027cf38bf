//! OpenDocument text.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// OpenDocument text.
pub(super) fn open(_document: &RawDocument<'_>, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "ODT"))
}
