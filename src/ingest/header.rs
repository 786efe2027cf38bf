//! The first lines of a plain text: fields in one line, a date stuck to the first sentence, "Outlet: ..." lines.

use super::{
    Block, Metadata, Outlet, OutletOrigin, ParagraphKind, Reason, boilerplate, dates,
    names::{byline, is_name_list},
    shape::{ends_sentence, is_all_capitals, word_count},
};

/// A field between two slashes has at most this many words; longer ones are the text.
const MAX_FIELD_WORDS: usize = 5;
/// A line of fields has at least this many slashes, so that "and/or" and "AP / Reuters" are none.
const MIN_SLASHES: usize = 3;
/// "Label: value" lines are looked for in this many lines.
pub(super) const LABEL_LINES: usize = 6;

/// Words of a line that holds the day of a change.
const UPDATE_WORDS: &[&str] = &[
    "updated",
    "modified",
    "aktualisiert",
    "geändert",
    "mis à jour",
    "modifié",
    "actualizado",
    "actualizada",
    "atualizad",
    "aggiornat",
    "bijgewerkt",
    "aktualizacja",
    "обновлено",
    "оновлено",
    "güncelleme",
    "uppdaterad",
    "更新",
];

/// What the header says, beside the blocks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) blocks: Vec<Block>,
    pub(super) outlet: Option<String>,
    pub(super) byline: Vec<String>,
}

/// `Headline/ Outlet/ CITY/ Author/ Edition/ text` to one block each, when the line is one: a headline first, and a city or
/// an edition among the short fields.
pub(super) fn fields(line: &str) -> Option<Header> {
    let parts: Vec<&str> = line.split("/ ").map(str::trim).collect();
    let (headline, rest) = parts.split_first()?;
    let is_field = |part: &&&str| {
        word_count(part) <= MAX_FIELD_WORDS
            && !ends_sentence_of_words(part)
            && (part.is_empty() || is_name_list(part))
    };
    let short = rest.iter().take_while(is_field).count();
    let (fields, text) = rest.split_at_checked(short)?;
    let marks = fields.iter().any(|field| is_all_capitals(field) || is_edition(field));
    if parts.len() <= MIN_SLASHES
        || fields.len() < 2
        || !marks
        || word_count(headline) < 3
        || ends_sentence(headline)
    {
        return None;
    }
    let mut header = Header { blocks: vec![block(ParagraphKind::Headline, headline)], ..Header::default() };
    for (index, field) in fields.iter().filter(|field| !field.is_empty()).enumerate() {
        header.blocks.push(match () {
            () if is_edition(field) => metadata(field),
            () if index == 0 => {
                header.outlet = Some((*field).to_owned());
                metadata(field)
            }
            () if is_all_capitals(field) => block(ParagraphKind::Dateline, field),
            () => {
                header.byline.push((*field).to_owned());
                block(ParagraphKind::Byline, field)
            }
        });
    }
    let text = text.join("/ ");
    if !text.is_empty() {
        header.blocks.push(block(ParagraphKind::Dek, &text));
    }
    Some(header)
}

/// "J." ends in a point but is no sentence.
fn ends_sentence_of_words(field: &str) -> bool {
    ends_sentence(field) && word_count(field) > 2
}

fn is_edition(field: &str) -> bool {
    field.to_lowercase().ends_with("edition")
}

fn block(kind: ParagraphKind, text: &str) -> Block {
    Block { kind, text: text.to_owned(), reason: None }
}

fn metadata(text: &str) -> Block {
    Block { kind: ParagraphKind::Boilerplate, text: text.to_owned(), reason: Some(Reason::Metadata) }
}

/// `date 2025-11-21 US President ...` to the date and the rest: a label and a date, or an ISO date, stand before the text.
pub(super) fn leading_date(line: &str) -> Option<(&str, &str)> {
    let (_, end) = dates::first_date(line)?;
    let (date, rest) = line.split_at_checked(end)?;
    let mut words = date.split_whitespace();
    let first = words.next()?.trim_end_matches(':').to_lowercase();
    let labelled =
        matches!(first.as_str(), "date" | "published" | "posted" | "updated" | "дата" | "опубликовано");
    let begins = labelled || (words.next().is_none() && dates::numeric(&first).is_some());
    (begins && !rest.trim().is_empty() && dates::is_date_line(date)).then(|| (date, rest.trim_start()))
}

/// A line that says what it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Labelled<'a> {
    Title(&'a str),
    Outlet(&'a str),
    /// An address, a tag.
    Other,
}

/// `Title: ...`, `Outlet: ...`, `URL: ...`.
pub(super) fn labelled(line: &str) -> Option<Labelled<'_>> {
    let (label, value) = line.split_once(':')?;
    let value = value.trim();
    match label.trim().to_lowercase().as_str() {
        _ if value.is_empty() => None,
        "title" | "headline" | "заголовок" | "titel" => Some(Labelled::Title(value)),
        "outlet" | "source" | "publisher" | "publication" | "newspaper" | "site" | "издание" | "источник"
        | "quelle"
            if word_count(value) <= MAX_FIELD_WORDS && !ends_sentence_of_words(value) =>
        {
            Some(Labelled::Outlet(value))
        }
        "url" | "link" | "section" | "category" | "language" if word_count(value) <= MAX_FIELD_WORDS => {
            Some(Labelled::Other)
        }
        _ => None,
    }
}

