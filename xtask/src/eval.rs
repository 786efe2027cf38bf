//! x
pub(crate) const DEFAULT_RUNS: u32 = 30;
pub(crate) fn eval(_: &crate::process::Project, _: &[&str]) -> anyhow::Result<std::process::ExitCode> {
    Ok(std::process::ExitCode::SUCCESS)
}
