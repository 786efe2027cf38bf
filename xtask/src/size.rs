//! How large the page and its parts are, and how large they may be.

use anyhow::Result;

use crate::page::{Parts, gzip};

/// One line of the table; sizes in bytes.
struct Row {
    name: &'static str,
    raw: usize,
    gzip: usize,
    /// Which of the two sizes has a limit, and what it is.
    limit: Limit,
}

enum Limit {
    Raw(usize),
    Gzip(usize),
    None,
}

/// Prints the table and returns what is over its budget (ARCHITECTURE.md, budgets).
pub(crate) fn report(html: &str, parts: &Parts) -> Result<Vec<String>> {
    let script = format!("{}{}", parts.bundles.app, parts.bundles.worker);
    let row = |name, bytes: &[u8], limit| -> Result<Row> {
        Ok(Row { name, raw: bytes.len(), gzip: gzip(bytes)?.len(), limit })
    };
    let rows = [
        row("page", html.as_bytes(), Limit::Raw(4_000_000))?,
        Row {
            name: "core (wasm)",
            raw: parts.core.len(),
            gzip: parts.packed_core.len(),
            limit: Limit::Gzip(750_000),
        },
        Row {
            name: "documents (wasm)",
            raw: parts.documents.len(),
            gzip: parts.packed_documents.len(),
            limit: Limit::None,
        },
        Row {
            name: "word vectors",
            raw: parts.vectors.len(),
            gzip: parts.packed_vectors.len(),
            limit: Limit::None,
        },
        row("scripts", script.as_bytes(), Limit::Gzip(60_000))?,
        row("styles", parts.bundles.styles.as_bytes(), Limit::None)?,
        row("seeds", parts.seeds.as_bytes(), Limit::None)?,
    ];
    println!("{:<16} {:>10} {:>10}  budget", "bytes", "raw", "gzip");
    let mut over = Vec::new();
    for Row { name, raw, gzip, limit } in rows {
        let (budget, used) = match limit {
            Limit::Raw(limit) => (format!("{limit} raw"), raw.saturating_sub(limit)),
            Limit::Gzip(limit) => (format!("{limit} gzip"), gzip.saturating_sub(limit)),
            Limit::None => (String::new(), 0),
        };
        println!("{}", format!("{name:<16} {raw:>10} {gzip:>10}  {budget}").trim_end());
        if used > 0 {
            over.push(format!("{name} is {used} bytes over its budget of {budget}"));
        }
    }
    Ok(over)
}
