//! Which terms are noun phrases, by what stands beside them: no dictionary tells what kind a word is.

use std::{borrow::Cow, ops::Range};

use super::terms::{DETERMINERS, PREPOSITIONS};
use crate::{
    annotate::{MentionKind, WordKind},
    compare::words::Words,
    text::is_listed,
};

/// How far before a noun its determiner stands, in words.
const MAX_PHRASE: usize = 4;

/// Shorter words in "s" are mostly no plurals ("bus", "gas", "yes").
const MIN_PLURAL: usize = 4;

/// Words behind which a verb stands: subjects, modals and "to". Sorted.
pub(super) const BEFORE_VERBS: &str = "\
    can cannot could didn't do does doesn't don't he i may might must not shall she should they to we who will would you";

/// Words that begin an object: behind a noun they are seldom, behind a verb often. Sorted.
pub(super) const OBJECTS: &str = "\
    a an any her him his it its me my our the their them these this those us your";

/// Nouns that say nothing by themselves, but stand for what a sentence says (shell nouns: Schmid 2000, "English Abstract Nouns as Conceptual
/// Shells"), and such of measure. In the singular; sorted.
pub(super) const SHELLS: &str = "\
    account action activity advantage aim amount approach area aspect attempt basis bit case cause chance change choice circumstance claim \
    comment concern condition consequence couple course degree detail development difference difficulty dozen effect effort end event \
    example experience fact factor feature form goal group half home hope idea impact information issue item kind level line list lot \
    matter mean measure member method move name need note objective occasion opinion opportunity option order outcome part pattern piece \
    plan point position possibility problem process purpose question range reason record result role round rule scene sense series side sign \
    site situation size solution sort source spot stage step story subject task team term thing thought trouble truth type use \
    version view way word work";

/// What the uses of a term show.
#[derive(Debug, Default)]
struct Shown {
    n: usize,
    /// It is a name.
    n_names: usize,
    /// No other noun follows in its phrase.
    n_heads: usize,
    /// A determiner or possessive stands before it.
    n_determined: usize,
    /// A preposition, or a word of its phrase, stands before it.
    n_inside: usize,
    n_verbs: usize,
    /// A number stands before it.
    n_counted: usize,
}

/// Whether most uses of a term, each given as its words, are a noun phrase that says something. O(uses).
pub(super) fn is_noun_phrase(words: &Words<'_>, uses: impl Iterator<Item = Range<usize>>) -> bool {
    let mut shown = Shown::default();
    let (mut is_ing, mut is_shell, mut is_single) = (false, false, false);
    for of in uses {
        shown.add(words, &of);
        is_single = of.len() == 1;
        let folded = words.folded(of.end.saturating_sub(1));
        is_ing = folded.ends_with("ing");
        is_shell |= is_single && is_shell_noun(folded);
    }
    let is_noun = shown.n_determined + shown.n_inside > 0 || !is_single;
    let is_name = 2 * shown.n_names > shown.n;
    let is_gerund = is_single && is_ing && 2 * shown.n_determined < shown.n;
    3 * shown.n_heads >= shown.n
        && 4 * shown.n_verbs < shown.n
        && 2 * shown.n_counted < shown.n
        && (is_name || (is_noun && !is_gerund && !is_shell))
}

/// A folded word without the ending of a plural, as far as its form tells: a noun in both numbers is one term; a verb or an adjective of the
/// same stem is another word.
pub(super) fn singular(folded: &str) -> Cow<'_, str> {
    let is_short = folded.len() < MIN_PLURAL || ["ss", "us", "is"].iter().any(|end| folded.ends_with(end));
    match folded.strip_suffix('s').filter(|_| !is_short) {
        Some(stem) if stem.ends_with("ie") && stem.len() > MIN_PLURAL => {
            Cow::Owned([stem.trim_end_matches("ie"), "y"].concat())
        }
        Some(stem) => {
            let is_hissing = ["sse", "che", "she", "xe", "zze"].iter().any(|end| stem.ends_with(end));
            Cow::Borrowed(stem.strip_suffix('e').filter(|_| is_hissing).unwrap_or(stem))
        }
        None => Cow::Borrowed(folded),
    }
}

fn is_shell_noun(folded: &str) -> bool {
    is_listed(SHELLS, &singular(folded))
}

impl Shown {
    fn add(&mut self, words: &Words<'_>, of: &Range<usize>) {
        let Some(last) = of.end.checked_sub(1) else { return };
        let is_name = words.kind(last) == WordKind::Name;
        let before = of.start.checked_sub(1).filter(|&before| words.is_joined(before));
        let next = Some(of.end).filter(|_| words.is_joined(last));
        let is_content = |word: usize| !words.is_function(word) && !is_verb(words, word);
        let is_followed = next.is_some_and(is_content) && !words.is_possessive(last);
        let is_adjective = is_name && is_of_people(words, last);
        self.n += 1;
        self.n_names += usize::from(is_name);
        self.n_heads += usize::from(!is_followed || (is_name && !is_adjective));
        self.n_determined += usize::from(is_determined(words, of.start));
        let is_before = |list: &str| before.is_some_and(|before| is_listed(list, words.folded(before)));
        let is_compound =
            before.is_some_and(|before| is_content(before) && !words.folded(before).ends_with("ly"));
        self.n_inside += usize::from(is_compound || (is_before(PREPOSITIONS) && !is_before("to")));
        let is_single = of.len() == 1;
        let has_object = next.is_some_and(|next| {
            is_listed(OBJECTS, words.folded(next)) || (!is_single && words.folded(next) == "that")
        });
        self.n_verbs += usize::from(!is_name && (has_object || (is_single && is_before(BEFORE_VERBS))));
        self.n_counted += usize::from(before.is_some_and(|before| words.kind(before) == WordKind::Number));
    }
}

/// Whether a determiner or a possessive stands before a word, with nothing between that ends a phrase.
fn is_determined(words: &Words<'_>, word: usize) -> bool {
    for before in (0..word).rev().take(MAX_PHRASE) {
        if words.is_possessive(before)
            || (words.is_joined(before) && is_listed(DETERMINERS, words.folded(before)))
        {
            return true;
        }
        if !words.is_joined(before) || words.is_function(before) {
            return false;
        }
    }
    false
}

/// Whether a word is a place's name in another form, as for its people ("American"): mostly an adjective.
fn is_of_people(words: &Words<'_>, word: usize) -> bool {
    let mentions = &words.document.annotations.mentions;
    let at = mentions.partition_point(|mention| mention.words.end as usize <= word);
    mentions.get(at).is_some_and(|mention| {
        mention.kind == MentionKind::Place
            && mention.words.start as usize == word
            && mention.words.len() == 1
            && words.folded(word) != mention.key
    })
}

fn is_verb(words: &Words<'_>, word: usize) -> bool {
    words.form(word).is_some_and(|form| form.is_verb)
}
