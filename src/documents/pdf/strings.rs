//! Text strings of a PDF's own dictionaries (ISO 32000-2, 7.9.2.2).

use encoding_rs::{UTF_16BE, UTF_16LE};

/// The signs of PDFDocEncoding from 0x80 to 0x9F.
const DOCUMENT_SIGNS: [char; 32] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ',
    'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}',
];

/// A text string: UTF-16 or UTF-8 with its mark, else PDFDocEncoding.
pub(super) fn text(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return UTF_16BE.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return UTF_16LE.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    let sign = |byte: &u8| match byte {
        0x80..=0x9F => DOCUMENT_SIGNS.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
        0xA0 => '€',
        byte => char::from(*byte),
    };
    bytes.iter().map(sign).collect()
}
