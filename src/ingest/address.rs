//! What an address tells.

/// The host of an address, without `www.`.
pub(crate) fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.trim().to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')))
        .then(|| host.to_owned())
}
