//! Whole texts through [`speech`].

use super::*;
use crate::{
    annotate::annotate,
    article::{ParagraphKind, article},
    config::SegmentConfig,
    ingest::{Block, Blocks, Format, Metadata},
    segment::segment,
};
use proptest::prelude::*;

pub(super) fn read(lang: &str, paragraphs: &[&str]) -> (Article, Segmentation, Speech) {
    let block = |text: &&str| Block { kind: ParagraphKind::Body, text: (*text).to_owned(), reason: None };
    let metadata = Metadata { lang: Some(lang.to_owned()), ..Metadata::default() };
    let blocks = paragraphs.iter().map(block).collect();
    let read = article("x", Blocks { format: Format::Text, encoding: String::new(), metadata, blocks });
    let read = Article { lang: lang.to_owned(), ..read };
    let segmentation = segment(&read, &SegmentConfig::default());
    let found = speech(&read, &segmentation, &annotate(&read, &segmentation));
    (read, segmentation, found)
}

/// `form: quote | source` for each quote.
fn quotes(paragraphs: &[&str], form: QuoteForm) -> Vec<String> {
    let (article, _, speech) = read("en", paragraphs);
    let quotes = speech.quotes.iter().filter(|quote| quote.form == form);
    let name =
        |quote: &Quote| quote.source.map_or("?", |source| speech.sources[source as usize].name.as_str());
    quotes.map(|quote| format!("{} | {}", quote.span.of(&article.text), name(quote))).collect()
}

fn check(form: QuoteForm, examples: &[(&[&str], &[&str])]) {
    for (paragraphs, expected) in examples {
        assert_eq!(quotes(paragraphs, form), *expected, "{paragraphs:?}");
    }
}

pub(super) fn direct(examples: &[(&[&str], &[&str])]) {
    check(QuoteForm::Direct, examples);
}

pub(super) fn indirect(examples: &[(&[&str], &[&str])]) {
    check(QuoteForm::Indirect, examples);
}

fn voices(paragraphs: &[&str]) -> Vec<Voice> {
    read("en", paragraphs).2.voices
}

#[test]
fn the_subject_of_a_cue_says_a_direct_quote() {
    direct(&[
        (&["“The crane is old,” said Anna Lindholm."], &["The crane is old, | Anna Lindholm"]),
        (&["\"The crane is old,\" Anna Lindholm said."], &["The crane is old, | Anna Lindholm"]),
        (
            &["“The crane is old,” Anna Lindholm, the port’s director, said."],
            &["The crane is old, | Anna Lindholm"],
        ),
        (
            &["“The crane is old,” said the port’s director, Anna Lindholm."],
            &["The crane is old, | Anna Lindholm"],
        ),
        (&["Harbour master Anna Lindholm said: “The crane is old.”"], &["The crane is old. | Anna Lindholm"]),
        (
            &["Anna Lindholm told reporters on Friday that the crane was “far too old”."],
            &["far too old | Anna Lindholm"],
        ),
        (&["Anna Lindholm was blunt: “The crane is old.”"], &["The crane is old. | Anna Lindholm"]),
        (&["“The crane is old,” Anna Lindholm thundered."], &["The crane is old, | Anna Lindholm"]),
        (&["“Will it hold?” asked Anna Lindholm (R-Fla.)."], &["Will it hold? | Anna Lindholm"]),
        (&["According to Anna Lindholm, the crane is “far too old”."], &["far too old | Anna Lindholm"]),
        (
            &["The paper quoted a harbour pilot as saying: “The crane is old.”"],
            &["The crane is old. | harbour pilot"],
        ),
    ]);
}

#[test]
fn quotes_that_go_on_keep_their_speaker() {
    direct(&[
        (
            &["“The crane is old,” Anna Lindholm said. “We told the ministry twice. Nobody came.”"],
            &[
                "The crane is old, | Anna Lindholm",
                "We told the ministry twice. Nobody came. | Anna Lindholm",
            ],
        ),
        (
            &["“The crane,” Anna Lindholm said, “is far too old.”"],
            &["The crane, | Anna Lindholm", "is far too old. | Anna Lindholm"],
        ),
        (
            &[
                "“The crane is old,” Anna Lindholm said. “We told the ministry.",
                "“Nobody came. Nobody called.”",
            ],
            &[
                "The crane is old, | Anna Lindholm",
                "We told the ministry. | Anna Lindholm",
                "Nobody came. Nobody called. | Anna Lindholm",
            ],
        ),
        (
            &["Anna Lindholm said the crane was old.", "“We told the ministry twice.”"],
            &["We told the ministry twice. | Anna Lindholm"],
        ),
        (
            &["“The crane is old.", "“We told them twice,” said Anna Lindholm."],
            &["The crane is old. | Anna Lindholm", "We told them twice, | Anna Lindholm"],
        ),
    ]);
}

