//! Names in a text, each under one key.

use std::{collections::BTreeSet, ops::Range};

use super::{
    WordKind,
    gazetteer::{self, Known},
    index::listed,
    initialisms::{self, Initialism, Long},
    number_value, people,
    words::Words,
};
use crate::article::primary_language;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionKind {
    /// A place or its people: `Ukraine`, `Ukrainians`.
    Place,
    /// A word of a person's name.
    Person,
    /// An organization.
    Organization,
    /// A word of a name of which no more is known.
    Other,
}

/// A name in one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Indices of [`crate::segment::Segmentation::words`], all of one sentence.
    pub words: Range<u32>,
    /// What all spellings, inflections and demonyms of the name have in common, in lower case (`ukraine`, `zelensky`). An abbreviation
    /// that its article does not spell out keeps its capitals (`CBP`): see [`super::initialism_keys`].
    pub key: String,
    pub kind: MentionKind,
}

/// What [`mentions`] finds.
pub(super) struct Found {
    pub(super) mentions: Vec<Mention>,
    pub(super) initialisms: Vec<Initialism>,
}

/// The names of an article. `kinds` says which words are names by their capitals. O(words · log names).
pub(super) fn mentions(words: &Words<'_>, kinds: &[WordKind], lang: &str) -> Found {
    let long_names = initialisms::long_names(words);
    let mut finder = Finder {
        words,
        kinds,
        // German capitalises every noun: there a capital does not tell a name.
        capitals_tell: !matches!(primary_language(lang), "de" | "lb"),
        persons: BTreeSet::new(),
        mentions: Vec::new(),
    };
    let mut long = long_names.spans.iter().peekable();
    for sentence in words.sentences() {
        let is_shouted = words.is_shouted(sentence.clone());
        let mut at = sentence.start;
        while at < sentence.end {
            while long.next_if(|long| long.words.start < at).is_some() {}
            let next = long.peek().copied().filter(|long| long.words.start == at);
            at = finder.take(at..sentence.end, next, &long_names.bound, is_shouted);
        }
    }
    finder.settle();
    Found { mentions: finder.mentions, initialisms: long_names.initialisms() }
}

struct Finder<'a> {
    words: &'a Words<'a>,
    kinds: &'a [WordKind],
    capitals_tell: bool,
    /// Words of persons' names that are spelled like a place.
    persons: BTreeSet<String>,
    mentions: Vec<Mention>,
}

