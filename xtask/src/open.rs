//! The page in the default browser.

use std::{env, process::Command, process::ExitCode};

use anyhow::Result;

use crate::{
    build,
    process::{Project, on_path, run},
};

/// Builds the page and opens it. Where nothing can open it, says where it is: that is no failure.
pub(crate) fn open(project: &Project) -> Result<ExitCode> {
    let page = build::build(project)?;
    let opened = opener().is_some_and(|mut opener| run(opener.arg(&page)).is_ok());
    if !opened {
        println!("No browser could be opened here. Open this file in any browser:\n{}", page.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// The system's command that opens a file; none on a machine without a display.
fn opener() -> Option<Command> {
    if cfg!(windows) {
        let mut command = Command::new("cmd");
        // The empty argument is the window's title, which `start` takes first.
        command.args(["/C", "start", ""]);
        return Some(command);
    }
    if cfg!(target_os = "macos") {
        return Some(Command::new("open"));
    }
    let display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    display.then(|| on_path(&["xdg-open"]).map(Command::new)).flatten()
}
