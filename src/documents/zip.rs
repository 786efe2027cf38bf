//! ZIP archives within limits, and which document one is.
//!
//! `rawzip` reads the structure; what an archive declares about sizes is compared with what comes out of it, never believed.
//! One bad entry does not stop the others; what shows that the archive itself is meant to break does.

use std::collections::BTreeMap;

use miniz_oxide::inflate::{self, TINFLStatus};
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive};

use super::{Opened, archive, docx, epub, odt};
use crate::{
    config::DocumentsConfig,
    ingest::RawDocument,
    warning::{ErrorCode, ReadError},
};

/// The characters of code page 437 from 0x80, which names are in where nothing else is said.
const CODE_PAGE_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Opens an archive as the document that it is, or as an archive of articles. Adds how many bytes were unpacked to `unpacked`.
pub(super) fn open(
    document: &RawDocument<'_>,
    limits: &DocumentsConfig,
    unpacked: &mut usize,
) -> Result<Opened, ReadError> {
    let mut zip = Zip::new(document.bytes, limits)?;
    let opened = match zip.kind() {
        Kind::Docx => docx::open(document.file, &mut zip),
        Kind::Odt => odt::open(document.file, &mut zip),
        Kind::Epub => epub::open(document.file, &mut zip),
        Kind::Other(name) => Err(ReadError::new(ErrorCode::Type, name)),
        Kind::Files => Ok(archive::open(&mut zip)),
    };
    *unpacked += limits.max_unpacked_bytes - zip.left;
    opened
}

/// What an archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Docx,
    Odt,
    Epub,
    /// A document of a kind that is not read.
    Other(&'static str),
    /// Files that somebody packed.
    Files,
}

/// An archive, its entries in its order.
pub(super) struct Zip<'a> {
    pub(super) limits: &'a DocumentsConfig,
    entries: Vec<Entry<'a>>,
    /// The first entry of each name, in lower case.
    places: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: usize,
}

struct Entry<'a> {
    /// With `/`, without what would lead out of a folder.
    name: String,
    /// The packed bytes, or why there are none.
    packed: Result<&'a [u8], ReadError>,
    method: CompressionMethod,
    crc: u32,
    declared: u64,
}

impl<'a> Zip<'a> {
    /// Reads the list of entries. O(entries log entries).
    pub(super) fn new(bytes: &'a [u8], limits: &'a DocumentsConfig) -> Result<Self, ReadError> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| refused("cut off"))?;
        let mut entries = Vec::new();
        let mut spans = Vec::new();
        for record in archive.entries() {
            if entries.len() == limits.max_entries {
                return Err(refused(format!("over {} files", limits.max_entries)));
            }
            let record = record.map_err(|_| refused("damaged"))?;
            entries.push(entry(&archive, bytes, &record, &mut spans));
        }
        if archive.entries_hint() > entries.len() as u64 {
            return Err(refused("cut off"));
        }
        spans.sort_unstable();
        let overlap = spans.windows(2).any(|pair| matches!(pair, [a, b] if a.1 > b.0));
        if overlap || spans.last().is_some_and(|span| span.1 > archive.directory_offset()) {
            return Err(refused("files overlap"));
        }
        let mut places = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            places.entry(entry.name.to_ascii_lowercase()).or_insert(index);
        }
        Ok(Self { limits, entries, places, left: limits.max_unpacked_bytes })
    }

    /// The names of all entries, in the archive's order; those of folders end in `/`.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_ascii_lowercase())
    }

    /// Whether the limit of all that may be unpacked was reached.
    pub(super) fn is_exhausted(&self) -> bool {
        self.left == 0
    }

    /// Unpacks the entry of that name; `None` where there is none.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let place = self.places.get(&name.trim_start_matches('/').to_ascii_lowercase()).copied();
        place.map(|index| self.unpack(index)).transpose()
    }

    /// Unpacks the entry at `index`. O(bytes unpacked).
    pub(super) fn unpack(&mut self, index: usize) -> Result<Vec<u8>, ReadError> {
        let Some(entry) = self.entries.get(index) else { return Err(refused("damaged")) };
        let packed = entry.packed.clone()?;
        let by_ratio = packed.len().saturating_mul(self.limits.max_ratio).max(self.limits.free_ratio_bytes);
        let allowed = by_ratio.min(self.left);
        let limit = if by_ratio > self.left { self.limits.max_unpacked_bytes } else { by_ratio };
        let unpacked = match entry.method {
            CompressionMethod::STORE if packed.len() > allowed => Err((too_large(limit), allowed)),
            CompressionMethod::STORE => Ok(packed.to_vec()),
            CompressionMethod::DEFLATE => inflate(packed, allowed, limit),
            other => Err((refused(format!("compression method {}", other.as_u16())), 0)),
        };
        let is_whole = |bytes: &[u8]| bytes.len() as u64 == entry.declared && crc32(bytes) == entry.crc;
        // What was unpacked in vain was work too.
        let (work, result) = match unpacked {
            Ok(bytes) if is_whole(&bytes) => (bytes.len(), Ok(bytes)),
            Ok(bytes) => (bytes.len(), Err(refused("damaged"))),
            Err((error, work)) => (work, Err(error)),
        };
        self.left = self.left.saturating_sub(work);
        result
    }

    /// Tells what the archive is by the names that its entries have.
    fn kind(&mut self) -> Kind {
        let mimetype = self.read("mimetype").ok().flatten().unwrap_or_default();
        let mimetype = str::from_utf8(mimetype.trim_ascii()).unwrap_or_default();
        if let Some(kind) = mimetype.strip_prefix("application/vnd.oasis.opendocument.") {
            return match kind.split('-').next().unwrap_or_default() {
                "text" => Kind::Odt,
                "spreadsheet" => Kind::Other("ODS"),
                "presentation" => Kind::Other("ODP"),
                _ => Kind::Other("ODG"),
            };
        }
        let has_folder = |folder: &str| self.names().any(|name| name.starts_with(folder));
        match () {
            () if mimetype == "application/epub+zip" => Kind::Epub,
            () if self.has("word/document.xml") => Kind::Docx,
            () if self.has("[Content_Types].xml") => match () {
                () if has_folder("xl/") => Kind::Other("XLSX"),
                () if has_folder("ppt/") => Kind::Other("PPTX"),
                () if has_folder("word/") => Kind::Docx,
                () => Kind::Other("OOXML"),
            },
            () if self.has("META-INF/container.xml") => Kind::Epub,
            () if self.has("content.xml") && self.has("META-INF/manifest.xml") => Kind::Odt,
            () if self.has("Index/Document.iwa") => Kind::Other("iWork"),
            () => Kind::Files,
        }
    }

    /// What the bytes of an archive are; an archive that cannot be read is one of files.
    pub(super) fn kind_of(bytes: &[u8], limits: &DocumentsConfig) -> Kind {
        Zip::new(bytes, limits).map_or(Kind::Files, |mut zip| zip.kind())
    }
}

