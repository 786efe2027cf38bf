//! Parts of a page that its markup names as something else than the article: lists of related stories, newsletters, comments,
//! advertisements, menus. The names are those that the content systems of outlets use in classes, ids, roles and labels.

use std::collections::BTreeMap;

use dom_query::NodeRef;

use crate::article::Reason;

/// Longer attributes name more than one thing; only their start is looked at, in bytes.
const MAX_NAME_BYTES: usize = 200;
/// Attributes that name what an element is for.
const NAMING: &[&str] = &[
    "class",
    "id",
    "aria-label",
    "data-testid",
    "data-test-id",
    "data-component",
    "data-component-name",
    "data-module",
    "data-type",
    "data-block",
    "data-widget",
    "data-name",
    "data-qa",
    "data-area",
];

/// Names with their reasons, in the form that [`normal`] gives: words between dashes, lower case. A name that begins and ends with a
/// dash is a whole word or several, one that only begins with a dash is the start of a word. The first that fits decides.
#[rustfmt::skip]
const NAMES: &[(Reason, &[&str])] = &[
    (Reason::Consent, &[
        "-cookie-banner", "-cookie-consent", "-cookie-notice", "-cookie-law", "-cookiebanner", "-cookieconsent", "-cookiebot",
        "-onetrust", "-didomi", "-usercentrics", "-consent-", "-gdpr", "-cmp-", "-qc-cmp", "-sp-message", "-borlabs", "-cmplz",
        "-truste-", "-iubenda",
    ]),
    (Reason::Comments, &[
        "-comments-", "-comment-list", "-commentlist", "-comment-form", "-comment-respond", "-respond-", "-disqus", "-livefyre",
        "-fb-comments", "-reader-comments", "-kommentare-", "-kommentar-", "-commentaires-", "-comentarios-", "-commenti-",
        "-reacties-", "-komentarze-", "-comments", "-comment-section", "-comment-content", "-replies-", "-coral-", "-viafoura",
        "-hyvor", "-openweb-", "-spotim", "-leserkommentare", "-discussion-", "-forum-", "-yorumlar-",
    ]),
    (Reason::Follow, &[
        "-newsletter", "-subscribe", "-subscription-", "-signup-", "-sign-up", "-email-signup", "-mailchimp", "-mc4wp", "-mc-embed",
        "-follow-us", "-followus", "-follow-", "-app-promo", "-appstore-", "-donate-", "-donation", "-support-us", "-membership-",
        "-convertkit", "-hubspot", "-abo-box", "-abobox", "-push-notification", "-google-news-", "-whatsapp-channel",
        "-telegram-channel", "-contribution", "-become-a-member",
    ]),
    (Reason::Share, &[
        "-share-", "-sharing-", "-shares-", "-share", "-sharedaddy-", "-sharebar", "-addthis", "-addtoany", "-a2a-", "-shareaholic",
        "-heateor", "-ssba", "-social-", "-socials-", "-social-share", "-socialmedia", "-social-media", "-sd-sharing", "-shariff",
        "-teilen-", "-partage-", "-compartir-", "-condividi-", "-essb", "-monarch", "-ya-share2-",
    ]),
    (Reason::Advertisement, &[
        "-ad-", "-ads-", "-advert", "-adslot", "-adbox", "-adunit", "-adwrapper", "-adcontainer", "-dfp-", "-gpt-ad", "-google-ad",
        "-adsbygoogle-", "-anzeige", "-werbung-", "-publicidad-", "-publicite-", "-pubblicita-", "-reklama-", "-reklam-", "-sponsored",
        "-sponsor-", "-promoted-", "-outbrain", "-ob-widget", "-taboola", "-trc-", "-zergnet", "-revcontent", "-mgid", "-nativo-",
        "-plista-", "-ligatus", "-affiliate-", "-commercial-", "-partner-content", "-promobox", "-product-box", "-buy-box",
    ]),
    (Reason::Credit, &[
        "-author-bio", "-author-box", "-authorbox", "-author-info", "-author-description", "-author-about", "-about-author",
        "-about-the-author", "-about-authors", "-post-author-bio", "-bio-", "-author-card", "-author-profile", "-author-desc",
        "-autor-box", "-autorenbox", "-autoreninfo", "-contributors-", "-article-author-bio", "-saboxplugin", "-pp-author-boxes",
        "-copyright", "-image-credit", "-photo-credit", "-image-source-", "-disclaimer-", "-corrections-", "-imprint-", "-colophon-",
    ]),
    (Reason::Related, &[
        "-related", "-recommend", "-recirc", "-read-more", "-readmore", "-read-next", "-readnext", "-read-also", "-also-read",
        "-see-also", "-seealso", "-more-stories", "-more-news", "-more-on-", "-more-from", "-more-articles", "-more-posts",
        "-morefrom", "-most-read", "-mostread", "-most-popular", "-mostpopular", "-most-viewed", "-mostviewed", "-popular-posts",
        "-popular-", "-trending", "-jp-relatedposts", "-yarpp", "-up-next", "-upnext", "-next-article", "-next-story", "-next-post",
        "-prev-post", "-previous-post", "-post-navigation", "-nav-links-", "-onward", "-latest-news", "-latest-posts",
        "-latest-stories", "-latest-articles", "-top-stories", "-you-may-also", "-you-might", "-tags-", "-tag-list", "-taglist",
        "-tag-cloud", "-post-tags", "-article-tags", "-entry-tags", "-tags-links", "-cat-links", "-topics-", "-topic-list",
        "-keywords-", "-teaser-list", "-teaserlist", "-teasers-", "-linklist", "-link-list", "-article-list-", "-story-list-",
        "-in-brief-", "-weitere-artikel", "-mehr-zum-thema", "-lesen-sie-auch", "-a-lire-aussi", "-lire-aussi", "-lea-tambien",
        "-te-puede-interesar", "-noticias-relacionadas", "-leia-mais", "-veja-tambem", "-leggi-anche", "-lees-ook", "-czytaj-",
        "-ticker-", "-newsticker", "-liveticker", "-carousel-", "-swiper-", "-slick-", "-rail-", "-right-rail", "-left-rail",
        "-rubrik-", "-archive-list", "-gallery-", "-galleries-", "-slideshow", "-bildergalerie", "-photogallery",
    ]),
    (Reason::Navigation, &[
        "-navbar", "-navigation", "-nav-", "-menu-", "-submenu-", "-breadcrumb", "-sidebar", "-site-footer", "-sitefooter",
        "-page-footer", "-pagefooter", "-global-footer", "-footer-", "-site-header", "-siteheader", "-page-header", "-masthead",
        "-topbar", "-toolbar", "-skip-link", "-skiplink", "-pagination", "-pager-", "-search-form", "-searchform", "-search-box",
        "-language-switch", "-lang-switch", "-modal-", "-lightbox", "-popup", "-overlay-", "-tooltip", "-toast-", "-video-player",
        "-videoplayer", "-vjs-", "-jwplayer", "-audio-player", "-audioplayer", "-player-controls", "-text-to-speech", "-listen-",
        "-print-", "-printonly", "-widget-area", "-widgets-", "-widget-", "-mw-editsection", "-navbox", "-catlinks", "-mw-jump",
        "-reader-tools", "-article-tools", "-article-actions", "-font-size", "-poll-", "-quiz-", "-weather-", "-stock-", "-promo-",
    ]),
    (Reason::Hidden, &["-visually-hidden", "-screen-reader", "-sr-only-", "-visuallyhidden", "-screenreader", "-noprint-js"]),
];

