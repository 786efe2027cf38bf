//! Articles to links: which sentences of different articles share a claim.
//!
//! ```text
//! documents -story-> groups of articles that tell one story
//!   each story: -terms-> stems -similarity-> weights -candidates-> pairs -model-> scores -support-> scores -> links
//! ```
//!
//! Any number of articles, in any order, many sentences to many. No order of sentences is assumed.

mod candidates;
mod conflict;
mod document;
mod model;
mod similarity;
mod spans;
mod stems;
mod story;
mod support;
mod terms;

pub use document::{Document, Prepared};
pub use model::{ALONE, Model, PAIR, STORY, TWO_ARTICLES};
pub use similarity::Features;
pub use stems::has_stems;

use crate::{semantics::Vectors, text::TextRange};
use similarity::Weights;
use terms::{StoryTerms, Terms};

/// One sentence of one article in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceRef {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`crate::segment::Segmentation::sentences`].
    pub sentence: u32,
}

/// How two linked sentences relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Both say the same.
    Same,
    /// One says part of what the other says, or both share a part.
    Partial,
    /// They speak of the same thing and disagree.
    Conflict,
}

impl Relation {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
        }
    }
}

/// What carried a link: the words, numbers and names that both sentences have, as sentence `a` writes them, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    pub words: Vec<String>,
    pub numbers: Vec<String>,
    pub names: Vec<String>,
}

/// In what two sentences disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DiscrepancyKind {
    Number,
    Date,
    Name,
    /// One affirms what the other denies.
    Polarity,
}

impl DiscrepancyKind {
    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Name => "name",
            Self::Polarity => "polarity",
        }
    }
}

/// Where two linked sentences disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub kind: DiscrepancyKind,
    /// The words of sentence `a` that say it, in UTF-8 bytes of its article's text.
    pub a: TextRange,
    /// The same for sentence `b`.
    pub b: TextRange,
    /// What `a` says, in one form for both: canonical digits with their unit, an ISO date, a name, `yes` or `no`.
    pub a_value: String,
    /// The same for sentence `b`.
    pub b_value: String,
}

/// The nearest candidate of a sentence that is not linked to any sentence of another article.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearest {
    pub sentence: SentenceRef,
    /// The sentence of another article that is most like it.
    pub other: SentenceRef,
    /// Below 0.5.
    pub score: f64,
    pub reason: NotLinked,
    /// The parts that both have, as in [`Link::a_spans`]; for `sentence`, then for `other`.
    pub spans: Vec<TextRange>,
    pub other_spans: Vec<TextRange>,
}

/// Why the nearest candidate is not linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotLinked {
    /// What both have, most of the story's sentences have.
    CommonWords,
    /// They have distinctive words in common, but too little of what either says.
    LittleShared,
}

impl NotLinked {
    /// The code for it in JSON and for the page's words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CommonWords => "common-words",
            Self::LittleShared => "little-shared",
        }
    }
}

/// Two sentences of different articles that share a claim; `a.article < b.article`.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub a: SentenceRef,
    pub b: SentenceRef,
    /// 0 to 1; links have at least 0.5.
    pub score: f64,
    pub relation: Relation,
    /// The parts of sentence `a` that carry what is shared, in UTF-8 bytes of its article's text, ascending.
    pub a_spans: Vec<TextRange>,
    /// The same for sentence `b`.
    pub b_spans: Vec<TextRange>,
    pub evidence: Evidence,
    /// Set exactly when `relation` is [`Relation::Conflict`].
    pub conflict: Option<Conflict>,
}

/// A score from which on two sentences share a claim.
pub const LINK_SCORE: f64 = 0.5;

/// Links whose sentences are at least this alike (BM25 among the words of their story) are `same`, given that neither says
/// much more than the other: of such links in stories read by people three in five say the same, below it fewer than half.
const SAME_BM25: f64 = 0.4;

/// Neither sentence of a `same` link has less of its weight in the other than this.
const SAME_COVERED: f64 = 0.35;

/// What aligning all articles gives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// By `a`, then `b`.
    pub links: Vec<Link>,
    /// For each sentence without a link and each other article where one shares a word with it: the nearest. By sentence, then article.
    pub nearest: Vec<Nearest>,
    /// Whether every bound held; `false`: links may be missing.
    pub precise: bool,
}

