//! What becomes of whole pages, and of text copied from them.

use crate::{
    config::Config,
    documents,
    ingest::{Block, Blocks, Metadata, ParagraphKind, RawDocument, Reason},
    text::Parsed,
    warning::ReadError,
};

fn read(file: &str, bytes: &[u8]) -> Result<Parsed<Blocks>, ReadError> {
    documents::read(&RawDocument { file, bytes, encoding: None }, &Config::default()).remove(0).result
}

const SENTENCES: [&str; 6] = [
    "The harbour board said on Tuesday that the old lighthouse on the northern mole would be opened to visitors in the spring.",
    "Repairs of the stairs and of the lamp room are to cost four hundred thousand crowns, half of which comes from donations.",
    "Volunteers have cleaned the tower since the summer, and found letters that a keeper wrote to his sister in 1911.",
    "The letters are to be shown in the museum of the town, which has read and copied all sixty of them since then.",
    "Visitors will be let in by twos, because the gallery below the lamp bears no more than four people at a time.",
    "A festival on the first weekend of May will mark the day, with boats, music and a supper on the quay for everyone.",
];

fn page(head: &str, body: &str) -> Parsed<Blocks> {
    let html = format!("<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body>{body}</body></html>");
    read("page.html", html.as_bytes()).expect("a page")
}

fn kept(blocks: &Blocks) -> Vec<&str> {
    let is_text = |block: &&Block| {
        matches!(block.kind, ParagraphKind::Body | ParagraphKind::ListItem | ParagraphKind::Quote)
    };
    blocks.blocks.iter().filter(is_text).map(|block| block.text.as_str()).collect()
}

fn codes(parsed: &Parsed<Blocks>) -> Vec<&str> {
    parsed.warnings.iter().map(|warning| warning.code.as_str()).collect()
}

fn paragraphs(sentences: &[&str]) -> String {
    sentences.iter().map(|sentence| format!("<p>{sentence}</p>")).collect()
}

#[test]
fn what_the_markup_names_as_something_else_is_set_aside_with_its_reason() {
    let [a, b, c, d, e, f] = SENTENCES;
    for (furniture, reason) in [
        ("<div class=\"relatedStories\">X</div>", Reason::Related),
        ("<section data-component=\"newsletter-signup\">X</section>", Reason::Follow),
        ("<section id=\"comments\">X</section>", Reason::Comments),
        ("<div class=\"c-ad ad-slot\">X</div>", Reason::Advertisement),
        ("<div class=\"author-bio\">X</div>", Reason::Credit),
        ("<div aria-label=\"Recommended stories\">X</div>", Reason::Related),
    ] {
        let text = "The ferry that sank in the storm of 1987 was found again, divers said.";
        let box_ = furniture.replace('X', &format!("<p>{text}</p>"));
        let body = format!(
            "<article><h1>Lighthouse opens</h1>{}{box_}{}</article>",
            paragraphs(&[a, b, c]),
            paragraphs(&[d, e, f])
        );
        let parsed = page("<title>Lighthouse opens</title>", &body);
        assert_eq!(kept(&parsed.value), SENTENCES, "{furniture}");
        let aside = parsed.value.blocks.iter().find(|block| block.text == text);
        assert_eq!(aside.and_then(|block| block.reason), Some(reason), "{furniture}");
    }
}

#[test]
fn names_are_not_believed_where_they_would_hide_the_article() {
    for wrapper in ["sidebar newsletter", "related", "comments", "share-page", "ad-free popup"] {
        let body = format!(
            "<div class=\"{wrapper}\"><h1>Lighthouse opens</h1>{}</div><p>About us</p>",
            paragraphs(&SENTENCES)
        );
        assert_eq!(kept(&page("", &body).value), SENTENCES, "{wrapper}");
    }
}

#[test]
fn what_extraction_loses_of_the_article_comes_back() {
    // Extraction takes the class for that of something unlikely.
    let body = format!(
        "<div itemprop=\"articleBody\"><h1>Lighthouse opens</h1>{}<div class=\"extra\">{}</div>{}</div>",
        paragraphs(&SENTENCES[..2]),
        paragraphs(&SENTENCES[2..3]),
        paragraphs(&SENTENCES[3..])
    );
    assert_eq!(kept(&page("", &body).value), SENTENCES);
}

#[test]
fn linked_data_is_the_article_where_the_page_shows_little_of_it() {
    let text = SENTENCES.join("\\n\\n");
    let head = format!(
        "<script type=\"application/ld+json\">{{\"@type\": \"NewsArticle\", \"headline\": \"Lighthouse opens\", \"articleBody\": \"{text}\"}}</script>"
    );
    let parsed = page(&head, &format!("<h1>Lighthouse opens</h1><p>{}</p><p>Loading</p>", SENTENCES[0]));
    assert_eq!(kept(&parsed.value), SENTENCES);
    assert!(codes(&parsed).is_empty(), "{:?}", parsed.warnings);
    let first = parsed.value.blocks.first();
    assert_eq!(first.map(|block| block.kind), Some(ParagraphKind::Headline));
}

#[test]
fn the_outlet_as_the_only_first_heading_is_no_title() {
    let head = "<title>Lighthouse opens to visitors | Harbour News</title><meta property=\"og:site_name\" content=\"Harbour News\">";
    let body =
        format!("<h1>Harbour News</h1><h2>Lighthouse opens to visitors</h2>{}", paragraphs(&SENTENCES));
    let parsed = page(head, &body);
    assert_eq!(parsed.value.metadata.title.as_deref(), Some("Lighthouse opens to visitors"));
    let headlines: Vec<_> =
        parsed.value.blocks.iter().filter(|block| block.kind == ParagraphKind::Headline).collect();
    assert_eq!(headlines.len(), 1);
    assert_eq!(headlines[0].text, "Lighthouse opens to visitors");
}

