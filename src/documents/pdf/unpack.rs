//! Streams unpacked within a budget: what a file declares about its own sizes is never believed.

use std::cell::Cell;

use hayro_syntax::{Filter, object::Stream};
use miniz_oxide::inflate::{
    DecompressError, TINFLStatus,
    core::{DecompressorOxide, decompress, inflate_flags},
    decompress_to_vec_zlib_with_limit,
};

/// The filters other than Flate unpack at most this many times, LZW the most: a code of 12 bits for 4,096 bytes.
const MAX_GROWTH: usize = 2_800;
/// How far before `stream` the dictionary of a stream is looked at, in bytes.
const DICTIONARY_BYTES: usize = 600;
/// The window of Deflate (RFC 1951).
const WINDOW_BYTES: usize = 32_768;

/// How much may still be unpacked, in bytes.
pub(super) struct Budget {
    left: Cell<usize>,
    /// Whether a stream was left out because it was too large.
    exceeded: Cell<bool>,
}

impl Budget {
    pub(super) fn new(bytes: usize) -> Self {
        Self { left: Cell::new(bytes), exceeded: Cell::new(false) }
    }

    pub(super) fn left(&self) -> usize {
        self.left.get()
    }

    pub(super) fn is_exceeded(&self) -> bool {
        self.exceeded.get()
    }

    /// The stream's bytes as far as they can be unpacked; empty for pictures and for what the budget does not allow.
    pub(super) fn unpack(&self, stream: &Stream<'_>) -> Vec<u8> {
        let left = self.left.get();
        match unpacked(stream, left) {
            Ok(bytes) if bytes.len() <= left => {
                self.left.set(left - bytes.len());
                bytes
            }
            // What was unpacked in vain was work too.
            result => {
                let work = result.map_or_else(|work| work, |bytes| bytes.len());
                self.left.set(left.saturating_sub(work));
                self.exceeded.set(true);
                Vec::new()
            }
        }
    }
}

/// What a stream unpacks to; if that may be more than `limit` bytes, how many were unpacked to see it.
fn unpacked(stream: &Stream<'_>, limit: usize) -> Result<Vec<u8>, usize> {
    let filters = stream.filters();
    let packed = stream.raw_data();
    if matches!(filters.as_slice(), [Filter::FlateDecode]) && !has_parameters(stream) {
        let bytes = inflate(&packed, limit).ok_or(limit)?;
        // Without its header the stream is left to the parser, which is lenient.
        if !bytes.is_empty() || packed.is_empty() {
            return Ok(bytes);
        }
    }
    let grows = |filter: &&Filter| {
        matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)
    };
    let fits = match filters.iter().filter(grows).count() {
        0 => packed.len() <= limit,
        1 => packed.len() <= limit / MAX_GROWTH,
        _ => false,
    };
    if !fits {
        return Err(0);
    }
    Ok(stream.decoded_data().map(|data| data.into_owned()).unwrap_or_default())
}

fn has_parameters(stream: &Stream<'_>) -> bool {
    ["DecodeParms", "DP"].iter().any(|key| stream.dict().contains_key(key))
}

/// What a zlib stream unpacks to, up to where it breaks off; `None` if that is more than `limit` bytes.
fn inflate(packed: &[u8], limit: usize) -> Option<Vec<u8>> {
    match decompress_to_vec_zlib_with_limit(packed, limit) {
        Ok(bytes) => Some(bytes),
        Err(DecompressError { status: TINFLStatus::HasMoreOutput, .. }) => None,
        Err(DecompressError { output, .. }) => Some(output),
    }
}

/// How many bytes the streams that hold a file's objects and their places unpack to together, counted up to `limit`. The parser
/// unpacks them by itself. O(bytes unpacked, up to the limit).
pub(super) fn objects_len(file: &[u8], limit: usize) -> usize {
    let keyword = b"stream";
    let mut total = 0;
    let mut at = 0;
    while let Some(found) = file.get(at..).and_then(|rest| find(rest, keyword)) {
        let start = at + found;
        at = start + keyword.len();
        let dictionary = file.get(start.saturating_sub(DICTIONARY_BYTES)..start).unwrap_or_default();
        let from = dictionary.windows(3).rposition(|window| window == b"obj").unwrap_or_default();
        let dictionary = dictionary.get(from..).unwrap_or_default();
        let holds_objects =
            [b"ObjStm".as_slice(), b"XRef"].iter().any(|kind| find(dictionary, kind).is_some());
        if !holds_objects || dictionary.is_empty() {
            continue;
        }
        let data = file.get(at..).unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        total += inflated_len(data, limit - total);
        if total >= limit {
            break;
        }
    }
    total
}

/// How many bytes a zlib stream unpacks to, counted up to `limit`, without keeping them.
fn inflated_len(packed: &[u8], limit: usize) -> usize {
    let mut state = Box::<DecompressorOxide>::default();
    let mut window = vec![0; WINDOW_BYTES];
    let (mut read, mut total, mut place) = (0, 0, 0);
    while total < limit {
        let input = packed.get(read..).unwrap_or_default();
        let flags = inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER | inflate_flags::TINFL_FLAG_IGNORE_ADLER32;
        let (status, taken, written) = decompress(&mut state, input, &mut window, place, flags);
        read += taken;
        total += written;
        place = (place + written) % WINDOW_BYTES;
        if status != TINFLStatus::HasMoreOutput {
            break;
        }
    }
    total.min(limit)
}

/// Where `pattern` first stands.
pub(super) fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    let first = *pattern.first()?;
    let mut at = 0;
    loop {
        let rest = bytes.get(at..)?;
        let place = at + rest.iter().position(|byte| *byte == first)?;
        if bytes.get(place..)?.starts_with(pattern) {
            return Some(place);
        }
        at = place + 1;
    }
}
