//! How a report names articles, and where in them something stands.

use std::borrow::Cow;

use super::document::{Citation, Line, Style};
use crate::{
    align::SentenceRef,
    article::Article,
    compare::{Place, Prominence, Report, prominence},
    text::TextRange,
};

/// The articles of a report by their numbers.
pub(super) struct Places<'a> {
    pub(super) articles: &'a [Article],
    pub(super) report: &'a Report,
    /// For each article, where each of its paragraphs stands.
    prominence: Vec<Vec<Prominence>>,
    /// For each article, its letter.
    letters: Vec<String>,
}

impl<'a> Places<'a> {
    pub(super) fn new(articles: &'a [Article], report: &'a Report) -> Self {
        Self {
            articles,
            report,
            prominence: articles.iter().map(prominence).collect(),
            letters: (0..articles.len()).map(letter).collect(),
        }
    }

    /// The numbers of all articles.
    pub(super) fn all(&self) -> std::ops::Range<u32> {
        0..self.articles.len() as u32
    }

    pub(super) fn letter(&self, article: u32) -> &str {
        self.letters.get(article as usize).map_or("", String::as_str)
    }

    /// The outlet, else the name of the file.
    pub(super) fn name(&self, article: u32) -> &'a str {
        self.articles.get(article as usize).map_or("", |article| match &article.metadata.outlet {
            Some(outlet) => &outlet.name,
            None => article.file.rsplit(['/', '\\']).next().unwrap_or_default(),
        })
    }

    pub(super) fn lang(&self, article: u32) -> &'a str {
        self.articles.get(article as usize).map_or("und", |article| &article.lang)
    }

    /// `A POLITICO`
    #[inline(never)]
    pub(super) fn label(&self, line: Line<'a>, article: u32) -> Line<'a> {
        let letter = self.letter(article).to_owned();
        line.quiet(letter).plain(" ").name(self.name(article))
    }

    /// Whether the letters of articles must do where there is little room.
    pub(super) fn is_crowded(&self) -> bool {
        // Names of six outlets and a claim beside them fill a page.
        self.articles.len() > 6
    }

    /// One head for each article.
    pub(super) fn heads(&self) -> impl Iterator<Item = Line<'a>> {
        self.all().map(|article| {
            if self.is_crowded() {
                Line::default().quiet(self.letter(article).to_owned())
            } else {
                self.label(Line::default(), article)
            }
        })
    }

    pub(super) fn range(&self, at: SentenceRef) -> TextRange {
        let segmentation = self.report.segmentations.get(at.article as usize);
        let sentence = segmentation.and_then(|of| of.sentences.get(at.sentence as usize));
        sentence.map_or_else(TextRange::default, |sentence| sentence.range)
    }

    pub(super) fn text(&self, article: u32, range: TextRange) -> &'a str {
        self.articles.get(article as usize).map_or("", |article| range.of(&article.text))
    }

    pub(super) fn sentence(&self, at: SentenceRef) -> &'a str {
        self.text(at.article, self.range(at))
    }

    fn prominence(&self, at: SentenceRef) -> Option<Prominence> {
        let segmentation = self.report.segmentations.get(at.article as usize)?;
        let paragraph = segmentation.sentences.get(at.sentence as usize)?.paragraph;
        self.prominence.get(at.article as usize)?.get(paragraph as usize).copied()
    }

    /// `headline`, `lede`, `4`
    pub(super) fn short(&self, at: SentenceRef) -> String {
        self.prominence(at).map_or_else(String::new, short)
    }

    /// `headline`, `lede`, `paragraph 4`
    pub(super) fn long(&self, at: SentenceRef) -> String {
        let short = self.short(at);
        match self.prominence(at) {
            Some(Prominence::Paragraph(_)) => ["paragraph ", &short].concat(),
            _ => short,
        }
    }

    /// `A POLITICO, paragraph 4`
    #[inline(never)]
    pub(super) fn source(&self, at: SentenceRef) -> Line<'a> {
        let place = self.long(at);
        self.label(Line::default(), at.article).plain(", ").text(place)
    }

    /// Where in one article these sentences stand, each place once: `lede, 4, 7`.
    pub(super) fn shorts(&self, places: impl Iterator<Item = SentenceRef>) -> String {
        let mut places: Vec<Prominence> = places.filter_map(|at| self.prominence(at)).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(short).collect::<Vec<_>>().join(", ")
    }

    /// The sentence with the parts at `marks` marked.
    pub(super) fn quoted(&self, about: Line<'a>, at: SentenceRef, marks: &[TextRange]) -> Citation<'a> {
        self.cited(about, at.article, self.range(at), marks)
    }

    /// The sentence in which a place begins, to its end or the place's, with the place marked.
    pub(super) fn placed(&self, about: Line<'a>, place: Place) -> Citation<'a> {
        let sentence = self.range(place.sentence);
        let start = sentence.start.min(place.span.start);
        let whole = TextRange { start, end: sentence.end.max(place.span.end) };
        self.cited(about, place.sentence.article, whole, &[place.span])
    }

    /// The words of a range. `marks` may lie anywhere, in any order.
    pub(super) fn cited(
        &self,
        about: Line<'a>,
        article: u32,
        whole: TextRange,
        marks: &[TextRange],
    ) -> Citation<'a> {
        let mut marks = marks.to_vec();
        marks.sort_unstable();
        let mut text = Line::default();
        let mut at = whole.start;
        for mark in marks {
            let (start, end) = (mark.start.max(at), mark.end.min(whole.end));
            if start < end {
                text = self.stretch(text, Style::Plain, article, TextRange { start: at, end: start });
                text = self.stretch(text, Style::Marked, article, TextRange { start, end });
                at = end;
            }
        }
        text = self.stretch(text, Style::Plain, article, TextRange { start: at, end: whole.end });
        Citation { about, lang: self.lang(article), text }
    }

    fn stretch(&self, line: Line<'a>, style: Style<'a>, article: u32, range: TextRange) -> Line<'a> {
        if range.is_empty() { line } else { line.with(style, Cow::Borrowed(self.text(article, range))) }
    }
}

fn short(prominence: Prominence) -> String {
    match prominence {
        Prominence::Headline => "headline".to_owned(),
        Prominence::Lede => "lede".to_owned(),
        Prominence::Paragraph(number) => number.to_string(),
    }
}

/// The letter of an article: A to Z, then AA, AB ...
pub fn letter(article: usize) -> String {
    let digit = char::from(b'A' + (article % 26) as u8);
    match article / 26 {
        0 => digit.to_string(),
        before => letter(before - 1) + &digit.to_string(),
    }
}
