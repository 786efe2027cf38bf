//! Lines that are not part of the article, each with its reason. Precise before complete: a real paragraph that is set
//! aside is lost to the comparison, a button that stays is only noise.

use super::{
    Reason,
    buttons::{SECTIONS, SHARE_TARGETS, SHARE_WORDS},
    forwarded::{self, Field},
    names::is_name_list,
    phrases::{Match, PHRASES},
};

/// No boilerplate line has more words; longer lines are not looked at.
const MAX_WORDS: usize = 80;
/// So many characters are a word even without a space, on average.
const MAX_WORD_CHARS: usize = 15;
/// Breadcrumbs have at most this many words.
const MAX_BREADCRUMB_WORDS: usize = 14;

/// What a note on an author says behind the name.
#[rustfmt::skip]
const AUTHOR_NOTES: &[&str] = &[
    "is a ", "is an ", "is the ", "is based ", "covers ", "writes ", "reports ", "has covered ", "has written ", "has been ", "joined ", "works ",
    "is senior ", "is chief ", "is editor", "ist ", "schreibt ", "arbeitet ", "berichtet ", "jahrgang ", "geboren ", "est journaliste", "est correspondant",
    "es periodista", "es redactor", "è ", "é ", "is verslaggever", "is redacteur", "journalist", "redakteur",
];

/// Why `line` is boilerplate, if it is. O(line × phrases), for lines of at most 80 words.
pub(super) fn reason(line: &str) -> Option<Reason> {
    if line.split_whitespace().nth(MAX_WORDS).is_some() {
        return None;
    }
    let normal = normal(line);
    if normal.is_empty() {
        return Some(Reason::Navigation);
    }
    if share_targets(&normal).is_some_and(ShareRow::is_certain) {
        return Some(Reason::Share);
    }
    // Chinese puts no space between words.
    let words = normal.split(' ').count().max(normal.chars().count() / MAX_WORD_CHARS);
    let fits = |how: Match, phrase: &str| match how {
        Match::Whole => normal == phrase,
        Match::Start(limit) => words <= limit && starts_with_words(&normal, phrase),
        Match::Label(limit) => {
            words <= limit
                && normal.as_bytes().first() == phrase.as_bytes().first()
                && normal.strip_prefix(phrase).is_some_and(|rest| rest.starts_with([':', '：']))
        }
        Match::End(limit) => {
            words <= limit
                && normal.len() > phrase.len()
                && normal.as_bytes().last() == phrase.as_bytes().last()
                && normal.ends_with(phrase)
        }
        Match::Inside(limit) => words <= limit && normal.contains(phrase),
    };
    let listed = PHRASES
        .iter()
        .find(|(_, how, phrases)| phrases.iter().any(|phrase| fits(*how, phrase)))
        .map(|(reason, ..)| *reason);
    listed.or_else(|| by_shape(line, &normal, words))
}

/// Whether the whole line is a label such as "Related stories", with nothing behind it.
pub(super) fn is_label(line: &str) -> bool {
    let normal = normal(line);
    let is_whole = |how: Match| matches!(how, Match::Whole);
    PHRASES.iter().any(|(_, how, phrases)| is_whole(*how) && phrases.contains(&normal.as_str()))
        || by_shape(line, &normal, 1) == Some(Reason::Comments)
}

/// Whether the line is made of names of sections, one or several: a menu. Only at the top of a text: some are words of other lines.
pub(super) fn is_menu(line: &str) -> bool {
    let normal = normal(line);
    let mut words = normal.split([' ', '|', '·', '•', '/']).filter(|word| !word.is_empty() && *word != "&");
    words.next().is_some_and(|first| SECTIONS.contains(&first)) && words.all(|word| SECTIONS.contains(&word))
}

/// Reasons that are told by shape, not by a phrase.
fn by_shape(line: &str, normal: &str, words: usize) -> Option<Reason> {
    match () {
        () if is_counter(
            normal,
            &[
                "comment",
                "comments",
                "kommentar",
                "kommentare",
                "commentaire",
                "commentaires",
                "comentario",
                "comentarios",
                "commenti",
                "comentários",
                "reacties",
                "komentarzy",
                "комментарий",
                "комментария",
                "комментариев",
                "коментарів",
                "yorum",
                "kommentarer",
                "评论",
                "コメント",
            ],
        ) =>
        {
            Some(Reason::Comments)
        }
        () if is_counter(normal, &["share", "shares"]) => Some(Reason::Share),
        () if ["Read more", "Read More", "READ MORE"].iter().any(|end| line.ends_with(end)) => {
            Some(Reason::Related)
        }
        () if is_credit(line, normal) => Some(Reason::Credit),
        () if words <= 20 && is_follow(normal) => Some(Reason::Follow),
        () if words <= 6 && normal.ends_with("min read") => Some(Reason::Metadata),
        () if is_message_header(line) => Some(Reason::Metadata),
        () if words <= MAX_BREADCRUMB_WORDS && is_breadcrumb(line) => Some(Reason::Navigation),
        () => None,
    }
}

