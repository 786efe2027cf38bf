//! A sentence to its clauses, by punctuation and word lists.
//!
//! A place where a clause may begin is a boundary: a mark, or, in English, a word such as "which", "because" or "and" before a verb.
//! What stands between two boundaries becomes a clause when it says enough by itself; else it stays with its neighbour. So lists,
//! appositions and short attributions are not torn off.

use std::ops::Range;

use super::{Forms, Segmentation, Sentence, Word};
use crate::{article::primary_language, text::is_listed};

/// Fewer content words than this are a name, an item of a list or "he said", not a clause.
const MIN_CONTENT_WORDS: usize = 3;

/// How far behind "after" or "and" its verb stands: subjects of clauses are mostly shorter.
const VERB_WITHIN: usize = 6;

/// The clauses of one sentence: index ranges into [`Segmentation::words`] that partition [`Sentence::words`], in order. A sentence without a word has
/// none.
///
/// `text`, `lang` (a language tag) and `segmentation` are those of the sentence's article. Outside English only marks separate clauses.
/// O(words of the sentence).
pub fn clauses(text: &str, lang: &str, segmentation: &Segmentation, sentence: &Sentence) -> Vec<Range<u32>> {
    let at = sentence.words.start as usize..sentence.words.end as usize;
    let words = segmentation.words.get(at.clone()).unwrap_or_default();
    let forms = &segmentation.forms;
    let sentence_words = SentenceWords { text, is_english: is_english(lang), words, first: at.start, forms };
    let mut clauses: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for at in 1..words.len() {
        let Some(boundary) = sentence_words.boundary(at, start) else { continue };
        if sentence_words.stands(start..at, boundary) {
            clauses.push(start..at);
            start = at;
        } else if boundary != Boundary::Weak
            && let Some(last) = clauses.last_mut()
        {
            last.end = at;
            start = at;
        }
    }
    let rest = start..words.len();
    match clauses.last_mut() {
        Some(last) if !sentence_words.stands(rest.clone(), Boundary::Weak) => last.end = rest.end,
        _ if rest.is_empty() => {}
        _ => clauses.push(rest),
    }
    let first = sentence.words.start;
    clauses.into_iter().map(|clause| first + clause.start as u32..first + clause.end as u32).collect()
}

/// What stands between two words of a sentence. After a piece that is no clause by itself, the next one ...
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Boundary {
    /// ... goes on with it.
    Weak,
    /// ... does not: the piece belongs to the clause before.
    Strong,
    /// The same, and the piece needs no verb to be a clause.
    Stop,
}

/// The words of one sentence with what they do in it.
struct SentenceWords<'a> {
    text: &'a str,
    is_english: bool,
    words: &'a [Word],
    /// Index of the first word in the article.
    first: usize,
    forms: &'a Forms,
}

impl<'a> SentenceWords<'a> {
    /// The boundary before the word `at`; `start` is where the piece before it begins.
    fn boundary(&self, at: usize, start: usize) -> Option<Boundary> {
        let by_word = if self.is_english { self.boundary_by_word(at, start) } else { None };
        match (self.boundary_by_mark(at), by_word) {
            (Some(Boundary::Weak), Some(by_word)) => Some(by_word),
            (by_mark, by_word) => by_mark.or(by_word),
        }
    }

    /// The strongest mark between two words. A mark needs white space or a quotation mark beside it: "6:30" and "F-16" have no boundary.
    fn boundary_by_mark(&self, at: usize) -> Option<Boundary> {
        let gap = self.gap(at);
        if !gap.contains(char::is_whitespace) && !gap.contains(['—', '”', '"', '，', '、', '；']) {
            return None;
        }
        if gap.contains([';', ':', '；', '؛', '?', '!']) {
            Some(Boundary::Stop)
        } else if gap.contains(['—', '–', '(', ')', '…']) || gap.contains("--") || gap.contains(" - ") {
            Some(Boundary::Strong)
        } else {
            gap.contains([',', '，', '、', '،']).then_some(Boundary::Weak)
        }
    }

