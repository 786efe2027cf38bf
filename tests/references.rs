//! Character references of HTML through the reader: the table under it is the project's own (vendor/README.md).

use diptych::{
    article::article,
    config::Config,
    ingest::{Part, ingest},
};

fn text_of(html: &str) -> String {
    let page =
        format!("<!doctype html><html><head><title>Notes</title></head><body><p>{html}</p></body></html>");
    let part = Part::of_file("page.html", page, "UTF-8");
    article("page.html", ingest(&part, &Config::default().ingest).unwrap().value).text
}

#[test]
fn references_are_characters() {
    for (html, text) in [
        ("caf&eacute; &amp; bar", "café & bar"),
        ("&ldquo;No&rdquo; &mdash; he said", "“No” — he said"),
        ("&pound;5 or &euro;6", "£5 or €6"),
        ("&#8217;tis &#x20AC;7", "’tis €7"),
        ("one&hellip; two", "one… two"),
        // Without a semicolon: the names that HTML has always had, the longest that fits.
        ("AT&ampT &copy 2025", "AT&T © 2025"),
        ("I &notit; am", "I ¬it; am"),
        ("I &notin; am", "I ∉ am"),
        // Two characters.
        ("a &nvlt; b, c &NotEqualTilde; d", "a <\u{20d2} b, c ≂\u{338} d"),
        // First and last of the table, one beyond, one that only begins a name.
        ("&AElig; &zwnj;x &zzz; &Acir; &a; &;", "Æ x &zzz; &Acir; &a; &;"),
    ] {
        let read = text_of(html).replace('\u{200c}', "");
        assert!(read.contains(text), "{html}: {read}");
    }
}
