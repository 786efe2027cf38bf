//! x
pub(crate) const DEFAULT_RUNS: u32 = 30;
pub(crate) fn bench(_: &crate::process::Project, _: u32) -> anyhow::Result<std::process::ExitCode> {
    Ok(std::process::ExitCode::SUCCESS)
}
