//! Letters in the form that fonts and old programs give them, to the letters themselves (a part of Unicode's NFKC).

/// Letters with a mark as one character: the mark, and pairs of the letter without and with it.
const COMPOSED: &[(char, &str)] = &[
    (
        '\u{301}',
        "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźГЃгѓКЌкќΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώ",
    ),
    ('\u{300}', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳИЍиѝЕЀеѐΑᾺΕῈΗῊΙῚΟῸΥῪΩῺαὰεὲηὴιὶοὸυὺωὼ"),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
    ('\u{308}', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿИӤиӥАӒаӓЕЁеёОӦоӧУӰуӱЫӸыӹΙΪΥΫιϊυϋ"),
    ('\u{303}', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"),
    ('\u{30C}', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    ('\u{30A}', "AÅUŮaåuůwẘyẙ"),
    ('\u{327}', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    ('\u{326}', "SȘTȚsștț"),
    ('\u{304}', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳИӢиӣУӮуӯΑᾹΙῙΥῩαᾱιῑυῡ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭИЙийАӐаӑЕӖеӗУЎуўΑᾸΙῘΥῨαᾰιῐυῠ"),
    ('\u{30B}', "OŐUŰoőuűУӲуӳ"),
    ('\u{307}', "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
];
/// The letters that U+FE80 to U+FEF4 are forms of, each with how many forms it has.
const ARABIC_FORMS: &str = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";
/// Letters of Persian and Urdu: first and last form, and the letter.
const PERSIAN_FORMS: &[(u32, u32, char)] = &[
    (0xFB56, 0xFB59, 'پ'),
    (0xFB66, 0xFB69, 'ٹ'),
    (0xFB7A, 0xFB7D, 'چ'),
    (0xFB88, 0xFB89, 'ڈ'),
    (0xFB8A, 0xFB8B, 'ژ'),
    (0xFB8C, 0xFB8D, 'ڑ'),
    (0xFB8E, 0xFB91, 'ک'),
    (0xFB92, 0xFB95, 'گ'),
    (0xFB9E, 0xFB9F, 'ں'),
    (0xFBA6, 0xFBA9, 'ہ'),
    (0xFBAA, 0xFBAD, 'ھ'),
    (0xFBAE, 0xFBAF, 'ے'),
    (0xFBFC, 0xFBFF, 'ی'),
];
/// The characters of the radicals U+2F00 to U+2FD5, which fonts name in their place.
const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Text without ligatures and forms, its marks joined with the letters before them. O(text).
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if let Some(joined) = out.chars().next_back().and_then(|letter| composed(letter, c)) {
            out.pop();
            out.push(joined);
        } else if !push_letters(c, &mut out) {
            out.push(c);
        }
    }
    out
}

/// A letter with a mark, where there is a character for both.
pub(super) fn composed(letter: char, mark: char) -> Option<char> {
    let (_, pairs) = COMPOSED.iter().find(|(listed, _)| *listed == mark)?;
    let mut pairs = pairs.chars();
    while let (Some(plain), Some(with)) = (pairs.next(), pairs.next()) {
        if plain == letter {
            return Some(with);
        }
    }
    None
}

/// Writes the letters of a ligature or form; whether it is one.
fn push_letters(c: char, out: &mut String) -> bool {
    let code = u32::from(c);
    let ligature = match code {
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 | 0xFB06 => "st",
        0xFEF5 | 0xFEF6 => "لآ",
        0xFEF7 | 0xFEF8 => "لأ",
        0xFEF9 | 0xFEFA => "لإ",
        0xFEFB | 0xFEFC => "لا",
        0xFDF2 => "الله",
        _ => "",
    };
    out.push_str(ligature);
    let letter = match code {
        0xFE80..=0xFEF4 => arabic(code - 0xFE80),
        0xFB50..=0xFBFF => {
            PERSIAN_FORMS.iter().find(|form| (form.0..=form.1).contains(&code)).map(|form| form.2)
        }
        0x2F00..=0x2FD5 => RADICALS.chars().nth((code - 0x2F00) as usize),
        _ => None,
    };
    out.extend(letter);
    !ligature.is_empty() || letter.is_some()
}

fn arabic(mut place: u32) -> Option<char> {
    let mut letters = ARABIC_FORMS.chars();
    while let (Some(letter), Some(count)) =
        (letters.next(), letters.next().and_then(|count| count.to_digit(10)))
    {
        if place < count {
            return Some(letter);
        }
        place -= count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn forms_become_letters() {
        assert_eq!(plain("o\u{FB03}ce of \u{FB01}ve"), "office of five");
        assert_eq!(plain("Bru\u{308}cke, C\u{327}a, \u{438}\u{306}"), "Brücke, Ça, й");
        assert_eq!(plain("\u{FEA3}\u{FEAE}\u{FEAD}\u{FEFB} \u{FB94}\u{FEF4}"), "حررلا گي");
        assert_eq!(plain("\u{2F00}\u{2F08}\u{2FD5}"), "一人龠");
    }
}
