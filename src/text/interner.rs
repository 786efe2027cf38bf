//! Texts to numbers.

use xxhash_rust::xxh3::xxh3_64;

/// Gives every distinct text a number, from 0 in the order in which they come: an open-addressed table. Its order is never looked at.
#[derive(Debug, Clone)]
pub struct Interner {
    texts: Vec<String>,
    /// Number + 1, 0 for none; a power of two, at most half full.
    slots: Vec<u32>,
}

impl Default for Interner {
    fn default() -> Self {
        Self { texts: Vec::new(), slots: vec![0; 64] }
    }
}

impl Interner {
    /// The number of a text. O(text).
    pub fn number(&mut self, text: &str) -> u32 {
        if 2 * self.texts.len() >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text);
        if self.slots[slot] == 0 {
            self.texts.push(text.to_owned());
            self.slots[slot] = self.texts.len() as u32;
        }
        self.slots[slot] - 1
    }

    /// The number of a text, if it has one. O(text).
    pub fn find(&self, text: &str) -> Option<u32> {
        self.slots[self.slot(text)].checked_sub(1)
    }

    /// The text of a number.
    pub fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", String::as_str)
    }

    /// The texts, by number.
    pub fn into_texts(self) -> Vec<String> {
        self.texts
    }

    /// Where a text stands, or would stand.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = xxh3_64(text.as_bytes()) as usize & mask;
        while let Some(number) = self.slots[slot].checked_sub(1)
            && self.texts[number as usize] != text
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for (number, text) in (1..).zip(&self.texts) {
            let slot = self.slot(text);
            self.slots[slot] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_keeps_its_number() {
        let texts: Vec<String> = (0..1_000).map(|number| format!("text {}", number % 700)).collect();
        let mut interner = Interner::default();
        for (at, text) in texts.iter().enumerate() {
            assert_eq!(interner.number(text) as usize, at % 700);
        }
        assert_eq!((interner.text(699), interner.text(700)), ("text 699", ""));
        assert_eq!((interner.find("text 699"), interner.find("text 700")), (Some(699), None));
        assert_eq!(interner.into_texts(), texts[..700]);
    }
}
