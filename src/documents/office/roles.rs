//! What a paragraph is, by the name of its style.

/// Names of styles that are longer, in bytes, tell nothing: they are looked at with every paragraph.
const MAX_NAME: usize = 100;

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::documents) enum Role {
    Title,
    Dek,
    Byline,
    /// Level 1 is the highest.
    Heading(u8),
    ListItem,
    Quote,
    Caption,
    /// Tables of contents and the like: not taken.
    LeftOut,
    #[default]
    Body,
}

impl Role {
    /// The role that a style's name tells: the names that word processors give, in English in their files, and in other
    /// languages as some converters write them.
    pub(in crate::documents) fn of_style(name: &str) -> Option<Self> {
        if name.len() > MAX_NAME {
            return None;
        }
        let name = name.replace("_20_", " ").to_lowercase();
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let level = name.get(stem.len()..).and_then(|digits| digits.parse().ok());
        let stem = stem.trim();
        let listed = |names: &[&str]| names.contains(&stem);
        Some(match level {
            Some(level @ 1..=9) if listed(HEADINGS) => Self::Heading(level),
            _ if stem == "heading" => Self::Heading(1),
            _ if stem.starts_with("toc") || stem.starts_with("contents") || stem.starts_with("index") => {
                Self::LeftOut
            }
            _ if stem.starts_with("list bullet") || stem.starts_with("list number") => Self::ListItem,
            _ if listed(&["list paragraph", "listparagraph", "listenabsatz"]) => Self::ListItem,
            None if listed(TITLES) => Self::Title,
            None if listed(DEKS) => Self::Dek,
            None if listed(&["author", "byline"]) => Self::Byline,
            None if listed(QUOTES) => Self::Quote,
            None if listed(CAPTIONS) => Self::Caption,
            _ => return None,
        })
    }
}

const HEADINGS: &[&str] = &[
    "heading",
    "überschrift",
    "berschrift",
    "titre",
    "título",
    "ttulo",
    "titolo",
    "rubrik",
    "overskrift",
    "kop",
    "nagłówek",
    "nagwek",
    "nadpis",
    "otsikko",
    "başlık",
    "заголовок",
    "标题",
    "標題",
    "見出し",
    "제목",
    "عنوان",
];
const TITLES: &[&str] = &[
    "title",
    "titel",
    "titre",
    "título",
    "ttulo",
    "titolo",
    "tytuł",
    "název",
    "название",
    "заголовок",
    "标题",
    "標題",
    "表題",
    "제목",
    "العنوان",
];
const DEKS: &[&str] = &[
    "subtitle",
    "untertitel",
    "sous-titre",
    "sous titre",
    "subtítulo",
    "subttulo",
    "sottotitolo",
    "подзаголовок",
    "副标题",
    "副題",
    "dek",
    "standfirst",
];
const QUOTES: &[&str] = &[
    "quote",
    "intense quote",
    "intensequote",
    "quotations",
    "block text",
    "block quotation",
    "blockquote",
    "zitat",
    "citation",
    "cita",
    "citazione",
    "цитата",
    "引用",
];
const CAPTIONS: &[&str] = &[
    "caption",
    "image caption",
    "table caption",
    "captioned figure",
    "illustration",
    "figure",
    "drawing",
    "beschriftung",
    "légende",
    "lgende",
    "leyenda",
    "didascalia",
    "название объекта",
    "题注",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_told_in_several_languages() {
        for (name, role) in [
            ("heading 1", Some(Role::Heading(1))),
            ("Heading_20_3", Some(Role::Heading(3))),
            ("Überschrift 2", Some(Role::Heading(2))),
            ("Titre", Some(Role::Title)),
            ("Titre 1", Some(Role::Heading(1))),
            ("标题 1", Some(Role::Heading(1))),
            ("Subtitle", Some(Role::Dek)),
            ("toc 2", Some(Role::LeftOut)),
            ("Normal", None),
            ("Text body", None),
        ] {
            assert_eq!(Role::of_style(name), role, "{name}");
        }
    }
}
