//! Tests of reading OpenDocument text.

use super::*;

fn read(styles: &str, body: &str) -> Draft {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    Body::read(&content, Styles::default(), Draft::default(), &DocumentsConfig::default()).unwrap()
}

fn texts(draft: &Draft) -> Vec<(Role, &str)> {
    draft.paragraphs.iter().map(|paragraph| (paragraph.role, paragraph.text.as_str())).collect()
}

#[test]
fn styles_levels_and_lists_give_the_roles() {
    let styles = "<style:style style:name='P1' style:parent-style-name='Title'/>\
                  <style:style style:name='P2' style:parent-style-name='Quotations'/>\
                  <style:style style:name='P3' style:parent-style-name='P3'/>";
    let draft = read(
        styles,
        "<text:h text:outline-level='2'>heading</text:h><text:p text:style-name='P1'>title</text:p>\
         <text:p text:style-name='P2'>quote</text:p><text:p text:style-name='P3'>body</text:p>\
         <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>\
         <table:table><table:table-cell><text:p>cell</text:p></table:table-cell></table:table>",
    );
    assert_eq!(
        texts(&draft),
        [
            (Role::Heading(2), "heading"),
            (Role::Title, "title"),
            (Role::Quote, "quote"),
            (Role::Body, "body"),
            (Role::ListItem, "item"),
            (Role::Body, "cell"),
        ]
    );
}

#[test]
fn notes_comments_deletions_and_hidden_text_are_left_out() {
    let draft = read(
        "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region>\
         </text:tracked-changes><text:p>One<text:s text:c='2'/><text:span text:style-name='T1'>hidden</text:span>two\
         <text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>\
         <office:annotation><dc:creator>X</dc:creator><text:p>comment</text:p></office:annotation>\
         <text:line-break/><text:change/>three<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box>\
         <svg:desc>a picture</svg:desc></draw:frame></text:p>",
    );
    let texts: Vec<String> = texts(&draft).iter().map(|(_, text)| text.replace("  ", " ")).collect();
    assert_eq!(
        (texts, draft.revisions, draft.hidden),
        (vec!["One two\nthree".to_owned(), "boxed".to_owned()], 1, 1)
    );
}

#[test]
fn a_row_of_short_cells_is_one_paragraph() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let long = "l".repeat(200);
    let table = row(&[cell("Year"), cell("Vehicles")]) + &row(&[cell("Left"), cell(&long)]);
    let draft = read("", &format!("<text:p>Before</text:p><table:table>{table}</table:table>"));
    let texts: Vec<&str> = texts(&draft).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Before", "Year | Vehicles", "Left", &long]);
}
