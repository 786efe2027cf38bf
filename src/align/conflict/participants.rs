//! Who takes part in a statement: the names and nouns before and after its predicate.

use std::ops::Range;

use super::{
    lexicon::is_mutual,
    predicates::Group,
    view::View,
    vocabulary::{governor, is_speaker, is_third_person},
};
use crate::{
    annotate::{MentionKind, NameRelation, name_relation},
    text::is_listed,
};

/// No subject or object is read further away than this many words: longer ones carry clauses of their own.
const MAX_WORDS: usize = 12;

/// A name in one place of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// [`crate::annotate::Mention::key`].
    pub(super) key: String,
    /// It can act by itself: it is no place.
    is_actor: bool,
}

/// The names and nouns that fill one place of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Role {
    pub(super) names: Vec<Name>,
    pub(super) stems: Vec<String>,
    /// It is said to be several: "allies", "Europeans".
    is_group: bool,
    /// A noun of it stands in the plural, or "one of" them is meant.
    pub(super) is_several: bool,
}

impl Role {
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.stems.is_empty()
    }

    pub(super) fn names_only(&self) -> Self {
        Self { names: self.names.clone(), ..Self::default() }
    }

    /// Without the words that tell a currency, another unit or a share: "US", "dollars", "miles", "percent".
    pub(super) fn without_units(&self) -> Self {
        const UNITS: &str = "\
            celsius cent day degre dollar euro fahrenheit feet fifth foot half hour hryvnia kilomet kilometr km \
            meter metr mile minut month per percent pound quarter renminbi roubl rubl rupe shekel sterl third \
            week won yard year yen yuan zloti";
        let stems = self.stems.iter().filter(|stem| !is_listed(UNITS, stem)).cloned();
        let names = self.actors().filter(|name| !is_listed(UNITS, &name.key)).cloned();
        Self { names: names.collect(), stems: stems.collect(), ..Self::default() }
    }

    pub(super) fn drop_places(&mut self) {
        self.names.retain(|name| name.is_actor);
    }

    /// What places stand for instead of the names, where there are any.
    pub(super) fn with_places(&self, places: &[&String]) -> Self {
        let stands = |place: &&String| Name { key: (*place).clone(), is_actor: false };
        if places.is_empty() {
            return self.clone();
        }
        Self { names: places.iter().map(stands).collect(), ..Self::default() }
    }

    /// The same names and nouns, in any order.
    pub(super) fn is_equal(&self, other: &Self) -> bool {
        let has = |role: &Self, name: &Name| role.names.iter().any(|one| one.key == name.key);
        let is_in = |one: &Self, other: &Self| {
            one.names.iter().all(|name| has(other, name))
                && one.stems.iter().all(|stem| other.stems.contains(stem))
        };
        is_in(self, other) && is_in(other, self)
    }

    /// Whether one of them has all nouns of the other: "the renovation", "the renovation of the museum".
    pub(super) fn is_nested(&self, other: &Self) -> bool {
        let is_in = |one: &Self, other: &Self| one.stems.iter().all(|stem| other.stems.contains(stem));
        is_in(self, other) || is_in(other, self)
    }

    pub(super) fn shares_name(&self, other: &Self) -> bool {
        self.names.iter().any(|name| other.names.iter().any(|one| one.key == name.key))
    }

    /// Whether nothing but the places in both differs.
    pub(super) fn fits_beside_places(&self, other: &Self) -> bool {
        let without = |role: &Self| {
            let names: Vec<Name> = role.actors().cloned().collect();
            Self { names, stems: role.stems.clone(), ..Self::default() }
        };
        fit(&without(self), &without(other)) != Fit::Differs
    }

    fn actors(&self) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(|name| name.is_actor)
    }

    /// What the speaker's "we" is: those whom the speaker stands for.
    fn as_we(&self) -> Self {
        let places = self.names.iter().filter(|name| !name.is_actor).cloned().collect::<Vec<_>>();
        let names = if places.is_empty() { self.names.clone() } else { places };
        Self { names, ..Self::default() }
    }
}

/// The participants of one statement.
#[derive(Debug, Clone, Default)]
pub(super) struct Roles {
    pub(super) subject: Role,
    pub(super) object: Role,
    /// Behind a preposition: with whom, on what, where.
    pub(super) rest: Role,
    /// The subject is "nobody", "no minister".
    pub(super) is_nobody: bool,
    /// The first word of the subject, or of the helpers where there is none.
    pub(super) start: usize,
    /// The first word of the statement: that of the sentence where no verb stands before the subject ("On Monday, ").
    pub(super) first: usize,
    /// The word after the object.
    pub(super) object_end: usize,
    /// The word after all that belongs to the statement.
    pub(super) end: usize,
}

impl Roles {
    /// "Survived the crash" says what "killed in the crash" says of the crash.
    pub(super) fn take_object_as_rest(&mut self) {
        let object = std::mem::take(&mut self.object);
        self.rest.names.extend(object.names);
        self.rest.stems.extend(object.stems);
    }

