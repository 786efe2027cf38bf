//! Character maps: which text a font's codes stand for (ISO 32000-2, 9.10.3), and how many bytes a code has.

use encoding_rs::UTF_16BE;

/// A map with more entries is cut off: Unicode has 150,000 characters.
const MAX_ENTRIES: usize = 200_000;

/// Codes to text, in ranges.
#[derive(Debug, Default)]
pub(super) struct CharacterMap {
    /// First code, last code, text of the first; sorted by first code once read.
    ranges: Vec<(u32, u32, String)>,
    /// Number of bytes, lowest and highest code.
    spaces: Vec<(usize, u32, u32)>,
}

/// A word of a map's program.
enum Token {
    /// A string in angle brackets.
    Code {
        bytes: Vec<u8>,
    },
    Open,
    Close,
    Word(Vec<u8>),
}

impl CharacterMap {
    /// Reads `ToUnicode`, or an embedded encoding for its code lengths. What is not understood is left out. O(bytes).
    pub(super) fn parse(program: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { rest: program };
        while let Some(token) = tokens.next() {
            let Token::Word(word) = token else { continue };
            match word.as_slice() {
                b"begincodespacerange" => map.code_spaces(&mut tokens),
                b"beginbfchar" => map.characters(&mut tokens),
                b"beginbfrange" => map.ranges(&mut tokens),
                _ => {}
            }
        }
        map.ranges.sort_by_key(|(first, ..)| *first);
        map
    }

    /// The text of a code; `None`: not in the map.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        let after = self.ranges.partition_point(|(first, ..)| *first <= code);
        let (first, last, text) = self.ranges.get(after.checked_sub(1)?)?;
        if code > *last {
            return None;
        }
        let offset = code - first;
        if offset == 0 {
            return Some(text.clone());
        }
        let mut chars: Vec<char> = text.chars().collect();
        let end = chars.pop()?;
        chars.push(char::from_u32(u32::from(end).checked_add(offset)?)?);
        Some(chars.into_iter().collect())
    }

    /// How many bytes the code at the start of `bytes` has, by the declared code spaces; `None`: not in one of them.
    pub(super) fn code_len(&self, bytes: &[u8]) -> Option<usize> {
        let fits = |(length, low, high): &&(usize, u32, u32)| {
            bytes.get(..*length).is_some_and(|code| (*low..=*high).contains(&number(code)))
        };
        self.spaces.iter().find(fits).map(|(length, ..)| *length)
    }

    fn code_spaces(&mut self, tokens: &mut Tokens<'_>) {
        while let (Some(Token::Code { bytes: low }), Some(Token::Code { bytes: high })) =
            (tokens.next(), tokens.next())
        {
            if self.spaces.len() < 100 && (1..=4).contains(&low.len()) {
                self.spaces.push((low.len(), number(&low), number(&high)));
            }
        }
    }

    fn characters(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Code { bytes: code }) = tokens.next() {
            let Some(Token::Code { bytes: text }) = tokens.next() else { break };
            self.add(number(&code), number(&code), &text);
        }
    }

    fn ranges(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Code { bytes: first }) = tokens.next() {
            let Some(Token::Code { bytes: last }) = tokens.next() else { break };
            let (first, last) = (number(&first), number(&last));
            match tokens.next() {
                Some(Token::Code { bytes: text }) => self.add(first, last, &text),
                Some(Token::Open) => {
                    let mut code = first;
                    while let Some(Token::Code { bytes: text }) = tokens.next() {
                        self.add(code, code, &text);
                        code = code.saturating_add(1);
                    }
                }
                _ => break,
            }
        }
    }

    fn add(&mut self, first: u32, last: u32, utf16: &[u8]) {
        if first <= last && self.ranges.len() < MAX_ENTRIES {
            // One byte is written by programs that take it for a character.
            let text = match utf16 {
                [byte] => char::from(*byte).to_string(),
                _ => UTF_16BE.decode_without_bom_handling(utf16).0.into_owned(),
            };
            self.ranges.push((first, last, text));
        }
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

struct Tokens<'a> {
    rest: &'a [u8],
}

impl Tokens<'_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            match first {
                b'%' => {
                    let end =
                        rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
                    self.rest = rest.get(end..).unwrap_or_default();
                }
                b'[' | b']' => {
                    self.rest = rest;
                    return Some(if *first == b'[' { Token::Open } else { Token::Close });
                }
                b'<' if rest.first() != Some(&b'<') => {
                    let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
                    let bytes = hex(rest.get(..end).unwrap_or_default());
                    self.rest = rest.get(end + 1..).unwrap_or_default();
                    return Some(Token::Code { bytes });
                }
                byte if byte.is_ascii_alphanumeric() => {
                    let end = self.rest.iter().position(|byte| !byte.is_ascii_alphanumeric());
                    let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                    self.rest = rest;
                    return Some(Token::Word(word.to_vec()));
                }
                _ => self.rest = rest,
            }
        }
    }
}

/// Hexadecimal digits to bytes; other signs are left out, a last single digit is a byte's high half.
fn hex(digits: &[u8]) -> Vec<u8> {
    let mut values = digits.iter().filter_map(|digit| char::from(*digit).to_digit(16));
    let mut bytes = Vec::new();
    while let Some(high) = values.next() {
        let low = values.next().unwrap_or(0);
        bytes.extend(u8::try_from(high * 16 + low));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_gives_characters_ranges_and_code_lengths() {
        let map = CharacterMap::parse(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfchar <0003> <0020> % space
            <0004> <00660066> endbfchar
            2 beginbfrange <0010> <0012> <0041> <0020><0021>[<0061> <D83DDE00>] endbfrange",
        );
        let text = |code| map.text(code).unwrap_or_default();
        assert_eq!([3, 4, 0x10, 0x12, 0x20, 0x21].map(text).concat(), " ffACa😀");
        assert_eq!((map.text(0x13), map.text(2)), (None, None));
        assert_eq!(map.code_len(&[0, 3, 0]), Some(2));
    }
}
