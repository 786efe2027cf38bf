//! Paragraphs to the elements of the article: headings by size and weight, items of lists, captions.

use super::{
    content::Image,
    paragraphs::{HEADING_SIZE, Paragraph, ends_sentence, list_mark},
    tags::Role,
};
use crate::documents::markup::{Element, Markup};

/// A heading has at most this many characters and lines.
const MAX_HEADING_CHARS: usize = 220;
const MAX_HEADING_LINES: usize = 5;
/// A bold paragraph of at most this many characters is a heading if it ends no sentence.
const MAX_BOLD_CHARS: usize = 120;
/// A caption is this much smaller than the text, or in italics, and this near below a picture, in its font sizes.
const CAPTION_SIZE: f32 = 0.95;
const CAPTION_DISTANCE: f32 = 3.0;
/// Levels of headings below the first.
const MAX_LEVEL: u8 = 6;

/// The blocks of a document, and its first headings.
pub(super) struct Blocks {
    pub(super) markup: Markup,
    /// In order.
    pub(super) headings: Vec<String>,
}

/// Tells what each paragraph is. `images`: the pictures of each page. O(paragraphs + pictures).
pub(super) fn blocks(paragraphs: &[Paragraph], body: f32, images: &[Vec<Image>]) -> Blocks {
    let is_large =
        |paragraph: &&Paragraph| is_heading(paragraph, body) && paragraph.size > body * HEADING_SIZE;
    let mut sizes: Vec<i64> =
        paragraphs.iter().filter(is_large).map(|paragraph| size_key(paragraph.size)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    let mut markup = Markup::default();
    let mut headings = Vec::new();
    for paragraph in paragraphs {
        let text = paragraph.text.trim();
        let element = match () {
            () if let Some(element) = tagged(paragraph) => {
                if matches!(element, Element::Heading(_)) {
                    headings.push(text.to_owned());
                }
                element
            }
            () if is_heading(paragraph, body) => {
                headings.push(text.to_owned());
                let level = match sizes.iter().position(|size| *size == size_key(paragraph.size)) {
                    Some(place) => u8::try_from(place + 1).unwrap_or(MAX_LEVEL),
                    None => u8::try_from(sizes.len() + 1).unwrap_or(MAX_LEVEL).max(2),
                };
                Element::Heading(level.min(MAX_LEVEL))
            }
            () if is_caption(paragraph, body, images) => Element::Caption,
            () if list_mark(text).is_some() => Element::ListItem,
            () => Element::Paragraph,
        };
        let mark = list_mark(text).unwrap_or_default();
        markup.block(element, text.get(mark..).unwrap_or(text));
    }
    Blocks { markup, headings }
}

/// What the file says a paragraph is, where it says more than that.
fn tagged(paragraph: &Paragraph) -> Option<Element> {
    match paragraph.role? {
        Role::Heading(level) => Some(Element::Heading(level)),
        Role::Item => Some(Element::ListItem),
        Role::Caption => Some(Element::Caption),
        Role::Paragraph | Role::Label => None,
    }
}

fn size_key(size: f32) -> i64 {
    (size * 2.0).round() as i64
}

fn is_heading(paragraph: &Paragraph, body: f32) -> bool {
    let chars = paragraph.text.chars().count();
    let has_letters = paragraph.text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    if chars > MAX_HEADING_CHARS || paragraph.lines > MAX_HEADING_LINES || !has_letters {
        return false;
    }
    let large = paragraph.size > body * HEADING_SIZE;
    let bold = paragraph.bold && paragraph.size >= body * 0.97 && chars <= MAX_BOLD_CHARS;
    let ends = ends_sentence(&paragraph.text) && !paragraph.text.ends_with(['?', '!', '”', '"', '»']);
    large || (bold && !ends)
}

fn is_caption(paragraph: &Paragraph, body: f32, images: &[Vec<Image>]) -> bool {
    if paragraph.size > body * CAPTION_SIZE && !paragraph.italic {
        return false;
    }
    let below = |image: &Image| {
        let distance = paragraph.y - image.bottom;
        let overlaps = paragraph.start < image.x1 && paragraph.end > image.x0;
        overlaps && distance > 0.0 && distance < CAPTION_DISTANCE * paragraph.size
    };
    images.get(paragraph.page).is_some_and(|images| images.iter().any(below))
}
