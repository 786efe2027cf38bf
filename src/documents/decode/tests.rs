//! Declarations, marks and guesses. Every encoding that news were ever written in, in its languages: short and long texts, and pages that declare it, declare another,
//! declare none. What is not read right stands in `tests/encodings.txt`.

use std::fmt::Write;

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, GB18030, GBK, IBM866, ISO_8859_2, ISO_8859_4, ISO_8859_5, ISO_8859_6, ISO_8859_7,
    ISO_8859_8, ISO_8859_10, ISO_8859_13, ISO_8859_15, ISO_8859_16, KOI8_R, KOI8_U, SHIFT_JIS, WINDOWS_874,
    WINDOWS_1250, WINDOWS_1251, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    WINDOWS_1258, X_MAC_CYRILLIC,
};
use expect_test::expect_file;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use super::*;
use crate::{config::Config, documents::open, ingest::RawDocument};

/// Bytes of the plain texts.
const LENGTHS: [usize; 3] = [100, 400, 2_000];

const ENGLISH: &str = "The Lindholm bridge will close on Monday for at least nine months. “We would rather have a closed bridge than a \
    broken one,” the mayor said – and nobody doubted that she meant it. The city’s council will vote in December.";
const GERMAN: &str = "Die Lindholm-Brücke wird ab Montag für mindestens neun Monate gesperrt. „Mir ist eine geschlossene Brücke lieber als \
    eine kaputte“, sagte die Bürgermeisterin. Täglich überqueren Tausende Fahrzeuge die Bucht, künftig müssen sie größere Umwege fahren.";
const FRENCH: &str = "Le pont de Lindholm fermera lundi pour au moins neuf mois. « Je préfère un pont fermé à un pont brisé », a déclaré la \
    maire devant la presse. Les travaux sont évalués à 212 millions d’euros ; l’État en paiera la moitié, où et quand il le décidera.";
const SPANISH: &str = "El puente de Lindholm cerrará el lunes durante al menos nueve meses. «Prefiero un puente cerrado a uno roto», señaló \
    la alcaldesa. ¿Quién pagará la reparación? El Ayuntamiento decidirá mañana, según explicó el portavoz de la oposición.";
const SWEDISH: &str = "Lindholmsbron stängs på måndag i minst nio månader efter att dykare hittat sprickor i två av bropelarna. Borgmästaren \
    sade att hon hellre har en stängd bro än en trasig. Två färjor ska gå var tjugonde minut över fjärden, även på nätterna.";
const POLISH: &str = "Most Lindholm zostanie zamknięty w poniedziałek na co najmniej dziewięć miesięcy. Nurkowie znaleźli pęknięcia w dwóch \
    filarach. „Wolę most zamknięty niż zniszczony” – powiedziała burmistrz. Połowę kosztów pokryje państwo, żądają też śledztwa radni.";
const CZECH: &str = "Lindholmský most bude od pondělí nejméně na devět měsíců uzavřen. Potápěči objevili trhliny ve dvou pilířích. „Radši \
    zavřený most než rozbitý,“ řekla primátorka. Řidiči nákladních vozů budou muset jezdit tunelem, což prodlouží cestu o čtyřicet kilometrů.";
const HUNGARIAN: &str = "A Lindholm hidat hétfőtől legalább kilenc hónapra lezárják. A búvárok két pillérben is repedéseket találtak. A \
    polgármester szerint jobb egy lezárt híd, mint egy összedőlt. A javítás költségének felét az állam fizeti, erről a közgyűlés dönt.";
const ROMANIAN: &str = "Podul Lindholm va fi închis de luni pentru cel puțin nouă luni. Scafandrii au găsit fisuri în doi dintre piloni. \
    Primărița a spus că preferă un pod închis unuia rupt. Jumătate din cheltuieli vor fi plătite de stat, iar șoferii vor ocoli prin tunel.";
const RUSSIAN: &str = "Линдхольмский мост закроют с понедельника как минимум на девять месяцев. Водолазы обнаружили трещины в двух опорах. \
    Пусть лучше мост будет закрыт, чем разрушен, заявила мэр города. Между берегами будут бесплатно ходить два парома.";
const UKRAINIAN: &str = "Ліндгольмський міст закриють із понеділка щонайменше на дев'ять місяців. Водолази виявили тріщини у двох опорах. \
    Хай краще міст буде закритий, ніж зруйнований, заявила мерка міста. Між берегами курсуватимуть два безкоштовні пороми.";
