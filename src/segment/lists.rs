//! Lists that run on in one paragraph: `1. The first item 2. The second item`.
//!
//! A paragraph that begins with a bullet, with 1 or with a is a list where the next marker of the same form follows, before a capital.

/// The form of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker<'a> {
    Bullet(char),
    /// The number, and what follows it: `.`, `)` or `.)`.
    Number(u32, &'a str),
    /// The same with a lower-case letter.
    Letter(char, &'a str),
}

/// Where the second and later items of a list start, in UTF-8 bytes, ascending; empty where `text` is no list. O(text).
pub(super) fn item_starts(text: &str) -> Vec<usize> {
    let Some(first) = marker(text) else { return Vec::new() };
    if !matches!(first, Marker::Bullet(_) | Marker::Number(1, _) | Marker::Letter('a', _)) {
        return Vec::new();
    }
    let mut wanted = next(first);
    let mut starts = Vec::new();
    for (space, _) in text.match_indices(' ') {
        let at = space + 1;
        let found = text.get(at..).and_then(marker);
        if found == wanted && found.is_some() {
            starts.push(at);
            wanted = wanted.and_then(next);
        }
    }
    starts
}

fn next(marker: Marker<'_>) -> Option<Marker<'_>> {
    Some(match marker {
        Marker::Bullet(bullet) => Marker::Bullet(bullet),
        Marker::Number(number, suffix) => Marker::Number(number + 1, suffix),
        Marker::Letter('z', _) => return None,
        Marker::Letter(letter, suffix) => Marker::Letter(char::from(letter as u8 + 1), suffix),
    })
}

/// The marker that `text` begins with, when what follows it can begin an item.
fn marker(text: &str) -> Option<Marker<'_>> {
    let first = text.chars().next()?;
    if matches!(first, '•' | '‣' | '▪' | '●' | '⁃') {
        return Some(Marker::Bullet(first));
    }
    let n_bytes = match first {
        '0'..='9' => text.bytes().take(4).take_while(u8::is_ascii_digit).count(),
        'a'..='z' => 1,
        _ => return None,
    };
    let (name, rest) = text.split_at(n_bytes);
    let suffix = [".)", ".", ")"].into_iter().find(|suffix| rest.starts_with(suffix))?;
    let item = rest.get(suffix.len()..)?.strip_prefix(' ')?;
    if !item.starts_with(char::is_uppercase) {
        return None;
    }
    match name.parse() {
        Ok(number) => Some(Marker::Number(number, suffix)),
        Err(_) => Some(Marker::Letter(first, suffix)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Vec<&str> {
        let mut bounds = vec![0];
        bounds.extend(item_starts(text));
        bounds.push(text.len());
        bounds.windows(2).map(|pair| text[pair[0]..pair[1]].trim()).collect()
    }

    #[test]
    fn items_follow_in_their_order() {
        assert_eq!(items("1. Talks 2. Troops 3. Money"), ["1. Talks", "2. Troops", "3. Money"]);
        assert_eq!(items("1.) Talks 2.) Troops"), ["1.) Talks", "2.) Troops"]);
        assert_eq!(items("a) Talks b) Troops d) Money"), ["a) Talks", "b) Troops d) Money"]);
        assert_eq!(items("• Talks • Troops"), ["• Talks", "• Troops"]);
    }

    #[test]
    fn numbers_in_running_text_are_no_list() {
        for text in [
            "1. FC Köln won 2. Bundesliga",
            "He is number 1. 2. He said so",
            "2. Talks 3. Troops",
            "1. Talks 2) Troops",
        ] {
            let items = items(text);
            assert!(items.len() == 1 || text.starts_with("1. FC"), "{items:?}");
        }
    }
}
