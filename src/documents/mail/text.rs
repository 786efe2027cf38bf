//! The plain text of a message: lines that go on in the next, and what mail programs and lists put below.

/// The line above a signature (RFC 3676).
pub(super) const SIGNATURE: &str = "-- ";
/// Lines of a text that was wrapped have at most this many characters: RFC 5322 asks for 78.
const MAX_WRAP_CHARS: usize = 80;
/// Lines that end in the middle of a sentence show that a text was wrapped, where there are at least this many of this length.
const MIN_WRAP_LINES: usize = 2;
const MIN_WRAP_CHARS: usize = 45;
/// A line ends this many characters before the column at most, beside the word that had no room.
const SLACK: usize = 2;
/// A list sets its footer apart by at least this many underscores, and it has at most this many lines.
const MIN_RULE: usize = 20;
const MAX_FOOTER_LINES: usize = 8;
/// The line above an answered message ends in a colon, in one of this many lines.
const ATTRIBUTION_LINES: usize = 2;

/// Lines that end in a space go on in the next (RFC 3676). `join`: what stands for the break beside that space.
pub(super) fn flowed(text: &str, join: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut goes_on = false;
    for line in text.lines() {
        // A space was put before lines that begin with one.
        let line = line.strip_prefix(' ').unwrap_or(line);
        let is_signature = line == SIGNATURE;
        if !goes_on || is_signature {
            out.push('\n');
        }
        goes_on = line.ends_with(' ') && !is_signature;
        out.push_str(if goes_on { line.trim_end_matches(' ') } else { line });
        if goes_on {
            out.push_str(join);
        }
    }
    out
}

/// The text with lines joined that were wrapped at a column: where the first word of the next had no room. O(text).
pub(super) fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let length = |line: &str| line.chars().take(MAX_WRAP_CHARS + 1).count();
    // An address has no place to break.
    let column = lines.iter().filter(|line| line.trim().contains(' ')).map(|line| length(line)).max();
    let Some(column) = column.filter(|column| *column <= MAX_WRAP_CHARS) else { return text.to_owned() };
    let goes_on = |line: &str, next: &str| {
        let word = next.split(' ').next().unwrap_or_default();
        let is_text = |line: &str| line.starts_with(|c: char| c.is_alphanumeric() || "\"“„«‘(".contains(c));
        is_text(line) && is_text(next) && length(line) + 1 + length(word) + SLACK > column
    };
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let open = pairs().filter(|(line, next)| {
        let ends = line.ends_with(['.', ':', '!', '?', '”', '"', '…', '。']);
        length(line) >= MIN_WRAP_CHARS && !ends && goes_on(line, next)
    });
    if open.count() < MIN_WRAP_LINES {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (line, next) in lines.iter().zip(lines.iter().skip(1).chain([&""])) {
        // The dashes above a signature have a space behind them.
        out.push_str(if *line == SIGNATURE.trim_end() { SIGNATURE } else { line });
        out.push(if goes_on(line, next) { ' ' } else { '\n' });
    }
    out
}

/// The text with the mark of a signature above the footer of a list, or above the message that it answers at its end. O(text).
pub(super) fn with_end_marked(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let filled = |at: &usize| lines.get(*at).is_some_and(|line| !line.trim().is_empty());
    let end = footer(&lines).or_else(|| answered(&lines)).filter(|end| (0..*end).any(|at| filled(&at)));
    let Some(end) = end.filter(|_| !lines.contains(&SIGNATURE)) else { return text.to_owned() };
    let (before, after) = lines.split_at(end.min(lines.len()));
    [before, &[SIGNATURE], after].concat().join("\n")
}

/// Where the footer of a list begins: underscores, and few lines with an address below.
fn footer(lines: &[&str]) -> Option<usize> {
    let is_rule = |line: &&str| line.len() >= MIN_RULE && line.bytes().all(|byte| byte == b'_');
    let start = lines.iter().rposition(|line| is_rule(&line.trim()))?;
    let below = || lines.iter().skip(start + 1).filter(|line| !line.trim().is_empty());
    let has_address = below().any(|line| line.contains('@') || line.contains("://"));
    (has_address && below().nth(MAX_FOOTER_LINES).is_none()).then_some(start)
}

/// Where the quoted lines at the end begin, with the line that says who wrote them.
fn answered(lines: &[&str]) -> Option<usize> {
    let is_other = |line: &&str| !line.trim().is_empty() && !line.starts_with('>');
    let last = lines.iter().rposition(is_other)?;
    let quoted = lines.iter().skip(last + 1).any(|line| line.starts_with('>'));
    if !quoted || !lines.get(last)?.trim_end().ends_with(':') {
        return None;
    }
    let above = lines.iter().take(last + 1).rev().take(ATTRIBUTION_LINES);
    Some(last + 1 - above.take_while(|line| !line.trim().is_empty()).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_joined_and_others_stay() {
        let wrapped = "The city of Marwick will close its oldest bridge on Monday for at\n\
                       least nine months, the transport department said on Wednesday after\n\
                       a long night.\n\nMarwick\n12 Bridge Street\n-- \nAda";
        let joined = "The city of Marwick will close its oldest bridge on Monday for at \
                      least nine months, the transport department said on Wednesday after \
                      a long night.\n\nMarwick\n12 Bridge Street\n-- \nAda\n";
        assert_eq!(unwrapped(wrapped), joined);
        for text in [
            "One line of text that is short.\nAnother one.\n",
            "- The first item of a list that is as long as a line of text can be\n- the second item",
            &format!("{}\nshort\n", "A line that was not wrapped ".repeat(4)),
        ] {
            assert_eq!(unwrapped(text), text);
        }
    }

    #[test]
    fn footers_of_lists_and_answered_messages_are_set_apart() {
        let rule = "_".repeat(47);
        for (text, end) in [
            (format!("Text.\n\n{rule}\nbridge mailing list\nbridge@lists.example"), 2),
            ("Text.\n\nOn 20/11/2025 10:00,\nTom wrote:\n> Please\n>\n> send it.\n".to_owned(), 2),
        ] {
            let marked = with_end_marked(&text);
            assert_eq!(marked.lines().position(|line| line == SIGNATURE), Some(end), "{marked}");
        }
        for text in [
            format!("Part one.\n{rule}\nPart two, without an address."),
            format!("{rule}\nbridge@lists.example"),
            "> All of it\n> is quoted.".to_owned(),
            "He said\n> no\nand left.".to_owned(),
        ] {
            assert_eq!(with_end_marked(&text), text);
        }
    }
}