#[test]
fn a_quote_after_a_colon_alone_has_no_cue() {
    let (_, _, speech) =
        read("en", &["Anna Lindholm:", "“The crane is old and we told the ministry twice.”"]);
    assert_eq!(speech.quotes.len(), 1);
    assert!(speech.quotes[0].source.is_some(), "{speech:?}");
    assert_eq!(speech.quotes[0].cue, None);
}

#[test]
fn pronouns_and_offices_mean_who_was_named_before() {
    direct(&[
        (
            &[
                "Anna Lindholm met the pilot Karl Brandt at the old harbour. “The crane is old,” she said. “I know,” he replied.",
            ],
            &["The crane is old, | Anna Lindholm", "I know, | Karl Brandt"],
        ),
        (&["Mr. Brandt opened the dam. Ms. Okafor watched. “It holds,” he said."], &["It holds, | Brandt"]),
        (
            &["Mayor Karl Brandt met a ministry official in May. “It holds,” the mayor said."],
            &["It holds, | Karl Brandt"],
        ),
        (
            &["A ministry official said the dam was safe.", "“It holds,” the official added."],
            &["It holds, | ministry official"],
        ),
        (
            &["Karl Brandt opened the dam. It was Brandt who spoke. “It holds,” Brandt said."],
            &["It holds, | Karl Brandt"],
        ),
    ]);
}

#[test]
fn terms_titles_and_marks_of_measure_are_no_quotes() {
    for text in [
        "The so-called “peace plan” was published on Friday.",
        "The film “Long Way Home” opened in Porto on Friday.",
        "A group called “Friends of the Dam” met in Porto.",
        "The bridge, known as “the old lady”, was closed.",
        "The door is 6'2\" high and 3\" thick.",
        "The ministers’ plan and the '90s crane don’t matter.",
    ] {
        assert_eq!(quotes(&[text], QuoteForm::Direct), [""; 0], "{text}");
    }
}

#[test]
fn marks_of_all_kinds_bound_quotes() {
    direct(&[
        (
            &["‘The ministers’ plan is old,’ Anna Lindholm said."],
            &["The ministers’ plan is old, | Anna Lindholm"],
        ),
        (&["“He said ‘no’ to us,” Anna Lindholm said."], &["He said ‘no’ to us, | Anna Lindholm"]),
        (&["Anna Lindholm said: “The crane is old. It fell."], &["The crane is old. | Anna Lindholm"]),
        (
            &["\"The crane is old, \"Anna Lindholm said. \"It fell. \""],
            &["The crane is old, | Anna Lindholm", "It fell. | Anna Lindholm"],
        ),
    ]);
    let (article, _, speech) =
        read("de", &["Die Hafenmeisterin sagte: „Der Kran ist viel zu alt für uns.“ Danach ging sie."]);
    let spans: Vec<&str> = speech.quotes.iter().map(|quote| quote.span.of(&article.text)).collect();
    assert_eq!(spans, ["Der Kran ist viel zu alt für uns."]);
    let (article, _, speech) = read("fr", &["« La grue est trop vieille pour le port », dit la directrice."]);
    let spans: Vec<&str> = speech.quotes.iter().map(|quote| quote.span.of(&article.text)).collect();
    assert_eq!(spans, ["La grue est trop vieille pour le port"]);
}

