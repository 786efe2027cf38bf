//! Sentences to annotations: names, quantities and dates, and what kind of word each word is.
//!
//! Names get one key for all their spellings (`gazetteer/`, `people.rs`, `initialisms.rs`), quantities one canonical value
//! (`quantities.rs`), dates the days they can mean (`dates.rs`). Each article is annotated for itself; only [`initialism_keys`]
//! looks at several. All but names by their capitals is for English: other languages write numbers and dates differently.

mod calendar;
mod dates;
mod decimal;
mod gazetteer;
mod index;
mod initialisms;
mod mentions;
mod names;
mod numbers;
mod people;
mod published;
mod quantities;
mod speech;
mod words;

pub use calendar::Day;
pub use dates::{DateMention, DayRange, When, dates_disagree};
pub use decimal::Decimal;
pub use gazetteer::{NameRelation, is_seat_name, name_relation};
pub use initialisms::{Initialism, InitialismBasis, initialism_keys};
pub use mentions::{Mention, MentionKind};
pub use numbers::number_value;
pub(crate) use people::is_title;
pub(crate) use published::Published;
pub use quantities::{Precision, Quantity, Unit, quantities_disagree};
pub(crate) use speech::is_word_of_saying;
pub use speech::{Quote, QuoteForm, Source, SourceKind, Speech, Voice, speech};

use crate::{article::Article, segment::Segmentation};
use words::Words;

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordKind {
    /// Any other word.
    Word,
    /// Part of a proper name.
    Name,
    /// A number, in digits or in words.
    Number,
}

/// The annotations of one article. Word ranges are indices into [`Segmentation::words`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotations {
    /// One per word of [`Segmentation::words`].
    pub kinds: Vec<WordKind>,
    /// Ascending, not overlapping, each inside one sentence.
    pub mentions: Vec<Mention>,
    /// Abbreviations and what they stand for, by abbreviation.
    pub initialisms: Vec<Initialism>,
    /// Ascending, not overlapping, each inside one sentence; no word of a date is in one.
    pub quantities: Vec<Quantity>,
    /// Ascending, not overlapping, each inside one sentence.
    pub dates: Vec<DateMention>,
}

/// Annotates the words of one article. O(words · log words).
pub fn annotate(article: &Article, segmentation: &Segmentation) -> Annotations {
    let words = Words::new(article, segmentation);
    let mut kinds = names::names(&words);
    let found = mentions::mentions(&words, &kinds, &article.lang);
    let published = Published::of(&article.metadata).map(|published| published.day);
    let dates = dates::dates(&words, &found.mentions, published);
    let quantities = quantities::quantities(&words, &kinds, &dates);
    let forms = &segmentation.forms;
    let is_number: Vec<bool> = forms.all().iter().map(|form| number_value(&form.written).is_some()).collect();
    for (word, kind) in kinds.iter_mut().enumerate() {
        if is_number.get(forms.number(word)) == Some(&true) {
            *kind = WordKind::Number;
        }
    }
    Annotations { kinds, mentions: found.mentions, initialisms: found.initialisms, quantities, dates }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        article::{ParagraphKind, article},
        config::SegmentConfig,
        ingest::{Block, Blocks, Format, Metadata},
        segment::segment,
    };

    /// The annotations of a text of one paragraph, published on an ISO date.
    pub(crate) fn annotated(text: &str, published: Option<&str>) -> Annotations {
        let block = Block { kind: ParagraphKind::Body, text: text.to_owned(), reason: None };
        let metadata = Metadata {
            published: published.map(str::to_owned),
            lang: Some("en".to_owned()),
            ..Metadata::default()
        };
        let article = article(
            "x",
            Blocks { format: Format::Text, encoding: String::new(), metadata, blocks: vec![block] },
        );
        annotate(&article, &segment(&article, &SegmentConfig::default()))
    }

    /// The keys of the mentions of a text, in order.
    pub(crate) fn keys(text: &str) -> Vec<String> {
        annotated(text, None).mentions.into_iter().map(|mention| mention.key).collect()
    }
}
