//! Where two sentences of different articles contradict each other.
//!
//! Made to be seldom wrong rather than to find all: compared is what two English sentences state of the same participants with the same
//! predicate or its opposite. Between linked sentences it is also the tolls, the sums of one thing, ages, results of votes and matches,
//! distances, the place and the one name of an event; and there are three ways to say yes and no in other words (`frames.rs`). An article
//! that gives the other's number, name or place too tells of two things, and does not disagree. What the articles' times explain is an
//! update (`update.rs`).

mod agreeing;
mod date;
mod distance;
mod event;
mod frames;
mod lexeme;
mod lexicon;
mod measure;
mod name;
mod number;
mod participants;
mod place;
mod polarity;
mod predicates;
mod score;
mod side;
mod sum;
#[cfg(test)]
mod tests;
mod told;
mod toll;
mod update;
mod view;
mod vocabulary;

use std::collections::BTreeMap;

use super::{Agreement, Conflict, Document, LINK_SCORE, Link, SentenceRef};
use crate::article::primary_language;
use frames::{Affiliations, Frame};
use lexeme::Lexemes;
use participants::Context;
use predicates::{Predicate, predicates};
use side::Side;
use view::View;

/// A predicate that makes more pairs than this is too common to tell one event.
const MAX_PAIRS: usize = 4096;

/// More sentences than this with frames are not compared with each other: no story has so many.
const MAX_FRAMES: usize = 512;

/// What the sentences of some articles state, ready to be compared.
#[derive(Debug)]
pub(super) struct Statements<'a> {
    documents: &'a [Document<'a>],
    /// By article, then sentence.
    predicates: Vec<Vec<Vec<Predicate>>>,
    /// Of the few sentences that have any.
    frames: BTreeMap<SentenceRef, Vec<Frame>>,
    affiliations: Affiliations,
}

