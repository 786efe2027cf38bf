//! What a tagged PDF says its text is: paragraph, heading, item of a list (ISO 32000-2, 14.7 and 14.8).

use std::collections::BTreeMap;

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Number, Object, ObjectIdentifier},
    page::Page,
};

use super::paragraphs::TextLine;

/// Elements inside of elements deeper than this are not followed.
const MAX_DEPTH: usize = 100;
/// Marks of one page beyond this have no tag: a page has one or two a line.
const MAX_MARKS: usize = 10_000;
/// Levels of the tree of numbers.
const MAX_TREE_DEPTH: usize = 8;

/// Paragraphs of fewer lines may be most of a document.
const MIN_LINES: usize = 20;

/// A block of a tagged document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag {
    /// The number of its object.
    pub(super) id: u32,
    pub(super) role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Of the level 1 to 6.
    Heading(u8),
    Paragraph,
    Item,
    /// The mark or number of an item: no text of its own.
    Label,
    Caption,
}

/// The tags of a document.
pub(super) struct Tags<'a> {
    /// Lists of elements by number.
    elements: Option<Dict<'a>>,
    /// Names of roles that the document made up, to those of the standard.
    roles: Dict<'a>,
    pdf: &'a Pdf,
    known: BTreeMap<ObjectIdentifier, Option<Tag>>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(pdf: &'a Pdf) -> Self {
        let catalog: Option<Dict<'_>> = pdf.xref().get(pdf.xref().root_id());
        let root = catalog.and_then(|catalog| catalog.get::<Dict<'_>>("StructTreeRoot")).unwrap_or_default();
        Self {
            elements: root.get::<Dict<'_>>("ParentTree"),
            roles: root.get::<Dict<'_>>("RoleMap").unwrap_or_default(),
            pdf,
            known: BTreeMap::new(),
        }
    }

    /// The tag of each mark of a page. O(elements).
    pub(super) fn of_page(&mut self, page: &Page<'_>) -> Vec<Option<Tag>> {
        let number = page.raw().get::<Number>("StructParents").map(|number| number.as_i64());
        let list =
            number.zip(self.elements.as_ref()).and_then(|(number, tree)| element_list(tree, number, 0));
        let Some(list) = list else { return Vec::new() };
        let items = list.raw_iter().take(MAX_MARKS);
        items.map(|item| item.as_obj_ref().and_then(|item| self.tag(item.into()))).collect()
    }

    /// The block that an element is, or is inside of.
    fn tag(&mut self, element: ObjectIdentifier) -> Option<Tag> {
        let mut visited = Vec::new();
        let mut next = Some(element);
        let mut found = None;
        while let Some(id) = next.filter(|_| visited.len() < MAX_DEPTH) {
            if let Some(known) = self.known.get(&id) {
                found = *known;
                break;
            }
            visited.push(id);
            let Some(dict) = self.pdf.xref().get::<Dict<'_>>(id) else { break };
            if let Some(role) = self.role(&dict) {
                found = Some(Tag { id: id.obj_number, role });
                break;
            }
            next = dict.get_ref("P").map(ObjectIdentifier::from);
        }
        self.known.extend(visited.into_iter().map(|id| (id, found)));
        found
    }

    fn role(&self, element: &Dict<'_>) -> Option<Role> {
        let name = element.get::<Name<'_>>("S")?;
        let mapped = self.roles.get::<Name<'_>>(&*name);
        role(&name).or_else(|| role(&mapped?))
    }
}

/// Drops the tags where one paragraph has most of the lines: programs that do not know paragraphs tag so. O(lines log lines).
pub(super) fn drop_useless(lines: &mut [TextLine]) {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for tag in lines.iter().filter_map(|line| line.tag) {
        *counts.entry(tag.id).or_default() += 1;
    }
    let most = counts.into_values().max().unwrap_or_default();
    if most >= MIN_LINES && most * 2 > lines.len() {
        lines.iter_mut().for_each(|line| line.tag = None);
    }
}

fn role(name: &[u8]) -> Option<Role> {
    Some(match name {
        b"P" | b"TD" | b"TH" => Role::Paragraph,
        b"H" | b"H1" | b"Title" => Role::Heading(1),
        b"H2" => Role::Heading(2),
        b"H3" => Role::Heading(3),
        b"H4" => Role::Heading(4),
        b"H5" => Role::Heading(5),
        b"H6" => Role::Heading(6),
        b"LI" | b"LBody" => Role::Item,
        b"Lbl" => Role::Label,
        b"Caption" => Role::Caption,
        _ => return None,
    })
}

/// The list of a number in a tree of numbers.
fn element_list<'a>(tree: &Dict<'a>, number: i64, depth: usize) -> Option<Array<'a>> {
    if let Some(pairs) = tree.get::<Array<'_>>("Nums") {
        let mut items = pairs.iter::<Object<'_>>();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            if matches!(key, Object::Number(key) if key.as_i64() == number) {
                return value.into_array();
            }
        }
    }
    let kids = tree.get::<Array<'_>>("Kids").filter(|_| depth < MAX_TREE_DEPTH)?;
    kids.iter::<Dict<'_>>().find_map(|kid| {
        let limits: Vec<i64> =
            kid.get::<Array<'_>>("Limits")?.iter::<Number>().map(|limit| limit.as_i64()).collect();
        let holds = matches!(limits[..], [first, last] if (first..=last).contains(&number));
        if holds { element_list(&kid, number, depth + 1) } else { None }
    })
}
