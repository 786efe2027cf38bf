//! The lists of each language. To add a language, add its lists here and its tag to [`super::abbreviations::language`].

use super::abbreviations::{Language, LowerCase, Numbers};

const ENGLISH_LISTS: Language = Language {
    open: "\
        messrs mx gen sen sens rep reps gov govs lt col sgt cpl pvt capt maj cmdr adm brig rev fr hon pres \
        supt det insp atty amb msgr prin cllr viz",
    before_number: "\
        n° no nos p pp fig figs vol vols sec art ch chap eq eqs op tel ext para sect ver",
    closed: "\
        st ste mt ft pt approx ca est avg incl misc temp max min govt intl natl assoc orig asst inc co corp \
        ltd llc plc bros jr sr esq dept univ assn al ave blvd rd hwy jan feb mar apr jun jul aug sep sept \
        oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga ind kan ky \
        md mich minn mont neb nev okla ore pa tenn tex va vt wash wis wyo ed eds trans ph.d d.c",
    last: "etc",
    starters: "\
        the a an he she it they we you i his her its their our my your this that these those there here but \
        and or so yet in on at by for from to with as of after before since during despite under over \
        through until without when while if although though because however also meanwhile according what \
        who why where which how both some such many most several all another any each every one only other \
        others even still then now once not no today yesterday earlier later instead moreover is are was \
        were do does did have has had can could would should let about more he’s it’s she’s that’s there’s \
        they’re we’re i’m it's he's she's that's there's they're we're i'm",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::MayBegin,
};

pub(super) static ENGLISH: Language = ENGLISH_LISTS;

/// Languages without lists of their own.
pub(super) static OTHER: Language = Language { lower_case: LowerCase::GoesOn, ..ENGLISH_LISTS };