impl<'a> Statements<'a> {
    /// Reads the compared sentences of all documents. O(words).
    pub(super) fn new(documents: &'a [Document<'a>]) -> Self {
        let mut lexemes = Lexemes::new();
        let mut statements = Self {
            documents,
            predicates: Vec::with_capacity(documents.len()),
            frames: BTreeMap::new(),
            affiliations: Affiliations::default(),
        };
        for (article, document) in (0..).zip(documents) {
            statements.read(article, document, &mut lexemes);
        }
        statements
    }

    /// The pairs of sentences of some articles of which one affirms what the other denies, however little their words are alike.
    /// `a.article < b.article`; a pair may stand more than once. O(sentences · log sentences + [`MAX_PAIRS`] for each predicate).
    pub(super) fn contradictions(&self, articles: &[u32]) -> Vec<(SentenceRef, SentenceRef)> {
        let all: Vec<(SentenceRef, &Predicate)> =
            articles.iter().flat_map(|&article| self.of_article(article)).collect();
        let mut by_stem: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (number, (_, predicate)) in (0..).zip(&all).filter(|(_, (_, predicate))| !predicate.is_vague) {
            by_stem.entry(&predicate.stem).or_default().push(number);
        }
        let mut pairs = self.contradicting_frames(articles);
        for numbers in by_stem.values() {
            let (affirmed, denied): (Vec<u32>, Vec<u32>) =
                numbers.iter().partition(|&&number| all[number as usize].1.is_affirmed);
            if denied.len().saturating_mul(affirmed.len()) > MAX_PAIRS {
                continue;
            }
            for &a in &denied {
                for &b in &affirmed {
                    let (a, b) = (all[a as usize].0, all[b as usize].0);
                    let (a, b) = (a.min(b), a.max(b));
                    if a.article != b.article && self.is_contradicted(a, b) {
                        pairs.push((a, b));
                    }
                }
            }
        }
        pairs
    }

    /// Adds the statements of the next article.
    fn read(&mut self, article: u32, document: &Document<'_>, lexemes: &mut Lexemes) {
        let mut out = Vec::new();
        out.resize_with(document.segmentation.sentences.len(), Vec::new);
        if matches!(primary_language(&document.article.lang), "en" | "und") {
            self.affiliations.read(document);
            let lexemes = lexemes.of(document.segmentation.forms.all());
            let mut context = Context::default();
            for (number, sentence) in document.compared_sentences() {
                let view = View::new(*document, sentence, &lexemes);
                context.read_speaker(&view);
                context.read_antecedent(&view);
                let found = predicates(&view, sentence, &context);
                let frames = frames::frames(&view, &found, &context);
                if !frames.is_empty() {
                    self.frames.insert(SentenceRef { article, sentence: number }, frames);
                }
                if let Some(out) = out.get_mut(number as usize) {
                    *out = found;
                }
            }
        }
        self.predicates.push(out);
    }

    /// The pairs of sentences of some articles whose frames contradict each other.
    fn contradicting_frames(&self, articles: &[u32]) -> Vec<(SentenceRef, SentenceRef)> {
        let of_articles = || self.frames.keys().filter(|at| articles.contains(&at.article)).take(MAX_FRAMES);
        let mut pairs = Vec::new();
        for &a in of_articles() {
            let others = of_articles().filter(|b| b.article > a.article);
            pairs.extend(others.filter(|&&b| self.frame_conflict(a, b, 0.0).is_some()).map(|&b| (a, b)));
            if pairs.len() > MAX_PAIRS {
                break;
            }
        }
        pairs
    }

    fn frame_conflict(&self, a: SentenceRef, b: SentenceRef, score: f64) -> Option<Conflict> {
        let (of_a, of_b) = (self.frames.get(&a)?, self.frames.get(&b)?);
        let later = update::later(self.side(a)?, self.side(b)?);
        frames::conflict(of_a, of_b, score, later, &self.affiliations)
    }

    fn is_contradicted(&self, a: SentenceRef, b: SentenceRef) -> bool {
        let sides = self.side(a).zip(self.side(b));
        sides.is_some_and(|(a, b)| polarity::conflict(a, b, &same_predicates(a, b), 0.0).is_some())
    }

    fn of_article(&self, article: u32) -> impl Iterator<Item = (SentenceRef, &Predicate)> {
        let sentences = (0..).zip(self.predicates.get(article as usize).into_iter().flatten());
        sentences.flat_map(move |(sentence, predicates)| {
            predicates.iter().map(move |predicate| (SentenceRef { article, sentence }, predicate))
        })
    }

    /// In what two sentences contradict each other, if they do; `score` is that of their link. O(statements of both).
    pub(super) fn conflict(&self, a: SentenceRef, b: SentenceRef, score: f64) -> Option<Conflict> {
        let of_frames = self.frame_conflict(a, b, score);
        let (a, b) = (self.side(a)?, self.side(b)?);
        let same = same_predicates(a, b);
        let found = polarity::conflict(a, b, &same, score)
            .or(of_frames)
            .or_else(|| number::conflict(a, b, &same, score))
            .or_else(|| if score >= LINK_SCORE { score::conflict(a, b, &same) } else { None })
            .or_else(|| date::conflict(a, b, &same))
            .or_else(|| name::conflict(a, b, &same, score))
            .or_else(|| place::conflict(a, b, &same, score))?;
        Some(Conflict { is_update: found.is_update || update::is_of_one_outlet(a, b), ..found })
    }

    /// What sentences that are linked to either side of a conflict say of the same.
    pub(super) fn agreements(&self, links: &[Link]) -> Vec<Agreement> {
        agreeing::agreements(self, links)
    }

    fn side(&self, at: SentenceRef) -> Option<Side<'_>> {
        let document = *self.documents.get(at.article as usize)?;
        let sentence = document.segmentation.sentences.get(at.sentence as usize)?;
        let predicates = self.predicates.get(at.article as usize)?.get(at.sentence as usize)?;
        Some(Side { document, words: &sentence.words, predicates })
    }
}

/// Two statements of two sentences.
type Pair<'a> = (&'a Predicate, &'a Predicate);

/// The statements of both sentences that have the same predicate.
fn same_predicates<'a>(a: Side<'a>, b: Side<'a>) -> Vec<Pair<'a>> {
    let mut same = Vec::new();
    for of_a in a.predicates {
        same.extend(b.predicates.iter().filter(|of_b| of_b.stem == of_a.stem).map(|of_b| (of_a, of_b)));
    }
    same
}