const GREEK: &str = "Η γέφυρα του Λίντχολμ θα κλείσει τη Δευτέρα για τουλάχιστον εννέα μήνες. Οι δύτες βρήκαν ρωγμές σε δύο από τους έξι \
    πυλώνες. Προτιμώ μια κλειστή γέφυρα από μια σπασμένη, είπε η δήμαρχος. Δύο πλοία θα εκτελούν δωρεάν δρομολόγια κάθε είκοσι λεπτά.";
const TURKISH: &str = "Lindholm köprüsü pazartesi günü en az dokuz ay süreyle kapatılacak. Dalgıçlar altı ayaktan ikisinde çatlak buldu. \
    Belediye başkanı, kırık bir köprüdense kapalı bir köprüyü yeğlediğini söyledi. Ücretsiz iki feribot her yirmi dakikada bir çalışacak.";
const HEBREW: &str = "גשר לינדהולם ייסגר ביום שני לתשעה חודשים לפחות. צוללנים מצאו סדקים בשניים מתוך ששת העמודים. אני מעדיפה גשר סגור על גשר \
    שבור, אמרה ראשת העיר לעיתונאים. שתי מעבורות יפליגו חינם בכל עשרים דקות, ומשאיות ייאלצו לעבור דרך המנהרה.";
const ARABIC: &str = "سيغلق جسر ليندهولم ابتداء من يوم الاثنين لمدة تسعة أشهر على الأقل. وقد عثر الغواصون على تشققات في اثنتين من دعاماته \
    الست. وقالت رئيسة البلدية إنها تفضل جسرا مغلقا على جسر مكسور. وستعمل عبارتان مجانيتان كل عشرين دقيقة بين الضفتين.";
const LITHUANIAN: &str = "Lindholmo tiltas nuo pirmadienio bus uždarytas mažiausiai devyniems mėnesiams. Narai dviejose atramose rado įtrūkimų. \
    Geriau uždarytas tiltas negu sugriuvęs, sakė merė. Pusę išlaidų padengs valstybė, o keleivius nemokamai plukdys du keltai.";
const LATVIAN: &str = "Lindholmas tilts no pirmdienas tiks slēgts vismaz uz deviņiem mēnešiem. Ūdenslīdēji divos balstos atklājuši plaisas. \
    Labāk slēgts tilts nekā sagruvis, teica mēre. Pusi no izdevumiem segs valsts, bet pasažierus bez maksas pārvadās divi prāmji.";
const VIETNAMESE: &str = "Cầu Lindholm sẽ đóng cửa từ thứ hai trong ít nhất chín tháng. Thợ lặn đã phát hiện các vết nứt ở hai trong sáu trụ cầu. \
    Thị trưởng nói rằng bà thà có một cây cầu đóng cửa còn hơn một cây cầu gãy. Hai chuyến phà miễn phí sẽ chạy hai mươi phút một lần.";
const THAI: &str = "สะพานลินด์โฮล์มจะปิดตั้งแต่วันจันทร์เป็นเวลาอย่างน้อยเก้าเดือน นักดำน้ำพบรอยร้าวในเสาสองต้นจากหกต้น \
    นายกเทศมนตรีกล่าวว่าสะพานที่ปิดดีกว่าสะพานที่พัง เรือข้ามฟากสองลำจะให้บริการฟรีทุกยี่สิบนาที";
const JAPANESE: &str = "リンドホルム橋は月曜日から少なくとも九か月間閉鎖される。潜水士が六本の橋脚のうち二本でひび割れを見つけた。市長は、壊れた橋よりも閉じた橋のほうがましだと\
    記者団に語った。無料のフェリー二隻が二十分おきに運航し、貨物車はトンネルを通ることになる。";
const SIMPLIFIED: &str = "林德霍尔姆大桥将从星期一起关闭至少九个月。潜水员在六座桥墩中的两座发现了裂缝。市长对记者说，她宁愿要一座关闭的桥，也不要一座坏掉的桥。\
    两艘免费渡轮将每二十分钟开出一班，货车须绕行隧道，路程增加四十七公里。";
const TRADITIONAL: &str = "林德霍爾姆大橋將從星期一起關閉至少九個月。潛水員在六座橋墩中的兩座發現了裂縫。市長對記者說，她寧願要一座關閉的橋，也不要一座壞掉的橋。\
    兩艘免費渡輪將每二十分鐘開出一班，貨車須繞行隧道，路程增加四十七公里。";
const KOREAN: &str = "린드홀름 다리가 월요일부터 최소 아홉 달 동안 폐쇄된다. 잠수부들이 여섯 개의 교각 가운데 두 개에서 균열을 발견했다. 시장은 부서진 다리보다는 닫힌 \
    다리가 낫다고 기자들에게 말했다. 무료 여객선 두 척이 이십 분마다 운항하며 화물차는 터널로 돌아가야 한다.";

