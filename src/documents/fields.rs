//! What the fields of several formats have in common.

/// The name of an article inside a file: the file's, a slash, and its title without slashes.
pub(super) fn member(file: &str, title: &str) -> String {
    let title: String = title.chars().map(|c| if matches!(c, '/' | '\\') { ' ' } else { c }).collect();
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
            true => {
                tag.find(&format!("</{name}")).or_else(|| tag.find(&format!("</{}", name.to_uppercase())))
            }
            false => Some(0),
        };
        let tag = end.and_then(|end| tag.get(end..)).unwrap_or_default();
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// An outlet's name as a field states it: a name, or the host of an address without `www.`.
pub(super) fn outlet_name(name: &str) -> Option<String> {
    let Some((_, rest)) = name.split_once("://") else { return Some(name.to_owned()) };
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    host.contains('.').then(|| host.to_owned())
}

/// A text with the commonest entities of HTML as what they stand for: services give titles so.
pub(super) fn without_entities(text: &str) -> String {
    const ENTITIES: &[(&str, &str)] = &[
        ("&#8217;", "’"),
        ("&#8216;", "‘"),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&#8211;", "–"),
        ("&#8212;", "—"),
        ("&quot;", "\""),
        ("&#039;", "'"),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}
