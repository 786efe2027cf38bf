//! What the characters of running text do at the end of a sentence.

/// `. ! ?` and their relatives in scripts that put a space after a sentence.
pub(super) fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '։' | '‽') || is_full_width(c)
}

/// Marks that end a sentence by themselves, with or without a space: Chinese, Japanese, Hindi, Urdu, Ethiopic, Khmer, Burmese.
pub(super) fn is_full_width(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '।' | '॥' | '۔' | '።' | '។' | '៕' | '။')
}

/// Asks or exclaims, so it is no abbreviation's point.
pub(super) fn is_strong(c: char) -> bool {
    is_terminator(c) && !matches!(c, '.' | '…')
}

/// A quotation mark of any kind. Which way it faces depends on the language (`“` closes in German), so its neighbours decide.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '〝'
            | '〞'
            | '`'
    )
}

/// A quotation mark that only ever opens.
pub(super) fn is_opening_quote(c: char) -> bool {
    matches!(c, '„' | '‚' | '「' | '『' | '〝')
}

pub(super) fn is_closing_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '】' | '》' | '〉' | '］')
}

pub(super) fn is_opening_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '【' | '《' | '〈' | '［')
}

/// Stands before a sentence's first word and belongs to that sentence.
pub(super) fn is_lead(c: char) -> bool {
    is_quote(c)
        || is_opening_bracket(c)
        || matches!(
            c,
            '¿' | '¡'
                | '-'
                | '–'
                | '—'
                | '―'
                | '•'
                | '·'
                | '*'
                | '‣'
                | '▪'
                | '●'
                | '⁃'
                | '\u{200e}'
                | '\u{200f}'
        )
}

/// A letter without a lower and an upper form: Chinese, Arabic, Hebrew, Hindi ...
pub(super) fn is_uncased(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}
