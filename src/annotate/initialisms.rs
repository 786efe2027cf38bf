//! Names of several words, and the abbreviations that stand for them.
//!
//! An abbreviation in capitals whose letters are the initials of a name in the same article gets the name's key. The key is made of the
//! name's words without their order, so that "Justice Department" and "Department of Justice" are one name.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{Annotations, dates, gazetteer, index::listed, people, words::Words};

/// An abbreviation and the name that it stands for in one article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Initialism {
    /// In capitals, without points.
    pub short: String,
    /// The key of the name ([`super::Mention::key`]).
    pub key: String,
    pub basis: InitialismBasis,
}

/// How an article shows what an abbreviation stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InitialismBasis {
    /// It has the abbreviation and the name.
    Stated,
    /// It has only the name; the abbreviation is made of its initials.
    Initials,
}

/// Shorter abbreviations stand for too many names: they must follow the name in brackets.
const MIN_LETTERS: usize = 3;

/// Longer words in capitals are shouted, not abbreviations.
const MAX_LETTERS: usize = 7;

/// For abbreviations that no mention's article spells out: the key of the name that they stand for in `story`, the articles of one story.
///
/// That is the name that other articles give with the same abbreviation; where none does, the organization (`Democratic National
/// Committee`) whose initials they are, or the same letters written as a word (`Covid`). Only where there is exactly one: two names
/// for one abbreviation resolve nothing. Look a mention's key up here before comparing it with another. The order of the articles
/// does not matter; pass no article of another story, it might use the abbreviation for something else. O(mentions · log mentions).
pub fn initialism_keys(story: &[&Annotations]) -> BTreeMap<String, String> {
    let names: BTreeSet<&Initialism> =
        story.iter().flat_map(|annotations| &annotations.initialisms).collect();
    let mentions = story.iter().flat_map(|annotations| &annotations.mentions);
    let keys: BTreeSet<&str> = mentions.map(|mention| mention.key.as_str()).collect();
    let is_abbreviation = |key: &&str| key.starts_with(|c: char| c.is_ascii_uppercase());
    let resolved = keys.iter().copied().filter(is_abbreviation).filter_map(|short| {
        let key = only_name(&names, short).or_else(|| {
            let word = short.to_ascii_lowercase();
            keys.contains(word.as_str()).then_some(word)
        })?;
        Some((short.to_owned(), key))
    });
    resolved.collect()
}

/// The only name that is stated with an abbreviation; where none is stated, the only one with its initials.
fn only_name(names: &BTreeSet<&Initialism>, short: &str) -> Option<String> {
    let with_basis = |basis: InitialismBasis| {
        names.iter().filter(move |name| name.short == short && name.basis == basis).map(|name| &name.key)
    };
    let mut stated = with_basis(InitialismBasis::Stated).peekable();
    if stated.peek().is_some() { only(stated) } else { only(with_basis(InitialismBasis::Initials)) }
}

fn only<'a>(mut keys: impl Iterator<Item = &'a String>) -> Option<String> {
    let first = keys.next()?;
    keys.next().is_none().then(|| first.clone())
}

/// A name of several words.
#[derive(Debug)]
pub(super) struct Long {
    pub(super) words: Range<usize>,
    pub(super) key: String,
}

/// The names of several words of one article.
#[derive(Debug, Default)]
pub(super) struct LongNames {
    /// Ascending, not overlapping.
    pub(super) spans: Vec<Long>,
    /// By abbreviation, each once.
    pub(super) bound: Vec<Initialism>,
    /// What abbreviations the other names would have.
    unbound: Vec<Initialism>,
}

impl LongNames {
    fn insert(&mut self, long: Long) {
        let at = self.spans.partition_point(|other| other.words.start < long.words.start);
        self.spans.insert(at, long);
    }

    /// Sorted, each once.
    pub(super) fn initialisms(self) -> Vec<Initialism> {
        let mut all = self.bound;
        for name in self.unbound {
            if let Err(at) = all.binary_search(&name) {
                all.insert(at, name);
            }
        }
        all
    }
}