#[test]
fn clauses_that_somebody_says_are_indirect_quotes() {
    indirect(&[
        (&["Karl Brandt said on Friday that the dam would hold."], &["the dam would hold | Karl Brandt"]),
        (
            &["The dam would hold until spring, Karl Brandt said."],
            &["The dam would hold until spring | Karl Brandt"],
        ),
        (&["OSLO — The dam would hold, said Karl Brandt."], &["The dam would hold | Karl Brandt"]),
        (&["According to Karl Brandt, the dam would hold."], &["the dam would hold | Karl Brandt"]),
        (
            &["Karl Brandt told the BBC that the old dam was “built to last”."],
            &["the old dam was “built to last” | Karl Brandt"],
        ),
        (&["Karl Brandt was quoted as saying the dam would hold."], &["the dam would hold | Karl Brandt"]),
        (&["Karl Brandt told Reuters he walked on the dam."], &["he walked on the dam | Karl Brandt"]),
        (&["Karl Brandt told reporters the dam would hold."], &["the dam would hold | Karl Brandt"]),
        (
            &["Brandt said the dam held, and Lindholm said the crane was old."],
            &["the dam held | Brandt", "the crane was old | Lindholm"],
        ),
    ]);
    for text in [
        "Karl Brandt denied that the dam had failed.",
        "Karl Brandt said nothing.",
        "Karl Brandt did not say whether the dam would hold.",
        "Karl Brandt asked the council to repair the dam.",
        "His claims that the dam held were old.",
    ] {
        assert_eq!(quotes(&[text], QuoteForm::Indirect), [""; 0], "{text}");
    }
}

#[test]
fn sources_have_their_kind_name_and_key() {
    let sources = |text: &str| -> Vec<String> {
        let sources = read("en", &[text]).2.sources;
        sources
            .iter()
            .map(|source| format!("{} {}: {}", source.kind.as_str(), source.key, source.name))
            .collect()
    };
    for (text, expected) in [
        (
            "Two White House officials said the dam would hold.",
            &["anonymous official white house: White House officials"][..],
        ),
        (
            "A White House official said the dam would hold.",
            &["anonymous official white house: White House official"],
        ),
        ("The Kremlin said the dam would hold.", &["office kremlin: Kremlin"]),
        ("Axios reported that the dam would hold.", &["outlet axios: Axios"]),
        ("The report said the dam would hold.", &["document report: report"]),
        (
            "Karl Brandt told the BBC that the dam would hold.",
            &["person brandt: Karl Brandt", "outlet bbc: BBC"],
        ),
        (
            "Reuters reported that the dam would hold, citing people familiar with the matter.",
            &["outlet reuters: Reuters", "anonymous matter people: people familiar with the matter"],
        ),
        ("Secretary of State Karl Brandt said the dam would hold.", &["person brandt: Karl Brandt"]),
    ] {
        assert_eq!(sources(text), expected, "{text}");
    }
}

