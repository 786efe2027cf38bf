//! The English words that say whether something is so. Folded forms, but where a list is said to hold stems.

/// What a word between a subject and its predicate does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Helper {
    /// "is", "been": with a participle after it, passive.
    Be(Option<Tense>),
    /// "has", "did", "will".
    Auxiliary(Option<Tense>),
    /// "not", "never".
    Negation,
    /// "would", "may": what follows is not stated as a fact.
    Modal,
    /// "still", "also": changes nothing here.
    Adverb,
    /// "hardly", "fully": a negated and a plain statement with it can both be true.
    Hedge,
}

/// When something is so. A statement on what was is not contradicted by one on what will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Present,
    Future,
}

/// What `word` does before a predicate; `None`: nothing, it is part of the subject.
pub(super) fn helper(word: &str) -> Option<Helper> {
    use Helper::{Adverb, Auxiliary, Be, Hedge, Modal, Negation};
    Some(match word {
        "is" | "are" | "am" => Be(Some(Tense::Present)),
        "was" | "were" => Be(Some(Tense::Past)),
        "be" | "been" | "being" => Be(None),
        "has" | "have" | "had" | "did" => Auxiliary(Some(Tense::Past)),
        "having" => Auxiliary(Some(Tense::Past)),
        "do" | "does" => Auxiliary(Some(Tense::Present)),
        "will" | "shall" => Auxiliary(Some(Tense::Future)),
        "not" | "never" => Negation,
        "would" | "could" | "should" | "might" | "may" | "must" | "can" | "cannot" | "ought" | "let" => Modal,
        "still" | "also" | "already" | "ever" | "yet" | "now" | "then" | "so" | "far" | "both" | "once"
        | "since" | "all" | "even" | "long" | "just" | "again" | "today" => Adverb,
        "hardly" | "barely" | "scarcely" | "rarely" | "almost" | "nearly" | "only" | "immediately"
        | "fully" | "necessarily" | "always" | "merely" | "simply" | "solely" | "entirely" | "completely"
        | "longer" | "previously" | "publicly" | "directly" | "initially" | "really" | "explicitly"
        | "supposedly" => Hedge,
        _ if word.ends_with("ly") && word.len() > 5 && !NOT_ADVERBS.contains(&word) => Adverb,
        _ => return None,
    })
}

const NOT_ADVERBS: &[&str] =
    &["assembly", "family", "friendly", "likely", "monopoly", "reply", "supply", "unlikely", "anomaly"];

/// What the word before "to" and a verb says of it: "is expected to", "refused to".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Governor {
    /// It will be so, or is so.
    Affirms,
    /// It is not so.
    Denies,
}

/// `None`: it says nothing on whether it is so ("wanted to", "asked to").
pub(super) fn governor(word: &str) -> Option<Governor> {
    match word {
        "expected" | "expects" | "expect" | "set" | "due" | "scheduled" | "slated" | "plan" | "plans"
        | "planned" | "planning" | "intends" | "intend" | "intention" | "intentions" | "arrangement"
        | "arrangements" | "going" | "agreed" | "agrees" | "likely" | "poised" => Some(Governor::Affirms),
        "refused" | "refuses" | "refusing" | "declined" | "declines" | "declining" | "failed" | "fails"
        | "failing" | "unlikely" | "unable" | "unwilling" | "yet" => Some(Governor::Denies),
        _ => None,
    }
}

/// Verbs whose object or clause is said not to be so.
pub(super) fn is_denial(word: &str) -> bool {
    matches!(
        word,
        "denied"
            | "denies"
            | "deny"
            | "denying"
            | "disputed"
            | "disputes"
            | "refuted"
            | "rejected"
            | "dismissed"
    )
}

/// In what is denied: the rest of it may be so ("no further signals").
pub(super) fn is_remainder(word: &str) -> bool {
    matches!(
        word,
        "further"
            | "more"
            | "additional"
            | "another"
            | "other"
            | "others"
            | "else"
            | "anymore"
            | "again"
            | "enough"
            | "such"
            | "all"
            | "every"
            | "everyone"
            | "everything"
            | "until"
            | "yet"
            | "because"
            | "except"
            | "alone"
            | "just"
            | "only"
    )
}

/// Before a verb in "-ing": it is so, now or for some time.
pub(super) fn is_aspect(word: &str) -> bool {
    matches!(word, "began" | "begun" | "started" | "continued" | "kept" | "resumed" | "finished")
}

/// Before a clause: it is hoped, asked or feared, not stated.
pub(super) fn is_unasserted(word: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "hope",
        "hoping",
        "wish",
        "want",
        "ask",
        "demand",
        "urge",
        "urging",
        "suggest",
        "propos",
        "fear",
        "worr",
        "concern",
        "risk",
        "possibilit",
        "prospect",
        "idea",
        "call",
        "insist",
        "imagin",
        "suspect",
        "doubt",
        "threat",
        "speculat",
        "require",
        "recommend",
        "wonder",
        "unclear",
        "pretend",
        "promis",
        "pledg",
        "vow",
        "condition",
        "guarantee",
    ];
    BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}

/// The verb in its plain form, where stemming does not find it.
pub(super) fn plain_form(word: &str) -> &str {
    let at = IRREGULAR.iter().find(|(forms, _)| forms.split(' ').any(|form| form == word));
    at.map_or(word, |&(_, plain)| plain)
}

