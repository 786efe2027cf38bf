//! PDF with a text layer (ISO 32000-2).
//!
//! ```text
//! file -hayro_syntax-> objects -content, fonts-> glyphs -lines-> rows -running-> rows -columns-> lines -paragraphs-> -blocks-> HTML
//! ```
//!
//! The syntax is read by a library; what the glyphs on a page say, and in which order, is read here.

mod about;
mod accents;
mod blocks;
mod cmap;
mod columns;
mod content;
mod encoding;
mod fonts;
mod forms;
mod hyphens;
mod lines;
mod matrix;
mod names;
mod paragraphs;
mod repair;
mod rtl;
mod running;
mod strings;
mod tags;
mod unpack;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use self::{
    columns::Line,
    content::{Image, Reader},
    lines::Word,
    paragraphs::TextLine,
    running::PageRows,
    tags::{Role, Tag, Tags},
    unpack::Budget,
};
use super::Opened;
use crate::{
    config::DocumentsConfig,
    ingest::{Form, Format, Metadata, Part, RawDocument},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// A file with more glyphs without a meaning than this is unreadable, in per cent.
const MAX_UNKNOWN_PERCENT: usize = 30;
/// The same for what is no letter: fonts whose codes mean something else give signs.
const MIN_LETTERS_PERCENT: usize = 40;
/// A page has at least this many letters to say something; less beside pictures is a stamp on a scan.
const MIN_LETTERS: usize = 3;
/// The file ends with a mark, this near to its end.
const END_BYTES: usize = 2_048;

/// Opens a PDF: one article, whole pages in order. O(bytes unpacked), which `limits` bounds.
/// Adds how many they were to `unpacked`.
pub(super) fn open(
    document: &RawDocument<'_>,
    limits: &DocumentsConfig,
    unpacked: &mut usize,
) -> Result<Opened, ReadError> {
    let objects = unpack::objects_len(document.bytes, limits.max_unpacked_bytes);
    *unpacked += objects;
    if objects >= limits.max_unpacked_bytes {
        return Err(ReadError::too_large(limits.max_unpacked_bytes as u64));
    }
    let pdf = load(document.bytes, limits)?;
    let budget = Budget::new(limits.max_unpacked_bytes);
    let mut read = Read::default();
    let mut reader = Reader::new(&budget);
    let mut tags = Tags::new(&pdf);
    for page in pdf.pages().iter().take(limits.max_pages) {
        read.page(reader.page(page), tags.of_page(page));
    }
    *unpacked += limits.max_unpacked_bytes - budget.left();
    read.refuse(pdf.pages().len())?;
    let mut warnings = Vec::new();
    if pdf.pages().len() > limits.max_pages {
        warnings.push(Warning::new(WarningCode::Truncated, format!("{} pages", limits.max_pages)));
    } else if budget.is_exceeded() || reader.is_exhausted() {
        warnings.push(Warning::new(WarningCode::Truncated, "PDF"));
    }
    if !is_whole(document.bytes) {
        warnings.push(Warning::new(WarningCode::CutOff, "PDF"));
    }
    let part = Part {
        file: document.file.to_owned(),
        format: Format::Pdf,
        encoding: String::new(),
        form: Form::Document,
        text: read.html(&pdf),
        metadata: Metadata::default(),
        warnings,
    };
    Ok(part.into())
}

fn load(bytes: &[u8], limits: &DocumentsConfig) -> Result<Pdf, ReadError> {
    let damaged = || ReadError::new(ErrorCode::NoText, "PDF: damaged");
    match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => Ok(pdf),
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {
            Err(ReadError::new(ErrorCode::Locked, "PDF"))
        }
        Err(LoadPdfError::Decryption(_)) => Err(ReadError::new(ErrorCode::Locked, "PDF: unknown encryption")),
        Err(LoadPdfError::Invalid) => {
            let repaired = repair::with_pages(bytes, limits.max_pages).ok_or_else(damaged)?;
            Pdf::new(repaired).map_err(|_| damaged())
        }
    }
}

/// Whether the mark of the end stands where it should.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(END_BYTES)..).unwrap_or_default();
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// The pages as far as they are read.
#[derive(Default)]
struct Read {
    pages: Vec<PageRows>,
    images: Vec<Vec<Image>>,
    /// Of each page, the tags of its marks.
    tags: Vec<Vec<Option<Tag>>>,
    glyphs: usize,
    unknown: usize,
    letters: usize,
    signs: usize,
}

