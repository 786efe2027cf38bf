//! The text of a block without its marks: links keep their text, images lose theirs.

use std::collections::BTreeSet;

use crate::documents::fields::without_entities;

/// Brackets inside each other beyond this are text.
const MAX_DEPTH: usize = 8;
/// Marks that wait for their partner, at most.
const MAX_OPEN: usize = 64;
/// Characters of an address, a tag or the text of a link, at most: what goes on longer is none.
const MAX_SPAN: usize = 4_000;

/// The names that links may have instead of an address, in lower case.
pub(super) type Names = BTreeSet<String>;

/// The text of a block. O(text).
pub(super) fn text(block: &str, names: &Names) -> String {
    let mut out = String::with_capacity(block.len());
    write(block, Context { names, depth: 0 }, &mut out);
    without_entities(&without_emphasis(&out)).replace(ESCAPE, "")
}

/// Stands before a sign that was escaped, so that it is no mark; the text itself has lost all such characters.
const ESCAPE: char = '\u{1}';

/// The text of the image that the block is, if it is nothing else.
pub(super) fn only_image(block: &str, names: &Names) -> Option<String> {
    let inner = block.trim().strip_prefix("![")?;
    let (alternative, rest) = bracketed(inner, '[', ']')?;
    let (_, rest) = destination(rest)?;
    rest.trim().is_empty().then(|| text(alternative, names))
}

/// The name in `[name]: address "title"`.
pub(super) fn definition(line: &str) -> Option<String> {
    let rest = line.trim().strip_prefix('[').filter(|rest| !rest.starts_with('^'))?;
    let (name, address) = rest.split_once("]:")?;
    let mut words = address.split_whitespace();
    let is_address =
        words.next().is_some() && words.next().is_none_or(|title| title.starts_with(['"', '\'', '(']));
    (is_address && !name.contains(']')).then(|| name.to_lowercase())
}

#[derive(Clone, Copy)]
struct Context<'n> {
    names: &'n Names,
    /// Brackets around the text.
    depth: usize,
}

impl Context<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// What follows the link or image whose text is `inner`: behind its address or name, or behind the text where that is the name.
    fn behind<'t>(self, inner: &str, rest: &'t str) -> Option<&'t str> {
        let is_name = || self.names.contains(&inner.to_lowercase());
        destination(rest).map(|(_, rest)| rest).or_else(|| is_name().then_some(rest))
    }
}

fn write(block: &str, context: Context<'_>, out: &mut String) {
    let mut rest = block;
    while let Some(at) = rest.find(['\\', '`', '[', '!', '<', ESCAPE]) {
        let (before, marked) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = span(marked, context, out);
    }
    out.push_str(rest);
}

/// Writes what the mark at the start makes, and gives what follows.
fn span<'t>(marked: &'t str, context: Context<'_>, out: &mut String) -> &'t str {
    let mut signs = marked.chars();
    let Some(mark) = signs.next() else { return "" };
    let after = signs.as_str();
    let taken = match mark {
        '\\' => escaped(after, out),
        '`' => code(marked, out),
        '<' => tag(after, out),
        '!' if context.depth < MAX_DEPTH => after.strip_prefix('[').and_then(|inner| {
            let (alternative, rest) = bracketed(inner, '[', ']')?;
            context.behind(alternative, rest)
        }),
        '[' if context.depth < MAX_DEPTH => link(after, context, out),
        ESCAPE => Some(after),
        _ => None,
    };
    taken.unwrap_or_else(|| {
        out.push(mark);
        after
    })
}

/// A sign of punctuation behind a backslash stands for itself.
fn escaped<'t>(after: &'t str, out: &mut String) -> Option<&'t str> {
    let mut signs = after.chars();
    let sign = signs.next().filter(char::is_ascii_punctuation)?;
    out.push(ESCAPE);
    out.push(sign);
    Some(signs.as_str())
}

/// What stands between as many backticks.
fn code<'t>(marked: &'t str, out: &mut String) -> Option<&'t str> {
    let length = marked.bytes().take_while(|byte| *byte == b'`').count();
    let (ticks, content) = marked.split_at_checked(length)?;
    let limit = content.floor_char_boundary(MAX_SPAN);
    let end = content.get(..limit)?.find(ticks)?;
    for sign in content.get(..end)?.trim().chars() {
        if sign.is_ascii_punctuation() {
            out.push(ESCAPE);
        }
        out.push(sign);
    }
    content.get(end + length..)
}

/// `<https://...>` is its address, `<br>` a line break, another tag nothing.
fn tag<'t>(after: &'t str, out: &mut String) -> Option<&'t str> {
    let limit = after.floor_char_boundary(MAX_SPAN);
    let (inner, _) = after.get(..limit)?.split_once('>')?;
    let rest = after.get(inner.len() + 1..)?;
    let is_address = !inner.contains(' ')
        && (inner.contains("://") || inner.contains('@') || inner.starts_with("mailto:"));
    let is_tag = inner.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    match () {
        () if is_address => out.push_str(inner),
        () if inner.starts_with("br") => out.push('\n'),
        () if is_tag => {}
        () => return None,
    }
    Some(rest)
}