/// An archive or an entry that cannot be read, for `why`.
pub(super) fn refused(why: impl Into<String>) -> ReadError {
    ReadError::new(ErrorCode::Archive, why)
}

fn too_large(limit: usize) -> ReadError {
    refused(format!("over {limit} bytes unpacked"))
}

/// An entry by its record; where its bytes stand goes to `spans`.
fn entry<'a>(
    archive: &ZipSliceArchive<&'a [u8]>,
    bytes: &'a [u8],
    record: &ZipFileHeaderRecord<'_>,
    spans: &mut Vec<(u64, u64)>,
) -> Entry<'a> {
    let found = archive.get_entry(record.wayfinder());
    let packed = found.map_err(|_| refused("cut off")).and_then(|found| {
        let (start, end) = found.compressed_data_range();
        spans.push((record.local_header_offset(), end));
        let flags = record.flags();
        if flags.is_encrypted() || flags.has_strong_encryption() || flags.is_masked() {
            return Err(refused("encrypted"));
        }
        let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
        range.and_then(|(start, end)| bytes.get(start..end)).ok_or_else(|| refused("cut off"))
    });
    Entry {
        name: name_of(record.file_path().as_bytes(), record.flags().is_utf8()),
        packed,
        method: record.compression_method(),
        crc: record.crc32(),
        declared: record.uncompressed_size_hint(),
    }
}

/// Unpacks at most `allowed` bytes, which `limit` allows; an error comes with the bytes that were unpacked in vain.
fn inflate(packed: &[u8], allowed: usize, limit: usize) -> Result<Vec<u8>, (ReadError, usize)> {
    inflate::decompress_to_vec_with_limit(packed, allowed).map_err(|error| {
        let why = match error.status {
            TINFLStatus::HasMoreOutput => too_large(limit),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => refused("cut off"),
            _ => refused("damaged"),
        };
        (why, error.output.len())
    })
}

/// The checksum of ZIP, four bits a step: the tables of `rawzip` are 16 kB that do not pack.
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut index = 0;
        while index < 16 {
            let (mut value, mut bit) = (index as u32, 0);
            while bit < 4 {
                value = if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
                bit += 1;
            }
            table[index] = value;
            index += 1;
        }
        table
    };
    let step = |sum: u32| sum >> 4 ^ TABLE.get(sum as usize & 15).copied().unwrap_or_default();
    !bytes.iter().fold(!0, |sum, byte| step(step(sum ^ u32::from(*byte))))
}

/// A name as it can be shown: UTF-8 where it is that (some programs do not say so), else code page 437; relative, without
/// `..`.
fn name_of(bytes: &[u8], is_utf8: bool) -> String {
    let name = match str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) if is_utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => bytes.iter().map(|byte| code_page_437(*byte)).collect(),
    };
    let name = name.replace('\\', "/");
    let is_folder = name.ends_with('/');
    let mut parts: Vec<&str> = name.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    if parts.first().is_some_and(|part| part.len() == 2 && part.ends_with(':')) {
        parts.remove(0);
    }
    let mut name = parts.join("/");
    if is_folder {
        name.push('/');
    }
    name
}

fn code_page_437(byte: u8) -> char {
    let above = byte.checked_sub(0x80).and_then(|index| CODE_PAGE_437.chars().nth(usize::from(index)));
    above.unwrap_or_else(|| char::from(byte & 0x7F))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_and_keep_their_letters() {
        for (bytes, is_utf8, expected) in [
            ("../../etc/Straße.txt".as_bytes(), true, "etc/Straße.txt"),
            (b"/a/./b.html", false, "a/b.html"),
            (b"C:\\news\\a.txt", false, "news/a.txt"),
            (b"news/", false, "news/"),
            (b"Stra\xE1e \x81ber M\x84rz.txt", false, "Straße über März.txt"),
            ("Новости.txt".as_bytes(), false, "Новости.txt"),
            (b"bad\xFF.txt", true, "bad\u{FFFD}.txt"),
        ] {
            assert_eq!(name_of(bytes, is_utf8), expected);
        }
    }

    #[test]
    fn the_checksum_is_that_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_code_page_is_whole() {
        assert_eq!(CODE_PAGE_437.chars().count(), 128);
    }
}
