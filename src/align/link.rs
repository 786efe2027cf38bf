//! What alignment finds: links, and what came nearest where there is none.

use crate::text::TextRange;

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

/// What carried a link: the words, numbers and names that both sentences have, as sentence `a` writes them, each once, the weightiest
/// first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    pub words: Vec<String>,
    pub numbers: Vec<String>,
    pub names: Vec<String>,
    /// Words that say the same without being the same, as `a` and as `b` writes them: near in meaning ("halving", "cutting"), or other
    /// spellings of a name ("Kyiv", "Kiev").
    pub near: Vec<[String; 2]>,
}

/// In what two sentences disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DiscrepancyKind {
    Number,
    Date,
    /// Where it happened.
    Place,
    /// Who or what it was.
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
            Self::Place => "place",
            Self::Name => "name",
            Self::Polarity => "polarity",
        }
    }
}

/// Where two linked sentences disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub kind: DiscrepancyKind,
    /// Whether the articles' times explain it: the later one knows more, and neither is wrong. The sentences do not contradict each other.
    pub is_update: bool,
    /// The words of sentence `a` that say it, in UTF-8 bytes of its article's text.
    pub a: TextRange,
    /// The same for sentence `b`.
    pub b: TextRange,
    /// What `a` says, in one form for both: canonical digits with their unit, an ISO date, a place, a name, `yes`, `no` or `unlikely`.
    pub a_value: String,
    /// The same for sentence `b`.
    pub b_value: String,
}

/// What a sentence says that agrees with one side of a conflict, or of an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The sentence of the conflict that it agrees with.
    pub with: SentenceRef,
    pub kind: DiscrepancyKind,
    pub sentence: SentenceRef,
    /// The words that say it, in UTF-8 bytes of its article's text.
    pub span: TextRange,
    /// As in the conflict.
    pub value: String,
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
    /// What both have, many sentences have, of the story or of the language.
    CommonWords,
    /// They have distinctive words in common, the same or of the same stem, but too little of what either says.
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
    /// In what the sentences differ: a conflict exactly when `relation` is [`Relation::Conflict`], else an update
    /// ([`Conflict::is_update`]), or `None`.
    pub conflict: Option<Conflict>,
}
