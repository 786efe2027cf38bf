//! English verbs and other predicates: which are the same, which opposite, which say too little to compare.

use crate::text::{is_listed, value_listed};

/// The verb in its plain form, where stemming does not find it.
pub(super) fn plain_form(word: &str) -> &str {
    value_listed(IRREGULAR, word).unwrap_or(word)
}

const IRREGULAR: &str = "\
    began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build \
    chose=choose chosen=choose fallen=fall fell=fall fled=flee fought=fight found=find gave=give held=hold \
    led=lead lost=lose met=meet paid=pay risen=rise rose=rise sank=sink sent=send shot=shoot sold=sell \
    spoke=speak spoken=speak stole=steal stolen=steal struck=strike sunk=sink taken=take took=take \
    upheld=uphold withdrawn=withdraw withdrew=withdraw won=win written=write wrote=write";

/// What a stem says in terms of the stem that stands for it and its opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Canonical<'a> {
    pub(super) stem: &'a str,
    /// It says that the other is not so.
    pub(super) is_opposite: bool,
    /// The pair is told of many things, one after the other ("won", "lost"): it takes a link to know that both speak of one.
    pub(super) needs_link: bool,
}

/// Which predicate a stem says, or says the opposite of.
pub(super) fn canonical(stem: &str) -> Canonical<'_> {
    let plain = Canonical { stem, is_opposite: false, needs_link: false };
    if let Some(of) = value_listed(OPPOSITES, stem) {
        return Canonical { stem: of, is_opposite: true, ..plain };
    }
    if let Some(of) = value_listed(SYNONYMS, stem) {
        return Canonical { stem: of, ..plain };
    }
    value_listed(WEAK_OPPOSITES, stem).map_or(plain, |of| Canonical {
        stem: of,
        is_opposite: true,
        needs_link: true,
    })
}

/// Stems with the stem of their opposite.
const OPPOSITES: &str = "\
    acquit=guilti ban=allow dead=aliv deni=confirm disagre=agre disapprov=accept exclud=includ illeg=legal \
    imposs=possibl inaccur=accur incomplet=complet incorrect=correct ineffect=effect innoc=guilti \
    insuffici=suffici intoler=toler invalid=valid oppos=support overturn=uphold refus=accept reject=accept \
    surviv=kill unaccept=accept unafford=afford unarm=arm unchang=chang unconstitut=constitut unharm=injur \
    unhurt=injur uninjur=injur unlaw=law unsaf=safe unscath=injur unsuccess=success untru=true";

/// Stems of the same predicate in other words.
const SYNONYMS: &str = "\
    adopt=accept approv=accept convict=guilti endors=support hurt=injur imprison=sentenc jail=sentenc \
    occur=happen pass=accept ratifi=accept wound=injur";

/// Opposites that need a link.
const WEAK_OPPOSITES: &str = "block=accept fail=success fall=rise lose=win veto=accept";

/// Stems of predicates that sentences negate without disagreeing: what is said, known, thought or asked of other things.
pub(super) fn is_vague(stem: &str) -> bool {
    const VAGUE: &str = "\
    answer appear awar becom begin believ bring call care clear come comment consid continu differ \
    elabor end expect fall feel find give good happen hear help hold identifi immedi know lead leav like \
    look lose matter mean name need new point provid question reach readi realli remain repli respond \
    return right run show speak specifi start sure surpris talk think tri true try turn understand win \
    work wrong";
    is_listed(VAGUE, stem)
}

/// Stems of what happens again and again, with other numbers on other days: quotations of prices, reports, accounts.
pub(super) fn is_recurrent(stem: &str) -> bool {
    const RECURRENT: &str = "\
    add averag climb close cost declin drop earn gain increas jump lose open post publish rais report \
    rise rose sell slid slip spend surg total trade tweet worth";
    is_listed(RECURRENT, stem)
}

/// Stems of what befalls one thing or person once, so that all who tell of it tell of one event.
pub(super) fn is_single(stem: &str) -> bool {
    const SINGLE: &str = "\
    arrest assassin behead bomb born build buri capsiz collid crash derail die disappear drown erupt establish \
    execut found happen hijack kidnap kill murder rescu resign retir rob shoot sign sink stab vanish";
    is_listed(SINGLE, stem)
}

/// Stems of what somebody simply is or is not.
pub(super) fn is_state(stem: &str) -> bool {
    is_listed("aliv arm constitut guilti law legal plead safe success true valid", stem)
}

/// Whether both sides of the verb do the same: "A met B" says that B met A.
pub(super) fn is_mutual(stem: &str) -> bool {
    is_listed("agre discuss meet negoti speak talk", stem)
}
