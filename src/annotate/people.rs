//! Words of persons' names under one key for their spellings.
//!
//! The key of a name is its folded word, with the endings of transliterated Slavic names made one (`Zelenskyy`, `Zelenskiy`), the
//! spellings of common Arabic and Slavic names made one, and short forms of English given names made long (`Joe`, `Joseph`). Names of
//! two languages stay apart (`Volodymyr`, `Vladimir`): they can tell who is meant.

use std::sync::LazyLock;

use super::{
    index::{Index, listed},
    words::Words,
};

/// The key of a name's word. `is_before_name`: another name follows, so that a short form that is also a common word (`Bill`) is a
/// given name. O(log names).
pub(super) fn key(folded: &str, is_before_name: bool) -> String {
    let letters: String = folded.chars().filter(|c| !matches!(c, '\'' | '-')).flat_map(plain).collect();
    let known = tables(&letters).find(|(table, _)| match table {
        Table::Spelling | Table::GivenSpelling | Table::Short => true,
        Table::DoubtfulShort => is_before_name,
        Table::Given | Table::Title | Table::NoName => false,
    });
    known.map_or_else(|| with_one_ending(letters), |(_, key)| key.to_owned())
}

/// Whether the folded word is a given name.
pub(super) fn is_given(folded: &str) -> bool {
    is_in(folded, &[Table::GivenSpelling, Table::Short, Table::DoubtfulShort, Table::Given])
}

/// Whether the folded word is a name even where a capital tells nothing: it has several spellings.
pub(super) fn is_variant(folded: &str) -> bool {
    is_in(folded, &[Table::Spelling, Table::GivenSpelling, Table::Short])
}

/// Whether the folded word is a title or an office.
pub(crate) fn is_title(folded: &str) -> bool {
    is_in(folded, &[Table::Title])
}

/// Whether a person's name follows the folded word.
pub(super) fn is_courtesy(folded: &str) -> bool {
    listed("mr mrs ms miss dr sir dame sen gov rep gen col lt sgt", folded)
}

/// Whether the folded word, though written with a capital, is no name: a title, a day, a month, a part of a name.
pub(super) fn is_no_name(folded: &str) -> bool {
    is_in(folded, &[Table::Title, Table::NoName])
        || super::dates::is_day_or_month(folded)
        || crate::text::is_function_word(folded)
}

/// The end of a name of two words that is one name with a hyphen or without (`Jong-un`, `Jong Un`).
pub(super) fn compound_at(words: &Words<'_>, at: usize) -> Option<usize> {
    if !words.has_capital(at) || !words.are_joined(at) {
        return None;
    }
    let pair = format!("{} {}", words.folded(at), words.folded(at + 1));
    COMPOUNDS.split(',').any(|compound| compound == pair).then_some(at + 2)
}

/// Letters that have no accent to drop, as outlets write them without.
fn plain(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ł' => ('l', None),
        'ø' => ('o', None),
        'đ' | 'ð' => ('d', None),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ß' => ('s', Some('s')),
        'þ' => ('t', Some('h')),
        c => (c, None),
    };
    std::iter::once(first).chain(second)
}

/// The endings that romanise the same Slavic ending.
fn with_one_ending(word: String) -> String {
    const ENDINGS: [(&str, &str); 5] = [
        ("skiy skyy skyi skij skii ski", "sky"),
        ("iy yy", "y"),
        ("vych", "vich"),
        ("enka", "enko"),
        ("aeff", "aev"),
    ];
    // Shorter words with these endings are names of other languages (Ski, Benka).
    const MIN_STEM: usize = 3;
    for (endings, one) in ENDINGS {
        let stem = endings.split(' ').find_map(|ending| word.strip_suffix(ending));
        if let Some(stem) = stem.filter(|stem| stem.len() >= MIN_STEM) {
            return [stem, one].concat();
        }
    }
    word
}

/// The tables of this file.
const TABLES: [(Table, &str); 7] = [
    (Table::Spelling, SPELLINGS),
    (Table::GivenSpelling, GIVEN_SPELLINGS),
    (Table::Short, SHORT_FORMS),
    (Table::DoubtfulShort, DOUBTFUL_SHORT_FORMS),
    (Table::Given, GIVEN_NAMES),
    (Table::Title, TITLES),
    (Table::NoName, NO_NAMES),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Spelling,
    GivenSpelling,
    Short,
    DoubtfulShort,
    Given,
    Title,
    NoName,
}

struct People {
    /// The first word of each line of the tables.
    keys: Vec<&'static str>,
    /// For each word, where its key stands, with the place of its table in the three lowest bits.
    words: Index,
}