    fn boundary_by_word(&self, at: usize, start: usize) -> Option<Boundary> {
        let (before, word) = (self.folded(at.checked_sub(1)?), self.folded(at));
        match word {
            _ if is_subordinator(word) => {
                // "of which", "even if", "and who": the clause begins with the word before.
                let goes_on = is_listed("and but even for from in of only or to with", before);
                (!goes_on).then_some(Boundary::Strong)
            }
            "after" | "before" | "since" | "until" => {
                (self.begins_participle(at + 1) || self.verb_follows(at + 1)).then_some(Boundary::Strong)
            }
            "as" => {
                let is_phrase = is_listed("as far long same soon such to well", before)
                    || matches!(self.folded(at + 1), "well" | "part" | "of");
                (!is_phrase && self.verb_follows(at + 1)).then_some(Boundary::Strong)
            }
            "according" => (self.folded(at + 1) == "to").then_some(Boundary::Strong),
            "that" => {
                let is_complement = (at.saturating_sub(3)..at).any(|at| is_saying(self.folded(at)));
                let is_relative = self.gap(at).contains(',') || is_auxiliary(self.folded(at + 1));
                (is_complement || self.is_verb(at - 1) || is_relative).then_some(Boundary::Weak)
            }
            "and" | "but" | "or" => {
                let has_verb = (start..at).any(|at| self.is_verb(at));
                let next = self.folded(at + 1);
                let joins_verbs =
                    is_subject(next) || is_subordinator(next) || next == "that" || self.verb_follows(at + 1);
                (has_verb && joins_verbs).then_some(Boundary::Weak)
            }
            _ => {
                let is_said = matches!(before, "said" | "says");
                (is_said && (is_subject(word) || self.has_capital(at))).then_some(Boundary::Weak)
            }
        }
    }

    /// Whether a piece is a clause by itself.
    fn stands(&self, piece: Range<usize>, boundary: Boundary) -> bool {
        let n_content = piece.clone().filter(|&at| !self.is_function(at)).count();
        let has_verb = || self.begins_participle(piece.start) || piece.clone().any(|at| self.is_verb(at));
        n_content >= MIN_CONTENT_WORDS && (!self.is_english || boundary == Boundary::Stop || has_verb())
    }

    /// Whether a verb stands soon after a word and before the next mark or conjunction.
    fn verb_follows(&self, from: usize) -> bool {
        (from..self.words.len())
            .take(VERB_WITHIN)
            .take_while(|&at| self.boundary_by_mark(at).is_none())
            .take_while(|&at| !is_listed("and but or that which who", self.folded(at)))
            .any(|at| self.is_verb(at))
    }

    fn begins_participle(&self, at: usize) -> bool {
        let word = self.folded(at);
        word == "according" || (word.len() > 5 && word.ends_with("ing") && !is_listed(NOUNS_IN_ING, word))
    }

    /// Empty beyond the sentence.
    fn folded(&self, at: usize) -> &str {
        if at < self.words.len() { self.forms.folded(self.first + at) } else { "" }
    }

    fn is_verb(&self, at: usize) -> bool {
        at < self.words.len() && self.forms.of(self.first + at).is_some_and(|form| form.is_verb)
    }

    fn is_function(&self, at: usize) -> bool {
        at < self.words.len() && self.forms.of(self.first + at).is_some_and(|form| form.is_function)
    }

    fn has_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.range.of(self.text).starts_with(char::is_uppercase))
    }

    /// The text between the word `at` and the one before.
    fn gap(&self, at: usize) -> &'a str {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let (Some(before), Some(word)) = (before, self.words.get(at)) else { return "" };
        self.text.get(before.range.end as usize..word.range.start as usize).unwrap_or_default()
    }
}

/// Undetermined texts are mostly too short to detect; English is the likeliest.
fn is_english(lang: &str) -> bool {
    matches!(primary_language(lang), "en" | "und" | "")
}

/// Whether a folded English word is most likely a verb in a finite form or a participle.
pub fn is_verb(word: &str) -> bool {
    is_auxiliary(word)
        || is_saying(word)
        || is_listed(VERBS, word)
        || (word.len() > 4 && word.ends_with("ed") && !is_listed(ADJECTIVES_IN_ED, word))
}

fn is_auxiliary(word: &str) -> bool {
    let word = word.strip_suffix("n't").unwrap_or(word);
    is_listed(AUXILIARIES, word)
}

/// Whether a folded English word is a verb of saying.
pub fn is_saying(word: &str) -> bool {
    is_listed(SAYING, word)
}

fn is_subordinator(word: &str) -> bool {
    is_listed(SUBORDINATORS, word)
}

/// A word that begins a new subject.
fn is_subject(word: &str) -> bool {
    let word = word.split_once('\'').map_or(word, |(pronoun, _)| pronoun);
    is_listed("a an he i it she the there they this we you", word)
}

/// Words that can do nothing else than begin a clause; "after", "as" and "that" can.
const SUBORDINATORS: &str = "\
    although because if though unless when where whereas whether which while who whom whose";

const AUXILIARIES: &str = "\
    am are be been ca can cannot could did do does had has have is may might must shall should was were \
    will wo would";

const SAYING: &str = "added adds argued believes said saying says tells told warned wrote";

