//! A paragraph to sentences.
//!
//! ```text
//! He left at 6 p.m. “We agree.” The U.S. Army said so.[1] (It did.)
//!                 ^ abbreviation: ends only before a likely first word
//!                             ^^ the point, then what closes with it
//!                                  ^ no end: "Army" is no first word
//! ```
//!
//! Each run of terminators (`.`, `?!`, `…`) is looked at once, with the quotation marks, brackets and note marks that close behind it. It
//! ends a sentence when what follows can begin one: white space and a capital, a digit or a letter without case. Then these speak against
//! it: an abbreviation, an initial, an ordinal or list number before the point, and a speaker after a closed quotation ("“Why?” Trump
//! asked"). A quotation of several sentences is split inside: each of them states something of its own.
//!
//! O(text): what is looked at around a terminator is bounded by [`REACH`]. Limits: "Mass. General Hospital" and other abbreviations of
//! ordinary words are known for the listed languages only; Thai and Lao, which mark no sentence ends, stay one sentence.

use std::ops::Range;

use super::{
    abbreviations::{Abbreviation, Language, LowerCase, Numbers},
    characters::{
        is_closing_bracket, is_full_width, is_lead, is_opening_bracket, is_opening_quote, is_quote,
        is_strong, is_terminator,
    },
    lists,
    surroundings::{Next, NextKind, REACH, dotted, is_single_letter, reach_after, word_before},
};

/// No likely first word is longer.
const MAX_STARTER_CHARS: usize = 16;

/// One paragraph, split.
#[derive(Debug, Default)]
pub(super) struct Split {
    /// Without the white space around them, in UTF-8 bytes.
    pub(super) sentences: Vec<Range<usize>>,
    /// How many sentences were longer than the limit.
    pub(super) n_cut: u32,
}

/// The sentences of one paragraph; those longer than `max_bytes` in parts.
pub(super) fn split(text: &str, language: &Language, max_bytes: usize) -> Split {
    let mut items = lists::item_starts(text);
    items.extend(turns(text, language));
    items.sort_unstable();
    let mut items = items.into_iter().peekable();
    let mut out = Split::default();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(is_terminator)) {
        at += found;
        let stop = Stop::new(text, at);
        while let Some(item) = items.next_if(|&item| item <= at) {
            push(text, start..item, max_bytes, &mut out);
            start = item;
        }
        at = stop.end;
        if stop.ends_sentence(text, start, language) {
            push(text, start..stop.end, max_bytes, &mut out);
            start = stop.end;
        }
    }
    for item in items {
        push(text, start..item, max_bytes, &mut out);
        start = item;
    }
    push(text, start..text.len(), max_bytes, &mut out);
    out
}

