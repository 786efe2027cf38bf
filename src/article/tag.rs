//! Language tags as files state them.

/// The primary language of a tag: `en` of `en-GB`. The tag of an article is in lower case where this ends.
pub fn primary_language(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// A tag as BCP 47 writes it: `en-GB` for `EN_gb`, `zh-Hant-TW`. `None` when it is none, or says nothing (`und`).
pub(super) fn normal(tag: &str) -> Option<String> {
    let mut out = String::with_capacity(tag.len());
    for (index, part) in tag.trim().split(['-', '_']).enumerate() {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let fits = match index {
            0 => letters && (2..=3).contains(&part.len()),
            _ => (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        };
        if !fits {
            return None;
        }
        if index > 0 {
            out.push('-');
        }
        let is_script = index == 1 && part.len() == 4 && letters;
        for (at, c) in part.chars().enumerate() {
            let is_capital = index > 0 && (part.len() == 2 || is_script && at == 0);
            out.push(if is_capital { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() });
        }
    }
    (primary_language(&out) != "und").then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_written_as_bcp_47_does() {
        for (stated, tag) in [
            ("EN", Some("en")),
            ("en_GB", Some("en-GB")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("es-419", Some("es-419")),
            ("de-CH-1996", Some("de-CH-1996")),
            (" fr ", Some("fr")),
            ("English", None),
            ("en-", None),
            ("x", None),
            ("und", None),
            ("", None),
        ] {
            assert_eq!(normal(stated).as_deref(), tag, "{stated}");
        }
    }
}
