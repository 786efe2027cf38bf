//! The people that an article names, each with the fullest form of the name.

use std::{collections::BTreeMap, ops::Range};

use super::{
    cues::{Grade, cue},
    nouns::{EITHER, Noun, WOMEN, noun},
    view::{Gap, View},
};
use crate::{
    annotate::{MentionKind, people},
    text::{is_function_word, is_listed},
};

/// Names of persons have at most this many words.
const MAX_NAME_WORDS: usize = 5;

/// Words before and after a name that are kept to tell who "the minister" is.
const MAX_DESCRIPTION_WORDS: usize = 24;

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
        for run in runs.iter().filter(|run| run.len() > 1) {
            cast.add_full(view, run, &mut by_name);
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

    fn add_full(&mut self, view: &View<'a>, run: &Range<usize>, by_name: &mut BTreeMap<String, Vec<usize>>) {
        let (surname, given) = (surname(view, run), given(view, run));
        let of_surname = by_name.entry(surname.clone()).or_default();
        let known = of_surname.iter().copied().find(|&index| {
            self.persons.get(index).is_some_and(|person| is_same_given(&person.given, &given))
        });
        let index = known.unwrap_or(self.persons.len());
        if known.is_none() {
            of_surname.push(index);
            self.persons.push(Person { key: surname, given, ..Person::default() });
        }
        let Some(person) = self.persons.get_mut(index) else { return };
        if run.len() > person.n_words {
            person.n_words = run.len();
            person.name = name_of(view, run);
        }
    }

    /// Those of one surname are told apart by the given name.
    fn settle_keys(&mut self, by_name: &BTreeMap<String, Vec<usize>>) {
        for (surname, indices) in by_name.iter().filter(|(_, indices)| indices.len() > 1) {
            for &index in indices {
                if let Some(person) = self.persons.get_mut(index) {
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
            // Of several with one surname: the one whom the article called by it last, else the one named last.
            let fits = |index: usize| {
                let person = self.persons.get(index);
                person.is_some_and(|person| {
                    gender.is_none() || person.gender.is_none() || person.gender == gender
                })
            };
            let last = |is_short: bool| {
                let mut before = self
                    .namings
                    .iter()
                    .rev()
                    .take(MAX_LOOK_BACK)
                    .filter(|naming| !is_short || naming.words.len() == 1);
                before.find(|naming| of_surname.contains(&naming.person) && fits(naming.person))
            };
            let known = last(true).or_else(|| last(false)).map(|naming| naming.person);
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

/// "Joe" is no other than "Joseph" by key; an initial is who it begins.
fn is_same_given(a: &str, b: &str) -> bool {
    a == b || (a.len() == 1 && b.starts_with(a)) || (b.len() == 1 && a.starts_with(b))
}

/// The words of a name that may be a person's and that begins with a word.
fn run(view: &View<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if is_alone(view, at) {
        return Some(at..at + 1);
    }
    if !is_part(view, at) && !is_first(view, at) {
        return None;
    }
    let mut last = at;
    let mut next = at + 1;
    while next < end && next - at < MAX_NAME_WORDS && goes_on(view, next - 1) {
        if is_part(view, next) || is_initial(view, next) {
            if is_part(view, next) {
                last = next;
            }
        } else if !is_particle(view.word(next)) {
            break;
        }
        next += 1;
    }
    // "Supervisor Ed Berg": what stands before a given name is an office.
    let is_given = |word: usize| people::is_given(view.word(word));
    let given = (at + 1..last).find(|&word| is_given(word)).filter(|_| !is_given(at));
    // "Secretary of State Pietro Berg"
    let is_of_office = last > at + 1
        && is_listed(
            "affairs commerce defence defense energy interior security staff state treasury",
            view.word(at),
        );
    let run = given.unwrap_or(at + usize::from(is_of_office))..last + 1;
    let is_pair = run.len() == 2 && view.words.has_hyphen(at);
    let is_thing = run.len() > 1
        && (is_listed(THINGS, view.word(last))
            || noun(view.word(last)).is_some_and(|noun| noun != Noun::Person));
    (!is_pair && !is_thing).then_some(run)
}

/// A given name that begins a sentence, where its capital tells nothing: a name follows, and the article never writes it small.
fn is_first(view: &View<'_>, at: usize) -> bool {
    is_part(view, at + 1) && view.words.gap(at) == " " && begins_like_name(view, at)
}

/// "Berg said": a name that the article has only where a sentence begins.
fn is_alone(view: &View<'_>, at: usize) -> bool {
    let says = || {
        cue(view.word(at + 1))
            .is_some_and(|cue| cue.grade != Grade::Judges && !cue.is_doubtful && !cue.is_base)
    };
    view.words.gap(at) == " " && says() && begins_like_name(view, at) && !view.word(at).ends_with('s')
}

/// Whether a word that begins a sentence, or stands behind a mark or a cue, may be a name where its capital tells nothing: the article never writes it small, and it is no noun of any kind known here.
fn begins_like_name(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let begins = view.sentence(view.sentence_of(at)).start == at
        || at.checked_sub(1).is_some_and(|before| {
            view.words.gap(before) != " " || cue(view.word(before)).is_some_and(|cue| !cue.is_doubtful)
        });
    begins
        && view.mention(at).is_none()
        && view.has_capital(at)
        && view.words.capitals(at).is_none()
        && !view.is_common(at)
        && !view.is_title(at)
        && !is_function_word(word)
        && !people::is_no_name(word)
        && noun(word).is_none()
        && !view.is_verb(at)
        && !(word.ends_with("ly") || word.ends_with("ing") || word.ends_with("ed"))
        && word.len() > 2
}

fn goes_on(view: &View<'_>, word: usize) -> bool {
    view.gap(word) == Gap::None
        && !view.words.is_possessive(word)
        && (matches!(view.words.gap(word), " " | "-" | "\u{a0}" | "‑") || is_initial(view, word))
}

fn is_part(view: &View<'_>, at: usize) -> bool {
    let is_named = |kind: MentionKind| matches!(kind, MentionKind::Person | MentionKind::Other);
    // "Chad Berg" is no place.
    let is_given = || {
        let next = view.mention(at + 1).is_some_and(|next| is_named(next.kind));
        next && view.words.gap(at) == " " && is_listed(GIVEN_LIKE_PLACES, view.word(at))
    };
    view.mention(at).is_some_and(|mention| is_named(mention.kind) || is_given())
        && (view.has_capital(at) || is_second(view, at))
        && !view.is_title(at)
        && view.words.capitals(at).is_none()
}

/// The "un" of "Jong-un".
fn is_second(view: &View<'_>, at: usize) -> bool {
    view.mention(at).is_some_and(|mention| {
        (mention.words.start as usize) < at && view.has_capital(mention.words.start as usize)
    })
}

fn is_initial(view: &View<'_>, at: usize) -> bool {
    view.word(at).len() <= 2
        && view.has_capital(at)
        && view.written(at).chars().all(|c| c.is_uppercase() || c == '.')
}

fn is_particle(word: &str) -> bool {
    is_listed("al ben bin da de del della der di dos du el ibn la le ten van von", word)
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
    let name = view.range(run).of(&view.article.text);
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name).to_owned()
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

/// What ends names of things that begin with a person's name: "Berg Tower". Sorted.
const THINGS: &str = "\
    act airport avenue award awards bill boulevard bridge building center centre clinic club college cup \
    deal doctrine dossier drive effect files foundation hall hospital hotel house island jr lake library \
    memo memos museum park plan plaza prize probe report road rule school show square stadium street tower \
    towers trial";

/// Given names that are places as well. Sorted.
const GIVEN_LIKE_PLACES: &str = "\
    austin brooklyn chad charlotte chelsea dallas florence georgia israel jordan orlando paris savannah \
    sydney troy virginia";