#[test]
fn names_of_sections_and_of_the_outlet_are_no_part_of_the_title() {
    let title = |stated: &str, outlet: &str| {
        let head = format!("<title>{stated}</title><meta property='og:site_name' content='{outlet}'>");
        page(&head, &paragraphs(&["The two sides left the city on Friday without an agreement."; 3]))
            .value
            .metadata
            .title
    };
    for (stated, outlet, read) in [
        ("Talks end without a deal | World news | Courier", "Courier", "Talks end without a deal"),
        ("谈判未达成协议_国际频道_港口日报", "港口日报", "谈判未达成协议"),
        ("Talks - end or beginning? - Courier", "Courier", "Talks - end or beginning?"),
        (
            "Who left first | What the delegations say about each other | Courier",
            "Courier",
            "Who left first | What the delegations say about each other",
        ),
    ] {
        assert_eq!(title(stated, outlet).as_deref(), Some(read));
    }
}

#[test]
fn authors_and_times_are_read_from_what_pages_state() {
    let body = paragraphs(&SENTENCES);
    for (head, above, byline, published, time) in [
        (
            "<meta name=\"author\" content=\"By Ada Lund, Bo Ek and Cy Dahl\"><meta name=\"parsely-pub-date\" content=\"2025-11-20T15:04:00Z\">",
            "",
            "Ada Lund; Bo Ek; Cy Dahl",
            "2025-11-20",
            Some("15:04Z"),
        ),
        (
            "",
            "<p>By Ada Lund</p><p>Published: Nov. 20, 2025, 3:04 p.m. ET</p>",
            "Ada Lund",
            "2025-11-20",
            Some("15:04-05:00"),
        ),
        ("", "<p>Von Ada Lund | 20.11.2025, 15:04 Uhr</p>", "Ada Lund", "2025-11-20", Some("15:04")),
        ("", "<p>Posted on 20 November 2025 by Ada Lund</p>", "Ada Lund", "2025-11-20", None),
        (
            "<link rel=\"canonical\" href=\"https://news.example/2025/11/20/lighthouse\">",
            "",
            "",
            "2025-11-20",
            None,
        ),
        ("", "<p>2025年11月20日 15:04 来源：港口日报 作者：李明</p>", "李明", "2025-11-20", Some("15:04")),
    ] {
        let metadata =
            page(head, &format!("<h1>Lighthouse opens to visitors</h1>{above}{body}")).value.metadata;
        assert_eq!(
            (metadata.byline.join("; ").as_str(), metadata.published.as_deref(), metadata.time.as_deref()),
            (byline, Some(published), time),
            "{head}{above}"
        );
    }
}

#[test]
fn the_beginning_of_an_article_that_is_not_free_says_so() {
    let two = paragraphs(&SENTENCES[..2]);
    let paid = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Lighthouse opens\", \"isAccessibleForFree\": \"False\"}</script>";
    let long = paragraphs(&SENTENCES).repeat(5);
    for (head, body, expected) in [
        (paid, two.clone(), true),
        ("", format!("{two}<div class=\"wall\"><p>Subscribe to continue reading</p></div>"), true),
        ("", format!("{two}<p>Dieser Artikel ist nur für Abonnenten verfügbar.</p>"), true),
        (paid, long.clone(), false),
        ("", format!("{long}<p>Subscribe to continue reading</p>"), false),
        ("", format!("{two}<p>Subscribe to our newsletter</p>"), false),
    ] {
        let parsed = page(head, &format!("<article><h1>Lighthouse opens</h1>{body}</article>"));
        assert_eq!(codes(&parsed).contains(&"W-PAYWALL"), expected, "{head}{body}");
    }
}

#[test]
fn a_page_that_is_broken_off_says_so() {
    let whole = format!(
        "<!DOCTYPE html><html><head><title>Lighthouse opens</title></head><body><article>{}",
        paragraphs(&SENTENCES).repeat(4)
    );
    let warned = |html: &str| codes(&read("page.html", html.as_bytes()).expect("a page")).contains(&"W-CUT");
    assert!(
        warned(&format!("{whole}<p>The board said that the"))
            && warned(&format!("{whole}<p>Done.</p><div class=\"a"))
    );
    assert!(!warned(&whole) && !warned(&format!("{whole}<p>The board said that the</body></html>")));
    assert!(!warned(&paragraphs(&SENTENCES).repeat(4)), "a fragment");
}

#[test]
fn text_copied_from_a_whole_page_keeps_its_article_alone() {
    let [a, b, c, d, e, f] = SENTENCES;
    let text = format!(
        "Skip to content\nHarbour News\nWorld\nPolitics\nSport\nLog in\nLighthouse opens to visitors in spring\nBy Ada Lund\nNov. 20, 2025\nShare\n\
        {a}\n{b}\nRead also\nFerry found after forty years\nWhy the harbour dues are to rise\n{c}\n{d}\n{e}\n{f}\nMore stories\n\
        Seal rescued from a car park\nIt is well again.\nChoir seeks a new hall\nFifteen walks by the sea\nComments\nFine idea!\nAbout us"
    );
    let parsed = read("copied.txt", text.as_bytes()).expect("a text");
    assert_eq!(kept(&parsed.value), SENTENCES);
    let Metadata { title, byline, published, .. } = parsed.value.metadata;
    assert_eq!(
        (title.as_deref(), byline.join("; ").as_str()),
        (Some("Lighthouse opens to visitors in spring"), "Ada Lund")
    );
    assert_eq!(published.as_deref(), Some("2025-11-20"));
}