pub(super) static GERMAN: Language = Language {
    open: "\
        hr fr hrn st nr bzw ca vgl inkl evtl ggf geb gest z.b d.h u.a v.a i.d.r z.t u.u s.o s.u o.ä i.d sog \
        dipl ing gen oberst min abs art bd kap tel max mind rd zzgl abzgl exkl allg jan feb apr aug sept okt \
        nov dez u phil med jur",
    before_number: "s seite ziff abb tab fn",
    closed: "mio mrd str chr jh jr sen jun co ltd inc corp tsd",
    last: "usw etc u.s.w usf",
    starters: "\
        der die das dem den ein eine einen er sie es wir ich ihr man in im am an auf aus bei mit nach vor \
        von zu zum zur für über unter und aber doch auch denn dann da dabei damit dies diese dieser dieses \
        wenn als wie was wer wo warum seit so sein seine ihre nun jetzt laut nicht noch nur ob obwohl \
        während weil zudem allerdings",
    numbers: Numbers::Ordinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static FRENCH: Language = Language {
    open: "\
        m mm mgr me pr st ste av bd ex env p.ex c.-à-d gén cdt cne col lt chap éd n art fig tél vol",
    before_number: "p pp",
    closed: "janv févr avr juil sept oct nov déc cie jr inc corp co ltd",
    last: "etc",
    starters: "\
        le la les un une des il elle ils elles on nous vous je ce cette ces cet c’est mais et ou en au aux \
        dans sur pour par avec selon après avant depuis pendant si quand comme son sa ses leur leurs notre \
        qui que pourquoi tout tous cela ainsi alors",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static SPANISH: Language = Language {
    open: "\
        sr sra sres srta dra d dña lic ing gral cap cnel tte av avda ee núm pág págs aprox p.ej mons sto sta \
        arq art fig tel vol c",
    before_number: "p pp no n cap",
    closed: "ud uds vd uu ee.uu cía s.a jr inc corp co ltd a.c d.c",
    last: "etc",
    starters: "\
        el la los las un una unos él ella ellos ellas yo nosotros pero y o en a al de del por para con sin \
        sobre según tras desde durante si cuando como su sus este esta esto estos estas ese esa eso no \
        también además aunque mientras que quien se lo",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static PORTUGUESE: Language = Language {
    open: "\
        sr sra srs srta dra d exmo exma eng gen cap cel av pág págs núm aprox p.ex art tel vol sto sta pe",
    before_number: "p pp n no",
    closed: "cia s.a ltda jr inc corp co a.c d.c",
    last: "etc",
    starters: "\
        o a os as um uma ele ela eles elas eu nós mas e ou em no na nos nas ao de do da por para com sem \
        sobre segundo após desde durante se quando como seu sua este esta isso isto esse essa não também \
        embora enquanto que quem",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static ITALIAN: Language = Language {
    open: "\
        sig sigg dott on avv ing arch geom gen col cap mons pag pagg art artt fig tel ca es p.es s sen rag \
        vol",
    before_number: "p pp n nn cap",
    closed: "s.p.a s.r.l jr inc corp co ltd a.c d.c",
    last: "ecc etc",
    starters: "\
        il lo la i gli le un una uno lui lei loro noi io ma e o in nel nella al alla di del della da dal per \
        con su sul secondo dopo prima durante se quando come questo questa questi quello non anche mentre \
        che chi si è",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static DUTCH: Language = Language {
    open: "\
        dhr mevr drs ir ing gen kol st bijv bv blz nr ca o.a d.w.z m.b.t t.a.v i.v.m jl tel art a.u.b resp \
        incl excl",
    before_number: "p pag",
    closed: "jr sr inc corp co ltd n.v b.v mln mld",
    last: "enz etc",
    starters: "\
        de het een hij zij ze wij we ik je jullie dit dat deze die er maar en of in op aan bij met na naar \
        van voor over onder volgens sinds tijdens als toen hoe wat wie waar waarom ook niet zijn haar hun \
        dus daarna om uit",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static RUSSIAN: Language = Language {
    open: "\
        т.е т.к т.н напр см ср им ул св проф акад доц ген полк кап гр пос пл просп пр-т обл тыс тов д кв \
        корп стр рис табл гл ст п пп ч вул див тис тобто",
    before_number: "с №",
    closed: "г гг в вв н.э ок рр р млн млрд мин сек час",
    last: "т.д т.п др пр руб коп грн долл ін",
    starters: "\
        он она оно они мы вы я это этот эта эти в во на по с со из от до за к у о об при после перед для под \
        над но и а или однако также кроме как когда если хотя что кто где почему его её ее их все не ранее \
        там так такой тогда теперь він вона воно вони ми ви це цей ця ці з із від але й та або також як коли \
        якщо хоча що хто де чому його її їх усі всі",
    numbers: Numbers::Cardinal,
    lower_case: LowerCase::GoesOn,
};

pub(super) static POLISH: Language = Language {
    open: "\
        np tj tzn m.in ul im św pl al godz tys ks gen płk ppłk mjr kpt por inż hab mec red abp bp os tel art \
        ust pkt ok tzw ds woj pow gm",
    before_number: "s str nr poz",
    closed: "r w n.e jr inc corp co ltd s.a sp",
    last: "itd itp etc",
    starters: "\
        on ona ono oni one my wy ja to ten ta te ci w we na po z ze od do za przy przed dla pod nad ale i a \
        lub jednak także jak kiedy gdy jeśli choć co kto gdzie dlaczego jego jej ich nie według podczas o u \
        wszyscy jest są",
    numbers: Numbers::Ordinal,
    lower_case: LowerCase::GoesOn,
};

/// Languages without lists of their own that write ordinals with a point.
pub(super) static ORDINALS: Language = Language {
    open: "nr č ul sv mgr ing např tzv mj kl ca bl.a f.eks pl st gen tzn",
    before_number: "s str",
    closed: "inc co corp ltd jr mio mrd mil",
    last: "etc atd osv stb",
    starters: "\
        v ve na po ale a to ten ta det den de han hun i på men og az egy ez és hän se he on ona oni u je",
    numbers: Numbers::Ordinal,
    lower_case: LowerCase::GoesOn,
};
