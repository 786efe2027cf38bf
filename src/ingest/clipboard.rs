//! Pages from the clipboard of Windows, and addresses that stand beside a page instead of in it.

/// The header of the clipboard's format begins so, with a number of bytes after some names ("HTML Format" of Windows).
const START: &str = "Version:";
/// It has this many bytes, with an address of up to two thousand.
const MAX_HEADER: usize = 3_000;

/// The page behind the header that Windows puts before HTML on the clipboard, with the address that the header states.
pub(super) fn page(text: &str) -> Option<String> {
    let header = text.get(..text.floor_char_boundary(MAX_HEADER))?;
    let (header, _) = header.split_once('<').filter(|_| header.starts_with(START))?;
    if !header.contains("StartHTML:") || !header.contains("StartFragment:") {
        return None;
    }
    let address = header.lines().find_map(|line| line.strip_prefix("SourceURL:")).map(str::trim);
    Some(with_address(text.get(header.len()..)?.to_owned(), address))
}

/// The page with its address as it would state it itself, where it does not: behind everything else, so that what the page says goes
/// first. Without the address's query. O(page).
pub(crate) fn with_address(mut html: String, address: Option<&str>) -> String {
    let is_safe = |c: char| !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '&');
    if let Some(address) = address.filter(|address| address.starts_with("http")) {
        let own = address.split(['?', '#']).next().unwrap_or_default();
        html.push_str("<link rel=\"canonical\" href=\"");
        html.extend(own.chars().filter(|c| is_safe(*c)));
        html.push_str("\">");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::IngestConfig,
        ingest::{Format, ParagraphKind, Part, ingest},
    };

    const SENTENCE: &str = "The bridge across the estuary will close on Monday for at least nine months.";

    /// The kept paragraphs, and the outlet.
    fn read(text: &str) -> (Vec<String>, Option<String>) {
        let part = Part::of_file("", text, "UTF-8");
        assert_eq!(part.format, Format::Html);
        let blocks = ingest(&part, &IngestConfig::default()).unwrap().value;
        let kept = blocks.blocks.into_iter().filter(|block| block.kind != ParagraphKind::Boilerplate);
        (kept.map(|block| block.text).collect(), blocks.metadata.outlet.map(|outlet| outlet.name))
    }

    #[test]
    fn what_programs_put_on_the_clipboard_is_a_page() {
        let header = "Version:0.9\r\nStartHTML:0000000150\r\nEndHTML:0000000300\r\nStartFragment:0000000186\r\nEndFragment:0000000264\r\n";
        let chrome = format!(
            "{header}SourceURL:https://www.courier.example/1?x=<y\r\n<html>\r\n<body>\r\n<!--StartFragment--><p>{SENTENCE}</p><!--EndFragment-->\r\n</body>\r\n</html>"
        );
        assert_eq!(read(&chrome), (vec![SENTENCE.to_owned()], Some("courier.example".to_owned())));
        let word = format!(
            "{header}\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p.MsoNormal {{margin:0cm;}}</style></head><body lang=EN-US><!--StartFragment--><p class=MsoNormal>{SENTENCE}<o:p></o:p></p><!--EndFragment--></body></html>"
        );
        assert_eq!(read(&word), (vec![SENTENCE.to_owned()], None));
        let docs = format!(
            "<meta charset=\"utf-8\"><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span>{SENTENCE}</span></p><br><p dir=\"ltr\"><span>It opens in August.</span></p></b>"
        );
        assert_eq!(read(&docs).0, [SENTENCE, "It opens in August."]);
        let safari = format!(
            "<meta charset='utf-8'><span style=\"color: rgb(0, 0, 0);\">{SENTENCE}</span><br class=\"Apple-interchange-newline\">"
        );
        assert_eq!(read(&safari).0, [SENTENCE]);
    }

    #[test]
    fn other_text_stays() {
        for text in ["Version: 2 of the plan < 3", "Version:1.0\nStartHTML:\n<p>"] {
            assert_eq!(page(text), None);
        }
    }
}