/// What a line with an author and a date names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Credits {
    byline: Vec<String>,
    published: String,
    outlet: Option<String>,
}

impl Credits {
    /// Sets what the metadata does not know yet.
    pub(super) fn fill(self, metadata: &mut Metadata) {
        if metadata.byline.is_empty() {
            metadata.byline = self.byline;
        }
        metadata.published.get_or_insert(self.published);
        if metadata.outlet.is_none() {
            metadata.outlet = self.outlet.map(|name| Outlet { name, origin: OutletOrigin::Text });
        }
    }
}

/// `Anna Schmidt | Nov. 20, 2025 | Local Times`: a date between bars, a person's name, and perhaps the outlet's.
pub(super) fn credits(line: &str) -> Option<Credits> {
    let parts: Vec<&str> = line.split(['|', '•', '·']).map(str::trim).collect();
    if !(2..=4).contains(&parts.len()) {
        return None;
    }
    let (dates, names): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| dates::is_date_line(part));
    let (published, _) = dates.iter().find_map(|date| dates::first_date(date))?;
    let (author, rest) = names.split_first()?;
    let is_short = |part: &str| word_count(part) <= MAX_FIELD_WORDS && is_name_list(part);
    if !rest.iter().all(|part| is_short(part)) {
        return None;
    }
    let byline =
        byline(author).or_else(|| (word_count(author) >= 2).then(|| byline(&format!("By {author}")))?)?;
    Some(Credits { byline, published: published.iso(), outlet: rest.last().map(|name| (*name).to_owned()) })
}

/// What a line of the text is by itself, wherever it stands: boilerplate or a date line.
pub(super) fn standing_alone(line: &str) -> Option<(ParagraphKind, Option<Reason>)> {
    if dates::is_date_line(line) {
        return Some((ParagraphKind::Dateline, None));
    }
    boilerplate::reason(line).map(|reason| (ParagraphKind::Boilerplate, Some(reason)))
}

/// Whether a line with a date says that it is that of a change.
pub(super) fn is_update(line: &str) -> bool {
    let lower = line.to_lowercase();
    UPDATE_WORDS.iter().any(|word| lower.contains(word))
}

/// Whether the line is furniture between a headline and the text.
pub(super) fn is_furniture(line: &str) -> bool {
    standing_alone(line).is_some() || byline(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_in_one_line_come_apart() {
        let header = fields("Team Crafts a Deal/ Newslooks/ WASHINGTON/ J. Mansour/ Morning Edition/ The plan is 1/ 2 done. More.").unwrap();
        let blocks: Vec<_> =
            header.blocks.iter().map(|block| (block.kind.as_str(), block.text.as_str())).collect();
        assert_eq!(
            blocks,
            [
                ("headline", "Team Crafts a Deal"),
                ("boilerplate", "Newslooks"),
                ("dateline", "WASHINGTON"),
                ("byline", "J. Mansour"),
                ("boilerplate", "Morning Edition"),
                ("dek", "The plan is 1/ 2 done. More."),
            ]
        );
        assert_eq!(
            (header.outlet.as_deref(), header.byline.join(";").as_str()),
            (Some("Newslooks"), "J. Mansour")
        );
    }

    #[test]
    fn slashes_in_sentences_stay() {
        for line in [
            "The goods were bought and/ or sold/ lent/ given away by the men.",
            "FILE PHOTO: Two men. / Reuters",
            "He scored 10/ 12/ 14/ 16 in the last four games",
        ] {
            assert_eq!(fields(line), None, "{line}");
        }
    }

    #[test]
    fn a_date_before_the_text_comes_off() {
        assert_eq!(leading_date("date 2025-11-21 US President"), Some(("date 2025-11-21", "US President")));
        assert_eq!(leading_date("2025-11-21 US President"), Some(("2025-11-21", "US President")));
        assert_eq!(
            leading_date("Published: Nov. 21, 2025 The plan"),
            Some(("Published: Nov. 21, 2025", "The plan"))
        );
        for line in [
            "November 21, 2025 was a Friday.",
            "date 2025-11-21",
            "The date 2025-11-21 was set.",
            "Published in 2025.",
        ] {
            assert_eq!(leading_date(line), None, "{line}");
        }
    }

    #[test]
    fn a_date_between_bars_makes_a_line_of_credits() {
        let found =
            |line| credits(line).map(|found| (found.byline.join("; "), found.published, found.outlet));
        assert_eq!(
            found("Anna Schmidt | Nov. 20, 2025 | Local Times"),
            Some(("Anna Schmidt".into(), "2025-11-20".into(), Some("Local Times".into())))
        );
        assert_eq!(
            found("By Jane Doe and John Smith · 20 November 2025"),
            Some(("Jane Doe; John Smith".into(), "2025-11-20".into(), None))
        );
        for line in ["Anna Schmidt | Local Times", "Nov. 20, 2025 | 18:05", "He said so | Nov. 20, 2025"] {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn labelled_lines_say_what_they_are() {
        assert_eq!(labelled("Outlet: The Example Times"), Some(Labelled::Outlet("The Example Times")));
        assert_eq!(labelled("Title: Talks end"), Some(Labelled::Title("Talks end")));
        assert_eq!(labelled("Source: people who know the plan and spoke on Monday."), None);
    }
}
