//! Text in header fields: encoded words (RFC 2047), and parameters with a charset (RFC 2231).

use super::{
    decode::{self, Declared},
    mime::{base64, unescape},
};

/// `=?charset?encoding?text?=`.
struct Word<'a> {
    charset: &'a [u8],
    bytes: Vec<u8>,
}

/// A field's value to text. Neighbouring words of one charset are decoded together: programs cut characters in two. Bytes that are not
/// ASCII outside of encoded words are guessed. O(value).
pub(super) fn decode(value: &[u8]) -> String {
    let mut text = String::new();
    let mut pending: Option<Word<'_>> = None;
    let mut rest = value;
    while let Some((before, word, after)) = next_word(rest) {
        rest = after;
        // White space between two encoded words is not shown.
        let adjoins = pending.is_some() && before.trim_ascii().is_empty();
        if let Some(last) = &mut pending
            && adjoins
            && last.charset.eq_ignore_ascii_case(word.charset)
        {
            last.bytes.extend(word.bytes);
            continue;
        }
        flush(pending.replace(word), &mut text);
        if !adjoins {
            text.push_str(&plain(before));
        }
    }
    flush(pending, &mut text);
    text.push_str(&plain(rest));
    text
}

/// `charset'language'text%20with%20escapes`.
pub(super) fn decode_extended(value: &[u8]) -> String {
    let mut fields = value.splitn(3, |byte| *byte == b'\'');
    match (fields.next(), fields.next(), fields.next()) {
        (Some(charset), Some(_), Some(text)) => with_charset(&unescape(text, b'%'), charset),
        _ => plain(&unescape(value, b'%')),
    }
}

fn flush(word: Option<Word<'_>>, text: &mut String) {
    if let Some(word) = word {
        text.push_str(&with_charset(&word.bytes, word.charset));
    }
}

fn with_charset(bytes: &[u8], charset: &[u8]) -> String {
    let label = String::from_utf8_lossy(charset);
    decode::decode(bytes, None, Declared::Label(&label)).text
}

fn plain(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => decode::decode(bytes, None, Declared::Inside).text,
    }
}

/// The next encoded word, what stands before it and what after. O(value).
fn next_word(value: &[u8]) -> Option<(&[u8], Word<'_>, &[u8])> {
    let mut from = 0;
    loop {
        let at = from + value.get(from..)?.windows(2).position(|window| window == b"=?")?;
        let (before, word) = value.split_at_checked(at)?;
        if let Some((charset, is_base64, content)) = head(word.get(2..)?) {
            // Where this word has no end, none that comes later has one.
            let end = content.windows(2).position(|window| window == b"?=")?;
            let encoded = content.get(..end)?;
            let bytes = if is_base64 { base64(encoded) } else { quoted(encoded) };
            return Some((before, Word { charset, bytes }, content.get(end + 2..)?));
        }
        from = at + 2;
    }
}

/// What stands behind `=?` to the charset, whether the encoding is base64, and what stands behind it.
fn head(text: &[u8]) -> Option<(&[u8], bool, &[u8])> {
    let charset_end = text.iter().position(|byte| *byte == b'?')?;
    let charset = text.get(..charset_end)?;
    // RFC 2231 lets a language follow: `utf-8*en`.
    let charset = charset.split(|byte| *byte == b'*').next()?;
    let is_base64 = match text.get(charset_end + 1)? {
        b'b' | b'B' => true,
        b'q' | b'Q' => false,
        _ => return None,
    };
    let content = text.get(charset_end + 2..)?.strip_prefix(b"?")?;
    (!charset.contains(&b' ')).then_some((charset, is_base64, content))
}

/// Escapes of quoted-printable, and `_` for a space.
fn quoted(encoded: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = encoded.iter().map(|byte| if *byte == b'_' { b' ' } else { *byte }).collect();
    unescape(&spaced, b'=')
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{GBK, ISO_2022_JP, WINDOWS_1251};

    #[test]
    fn encoded_words_are_decoded_together() {
        for (value, text) in [
            ("=?utf-8?Q?Br=C3=BCcke_zu?=", "Brücke zu"),
            ("=?utf-8?Q?Br=C3?= =?UTF-8?Q?=BCcke?= zu", "Brücke zu"),
            ("=?utf-8*de?B?QnLDvGNrZQ==?=", "Brücke"),
            ("Fwd: =?iso-8859-1?Q?Br=FCcke?= und =?utf-8?Q?Stra=C3=9Fe?=", "Fwd: Brücke und Straße"),
            ("=?iso-8859-1?Q?Br=FCcke?= =?utf-8?Q?_Stra=C3=9Fe?=", "Brücke Straße"),
            ("=?gb2312?B?1tDOxNDCzsU=?=", "中文新闻"),
            ("=?x-unknown?Q?plain?=", "plain"),
            ("=?utf-8?Q?Who_pays?_Nobody?= =?utf-8?Q?no_end", "Who pays? Nobody =?utf-8?Q?no_end"),
            ("=?broken?= =?utf-8?X?a?= 3 =? 4", "=?broken?= =?utf-8?X?a?= 3 =? 4"),
        ] {
            assert_eq!(decode(value.as_bytes()), text, "{value}");
        }
    }

    #[test]
    fn bytes_outside_of_encoded_words_are_guessed() {
        let russian = "Переговоры в Женеве закончились без соглашения";
        assert_eq!(decode(&WINDOWS_1251.encode(russian).0), russian);
        assert_eq!(decode(russian.as_bytes()), russian);
    }

    #[test]
    fn parameters_state_their_charset() {
        assert_eq!(decode_extended(b"utf-8'de'Br%C3%BCcke.html"), "Brücke.html");
        assert_eq!(decode_extended(b"100%.html"), "100%.html");
        let chinese = GBK.encode("中文新闻").0;
        assert_eq!(decode_extended(&[b"gb2312''".as_slice(), &chinese].concat()), "中文新闻");
        let japanese = ISO_2022_JP.encode("橋の閉鎖").0;
        assert_eq!(with_charset(&japanese, b"ISO-2022-JP"), "橋の閉鎖");
    }
}
