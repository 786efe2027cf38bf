//! Who is quoted by whom, and what was said once as several articles give it.

use std::{cmp::Reverse, collections::BTreeMap};

use super::section;
use crate::{
    align::SentenceRef,
    annotate::QuoteForm,
    compare::{Credit, Place, Utterance, UtteranceVersion},
    report::{
        document::{Block, Line, Section, Table},
        places::Places,
        words,
    },
};

/// The utterances, then speakers against articles.
pub(super) fn quotes<'a>(places: &Places<'a>) -> Section<'a> {
    let mut blocks = Vec::new();
    for utterance in &places.report.utterances {
        blocks.extend(one(places, utterance));
    }
    let rows = speakers(places);
    if !rows.is_empty() {
        blocks.push(Block::Heading(Line::of(words::WHO_QUOTES_WHOM)));
        blocks.push(Block::Paragraph(Line::of(
            "How often each article quotes them word for word; in brackets, in its own words.",
        )));
        let head = std::iter::once(Line::of("Speaker")).chain(places.heads()).collect();
        blocks.push(Block::Table(Table { head, rows }));
    }
    section(
        "quotes",
        "Quotes",
        "What was said once, as several articles give it, the fullest quotation first; and who is quoted by whom.",
        blocks,
        "No quotation was found.",
    )
}

fn one<'a>(places: &Places<'a>, utterance: &'a Utterance) -> Vec<Block<'a>> {
    let speaker = match &utterance.speaker {
        Some(speaker) => Line::default().name(speaker),
        None => Line::of(words::NO_SPEAKER),
    };
    let mut blocks = vec![Block::Heading(speaker)];
    let versions = utterance.versions.iter().enumerate();
    blocks.extend(versions.filter_map(|(number, one)| version(places, one, number == 0)));
    blocks
}

fn version<'a>(places: &Places<'a>, version: &UtteranceVersion, is_first: bool) -> Option<Block<'a>> {
    let article = version.quote.article;
    let speech = places.report.speech.get(article as usize)?;
    let quote = speech.quotes.get(version.quote.quote as usize)?;
    let sentence = SentenceRef { article, sentence: quote.sentence };
    let mut about = places.source(sentence);
    if !is_first {
        about = about.plain(": ").plain(words::relation(version.relation));
    }
    if version.is_of_other_speaker {
        let source = quote.source.and_then(|source| speech.sources.get(source as usize));
        about = about.plain(", another speaker: ").name(source.map_or("–", |source| &source.name));
    }
    Some(Block::Citation(places.placed(about, Place { sentence, span: quote.span })))
}

/// What one speaker says in each article: quotes word for word, and others.
struct Speaker<'a> {
    name: &'a str,
    counts: BTreeMap<u32, [usize; 2]>,
}

/// Who is quoted word for word or in several articles: those of the most articles and quotes first. One speaker is one origin, else one name.
fn speakers<'a>(places: &Places<'a>) -> Vec<Vec<Line<'a>>> {
    let report = places.report;
    let origin_of: BTreeMap<Credit, usize> = (0..)
        .zip(&report.origins.origins)
        .flat_map(|(number, origin)| origin.credits.iter().map(move |&credit| (credit, number)))
        .collect();
    let mut by_key: BTreeMap<(usize, &str), Speaker<'a>> = BTreeMap::new();
    for (article, speech) in (0..).zip(&report.speech) {
        for quote in &speech.quotes {
            let Some(number) = quote.source else { continue };
            let Some(source) = speech.sources.get(number as usize) else { continue };
            let origin = origin_of.get(&Credit { article, source: number }).copied();
            let known = origin.and_then(|origin| report.origins.origins.get(origin));
            let name = known.map_or(&source.name, |origin| &origin.name);
            let speaker = by_key
                .entry((origin.unwrap_or(usize::MAX), name))
                .or_insert_with(|| Speaker { name, counts: BTreeMap::new() });
            let [direct, indirect] = speaker.counts.entry(article).or_default();
            *(if quote.form == QuoteForm::Direct { direct } else { indirect }) += 1;
        }
    }
    let n_direct = |speaker: &Speaker<'_>| speaker.counts.values().map(|[direct, _]| direct).sum::<usize>();
    let mut speakers: Vec<Speaker<'a>> = by_key.into_values().collect();
    speakers.retain(|speaker| speaker.counts.len() > 1 || n_direct(speaker) > 0);
    speakers.sort_by_key(|speaker| {
        let n_quotes = speaker.counts.values().flatten().sum::<usize>();
        Reverse((speaker.counts.len(), n_direct(speaker), n_quotes))
    });
    speakers.iter().map(|speaker| row(places, speaker)).collect()
}

fn row<'a>(places: &Places<'a>, speaker: &Speaker<'a>) -> Vec<Line<'a>> {
    let mut line = vec![Line::default().name(speaker.name)];
    line.extend(places.all().map(|article| match speaker.counts.get(&article) {
        None => Line::of("–"),
        Some([direct, 0]) => Line::default().number(*direct),
        Some([direct, indirect]) => Line::default().number(*direct).plain(" (").number(*indirect).plain(")"),
    }));
    line
}
