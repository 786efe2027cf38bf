//! The words and phrases that set an article apart: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008).
//!
//! Each article is compared with all others of the comparison together. The prior is what all of them have together, scaled to the length of
//! an average article: a term that is as frequent in the article as everywhere scores 0, and one that is rare everywhere needs more than
//! chance to score at all.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{DistinctiveTerm, nouns};
use crate::{
    align::SentenceRef,
    annotate::WordKind,
    compare::{Place, names, words::Words},
    segment::Form,
    text::{Interner, fold, is_listed},
};

/// Terms of more words are whole clauses.
const MAX_WORDS: usize = 4;

/// Two-sided 95 % of the normal distribution.
const MIN_SCORE: f64 = 1.96;

/// What an article has less often, it has in passing ...
const MIN_USES: usize = 3;

/// ... but in one of fewer words than [`SHORT_ARTICLE`] twice is often.
const MIN_USES_SHORT: usize = 2;

/// A short notice, in words.
const SHORT_ARTICLE: usize = 300;

/// The reader sees a list, not an index.
const MAX_TERMS: usize = 10;

/// Words of every text: of time, of order, of degree. Sorted.
pub(super) const COMMON: &str = "\
    able afternoon big bigger biggest came coming current currently day days despite earlier early evening expected first following \
    former full general good great high hour hours important including key large largest last late later latest least left little \
    long longer lot main major minutes moment month months morning mr mrs ms new next night number people person place possible \
    present previous previously recent recently second set small special start statement third three time times today tomorrow top \
    two week weekend weeks year years yesterday";

/// The numbers of a term's words, those of a singular and its plural the same; `u32::MAX` behind the last.
type Key = [u32; MAX_WORDS];

/// A use of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    key: Key,
    article: u32,
    word: u32,
    sentence: u32,
}

impl Use {
    /// The words of the term there.
    fn words(&self) -> Range<usize> {
        let first = self.word as usize;
        first..first + n_words(&self.key) as usize
    }
}

/// A term that an article has often enough.
struct Candidate<'a> {
    key: Key,
    uses: &'a [Use],
    n_elsewhere: usize,
    score: f64,
}

/// The distinctive terms of each article. O(words · log words).
pub(super) fn distinctive(articles: &[Words<'_>]) -> Vec<DistinctiveTerm> {
    let articles: Vec<&Words<'_>> = articles.iter().filter(|words| words.is_english).collect();
    if articles.len() < 2 {
        return Vec::new();
    }
    let n_words: Vec<usize> =
        articles.iter().map(|words| words.sentences().map(|(_, range)| range.len()).sum()).collect();
    let n_all: usize = n_words.iter().sum();
    let n_prior = n_all as f64 / articles.len() as f64;
    let mut numbers = Interner::default();
    let mut uses: Vec<Use> =
        (0..).zip(&articles).flat_map(|(number, words)| uses(number, words, &mut numbers)).collect();
    uses.sort_unstable();
    let of_names = Names::new(&articles);
    let mut candidates: Vec<Vec<Candidate<'_>>> = articles.iter().map(|_| Vec::new()).collect();
    for term in uses.chunk_by(|x, y| x.key == y.key) {
        for own in term.chunk_by(|x, y| x.article == y.article) {
            let Some(first) = own.first() else { continue };
            let n_own_words = n_words.get(first.article as usize).copied().unwrap_or_default();
            let min_uses = if n_own_words < SHORT_ARTICLE { MIN_USES_SHORT } else { MIN_USES };
            if own.len() < min_uses {
                continue;
            }
            let n_elsewhere = term.len() - own.len();
            let odds = Odds { n: n_own_words as f64, n_other: (n_all - n_own_words) as f64, n_prior };
            let score = odds.score(own.len() as f64, n_elsewhere as f64);
            let is_term = score >= MIN_SCORE
                && articles.get(first.article as usize).is_some_and(|words| {
                    !cuts_names(words, own)
                        && is_in_several_sentences(words, own)
                        && nouns::is_noun_phrase(words, own.iter().map(Use::words))
                        && key(words, own).is_none_or(|key| {
                            let here = of_names.uses(first.article, key);
                            odds.score(here as f64, (of_names.all(key) - here) as f64) >= MIN_SCORE
                        })
                });
            if let Some(candidates) = candidates.get_mut(first.article as usize).filter(|_| is_term) {
                candidates.push(Candidate { key: first.key, uses: own, n_elsewhere, score });
            }
        }
    }
    articles.iter().zip(candidates).flat_map(|(words, candidates)| chosen(words, candidates)).collect()
}

/// How often each article has each name, in whatever form.
struct Names<'a> {
    /// By key of the name, then article.
    uses: BTreeMap<&'a str, BTreeMap<u32, usize>>,
}

