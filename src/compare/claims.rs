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
    let linked: BTreeSet<(SentenceRef, SentenceRef)> = links.iter().map(|link| (link.a, link.b)).collect();
    let mut groups: Vec<Vec<SentenceRef>> = Vec::new();
    let mut group_of: BTreeMap<SentenceRef, usize> = BTreeMap::new();
    for (article, document) in documents.iter().enumerate() {
        for (sentence, _) in document.compared_sentences() {
            let member = SentenceRef { article: article as u32, sentence };
            group_of.insert(member, groups.len());
            groups.push(vec![member]);
        }
    }
    for link in by_score(documents, links) {
        let (Some(&x), Some(&y)) = (group_of.get(&link.a), group_of.get(&link.b)) else { continue };
        if x != y && mostly_linked(&groups[x], &groups[y], &linked) {
            let moved = std::mem::take(&mut groups[y]);
            for &member in &moved {
                group_of.insert(member, x);
            }
            groups[x].extend(moved);
        }
    }
    let mut claims: Vec<Claim> = groups
        .into_iter()
        .filter(|members| !members.is_empty())
        .map(|members| claim(members, links))
        .collect();
    claims.sort_by(|x, y| x.members.cmp(&y.members));
    claims
}

/// The best score first; ties by what the sentences are, not by where their articles stand.
fn by_score<'a>(documents: &[Document<'_>], links: &'a [Link]) -> Vec<&'a Link> {
    let name = |at: SentenceRef| (documents[at.article as usize].article.id.as_str(), at.sentence);
    let mut sorted: Vec<&Link> = links.iter().collect();
    sorted.sort_by(|x, y| {
        let names = |link: &Link| {
            let (a, b) = (name(link.a), name(link.b));
            (a.min(b), a.max(b))
        };
        y.score.total_cmp(&x.score).then_with(|| names(x).cmp(&names(y)))
    });
    sorted
}

fn mostly_linked(
    x: &[SentenceRef],
    y: &[SentenceRef],
    linked: &BTreeSet<(SentenceRef, SentenceRef)>,
) -> bool {
    let (mut n_pairs, mut n_linked) = (0, 0);
    for &a in x {
        for &b in y.iter().filter(|b| b.article != a.article) {
            n_pairs += 1;
            n_linked += usize::from(linked.contains(&(a.min(b), a.max(b))));
        }
    }
    2 * n_linked >= n_pairs
}

fn claim(mut members: Vec<SentenceRef>, links: &[Link]) -> Claim {
    members.sort_unstable();
    let mut articles: Vec<u32> = members.iter().map(|member| member.article).collect();
    articles.dedup();
    let is_member = |at: &SentenceRef| members.binary_search(at).is_ok();
    let conflict = articles.len() > 1
        && links
            .iter()
            .any(|link| link.relation == Relation::Conflict && is_member(&link.a) && is_member(&link.b));
    let status = match articles.len() {
        _ if conflict => Status::Conflict,
        0 | 1 => Status::Unique,
        _ => Status::Shared,
    };
    Claim { members, articles, status }
}
