//! Sources to origins: whom the articles lean on together, and which shared claims trace to one.
//!
//! One origin is one key among sources of one kind. Sources that are not named are one entry where they are described alike ("a White House
//! official"): a kind of source, not one person. A claim never traces to such an entry alone.

mod alike;
mod voices;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{Claim, SheetRow, names};
use crate::{
    align::{Document, Link, SentenceRef},
    annotate::{Annotations, Source, SourceKind, Speech, Voice, initialism_keys},
    article::ParagraphKind,
    text::fold,
};
use voices::Voices;

/// A source that one or more articles credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub kind: SourceKind,
    /// A person as the article names them that names them most fully; others as they are named most often.
    pub name: String,
    /// Where it is credited; by article, then place.
    pub credits: Vec<Credit>,
}

/// A place where an article credits an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credit {
    /// Index into the articles compared.
    pub article: u32,
    /// Index into that article's [`Speech::sources`].
    pub source: u32,
}

/// Where a claim comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Indices into [`Origins::origins`]: whom its articles credit with it, ascending. Of sources that are not named, one whose description
    /// another one's includes is left out: it may be the same.
    pub origins: Vec<u32>,
    /// The one origin that every article of a shared claim credits with it, or is itself.
    pub only: Option<u32>,
    /// In whose voice each article that states it whole gives it, where that is sure, and where one states it itself (as a fact or with
    /// reserve) and another credits it; by article.
    pub voices: Vec<(u32, Voice)>,
}

/// Whom the articles of a comparison credit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origins {
    /// Those of most articles first.
    pub origins: Vec<Origin>,
    /// One per claim.
    pub provenances: Vec<Provenance>,
}

/// The origins of all claims. `speech` holds one for each document, `sheet` one row for each claim.
/// O(sources · log sources + members + links · log links).
pub(super) fn origins(
    documents: &[Document<'_>],
    claims: &[Claim],
    sheet: &[SheetRow],
    links: &[Link],
    speech: &[Speech],
) -> Origins {
    let entries = entries(documents, speech);
    let mut of_source: Vec<Vec<Option<u32>>> =
        speech.iter().map(|speech| vec![None; speech.sources.len()]).collect();
    let mut origins = Vec::with_capacity(entries.len());
    for (number, entry) in (0..).zip(&entries) {
        for credit in entry.credits.iter().chain(&entry.own) {
            let place =
                of_source.get_mut(credit.article as usize).and_then(|of| of.get_mut(credit.source as usize));
            place.into_iter().for_each(|place| *place = Some(number));
        }
        origins.push(Origin { kind: entry.kind, name: entry.name.clone(), credits: entry.credits.clone() });
    }
    let articles: Vec<Credited<'_>> = documents
        .iter()
        .zip(speech)
        .zip(&of_source)
        .map(|((document, speech), of_source)| Credited::new(document, speech, of_source))
        .collect();
    let voices = Voices::new(documents, speech, links);
    let provenance = |(claim, row): (&Claim, &SheetRow)| {
        let mut found = provenance(claim, &articles, &entries);
        found.only = found.only.filter(|_| voices.is_said_by_all(claim));
        Provenance { voices: voices.of(claim, row), ..found }
    };
    let provenances = claims.iter().zip(sheet).map(provenance).collect();
    Origins { origins, provenances }
}

/// An origin before the claims are looked at.
struct Entry {
    kind: SourceKind,
    name: String,
    key: String,
    credits: Vec<Credit>,
    /// Where the outlet speaks of itself.
    own: Vec<Credit>,
    /// Articles of the outlet that it is.
    is_of: BTreeSet<u32>,
}

/// All sources in groups, those of most articles first.
fn entries(documents: &[Document<'_>], speech: &[Speech]) -> Vec<Entry> {
    let annotations: Vec<&Annotations> = documents.iter().map(|document| document.annotations).collect();
    let initialisms: BTreeMap<String, String> =
        initialism_keys(&annotations).into_iter().map(|(short, key)| (short.to_lowercase(), key)).collect();
    let key_of = |source: &Source| initialisms.get(&source.key).unwrap_or(&source.key).clone();
    let outlets: Vec<Option<String>> = documents.iter().map(|document| outlet_key(document)).collect();
    let mut grouped: BTreeMap<(Group, String), Vec<(Credit, &Source)>> = BTreeMap::new();
    for (article, speech) in (0..).zip(speech) {
        for (number, source) in (0..).zip(&speech.sources).filter(|(_, source)| !source.key.is_empty()) {
            let credit = Credit { article, source: number };
            grouped.entry((Group::of(source.kind), key_of(source))).or_default().push((credit, source));
        }
    }
    let entry = |((_, key), sources): ((Group, String), Vec<(Credit, &Source)>)| {
        let is_outlet = sources.iter().any(|(_, source)| source.kind == SourceKind::Outlet);
        let is_of = (0..)
            .zip(&outlets)
            .filter(|(_, outlet)| {
                is_outlet && outlet.as_deref().is_some_and(|outlet| is_one_outlet(outlet, &key))
            })
            .map(|(article, _)| article)
            .collect::<BTreeSet<u32>>();
        let kind = sources.iter().map(|(_, source)| source.kind).min()?;
        let name = name(kind, &sources)?;
        let credits = sources.into_iter().map(|(credit, _)| credit);
        let (own, credits) = credits.partition(|credit: &Credit| is_of.contains(&credit.article));
        Some(Entry { kind, name, key, credits, own, is_of })
    };
    let entries = grouped.into_iter().filter_map(entry).collect();
    let mut entries = alike::alike(merged(entries));
    entries.retain(|entry| !entry.credits.is_empty());
    entries.sort_by_cached_key(|entry| {
        let articles: BTreeSet<u32> = entry.credits.iter().map(|credit| credit.article).collect();
        (Reverse(articles.len()), Reverse(entry.credits.len()), entry.kind, entry.key.clone())
    });
    entries
}

/// Entries of people of one full name are one: an article that names two of one surname keys them by the given name, too.
fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for mut entry in entries {
        let is_full = entry.kind == SourceKind::Person && entry.name.contains(' ');
        let known = if is_full { by_name.get(&fold(&entry.name)).copied() } else { None };
        if let Some(same) = known.and_then(|at| out.get_mut(at)) {
            same.credits.append(&mut entry.credits);
            same.credits.sort_unstable();
            continue;
        }
        if is_full {
            by_name.insert(fold(&entry.name), out.len());
        }
        out.push(entry);
    }
    out
}

/// A person's fullest name; of others the commonest, of these the longest.
fn name(kind: SourceKind, sources: &[(Credit, &Source)]) -> Option<String> {
    let names = sources.iter().map(|(_, source)| source.name.as_str());
    if kind == SourceKind::Person { names::fullest(names) } else { names::commonest(names) }
}

/// Kinds among which one key names one source. What is unnamed is never one with what is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Person,
    /// Offices and outlets: articles disagree in which of the two a broadcaster or a press office is.
    Institution,
    Anonymous,
    Document,
}

