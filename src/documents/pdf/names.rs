//! Names of glyphs to text, by the rules of the Adobe Glyph List: the names of Latin, Greek and Cyrillic fonts.

use super::forms;

/// Names that are no letter with an accent, with their signs.
const NAMES: &str = "space\u{20}exclam!quotedbl\"numbersign#dollar$percent%ampersand&quotesingle'parenleft(parenright)asterisk*\
plus+comma,hyphen-period.slash/zero0one1two2three3four4five5six6seven7eight8nine9colon:semicolon;less<equal=greater>question?\
at@bracketleft[backslash\\bracketright]asciicircum^underscore_grave`braceleft{bar|braceright}asciitilde~quoteleft‘quoteright’\
quotedblleft“quotedblright”quotesinglbase‚quotedblbase„guillemotleft«guillemotright»guilsinglleft‹guilsinglright›\
endash–emdash—bullet•ellipsis…dagger†daggerdbl‡section§paragraph¶copyright©registered®trademark™degree°plusminus±\
multiply×divide÷minus−mu\u{b5}onequarter¼onehalf½threequarters¾onesuperior¹twosuperior²threesuperior³ordfeminineªordmasculineº\
exclamdown¡questiondown¿cent¢sterling£currency¤yen¥euro€Euro€florinƒbrokenbar¦logicalnot¬macron¯acute´dieresis¨circumflex^\
tilde~caron\u{2c7}breve\u{2d8}dotaccent\u{2d9}ring\u{2da}cedilla\u{b8}ogonek\u{2db}hungarumlaut\u{2dd}periodcentered·fraction⁄perthousand‰\
AEÆaeæOEŒoeœOslashØoslashøLslashŁlslashłEthÐethðThornÞthornþgermandblsßdotlessiıDcroatĐdcroatđHbarĦhbarħ\
Aogonek\u{104}aogonek\u{105}Eogonek\u{118}eogonek\u{119}ff\u{fb00}fi\u{fb01}fl\u{fb02}ffi\u{fb03}ffl\u{fb04}sfthyphen-nbspace\u{20}\
nonbreakingspace\u{20}visiblespace\u{20}compwordmark\u{200c}zerowidthnonjoiner\u{200c}infinity∞notequal≠lessequal≤greaterequal≥\
approxequal≈partialdiff∂summation∑product∏pi\u{3c0}integral∫OmegaΩradical√Delta\u{394}lozenge◊arrowleft←arrowup↑arrowright→arrowdown↓\
AlphaΑBetaΒGammaΓEpsilonΕZetaΖEtaΗThetaΘIotaΙKappaΚLambdaΛMuΜNuΝXiΞOmicronΟPiΠRhoΡSigmaΣTauΤUpsilonΥPhiΦChiΧPsiΨ\
alphaαbetaβgammaγdeltaδepsilonεzetaζetaηthetaθiotaιkappaκlambdaλnuνxiξomicronοrhoρsigmaσsigma1ςtauτupsilonυphiφchiχ\
psiψomegaωAlphatonosΆEpsilontonosΈEtatonosΉIotatonosΊOmicrontonosΌUpsilontonosΎOmegatonosΏalphatonosάepsilontonosέ\
etatonosήiotatonosίomicrontonosόupsilontonosύomegatonosώiotadieresisϊupsilondieresisϋ\
afii10023Ёafii10071ёafii61352№afii10050Ґafii10098ґafii10053Єafii10101єafii10055Іafii10103іafii10056Їafii10104їafii10062Ўafii10110ў";
/// Accents by the names that end those of letters, with the combining mark.
const ACCENTS: &[(&str, char)] = &[
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("circumflex", '\u{302}'),
    ("dieresis", '\u{308}'),
    ("tilde", '\u{303}'),
    ("caron", '\u{30C}'),
    ("ring", '\u{30A}'),
    ("cedilla", '\u{327}'),
    ("commaaccent", '\u{326}'),
    ("macron", '\u{304}'),
    ("breve", '\u{306}'),
    ("hungarumlaut", '\u{30B}'),
    ("dotaccent", '\u{307}'),
    ("dot", '\u{307}'),
];
/// Names for several signs are written with underscores; more parts are no ligature.
const MAX_PARTS: usize = 6;

/// The text that a glyph's name stands for; `None`: the name says nothing ("g12").
pub(super) fn text(name: &str) -> Option<String> {
    // What follows a full stop tells the shape: "a.sc", "one.oldstyle".
    let name = name.split_once('.').map_or(name, |(base, _)| base);
    if name.is_empty() {
        // ".notdef"
        return None;
    }
    if name.contains('_') && name.split('_').count() <= MAX_PARTS {
        return name.split('_').map(single).collect();
    }
    single(name)
}

fn single(name: &str) -> Option<String> {
    let mut chars = name.chars();
    if let (Some(letter), None) = (chars.next(), chars.next()) {
        return letter.is_ascii_alphabetic().then(|| letter.to_string());
    }
    listed(name).or_else(|| numbered(name)).or_else(|| accented(name)).map(String::from)
}

fn listed(name: &str) -> Option<char> {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    NAMES.match_indices(name).find_map(|(at, _)| {
        let before = NAMES.get(..at)?.chars().next_back();
        let sign = NAMES.get(at + name.len()..)?.chars().next()?;
        // Digits are signs of "zero" to "nine", and no name begins after a letter.
        let begins = before.is_none_or(|c| !is_word(c) || c.is_ascii_digit());
        let is_sign = !is_word(sign) || (sign.is_ascii_digit() && DIGITS.contains(&name));
        (begins && is_sign).then_some(sign)
    })
}

const DIGITS: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// "uni20AC", "u1F600", and the Cyrillic letters of "afii10017" to "afii10097".
fn numbered(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix("afii").and_then(|number| number.parse::<u32>().ok()) {
        return char::from_u32(match number {
            // Ё stands between Е and Ж there, and is listed.
            10017..=10022 => 0x410 + number - 10017,
            10024..=10049 => 0x416 + number - 10024,
            10065..=10070 => 0x430 + number - 10065,
            10072..=10097 => 0x436 + number - 10072,
            _ => return None,
        });
    }
    let digits =
        name.strip_prefix("uni").and_then(|digits| digits.get(..4)).or_else(|| name.strip_prefix('u'))?;
    let fits = (4..=6).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| fits).and_then(char::from_u32)
}

/// "aacute", "Scaron", "kcommaaccent".
fn accented(name: &str) -> Option<char> {
    let mut chars = name.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let (_, accent) = ACCENTS.iter().find(|(accent, _)| *accent == chars.as_str())?;
    // The comma below is a cedilla in the characters for all letters but S and T.
    forms::composed(letter, *accent)
        .or_else(|| forms::composed(letter, '\u{327}').filter(|_| *accent == '\u{326}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        let read = |names: &str| -> String {
            names.split(' ').map(|name| text(name).unwrap_or_else(|| "?".to_owned())).collect()
        };
        assert_eq!(read("A space zero nine hyphen quoteright"), "A 09-’");
        assert_eq!(read("eacute Scaron ccedilla kcommaaccent odieresis"), "éŠçķö");
        assert_eq!(read("afii10017 afii10023 afii10049 afii10097 uni20AC u1F600"), "АЁЯя€😀");
        assert_eq!(read("f_f_i a.sc Eta eta mu pi ring"), "ffiaΗη\u{b5}π\u{2da}");
        assert_eq!(read("g12 cid34 .notdef glyph5 arrow"), "?????");
    }
}
