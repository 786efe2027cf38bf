//! `diptych compare`: what the articles share, as two columns of text, as JSON or as a report.

use std::io::Write;

use diptych::{
    compare,
    config::Config,
    report::{self, ReportFormat},
    semantics::Vectors,
};

use super::{
    Failure, Outcome,
    args::{CompareArgs, CompareFormat},
    columns,
    files::{self, Duplicates},
    output::{self, Screen},
    rows, summary, words,
};

pub(super) fn run(args: &CompareArgs, out: &mut impl Write) -> Result<Outcome, Failure> {
    let config = Config::default();
    let input = files::read(&args.files, &args.common, Duplicates::Skip, &config)?;
    let n_articles = input.articles().len();
    if args.files.len() == 1 && n_articles == 1 {
        return Err(Failure::Misuse(
            "the file holds one article: give another to compare it with".to_owned(),
        ));
    }
    check_sides(args, args.files.len().max(n_articles), "files")?;
    let outcome = files::report(&input);
    let pair = if n_articles < 2 {
        output::message(report::words::nothing_to_compare(n_articles));
        None
    } else {
        check_sides(args, n_articles, "articles read")?;
        Some(sides(args))
    };
    let parsed = compare::compare(input.articles(), Vectors::built_in().as_ref(), &config);
    for warning in &parsed.warnings {
        output::message(&words::warning(warning));
    }
    let format = match args.format {
        CompareFormat::Text => {
            let screen = Screen::stdout();
            summary::write(input.articles(), &parsed.value, &screen, out)?;
            if let Some((left, right)) = pair {
                let rows = rows::rows(&parsed.value, left, right);
                columns::write(input.articles(), &parsed.value, (left, right), &rows, &screen, out)?;
            }
            return Ok(outcome);
        }
        CompareFormat::Json => ReportFormat::Json,
        CompareFormat::Html => ReportFormat::Html,
        CompareFormat::Md => ReportFormat::Markdown,
        CompareFormat::Csv => ReportFormat::Csv,
    };
    out.write_all(report::compare_report(&input, &parsed, format).as_bytes())?;
    Ok(outcome)
}

/// Whether the articles asked for are two of `n`; `what` there are, for the message. Asked before reading, so that a slip shows at once and
/// whatever the files hold, and again when it is known how many could be read.
fn check_sides(args: &CompareArgs, n: usize, what: &str) -> Result<(), Failure> {
    if [args.left, args.right].into_iter().flatten().any(|side| side >= n) {
        return Err(Failure::Misuse(format!("--left and --right name one of the {n} {what}")));
    }
    if args.left.is_some() && args.left == args.right {
        return Err(Failure::Misuse("--left and --right name the same article".to_owned()));
    }
    Ok(())
}

/// The articles of the two columns: those asked for, else the first ones.
fn sides(args: &CompareArgs) -> (u32, u32) {
    let first_but = |other: Option<usize>| if other == Some(0) { 1 } else { 0 };
    let left = args.left.unwrap_or_else(|| first_but(args.right));
    let right = args.right.unwrap_or_else(|| first_but(Some(left)));
    (left as u32, right as u32)
}