/// Whether letters in capitals are an abbreviation that an article may leave unexplained: no Roman number.
pub(super) fn could_be(letters: &str) -> bool {
    (2..=MAX_LETTERS).contains(&letters.len()) && !letters.bytes().all(|letter| b"IVXL".contains(&letter))
}

/// The names of several words that have an abbreviation in the article, and the organizations whose kind their name says.
/// O(words · abbreviations).
pub(super) fn long_names(words: &Words<'_>) -> LongNames {
    let runs = runs(words);
    let mut out = bind(words, &runs);
    for run in runs.iter().filter(|run| !run.is_title) {
        for span in organizations(words, run.words.clone()) {
            if !out.spans.iter().any(|long| long.words.start < span.end && span.start < long.words.end) {
                let key = key(words, span.clone());
                let short = initials(words, span.clone());
                out.unbound.push(Initialism { short, key: key.clone(), basis: InitialismBasis::Initials });
                out.insert(Long { words: span, key });
            }
        }
    }
    out.unbound.retain(|name| name.short.len() >= MIN_LETTERS);
    out
}

/// Words with capitals in a row, with the lower-case words that join them ("Customs and Border Protection").
struct Run {
    words: Range<usize>,
    /// Whether the sentence is written in Title Case, so that capitals do not tell where a name begins.
    is_title: bool,
}

/// Longer rows of capitals are lists or headings.
const MAX_RUN: usize = 14;

fn runs(words: &Words<'_>) -> Vec<Run> {
    let mut out = Vec::new();
    for sentence in words.sentences().filter(|sentence| !words.is_shouted(sentence.clone())) {
        let is_title = words.is_title_case(sentence.clone());
        let mut at = sentence.start;
        while at < sentence.end {
            if !words.has_capital(at) || crate::text::is_function_word(words.folded(at)) {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while let Some(next) = goes_on(words, at, sentence.end).filter(|next| next - start <= MAX_RUN) {
                at = next;
            }
            if at - start > 1 {
                out.push(Run { words: start..at, is_title });
            }
        }
    }
    out
}

/// Where a run that ends before `at` goes on to, if it does.
fn goes_on(words: &Words<'_>, at: usize, end: usize) -> Option<usize> {
    let is_joined = |word: usize| words.are_joined(word) || words.gap(word) == " & ";
    // "of the": at most two words join.
    (at..end.min(at + 3))
        .take_while(|&next| is_joined(next - 1))
        .take_while(|&next| next == at || joins(words, next - 1))
        .find(|&next| words.has_capital(next))
        .map(|next| next + 1)
}

fn joins(words: &Words<'_>, word: usize) -> bool {
    !words.has_capital(word) && listed("of for and the on in to against", words.folded(word))
}

/// A row of words whose initials are an abbreviation of the article.
struct Match<'a> {
    words: Range<usize>,
    short: &'a str,
    key: String,
    is_bracketed: bool,
}

