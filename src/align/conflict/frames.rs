//! Three ways to say yes or no of one thing in other words: who took part in making something, what somebody came to talk about, and
//! whether what is planned goes ahead.
//!
//! "Norway was not involved in the drafting" is contradicted by "Norway's comments were included in the plan"; "the plan is not the topic
//! of his talks" by "he was sent to talk about the plan"; "the concert was postponed" by "the concert is still on schedule".

use std::collections::BTreeMap;

use super::{
    participants::{Context, Fit, Role, fit, fit_object, nearest_person, role_of},
    predicates::Predicate,
    update::Later,
    view::View,
    vocabulary::is_third_person,
};
use crate::{
    align::{Conflict, DiscrepancyKind, Document, LINK_SCORE},
    annotate::{MentionKind, is_title},
    text::{TextRange, is_listed},
};

/// What a frame is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Who took part in the making of what.
    Making,
    /// Who came to talk about what.
    Talks,
    /// What goes ahead as planned.
    Plan,
}

/// One statement of these.
#[derive(Debug)]
pub(super) struct Frame {
    kind: Kind,
    who: Role,
    what: Role,
    is_affirmed: bool,
    /// The words that say it.
    range: TextRange,
}

/// The frames of a sentence. O(words).
pub(super) fn frames(view: &View<'_>, predicates: &[Predicate], context: &Context) -> Vec<Frame> {
    let makings = predicates.iter().filter_map(|predicate| making(view, predicate, context));
    let plans = predicates.iter().filter_map(|predicate| plan(view, predicate));
    makings.chain(topic(view)).chain(errand(view)).chain(plans).chain(on_schedule(view)).collect()
}

/// In what two frames contradict each other. `score` is that of the sentences' link; `later`: which article is, where that is known.
pub(super) fn conflict(
    a: &[Frame],
    b: &[Frame],
    score: f64,
    later: Option<Later>,
    affiliations: &Affiliations,
) -> Option<Conflict> {
    let (of_a, of_b) = a.iter().find_map(|of_a| {
        let of_b = b.iter().find(|of_b| contradicts(of_a, of_b, score, affiliations))?;
        Some((of_a, of_b))
    })?;
    let value = |of: &Frame| if of.is_affirmed { "yes" } else { "no" }.to_owned();
    Some(Conflict {
        kind: DiscrepancyKind::Polarity,
        // Plans change.
        is_update: of_a.kind == Kind::Plan && later.is_some(),
        a: of_a.range,
        b: of_b.range,
        a_value: value(of_a),
        b_value: value(of_b),
    })
}

fn contradicts(a: &Frame, b: &Frame, score: f64, affiliations: &Affiliations) -> bool {
    if a.kind != b.kind || a.is_affirmed == b.is_affirmed {
        return false;
    }
    match a.kind {
        Kind::Making => {
            let who = fit(&affiliations.with_places(&a.who), &affiliations.with_places(&b.who));
            who == Fit::Same && is_one_text(&a.what, &b.what)
        }
        Kind::Talks => {
            let who = fit(&a.who, &b.who);
            let is_one = who == Fit::Same || (who == Fit::Open && score >= LINK_SCORE);
            is_one && a.what.stems.iter().any(|stem| b.what.stems.contains(stem))
        }
        Kind::Plan => {
            let are_named = !a.what.names.is_empty() && !b.what.names.is_empty();
            let shares_stem = a.what.stems.iter().any(|stem| b.what.stems.contains(stem));
            shares_stem && fit_object(&a.what, &b.what) == Fit::Same && (are_named || score >= LINK_SCORE)
        }
    }
}

/// Whether both speak of one text, or one of the making of texts and the other of a text.
fn is_one_text(a: &Role, b: &Role) -> bool {
    const MAKING: &str = "craft creation develop draft formul negoti prepar talk wording write";
    const TEXT: &str = "\
    accord agreement bill deal document draft law plan point propos report resolut statement text treati";
    let has = |role: &Role, list: &str| role.stems.iter().any(|stem| is_listed(list, stem));
    let shares = a.stems.iter().any(|stem| b.stems.contains(stem) && is_listed(TEXT, stem));
    shares || (has(a, MAKING) && has(b, TEXT)) || (has(b, MAKING) && has(a, TEXT))
}