    pub(super) fn all_but_object(&self) -> Role {
        let mut all = self.subject.clone();
        all.names.extend(self.rest.names.iter().cloned());
        all.stems.extend(self.rest.stems.iter().cloned());
        all
    }
}

/// How the fillers of one place in two statements compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Same,
    /// One of them is not said.
    Open,
    Differs,
}

/// The same for what something is done to: "the ferry treaty" can be "the treaty", not "the fishing treaty".
pub(super) fn fit_object(a: &Role, b: &Role) -> Fit {
    let has_all = |a: &Role, b: &Role| a.stems.iter().all(|stem| b.stems.contains(stem));
    match fit(a, b) {
        Fit::Same if a.names.is_empty() && b.names.is_empty() && !has_all(a, b) && !has_all(b, a) => {
            Fit::Differs
        }
        found => found,
    }
}

/// Whether the same can fill a place in both statements.
pub(super) fn fit(a: &Role, b: &Role) -> Fit {
    // A name at the start of a sentence can be taken for a common word.
    let names = |role: &Role, stem: &String| role.names.iter().any(|name| name.key == *stem);
    let shares = |a: &Role, b: &Role| a.stems.iter().any(|stem| b.stems.contains(stem) || names(b, stem));
    let shares_stem = shares(a, b) || shares(b, a);
    if a.is_empty() || b.is_empty() {
        return Fit::Open;
    }
    if a.names.is_empty() || b.names.is_empty() {
        return match (shares_stem, a.names.is_empty() && b.names.is_empty()) {
            (true, _) => Fit::Same,
            (false, true) => Fit::Differs,
            (false, false) => Fit::Open,
        };
    }
    if a.actors().next().is_some() && b.actors().next().is_some() {
        let is_same = a.actors().any(|name| b.actors().any(|other| name.key == other.key));
        return if is_same { Fit::Same } else { Fit::Differs };
    }
    // "German ministers" and "German farmers" share a name and are not the same.
    let same_head = shares_stem || a.stems.is_empty() || b.stems.is_empty();
    let relation = |name: &Name, other: &Name| match name_relation(&name.key, &other.key) {
        _ if name.key == other.key => same_head,
        Some(NameRelation::Seat) => true,
        Some(NameRelation::Within) => a.is_group || b.is_group || shares_stem,
        None => false,
    };
    let is_related = a.names.iter().any(|name| b.names.iter().any(|other| relation(name, other)));
    if is_related { Fit::Same } else { Fit::Differs }
}

/// Who says what a sentence quotes, and whom a pronoun in the next sentence means.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    speaker: Role,
    antecedent: Role,
}

impl Context {
    /// What is known after one more sentence. A sentence without names changes nothing.
    pub(super) fn read_speaker(&mut self, view: &View<'_>) {
        let said = (0..view.len()).find(|&at| view.is_saying(at));
        let Some(said) = said else { return };
        let mut speaker = Role::default();
        let before = (0..said).rev().take(MAX_WORDS).take_while(|&at| !view.is_stop(at + 1));
        let after = (said + 1..view.len())
            .take(MAX_WORDS)
            .take_while(|&at| !view.is_stop(at) && view.word(at) != "that");
        before.chain(after).for_each(|at| add(view, at, &mut speaker));
        if !speaker.names.is_empty() {
            self.speaker = speaker;
        } else if !self.antecedent.names.is_empty() {
            self.speaker = self.antecedent.clone();
        }
    }

    /// Whom "he" or "they" means.
    pub(super) fn pronoun(&self) -> Role {
        self.antecedent.names_only()
    }

    /// The names before the first verb of a sentence are whom a pronoun after it means.
    pub(super) fn read_antecedent(&mut self, view: &View<'_>) {
        let mut antecedent = Role::default();
        (0..view.len())
            .take_while(|&at| !is_other_verb(view, at))
            .for_each(|at| add(view, at, &mut antecedent));
        if !antecedent.names.is_empty() {
            self.antecedent = antecedent;
        }
    }
}

/// The names and nouns among some words.
pub(super) fn role_of(view: &View<'_>, words: impl Iterator<Item = usize>) -> Role {
    let mut role = Role::default();
    for at in words {
        add(view, at, &mut role);
        // "the plan" is one here, where "plan to" is not.
        if governor(view.word(at)).is_some() && view.mention(at).is_none() {
            role.stems.push(view.stem(at).to_owned());
        }
    }
    role
}

/// The last name before a word that is no place.
pub(super) fn nearest_person(view: &View<'_>, before: usize) -> Role {
    let named = |&at: &usize| view.mention(at).is_some_and(|mention| mention.kind != MentionKind::Place);
    role_of(view, (0..before).rev().find(named).into_iter())
}

