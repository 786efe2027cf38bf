//! What a noun before or after a cue says of its source, in English.

use crate::text::{is_listed, value_listed};

/// What somebody or something is that a common noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// An official, a witness.
    Person,
    /// A ministry, the police.
    Office,
    /// A newspaper, a news agency.
    Outlet,
    /// A statement, a report.
    Document,
}

/// What a folded noun names; `None`: it is not in the list.
pub(super) fn noun(word: &str) -> Option<Noun> {
    let find = |word: &str| value_listed(NOUNS, word);
    let found = find(word)
        .or_else(|| find(word.strip_suffix('s')?))
        .or_else(|| find(&singular_ies(word)?))
        .or_else(|| find(singular_es(word)?))?;
    Some(match found {
        "o" => Noun::Office,
        "u" => Noun::Outlet,
        "d" => Noun::Document,
        _ => Noun::Person,
    })
}

fn singular_ies(word: &str) -> Option<String> {
    word.strip_suffix("ies").map(|stem| [stem, "y"].concat())
}

/// "witnesses", "coaches".
fn singular_es(word: &str) -> Option<&str> {
    let stem = word.strip_suffix("es")?;
    ["ss", "ch", "sh", "x"].iter().any(|end| stem.ends_with(end)).then_some(stem)
}

/// The singular of a folded noun, as far as its ending tells.
pub(super) fn singular(word: &str) -> String {
    if let Some(word) = singular_ies(word).or_else(|| singular_es(word).map(str::to_owned)) {
        return word;
    }
    let is_plural = word.len() > 3 && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    word.strip_suffix('s').filter(|_| is_plural).unwrap_or(word).to_owned()
}

/// Whether a folded noun means several.
pub(super) fn is_plural(word: &str) -> bool {
    is_listed("authorities couple family pair people police spokespeople they those", word)
        || (word.ends_with('s') && !word.ends_with("ss") && word.len() > 3)
}

/// Whether a name with these folded words is an outlet or a news agency.
pub(super) fn is_outlet_name(words: &[&str]) -> bool {
    let Some((&last, before)) = words.split_last() else { return false };
    let name = words.join(" ");
    let name = name.strip_prefix("the ").unwrap_or(&name);
    OUTLETS.split(',').any(|outlet| outlet == name)
        || (!before.is_empty() && is_listed(OUTLET_ENDINGS, last))
        || (words.len() > 2 && name.ends_with("news agency"))
}

/// With what a name of an outlet of several words ends. Sorted.
const OUTLET_ENDINGS: &str = "\
    chronicle courier dispatch examiner gazette globe herald inquirer journal magazine news newspaper \
    observer post radio register telegraph times tribune tv weekly";

/// Names of outlets and agencies that their ending does not tell, folded.
const OUTLETS: &str = "\
ap,abc,abc news,afp,al arabiya,al jazeera,ansa,anadolu,associated press,agence france presse,axios,bbc,bild,bloomberg,breitbart,buzzfeed,\
cbc,cbs,cnbc,cnn,c span,daily beast,daily mail,der spiegel,deutsche welle,dpa,economist,el pais,espn,euronews,fox,fox business,guardian,\
guardian us,haaretz,huffington post,huffpost,independent,interfax,irna,itv,kyiv independent,le monde,la repubblica,mirror,mother jones,msnbc,\
national review,nbc,new yorker,newsweek,newsmax,npr,pbs,people magazine,politico,pravda,reuters,ria novosti,rolling stone,rt,russia today,sana,\
semafor,sky,slate,spiegel,sputnik,sun,suspilne,tass,telegram,tmz,upi,us weekly,usa today,vanity fair,voice of america,vox,wsj,xinhua,yonhap,zdf,ard";

