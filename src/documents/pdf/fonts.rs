//! Fonts: the codes of a string to text and widths (ISO 32000-2, 9.5 to 9.10).

use std::collections::BTreeMap;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, SHIFT_JIS, UTF_16BE};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

use super::{
    cmap::CharacterMap,
    encoding::{self, Table},
    unpack::Budget,
};

/// Widths of a font beyond this are left out: fonts have at most 65,536 glyphs.
const MAX_WIDTHS: usize = 70_000;
/// From this weight on letters are bold (600: semi-bold).
const BOLD_WEIGHT: f64 = 600.0;
const BOLD_NAMES: &[&str] = &["bold", "black", "heavy", "demi", "cmbx", "sfbx", "ecbx"];
const ITALIC_NAMES: &[&str] = &["italic", "oblique", "cmti", "sfti", "ecti", "cmsl"];
/// Bits of a font's flags (ISO 32000-2, table 121).
const FLAG_ITALIC: i64 = 1 << 6;
const FLAG_FORCE_BOLD: i64 = 1 << 18;

/// A font, as far as reading needs it.
pub(super) struct Font {
    kind: Kind,
    to_unicode: CharacterMap,
    widths: BTreeMap<u32, f32>,
    default_width: Option<f32>,
    pub(super) is_bold: bool,
    pub(super) is_italic: bool,
}

enum Kind {
    /// One byte a code.
    Simple(Table),
    /// Two bytes a code, which name glyphs.
    Glyphs,
    /// Codes of the lengths that an embedded map declares.
    Mapped(CharacterMap),
    /// Codes in an encoding of text.
    Text(&'static Encoding),
}

/// One code of a string.
pub(super) struct Shown {
    /// `None`: nothing says what the glyph means.
    pub(super) text: Option<String>,
    /// In units of the font size.
    pub(super) width: f32,
    /// The one-byte code 32, which word spacing applies to.
    pub(super) is_word_space: bool,
}

impl Font {
    pub(super) fn read(dict: &Dict<'_>, budget: &Budget) -> Self {
        let descendant =
            dict.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descriptor = descendant.as_ref().unwrap_or(dict).get::<Dict<'_>>("FontDescriptor");
        let descriptor = descriptor.unwrap_or_default();
        let to_unicode =
            dict.get::<Stream<'_>>("ToUnicode").map(|map| CharacterMap::parse(&budget.unpack(&map)));
        let kind = match &descendant {
            Some(_) => composite(dict, budget),
            None => Kind::Simple(encoding::table(dict, &descriptor, budget)),
        };
        let (widths, default_width) = match &descendant {
            Some(font) => glyph_widths(font),
            None => code_widths(dict, &descriptor),
        };
        let name = dict.get::<Name<'_>>("BaseFont");
        let name = name.map(|name| String::from_utf8_lossy(&name).to_ascii_lowercase()).unwrap_or_default();
        let flags = descriptor.get::<Number>("Flags").map_or(0, |flags| flags.as_i64());
        let weight = descriptor.get::<Number>("FontWeight").map_or(0.0, |weight| weight.as_f64());
        let named = |list: &[&str]| list.iter().any(|part| name.contains(part));
        Self {
            kind,
            to_unicode: to_unicode.unwrap_or_default(),
            widths,
            default_width,
            is_bold: named(BOLD_NAMES) || flags & FLAG_FORCE_BOLD != 0 || weight >= BOLD_WEIGHT,
            is_italic: named(ITALIC_NAMES) || flags & FLAG_ITALIC != 0,
        }
    }

    /// The codes of a string, one by one. O(bytes log codes).
    pub(super) fn show(&self, bytes: &[u8], mut each: impl FnMut(Shown)) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let (code_bytes, after) = rest.split_at(self.code_len(rest).clamp(1, rest.len()));
            rest = after;
            let code = code_bytes.iter().fold(0, |code, byte| (code << 8) | u32::from(*byte));
            let text = self.text(code, code_bytes);
            let width = self.widths.get(&code).copied().or(self.default_width);
            each(Shown {
                width: width.unwrap_or_else(|| usual_width(text.as_deref())),
                text,
                is_word_space: code_bytes == b" ",
            });
        }
    }

    fn code_len(&self, bytes: &[u8]) -> usize {
        match &self.kind {
            Kind::Simple(_) => 1,
            Kind::Glyphs => 2,
            Kind::Mapped(map) => map.code_len(bytes).unwrap_or(2),
            Kind::Text(encoding) if *encoding == UTF_16BE => match bytes.first() {
                Some(0xD8..=0xDB) => 4,
                _ => 2,
            },
            Kind::Text(encoding) => match bytes.first() {
                Some(0xA0..=0xDF) if *encoding == SHIFT_JIS => 1,
                Some(0x81..=0xFE) => 2,
                _ => 1,
            },
        }
    }

    fn text(&self, code: u32, bytes: &[u8]) -> Option<String> {
        let says_something = |text: &String| {
            text.chars().any(|c| !matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFD}' | '\u{FFFF}'))
        };
        let stated = self.to_unicode.text(code).filter(says_something).map(|text| text.replace('\0', ""));
        let own = || match &self.kind {
            Kind::Simple(table) => table.get(usize::try_from(code).ok()?)?.clone(),
            Kind::Text(encoding) => {
                Some(encoding.decode_without_bom_handling(bytes).0.into_owned()).filter(says_something)
            }
            Kind::Glyphs | Kind::Mapped(_) => None,
        };
        stated.or_else(own).map(|text| text.chars().map(without_private_use).collect())
    }
}

