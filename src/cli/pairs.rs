//! `diptych pairs`: scores sentence pairs, one JSON line each, in order. Blank lines are skipped.

use std::io::{BufRead, Write};

use diptych::{align, semantics::Vectors};
use serde::{Deserialize, Serialize};

use super::{Failure, Outcome};

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
}

#[derive(Serialize)]
struct Answer {
    score: f64,
    relation: &'static str,
}

/// Answers every line of `input` that is not blank; the first other line that is not a pair ends it.
pub(super) fn run(input: impl BufRead, out: &mut impl Write) -> Result<Outcome, Failure> {
    let vectors = Vectors::built_in();
    for (line_idx, line) in input.split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let pair: Pair = serde_json::from_slice(&line)
            .map_err(|error| Failure::Misuse(format!("line {}: {error}", line_idx + 1)))?;
        let align::PairScore { score, relation } = align::score_pair(&pair.a, &pair.b, vectors.as_ref());
        let answer = Answer { score, relation: relation.as_str() };
        serde_json::to_writer(&mut *out, &answer).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(Outcome::Complete)
}