impl Finder<'_> {
    /// Takes the name at the first word of `rest`, if there is one; answers where to go on.
    fn take(
        &mut self,
        rest: Range<usize>,
        long: Option<&Long>,
        bound: &[Initialism],
        is_shouted: bool,
    ) -> usize {
        let at = rest.start;
        let known = gazetteer::known_at(self.words, rest).filter(|known| self.is_sure(known, is_shouted));
        if let Some(long) = long
            && known.as_ref().is_none_or(|known| known.words.end < long.words.end)
        {
            self.push(long.words.clone(), long.key.clone(), MentionKind::Organization);
            return long.words.end;
        }
        let capitals = self.words.capitals(at).filter(|_| !is_shouted);
        if let Some(key) = capitals.as_ref().and_then(|capitals| bound_key(bound, capitals))
            && known.as_ref().is_none_or(|known| known.words.len() == 1)
        {
            self.push(at..at + 1, key.to_owned(), MentionKind::Organization);
            return at + 1;
        }
        if let Some(known) = known {
            let word = self.words.folded(at);
            if known.words.len() == 1 && known.entry.kind == MentionKind::Place && self.is_surname(at) {
                self.persons.insert(word.to_owned());
                self.push(at..at + 1, person_key(word), MentionKind::Person);
            } else {
                self.push(known.words.clone(), known.entry.key.to_owned(), known.entry.kind);
            }
            return known.words.end;
        }
        if let Some(capitals) = capitals.filter(|capitals| initialisms::could_be(capitals))
            && !people::is_no_name(self.words.folded(at))
            && !self.is_shouted_beside(at)
        {
            self.push(at..at + 1, capitals, MentionKind::Other);
            return at + 1;
        }
        if let Some(end) = people::compound_at(self.words, at) {
            let key: Vec<&str> = (at..end).map(|word| self.words.folded(word)).collect();
            self.push(at..end, key.join(" "), MentionKind::Person);
            return end;
        }
        if self.is_name(at) {
            let word = self.words.folded(at);
            let kind = if people::is_given(word) || self.is_surname(at) {
                MentionKind::Person
            } else {
                MentionKind::Other
            };
            let key = people::key(word, self.is_before_name(at));
            self.push(at..at + 1, key, kind);
        }
        at + 1
    }

    fn push(&mut self, words: Range<usize>, key: String, kind: MentionKind) {
        self.mentions.push(Mention { words: words.start as u32..words.end as u32, key, kind });
    }

    /// Whether a name of the gazetteer is one here: what spells a common word needs more than a capital.
    fn is_sure(&self, known: &Known, is_shouted: bool) -> bool {
        let at = known.words.start;
        let is_short = known.words.len() == 1 && self.words.text(at).len() <= 4;
        if is_shouted && is_short && self.words.capitals(at).is_some() {
            return false;
        }
        !known.is_common_word || self.kinds.get(at) == Some(&WordKind::Name)
    }

    fn is_name(&self, at: usize) -> bool {
        let folded = self.words.folded(at);
        if !self.words.has_capital(at) || folded.chars().count() < 2 {
            return false;
        }
        let is_person = self.is_surname(at);
        if !is_person && (people::is_no_name(folded) || number_value(folded).is_some() || !self.capitals_tell)
        {
            return false;
        }
        is_person || self.kinds.get(at) == Some(&WordKind::Name) || people::is_variant(folded)
    }

    /// Whether the word follows a given name or a courtesy title, initials between them aside ("James B. Comey").
    fn is_surname(&self, at: usize) -> bool {
        let Some(mut before) = at.checked_sub(1) else { return false };
        let is_apart = |before: usize| {
            let is_near = matches!(self.words.gap(before), " " | ". ") && self.words.has_capital(before);
            is_near && !self.words.is_possessive(before)
        };
        if self.words.folded(before).len() == 1 && is_apart(before) {
            before = before.saturating_sub(1);
        }
        let word = self.words.folded(before);
        let is_told = people::is_given(word) || people::is_courtesy(word);
        is_told && is_apart(before) && self.words.has_capital(at)
    }

    /// Whether capitals stand beside other words in capitals, so that they only shout.
    fn is_shouted_beside(&self, at: usize) -> bool {
        let shouts = |word: usize| self.words.capitals(word).is_some_and(|capitals| capitals.len() > 2);
        let before = at.checked_sub(1).filter(|&before| self.words.gap(before) == " ");
        before.is_some_and(shouts) || (self.words.gap(at) == " " && shouts(at + 1))
    }

    fn is_before_name(&self, at: usize) -> bool {
        self.words.gap(at) == " "
            && !self.words.is_possessive(at)
            && self.words.has_capital(at + 1)
            && !people::is_no_name(self.words.folded(at + 1))
    }

    /// What an article shows once holds for all of it: whose surname a word is, and that a place's name is a surname wherever it stands
    /// alone and not as a place.
    fn settle(&mut self) {
        let is_person = |mention: &&Mention| mention.kind == MentionKind::Person;
        let persons: BTreeSet<String> =
            self.mentions.iter().filter(is_person).map(|mention| mention.key.clone()).collect();
        for mention in &mut self.mentions {
            let word = mention.words.start as usize;
            let folded = self.words.folded(word);
            if mention.kind == MentionKind::Place
                && mention.words.len() == 1
                && self.persons.contains(folded)
                && !is_place_preposition(word.checked_sub(1).map_or("", |before| self.words.folded(before)))
            {
                mention.key = person_key(folded);
                mention.kind = MentionKind::Person;
            } else if mention.kind == MentionKind::Other && persons.contains(&mention.key) {
                mention.kind = MentionKind::Person;
            }
        }
    }
}

