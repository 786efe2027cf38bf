//! `diptych compare`: what the articles share, as JSON or as two columns of text.

use std::io::Write;

use diptych::{compare, config::Config, report};

use super::{
    Failure, Outcome,
    args::{CompareArgs, OutputFormat},
    columns,
    files::{self, Duplicates},
    output::{self, Screen},
    rows, summary, words,
};

pub(super) fn run(args: &CompareArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let config = Config::default();
    let encoding = args.common.encoding.as_deref();
    let input = files::read(&args.files, encoding, Duplicates::Skip, &config.ingest)?;
    let outcome = files::report(&input);
    let n_articles = input.articles().len();
    if n_articles < 2 {
        output::message(words::nothing_to_compare(n_articles));
    }
    let parsed = compare::compare(input.articles(), &config);
    for warning in &parsed.warnings {
        output::message(&words::warning(warning));
    }
    match args.common.format {
        OutputFormat::Json => out.write_all(report::compare_json(&input, &parsed).as_bytes())?,
        OutputFormat::Text => {
            let pair = sides(args, input.articles().len())?;
            let screen = Screen::stdout();
            summary::write(input.articles(), &parsed.value, &screen, out)?;
            if let Some((left, right)) = pair {
                let rows = rows::rows(&parsed.value, left, right);
                columns::write(input.articles(), &parsed.value, (left, right), &rows, &screen, out)?;
            }
        }
    }
    Ok(outcome)
}

/// The articles of the two columns: those asked for, else the first ones; `None` where fewer than two were read.
fn sides(args: &CompareArgs, n_articles: usize) -> Result<Option<(u32, u32)>, Failure> {
    if n_articles < 2 {
        return Ok(None);
    }
    let first_but = |other: Option<usize>| if other == Some(0) { 1 } else { 0 };
    let left = args.left.unwrap_or_else(|| first_but(args.right));
    let right = args.right.unwrap_or(if left == 0 { 1 } else { 0 });
    if left >= n_articles || right >= n_articles {
        return Err(Failure::Misuse(format!("--left and --right name one of {n_articles} articles")));
    }
    if left == right {
        return Err(Failure::Misuse("--left and --right name the same article".to_owned()));
    }
    Ok(Some((left as u32, right as u32)))
}
