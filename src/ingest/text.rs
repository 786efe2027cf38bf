//! Plain text to blocks: one line is one paragraph, unless the lines are wrapped.

use super::{
    Block, Metadata, Outlet, OutletOrigin, ParagraphKind, Reason, boilerplate,
    clean::{self, Cleaner},
    copied, dates,
    header::{self, Labelled},
    names,
    shape::{self, Bullet},
};

/// Bylines are looked for in this many lines.
const BYLINE_LINES: usize = 8;
/// A note on an author is among this many last paragraphs.
const NOTE_LINES: usize = 3;
/// A dek has at most this many words.
const MAX_DEK_WORDS: usize = 45;
/// Text counts as wrapped when it has at least this many lines, none longer than `MAX_WRAP_CHARS`, and most of the lines
/// that go on in the next are at least `MIN_WRAP_CHARS` long.
const MIN_WRAP_LINES: usize = 10;
const MAX_WRAP_CHARS: usize = 100;
const MIN_WRAP_CHARS: usize = 45;

/// A signature has at most this many lines; a note above a message that was forwarded is put there too.
const MAX_SIGNATURE_LINES: usize = 40;

/// The blocks of a plain text, and what it says about itself. O(text).
pub(super) fn read(text: &str, cleaner: &mut Cleaner) -> (Metadata, Vec<Block>) {
    let mut lines: Vec<String> = clean::lines(text).map(|line| cleaner.line(line)).collect();
    let signature = signature(text).map(|at| lines.split_off(at)).unwrap_or_default();
    let (metadata, mut blocks) = structure(paragraphs(lines));
    blocks.extend(signature.into_iter().filter(|line| !line.is_empty()).map(|text| Block {
        kind: ParagraphKind::Boilerplate,
        text,
        reason: Some(Reason::Credit),
    }));
    (metadata, blocks)
}

/// The line of two dashes and a space that mail programs put above a signature (RFC 3676), where little follows.
fn signature(text: &str) -> Option<usize> {
    let lines: Vec<&str> = clean::lines(text).collect();
    let at = lines.iter().rposition(|line| line.strip_prefix('\n').unwrap_or(line) == "-- ")?;
    (lines.len() - at <= MAX_SIGNATURE_LINES).then_some(at)
}

/// Lines without the blank ones, wrapped lines joined.
fn paragraphs(lines: Vec<String>) -> Vec<String> {
    let wrapped = is_wrapped(&lines);
    let mut out: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        let blank = line.is_empty();
        match out.last_mut() {
            _ if blank => {}
            Some(last) if wrapped && goes_on && shape::bullet(&line).is_none() => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => out.push(line),
        }
        goes_on = !blank;
    }
    out
}

/// Whether the text was wrapped at a column: no long line, and where a line follows a line directly, the first is long and
/// mostly ends in the middle of a sentence.
fn is_wrapped(lines: &[String]) -> bool {
    let length = |line: &String| line.chars().take(MAX_WRAP_CHARS + 1).count();
    if lines.iter().any(|line| length(line) > MAX_WRAP_CHARS) {
        return false;
    }
    let followed: Vec<&String> = lines
        .windows(2)
        .filter_map(|pair| pair.first().filter(|_| pair.iter().all(|line| !line.is_empty())))
        .collect();
    let wrapped =
        followed.iter().filter(|line| length(line) >= MIN_WRAP_CHARS && !shape::ends_sentence(line)).count();
    followed.len() >= MIN_WRAP_LINES && wrapped * 10 >= followed.len() * 6
}

/// What a line is, as far as known.
pub(super) type Known = Option<(ParagraphKind, Option<Reason>)>;

/// One paragraph and what is known of it.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) known: Known,
}

/// Paragraphs to blocks: first what each line tells by itself, then what its place tells.
fn structure(paragraphs: Vec<String>) -> (Metadata, Vec<Block>) {
    let mut metadata = Metadata::default();
    let mut lines = Vec::with_capacity(paragraphs.len() + 8);
    for (index, text) in paragraphs.into_iter().enumerate() {
        if index == 0 && push_header(&text, &mut lines, &mut metadata) {
            continue;
        }
        let (text, known) = by_itself(text, index, &mut metadata);
        lines.push(Line { text, known });
    }
    mark_share_rows(&mut lines);
    mark_lists(&mut lines);
    copied::mark(&mut lines);
    mark_headline(&mut lines);
    mark_credits(&mut lines, &mut metadata);
    mark_subheadings(&mut lines);
    describe(&lines, &mut metadata);
    let blocks = lines.into_iter().map(|line| {
        let (kind, reason) = line.known.unwrap_or((ParagraphKind::Body, None));
        Block { kind, text: line.text, reason }
    });
    (metadata, blocks.collect())
}

