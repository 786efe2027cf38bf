//! What a message says about its text: subject, sender, and where it was forwarded the same of the message inside.

use crate::ingest::{
    Outlet, OutletOrigin,
    forwarded::{self, Field},
};

/// What programs put before the subject of an answer or of a message that is forwarded.
const PREFIXES: &[&str] = &[
    "re", "fw", "fwd", "aw", "wg", "antw", "tr", "rv", "res", "enc", "vs", "vb", "sv", "vl", "odp", "pd",
    "ynt", "i", "r", "на", "пер", "отв", "отв.", "回复", "转发", "答复",
];
/// Shorter names stand in an address by chance.
const MIN_LIST: usize = 3;
/// Hosts at which anybody has an address: they are no outlet, and neither is who writes from there.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "aol.com",
    "icloud.com",
    "me.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "web.de",
    "t-online.de",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "orange.fr",
    "free.fr",
    "laposte.net",
    "libero.it",
    "mail.ru",
    "yandex.ru",
    "rambler.ru",
    "ukr.net",
    "qq.com",
    "163.com",
    "126.com",
];
/// First labels of hosts that send newsletters, and are not part of the outlet's own.
const SENDING: &[&str] = &[
    "www",
    "mail",
    "email",
    "e",
    "m",
    "news",
    "newsletter",
    "newsletters",
    "letters",
    "info",
    "mailing",
    "send",
];
/// A message that was forwarded has its header in this many lines that are not blank.
const HEADER_LINES: usize = 8;
/// Messages that were forwarded are looked for inside each other this deep.
const MAX_DEPTH: usize = 10;

/// A subject without what programs put before it.
pub(super) fn title(subject: &str) -> String {
    let mut title = subject.trim();
    while let Some((start, rest)) = title.split_once([':', '：']) {
        // `Re[2]`, `Re^3`.
        let word = start
            .trim()
            .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '^' | '(' | ')'));
        if !PREFIXES.contains(&word.to_lowercase().as_str()) {
            break;
        }
        title = rest.trim();
    }
    title.to_owned()
}

/// A subject without the name of the list that it came by, where `list`, its address, has it too: `[bridge-list] Bridge to close`.
pub(super) fn without_list<'t>(subject: &'t str, list: &str) -> &'t str {
    let named = subject.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match named {
        Some((name, rest))
            if name.len() >= MIN_LIST
                && list.to_lowercase().contains(&name.to_lowercase())
                && !rest.trim().is_empty() =>
        {
            rest.trim_start()
        }
        _ => subject,
    }
}

/// The outlet and the author that a `From` field names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sender {
    pub(super) outlet: Option<Outlet>,
    pub(super) byline: Vec<String>,
}

impl Sender {
    /// `Marwick Courier <news@courier.example>`, `Ada Lund from Marwick Courier <...>`, `news@courier.example`.
    pub(super) fn new(from: &str) -> Self {
        let (name, address) = split(from);
        let host = address.rsplit_once('@').map_or("", |(_, host)| host).to_ascii_lowercase();
        if FREE_MAIL.contains(&host.as_str()) {
            return Self::default();
        }
        let outlet =
            |name: &str| Some(Outlet { name: name.trim().to_owned(), origin: OutletOrigin::Metadata });
        let both =
            [" from ", " at ", " via ", " | ", " von ", " @ "].iter().find_map(|word| name.split_once(word));
        match both {
            Some((author, name)) if !name.trim().is_empty() => {
                Self { outlet: outlet(name), byline: vec![author.trim().to_owned()] }
            }
            _ if !name.is_empty() && !name.contains('@') => {
                Self { outlet: outlet(&name), byline: Vec::new() }
            }
            _ => Self { outlet: own_host(&host).and_then(outlet), byline: Vec::new() },
        }
    }
}

/// A field's value to a name and an address, each perhaps empty.
fn split(from: &str) -> (String, String) {
    let unquoted =
        |text: &str| text.trim().trim_matches(['"', '\'', '“', '”']).replace("\\\"", "\"").trim().to_owned();
    if let Some((name, rest)) = from.split_once('<') {
        let address = rest.split(['>', ' ']).next().unwrap_or_default();
        return (unquoted(name), address.trim_start_matches("mailto:").to_owned());
    }
    // `news@courier.example (Marwick Courier)`.
    match from.split_once('(') {
        Some((address, name)) if address.contains('@') => {
            (unquoted(name.trim_end().trim_end_matches(')')), address.trim().to_owned())
        }
        _ if from.contains('@') => (String::new(), from.trim().to_owned()),
        _ => (unquoted(from), String::new()),
    }
}

/// The host without labels that only send.
fn own_host(host: &str) -> Option<&str> {
    let mut host = host;
    while let Some((_, rest)) =
        host.split_once('.').filter(|(label, rest)| SENDING.contains(label) && rest.contains('.'))
    {
        host = rest;
    }
    host.contains('.').then_some(host)
}

/// A plain text that holds a message that was forwarded.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Forwarded {
    /// What stands before it.
    pub(super) note: String,
    pub(super) from: Option<String>,
    pub(super) date: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) text: String,
}

