//! Timings of the shipped module and of the page's start. They inform; no test depends on them.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    browsers::Browsers,
    build,
    process::{Project, run},
};

/// Enough for a steady median, and done in seconds.
pub(crate) const DEFAULT_RUNS: u32 = 30;

/// Builds, then runs the scripts of `benches/`.
pub(crate) fn bench(project: &Project, runs: u32) -> Result<ExitCode> {
    build::build(project)?;
    run(project.node("benches/compare.js").arg(runs.to_string()))?;
    let browsers = Browsers::find_or_install()?;
    run(browsers.name_to(project.node("benches/start.js").arg(runs.to_string())))?;
    run(browsers.name_to(&mut project.node("benches/import.js")))?;
    Ok(ExitCode::SUCCESS)
}
