//! The English words that say whether something is so: folded forms.

use crate::text::{is_listed, value_listed};

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
    /// Each with its kind: `p` present and `P` past of "be", `b` its other forms; `h` past, `d` present and `w` future auxiliaries; `n`
    /// negations, `m` modals, `a` adverbs, `H` hedges.
    const HELPERS: &str = "\
    again=a all=a almost=H already=a also=a always=H am=p are=p barely=H be=b been=b being=b both=a \
    can=m cannot=m completely=H could=m did=h directly=H do=d does=d entirely=H even=a ever=a \
    explicitly=H far=a fully=H had=h hardly=H has=h have=h having=h immediately=H initially=H is=p \
    just=a let=m long=a longer=H may=m merely=H might=m must=m nearly=H necessarily=H never=n not=n \
    now=a once=a only=H ought=m previously=H publicly=H rarely=H really=H scarcely=H shall=w \
    should=m simply=H since=a so=a solely=H still=a supposedly=H then=a today=a was=P were=P will=w \
    would=m yet=a";
    let known = value_listed(HELPERS, word).and_then(|kind| match kind {
        "p" => Some(Be(Some(Tense::Present))),
        "P" => Some(Be(Some(Tense::Past))),
        "b" => Some(Be(None)),
        "h" => Some(Auxiliary(Some(Tense::Past))),
        "d" => Some(Auxiliary(Some(Tense::Present))),
        "w" => Some(Auxiliary(Some(Tense::Future))),
        "n" => Some(Negation),
        "m" => Some(Modal),
        "a" => Some(Adverb),
        "H" => Some(Hedge),
        _ => None,
    });
    let is_adverb = || word.ends_with("ly") && word.len() > 5 && !is_listed(NOT_ADVERBS, word);
    known.or_else(|| is_adverb().then_some(Adverb))
}

const NOT_ADVERBS: &str = "anomaly assembly family friendly likely monopoly reply supply unlikely";

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
    const AFFIRMING: &str = "\
    agreed agrees arrangement arrangements due expect expected expects going intend intends intention \
    intentions likely plan planned planning plans poised scheduled set slated";
    const DENYING: &str = "\
    declined declines declining failed failing fails refused refuses refusing unable unlikely unwilling \
    yet";
    if is_listed(AFFIRMING, word) {
        Some(Governor::Affirms)
    } else {
        is_listed(DENYING, word).then_some(Governor::Denies)
    }
}

/// Verbs whose object or clause is said not to be so.
pub(super) fn is_denial(word: &str) -> bool {
    is_listed("denied denies deny denying dismissed disputed disputes refuted rejected", word)
}

/// In what is denied: the rest of it may be so ("no further signals").
pub(super) fn is_remainder(word: &str) -> bool {
    is_listed(
        "\
        additional again all alone another anymore because else enough every everyone everything except \
        further just more only other others such until yet",
        word,
    )
}

/// Before a verb in "-ing": it is so, now or for some time.
pub(super) fn is_aspect(word: &str) -> bool {
    is_listed("began begun continued finished kept resumed started", word)
}

/// Before a state: it is held to be so.
pub(super) fn is_verdict(word: &str) -> bool {
    is_listed("declared found pleaded pleads pronounced ruled", word)
}

/// Before a clause: it is hoped, asked or feared, not stated.
pub(super) fn is_unasserted(word: &str) -> bool {
    const BEGINNINGS: &str = "\
        ask call concern condition demand doubt fear guarantee hope hoping idea imagin insist pledg \
        possibilit pretend promis propos prospect recommend require risk speculat suggest suspect threat \
        unclear urge urging vow want wish wonder worr";
    BEGINNINGS.split(' ').any(|beginning| word.starts_with(beginning))
}

pub(super) fn is_preposition(word: &str) -> bool {
    const PREPOSITIONS: &str = "\
    about across after against along amid among around as at before behind between by despite during for \
    from in inside into near off on onto out over since through throughout to toward towards under until \
    up upon via with within without";
    is_listed(PREPOSITIONS, word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    is_listed("a an any her his its our some that the their this", word)
}

pub(super) fn is_speaker(word: &str) -> bool {
    is_listed("i me my our us we", word)
}

pub(super) fn is_third_person(word: &str) -> bool {
    is_listed("he her him his it its she their them they", word)
}

/// Names that say when, not who.
pub(super) fn is_calendar(word: &str) -> bool {
    const CALENDAR: &str = "\
    afternoon april aug august day dec december evening feb february friday gov hour jan january july \
    june march may monday month morning mr mrs ms night nov november oct october rep saturday sen sept \
    september sunday thursday time today tomorrow tuesday wednesday week weekend year yesterday";
    is_listed(CALENDAR, word)
}