#[test]
fn conditions_passives_and_clauses_inside_a_subject_name_no_other_source() {
    let names = |text: &str| {
        let speech = read("en", &[text]).2;
        speech.sources.iter().map(|source| source.name.clone()).collect::<Vec<_>>().join(", ")
    };
    for (text, expected) in [
        ("“Heads will roll” if an inquiry shows neglect, the harbour ministry said.", "harbour ministry"),
        ("Signs of rust, often called the “silent killer” of bridges, were found.", ""),
        ("In a letter sent by Mr. Stone, Karl Berg, Mr. Stone’s lawyer, said he was late.", "Karl Berg"),
        ("A diplomat who spoke to the ministry said that the dam holds.", "diplomat"),
        ("Sailors of Norway spokeswoman Anna Berg said that the dam holds.", "Anna Berg"),
        ("The old dam was full, according to a list of facts it published on Monday.", "list of facts"),
        ("The old dam was full, according to Save the Children.", "Save the Children"),
        ("Norsk Energi and NVE said crews were ready to help.", "Norsk Energi and NVE"),
        (
            "The Norwegian Ministry of Trade said that the dam would hold. It rained all day. The ministry said that the gates were old.",
            "Norwegian Ministry of Trade, Norwegian Ministry of Trade",
        ),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn the_sentences_that_a_source_is_credited_with_follow_each_other() {
    let text = "The dam was full. “It holds,” Karl Brandt said. “We built it well. It will last.” Snow fell.";
    let speech = read("en", &[text]).2;
    assert_eq!(speech.sources.len(), 1);
    assert_eq!(speech.sources[0].credited, 1..4);
}

#[test]
fn a_sentence_speaks_in_the_voice_of_whom_it_is_credited_to() {
    use Voice::{Anonymous, Attributed, Fact, Hedged};
    assert_eq!(voices(&["The dam broke. The dam broke, Karl Brandt said."]), [Fact, Attributed]);
    assert_eq!(voices(&["A ministry official said the dam broke."]), [Anonymous]);
    assert_eq!(voices(&["The dam broke, and a diplomat said more rain would come soon."]), [Anonymous]);
    assert_eq!(voices(&["This is why, Karl Brandt said, the dam broke in May."]), [Attributed]);
    assert_eq!(voices(&["The dam reportedly broke in May. The dam may break."]), [Hedged, Hedged]);
    assert_eq!(voices(&["The dam is believed to be old. The dam appears to leak."]), [Hedged, Hedged]);
    // The reserve is the speaker's.
    assert_eq!(voices(&["Karl Brandt said the dam may break."]), [Attributed]);
    assert_eq!(voices(&["The dam broke in May 2020."]), [Fact]);
    assert_eq!(voices(&["The dam broke after a storm that Karl Brandt called “a disaster”."]), [Fact]);
}

#[test]
fn hostile_text_takes_linear_time() {
    // Each would take minutes if every mark or cue looked back or ahead over the whole article.
    for piece in [
        "\"",
        "“",
        "”",
        "‘a ",
        "'a ",
        "a’ ",
        "« ",
        "“A.” ",
        "said ",
        "he said ",
        "Mr. Berg said. ",
        "Anna Berg, ",
        "that ",
        "has ",
        "according to ",
        "and said ",
        "the official said. ",
        "told Reuters ",
        "the ",
        "said: “",
        "Berg: ",
    ] {
        let text = piece.repeat(10_000 / piece.len());
        let (_, segmentation, speech) = read("en", &[text.trim(), "“A", "B”"]);
        assert_eq!(speech.voices.len(), segmentation.sentences.len(), "{piece}");
    }
}

fn paragraph() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "said ",
        "told ",
        "according to ",
        "he ",
        "they ",
        "it ",
        "Anna Berg ",
        "Berg ",
        "Mr. ",
        "the official ",
        "a ",
        "that ",
        "and ",
        "who ",
        ", ",
        ". ",
        ": ",
        "; ",
        " — ",
        "? ",
        "(",
        ") ",
        "Reuters ",
        "the BBC ",
        "was quoted as saying ",
        "calling ",
        "saying ",
        "The dam ",
        "holds ",
        "may ",
        "seems to ",
        "in a statement ",
        "on Friday ",
        "é",
        "中",
        "😀",
        "5\" ",
        "6'2\" ",
        "Jr. ",
        "of ",
        "’s ",
        "\u{a0}",
    ]);
    prop_oneof![prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat()), "\\PC{1,60}"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("paragraphs are not empty", |text| !text.is_empty())
}

proptest! {
    #[test]
    fn what_is_found_lies_in_the_text(
        lang in prop::sample::select(vec!["en", "de", "zh", "und"]), paragraphs in prop::collection::vec(paragraph(), 1..5),
    ) {
        let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        let (article, segmentation, speech) = read(lang, &paragraphs);
        let n_sentences = segmentation.sentences.len() as u32;
        prop_assert_eq!(speech.voices.len(), segmentation.sentences.len());
        let is_inside = |span: TextRange, sentence: u32| {
            let paragraph = segmentation.sentences.get(sentence as usize).map(|found| found.paragraph as usize);
            let paragraph = paragraph.and_then(|paragraph| article.paragraphs.get(paragraph));
            let is_text = article.text.get(span.as_usize()).is_some_and(|text| !text.is_empty());
            is_text && paragraph.is_some_and(|paragraph| paragraph.range.contains(span))
        };
        for pair in speech.quotes.windows(2) {
            prop_assert!(pair[0].span <= pair[1].span);
        }
        for pair in speech.sources.windows(2) {
            prop_assert!(pair[0].span <= pair[1].span);
        }
        for quote in &speech.quotes {
            prop_assert!(is_inside(quote.span, quote.sentence), "{quote:?}");
            let begins = segmentation.sentences[quote.sentence as usize].range;
            prop_assert!(begins.start <= quote.span.start && quote.span.start < begins.end);
            prop_assert!(quote.source.is_none_or(|source| (source as usize) < speech.sources.len()));
            prop_assert!(quote.cue.is_none_or(|cue| article.text.get(cue.as_usize()).is_some_and(|cue| !cue.is_empty())));
        }
        for source in &speech.sources {
            prop_assert!(is_inside(source.span, source.sentence), "{source:?}");
            prop_assert!(!source.key.is_empty() && !source.name.is_empty());
            prop_assert!(source.credited.start < source.credited.end && source.credited.end <= n_sentences);
            prop_assert!(source.credited.contains(&source.sentence));
        }
    }
}
