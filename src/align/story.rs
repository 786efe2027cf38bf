//! Which articles tell the same story.
//!
//! Words weigh by how common they are in *this story*, so one unrelated article among those given must not change any
//! weight. Articles are therefore first grouped: two articles belong together when the cosine of their content stems is high
//! enough, looking at these two alone, and a story is a connected group. Only articles of one story are aligned.
//!
//! The threshold lies in a gap: over TEXT
//!
//! O(articles² · stems).

use std::collections::BTreeMap;

use super::{Document, stems};
use crate::text::is_function_word;

/// Cosine of two articles' content stems from which on they tell one story.
const SAME_STORY: f64 = 0.10;

/// Groups the indices of `documents` into stories; each group ascending, groups by their first member.
pub(super) fn stories(documents: &[Document<'_>]) -> Vec<Vec<u32>> {
    let profiles: Vec<Profile> = documents.iter().map(profile).collect();
    let mut group_of: Vec<usize> = (0..documents.len()).collect();
    for a in 0..documents.len() {
        for b in a + 1..documents.len() {
            if group_of[a] != group_of[b] && cosine(&profiles[a], &profiles[b]) >= SAME_STORY {
                let (kept, merged) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
                group_of.iter_mut().filter(|group| **group == merged).for_each(|group| *group = kept);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for (article, group) in group_of.into_iter().enumerate() {
        groups.entry(group).or_default().push(article as u32);
    }
    groups.into_values().collect()
}

/// Content stems of one article with damped counts, 1 + ln n, and their Euclidean length.
struct Profile {
    weights: BTreeMap<String, f64>,
    length: f64,
}

fn profile(document: &Document<'_>) -> Profile {
    let stemmer = stems::Stems::new(&document.article.lang);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for (sentence, _) in document.compared_sentences() {
        for word in document.stems_of(sentence, &stemmer) {
            if !is_function_word(&word.stem) {
                *counts.entry(word.stem).or_default() += 1;
            }
        }
    }
    let weights: BTreeMap<String, f64> =
        counts.into_iter().map(|(stem, n)| (stem, 1.0 + libm::log(f64::from(n)))).collect();
    let length = weights.values().map(|weight| weight * weight).sum::<f64>().sqrt();
    Profile { weights, length }
}

fn cosine(a: &Profile, b: &Profile) -> f64 {
    let dot: f64 = a.weights.iter().filter_map(|(stem, weight)| Some(weight * b.weights.get(stem)?)).sum();
    let length = a.length * b.length;
    if length > 0.0 { dot / length } else { 0.0 }
}
