//! In whose voice each article gives a claim: told only where it is sure.
//!
//! What two articles state can be held against each other only where it is the same: where another article has nearly all that the
//! sentence says that stands for the claim. A sentence is credited with it where somebody says what both share, not only another clause;
//! and an article states it as a fact only where it tells of no saying at all, and credits nobody nearby: news names a source once for
//! several sentences.

use std::collections::BTreeMap;

use crate::{
    align::{Document, Link, Relation, SentenceRef},
    annotate::{Source, SourceKind, Speech, Voice, WordKind, is_word_of_saying},
    article::{Paragraph, ParagraphKind},
    compare::{CellState, Claim, SheetRow, findings::own_spans},
    segment::Sentence,
    text::{TextRange, is_listed},
};

/// Two articles state the same when one has this share of the content words of what the other says.
const CARRIED_SHARE: f64 = 0.8;

/// Where the link says that they are the same, this share: the rest is said in other words.
const CARRIED_BY_SAME: f64 = 0.6;

/// And this share of those that are in no name: names say of whom something is said, not what.
const CARRIED_BESIDE_NAMES: f64 = 0.6;

/// Articles let one origin say the same when one has this share of the content words of what it says in the other: the same words are
/// seldom all that both quote of it.
const SAME_SAYING: f64 = 0.4;

/// So many content words of what two articles state are the same: fewer are seldom a statement.
const MIN_SHARED: u32 = 3;

/// Somebody says what is shared when this share of its content words stands in quotes; the others lead up to it.
const SAID_SHARE: f64 = 0.75;

/// What tells voices.
pub(super) struct Voices<'a> {
    documents: &'a [Document<'a>],
    speech: &'a [Speech],
    links: BTreeMap<SentenceRef, Vec<&'a Link>>,
}

/// How many content words are somebody's.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    n_words: u32,
    /// Of these, in quotes whose source is known.
    n_said: u32,
    n_named: u32,
    n_unnamed: u32,
}