/// Encodings with a language that was written in them.
fn cases() -> Vec<(&'static Encoding, &'static str, &'static str)> {
    vec![
        (WINDOWS_1250, "Polish", POLISH),
        (WINDOWS_1250, "Czech", CZECH),
        (WINDOWS_1250, "Hungarian", HUNGARIAN),
        (WINDOWS_1251, "Russian", RUSSIAN),
        (WINDOWS_1251, "Ukrainian", UKRAINIAN),
        (WINDOWS_1252, "English", ENGLISH),
        (WINDOWS_1252, "German", GERMAN),
        (WINDOWS_1252, "French", FRENCH),
        (WINDOWS_1252, "Spanish", SPANISH),
        (WINDOWS_1252, "Swedish", SWEDISH),
        (WINDOWS_1253, "Greek", GREEK),
        (WINDOWS_1254, "Turkish", TURKISH),
        (WINDOWS_1255, "Hebrew", HEBREW),
        (WINDOWS_1256, "Arabic", ARABIC),
        (WINDOWS_1257, "Lithuanian", LITHUANIAN),
        (WINDOWS_1257, "Latvian", LATVIAN),
        (WINDOWS_1258, "Vietnamese", VIETNAMESE),
        (WINDOWS_874, "Thai", THAI),
        (ISO_8859_2, "Polish", POLISH),
        (ISO_8859_2, "Czech", CZECH),
        (ISO_8859_4, "Latvian", LATVIAN),
        (ISO_8859_5, "Russian", RUSSIAN),
        (ISO_8859_6, "Arabic", ARABIC),
        (ISO_8859_7, "Greek", GREEK),
        (ISO_8859_8, "Hebrew", HEBREW),
        (ISO_8859_10, "Swedish", SWEDISH),
        (ISO_8859_13, "Lithuanian", LITHUANIAN),
        (ISO_8859_15, "German", GERMAN),
        (ISO_8859_16, "Romanian", ROMANIAN),
        (KOI8_R, "Russian", RUSSIAN),
        (KOI8_U, "Ukrainian", UKRAINIAN),
        (IBM866, "Russian", RUSSIAN),
        (MACINTOSH, "French", FRENCH),
        (MACINTOSH, "German", GERMAN),
        (X_MAC_CYRILLIC, "Russian", RUSSIAN),
        (GBK, "Chinese", SIMPLIFIED),
        (GB18030, "Chinese", SIMPLIFIED),
        (BIG5, "Chinese", TRADITIONAL),
        (SHIFT_JIS, "Japanese", JAPANESE),
        (EUC_JP, "Japanese", JAPANESE),
        (ISO_2022_JP, "Japanese", JAPANESE),
        (EUC_KR, "Korean", KOREAN),
        (UTF_8, "German", GERMAN),
        (UTF_8, "Japanese", JAPANESE),
    ]
}

/// What the encoding can say of the text: signs of print that it has not become those of typewriters.
fn fitted(text: &str, encoding: &'static Encoding) -> String {
    let text: String = if encoding == WINDOWS_1258 { with_tone_marks(text) } else { text.to_owned() };
    let has = |c: char| !encoding.encode(c.encode_utf8(&mut [0; 4])).2;
    let plain = |c: char| match c {
        _ if has(c) => c,
        '“' | '”' | '„' | '«' | '»' => '"',
        '’' => '\'',
        '–' => '-',
        'ț' => 'ţ',
        'ș' => 'ş',
        _ => ' ',
    };
    text.chars().map(plain).collect()
}

/// Vietnamese with its tones as signs of their own, as windows-1258 has them.
fn with_tone_marks(text: &str) -> String {
    let (decompose, compose) =
        (DecomposingNormalizerBorrowed::new_nfd(), ComposingNormalizerBorrowed::new_nfc());
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let letter = |c: char| {
        let parts = decompose.normalize(c.encode_utf8(&mut [0; 4])).into_owned();
        let base: String = parts.chars().filter(|c| !is_tone(c)).collect();
        compose.normalize(&base).into_owned() + &parts.chars().filter(is_tone).collect::<String>()
    };
    text.chars().map(letter).collect()
}