const IRREGULAR: &[(&str, &str)] = &[
    ("began begun", "begin"),
    ("bought", "buy"),
    ("broke broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("chose chosen", "choose"),
    ("fell fallen", "fall"),
    ("fought", "fight"),
    ("found", "find"),
    ("gave", "give"),
    ("held", "hold"),
    ("led", "lead"),
    ("lost", "lose"),
    ("met", "meet"),
    ("paid", "pay"),
    ("sent", "send"),
    ("shot", "shoot"),
    ("sold", "sell"),
    ("spoke spoken", "speak"),
    ("struck", "strike"),
    ("withdrew withdrawn", "withdraw"),
    ("won", "win"),
    ("wrote written", "write"),
];

/// The stem that stands for a stem and its opposite, and whether `stem` is the opposite.
pub(super) fn canonical(stem: &str) -> (&str, bool) {
    let at = OPPOSITES.iter().find(|(opposite, _)| *opposite == stem);
    at.map_or((stem, false), |&(_, stem)| (stem, true))
}

/// Stems with the stem of their opposite.
const OPPOSITES: &[(&str, &str)] = &[
    ("ban", "allow"),
    ("deni", "confirm"),
    ("disagre", "agre"),
    ("disapprov", "approv"),
    ("exclud", "includ"),
    ("imposs", "possibl"),
    ("inaccur", "accur"),
    ("incorrect", "correct"),
    ("incomplet", "complet"),
    ("ineffect", "effect"),
    ("insuffici", "suffici"),
    ("intoler", "toler"),
    ("invalid", "valid"),
    ("oppos", "support"),
    ("reject", "accept"),
    ("unaccept", "accept"),
    ("unafford", "afford"),
    ("unchang", "chang"),
    ("unharm", "harm"),
    ("uninjur", "injur"),
    ("unsaf", "safe"),
    ("unsuccess", "success"),
    ("untru", "true"),
];

/// Stems of predicates that sentences negate without disagreeing: what is said, known, thought or asked of other things.
pub(super) fn is_vague(stem: &str) -> bool {
    const VAGUE: &[&str] = &[
        "answer",
        "appear",
        "awar",
        "becom",
        "begin",
        "believ",
        "bring",
        "call",
        "care",
        "clear",
        "come",
        "comment",
        "consid",
        "continu",
        "differ",
        "elabor",
        "end",
        "expect",
        "fall",
        "feel",
        "find",
        "give",
        "good",
        "happen",
        "hear",
        "help",
        "hold",
        "identifi",
        "immedi",
        "know",
        "lead",
        "leav",
        "like",
        "look",
        "lose",
        "matter",
        "mean",
        "name",
        "need",
        "new",
        "point",
        "provid",
        "question",
        "readi",
        "reach",
        "realli",
        "remain",
        "repli",
        "respond",
        "return",
        "right",
        "run",
        "show",
        "speak",
        "specifi",
        "start",
        "sure",
        "surpris",
        "talk",
        "think",
        "tri",
        "true",
        "try",
        "turn",
        "understand",
        "win",
        "work",
        "wrong",
    ];
    VAGUE.contains(&stem)
}

/// Stems of what happens again and again, with other numbers on other days: quotations of prices, reports, accounts.
pub(super) fn is_recurrent(stem: &str) -> bool {
    const RECURRENT: &[&str] = &[
        "add", "averag", "climb", "close", "cost", "declin", "drop", "earn", "gain", "increas", "jump",
        "lose", "open", "post", "publish", "rais", "report", "rise", "rose", "sell", "slid", "slip", "spend",
        "surg", "total", "trade", "tweet", "worth",
    ];
    RECURRENT.contains(&stem)
}

/// Whether both sides of the verb do the same: "A met B" says that B met A.
pub(super) fn is_mutual(stem: &str) -> bool {
    matches!(stem, "meet" | "talk" | "speak" | "negoti" | "discuss" | "agre")
}

pub(super) fn is_preposition(word: &str) -> bool {
    const PREPOSITIONS: &[&str] = &[
        "about",
        "across",
        "after",
        "against",
        "along",
        "amid",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "between",
        "by",
        "despite",
        "during",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "off",
        "on",
        "onto",
        "out",
        "over",
        "since",
        "through",
        "throughout",
        "to",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "via",
        "with",
        "within",
        "without",
    ];
    PREPOSITIONS.contains(&word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "a" | "an" | "the" | "any" | "his" | "her" | "its" | "their" | "our" | "some" | "this" | "that"
    )
}

pub(super) fn is_speaker(word: &str) -> bool {
    matches!(word, "we" | "i" | "our" | "us" | "my" | "me")
}

pub(super) fn is_third_person(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "him" | "them" | "her" | "his" | "their" | "its")
}

/// Names that say when, not who.
pub(super) fn is_calendar(word: &str) -> bool {
    const CALENDAR: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "week",
        "month",
        "year",
        "day",
        "yesterday",
        "today",
        "tomorrow",
        "morning",
        "evening",
        "afternoon",
        "night",
        "hour",
        "tuesday",
        "time",
        "weekend",
        "mr",
        "mrs",
        "ms",
        "sen",
        "rep",
        "gov",
    ];
    CALENDAR.contains(&word)
}