/// The participants of a statement, read from the words around its helpers.
pub(super) fn roles(view: &View<'_>, group: &Group, context: &Context) -> Roles {
    let mut roles = Roles { object_end: group.predicate + 1, end: group.predicate + 1, ..Roles::default() };
    let window = subject_window(view, group.start);
    roles.start = window.start;
    let opens_sentence = (1..=window.start).all(|at| !view.is_stop(at) && !is_other_verb(view, at - 1));
    roles.first = if opens_sentence { 0 } else { window.start };
    let is_comparison = is_listed("doubt fewer later less more", view.word(window.start + 1));
    roles.is_nobody = is_listed("neither no nobody none", view.word(window.start))
        && !is_comparison
        && !follows_verb(view, window.start);
    roles.subject = subject(view, window, context);
    read_objects(view, group.predicate, &mut roles);
    roles
}

fn subject(view: &View<'_>, window: Range<usize>, context: &Context) -> Role {
    let mut subject = Role::default();
    for at in window.clone() {
        add(view, at, &mut subject);
    }
    let is_any = |is: fn(&str) -> bool| window.clone().any(|at| is(view.word(at)));
    if !subject.is_empty() {
        subject
    } else if is_any(is_speaker) {
        context.speaker.as_we()
    } else if is_any(is_third_person) {
        context.pronoun()
    } else {
        subject
    }
}

/// What stands behind the predicate, up to the next clause.
fn read_objects(view: &View<'_>, predicate: usize, roles: &mut Roles) {
    let is_mutual = is_mutual(view.stem(predicate));
    let mut is_object = true;
    for at in (predicate + 1..view.len()).take(MAX_WORDS) {
        let word = view.word(at);
        // "May 3, 2024": one date.
        let is_mark = view.is_stop(at) || (view.is_comma(at) && !(view.is_date(at) && view.is_date(at - 1)));
        // "to build": what it is done for.
        if is_mark || ends_clause(word) || is_other_verb(view, at) || view.is_infinitive(at) {
            break;
        }
        if view.is_preposition(at) {
            is_object &= is_mutual && matches!(word, "with" | "to");
        }
        add(view, at, if is_object { &mut roles.object } else { &mut roles.rest });
        roles.end = at + 1;
        if is_object {
            roles.object_end = at + 1;
        }
    }
}

/// The words of the subject of helpers that begin at `start`: back to the verb, mark or conjunction before.
fn subject_window(view: &View<'_>, start: usize) -> Range<usize> {
    let mut first = start;
    // "Berg, the port's director, has": the words between commas are crossed, those before "In May, " not.
    let mut n_commas = if view.is_comma(start) { 2 } else { 0 };
    while let Some(at) = first.checked_sub(1) {
        let word = view.word(at);
        let is_relative = first == start && matches!(word, "who" | "which" | "that");
        if is_relative && view.is_comma(at) {
            n_commas = 1;
        }
        let is_end = start - at > MAX_WORDS || view.is_stop(first) || (view.is_comma(first) && n_commas == 0);
        if is_end || (!is_relative && (is_other_verb(view, at) || ends_clause(word))) {
            break;
        }
        if view.is_comma(first) {
            n_commas -= 1;
        }
        first = at;
    }
    // Behind the verb of another clause, "and" begins this one: "had no interest and Berg asked".
    if follows_verb(view, first)
        && let Some(and) = (first..start).rev().find(|&at| matches!(view.word(at), "and" | "or"))
    {
        first = and + 1;
    }
    first..start
}

/// Whether the word before is a verb that takes objects: what follows it is one, until "and".
fn follows_verb(view: &View<'_>, first: usize) -> bool {
    let before = first.checked_sub(1);
    before.is_some_and(|before| is_other_verb(view, before) && !view.is_saying(before))
}

/// Whether a word is the verb of another clause; between two names a word in "-s" is one ("Berg tells Lindholm").
fn is_other_verb(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let joins_names = || {
        let before =
            at.checked_sub(1).is_some_and(|before| view.is_name(before) && !view.is_possessive(before));
        before
            && word.ends_with('s')
            && view.is_name(at + 1)
            && view.gap(at) == " "
            && view.gap(at + 1) == " "
    };
    !view.is_name(at) && (view.is_verb(at) || (!view.is_function(at) && joins_names()))
}

fn ends_clause(word: &str) -> bool {
    is_listed("although because but that though when where whether which while who", word)
}

fn add(view: &View<'_>, at: usize, role: &mut Role) {
    let word = view.word(at);
    if let Some(mention) = view.mention(at) {
        role.is_group |= mention.kind == MentionKind::Place && word.ends_with("ans");
        if role.names.iter().all(|name| name.key != mention.key) {
            let is_actor = mention.kind != MentionKind::Place;
            role.names.push(Name { key: mention.key.clone(), is_actor });
        }
        return;
    }
    if !view.says_nothing(at) && !view.is_number(at) && !view.is_date(at) {
        role.is_group |= is_group(word);
        role.is_several |= word.ends_with('s') && !word.ends_with("ss");
        role.stems.push(view.stem(at).to_owned());
    }
}

/// Those who together stand for a place.
fn is_group(word: &str) -> bool {
    is_listed("allies capitals countries governments leaders members nations partners states", word)
}
