//! The page in the default browser.

use std::{
    env,
    process::{Command, ExitCode, Stdio},
    thread,
    time::Duration,
};

use anyhow::Result;

use crate::{
    build,
    process::{Project, on_path},
};

/// How often, and after what time each, an opener is asked whether it failed. Some openers end at once, others live as
/// long as the browser: one that has not failed after two seconds has a browser.
const ASKED: (u32, Duration) = (40, Duration::from_millis(50));

/// Builds the page and opens it. Where nothing can open it, says where it is: that is no failure.
pub(crate) fn open(project: &Project) -> Result<ExitCode> {
    let page = build::build(project)?.path;
    let opened = opener().is_some_and(|mut opener| starts(opener.arg(&page)));
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

/// Starts the opener; `false` if it cannot start or soon fails.
fn starts(opener: &mut Command) -> bool {
    let quiet = opener.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = quiet.spawn() else { return false };
    let (times, pause) = ASKED;
    for _ in 0..times {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(pause),
            Err(_) => return false,
        }
    }
    true
}
