//! Finds the quantities of an article.

use std::ops::Range;

use super::{
    super::{DateMention, WordKind, index::listed, words::Words},
    Precision, Quantity, Unit, counted,
    number::{Form, Number, number_at},
};

/// The quantities of an article outside its dates. `kinds` says which words are names. O(words).
pub(in crate::annotate) fn quantities(
    words: &Words<'_>,
    kinds: &[WordKind],
    dates: &[DateMention],
) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::new();
    let mut dates = dates.iter().peekable();
    for sentence in words.sentences() {
        let mut at = sentence.start;
        let mut from = at;
        while at < sentence.end {
            while dates.next_if(|date| date.words.end as usize <= at).is_some() {}
            if let Some(date) = dates.peek().filter(|date| date.words.contains(&(at as u32))) {
                at = date.words.end as usize;
                from = at;
                continue;
            }
            let number =
                number_at(words, at, sentence.end).filter(|number| !is_label(words, kinds, at, number));
            let Some(number) = number else {
                at += 1;
                continue;
            };
            let quantity = quantity(words, from..at, &number, sentence.end);
            at = quantity.words.end as usize;
            from = at;
            out.push(quantity);
        }
    }
    out
}

/// The quantity of a number that ends `before` other words that may tell its precision.
fn quantity(words: &Words<'_>, before: Range<usize>, number: &Number, sentence_end: usize) -> Quantity {
    let start = before.end;
    let (first, precision) = precision_before(words, before);
    let Told { unit, of, mut end } = told(words, start, number, precision, sentence_end);
    let mut precision = match number.form {
        Form::Vague => Precision::Vague,
        Form::Cardinal if is_range(words, start, number.end) => Precision::Vague,
        Form::Cardinal | Form::Fraction | Form::Ordinal => precision,
    };
    let (after, later) = (words.folded(end), words.folded(end + 1));
    if precision == Precision::Exact {
        precision = match (after, later) {
            ("or", "more") => Precision::AtLeast,
            ("or", "so") => Precision::Approximate,
            ("or", "less" | "fewer") => Precision::AtMost,
            _ if words.char_after(number.end - 1) == Some('+') => Precision::AtLeast,
            _ => precision,
        };
        if precision != Precision::Exact && after == "or" {
            end += 2;
        }
    }
    let of = of.map(|of| match counted::fate_before(words, first) {
        Some(fate) if unit == Unit::Count && counted::is_people(&of) => fate.to_owned(),
        _ => of,
    });
    let end = end.min(sentence_end).max(number.end);
    Quantity { words: first as u32..end as u32, value: number.value, step: number.step, unit, precision, of }
}

/// A unit with what is counted, and one past its last word.
struct Told {
    unit: Unit,
    of: Option<String>,
    end: usize,
}

fn told(words: &Words<'_>, start: usize, number: &Number, precision: Precision, sentence_end: usize) -> Told {
    let end = number.end;
    let with = |unit: Unit, found: Option<(String, usize)>, end: usize| match found {
        Some((of, end)) => Told { unit, of: Some(of), end },
        None => Told { unit, of: None, end },
    };
    if number.form == Form::Fraction {
        return with(Unit::Percent, counted::whole(words, end, sentence_end), end);
    }
    if let Some(code) = money_before(words, start) {
        return with(Unit::Money(code), counted::whole(words, end, sentence_end), end);
    }
    if words.folded(end) == "percentage" && words.folded(end + 1).starts_with("point") {
        return Told { unit: Unit::Count, of: Some("percentage point".to_owned()), end: end + 2 };
    }
    let percent_end = match (words.folded(end), words.folded(end + 1)) {
        _ if words.char_after(end - 1) == Some('%') => Some(end),
        ("percent" | "pct", _) if words.are_joined(end - 1) => Some(end + 1),
        ("per", "cent") => Some(end + 2),
        _ => None,
    };
    if let Some(end) = percent_end {
        return with(Unit::Percent, counted::whole(words, end, sentence_end), end);
    }
    if words.are_joined(end - 1)
        && let Some((code, end)) = money_after(words, end, number.is_scaled)
    {
        return with(Unit::Money(code), counted::whole(words, end, sentence_end), end);
    }
    if number.form == Form::Ordinal {
        let has_noun = end < sentence_end && words.gap(end - 1) == " " && !words.has_capital(end);
        let noun = Some(words.folded(end)).filter(|noun| has_noun && !crate::text::is_function_word(noun));
        return with(Unit::Ordinal, noun.map(|noun| (noun.to_owned(), end + 1)), end);
    }
    if is_age(words, start, end) {
        return Told { unit: Unit::Count, of: Some(counted::YEAR_OLD.to_owned()), end };
    }
    let counted = counted::counted(words, end, sentence_end);
    if precision == Precision::Exact && end == start + 1 && is_year(words, start, counted.is_some()) {
        return Told { unit: Unit::Year, of: None, end };
    }
    with(Unit::Count, counted, end)
}

