//! Web pages saved in one file.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// Web pages saved in one file.
pub(super) fn open(_document: &RawDocument<'_>, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "MHTML"))
}
