//! The operators of a page to glyphs at their places (ISO 32000-2, 8 and 9).

use std::{collections::BTreeMap, rc::Rc};

use hayro_syntax::{
    content::{Instruction, UntypedIter},
    object::{Array, Dict, Name, Object, ObjectIdentifier, Stream},
    page::{Page, Resources},
};

use super::{fonts::Font, matrix::Matrix, strings, unpack::Budget};

/// Operators of one file beyond this are not followed: a page of text has some thousands.
const MAX_OPERATORS: usize = 5_000_000;
/// What reading a font or a form costs, in operators: it may be named anew by every other operator.
const OBJECT_COST: usize = 200;
/// Glyphs of one page beyond this are left out: a broadsheet page in small print has 50,000.
const MAX_PAGE_GLYPHS: usize = 200_000;
/// Forms within forms deeper than this are left out.
const MAX_FORM_DEPTH: usize = 8;
/// Saved graphics states and marks deeper than this are left out.
const MAX_STACK: usize = 512;
/// A broken operator makes the parser stop once, the end of the stream every time.
const MAX_STOPS: usize = 3;

/// A page with its text as it is drawn. Coordinates in points from the left upper corner, downwards.
#[derive(Debug, Default)]
pub(super) struct PageText {
    pub(super) height: f32,
    pub(super) glyphs: Vec<Glyph>,
    /// The texts of all glyphs.
    pub(super) text: String,
    pub(super) images: Vec<Image>,
    /// Glyphs that nothing says the meaning of.
    pub(super) unknown: usize,
}

/// One glyph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Its text in [`PageText::text`]: where it begins, and its length.
    pub(super) start: u32,
    pub(super) len: u32,
    pub(super) x0: f32,
    pub(super) x1: f32,
    /// Of the baseline.
    pub(super) y: f32,
    /// Font size.
    pub(super) size: f32,
    pub(super) style: Style,
    /// Where the text goes to: right, down, left, up.
    pub(super) direction: u8,
    /// The number of the marked content that it belongs to, unique on the page.
    pub(super) mark: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Marked as no content of the document: a running head, a page number.
    pub(super) artifact: bool,
}

/// Where a picture is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Image {
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) bottom: f32,
}

/// What is kept from page to page.
pub(super) struct Reader<'b> {
    budget: &'b Budget,
    operators: usize,
    fonts: BTreeMap<ObjectIdentifier, Rc<Font>>,
}

impl<'b> Reader<'b> {
    pub(super) fn new(budget: &'b Budget) -> Self {
        Self { budget, operators: MAX_OPERATORS, fonts: BTreeMap::new() }
    }

    /// Whether the work that one file may make is done.
    pub(super) fn is_exhausted(&self) -> bool {
        self.operators == 0
    }

    /// The glyphs of a page in the order that they are drawn in. O(operators).
    pub(super) fn page(&mut self, page: &Page<'_>) -> PageText {
        let (_, height) = page.render_dimensions();
        let out = PageText { height, ..PageText::default() };
        let content = self.content(page.raw());
        let state = State {
            matrix: Matrix(page.initial_transform(true).as_coeffs()),
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut interpreter = Interpreter {
            reader: self,
            out,
            state,
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            marks: Vec::new(),
        };
        interpreter.run(&content, page.resources(), 0);
        interpreter.out
    }

    fn content(&self, page: &Dict<'_>) -> Vec<u8> {
        if let Some(stream) = page.get::<Stream<'_>>("Contents") {
            return self.budget.unpack(&stream);
        }
        let mut content = Vec::new();
        for stream in page.get::<Array<'_>>("Contents").iter().flat_map(|list| list.iter::<Stream<'_>>()) {
            content.extend(self.budget.unpack(&stream));
            content.push(b' ');
        }
        content
    }

    fn font(&mut self, resources: &Resources<'_>, name: &Name<'_>) -> Option<Rc<Font>> {
        let place = resources.fonts.get_ref(name).map(ObjectIdentifier::from);
        if let Some(known) = place.and_then(|place| self.fonts.get(&place)) {
            return Some(known.clone());
        }
        self.operators = self.operators.saturating_sub(OBJECT_COST);
        let font = Rc::new(Font::read(&resources.get_font(name)?, self.budget));
        if let Some(place) = place {
            self.fonts.insert(place, font.clone());
        }
        Some(font)
    }
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// Content between a mark and its end.
struct Mark {
    artifact: bool,
    number: Option<u32>,
    /// What the glyphs inside stand for together; taken by the first.
    actual: Option<String>,
    replaces: bool,
}

