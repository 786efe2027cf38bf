//! What the fields of several formats have in common.

use crate::ingest::address;

/// A title in a name is cut off after this many characters: no headline is longer, and names of what is inside repeat it.
const MAX_TITLE: usize = 300;

/// The name of an article inside a file: the file's, a slash, and its title without slashes.
pub(super) fn member(file: &str, title: &str) -> String {
    let letters = title.chars().take(MAX_TITLE);
    let title: String = letters.map(|c| if matches!(c, '/' | '\\') { ' ' } else { c }).collect();
    format!("{file}/{}", title.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Tags that do not break a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "u",
];

/// What stands outside of tags, of scripts and of styles, a line for each block: enough to count words and to find a message's header.
pub(super) fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(text);
        let name = tag.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        if !INLINE.contains(&name.as_str()) {
            out.push('\n');
        }
        let is_hidden = matches!(name.as_str(), "style" | "script" | "title") && !tag.starts_with('/');
        let end = match is_hidden {
            true => end_tag(tag, &name),
            false => Some(0),
        };
        let tag = end.and_then(|end| tag.get(end..)).unwrap_or_default();
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Where the end tag of that name (lower case) stands.
fn end_tag(text: &str, name: &str) -> Option<usize> {
    let is_name = |at: &usize| {
        let start = at + "</".len();
        text.get(start..start + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_name)
}

/// An outlet's name as a field states it: a name, or a host or that of an address, without `www.`.
pub(super) fn outlet_name(name: &str) -> Option<String> {
    if name.contains("://") {
        return address::host(name);
    }
    Some(name.strip_prefix("www.").filter(|host| host.contains('.')).unwrap_or(name).to_owned())
}

/// The commonest names of characters in HTML.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", "\u{2009}"),
    ("shy", ""),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("euro", "€"),
    ("pound", "£"),
    ("deg", "°"),
    ("middot", "·"),
    ("bull", "•"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
];
/// No name or number of a character is longer.
const MAX_ENTITY: usize = 10;

/// A text with numbers and the commonest names of characters in HTML as what they stand for. O(text).
pub(super) fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let limit = after.floor_char_boundary(MAX_ENTITY);
        let name = after.get(..limit).and_then(|start| start.split_once(';')).map(|(name, _)| name);
        let sign = name.and_then(|name| match name.strip_prefix('#') {
            Some(number) => character(number).map(String::from),
            None => ENTITIES.iter().find(|(own, _)| *own == name).map(|(_, sign)| (*sign).to_owned()),
        });
        match (sign, name) {
            (Some(sign), Some(name)) => {
                out.push_str(&sign);
                rest = after.get(name.len() + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// `8217`, `x2019`.
fn character(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_of_characters_are_read() {
        assert_eq!(
            without_entities("A &amp; B&#8217;s &#x201C;&Uuml;&rdquo; &nope; & &amp;lt; &#xFFFFFFF; AT&T;"),
            "A & B’s “Ü” &nope; & &lt; &#xFFFFFFF; AT&T;"
        );
    }

    #[test]
    fn tags_break_lines_where_blocks_do() {
        let html = "<style>p { x }</style><div>One <b>two</b><br>three</div><SCRIPT>no</Script>four";
        let lines: Vec<String> =
            without_tags(html).lines().map(str::to_owned).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["One two", "three", "four"]);
    }
}
