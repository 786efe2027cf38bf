//! Character references to characters. Stands in for the one function that `dom_smoothie` uses of the crate of this name.

use std::borrow::Cow;

use web_atoms::NAMED_ENTITIES;

/// Replaces the character references that are complete (`&amp;`, `&#38;`, `&#x26;`); everything else stays. O(text).
pub fn decode_html_entities<S: ?Sized + AsRef<str>>(text: &S) -> Cow<'_, str> {
    let mut rest = text.as_ref();
    let mut out = String::new();
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        rest = match decode(&reference[1..]) {
            Some((first, second, after)) => {
                out.push(first);
                out.extend(second);
                after
            }
            None => {
                out.push('&');
                &reference[1..]
            }
        };
    }
    if out.is_empty() {
        return Cow::Borrowed(rest);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The one or two characters of the reference that `text` begins with, after its `&`, and what follows it.
fn decode(text: &str) -> Option<(char, Option<char>, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
    let after = text[end..].strip_prefix(';')?;
    if let Some(number) = text[..end].strip_prefix('#') {
        return Some((numbered(number)?, None, after));
    }
    let &(first, second) = NAMED_ENTITIES.get(&text[..=end])?;
    let first = char::from_u32(first).filter(|&c| c != '\0')?;
    Some((first, char::from_u32(second).filter(|&c| c != '\0'), after))
}

/// Control characters other than white space are no text.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).filter(|c| !matches!(c, '\0'..='\x08' | '\x0b' | '\x0e'..='\x1f'))
}
