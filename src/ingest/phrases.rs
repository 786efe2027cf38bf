//! The words that tell boilerplate: one table, most specific reason first.
//!
//! Lower case, straight apostrophes, no punctuation at the ends. English, and the most common forms in German, French,
//! Spanish and Russian.

use super::Reason;

/// How a phrase must stand in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// It is the whole line.
    Whole,
    /// The line begins with it and has at most this many words.
    Start(usize),
    /// The line begins with it, a colon follows, and the line has at most this many words.
    Label(usize),
    /// The line ends with it and has at most this many words.
    End(usize),
    /// The line holds it and has at most this many words.
    Inside(usize),
}

use Match::{End, Inside, Label, Start, Whole};

/// Every phrase with its reason. The first that fits decides.
#[rustfmt::skip]
pub(super) const PHRASES: &[(Reason, Match, &[&str])] = &[
    (Reason::Login, Whole, &[
        "log in", "login", "sign in", "sign up", "register", "log in or register", "register or login",
        "create an account", "create account", "my account", "sign in or sign up", "anmelden",
        "registrieren", "se connecter", "connexion", "s'inscrire", "iniciar sesión", "registrarse",
        "войти", "регистрация",
    ]),
    (Reason::Login, Start(22), &[
        "you must register", "you must be logged in", "you must be signed in", "you must log in",
        "you must login", "you must sign in", "you need to be logged in", "you need to log in",
        "please log in to", "please login to", "please sign in to", "log in to comment",
        "login to comment", "sign in to comment", "log in to continue", "sign in to continue",
        "register to continue", "already a subscriber", "already have an account", "already registered",
        "subscribe to continue", "subscribe to read", "this article is for subscribers",
        "create a free account", "bitte melden sie sich an", "sie müssen angemeldet sein",
        "vous devez être connecté", "connectez-vous pour", "déjà abonné", "debes iniciar sesión",
        "inicia sesión para", "войдите, чтобы", "зарегистрируйтесь, чтобы",
        "чтобы оставить комментарий",
    ]),
    (Reason::Consent, Start(80), &[
        "we use cookies", "this site uses cookies", "this website uses cookies",
        "our website uses cookies", "by continuing to use this", "by continuing to browse",
        "by using this site, you agree", "we and our partners", "we value your privacy",
        "wir verwenden cookies", "diese website verwendet cookies", "nous utilisons des cookies",
        "ce site utilise des cookies", "utilizamos cookies", "este sitio utiliza cookies",
        "мы используем cookie", "этот сайт использует", "продолжая использовать сайт",
    ]),
    (Reason::Consent, Whole, &[
        "accept", "accept all", "accept cookies", "accept all cookies", "reject all",
        "manage preferences", "manage cookies", "cookie settings", "cookie policy", "privacy policy",
        "privacy settings", "terms of use", "terms of service", "terms and conditions",
        "do not sell my personal information", "alle akzeptieren", "datenschutz", "tout accepter",
        "aceptar", "aceptar todo", "принять",
    ]),
    (Reason::Comments, Whole, &[
        "write a comment", "leave a comment", "post a comment", "add a comment", "add comment",
        "leave a reply", "reply", "comments", "comment", "view comments", "show comments",
        "read all comments", "see all comments", "join the conversation", "join the discussion",
        "comments are closed", "no comments yet", "no comments", "be the first to comment",
        "your email address will not be published", "kommentare", "kommentar schreiben", "commentaires",
        "laisser un commentaire", "comentarios", "deja un comentario", "комментарии",
        "оставить комментарий", "написать комментарий",
    ]),
    (Reason::Comments, Start(20), &["your email address will not be published", "comments are closed"]),
    (Reason::Related, Whole, &[
        "read also", "also read", "see also", "also see", "read more", "read next", "up next", "more",
        "also", "related", "related articles", "related article", "related stories", "related story",
        "related news", "related content", "related topics", "related coverage", "related headlines",
        "related posts", "recommended", "recommended for you", "recommended stories", "you may like",
        "you may also like", "you might also like", "you might like", "more on this story",
        "more on this topic", "more stories", "more news", "more information", "more like this",
        "most read", "most popular", "most viewed", "trending", "trending now", "top stories",
        "latest news", "latest stories", "editor's picks", "editors' picks", "read the full story",
        "from the web", "around the web", "keep reading", "explore more", "in case you missed it",
        "topics", "tags", "mehr zum thema", "lesen sie auch", "auch interessant",
        "das könnte sie auch interessieren", "meistgelesen", "à lire aussi", "lire aussi",
        "sur le même sujet", "les plus lus", "lea también", "lee también", "te puede interesar",
        "noticias relacionadas", "lo más leído", "читайте также", "читать также", "по теме",
        "смотрите также", "похожие новости", "популярное",
    ]),
    (Reason::Related, Label(30), &[
        "read also", "also read", "see also", "also see", "read more", "read next", "more", "related",
        "related story", "related stories", "related article", "related video", "recommended",
        "you might also like", "you may also like", "watch", "watch now", "photos", "photo gallery",
        "archive", "tags", "topics", "more on this story", "lesen sie auch", "mehr zum thema",
        "à lire aussi", "lire aussi", "lea también", "lee también", "читайте также", "смотрите также",
        "теги",
    ]),
    (Reason::Related, Start(8), &[
        "more from", "more on", "read more about", "mehr von", "plus de",
    ]),
    (Reason::Follow, Whole, &[
        "follow", "following", "subscribe", "subscribe now", "newsletter", "newsletters",
        "get the newsletter", "like us on facebook", "donate", "support us", "get the app",
        "abonnieren", "folgen", "s'abonner", "suivre", "suscríbete", "seguir", "подписаться",
        "подпишитесь",
    ]),
    (Reason::Follow, Start(30), &[
        "follow us", "like us on", "find us on", "sign up for our", "sign up to our",
        "sign up for the newsletter", "subscribe to our", "subscribe to the newsletter",
        "get our newsletter", "get the latest news", "download our app", "download the app",
        "join our telegram", "join our whatsapp", "folgen sie uns", "abonnieren sie",
        "suivez-nous", "abonnez-vous", "síguenos", "suscríbete a", "подписывайтесь на",
        "подпишитесь на", "следите за нами",
    ]),
    (Reason::Credit, End(40), &[
        "contributed to this report", "contributed to this story", "contributed to this article",
        "contributed reporting", "contributed research", "contributed to this report from",
    ]),
    (Reason::Credit, Start(40), &[
        "(reporting by", "(additional reporting", "(editing by", "(writing by", "(with inputs from", "with files from",
        "contact reporter", "contact the reporter", "to contact the reporter", "to contact the editor", "copyright ©", "©",
        "(c) 1", "(c) 2", "(c)1", "(c)2",
    ]),
    (Reason::Credit, Inside(50), &[
        "all rights reserved", "may not be published, broadcast, rewritten", "alle rechte vorbehalten",
        "tous droits réservés", "todos los derechos reservados", "все права защищены",
    ]),
    (Reason::Credit, Start(12), &["our standards: the thomson reuters"]),
    (Reason::Credit, Label(4), &["责任编辑", "责编", "编辑"]),
    (Reason::Share, Whole, &["share this", "share this post", "share this article", "share this story"]),
    (Reason::Advertisement, Whole, &[
        "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content", "promoted",
        "paid content", "partner content", "remove ads", "anzeige", "werbung", "publicité",
        "publicidad", "anuncio", "реклама",
    ]),
    (Reason::Advertisement, Start(10), &[
        "advertisement continue reading", "advertisement scroll to continue", "advertisement - scroll",
        "story continues below", "story continued below", "article continues below",
        "continue reading below", "continue reading the main story", "content continues below",
        "scroll to continue",
    ]),
    (Reason::Navigation, Whole, &[
        "skip to content", "skip to main content", "back to top", "home", "menu", "search", "close",
        "next", "previous", "loading", "open menu", "print", "save", "play", "listen", "watch",
        "enlarge this image", "toggle caption", "hide caption", "hide transcript", "show transcript",
        "play slideshow", "article excerpt", "scroll down for video", "read the full story", "image",
        "view gallery", "show more", "load more", "see more", "zum inhalt springen", "suche",
        "startseite", "accueil", "rechercher", "inicio", "buscar", "главная", "поиск", "меню",
    ]),
    (Reason::Navigation, Start(10), &[
        "listen to this article", "listen to this story", "listen to article", "hide transcript", "text size", "skip to", "page 1 of",
        "play video",
    ]),
    (Reason::Follow, End(25), &[
        "unsubscribe", "abbestellen", "se désabonner", "se désinscrire", "darse de baja", "cancelar suscripción",
        "annulla iscrizione", "отписаться",
    ]),
    (Reason::Follow, Start(30), &[
        "you are receiving this", "you're receiving this", "you received this email because", "unsubscribe from",
        "sie erhalten diese e-mail", "sie erhalten diesen newsletter", "vous recevez cet e-mail", "vous recevez ce message",
        "recibe este correo", "recibes este correo", "вы получили это письмо",
    ]),
    (Reason::Navigation, Whole, &[
        "unsubscribe", "view in browser", "view this email in your browser", "read online", "im browser ansehen",
        "im browser öffnen", "voir dans le navigateur", "ver en el navegador", "открыть в браузере",
    ]),
    (Reason::Metadata, Start(8), &[
        "sent from my iphone", "sent from my ipad", "sent from my galaxy", "sent from outlook", "get outlook for",
        "von meinem iphone gesendet", "gesendet von outlook", "gesendet mit der", "envoyé de mon iphone",
        "enviado desde mi iphone", "inviato da iphone", "отправлено с iphone", "отправлено из",
    ]),
    (Reason::Metadata, Whole, &[
        "morning edition", "evening edition", "breaking", "breaking news", "exclusive", "pinned",
        "pinned post",
    ]),
    (Reason::Metadata, Start(10), &["for immediate release", "embargoed until", "press release", "pressemitteilung"]),
    (Reason::Metadata, Label(30), &[
        "contact", "contacts", "media contact", "media contacts", "press contact", "press contacts",
        "pressekontakt",
    ]),
    (Reason::Metadata, Start(30), &[
        "this story has been updated", "this story was updated", "this article has been updated",
        "this article was updated", "this post has been updated", "this is a developing story",
        "this is a breaking news story", "this story is developing",
        "this article was originally published", "this story was originally published",
        "this article originally appeared", "this story originally appeared",
        "read or share this story", "a version of this article appears in print",
    ]),
];