impl<'a> Names<'a> {
    /// O(mentions · log mentions).
    fn new(articles: &[&Words<'a>]) -> Self {
        let mut uses: BTreeMap<&str, BTreeMap<u32, usize>> = BTreeMap::new();
        for (number, words) in (0..).zip(articles) {
            for mention in &words.document.annotations.mentions {
                *uses.entry(&mention.key).or_default().entry(number).or_default() += 1;
            }
        }
        Self { uses }
    }

    fn uses(&self, article: u32, key: &str) -> usize {
        self.uses.get(key).and_then(|of| of.get(&article)).copied().unwrap_or_default()
    }

    fn all(&self, key: &str) -> usize {
        self.uses.get(key).map_or(0, |of| of.values().sum())
    }
}

/// The key of the name that a term ends with: another form of it is the same name.
fn key<'a>(words: &Words<'a>, uses: &[Use]) -> Option<&'a str> {
    let mentions = &words.document.annotations.mentions;
    let of_use = |one: &Use| {
        let last = one.words().end.checked_sub(1)? as u32;
        let mention = mentions.get(mentions.partition_point(|mention| mention.words.end <= last))?;
        (mention.words.start <= last).then_some(mention.key.as_str())
    };
    uses.iter().find_map(of_use)
}

/// Whether a term stands in two sentences, and not always in the same words, as a line that repeats itself has it.
fn is_in_several_sentences(words: &Words<'_>, uses: &[Use]) -> bool {
    let beside = |one: &Use| {
        let of = one.words();
        [of.start.checked_sub(1), Some(of.end)].map(|word| word.map_or("", |word| words.folded(word)))
    };
    let first = uses.first();
    let is_other =
        |one: &Use| first.is_some_and(|first| one.sentence != first.sentence && beside(one) != beside(first));
    uses.iter().any(is_other)
}

/// The words of an article, of all others, and of the prior.
struct Odds {
    n: f64,
    n_other: f64,
    n_prior: f64,
}

impl Odds {
    /// The z-score of a term with so many uses here and elsewhere: equations 16, 20 and 22 of the paper.
    fn score(&self, here: f64, elsewhere: f64) -> f64 {
        let prior = self.n_prior * (here + elsewhere) / (self.n + self.n_other);
        let odds = |uses: f64, n: f64| {
            let uses = uses + prior;
            uses / (n + self.n_prior - uses).max(1.0)
        };
        let ratio = libm::log(odds(here, self.n) / odds(elsewhere, self.n_other));
        ratio / (1.0 / (here + prior) + 1.0 / (elsewhere + prior)).sqrt()
    }
}

/// All words and phrases of an article that can be terms.
fn uses(article: u32, words: &Words<'_>, numbers: &mut Interner) -> Vec<Use> {
    let forms = &words.document.segmentation.forms;
    let number = |form: &Form| numbers.number(&nouns::singular(&form.folded));
    let numbers: Vec<u32> = forms.all().iter().map(number).collect();
    let own_names = own_names(words);
    let can_end = can_end(words);
    let can_end = |word: usize| can_end.get(word) == Some(&true);
    let is_verb = |word: usize| words.form(word).is_some_and(|form| form.is_verb);
    let is_counting = |word: usize| words.kind(word) == WordKind::Number && words.gap(word) == "-";
    let can_begin = |word: usize| !is_verb(word) && (can_end(word) || is_counting(word));
    let is_inside = |word: usize| !is_verb(word) && (!words.is_function(word) || is_of(words, word));
    let mut out = Vec::new();
    for (at, range) in words.sentences() {
        for word in range.clone() {
            if !can_begin(word) {
                continue;
            }
            let mut key = [u32::MAX; MAX_WORDS];
            let mut is_own_name = true;
            for (length, last) in (word..range.end).take(MAX_WORDS).enumerate() {
                if length > 0 && !(words.is_joined(last - 1) && is_inside(last)) {
                    break;
                }
                if let Some(place) = key.get_mut(length) {
                    *place = numbers.get(forms.number(last)).copied().unwrap_or_default();
                }
                is_own_name &= own_names.contains(words.folded(last));
                if can_end(last) && !is_verb(last) && !is_own_name {
                    out.push(Use { key, article, word: word as u32, sentence: at.sentence });
                }
            }
        }
    }
    out
}

/// Whether a word goes on with a noun phrase: "of", and "the" behind it.
fn is_of(words: &Words<'_>, word: usize) -> bool {
    let is = |word: usize, text: &str| words.folded(word) == text;
    is(word, "of") || (is(word, "the") && word.checked_sub(1).is_some_and(|before| is(before, "of")))
}

/// For each word whether a term can end with it: it has content of its own, and is neither a number nor part of a date.
fn can_end(words: &Words<'_>) -> Vec<bool> {
    let annotations = words.document.annotations;
    let is_content = |word: usize| {
        let is_word = !words.is_function(word) && words.kind(word) != WordKind::Number;
        is_word && !is_listed(COMMON, words.folded(word))
    };
    let mut out: Vec<bool> = (0..annotations.kinds.len()).map(is_content).collect();
    for date in &annotations.dates {
        let dated = date.words.start as usize..date.words.end as usize;
        out.get_mut(dated).into_iter().for_each(|dated| dated.fill(false));
    }
    out
}