/// Aligns all articles with each other. Without word vectors only equal stems match.
pub fn align(documents: &[Document<'_>], vectors: Option<&Vectors>) -> Alignment {
    let _ = vectors;
    let statements = conflict::Statements::new(documents);
    let mut links = Vec::new();
    let precise = for_each_story(documents, Some(&statements), |story, weights, pairs, statements| {
        let model = if story.n_articles > 2 { STORY } else { TWO_ARTICLES };
        for (numbers, features) in pairs {
            let (a, b) = (numbers.0 as usize, numbers.1 as usize);
            let score = if is_equal(story, a, b) { 1.0 } else { model.score(&features) };
            let conflict = statements.filter(|_| score < 1.0).and_then(|statements| {
                statements.conflict(reference(story, numbers.0), reference(story, numbers.1), score)
            });
            if let Some(conflict) = conflict {
                let score = score.max(LINK_SCORE);
                let found = link(
                    documents,
                    story,
                    weights,
                    numbers,
                    PairScore { score, relation: Relation::Conflict },
                );
                links.push(Link { conflict: Some(conflict), ..found });
            } else if score >= LINK_SCORE {
                let is_same = features.bm25 >= SAME_BM25
                    && weights.covered(story, a, b) >= SAME_COVERED
                    && !spans::numbers_differ(story, a, b);
                let relation = if is_same { Relation::Same } else { Relation::Partial };
                links.push(link(documents, story, weights, numbers, PairScore { score, relation }));
            }
        }
    });
    links.sort_unstable_by_key(|link| (link.a, link.b));
    Alignment { links, nearest: Vec::new(), precise }
}

/// The candidate pairs of all articles with their features: what the models are fitted on.
pub fn pair_features(documents: &[Document<'_>]) -> Vec<(SentenceRef, SentenceRef, Features)> {
    let mut out = Vec::new();
    for_each_story(documents, None, |story, _, pairs, _| {
        out.extend(
            pairs.into_iter().map(|((a, b), features)| (reference(story, a), reference(story, b), features)),
        );
    });
    out
}

/// Visits every two articles once: those of one story among the words of that story, those of two stories among the words
/// of both. Answers whether every bound held.
fn for_each_story(
    documents: &[Document<'_>],
    statements: Option<&conflict::Statements<'_>>,
    mut visit: impl FnMut(
        &StoryTerms<'_>,
        &Weights,
        Vec<((u32, u32), Features)>,
        Option<&conflict::Statements<'_>>,
    ),
) -> bool {
    let terms = Terms::new(documents);
    let stories = story::stories(&terms);
    let mut precise = true;
    for (at, first) in stories.iter().enumerate() {
        for second in &stories[at..] {
            let is_one = first == second;
            let mut articles = first.clone();
            articles.extend(second.iter().filter(|_| !is_one));
            articles.sort_unstable();
            let story = terms.story(&articles);
            let weights = Weights::new(&story);
            let mut found = candidates::candidates(&story, &weights);
            precise &= found.precise;
            // Sentences of two stories tell of two events: they cannot contradict each other.
            let statements = statements.filter(|_| is_one);
            if let Some(statements) = statements {
                let contradictions = statements.contradictions(&articles);
                found.pairs.extend(contradictions.iter().filter_map(|&(a, b)| numbers(&story, a, b)));
                found.pairs.sort_unstable();
                found.pairs.dedup();
            }
            let mut pairs = story_features(&story, &weights, found.pairs);
            if !is_one {
                let in_first = |number: u32| first.contains(&story.sentences[number as usize].article);
                pairs.retain(|&((a, b), _)| in_first(a) != in_first(b));
            }
            visit(&story, &weights, pairs, statements);
        }
    }
    precise
}

/// Pairs of sentence numbers of one story with all features.
fn story_features(
    story: &StoryTerms<'_>,
    weights: &Weights,
    pairs: Vec<(u32, u32)>,
) -> Vec<((u32, u32), Features)> {
    let mut pairs: Vec<((u32, u32), Features)> =
        pairs.into_iter().map(|(a, b)| ((a, b), weights.features(story, a as usize, b as usize))).collect();
    support::add_support(story, &mut pairs);
    pairs
}

/// The numbers of two sentences in a story.
fn numbers(story: &StoryTerms<'_>, a: SentenceRef, b: SentenceRef) -> Option<(u32, u32)> {
    let number = |at: SentenceRef| {
        let found =
            story.sentences.binary_search_by_key(&(at.article, at.sentence), |s| (s.article, s.sentence));
        found.ok().map(|number| number as u32)
    };
    Some((number(a)?, number(b)?))
}

fn reference(story: &StoryTerms<'_>, number: u32) -> SentenceRef {
    let sentence = story.sentences[number as usize];
    SentenceRef { article: sentence.article, sentence: sentence.sentence }
}

/// Whether two sentences are word for word the same, case and punctuation aside.
fn is_equal(story: &StoryTerms<'_>, a: usize, b: usize) -> bool {
    let wording = &story.sentences[a].wording;
    !wording.is_empty() && *wording == story.sentences[b].wording
}

fn link(
    documents: &[Document<'_>],
    story: &StoryTerms<'_>,
    weights: &Weights,
    (a, b): (u32, u32),
    PairScore { score, relation }: PairScore,
) -> Link {
    let (sentence_a, sentence_b) = (story.sentences[a as usize], story.sentences[b as usize]);
    let text = &documents[sentence_a.article as usize].article.text;
    let (a_spans, b_spans) = if is_equal(story, a as usize, b as usize) {
        (spans::whole(sentence_a), spans::whole(sentence_b))
    } else {
        (spans::spans(story, sentence_a, sentence_b), spans::spans(story, sentence_b, sentence_a))
    };
    Link {
        a: reference(story, a),
        b: reference(story, b),
        score,
        relation,
        a_spans,
        b_spans,
        evidence: spans::evidence(text, story, weights, sentence_a, sentence_b),
        conflict: None,
    }
}

/// What [`score_pair`] answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairScore {
    /// 0 to 1; at least 0.5 means "shares a claim".
    pub score: f64,
    pub relation: Relation,
}

/// Scores two sentences by themselves, without a story around them.
pub fn score_pair(a: &str, b: &str) -> PairScore {
    let terms = Terms::of_two(a, b);
    let story = terms.story(&[0, 1]);
    let score = if is_equal(&story, 0, 1) { 1.0 } else { ALONE.score(&features_alone(&story)) };
    // Without a story the model was fitted on paraphrases: what shares a claim there says the same.
    let relation = if score >= LINK_SCORE { Relation::Same } else { Relation::Partial };
    PairScore { score, relation }
}

/// The features of two sentences by themselves: what [`ALONE`] is fitted on.
pub fn alone_features(a: &str, b: &str) -> Features {
    features_alone(&Terms::of_two(a, b).story(&[0, 1]))
}

fn features_alone(story: &StoryTerms<'_>) -> Features {
    Weights::alike(story).features(story, 0, 1)
}
