//! What each article calls the same thing, and the words that set an article apart.
//!
//! All of it is for articles in English: of other languages neither what inflects a word nor what carries grammar is known here.

mod distinctive;
mod judgements;
mod nouns;
mod spellings;
mod terms;
#[cfg(test)]
mod tests;

use super::{Place, names, words::Words};
use crate::align::Link;

/// Several names or terms for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    pub kind: NamingKind,
    /// The commonest first; at least two, of a judgement at least one.
    pub variants: Vec<Variant>,
}

/// What two variants of a naming have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamingKind {
    /// Spellings of one name: `Kyiv`, `Kiev`.
    Spelling,
    /// Other words for one thing in sentences that say the same: `peace plan`, `capitulation`.
    Term,
    /// Phrases with one word that judges what it names, which not all articles use: `genocidal war`, `capitulation`.
    Judgement,
}

impl NamingKind {
    /// The word for it in JSON and CSS.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spelling => "spelling",
            Self::Term => "term",
            Self::Judgement => "judgement",
        }
    }
}

/// One of the names or terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// As most uses write it; of several forms the longest.
    pub text: String,
    /// By sentence.
    pub uses: Vec<Place>,
}

/// A noun, a name or a phrase that an article uses more than the others do, in several of its sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct DistinctiveTerm {
    pub article: u32,
    /// As most uses write it; of several forms the longest.
    pub text: String,
    /// z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008, "Fightin' Words"): from 1.96 on,
    /// chance makes it in one term of forty.
    pub score: f64,
    /// In this article.
    pub uses: Vec<Place>,
    /// In all others together.
    pub n_elsewhere: u32,
}

/// How the articles word the story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wording {
    pub namings: Vec<Naming>,
    /// By article, then score, the highest first.
    pub terms: Vec<DistinctiveTerm>,
}

/// The namings and distinctive terms of some articles. O(words · log words + links · words of a sentence).
pub(super) fn wording(articles: &[Words<'_>], links: &[Link]) -> Wording {
    let mut namings = spellings::spellings(articles);
    namings.extend(terms::terms(articles, links));
    namings.extend(judgements::judgements(articles));
    Wording { namings, terms: distinctive::distinctive(articles) }
}

/// A naming whose variants are used in some places each: the commonest variant first. `None` where fewer than two are used.
fn naming(kind: NamingKind, articles: &[Words<'_>], used: Vec<Vec<Place>>) -> Option<Naming> {
    let mut variants: Vec<Variant> = used
        .into_iter()
        .filter_map(|uses| {
            let written =
                |place: &Place| Some(articles.get(place.sentence.article as usize)?.text(place.span));
            let text = names::commonest(uses.iter().filter_map(written))?;
            Some(Variant { text, uses })
        })
        .collect();
    variants.sort_by(|x, y| y.uses.len().cmp(&x.uses.len()).then_with(|| x.text.cmp(&y.text)));
    (variants.len() > 1).then_some(Naming { kind, variants })
}

/// Those of most uses first.
fn by_uses(namings: &mut [Naming]) {
    let n_uses = |naming: &Naming| naming.variants.iter().map(|variant| variant.uses.len()).sum::<usize>();
    namings.sort_by_key(|naming| std::cmp::Reverse(n_uses(naming)));
}

/// Whether one article has more uses of one variant than of each other, and another article more of another one: they differ in what they
/// call it.
fn is_told_apart(used: &[Vec<Place>], n_articles: usize) -> bool {
    let mut preferred: Option<usize> = None;
    for article in 0..n_articles as u32 {
        let n_uses =
            |uses: &Vec<Place>| uses.iter().filter(|place| place.sentence.article == article).count();
        let counts: Vec<usize> = used.iter().map(n_uses).collect();
        let Some(most) = counts.iter().max().filter(|most| **most > 0) else { continue };
        let mut best = counts.iter().enumerate().filter(|(_, n)| *n == most).map(|(variant, _)| variant);
        if let (Some(variant), None) = (best.next(), best.next()) {
            if preferred.is_some_and(|preferred| preferred != variant) {
                return true;
            }
            preferred = Some(variant);
        }
    }
    false
}
