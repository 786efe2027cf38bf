//! JSON with only what an article can be made of: files of 25 MB may be mostly other things.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Items of a list beyond this are left out: an article has at most half as many paragraphs, and a file a quarter as many articles.
const MAX_ITEMS: usize = 20_000;

/// Values of one file beyond this are left out: each takes some 50 bytes, and a large file of articles has 200,000.
pub(super) const MAX_VALUES: usize = 1_000_000;

/// A value. Names of fields are folded ([`fold`]).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    /// Texts, lists and objects; other values are left out.
    List(Vec<Value>),
    /// In the order of the file; fields of other values are left out.
    Object(Vec<(String, Value)>),
    /// Truth values, null, numbers that are not whole.
    Other,
}

impl Value {
    /// The first field of an object with that (folded) name.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(own, _)| own == name).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        }
    }
}

/// `datePublished`, `date_published`, `@datePublished` to `datepublished`.
fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Reads a value into the place given; where the text breaks off or is wrong, what came before stays there.
pub(super) struct Reader<'a> {
    pub(super) into: &'a mut Value,
    /// How many values may still be kept.
    pub(super) left: &'a mut usize,
}

impl Reader<'_> {
    /// Whether `value` says something and there is room for it, which it takes.
    fn keeps(&mut self, value: &Value) -> bool {
        let keeps = *value != Value::Other && *self.left > 0;
        *self.left -= usize::from(keeps);
        keeps
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        *self.into = Value::Number(number);
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        *self.into = i64::try_from(number).map_or(Value::Other, Value::Number);
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        // Seconds since 1970 are written so too; the cast saturates.
        *self.into = Value::Number(number as i64);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        *self.into = Value::Text(text.to_owned());
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        let mut items = Vec::new();
        let mut read = Ok(());
        while read.is_ok() && items.len() < MAX_ITEMS {
            let mut item = Value::Other;
            match entries.next_element_seed(Reader { into: &mut item, left: self.left }) {
                Ok(None) => break,
                Ok(Some(())) => {}
                Err(error) => read = Err(error),
            }
            if !matches!(item, Value::Number(_)) && self.keeps(&item) {
                items.push(item);
            }
        }
        let is_full = items.len() == MAX_ITEMS;
        *self.into = Value::List(items);
        while is_full && entries.next_element::<IgnoredAny>()?.is_some() {}
        read
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        let mut fields: Vec<(String, Value)> = Vec::new();
        let read = loop {
            match entries.next_key::<String>() {
                Ok(Some(name)) => {
                    let mut value = Value::Other;
                    let read = entries.next_value_seed(Reader { into: &mut value, left: self.left });
                    if self.keeps(&value) {
                        fields.push((fold(&name), value));
                    }
                    if let Err(error) = read {
                        break Err(error);
                    }
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        *self.into = Value::Object(fields);
        read
    }
}
