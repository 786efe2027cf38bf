//! The tokens of Rich Text Format.

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\*`
    Ignorable,
    /// A control word or symbol, and its number.
    Word(&'a str, Option<i32>),
    /// A byte of text, as it is or as `\'hh`.
    Byte(u8),
}

/// The tokens of a file, in order. O(bytes) for all of them.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The control word that comes next, if one does.
    pub(super) fn peek_word(&self) -> Option<&'a str> {
        let start = self.rest.trim_ascii_start().strip_prefix(b"\\")?;
        Some(split_letters(start).0)
    }

    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&byte, after) = self.rest.split_first()?;
            self.rest = after;
            match byte {
                b'{' => return Some(Token::Open),
                b'}' => return Some(Token::Close),
                b'\\' => return self.control(),
                // Line ends of the file are none of the text.
                b'\r' | b'\n' | 0 => {}
                _ => return Some(Token::Byte(byte)),
            }
        }
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let (&byte, after) = self.rest.split_first()?;
        if byte.is_ascii_alphabetic() {
            return Some(self.word());
        }
        self.rest = after;
        Some(match byte {
            b'\'' => {
                let code = after.get(..2).and_then(|digits| str::from_utf8(digits).ok());
                let code = code.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                self.rest = after.get(2..).unwrap_or_default();
                Token::Byte(code.unwrap_or(b'?'))
            }
            b'*' => Token::Ignorable,
            b'\r' | b'\n' => Token::Word("par", None),
            b'~' => Token::Word("~", None),
            b'_' => Token::Word("_", None),
            b'{' | b'}' | b'\\' => Token::Byte(byte),
            // An optional hyphen, marks of an index.
            _ => Token::Word("", None),
        })
    }

    fn word(&mut self) -> Token<'a> {
        let (name, after) = split_letters(self.rest);
        let digits = after
            .iter()
            .enumerate()
            .take_while(|&(at, byte)| byte.is_ascii_digit() || at == 0 && *byte == b'-');
        let length = digits.count();
        let number = after.get(..length).and_then(|digits| str::from_utf8(digits).ok());
        let value = number.and_then(|digits| digits.parse().ok());
        let rest = after.get(length..).unwrap_or_default();
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        if name == "bin" {
            let length = value.and_then(|length: i32| usize::try_from(length).ok()).unwrap_or_default();
            self.rest = self.rest.get(length..).unwrap_or_default();
        }
        Token::Word(name, value)
    }
}

fn split_letters(bytes: &[u8]) -> (&str, &[u8]) {
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, rest) = bytes.split_at(length);
    (str::from_utf8(letters).unwrap_or_default(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_bytes_and_binary_data_are_told_apart() {
        let mut tokens = Tokens::new(b"{\\*\\b0 a\\'e9\\u-3913?\\bin3 }}}\\\n\\{\r\n}");
        let all: Vec<Token<'_>> = std::iter::from_fn(|| tokens.next()).collect();
        assert_eq!(
            all,
            [
                Token::Open,
                Token::Ignorable,
                Token::Word("b", Some(0)),
                Token::Byte(b'a'),
                Token::Byte(0xE9),
                Token::Word("u", Some(-3913)),
                Token::Byte(b'?'),
                Token::Word("bin", Some(3)),
                Token::Word("par", None),
                Token::Byte(b'{'),
                Token::Close,
            ]
        );
    }
}
