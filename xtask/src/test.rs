//! Every check and test there is, as steps that all run whatever the others say.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    browsers::Browsers,
    build,
    process::{Project, run, shown},
    tally::{Runner, Tally},
};

/// What a step does.
type Step = fn(&Project) -> Result<Tally>;

/// In the order in which they run: what fails fast comes first, what needs the built page comes last.
const STEPS: [(&str, Step); 11] = [
    ("format", |project| check(project.cargo().args(["fmt", "--all", "--check"]))),
    ("lint", lint),
    ("lint-wasm", lint_wasm),
    // Not nextest, even where it is installed: it leaves out the documentation's tests, and one way is enough.
    ("rust", rust),
    ("build", |project| build::build_within_budget(project).map(|()| Tally::PASSED)),
    ("style", style),
    ("types-page", |project| types(project, "tsconfig.json")),
    ("types-worker", |project| types(project, "tsconfig.worker.json")),
    ("unit", |project| node_tests(project, "tests/web/unit")),
    ("boundary", boundary),
    ("browsers", browsers),
];

/// Runs the steps named, or all; the last line is `N passed, N failed`.
pub(crate) fn test(project: &Project, names: &[&str]) -> Result<ExitCode> {
    for name in names {
        ensure!(
            STEPS.iter().any(|(step, _)| step == name),
            "no step {name}; steps: {}",
            step_names().join(" ")
        );
    }
    let mut rows: Vec<(&str, Tally, Duration)> = Vec::new();
    for (name, step) in STEPS {
        if !names.is_empty() && !names.contains(&name) {
            continue;
        }
        println!("\n== {name}");
        let start = Instant::now();
        let tally = step(project).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::FAILED
        });
        rows.push((name, tally, start.elapsed()));
    }
    println!();
    let mut total = Tally::default();
    for (name, tally, time) in rows {
        let (passed, failed, seconds) = (tally.passed, tally.failed, time.as_secs_f64());
        println!("{name:<12} {passed:>5} passed {failed:>3} failed {seconds:>7.1} s");
        total += tally;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn step_names() -> Vec<&'static str> {
    STEPS.iter().map(|(name, _)| *name).collect()
}

/// Laws draw the same cases in every run: whether a change passes is no matter of luck. Others are drawn by `cargo test` alone.
const LAW_SEED: &str = "20251121";

fn rust(project: &Project) -> Result<Tally> {
    let mut tests = project.cargo();
    tests.args(["test", "--workspace", "--locked", "--no-fail-fast"]).env("PROPTEST_RNG_SEED", LAW_SEED);
    counted(&mut tests, Runner::Cargo)
}

fn lint(project: &Project) -> Result<Tally> {
    let mut clippy = project.cargo();
    check(clippy.args(["clippy", "--workspace", "--all-targets", "--locked", "--", "-Dwarnings"]))
}

fn lint_wasm(project: &Project) -> Result<Tally> {
    build::ensure_target(project)?;
    for build::Module { features, .. } in [build::CORE, build::DOCUMENTS] {
        let mut clippy = project.cargo();
        clippy.args(["clippy", "--lib", "--no-default-features", "--features", features, "--locked"]);
        run(clippy.args(["--target", build::WASM_TARGET, "--", "-Dwarnings"]))?;
    }
    Ok(Tally::PASSED)
}

fn style(project: &Project) -> Result<Tally> {
    project.install_packages()?;
    let mut biome = project.node("node_modules/@biomejs/biome/bin/biome");
    check(biome.args(["ci", "--colors=off", "--error-on-warnings", "."]))
}

/// Checks the types of the scripts against those that the build made of the core.
fn types(project: &Project, config: &str) -> Result<Tally> {
    project.install_packages()?;
    check(project.node("node_modules/typescript/bin/tsc").args(["--pretty", "false", "--project", config]))
}

/// Native and WebAssembly must give the same bytes.
fn boundary(project: &Project) -> Result<Tally> {
    run(project.cargo().args(["build", "--locked"]))?;
    node_tests(project, "tests/boundary")
}

/// The command, where a build leaves it.
fn command(project: &Project) -> PathBuf {
    project.target.join(format!("debug/diptych{}", std::env::consts::EXE_SUFFIX))
}

/// Runs the `*.test.js` of a folder. They are named one by one: what Node does with a folder differs between versions.
fn node_tests(project: &Project, folder: &str) -> Result<Tally> {
    let mut files = Vec::new();
    find_tests(&project.root.join(folder), &mut files).with_context(|| folder.to_owned())?;
    files.sort();
    ensure!(!files.is_empty(), "no *.test.js in {folder}");
    let mut node = project.node("--test");
    node.arg("--test-reporter=spec").args(files).env("DIPTYCH", command(project));
    counted(&mut node, Runner::Node)
}

fn find_tests(folder: &Path, found: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find_tests(&path, found)?;
        } else if let Some(path) = path.to_str().filter(|path| path.ends_with(".test.js")) {
            found.push(path.to_owned());
        }
    }
    Ok(())
}

fn browsers(project: &Project) -> Result<Tally> {
    run(project.cargo().args(["build", "--locked"]))?;
    project.install_packages()?;
    let browsers = Browsers::find_or_install()?;
    let mut playwright = project.node("node_modules/@playwright/test/cli.js");
    playwright.args(["test", "--config", "tests/web/playwright.config.js", "--reporter=list"]);
    playwright.env("DIPTYCH", command(project));
    counted(browsers.name_to(&mut playwright), Runner::Playwright)
}

/// A command that is one test.
fn check(command: &mut Command) -> Result<Tally> {
    run(command).map(|()| Tally::PASSED)
}

/// A command that runs many tests. Passes its output on and counts; a runner that fails without a failed test, or that
/// finds no test, is a failure.
fn counted(command: &mut Command, runner: Runner) -> Result<Tally> {
    command.env("NO_COLOR", "1").env_remove("FORCE_COLOR").env("CARGO_TERM_COLOR", "never");
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    let mut tally = Tally::default();
    let lines = BufReader::new(child.stdout.take().context("no output to read")?);
    for line in lines.split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally += runner.read(&line);
    }
    let status = child.wait()?;
    if tally.failed == 0 && (!status.success() || tally.passed == 0) {
        println!("error: {} ended with {status} after {} passed tests", shown(command), tally.passed);
        tally += Tally::FAILED;
    }
    Ok(tally)
}
