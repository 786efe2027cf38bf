//! What mail programs put before a message that is forwarded or answered: a mark, and its header fields in the program's language.

/// A header field that programs repeat in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    From,
    Date,
    Subject,
    /// To, Cc, Reply-To.
    Other,
}

/// The fields' names in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, the Nordic languages, Russian,
/// Ukrainian, Chinese, Japanese.
const NAMES: &[(Field, &[&str])] = &[
    (
        Field::From,
        &[
            "from",
            "von",
            "de",
            "da",
            "van",
            "od",
            "fra",
            "från",
            "от",
            "от кого",
            "від",
            "发件人",
            "差出人",
            "送信元",
        ],
    ),
    (
        Field::Date,
        &[
            "date",
            "sent",
            "datum",
            "gesendet",
            "envoyé",
            "envoyé le",
            "fecha",
            "enviado",
            "enviado el",
            "data",
            "inviato",
            "verzonden",
            "wysłano",
            "dato",
            "sendt",
            "skickat",
            "дата",
            "отправлено",
            "дата отправки",
            "надіслано",
            "日期",
            "发送时间",
            "发送日期",
            "日時",
            "送信日時",
        ],
    ),
    (
        Field::Subject,
        &[
            "subject",
            "betreff",
            "objet",
            "asunto",
            "oggetto",
            "assunto",
            "onderwerp",
            "temat",
            "emne",
            "ämne",
            "тема",
            "主题",
            "件名",
        ],
    ),
    (
        Field::Other,
        &[
            "to",
            "cc",
            "reply-to",
            "an",
            "kopie",
            "antwort an",
            "à",
            "para",
            "a",
            "aan",
            "do",
            "dw",
            "til",
            "till",
            "кому",
            "копия",
            "копія",
            "收件人",
            "抄送",
            "宛先",
        ],
    ),
];

/// The words of the line above those fields.
const MARKS: &[&str] = &[
    "forwarded message",
    "begin forwarded message",
    "original message",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "ursprüngliche nachricht",
    "message transféré",
    "début du message transféré",
    "message d'origine",
    "message d’origine",
    "mensaje reenviado",
    "mensaje original",
    "messaggio inoltrato",
    "messaggio originale",
    "mensagem encaminhada",
    "mensagem original",
    "doorgestuurd bericht",
    "oorspronkelijk bericht",
    "пересылаемое сообщение",
    "пересланное сообщение",
    "исходное сообщение",
    "转发邮件",
    "原始邮件",
    "転送メッセージ",
];

/// The field that a line states, and its value, perhaps empty. Asterisks around the name are bold type made text. O(line).
pub(crate) fn field(line: &str) -> Option<(Field, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*').to_lowercase();
    let (field, _) = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()))?;
    Some((*field, value.trim_matches(|c: char| c.is_whitespace() || c == '*')))
}

/// Whether a line says that a message follows: the words between dashes, or with a colon behind.
pub(crate) fn is_mark(line: &str) -> bool {
    let words = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    line.trim().len() > words.len() && MARKS.contains(&words.as_str())
}

/// Whether a line is made of such fields: the mark or a sender, then a day and a subject. O(line).
pub(super) fn is_header(line: &str) -> bool {
    let lower = line.to_lowercase();
    let start = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let marked = start.len() < lower.len() && MARKS.iter().any(|mark| start.starts_with(mark));
    let says = |field: Field| {
        let names = NAMES.iter().filter(|(listed, _)| *listed == field).flat_map(|(_, names)| *names);
        names.into_iter().any(|name| {
            lower.match_indices(name).any(|(at, _)| {
                let (before, rest) = lower.split_at_checked(at).unwrap_or_default();
                let after = rest.get(name.len()..).unwrap_or_default().trim_start();
                after.starts_with([':', '：']) && !before.ends_with(char::is_alphanumeric)
            })
        })
    };
    let sends = field(line).is_some_and(|(field, _)| field == Field::From) || marked;
    sends && says(Field::Date) && says(Field::Subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_known_in_many_languages() {
        assert_eq!(field("From: Ada <a@b.example>"), Some((Field::From, "Ada <a@b.example>")));
        assert_eq!(field("*Gesendet:* Mittwoch"), Some((Field::Date, "Mittwoch")));
        assert_eq!(field("Objet : Le pont"), Some((Field::Subject, "Le pont")));
        assert_eq!(field("主题：大桥"), Some((Field::Subject, "大桥")));
        assert_eq!(field("He said: no"), None);
    }

    #[test]
    fn marks_stand_between_dashes_or_before_a_colon() {
        for line in [
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "-----Ursprüngliche Nachricht-----",
        ] {
            assert!(is_mark(line), "{line}");
        }
        assert!(!is_mark("Original message"));
        assert!(!is_mark("The original message:"));
    }

    #[test]
    fn a_header_in_one_line_has_a_sender_a_day_and_a_subject() {
        for line in [
            "---------- Forwarded message --------- From: Ada <a@b.example> Date: Wed, Nov 19, 2025 Subject: Bridge To: <c@d.example>",
            "Von: Ada <a@b.example> Gesendet: Mittwoch, 19. November 2025 14:05 An: Tom Betreff: Brücke",
        ] {
            assert!(is_header(line), "{line}");
        }
        for line in [
            "From: the desk of the mayor, who set a date: Monday.",
            "The subject: a bridge. The date: Monday. From: nobody.",
            "Forwarded message and date and subject",
        ] {
            assert!(!is_header(line), "{line}");
        }
    }
}