/// Whether `line` could be one button of a row of share buttons that is spread over several lines.
pub(super) fn is_share_button(line: &str) -> bool {
    let normal = normal(line);
    normal == "share" || share_targets(&normal).is_some_and(|row| row.targets > 0)
}

/// Whether what follows a name tells who the person is: " is a reporter", " covers politics".
pub(super) fn tells_of_an_author(rest: &str) -> bool {
    let lower = rest.trim_start_matches([',', ':', '–', '—', ' ']).to_lowercase();
    AUTHOR_NOTES.iter().any(|note| lower.starts_with(note))
}

/// Lower case, straight apostrophes, single spaces; no punctuation at the ends but what begins or ends a phrase.
fn normal(line: &str) -> String {
    let lower = line.to_lowercase().replace(['’', '‘'], "'");
    let trimmed = lower.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '©' | '+'));
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `text` begins with `phrase` and the phrase ends where a word ends.
fn starts_with_words(text: &str, phrase: &str) -> bool {
    // Nearly all phrases differ in their first byte: a comparison of one byte before a call for each.
    let begins = text.as_bytes().first() == phrase.as_bytes().first();
    begins.then(|| text.strip_prefix(phrase)).flatten().is_some_and(|rest| {
        phrase.ends_with([' ', '©', '1', '2']) || !rest.chars().next().is_some_and(char::is_alphanumeric)
    })
}

/// How many names a row of share buttons holds.
#[derive(Clone, Copy)]
struct ShareRow {
    targets: usize,
    /// Names that mean nothing else.
    plain: usize,
    says_share: bool,
}

impl ShareRow {
    fn is_certain(self) -> bool {
        (self.targets >= 2 && self.plain >= 1) || (self.targets >= 1 && self.says_share)
    }
}

/// The row of share buttons that the line is made of, if it is made of nothing else.
fn share_targets(normal: &str) -> Option<ShareRow> {
    let mut row = ShareRow { targets: 0, plain: 0, says_share: false };
    let words = normal.split([' ', '|', '·', '•', ',', '/', ':', '：']).filter(|word| !word.is_empty());
    for (count, word) in words.enumerate() {
        // Longer than any row of buttons.
        if count == 24 {
            return None;
        }
        if let Some((_, ambiguous)) = SHARE_TARGETS.iter().find(|(name, _)| *name == word) {
            row.targets += 1;
            row.plain += usize::from(!ambiguous);
        } else if !SHARE_WORDS.contains(&word) {
            return None;
        }
        row.says_share |= matches!(
            word,
            "share"
                | "teilen"
                | "partager"
                | "compartir"
                | "поделиться"
                | "condividi"
                | "compartilhar"
                | "delen"
                | "udostępnij"
                | "поділитися"
                | "paylaş"
                | "dela"
                | "分享"
                | "分享到"
                | "シェア"
        );
    }
    (row.targets > 0 || normal.starts_with("share")).then_some(row)
}

