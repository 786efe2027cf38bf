//! The words that tell that somebody says something, in English.

use crate::text::value_listed;

/// What a cue can govern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grade {
    /// A clause or a quotation: "said that the dam holds".
    Says,
    /// Names whom it is told to first: "told reporters that".
    Tells,
    /// A quotation inside what it says, but no clause: "called it “a disaster”", "vowed to".
    Judges,
}

/// A verb of saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) grade: Grade,
    /// It is a noun or an adjective as often: "claims", "reported".
    pub(super) is_doubtful: bool,
    /// "saying", "adding": its subject is that of the clause before.
    pub(super) is_participle: bool,
    /// "say": not after "to" or "would".
    pub(super) is_base: bool,
}

/// What a folded word is as a verb of saying.
pub(super) fn cue(word: &str) -> Option<Cue> {
    let value = value_listed(VERBS, word)?;
    let has = |mark: char| value.contains(mark);
    let grade = if has('t') {
        Grade::Tells
    } else if has('j') {
        Grade::Judges
    } else {
        Grade::Says
    };
    Some(Cue { grade, is_doubtful: has('?'), is_participle: has('p'), is_base: has('b') })
}

/// Verbs of saying in the forms in which news has them: `s` [`Grade::Says`], `t` [`Grade::Tells`], `j` [`Grade::Judges`], `?` doubtful,
/// `p` participle, `b` base form. Sorted.
const VERBS: &str = "\
    accuse=jb accused=j accuses=j accusing=jp acknowledge=sb acknowledged=s acknowledges=s \
    acknowledging=sp add=sb? added=s adding=sp adds=s admits=s admitted=s admitting=sp agreed=s agrees=s \
    alleged=s? alleges=s alleging=sp announced=s announces=s announcing=sp answered=s answering=sp \
    answers=s? argue=sb argued=s argues=s arguing=sp asked=s asking=sp asks=s assailed=j asserted=s \
    asserting=sp asserts=s assured=t assures=t assuring=tp began=j blame=jb? blamed=j blames=j blaming=jp \
    blasted=j boasted=s boasting=sp boasts=s branded=j call=jb? called=j calling=jp calls=j? cautioned=s \
    cautioning=sp cautions=s? characterised=j characterized=j characterizes=j cheered=j chided=j cited=j \
    cites=j citing=jp claim=sb? claimed=s claiming=sp claims=s? commented=s commenting=sp comments=s? \
    compared=j complain=sb complained=s complaining=sp complains=s conceded=s concedes=s conceding=sp \
    concluded=s concludes=s concluding=sp condemned=j condemning=jp condemns=j confirmed=s confirming=sp \
    confirms=s contend=sb contended=s contending=sp contends=s continued=j? continues=j? countered=s \
    countering=sp counters=s? cried=s criticised=j criticising=jp criticized=j criticizes=j criticizing=jp \
    declared=s declares=s declaring=sp decried=j decries=j decrying=jp deemed=j defended=j demanded=s \
    demanding=sp demands=s? denied=j denies=j denounced=j denounces=j denouncing=jp denying=jp depicted=j \
    deplored=j derided=j describe=jb described=j describes=j describing=jp disclosed=s disclosing=sp \
    dismissed=j dismisses=j dismissing=jp dubbed=j emphasised=s emphasising=sp emphasized=s emphasizes=s \
    emphasizing=sp estimated=s? estimates=s? exclaimed=s exclaims=s explained=s explaining=sp explains=s \
    expressed=j expresses=j expressing=jp hailed=j hailing=jp hails=j hinted=s hinting=sp hints=s? \
    indicated=s indicates=s indicating=sp informed=t informing=tp informs=t insist=sb insisted=s \
    insisting=sp insists=s joked=s jokes=s? joking=sp labeled=j labelled=j lambasted=j lamented=s \
    lamenting=sp laments=s likened=j maintain=sb? maintained=s? maintaining=sp maintains=s? mentioned=s \
    mentioning=sp mocked=j mused=s note=sb? noted=s notes=s? noting=sp observed=s observes=s opined=s \
    pledged=s pledges=s? pledging=sp pointed=j points=j? portrayed=j posted=s? posting=sp? posts=s? \
    praised=j praises=j? praising=jp predict=sb predicted=s predicting=sp predicts=s proclaimed=s \
    proclaiming=sp proclaims=s promised=s promises=s? promising=sp quipped=s quips=s? quoted=j quotes=j? \
    quoting=jp read=j? reads=j reaffirmed=s reassured=t recalled=s recalling=sp recalls=s recounted=s \
    recounting=sp recounts=s referred=j referring=jp refers=j reiterated=s reiterates=s reiterating=sp \
    remarked=s remarking=sp remarks=s? reminded=t repeated=s? repeating=sp repeats=s replied=s replies=s? \
    replying=sp report=sb? reported=s? reporting=sp? reports=s? responded=s responding=sp responds=s \
    retorted=s revealed=s revealing=sp? reveals=s ridiculed=j said=s say=sb saying=sp says=s screamed=s \
    shouted=s shouting=sp signaled=s signalled=s slammed=j slamming=jp snapped=s speculated=s spoke=j \
    stated=s? states=s? stating=sp stressed=s stresses=s? stressing=sp suggest=sb suggested=s \
    suggesting=sp suggests=s swore=s talked=j tell=tb telling=tp tells=t testified=s testifies=s \
    testifying=sp thanked=j threatened=s threatening=sp? threatens=s thundered=s told=t touted=j \
    touting=jp tweeted=s tweeting=sp tweets=s? urged=j urges=j urging=jp voiced=j vowed=s vowing=sp \
    vows=s? warn=sb warned=s warning=sp? warns=s wondered=s wonders=s? write=sb writes=s writing=sp? \
    wrote=s yelled=s yelling=sp";

/// Words of the article's own reserve. "may" is one before a verb only, which its small letter tells. Sorted.
pub(super) const HEDGES: &str = "\
    allegedly apparently conceivably may maybe might ostensibly perhaps possibly presumably probably \
    purportedly reportedly rumored rumoured seemingly supposedly unconfirmed";

/// What follows "is" and precedes "to" where the article does not vouch: "is believed to". Sorted.
pub(super) const HELD: &str = "\
    alleged assumed believed considered feared likely presumed reported reputed rumored rumoured said \
    suspected thought understood unlikely";

/// "appears to", "seemed to". Sorted.
pub(super) const SEEMS: &str = "appear appeared appears seem seemed seems";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_verbs_have_their_grade() {
        let grades = ["said", "told", "called", "walked"].map(|word| cue(word).map(|cue| cue.grade));
        assert_eq!(grades, [Some(Grade::Says), Some(Grade::Tells), Some(Grade::Judges), None]);
        assert!(
            cue("claims").is_some_and(|cue| cue.is_doubtful)
                && cue("adding").is_some_and(|cue| cue.is_participle)
        );
    }

    #[test]
    fn lists_are_sorted_for_the_search() {
        let words = |list: &'static str| list.split(' ').collect::<Vec<_>>();
        for list in [VERBS, HEDGES, HELD, SEEMS] {
            assert!(words(list).is_sorted(), "{list}");
            assert!(words(list).iter().all(|word| !word.is_empty()));
        }
    }
}