/// Each noun with what it names: `p` a person, `o` an office, `u` an outlet, `d` a document. Sorted.
const NOUNS: &str = "\
    activist=p administration=o administrator=p adviser=p advisor=p advocate=p affidavit=d agency=o agent=p \
    aide=p airline=o airport=o ally=p ambassador=p analysis=d analyst=p anchor=p army=o article=d assembly=o \
    assessment=d assistant=p association=o athlete=p attorney=p audit=d aunt=p author=p authority=o bank=o \
    banner=d biographer=p blog=d board=o book=d boy=p bride=p broadcaster=u brother=p bureau=o cabinet=o \
    campaign=o candidate=p captain=p caption=d center=o centre=o chairman=p chairwoman=p chancellor=p chef=p \
    chief=p child=p church=o city=o claim=d cleric=p clerk=p clinic=o club=o coach=p colleague=p column=d \
    commander=p commentator=p commission=o commissioner=p committee=o communique=d company=o complaint=d \
    congress=o congressman=p congresswoman=p consultant=p cop=p copy=d coroner=p corporation=o council=o \
    counsel=p couple=p court=o cousin=p critic=p customer=p dad=p data=d daughter=p defendant=p delegate=p \
    democrat=p department=o deputy=p detective=p diplomat=p director=p disclosure=d doctor=p document=d \
    driver=p editor=p editorial=d email=d embassy=o employee=p envoy=p estimate=d evidence=d executive=p \
    experiment=d expert=p eyewitness=p family=p fan=p father=p federation=o figure=d filing=d finding=d \
    firefighter=p firm=o flyer=d footage=d forecast=d foundation=o founder=p friend=p general=p girl=p \
    girlfriend=p government=o governor=p graduate=p groom=p group=o guard=p guest=p hacker=p head=p \
    headline=d hospital=o host=p hostage=p husband=p image=d indictment=d information=d inscription=d \
    insider=p institute=o investigation=d investigator=p journal=u journalist=p judge=p juror=p justice=p \
    kid=p king=p kremlin=o label=d lawmaker=p lawsuit=d lawyer=p leader=p league=o legislature=o letter=d \
    list=d log=d magazine=u man=p manager=p marshal=p mayor=p medic=p memo=d men=p message=d migrant=p \
    military=o minister=p ministry=o mission=o mom=p monk=p mother=p navy=o negotiator=p neighbor=p \
    neighbour=p nephew=p network=u newspaper=u niece=p note=d nun=p nurse=p observer=p office=o officer=p \
    official=p one=p operator=o opposition=o organisation=o organization=o outlet=u owner=p page=d palace=o \
    paper=u paperwork=d paramedic=p parent=p parliament=o participant=p party=o passenger=p pastor=p \
    patient=p people=p person=p photo=d physician=p pilot=p police=o policeman=p politician=p poll=d pope=p \
    post=d poster=d premier=p presidency=o president=p priest=p prime=p prince=p princess=p producer=p \
    professor=p prosecution=o prosecutor=p protester=p psychologist=p publication=u publicist=p pundit=p \
    queen=p rabbi=p readout=d rebel=p record=d refugee=p regime=o relative=p release=d rep=p report=d \
    reporter=p representative=p republican=p research=d researcher=p resident=p result=d ruling=d scholar=p \
    school=o scientist=p secretary=p senate=o senator=p service=o sheriff=p sign=d singer=p sister=p \
    soldier=p son=p source=p speaker=p specialist=p spokesman=p spokespeople=p spokesperson=p spokeswoman=p \
    staffer=p star=p state=o statement=d station=u statistic=d story=d strategist=p student=p study=d suit=d \
    summary=d superintendent=p supporter=p survey=d survivor=p suspect=p tape=d teacher=p team=o test=d \
    text=d tourist=p transcript=d treasury=o tribunal=o trooper=p tweet=d uncle=p union=o university=o \
    veteran=p victim=p video=d volunteer=p voter=p warrant=d website=u whistleblower=p wife=p witness=p \
    woman=p women=p worker=p writer=p";

/// Nouns whose words are those of whoever they belong to: "his statement", "a letter from the ministry". Sorted.
pub(super) const UTTERANCES: &str = "\
    accusation accusations answer argument assertion claim claims comment comments communique declaration \
    email letter memo message pledge post posting promise remark remarks response speech statement \
    statements testimony threat tweet tweets vow warning words";

/// Given names of women; other given names are taken for men's. Sorted.
pub(super) const WOMEN: &str = "\
    aisha alice alicia alison allison amanda amber amy ana angela angelina anita ann anna anne annie annika \
    audrey barbara becky beth betsy betty beverly bonnie brenda bridget brigitte camilla carla carly carol carolina \
    caroline carolyn catherine cathy cecilia charlotte cheryl chloe christina christine cindy claire clara \
    claudia condoleezza cynthia daisy danielle debbie deborah debra denise diana diane dina dolores donna \
    doris dorothy ebony elaine eleanor elena elise eliza elizabeth ella ellen emily emma erica erika erin \
    ester eva eve evelyn fatima fiona florence frances gabrielle gina gladys glenda gloria grace greta \
    gretchen gwen hannah heather heidi helen helena hillary holly ida ingrid irene irina iris isabel \
    isabella ivana ivanka jacqueline jane janet janice jen jenna jennifer jenny jessica jill joan joanna \
    joanne josephine joy joyce juanita judith judy julia juliana julie kaitlyn kamala karen karine kate \
    katherine kathleen kathryn kathy katie katrina kaya kayla kayleigh keira kellyanne kimberly kirsten \
    kirstjen kristen kristi kristin laura lauren lea leah leila lillian lily linda lisa liz liza lois lori \
    louise lucy madeleine madison maggie maia marcia margaret maria mariah marie marilyn marina marine \
    marion marjorie marsha martha mary maxine megan meghan melania melinda melissa mia michaela michele \
    michelle mika miley mimi mindy miranda miriam molly mona monica nadia nan nancy naomi natalia natalie \
    natasha nicola nicole nikki nina noor nora norma olga olivia pam pamela patricia paula peggy penelope \
    penny phyllis pippa polly priscilla rachel raquel rebecca regina renee rhonda rita roberta rosa rosalind \
    rosemary roxanne ruth sabrina sally samantha sandra sara sarah savannah scarlett selena sharon sheila \
    shelly sheryl shirley simone sofia sonia sonja sophia sophie stella stephanie susan suzanne svetlana \
    sylvia tamara tammy tanya tara tatiana teresa tessa theresa tiffany tina tulsi ursula valerie vanessa \
    vera veronica victoria viktoria viola violet virginia virginie vivian wanda wendy yevgenia yolanda yulia \
    yuliya yvette yvonne zoe";

/// Given names of women and men. Sorted.
pub(super) const EITHER: &str = "\
    alex andrea ashley chris dana jackie jean kelly kim leslie lindsey lynn morgan pat robin sam shannon \
    taylor terry tracy";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_tell_what_kind_of_source_they_name() {
        assert_eq!(noun("officials"), Some(Noun::Person));
        assert_eq!(noun("agencies"), Some(Noun::Office));
        assert_eq!(noun("witnesses"), Some(Noun::Person));
        assert_eq!(noun("bridge"), None);
        assert!(
            is_outlet_name(&["reuters"])
                && is_outlet_name(&["harbour", "gazette"])
                && !is_outlet_name(&["times"])
        );
        assert_eq!(
            ["officials", "ministries", "press", "witnesses"].map(singular),
            ["official", "ministry", "press", "witness"]
        );
    }
}
