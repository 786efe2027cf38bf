//! Lines of Markdown to blocks: what CommonMark calls leaf blocks, with the kind that the containers around them give.

use super::inline::{self, Names};
use crate::documents::{
    fields::{without_entities, without_tags},
    markup::{Element, Markup},
};

/// Containers inside each other beyond this are text.
const MAX_DEPTH: usize = 32;
/// Spaces that make a line code, where a paragraph could begin.
const CODE_INDENT: usize = 4;

/// The blocks of a text. O(text).
pub(super) fn write(text: &str, markup: &mut Markup) -> bool {
    let mut writer = Writer {
        markup,
        names: text.lines().filter_map(inline::definition).collect(),
        paragraph: Vec::new(),
        kind: Element::Paragraph,
        state: State::Blank,
        has_title: false,
        number: 0,
        in_list: false,
    };
    let mut lines = text.lines().map(|line| line.strip_suffix('\r').unwrap_or(line)).peekable();
    while let Some(line) = lines.next() {
        writer.line(line, lines.peek().copied());
    }
    writer.flush();
    writer.has_title
}

/// What goes on from line to line.
#[derive(PartialEq, Eq)]
enum State {
    Blank,
    Paragraph,
    /// Inside a fence of so many of this sign.
    Fence(char, usize),
    Html,
    Table,
}

struct Writer<'m> {
    markup: &'m mut Markup,
    names: Names,
    /// Lines of the block so far.
    paragraph: Vec<String>,
    kind: Element,
    state: State,
    has_title: bool,
    /// That of the last item of a list.
    number: u32,
    /// Lines that are indented go on with a list.
    in_list: bool,
}

impl Writer<'_> {
    fn line(&mut self, line: &str, next: Option<&str>) {
        let indent = indent(line);
        if let State::Fence(sign, length) = self.state {
            let bare = line.trim();
            let closes = bare.chars().count() >= length && bare.chars().all(|c| c == sign);
            if closes {
                self.flush()
            } else {
                self.paragraph.push(line.trim_end().to_owned())
            }
            return;
        }
        let (kind, text) = self.contained(line);
        if text.trim().is_empty() {
            self.flush();
            return;
        }
        let starts_block = kind.is_some();
        if starts_block {
            self.flush();
        }
        if let Some(kind) = kind {
            self.kind = kind;
            self.in_list = kind == Element::ListItem;
            self.number = number(line.trim_start()).unwrap_or(0);
        } else if self.state == State::Blank {
            // What is indented below an item belongs to it.
            self.kind = if self.in_list && indent >= 2 { Element::ListItem } else { Element::Paragraph };
            self.in_list &= indent >= 2;
        }
        self.leaf(text, next);
    }

    /// Takes off the marks of quotations and list items; the kind where a new block begins with them.
    fn contained<'l>(&self, line: &'l str) -> (Option<Element>, &'l str) {
        let mut text = line;
        let mut kind = None;
        for _ in 0..MAX_DEPTH {
            let bare = text.trim_start();
            if kind.is_none() && indent(text) >= CODE_INDENT && !self.in_list {
                break;
            }
            if let Some(rest) = bare.strip_prefix('>') {
                // A quotation goes on through its lines.
                let goes_on = self.state == State::Paragraph && self.kind == Element::Quote;
                if kind.is_none() && goes_on && !rest.trim().is_empty() {
                    text = rest;
                    continue;
                }
                kind = Some(Element::Quote);
                text = rest;
            } else if let Some(rest) = item(bare).filter(|_| self.may_begin_item(bare)) {
                kind = kind.filter(|kind| *kind == Element::Quote).or(Some(Element::ListItem));
                text = rest;
            } else {
                break;
            }
        }
        (kind, text)
    }

    /// A number begins an item if it is 0 or 1, or follows that of the item before: "19. November" stays. In a paragraph, only 1 does
    /// (CommonMark).
    fn may_begin_item(&self, line: &str) -> bool {
        let Some(number) = number(line) else { return true };
        let follows = number <= 1 || self.number.checked_add(1) == Some(number);
        follows && (number == 1 || self.state != State::Paragraph || self.kind == Element::ListItem)
    }

    fn leaf(&mut self, text: &str, next: Option<&str>) {
        let bare = text.trim();
        if self.state == State::Blank && indent(text) >= CODE_INDENT && !self.in_list {
            self.paragraph.push(bare.to_owned());
            self.flush_code();
        } else if let Some((sign, length)) = fence(bare) {
            self.flush();
            self.state = State::Fence(sign, length);
        } else if self.state == State::Html {
            self.paragraph.push(text.to_owned());
        } else if let Some((level, heading)) = heading(bare) {
            self.flush();
            self.heading(level, heading);
        } else if let Some(level) =
            underline(bare).filter(|_| self.state == State::Paragraph && self.kind == Element::Paragraph)
        {
            let heading = joined(&std::mem::take(&mut self.paragraph));
            self.state = State::Blank;
            self.heading(level, &heading);
        } else if is_rule(bare) || bare.starts_with(":::") {
            self.flush();
        } else if self.state == State::Table {
            self.row(bare);
        } else if self.state == State::Blank && bare.contains('|') && next.is_some_and(is_table_rule) {
            self.state = State::Table;
            self.row(bare);
        } else if self.state == State::Blank && begins_html(bare) {
            self.state = State::Html;
            self.paragraph.push(text.to_owned());
        } else if !(self.state == State::Blank && inline::definition(bare).is_some()) {
            self.state = State::Paragraph;
            let footnote = bare
                .strip_prefix("[^")
                .and_then(|rest| rest.split_once("]:"))
                .map(|(_, note)| note.trim_start());
            let bare = footnote.unwrap_or_else(|| text.trim_start());
            self.paragraph.push(bare.to_owned());
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.has_title |= level == 1;
        self.markup.block(Element::Heading(level), inline::text(text, &self.names).trim());
    }

    /// A row of a table, its cells set apart; the rule below the head is none.
    fn row(&mut self, line: &str) {
        if is_table_rule(line) {
            return;
        }
        let cells: Vec<String> = line
            .trim_matches('|')
            .replace("\\|", "\u{1}")
            .split('|')
            .map(|cell| inline::text(&cell.replace('\u{1}', "|"), &self.names).trim().to_owned())
            .collect();
        self.markup.block(Element::Paragraph, cells.join(" | ").trim());
    }

    fn flush_code(&mut self) {
        let code = std::mem::take(&mut self.paragraph).join("\n");
        self.markup.block(Element::Paragraph, &code);
    }

    /// Ends the block.
    fn flush(&mut self) {
        let state = std::mem::replace(&mut self.state, State::Blank);
        match state {
            State::Fence(..) => self.flush_code(),
            State::Html => {
                let html = std::mem::take(&mut self.paragraph).join("\n");
                self.markup.block(self.kind, without_entities(&without_tags(&html)).trim());
            }
            State::Blank | State::Paragraph | State::Table => {
                let lines = std::mem::take(&mut self.paragraph);
                let joined = joined(&lines);
                match inline::only_image(&joined, &self.names) {
                    // An image that stands alone is a figure, and its text the caption.
                    Some(caption) => self.markup.block(Element::Caption, &caption),
                    None => self.markup.block(self.kind, inline::text(&joined, &self.names).trim()),
                }
            }
        }
    }
}

