//! Whether the ending of a file's name fits what the file is.

use crate::{
    ingest::Format,
    warning::{Warning, WarningCode},
};

/// `W-EXT` when the name's ending says something else than the content. Names without an ending, or with one that says
/// nothing (`.article`, `.2`), are fine.
pub(in crate::ingest) fn extension_warning(file: &str, format: Format) -> Option<Warning> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let fits = match ending.as_str() {
        "html" | "htm" | "xhtml" | "shtml" => format == Format::Html,
        "txt" | "text" | "log" => matches!(format, Format::Text | Format::Markdown),
        "md" | "markdown" => matches!(format, Format::Text | Format::Markdown),
        "mht" | "mhtml" => format == Format::Mhtml,
        "eml" => format == Format::Mail,
        "json" | "jsonl" | "ndjson" => format == Format::Json,
        "rtf" => format == Format::Rtf,
        "docx" => format == Format::Docx,
        "odt" => format == Format::Odt,
        "epub" => format == Format::Epub,
        "pdf" => format == Format::Pdf,
        "doc" | "zip" | "png" | "jpg" | "jpeg" | "gif" | "exe" => false,
        _ => true,
    };
    (!fits && !stem.is_empty())
        .then(|| Warning::new(WarningCode::Extension, format!(".{ending}: {}", format.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_ending_is_said() {
        let told = |file, format| extension_warning(file, format).map(|warning| warning.detail);
        assert_eq!(told("a.txt", Format::Html).as_deref(), Some(".txt: html"));
        assert_eq!(told("C:\\saved\\a.HTML", Format::Text).as_deref(), Some(".html: text"));
        assert_eq!(told("report.pdf", Format::Text).as_deref(), Some(".pdf: text"));
        for (file, format) in
            [("a.txt", Format::Text), ("a", Format::Html), (".html", Format::Text), ("a.v2", Format::Html)]
        {
            assert_eq!(told(file, format), None);
        }
    }
}