/// `[text](address)`, `[text][name]`, `[name]`, `[[Page]]`; `[^1]` is nothing.
fn link<'t>(after: &'t str, context: Context<'_>, out: &mut String) -> Option<&'t str> {
    let (inner, rest) = bracketed(after, '[', ']')?;
    if inner.starts_with('^') && !inner.contains(' ') {
        return Some(rest);
    }
    if let Some(inner) = inner.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        // `[[Page|text]]` of a vault.
        write(inner.rsplit('|').next().unwrap_or(inner), context.deeper(), out);
        return Some(rest);
    }
    let rest = context.behind(inner, rest)?;
    write(inner, context.deeper(), out);
    Some(rest)
}

/// Where a link leads, behind its text: in brackets, or the name of a definition; and what Pandoc puts behind.
fn destination(rest: &str) -> Option<(&str, &str)> {
    let (address, rest) = match rest.chars().next()? {
        '(' => bracketed(rest.get(1..)?, '(', ')')?,
        '[' => bracketed(rest.get(1..)?, '[', ']')?,
        _ => return None,
    };
    let attributes = rest
        .strip_prefix('{')
        .and_then(|inner| inner.split_once('}'))
        .filter(|(inner, _)| inner.starts_with(['.', '#', 'w', 'h']));
    Some((address, attributes.map_or(rest, |(_, rest)| rest)))
}

/// What stands before the bracket that closes the one before `text`, and what follows it.
fn bracketed(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, sign) in text.char_indices().take(MAX_SPAN) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == open && depth == MAX_DEPTH => return None,
            _ if sign == open => depth += 1,
            _ if sign == close && depth > 0 => depth -= 1,
            _ if sign == close => return Some((text.get(..at)?, text.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// A run of one mark that may open something.
struct Run {
    mark: char,
    start: usize,
    length: usize,
    /// How many have no partner yet; the first of the run.
    free: usize,
    /// It may close something too.
    closes: bool,
}

/// Without asterisks, underscores and tildes that open or close something: such as stand at a word and have a partner.
fn without_emphasis(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut dropped = vec![false; signs.len()];
    let mut open: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some(&mark) = signs.get(at) {
        let escaped = at > 0 && signs.get(at - 1) == Some(&ESCAPE);
        if escaped || !matches!(mark, '*' | '_' | '~') {
            at += 1;
            continue;
        }
        let length = signs.get(at..).unwrap_or_default().iter().take_while(|c| **c == mark).count();
        let before = at.checked_sub(1).and_then(|at| signs.get(at)).copied();
        let (opens, closes) = flanks(mark, before, signs.get(at + length).copied());
        let mut run = Run { mark, start: at, length, free: length, closes };
        at += length;
        if mark == '~' && length > 2 {
            continue;
        }
        while closes && run.free > 0 {
            // Runs between the two open nothing.
            let Some(partner) = open.iter().rposition(|partner| may_pair(partner, &run, opens)) else {
                break;
            };
            open.truncate(partner + 1);
            let Some(partner) = open.last_mut() else { break };
            let used = run.free.min(partner.free);
            partner.free -= used;
            drop_signs(&mut dropped, partner.start + partner.free, used);
            drop_signs(&mut dropped, run.start, used);
            run.start += used;
            run.free -= used;
            if partner.free == 0 {
                open.pop();
            }
        }
        if opens && run.free > 0 {
            open.push(run);
            if open.len() > MAX_OPEN {
                open.remove(0);
            }
        }
    }
    signs.into_iter().zip(dropped).filter(|(_, dropped)| !dropped).map(|(sign, _)| sign).collect()
}

/// The same mark; where one of the two may open and close, their lengths do not make a multiple of three, unless both are (CommonMark).
fn may_pair(partner: &Run, run: &Run, opens: bool) -> bool {
    let is_odd = (partner.closes || opens)
        && (partner.length + run.length).is_multiple_of(3)
        && !(partner.length.is_multiple_of(3) && run.length.is_multiple_of(3));
    partner.mark == run.mark && !is_odd
}

fn drop_signs(dropped: &mut [bool], start: usize, count: usize) {
    dropped.iter_mut().skip(start).take(count).for_each(|dropped| *dropped = true);
}

/// Whether a run may open and may close (CommonMark, "left-flanking" and "right-flanking"); an underscore not inside a word.
fn flanks(sign: char, before: Option<char>, after: Option<char>) -> (bool, bool) {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let left = !is_space(after) && (!is_sign(after) || is_space(before) || is_sign(before));
    let right = !is_space(before) && (!is_sign(before) || is_space(after) || is_sign(after));
    match sign {
        '_' => (left && (!right || is_sign(before)), right && (!left || is_sign(after))),
        _ => (left, right),
    }
}