/// "Smith, 45, said", "aged 45".
fn is_age(words: &Words<'_>, start: usize, end: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let is_short =
        words.text(start).len() <= 3 && words.text(start).bytes().all(|byte| byte.is_ascii_digit());
    // "pages 3, 4, 5" lists no ages.
    let follows_word = words.text(before).ends_with(char::is_alphabetic);
    let is_apposed = follows_word && words.gap(before) == ", " && words.char_after(end - 1) == Some(',');
    is_short && end == start + 1 && (is_apposed || matches!(words.folded(before), "aged" | "age"))
}

/// Four digits without a separator, as outlets write years but not counts ("the 2016 elections", "2,016 votes"): any of the last and
/// this century, an older one where it counts nothing or follows a word that years follow.
fn is_year(words: &Words<'_>, at: usize, counts: bool) -> bool {
    let digits = words.text(at);
    let year = digits.parse::<u32>().ok().filter(|_| digits.len() == 4);
    let before = at.checked_sub(1).map_or("", |before| words.folded(before));
    let tells = listed("in since until by from during before after", before);
    year.is_some_and(|year| {
        (1900..=2100).contains(&year) || ((1500..1900).contains(&year) && (tells || !counts))
    })
}

/// Whether the number is part of a name, of a clock time or of a date in digits.
fn is_label(words: &Words<'_>, kinds: &[WordKind], at: usize, number: &Number) -> bool {
    let before = at.checked_sub(1);
    let gap_before = before.map_or("", |before| words.gap(before));
    let gap_after = words.gap(number.end - 1);
    let is_clock = [gap_before, gap_after].iter().any(|gap| matches!(*gap, ":" | "/"))
        || matches!(words.folded(number.end), "am" | "pm" | "o'clock" | "gmt" | "et");
    let follows_name = before.is_some_and(|before| {
        let is_name = words.has_capital(before) && kinds.get(before) == Some(&WordKind::Name);
        let is_digits = words.text(at).starts_with(|c: char| c.is_ascii_digit());
        (words.has_hyphen(before) && (words.has_capital(before) || words.capitals(before).is_some()))
            || (is_name && gap_before == " " && is_digits && !number.is_scaled)
    });
    is_clock || follows_name || matches!(words.char_before(at), Some('#' | '№'))
}

/// Whether the number is an end of a range ("10 to 15", "10–15", "between 10 and 15").
fn is_range(words: &Words<'_>, start: usize, end: usize) -> bool {
    let is_number =
        |at: usize| number_at(words, at, at + 1).is_some_and(|number| number.form == Form::Cardinal);
    let joins =
        |at: usize, between: bool| matches!(words.folded(at), "to") || (between && words.folded(at) == "and");
    let between = |at: Option<usize>| at.is_some_and(|at| words.folded(at) == "between");
    let is_dash = |gap: &str| matches!(gap, "-" | "–" | "—" | "‑");
    let second = (is_dash(words.gap(end - 1)) && is_number(end))
        || (joins(end, between(start.checked_sub(1))) && is_number(end + 1) && words.are_joined(end - 1));
    let first = start.checked_sub(1).is_some_and(|before| {
        (is_dash(words.gap(before)) && is_number(before))
            || (joins(before, between(start.checked_sub(3)))
                && before.checked_sub(1).is_some_and(is_number)
                && words.are_joined(before))
    });
    first || second
}