/// Lines that were wrapped, with a space between, but none between signs of Chinese and Japanese; two spaces or a backslash at the end
/// break the line.
fn joined(lines: &[String]) -> String {
    let is_wide = |c: char| matches!(u32::from(c), 0x3000..=0x9FFF | 0xFF00..=0xFFEF);
    let mut out = String::new();
    for line in lines {
        let hard = out.ends_with("  ") || out.ends_with('\\');
        let end = out.trim_end_matches([' ', '\\']).len();
        if hard {
            out.truncate(end);
            out.push('\n');
        } else if !out.is_empty() {
            out.truncate(out.trim_end().len());
            if !out.ends_with(is_wide) && !line.starts_with(is_wide) {
                out.push(' ');
            }
        }
        out.push_str(line);
    }
    out
}

/// Columns of white space at the start.
fn indent(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// The text of a list item behind its mark, and behind the box of a task.
fn item(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+'])?,
        1..=9 => line.get(digits..)?.strip_prefix(['.', ')'])?,
        _ => return None,
    };
    if is_rule(line) || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let text = rest.trim_start();
    Some(["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text))
}

/// The number that a line begins with.
fn number(line: &str) -> Option<u32> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.get(..digits)?.parse().ok()
}

/// The level and the text of `## A heading ##`, without the attributes that Pandoc adds.
fn heading(line: &str) -> Option<(u8, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let text = line
        .get(level..)
        .filter(|text| (1..=6).contains(&level) && (text.is_empty() || text.starts_with([' ', '\t'])))?;
    let text = text.trim();
    let closed = text.trim_end_matches('#');
    let text = if closed.is_empty() || closed.ends_with(' ') { closed.trim_end() } else { text };
    Some((level as u8, without_attributes(text)))
}

fn without_attributes(text: &str) -> &str {
    let start = text.rfind('{').filter(|_| text.ends_with('}'));
    let attributes =
        start.and_then(|at| text.get(at + 1..)).is_some_and(|inner| inner.starts_with(['#', '.']));
    start.filter(|_| attributes).and_then(|at| text.get(..at)).map_or(text, str::trim_end)
}

/// The level of a heading whose underline this is.
fn underline(line: &str) -> Option<u8> {
    let all = |sign: char| !line.is_empty() && line.chars().all(|c| c == sign);
    if all('=') { Some(1) } else { all('-').then_some(2) }
}

/// `***`, `- - -`.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let first = signs.next().filter(|c| matches!(c, '-' | '*' | '_'));
    first.is_some_and(|first| signs.clone().all(|c| c == first) && signs.count() >= 2)
}

/// The sign and the length of a fence.
fn fence(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == sign).count();
    let closed_in_line = sign == '`' && line.chars().skip(length).any(|c| c == '`');
    (length >= 3 && !closed_in_line).then_some((sign, length))
}

/// `|---|:-:|`.
fn is_table_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '-' | '|' | ':' | ' ' | '\t'))
}

/// A tag of a block, or a comment: up to the next blank line it is HTML.
fn begins_html(line: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "iframe",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "script",
        "section",
        "style",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let Some(rest) = line.strip_prefix('<') else { return false };
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let name = rest.get(..end).unwrap_or_default().to_ascii_lowercase();
    rest.starts_with("!--") || BLOCKS.contains(&name.as_str())
}
