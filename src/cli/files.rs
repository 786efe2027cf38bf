//! Files and standard input to the articles of a report.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use diptych::{
    config::{Config, IngestConfig},
    documents::{self, Reading},
    ingest::RawDocument,
    report::Input,
    warning::{ErrorCode, ReadError},
};

use super::{Failure, Outcome, args::CommonArgs, output, words};

/// What to do with bytes that were given before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Duplicates {
    Keep,
    Skip,
}

/// Reads `files` in order. A file that cannot be read is noted in the result; only standard input given twice is misuse.
pub(super) fn read(
    files: &[PathBuf],
    CommonArgs { encoding, only, .. }: &CommonArgs,
    duplicates: Duplicates,
    config: &Config,
) -> Result<Input, Failure> {
    if files.iter().filter(|file| is_stdin(file)).count() > 1 {
        return Err(Failure::Misuse("standard input (-) can be given once".to_owned()));
    }
    let mut input = Input::default();
    for path in files {
        let file = path.to_string_lossy();
        match bytes(path, &config.ingest) {
            Ok(bytes) => {
                let document = RawDocument { file: &file, bytes: &bytes, encoding: encoding.as_deref() };
                let readings = chosen(documents::read(&document, config), &file, only.as_deref());
                for Reading { file, result } in readings {
                    match duplicates {
                        Duplicates::Keep => input.add(&file, result),
                        Duplicates::Skip => input.add_unless_duplicate(&file, result),
                    }
                }
            }
            Err(error) => input.add_error(&file, error),
        }
    }
    Ok(input)
}

/// Of several articles in `file`, those whose name in it, which is the title where there is one, holds `only`.
fn chosen(mut readings: Vec<Reading>, file: &str, only: Option<&str>) -> Vec<Reading> {
    if let Some(only) = only.filter(|_| readings.len() > 1) {
        let wanted = only.to_lowercase();
        let name =
            |reading: &Reading| reading.file.strip_prefix(file).unwrap_or(&reading.file).to_lowercase();
        readings.retain(|reading| name(reading).contains(&wanted));
        if readings.is_empty() {
            let detail = format!("no article in it is named {only}");
            let result = Err(ReadError::new(ErrorCode::NoText, detail));
            readings.push(Reading { file: file.to_owned(), result });
        }
    }
    readings
}

/// Prints the errors and warnings of reading.
pub(super) fn report(input: &Input) -> Outcome {
    let mut outcome = Outcome::Complete;
    for (article, warnings) in input.articles_with_warnings() {
        for warning in warnings {
            output::message(&format!("{}: {}", article.file, words::warning(warning)));
        }
    }
    for error in input.errors() {
        output::message(&format!("{}: {}", error.file, words::error(&error.error)));
        if error.error.code != ErrorCode::Duplicate {
            outcome = Outcome::Incomplete;
        }
    }
    outcome
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn bytes(path: &Path, config: &IngestConfig) -> Result<Vec<u8>, ReadError> {
    if is_stdin(path) {
        return limited(io::stdin().lock(), config);
    }
    let metadata = fs::metadata(path).map_err(failed)?;
    if metadata.is_dir() {
        return Err(ReadError { code: ErrorCode::Read, detail: "it is a directory".to_owned() });
    }
    if metadata.len() > config.max_file_bytes as u64 {
        return Err(ReadError::too_large(metadata.len()));
    }
    limited(File::open(path).map_err(failed)?, config)
}

/// Reads to the end, or to the limit: pipes and devices do not say their size and may have no end.
fn limited(source: impl Read, config: &IngestConfig) -> Result<Vec<u8>, ReadError> {
    let limit = config.max_file_bytes as u64;
    let mut bytes = Vec::new();
    source.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        let detail = format!("more than {limit} bytes");
        return Err(ReadError { code: ErrorCode::Size, detail });
    }
    Ok(bytes)
}

fn failed(error: io::Error) -> ReadError {
    ReadError { code: ErrorCode::Read, detail: error.to_string() }
}
