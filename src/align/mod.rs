//! Articles to links: which sentences of different articles share a claim.
//!
//! ```text
//! documents -words, context-> terms -story-> groups of articles that tell one story
//!   each story: -meaning, weights-> -candidates-> pairs -similarity-> features -surroundings-> -model-> scores -> links
//!                                    conflict: what contradicts each other, however little it is alike
//! ```
//!
//! Any number of articles, in any order, many sentences to many. No order of sentences is assumed.

mod alone;
mod candidates;
mod conflict;
mod context;
mod document;
mod evidence;
mod link;
mod matches;
mod meaning;
mod model;
mod nearest;
mod pairs;
mod similarity;
mod spans;
mod stems;
mod story;
mod surroundings;
mod terms;
mod weights;
mod words;

pub use alone::{AloneFeatures, PairScore, alone_features, score_pair};
pub use document::{Document, Prepared};
pub use link::{
    Agreement, Conflict, DiscrepancyKind, Evidence, Link, Nearest, NotLinked, Relation, SentenceRef,
};
pub use model::{Model, Models, WITH_VECTORS, WITHOUT_VECTORS};
pub use similarity::Features;
pub(crate) use stems::Stems;
pub use stems::has_stems;
pub use surroundings::Surroundings;

use crate::semantics::Vectors;
use conflict::Statements;
use meaning::{Meaning, Scope, WordVectors};
use nearest::NearMisses;
use pairs::{Pair, Story};
use terms::Terms;
use weights::Weights;

/// A score from which on two sentences share a claim.
pub const LINK_SCORE: f64 = 0.5;

/// Articles that are too short to be known as one story speak of one event all the same where their sentences are linked this surely;
/// elsewhere two stories contradict each other only by chance.
const SAME_EVENT: f64 = 0.8;

/// Articles of so few sentences have too few words to be known as one story, or as two: who compares two such takes them for one.
const BRIEF: usize = 2;

/// What aligning all articles gives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// By `a`, then `b`.
    pub links: Vec<Link>,
    /// Who else says what either side of a conflict says; by the side of the conflict.
    pub agreements: Vec<Agreement>,
    /// For each sentence without a link and each other article where one shares a word with it: the nearest. By sentence, then article.
    pub nearest: Vec<Nearest>,
    /// Whether every bound held; `false`: links may be missing.
    pub precise: bool,
}

/// A candidate pair with all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub a: SentenceRef,
    pub b: SentenceRef,
    pub features: Features,
    pub surroundings: Surroundings,
}

/// Aligns all articles with each other. Without word vectors only equal stems match.
pub fn align(documents: &[Document<'_>], vectors: Option<&Vectors>) -> Alignment {
    let mut links = Vec::new();
    let mut near_misses = NearMisses::default();
    let statements = Statements::new(documents);
    let is_brief = |at: SentenceRef| {
        let document = documents.get(at.article as usize);
        document.is_some_and(|document| document.compared_sentences().take(BRIEF + 1).count() <= BRIEF)
    };
    let precise = for_each_story(documents, &statements, vectors, |story, pairs, scope| {
        let mut rest = Vec::new();
        for pair in pairs {
            let (a, b) = (story.reference(pair.a), story.reference(pair.b));
            let score = story.score(&pair);
            // Sentences of two stories tell of two events: they cannot contradict each other.
            let can_tell = scope == Scope::OneStory || score >= SAME_EVENT || (is_brief(a) && is_brief(b));
            let can_conflict = !pair.is_equal && can_tell;
            let conflict = if can_conflict { statements.conflict(a, b, score) } else { None };
            if score >= LINK_SCORE || conflict.is_some() {
                links.push(story.link(documents, &pair, score.max(LINK_SCORE), conflict));
            } else {
                rest.push((pair, score));
            }
        }
        near_misses.add(story, &rest, &links);
    });
    links.sort_unstable_by_key(|link: &Link| (link.a, link.b));
    let nearest = near_misses.nearest(&links);
    let agreements = statements.agreements(&links);
    Alignment { links, agreements, nearest, precise }
}

/// The candidate pairs of all articles with all that is known of them: what the models are fitted on.
pub fn candidate_pairs(documents: &[Document<'_>], vectors: Option<&Vectors>) -> Vec<Candidate> {
    let mut out = Vec::new();
    for_each_story(documents, &Statements::new(documents), vectors, |story, pairs, _| {
        out.extend(pairs.into_iter().map(|pair| Candidate {
            a: story.reference(pair.a),
            b: story.reference(pair.b),
            features: pair.features,
            surroundings: pair.surroundings,
        }));
    });
    out
}

/// Visits every two articles once: those of one story among the words of that story, those of two stories among the words
/// of both. Answers whether every bound held.
fn for_each_story(
    documents: &[Document<'_>],
    statements: &Statements<'_>,
    vectors: Option<&Vectors>,
    mut visit: impl FnMut(&mut Story<'_>, Vec<Pair>, Scope),
) -> bool {
    let terms = Terms::new(documents);
    let word_vectors = WordVectors::new(&terms.words, vectors);
    let stories = story::stories(&terms);
    let mut precise = true;
    for (at, first) in stories.iter().enumerate() {
        for second in &stories[at..] {
            let scope = if first == second { Scope::OneStory } else { Scope::TwoStories };
            let mut articles = first.clone();
            articles.extend(second.iter().filter(|_| scope == Scope::TwoStories));
            articles.sort_unstable();
            let story_terms = terms.story(&articles);
            let meaning = Meaning::new(&story_terms, &word_vectors, scope);
            let weights = Weights::new(&story_terms, &meaning);
            let mut found = candidates::candidates(&story_terms, &weights);
            precise &= found.precise && meaning.precise;
            if scope == Scope::OneStory {
                found.add(
                    statements
                        .contradictions(&articles)
                        .into_iter()
                        .filter_map(|(a, b)| Some((story_terms.number(a)?, story_terms.number(b)?))),
                );
            }
            let mut story = Story::new(&story_terms, &meaning, &weights);
            let mut pairs = story.pairs(found);
            if scope == Scope::TwoStories {
                let in_first = |number: u32| first.contains(&story.reference(number).article);
                pairs.retain(|pair| in_first(pair.a) != in_first(pair.b));
            }
            visit(&mut story, pairs, scope);
        }
    }
    precise
}