impl Group {
    fn of(kind: SourceKind) -> Self {
        match kind {
            SourceKind::Person => Self::Person,
            SourceKind::Office | SourceKind::Outlet => Self::Institution,
            SourceKind::Anonymous => Self::Anonymous,
            SourceKind::Document => Self::Document,
        }
    }
}

/// The name of an article's outlet, folded.
fn outlet_key(document: &Document<'_>) -> Option<String> {
    let name = &document.article.metadata.outlet.as_ref()?.name;
    let folded: Vec<String> = name.split_whitespace().map(fold).filter(|word| word != "the").collect();
    (!folded.is_empty()).then(|| folded.join(" "))
}

/// Whether a key names an outlet: its words are the name's, in any order.
fn is_one_outlet(outlet: &str, key: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        name.split(' ').filter(|word| *word != "the").map(str::to_owned).collect()
    };
    words(outlet) == words(key)
}

/// Whom the sentences of one article are credited to.
struct Credited<'a> {
    /// For each sentence, indices of origins.
    origins: BTreeMap<u32, BTreeSet<u32>>,
    voices: &'a [Voice],
    /// Sentences of headings: these leave sources out.
    headings: BTreeSet<u32>,
}

impl<'a> Credited<'a> {
    fn new(document: &Document<'_>, speech: &'a Speech, of_source: &[Option<u32>]) -> Self {
        let mut origins: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
        for (source, origin) in speech.sources.iter().zip(of_source) {
            for sentence in source.credited.clone() {
                origins.entry(sentence).or_default().extend(*origin);
            }
        }
        let is_heading = |paragraph: u32| {
            let kind = document.article.paragraphs.get(paragraph as usize).map(|paragraph| paragraph.kind);
            matches!(kind, Some(ParagraphKind::Headline | ParagraphKind::Dek | ParagraphKind::Subheading))
        };
        let headings = document.compared_sentences().filter(|(_, sentence)| is_heading(sentence.paragraph));
        let headings = headings.map(|(number, _)| number).collect();
        Self { origins, voices: &speech.voices, headings }
    }
}

fn provenance(claim: &Claim, articles: &[Credited<'_>], entries: &[Entry]) -> Provenance {
    let mut origins: BTreeSet<u32> = BTreeSet::new();
    // Of each article of the claim: whom it credits with it.
    let mut credited: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for members in claim.members.chunk_by(|x, y| x.article == y.article) {
        let Some(article) = members.first().map(|first| first.article) else { continue };
        let Some(own) = articles.get(article as usize) else { continue };
        let is_body = |member: &&SentenceRef| !own.headings.contains(&member.sentence);
        let body: Vec<&SentenceRef> = members.iter().filter(is_body).collect();
        let told = if body.is_empty() { members.iter().collect() } else { body };
        origins.extend(told.iter().filter_map(|member| own.origins.get(&member.sentence)).flatten());
        let is_attributed =
            |member: &&&SentenceRef| own.voices.get(member.sentence as usize) == Some(&Voice::Attributed);
        let attributed = told.iter().filter(is_attributed);
        let here = attributed.filter_map(|member| own.origins.get(&member.sentence)).flatten();
        credited.insert(article, here.copied().collect());
    }
    let is_shared =
        claim.articles.len() > 1 && claim.articles.iter().all(|article| credited.contains_key(article));
    let is_only = |number: &&u32| {
        let Some(entry) = entries.get(**number as usize) else { return false };
        let is_named = matches!(entry.kind, SourceKind::Person | SourceKind::Office | SourceKind::Outlet);
        let credits_it =
            |(article, here): (&u32, &BTreeSet<u32>)| here.contains(*number) || entry.is_of.contains(article);
        is_named && credited.iter().all(credits_it)
    };
    // An outlet stands before those whom it asked.
    let rank = |number: &&u32| {
        let is_outlet = entries.get(**number as usize).is_some_and(|entry| entry.kind == SourceKind::Outlet);
        (!is_outlet, **number)
    };
    let only = origins.iter().filter(|_| is_shared).filter(is_only).min_by_key(rank).copied();
    Provenance { origins: alike::without_included(&origins, entries), only, voices: Vec::new() }
}

#[cfg(test)]
mod tests;