/// A first line that holds several fields. Returns whether it was one.
fn push_header(text: &str, lines: &mut Vec<Line>, metadata: &mut Metadata) -> bool {
    if let Some(header) = header::fields(text) {
        metadata.outlet = header.outlet.map(|name| Outlet { name, origin: OutletOrigin::Text });
        metadata.byline = header.byline;
        lines.extend(
            header
                .blocks
                .into_iter()
                .map(|block| Line { text: block.text, known: Some((block.kind, block.reason)) }),
        );
        return true;
    }
    let Some((date, rest)) = header::leading_date(text) else { return false };
    lines.push(Line { text: date.to_owned(), known: Some((ParagraphKind::Dateline, None)) });
    lines.push(Line { text: rest.to_owned(), known: None });
    true
}

/// What one line tells without its neighbours.
fn by_itself(text: String, index: usize, metadata: &mut Metadata) -> (String, Known) {
    if index < header::LABEL_LINES {
        match header::labelled(&text) {
            Some(Labelled::Title(title)) if metadata.title.is_none() => {
                metadata.title = Some(title.to_owned());
                return (title.to_owned(), Some((ParagraphKind::Headline, None)));
            }
            Some(Labelled::Outlet(name)) => {
                metadata.outlet = Some(Outlet { name: name.to_owned(), origin: OutletOrigin::Text });
                return (text, Some((ParagraphKind::Boilerplate, Some(Reason::Metadata))));
            }
            Some(Labelled::Other) => {
                return (text, Some((ParagraphKind::Boilerplate, Some(Reason::Metadata))));
            }
            _ => {}
        }
    }
    if let Some(known) = header::standing_alone(&text) {
        return (text, Some(known));
    }
    if index < BYLINE_LINES
        && let Some(credits) = header::credits(&text)
    {
        credits.fill(metadata);
        return (text, Some((ParagraphKind::Byline, None)));
    }
    if index < BYLINE_LINES
        && let Some(authors) = names::byline(&text)
    {
        if metadata.byline.is_empty() {
            metadata.byline = authors;
        }
        return (text, Some((ParagraphKind::Byline, None)));
    }
    let known = match () {
        () if shape::is_caption(&text) => Some((ParagraphKind::Boilerplate, Some(Reason::Caption))),
        () if shape::is_place_line(&text) => Some((ParagraphKind::Dateline, None)),
        () => None,
    };
    (text, known)
}

/// Share buttons of one row that stand one a line: two or more in a run.
fn mark_share_rows(lines: &mut [Line]) {
    let is_button: Vec<bool> = lines.iter().map(|line| boilerplate::is_share_button(&line.text)).collect();
    for (index, line) in lines.iter_mut().enumerate() {
        let beside = |at: Option<usize>| at.and_then(|at| is_button.get(at)).is_some_and(|is| *is);
        let button = beside(Some(index)) && (beside(index.checked_sub(1)) || beside(Some(index + 1)));
        let is_open = matches!(line.known, None | Some((_, Some(Reason::Navigation))));
        if button && is_open {
            line.known = Some((ParagraphKind::Boilerplate, Some(Reason::Share)));
        }
    }
}

/// List items lose their mark. Dashes make a list only when a neighbour has one; numbers when a neighbour has one, or when the
/// number before or after counts on from it, with paragraphs between.
fn mark_lists(lines: &mut [Line]) {
    let marks: Vec<Option<Bullet>> = lines
        .iter()
        .map(|line| line.known.is_none().then(|| shape::bullet(&line.text))?.map(|(mark, _)| mark))
        .collect();
    let mut counted = vec![false; marks.len()];
    let mut last: Option<(usize, u8)> = None;
    for (at, mark) in marks.iter().enumerate() {
        let Some(Bullet::Number(number)) = *mark else { continue };
        if let Some((before, _)) = last.filter(|(_, before)| before + 1 == number) {
            for at in [before, at] {
                counted.get_mut(at).into_iter().for_each(|counted| *counted = true);
            }
        }
        last = Some((at, number));
    }
    let same = |a: Bullet, b: Bullet| std::mem::discriminant(&a) == std::mem::discriminant(&b);
    for (index, line) in lines.iter_mut().enumerate() {
        let mark = |at: Option<usize>| at.and_then(|at| *marks.get(at)?);
        let Some(own) = mark(Some(index)) else { continue };
        let beside = |at: Option<usize>| mark(at).is_some_and(|mark| same(mark, own));
        let in_run =
            beside(index.checked_sub(1)) || beside(Some(index + 1)) || counted.get(index) == Some(&true);
        if (own == Bullet::Plain || in_run)
            && let Some((_, text)) = shape::bullet(&line.text)
        {
            line.text = text.to_owned();
            line.known = Some((ParagraphKind::ListItem, None));
        }
    }
}

