//! Where the project is, and how other programs are run.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// The oldest Node that the project's scripts run on.
const NODE_MAJOR: u32 = 20;

/// The checkout that the command runs in.
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the user's settings put it.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the project. The folder is read at run time: a binary that was built in another checkout must not point there.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let root = Path::new(&manifest).parent().context("xtask has no parent folder")?.to_owned();
        let metadata =
            output(cargo(&root).args(["metadata", "--locked", "--no-deps", "--format-version=1"]))?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target =
            metadata["target_directory"].as_str().context("cargo metadata names no target folder")?;
        Ok(Self { root, target: target.into() })
    }

    /// Cargo, in the project's folder.
    pub(crate) fn cargo(&self) -> Command {
        cargo(&self.root)
    }

    /// A Node script of the project (a path from its root).
    pub(crate) fn node(&self, script: &str) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(script);
        command
    }

    /// The page that the build makes.
    pub(crate) fn page(&self) -> PathBuf {
        self.root.join("dist/diptych.html")
    }

    /// A text file of the project.
    pub(crate) fn read(&self, path: &str) -> Result<String> {
        let path = self.root.join(path);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    }

    /// Installs the exact packages of `package-lock.json`, unless they are there already.
    pub(crate) fn install_packages(&self) -> Result<()> {
        require_node()?;
        let modified = |path: &str| fs::metadata(self.root.join(path)).and_then(|data| data.modified());
        let wanted = modified("package-lock.json").context("package-lock.json")?;
        if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= wanted) {
            return Ok(());
        }
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(Command::new(npm).current_dir(&self.root).arg("ci"))
            .context("npm is needed: it comes with Node, but some systems package it apart")
    }
}

/// Runs a command to its end, its output on ours; fails if it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a command and returns what it writes; its errors go to ours.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", shown(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The first of `names` that is a program on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names.iter().find_map(|name| {
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&name)).find(|path| path.is_file())
    })
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn require_node() -> Result<()> {
    let wanted = format!("Node {NODE_MAJOR} or newer is needed on the PATH");
    let output = Command::new("node").arg("--version").output().with_context(|| wanted.clone())?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!("{wanted}; found {version:?}");
    }
    Ok(())
}