/// The precision that the words before a number tell, and the first word that tells it.
fn precision_before(words: &Words<'_>, before: Range<usize>) -> (usize, Precision) {
    let at = before.end;
    let tells = |phrase: &&str| {
        let n_words = phrase.split(' ').count();
        let first = at.checked_sub(n_words).filter(|&first| first >= before.start);
        first.is_some_and(|first| {
            (first..at).zip(phrase.split(' ')).all(|(word, told)| words.folded(word) == told)
        })
    };
    for (phrases, precision) in PHRASES {
        if let Some(phrase) = phrases.split(',').find(tells) {
            return (at - phrase.split(' ').count(), precision);
        }
    }
    (at, Precision::Exact)
}

/// What stands before a number and tells its precision; longer phrases before those that they end with.
const PHRASES: [(&str, Precision); 4] = [
    ("no more than,as many as,as much as", Precision::AtMost),
    (
        "no fewer than,no less than,more than,greater than,at least,upwards of,over,above,exceeding",
        Precision::AtLeast,
    ),
    ("less than,fewer than,up to,at most,under,below", Precision::AtMost),
    (
        "close to,an estimated,about,around,roughly,approximately,nearly,almost,some,estimated,approx",
        Precision::Approximate,
    ),
];

pub(super) fn is_money_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '₹' | '₽' | '₩' | '₺' | '₴' | '₪')
}

/// The currency whose sign stands before a number.
fn money_before(words: &Words<'_>, at: usize) -> Option<&'static str> {
    let sign = words.char_before(at).filter(|&sign| is_money_sign(sign))?;
    let country = at
        .checked_sub(1)
        .filter(|&before| words.gap(before).starts_with('$'))
        .map_or("", |before| words.text(before));
    Some(match (sign, country) {
        ('$', "A" | "AU" | "AUD") => "AUD",
        ('$', "C" | "CA" | "CAD" | "Can") => "CAD",
        ('$', "NZ") => "NZD",
        ('$', "HK") => "HKD",
        ('$', "S") => "SGD",
        ('$', "R") => "BRL",
        ('$', _) => "USD",
        ('£', _) => "GBP",
        ('€', _) => "EUR",
        ('¥', _) => "JPY",
        ('₹', _) => "INR",
        ('₽', _) => "RUB",
        ('₩', _) => "KRW",
        ('₺', _) => "TRY",
        ('₴', _) => "UAH",
        _ => "ILS",
    })
}

/// The currency that a word after a number names, and one past that word. What is also something else needs a scale ("80 pounds").
fn money_after(words: &Words<'_>, at: usize, is_scaled: bool) -> Option<(&'static str, usize)> {
    let (at, is_american) = match words.capitals(at).as_deref() {
        Some("US") => (at + 1, true),
        _ => (at, false),
    };
    let folded = words.folded(at);
    let code = if listed("dollar dollars usd", folded) {
        "USD"
    } else if is_american {
        return None;
    } else {
        let is_sure = is_scaled || words.folded(at + 1) == "sterling" || !listed("pound pounds won", folded);
        CURRENCIES.iter().find(|(names, _)| is_sure && listed(names, folded)).map(|&(_, code)| code)?
    };
    Some((code, at + 1))
}

/// Names of currencies with their codes.
const CURRENCIES: [(&str, &str); 10] = [
    ("euro euros eur", "EUR"),
    ("pound pounds gbp", "GBP"),
    ("yen", "JPY"),
    ("yuan renminbi", "CNY"),
    ("rouble roubles ruble rubles", "RUB"),
    ("rupee rupees", "INR"),
    ("hryvnia hryvnias", "UAH"),
    ("shekel shekels", "ILS"),
    ("won", "KRW"),
    ("zloty zlotys", "PLN"),
];