/// The innermost message that was forwarded in `text`. O(text).
pub(super) fn forwarded(text: &str) -> Option<Forwarded> {
    let mut found = inside(text)?;
    for _ in 1..MAX_DEPTH {
        let Some(inner) = inside(&found.text) else { break };
        let note = format!("{}\n{}", found.note, inner.note);
        found = Forwarded {
            note,
            from: inner.from.or(found.from),
            date: inner.date.or(found.date),
            subject: inner.subject.or(found.subject),
            text: inner.text,
        };
    }
    Some(found)
}

fn inside(text: &str) -> Option<Forwarded> {
    let lines: Vec<&str> = text.lines().collect();
    let is_from =
        |line: &str| forwarded::field(unquoted(line)).is_some_and(|(field, _)| field == Field::From);
    let start =
        (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| is_from(line))).find(|at| {
            let fields = lines
                .get(*at..)
                .unwrap_or_default()
                .iter()
                .filter(|line| !unquoted(line).is_empty())
                .take(HEADER_LINES);
            let fields: Vec<Field> =
                fields.map_while(|line| forwarded::field(unquoted(line))).map(|(field, _)| field).collect();
            fields.contains(&Field::Date) && fields.contains(&Field::Subject)
        })?;
    let mut found = Forwarded::default();
    let quoted = lines.get(start)?.trim_start().starts_with('>');
    let mut rest = lines.get(start..)?.iter().peekable();
    while let Some(line) =
        rest.next_if(|line| unquoted(line).is_empty() || forwarded::field(unquoted(line)).is_some())
    {
        let Some((field, value)) = forwarded::field(unquoted(line)) else {
            // The first blank line behind all three ends the header.
            if found.date.is_some() && found.subject.is_some() { break } else { continue }
        };
        match field {
            Field::From => found.from = Some(value.to_owned()),
            Field::Date => found.date = Some(value.to_owned()),
            Field::Subject => found.subject = Some(value.to_owned()),
            Field::Other => {}
        }
    }
    let before = lines.get(..start)?.iter().filter(|line| !forwarded::is_mark(line));
    found.note = before.copied().collect::<Vec<_>>().join("\n");
    let content = rest.map(|line| if quoted { unquoted(line) } else { line });
    found.text = content.collect::<Vec<_>>().join("\n");
    Some(found).filter(|found| !found.text.trim().is_empty())
}

/// A line without one mark of a quotation.
fn unquoted(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix('>').map_or(line, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_subject_without_the_programs_words() {
        for (subject, expected) in [
            ("Fwd: Re[2]: WG: Bridge to close", "Bridge to close"),
            ("Bridge: nine months", "Bridge: nine months"),
            ("转发：大桥关闭", "大桥关闭"),
            ("Re:", ""),
        ] {
            assert_eq!(title(subject), expected);
        }
    }

    #[test]
    fn the_name_of_a_list_is_no_part_of_a_title() {
        let list = "Bridge <bridge-list.lists.example>";
        assert_eq!(without_list("[Bridge-List] To close", list), "To close");
        for subject in ["[Analysis] To close", "[bridge-list]", "To close"] {
            assert_eq!(without_list(subject, list), subject);
        }
        for subject in ["[] To close", "[Li] To close"] {
            assert_eq!(without_list(subject, list), subject);
        }
    }

    #[test]
    fn a_sender_is_an_outlet_an_author_of_one_or_a_host() {
        let told = |from: &str| {
            let sender = Sender::new(from);
            (sender.outlet.map(|outlet| outlet.name).unwrap_or_default(), sender.byline.join("; "))
        };
        for (from, outlet, author) in [
            ("Marwick Courier <news@courier.example>", "Marwick Courier", ""),
            ("\"Ada Lund from Marwick Courier\" <ada@courier.example>", "Marwick Courier", "Ada Lund"),
            ("newsletter@news.courier.example", "courier.example", ""),
            ("<news@courier.example>", "courier.example", ""),
            ("news@courier.example (Marwick Courier)", "Marwick Courier", ""),
            ("Tom <tom@gmail.com>", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(told(from), (outlet.to_owned(), author.to_owned()), "{from}");
        }
    }

    #[test]
    fn a_message_that_was_forwarded_brings_its_header() {
        let gmail = "See this.\n\n---------- Forwarded message ---------\nFrom: Marwick Courier <news@courier.example>\n\
                     Date: Wed, Nov 19, 2025 at 2:05 PM\nSubject: Bridge to close\nTo: <tom@gmail.com>\n\n\nThe bridge closes.\n\nTo: be sure.";
        let found = forwarded(gmail).unwrap();
        assert_eq!(found.note.trim(), "See this.");
        assert_eq!(found.from.as_deref(), Some("Marwick Courier <news@courier.example>"));
        assert_eq!(found.date.as_deref(), Some("Wed, Nov 19, 2025 at 2:05 PM"));
        assert_eq!(found.subject.as_deref(), Some("Bridge to close"));
        assert_eq!(found.text.trim(), "The bridge closes.\n\nTo: be sure.");
        let apple = "Begin forwarded message:\n\n> From: Courier <news@courier.example>\n> Subject: Bridge\n> Date: 19 November 2025\n> \n> The bridge closes.\n> \n> It does.";
        let found = forwarded(apple).unwrap();
        assert_eq!(found.text, "The bridge closes.\n\nIt does.");
        assert_eq!(forwarded("From: here to there.\n\nThe bridge closes."), None);
    }
}