/// Where a dash begins what another says, or begins anew what was broken off: "We need a — Do you have one?". Before the dash stands a word
/// in lower case, behind it a likely first word with a capital. O(text).
fn turns(text: &str, language: &Language) -> Vec<usize> {
    let dashes = text.match_indices(" — ").map(|(space, _)| space);
    let is_turn = |space: usize| {
        let rest = text.get(space + " — ".len()..).unwrap_or_default();
        let next: String = rest
            .chars()
            .take_while(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
            .take(MAX_STARTER_CHARS)
            .collect();
        let before = text.get(..space).unwrap_or_default().trim_end_matches('-');
        let is_first = next.starts_with(char::is_uppercase) && language.is_starter(&next.to_lowercase());
        before.ends_with(char::is_lowercase) && !matches!(next.as_str(), "I" | "I’m" | "I'm") && is_first
    };
    dashes.filter(|space| is_turn(*space)).map(|space| space + 1).collect()
}

/// Appends a sentence without the white space around it, in parts of at most `max_bytes`.
fn push(text: &str, range: Range<usize>, max_bytes: usize, out: &mut Split) {
    let mut start = range.start;
    let mut is_cut = false;
    while let Some(rest) = text.get(start..range.end) {
        let sentence = rest.trim_start();
        start = range.end - sentence.len();
        let sentence = sentence.trim_end();
        if sentence.is_empty() {
            return;
        }
        if sentence.len() <= max_bytes {
            out.sentences.push(start..start + sentence.len());
            return;
        }
        // At least one character, so that every part gets on.
        let first = sentence.chars().next().map_or(1, char::len_utf8);
        let limit = sentence.floor_char_boundary(max_bytes).max(first);
        let head = &sentence[..limit];
        let cut = head.rfind(char::is_whitespace).map_or(limit, |space| head[..space].trim_end().len());
        out.sentences.push(start..start + cut);
        start += cut;
        out.n_cut += u32::from(!is_cut);
        is_cut = true;
    }
}

/// A run of terminators and what closes with it.
#[derive(Debug)]
struct Stop {
    /// The first terminator.
    at: usize,
    /// Just past the run and what closes behind it.
    end: usize,
    kind: StopKind,
    quote_closes: bool,
    closes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StopKind {
    /// One point.
    Point,
    /// Two or three points, or `…`.
    Ellipsis,
    /// More points: an ellipsis and a full stop.
    FullEllipsis,
    /// With `?` or `!`.
    Strong,
    /// A mark that needs no space after it.
    FullWidth,
}

impl Stop {
    fn new(text: &str, at: usize) -> Self {
        let (run_end, kind) = run(text, at);
        let mut stop = Self { at, end: run_end, kind, quote_closes: false, closes: false };
        while let Some(rest) = text.get(stop.end..) {
            let Some(c) = rest.chars().next() else { break };
            // Without a space between sentences, “ can only open the next one.
            let opens = is_opening_quote(c) || kind == StopKind::FullWidth && matches!(c, '“' | '‘');
            let is_quote = is_quote(c) && !opens;
            if is_quote || is_closing_bracket(c) {
                stop.end += c.len_utf8();
                stop.quote_closes |= is_quote;
            } else if let Some(n_bytes) = note_mark(rest).or_else(|| spaced_guillemet(rest)) {
                stop.end += n_bytes;
                stop.quote_closes |= rest.trim_start().starts_with('»');
            } else {
                break;
            }
            stop.closes = true;
        }
        stop
    }

    fn ends_sentence(&self, text: &str, start: usize, language: &Language) -> bool {
        let rest = reach_after(text, self.end);
        // What was left out between two sentences says nothing of where the first ends.
        let rest = [" […]", " [...]"].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
        let next = Next::new(rest);
        if self.kind == StopKind::FullWidth {
            return !self.goes_on_in_japanese(rest);
        }
        if !rest.starts_with(char::is_whitespace) {
            return self.is_glued(text, rest, &next, language)
                && !self.is_abbreviated(text, start, &next, language);
        }
        match next.kind {
            NextKind::Nothing | NextKind::Mark => return false,
            NextKind::Lower => return self.ends_before_lower_case(text, &next, language),
            NextKind::Upper | NextKind::Digit | NextKind::Uncased => {}
        }
        let bracketed = text.get(..self.at).is_some_and(|before| before.ends_with(is_opening_bracket));
        match self.kind {
            // "[...]" stands for words left out.
            StopKind::Ellipsis if bracketed => false,
            // "I" has its capital everywhere.
            StopKind::Ellipsis => {
                !matches!(next.word, "I" | "I’m" | "I'm" | "I’ve" | "I've" | "I’d" | "I'd" | "I’ll" | "I'll")
            }
            StopKind::FullEllipsis => true,
            StopKind::Strong => !(self.quote_closes && is_attribution(next.from)),
            StopKind::Point | StopKind::FullWidth => !self.is_abbreviated(text, start, &next, language),
        }
    }

    /// "i like it. they do too": the point ends an ordinary word.
    fn ends_before_lower_case(&self, text: &str, next: &Next<'_>, language: &Language) -> bool {
        if language.lower_case == LowerCase::GoesOn || self.closes || next.led_by_mark {
            return false;
        }
        let word = word_before(text, self.at);
        let n_letters = word.chars().count();
        let ordinary = word.chars().all(|c| c.is_lowercase() || c == '’' || c == '\'')
            && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            && language.abbreviation(word).is_none();
        let begins = next.word == "i" || language.is_starter(next.word);
        match self.kind {
            StopKind::Point => ordinary && (n_letters >= 4 || n_letters >= 2 && begins),
            StopKind::Strong => ordinary,
            _ => false,
        }
    }

    /// 「…。」と述べた: the quotation is part of the sentence.
    fn goes_on_in_japanese(&self, rest: &str) -> bool {
        self.closes
            && rest.starts_with(['と', 'っ', 'な', 'の', 'を', 'に', 'は', 'が', 'で', 'も', '、', '，', ','])
    }

    /// "Today is Tuesday.Mr. Smith": a word, the stop and a capitalised word without a space.
    fn is_glued(&self, text: &str, rest: &str, next: &Next<'_>, language: &Language) -> bool {
        if self.closes && !self.quote_closes || !matches!(self.kind, StopKind::Point | StopKind::Strong) {
            return false;
        }
        let word = word_before(text, self.at);
        let written_out = word.chars().count() > 1
            && word.chars().next_back().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
            && !word.contains(['@', '/', '.', ':', '_', '=']);
        let capitalised =
            next.kind == NextKind::Upper && next.word.chars().nth(1).is_some_and(char::is_lowercase);
        // "Newsfeed.Com" and "Node.Js" are names.
        let lower = next.word.to_lowercase();
        let is_word = lower.chars().count() > 3
            || language.is_starter(&lower)
            || language.abbreviation(&lower).is_some();
        let token = rest.split(char::is_whitespace).next().unwrap_or_default();
        written_out && capitalised && is_word && !token.contains(['@', '/', '_', '='])
    }

    /// Whether the point belongs to what is before it.
    fn is_abbreviated(&self, text: &str, start: usize, next: &Next<'_>, language: &Language) -> bool {
        if self.kind != StopKind::Point {
            return false;
        }
        let word = word_before(text, self.at);
        let first_of_sentence =
            text.get(start..self.at).is_some_and(|sentence| is_marker_start(sentence, word));
        let starter = || !next.is_dotted_letter() && language.is_starter(&next.word.to_lowercase());
        if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let ordinal =
                language.numbers == Numbers::Ordinal && word.len() <= 2 && next.kind == NextKind::Upper;
            return first_of_sentence && word.len() <= 3 || ordinal && !starter();
        }
        let part = word.rsplit(['-', '–', '/', '’', '\'']).next().unwrap_or_default();
        let lower = dotted(text, self.at, part).to_lowercase();
        if is_time(&lower) {
            return is_time_continued(text.get(start..self.at).unwrap_or_default(), next) && !starter();
        }
        // Of "Tuesday.Mr" the part after the point counts, of "U.S" the whole.
        let tail = part.rsplit('.').next().filter(|tail| !is_single_letter(tail)).unwrap_or(part);
        let known = language.abbreviation(&lower).or_else(|| language.abbreviation(&tail.to_lowercase()));
        match known {
            Some(Abbreviation::Open) => true,
            Some(Abbreviation::BeforeNumber)
                if !part.starts_with(char::is_uppercase) || !is_single_letter(part) =>
            {
                next.kind == NextKind::Digit
            }
            Some(Abbreviation::Last) => false,
            None | Some(Abbreviation::BeforeNumber) if is_single_letter(part) && !first_of_sentence => {
                is_initial(text, self.at, part) && !starter()
            }
            None if !is_single_letter(part) && !is_acronym(&lower) && !has_no_vowel(part) => false,
            // An abbreviation by itself is no sentence.
            _ => first_of_sentence || !starter(),
        }
    }
}

/// The end of the run of terminators that starts at `at`, spaced points (`. . .`) included, and its kind.
fn run(text: &str, at: usize) -> (usize, StopKind) {
    let (mut end, mut n_points, mut strong, mut full_width) = (at, 0, false, false);
    while let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()) {
        if is_terminator(c) {
            n_points += if c == '…' { 3 } else { usize::from(c == '.') };
            strong |= is_strong(c);
            full_width |= is_full_width(c);
            end += c.len_utf8();
        } else if c == ' '
            && text.get(end..).is_some_and(|rest| rest.starts_with(" .") && !rest.starts_with(" .."))
        {
            end += 1;
        } else {
            break;
        }
    }
    let kind = match n_points {
        _ if full_width => StopKind::FullWidth,
        _ if strong => StopKind::Strong,
        1 => StopKind::Point,
        2 | 3 => StopKind::Ellipsis,
        _ => StopKind::FullEllipsis,
    };
    (end, kind)
}

