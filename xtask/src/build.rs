//! The build: core to WebAssembly, its JavaScript glue, the page.

use std::{env, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    bundle::Bundles,
    page::{self, Parts},
    process::{Project, output, run},
    size,
};

/// What the core is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A page that was built.
pub(crate) struct Built {
    pub(crate) path: PathBuf,
    /// Which part is how far over its budget, a sentence each.
    pub(crate) overruns: Vec<String>,
}

/// Builds `dist/diptych.html` and fails where a part is over its budget.
pub(crate) fn build_within_budget(project: &Project) -> Result<()> {
    let Built { overruns, .. } = build(project)?;
    ensure!(overruns.is_empty(), "{}", overruns.join("; "));
    Ok(())
}

/// Builds `dist/diptych.html` and prints how large its parts are. A page over its budget is no reason not to look at it.
pub(crate) fn build(project: &Project) -> Result<Built> {
    compile(project)?;
    project.install_packages()?;
    let parts = Parts::read(project)?;
    let Bundles { app, styles, .. } = &parts.bundles;
    let html = page::assemble(&project.read("www/index.html")?, app, styles, &parts.data)?;
    let path = project.page();
    fs::create_dir_all(path.parent().context("the page has no folder")?)?;
    fs::write(&path, &html)?;
    println!("{}", path.display());
    let overruns = size::report(&html, &parts)?;
    Ok(Built { path, overruns })
}

/// A WebAssembly module that the page carries.
pub(crate) struct Module {
    /// Its files in `pkg/` begin with this name.
    pub(crate) name: &'static str,
    /// The features that it is compiled with.
    pub(crate) features: &'static str,
}

/// Reads texts and web pages, and compares.
pub(crate) const CORE: Module = Module { name: "diptych", features: "" };
/// Opens documents; loaded when the first one comes.
pub(crate) const DOCUMENTS: Module = Module { name: "documents", features: "documents" };

/// Compiles both modules and writes each with its glue and its types to `pkg/`.
pub(crate) fn compile(project: &Project) -> Result<()> {
    ensure_target(project)?;
    [CORE, DOCUMENTS].iter().try_for_each(|module| compile_module(project, module))
}

fn compile_module(project: &Project, Module { name, features }: &Module) -> Result<()> {
    let mut cargo = project.cargo();
    cargo.args(["rustc", "--locked", "--lib", "--crate-type", "cdylib", "--no-default-features"]);
    cargo.args(["--features", features]);
    cargo.args(["--profile", "wasm", "--target", WASM_TARGET, "--config", &path_flags(project)]);
    run(&mut cargo)?;
    let module = project.target.join(WASM_TARGET).join("wasm/diptych.wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&module).typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen.web(true)?.out_name(name);
    bindgen.generate(project.root.join("pkg")).with_context(|| module.display().to_string())
}

/// Keeps the builder's folders out of the module: the same sources give the same bytes on every machine. Cargo joins these
/// flags to those of `.cargo/config.toml`.
fn path_flags(project: &Project) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = cargo_home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<(PathBuf, &str)> =
        sources.into_iter().flatten().flatten().map(|source| (source.path(), "crates")).collect();
    folders.sort();
    folders.push((project.root.clone(), "diptych"));
    let flags: Vec<String> = folders
        .iter()
        .map(|(folder, name)| format!("'--remap-path-prefix={}={name}'", folder.display()))
        .collect();
    format!("target.{WASM_TARGET}.rustflags=[{}]", flags.join(","))
}

/// Adds the WebAssembly target where it is missing. `rust-toolchain.toml` names it, but rustup acts on that only when it
/// installs a toolchain by itself, which can be switched off.
pub(crate) fn ensure_target(project: &Project) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(&project.root).args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let folder = PathBuf::from(output(&mut rustc)?.trim());
    if fs::read_dir(&folder).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    if run(rustup.current_dir(&project.root).args(["target", "add", WASM_TARGET])).is_err() {
        bail!("the Rust target {WASM_TARGET} is missing and rustup could not add it");
    }
    Ok(())
}
