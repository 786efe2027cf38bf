//! Sentences by example: `|` stands where a sentence ends.

use super::{abbreviations, sentences};

/// Splits each example, `|` taken out, and expects the same `|` again.
fn check(lang: &str, examples: &[&str]) {
    let mut wrong = Vec::new();
    for example in examples {
        let text: String = example.replace(" | ", " ").replace('|', "");
        let parts: Vec<&str> = sentences::split(&text, abbreviations::language(lang), 4_000)
            .sentences
            .into_iter()
            .map(|range| &text[range])
            .collect();
        let expected: Vec<&str> = example.split('|').map(str::trim).collect();
        if parts != expected {
            wrong.push(parts.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_initials_and_acronyms() {
    check(
        "en",
        &[
            "U.K. Foreign Minister Yvette Cooper spoke. | One U.K. diplomat did not.",
            "Army chief of staff Gen. Randy George and Gen. Christopher Donahue came.",
            "Sen. Mark Warner met Mr. Rubio. | Rep. Don Bacon did not.",
            "He moved to the U.S. The White House declined to comment."
                .replace("U.S. The", "U.S. | The")
                .as_str(),
            "He works for the U.S. Army in the U.S. for now.",
            "It was made in the U.S. | But nobody knew.",
            "WASHINGTON/ J. Mansour/ Morning Edition",
            "George W. Bush and J. K. Rowling met. | J. D. Vance did not.",
            "We make a good team, you and I. | Did you see Albert I. Jones?",
            "Boeing Co. shares fell at Goldman Sachs Group Inc. on Monday.",
            "He sued Acme Corp. | The company settled.",
            "Martin Luther King Jr. spoke. | That is JFK Jr.’s book.",
            "See No. 5 on p. 55. | No. | We will not.",
            "Hmm. | That is new.",
        ],
    );
}

#[test]
fn times_numbers_and_dates() {
    check(
        "en",
        &[
            "Talks ended at 6 p.m. | Mr. Smith left.",
            "Talks ended at 6 p.m. Monday, or 11 p.m. ET on Nov. 20.",
            "At 5 a.m. Mr. Smith went to the bank.",
            "It cost $3.5 billion in 2025. | That is 1,000.50 more.",
            "It rose 3.5 percent. | 28 people voted.",
            "1. The first item 2. The second item".replace(" 2.", " | 2.").as_str(),
            "2. Troops leave by Jan. 5. | They stay away.",
        ],
    );
}

#[test]
fn quotations_and_brackets() {
    check(
        "en",
        &[
            "He added: “We naturally support everything that leads in this direction. | We are focusing on supporting Ukraine.”",
            "“Europeans have not been consulted.” | He left.",
            "“Why now?” he asked. | “Enough!” the crowd shouted.",
            "“Why now?” Trump asked. | “Is it over?” President Trump said.",
            "“Is it over?” | He had no answer.",
            "'This is great.' she said.",
            "\"Stop.\" | \"No.\"",
            "They saw them as ‘spoilers.’ | He agreed.",
            "He teaches (he worked for 5 years as an engineer.) at the school.",
            "He left. | (She stayed.) | They met again.",
            "It is known.[16] | It was shown in 1805. [17] | Others doubt it.",
            "“The laws will appear less complex. . . .”",
            "The plan, “the framework… how do we get there?” was new.",
            "He wrote: \"Bohr [...] used it [...]\" (Smith 55).",
        ],
    );
}

#[test]
fn marks_in_a_row_ellipses_and_dashes() {
    check(
        "en",
        &[
            "Really?! | Yes!! | No…  | We wait.".replace("…  |", "… |").as_str(),
            "I wasn’t really ... well, what I mean . . . I didn’t mean it.",
            "I never meant that.... | She left.",
            "The plan — the one that leaked — is new. | — Who leaked it?",
            "It was said by Mr. Bell. | […] For the court, Ms. Lee spoke. | [...] He left.",
            "We need a | — Do you have one? | — I do not.",
            "WASHINGTON — The plan leaked. | Two men — Ahn and I — were named, one is clear — Moscow said no.",
            "She works at Yahoo! in the accounting department.",
            "Ukraine Peace Plan Talks Quick Looks",
        ],
    );
}

#[test]
fn stops_without_a_space() {
    check(
        "en",
        &[
            "Hello world.|Today is Tuesday.|Mr. Smith bought 1,000.|That is a lot.",
            "He agreed.”|The others did not.",
            "Read Newsfeed.Com or www.example.com/Page.Html or mail Jane.Doe@example.com now.",
            "The Node.Js version is 2.Beta today.",
        ],
    );
}

#[test]
fn careless_lower_case() {
    check(
        "en",
        &[
            "i like them. they are nice. | why not?".replace("them. they", "them. | they").as_str(),
            "He works for the govt. in the dept. of trade, approx. ten miles off, etc. and so on.",
            "The photo shows the hall. | (credit: the museum)",
        ],
    );
}

#[test]
fn other_languages() {
    check(
        "de",
        &[
            "Am 3. Oktober kam Dr. Merz. | Er blieb bis zum 18. November.",
            "Es gibt z. B. Streit, d. h. Ärger, usw. | Die Grünen sagen das auch.",
            "„Wir warten.“ | „Warum?“, fragte er.",
            "Er zahlte 3,5 Mio. Euro. | Das war viel.",
            "Sie kam am 3. Mai an. | Am 1. September beginnt die 2. Runde im 21. Jahrhundert.",
            "„Wir gehen“, sagte sie. | „Und zwar sofort!“ | Prof. Dr. Klein schwieg.",
        ],
    );
    check(
        "fr",
        &[
            "M. Macron a parlé à Mme Meloni. | « Nous attendons. » | Il est parti.",
            "Qui ? | Personne ! | Voilà.",
            "« Nous attendons. Rien ne bouge. » | Il a ajouté : « Pourquoi ? »"
                .replace(". Rien", ". | Rien")
                .as_str(),
            "Le 1er mai, le gén. Dupont a quitté l’av. Foch vers 15 h. | Il pleuvait.",
        ],
    );
    check(
        "es",
        &[
            "Preguntó: «¿Cuándo?». | ¡Ya basta! | ¿Y ahora qué? | Nadie lo sabe. | “¿Por qué?”, dijo la Dra. Gil.",
        ],
    );
    check("es", &["El Sr. Sánchez llegó a EE. UU. con la Sra. Díaz. | ¿Por qué? | ¡No lo sé!"]);
    check(
        "ru",
        &[
            "В 2025 г. Россия начала переговоры. | Он добавил это и т.д. | Путин молчал.",
            "Это произошло в г. Киеве, т. е. на Украине, в театре им. Леси Украинки. | Ущерб — 5 млн. руб. | Все ушли.",
            "По словам В. В. Путина, на ул. Ленина погибло 3 тыс. человек. | Д. Трамп молчал.",
            "А. С. Пушкин жил на ул. Мойка. | Цена 100 руб. | Компания закрылась.",
            "— Что? — спросил он. | — Ничего.",
        ],
    );
    check(
        "zh",
        &[
            "和平计划公布了。|乌克兰说不！|“我们等待。”|他走了。",
            "他说：「我们等。」|她问：『为什么？』|（会议结束了。）|没有协议……真的吗？！|3.5亿元。",
        ],
    );
    check(
        "ja",
        &[
            "「待ちます。」と彼は述べた。|会議は終わった。",
            "「本当か！？」|彼は黙った（理由は不明。）|次回は１月だ。",
        ],
    );
    check("ko", &["회의가 끝났다. | 합의는 없었다. | “왜?”라고 그는 물었다."]);
    check("ar", &["ما هي الخطة؟ | لا نعرف. | انتهى الاجتماع.", "قال الوزير: «ننتظر الرد». | ثم غادر القاعة!"]);
    check("fa", &["آیا برنامه تازه است؟ | نمی‌دانیم. | جلسه پایان یافت."]);
    check("hi", &["योजना नई है। | बैठक समाप्त हुई।", "क्यों? | किसी ने नहीं कहा॥ | वह चला गया।"]);
    check("bn", &["পরিকল্পনা নতুন। | সভা শেষ।"]);
    check("ur", &["منصوبہ نیا ہے۔ | اجلاس ختم ہوا۔", "کیا یہ سچ ہے؟ | کوئی نہیں جانتا۔"]);
    check("my", &["အစည်းအဝေးပြီး။|သဘောတူညီချက်မရှိ။"]);
    check("am", &["ስብሰባው አበቃ። | ስምምነት የለም።"]);
    // Thai and Khmer mark no sentence ends but by spaces, which stand inside of sentences too.
    check("th", &["การประชุมสิ้นสุดลง ไม่มีข้อตกลง"]);
}