impl<'a> Voices<'a> {
    /// `speech` holds one for each document. O(links · log links).
    pub(super) fn new(documents: &'a [Document<'a>], speech: &'a [Speech], links: &'a [Link]) -> Self {
        let mut of_sentence: BTreeMap<SentenceRef, Vec<&Link>> = BTreeMap::new();
        for link in links {
            of_sentence.entry(link.a).or_default().push(link);
            of_sentence.entry(link.b).or_default().push(link);
        }
        Self { documents, speech, links: of_sentence }
    }

    /// The voices of the articles that state the claim whole, where they are sure, and where one article states it itself and another
    /// credits it; by article.
    pub(super) fn of(&self, claim: &Claim, row: &SheetRow) -> Vec<(u32, Voice)> {
        let wording = row.wording;
        let stated =
            row.cells.iter().filter(|cell| cell.state == CellState::Stated && cell.sentence != wording);
        let links = stated.filter_map(|cell| self.link(wording, cell.sentence));
        let told = links.filter(|link| self.is_same(link)).filter_map(|link| {
            let other = other_end(link, wording);
            Some((link, (other.article, self.voice(claim, other, &own_spans(other, &[link]))?)))
        });
        let (links, others): (Vec<&Link>, Vec<(u32, Voice)>) = told.unzip();
        let own = self.voice(claim, wording, &own_spans(wording, &links));
        let Some(own) = own else { return Vec::new() };
        let mut out = others;
        out.push((wording.article, own));
        out.sort_unstable();
        let is_own = |(_, voice): &(u32, Voice)| matches!(voice, Voice::Fact | Voice::Hedged);
        if out.iter().any(is_own) && !out.iter().all(is_own) { out } else { Vec::new() }
    }

    /// Whether each article with a sentence of a claim lets say what another article does.
    pub(super) fn is_said_by_all(&self, claim: &Claim) -> bool {
        let is_told = |link: &&Link| {
            let carried = |at: SentenceRef| self.carried(at, &own_spans(at, &[link]), |_| true);
            carried(link.a) >= SAME_SAYING || carried(link.b) >= SAME_SAYING
        };
        let mut members = claim.members.chunk_by(|x, y| x.article == y.article);
        members.all(|of_article| of_article.iter().any(|&member| self.links_of(member).iter().any(is_told)))
    }

    fn link(&self, x: SentenceRef, y: SentenceRef) -> Option<&'a Link> {
        self.links.get(&x)?.iter().copied().find(|link| other_end(link, x) == y)
    }

    fn sentence(&self, at: SentenceRef) -> Option<(&'a Document<'a>, &'a Sentence)> {
        let document = self.documents.get(at.article as usize)?;
        Some((document, document.segmentation.sentences.get(at.sentence as usize)?))
    }

    fn paragraph(&self, at: SentenceRef) -> Option<&'a Paragraph> {
        let (document, sentence) = self.sentence(at)?;
        document.article.paragraphs.get(sentence.paragraph as usize)
    }

    /// The voice in which a sentence gives what some of its words say.
    fn voice(&self, claim: &Claim, at: SentenceRef, spans: &[TextRange]) -> Option<Voice> {
        let kind = self.paragraph(at)?.kind;
        if !matches!(kind, ParagraphKind::Body | ParagraphKind::Quote | ParagraphKind::ListItem) {
            return None;
        }
        match self.sentence_voice(at)? {
            Voice::Attributed | Voice::Anonymous => self.credited(at, spans),
            own => (!self.tells_of_saying(at) && !self.is_credited_nearby(claim, at)).then_some(own),
        }
    }

    fn sentence_voice(&self, at: SentenceRef) -> Option<Voice> {
        self.speech.get(at.article as usize)?.voices.get(at.sentence as usize).copied()
    }

    /// Whether one of two linked sentences has nearly all that the other says.
    fn is_same(&self, link: &Link) -> bool {
        let enough = if link.relation == Relation::Same { CARRIED_BY_SAME } else { CARRIED_SHARE };
        [link.a, link.b].into_iter().any(|at| {
            let spans = own_spans(at, &[link]);
            self.said(at, &spans, |_| true).n_words >= MIN_SHARED
                && self.carried(at, &spans, |_| true) >= enough
                && self.carried(at, &spans, |kind| kind != WordKind::Name) >= CARRIED_BESIDE_NAMES
        })
    }

    /// The share that some spans have of what a sentence says: of what it credits, where it credits anything, else of all.
    fn carried(&self, at: SentenceRef, spans: &[TextRange], counts: impl Fn(WordKind) -> bool + Copy) -> f64 {
        let is_credited = matches!(self.sentence_voice(at), Some(Voice::Attributed | Voice::Anonymous));
        let count = |said: Said| if is_credited { said.n_said } else { said.n_words };
        let Some((_, sentence)) = self.sentence(at) else { return 0.0 };
        let all = count(self.said(at, &[sentence.range], counts));
        let shared = count(self.said(at, spans, counts));
        if all > 0 { f64::from(shared) / f64::from(all) } else { 0.0 }
    }

    /// Whose voice some words of a sentence are in, where somebody says most of them.
    fn credited(&self, at: SentenceRef, spans: &[TextRange]) -> Option<Voice> {
        let Said { n_words, n_said, n_named, n_unnamed } = self.said(at, spans, |_| true);
        let is_said = n_words > 0 && f64::from(n_said) >= SAID_SHARE * f64::from(n_words);
        let voice = if n_named >= n_unnamed { Voice::Attributed } else { Voice::Anonymous };
        (is_said && n_named.max(n_unnamed) * 2 > n_said).then_some(voice)
    }

    /// Counts the content words of a sentence, of the kinds asked for, that lie in some spans.
    fn said(&self, at: SentenceRef, spans: &[TextRange], counts: impl Fn(WordKind) -> bool) -> Said {
        let mut out = Said::default();
        let Some((document, sentence)) = self.sentence(at) else { return out };
        let quotes = self.quotes(at);
        for word in sentence.words.clone() {
            let form = document.segmentation.forms.of(word as usize);
            let kind = document.annotations.kinds.get(word as usize).copied().unwrap_or(WordKind::Word);
            let range = document.segmentation.words.get(word as usize).map(|word| word.range);
            let Some(range) = range.filter(|range| spans.iter().any(|span| span.contains(*range))) else {
                continue;
            };
            if form.is_none_or(|form| form.is_function) || !counts(kind) {
                continue;
            }
            out.n_words += 1;
            if let Some((_, source)) = quotes.iter().find(|(span, _)| span.contains(range)) {
                out.n_said += 1;
                out.n_named += u32::from(source.kind != SourceKind::Anonymous);
                out.n_unnamed += u32::from(is_unnamed(document, source));
            }
        }
        out
    }

    /// The quotes of a sentence of which it is known who says them. Quotes never run over a paragraph.
    fn quotes(&self, at: SentenceRef) -> Vec<(TextRange, &'a Source)> {
        let speech = self.speech.get(at.article as usize);
        let (Some(speech), Some(paragraph), Some((_, sentence))) =
            (speech, self.paragraph(at), self.sentence(at))
        else {
            return Vec::new();
        };
        let first = speech.quotes.partition_point(|quote| quote.span.start < paragraph.range.start);
        let quotes = speech.quotes.get(first..).unwrap_or_default().iter();
        quotes
            .take_while(|quote| quote.span.start < sentence.range.end)
            .filter(|quote| quote.span.end > sentence.range.start)
            .filter_map(|quote| Some((quote.span, speech.sources.get(quote.source? as usize)?)))
            .collect()
    }

    /// Whether a sentence has a word of saying, whoever says whatever, or speaks of "us": it is somebody's, whether or not the article
    /// marks it as such.
    fn tells_of_saying(&self, at: SentenceRef) -> bool {
        self.sentence(at).is_some_and(|(document, sentence)| {
            let forms = &document.segmentation.forms;
            let mut words = sentence.words.clone().filter_map(|word| Some((word, forms.of(word as usize)?)));
            words.any(|(word, form)| {
                // "States" is no verb.
                let is_name = form.has_capital && word > sentence.words.start;
                (!is_name && is_word_of_saying(&form.folded))
                    || (form.written != "US" && is_listed("i me my our us we", &form.folded))
            })
        })
    }

    /// Whether the article credits somebody with the claim beside a sentence that does not: in the sentences around it in its paragraph, in
    /// another sentence of the claim, or in one that shares the same words with what the sentence is linked to.
    fn is_credited_nearby(&self, claim: &Claim, at: SentenceRef) -> bool {
        let credits = |sentence: SentenceRef| {
            matches!(self.sentence_voice(sentence), Some(Voice::Attributed | Voice::Anonymous))
        };
        let mut of_article = claim.members.iter().filter(|member| member.article == at.article);
        of_article.any(|&member| credits(member))
            || self.beside(at).any(credits)
            || self.links_of(at).iter().any(|link| {
                let other = other_end(link, at);
                let shared = own_spans(other, &[link]);
                self.links_of(other).iter().any(|second| {
                    let back = other_end(second, other);
                    back.article == at.article
                        && credits(back)
                        && self.covers(other, &own_spans(other, &[second]), &shared)
                        && self.credited(back, &own_spans(back, &[second])).is_some()
                })
            })
    }

    fn links_of(&self, at: SentenceRef) -> &[&'a Link] {
        self.links.get(&at).map_or(&[], Vec::as_slice)
    }

    /// Whether some spans of a sentence have half of the content words of others.
    fn covers(&self, at: SentenceRef, spans: &[TextRange], shared: &[TextRange]) -> bool {
        let both: Vec<TextRange> = spans
            .iter()
            .flat_map(|span| {
                shared.iter().map(move |shared| TextRange {
                    start: span.start.max(shared.start),
                    end: span.end.min(shared.end),
                })
            })
            .filter(|both| both.start < both.end)
            .collect();
        let count = |spans: &[TextRange]| self.said(at, spans, |_| true).n_words;
        2 * count(&both) >= count(shared)
    }

    /// The sentences before and behind one in its paragraph.
    fn beside(&self, at: SentenceRef) -> impl Iterator<Item = SentenceRef> {
        let near = [at.sentence.checked_sub(1), at.sentence.checked_add(1)].into_iter().flatten();
        let near = near.map(move |sentence| SentenceRef { sentence, ..at });
        let paragraph = |at| self.sentence(at).map(|(_, sentence)| sentence.paragraph);
        near.filter(move |&near| paragraph(near) == paragraph(at))
    }
}

fn other_end(link: &Link, sentence: SentenceRef) -> SentenceRef {
    if link.a == sentence { link.b } else { link.a }
}

/// Whether a source is one that the article leaves unnamed, and not one whose office alone tells who it is ("the ambassador").
fn is_unnamed(document: &Document<'_>, source: &Source) -> bool {
    let words = source.span.of(&document.article.text);
    let is_definite = words.split(' ').next().is_some_and(|first| first.eq_ignore_ascii_case("the"));
    let is_any = || {
        source
            .key
            .split(' ')
            .any(|word| is_listed("aide diplomat official people person source witness", word))
    };
    source.kind == SourceKind::Anonymous && (!is_definite || is_any())
}