/// Networks and services that share buttons name. `true`: the word also means something else, so it counts only beside
/// another.
pub(super) const SHARE_TARGETS: &[(&str, bool)] = &[
    ("facebook", false),
    ("twitter", false),
    ("x", true),
    ("vk", false),
    ("vkontakte", false),
    ("вконтакте", false),
    ("ok", true),
    ("odnoklassniki", false),
    ("одноклассники", false),
    ("whatsapp", false),
    ("telegram", false),
    ("viber", false),
    ("linkedin", false),
    ("reddit", false),
    ("pinterest", false),
    ("pin", true),
    ("tumblr", false),
    ("flipboard", false),
    ("messenger", true),
    ("instagram", false),
    ("youtube", false),
    ("tiktok", false),
    ("threads", true),
    ("bluesky", false),
    ("mastodon", false),
    ("weibo", false),
    ("wechat", false),
    ("line", true),
    ("signal", true),
    ("pocket", true),
    ("xing", false),
    ("rss", false),
    ("google+", false),
    ("email", true),
    ("e-mail", true),
    ("mail", true),
    ("print", true),
    ("tweet", true),
    ("whats", true),
];

/// Words that stand between the names in a row of share buttons.
pub(super) const SHARE_WORDS: &[&str] = &[
    "share",
    "shares",
    "on",
    "via",
    "this",
    "article",
    "story",
    "post",
    "copy",
    "link",
    "url",
    "embed",
    "save",
    "app",
    "google",
    "plus",
    "and",
    "to",
    "with",
    "send",
    "by",
    "in",
    "new",
    "window",
    "opens",
    "teilen",
    "auf",
    "per",
    "partager",
    "sur",
    "compartir",
    "en",
    "поделиться",
    "в",
    "i",
    "more",
    "follow",
    "us",
];
