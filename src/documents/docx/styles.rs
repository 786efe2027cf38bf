//! The styles of an Office Open XML text.

use std::collections::BTreeMap;

use crate::{
    config::DocumentsConfig,
    documents::{
        office::Role,
        xml::{Doctype, Element, Node, Xml},
    },
    warning::ReadError,
};

/// Styles that are based on more styles than this are based on themselves.
const MAX_BASES: usize = 16;

/// The styles of paragraphs and characters by their ids.
#[derive(Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The language of text that states none.
    pub(super) lang: Option<String>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    role: Option<Role>,
    hidden: bool,
}

impl Styles {
    pub(super) fn read(text: &str, limits: &DocumentsConfig) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut xml = Xml::new(text, Doctype::Refused, limits);
        let mut current: Option<(String, Style)> = None;
        while let Some(node) = xml.next()? {
            let Node::Start(start) = node else { continue };
            let value = || start.attribute("val");
            if start.name() == "style" {
                styles.by_id.extend(current.take());
                current = start.attribute("styleId").map(|id| (id, Style::default()));
            }
            let Some((_, style)) = &mut current else {
                if start.name() == "lang" {
                    styles.lang = value();
                }
                continue;
            };
            match start.name() {
                "name" => style.name = value().unwrap_or_default(),
                "basedOn" => style.based_on = value(),
                "outlineLvl" => style.role = outline(&start),
                "numPr" if style.role.is_none() => style.role = Some(Role::ListItem),
                "vanish" => style.hidden = is_on(&start),
                _ => {}
            }
        }
        styles.by_id.extend(current);
        Ok(styles)
    }

    /// A style and those that it is based on, nearest first.
    fn chain(&self, id: &str) -> impl Iterator<Item = (&str, &Style)> {
        let first = self.by_id.get_key_value(id);
        let next = |(_, style): &(&String, &Style)| {
            style.based_on.as_ref().and_then(|base| self.by_id.get_key_value(base))
        };
        std::iter::successors(first, next).take(MAX_BASES).map(|(id, style)| (id.as_str(), style))
    }

    /// Names tell more than outline levels, which a title may have too.
    pub(super) fn role(&self, id: &str) -> Option<Role> {
        let by_name =
            |(id, style): (&str, &Style)| Role::of_style(&style.name).or_else(|| Role::of_style(id));
        self.chain(id).find_map(by_name).or_else(|| self.chain(id).find_map(|(_, style)| style.role))
    }

    pub(super) fn is_hidden(&self, id: &str) -> bool {
        self.chain(id).any(|(_, style)| style.hidden)
    }
}

/// Whether an on/off property is on: it is when it says nothing.
pub(super) fn is_on(start: &Element<'_>) -> bool {
    !matches!(start.attribute("val").as_deref(), Some("0" | "false" | "off"))
}

/// Outline levels are counted from 0; 9 is body text.
pub(super) fn outline(start: &Element<'_>) -> Option<Role> {
    let level: u8 = start.attribute("val")?.parse().ok()?;
    (level < 9).then_some(Role::Heading(level + 1))
}
