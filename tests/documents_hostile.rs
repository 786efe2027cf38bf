//! Archives and documents that are broken or meant to break: each is read or refused with its code, the other files of an archive go
//! on, nothing panics, and none costs much more than an ordinary document.

use std::{fmt::Write, time::Duration};

use cpu_time::ThreadTime;
use diptych::{
    config::{Config, DocumentsConfig},
    documents::{self, Reading},
    ingest::RawDocument,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

/// A hostile document may cost this many times what an ordinary one costs. What the limits prevent costs thousands of times as much.
const MAX_COST: u32 = 60;

const SENTENCE: &str =
    "The two sides left the city on Friday without an agreement, officials who took part in the talks said.";

/// One file of an archive, with everything that can be a lie about it.
#[derive(Clone)]
struct Entry {
    name: Vec<u8>,
    flags: u16,
    method: u16,
    packed: Vec<u8>,
    crc: u32,
    packed_size: u32,
    size: u32,
    extra: Vec<u8>,
    /// Where the directory says it stands; `None`: where it does.
    offset: Option<u32>,
}

fn entry(name: &str, bytes: impl AsRef<[u8]>) -> Entry {
    let bytes = bytes.as_ref();
    let packed = compress_to_vec(bytes, 6);
    Entry {
        name: name.into(),
        flags: 0,
        method: 8,
        crc: rawzip::crc32(bytes),
        packed_size: packed.len() as u32,
        size: bytes.len() as u32,
        packed,
        extra: Vec::new(),
        offset: None,
    }
}

/// Not packed, so that no limit of unpacking is met.
fn stored(name: &str, bytes: impl AsRef<[u8]>) -> Entry {
    let bytes = bytes.as_ref();
    let size = bytes.len() as u32;
    Entry { method: 0, packed: bytes.to_vec(), packed_size: size, ..entry(name, bytes) }
}

fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    let short =
        |out: &mut Vec<u8>, values: &[u16]| values.iter().for_each(|value| out.extend(value.to_le_bytes()));
    let long =
        |out: &mut Vec<u8>, values: &[u32]| values.iter().for_each(|value| out.extend(value.to_le_bytes()));
    for entry in entries {
        let offset = entry.offset.unwrap_or(out.len() as u32);
        let header = |out: &mut Vec<u8>| {
            short(out, &[20, entry.flags, entry.method, 0, 0]);
            long(out, &[entry.crc, entry.packed_size, entry.size]);
            short(out, &[entry.name.len() as u16, entry.extra.len() as u16]);
        };
        if entry.offset.is_none() {
            out.extend(b"PK\x03\x04");
            header(&mut out);
            out.extend([entry.name.as_slice(), &entry.extra, &entry.packed].concat());
        }
        directory.extend(b"PK\x01\x02\x14\0");
        header(&mut directory);
        short(&mut directory, &[0, 0, 0]);
        long(&mut directory, &[0, offset]);
        directory.extend([entry.name.as_slice(), &entry.extra].concat());
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    short(&mut out, &[entries.len() as u16, entries.len() as u16]);
    long(&mut out, &[directory.len() as u32, start]);
    short(&mut out, &[0]);
    out
}

fn document_xml(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn docx(document: &str) -> Vec<u8> {
    zip(&[entry("[Content_Types].xml", "<Types/>"), stored("word/document.xml", document)])
}

fn article() -> String {
    [SENTENCE; 3].join("\n\n")
}

fn readings(file: &str, bytes: &[u8]) -> Vec<Reading> {
    readings_within(DocumentsConfig::default(), file, bytes)
}

fn readings_within(limits: DocumentsConfig, file: &str, bytes: &[u8]) -> Vec<Reading> {
    let config = Config { documents: limits, ..Config::default() };
    documents::read(&RawDocument { file, bytes, encoding: None }, &config)
}

/// `file: read` or `file: CODE detail` for each that came out of a file.
fn told_of(readings: Vec<Reading>) -> Vec<String> {
    let told = |reading: Reading| match reading.result {
        Ok(_) => format!("{}: read", reading.file),
        Err(error) => format!("{}: {} {}", reading.file, error.code.as_str(), error.detail),
    };
    readings.into_iter().map(told).collect()
}

fn told(file: &str, bytes: &[u8]) -> Vec<String> {
    told_of(readings(file, bytes))
}

fn text(file: &str, bytes: &[u8]) -> String {
    let mut out = String::new();
    for reading in readings(file, bytes) {
        for block in reading.result.expect("an article").value.blocks {
            writeln!(out, "{}", block.text).unwrap();
        }
    }
    out
}

fn cost(file: &str, bytes: &[u8]) -> Duration {
    let once = || {
        let start = ThreadTime::now();
        std::hint::black_box(readings(file, bytes));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// What an ordinary DOCX costs: 50 kB of sentences that differ, as those of texts do.
fn ordinary_cost() -> Duration {
    let mut body = String::new();
    let mut seed = 1_u64;
    while body.len() < 50_000 {
        let mut words = String::new();
        for _ in 0..20 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            write!(words, "{:x} ", seed >> 40).unwrap();
        }
        body.push_str(&paragraph(&words));
    }
    cost("ordinary.docx", &docx(&document_xml(&body)))
}

#[test]
fn bombs_are_refused_at_the_first_limit() {
    let bomb = zip(&[entry("word/document.xml", "A".repeat(12_000_000))]);
    assert_eq!(told("bomb.docx", &bomb).len(), 1);
    let error = &told("bomb.docx", &bomb)[0];
    assert!(error.starts_with("bomb.docx: E-ARCHIVE over ") && error.ends_with(" bytes unpacked"), "{error}");

    let good = entry("a.txt", article());
    let big = entry("b.txt", "A".repeat(10_000_000));
    assert_eq!(
        told("c.zip", &zip(&[big.clone(), good.clone()])),
        [
            "c.zip/a.txt: read",
            &format!("c.zip/b.txt: E-ARCHIVE over {} bytes unpacked", big.packed.len() * 100)
        ]
    );
    // Small files of any ratio, which are much together.
    let limits = DocumentsConfig { max_unpacked_bytes: 250_000, ..DocumentsConfig::default() };
    let small = |name| entry(name, "A".repeat(100_000));
    let packed = zip(&[small("1.txt"), good, small("2.txt"), small("3.txt"), small("4.txt")]);
    let told = told_of(readings_within(limits, "d.zip", &packed));
    assert_eq!(told[..3], ["d.zip/1.txt: read", "d.zip/a.txt: read", "d.zip/2.txt: read"]);
    assert_eq!(
        told[3..],
        ["3", "4"].map(|name| format!("d.zip/{name}.txt: E-ARCHIVE over 250000 bytes unpacked"))
    );
}

#[test]
fn documents_of_one_archive_unpack_to_a_limit_together() {
    let document =
        |n: usize| entry(&format!("{n}.docx"), docx(&document_xml(&paragraph(SENTENCE).repeat(100))));
    let packed = zip(&(1..=4).map(document).collect::<Vec<_>>());
    let limits = DocumentsConfig { max_total_bytes: 20_000, ..DocumentsConfig::default() };
    let refused = |n: usize| format!("a.zip/{n}.docx: E-ARCHIVE over 20000 bytes unpacked");
    assert_eq!(
        told_of(readings_within(limits, "a.zip", &packed)),
        ["a.zip/1.docx: read", "a.zip/2.docx: read", &refused(3), &refused(4)]
    );
}

#[test]
fn files_that_share_their_bytes_are_refused() {
    let mut entries = vec![entry("0.txt", article())];
    for index in 1..1_000 {
        entries.push(Entry { name: format!("{index}.txt").into(), offset: Some(0), ..entries[0].clone() });
    }
    assert_eq!(told("overlap.zip", &zip(&entries)), ["overlap.zip: E-ARCHIVE files overlap"]);
}

#[test]
fn there_are_not_too_many_files() {
    let entries: Vec<Entry> = (0..2_001).map(|index| entry(&format!("{index}.png"), b"")).collect();
    assert_eq!(told("many.zip", &zip(&entries)), ["many.zip: E-ARCHIVE over 2000 files"]);
}

#[test]
fn declared_sizes_are_not_believed() {
    let good = entry("good.txt", article());
    let mut sizes = vec![1, 0, 16, 0];
    sizes.extend((1_u64 << 63).to_le_bytes());
    sizes.extend((1_u64 << 63).to_le_bytes());
    let huge = Entry { packed_size: u32::MAX, size: u32::MAX, extra: sizes, ..entry("huge.txt", article()) };
    let small = Entry { size: 10, ..entry("small.txt", article()) };
    assert_eq!(
        told("lies.zip", &zip(&[huge, small, good])),
        [
            "lies.zip/good.txt: read",
            "lies.zip/huge.txt: E-ARCHIVE cut off",
            "lies.zip/small.txt: E-ARCHIVE damaged",
        ]
    );
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let mut damaged = entry("crc.txt", article());
    damaged.crc ^= 1;
    let encrypted = Entry { flags: 1, ..entry("secret.txt", article()) };
    let method = Entry { method: 93, ..entry("zstd.txt", article()) };
    let inner = entry("inner.zip", zip(&[entry("a.txt", article())]));
    let sheet = entry("sheet.xlsx", zip(&[entry("[Content_Types].xml", ""), entry("xl/workbook.xml", "")]));
    let document = entry("talks.docx", docx(&document_xml(&paragraph(SENTENCE).repeat(3))));
    let good = entry("good.txt", article());
    assert_eq!(
        told("m.zip", &zip(&[damaged, encrypted, method, inner, sheet, document, good])),
        [
            "m.zip/sheet.xlsx: E-TYPE XLSX",
            "m.zip/talks.docx: read",
            "m.zip/good.txt: read",
            "m.zip/crc.txt: E-ARCHIVE damaged",
            "m.zip/secret.txt: E-ARCHIVE encrypted",
            "m.zip/zstd.txt: E-ARCHIVE compression method 93",
            "m.zip/inner.zip: E-ARCHIVE archive in an archive",
        ]
    );
}

#[test]
fn names_lead_nowhere_and_equal_names_are_both_kept() {
    let entries =
        ["../../etc/a.txt", "/b.txt", "C:\\c.txt", "c.txt", "c.txt"].map(|name| entry(name, article()));
    let read = ["etc/a.txt", "b.txt", "c.txt", "c.txt", "c.txt"].map(|name| format!("n.zip/{name}: read"));
    assert_eq!(told("n.zip", &zip(&entries)), read);
}

#[test]
fn only_what_can_be_an_article_is_taken() {
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
    let page = format!("<html><body><h1>Talks end</h1><p>{SENTENCE}</p></body></html>");
    let entries = [
        entry("story/", ""),
        entry("story/page.html", &page),
        entry("story/page_files/frame.html", &page),
        entry("story/page_files/logo", png),
        entry("story/court_files/ruling.txt", article()),
        entry("story/.notes.txt", article()),
        entry("__MACOSX/story/._page.html", article()),
        entry("story/logo.png", png),
        entry("story/photo", png),
        entry("story/style.css", "p { margin: 0 }"),
        entry("story/no ending", article()),
        entry("story/empty.txt", ""),
    ];
    assert_eq!(
        told("s.zip", &zip(&entries)),
        [
            "s.zip/story/page.html: read",
            "s.zip/story/court_files/ruling.txt: read",
            "s.zip/story/no ending: read",
            "s.zip/story/empty.txt: E-EMPTY ",
        ]
    );
    assert_eq!(told("p.zip", &zip(&[entry("logo.png", png)])), ["p.zip: E-NOTEXT "]);
}

#[test]
fn an_archive_that_is_cut_off_is_never_read_in_part() {
    let whole = zip(&[entry("a.txt", article()), entry("b.txt", article())]);
    // The number of files at its end is that of a longer directory.
    let mut shortened = whole.clone();
    let end = shortened.len() - 22;
    shortened[end + 8..end + 12].copy_from_slice(&[3, 0, 3, 0]);
    assert_eq!(told("cut.zip", &shortened), ["cut.zip: E-ARCHIVE cut off"]);
    for length in 4..whole.len() {
        for line in told("cut.zip", &whole[..length]) {
            assert!(line.starts_with("cut.zip: E-ARCHIVE "), "{length} of {}: {line}", whole.len());
        }
    }
}

#[test]
fn packages_are_read_by_what_is_in_them() {
    let body = document_xml(&paragraph(SENTENCE).repeat(2));
    let missing = zip(&[entry("[Content_Types].xml", ""), entry("word/styles.xml", "<styles/>")]);
    assert_eq!(told("a.docx", &missing), ["a.docx: E-XML no word/document.xml"]);
    let wrong_types = zip(&[
        entry("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"image/png\"/></Types>"),
        entry("word/document.xml", &body),
        entry("word/embeddings/inner.zip", zip(&[entry("x.txt", article())])),
        entry("../word/document.xml", document_xml(&paragraph("the second of a name"))),
    ]);
    assert!(text("b.docx", &wrong_types).contains(SENTENCE));
    let elsewhere = zip(&[
        entry("[Content_Types].xml", ""),
        entry("_rels/.rels", "<R><R Type=\"http://x/officeDocument\" Target=\"/word/other.xml\"/></R>"),
        entry("word/other.xml", &body),
    ]);
    assert!(text("c.docx", &elsewhere).contains(SENTENCE));
    let imported = zip(&[
        entry("word/document.xml", document_xml("<w:altChunk r:id=\"x\"/>")),
        entry("word/page.html", format!("<html><body><p>{SENTENCE}</p></body></html>")),
    ]);
    assert!(text("g.docx", &imported).contains(SENTENCE));
    let around = |inner: Vec<u8>| {
        zip(&[
            entry("word/document.xml", document_xml("<w:altChunk r:id=\"x\"/>")),
            entry("word/page.html", inner),
        ])
    };
    assert_eq!(told("h.docx", &around(around(imported))), ["h.docx: E-ARCHIVE archive in a document"]);
    let attached = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{SENTENCE}\n--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-1.4\n--b--\n"
    );
    assert_eq!(told("i.docx", &around(attached.into_bytes())), ["i.docx/word page.html: read"]);
    for (names, kind) in [
        (["[Content_Types].xml", "xl/workbook.xml"], "XLSX"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "PPTX"),
        (["Index/Document.iwa", "preview.jpg"], "iWork"),
    ] {
        let packed = zip(&names.map(|name| entry(name, "")));
        assert_eq!(told("d", &packed), [format!("d: E-TYPE {kind}")]);
    }
    let sheet =
        zip(&[entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), entry("content.xml", "")]);
    assert_eq!(told("e.ods", &sheet), ["e.ods: E-TYPE ODS"]);
    let locked = zip(&[
        entry("mimetype", "application/vnd.oasis.opendocument.text"),
        entry("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
        entry("content.xml", [1, 200, 3, 255]),
    ]);
    assert_eq!(told("f.odt", &locked), ["f.odt: E-LOCKED "]);
    let locked = zip(&[
        entry("META-INF/container.xml", "<container><rootfile full-path=\"o/p.opf\"/></container>"),
        entry("META-INF/encryption.xml", "<encryption><CipherReference URI=\"o/a%20b.xhtml\"/></encryption>"),
        entry("o/p.opf", "<package><item id=\"a\" href=\"a b.xhtml\"/><itemref idref=\"a\"/></package>"),
        entry("o/a b.xhtml", [7, 200, 3, 255, 1, 9]),
    ]);
    assert_eq!(told("f.epub", &locked), ["f.epub: E-LOCKED "]);
}

#[test]
fn xml_declares_nothing_and_stays_within_limits() {
    let laughs: String = (1..10).fold("<!ENTITY a0 \"ha\">".to_owned(), |mut out, level| {
        let before = format!("&a{};", level - 1).repeat(10);
        write!(out, "<!ENTITY a{level} \"{before}\">").unwrap();
        out
    });
    let ordinary = ordinary_cost();
    let long = format!("<!ENTITY a \"{}\">", "A".repeat(50_000));
    let with_type =
        |declared: &str, body: &str| format!("<?xml version=\"1.0\"?><!DOCTYPE d [{declared}]><d>{body}</d>");
    for (name, document, expected) in [
        ("billion laughs", with_type(&laughs, "&a9;"), "document type"),
        ("quadratic", with_type(&long, &"&a;".repeat(50_000)), "document type"),
        ("external", with_type("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;"), "document type"),
        ("type alone", "<!DOCTYPE d SYSTEM \"http://x/d.dtd\"><d/>".to_owned(), "document type"),
        ("entity", document_xml(&paragraph("&secret;")), "entity secret"),
        ("depth", document_xml(&"<w:p>".repeat(100_000)), "nested deeper than 256"),
        ("closed depth", "<a>".repeat(100_000) + &"</a>".repeat(100_000), "nested deeper than 256"),
        ("attributes", format!("<d {}/>", "a=\"1\" ".repeat(1_000_000)), "over 256 attributes"),
        ("encoding", "<?xml version=\"1.0\" encoding=\"utf-7\"?><d/>".to_owned(), "encoding utf-7"),
        ("cut off", "<w:document><w:body><w:p>".to_owned(), "cut off"),
        ("nothing", "no XML".to_owned(), "cut off"),
    ] {
        let packed = docx(&document);
        assert_eq!(told("x.docx", &packed), [format!("x.docx: E-XML {expected}")], "{name}");
        let hostile = cost("x.docx", &packed);
        println!("{name}: {hostile:?}, an ordinary document {ordinary:?}");
        assert!(hostile < ordinary * MAX_COST, "{name}: {hostile:?}, an ordinary document {ordinary:?}");
    }
    let utf16: Vec<u8> = format!("\u{FEFF}{}", document_xml(&paragraph(SENTENCE)))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(text("u.docx", &zip(&[entry("word/document.xml", utf16)])).contains(SENTENCE));
}

#[test]
fn no_document_costs_much_more_than_an_ordinary_one() {
    let ordinary = ordinary_cost();
    let book = |package: &str, chapters: &[Entry]| {
        let container = "<container><rootfile full-path=\"p.opf\"/></container>";
        let mut entries = vec![
            entry("mimetype", "application/epub+zip"),
            entry("META-INF/container.xml", container),
            entry("p.opf", package),
        ];
        entries.extend_from_slice(chapters);
        zip(&entries)
    };
    let items: String = (0..20_000).map(|index| format!("<item id='{index}' href='c.xhtml'/>")).collect();
    let spine: String = (0..20_000).map(|index| format!("<itemref idref='{index}'/>")).collect();
    let chapter = entry("c.xhtml", format!("<html><body><p>{SENTENCE}</p></body></html>"));
    let styles: String = (0..20_000)
        .map(|index| {
            format!("<style styleId='{index}'><name val='s'/><basedOn val='{}'/></style>", index + 1)
        })
        .collect();
    let long = "s".repeat(1_000_000);
    let long_names = format!("<lang val='{long}'/><style styleId='0'><name val='{long}'/></style>");
    let joined = "<p><pPr><rPr><del/></rPr></pPr><r><t>one of the paragraphs that were joined </t></r></p>"
        .repeat(60_000);
    let message = |kind: &str, text: &str| {
        format!("From: a@b.example\nMIME-Version: 1.0\nContent-Type: {kind}\n\n{text}").into_bytes()
    };
    let styled: String =
        (0..5_000).map(|_| "<p><pPr><pStyle val='0'/></pPr><r><t>word </t></r></p>").collect();
    let boxes =
        format!("{}{}", "<p><r><txbxContent>".repeat(60), "</txbxContent></r></p>".repeat(60)).repeat(100);
    for (name, bytes) in [
        ("bomb.docx", zip(&[entry("word/document.xml", "A".repeat(12_000_000))])),
        ("spine.epub", book(&format!("<package>{items}{spine}</package>"), &[chapter])),
        (
            "tags.epub",
            book(
                "<package><item id='a' href='c.xhtml'/><itemref idref='a'/></package>",
                &[stored("c.xhtml", "<a x='".repeat(20_000) + &"<b/".repeat(20_000))],
            ),
        ),
        (
            "styles.docx",
            zip(&[
                stored("word/document.xml", document_xml(&styled)),
                stored("word/styles.xml", format!("<styles>{styles}</styles>")),
            ]),
        ),
        ("boxes.docx", docx(&document_xml(&boxes))),
        ("joined.docx", docx(&document_xml(&joined))),
        (
            "names.docx",
            zip(&[
                stored("word/document.xml", document_xml(&styled)),
                stored("word/styles.xml", format!("<styles>{long_names}</styles>")),
            ]),
        ),
        ("scripts.eml", message("text/html", &"<script></SCRIPT>".repeat(30_000))),
        ("words.eml", message(&format!("text/plain\nSubject: {}", "=?a?q?x".repeat(60_000)), SENTENCE)),
        ("groups.rtf", [b"{\\rtf1 ".as_slice(), "{".repeat(100_000).as_bytes()].concat()),
        ("fonts.rtf", format!("{{\\rtf1 {}}}", "\\f1\\'e9\\f2\\'e9".repeat(20_000)).into_bytes()),
        ("shapes.rtf", format!("{{\\rtf1 {}", "{\\shptxt x".repeat(20_000)).into_bytes()),
        ("binary.rtf", format!("{{\\rtf1 {}", "\\bin2147483647 x".repeat(5_000)).into_bytes()),
    ] {
        let hostile = cost(name, &bytes);
        println!("{name}: {hostile:?}, an ordinary document {ordinary:?}");
        assert!(hostile < ordinary * MAX_COST, "{name}: {hostile:?}, an ordinary document {ordinary:?}");
    }
}

#[test]
fn a_chapter_that_is_damaged_does_not_stop_the_others() {
    let chapter = |title: &str| format!("<html><body><h1>{title}</h1><p>{SENTENCE}</p></body></html>");
    let mut damaged = entry("2.xhtml", chapter("Two"));
    damaged.crc ^= 1;
    let package = "<package><title>Courier</title>\
                   <item id='1' href='1.xhtml'/><item id='2' href='2.xhtml'/><item id='3' href='3.xhtml'/>\
                   <itemref idref='1'/><itemref idref='2'/><itemref idref='3'/></package>";
    let book = zip(&[
        entry("META-INF/container.xml", "<container><rootfile full-path=\"p.opf\"/></container>"),
        entry("p.opf", package),
        entry("1.xhtml", chapter("One")),
        damaged,
        entry("3.xhtml", chapter("Three")),
    ]);
    assert_eq!(told("b.epub", &book), ["b.epub/1: read", "b.epub/3: read", "b.epub/2: E-ARCHIVE damaged"]);
}

#[test]
fn rich_text_without_an_end_is_read_and_said() {
    let cut = format!("{{\\rtf1\\ansi {SENTENCE}\\par {SENTENCE}\\par {{\\b {SENTENCE}");
    let reading = readings("cut.rtf", cut.as_bytes()).remove(0).result.expect("text");
    assert!(
        reading.warnings.iter().any(|warning| warning.code.as_str() == "W-CUT"),
        "{:?}",
        reading.warnings
    );
    assert_eq!(reading.value.blocks.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_documents_never_panic(which in 0..5_usize, at in 0.0..1.0_f64, value: u8, cut in 0.5..1.0_f64) {
        let samples: [(&str, &[u8]); 5] = [
            ("a.docx", include_bytes!("samples/docx/libreoffice.docx")),
            ("a.odt", include_bytes!("samples/odt/pandoc.odt")),
            ("a.epub", include_bytes!("samples/epub/epub2.epub")),
            ("a.rtf", include_bytes!("samples/rtf/japanese.rtf")),
            ("a.zip", include_bytes!("samples/zip/info-zip.zip")),
        ];
        let (file, bytes) = samples[which];
        let mut damaged = bytes.to_vec();
        let place = (at * (damaged.len() - 1) as f64) as usize;
        damaged[place] = value;
        readings(file, &damaged);
        damaged.truncate((cut * damaged.len() as f64) as usize);
        readings(file, &damaged);
    }
}
