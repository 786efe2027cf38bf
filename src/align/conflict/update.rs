//! Which of two articles is later, and so may only know more than the other.
//!
//! A number that grows (the dead, those arrested), a day that was moved, or what had not happened yet are updates, not conflicts, where the
//! later article has the later state. Whatever an outlet says otherwise in a later article of its own is an update too.

use super::side::Side;
use crate::{annotate::Published, text::is_listed};

/// Articles nearer in time than this, in minutes, were written at the same time: agencies and outlets take about so long to publish.
const MIN_MINUTES: i64 = 60;

/// The later of two articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Later {
    A,
    B,
}

/// Which article is later; `None`: not known, or too near. Times count where both articles give one with its zone, else the days.
pub(super) fn later(a: Side<'_>, b: Side<'_>) -> Option<Later> {
    let [a, b] = [a, b].map(|side| Published::of(&side.document.article.metadata));
    let (a, b) = (a?, b?);
    let difference = match (a.in_utc(), b.in_utc()) {
        (Some(a), Some(b)) => Some(b - a).filter(|minutes| minutes.abs() >= MIN_MINUTES)?,
        _ => i64::from(b.day.0) - i64::from(a.day.0),
    };
    match difference {
        0 => None,
        1.. => Some(Later::B),
        _ => Some(Later::A),
    }
}

/// Whether both articles are of one outlet, and one of them is later: then it corrects or goes on from the other.
pub(super) fn is_of_one_outlet(a: Side<'_>, b: Side<'_>) -> bool {
    let [x, y] = [a, b].map(|side| &side.document.article.metadata);
    x.is_of_one_outlet(y) && later(a, b).is_some()
}

/// Whether what is counted only grows while an event goes on: the dead and injured, and what these predicates are said of (stems).
pub(super) fn grows(of: Option<&str>, stem: Option<&str>) -> bool {
    const GROWING: &str = "\
    arrest burn char confirm damag destroy detain die displac evacu flee hospit infect injur kill mobil \
    rais recov rescu sign treat";
    of.is_some_and(|of| matches!(of, "dead" | "injured")) || stem.is_some_and(|stem| is_listed(GROWING, stem))
}