static PEOPLE: LazyLock<People> = LazyLock::new(|| {
    let (mut keys, mut words) = (Vec::new(), Vec::new());
    for (table, (_, text)) in (0..).zip(TABLES) {
        for line in text.lines() {
            let number = (keys.len() as u32) << 3 | table;
            words.extend(line.split_ascii_whitespace().map(|word| (word, number)));
            keys.push(line.split(' ').next().unwrap_or(line));
        }
    }
    People { keys, words: Index::new(words) }
});

/// The tables that a word is in, with its key in each.
fn tables(word: &str) -> impl Iterator<Item = (Table, &'static str)> {
    PEOPLE.words.numbers(word).filter_map(|number| {
        let (table, _) = TABLES.get((number & 7) as usize)?;
        Some((*table, *PEOPLE.keys.get((number >> 3) as usize)?))
    })
}

fn is_in(word: &str, any_of: &[Table]) -> bool {
    tables(word).any(|(table, _)| any_of.contains(&table))
}

/// Spellings of one name; the first is the key.
const SPELLINGS: &str = "\
abdul abdel abdal
suleiman sulaiman soleiman sulayman
soleimani suleimani
laden ladin
gaddafi qaddafi kadhafi gadhafi qadhafi khadafy
khomeini khomeiny
haniyeh haniya haniyya
saeed said saeid
sheikh shaikh shaykh
shia shiite shiites shi'ite shi'a shias
sunni sunnis
quran koran qur'an
yeltsin eltsin
gorbachev gorbachov gorbatchev
khodorkovsky chodorkowski
tymoshenko timoshenko
yanukovych yanukovich
klitschko klychko klichko
yermak ermak
umerov umierov
peskov peskow
hanukkah chanukah
tsar czar";

/// Spellings of one given name, so that a surname follows; the first is the key.
const GIVEN_SPELLINGS: &str = "\
mohammed muhammad mohamed mohammad mohamad muhammed mohamet mehmed
ahmed ahmad
hussein hussain husain hossein husayn hussien
hassan hasan
abdullah abdallah abdulla
yousef youssef yusuf yusef yousuf yousaf
ibrahim ebrahim
mahmoud mahmud mahmood
mustafa mostafa moustafa
omar umar
osama usama
fatima fatimah
aisha ayesha aysha
khaled khalid
walid waleed
rashid rasheed
dmitry dmitri dmitriy dmitrii dimitri dimitry
sergey sergei serguei sergiy
alexey alexei aleksei aleksey alexej
andrey andrei andrej
nikolay nikolai
yury yuri yuriy yurii iurii juri
valery valeri valeriy valerii
vitaly vitali vitaliy vitalii
gennady gennadi gennadiy
anatoly anatoli anatoliy
vasily vasili vasiliy vassily
grigory grigori grigoriy
yevgeny evgeny evgeni yevgeni yevgeniy evgeniy
arkady arkadi
alexander aleksander aleksandr alexandr
oleksandr olexandr
oleksiy oleksii oleksi
serhiy serhii
andriy andrii
yuliya yulia iulia
natalia natalya nataliya
tatiana tatyana
ksenia xenia
volodymyr volodimir
vladimir wladimir
mikhail mikhael michail";

/// A given name and its short forms that are no common words.
const SHORT_FORMS: &str = "\
daniel dan danny
joseph joe joey
michael mike mick mikey
robert bob bobby
william billy willie
james jim jimmy
thomas tom tommy
david dave
richard rick ricky
charles charlie chuck
edward ed eddie
anthony tony
andrew andy
benjamin ben benny
christopher chris
donald donnie
douglas doug
frederick fred freddie
gregory greg
jeffrey jeff geoffrey geoff
jennifer jen jenny
kenneth ken kenny
lawrence larry
leonard len lenny
matthew matt
nicholas nick nicolas
patrick paddy
peter pete
philip phil phillip
ronald ron ronnie
samuel sam sammy
stephen steve steven stevie
timothy tim timmy
vincent vince
walter walt
zachary zach zack
elizabeth liz lizzie
katherine kate kathy cathy catherine katharine kathryn katie
margaret maggie peggy meg
deborah debbie deborrah debra
susan susie
victoria vicky
rebecca becky
cynthia cindy
patricia patty tricia
pamela pam
jacob jake
joshua josh
nathaniel nate
jonathan jon
bernard bernie
albert bert
arthur artie
gerald gerry
louis lou
rudolph rudy";

/// A given name and its short forms that are common words as well.
const DOUBTFUL_SHORT_FORMS: &str = "\
william bill will
robert rob
richard dick rich
donald don
harold hal
eugene gene
raymond ray
susan sue
andrew drew
eleanor nell";

