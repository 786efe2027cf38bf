//! The `diptych` command: `read`, `compare` and `pairs`.
//!
//! Results go to standard output, errors and warnings to standard error, one line each. Exit status: 0, 1 when some files could not be
//! read (the rest go on), 2 for misuse. A file given twice is left out with a notice; that alone leaves the status 0.

mod args;
mod columns;
mod compare;
mod files;
mod output;
mod pairs;
mod read;
mod rows;
mod summary;
mod words;

use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

use clap::Parser;

use args::{Args, Command};

/// What ends a command before its output is complete.
enum Failure {
    /// The caller asked for something that cannot be done.
    Misuse(String),
    /// Standard output or input broke.
    Io(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Whether every file took part.
#[derive(Clone, Copy)]
enum Outcome {
    Complete,
    /// Some files could not be read.
    Incomplete,
}

/// Runs the command that the process was started with.
pub(crate) fn run() -> ExitCode {
    let args = Args::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let result = match &args.command {
        Command::Read(args) => read::run(args, &mut out),
        Command::Compare(args) => compare::run(args, &mut out),
        Command::Pairs => pairs::run(io::stdin().lock(), &mut out),
    };
    let flushed = out.flush().map_err(Failure::from);
    match result.and_then(|outcome| flushed.map(|()| outcome)) {
        Ok(Outcome::Complete) => ExitCode::SUCCESS,
        Ok(Outcome::Incomplete) => ExitCode::from(1),
        Err(Failure::Misuse(message)) => {
            output::message(&message);
            ExitCode::from(2)
        }
        // The reader of the pipe has what it wanted (`diptych ... | head`).
        Err(Failure::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Io(error)) => {
            output::message(&error.to_string());
            ExitCode::from(1)
        }
    }
}
