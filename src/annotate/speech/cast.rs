//! The people that an article names, each with the fullest form of the name.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    nouns::{EITHER, WOMEN},
    runs::run,
    sources::without_possessive,
    view::{Gap, View},
};
use crate::{
    annotate::{MentionKind, people},
    text::{is_function_word, is_listed},
};

/// Words before and after a name that are kept to tell who "the minister" is.
const MAX_DESCRIPTION_WORDS: usize = 24;

/// Who is named in full so many times as often as anybody else of the surname is the one whom the article is about.
const PRINCIPAL_TIMES: usize = 2;

/// Namings before a surname among which its owner is looked for.
const MAX_LOOK_BACK: usize = 400;

/// As far as titles, pronouns and given names tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

/// A person whom an article names.
#[derive(Debug, Clone, Default)]
pub(super) struct Person<'a> {
    /// The surname's key, and the given name's before it where the article names two of one surname.
    pub(super) key: String,
    /// The fullest form in the article.
    pub(super) name: String,
    pub(super) gender: Option<Gender>,
    /// Words of offices that stand beside the name: "Kremlin", "spokesman".
    descriptions: Vec<&'a str>,
    /// Something tells that it is a person, not only a name of unknown kind.
    pub(super) is_sure: bool,
    given: String,
    n_words: usize,
    n_full: usize,
    /// Named as the wife or son of somebody of the same surname, who is named before: the surname alone is not this one's.
    is_kin: bool,
}

impl Person<'_> {
    /// Whether the article describes the person with a folded noun.
    pub(super) fn is_described(&self, noun: &str) -> bool {
        self.descriptions.iter().any(|word| *word == noun || word.strip_suffix('s') == Some(noun))
    }
}

/// Where a person is named.
#[derive(Debug, Clone)]
pub(super) struct Naming {
    /// The name, without titles.
    pub(super) words: Range<usize>,
    /// Index into [`Cast::persons`].
    pub(super) person: usize,
}

/// The people of one article.
#[derive(Debug, Clone, Default)]
pub(super) struct Cast<'a> {
    pub(super) persons: Vec<Person<'a>>,
    /// Ascending.
    pub(super) namings: Vec<Naming>,
}

impl<'a> Cast<'a> {
    /// Reads all names of an article. O(words · log names).
    pub(super) fn new(view: &View<'a>) -> Self {
        let mut runs = Vec::new();
        for sentence in 0..view.segmentation.sentences.len() {
            let words = view.sentence(sentence);
            let mut at = words.start;
            while at < words.end {
                match run(view, at, words.end) {
                    Some(run) => {
                        at = run.end;
                        runs.push(run);
                    }
                    None => at += 1,
                }
            }
        }
        let mut cast = Self::default();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut surnames = BTreeSet::new();
        for run in &runs {
            let surname = surname(view, run);
            if run.len() > 1 {
                cast.add_full(view, run, surnames.contains(&surname), &mut by_name);
            }
            surnames.insert(surname);
        }
        cast.settle_keys(&by_name);
        let mut by_given: BTreeMap<String, usize> = BTreeMap::new();
        for (index, person) in cast.persons.iter().enumerate() {
            by_given.entry(person.given.clone()).or_insert(index);
        }
        for run in runs {
            cast.add_naming(view, run, &mut by_name, &by_given);
        }
        cast
    }

    fn add_full(
        &mut self,
        view: &View<'a>,
        run: &Range<usize>,
        has_surname: bool,
        by_name: &mut BTreeMap<String, Vec<usize>>,
    ) {
        let (surname, given) = (surname(view, run), given(view, run));
        let of_surname = by_name.entry(surname.clone()).or_default();
        let known = of_surname.iter().copied().find(|&index| {
            self.persons.get(index).is_some_and(|person| is_same_given(&person.given, &given))
        });
        let index = known.unwrap_or(self.persons.len());
        if known.is_none() {
            of_surname.push(index);
            let is_kin = has_surname && is_kin(view, run.start);
            self.persons.push(Person { key: surname, given, is_kin, ..Person::default() });
        }
        let Some(person) = self.persons.get_mut(index) else { return };
        person.n_full += 1;
        if run.len() > person.n_words {
            person.n_words = run.len();
            person.name = name_of(view, run);
        }
    }

