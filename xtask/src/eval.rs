//! Scores of the comparison against human judgements that lie outside the project (their licences do not let them in).
//!
//! The evaluation folder holds scoring scripts (`score_*.py`) and the data that each reads. What is absent is left out. What is read of the
//! pages' metadata is scored by the project's own `tools/score_metadata.py`, against what their markup states.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::process::{Project, on_path, output, run, shown};

/// Names the evaluation folder when no argument does.
const VARIABLE: &str = "DIPTYCH_EVAL";

/// One run of a scoring script.
struct Score {
    script: &'static str,
    /// What it reads, under the evaluation folder; the first decides whether the run takes place.
    data: &'static [&'static str],
}

const SCORES: [Score; 12] = [
    Score { script: "score_stories.py", data: &["fit-stories"] },
    Score { script: "score_stories.py", data: &["stories"] },
    Score { script: "score_stories.py", data: &["uk-visit"] },
    Score { script: "score_pairs.py", data: &["pairs/mrpc_train.jsonl"] },
    Score { script: "score_pairs.py", data: &["pairs/mrpc_val.jsonl"] },
    Score { script: "score_pairs.py", data: &["pairs/headlines_train.jsonl"] },
    Score { script: "score_pairs.py", data: &["pairs/headlines_dev.jsonl"] },
    Score { script: "score_pairs.py", data: &["pairs/claimdiff_train.jsonl"] },
    Score { script: "score_sentences.py", data: &["sentences/gum_dev_nonews.jsonl"] },
    Score { script: "score_sentences.py", data: &["sentences/ewt_dev.jsonl"] },
    Score { script: "score_sentences.py", data: &["sentences/golden_rules.jsonl"] },
    Score { script: "score_articles.py", data: &["pages/gold.jsonl", "pages"] },
];

/// Runs every scoring script. `folders`: the evaluation folder, then that of the articles its `seeds` gold is about (its
/// neighbour `seeds` by default). Exit status 2: there is no such folder; 1: a script failed.
pub(crate) fn eval(project: &Project, folders: &[&str]) -> Result<ExitCode> {
    let folder = folders.first().map(PathBuf::from).or_else(|| env::var_os(VARIABLE).map(PathBuf::from));
    let Some(folder) = folder.filter(|folder| folder.is_dir()) else {
        eprintln!("no evaluation folder: name one as the argument or in {VARIABLE}");
        return Ok(ExitCode::from(2));
    };
    let Some(python) = on_path(&["python3", "python"]) else {
        eprintln!("the scoring scripts need Python 3 on the PATH");
        return Ok(ExitCode::from(2));
    };
    let folder = folder.canonicalize()?;
    run(project.cargo().args(["build", "--release", "--locked"]))?;
    let binary = project.target.join("release").join(format!("diptych{}", env::consts::EXE_SUFFIX));

    let seeds = folders.get(1).map_or_else(|| folder.join("../seeds"), PathBuf::from);
    let mut commands = Vec::new();
    if folder.join("seeds").is_dir() && seeds.is_dir() {
        let report = write_report(project, &binary, &seeds)?;
        let mut command = Command::new(&python);
        command.arg(folder.join("score_links.py")).arg(folder.join("seeds")).arg(report);
        commands.push(("seeds", command));
    }
    for Score { script, data } in SCORES {
        if folder.join(script).is_file() && folder.join(data[0]).exists() {
            let mut command = Command::new(&python);
            command.arg(folder.join(script)).arg(&binary).args(data.iter().map(|path| folder.join(path)));
            commands.push((data[0], command));
        }
    }
    let pages = folder.join("pages/html");
    if pages.is_dir() {
        let mut command = Command::new(&python);
        command.arg(project.root.join("tools/score_metadata.py")).arg(&binary).arg(pages);
        commands.push(("pages/html, metadata", command));
    }
    let mut code = ExitCode::SUCCESS;
    for (name, mut command) in commands {
        match output(&mut command) {
            Ok(scores) => println!("{name:<32} {}", scores.trim()),
            Err(error) => {
                println!("{name:<32} failed: {error:#} ({})", shown(&command));
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// Compares the articles in `seeds` (all `.txt` files, by name).
fn write_report(project: &Project, binary: &Path, seeds: &Path) -> Result<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(seeds)
        .with_context(|| seeds.display().to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let report = output(Command::new(binary).args(["compare", "--format", "json"]).args(files))?;
    let path = project.target.join("seeds-report.json");
    fs::write(&path, report)?;
    Ok(path)
}