/// `[12]` behind a sentence, with a space before it or not, when a space or the end follows: its length.
fn note_mark(rest: &str) -> Option<usize> {
    let mark = rest.strip_prefix(' ').unwrap_or(rest);
    let inner = mark.strip_prefix('[')?;
    let n_bytes = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let after = inner.get(n_bytes..)?.strip_prefix(']')?;
    let ends = after.is_empty() || after.starts_with(char::is_whitespace) || after.starts_with('[');
    (n_bytes > 0 && ends).then_some(rest.len() - after.len())
}

/// French sets a space before `»`: the length of both.
fn spaced_guillemet(rest: &str) -> Option<usize> {
    let space = rest.chars().next().filter(|c| c.is_whitespace())?;
    rest[space.len_utf8()..].starts_with('»').then_some(space.len_utf8() + '»'.len_utf8())
}

/// Whether the sentence so far is the marker `word` alone, with a bullet at most.
fn is_marker_start(sentence: &str, word: &str) -> bool {
    sentence.len() <= word.len() + 8
        && sentence.trim_start_matches(|c: char| c.is_whitespace() || is_lead(c)).len() == word.len()
}

/// "a.m" or "pm" and their like; `word` in lower case.
fn is_time(word: &str) -> bool {
    matches!(word, "a.m" | "p.m")
}

