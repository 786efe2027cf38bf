//! The project's commands. `cargo xtask` without an argument lists them.
//!
//! `build` makes `dist/diptych.html`: [`build`] compiles the core and makes its JavaScript glue, [`bundle`] puts the
//! sources of `www/` together, [`pack`] makes the module small, [`page`] writes the one file. Everything else here runs, serves or measures that file.

#![allow(
    clippy::disallowed_types,
    reason = "the core has no clock; the commands report how long a step took"
)]

mod base91;
mod bench;
mod browsers;
mod build;
mod bundle;
mod eval;
mod open;
mod pack;
mod page;
mod process;
mod serve;
mod size;
mod tally;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use process::Project;

const USAGE: &str = "\
cargo xtask build            make dist/diptych.html, and say how large its parts are
cargo xtask open             build, then open the page in the default browser
cargo xtask serve [PORT]     build, then serve the page at / and its sources at /dev/ (port 8137)
cargo xtask test [STEP...]   run every check and test, or those named; the last line is \"N passed, N failed\"
cargo xtask bench [RUNS]     time the comparison in the shipped module, the page's start, pages of 10 MB (30 runs)
cargo xtask eval DIR [SEEDS] score the comparison with the scripts and the gold of an evaluation folder
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode> {
    let Some((&command, rest)) = arguments.split_first() else {
        print!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    let project = Project::find()?;
    match (command, rest) {
        ("build", []) => build::build_within_budget(&project).map(|()| ExitCode::SUCCESS),
        ("open", []) => open::open(&project),
        ("serve", []) => serve::serve(&project, serve::DEFAULT_PORT),
        ("serve", [port]) => serve::serve(&project, port.parse()?),
        ("test", steps) => test::test(&project, steps),
        ("bench", []) => bench::bench(&project, bench::DEFAULT_RUNS),
        ("bench", [runs]) => bench::bench(&project, runs.parse()?),
        ("eval", folders) if folders.len() <= 2 => eval::eval(&project, folders),
        _ => {
            eprint!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::USAGE;

    #[test]
    fn each_command_is_in_the_table_for_contributors() {
        let rows: Vec<&str> = include_str!("../../CONTRIBUTING.md")
            .lines()
            .filter_map(|line| line.strip_prefix("| `cargo xtask ")?.split([' ', '`']).next())
            .collect();
        let commands: Vec<&str> =
            USAGE.lines().filter_map(|line| line.strip_prefix("cargo xtask ")?.split(' ').next()).collect();
        assert_eq!(rows, commands);
    }
}
