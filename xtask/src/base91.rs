//! Bytes as printable text, denser than base64: 13 bits in two of 91 characters, so 16 characters for 13 bytes (1.23) instead of 4 for 3
//! (1.33). `www/engine/base91.js` reads it.
//!
//! Seven bits in every character would take 1.18, of a script block and its escapes; but with control characters in it, and an editor
//! or a mail that touches one of them breaks it. No block of printable ASCII is worth more work: the best possible is 1.22.

/// Every printable character of ASCII but the space, `<` (it could end the block), `&` and `\` (programs that escape know them).
pub(crate) const ALPHABET: &[u8; 91] =
    b"!\"#$%'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// The text of `bytes`. Bits are taken from the highest on; the last character or two are filled up with zeros: one where 6 bits or
/// fewer remain.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let digit = |value: u32| char::from(ALPHABET[value as usize]);
    let mut text = String::with_capacity(bytes.len() / 13 * 16 + 16);
    let (mut held, mut n_bits) = (0u32, 0u32);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        n_bits += 8;
        if n_bits >= 13 {
            n_bits -= 13;
            let pair = held >> n_bits;
            text.extend([digit(pair / 91), digit(pair % 91)]);
            held &= (1 << n_bits) - 1;
        }
    }
    match n_bits {
        0 => {}
        1..=6 => text.push(digit(held << (6 - n_bits))),
        _ => {
            let pair = held << (13 - n_bits);
            text.extend([digit(pair / 91), digit(pair % 91)]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(text: &str) -> Vec<u8> {
        let digit = |c: &u8| ALPHABET.iter().position(|one| one == c).unwrap();
        let bits = text.as_bytes().chunks(2).map(|pair| match pair {
            [a, b] => format!("{:013b}", digit(a) * 91 + digit(b)),
            [a] => format!("{:06b}", digit(a)),
            _ => unreachable!(),
        });
        let bits: Vec<u8> = bits.collect::<String>().into_bytes();
        bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | (bit - b'0'))).collect()
    }

    #[test]
    fn bytes_of_every_value_and_number_come_back() {
        for n in 0..300 {
            for step in [0, 1, 37, 255] {
                let bytes: Vec<u8> = (0..n).map(|at: usize| (at * step + n) as u8).collect();
                assert_eq!(decode(&encode(&bytes)), bytes, "{n} {step}");
            }
        }
    }

    /// `tests/web/unit/base91.test.js` reads the same.
    #[test]
    fn the_text_is_the_one_that_the_page_reads() {
        assert_eq!(encode(b""), "");
        assert_eq!(encode(b"\0"), "!!");
        assert_eq!(encode(b"Diptych"), ":'23mmbOC");
    }

    #[test]
    fn no_character_can_end_a_block_or_is_lost_in_it() {
        let bytes: Vec<u8> = (0..60_000u32).flat_map(|value| (value as u16).to_be_bytes()).collect();
        let text = encode(&bytes);
        assert!(text.bytes().all(|c| c.is_ascii_graphic() && !b"<&\\".contains(&c)));
        assert!(text.len() <= bytes.len() * 16 / 13 + 1);
    }
}
