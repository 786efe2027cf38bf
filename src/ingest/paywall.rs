//! Pages that show only the beginning of their article to readers who have not paid.

use super::{Block, ParagraphKind, shape};

/// An article with more words is not the beginning of one, whatever the page says.
const MAX_WORDS: usize = 300;
/// A line that asks for a subscription has at most this many words.
const MAX_LINE_WORDS: usize = 40;
/// What pages say below the beginning of an article that is not free.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "subscribe to continue", "subscribe to read", "subscribe to keep reading", "subscribe now to read", "subscribe to unlock",
    "subscribe for full access", "to continue reading, ", "to continue reading this article", "to read the full article", "to read the full story",
    "to read this article in full", "this article is for subscribers", "this article is only available to subscribers",
    "this content is for subscribers", "this post is for paid subscribers", "this story is for subscribers", "exclusive to subscribers",
    "for subscribers only", "subscriber-only content", "already a subscriber?", "register to continue reading", "sign in to continue reading",
    "log in to continue reading", "you have reached your limit of free articles", "you've reached your limit of free articles",
    "to access this article", "unlock this article", "continue reading with a subscription", "premium content for members",
    "weiterlesen mit", "jetzt weiterlesen", "lesen sie diesen artikel mit", "dieser artikel ist nur für abonnenten", "exklusiv für abonnenten",
    "um weiterzulesen", "um den artikel zu lesen", "den vollständigen artikel lesen sie", "sie haben bereits ein abo", "mit abo weiterlesen",
    "artikel freischalten", "inhalt freischalten", "die ganze geschichte lesen sie mit",
    "article réservé aux abonnés", "cet article est réservé", "réservé à nos abonnés", "il vous reste", "pour lire la suite", "abonnez-vous pour lire",
    "la suite est réservée", "vous êtes abonné ? identifiez-vous", "pour accéder à l'intégralité",
    "suscríbete para seguir leyendo", "para seguir leyendo", "contenido exclusivo para suscriptores", "este contenido es exclusivo", "artículo solo para suscriptores",
    "per continuare a leggere", "abbonati per continuare", "contenuto riservato agli abbonati", "questo articolo è riservato",
    "conteúdo exclusivo para assinantes", "para continuar lendo", "assine para ler", "exclusivo para assinantes",
    "om verder te lezen", "lees verder met een abonnement", "alleen voor abonnees", "dit artikel is voor abonnees",
    "aby czytać dalej", "artykuł dostępny tylko dla prenumeratorów", "treść dostępna dla subskrybentów", "kup prenumeratę",
    "чтобы прочитать целиком", "доступно по подписке", "только для подписчиков", "оформите подписку, чтобы", "материал доступен подписчикам",
    "щоб читати далі", "лише для передплатників", "доступно за передплатою",
    "devamını okumak için", "sadece abonelere özel", "för att läsa vidare", "endast för prenumeranter", "läs vidare med en prenumeration",
    "اشترك لمتابعة القراءة", "هذا المحتوى للمشتركين", "订阅后继续阅读", "订阅以继续阅读", "本文仅限订阅用户", "付费阅读", "阅读全文需要订阅",
    "この記事は有料会員限定", "この記事は会員限定", "続きを読むには", "残り",
];
/// "残り 1,234文字": what is left of an article, in characters.
const LEFT: &str = "残り";
/// "Il vous reste 75 % de cet article à lire."
const REMAINS: &str = "il vous reste";

/// Whether the article is short, and a line of the page asks for a subscription to read on. O(blocks).
pub(super) fn is_stub(blocks: &[Block]) -> bool {
    is_short(blocks) && blocks.iter().any(|block| asks(&block.text))
}

/// Whether what is compared has few enough words to be the beginning of an article.
pub(super) fn is_short(blocks: &[Block]) -> bool {
    let compared =
        blocks.iter().filter(|block| block.kind.is_compared() && block.kind != ParagraphKind::Headline);
    // Chinese and Japanese put no space between words.
    let words =
        |text: &str| shape::word_count(text).max(text.chars().filter(|c| *c as u32 >= 0x3000).count() / 2);
    compared.map(|block| words(&block.text)).sum::<usize>() < MAX_WORDS
}

fn asks(line: &str) -> bool {
    if shape::word_count(line) > MAX_LINE_WORDS {
        return false;
    }
    let lower = line.to_lowercase().replace(['’', '‘'], "'");
    let found = PHRASES.iter().find(|phrase| lower.contains(*phrase));
    found.is_some_and(|phrase| match *phrase {
        LEFT => lower.contains("文字"),
        REMAINS => lower.contains("de cet article"),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_that_ask_for_a_subscription_do() {
        for line in [
            "Subscribe to continue reading",
            "Dieser Artikel ist nur für Abonnenten verfügbar.",
            "Il vous reste 75.2% de cet article à lire. La suite est réservée aux abonnés.",
            "Suscríbete para seguir leyendo",
            "Материал доступен подписчикам",
            "この記事は有料会員限定です。 残り 1,234文字",
        ] {
            assert!(asks(line), "{line}");
        }
        for line in [
            "Subscribe to our newsletter",
            "The service has 40 million subscribers.",
            "Il vous reste trois jours pour voter.",
            "残り試合は三つ",
            "Read the full story",
        ] {
            assert!(!asks(line), "{line}");
        }
    }
}
