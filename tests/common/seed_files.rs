//! The five articles on one event that come with the project.

use std::path::{Path, PathBuf};

/// In the order in which the page opens them.
const SEEDS: [&str; 5] =
    ["POLITICO.txt", "Newslooks.txt", "TRT World.txt", "unnamed-digest.txt", "unnamed-site.txt"];

/// The files' names and paths.
pub(crate) fn seed_files() -> [(&'static str, PathBuf); 5] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/ukraine-plan");
    SEEDS.map(|file| (file, folder.join(file)))
}
