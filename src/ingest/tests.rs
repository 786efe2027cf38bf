//! What the reader of files makes of whole files.

use expect_test::{Expect, expect};

use super::*;
use crate::{config::Config, documents};

fn read(file: &str, bytes: &[u8]) -> Result<Parsed<Blocks>, ReadError> {
    let document = RawDocument { file, bytes, encoding: None };
    let mut readings = documents::read(&document, &Config::default());
    readings.remove(0).result
}

/// What a reader sees of a file: what it says about itself, warnings, and the blocks by kind, reason and first 60
/// characters. Body paragraphs in a row are counted.
fn shown(file: &str, bytes: &[u8]) -> String {
    let Parsed { value, warnings } = match read(file, bytes) {
        Ok(parsed) => parsed,
        Err(error) => return format!("{} {}\n", error.code.as_str(), error.detail),
    };
    let mut out = format!("{} | {}", value.format.as_str(), value.encoding);
    for warning in warnings {
        out += &format!(" | {} {}", warning.code.as_str(), warning.detail);
    }
    let Metadata { outlet, title, byline, published, time, lang } = value.metadata;
    let outlet = outlet.map(|outlet| format!("{} ({})", outlet.name, outlet.origin.as_str()));
    out += &format!(
        "\noutlet {outlet:?}\ntitle {title:?}\nbyline {byline:?}\npublished {published:?} {time:?}, lang {lang:?}\n"
    );
    for block in value.blocks {
        let reason = block.reason.map_or(String::new(), |reason| format!("/{}", reason.as_str()));
        let start: String = block.text.chars().take(60).collect();
        let start = start.trim_end();
        out += &format!("{}{reason} | {start}\n", block.kind.as_str());
    }
    out
}

fn seed(file: &str, expected: Expect) {
    let path = format!("{}/seeds/ukraine-plan/{file}", env!("CARGO_MANIFEST_DIR"));
    expected.assert_eq(&shown(file, &std::fs::read(path).expect("a seed")));
}