/// The first line that is nothing else is the headline if it is made as one; the next is the dek if the furniture of a
/// page's head stands between it and the text, or if it does not end as a sentence.
fn mark_headline(lines: &mut [Line]) {
    let headline = match lines.iter().position(|line| is_kind(line, ParagraphKind::Headline)) {
        Some(at) => at,
        None => match find_headline(lines) {
            Some(at) => at,
            None => return,
        },
    };
    let has_dek = lines.iter().any(|line| is_kind(line, ParagraphKind::Dek));
    let Some([line, after, rest @ ..]) = lines.get_mut(headline..) else { return };
    line.known = Some((ParagraphKind::Headline, None));
    let words = shape::word_count(&after.text);
    let is_credits = names::byline(&after.text).is_some() || header::credits(&after.text).is_some();
    let fits = after.known.is_none() && !is_credits && !has_dek && (4..=MAX_DEK_WORDS).contains(&words);
    let before_furniture = rest.first().is_some_and(|next| header::is_furniture(&next.text));
    let unfinished = !shape::ends_sentence(&after.text)
        && !after.text.ends_with([':', ','])
        && rest.first().is_some_and(|next| next.known.is_none() && shape::word_count(&next.text) > words);
    if fits && (before_furniture || unfinished) {
        after.known = Some((ParagraphKind::Dek, None));
    }
}

/// Authors and the day of publication below a headline that menus stand above; notes on the authors at the end.
fn mark_credits(lines: &mut [Line], metadata: &mut Metadata) {
    let headline = lines.iter().position(|line| is_kind(line, ParagraphKind::Headline)).unwrap_or_default();
    for line in lines.iter_mut().skip(headline + 1).take(BYLINE_LINES).filter(|line| line.known.is_none()) {
        if let Some(credits) = header::credits(&line.text) {
            credits.fill(metadata);
        } else if let Some(authors) = names::byline(&line.text) {
            if metadata.byline.is_empty() {
                metadata.byline = authors;
            }
        } else {
            continue;
        }
        line.known = Some((ParagraphKind::Byline, None));
    }
    let n_open = lines.iter().filter(|line| line.known.is_none()).count();
    let open = lines.iter_mut().filter(|line| line.known.is_none());
    for line in open.skip(n_open.saturating_sub(NOTE_LINES).max(1)) {
        let is_note = |name: &String| {
            name.contains(' ')
                && line.text.strip_prefix(name.as_str()).is_some_and(boilerplate::tells_of_an_author)
        };
        if metadata.byline.iter().any(is_note) {
            line.known = Some((ParagraphKind::Boilerplate, Some(Reason::Credit)));
        }
    }
}

fn is_kind(line: &Line, kind: ParagraphKind) -> bool {
    line.known.is_some_and(|(known, _)| known == kind)
}

/// The index of the headline among the lines. A section's name before it ("World") becomes boilerplate.
fn find_headline(lines: &mut [Line]) -> Option<usize> {
    let open: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| line.known.is_none()).map(|(at, _)| at).take(3).collect();
    let [first, second, rest @ ..] = open.as_slice() else { return None };
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    if shape::is_headline(text(*first)) {
        return Some(*first);
    }
    let is_section = shape::word_count(text(*first)) <= 2
        && !shape::ends_sentence(text(*first))
        && shape::is_headline(text(*second))
        && !rest.is_empty();
    if !is_section {
        return None;
    }
    lines.get_mut(*first)?.known = Some((ParagraphKind::Boilerplate, Some(Reason::Metadata)));
    Some(*second)
}

/// Subheadings: made as one, after the head of the article, and a paragraph or a list follows.
fn mark_subheadings(lines: &mut [Line]) {
    let Some(start) =
        lines.iter().position(|line| line.known.is_none() || is_kind(line, ParagraphKind::Headline))
    else {
        return;
    };
    for at in start + 1..lines.len() {
        let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else { return };
        let words = shape::word_count(&line.text);
        let next_words = shape::word_count(&next.text);
        let leads = match next.known {
            None => next_words > words && (shape::ends_sentence(&next.text) || next_words >= 2 * words),
            Some((kind, reason)) => kind == ParagraphKind::ListItem || reason == Some(Reason::Caption),
        };
        if line.known.is_none()
            && leads
            && shape::is_subheading(&line.text)
            && let Some(line) = lines.get_mut(at)
        {
            line.known = Some((ParagraphKind::Subheading, None));
        }
    }
}

/// Title and day of publication from what was found.
fn describe(lines: &[Line], metadata: &mut Metadata) {
    let of_kind = |kind| lines.iter().filter(move |line| is_kind(line, kind)).map(|line| line.text.as_str());
    if metadata.title.is_none() {
        metadata.title = of_kind(ParagraphKind::Headline).next().map(str::to_owned);
    }
    let stated =
        of_kind(ParagraphKind::Dateline).filter(|line| !header::is_update(line)).find_map(dates::stamp);
    let known = (metadata.published.take(), metadata.time.take());
    (metadata.published, metadata.time) = match (stated, known) {
        (Some((day, time)), _) => (Some(day), time),
        (None, (Some(day), time)) => (Some(day), time),
        (None, _) => of_kind(ParagraphKind::Dateline)
            .find_map(dates::stamp)
            .map_or((None, None), |(day, time)| (Some(day), time)),
    };
}