/// The names whose abbreviation the article has.
fn bind(words: &Words<'_>, runs: &[Run]) -> LongNames {
    let mut abbreviations: Vec<(String, Vec<usize>)> = Vec::new();
    for sentence in words.sentences().filter(|sentence| !words.is_shouted(sentence.clone())) {
        for word in sentence {
            let letters = words.capitals(word).filter(|letters| could_be(letters));
            if let Some(letters) = letters.filter(|letters| letters.bytes().all(|b| b.is_ascii_uppercase())) {
                match abbreviations.binary_search_by(|found| found.0.cmp(&letters)) {
                    Ok(at) => abbreviations.get_mut(at).map(|found| found.1.push(word)).unwrap_or_default(),
                    Err(at) => abbreviations.insert(at, (letters, vec![word])),
                }
            }
        }
    }
    let mut matches = Vec::new();
    for (run, (short, places)) in
        runs.iter().flat_map(|run| abbreviations.iter().map(move |found| (run, found)))
    {
        for start in run.words.clone().filter(|&start| !joins(words, start)) {
            let Some(end) = spelled_out(words, start..run.words.end, short) else { continue };
            let opens = |word: usize| words.gap(word).ends_with('(');
            let is_bracketed = places
                .iter()
                .any(|&place| (place == end && opens(end - 1)) || (place + 1 == start && opens(place)));
            if is_bracketed || (!run.is_title && short.len() >= MIN_LETTERS) {
                let known = gazetteer::abbreviation(short).filter(|_| short.len() >= MIN_LETTERS);
                let key = known.map_or_else(|| key(words, start..end), str::to_owned);
                matches.push(Match { words: start..end, short, key, is_bracketed });
            }
        }
    }
    let mut out = LongNames::default();
    for (short, _) in &abbreviations {
        let mut of_short = matches.iter().filter(|found| found.short == short);
        let Some(best) = of_short.clone().find(|found| found.is_bracketed).or_else(|| of_short.next()) else {
            continue;
        };
        let (short, key) = (short.clone(), best.key.clone());
        out.bound.push(Initialism { short, key, basis: InitialismBasis::Stated });
    }
    for found in matches {
        let is_bound = out.bound.iter().any(|name| name.short == found.short && name.key == found.key);
        let is_free = out
            .spans
            .iter()
            .all(|long| found.words.end <= long.words.start || long.words.end <= found.words.start);
        if is_bound && is_free {
            out.insert(Long { words: found.words, key: found.key });
        }
    }
    out
}

/// The end of the words at the start of `rest` whose initials are `letters`: each capital gives one, each joining word may.
fn spelled_out(words: &Words<'_>, rest: Range<usize>, letters: &str) -> Option<usize> {
    let Some(letter) = letters.chars().next() else { return Some(rest.start) };
    let after = letters.get(1..)?;
    let at = rest.start;
    if rest.is_empty() {
        return None;
    }
    let gives = words.text(at).chars().flat_map(char::to_uppercase).next() == Some(letter);
    if joins(words, at) {
        let skipped = spelled_out(words, at + 1..rest.end, letters);
        // An abbreviation ends with the initial of a word with a capital.
        return skipped
            .or_else(|| spelled_out(words, at + 1..rest.end, after).filter(|_| gives && !after.is_empty()));
    }
    spelled_out(words, at + 1..rest.end, after).filter(|_| gives)
}

/// The folded words of a name without those that join, in alphabetical order.
fn key(words: &Words<'_>, span: Range<usize>) -> String {
    let spelling = |word: usize| match words.folded(word) {
        "centre" => "center",
        "defence" => "defense",
        "organisation" => "organization",
        "labour" => "labor",
        folded => folded,
    };
    let mut parts: Vec<&str> = span.filter(|&word| !joins(words, word)).map(spelling).collect();
    parts.sort_unstable();
    parts.join(" ")
}

fn initials(words: &Words<'_>, span: Range<usize>) -> String {
    span.filter(|&word| !joins(words, word)).filter_map(|word| words.text(word).chars().next()).collect()
}

/// Names in a run that say what kind of organization they name: "Senate Judiciary Committee", "Ministry of Defence".
fn organizations(words: &Words<'_>, run: Range<usize>) -> Vec<Range<usize>> {
    // More words are other names beside it. After "of" the name ends sooner or later with what it is about.
    const MAX_BESIDE: usize = 3;
    const MAX_AFTER: usize = 5;
    let mut out: Vec<Range<usize>> = Vec::new();
    for head in run.clone() {
        let from = out.last().map_or(run.start, |last| last.end);
        if head < from || !words.has_capital(head) || HEADS.binary_search(&words.folded(head)).is_err() {
            continue;
        }
        let beside = |&word: &usize| words.has_capital(word) && !stops(words, word);
        let start = (from..head)
            .rev()
            .take(MAX_BESIDE)
            .take_while(|&word| words.are_joined(word))
            .take_while(beside)
            .last()
            .unwrap_or(head);
        let mut end = head + 1;
        if matches!(words.folded(end), "of" | "for" | "on") && joins(words, end) {
            let named = if words.folded(end + 1) == "the" { end + 2 } else { end + 1 };
            let is_beside = |&word: &usize| beside(&word) || (word > named && words.folded(word) == "and");
            let last = (named..run.end).take(MAX_AFTER).take_while(is_beside).filter(beside).last();
            end = last.map_or(end, |last| last + 1);
        }
        // A place before the kind is a name of its own ("United States | Department of Justice"); what everyone knows needs no rule.
        let known = |start: usize| gazetteer::known_at(words, start..end).map(|known| known.words.end);
        let start = known(start).filter(|&known| known <= head).unwrap_or(start);
        if known(start) != Some(end) && initials(words, start..end).chars().count() > 1 {
            out.push(start..end);
        }
    }
    out
}

