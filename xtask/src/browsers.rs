//! The browsers that the tests drive: found where systems put them, else installed with apt.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::process::{on_path, run};

/// A browser as systems know it.
struct Browser {
    name: &'static str,
    /// The environment variable that names its program, before all else.
    variable: &'static str,
    programs: &'static [&'static str],
    /// Where it is when it is not on the PATH.
    places: &'static [&'static str],
    /// Its package in Debian.
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox", "firefox-esr"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    package: "firefox-esr",
};

/// The programs of both browsers.
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
}

impl Browsers {
    /// Finds both browsers, and installs those that are missing.
    pub(crate) fn find_or_install() -> Result<Self> {
        let missing: Vec<&Browser> =
            [&CHROMIUM, &FIREFOX].into_iter().filter(|browser| browser.find().is_none()).collect();
        if !missing.is_empty() {
            install(&missing)?;
        }
        Ok(Self { chromium: CHROMIUM.require()?, firefox: FIREFOX.require()? })
    }

    /// Tells a command where they are.
    pub(crate) fn name_to<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env(CHROMIUM.variable, &self.chromium).env(FIREFOX.variable, &self.firefox)
    }
}

impl Browser {
    fn find(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable).map(PathBuf::from);
        let place = || self.places.iter().map(PathBuf::from).find(|path| path.is_file());
        named.or_else(|| on_path(self.programs)).or_else(place)
    }

    fn require(&self) -> Result<PathBuf> {
        match self.find() {
            Some(program) if program.is_file() => Ok(program),
            Some(program) => bail!("{}={} is no file", self.variable, program.display()),
            None => bail!("{} is needed: install it, or name its program in {}", self.name, self.variable),
        }
    }
}

/// Installs packages with apt. Where there is no apt, no right to use it or no such package, says what is needed.
fn install(browsers: &[&Browser]) -> Result<()> {
    let needed = || {
        let names: Vec<String> =
            browsers.iter().map(|browser| format!("{} (or {})", browser.name, browser.variable)).collect();
        format!(
            "the browser tests need {}: install it, or name its program in the variable",
            names.join(" and ")
        )
    };
    let apt = apt().with_context(needed)?;
    // Lists that are too old may still do, and a source that cannot be reached may be another one than Debian's.
    if let Err(error) = run(&mut apt.command("update")) {
        println!("{error:#}");
    }
    let mut install = apt.command("install");
    install.args(["-y", "--no-install-recommends"]);
    run(install.args(browsers.iter().map(|browser| browser.package))).with_context(needed)
}

/// apt-get, and what runs it as root.
struct Apt {
    program: PathBuf,
    /// `None`: we are root.
    sudo: Option<PathBuf>,
}

fn apt() -> Result<Apt> {
    let program = on_path(&["apt-get"]).context("there is no apt-get to install them with")?;
    let user = Command::new("id").arg("-u").output();
    let sudo = if user.is_ok_and(|output| output.stdout.trim_ascii() == b"0") {
        None
    } else {
        Some(on_path(&["sudo"]).context("only root can install them, and there is no sudo")?)
    };
    Ok(Apt { program, sudo })
}

impl Apt {
    fn command(&self, action: &str) -> Command {
        let mut command = match &self.sudo {
            None => Command::new("env"),
            Some(sudo) => {
                let mut command = Command::new(sudo);
                command.arg("env");
                command
            }
        };
        // By `env` because sudo drops the environment.
        command.arg("DEBIAN_FRONTEND=noninteractive").arg(&self.program).arg(action);
        command
    }
}
