//! Damaged and hostile PDFs: each is read as far as it goes, or refused with a code; none makes the reader stop.

use std::{fs, path::Path};

use diptych::{
    config::Config,
    documents,
    ingest::{Block, RawDocument},
    warning::ErrorCode,
};

/// Changed files made of each sample.
const CHANGES: usize = 12;

fn read(bytes: &[u8]) -> Result<Vec<Block>, (ErrorCode, String)> {
    let document = RawDocument { file: "a.pdf", bytes, encoding: None };
    let reading = documents::read(&document, &Config::default()).remove(0);
    reading.result.map(|read| read.value.blocks).map_err(|error| (error.code, error.detail))
}

fn samples() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/pdf");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// The same numbers in every run (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }
}

/// A file with a change of one of six kinds.
fn changed(bytes: &[u8], kind: usize, numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = numbers.below(bytes.len());
    let length = numbers.below(2_000).min(bytes.len() - at);
    match kind {
        0 => bytes.truncate(at),
        1 => (0..20).for_each(|_| {
            let at = numbers.below(bytes.len());
            bytes[at] ^= 1 << numbers.below(8);
        }),
        2 => drop(bytes.drain(at..at + length)),
        3 => (0..30).for_each(|_| {
            let from = numbers.below(bytes.len());
            if let Some(digit) = bytes[from..].iter_mut().find(|byte| byte.is_ascii_digit()) {
                *digit = b'0' + numbers.below(10) as u8;
            }
        }),
        4 => {
            let copy = bytes[at..at + length].to_vec();
            bytes.splice(at..at, copy);
        }
        _ => {
            let words: [&[u8]; 8] =
                [b"/Page", b"/Pages", b"/Kids", b"/Length", b"/Font", b"obj", b"/W", b"stream"];
            let (old, new) = (words[numbers.below(8)], words[numbers.below(8)]);
            let places: Vec<usize> =
                (0..bytes.len()).filter(|place| bytes[*place..].starts_with(old)).collect();
            if let Some(place) = places.get(numbers.below(places.len())) {
                bytes.splice(*place..*place + old.len(), new.iter().copied());
            }
        }
    }
    bytes
}

#[test]
fn damaged_files_are_read_or_refused() {
    let mut numbers = Numbers(88_172_645_463_325_252);
    let (mut n_read, mut n_refused) = (0, 0);
    for sample in samples() {
        for kind in 0..CHANGES {
            match read(&changed(&sample, kind % 6, &mut numbers)) {
                Ok(blocks) => n_read += usize::from(!blocks.is_empty()),
                Err((code, detail)) => {
                    let fits = [ErrorCode::NoText, ErrorCode::Scan, ErrorCode::Locked, ErrorCode::Binary];
                    assert!(fits.contains(&code), "{code:?} {detail}");
                    n_refused += 1;
                }
            }
        }
    }
    assert!(n_read > n_refused, "{n_read} read, {n_refused} refused");
}

#[test]
fn what_is_left_of_a_file_that_ends_early_is_read() {
    let whole = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/pdf/chrome-header.pdf"));
    let whole = whole.unwrap();
    // The fonts stand in the middle, the places of the objects at the end.
    let blocks = read(&whole[..whole.len() * 9 / 10]).unwrap();
    assert_eq!(blocks[0].text, "Marwick bridge to close for nine months after cracks are found");
    assert_eq!(read(&whole[..2_000]).unwrap_err().0, ErrorCode::NoText);
}