fn making(view: &View<'_>, of: &Predicate, context: &Context) -> Option<Frame> {
    const TAKING_PART: &str = "contribut involv particip";
    const TAKING_UP: &str = "adopt includ incorpor integr reflect";
    const REMARK: &str = "\
    amend comment demand feedback idea input propos recommend remark request suggest view wish";
    let stems = &of.roles.subject.stems;
    let who = if is_listed(TAKING_PART, &of.stem) && (of.is_passive || of.stem != "involv") {
        of.roles.subject.clone()
    } else if is_listed(TAKING_UP, &of.stem)
        && of.is_passive
        && of.is_affirmed
        && stems.iter().any(|stem| is_listed(REMARK, stem))
    {
        let mut words = of.subject.clone().map(|word| view.word((word - view.first_word) as usize));
        let names = if words.any(is_third_person) { context.pronoun() } else { of.roles.subject.clone() };
        names.names_only()
    } else {
        return None;
    };
    let what = of.roles.rest.clone();
    (!who.names.is_empty() && !what.is_empty()).then_some(Frame {
        kind: Kind::Making,
        who,
        what,
        is_affirmed: of.is_affirmed,
        range: of.range,
    })
}

/// "The concert was postponed", "will go ahead", "will take place as planned".
fn plan(view: &View<'_>, of: &Predicate) -> Option<Frame> {
    let behind = |n: usize| view.word(of.at as usize + n);
    let is_as_planned = || {
        let mut words = of.at as usize + 1..view.len().min(of.at as usize + MAX_BEHIND);
        words.any(|at| view.word(at) == "as" && is_listed("planned scheduled", view.word(at + 1)))
    };
    let (what, is_affirmed) =
        if is_listed("cancel postpon scrap", &of.stem) || (of.stem == "call" && behind(1) == "off") {
            (of.patient_role(), !of.is_affirmed)
        } else if (of.stem == "proceed" && behind(1) == "ahead")
            || (matches!(of.stem.as_str(), "happen" | "proceed") && is_as_planned())
        {
            (&of.roles.subject, of.is_affirmed)
        } else {
            return None;
        };
    let start = of.subject.end.saturating_sub(view.first_word) as usize;
    let what =
        if what == &of.roles.subject && view.is_comma(start) { opening(view, start) } else { what.clone() };
    Some(Frame { kind: Kind::Plan, who: Role::default(), what, is_affirmed, range: of.range })
}

/// "As planned" is looked for no more words than this behind its verb.
const MAX_BEHIND: usize = 8;

/// "The concert is still on schedule", of the sentence's first.
fn on_schedule(view: &View<'_>) -> Option<Frame> {
    let on = (2..view.len()).find(|&at| view.word(at) == "on" && view.word(at + 1) == "schedule")?;
    let is_adverb = |at: &usize| is_listed("currently now still", view.word(*at));
    let be = (1..on).rev().find(|at| !is_adverb(at))?;
    if !is_listed("are is remain remained remains stays was were", view.word(be)) {
        return None;
    }
    let what = if view.is_comma(be) {
        opening(view, be)
    } else {
        let is_open = |&at: &usize| !view.is_stop(at + 1) && !view.is_comma(at + 1) && !view.is_verb(at);
        role_of(view, (0..be).rev().take_while(is_open))
    };
    Some(Frame {
        kind: Kind::Plan,
        who: Role::default(),
        what,
        is_affirmed: true,
        range: view.range(be, on + 1),
    })
}

/// What stands before the first comma of a sentence, where a verb stands behind another: "The concert, which …, is on schedule".
fn opening(view: &View<'_>, verb: usize) -> Role {
    role_of(view, (0..verb).take_while(|&at| at == 0 || !view.is_comma(at)))
}