/// "5 p.m. Monday", "5 p.m. ET", and "At 5 a.m. Mr. Smith went": the sentence has nothing but the time yet.
fn is_time_continued(sentence: &str, next: &Next<'_>) -> bool {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const ZONES: [&str; 8] =
        ["Eastern", "Pacific", "Central", "Mountain", "Greenwich", "Moscow", "Kyiv", "London"];
    let is_zone = next.word.len() <= 4 && next.word.len() > 1 && next.word.chars().all(char::is_uppercase);
    next.kind == NextKind::Digit
        || is_zone
        || DAYS.contains(&next.word)
        || ZONES.contains(&next.word)
        || sentence.len() < REACH && sentence.split_whitespace().count() <= 3
}

/// "J." of "J. Mansour"; not "I" after a word in lower case ("you and I").
fn is_initial(text: &str, at: usize, letter: &str) -> bool {
    if letter != "I" {
        return true;
    }
    let before = text.get(..at - letter.len()).unwrap_or_default().trim_end();
    word_before(text, before.len()).starts_with(char::is_uppercase)
}

/// "u.s", "ph.d", "s.p.a": short parts between points.
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| (1..=2).contains(&part.chars().count()))
}

/// "Sgt", "Blvd": a capital and consonants only. "Hmm" and "Mm" are no abbreviations.
fn has_no_vowel(word: &str) -> bool {
    if word.len() < 2 || word.bytes().skip(1).all(|byte| byte == b'm') {
        return false;
    }
    (2..=5).contains(&word.len())
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word[1..].bytes().all(|byte| byte.is_ascii_lowercase() && !b"aeiouy".contains(&byte))
        && !word[..1].contains(['A', 'E', 'I', 'O', 'U', 'Y'])
}

/// Whether `from` names a speaker: capitalised words, then a verb of saying.
fn is_attribution(from: &str) -> bool {
    const VERBS: [&str; 16] = [
        "said",
        "says",
        "asked",
        "asks",
        "added",
        "wrote",
        "told",
        "replied",
        "shouted",
        "exclaimed",
        "warned",
        "insisted",
        "declared",
        "quipped",
        "tweeted",
        "posted",
    ];
    for (word_idx, word) in from.split(' ').enumerate() {
        let bare = word.trim_end_matches(['.', ',']);
        if VERBS.contains(&bare) {
            return word_idx > 0;
        }
        // A pronoun with a capital begins a new sentence.
        if !word.starts_with(char::is_uppercase)
            || matches!(word, "He" | "She" | "They" | "We" | "I" | "It" | "You")
            || word_idx > 4
        {
            return false;
        }
    }
    false
}