/// Verbs that their form does not show: irregular pasts, and presents that are hardly ever nouns.
const VERBS: &str = "\
    allows became becomes began begins bought brings broke brought built came caught chose comes drew \
    drove expects fell felt flew fought found gave gives goes got grew held hit includes insists keeps \
    kept knew knows led left lost made makes means meant met needs paid put ran remains requires rose \
    sat saw seeks seems sent set shook shot sold spent spoke stood struck swore takes thought threw took \
    wants went withdrew won wore";

const ADJECTIVES_IN_ED: &str = "\
    alleged allied armed breed exceed hundred indeed proceed sacred speed succeed united";

const NOUNS_IN_ING: &str = "\
    beijing briefing building ceiling during evening everything funding hearing housing meeting morning \
    nothing remaining shooting something spending spring string training";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{segment::words, text::TextRange};

    fn segmentation(text: &str) -> Segmentation {
        let words: Vec<Word> =
            words(text).map(|word| Word { range: TextRange::new(word.start, word.end) }).collect();
        Segmentation { forms: Forms::new(text, &words), words, ..Segmentation::default() }
    }

    /// The text with `|` before each clause but the first.
    fn marked(lang: &str, text: &str) -> String {
        let range = TextRange::new(0, text.len());
        let sentence = Sentence { paragraph: 0, range, words: 0..words(text).count() as u32 };
        let mut out = String::new();
        let mut at = 0;
        let segmentation = segmentation(text);
        for clause in clauses(text, lang, &segmentation, &sentence).into_iter().skip(1) {
            let start = segmentation.words[clause.start as usize].range.start as usize;
            out.push_str(&text[at..start]);
            out.push('|');
            at = start;
        }
        out + &text[at..]
    }

    fn check(lang: &str, examples: &[&str]) {
        for example in examples {
            assert_eq!(marked(lang, &example.replace('|', "")), *example);
        }
    }

    #[test]
    fn clauses_begin_at_marks_and_at_the_words_that_join_them() {
        check(
            "en",
            &[
                "The council closed the old bridge on Sunday, |and engineers began to inspect its pillars.",
                "The mayor praised the rescue teams; |volunteers from four towns had joined the search.",
                "The ferry left the harbour at noon |while a second boat waited near the island.",
                "Farmers blocked the main road |because the ministry had refused new water rights.",
                "The museum bought a painting by Vermeer, |which experts had valued at 3,500,000 euros.",
                "Police evacuated the market hall |after workers found an unexploded bomb.",
                "The airline cancelled forty flights |and offered passengers a full refund.",
                "The court rejected the second appeal, |according to two lawyers familiar with the case.",
                "A ministry spokesman told local reporters |that the dam would be inspected in spring.",
                "The judge asked the two drivers |whether the truck's brakes had failed |and whether anyone had checked the worn tyres.",
                "The old reactor was shut down — |a step that regulators had demanded twice.",
            ],
        );
    }

    #[test]
    fn lists_appositions_and_short_attributions_stay() {
        check(
            "en",
            &[
                "Germany, France and Italy welcomed the offer.",
                "Anna Berg, the port’s director, said |the crane failed at 6:30, killing nobody.",
                "The bill cost $1,000, not $900.",
                "The bakery sells bread, rolls, cakes and coffee.",
                "“We lost everything,” she said.",
                "Talks between Norway and Sweden had ended.",
                "He works as a driver, cook and guide.",
                "They had never flown so far before, the pilot said.",
                "The tower was referred to as the ugliest building ever planned.",
                "No.",
            ],
        );
    }

    #[test]
    fn other_languages_are_split_at_marks_only() {
        check(
            "de",
            &[
                "Die alte Brücke bleibt gesperrt, |weil der Stadtrat einen neuen Bericht verlangt und niemand zahlt.",
            ],
        );
        check("fr", &["Le maire and les pompiers because la pluie tombe encore."]);
    }

    #[test]
    fn clauses_partition_the_words_of_the_sentence() {
        let text = "One. He ate, and she drank the cold water, which Mr. Li had brought home; then (as planned) both left.";
        let segmentation = segmentation(text);
        let n_words = segmentation.words.len() as u32;
        for start in 0..n_words {
            for end in start..=n_words {
                let sentence =
                    Sentence { paragraph: 0, range: TextRange::new(0, text.len()), words: start..end };
                let found = clauses(text, "en", &segmentation, &sentence);
                let mut at = start;
                for clause in found {
                    assert!(clause.start == at && clause.end > at);
                    at = clause.end;
                }
                assert_eq!(at, end);
            }
        }
    }
}
