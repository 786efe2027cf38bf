//! What a paragraph is, and why some are set aside.

/// The part that a paragraph plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParagraphKind {
    Headline,
    /// The standfirst under the headline.
    Dek,
    Subheading,
    Byline,
    /// A line that holds only place, date or time.
    Dateline,
    /// A caption that the reader brought back: they are set aside at first ([`Reason::Caption`]).
    Caption,
    ListItem,
    /// A block quotation.
    Quote,
    Body,
    /// Not part of the article; kept with its [`Reason`].
    Boilerplate,
}

impl ParagraphKind {
    /// Every kind, in the order of their codes.
    pub const ALL: [Self; 10] = [
        Self::Headline,
        Self::Dek,
        Self::Subheading,
        Self::Byline,
        Self::Dateline,
        Self::Caption,
        Self::ListItem,
        Self::Quote,
        Self::Body,
        Self::Boilerplate,
    ];

    /// The word for it in JSON, CSS and on screen.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Dek => "dek",
            Self::Subheading => "subheading",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::ListItem => "list-item",
            Self::Quote => "quote",
            Self::Body => "body",
            Self::Boilerplate => "boilerplate",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether its sentences take part in the comparison: bylines, datelines and boilerplate say nothing about the event.
    pub fn is_compared(self) -> bool {
        !matches!(self, Self::Byline | Self::Dateline | Self::Boilerplate)
    }
}

/// Why a paragraph was set aside as boilerplate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A row of share buttons ("VK X OK WhatsApp Telegram").
    Share,
    /// "You must Register or Login to post a comment."
    Login,
    /// "Read also:", "Related stories".
    Related,
    /// "Write a comment:", comment counters.
    Comments,
    /// "Follow", "Sign up for our newsletter".
    Follow,
    /// Who contributed, edited or owns the rights.
    Credit,
    /// What is in a picture: it stands beside the text, often under pictures of other days.
    Caption,
    /// Cookie and consent notes.
    Consent,
    /// Advertisement marks.
    Advertisement,
    /// Menus, breadcrumbs, "Skip to content".
    Navigation,
    /// Edition and section marks, file dates.
    Metadata,
    /// Text that the page holds but does not show.
    Hidden,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::Share,
        Self::Login,
        Self::Related,
        Self::Comments,
        Self::Follow,
        Self::Credit,
        Self::Caption,
        Self::Consent,
        Self::Advertisement,
        Self::Navigation,
        Self::Metadata,
        Self::Hidden,
    ];

    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Login => "login",
            Self::Related => "related",
            Self::Comments => "comments",
            Self::Follow => "follow",
            Self::Credit => "credit",
            Self::Caption => "caption",
            Self::Consent => "consent",
            Self::Advertisement => "advertisement",
            Self::Navigation => "navigation",
            Self::Metadata => "metadata",
            Self::Hidden => "hidden",
        }
    }

    /// The reason of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == name)
    }
}
