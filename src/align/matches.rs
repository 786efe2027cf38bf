//! How well the terms of one sentence are matched in another.

use super::{
    meaning::Meaning,
    terms::{Distinct, SentenceTerms},
};

/// A stem that only what the sentence leans on has; no sentence has so many terms.
const IN_CONTEXT: u32 = u32::MAX;

/// Where a term is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the sentence itself.
    Sentence,
    /// There, and in what it leans on.
    Context,
}

/// The sentence looked at, laid out by stems and by words: matching a term of any other sentence in it is two look-ups.
pub(super) struct Matches<'a> {
    meaning: &'a Meaning<'a>,
    looked_at: Option<&'a SentenceTerms>,
    /// For each stem: 1 + where it stands in the sentence's distinct terms, [`IN_CONTEXT`], or 0: not there.
    stems: Vec<u32>,
    /// For each word: how near the nearest word of the sentence is, and the nearest of these and of the context; 0 for none.
    near: Vec<[f64; 2]>,
}

impl<'a> Matches<'a> {
    /// For stories of so many stems and words.
    pub(super) fn new(meaning: &'a Meaning<'a>, n_stems: usize, n_words: usize) -> Self {
        Self { meaning, looked_at: None, stems: vec![0; n_stems], near: vec![[0.0; 2]; n_words] }
    }

    /// Lays a sentence out. O(terms · near words); nothing where it is laid out already.
    pub(super) fn look_at(&mut self, sentence: &'a SentenceTerms) {
        if self.looked_at.is_some_and(|looked_at| std::ptr::eq(looked_at, sentence)) {
            return;
        }
        if let Some(last) = self.looked_at.replace(sentence) {
            for distinct in last.context.iter().chain(&last.distinct) {
                self.stems[distinct.id as usize] = 0;
                for &(word, _) in self.meaning.near(distinct.word) {
                    self.near[word as usize] = [0.0; 2];
                }
            }
        }
        for distinct in &sentence.context {
            self.stems[distinct.id as usize] = IN_CONTEXT;
            for &(word, near) in self.meaning.near(distinct.word) {
                let [_, with_context] = &mut self.near[word as usize];
                *with_context = larger(*with_context, near);
            }
        }
        for (place, distinct) in (1..).zip(&sentence.distinct) {
            self.stems[distinct.id as usize] = place;
            for &(word, near) in self.meaning.near(distinct.word) {
                let [own, with_context] = &mut self.near[word as usize];
                *own = larger(*own, near);
                *with_context = larger(*with_context, near);
            }
        }
    }

    /// How well a term is matched in the sentence looked at, 0 to 1: 1 by the same stem, else by the nearest word.
    pub(super) fn of(&self, distinct: &Distinct, place: Place) -> f64 {
        let stem = self.stems[distinct.id as usize];
        let [own, with_context] = self.near[distinct.word as usize];
        match place {
            Place::Sentence if stem != 0 && stem != IN_CONTEXT => 1.0,
            Place::Sentence => own,
            Place::Context if stem != 0 => 1.0,
            Place::Context => with_context,
        }
    }

    /// Where a stem stands in the distinct terms of the sentence looked at.
    pub(super) fn place(&self, stem: u32) -> Option<usize> {
        let place = self.stems[stem as usize];
        if place == IN_CONTEXT { None } else { (place as usize).checked_sub(1) }
    }
}

/// `f64::max` without what it does for NaN, which costs a call.
fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}
