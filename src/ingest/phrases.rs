//! The words that tell boilerplate: one table, most specific reason first.
//!
//! Lower case, straight apostrophes, no punctuation at the ends. English, and the most common forms in German, French, Spanish,
//! Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Turkish, Swedish, Arabic, Chinese and Japanese.

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
        "einloggen", "jetzt anmelden", "mein konto", "konto erstellen", "créer un compte", "mon compte", "accedi", "registrati",
        "cadastre-se", "inloggen", "registreren", "aanmelden", "zaloguj się", "zaloguj", "zarejestruj się", "увійти",
        "зареєструватися", "войти на сайт", "giriş yap", "kayıt ol", "üye ol", "logga in", "skapa konto", "تسجيل الدخول", "登录", "注册",
        "登錄", "登入", "ログイン", "会員登録", "新規登録", "log out", "sign out", "logout", "subscribe for full access", "manage account",
        "regístrate", "crear cuenta",
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
        "loggen sie sich ein", "melden sie sich an", "um zu kommentieren", "identifiez-vous pour", "accedi per", "devi effettuare
        l'accesso", "faça login para", "faça seu login", "log in om", "je moet ingelogd zijn", "zaloguj się, aby", "musisz się
        zalogować", "увійдіть, щоб", "щоб залишити коментар", "yorum yapmak için", "logga in för att", "ログインして", "コメントするには",
    ]),
    (Reason::Consent, Start(80), &[
        "we use cookies", "this site uses cookies", "this website uses cookies",
        "our website uses cookies", "by continuing to use this", "by continuing to browse",
        "by using this site, you agree", "we and our partners", "we value your privacy",
        "wir verwenden cookies", "diese website verwendet cookies", "nous utilisons des cookies",
        "ce site utilise des cookies", "utilizamos cookies", "este sitio utiliza cookies",
        "мы используем cookie", "этот сайт использует", "продолжая использовать сайт",
        "we and our third-party", "we use technologies like cookies", "this site is protected by recaptcha", "by clicking accept",
        "by clicking “accept", "by accepting all cookies", "wir und unsere partner", "wir nutzen cookies", "wir benötigen ihre
        zustimmung", "mit ihrer zustimmung", "diese seite verwendet cookies", "nous et nos partenaires", "avec votre accord, nous",
        "nos partenaires et nous", "en poursuivant votre navigation", "usamos cookies", "nosotros y nuestros socios", "utilizamos
        cookies propias", "este sitio usa cookies", "utilizziamo i cookie", "questo sito utilizza cookie", "questo sito usa i
        cookie", "noi e i nostri", "usamos cookies para", "este site usa cookies", "nós e nossos parceiros", "utilizamos cookies
        para", "wij gebruiken cookies", "deze website maakt gebruik van cookies", "deze website gebruikt cookies", "wij en onze
        partners", "używamy plików cookie", "ta strona używa plików cookie", "my i nasi partnerzy", "мы и наши партнёры", "мы
        используем файлы cookie", "на сайте используются cookie", "ми використовуємо файли cookie", "цей сайт використовує",
        "çerezleri kullanıyoruz", "bu site çerez", "vi använder cookies", "den här webbplatsen använder cookies", "نستخدم ملفات تعريف
        الارتباط", "我们使用cookie", "本网站使用cookie", "当サイトではcookie", "このサイトではcookie",
    ]),
    (Reason::Consent, Whole, &[
        "accept", "accept all", "accept cookies", "accept all cookies", "reject all",
        "manage preferences", "manage cookies", "cookie settings", "cookie policy", "privacy policy",
        "privacy settings", "terms of use", "terms of service", "terms and conditions",
        "do not sell my personal information", "alle akzeptieren", "datenschutz", "tout accepter",
        "aceptar", "aceptar todo", "принять",
        "cookie preferences", "your privacy choices", "privacy notice", "cookie notice", "terms & conditions", "accessibility
        statement", "ablehnen", "alle ablehnen", "zustimmen", "akzeptieren", "akzeptieren und weiter", "datenschutzerklärung",
        "cookie-einstellungen", "impressum", "agb", "accepter", "tout refuser", "refuser", "paramétrer", "mentions légales",
        "politique de confidentialité", "gérer les cookies", "rechazar", "rechazar todo", "configurar", "política de privacidad",
        "política de cookies", "aviso legal", "accetta", "accetta tutto", "rifiuta", "informativa sulla privacy", "aceitar", "aceitar
        todos", "rejeitar", "política de privacidade", "termos de uso", "accepteren", "alles accepteren", "weigeren",
        "privacybeleid", "akceptuję", "zgadzam się", "odrzuć", "polityka prywatności", "принять все", "отклонить", "политика
        конфиденциальности", "согласен", "прийняти", "політика конфіденційності", "kabul et", "reddet", "gizlilik politikası",
        "acceptera", "godkänn alla", "neka", "integritetspolicy", "موافق", "قبول", "سياسة الخصوصية", "同意", "接受", "隐私政策", "同意する",
        "プライバシーポリシー",
    ]),
    (Reason::Comments, Whole, &[
        "write a comment", "leave a comment", "post a comment", "add a comment", "add comment",
        "leave a reply", "reply", "comments", "comment", "view comments", "show comments",
        "read all comments", "see all comments", "join the conversation", "join the discussion",
        "comments are closed", "no comments yet", "no comments", "be the first to comment",
        "your email address will not be published", "kommentare", "kommentar schreiben", "commentaires",
        "laisser un commentaire", "comentarios", "deja un comentario", "комментарии",
        "оставить комментарий", "написать комментарий",
        "load comments", "hide comments", "most liked", "report comment", "view all comments", "add your comment", "have your say",
        "what do you think", "leave your comment", "kommentar", "kommentar verfassen", "kommentieren", "alle kommentare anzeigen",
        "diskutieren sie mit", "commenter", "réagir", "voir les commentaires", "ajouter un commentaire", "comentar", "comentario",
        "escribe un comentario", "ver comentarios", "commenti", "commenta", "lascia un commento", "comentários", "deixe um
        comentário", "deixe seu comentário", "reacties", "reactie", "reageer", "plaats een reactie", "komentarze", "dodaj komentarz",
        "skomentuj", "комментировать", "добавить комментарий", "коментарі", "коментувати", "залишити коментар", "yorumlar", "yorum
        yap", "yorum yaz", "kommentarer", "kommentera", "lämna en kommentar", "التعليقات", "أضف تعليق", "اترك تعليقا", "评论", "发表评论",
        "我要评论", "网友评论", "查看评论", "コメント", "コメントする", "コメントを書く", "コメント一覧",
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
        "more in this section", "more to read", "more to explore", "more for you", "more top stories", "most recent", "most shared",
        "must read", "must reads", "must-reads", "don't miss", "what to read next", "what others are reading", "people are reading",
        "popular now", "popular stories", "the latest", "live updates", "today's top stories", "our picks", "staff picks", "also in
        the news", "in other news", "further reading", "explore more on these topics", "in this story", "in this article", "on this
        story", "story tags", "filed under", "related tags", "related links", "related video", "related videos", "around the bbc",
        "top headlines", "watch more", "watch next", "next story", "previous story", "next article", "previous article", "sponsored
        stories", "recommended reading", "recommended videos", "recommended articles", "read more stories", "read these next", "see
        more stories", "more coverage", "full coverage", "mehr dazu", "mehr lesen", "weiterlesen", "mehr aus dem ressort", "mehr
        aus", "lesen sie mehr", "lesetipps", "lesetipp", "auch lesenswert", "weitere artikel", "weitere themen", "weitere
        nachrichten", "weitere meldungen", "ähnliche artikel", "verwandte artikel", "verwandte themen", "empfohlen", "empfehlungen",
        "empfohlene artikel", "schlagworte", "schlagwörter", "stichworte", "meistgelesene artikel", "top-themen", "mehr zu diesem
        thema", "aus dem archiv", "das könnte sie interessieren", "das könnte dich auch interessieren", "neueste artikel", "lire
        plus", "lire la suite", "lire également", "à lire", "à lire ensuite", "à voir aussi", "voir aussi", "pour aller plus loin",
        "en savoir plus", "dans la même rubrique", "articles similaires", "articles liés", "à la une", "plus d'articles", "contenus
        sponsorisés", "nos recommandations", "sur le même thème", "vous aimerez aussi", "les plus consultés", "dernières actualités",
        "mots-clés", "lea más", "leer más", "ver más", "más información", "más noticias", "más leídas", "lo más visto", "lo último",
        "también te puede interesar", "te recomendamos", "le recomendamos", "temas relacionados", "etiquetas", "relacionado",
        "relacionados", "artículos relacionados", "notas relacionadas", "en esta noticia", "archivado en", "contenido relacionado",
        "seguir leyendo", "leggi anche", "leggi di più", "continua a leggere", "ti potrebbe interessare", "potrebbe interessarti",
        "potrebbero interessarti anche", "articoli correlati", "notizie correlate", "i più letti", "più letti", "argomenti",
        "correlati", "ultime notizie", "vedi anche", "approfondisci", "leia mais", "leia também", "leia ainda", "veja também", "veja
        mais", "saiba mais", "mais lidas", "mais notícias", "notícias relacionadas", "relacionadas", "recomendado", "recomendados
        para você", "tópicos", "assuntos", "últimas notícias", "você também pode gostar", "lees ook", "lees meer", "lees verder",
        "meer over", "meer nieuws", "meest gelezen", "gerelateerd", "gerelateerde artikelen", "ook interessant", "aanbevolen",
        "bekijk ook", "onderwerpen", "net binnen", "czytaj także", "czytaj też", "czytaj więcej", "zobacz także", "zobacz też",
        "zobacz również", "przeczytaj też", "przeczytaj także", "polecane", "polecamy", "najczęściej czytane", "najnowsze",
        "powiązane artykuły", "więcej", "tematy", "podobne artykuły", "warto przeczytać", "читайте по теме", "материалы по теме",
        "также по теме", "ещё по теме", "подробнее", "другие новости", "последние новости", "главные новости", "самое читаемое",
        "новости партнёров", "новости партнеров", "рекомендуем", "вам может быть интересно", "теги", "ещё новости", "популярные
        новости", "читати також", "читайте також", "також читайте", "дивіться також", "більше новин", "останні новини", "популярні
        новини", "популярне", "рекомендуємо", "за темою", "новини партнерів", "ilgili haberler", "i̇lgili haberler", "benzer
        haberler", "bunlar da ilginizi çekebilir", "sonraki haber", "çok okunanlar", "en çok okunanlar", "son dakika", "öne
        çıkanlar", "daha fazla", "ayrıca okuyun", "etiketler", "läs mer", "läs också", "läs även", "mest läst", "mest lästa",
        "relaterat", "relaterade artiklar", "rekommenderat", "senaste nytt", "ämnen", "fler artiklar", "mer om ämnet", "اقرأ أيضا",
        "اقرأ أيضاً", "اقرأ المزيد", "مواضيع ذات صلة", "أخبار ذات صلة", "الأكثر قراءة", "المزيد", "شاهد أيضا", "قد يعجبك أيضا",
        "相关阅读", "相关新闻", "相关文章", "延伸阅读", "推荐阅读", "更多", "更多新闻", "热门新闻", "热门推荐", "热点新闻", "猜你喜欢", "上一篇", "下一篇", "相关链接", "相關新聞", "延伸閱讀",
        "推薦閱讀", "熱門新聞", "関連記事", "関連ニュース", "関連リンク", "おすすめ記事", "おすすめ", "人気記事", "あわせて読みたい", "こちらもおすすめ", "続きを読む", "もっと見る", "ランキング",
        "アクセスランキング", "最新ニュース", "前の記事", "次の記事",
    ]),
    (Reason::Related, Label(30), &[
        "read also", "also read", "see also", "also see", "read more", "read next", "more", "related",
        "related story", "related stories", "related article", "related video", "recommended",
        "you might also like", "you may also like", "watch", "watch now", "photos", "photo gallery",
        "archive", "tags", "topics", "more on this story", "lesen sie auch", "mehr zum thema",
        "à lire aussi", "lire aussi", "lea también", "lee también", "читайте также", "смотрите также",
        "теги",
        "see more", "up next", "more from", "you may like", "in pictures", "in charts", "must read", "don't miss", "trending", "filed
        under", "related coverage", "related content", "related topics", "auch interessant", "mehr dazu", "lesen sie mehr",
        "lesetipp", "zum thema", "im video", "themen", "schlagworte", "lire également", "à lire", "voir aussi", "à voir aussi", "sur
        le même sujet", "en savoir plus", "en images", "más información", "ver también", "te puede interesar", "también te puede
        interesar", "en video", "en fotos", "temas", "leggi anche", "guarda anche", "vedi anche", "approfondisci", "leia mais", "leia
        também", "veja também", "saiba mais", "lees ook", "lees meer", "bekijk ook", "czytaj także", "czytaj też", "zobacz też",
        "zobacz także", "читайте по теме", "по теме", "см. также", "подробнее", "читайте також", "дивіться також", "за темою",
        "теми", "ayrıca bakınız", "ilgili haber", "läs också", "läs även", "läs mer", "اقرأ أيضا", "اقرأ أيضاً", "شاهد أيضا", "相关阅读",
        "相关新闻", "延伸阅读", "推荐阅读", "关键词", "标签", "関連記事", "あわせて読みたい", "キーワード", "タグ",
    ]),
    (Reason::Related, Start(14), &["اقرأ أيضا", "اقرأ أيضاً", "شاهد أيضا", "شاهد أيضاً"]),
    (Reason::Related, Start(8), &[
        "more from", "more on", "read more about", "mehr von", "plus de",
        "read our full", "more stories from", "more news from", "explore more on", "see all", "view all", "alle artikel", "alle
        beiträge", "weitere artikel", "mehr zu", "mehr über", "mehr aus", "tous les articles", "voir tous", "todo sobre", "ver
        todas", "tutti gli articoli", "todas as notícias", "alles over", "meer over", "meer uit", "więcej o", "все материалы", "все
        новости", "всі новини", "tüm haberler", "alla artiklar", "mer från", "更多关于",
    ]),
    (Reason::Follow, Whole, &[
        "follow", "following", "subscribe", "subscribe now", "newsletter", "newsletters",
        "get the newsletter", "like us on facebook", "donate", "support us", "get the app",
        "abonnieren", "folgen", "s'abonner", "suivre", "suscríbete", "seguir", "подписаться",
        "подпишитесь",
        "follow us", "sign up now", "sign up for newsletters", "join us", "join now", "enter your email", "your email address",
        "email address", "get alerts", "get notifications", "turn on notifications", "subscribe today", "subscribe to newsletter",
        "become a member", "become a supporter", "support our journalism", "gift this article", "download the app", "newsletter
        abonnieren", "newsletter bestellen", "jetzt abonnieren", "zum newsletter", "folge uns", "folgen sie uns", "e-mail-adresse",
        "jetzt spenden", "je m'abonne", "je m'inscris", "abonnez-vous", "suivez-nous", "nous suivre", "votre adresse e-mail", "faire
        un don", "suscribirse", "suscribirme", "síguenos", "boletín", "boletines", "iscriviti", "abbonati", "seguici", "seguici su",
        "iscriviti alla newsletter", "assine já", "inscreva-se", "siga-nos", "abonneren", "abonneer", "volg ons", "schrijf je in",
        "word lid", "nieuwsbrief", "subskrybuj", "zapisz się", "obserwuj", "obserwuj nas", "prenumerata", "подписывайтесь",
        "рассылка", "підписатися", "підписуйтесь", "розсилка", "abone ol", "takip et", "bizi takip edin", "prenumerera", "följ oss",
        "nyhetsbrev", "اشترك", "تابعنا", "النشرة البريدية", "关注", "关注我们", "订阅", "扫一扫", "フォロー", "フォローする", "購読", "メルマガ登録",
    ]),
    (Reason::Follow, Start(30), &[
        "follow us", "like us on", "find us on", "sign up for our", "sign up to our",
        "sign up for the newsletter", "subscribe to our", "subscribe to the newsletter",
        "get our newsletter", "get the latest news", "download our app", "download the app",
        "join our telegram", "join our whatsapp", "folgen sie uns", "abonnieren sie",
        "suivez-nous", "abonnez-vous", "síguenos", "suscríbete a", "подписывайтесь на",
        "подпишитесь на", "следите за нами",
        "sign up for", "sign up to receive", "sign up here", "sign up and get", "subscribe for", "subscribe here", "get the best of",
        "get more news", "get breaking news", "get daily", "get the day's", "get our daily", "stay informed", "stay up to date",
        "never miss a story", "join our", "join us on", "to get stories like this", "support independent journalism", "please
        consider supporting", "follow our", "follow the latest", "enter your email", "by signing up", "by subscribing", "thank you
        for signing up", "thanks for signing up", "we'll send you", "delivered to your inbox", "add us as", "bestellen sie", "melden
        sie sich für", "jetzt den newsletter", "unser newsletter", "mit unserem newsletter", "verpassen sie nichts", "folgen sie",
        "inscrivez-vous", "retrouvez-nous sur", "ne manquez", "nous suivre sur", "téléchargez l'appli", "sigue a", "sigue nuestra",
        "suscribite", "únete a", "apúntate", "descarga la app", "síganos en", "iscriviti a", "seguici", "scarica l'app", "resta
        aggiornato", "assine a", "inscreva-se", "participe do", "baixe o app", "clique aqui para", "schrijf je", "meld je aan",
        "download de app", "zapisz się", "śledź nas", "obserwuj nas", "dołącz do", "bądź na bieżąco", "следите за", "подписывайтесь",
        "подпишись", "присоединяйтесь", "читайте нас в", "наш телеграм", "підписуйтесь", "підпишіться", "читайте нас у",
        "приєднуйтесь", "стежте за", "bizi takip", "haberlere abone", "bültenimize", "prenumerera på", "ladda ner", "få vårt",
        "تابعونا على", "اشترك في", "للاشتراك", "扫描二维码", "关注微信", "欢迎关注", "下载客户端", "长按识别", "フォローして", "公式アカウント", "友だち追加",
    ]),
    (Reason::Credit, End(40), &[
        "contributed to this report", "contributed to this story", "contributed to this article",
        "contributed reporting", "contributed research", "contributed to this report from",
    ]),
    (Reason::Credit, Start(40), &[
        "(reporting by", "(additional reporting", "(editing by", "(writing by", "(with inputs from", "with files from",
        "contact reporter", "contact the reporter", "to contact the reporter", "to contact the editor", "copyright ©", "©",
        "(c) 1", "(c) 2", "(c)1", "(c)2",
        "photo credit", "additional reporting by", "this article was produced by", "this story was produced by", "this article was
        translated", "translation by", "the associated press contributed", "reuters contributed", "associated press writer",
        "associated press writers", "the views expressed", "the opinions expressed", "about the author", "about the authors", "report
        an error", "have a tip", "got a tip", "do you have a story", "do you know more", "contact us at", "email us at", "quelle: ",
        "redaktion: ", "mit material von", "mit informationen von", "dieser artikel erschien", "avec afp", "avec l'afp", "(avec afp",
        "con información de", "con informazioni", "com informações", "com agências", "(com agências", "źródło:", "источник:", "при
        копировании", "при использовании материалов", "при цитировании", "джерело:", "kaynak:", "källa:", "المصدر:", "来源：", "来源:",
        "(责任编辑", "（责任编辑", "[责任编辑", "责任编辑", "责编", "編集部", "執筆：", "写真：",
    ]),
    (Reason::Credit, Inside(50), &[
        "all rights reserved", "may not be published, broadcast, rewritten", "alle rechte vorbehalten",
        "tous droits réservés", "todos los derechos reservados", "все права защищены",
        "all right reserved", "wszelkie prawa zastrzeżone", "tutti i diritti riservati", "todos os direitos reservados", "alle
        rechten voorbehouden", "усі права захищено", "tüm hakları saklıdır", "alla rättigheter", "جميع الحقوق محفوظة", "版权所有",
        "未经授权", "無断転載", "著作権", "kopiering förbjuden", "reproducción prohibida", "reproduction interdite", "riproduzione riservata",
    ]),
    (Reason::Credit, Start(12), &["our standards: the thomson reuters"]),
    (Reason::Credit, Label(4), &["责任编辑", "责编", "编辑"]),
    (Reason::Share, Start(12), &["click to share on", "click to email", "click to print", "share on", "share this with", "partager sur", "condividi su"]),
    (Reason::Share, Whole, &["share this", "share this post", "share this article", "share this story", "share", "share on", "share via", "share link", "copy link", "link copied", "share full article", "share this page", "share page", "gift article", "save article", "bookmark", "save for later", "send email", "artikel teilen", "teilen", "link kopieren", "drucken", "merken", "per mail", "partager", "partager l'article", "partager cet article", "copier le lien", "imprimer", "compartir", "compartir en", "copiar enlace", "guardar", "imprimir", "condividi", "stampa", "copia link", "compartilhar", "compartilhe", "copiar link", "delen", "deel", "deel dit artikel", "udostępnij", "podziel się", "kopiuj link", "drukuj", "поделиться", "скопировать ссылку", "поделиться новостью", "поділитися", "поширити", "paylaş", "dela", "dela artikeln", "kopiera länk", "شارك", "مشاركة", "分享", "分享到", "分享至", "复制链接", "微信", "微博", "打印", "シェア", "シェアする", "ツイート", "リンクをコピー", "印刷", "share this with", "share with"]),
    (Reason::Advertisement, Whole, &[
        "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content", "promoted",
        "paid content", "partner content", "remove ads", "anzeige", "werbung", "publicité",
        "publicidad", "anuncio", "реклама",
        "advertising", "advertise", "ad feature", "paid post", "paid for by", "commercial content", "in partnership with", "ad
        loading", "this ad will end in", "anzeigen", "gesponsert", "werbeanzeige", "contenu sponsorisé", "pubblicità", "annuncio",
        "sponsorizzato", "publicidade", "patrocinado", "contenido patrocinado", "advertentie", "gesponsord", "reklama", "materiał
        sponsorowany", "artykuł sponsorowany", "на правах рекламы", "реклама 0+", "reklam", "sponsrat", "annons", "إعلان", "اعلان",
        "广告", "廣告", "推广", "広告", "スポンサー",
    ]),
    (Reason::Advertisement, Start(10), &[
        "advertisement continue reading", "advertisement scroll to continue", "advertisement - scroll",
        "story continues below", "story continued below", "article continues below",
        "continue reading below", "continue reading the main story", "content continues below",
        "scroll to continue",
        "advertisement -", "article continues after", "story continues after", "continue reading after", "this advertisement has
        not", "scroll for", "the story continues", "der artikel wird unten fortgesetzt", "anzeige -", "nach der anzeige", "la suite
        après", "l'article continue", "la publicidad continúa", "continúa después de", "continua dopo la pubblicità", "continua
        depois da publicidade", "após a publicidade", "artikel gaat verder", "tekst gaat verder", "dalsza część artykułu", "reszta
        artykułu pod reklamą", "продолжение под рекламой", "читайте далее", "artikeln fortsätter", "haberin devamı", "广告 继续",
    ]),
    (Reason::Navigation, Whole, &[
        "skip to content", "skip to main content", "back to top", "home", "menu", "search", "close",
        "next", "previous", "loading", "open menu", "print", "save", "play", "listen", "watch",
        "enlarge this image", "toggle caption", "hide caption", "hide transcript", "show transcript",
        "play slideshow", "article excerpt", "scroll down for video", "read the full story", "image",
        "view gallery", "show more", "load more", "see more", "zum inhalt springen", "suche",
        "startseite", "accueil", "rechercher", "inicio", "buscar", "главная", "поиск", "меню",
        "main menu", "main navigation", "navigation", "sections", "all sections", "more sections", "site map", "sitemap", "contact
        us", "about us", "faq", "careers", "advertise with us", "newsletters & alerts", "back", "go back", "back to home", "to top",
        "share & more", "expand", "collapse", "see all", "view all", "read article", "full screen", "fullscreen", "mute", "unmute",
        "pause", "settings", "subtitles", "autoplay", "replay", "skip ad", "gallery", "podcast", "podcasts", "listen to this
        article", "listen now", "play now", "now playing", "e-paper", "epaper", "crossword", "puzzles", "obituaries", "classifieds",
        "today's paper", "image source", "image caption", "open in app", "cancel", "submit", "send", "nach oben", "zur startseite",
        "menü", "menü öffnen", "schließen", "abbrechen", "weiter", "zurück", "mehr anzeigen", "kontakt", "hilfe", "über uns",
        "ressorts", "bilder", "artikel anhören", "vorlesen", "aller au contenu", "aller au contenu principal", "menu principal",
        "fermer", "retour", "suivant", "précédent", "afficher plus", "voir plus", "contact et aide", "contactez-nous", "écouter",
        "écouter l'article", "ir al contenido", "menú", "cerrar", "volver", "siguiente", "anterior", "ver más noticias", "contacto",
        "escuchar", "secciones", "vai al contenuto", "chiudi", "cerca", "successivo", "precedente", "contatti", "ascolta l'articolo",
        "ir para o conteúdo", "fechar", "voltar", "próximo", "contato", "ouvir", "ouça este conteúdo", "naar inhoud", "sluiten",
        "zoeken", "terug", "volgende", "vorige", "luister", "przejdź do treści", "zamknij", "szukaj", "wróć", "dalej", "strona
        główna", "закрыть", "вперёд", "наверх", "контакты", "о нас", "закрити", "пошук", "головна", "контакти", "kapat", "ara",
        "anasayfa", "ana sayfa", "stäng", "sök", "hem", "meny", "till innehållet", "lyssna", "الرئيسية", "بحث", "إغلاق", "القائمة",
        "首页", "搜索", "菜单", "关闭", "返回", "返回顶部", "导航", "正在加载", "ホーム", "検索", "メニュー", "閉じる", "トップ", "トップページ", "ページの先頭へ", "次へ", "前へ", "戻る",
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
        "exclusive:", "eilmeldung", "exklusiv", "en direct", "exclusif", "última hora", "exclusivo", "urgente", "ultim'ora",
        "esclusiva", "ao vivo", "pilne", "срочно", "эксклюзив", "терміново", "son dakika haberi", "快讯", "独家", "速報",
    ]),
    (Reason::Metadata, Start(10), &["for immediate release", "embargoed until", "press release", "pressemitteilung"]),
    (Reason::Metadata, Label(30), &[
        "contact", "contacts", "media contact", "media contacts", "press contact", "press contacts",
        "pressekontakt",
    ]),
    (Reason::Metadata, Start(30), &[
        "this article was downloaded by calibre",
        "this story has been updated", "this story was updated", "this article has been updated",
        "this article was updated", "this post has been updated", "this is a developing story",
        "this is a breaking news story", "this story is developing",
        "this article was originally published", "this story was originally published",
        "this article originally appeared", "this story originally appeared",
        "read or share this story", "a version of this article appears in print",
        "this article is more than", "this is a breaking news", "this is a developing", "editor's note", "correction:",
        "clarification:", "first published on", "first published:", "dieser artikel wurde aktualisiert", "korrektur:", "anmerkung der
        redaktion", "cet article a été mis à jour", "esta noticia ha sido actualizada", "artículo actualizado", "aggiornato alle",
        "texto atualizado", "материал обновлён", "новость обновляется", "новина доповнюється",
    ]),
    (Reason::Credit, Whole, &[
        "reuters", "afp", "dpa", "ap", "afp/ap", "about the author", "about the authors", "über den autor", "über die autorin", "à
        propos de l'auteur", "sobre el autor", "sobre o autor", "sull'autore", "our journalism", "send us a correction", "(afp)",
        "(dpa)", "(ansa)", "(reuters)", "efe", "ansa",
    ]),
];
