//! English verbs and other predicates: which are the same, which opposite, which say too little to compare.

use crate::text::{is_listed, value_listed};

/// The verb in its plain form, where stemming does not find it.
pub(super) fn plain_form(word: &str) -> &str {
    value_listed(IRREGULAR, word).unwrap_or(word)
}

const IRREGULAR: &str = "\
    began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build \
    chose=choose chosen=choose fallen=fall fell=fall fought=fight found=find gave=give held=hold \
    led=lead lost=lose met=meet paid=pay sent=send shot=shoot sold=sell spoke=speak spoken=speak \
    struck=strike withdrawn=withdraw withdrew=withdraw won=win written=write wrote=write";

/// The stem that stands for a stem and its opposite, and whether `stem` is the opposite.
pub(super) fn canonical(stem: &str) -> (&str, bool) {
    value_listed(OPPOSITES, stem).map_or((stem, false), |stem| (stem, true))
}

/// Stems with the stem of their opposite.
const OPPOSITES: &str = "\
    ban=allow deni=confirm disagre=agre disapprov=approv exclud=includ imposs=possibl inaccur=accur \
    incomplet=complet incorrect=correct ineffect=effect insuffici=suffici intoler=toler \
    invalid=valid oppos=support reject=accept unaccept=accept unafford=afford unchang=chang \
    unharm=harm uninjur=injur unsaf=safe unsuccess=success untru=true";

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

/// Whether both sides of the verb do the same: "A met B" says that B met A.
pub(super) fn is_mutual(stem: &str) -> bool {
    is_listed("agre discuss meet negoti speak talk", stem)
}
