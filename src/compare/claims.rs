//! Links to claims: groups of sentences, over all articles, that state one thing.
//!
//! Links are taken by score, the best first. Two groups become one when at least half of their pairs of sentences of different
//! articles are linked. One weak link between two large groups therefore never fuses them: no chaining.
//!
//! O(links · members of a group²).

use std::collections::{BTreeMap, BTreeSet};

use super::{Claim, Status};
use crate::align::{Document, Link, Relation, SentenceRef};

/// Every compared sentence is in exactly one claim. Claims are ordered by their first member.
pub(super) fn claims(documents: &[Document<'_>], links: &[Link]) -> Vec<Claim> {
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: BTreeMap<SentenceRef, usize> = BTreeMap::new();
    for (article, document) in documents.iter().enumerate() {
        for (sentence, _) in document.compared_sentences() {
            let member = SentenceRef { article: article as u32, sentence };
            group_of.insert(member, groups.len());
            groups.push(Group::new(member));
        }
    }
    let ends = |link: &Link, group_of: &BTreeMap<SentenceRef, usize>| {
        group_of.get(&link.a).copied().zip(group_of.get(&link.b).copied())
    };
    for (x, y) in links.iter().filter_map(|link| ends(link, &group_of)) {
        groups[x].links.insert(y, 1);
        groups[y].links.insert(x, 1);
    }
    for link in by_score(documents, links) {
        let Some((x, y)) = ends(link, &group_of) else { continue };
        if x != y && groups[x].is_mostly_linked(y, &groups[y]) {
            let moved = std::mem::take(&mut groups[y]);
            for &member in &moved.members {
                group_of.insert(member, x);
            }
            for &other in moved.links.keys().filter(|&&other| other != x) {
                let n_links = groups[other].links.remove(&y).unwrap_or_default();
                *groups[other].links.entry(x).or_default() += n_links;
            }
            groups[x].take(x, y, moved);
        }
    }
    let carriers = Carriers::new(links);
    let mut claims: Vec<Claim> = groups
        .into_iter()
        .filter(|group| !group.members.is_empty())
        .map(|group| carriers.claim(group.members))
        .collect();
    claims.sort_unstable_by(|x, y| x.members.cmp(&y.members));
    claims
}

/// The best score first; ties by what the sentences are, not by where their articles stand.
fn by_score<'a>(documents: &[Document<'_>], links: &'a [Link]) -> Vec<&'a Link> {
    let name = |at: SentenceRef| (documents[at.article as usize].article.id.as_str(), at.sentence);
    let mut sorted: Vec<&Link> = links.iter().collect();
    sorted.sort_unstable_by(|x, y| {
        let names = |link: &Link| {
            let (a, b) = (name(link.a), name(link.b));
            (a.min(b), a.max(b))
        };
        y.score.total_cmp(&x.score).then_with(|| names(x).cmp(&names(y)))
    });
    sorted
}

/// A claim on the way.
#[derive(Debug, Default)]
struct Group {
    members: Vec<SentenceRef>,
    /// How many members each article has.
    articles: BTreeMap<u32, usize>,
    /// How many links there are to the members of each other group.
    links: BTreeMap<usize, usize>,
}

impl Group {
    fn new(member: SentenceRef) -> Self {
        Self { members: vec![member], articles: [(member.article, 1)].into(), links: BTreeMap::new() }
    }

    /// Whether at least half of the pairs with the members of another group, of different articles, are linked.
    fn is_mostly_linked(&self, number: usize, other: &Self) -> bool {
        let of_one_article =
            other.articles.iter().filter_map(|(article, n)| Some(self.articles.get(article)? * n));
        let n_pairs = self.members.len() * other.members.len() - of_one_article.sum::<usize>();
        2 * self.links.get(&number).copied().unwrap_or_default() >= n_pairs
    }

    /// Takes the members and links of another group: this one is `own`, that was `number`.
    fn take(&mut self, own: usize, number: usize, other: Self) {
        self.members.extend(other.members);
        for (article, n) in other.articles {
            *self.articles.entry(article).or_default() += n;
        }
        for (to, n) in other.links.into_iter().filter(|&(to, _)| to != own) {
            *self.links.entry(to).or_default() += n;
        }
        self.links.remove(&number);
    }
}

/// Which articles carry each linked sentence, and which sentences another article disagrees with.
struct Carriers {
    articles: BTreeMap<SentenceRef, BTreeSet<u32>>,
    disputed: BTreeSet<SentenceRef>,
}