impl Read {
    fn page(&mut self, mut page: content::PageText, tags: Vec<Option<Tag>>) {
        accents::combine(&mut page);
        self.glyphs += page.glyphs.len();
        self.unknown += page.unknown;
        let visible = || page.text.chars().filter(|c| !c.is_whitespace());
        self.letters += visible().filter(|c| c.is_alphanumeric()).count();
        self.signs += visible().count();
        self.pages.push(PageRows { height: page.height, rows: lines::rows(&page) });
        self.images.push(page.images);
        self.tags.push(tags);
    }

    /// Refuses files whose text cannot be read.
    fn refuse(&self, pages: usize) -> Result<(), ReadError> {
        let is_unreadable = self.unknown * 100 > self.glyphs * MAX_UNKNOWN_PERCENT
            || self.letters * 100 < self.signs * MIN_LETTERS_PERCENT;
        let has_images = self.images.iter().any(|images| !images.is_empty());
        match () {
            () if self.letters < MIN_LETTERS && self.unknown < MIN_LETTERS && has_images => {
                let pages = if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") };
                Err(ReadError::new(ErrorCode::Scan, pages))
            }
            () if is_unreadable => Err(ReadError::new(ErrorCode::NoText, "PDF: fonts without characters")),
            () if self.letters < MIN_LETTERS => Err(ReadError::new(ErrorCode::NoText, "PDF")),
            () => Ok(()),
        }
    }

    fn html(mut self, pdf: &Pdf) -> String {
        let edges = running::remove(&mut self.pages);
        let words = self.pages.iter().flat_map(|page| &page.rows).flat_map(|row| &row.words);
        let pieces = words.flat_map(|word| word.pieces.iter().map(String::as_str));
        let right_to_left = rtl::is_mostly_right_to_left(pieces);
        let mut lines = Vec::new();
        for (number, page) in self.pages.into_iter().enumerate() {
            let tags = self.tags.get(number).map_or(&[][..], Vec::as_slice);
            let read = columns::lines(page.rows, right_to_left);
            let read = read.into_iter().filter_map(|line| without_labels(line, tags));
            lines.extend(read.map(|line| text_line(line, number, right_to_left, tags)));
        }
        tags::drop_useless(&mut lines);
        let mut paragraphs = paragraphs::paragraphs(&lines);
        if right_to_left {
            for paragraph in &mut paragraphs {
                paragraph.text = rtl::with_brackets(&paragraph.text);
            }
        }
        let blocks = blocks::blocks(&paragraphs, paragraphs::body_size(&lines), &self.images);
        let start: String =
            paragraphs.iter().take(10).flat_map(|paragraph| [&paragraph.text, "\n"]).collect();
        let mut html = about::head(pdf, &blocks.headings, &start, edges.url.as_deref());
        html.push_str(&blocks.markup.into_html());
        html
    }
}

fn text_line(line: Line, page: usize, right_to_left: bool, tags: &[Option<Tag>]) -> TextLine {
    let text = forms::plain(&lines::text(&line.words, right_to_left));
    let chars = |bold: fn(&Word) -> bool| -> usize {
        line.words.iter().filter(|word| bold(word)).map(|word| word.pieces.len()).sum()
    };
    let all = chars(|_| true);
    let width = |word: Option<&Word>| word.map_or(0.0, |word| word.x1 - word.x0);
    // A first character is what would have had room in scripts without spaces.
    let first = if right_to_left { line.words.last() } else { line.words.first() };
    let first_width = if lines::is_ideograph(&text) { line.size } else { width(first) };
    let (start, end) = if right_to_left { (-line.x1, -line.x0) } else { (line.x0, line.x1) };
    TextLine {
        start,
        end,
        y: line.y,
        size: line.size,
        bold: chars(|word| word.style.bold) * 10 >= all * 9,
        italic: chars(|word| word.style.italic) * 10 >= all * 9,
        first_width,
        page,
        column: line.column,
        // A line belongs where its longest word does.
        tag: line.words.iter().max_by_key(|word| word.pieces.len()).and_then(|word| tag(word, tags)),
        text,
    }
}

/// The line without the marks and numbers of list items.
fn without_labels(mut line: Line, tags: &[Option<Tag>]) -> Option<Line> {
    line.words.retain(|word| tag(word, tags).is_none_or(|tag| tag.role != Role::Label));
    (!line.words.is_empty()).then_some(line)
}

fn tag(word: &Word, tags: &[Option<Tag>]) -> Option<Tag> {
    *tags.get(usize::try_from(word.mark?).ok()?)?
}
