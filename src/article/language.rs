//! The language of a text that does not state it.
//!
//! The script of most letters decides alone where one language is written in it. For Latin, Cyrillic and Arabic script and
//! Devanagari, each language has its commonest words and, where there are any, letters that its neighbours lack: enough for
//! articles, in a tenth of the space of trigram tables. Headlines alone are often too short.

mod profiles;

use std::{collections::BTreeMap, sync::LazyLock};

use crate::text::Interner;
use profiles::{ARABIC, CYRILLIC, DEVANAGARI, LATIN, Profile};

/// More than this says nothing new, in characters.
const MAX_CHARS: usize = 6_000;
/// What a common word counts, against 1 for a letter of the language: letters also come with foreign names.
const WORD: u32 = 3;
/// Points that are needed: three common words.
const MIN_POINTS: u32 = 3 * WORD;
/// Points a word, in per cent: running text of a language listed has 85 or more (60 in single sentences), that of others 61 at
/// most unless it is a close relative.
const MIN_PERCENT: u32 = 55;
/// The best against the second, in per cent. Closest are Croatian and Serbian in Latin letters, which share all but a few of
/// the commonest words.
const MIN_LEAD_PERCENT: u32 = 104;

/// The tag of the text's language: ISO 639-1; `und` where that is unsure. O(the first 6,000 characters).
pub(super) fn detect(text: &str) -> &'static str {
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let mut letters: BTreeMap<Script, u32> = BTreeMap::new();
    let (mut run, mut n_run) = (Script::Latin, 0);
    for script in text.chars().filter(|c| c.is_alphabetic()).map(script) {
        if script != run {
            *letters.entry(run).or_default() += n_run;
            (run, n_run) = (script, 0);
        }
        n_run += 1;
    }
    *letters.entry(run).or_default() += n_run;
    let count = |script| letters.get(&script).copied().unwrap_or_default();
    // Japanese mixes two scripts: a page of Chinese holds no kana but in names.
    let kana = count(Script::Kana);
    if kana > 0 && (kana + count(Script::Only("zh"))) * 2 > letters.values().sum() {
        return if kana * 8 > count(Script::Only("zh")) { "ja" } else { "zh" };
    }
    let all: u32 = letters.values().sum();
    match letters.into_iter().max_by_key(|&(_, n)| n) {
        Some((main, n)) if n * 2 > all => match main {
            Script::Only(lang) => lang,
            Script::Latin => by_words(text, &LATIN_WORDS),
            Script::Cyrillic => by_words(text, &CYRILLIC_WORDS),
            Script::Arabic => by_words(text, &ARABIC_WORDS),
            Script::Devanagari => by_words(text, &DEVANAGARI_WORDS),
            Script::Kana => "ja",
            Script::Other => "und",
        },
        _ => "und",
    }
}

/// Texts with fewer letters do not contradict a stated language: a quotation, a list of names.
const MIN_LETTERS: usize = 100;
/// Languages that their words alone may not tell apart; several have no profile.
const RELATED: &[&[&str]] = &[
    &["nb", "nn", "no", "da"],
    &["hr", "bs", "sr", "sh", "cnr", "me", "sl"],
    &["id", "ms", "zsm", "jv", "su"],
    &["cs", "sk"],
    &["bg", "mk"],
    &["nl", "af", "li", "fy"],
    &["es", "ca", "gl", "pt", "ast", "an"],
    &["az", "tr", "tk", "uz", "kk", "ky", "tt"],
    &["zh", "yue", "cmn", "wuu"],
    &["tl", "fil", "ceb"],
];

/// Whether a text detected as `detected` is surely not in the `stated` language (both primary tags). Languages that detection does
/// not know are believed.
pub(super) fn contradicts(detected: &str, stated: &str, text: &str) -> bool {
    let known = [LATIN, CYRILLIC, ARABIC, DEVANAGARI]
        .iter()
        .any(|profiles| profiles.iter().any(|profile| profile.lang == stated))
        || ONLY.contains(&stated)
        || RELATED.iter().any(|group| group.contains(&stated));
    let agree = stated == detected
        || RELATED.iter().any(|group| group.contains(&stated) && group.contains(&detected));
    detected != "und"
        && known
        && !agree
        && text.chars().filter(|c| c.is_alphabetic()).nth(MIN_LETTERS - 1).is_some()
}

/// The languages that [`script`] alone tells.
const ONLY: &[&str] = &[
    "el", "hy", "he", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "my", "ka", "ko", "am",
    "km", "zh", "ja",
];

/// A letter's script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    /// Used for this language alone, as far as news goes.
    Only(&'static str),
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Kana,
    Other,
}

