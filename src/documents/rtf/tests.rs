//! Tests of reading Rich Text Format.

use super::*;
use crate::ingest::Part;

fn part(rtf: &[u8]) -> Part {
    let opened = open(&RawDocument { file: "a.rtf", bytes: rtf, encoding: None }).unwrap();
    opened.parts.into_iter().next().unwrap()
}

fn text(rtf: &[u8]) -> String {
    part(rtf).text.trim_end().to_owned()
}

#[test]
fn bytes_are_decoded_by_the_font_and_the_code_page() {
    for (rtf, expected) in [
        (b"{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}".as_slice(), "Привет"),
        (b"{\\rtf1\\ansi\\ansicpg1251 \xCF\xF0\xE8\xE2\xE5\xF2}", "Привет"),
        (b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil A;}{\\f1\\fcharset204 B;}}\\f1 \\'cf\\f0 \\'e9}", "Пé"),
        // The second byte of a character may be written as it is.
        (b"{\\rtf1\\ansi\\deff3{\\fonttbl{\\f3\\fcharset128 C;}}\\'93\\'fa\\'96\\'7b\\'83\\\\}", "日本ソ"),
        (b"{\\rtf1\\mac \\'8e}", "é"),
    ] {
        assert_eq!(text(rtf), expected);
    }
}

#[test]
fn unicode_goes_before_what_stands_for_it() {
    assert_eq!(
        text(b"{\\rtf1 \\u8220?Hi\\u8221 ?\\uc2\\u233\\'65\\'3f!{\\uc0\\u1055}\\u-10179??\\u-8704??}"),
        "“Hi”é!П😀"
    );
    assert_eq!(text(b"{\\rtf1 \\emdash\\~\\_\\-\\lquote\\{\\\\\\}\\line x\\\ny}"), "—\u{a0}-‘{\\} x\n\ny");
}

#[test]
fn destinations_hidden_and_deleted_text_are_left_out() {
    let part = part(
        b"{\\rtf1{\\fonttbl\\f0 Font;}{\\colortbl;\\red0;}{\\*\\generator X;}{\\info{\\author User}{\\title Document1}}\
          {\\header Head}Shown{\\v  hidden}{\\deleted  gone}{\\revised  new}{\\*\\unknown no}\
          {\\footnote note}{\\pict 0123}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt  link}}\
          {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt boxed\\par}}{\\shprslt old}} end\\par}garbage",
    );
    assert_eq!(part.text, "boxed\n\nShown new link end\n\n");
    let told: Vec<String> =
        part.warnings.iter().map(|warning| format!("{} {}", warning.code.as_str(), warning.detail)).collect();
    assert_eq!(told, ["W-REVISIONS 2", "W-HIDDEN hidden text × 1"]);
}

#[test]
fn styles_and_outline_levels_give_the_roles() {
    let html = text(
        b"{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s3\\sbasedon0 Title;}{\\*\\cs1 Char;}{\\s5\\outlinelevel1 Mine;}}\
          \\pard\\s3 Talks end\\par\\pard\\s5 Next\\par\\pard\\outlinelevel2 Last\\par\
          {\\listtext 1.\\tab}\\pard\\ls1 item\\par\\pard\\s0 Text\\cell more\\row}",
    );
    assert_eq!(
        html,
        "<h1>Talks end</h1>\n<h3>Next</h3>\n<h4>Last</h4>\n<li>item</li>\n<p>Text</p>\n<p>more</p>"
    );
}

#[test]
fn rows_of_short_cells_are_one_paragraph() {
    let rtf = b"{\\rtf1 Before.\\par\\trowd\\pard\\intbl Year\\cell\\pard\\intbl Vehicles\\cell\\trowd\\row\
        \\trowd\\pard\\intbl One\\par two\\cell 3\\cell\\row\\pard After.\\par}";
    assert_eq!(text(rtf), "Before.\n\nYear | Vehicles\n\nOne\n\ntwo\n\n3\n\nAfter.");
}

#[test]
fn groups_may_be_nested_deeper_than_is_kept() {
    let n = MAX_GROUPS + 5;
    let rtf = format!("{{\\rtf1 One {}two{} three\\par}}", "{".repeat(n), "}".repeat(n));
    assert_eq!(text(rtf.as_bytes()), "One two three");
}
