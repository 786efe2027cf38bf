//! The words of a sentence as alignment looks at them: names of several words as one, every word with its stem.

use super::{
    Document,
    stems::{FUNCTION, Stems},
};
use crate::{
    annotate::{WordKind, number_value},
    segment::{Sentence, words},
    text::{TextRange, fold},
};

/// A word, or a name of several words that has one key.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) stem: String,
    pub(super) folded: String,
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
    pub(super) mark: Option<char>,
    /// 1 / √n for a word of a name of n words: "Kirill Dmitriev" is more than one word, and less than two.
    pub(super) share: f64,
}

/// The words of a sentence of an article, in text order.
pub(super) fn of_sentence(document: &Document<'_>, sentence: &Sentence, stems: &Stems) -> Vec<Word> {
    let Document { article, segmentation, annotations } = *document;
    let mentions = &annotations.mentions;
    let mut next = mentions.partition_point(|mention| mention.words.start < sentence.words.start);
    let mut out = Vec::with_capacity(sentence.words.len());
    let mut at = sentence.words.start;
    while at < sentence.words.end {
        while mentions.get(next).is_some_and(|mention| mention.words.start < at) {
            next += 1;
        }
        let mention = mentions.get(next).filter(|mention| {
            mention.words.start == at && at < mention.words.end && mention.words.end <= sentence.words.end
        });
        let last = mention.map_or(at, |mention| mention.words.end - 1);
        let range = |word: u32| segmentation.words.get(word as usize).map(|word| word.range);
        if let (Some(first), Some(last)) = (range(at), range(last)) {
            let range = TextRange { start: first.start, end: last.end };
            let kind = annotations.kinds.get(at as usize).copied().unwrap_or(WordKind::Word);
            match mention {
                Some(mention) => out.push(Word::of_name(&article.text, &mention.key, range, stems)),
                None => out.extend(Word::new(&article.text, range, kind, stems)),
            }
        }
        at = last + 1;
    }
    share_names(&article.text, &mut out);
    out
}

/// The words of a text by itself; those with a capital are names, but for the first.
pub(super) fn of_text(text: &str, stems: &Stems) -> Vec<Word> {
    let words = words(text).filter_map(|word| {
        let range = TextRange::new(word.start, word.end);
        let word = range.of(text);
        let kind = if number_value(word).is_some() {
            WordKind::Number
        } else if range.start > 0 && word.starts_with(char::is_uppercase) {
            WordKind::Name
        } else {
            WordKind::Word
        };
        Word::new(text, range, kind, stems)
    });
    words.collect()
}

/// The words and the marks of their numbers, as one text: equal for texts that are word for word the same.
pub(super) fn wording(words: &[Word]) -> String {
    let mut wording = String::new();
    for word in words {
        wording.extend(word.mark);
        wording.push_str(&word.folded);
        wording.push(' ');
    }
    wording
}

impl Word {
    /// `None` where folding leaves nothing of the word.
    fn new(text: &str, range: TextRange, kind: WordKind, stems: &Stems) -> Option<Self> {
        let word = range.of(text);
        let folded = fold(word);
        let stem = stems.stem(word, &folded);
        let is_number = word.starts_with(|c: char| c.is_numeric());
        let mark = if is_number { mark(text, range) } else { None };
        (!stem.is_empty()).then_some(Self { stem, folded, range, kind, mark, share: 1.0 })
    }

    /// Whether it carries grammar, not content.
    pub(super) fn is_function(&self) -> bool {
        self.stem.starts_with(FUNCTION)
    }

    fn of_name(text: &str, key: &str, range: TextRange, stems: &Stems) -> Self {
        // A name that one article's capitals hide (in a headline) has the stem of its word there.
        let stem = if key.contains(' ') { key.to_owned() } else { stems.stem(key, key) };
        let folded = range.of(text).split_whitespace().map(fold).collect::<Vec<_>>().join(" ");
        Self { stem, folded, range, kind: WordKind::Name, mark: None, share: 1.0 }
    }
}

/// Lets the words of each run of names share what the name says.
fn share_names(text: &str, words: &mut [Word]) {
    let mut start = 0;
    while start < words.len() {
        let mut end = start + 1;
        if words[start].kind == WordKind::Name {
            while end < words.len()
                && words[end].kind == WordKind::Name
                && is_joined(text, &words[end - 1], &words[end])
            {
                end += 1;
            }
        }
        let share = 1.0 / ((end - start) as f64).sqrt();
        words[start..end].iter_mut().for_each(|word| word.share = share);
        start = end;
    }
}

fn is_joined(text: &str, first: &Word, second: &Word) -> bool {
    let gap = text.get(first.range.end as usize..second.range.start as usize).unwrap_or(",");
    matches!(gap.trim(), "" | "." | "-")
}

/// The currency, per cent or minus sign that stands at a number. A hyphen after a word or a number is none ("F-16", "5-10").
fn mark(text: &str, range: TextRange) -> Option<char> {
    let before = text.get(..range.start as usize).unwrap_or_default();
    let after = text.get(range.end as usize..).unwrap_or_default();
    let mut nearest = before.chars().rev();
    let sign = match nearest.next() {
        Some(c @ ('$' | '€' | '£' | '¥' | '₽' | '₴' | '₹' | '₩')) => Some(c),
        Some('-' | '−' | '–') if !nearest.next().is_some_and(char::is_alphanumeric) => Some('-'),
        _ => None,
    };
    sign.or_else(|| after.trim_start().chars().next().filter(|c| matches!(c, '%' | '€' | '£' | '₽' | '₴')))
}