/// As much of the text, again and again, as has that many bytes: whole words, where there is space between words.
fn of_length(text: &str, encoding: &'static Encoding, length: usize) -> String {
    let mut out = String::new();
    let mut n_bytes = 0;
    let has_words = text.contains(". ");
    for word in text.split_inclusive(|c: char| !has_words || c == ' ').cycle() {
        n_bytes += encoding.encode(word).0.len();
        if n_bytes > length {
            break;
        }
        out.push_str(word);
        out.push_str(if has_words && !word.ends_with(' ') { " " } else { "" });
    }
    out
}

/// `right`, or what the text was taken for.
fn told(bytes: &[u8], text: &str) -> String {
    let document = RawDocument { file: "a", bytes, encoding: None };
    let opened = open(&document, &Config::default()).unwrap();
    let part = opened.parts.first().unwrap();
    if part.text.contains(text) { "right".to_owned() } else { part.encoding.clone() }
}

#[test]
fn encodings_are_told_by_their_bytes() {
    let mut out = format!("{:<16} {:<11}", "encoding", "language");
    LENGTHS.iter().for_each(|length| write!(out, " {:<14}", format!("{length} bytes")).unwrap());
    writeln!(out, " {:<14} {:<14} {:<14}", "declared", "other declared", "not declared").unwrap();
    for (encoding, language, text) in cases() {
        let text = fitted(text, encoding);
        write!(out, "{:<16} {language:<11}", encoding.name()).unwrap();
        for length in LENGTHS {
            let text = of_length(&text, encoding, length);
            write!(out, " {:<14}", told(&encoding.encode(&text).0, &text)).unwrap();
        }
        let wrong = if encoding.name().contains("1252") || encoding == MACINTOSH {
            "windows-1251"
        } else {
            "iso-8859-1"
        };
        for declaration in [encoding.name(), wrong, ""] {
            let declared = if declaration.is_empty() {
                String::new()
            } else {
                format!("<meta charset=\"{declaration}\">")
            };
            let page = format!(
                "<!DOCTYPE html><html><head>{declared}<title>{text}</title></head><body><p>{text}</p></body></html>"
            );
            let is_declared = declaration == encoding.name();
            let read = told(&encoding.encode(&page).0, &text);
            assert!(!is_declared || read == "right", "{} {language}: {read}", encoding.name());
            write!(out, " {read:<14}").unwrap();
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    expect_file!["../../../tests/encodings.txt"].assert_eq(&out);
}

/// The text in all forms of Unicode, with and without a mark.
#[test]
fn unicode_is_told_by_its_mark_or_its_zeros() {
    let short = "The talks ended.";
    for text in [ENGLISH, GERMAN, RUSSIAN, GREEK, HEBREW, ARABIC, POLISH, short] {
        for mark in ["\u{FEFF}", ""] {
            let marked = format!("{mark}{text}");
            let forms: [Vec<u8>; 5] = [
                marked.clone().into_bytes(),
                marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                marked.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
                marked.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
            ];
            for (index, bytes) in forms.iter().enumerate() {
                assert_eq!(told(bytes, text), "right", "form {index}, mark {mark:?}: {text}");
            }
        }
    }
}

/// What pages declare that no reader should believe.
#[test]
fn odd_declarations_do_no_harm() {
    let page =
        |head: &str| format!("<!DOCTYPE html><html><head>{head}</head><body><p>{RUSSIAN}</p></body></html>");
    for head in [
        "<meta charset=utf-7>",
        "<meta charset=hz-gb-2312>",
        "<meta charset=x-user-defined>",
        "<meta charset=utf-16>",
        "<meta charset=none-of-these>",
        "<meta charset=windows-1251><meta charset=koi8-r>",
        &format!("<!--{}--><meta charset=koi8-r>", "x".repeat(2_000)),
    ] {
        assert_eq!(told(&WINDOWS_1251.encode(&page(head)).0, RUSSIAN), "right", "{head}");
        assert_eq!(told(page(head).as_bytes(), RUSSIAN), "right", "{head}");
    }
    // Some bytes of UTF-8 are lost; the rest is still UTF-8.
    let mut bytes = page("<meta charset=koi8-r>").into_bytes();
    let at = bytes.len() / 2;
    bytes.splice(at..at, [0xFF, 0x80, 0xC3]);
    let opened = open(&RawDocument { file: "a", bytes: &bytes, encoding: None }, &Config::default()).unwrap();
    let part = opened.parts.first().unwrap();
    assert_eq!(part.encoding, "UTF-8");
    assert!(
        part.warnings.iter().any(|warning| warning.detail.starts_with("UTF-8, U+FFFD × ")),
        "{:?}",
        part.warnings
    );
}

const TALKS: &str = "Представители США и Украины встретились в Женеве, чтобы обсудить план мира. \
                       Переговоры продлятся до пятницы, сообщил представитель делегации.";

fn warned(decoded: &Decoded) -> Option<&str> {
    decoded.warning.as_ref().map(|warning| warning.detail.as_str())
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn valid_utf8_and_byte_order_marks_need_no_warning() {
    for bytes in [
        TALKS.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF".as_slice(), TALKS.as_bytes()].concat(),
        utf16(&format!("\u{FEFF}{TALKS}"), u16::to_le_bytes),
        utf16(&format!("\u{FEFF}{TALKS}"), u16::to_be_bytes),
        format!("\u{FEFF}{TALKS}").chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
    ] {
        let decoded = decode(&bytes, None, Declared::Inside);
        assert_eq!((decoded.text.as_str(), warned(&decoded)), (TALKS, None));
    }
}

#[test]
fn utf16_without_a_mark_is_recognised_by_its_zeros() {
    for text in [TALKS, "The talks in Geneva lasted two days."] {
        let little = decode(&utf16(text, u16::to_le_bytes), None, Declared::Inside);
        assert_eq!((little.text.as_str(), warned(&little)), (text, Some("UTF-16LE")));
        let big = decode(&utf16(text, u16::to_be_bytes), None, Declared::Inside);
        assert_eq!((big.text.as_str(), warned(&big)), (text, Some("UTF-16BE")));
    }
}

#[test]
fn undeclared_encodings_are_guessed_and_said() {
    let japanese = "大統領は水曜日、和平案について記者団に語った。詳細は明らかにされていない。";
    let chinese = "总统星期三向记者谈到了和平计划。具体细节尚未公布，双方仍在谈判。";
    let korean = "대통령은 수요일 기자들에게 평화안에 대해 말했다. 자세한 내용은 공개되지 않았다.";
    for (encoding, text) in [
        (WINDOWS_1251, TALKS),
        (KOI8_R, TALKS),
        (SHIFT_JIS, japanese),
        (GBK, chinese),
        (EUC_KR, korean),
        (WINDOWS_1252, "Le président a évoqué l’accord à Genève, où les négociations ont été achevées."),
    ] {
        let decoded = decode(&encoding.encode(text).0, None, Declared::Inside);
        assert_eq!(decoded.text, text);
        assert!(warned(&decoded).is_some(), "{}", encoding.name());
    }
}

#[test]
fn the_readers_choice_wins_over_the_guess() {
    let bytes = WINDOWS_1251.encode(TALKS).0;
    let decoded = decode(&bytes, Some("koi8-r"), Declared::Inside);
    assert_eq!((decoded.encoding, warned(&decoded)), ("KOI8-R", None));
    assert_ne!(decoded.text, TALKS);
}

#[test]
fn a_few_bad_bytes_are_replaced_and_counted() {
    let bytes = [TALKS.as_bytes(), b" \x80 ", TALKS.as_bytes()].concat();
    assert_eq!(warned(&decode(&bytes, None, Declared::Inside)), Some("UTF-8, U+FFFD × 1"));
}

#[test]
fn a_declaration_counts_unless_the_bytes_are_utf8() {
    let page = |label: &str| format!("<html><head><meta charset=\"{label}\"></head><body>{TALKS}");
    let bytes = WINDOWS_1251.encode(&page("windows-1251")).0.into_owned();
    assert!(decode(&bytes, None, Declared::Inside).text.contains(TALKS));
    assert_eq!(decode(page("windows-1251").as_bytes(), None, Declared::Inside).encoding, "UTF-8");
    let lie = WINDOWS_1251.encode(&page("utf-8")).0.into_owned();
    assert_eq!(warned(&decode(&lie, None, Declared::Inside)), Some("windows-1251"));
    for label in ["utf-7", "replacement", "iso-2022-kr", "utf-16"] {
        assert_eq!(decode(page(label).as_bytes(), None, Declared::Inside).encoding, "UTF-8");
    }
    let http_equiv = "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>";
    let bytes = KOI8_R.encode(&format!("{http_equiv}{TALKS}")).0.into_owned();
    assert_eq!(decode(&bytes, None, Declared::Inside).encoding, "KOI8-R");
}

#[test]
fn lone_surrogates_become_replacement_characters() {
    let bytes = [0xFF, 0xFE, b'a', 0, 0x00, 0xD8, b'b', 0];
    let decoded = decode(&bytes, None, Declared::Inside);
    assert_eq!((decoded.text.as_str(), warned(&decoded)), ("a\u{FFFD}b", Some("UTF-16LE, U+FFFD × 1")));
}
