//! The page over HTTP, for development: the built file at `/`, the sources at `/dev/`.
//!
//! One thread a connection and no keep-alive: idle connections would starve a browser's pool. The server reads a file
//! anew for every request, so an edit in `www/` shows on reload; an edit of the core needs `cargo xtask build`.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::ExitCode,
    sync::Arc,
    thread,
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{
    build, bundle,
    page::{self, Data},
    process::Project,
};

/// Any free port would do; a fixed one keeps the address in the browser's history.
pub(crate) const DEFAULT_PORT: u16 = 8137;

/// A request line and its headers; more is no request that a browser makes here.
const MAX_REQUEST_BYTES: u64 = 16_384;

const PATIENCE: Duration = Duration::from_secs(10);

/// An answer before it is written.
struct Answer {
    status: &'static str,
    kind: &'static str,
    policy: Option<String>,
    body: Vec<u8>,
}

/// Builds the page and serves it until the process is ended.
pub(crate) fn serve(project: &Project, port: u16) -> Result<ExitCode> {
    build::build(project)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port}"))?;
    let port = listener.local_addr()?.port();
    println!("http://127.0.0.1:{port}/      the page as built");
    println!("http://127.0.0.1:{port}/dev/  the page from www/");
    let project = Arc::new(Project { root: project.root.clone(), target: project.target.clone() });
    for stream in listener.incoming() {
        let project = Arc::clone(&project);
        // A connection that breaks is the browser's business.
        thread::spawn(move || stream.map(|stream| talk(&project, stream, port)));
    }
    Ok(ExitCode::SUCCESS)
}

fn talk(project: &Project, mut stream: TcpStream, port: u16) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new((&stream).take(MAX_REQUEST_BYTES)).lines();
    let request = lines.next().context("no request")??;
    let mut host = String::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("host")
        {
            value.trim().clone_into(&mut host);
        }
    }
    let answer = if host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}") {
        answer(project, &request)
    } else {
        refusal("421 Misdirected Request")
    };
    write_answer(&mut stream, &answer, request.starts_with("HEAD "))?;
    Ok(())
}

fn answer(project: &Project, request: &str) -> Answer {
    let mut words = request.split(' ');
    let (Some("GET" | "HEAD"), Some(address)) = (words.next(), words.next()) else {
        return refusal("405 Method Not Allowed");
    };
    let Some(path) = safe_path(address) else { return refusal("404 Not Found") };
    let found = match path {
        "/" => built(project),
        "/dev/" => development(project),
        _ => path.strip_prefix("/dev/").context("no such page").and_then(|path| source(project, path)),
    };
    found.unwrap_or_else(|error| Answer {
        status: "404 Not Found",
        kind: "text/plain; charset=utf-8",
        policy: None,
        body: format!("{error:#}\n").into_bytes(),
    })
}

/// The path without its query; `None` for everything that could lead out of the folder.
fn safe_path(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?;
    let bad = path.contains(['%', '\\']) || path.contains("//") || path.contains("/.");
    (path.starts_with('/') && !bad).then_some(path)
}

fn built(project: &Project) -> Result<Answer> {
    let html = project.read("dist/diptych.html")?;
    let policy = page::policy_of(&html).context("the page has no policy")?.to_owned();
    Ok(page_answer(html, &policy))
}

fn development(project: &Project) -> Result<Answer> {
    let data = page::data_blocks(&Data {
        worker: &bundle::worker(project)?,
        core: &page::gzip(&page::read_wasm(project, &build::CORE)?)?,
        documents: &page::gzip(&page::read_wasm(project, &build::DOCUMENTS)?)?,
        vectors: &page::pack_vectors(project, &page::read_vectors(project)?)?,
        seeds: &page::gzip(page::read_seeds(project)?.as_bytes())?,
        licences: &page::read_licences(project)?,
    })?;
    let html = page::assemble_for_development(&project.read("www/index.html")?, &data)?;
    Ok(page_answer(html, &page::policy("'self'", "'self'")))
}

fn page_answer(html: String, policy: &str) -> Answer {
    let policy = Some(format!("{policy}; frame-ancestors 'none'"));
    Answer { status: "200 OK", kind: "text/html; charset=utf-8", policy, body: html.into_bytes() }
}

fn source(project: &Project, path: &str) -> Result<Answer> {
    let body = fs::read(project.root.join("www").join(path)).with_context(|| path.to_owned())?;
    Ok(Answer { status: "200 OK", kind: kind(path), policy: None, body })
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn refusal(status: &'static str) -> Answer {
    Answer {
        status,
        kind: "text/plain; charset=utf-8",
        policy: None,
        body: format!("{status}\n").into_bytes(),
    }
}

fn write_answer(stream: &mut TcpStream, answer: &Answer, head_only: bool) -> std::io::Result<()> {
    let Answer { status, kind, policy, body } = answer;
    let policy = policy.as_deref().unwrap_or("default-src 'none'; frame-ancestors 'none'");
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if !head_only {
        stream.write_all(body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn paths_stay_inside() {
        assert_eq!(safe_path("/dev/view/list.js?v=1"), Some("/dev/view/list.js"));
        for bad in
            ["", "dev/", "/dev/../Cargo.toml", "/dev/.git", "/dev/%2e%2e/x", "/dev\\x", "/dev//etc/passwd"]
        {
            assert_eq!(safe_path(bad), None, "{bad:?}");
        }
    }
}