/// A file of the objects from number 1 on, without the table of their places; the first is the catalog.
fn file_of(objects: &[&[u8]]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    for (index, object) in objects.iter().enumerate() {
        file.extend(format!("{} 0 obj\n", index + 1).bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    file.extend_from_slice(b"trailer\n<</Root 1 0 R>>\n%%EOF\n");
    file
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<<{dictionary}/Length {}>>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

const CATALOG: &[u8] = b"<</Type/Catalog/Pages 2 0 R>>";
const PAGES: &[u8] = b"<</Type/Pages/Count 1/Kids[3 0 R]>>";
const PAGE: &[u8] = b"<</Type/Page/MediaBox[0 0 600 800]/Contents 4 0 R\
    /Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";
const FONT: &[u8] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const TEXT: &str = "BT /F 12 Tf 50 700 Td (The council will vote on Monday, the mayor said.) Tj ET";

#[test]
fn what_calls_itself_ends() {
    let form = stream("/Type/XObject/Subtype/Form", b"/X Do /X Do /X Do /X Do /X Do /X Do");
    let content = stream("", format!("{TEXT} /X Do").as_bytes());
    let file = file_of(&[CATALOG, PAGES, PAGE, &content, FONT, &form]);
    let blocks = read(&file).unwrap();
    assert_eq!(blocks[0].text, "The council will vote on Monday, the mayor said.");
    // A list of pages that holds itself.
    let pages = b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>";
    assert!(read(&file_of(&[CATALOG, pages, PAGE, &content, FONT, &form])).is_ok());
}

#[test]
fn deep_nesting_ends() {
    let content = stream("", format!("{}{TEXT}", "[".repeat(200_000)).as_bytes());
    let _ = read(&file_of(&[CATALOG, PAGES, PAGE, &content, FONT]));
    let saves = stream("", format!("{}{TEXT}", "q /P <</A<</B 1>>>> BDC ".repeat(50_000)).as_bytes());
    assert!(read(&file_of(&[CATALOG, PAGES, PAGE, &saves, FONT])).is_ok());
}

#[test]
fn a_stream_that_unpacks_to_too_much_is_left_out() {
    let mut bomb = vec![0x78, 0x9C];
    // Blocks of 65,535 zeros, stored: not smaller, but the budget counts what comes out.
    let block = [&[0, 0xFF, 0xFF, 0, 0][..], &[b' '; 65_535]].concat();
    (0..40).for_each(|_| bomb.extend_from_slice(&block));
    let content = stream("/Filter/FlateDecode", &bomb);
    let file = file_of(&[CATALOG, PAGES, PAGE, &content, FONT]);
    let mut config = Config::default();
    config.documents.max_unpacked_bytes = 1_000_000;
    let document = RawDocument { file: "a.pdf", bytes: &file, encoding: None };
    let result = documents::open(&document, &config);
    assert_eq!(result.unwrap_err().code, ErrorCode::NoText);
}

#[test]
fn pages_beyond_the_limit_are_said() {
    let content = stream("", TEXT.as_bytes());
    let pages = b"<</Type/Pages/Count 3/Kids[3 0 R 6 0 R 7 0 R]>>";
    let file = file_of(&[CATALOG, pages, PAGE, &content, FONT, PAGE, PAGE]);
    let mut config = Config::default();
    config.documents.max_pages = 2;
    let document = RawDocument { file: "a.pdf", bytes: &file, encoding: None };
    let part = documents::open(&document, &config).unwrap().parts.remove(0);
    let told: Vec<_> =
        part.warnings.iter().map(|warning| (warning.code.as_str(), &*warning.detail)).collect();
    assert_eq!(told, [("W-TRUNC", "2 pages")]);
}

#[test]
fn tags_tell_items_of_a_list_and_headings() {
    let line = |mark: usize, x: usize, y: usize, text: &str| {
        format!("/P <</MCID {mark}>> BDC BT /F 12 Tf {x} {y} Td ({text}) Tj ET EMC ")
    };
    // All in one size, at one distance, without full stops: nothing but the tags tells them apart.
    let content = [
        line(0, 50, 700, "Who will pay for the bridge"),
        line(1, 36, 686, "1."),
        line(2, 50, 686, "The state pays for one half of the repair and for"),
        line(3, 50, 672, "the ferries"),
        line(4, 50, 658, "The city pays the rest of it from its reserve"),
    ];
    let page = String::from_utf8_lossy(PAGE).replace("<</Type", "<</StructParents 0/Type");
    let element = |role: &str, parent: usize| format!("<</Type/StructElem/S/{role}/P {parent} 0 R>>");
    let file = file_of(&[
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>",
        PAGES,
        page.as_bytes(),
        &stream("", content.concat().as_bytes()),
        FONT,
        b"<</ParentTree<</Nums[0[7 0 R 8 0 R 10 0 R 10 0 R 11 0 R]]>>/RoleMap<</Point/LI>>>>",
        element("H2", 6).as_bytes(),
        element("Lbl", 9).as_bytes(),
        element("LI", 6).as_bytes(),
        element("Span", 9).as_bytes(),
        element("Point", 6).as_bytes(),
    ]);
    let blocks: Vec<String> = read(&file).unwrap().into_iter().map(|block| block.text).collect();
    assert_eq!(
        blocks,
        [
            "Who will pay for the bridge",
            "The state pays for one half of the repair and for the ferries",
            "The city pays the rest of it from its reserve",
        ]
    );
}