    /// Those of one surname are told apart by the given name.
    fn settle_keys(&mut self, by_name: &BTreeMap<String, Vec<usize>>) {
        for (surname, indices) in by_name {
            for &index in indices {
                if let Some(person) = self.persons.get_mut(index)
                    && (indices.len() > 1 || person.is_kin)
                {
                    person.key = [person.given.as_str(), surname.as_str()].join(" ");
                }
            }
        }
    }

    fn add_naming(
        &mut self,
        view: &View<'a>,
        run: Range<usize>,
        by_name: &mut BTreeMap<String, Vec<usize>>,
        by_given: &BTreeMap<String, usize>,
    ) {
        let surname = surname(view, &run);
        let title = titled(view, run.start);
        let gender = title.gender.or_else(|| gender_of(view.word(run.start)).filter(|_| run.len() > 1));
        let of_surname = by_name.get(&surname).map_or(&[][..], Vec::as_slice);
        let known = if run.len() > 1 {
            let given = given(view, &run);
            let is_same = |index: &usize| {
                self.persons.get(*index).is_some_and(|person| is_same_given(&person.given, &given))
            };
            of_surname.iter().copied().find(is_same)
        } else {
            // Of several with one surname: the one whom the article called by it last, else its principal, else the one named last.
            let fits = |index: usize| {
                let person = self.persons.get(index);
                person.is_some_and(|person| {
                    let is_gender = gender.is_none() || person.gender.is_none() || person.gender == gender;
                    is_gender && (!person.is_kin || gender == Some(Gender::Female))
                })
            };
            let last = |is_short: bool| {
                let before = self.namings.iter().rev().take(MAX_LOOK_BACK);
                let mut before = before.filter(|naming| !is_short || naming.words.len() == 1);
                let naming =
                    before.find(|naming| of_surname.contains(&naming.person) && fits(naming.person))?;
                Some(naming.person)
            };
            let before: BTreeSet<usize> =
                self.namings.iter().rev().take(MAX_LOOK_BACK).map(|naming| naming.person).collect();
            let most = || {
                let before =
                    of_surname.iter().copied().filter(|&index| before.contains(&index) && fits(index));
                let n_full = |index: usize| self.persons.get(index).map_or(0, |person| person.n_full);
                let most = before.clone().max_by_key(|&index| (n_full(index), Reverse(index)))?;
                let is_principal = before
                    .filter(|&index| index != most)
                    .all(|index| n_full(most) >= PRINCIPAL_TIMES * n_full(index));
                is_principal.then_some(most)
            };
            let known = last(true).or_else(most).or_else(|| last(false));
            // One who is named in full later on. An office is hardly a woman's whose title is not told: "President Berg".
            let later = || {
                let is_other = |index: usize| {
                    let given = self
                        .persons
                        .get(index)
                        .map_or("", |person| person.name.split(' ').next().unwrap_or(""));
                    gender_of(&given.to_lowercase()) == Some(Gender::Female) && gender != Some(Gender::Female)
                };
                of_surname.iter().copied().find(|&index| fits(index) && !is_other(index))
            };
            let by_given = || by_given.get(&surname).copied().filter(|_| !title.is_title);
            known.or_else(later).or_else(by_given)
        };
        let index = known.unwrap_or(self.persons.len());
        if known.is_none() {
            by_name.entry(surname.clone()).or_default().push(index);
            let name = name_of(view, &run);
            self.persons.push(Person { key: surname, name, n_words: run.len(), ..Person::default() });
        }
        let Some(person) = self.persons.get_mut(index) else { return };
        person.gender = person.gender.or(gender);
        let is_person = |word| view.mention(word).is_some_and(|mention| mention.kind == MentionKind::Person);
        person.is_sure |=
            title.is_title || (run.clone().any(is_person) && (run.len() > 1 || known.is_some()));
        person.is_sure |= run.len() == 1 && known.is_some() && person.n_words > 1;
        if person.descriptions.len() < MAX_DESCRIPTION_WORDS {
            describe(view, &run, &mut person.descriptions);
        }
        self.namings.push(Naming { words: run, person: index });
    }

    /// The naming that ends with a word.
    pub(super) fn naming_ending(&self, end: usize) -> Option<&Naming> {
        let at = self.namings.partition_point(|naming| naming.words.end < end);
        self.namings.get(at).filter(|naming| naming.words.end == end)
    }

    /// The namings inside a range of words.
    pub(super) fn namings_in(&self, words: &Range<usize>) -> &[Naming] {
        let first = self.namings.partition_point(|naming| naming.words.start < words.start);
        let after = self.namings.partition_point(|naming| naming.words.end <= words.end);
        self.namings.get(first..after).unwrap_or_default()
    }
}

