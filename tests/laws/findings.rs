//! The findings of a comparison as a reader sees them, whatever the articles' order.

use std::collections::BTreeSet;

use diptych::{
    align::SentenceRef,
    article::Article,
    compare::{Claim, Place, QuoteRef, Report},
    text::TextRange,
};

/// One line a finding. Articles are named by their files; numbers of articles, claims and origins stand nowhere.
pub(crate) fn findings_seen(articles: &[Article], report: &Report) -> BTreeSet<String> {
    let seen = Seen { articles, report };
    let all = [seen.sheet(), seen.discrepancies(), seen.utterances(), seen.origins(), seen.provenances()];
    all.into_iter().chain([seen.wording(), seen.same_text()]).flatten().collect()
}

struct Seen<'a> {
    articles: &'a [Article],
    report: &'a Report,
}

fn set(parts: impl Iterator<Item = String>) -> String {
    BTreeSet::from_iter(parts).into_iter().collect::<Vec<_>>().join("; ")
}

impl Seen<'_> {
    fn file(&self, article: u32) -> &str {
        &self.articles[article as usize].file
    }

    fn span(&self, article: u32, span: TextRange) -> String {
        let text = span.of(&self.articles[article as usize].text);
        format!("{} {}..{} {text:?}", self.file(article), span.start, span.end)
    }

    fn sentence(&self, at: SentenceRef) -> String {
        let range = self.report.segmentations[at.article as usize].sentences[at.sentence as usize].range;
        self.span(at.article, range)
    }

    fn places(&self, places: &[Place]) -> String {
        set(places.iter().map(|place| self.span(place.sentence.article, place.span)))
    }

    fn claim(&self, claim: &Claim) -> String {
        set(claim.members.iter().map(|&member| self.sentence(member)))
    }

    fn files(&self, articles: &[u32]) -> String {
        set(articles.iter().map(|&article| self.file(article).to_owned()))
    }

    fn quote(&self, at: QuoteRef) -> String {
        let quote = &self.report.speech[at.article as usize].quotes[at.quote as usize];
        self.span(at.article, quote.span)
    }

    fn origin(&self, origin: u32) -> String {
        let origin = &self.report.origins.origins[origin as usize];
        format!("{:?} {}", origin.kind, origin.name)
    }

    fn sheet(&self) -> Vec<String> {
        let sheet = &self.report.sheet;
        let row = |row: &diptych::compare::SheetRow| {
            let cells = row.cells.iter().map(|cell| {
                format!("{:?} {:?} {}", cell.state, cell.prominence, self.sentence(cell.sentence))
            });
            format!("row {}: {}", self.sentence(row.wording), set(cells))
        };
        let overlaps = sheet
            .overlaps
            .iter()
            .map(|one| format!("overlap {}: {}", self.files(&one.articles), one.n_claims));
        sheet.rows.iter().map(row).chain(overlaps).collect()
    }

    fn discrepancies(&self) -> Vec<String> {
        let discrepancy = |one: &diptych::compare::Discrepancy| {
            let values = one
                .values
                .iter()
                .map(|value| format!("{} {}", self.span(value.sentence.article, value.span), value.value));
            let claims = one.claims.iter().map(|&claim| self.claim(&self.report.claims[claim as usize]));
            format!("discrepancy {:?} {} {} of {}", one.kind, one.is_update, set(values), set(claims))
        };
        self.report.discrepancies.iter().map(discrepancy).collect()
    }

    fn utterances(&self) -> Vec<String> {
        let utterance = |one: &diptych::compare::Utterance| {
            let versions = one.versions.iter().map(|version| {
                format!(
                    "{} {:?} {}",
                    self.quote(version.quote),
                    version.relation,
                    version.is_of_other_speaker
                )
            });
            let first = one.versions.first().map(|first| self.quote(first.quote));
            format!("utterance {:?} {first:?}: {}", one.speaker, set(versions))
        };
        self.report.utterances.iter().map(utterance).collect()
    }

    fn origins(&self) -> Vec<String> {
        let origin = |one: &diptych::compare::Origin| {
            let credits = one.credits.iter().map(|credit| {
                let source = &self.report.speech[credit.article as usize].sources[credit.source as usize];
                self.span(credit.article, source.span)
            });
            format!("origin {:?} {}: {}", one.kind, one.name, set(credits))
        };
        self.report.origins.origins.iter().map(origin).collect()
    }

    fn provenances(&self) -> Vec<String> {
        let of_claim = |(claim, one): (&Claim, &diptych::compare::Provenance)| {
            let origins = set(one.origins.iter().map(|&origin| self.origin(origin)));
            let only = one.only.map(|origin| self.origin(origin));
            let voices =
                one.voices.iter().map(|(article, voice)| format!("{} {voice:?}", self.file(*article)));
            format!("provenance {}: {origins}, {only:?}, {}", self.claim(claim), set(voices))
        };
        self.report.claims.iter().zip(&self.report.origins.provenances).map(of_claim).collect()
    }

    fn wording(&self) -> Vec<String> {
        let wording = &self.report.wording;
        let naming = |one: &diptych::compare::Naming| {
            let variants = one
                .variants
                .iter()
                .map(|variant| format!("{}: {}", variant.text, self.places(&variant.uses)));
            format!("naming {:?} {}", one.kind, set(variants))
        };
        let terms = wording.terms.iter().map(|term| {
            let (file, uses) = (self.file(term.article), self.places(&term.uses));
            format!("term {file} {} {:x} {} {uses}", term.text, term.score.to_bits(), term.n_elsewhere)
        });
        wording.namings.iter().map(naming).chain(terms).collect()
    }

    fn same_text(&self) -> Vec<String> {
        let same_text = |one: &diptych::compare::SameText| {
            let shares = [(one.a, one.a_share), (one.b, one.b_share)]
                .map(|(article, share)| format!("{} {:x}", self.file(article), share.to_bits()));
            let passages = one
                .passages
                .iter()
                .map(|passage| format!("{} words {}", passage.n_words, self.places(&[passage.a, passage.b])));
            let versions = one.versions.as_ref().map(|versions| {
                let side = |at: Option<SentenceRef>| at.map_or_else(String::new, |at| self.sentence(at));
                let changes = versions
                    .changes
                    .iter()
                    .map(|change| format!("{} -> {}", side(change.earlier), side(change.later)))
                    .collect::<Vec<_>>();
                format!("{}: {}", self.file(versions.earlier), changes.join("; "))
            });
            let (shares, passages) = (set(shares.into_iter()), set(passages));
            format!("same text {shares}: {} words, {passages}, {versions:?}", one.n_words)
        };
        self.report.same_text.iter().map(same_text).collect()
    }
}