struct Interpreter<'r, 'b> {
    reader: &'r mut Reader<'b>,
    out: PageText,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    marks: Vec<Mark>,
}

impl Interpreter<'_, '_> {
    fn run(&mut self, content: &[u8], resources: &Resources<'_>, depth: usize) {
        let mut operators = UntypedIter::new(content);
        let mut stops = 0;
        while stops < MAX_STOPS && self.reader.operators > 0 {
            self.reader.operators -= 1;
            match operators.next() {
                Some(instruction) => {
                    stops = 0;
                    self.instruction(&instruction, resources, depth);
                }
                None => stops += 1,
            }
        }
    }

    fn instruction(&mut self, instruction: &Instruction<'_, '_>, resources: &Resources<'_>, depth: usize) {
        let operands: Vec<&Object<'_>> = instruction.operands().collect();
        let number = |index: usize| match operands.get(index) {
            Some(Object::Number(number)) => number.as_f64(),
            _ => 0.0,
        };
        let matrix = || Matrix([number(0), number(1), number(2), number(3), number(4), number(5)]);
        match &instruction.operator[..] {
            b"q" if self.saved.len() < MAX_STACK => self.saved.push(self.state.clone()),
            b"Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => self.state.matrix = matrix().then(self.state.matrix),
            b"BT" => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            b"Tc" => self.state.letter_space = number(0),
            b"Tw" => self.state.word_space = number(0),
            b"Tz" => self.state.scale = number(0) / 100.0,
            b"TL" => self.state.leading = number(0),
            b"Ts" => self.state.rise = number(0),
            b"Tf" => {
                if let Some(Object::Name(name)) = operands.first() {
                    self.state.font = self.reader.font(resources, name);
                    self.state.size = number(1);
                }
            }
            b"Td" => self.next_line(number(0), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            b"Tm" => (self.text, self.line) = (matrix(), matrix()),
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" => self.show(operands.first().copied()),
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(operands.first().copied());
            }
            b"\"" => {
                (self.state.word_space, self.state.letter_space) = (number(0), number(1));
                self.next_line(0.0, -self.state.leading);
                self.show(operands.get(2).copied());
            }
            b"TJ" => self.show(operands.first().copied()),
            b"Do" => {
                if let Some(Object::Name(name)) = operands.first() {
                    self.external(name, resources, depth);
                }
            }
            b"BI" => self.image(),
            b"BMC" | b"BDC" => self.begin_mark(&operands, resources),
            b"EMC" => drop(self.marks.pop()),
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::translation(x, y).then(self.line);
        self.text = self.line;
    }

    fn advance(&mut self, x: f64) {
        self.text = Matrix::translation(x, 0.0).then(self.text);
    }

    /// A string, or strings with the distances between them in thousandths of the font size.
    fn show(&mut self, operand: Option<&Object<'_>>) {
        match operand {
            Some(Object::String(string)) => self.string(string.as_bytes()),
            Some(Object::Array(items)) => {
                for item in items.iter::<Object<'_>>() {
                    match item {
                        Object::String(string) => self.string(string.as_bytes()),
                        Object::Number(number) => {
                            self.advance(-number.as_f64() / 1000.0 * self.state.size * self.state.scale);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn string(&mut self, bytes: &[u8]) {
        let Some(font) = self.state.font.clone() else { return };
        font.show(bytes, |shown| {
            let width = f64::from(shown.width) * self.state.size * self.state.scale;
            self.glyph(&font, shown.text, width);
            let spaces =
                self.state.letter_space + if shown.is_word_space { self.state.word_space } else { 0.0 };
            self.advance(width + spaces * self.state.scale);
        });
    }

    fn glyph(&mut self, font: &Font, text: Option<String>, width: f64) {
        if self.out.glyphs.len() >= MAX_PAGE_GLYPHS {
            return;
        }
        let to_page = self.text.then(self.state.matrix);
        let (x, y) = to_page.point(0.0, self.state.rise);
        let (end_x, end_y) = to_page.point(width, self.state.rise);
        let [a, b, c, d, ..] = to_page.0;
        let height = (c * c + d * d).sqrt() * self.state.size.abs();
        let backwards = if self.state.size < 0.0 { -1.0 } else { 1.0 };
        let (right, down) = (a * backwards * self.state.scale.signum(), b * backwards);
        // Oblique text is a watermark.
        let direction = match () {
            () if down.abs() * 8.0 < right.abs() => {
                if right > 0.0 {
                    0
                } else {
                    2
                }
            }
            () if right.abs() * 8.0 < down.abs() => {
                if down > 0.0 {
                    1
                } else {
                    3
                }
            }
            () => return,
        };
        if ![x, y, end_x, end_y, height].iter().all(|number| number.is_finite()) || height <= 0.0 {
            return;
        }
        self.out.unknown += usize::from(text.is_none());
        let text = self.actual_text().unwrap_or_else(|| text.unwrap_or_else(|| '\u{FFFD}'.to_string()));
        let start = self.out.text.len() as u32;
        self.out.text.push_str(&text);
        let (x0, x1, y) = match direction {
            0 => (x, end_x, y),
            1 => (y, end_y, -x),
            2 => (-x, -end_x, -y),
            _ => (-y, -end_y, x),
        };
        self.out.glyphs.push(Glyph {
            start,
            len: text.len() as u32,
            x0: x0.min(x1) as f32,
            x1: x1.max(x0) as f32,
            y: y as f32,
            size: height as f32,
            style: Style {
                bold: font.is_bold,
                italic: font.is_italic,
                artifact: self.marks.iter().any(|mark| mark.artifact),
            },
            direction,
            mark: self.marks.iter().rev().find_map(|mark| mark.number),
        });
    }

    /// What a mark says the next glyph stands for.
    fn actual_text(&mut self) -> Option<String> {
        let mark = self.marks.iter_mut().rev().find(|mark| mark.replaces)?;
        Some(mark.actual.take().unwrap_or_default())
    }

    fn begin_mark(&mut self, operands: &[&Object<'_>], resources: &Resources<'_>) {
        let properties = match operands.get(1) {
            Some(Object::Dict(properties)) => properties.clone(),
            Some(Object::Name(name)) => resources.properties.get::<Dict<'_>>(name).unwrap_or_default(),
            _ => Dict::default(),
        };
        let actual = properties
            .get::<hayro_syntax::object::String<'_>>("ActualText")
            .map(|text| strings::text(text.as_bytes()));
        if self.marks.len() < MAX_STACK {
            self.marks.push(Mark {
                artifact: matches!(operands.first(), Some(Object::Name(name)) if **name == *b"Artifact"),
                number: properties.get::<u32>("MCID"),
                replaces: actual.is_some(),
                actual,
            });
        }
    }

    fn external(&mut self, name: &Name<'_>, resources: &Resources<'_>, depth: usize) {
        let Some(stream) = resources.get_x_object(name) else { return };
        let dict = stream.dict();
        match dict.get::<Name<'_>>("Subtype").as_deref() {
            Some(b"Image") => self.image(),
            Some(b"Form") if depth < MAX_FORM_DEPTH => {
                let saved = (self.state.clone(), self.text, self.line, self.saved.len());
                if let Some(matrix) = dict.get::<[f64; 6]>("Matrix") {
                    self.state.matrix = Matrix(matrix).then(self.state.matrix);
                }
                self.reader.operators = self.reader.operators.saturating_sub(OBJECT_COST);
                let content = self.reader.budget.unpack(&stream);
                match dict.get::<Dict<'_>>("Resources") {
                    Some(own) => self.run(&content, &Resources::new(own), depth + 1),
                    None => self.run(&content, resources, depth + 1),
                }
                self.saved.truncate(saved.3);
                (self.state, self.text, self.line) = (saved.0, saved.1, saved.2);
            }
            _ => {}
        }
    }

    /// A picture fills the unit square.
    fn image(&mut self) {
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
        let places = corners.map(|(x, y)| self.state.matrix.point(x, y));
        let [first, rest @ ..] = places;
        let (mut x0, mut x1, mut bottom) = (first.0, first.0, first.1);
        for (x, y) in rest {
            (x0, x1, bottom) = (x0.min(x), x1.max(x), bottom.max(y));
        }
        if self.out.images.len() < MAX_STACK {
            self.out.images.push(Image { x0: x0 as f32, x1: x1 as f32, bottom: bottom as f32 });
        }
    }
}