/// Given names that have no other spelling here.
const GIVEN_NAMES: &str = "\
    aaron adam adrian alan alastair alberto alejandro alex alice alison allison amanda amber amy angela angelina angus ann anna anne antonio \
    antony ashley audrey austin boris brad bradley brandon brenda brett brian bruce bryan caitlin carl carla carlos carol caroline \
    carolyn cecilia claire clara claude claudia colin connor craig curtis dana darren dean denise dennis derek diana diane dick dmytro \
    dominic donna dorothy dylan edgar eduardo elena eli ellen emily emma emmanuel eric erik erin ernest ethan eva evan evelyn felix \
    fernando francesca francis francisco francois frank franklin gabriel gareth gary gavin george gina giorgia giuseppe gloria gordon graham \
    grace gretchen guy hannah harrison harry heather hector heidi helen helena hillary hugh hugo ian igor ingrid irene isaac isabel ivan \
    ivanka jack jackie jacques jane janet jared jason javier jay jean jeremy jerome jessica jill joan joanna joaquin john johnny jorge jose \
    joyce juan juanita judith judy julia julian julie justin karen karl karine kamala keir keith kelly kevin kim kimberly kirsten kristen kurt kyle \
    laura lauren leah leo leon leslie lewis linda lindsey lisa liam louise lucas lucy luis luke lynn maria marie marion mariana \
    marcus maria mario mark marta martha martin mary maureen max megan melania melinda melissa michelle miguel mikhail miriam mitch mohamad \
    monica morgan nancy naomi natasha nathan neil nicole nigel nina noah nora norman olaf oleg olga oliver olivia oscar owen pablo \
    paul paula pavel pedro penny pierre rachel rafael ralph randy raul rex rishi robin rodrigo roger roland rosa rose ross roy russell \
    ruth ryan sara sarah scott sean sebastian sharon sheila shinzo simon sofia sonia sophie stacey stanley stefan stella stuart svetlana \
    sylvia tamara tanya tara taylor terry theresa todd tracey tracy travis trevor tyler ursula valerie vanessa vera veronica viktor victor \
    viktoria virginie vivian wayne wendy wesley xavier yvonne yvette";

/// Titles and offices, which stand before a person's name.
const TITLES: &str = "\
    mr mrs ms miss dr sir dame lord lady president vice prime minister premier secretary senator sen sens rep reps representative \
    congressman congresswoman gov governor mayor king queen prince princess pope bishop archbishop cardinal rabbi imam ayatollah \
    emperor general gen col colonel lt lieutenant sgt sergeant capt captain maj major cmdr commander adm admiral officer chief \
    director chairman chairwoman chair speaker leader judge attorney ambassador envoy chancellor deputy acting former professor \
    prof rev reverend spokesman spokeswoman";

/// Other words with a capital that are written without it elsewhere, parts of names, and what stands beside articles.
const NO_NAMES: &str = "\
    foreign defence defense interior finance treasury justice jr sr al el bin ibn ben von van der de la le du di da st ph.d est gmt \
    utc et pm am god gmbh inc corp ltd llc co read also photo image video related updated breaking exclusive watch";

/// Names of two parts that are written with a hyphen or as two words.
const COMPOUNDS: &str = "jong un,jong il,jong nam,jae in,geun hye,yo jong,il sung,suk yeol,yong chol,jin ping,ying wen,jie chi,jean claude,jean marie";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (a, b) in [
            ("zelensky", "zelenskyy"),
            ("zelensky", "zelenskiy"),
            ("dmitri", "dmitriy"),
            ("dmitry", "dmitrii"),
            ("sergei", "sergey"),
            ("muhammad", "mohamed"),
            ("qaddafi", "kadhafi"),
            ("dan", "daniel"),
            ("joe", "joseph"),
            ("jim", "james"),
            ("poroshenko", "poroshenka"),
            ("lukashenka", "lukashenko"),
            ("medvedchuk", "medvedchuk"),
            ("o'brien", "obrien"),
            ("wałesa", "walesa"),
            ("yanukovych", "yanukovich"),
        ] {
            assert_eq!(key(a, false), key(b, false), "{a} {b}");
        }
    }

    #[test]
    fn other_names_keep_their_own_key() {
        for (a, b) in [
            ("volodymyr", "vladimir"),
            ("oleksandr", "alexander"),
            ("serhiy", "sergey"),
            ("henry", "henri"),
            ("brandy", "brandi"),
            ("trump", "trumps"),
            ("kelly", "keller"),
            ("paul", "paula"),
            ("bill", "william"),
            ("will", "william"),
            ("hawaii", "haway"),
        ] {
            assert_ne!(key(a, false), key(b, false), "{a} {b}");
        }
    }

    #[test]
    fn a_common_word_is_a_short_form_before_a_name_only() {
        assert_eq!(key("bill", true), "william");
        assert_eq!(key("bill", false), "bill");
    }
}
