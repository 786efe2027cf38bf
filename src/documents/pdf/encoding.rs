//! Encodings of fonts with one byte a code (ISO 32000-2, annex D), and those built into Type 1 fonts.

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Dict, Name, Object, Stream};

use super::{names, unpack::Budget};

/// Which text each of the 256 codes stands for.
pub(super) type Table = Vec<Option<String>>;

/// The upper half of StandardEncoding: codes in octal order from 0xA1, as glyph names.
const STANDARD: &[(u8, &str)] = &[
    (0x27, "quoteright"),
    (0x60, "quoteleft"),
    (0xA1, "exclamdown"),
    (0xA2, "cent"),
    (0xA3, "sterling"),
    (0xA4, "fraction"),
    (0xA5, "yen"),
    (0xA6, "florin"),
    (0xA7, "section"),
    (0xA8, "currency"),
    (0xA9, "quotesingle"),
    (0xAA, "quotedblleft"),
    (0xAB, "guillemotleft"),
    (0xAC, "guilsinglleft"),
    (0xAD, "guilsinglright"),
    (0xAE, "fi"),
    (0xAF, "fl"),
    (0xB1, "endash"),
    (0xB2, "dagger"),
    (0xB3, "daggerdbl"),
    (0xB4, "periodcentered"),
    (0xB6, "paragraph"),
    (0xB7, "bullet"),
    (0xB8, "quotesinglbase"),
    (0xB9, "quotedblbase"),
    (0xBA, "quotedblright"),
    (0xBB, "guillemotright"),
    (0xBC, "ellipsis"),
    (0xBD, "perthousand"),
    (0xBF, "questiondown"),
    (0xC1, "grave"),
    (0xC2, "acute"),
    (0xC3, "circumflex"),
    (0xC4, "tilde"),
    (0xC5, "macron"),
    (0xC6, "breve"),
    (0xC7, "dotaccent"),
    (0xC8, "dieresis"),
    (0xCA, "ring"),
    (0xCB, "cedilla"),
    (0xCD, "hungarumlaut"),
    (0xCE, "ogonek"),
    (0xCF, "caron"),
    (0xD0, "emdash"),
    (0xE1, "AE"),
    (0xE3, "ordfeminine"),
    (0xE8, "Lslash"),
    (0xE9, "Oslash"),
    (0xEA, "OE"),
    (0xEB, "ordmasculine"),
    (0xF1, "ae"),
    (0xF5, "dotlessi"),
    (0xF8, "lslash"),
    (0xF9, "oslash"),
    (0xFA, "oe"),
    (0xFB, "germandbls"),
];
/// The clear part of a Type 1 font is shorter than this, in bytes.
const MAX_CLEAR_BYTES: usize = 40_000;

/// The table of a font with one byte a code.
pub(super) fn table(font: &Dict<'_>, descriptor: &Dict<'_>, budget: &Budget) -> Table {
    let named = |name: &[u8]| match name {
        b"WinAnsiEncoding" => Some(coded(WINDOWS_1252)),
        b"MacRomanEncoding" => Some(coded(MACINTOSH)),
        b"StandardEncoding" => Some(standard()),
        _ => None,
    };
    let is_true_type = font.get::<Name<'_>>("Subtype").is_some_and(|kind| *kind == *b"TrueType");
    let own = || {
        let file = descriptor.get::<Stream<'_>>("FontFile");
        let own = file.and_then(|file| built_in(&budget.unpack(&file)));
        own.unwrap_or_else(|| if is_true_type { coded(WINDOWS_1252) } else { standard() })
    };
    match font.get::<Object<'_>>("Encoding") {
        Some(Object::Name(name)) => named(&name).unwrap_or_else(own),
        Some(Object::Dict(encoding)) => {
            let base = encoding.get::<Name<'_>>("BaseEncoding").and_then(|name| named(&name));
            let mut table = base.unwrap_or_else(own);
            differences(&encoding, &mut table);
            table
        }
        _ => own(),
    }
}

fn differences(encoding: &Dict<'_>, table: &mut Table) {
    let Some(list) = encoding.get::<hayro_syntax::object::Array<'_>>("Differences") else { return };
    let mut code = 0;
    for item in list.iter::<Object<'_>>().take(1_000) {
        match item {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(entry) = table.get_mut(code) {
                    *entry = str::from_utf8(&name).ok().and_then(names::text);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
}

fn coded(encoding: &'static encoding_rs::Encoding) -> Table {
    let text = |code: u8| match code {
        // Some programs write a hyphen so.
        0xAD => Some("-".to_owned()),
        0x20.. => Some(encoding.decode_without_bom_handling(&[code]).0.into_owned()),
        _ => None,
    };
    (0..=255).map(text).collect()
}

fn standard() -> Table {
    let text = |code: u8| match STANDARD.binary_search_by_key(&code, |(code, _)| *code) {
        Ok(place) => STANDARD.get(place).and_then(|(_, name)| names::text(name)),
        Err(_) => (0x20..0x7F).contains(&code).then(|| char::from(code).to_string()),
    };
    (0..=255).map(text).collect()
}

/// The encoding that stands in the clear part of a Type 1 font: "dup 65 /A put".
fn built_in(font: &[u8]) -> Option<Table> {
    let clear = font.get(..MAX_CLEAR_BYTES.min(font.len()))?;
    let clear: String = clear.iter().map(|byte| char::from(*byte)).collect();
    let (_, encoding) = clear.split_once("/Encoding")?;
    let mut words = encoding.split_ascii_whitespace();
    if words.next() == Some("StandardEncoding") {
        return Some(standard());
    }
    let mut table = vec![None; 256];
    while let Some(word) = words.next() {
        match word {
            "dup" => {
                let code = words.next().and_then(|code| code.parse::<usize>().ok());
                let name = words.next().and_then(|name| name.strip_prefix('/'));
                if let (Some(code), Some(name)) = (code, name)
                    && let Some(entry) = table.get_mut(code)
                {
                    *entry = names::text(name);
                }
            }
            "def" | "readonly" => break,
            _ => {}
        }
    }
    table.iter().any(Option::is_some).then_some(table)
}
