//! Tests of reading Office Open XML text.

use super::*;
use crate::config::DocumentsConfig;

const STYLES: &str = "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='de-DE'/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>\
    <w:style w:styleId='Own'><w:name w:val='House style'/><w:basedOn w:val='berschrift2'/></w:style>\
    <w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style>\
    <w:style w:styleId='Numbered'><w:name w:val='Steps'/><w:pPr><w:numPr/></w:pPr></w:style>\
    <w:style w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style>\
    <w:style w:styleId='Secret'><w:name w:val='Secret'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

fn read(body: &str) -> Draft {
    let limits = DocumentsConfig::default();
    let styles = Styles::read(STYLES, &limits).unwrap();
    let text = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut body = Body::new(Xml::new(&text, Doctype::Refused, &limits), &styles, Draft::default());
    body.read().unwrap();
    body.draft
}

fn paragraphs(body: &str) -> Vec<(Role, String)> {
    read(body).paragraphs.into_iter().map(|paragraph| (paragraph.role, paragraph.text)).collect()
}

fn styled(properties: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>text</w:t></w:r></w:p>")
}

#[test]
fn styles_and_properties_give_the_roles() {
    for (properties, role) in [
        ("<w:pStyle w:val='berschrift2'/>", Role::Heading(2)),
        ("<w:pStyle w:val='Own'/>", Role::Heading(2)),
        ("<w:pStyle w:val='Titre1'/>", Role::Body),
        ("<w:pStyle w:val='Zitat'/>", Role::Quote),
        ("<w:pStyle w:val='Numbered'/>", Role::ListItem),
        ("<w:pStyle w:val='Loop'/>", Role::Body),
        ("<w:outlineLvl w:val='0'/>", Role::Heading(1)),
        ("<w:outlineLvl w:val='9'/>", Role::Body),
        ("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>", Role::ListItem),
        ("<w:numPr><w:numId w:val='0'/></w:numPr>", Role::Body),
        ("<w:pPrChange><w:pPr><w:pStyle w:val='Zitat'/></w:pPr></w:pPrChange>", Role::Body),
    ] {
        assert_eq!(paragraphs(&styled(properties)), [(role, "text".to_owned())], "{properties}");
    }
}

#[test]
fn text_is_that_of_runs_with_breaks_and_without_instructions() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>\
        <w:r><w:t xml:space='preserve'>One&#160;</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK x </w:instrText></w:r>\
        <w:r><w:t>NEVER</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t> linked</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='DATE'><w:r><w:t> today</w:t></w:r></w:fldSimple>\
        <w:r><w:footnoteReference w:id='2'/></w:r><w:ruby><w:rt><w:r><w:t>NEVER</w:t></w:r></w:rt>\
        <w:rubyBase><w:r><w:t>.</w:t></w:r></w:rubyBase></w:ruby> outside of runs</w:p>";
    assert_eq!(paragraphs(body), [(Role::Body, "One\u{a0} two\nnon-stop linked today.".to_owned())]);
}

#[test]
fn a_text_box_is_taken_once_after_the_paragraph_around_it() {
    let inner = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:t>be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{inner}</mc:Choice>\
         <mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>fore</w:t></w:r></w:p>"
    );
    let texts: Vec<String> = paragraphs(&body).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["before", "boxed"]);
}

#[test]
fn deletions_go_and_join_paragraphs_and_insertions_stay() {
    let draft = read(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>First </w:t></w:r>\
         <w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>\
         <w:p><w:ins><w:r><w:t>second</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>",
    );
    let texts: Vec<&str> = draft.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!((texts.as_slice(), draft.revisions), (["First second"].as_slice(), 4));
}

#[test]
fn hidden_text_is_left_out_and_counted_by_paragraph() {
    let draft = read(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Secret'/></w:rPr>\
         <w:t>b</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val='Secret'/><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>c</w:t></w:r></w:p>",
    );
    let texts: Vec<&str> = draft.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!((texts.as_slice(), draft.hidden), (["shown"].as_slice(), 2));
}

#[test]
fn forms_that_nobody_filled_in_and_contents_are_left_out() {
    let run = "<w:p><w:r><w:t>Click to enter text</w:t></w:r></w:p>";
    for properties in
        ["<w:showingPlcHdr/>", "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"]
    {
        let sdt = |properties: &str| {
            format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>")
        };
        assert_eq!(paragraphs(&sdt(properties)), []);
        assert_eq!(paragraphs(&sdt("<w:tag w:val='x'/>")).len(), 1);
    }
}

#[test]
fn paragraphs_whose_ends_were_deleted_are_one() {
    let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One, </w:t></w:r></w:p>";
    let last = "<w:p><w:r><w:t>two.</w:t></w:r></w:p>";
    let body = |text: &str| vec![(Role::Body, text.to_owned())];
    assert_eq!(paragraphs(&format!("{joined}{joined}{last}")), body("One, One, two."));
    assert_eq!(paragraphs(joined), body("One, "));
}

#[test]
fn a_row_of_short_cells_is_one_paragraph() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let one = |text: &str| cell(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let row = |cells: &[String]| format!("<w:tr><w:trPr/>{}</w:tr>", cells.concat());
    let nested = cell(&format!("<w:tbl>{}</w:tbl><w:p/>", row(&[one("1"), one("2")])));
    let long = "l".repeat(200);
    let table = [
        row(&[one("Year"), cell("<w:p/>"), one("Vehicles")]),
        row(&[one("Left"), one(&long)]),
        row(&[one("alone")]),
        row(&[nested, one("3")]),
    ];
    let texts: Vec<String> =
        paragraphs(&format!("<w:tbl>{}</w:tbl>", table.concat())).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Year | Vehicles", "Left", &long, "alone", "1 | 2 | 3"]);
}
