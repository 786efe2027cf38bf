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
}

/// What surrounds each pair, as `model` scores them by themselves. O(pairs · supporting matches of a sentence).
pub(super) fn surroundings(
    story: &StoryTerms<'_>,
    pairs: &[((u32, u32), Features)],
    model: &Model,
) -> Vec<Surroundings> {
    let graph = Graph::new(story, pairs, model);
    pairs.iter().map(|&((a, b), _)| graph.surroundings(a, b)).collect()
}

/// The matches of every sentence.
struct Graph<'a> {
    story: &'a StoryTerms<'a>,
    /// Of each sentence, ascending.
    matches: Vec<Vec<Match>>,
    /// Those of at least [`SUPPORTING`].
    supporting: Vec<Vec<Match>>,
    /// For each sentence how many matches another article has for it, ln.
    expected: Vec<f64>,
}

impl<'a> Graph<'a> {
    fn new(story: &'a StoryTerms<'a>, pairs: &[((u32, u32), Features)], model: &Model) -> Self {
        let mut matches = vec![Vec::new(); story.sentences.len()];
        for &((a, b), ref features) in pairs {
            let logit = model.logit(features, &Surroundings::default());
            let score = Model::score_of(logit);
            matches[a as usize].push(Match { other: b, score, logit });
            matches[b as usize].push(Match { other: a, score, logit });
        }
        for list in &mut matches {
            list.sort_unstable_by_key(|found| found.other);
        }
        let n_others = story.n_articles.saturating_sub(1).max(1) as f64;
        let expected = matches.iter().map(|list| ln(sum(list.iter().map(|found| found.score)) / n_others));
        let supporting = matches
            .iter()
            .map(|list| list.iter().filter(|found| found.score >= SUPPORTING).copied().collect());
        Self { story, expected: expected.collect(), supporting: supporting.collect(), matches }
    }

    fn surroundings(&self, a: u32, b: u32) -> Surroundings {
        Surroundings {
            support: best_common(&self.supporting[a as usize], &self.supporting[b as usize]),
            expected: self.expected[a as usize] + self.expected[b as usize],
            margin: self.margin(a, b) + self.margin(b, a),
            beside: ln(self.window(a, b, |da, db| (da == 0) != (db == 0) && da.abs() + db.abs() == 1)),
            around: ln(self.window(a, b, |da, db| da != 0 && db != 0)),
        }
    }

    /// How far `b` is ahead of the other matches of `a` in its article.
    fn margin(&self, a: u32, b: u32) -> f64 {
        let list = &self.matches[a as usize];
        let article = self.article(b);
        let start = list.partition_point(|found| self.article(found.other) < article);
        let (mut own, mut rival) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for found in list[start..].iter().take_while(|found| self.article(found.other) == article) {
            if found.other == b {
                own = found.logit;
            } else {
                rival = rival.max(found.logit);
            }
        }
        (own - rival).clamp(-MAX_MARGIN, MAX_MARGIN)
    }

    /// The scores of the pairs at those distances from `a` and `b` that `is_in` takes, added.
    fn window(&self, a: u32, b: u32, is_in: impl Fn(i32, i32) -> bool) -> f64 {
        let mut scores = [0.0; (2 * AROUND as usize + 1).pow(2)];
        let mut n = 0;
        for da in -AROUND..=AROUND {
            let Some(near_a) = self.beside(a, da) else { continue };
            for db in (-AROUND..=AROUND).filter(|&db| is_in(da, db)) {
                if let Some(near_b) = self.beside(b, db) {
                    scores[n] = self.score(near_a, near_b);
                    n += 1;
                }
            }
        }
        sum(scores[..n].iter().copied())
    }

    /// The sentence `distance` after (before, when negative) in the same article.
    fn beside(&self, at: u32, distance: i32) -> Option<u32> {
        let other = at.checked_add_signed(distance)?;
        let sentence: &SentenceTerms = self.story.sentences.get(other as usize)?;
        (sentence.article == self.article(at)).then_some(other)
    }

    fn score(&self, a: u32, b: u32) -> f64 {
        let list = &self.matches[a as usize];
        list.binary_search_by_key(&b, |found| found.other).map_or(0.0, |at| list[at].score)
    }

    fn article(&self, number: u32) -> u32 {
        self.story.sentences[number as usize].article
    }
}

fn sum(scores: impl Iterator<Item = f64>) -> f64 {
    scores.map(|score| (score * STEPS) as u64).sum::<u64>() as f64 / STEPS
}

fn ln(matches: f64) -> f64 {
    libm::log(matches + NO_MATCH)
}

/// The largest smaller score over the sentences that both lists have; both ascend. Common matches of a pair are always of a
/// third article: a match is never of one's own.
fn best_common(a: &[Match], b: &[Match]) -> f64 {
    let mut rest = b.iter().peekable();
    let mut best: f64 = 0.0;
    for found in a {
        while rest.next_if(|other| other.other < found.other).is_some() {}
        if let Some(other) = rest.next_if(|other| other.other == found.other) {
            best = best.max(found.score.min(other.score));
        }
    }
    best
}
