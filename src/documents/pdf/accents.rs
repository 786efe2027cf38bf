//! Accents that are drawn over a letter as glyphs of their own, as TeX does in its first encoding.

use super::content::{Glyph, PageText};

/// Accents as signs of their own, and the marks that combine with a letter.
const ACCENTS: &[(&str, char)] = &[
    ("´", '\u{301}'),
    ("`", '\u{300}'),
    ("^", '\u{302}'),
    ("ˆ", '\u{302}'),
    ("¨", '\u{308}'),
    ("~", '\u{303}'),
    ("˜", '\u{303}'),
    ("ˇ", '\u{30C}'),
    ("˚", '\u{30A}'),
    ("¸", '\u{327}'),
    ("¯", '\u{304}'),
    ("˘", '\u{306}'),
    ("˝", '\u{30B}'),
    ("˙", '\u{307}'),
];
/// An accent stands at most this far above the place that its font gives it, in font sizes.
const MAX_RISE: f32 = 0.6;

/// Joins accents with the letters under them. O(glyphs).
pub(super) fn combine(page: &mut PageText) {
    let glyphs = std::mem::take(&mut page.glyphs);
    let mut joined: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut rest = glyphs.into_iter().peekable();
    while let Some(glyph) = rest.next() {
        let accent = accent(page, &glyph);
        let letter = rest.peek().copied().filter(|next| accent.is_some() && covers(&glyph, next));
        let (Some(accent), Some(mut letter)) = (accent, letter) else {
            joined.push(glyph);
            continue;
        };
        rest.next();
        let text = base(page, &letter).map(|base| format!("{base}{accent}"));
        if let Some(text) = text {
            letter.start = page.text.len() as u32;
            letter.len = text.len() as u32;
            page.text.push_str(&text);
        }
        joined.push(letter);
    }
    page.glyphs = joined;
}

fn accent(page: &PageText, glyph: &Glyph) -> Option<char> {
    let text = text(page, glyph)?;
    ACCENTS.iter().find(|(sign, _)| *sign == text).map(|(_, mark)| *mark)
}

/// The letter that an accent can stand on; the dot of an i goes under it.
fn base(page: &PageText, glyph: &Glyph) -> Option<String> {
    let text = text(page, glyph)?;
    Some(text.replace('ı', "i").replace('ȷ', "j"))
}

fn text<'p>(page: &'p PageText, glyph: &Glyph) -> Option<&'p str> {
    let start = glyph.start as usize;
    page.text.get(start..start + glyph.len as usize)
}

/// Whether the accent stands over the letter, not before it.
fn covers(accent: &Glyph, letter: &Glyph) -> bool {
    let overlap = accent.x1.min(letter.x1) - accent.x0.max(letter.x0);
    let narrow = (accent.x1 - accent.x0).min(letter.x1 - letter.x0);
    overlap > 0.5 * narrow && (accent.y - letter.y).abs() < MAX_RISE * letter.size
}