/// What the part of the page is that an element is the root of, by its names; pages use the same names over and over, so that each is looked
/// up once.
#[derive(Debug, Default)]
pub(super) struct Furniture {
    known: BTreeMap<String, Option<Reason>>,
}

impl Furniture {
    /// Why what stands in the element is not the article, if its markup says so. O(names of the element).
    pub(super) fn reason(&mut self, node: &NodeRef<'_>, name: &str) -> Option<Reason> {
        match name {
            "html" | "body" | "main" | "article" | "h1" | "table" | "tbody" | "tr" | "td" => return None,
            "nav" | "footer" | "menu" | "dialog" | "aside" | "form" => {
                return self.by_names(node).or(Some(Reason::Navigation));
            }
            _ => {}
        }
        let role = node.attr_or("role", "");
        match &*role {
            "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "dialog"
            | "alertdialog" | "menu" | "menubar" | "toolbar" => {
                self.by_names(node).or(Some(Reason::Navigation))
            }
            _ => self.by_names(node),
        }
    }

    fn by_names(&mut self, node: &NodeRef<'_>) -> Option<Reason> {
        NAMING.iter().filter_map(|attribute| node.attr(attribute)).find_map(|value| {
            let value = value.get(..value.floor_char_boundary(MAX_NAME_BYTES)).unwrap_or_default();
            if let Some(known) = self.known.get(value) {
                return *known;
            }
            let found = reason_of(value);
            self.known.insert(value.to_owned(), found);
            found
        })
    }
}

fn reason_of(value: &str) -> Option<Reason> {
    let names: Vec<String> = value.split_ascii_whitespace().map(normal).collect();
    // A label is a sentence, not names: its words belong together.
    let all = normal(value);
    let fits = |pattern: &str| {
        let pattern_words = pattern.trim_matches('-').contains('-');
        names.iter().any(|name| name.contains(pattern) && !is_state(name))
            || (pattern_words && all.contains(pattern))
    };
    NAMES.iter().find(|(_, patterns)| patterns.iter().any(|pattern| fits(pattern))).map(|(reason, _)| *reason)
}

/// Whether the name says what an element has or lacks, not what it is: `has-sidebar`, `no-ads`.
fn is_state(name: &str) -> bool {
    ["-has-", "-with-", "-no-", "-without-", "-is-", "-js-no", "-not-", "-hide-", "-show-", "-wp-block-group"]
        .iter()
        .any(|state| name.starts_with(state))
}

/// `relatedLinks_box` as `-related-links-box-`.
fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 8);
    out.push('-');
    let mut before_lower = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if c.is_uppercase() && before_lower {
                out.push('-');
            }
            before_lower = c.is_lowercase() || c.is_ascii_digit();
            out.extend(c.to_lowercase());
        } else {
            before_lower = false;
            if !out.ends_with('-') {
                out.push('-');
            }
        }
    }
    if !out.ends_with('-') {
        out.push('-');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_a_part_is_for() {
        for (value, reason) in [
            ("relatedLinks box", Some(Reason::Related)),
            ("c-newsletter__form", Some(Reason::Follow)),
            ("article-share-bar", Some(Reason::Share)),
            ("ad-slot", Some(Reason::Advertisement)),
            ("Comments", Some(Reason::Comments)),
            ("More from this section", Some(Reason::Related)),
            ("article__content", None),
            ("shadow-box", None),
            ("has-sidebar", None),
            ("header-text", None),
            ("lead", None),
            ("download", None),
            ("correlated-data", None),
        ] {
            assert_eq!(reason_of(value), reason, "{value}");
        }
    }
}
