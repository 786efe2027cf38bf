//! Messages: the text of each, and what its header says. Mailboxes hold several.

mod text;

use super::{
    ArchivedFile, Opened,
    decode::Decoded,
    envelope::{self, Sender},
    fields::{member, without_entities, without_tags},
    mhtml,
    mime::{self, Entity, Leaf, Leaves},
    zip::{Kind, Zip, refused},
};
use text::{SIGNATURE, flowed};

use crate::{
    config::DocumentsConfig,
    ingest::{Form, Format, Metadata, Part, RawDocument, dates, sniff},
    warning::{ErrorCode, ReadError, Warning, WarningCode},
};

/// Messages inside messages are opened this deep.
const MAX_DEPTH: usize = 4;
/// The HTML of a message is its text if it holds at least this share of the words of its plain text, in per cent: some say in HTML
/// only that there is none.
const MIN_HTML_PERCENT: usize = 50;
/// Endings of attached files that are opened.
const ATTACHED: &[&str] = &[
    "txt", "html", "htm", "xhtml", "docx", "eml", "odt", "epub", "pdf", "rtf", "md", "mht", "mhtml", "json",
    "jsonl",
];

/// A message, a mailbox, or a web page saved in one file.
pub(super) fn open(document: &RawDocument<'_>, limits: &DocumentsConfig) -> Result<Opened, ReadError> {
    let messages = mailbox(document.bytes);
    let mut reader = Reader { document, limits, opened: Opened::default() };
    if messages.is_empty() {
        let root = Entity::new(document.bytes);
        let leaves = mime::leaves(root, limits);
        if mhtml::is_page(&root, &leaves) {
            return mhtml::open(document, &root, leaves, limits);
        }
        reader.message(document.file.to_owned(), root, leaves, 0);
    }
    for (index, message) in messages.iter().enumerate().take(limits.max_articles) {
        let root = Entity::new(message);
        let leaves = mime::leaves(root, limits);
        let name = root
            .field("subject")
            .map_or_else(|| (index + 1).to_string(), |subject| envelope::title(&subject));
        reader.message(member(document.file, &name), root, leaves, 0);
    }
    let mut opened = reader.opened;
    if messages.len() > limits.max_articles
        && let Some(last) = opened.parts.last_mut()
    {
        let detail = format!("{} of {} messages", limits.max_articles, messages.len());
        last.warnings.push(Warning::new(WarningCode::Truncated, detail));
    }
    if opened.parts.is_empty() && opened.files.is_empty() && opened.errors.is_empty() {
        return Err(ReadError::new(ErrorCode::NoText, "mail"));
    }
    Ok(opened)
}

/// The messages of a mailbox (RFC 4155); none where the file is one message.
fn mailbox(bytes: &[u8]) -> Vec<Vec<u8>> {
    let bytes = bytes.trim_ascii_start();
    if !bytes.starts_with(b"From ") {
        return Vec::new();
    }
    let mut messages: Vec<Vec<u8>> = Vec::new();
    let mut after_blank = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if after_blank && line.starts_with(b"From ") {
            messages.push(Vec::new());
        } else if let Some(message) = messages.last_mut() {
            // A line of the text that began as a separator does was marked.
            let marks = line.iter().take_while(|byte| **byte == b'>').count();
            let marked = marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "));
            message.extend_from_slice(line.get(usize::from(marked)..).unwrap_or_default());
        }
        after_blank = line.trim_ascii().is_empty();
    }
    messages
}

struct Reader<'a> {
    document: &'a RawDocument<'a>,
    limits: &'a DocumentsConfig,
    opened: Opened,
}

impl Reader<'_> {
    /// One message to a part; what is attached to it to parts and files of their own.
    fn message(&mut self, file: String, root: Entity<'_>, leaves: Leaves<'_>, depth: usize) {
        let mut warnings = Vec::new();
        if leaves.truncated {
            let detail = format!("{} parts", self.limits.max_message_parts);
            warnings.push(Warning::new(WarningCode::Truncated, detail));
        }
        if leaves.cut_off {
            warnings.push(Warning::new(WarningCode::CutOff, "MIME"));
        }
        let (attached, inline): (Vec<Leaf<'_>>, Vec<Leaf<'_>>) =
            leaves.leaves.into_iter().partition(is_attached);
        if let Some(body) = Body::new(&inline, self.document.encoding) {
            warnings.extend(body.decoded.warning.clone());
            let part = part(file.clone(), &root, body, warnings);
            self.opened.parts.push(part);
        }
        for leaf in attached {
            self.attachment(&file, &leaf, depth);
        }
    }

    /// What is attached never brings files of its own: a message in it is read here, up to a depth, and an archive is refused.
    fn attachment(&mut self, file: &str, leaf: &Leaf<'_>, depth: usize) {
        let name = leaf.entity.file_name();
        let ending = name.as_deref().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
        let is_listed = ending.is_some_and(|ending| ATTACHED.contains(&ending.to_ascii_lowercase().as_str()));
        let is_message = leaf.content_type.kind == "message/rfc822";
        if !is_listed && !is_message {
            return;
        }
        let bytes = leaf.entity.bytes();
        let name = name.unwrap_or_default();
        if is_message || sniff::is_message(&bytes) {
            if depth < MAX_DEPTH && self.opened.parts.len() < self.limits.max_message_parts {
                self.attached_message(file, &name, &bytes, depth + 1);
            }
        } else if sniff::is_zip(&bytes) && Zip::kind_of(&bytes, self.limits) == Kind::Files {
            self.opened.errors.push((name, refused("archive in a message")));
        } else {
            self.opened.files.push(ArchivedFile { name, bytes: bytes.into_owned() });
        }
    }

    fn attached_message(&mut self, file: &str, name: &str, bytes: &[u8], depth: usize) {
        let root = Entity::new(bytes);
        let leaves = mime::leaves(root, self.limits);
        let title = root.field("subject").map(|subject| envelope::title(&subject)).unwrap_or_default();
        let file = member(file, if name.is_empty() { &title } else { name });
        if !mhtml::is_page(&root, &leaves) {
            return self.message(file, root, leaves, depth);
        }
        let document = RawDocument { file: &file, bytes, encoding: self.document.encoding };
        match mhtml::open(&document, &root, leaves, self.limits) {
            Ok(page) => self.opened.parts.extend(page.parts),
            Err(error) => self.opened.errors.push((name.to_owned(), error)),
        }
    }
}

