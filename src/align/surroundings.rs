//! What the other pairs say about a pair: third articles, the rivals of its sentences, the sentences beside them.
//!
//! Two sentences by themselves leave much open: inside one story most sentences share words. A pair is likelier a link when a third
//! article's sentence matches both, when each is the other's best match, and when the sentences around them match too.

use super::{
    model::Model,
    similarity::Features,
    terms::{SentenceTerms, StoryTerms},
};

/// What surrounds a pair. Symmetric in the two sentences, to the bit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Surroundings {
    /// The best sentence of a third article that matches both, as strong as its weaker side, 0 to 1; 0 with two articles.
    pub support: f64,
    /// How many matches an article has for each of the two, ln, added: what is told widely is told here too.
    pub expected: f64,
    /// How far the pair is ahead of the best rival of each sentence in the other's article, in logits, at most [`MAX_MARGIN`] each.
    pub margin: f64,
    /// How well each sentence matches those right beside the other, ln.
    pub beside: f64,
    /// How well the sentences around the one match those around the other, ln.
    pub around: f64,
}

/// Matches weaker than this support nothing: most candidates score far below it, and each would cost a step for every pair.
const SUPPORTING: f64 = 0.05;

/// Farther ahead than this is without a rival.
const MAX_MARGIN: f64 = 4.0;

/// What is added before a logarithm: a twentieth of a match is as good as none.
const NO_MATCH: f64 = 0.05;

/// Sentences farther apart than this are not around each other.
const AROUND: i32 = 2;

/// Scores are summed in steps of 2^-32: exactly, so that the order of the articles changes no bit.
const STEPS: f64 = 4_294_967_296.0;

/// A match of a sentence: the other sentence, the score and its logit.
#[derive(Debug, Clone, Copy)]
struct Match {
    other: u32,
    score: f64,
    logit: f64,
    /// How far it is ahead of the other matches in the same article.
    margin: f64,
}

/// What surrounds each pair, as `model` scores them by themselves. O(pairs · supporting matches of a sentence).
pub(super) fn surroundings(
    story: &StoryTerms<'_>,
    pairs: &[((u32, u32), Features)],
    model: &Model,
) -> Vec<Surroundings> {
    let graph = Graph::new(story, pairs, model);
    let mut scores = vec![0.0; story.sentences.len()];
    let mut surroundings = Vec::with_capacity(pairs.len());
    for of_one in pairs.chunk_by(|((x, _), _), ((y, _), _)| x == y) {
        let Some(((a, _), _)) = of_one.first() else { continue };
        let supporting = &graph.supporting[*a as usize];
        supporting.iter().for_each(|&(other, score)| scores[other as usize] = score);
        surroundings.extend(of_one.iter().map(|&((a, b), _)| graph.surroundings(a, b, &scores)));
        supporting.iter().for_each(|&(other, _)| scores[other as usize] = 0.0);
    }
    surroundings
}

/// The matches of every sentence.
struct Graph<'a> {
    story: &'a StoryTerms<'a>,
    /// Of each sentence, ascending.
    matches: Vec<Vec<Match>>,
    /// Those of at least [`SUPPORTING`], with their scores.
    supporting: Vec<Vec<(u32, f64)>>,
    /// For each sentence how many matches another article has for it, ln.
    expected: Vec<f64>,
}

impl<'a> Graph<'a> {
    fn new(story: &'a StoryTerms<'a>, pairs: &[((u32, u32), Features)], model: &Model) -> Self {
        let mut matches = vec![Vec::new(); story.sentences.len()];
        for &((a, b), ref features) in pairs {
            let logit = model.logit(features, &Surroundings::default());
            let score = Model::score_of(logit);
            matches[a as usize].push(Match { other: b, score, logit, margin: 0.0 });
            matches[b as usize].push(Match { other: a, score, logit, margin: 0.0 });
        }
        for list in &mut matches {
            list.sort_unstable_by_key(|found| found.other);
            set_margins(story, list);
        }
        let n_others = story.n_articles.saturating_sub(1).max(1) as f64;
        let expected = matches.iter().map(|list| ln(sum(list.iter().map(|found| found.score)) / n_others));
        let supporting = matches.iter().map(|list| {
            let supporting = list.iter().filter(|found| found.score >= SUPPORTING);
            supporting.map(|found| (found.other, found.score)).collect()
        });
        Self { story, expected: expected.collect(), supporting: supporting.collect(), matches }
    }