/// "12 comments", "1.2k shares", "Comments (3)".
fn is_counter(normal: &str, nouns: &[&str]) -> bool {
    let mut words = normal.split(' ');
    let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else { return false };
    let is_count = |word: &str| {
        let digits = word.trim_matches(['(', ')']).trim_end_matches(['k', 'm']);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    (is_count(first) && nouns.contains(&second)) || (nouns.contains(&first) && is_count(second))
}

/// "Follow Jane Doe on Twitter", "On Twitter: @jane".
fn is_follow(normal: &str) -> bool {
    let mut words = normal.split(|c: char| !c.is_alphanumeric() && c != '@');
    let names_network = |word: &str| {
        word.starts_with('@') || matches!(word, "twitter" | "facebook" | "instagram" | "telegram" | "youtube")
    };
    ["follow ", "on twitter", "twitter:"].iter().any(|start| normal.starts_with(start))
        && words.any(names_network)
}

/// "Reporting by Jane Doe in London; Editing by John Smith": names follow, not a sentence.
fn is_credit(line: &str, normal: &str) -> bool {
    let credits =
        ["reporting by ", "additional reporting by ", "writing by ", "editing by ", "with reporting by "];
    let Some(start) = credits.iter().find(|start| normal.starts_with(*start)) else { return false };
    let names = line.get(start.len()..).unwrap_or_default().split(';').next().unwrap_or_default();
    is_name_list(names.trim().trim_end_matches('.'))
}

/// "-----Original Message-----", "From: Jane Doe <jane@outlet.example>", a whole header in one line.
fn is_message_header(line: &str) -> bool {
    let names_address = || {
        let field = forwarded::field(line);
        field.is_some_and(|(field, value)| matches!(field, Field::From | Field::Other) && value.contains('@'))
    };
    forwarded::is_mark(line) || forwarded::is_header(line) || names_address()
}

/// "Home > World > Europe".
fn is_breadcrumb(line: &str) -> bool {
    let parts: Vec<_> = line.split(['>', '›', '»']).map(str::trim).collect();
    let ends_as_sentence = line.ends_with(['.', '!', '?', '"', '”']);
    parts.len() >= 3 && !ends_as_sentence && parts.iter().all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_has_its_lines() {
        for (line, expected) in [
            ("VK X OK WhatsApp Telegram", Reason::Share),
            ("Share on Facebook", Reason::Share),
            ("Facebook | Twitter | Email | Print", Reason::Share),
            ("1.2K Shares", Reason::Share),
            ("You must Register or Login to post a comment.", Reason::Login),
            ("Already a subscriber? Log in", Reason::Login),
            ("Read also:", Reason::Related),
            ("RELATED: Police seek help finding missing couple", Reason::Related),
            ("Lesen Sie auch: Was der Plan bedeutet", Reason::Related),
            ("Last male northern white rhino is put down Read more", Reason::Related),
            ("Write a comment:", Reason::Comments),
            ("12 comments", Reason::Comments),
            ("Comments (3)", Reason::Comments),
            ("Follow", Reason::Follow),
            ("Follow Jim Walsh on Twitter: @jimwalsh_cp", Reason::Follow),
            ("Sign up for our newsletter", Reason::Follow),
            ("Diana Nerozzi and Nette Nöstlinger contributed to this report.", Reason::Credit),
            ("(Reporting by Jane Doe; Editing by John Smith)", Reason::Credit),
            ("Reporting by Jane Doe in London; Editing by John Smith", Reason::Credit),
            ("(c) 2019 Cox Media Group.", Reason::Credit),
            ("© 2025 The Example Times. All rights reserved.", Reason::Credit),
            ("We use cookies to give you the best experience.", Reason::Consent),
            ("Advertisement", Reason::Advertisement),
            ("Story Continued Below", Reason::Advertisement),
            ("Skip to main content", Reason::Navigation),
            ("Home > World > Europe", Reason::Navigation),
            ("___", Reason::Navigation),
            ("5 min read", Reason::Metadata),
            ("This story has been updated.", Reason::Metadata),
            ("---------- Forwarded message ---------", Reason::Metadata),
            ("From: Jane Doe <jane@outlet.example>", Reason::Metadata),
            (
                "Von: Jane Doe Gesendet: Mittwoch, 19. November 2025 An: John Smith Betreff: Der Plan",
                Reason::Metadata,
            ),
            ("Sent from my iPhone", Reason::Metadata),
            ("You are receiving this email because you signed up on our site.", Reason::Follow),
            ("Vous souhaitez vous désinscrire ? Se désabonner", Reason::Follow),
            ("View in browser", Reason::Navigation),
            ("ЧИТАЙТЕ ТАКЖЕ:", Reason::Related),
        ] {
            assert_eq!(reason(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn paragraphs_that_speak_of_such_things_stay() {
        for line in [
            "Facebook and Twitter removed the accounts on Monday.",
            "Follow the money, investigators like to say, and the trail leads to Cyprus.",
            "He had to sign in twice before the site let him read the letter.",
            "More than 200 people were killed in the attack.",
            "Related charges against two other officials were dropped in March.",
            "The comments drew criticism from both parties.",
            "Shares on Wall Street fell 2 percent after the announcement.",
            "Advertisement revenue fell for a third year, the company said.",
            "“OK,” he said. “X marks the spot.”",
            "X",
            "OK",
            "Facebook",
            "Watch what happens next, he told reporters.",
            "Copyright law does not protect ideas.",
            "The map shows Russia > Ukraine in troop numbers.",
            "Reporting by the Associated Press has shown that the plan was drafted in Miami.",
            "(c) a third party acts in good faith and without notice of the defect.",
            "Children should read more.",
            "Readers may unsubscribe at any time, the publisher said.",
            "From: the desk of the mayor",
            "More in sorrow than in anger.",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }
}