fn script(c: char) -> Script {
    match u32::from(c) {
        0x41..=0x24f | 0x1e00..=0x1eff => Script::Latin,
        0x370..=0x3ff | 0x1f00..=0x1fff => Script::Only("el"),
        0x400..=0x52f => Script::Cyrillic,
        0x531..=0x58f => Script::Only("hy"),
        0x590..=0x5ff => Script::Only("he"),
        0x600..=0x6ff | 0x750..=0x77f => Script::Arabic,
        0x900..=0x97f => Script::Devanagari,
        0x980..=0x9ff => Script::Only("bn"),
        0xa00..=0xa7f => Script::Only("pa"),
        0xa80..=0xaff => Script::Only("gu"),
        0xb00..=0xb7f => Script::Only("or"),
        0xb80..=0xbff => Script::Only("ta"),
        0xc00..=0xc7f => Script::Only("te"),
        0xc80..=0xcff => Script::Only("kn"),
        0xd00..=0xd7f => Script::Only("ml"),
        0xd80..=0xdff => Script::Only("si"),
        0xe00..=0xe7f => Script::Only("th"),
        0x1000..=0x109f => Script::Only("my"),
        0x10a0..=0x10ff => Script::Only("ka"),
        0x1100..=0x11ff | 0xac00..=0xd7af => Script::Only("ko"),
        0x1200..=0x137f => Script::Only("am"),
        0x1780..=0x17ff => Script::Only("km"),
        0x3040..=0x30ff => Script::Kana,
        0x3400..=0x9fff | 0x2_0000..=0x3_ffff => Script::Only("zh"),
        _ => Script::Other,
    }
}

/// The words of the languages of one script.
struct ScriptWords {
    profiles: &'static [Profile],
    words: Interner,
    /// For each word, the places in `profiles` of those that list it.
    listed_in: Vec<Vec<usize>>,
}

static LATIN_WORDS: LazyLock<ScriptWords> = LazyLock::new(|| ScriptWords::new(LATIN));
static CYRILLIC_WORDS: LazyLock<ScriptWords> = LazyLock::new(|| ScriptWords::new(CYRILLIC));
static ARABIC_WORDS: LazyLock<ScriptWords> = LazyLock::new(|| ScriptWords::new(ARABIC));
static DEVANAGARI_WORDS: LazyLock<ScriptWords> = LazyLock::new(|| ScriptWords::new(DEVANAGARI));

impl ScriptWords {
    fn new(profiles: &'static [Profile]) -> Self {
        let (mut words, mut listed_in) = (Interner::default(), Vec::new());
        for (at, profile) in profiles.iter().enumerate() {
            for word in profile.words.split(' ') {
                let number = words.number(word) as usize;
                if number == listed_in.len() {
                    listed_in.push(Vec::new());
                }
                listed_in[number].push(at);
            }
        }
        Self { profiles, words, listed_in }
    }

    fn listed_in(&self, word: &str) -> &[usize] {
        self.words.find(word).map_or(&[], |number| &self.listed_in[number as usize])
    }
}

/// The language whose words and letters the text has, far enough before every other.
fn by_words(text: &str, script: &ScriptWords) -> &'static str {
    let text = text.to_lowercase();
    let mut points = vec![0; script.profiles.len()];
    let mut n_words = 0;
    for word in text.split(|c: char| !c.is_alphabetic() && !is_mark(c)).filter(|word| !word.is_empty()) {
        n_words += 1;
        for &at in script.listed_in(word) {
            points[at] += WORD;
        }
    }
    // Letters of ASCII tell no language.
    let mut letters: BTreeMap<char, u32> = BTreeMap::new();
    for c in text.chars().filter(|c| !c.is_ascii()) {
        *letters.entry(c).or_default() += 1;
    }
    let letters_of =
        |profile: &Profile| -> u32 { profile.letters.chars().filter_map(|c| letters.get(&c)).sum() };
    let mut ranked: Vec<(u32, &'static str)> = (script.profiles.iter().zip(points))
        .map(|(profile, points)| (points + letters_of(profile), profile.lang))
        .collect();
    ranked.sort_unstable_by(|x, y| y.cmp(x));
    match ranked[..] {
        [(best, lang), (second, _), ..]
            if best >= MIN_POINTS
                && best * 100 >= n_words * MIN_PERCENT
                && best * 100 >= second * MIN_LEAD_PERCENT =>
        {
            lang
        }
        _ => "und",
    }
}

/// Vowel signs of Devanagari and Arabic, which are part of a word but no letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{200c}')
}

#[cfg(test)]
mod tests;