    /// `scores` are those of the supporting matches of `a`, by sentence; 0 for every other.
    fn surroundings(&self, a: u32, b: u32, scores: &[f64]) -> Surroundings {
        let (beside, around) = self.windows(a, b);
        Surroundings {
            support: best_common(&self.supporting[b as usize], scores),
            expected: self.expected[a as usize] + self.expected[b as usize],
            margin: self.margin(a, b) + self.margin(b, a),
            beside: ln(beside),
            around: ln(around),
        }
    }

    /// How far `b` is ahead of the other matches of `a` in its article.
    fn margin(&self, a: u32, b: u32) -> f64 {
        let list = &self.matches[a as usize];
        list.binary_search_by_key(&b, |found| found.other).map_or(0.0, |at| list[at].margin)
    }

    /// The scores of `a` with what stands right beside `b` and the other way round, added; and those of what stands around `a`
    /// with what stands around `b`.
    fn windows(&self, a: u32, b: u32) -> (f64, f64) {
        let (mut beside, mut around) = (0, 0);
        let (first, last) = (self.beside(b, -AROUND), self.beside(b, AROUND));
        for near_a in self.beside(a, -AROUND)..=self.beside(a, AROUND) {
            let list = &self.matches[near_a as usize];
            let start = list.partition_point(|found| found.other < first);
            for found in &list[start..] {
                if found.other > last {
                    break;
                }
                let score = (found.score * STEPS) as u64;
                if near_a != a && found.other != b {
                    around += score;
                } else if near_a.abs_diff(a) + found.other.abs_diff(b) == 1 {
                    beside += score;
                }
            }
        }
        (beside as f64 / STEPS, around as f64 / STEPS)
    }

    /// The sentence `distance` after (before, when negative) in the same article, or the one nearest to it.
    fn beside(&self, at: u32, distance: i32) -> u32 {
        let is_of_article = |other: u32| {
            let sentence: Option<&&SentenceTerms> = self.story.sentences.get(other as usize);
            sentence.is_some_and(|sentence| sentence.article == self.story.sentences[at as usize].article)
        };
        let mut found = at;
        for _ in 0..distance.abs() {
            match found.checked_add_signed(distance.signum()) {
                Some(next) if is_of_article(next) => found = next,
                _ => break,
            }
        }
        found
    }
}

/// Sets how far each match of a sentence, ascending, is ahead of the best other one in its article.
fn set_margins(story: &StoryTerms<'_>, matches: &mut [Match]) {
    let article = |found: &Match| story.sentences[found.other as usize].article;
    for group in matches.chunk_by_mut(|x, y| article(x) == article(y)) {
        let (mut best, mut second) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for found in &*group {
            if found.logit > best {
                (best, second) = (found.logit, best);
            } else if found.logit > second {
                second = found.logit;
            }
        }
        for found in group {
            let rival = if found.logit < best { best } else { second };
            found.margin = (found.logit - rival).clamp(-MAX_MARGIN, MAX_MARGIN);
        }
    }
}

fn sum(scores: impl Iterator<Item = f64>) -> f64 {
    scores.map(|score| (score * STEPS) as u64).sum::<u64>() as f64 / STEPS
}

fn ln(matches: f64) -> f64 {
    libm::log(matches + NO_MATCH)
}

/// The largest smaller score over the sentences that match both. Common matches of a pair are always of a third article: a match is
/// never of one's own.
fn best_common(matches: &[(u32, f64)], scores: &[f64]) -> f64 {
    let mut best = 0.0;
    for &(other, score) in matches {
        let smaller = if scores[other as usize] < score { scores[other as usize] } else { score };
        if smaller > best {
            best = smaller;
        }
    }
    best
}