impl Carriers {
    fn new(links: &[Link]) -> Self {
        let mut articles: BTreeMap<SentenceRef, BTreeSet<u32>> = BTreeMap::new();
        let mut disputed = BTreeSet::new();
        for link in links {
            articles.entry(link.a).or_default().insert(link.b.article);
            articles.entry(link.b).or_default().insert(link.a.article);
            if link.relation == Relation::Conflict {
                disputed.extend([link.a, link.b]);
            }
        }
        Self { articles, disputed }
    }

    /// The claim of these members. An article carries it when it has a member, or a sentence linked to one: the claim's
    /// articles are what its members' coverage says together.
    fn claim(&self, mut members: Vec<SentenceRef>) -> Claim {
        members.sort_unstable();
        let linked = members.iter().filter_map(|member| self.articles.get(member)).flatten().copied();
        let articles: BTreeSet<u32> = members.iter().map(|member| member.article).chain(linked).collect();
        let status = if members.iter().any(|member| self.disputed.contains(member)) {
            Status::Conflict
        } else if articles.len() > 1 {
            Status::Shared
        } else {
            Status::Unique
        };
        Claim { members, articles: articles.into_iter().collect(), status }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        align::{Evidence, Prepared},
        article::article,
        config::Config,
        ingest::{RawDocument, ingest},
    };

    /// The claims over `articles` (one sentence a line) for links such as `A1-B2 0.9`: each claim as `A1 B2 (AB)`, its members
    /// and its articles.
    fn check(articles: &[&str], links: &[&str], expected: &[&str]) {
        let config = Config::default();
        let read = |text: &&str| {
            let document = RawDocument { file: "x", bytes: text.as_bytes(), encoding: None };
            article("x", ingest(&document, &config.ingest).unwrap().value)
        };
        let articles: Vec<_> = articles.iter().map(read).collect();
        let prepared = Prepared::new(&articles, &config.segment);
        let documents = prepared.documents(&articles);
        let links: Vec<Link> = links.iter().map(|link| parse(link)).collect();
        let shown: Vec<String> = claims(&documents, &links)
            .iter()
            .map(|claim| {
                let members: Vec<String> = claim
                    .members
                    .iter()
                    .map(|at| format!("{}{}", letter(at.article), at.sentence + 1))
                    .collect();
                let articles: String = claim.articles.iter().map(|&article| letter(article)).collect();
                format!("{} ({articles})", members.join(" "))
            })
            .collect();
        assert_eq!(shown, expected);
    }

    fn letter(article: u32) -> char {
        char::from(b'A' + article as u8)
    }

    fn parse(link: &str) -> Link {
        let (pair, score) = link.split_once(' ').unwrap();
        let (a, b) = pair.split_once('-').unwrap();
        let at = |name: &str| SentenceRef {
            article: u32::from(name.as_bytes()[0] - b'A'),
            sentence: name[1..].parse::<u32>().unwrap() - 1,
        };
        Link {
            a: at(a),
            b: at(b),
            score: score.parse().unwrap(),
            relation: Relation::Partial,
            a_spans: Vec::new(),
            b_spans: Vec::new(),
            evidence: Evidence::default(),
            conflict: None,
        }
    }

    const TWO: &str = "The first sentence of this one.\nAnother sentence of it.";
    const ONE: &str = "A sentence that stands alone.";

    #[test]
    fn what_is_mostly_linked_is_one_claim() {
        check(&[ONE, ONE, ONE], &["A1-B1 0.9", "B1-C1 0.8", "A1-C1 0.7"], &["A1 B1 C1 (ABC)"]);
        check(&[ONE, ONE, ONE], &["A1-B1 0.9", "B1-C1 0.8"], &["A1 B1 C1 (ABC)"]);
    }

    #[test]
    fn one_weak_link_fuses_no_two_claims() {
        check(
            &[TWO, TWO, ONE, ONE],
            &["A1-B1 0.9", "A1-C1 0.9", "B1-C1 0.9", "A2-B2 0.9", "A2-D1 0.9", "B2-D1 0.9", "C1-D1 0.5"],
            &["A1 B1 C1 (ABCD)", "A2 B2 D1 (ABCD)"],
        );
    }

    #[test]
    fn two_sentences_of_one_article_can_state_one_claim() {
        check(&[TWO, ONE], &["A1-B1 0.9", "A2-B1 0.6"], &["A1 A2 B1 (AB)"]);
        check(&[ONE, ONE], &[], &["A1 (A)", "B1 (B)"]);
    }
}