/// Whether a leaf is not the text of the message itself.
fn is_attached(leaf: &Leaf<'_>) -> bool {
    let kind = leaf.content_type.kind.as_str();
    !(kind.is_empty() || kind.starts_with("text/"))
        || leaf.entity.is_attachment()
        || leaf.entity.file_name().is_some()
}

/// The text of a message.
struct Body {
    form: Form,
    decoded: Decoded,
}

impl Body {
    /// The HTML or the plain text of the leaves, whichever is the message; `None` where both are blank.
    fn new(leaves: &[Leaf<'_>], chosen: Option<&str>) -> Option<Self> {
        let html = joined(leaves, "text/html", |leaf| leaf.text(chosen));
        let plain = joined(leaves, "text/plain", |leaf| {
            let mut decoded = leaf.text(chosen);
            if leaf
                .content_type
                .parameter("format")
                .is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
            {
                let delsp = leaf
                    .content_type
                    .parameter("delsp")
                    .is_some_and(|value| value.eq_ignore_ascii_case("yes"));
                decoded.text = flowed(&decoded.text, if delsp { "" } else { " " });
            }
            decoded
        });
        let words = |text: &str| text.split_whitespace().count();
        let n_plain = plain.as_ref().map_or(0, |plain| words(&plain.text));
        let body = match html {
            Some(decoded) if words(&without_tags(&decoded.text)) * 100 >= n_plain * MIN_HTML_PERCENT => {
                Self { form: Form::Page, decoded }
            }
            _ => Self { form: Form::Text, decoded: plain? },
        };
        (!body.decoded.text.trim().is_empty()).then_some(body)
    }
}

/// The texts of all leaves of a kind, one after the other; a leaf without a kind is plain text.
fn joined(leaves: &[Leaf<'_>], kind: &str, text: impl Fn(&Leaf<'_>) -> Decoded) -> Option<Decoded> {
    let is_html = |leaf: &&Leaf<'_>| leaf.content_type.kind == "text/html";
    let mut texts = leaves.iter().filter(|leaf| is_html(leaf) == (kind == "text/html")).map(text);
    let mut whole = texts.next()?;
    for next in texts {
        whole.text.push_str("\n\n");
        whole.text.push_str(&next.text);
        whole.warning = whole.warning.or(next.warning);
    }
    Some(whole)
}

/// A body with what the header says, and the header of a message that was forwarded in it.
fn part(file: String, root: &Entity<'_>, body: Body, warnings: Vec<Warning>) -> Part {
    let Body { form, decoded } = body;
    let plain = match form {
        Form::Text => decoded.text.clone(),
        // A line break of the source is a space.
        _ => without_entities(&without_tags(&decoded.text.replace(['\r', '\n'], " "))),
    };
    let inner = envelope::forwarded(&plain).unwrap_or_default();
    let is_forwarded = !inner.text.is_empty();
    let subject = inner.subject.clone().or_else(|| root.field("subject"));
    let list = ["list-id", "list-post", "to"].map(|name| root.field(name).unwrap_or_default()).concat();
    let title = subject
        .map(|subject| envelope::title(envelope::without_list(&subject, &list)))
        .filter(|title| !title.is_empty());
    let from = if is_forwarded { inner.from.clone() } else { root.field("from") };
    let Sender { outlet, byline } = from.map(|from| Sender::new(&from)).unwrap_or_default();
    let date = if is_forwarded { inner.date.clone() } else { root.field("date") };
    let stated = date.and_then(|date| dates::stamp(&date));
    let (published, time) = stated.unzip();
    let text = match form {
        Form::Text if is_forwarded => {
            format!("{}\n{SIGNATURE}\n{}\n", text::unwrapped(&inner.text), inner.note)
        }
        Form::Text => text::unwrapped(&text::with_end_marked(&decoded.text)),
        _ => decoded.text,
    };
    let text = match &title {
        Some(title) if form == Form::Text => format!("Title: {title}\n\n{text}"),
        _ => text,
    };
    Part {
        file,
        format: Format::Mail,
        encoding: decoded.encoding.to_owned(),
        form,
        text,
        metadata: Metadata {
            outlet,
            title,
            byline,
            published,
            time: time.flatten(),
            lang: root.field("content-language"),
        },
        warnings,
    }
}