/// Whether most uses of a term are a part of a longer name.
fn cuts_names(words: &Words<'_>, uses: &[Use]) -> bool {
    let is_name = |word: usize| words.kind(word) == WordKind::Name;
    let are_one = |word: usize| {
        is_name(word) && is_name(word + 1) && words.is_joined(word) && !words.is_possessive(word)
    };
    let is_cut = |one: &&Use| {
        let (first, next) = (one.word as usize, (one.word + n_words(&one.key)) as usize);
        first.checked_sub(1).is_some_and(are_one) || are_one(next - 1)
    };
    2 * uses.iter().filter(is_cut).count() > uses.len()
}

/// The words of the outlet's name and of its authors': every article has its own.
fn own_names(words: &Words<'_>) -> BTreeSet<String> {
    let metadata = &words.document.article.metadata;
    let outlet = metadata.outlet.iter().map(|outlet| &outlet.name);
    outlet.chain(&metadata.byline).flat_map(|name| name.split_whitespace()).map(fold).collect()
}

/// The terms of one article that are shown, the highest score first. Of terms that are mostly parts of each other, the longest.
fn chosen(words: &Words<'_>, mut candidates: Vec<Candidate<'_>>) -> Vec<DistinctiveTerm> {
    let first = |candidate: &Candidate<'_>| candidate.uses.first().map(|one| (one.word, n_words(&one.key)));
    candidates.sort_by(|x, y| y.score.total_cmp(&x.score).then_with(|| first(x).cmp(&first(y))));
    let mut taken: BTreeSet<u32> = BTreeSet::new();
    let mut out = Vec::new();
    for candidate in &candidates {
        if out.len() == MAX_TERMS {
            break;
        }
        let term = fullest(candidate, &candidates);
        let of_uses = |one: &Use| one.word..one.word + n_words(&term.key);
        let n_taken = term.uses.iter().filter(|one| of_uses(one).any(|word| taken.contains(&word))).count();
        if 2 * n_taken > term.uses.len() {
            continue;
        }
        taken.extend(term.uses.iter().flat_map(of_uses));
        taken.extend(candidate.uses.iter().map(|one| one.word));
        let places: Vec<Place> = term.uses.iter().filter_map(|one| place(words, one)).collect();
        let Some(text) = written(words, term.uses) else { continue };
        let n_elsewhere = term.n_elsewhere as u32;
        out.push(DistinctiveTerm {
            article: words.article,
            text,
            score: term.score,
            uses: places,
            n_elsewhere,
        });
    }
    out.sort_by(|x, y| y.score.total_cmp(&x.score));
    out
}

/// A term as most of its uses write it: those that do not begin a sentence, if there are any, for there capitals tell nothing.
fn written(words: &Words<'_>, uses: &[Use]) -> Option<String> {
    let begins = |one: &&Use| words.of_sentence(one.sentence).start == one.word as usize;
    let text = |one: &Use| Some(words.text(place(words, one)?.span));
    names::commonest(uses.iter().filter(|one| !begins(one)).filter_map(text))
        .or_else(|| names::commonest(uses.iter().filter_map(text)))
}

/// The longest candidate that most uses of a term are part of; itself, if there is none.
fn fullest<'a>(term: &'a Candidate<'a>, candidates: &'a [Candidate<'a>]) -> &'a Candidate<'a> {
    let length = n_words(&term.key);
    let is_part_of = |longer: &Candidate<'_>| {
        let is_in = longer.key.windows(length as usize).any(|part| term.key.starts_with(part));
        is_in && 3 * longer.uses.len() >= 2 * term.uses.len()
    };
    let longer = candidates.iter().filter(|longer| n_words(&longer.key) > length && is_part_of(longer));
    longer.max_by_key(|longer| n_words(&longer.key)).unwrap_or(term)
}

fn n_words(key: &Key) -> u32 {
    key.iter().filter(|&&number| number != u32::MAX).count() as u32
}

fn place(words: &Words<'_>, one: &Use) -> Option<Place> {
    words.place(SentenceRef { article: words.article, sentence: one.sentence }, one.words())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_that_of_the_paper() {
        let odds = Odds { n: 1_000.0, n_other: 1_000.0, n_prior: 1_000.0 };
        assert!(odds.score(5.0, 5.0).abs() < 1e-9);
        assert!((odds.score(9.0, 1.0) + odds.score(1.0, 9.0)).abs() < 1e-9);
        // ln((15 / 1985) / (5 / 1995)) / sqrt(1 / 15 + 1 / 5)
        assert!((odds.score(10.0, 0.0) - 2.1371).abs() < 1e-3, "{}", odds.score(10.0, 0.0));
    }
}
