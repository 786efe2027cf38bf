//! The words of a sentence as alignment looks at them: names of several words as one, every word with its stem.

use super::{
    Document,
    stems::{FUNCTION, Stems},
};
use crate::{
    annotate::{Mention, WordKind, number_value},
    segment::{Sentence, words},
    text::{Interner, TextRange, fold},
};

/// What a name's key begins with among the words; no folded word does. A name is near no word: who and where are either the same, or
/// related by what is known of them, not by the words that they keep company with.
pub(super) const NAME: char = '@';

/// A word, or a name of several words that has one key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) key: Key,
    pub(super) range: TextRange,
    pub(super) kind: WordKind,
    pub(super) mark: Option<char>,
    /// 1 / √n for a word of a name of n words: "Kirill Dmitriev" is more than one word, and less than two.
    pub(super) share: f64,
}

/// What a word is compared by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    /// Number in [`Vocabulary::stems`].
    pub(super) stem: u32,
    /// Number in [`Vocabulary::words`] of the folded word.
    pub(super) folded: u32,
    /// Number in [`Vocabulary::words`] of what its meaning is looked up by: of a name [`NAME`] and its key, else the folded word.
    pub(super) word: u32,
    /// It carries grammar, not content.
    pub(super) is_function: bool,
}

/// The stems and folded words of all articles.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    pub(super) stems: Interner,
    pub(super) words: Interner,
}

impl Vocabulary {
    fn key(&mut self, stem: &str, folded: &str) -> Key {
        let folded = self.words.number(folded);
        let is_function = stem.starts_with(FUNCTION);
        Key { stem: self.stems.number(stem), folded, word: folded, is_function }
    }

    /// `None` where folding leaves nothing of the word.
    fn key_of(&mut self, word: &str, folded: &str, stems: &Stems) -> Option<Key> {
        let stem = stems.stem(word, folded);
        (!stem.is_empty()).then(|| self.key(&stem, folded))
    }

    /// The words and the marks of their numbers, as one text: equal for texts that are word for word the same.
    pub(super) fn wording(&self, words: &[Word]) -> String {
        let mut wording = String::new();
        for word in words {
            wording.extend(word.mark);
            wording.push_str(self.words.text(word.key.folded));
            wording.push(' ');
        }
        wording
    }
}

/// Reads the words of the sentences of one article.
pub(super) struct Reader<'a> {
    document: &'a Document<'a>,
    stems: Stems,
    vocabulary: &'a mut Vocabulary,
    /// For each form of the article, once it is asked for.
    keys: Vec<Option<Option<Key>>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document<'a>, vocabulary: &'a mut Vocabulary) -> Self {
        let keys = vec![None; document.segmentation.forms.all().len()];
        Self { document, stems: Stems::new(&document.article.lang), vocabulary, keys }
    }

    /// The words of a sentence, in text order. O(words).
    pub(super) fn of_sentence(&mut self, sentence: &Sentence) -> Vec<Word> {
        let Document { article, segmentation, annotations } = *self.document;
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
                out.extend(match mention {
                    Some(mention) => Some(self.name(mention, range)),
                    None => self.key(at).map(|key| Word::new(&article.text, range, kind, key)),
                });
            }
            at = last + 1;
        }
        share_names(&article.text, &mut out);
        out
    }

    fn key(&mut self, word: u32) -> Option<Key> {
        let forms = &self.document.segmentation.forms;
        let (number, form) = (forms.number(word as usize), forms.of(word as usize)?);
        let key = self.keys.get_mut(number)?;
        *key.get_or_insert_with(|| self.vocabulary.key_of(&form.written, &form.folded, &self.stems))
    }

    fn name(&mut self, mention: &Mention, range: TextRange) -> Word {
        // A name that one article's capitals hide (in a headline) has the stem of its word there.
        let key = mention.key.as_str();
        let stem = if key.contains(' ') { key.to_owned() } else { self.stems.stem(key, key) };
        let text = range.of(&self.document.article.text);
        let name = self.vocabulary.words.number(&format!("{NAME}{key}"));
        let key = if mention.words.len() == 1 {
            self.vocabulary.key(&stem, self.document.segmentation.forms.folded(mention.words.start as usize))
        } else {
            self.vocabulary.key(&stem, &text.split_whitespace().map(fold).collect::<Vec<_>>().join(" "))
        };
        Word { key: Key { word: name, ..key }, range, kind: WordKind::Name, mark: None, share: 1.0 }
    }
}

/// The words of a text by itself; those with a capital are names, but for the first.
pub(super) fn of_text(text: &str, stems: &Stems, vocabulary: &mut Vocabulary) -> Vec<Word> {
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
        let key = vocabulary.key_of(word, &fold(word), stems)?;
        Some(Word::new(text, range, kind, key))
    });
    words.collect()
}

impl Word {
    fn new(text: &str, range: TextRange, kind: WordKind, key: Key) -> Self {
        let is_number = range.of(text).starts_with(|c: char| c.is_numeric());
        let mark = if is_number { mark(text, range) } else { None };
        Self { key, range, kind, mark, share: 1.0 }
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
