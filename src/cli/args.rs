//! The arguments.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use encoding_rs::Encoding;

/// Compares how news outlets tell the same story: what they share, what only one has, where they disagree.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read files: paragraphs and sentences of each article
    Read(ReadArgs),
    /// Compare two or more articles
    Compare(CompareArgs),
    /// Score sentence pairs: JSON lines {"a", "b"} on standard input, {"score", "relation"} on standard output,
    /// one for each line that is not blank, in order
    Pairs,
}

#[derive(clap::Args)]
pub(super) struct ReadArgs {
    /// Set nothing aside: boilerplate, bylines and datelines become body text
    #[arg(long)]
    pub(super) keep_all: bool,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = ReadFormat::Text)]
    pub(super) format: ReadFormat,
    #[command(flatten)]
    pub(super) common: CommonArgs,
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(super) struct CompareArgs {
    /// The form of the output
    #[arg(long, value_enum, default_value_t = CompareFormat::Text)]
    pub(super) format: CompareFormat,
    #[command(flatten)]
    pub(super) common: CommonArgs,
    /// The article in the left column of the text: its letter or number
    #[arg(long, value_name = "ARTICLE", value_parser = article_index)]
    pub(super) left: Option<usize>,
    /// The article in the right column of the text: its letter or number
    #[arg(long, value_name = "ARTICLE", value_parser = article_index)]
    pub(super) right: Option<usize>,
    /// Files to compare, with two or more articles together; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(super) struct CommonArgs {
    /// The files' encoding (utf-8, windows-1251 ...); without it, found out for each file
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    pub(super) encoding: Option<String>,
    /// Of files with several articles (e-books, datasets, archives), only those whose title or name holds TEXT
    #[arg(long, value_name = "TEXT")]
    pub(super) only: Option<String>,
}

/// The form of what was read.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReadFormat {
    /// For reading in a terminal
    Text,
    /// One JSON document, schema diptych/1
    Json,
}

/// The form of a comparison.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CompareFormat {
    /// For reading in a terminal
    Text,
    /// One JSON document, schema diptych/1
    Json,
    /// A report as one page, for reading and printing
    Html,
    /// The report as Markdown
    Md,
    /// The sheet for spreadsheets: claims against articles
    Csv,
}

/// The index of an article from its letter or its number counted from 1.
fn article_index(name: &str) -> Result<usize, String> {
    let unknown = || format!("`{name}` is neither an article's letter nor its number");
    if let Ok(number) = name.parse::<usize>() {
        return number.checked_sub(1).ok_or_else(unknown);
    }
    // More letters than files can be given, and the sum below stays small.
    if name.is_empty() || name.len() > 4 || !name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(unknown());
    }
    let digit = |byte: u8| usize::from(byte.to_ascii_uppercase() - b'A') + 1;
    Ok(name.bytes().fold(0, |sum, byte| sum * 26 + digit(byte)) - 1)
}

fn encoding(label: &str) -> Result<String, String> {
    match Encoding::for_label(label.as_bytes()) {
        Some(_) => Ok(label.to_owned()),
        None => Err("not an encoding label of the WHATWG Encoding Standard".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diptych::report::letter;

    #[test]
    fn letters_and_numbers_name_articles() {
        for article in 0..800 {
            assert_eq!(article_index(&letter(article)), Ok(article));
            assert_eq!(article_index(&(article + 1).to_string()), Ok(article));
        }
        assert_eq!((letter(0), letter(25), letter(26)), ("A".into(), "Z".into(), "AA".into()));
        assert_eq!(article_index("b"), Ok(1));
        for name in ["", "0", "-", "A1", "é"] {
            assert!(article_index(name).is_err(), "{name}");
        }
    }
}