/// Whether a word ends a name beside the kind of an organization: a person, a title, a day, a place.
fn stops(words: &Words<'_>, word: usize) -> bool {
    let folded = words.folded(word);
    people::is_given(folded)
        || people::is_title(folded)
        || dates::is_day_or_month(folded)
        || words.capitals(word).is_some()
        || gazetteer::known_at(words, word..word + 1).is_some()
}

/// Kinds of organizations. Sorted.
const HEADS: [&str; 37] = [
    "academy",
    "administration",
    "agency",
    "alliance",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "commission",
    "committee",
    "congress",
    "corporation",
    "council",
    "court",
    "department",
    "federation",
    "foundation",
    "fund",
    "institute",
    "league",
    "ministry",
    "movement",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "service",
    "services",
    "society",
    "tribunal",
    "university",
];

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, keys};
    use super::*;

    #[test]
    fn an_abbreviation_has_the_key_of_the_name_that_it_stands_for() {
        for text in [
            "They met the Baltic Grid Operators (BGO) there: a spokesman spoke.",
            "They met the Baltic Grid Operators there. A spokesman for BGO spoke.",
        ] {
            assert_eq!(keys(text), ["baltic grid operators"; 2], "{text}");
        }
        assert_eq!(keys("It was the Coast and Harbour Patrol. The CHP came."), ["coast harbour patrol"; 2]);
    }

    #[test]
    fn the_order_of_the_words_of_a_name_does_not_matter() {
        assert_eq!(keys("Then he left the Energy Ministry."), keys("Then he left the Ministry of Energy."));
        assert_eq!(keys("Then he left the Fisheries Department."), ["department fisheries"]);
    }

    #[test]
    fn other_letters_stand_for_themselves() {
        assert_eq!(
            keys("They met the Baltic Grid Operators there. Then the BGR came."),
            ["baltic", "grid", "operators", "BGR"]
        );
        // Two letters need brackets.
        assert_eq!(keys("We often met the Grid Users there. Then the GU came."), ["grid", "users", "GU"]);
        assert_eq!(keys("We often met the Grid Users (GU) there."), ["grid users"; 2]);
    }

    #[test]
    fn other_articles_of_the_story_tell_what_an_abbreviation_stands_for() {
        let both = annotated("They met the Baltic Grid Operators (BGO).", None);
        let short = annotated("Talks with BGO failed.", None);
        let long = annotated("It was the Baltic Energy Council that met.", None);
        let no = annotated("They saw the Big Green Orchard (BGO) there.", None);
        let of = |story: &[&Annotations]| {
            initialism_keys(story)
                .into_iter()
                .map(|(short, key)| format!("{short} {key}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&[&short, &both]), ["BGO baltic grid operators"]);
        assert_eq!(of(&[&both, &short]), ["BGO baltic grid operators"]);
        assert_eq!(of(&[&short, &both, &no]), [""; 0]);
        let short = annotated("Talks with the BEC failed.", None);
        assert_eq!(of(&[&short, &long]), ["BEC baltic council energy"]);
    }

    #[test]
    fn kinds_are_sorted_for_the_search() {
        assert!(HEADS.is_sorted());
    }
}