/// Signs of symbol fonts stand in the private use area, with the code at its end.
fn without_private_use(c: char) -> char {
    match u32::from(c) {
        0xF0B7 | 0xF0A7 | 0xF0D8 | 0xF0FC | 0xF06C | 0xF06E => '•',
        code @ 0xF020..=0xF07E => char::from_u32(code - 0xF000).unwrap_or(c),
        _ => c,
    }
}

fn composite(dict: &Dict<'_>, budget: &Budget) -> Kind {
    match dict.get::<Object<'_>>("Encoding") {
        Some(Object::Stream(map)) => Kind::Mapped(CharacterMap::parse(&budget.unpack(&map))),
        Some(Object::Name(name)) => {
            let name = String::from_utf8_lossy(&name).into_owned();
            let contains = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
            match () {
                () if contains(&["UCS2", "UTF16"]) => Kind::Text(UTF_16BE),
                () if contains(&["RKSJ"]) => Kind::Text(SHIFT_JIS),
                () if contains(&["GB-EUC", "GBpc-EUC", "GBK"]) => Kind::Text(GBK),
                () if contains(&["B5"]) => Kind::Text(BIG5),
                () if contains(&["KSC"]) => Kind::Text(EUC_KR),
                () if name == "EUC-H" || name == "EUC-V" => Kind::Text(EUC_JP),
                () => Kind::Glyphs,
            }
        }
        _ => Kind::Glyphs,
    }
}

/// Widths of a font with one byte a code. Those of Type 3 fonts are in units of their own matrix.
fn code_widths(dict: &Dict<'_>, descriptor: &Dict<'_>) -> (BTreeMap<u32, f32>, Option<f32>) {
    let matrix = dict.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<f32>().next());
    let scale = matrix.map_or(0.001, f32::abs);
    let first =
        dict.get::<Number>("FirstChar").and_then(|first| u32::try_from(first.as_i64()).ok()).unwrap_or(0);
    let Some(list) = dict.get::<Array<'_>>("Widths") else { return (BTreeMap::new(), None) };
    let widths = (first..=255).zip(list.iter::<f32>().map(|width| width * scale)).collect();
    let missing = descriptor.get::<f32>("MissingWidth").unwrap_or(0.0);
    (widths, Some(missing * scale))
}

/// Widths by glyph: "first [w w w]" and "first last w".
fn glyph_widths(font: &Dict<'_>) -> (BTreeMap<u32, f32>, Option<f32>) {
    let mut widths = BTreeMap::new();
    let default = font.get::<f32>("DW").unwrap_or(1000.0) * 0.001;
    let Some(list) = font.get::<Array<'_>>("W") else { return (widths, Some(default)) };
    let mut items = list.iter::<Object<'_>>();
    let code = |object: Object<'_>| match object {
        Object::Number(number) => u32::try_from(number.as_i64()).ok(),
        _ => None,
    };
    while let Some(first) = items.next() {
        let (Some(first), Some(second)) = (code(first), items.next()) else { break };
        match second {
            Object::Array(list) => {
                let codes = first..first.saturating_add(65_536);
                widths.extend(codes.zip(list.iter::<f32>().map(|width| width * 0.001)));
            }
            last => {
                let (Some(last), Some(Object::Number(width))) = (code(last), items.next()) else { break };
                let last = last.min(first.saturating_add(65_535));
                widths.extend((first..=last).map(|code| (code, width.as_f32() * 0.001)));
            }
        }
        if widths.len() > MAX_WIDTHS {
            break;
        }
    }
    (widths, Some(default))
}

/// About the width of a letter in the fonts that every reader has, which files do not state.
fn usual_width(text: Option<&str>) -> f32 {
    match text.and_then(|text| text.chars().next()) {
        Some('i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | 't' | 'f' | ' ') => 0.28,
        Some('m' | 'w' | 'M' | 'W' | '—' | '%' | '@') => 0.85,
        Some(c) if c.is_uppercase() => 0.68,
        Some(c) if u32::from(c) >= 0x2E80 => 1.0,
        _ => 0.52,
    }
}
