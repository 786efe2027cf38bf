//! The sources of `www/` as three texts: the page's script, the worker's script, the styles.

use anyhow::{Context, Result};

use crate::process::{Project, output};

/// What esbuild makes. The language level is left as written: the page needs browsers that are newer than any syntax here,
/// and the sources served at `/dev/` must be the same program.
pub(crate) struct Bundles {
    /// `www/main.js` and what it imports, as one module without imports.
    pub(crate) app: String,
    /// `www/engine/worker.js`, what it imports and the core's glue, as one classic script.
    pub(crate) worker: String,
    /// `www/styles/main.css` and what it imports.
    pub(crate) styles: String,
}

impl Bundles {
    pub(crate) fn make(project: &Project) -> Result<Self> {
        Ok(Self {
            app: bundle(project, "www/main.js", "--format=esm")?,
            worker: worker(project)?,
            styles: bundle(project, "www/styles/main.css", "--loader:.svg=dataurl")?,
        })
    }
}

/// The worker's script alone.
pub(crate) fn worker(project: &Project) -> Result<String> {
    bundle(project, "www/engine/worker.js", "--format=iife")
}

fn bundle(project: &Project, entry: &str, option: &str) -> Result<String> {
    let mut esbuild = project.node("node_modules/esbuild/bin/esbuild");
    esbuild.args([entry, option, "--bundle", "--minify", "--charset=utf8", "--target=esnext"]);
    output(esbuild.arg("--log-level=warning")).with_context(|| format!("bundling {entry}"))
}