/// "the plan is not the topic of Berg's talks", of the sentence's first.
fn topic(view: &View<'_>) -> Option<Frame> {
    let noun = (3..view.len()).find(|&at| {
        is_listed("agenda aim focus goal purpose subject topic", view.word(at)) && view.word(at + 1) == "of"
    })?;
    let is_adjective = |at: &usize| is_listed("central chief key main primary", view.word(*at));
    let the = (0..noun).rev().find(|at| !is_adjective(at)).filter(|&the| view.word(the) == "the")?;
    let not = the.checked_sub(1)?;
    let is_negation = matches!(view.word(not), "not" | "never") || view.is_negated(not);
    let be = if view.is_negated(not) { not } else { not.checked_sub(1)? };
    if !is_negation || !is_listed("are is was were", view.word(be)) {
        return None;
    }
    let what = role_of(view, (0..be).rev().take_while(|&at| !view.is_stop(at + 1)));
    // "his Oslo talks", "Berg's talks": up to the end of the part of the sentence.
    let behind: Vec<usize> =
        (noun + 2..view.len()).take_while(|&at| !view.is_stop(at) && !view.is_comma(at)).collect();
    let has_pronoun = behind.iter().any(|&at| is_third_person(view.word(at)));
    let mut who = if has_pronoun { nearest_person(view, be) } else { role_of(view, behind.into_iter()) };
    who.drop_places();
    Some(Frame { kind: Kind::Talks, who, what, is_affirmed: false, range: view.range(be, noun) })
}

/// "Berg was sent to Oslo to talk about the plan", of the sentence's first.
fn errand(view: &View<'_>) -> Option<Frame> {
    const GOING: &str = "arrived came dispatched flew flown sent traveled travelled visited went";
    let going = (1..view.len()).find(|&at| is_listed(GOING, view.word(at)))?;
    let to = (going + 1..view.len())
        .find(|&at| view.word(at) == "to" && is_listed("discuss negotiate speak talk", view.word(at + 1)))?;
    let is_open = |from: usize| {
        (from..view.len()).take_while(|&at| !view.is_stop(at) && !view.is_comma(at)).collect::<Vec<usize>>()
    };
    let first = match view.word(to + 1) {
        "discuss" => to + 2,
        _ => 1 + is_open(to + 2).into_iter().find(|&at| matches!(view.word(at), "about" | "on" | "over"))?,
    };
    let is_denied =
        (0..=going).any(|at| view.is_negated(at) || matches!(view.word(at), "not" | "never" | "if"));
    let mut who = role_of(view, 0..going);
    who.drop_places();
    let what = role_of(view, is_open(first).into_iter());
    (!is_denied && !who.names.is_empty()).then(|| Frame {
        kind: Kind::Talks,
        who,
        what,
        is_affirmed: true,
        range: view.range(to, first.saturating_sub(1).max(to + 1)),
    })
}

/// For whom persons act, as articles name them: "Norwegian Foreign Minister Anna Berg", "Norway's envoy Anna Berg". By the key of the
/// person's last name.
#[derive(Debug, Default)]
pub(super) struct Affiliations(BTreeMap<String, Option<String>>);

impl Affiliations {
    /// Reads the names of an article. O(names).
    pub(super) fn read(&mut self, document: &Document<'_>) {
        let (mentions, segmentation) = (&document.annotations.mentions, document.segmentation);
        for (number, place) in mentions.iter().enumerate().filter(|(_, one)| one.kind == MentionKind::Place) {
            let Some(first) = mentions.get(number + 1) else { continue };
            let between = place.words.end..first.words.start;
            let is_office = |word: u32| {
                let folded = segmentation.forms.folded(word as usize);
                is_title(folded) || is_listed(OFFICES, folded)
            };
            let is_beside =
                !between.is_empty() && between.len() <= MAX_OFFICE && between.clone().all(is_office);
            if !is_beside || first.kind == MentionKind::Place {
                continue;
            }
            let rest = mentions.get(number + 1..).unwrap_or_default();
            let joined = rest.windows(2).take_while(|pair| pair[0].words.end == pair[1].words.start).count();
            let Some(last) = rest.get(joined) else { continue };
            let known = self.0.entry(last.key.clone()).or_insert_with(|| Some(place.key.clone()));
            if known.as_ref() != Some(&place.key) {
                *known = None;
            }
        }
    }

    /// The names with the places that they act for.
    fn with_places(&self, role: &Role) -> Role {
        let places: Vec<&String> =
            role.names.iter().filter_map(|name| self.0.get(&name.key)?.as_ref()).collect();
        role.with_places(&places)
    }
}

/// No more words than this tell an office.
const MAX_OFFICE: usize = 5;

/// Words of offices beside titles.
const OFFICES: &str = "\
adviser advisor affairs and army chief defence defense economy energy finance foreign health interior \
justice military national negotiator of security trade transport";
