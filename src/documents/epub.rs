//! E-books.

use super::Opened;
use crate::warning::{ErrorCode, ReadError};

/// E-books.
pub(super) fn open(_file: &str, _zip: super::zip::Zip<'_>) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "EPUB"))
}
