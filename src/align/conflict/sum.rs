//! Sums and other numbers that stand before their noun ("a $5 million fine", "a 28-point plan"), and ages, in linked sentences.

use super::{
    event::{days_differ, names_same},
    number::{Numbers, differ},
    side::Side,
};
use crate::{
    annotate::{Mention, MentionKind, Quantity, Unit},
    segment::is_verb,
    text::{is_function_word, is_listed},
};

/// The noun that a number describes may stand this many words behind it.
const MAX_WORDS: u32 = 4;

/// The first two numbers of one noun that cannot both be true, where both sentences name the same, and each gives one number
/// in that unit.
pub(super) fn numbers<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    let (described_a, described_b) = (described(a), described(b));
    let (of_a, of_b) = described_a.iter().find_map(|&(of_a, noun_a)| {
        let of_b = described_b.iter().find(|(of_b, noun_b)| *noun_b == noun_a && of_b.unit == of_a.unit);
        of_b.filter(|(of_b, _)| differ(a, of_a, b, of_b)).map(|&(of_b, _)| (of_a, of_b))
    })?;
    (!days_differ(a, b) && names_same(a, b)).then(|| (of_a.clone(), of_b.clone(), None))
}

/// The numbers of a sentence with the noun that each describes, where no other number has its unit.
fn described<'a>(side: Side<'a>) -> Vec<(&'a Quantity, &'a str)> {
    let all = side.quantities(side.words);
    let is_alone = |quantity: &Quantity| {
        let is_like = |other: &&Quantity| {
            other.unit == quantity.unit && (quantity.unit != Unit::Count || other.of == quantity.of)
        };
        all.iter().filter(is_like).count() == 1
    };
    let described = all.iter().filter(|quantity| is_alone(quantity)).filter_map(|quantity| {
        let noun = match quantity.unit {
            Unit::Money(_) => noun_after(side, quantity).or_else(|| noun_before(side, quantity)),
            Unit::Count if is_compound(side, quantity) => noun_after(side, quantity),
            _ => None,
        };
        noun.filter(|noun| !is_reported(noun)).map(|noun| (quantity, noun))
    });
    described.collect()
}

/// Nouns that have another number in every report: "a loss of $5 million".
fn is_reported(noun: &str) -> bool {
    is_listed(
        "\
        average barrel close cost costs debt dividend earnings estimate forecast gain income level loss losses \
        price prices profit profits record revenue revenues sales share shares spread target total turnover \
        value volume",
        noun,
    )
}

/// "a 28-point plan": the unit is joined to the number.
fn is_compound(side: Side<'_>, quantity: &Quantity) -> bool {
    let last = quantity.words.end.saturating_sub(1);
    quantity.words.start < last && matches!(side.gap_after(last - 1), "-" | "‑")
}

/// The last of the common nouns right behind a number: "deal" of "$5 million arms deal".
fn noun_after<'a>(side: Side<'a>, quantity: &Quantity) -> Option<&'a str> {
    let end = side.words.end.min(quantity.words.end + MAX_WORDS);
    let mut noun = None;
    for word in quantity.words.end..end {
        let (folded, is_joined) = (side.folded(word), matches!(side.gap_after(word - 1), " " | "-"));
        let is_noun = side.written(word).starts_with(char::is_lowercase) && !is_function_word(folded);
        if !is_joined
            || !is_noun
            || is_verb(folded)
            || is_listed("after before by for from in on over to under with", folded)
        {
            break;
        }
        noun = Some(folded);
    }
    noun
}

/// "a fine of $5 million", "a deal worth $5 million".
fn noun_before<'a>(side: Side<'a>, quantity: &Quantity) -> Option<&'a str> {
    let link = quantity.words.start.checked_sub(1)?;
    let noun = link.checked_sub(1).filter(|&noun| noun >= side.words.start)?;
    let (link, folded) = (side.folded(link), side.folded(noun));
    let is_noun = side.written(noun).starts_with(char::is_lowercase) && !is_function_word(folded);
    (matches!(link, "of" | "worth") && is_noun).then_some(folded)
}

/// The ages of a person whom both sentences name in full.
pub(super) fn ages<'a>(a: Side<'a>, b: Side<'a>) -> Option<Numbers<'a>> {
    let (aged_a, aged_b) = (aged(a), aged(b));
    aged_a.iter().find_map(|(of_a, name_a)| {
        let (of_b, _) = aged_b.iter().find(|(_, name_b)| name_a == name_b)?;
        differ(a, of_a, b, of_b).then(|| ((*of_a).clone(), (*of_b).clone(), None))
    })
}

/// The ages of a sentence with the words of the full names that they stand beside: "Anna Berg, 45," and "45-year-old Anna Berg".
fn aged<'a>(side: Side<'a>) -> Vec<(&'a Quantity, Vec<&'a str>)> {
    let ages =
        side.quantities(side.words).iter().filter(|quantity| quantity.of.as_deref() == Some("year old"));
    let aged = ages.filter_map(|quantity| {
        let names = side.mentions(side.words);
        let before = names.partition_point(|name| name.words.end <= quantity.words.start);
        let is_next =
            |x: &Mention, y: &Mention| x.words.end == y.words.start && side.gap_after(x.words.end - 1) == " ";
        // "Anna Berg, a 45-year-old baker".
        let article =
            quantity.words.start.checked_sub(1).filter(|&word| is_listed("a an the", side.folded(word)));
        let name = if is_compound(side, quantity) && article.is_none() {
            let after = names.get(before..)?;
            let joined = after.windows(2).take_while(|pair| is_next(&pair[0], &pair[1])).count();
            let is_beside = after.first()?.words.start == quantity.words.end
                && side.gap_after(quantity.words.end - 1) == " ";
            after.get(..joined + 1).filter(|_| is_beside)?
        } else {
            let names = names.get(..before)?;
            let joined = names.windows(2).rev().take_while(|pair| is_next(&pair[0], &pair[1])).count();
            let first = article.unwrap_or(quantity.words.start);
            let is_beside =
                names.last()?.words.end == first && side.gap_after(first.saturating_sub(1)) == ", ";
            names.get(names.len() - joined - 1..).filter(|_| is_beside)?
        };
        let opening = opening(side, name.first()?).filter(|_| name.len() == 1);
        let mut words: Vec<&str> = opening.into_iter().map(|word| side.folded(word)).collect();
        words.extend(name.iter().map(|word| word.key.as_str()));
        let is_person =
            words.len() >= 2 && name.iter().rev().skip(1).all(|word| word.kind != MentionKind::Place);
        is_person.then_some((quantity, words))
    });
    aged.collect()
}

/// The first word of a sentence before a name: its capital does not tell whether it belongs to the name.
fn opening(side: Side<'_>, name: &Mention) -> Option<u32> {
    let first = side.words.start;
    let is_beside = name.words.start == first + 1 && side.gap_after(first) == " ";
    (is_beside && !is_function_word(side.folded(first))).then_some(first)
}
