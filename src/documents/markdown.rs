//! Markdown.

use super::Opened;
use crate::{ingest::Part, warning::ReadError};

/// Markdown.
pub(super) fn open(part: Part) -> Result<Opened, ReadError> {
    Ok(part.into())
}