#[test]
fn politico() {
    seed(
        "POLITICO.txt",
        expect![[r#"
            text | UTF-8
            outlet Some("POLITICO (file-name)")
            title None
            byline []
            published None None, lang None
            body | American allies and Ukrainian officials were scrambling on W
            body | As European and U.S. officials alike sought clarity, they sa
            body | The effort by Trump administration’s peace envoy Steve Witko
            body | Ukrainian and European officials felt blindsided as the exis
            body | The people, like others in this story, were granted anonymit
            body | The 28-point plan — the existence of which was first reporte
            body | One aspect U.S. officials are still pondering is whether and
            body | Ukraine has sought NATO membership as a security guarantee a
            body | The White House declined to comment on the specifics of the
            body | In European capitals, officials were trying to make sense of
            body | “We have not been briefed on this,” German Foreign Minister
            body | He added: “We naturally support everything that leads in thi
            body | Russia’s demands appeared to repeat proposals Secretary of S
            body | Army Secretary Dan Driscoll, along with Army chief of staff
            body | The trip came together quickly after a White House meeting l
            body | The White House has been bullish about the burgeoning plan,
            body | Ukraine hasn’t commented publicly about the plan. Zelenskyy’
            body | U.K. Foreign Minister Yvette Cooper noted that Putin has reb
            body | One U.K. diplomat indicated London had not been briefed on t
            body | European and Ukrainian officials have for months been wary o
            body | Some have blamed his penchant for working alone for the fail
            body | “The Russians have clearly identified Witkoff as someone who
            body | The second White House official dismissed those with concern
            body | The Kremlin on Wednesday played down the significance of the
            body | “There has been nothing new in addition to what was discusse
            body | It’s unclear how extensive the planning has been for this pe
            body | The first person said that Witkoff’s plan involved “zero int
            body | Since taking office in January, Trump and senior aides have
            body | After months of refusing to levy any financial penalties on
            body | Driscoll, the top defense official dispatched to Ukraine, ha
            boilerplate/credit | Diana Nerozzi and Nette Nöstlinger contributed to this repor
            boilerplate/follow | Follow
        "#]],
    );
}

#[test]
fn newslooks() {
    seed(
        "Newslooks.txt",
        expect![[r#"
            text | UTF-8
            outlet Some("Newslooks (text)")
            title Some("Trump Team Quietly Crafts Deal to End Ukraine War")
            byline ["J. Mansour"]
            published None None, lang None
            headline | Trump Team Quietly Crafts Deal to End Ukraine War
            boilerplate/metadata | Newslooks
            dateline | WASHINGTON
            byline | J. Mansour
            boilerplate/metadata | Morning Edition
            dek | The Trump administration is secretly developing a 28-point p
            subheading | Ukraine Peace Plan Talks Quick Looks
            list-item | Trump administration crafting a secret Ukraine peace plan.
            list-item | U.S. envoy Steve Witkoff leads negotiations with Russia.
            list-item | Plan includes 28 points across four strategic areas.
            list-item | Russia’s Kirill Dmitriev optimistic about the proposal.
            list-item | Ukraine and European allies not yet on board.
            list-item | Witkoff met Ukraine’s national security adviser in Miami.
            list-item | Zelensky meeting in Turkey was postponed.
            list-item | Plan seeks to reset U.S.-Russia relations and European secur
            subheading | Deep Look: U.S. Quietly Drafts New 28-Point Plan to End Ukra
            body | WASHINGTON — The Trump administration has launched a secret
            body | The initiative, which has remained largely under wraps, is m
            subheading | Four Pillars of the Plan
            body | Sources familiar with the proposal say the 28 points fall in
            list-item | Peace in Ukraine
            list-item | Security Guarantees for All Parties
            list-item | European Security Architecture
            list-item | Future U.S. Relations with Russia and Ukraine
            body | While the plan is still in draft form, its scope is broad. I
            subheading | Backchannel Diplomacy: Trump’s Team Engages Russia
            body | Leading the initiative is Steve Witkoff, a close Trump ally
            body | Dmitriev told Axios he met with Witkoff and other members of
            body | “We feel the Russian position is really being heard,” Dmitri
            subheading | Ukraine Reacts Cautiously
            body | The Ukrainian government has not formally endorsed the plan
            body | “We know the Americans are working on something,” one Ukrain
            body | A White House official emphasized Trump’s belief that “it is
            subheading | Vision Beyond Ukraine: A European Reset
            body | Dmitriev framed the draft plan as more than a ceasefire deal
            body | “It’s actually a much broader framework… how do we really br
            body | The goal is to complete a detailed written plan in advance o
            subheading | Navigating Global Diplomacy
            body | The Russian side has dismissed a separate U.K.-led effort to
            body | In contrast, the U.S. side believes its plan presents a more
            body | “We think the timing is good for this plan now,” one senior
            subheading | What Comes Next
            body | The proposal’s unveiling comes at a critical moment in the w
            body | With Zelensky’s government still skeptical, and European lea
            boilerplate/login | You must Register or Login to post a comment.
        "#]],
    );
}

#[test]
fn trt_world() {
    seed(
        "TRT World.txt",
        expect![[r#"
            text | UTF-8
            outlet Some("TRT World (file-name)")
            title Some("Trump team secretly drafting new Ukraine peace plan in talks with Moscow: report")
            byline []
            published None None, lang None
            headline | Trump team secretly drafting new Ukraine peace plan in talks
            dek | A 28-point proposal outlines themes on Ukraine peace, securi
            byline | By
            boilerplate/caption | FILE PHOTO: US President Trump meets with Russian President
            body | The Trump administration has been “secretly working” with Mo
            body | Axios reported on Tuesday, citing anonymous US and Russian o
            body | The draft is organised around four themes: peace in Ukraine,
            body | Details on how the proposal addresses core disputes — includ
            body | A US official was quoted as saying that Trump’s envoy Steve
            body | A White House official said Trump believes “there is a chanc
            subheading | Top US army officials in Ukraine
            body | Meanwhile, Politico reported on Wednesday that two top US ar
            body | Secretary of the Army Dan Driscoll and Army Chief of Staff G
            body | Driscoll is also expected to meet Russian officials on a lat
            body | There was no immediate comment from the White House or the P
            body | The Wall Street Journal said the White House turned to Drisc
            body | The talks in Kiev by the US army officials are expected to c
        "#]],
    );
}

#[test]
fn unnamed_digest() {
    seed(
        "unnamed-digest.txt",
        expect![[r#"
            text | UTF-8
            outlet None
            title None
            byline []
            published Some("2025-11-21") None, lang None
            dateline | date 2025-11-21
            body | US President Donald Trump has endorsed a 28-point plan aimed
            body | NBC News reported that the framework has not been shared in
            body | Kremlin spokesman Dmitry Peskov told reporters that Moscow h
            body | A White House representative said Trump believes the time ha
            body | A separate report by the Kyiv Independent said that Ukraine
            body | Zelensky, who announced he would travel to Türkiye to revive
            body | Commenting on recent diplomatic activity, Peskov said there
            body | The UK weighed in as well, with the Foreign Office saying it
            body | Zelensky later reiterated that Ukraine is open to working wi
        "#]],
    );
}

#[test]
fn unnamed_site() {
    seed(
        "unnamed-site.txt",
        expect![[r#"
            text | UTF-8
            outlet None
            title Some("US troops arrived in Ukraine for negotiations to end the war. What is known about Trump's peace plan?")
            byline ["Анна Федорова"]
            published None None, lang None
            headline | US troops arrived in Ukraine for negotiations to end the war
            byline | Анна Федорова Exclusive
            boilerplate/share | VK X OK WhatsApp Telegram
            body | According to information provided by the American military,
            body | During their visit, Driscoll and his team will meet with Zel
            body | According to reports received on Wednesday, Washington and M
            body | “Minister Driscoll's team arrived in Kyiv to establish facts
            body | Driscoll and General George are the highest-profile U.S. mil
            body | On Wednesday, a photograph emerged showing Driscoll meeting
            body | Shmyhal later noted in a post on X: “We discussed key steps
            body | He also expressed gratitude to Washington for approving a pa
            body | According to a Ukrainian official who spoke with CBS, the Am
            body | The official, who requested anonymity, emphasized: “Presiden
            body | This information comes amid reports that the U.S. and Russia
            body | According to Axios, the Financial Times, and Reuters, these
            body | Working on the peace plan, which consists of 28 points, were
            body | The BBC has sent requests to the White House and Witkoff’s r
            body | Kremlin spokesman Dmitry Peskov, for his part, downplayed th
            body | Details of the agreements reached during the meeting have no
            body | Zelensky has repeatedly emphasized that he will not agree to
            body | Kyiv and its Western allies, including the U.S., insist on a
            body | Russian Foreign Minister Sergey Lavrov previously stated tha
            body | Meanwhile, a White House representative confirmed that speci
            body | Kellogg was considered an important supporter of Ukraine in
            body | According to Axios, the new peace plan includes 28 points di
            body | Later on Wednesday, Axios published details about possible a
            body | According to Axios, the plan includes transferring the entir
            body | As Axios notes, Ukraine and its allies will perceive this as
            body | According to the publication, the Trump administration propo
            body | The front line in the Zaporizhzhia and Kherson regions shoul
            body | The U.S. is prepared to officially recognize Crimea and Donb
            body | According to sources, President Zelensky has empowered Secre
            body | However, it is noted that there were no written proposals fr
            body | Witkoff was reportedly supposed to meet with Zelensky in Tur
            body | Nevertheless, he had already discussed the proposed plan wit
            body | Kirill Dmitriev, Putin’s special envoy, expressed optimism a
            body | He added that the plan is based on principles discussed by P
            body | “This is a much broader agreement that defines how we can ac
            body | Americans are trying to explain the “benefits” of this plan
            body | The new American peace plan, according to experts from the F
            body | FT correspondent in Kyiv Christopher Miller reported that th
            body | “This can be seen as Ukraine's capitulation, as well as maxi
            body | Reuters also confirmed that the American plan includes a red
            body | According to two sources, the U.S. has made it clear to Zele
            body | The publication RBC-Ukraine adds that the plan also includes
            boilerplate/share | VK X OK WhatsApp Telegram
            boilerplate/related | Read also:
            boilerplate/comments | Write a comment:
        "#]],
    );
}

/// The kinds of the blocks of a text, in order.
fn kinds(text: &str) -> Vec<String> {
    let blocks = read("a.txt", text.as_bytes()).expect("text").value.blocks;
    let name = |block: &Block| match block.reason {
        Some(reason) => format!("boilerplate/{}", reason.as_str()),
        None => block.kind.as_str().to_owned(),
    };
    blocks.iter().map(name).collect()
}

const BODY: &str = "Negotiators left the city on Friday evening after three days of talks that brought no agreement on the border.";

#[test]
fn a_long_first_sentence_is_no_headline() {
    assert_eq!(kinds(&format!("{BODY}\n{BODY}")), ["body", "body"]);
    assert_eq!(
        kinds(&format!("Talks end without agreement\n\n{BODY}\n{BODY}")),
        ["headline", "body", "body"]
    );
    assert_eq!(
        kinds(&format!("World\nTalks end without agreement\n{BODY}\n{BODY}")),
        ["boilerplate/metadata", "headline", "body", "body"]
    );
}

#[test]
fn the_line_between_headline_and_byline_is_the_dek() {
    assert_eq!(
        kinds(&format!(
            "Talks end without agreement\nBoth sides blame each other.\nBy Jane Doe\n3 hours ago\n{BODY}"
        )),
        ["headline", "dek", "byline", "dateline", "body"]
    );
    assert_eq!(
        kinds(&format!("Talks end without agreement\nBoth sides blame each other.\n{BODY}")),
        ["headline", "body", "body"]
    );
}

#[test]
fn a_subheading_leads_a_paragraph() {
    assert_eq!(
        kinds(&format!("{BODY}\nWhat comes next\n{BODY}\nWhy did it fail?\n{BODY}\nBut why?\n{BODY}")),
        ["body", "subheading", "body", "subheading", "body", "body", "body"]
    );
    assert_eq!(kinds(&format!("{BODY}\nThe last line is cut off")), ["body", "body"]);
}

#[test]
fn a_dash_makes_a_list_only_beside_another() {
    assert_eq!(
        kinds(&format!("{BODY}\n- One thing\n- Another thing\n{BODY}")),
        ["body", "list-item", "list-item", "body"]
    );
    let text = "Er ging.\n— Und dann? — fragte sie.\nEr schwieg.";
    assert_eq!(
        read("a.txt", text.as_bytes()).expect("text").value.blocks[1].text,
        "— Und dann? — fragte sie."
    );
}

#[test]
fn share_buttons_one_a_line_are_a_row() {
    assert_eq!(
        kinds(&format!("{BODY}\nFacebook\nTwitter\nPrint\n{BODY}\nFacebook\n{BODY}"))[1..4],
        ["boilerplate/share"; 3]
    );
    assert_eq!(kinds(&format!("{BODY}\nFacebook\n{BODY}"))[1], "subheading");
}

#[test]
fn wrapped_lines_are_joined() {
    let wrapped = "The negotiators left the city on Friday evening after three\ndays of talks that brought no agreement on the border\nbetween the two states, which has been open since the\nspring of this year, when the ceasefire was signed by both\ngovernments under pressure from abroad.\n\n";
    let blocks = read("a.txt", wrapped.repeat(4).as_bytes()).expect("text").value.blocks;
    assert_eq!(blocks.len(), 4);
    assert!(blocks[0].text.ends_with("three days of talks that brought no agreement on the border between the two states, which has been open since the spring of this year, when the ceasefire was signed by both governments under pressure from abroad."));
}

#[test]
fn labelled_lines_name_title_and_outlet() {
    let text =
        format!("Outlet: The Example Times\nTitle: Talks end\nPublished: 21 November 2025\n{BODY}\n{BODY}");
    let metadata = read("a.txt", text.as_bytes()).expect("text").value.metadata;
    assert_eq!(
        metadata.outlet,
        Some(Outlet { name: "The Example Times".into(), origin: OutletOrigin::Text })
    );
    assert_eq!(
        (metadata.title.as_deref(), metadata.published.as_deref()),
        (Some("Talks end"), Some("2025-11-21"))
    );
}

#[test]
fn a_saved_page() {
    let html = br#"<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Talks end without agreement - The Example Times</title>
<meta property="og:site_name" content="The Example Times">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
 {"@type": ["NewsArticle"], "headline": "Talks end without agreement", "datePublished": "2025-11-21T18:04:00+01:00",
  "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Smith"}]}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Talks end without agreement</h1>
<p>By Jane Doe and John Smith</p><p>Friday, 21 November 2025</p>
<figure><img src="x.jpg"><figcaption>The negotiators leave the palace on Friday.</figcaption></figure>
<p>Negotiators left the city on Friday evening after three days of talks that brought no agreement on the border, two of them said.</p>
<h2>What comes next</h2>
<p>Both delegations said that they would meet again in January, according to a statement that was read to reporters in the evening.</p>
<ul><li>The ceasefire stays in force until the end of the year.</li><li>Prisoners will be exchanged, both governments said.</li></ul>
<blockquote>We have not lost hope, and nobody left the room in anger.</blockquote>
<p>The mediator called the atmosphere constructive and asked both governments to keep the ceasefire that holds since the spring.</p>
<p>Ann Lee contributed to this report.</p></article>
<footer><p>Share on Facebook</p><p>About us</p></footer></body></html>"#;
    expect![[r#"
        html | UTF-8
        outlet Some("The Example Times (metadata)")
        title Some("Talks end without agreement")
        byline ["Jane Doe", "John Smith"]
        published Some("2025-11-21") Some("18:04+01:00"), lang Some("en-GB")
        boilerplate/navigation | Home · World
        headline | Talks end without agreement
        byline | By Jane Doe and John Smith
        dateline | Friday, 21 November 2025
        boilerplate/caption | The negotiators leave the palace on Friday.
        body | Negotiators left the city on Friday evening after three days
        subheading | What comes next
        body | Both delegations said that they would meet again in January,
        list-item | The ceasefire stays in force until the end of the year.
        list-item | Prisoners will be exchanged, both governments said.
        quote | We have not lost hope, and nobody left the room in anger.
        body | The mediator called the atmosphere constructive and asked bo
        boilerplate/credit | Ann Lee contributed to this report.
        boilerplate/share | Share on Facebook
        boilerplate/navigation | About us
    "#]]
    .assert_eq(&shown("page.html", html));
}

#[test]
fn a_fragment_from_the_clipboard() {
    let html = "<meta charset='utf-8'><h2>Talks end</h2><p>One <b>bold</b> word.</p><p>Two&nbsp;words.<br><br>Three.</p>";
    expect![[r#"
        html | UTF-8 | W-SHORT 8
        outlet None
        title Some("Talks end")
        byline []
        published None None, lang None
        headline | Talks end
        body | One bold word.
        body | Two words.
        body | Three.
    "#]]
    .assert_eq(&shown("pasted.html", html.as_bytes()));
}

#[test]
fn a_press_release_has_its_headline() {
    let text = format!(
        "FOR IMMEDIATE RELEASE\nContact: Jane Doe, 555 0100, press@example.org\nRail plan gets go-ahead\n{BODY}\n{BODY}"
    );
    assert_eq!(kinds(&text), ["boilerplate/metadata", "boilerplate/metadata", "headline", "body", "body"]);
}

#[test]
fn numbers_that_count_on_make_a_list_with_paragraphs_between() {
    let text =
        format!("{BODY}\n1. The border stays open.\n{BODY}\n2. Troops leave.\n3) Prisoners go home.\n{BODY}");
    assert_eq!(kinds(&text), ["body", "list-item", "body", "list-item", "list-item", "body"]);
    assert_eq!(kinds(&format!("{BODY}\n7. It was a long night.\n{BODY}"))[1], "body");
}

#[test]
fn furniture_of_live_pages_and_agencies_is_set_aside() {
    let text = format!(
        "{BODY}\n18:05 GMT\n{BODY}\nShare this post\nPinned post\n17.42\n{BODY}\nOur Standards: The Thomson Reuters Trust Principles.\n责任编辑：李四"
    );
    assert_eq!(
        kinds(&text),
        [
            "body",
            "dateline",
            "body",
            "boilerplate/share",
            "boilerplate/metadata",
            "dateline",
            "body",
            "boilerplate/credit",
            "boilerplate/credit"
        ]
    );
}

#[test]
fn a_line_of_credits_gives_author_day_and_outlet() {
    let text =
        format!("Talks end without agreement\nAnna Schmidt | Nov. 20, 2025 | Local Times\n{BODY}\n{BODY}");
    assert_eq!(kinds(&text), ["headline", "byline", "body", "body"]);
    let metadata = read("POLITICO.txt", text.as_bytes()).expect("text").value.metadata;
    assert_eq!(metadata.outlet, Some(Outlet { name: "Local Times".into(), origin: OutletOrigin::Text }));
    assert_eq!(
        (metadata.byline, metadata.published),
        (vec!["Anna Schmidt".into()], Some("2025-11-20".into()))
    );
}

#[test]
fn an_agency_that_signs_the_text_is_its_outlet() {
    let text = format!("Talks end without agreement\nKYIV, Nov 20 (Reuters) - {BODY}\n{BODY}");
    let outlet = |text: &str| read("saved copy.txt", text.as_bytes()).expect("text").value.metadata.outlet;
    assert_eq!(outlet(&text), Some(Outlet { name: "Reuters".into(), origin: OutletOrigin::Text }));
    assert_eq!(
        outlet(&format!("Outlet: Daily Sun\n{text}")).map(|outlet| outlet.name),
        Some("Daily Sun".into())
    );
}

#[test]
fn text_without_spaces_is_not_short() {
    for text in [
        "谈判代表周五晚离开了这座城市，三天的会谈没有就边界问题达成任何协议，两国政府发表了声明。",
        "ผู้เจรจาออกจากเมืองในเย็นวันศุกร์หลังจากการเจรจาสามวันที่ไม่ได้ข้อตกลงเรื่องชายแดน",
    ] {
        assert_eq!(read("a.txt", text.as_bytes()).expect("text").warnings, []);
    }
    let short = read("a.txt", "会谈没有达成协议。".as_bytes()).expect("text").warnings;
    assert_eq!(short, [Warning::new(WarningCode::Short, "8")]);
}

#[test]
fn a_page_without_an_article_is_read_whole() {
    let html = "<html><head><link rel=canonical href='https://www.example.org/a'></head><body><div>Short note.</div></body></html>";
    expect![[r#"
        html | UTF-8 | W-SHORT 2
        outlet Some("example.org (metadata)")
        title None
        byline []
        published None None, lang None
        body | Short note.
    "#]]
    .assert_eq(&shown("index.html", html.as_bytes()));
}

/// A page whose article is long enough to be found, with `head` before its text and `body` inside.
fn page(head: &str, title: &str, body: &str) -> String {
    let text = format!("<p>{BODY}</p>").repeat(4);
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body>{head}<div>{text}{body}{text}</div></body></html>"
    )
}

/// The blocks of a page that are not paragraphs of [`BODY`]: kind and text.
fn others(html: &str) -> Vec<(&'static str, String)> {
    let blocks = read("index.html", html.as_bytes()).expect("text").value.blocks;
    let others = blocks.into_iter().filter(|block| block.text != BODY);
    others.map(|block| (block.reason.map_or(block.kind.as_str(), Reason::as_str), block.text)).collect()
}

#[test]
fn a_row_of_a_table_is_one_paragraph() {
    let table =
        "<table><tr><th>Country</th><th>Troops</th></tr><tr><td>Norway</td><td><p>500</p></td></tr></table>";
    let found = others(&page("<h1>Talks end today</h1>", "Talks end today", table));
    assert_eq!(found[1..], [("body", "Country | Troops".into()), ("body", "Norway | 500".into())]);
    let layout =
        format!("<table><tr><td><p>{BODY}</p><p>{BODY}</p></td><td>Side note of the page</td></tr></table>");
    assert!(others(&page("", "t", &layout)).iter().all(|(_, text)| !text.contains(" | ")));
}

#[test]
fn the_heading_of_the_article_is_its_headline() {
    for (title, outlet) in [("Rail plan gets go-ahead — Daily Sun", Some("Daily Sun")), ("t", None)] {
        let html = page("<h1>Ministers back new rail line</h1>", title, "");
        let metadata = read("index.html", html.as_bytes()).expect("text").value.metadata;
        assert_eq!(metadata.title.as_deref(), Some("Ministers back new rail line"));
        assert_eq!(metadata.outlet.map(|outlet| outlet.name).as_deref(), outlet);
        assert_eq!(others(&html), [("headline", "Ministers back new rail line".into())]);
    }
    let html = page(
        "<h1>City and country</h1><h2>Rail plan gets go-ahead</h2>",
        "Rail plan gets go-ahead — Daily Sun",
        "",
    );
    assert_eq!(
        read("a.html", html.as_bytes()).expect("text").value.metadata.title.as_deref(),
        Some("Rail plan gets go-ahead")
    );
}

#[test]
fn dek_and_byline_are_told_by_their_class() {
    let head = "<h1>Talks end today</h1><p class='article-dek'>Both sides blame each other.</p><div class='byline'>By Jane Doe and John Smith</div>";
    let html = page(head, "Talks end today", "");
    assert_eq!(
        others(&html),
        [
            ("headline", "Talks end today".into()),
            ("dek", "Both sides blame each other.".into()),
            ("byline", "By Jane Doe and John Smith".into())
        ]
    );
    assert_eq!(
        read("a.html", html.as_bytes()).expect("text").value.metadata.byline,
        ["Jane Doe", "John Smith"]
    );
}

#[test]
fn raised_digits_make_no_other_number() {
    let text = "<p>The plan reached 10<sup>6</sup> people on Friday.<sup>1</sup> Aid came<sup id='cite_ref-2'><a href='#n2'>[2]</a></sup> on the 20<sup>th</sup> to 5 km<sup>2</sup>.</p>";
    assert_eq!(
        others(&page("", "t", text)).last().map(|(_, text)| text.as_str()),
        Some("The plan reached 10⁶ people on Friday. Aid came on the 20th to 5 km².")
    );
}

#[test]
fn hidden_text_is_set_aside_and_not_lost() {
    let text = "<p aria-hidden='true'>The ministers signed the paper, which readers can see here.</p><p style='display: none'>A draft sentence that no reader ever saw.</p>";
    let found = others(&page("<h1>Talks end today</h1>", "Talks end today", text));
    assert_eq!(
        found[1..],
        [
            ("body", "The ministers signed the paper, which readers can see here.".into()),
            ("hidden", "A draft sentence that no reader ever saw.".into())
        ]
    );
    let many = "<p hidden>Hidden words.</p>".repeat(300);
    let found = others(&page("", "t", &many));
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "hidden").count(), 200);
    assert_eq!(found.iter().map(|(_, text)| text.matches("Hidden words.").count()).sum::<usize>(), 300);
}