fn bound_key<'a>(bound: &'a [Initialism], capitals: &str) -> Option<&'a str> {
    let at = bound.binary_search_by(|initialism| initialism.short.as_str().cmp(capitals)).ok()?;
    bound.get(at).map(|initialism| initialism.key.as_str())
}

/// The key of a person's name that is spelled like a place.
fn person_key(folded: &str) -> String {
    format!("{folded} (person)")
}

fn is_place_preposition(word: &str) -> bool {
    listed("in at near from across into outside inside through", word)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, keys};

    #[test]
    fn a_place_and_its_people_have_one_key() {
        for (text, expected) in [
            (
                "We saw Ukrainians and a Ukrainian flag in Ukraine’s capital Kyiv, once Kiev.",
                "ukraine ukraine ukraine kyiv kyiv",
            ),
            ("The U.S. and the US, the USA, the United States, America’s army", "united states"),
            ("the UK, the U.K., Britain, a Briton, the British", "united kingdom"),
            ("from Türkiye, in Turkey, the Turks, a Turkish plan", "turkey"),
            ("in Czechia, in the Czech Republic, two Czechs", "czech republic"),
            ("in Myanmar, in Burma, Burmese generals", "myanmar"),
            ("in the Netherlands, in Holland, the Dutch", "netherlands"),
            ("in the EU, in the European Union, the E.U.’s plan", "european union"),
            ("the UN, the United Nations and the U.N.", "united nations"),
            ("in the UAE, the Emiratis, United Arab Emirates", "united arab emirates"),
            ("with NATO, Nato and the North Atlantic Treaty Organization", "nato"),
        ] {
            let found = keys(text);
            let expected: Vec<&str> = if expected.contains("kyiv") {
                expected.split(' ').collect()
            } else {
                vec![expected; found.len()]
            };
            assert!(found.len() > 2 && found == expected, "{text}: {found:?}");
        }
    }

    #[test]
    fn a_name_of_several_words_is_one_mention() {
        for (text, expected) in [
            ("He left North Korea for South Korea.", vec!["north korea", "south korea"]),
            ("A South Korean went to New York.", vec!["south korea", "new york"]),
            ("He saw the White House.", vec!["white house"]),
            ("He saw Latin American states.", vec!["latin america"]),
            ("He saw Papua New Guinea.", vec!["papua new guinea"]),
            ("He went to St. Petersburg.", vec!["st petersburg"]),
            (
                "We saw both Kim Jong-un and, once more, Kim Jong Un there.",
                vec!["kim", "jong un", "kim", "jong un"],
            ),
        ] {
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_names_are_none() {
        for text in [
            "Give us a turkey, said the chad in may.",
            "Turkey is a dish. Polish the plates.",
            "GIVE US PEACE NOW",
            "He came in May, on Monday, with the Prime Minister.",
            "And who is it?",
        ] {
            assert_eq!(keys(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_person_is_not_the_place_of_the_same_name() {
        for text in ["We met Michael Jordan there. It was Jordan who won.", "We met Mrs. Jordan there."] {
            let mentions = annotated(text, None).mentions;
            let jordan = mentions.iter().filter(|mention| mention.key.contains("jordan"));
            assert!(jordan.clone().count() > 0);
            assert!(jordan.into_iter().all(|mention| mention.key == "jordan (person)"), "{mentions:?}");
        }
        assert_eq!(keys("He lives in Jordan."), ["jordan"]);
    }

    #[test]
    fn spellings_of_a_person_have_one_key() {
        assert_eq!(keys("He met with Volodymyr Zelenskyy."), keys("He met with Volodymyr Zelenskiy."));
        assert_eq!(keys("He met with Mike Pence."), keys("He met with Michael Pence."));
        assert_ne!(keys("He met Volodymyr."), keys("He met Vladimir."));
        assert_eq!(keys("He met Theresa May there again in early May."), ["theresa", "may"]);
    }
}