/// Whether a word right before a name says whose wife or son it is: "his wife", "the first lady".
fn is_kin(view: &View<'_>, start: usize) -> bool {
    let before = start.checked_sub(1).filter(|&before| view.gap(before) != Gap::Stop);
    before.is_some_and(|before| is_listed(KIN, view.word(before)))
}

/// "Joe" is no other than "Joseph" by key; an initial is who it begins.
fn is_same_given(a: &str, b: &str) -> bool {
    a == b || (a.len() == 1 && b.starts_with(a)) || (b.len() == 1 && a.starts_with(b))
}

/// The key of the surname: the last word, or the first where the given name comes last ("Kim Jong Un").
fn surname(view: &View<'_>, run: &Range<usize>) -> String {
    let key = |at: usize| {
        view.mention(at).map_or_else(|| people::key(view.word(at), false), |mention| mention.key.clone())
    };
    let last = run.end.saturating_sub(1);
    let is_compound = view.mention(last).is_some_and(|mention| mention.words.len() == 2);
    let is_first =
        run.len() > 1 && (is_compound || is_listed("hu kim li moon ri wang xi yang", &key(run.start)));
    let key = key(if is_first { run.start } else { last });
    key.strip_suffix(" (person)").unwrap_or(&key).to_owned()
}

fn given(view: &View<'_>, run: &Range<usize>) -> String {
    view.mention(run.start).map_or_else(|| view.word(run.start).to_owned(), |mention| mention.key.clone())
}

fn name_of(view: &View<'_>, run: &Range<usize>) -> String {
    without_possessive(view.range(run).of(&view.article.text)).to_owned()
}

fn gender_of(given: &str) -> Option<Gender> {
    if is_listed(WOMEN, given) {
        Some(Gender::Female)
    } else {
        (people::is_given(given) && !is_listed(EITHER, given)).then_some(Gender::Male)
    }
}

struct Titled {
    is_title: bool,
    gender: Option<Gender>,
}

/// What stands before a name.
fn titled(view: &View<'_>, start: usize) -> Titled {
    let before = start.checked_sub(1).filter(|&before| matches!(view.words.gap(before), " " | ". "));
    let Some(before) = before else { return Titled { is_title: false, gender: None } };
    let gender = match view.word(before) {
        "mr" | "sir" | "king" | "prince" | "congressman" | "lord" => Some(Gender::Male),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "congresswoman" | "spokeswoman" => {
            Some(Gender::Female)
        }
        _ => None,
    };
    Titled { is_title: view.is_title(before), gender }
}

/// Adds the words of offices beside a name: before it, and behind a comma after it.
fn describe<'a>(view: &View<'a>, run: &Range<usize>, out: &mut Vec<&'a str>) {
    const MAX_BEFORE: usize = 6;
    const MAX_AFTER: usize = 12;
    let mut take = |at: usize| {
        let word = view.word(at);
        let others = match word {
            "rep" => "congressman congresswoman lawmaker representative",
            "sen" => "lawmaker senator",
            "gov" => "governor",
            "pm" => "prime minister",
            "dr" => "doctor",
            "ceo" => "executive",
            _ => word,
        };
        for word in others.split(' ') {
            if !is_function_word(word) && word.len() > 2 && !out.contains(&word) {
                out.push(word);
            }
        }
    };
    for at in (0..run.start).rev().take(MAX_BEFORE) {
        let is_beside = view.gap(at) == Gap::None || (at + 1 == run.start && view.words.gap(at) == ". ");
        if !is_beside
            || view.is_verb(at)
            || is_listed("a an and for from in of on or that the to with", view.word(at))
        {
            break;
        }
        take(at);
    }
    let last = run.end.saturating_sub(1);
    let is_apposition = view.gap(last) == Gap::Comma
        && (is_listed("a an one the", view.word(run.end)) || !view.has_capital(run.end));
    if !is_apposition {
        return;
    }
    for at in (run.end..view.segmentation.words.len()).take(MAX_AFTER) {
        if view.is_verb(at) || is_listed("that where who whose", view.word(at)) {
            break;
        }
        take(at);
        if view.gap(at) != Gap::None {
            break;
        }
    }
}

/// Sorted.
const KIN: &str =
    "aunt brother cousin daughter father husband lady mother nephew niece sister son uncle widow wife";
