//! Articles as JSON.

use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::Part,
    warning::{ErrorCode, ReadError},
};

/// Articles as JSON.
pub(super) fn open(_part: Part, _limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    Err(ReadError::new(ErrorCode::Type, "JSON"))
}
