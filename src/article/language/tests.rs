//! Sentences of news in each language.

use super::detect;

#[rustfmt::skip]
const TEXTS: &[(&str, &str)] = &[
    ("af", "Die minister het Maandag gesê dat die nuwe wet nie voor die einde van die jaar sal verander nie. Volgens hom moet die regering eers met die vakbonde oor hul eise praat, maar baie mense glo dit is te laat."),
    ("ar", "قال وزير الخارجية يوم الاثنين إن المحادثات مع الوفد الأوروبي كانت مفيدة، لكن الطرفين لم يتوصلا إلى اتفاق بعد. ومن المقرر أن تستمر الاجتماعات في العاصمة حتى نهاية الأسبوع من أجل وقف القتال على الحدود."),
    ("az", "Nazir bazar ertəsi bildirib ki, danışıqlar faydalı olub, amma tərəflər hələ razılığa gəlməyib. Onun sözlərinə görə, görüşlər həftənin sonuna qədər davam edəcək və daha sonra birgə bəyanat yayılacaq."),
    ("be", "Міністр заявіў у панядзелак, што перамовы былі карыснымі, але бакі пакуль не дасягнулі пагаднення. Паводле яго слоў, сустрэчы будуць працягвацца да канца тыдня, каб спыніць агонь на мяжы."),
    ("bg", "Министърът каза в понеделник, че разговорите са били полезни, но двете страни все още не са постигнали споразумение. Срещите ще продължат до края на седмицата, за да бъде спрян огънят по границата."),
    ("bn", "পররাষ্ট্রমন্ত্রী সোমবার বলেছেন, আলোচনা ফলপ্রসূ হয়েছে, তবে দুই পক্ষ এখনো কোনো চুক্তিতে পৌঁছাতে পারেনি।"),
    ("ca", "El ministre va dir dilluns que les converses havien estat útils, però que les dues parts encara no han arribat a un acord. Les reunions continuaran a la capital fins a final de setmana per aturar els combats a la frontera."),
    ("cs", "Ministr v pondělí uvedl, že jednání byla užitečná, ale obě strany se zatím nedohodly. Schůzky v hlavním městě budou podle něj pokračovat až do konce týdne, aby byly zastaveny boje na hranici."),
    ("da", "Ministeren sagde mandag, at samtalerne havde været nyttige, men at de to parter endnu ikke er nået til enighed. Møderne i hovedstaden fortsætter indtil ugens udgang for at få stoppet kampene ved grænsen."),
    ("de", "Der Minister sagte am Montag, die Gespräche seien nützlich gewesen, doch hätten sich beide Seiten noch nicht geeinigt. Die Treffen in der Hauptstadt sollen bis zum Ende der Woche dauern, um die Kämpfe an der Grenze zu beenden."),
    ("el", "Ο υπουργός δήλωσε τη Δευτέρα ότι οι συνομιλίες ήταν χρήσιμες, αλλά οι δύο πλευρές δεν έχουν καταλήξει ακόμη σε συμφωνία."),
    ("en", "The minister said on Monday that the talks had been useful, but that the two sides have not reached an agreement yet. The meetings in the capital will go on until the end of the week to stop the fighting at the border."),
    ("es", "El ministro dijo el lunes que las conversaciones habían sido útiles, pero que las dos partes todavía no han llegado a un acuerdo. Las reuniones en la capital seguirán hasta el final de la semana para detener los combates en la frontera."),
    ("et", "Minister ütles esmaspäeval, et kõnelused olid kasulikud, kuid pooled ei ole veel kokkuleppele jõudnud. Kohtumised pealinnas jätkuvad nädala lõpuni ja nende eesmärk on peatada lahingud piiril, mis on kestnud juba kaks kuud."),
    ("fa", "وزیر امور خارجه روز دوشنبه گفت که گفتگوها مفید بوده است، اما دو طرف هنوز به توافق نرسیده‌اند. این نشست‌ها در پایتخت تا پایان هفته ادامه خواهد داشت تا درگیری در مرز متوقف شود."),
    ("fi", "Ministeri sanoi maanantaina, että neuvottelut olivat hyödyllisiä, mutta osapuolet eivät ole vielä päässeet sopimukseen. Tapaamiset pääkaupungissa jatkuvat viikon loppuun, ja niiden tavoite on lopettaa taistelut rajalla."),
    ("fr", "Le ministre a déclaré lundi que les discussions avaient été utiles, mais que les deux parties ne sont pas encore parvenues à un accord. Les réunions dans la capitale se poursuivront jusqu’à la fin de la semaine pour mettre fin aux combats à la frontière."),
    ("he", "שר החוץ אמר ביום שני כי השיחות היו מועילות, אך שני הצדדים עדיין לא הגיעו להסכם."),
    ("hi", "विदेश मंत्री ने सोमवार को कहा कि बातचीत उपयोगी रही, लेकिन दोनों पक्ष अभी तक किसी समझौते पर नहीं पहुंचे हैं। राजधानी में बैठकें सप्ताह के अंत तक जारी रहेंगी।"),
    ("hr", "Ministar je u ponedjeljak rekao da su razgovori bili korisni, ali da dvije strane još nisu postigle dogovor. Sastanci u glavnom gradu nastavit će se do kraja tjedna kako bi se zaustavile borbe na granici, koje traju već dva mjeseca nakon izbora."),
    ("hu", "A miniszter hétfőn azt mondta, hogy a tárgyalások hasznosak voltak, de a két fél még nem jutott megállapodásra. A fővárosi találkozók a hét végéig folytatódnak, hogy véget vessenek a harcoknak a határon."),
    ("hy", "Նախարարը երկուշաբթի օրն ասաց, որ բանակցությունները օգտակար էին։"),
    ("id", "Menteri itu mengatakan pada hari Senin bahwa pembicaraan tersebut berguna, tetapi kedua pihak belum mencapai kesepakatan. Pertemuan di ibu kota akan berlanjut hingga akhir pekan untuk menghentikan pertempuran di perbatasan yang sudah berlangsung dua bulan."),
    ("is", "Ráðherrann sagði á mánudag að viðræðurnar hefðu verið gagnlegar en að aðilar hefðu ekki enn náð samkomulagi. Fundirnir í höfuðborginni halda áfram til loka vikunnar og eiga að stöðva bardagana við landamærin."),
    ("it", "Il ministro ha detto lunedì che i colloqui sono stati utili, ma che le due parti non hanno ancora raggiunto un accordo. Gli incontri nella capitale continueranno fino alla fine della settimana per fermare i combattimenti al confine."),
    ("ja", "外務大臣は月曜日、協議は有益だったが、双方はまだ合意に達していないと述べた。首都での会合は週末まで続く。"),
    ("ka", "მინისტრმა ორშაბათს განაცხადა, რომ მოლაპარაკებები სასარგებლო იყო."),
    ("kk", "Министр дүйсенбіде келіссөздер пайдалы болды деп мәлімдеді, бірақ тараптар әлі келісімге келген жоқ. Оның айтуынша, кездесулер апта соңына дейін жалғасады және шекарадағы ұрысты тоқтату үшін бәрі жасалады."),
    ("ko", "외교부 장관은 월요일 회담이 유익했지만 양측이 아직 합의에 이르지 못했다고 말했다."),
    ("lt", "Ministras pirmadienį sakė, kad derybos buvo naudingos, bet šalys dar nesusitarė. Susitikimai sostinėje tęsis iki savaitės pabaigos, o jų tikslas yra sustabdyti kovas prie sienos, kurios tęsiasi jau du mėnesius."),
    ("lv", "Ministrs pirmdien sacīja, ka sarunas bija noderīgas, bet abas puses vēl nav panākušas vienošanos. Tikšanās galvaspilsētā turpināsies līdz nedēļas beigām, lai apturētu kaujas pie robežas, kas notiek jau divus mēnešus."),
    ("mk", "Министерот во понеделникот рече дека разговорите биле корисни, но двете страни сè уште не постигнале договор. Средбите во главниот град ќе продолжат до крајот на неделата за да се запрат борбите на границата."),
    ("mn", "Гадаад хэргийн сайд даваа гарагт хэлэлцээ үр дүнтэй болсон гэж мэдэгдсэн боловч талууд хараахан тохиролцоонд хүрээгүй байна. Нийслэл дэх уулзалт долоо хоногийн эцэс хүртэл үргэлжлэх юм."),
    ("mr", "परराष्ट्रमंत्र्यांनी सोमवारी सांगितले की चर्चा उपयुक्त होती, परंतु दोन्ही बाजूंमध्ये अद्याप करार झाला नाही. या आठवड्याच्या अखेरपर्यंत राजधानीत बैठका सुरू राहणार आहेत आणि त्यांनी युद्ध थांबवण्याचे आवाहन केले आहे."),
    ("nb", "Ministeren sa mandag at samtalene hadde vært nyttige, men at de to partene ennå ikke er blitt enige. Møtene i hovedstaden fortsetter ut uken for å få en slutt på kampene ved grensen, som har vart i to måneder etter valget."),
    ("ne", "परराष्ट्रमन्त्रीले सोमबार वार्ता उपयोगी भएको बताए तर दुई पक्षबीच अझै सहमति भएको छैन। राजधानीमा बैठक हप्ताको अन्त्यसम्म जारी रहने छ र सीमामा भइरहेको लडाइँ रोक्ने लक्ष्य रहेको उनले भने।"),
    ("nl", "De minister zei maandag dat de gesprekken nuttig waren, maar dat de twee partijen het nog niet eens zijn geworden. De bijeenkomsten in de hoofdstad gaan door tot het einde van de week om de gevechten aan de grens te stoppen."),
    ("pl", "Minister powiedział w poniedziałek, że rozmowy były pożyteczne, ale obie strony nie osiągnęły jeszcze porozumienia. Spotkania w stolicy potrwają do końca tygodnia i mają doprowadzić do zatrzymania walk na granicy."),
    ("ps", "د بهرنیو چارو وزیر د دوشنبې په ورځ وویل چې خبرې ګټورې وې، خو دواړه لوري لا تر اوسه هوکړې ته نه دي رسېدلي. په پلازمېنه کې به غونډې د اونۍ تر پایه دوام وکړي."),
    ("pt", "O ministro disse na segunda-feira que as conversas foram úteis, mas que as duas partes ainda não chegaram a um acordo. As reuniões na capital vão continuar até ao fim da semana para parar os combates na fronteira."),
    ("ro", "Ministrul a declarat luni că discuțiile au fost utile, dar că cele două părți nu au ajuns încă la un acord. Întâlnirile din capitală vor continua până la sfârșitul săptămânii pentru a opri luptele de la graniță."),
    ("ru", "Министр заявил в понедельник, что переговоры были полезными, но стороны пока не пришли к соглашению. По его словам, встречи в столице продолжатся до конца недели, чтобы остановить бои на границе."),
    ("sk", "Minister v pondelok uviedol, že rokovania boli užitočné, ale obe strany sa zatiaľ nedohodli. Stretnutia v hlavnom meste budú podľa neho pokračovať až do konca týždňa, aby sa zastavili boje na hranici."),
    ("sl", "Minister je v ponedeljek dejal, da so bili pogovori koristni, vendar se strani še nista dogovorili. Srečanja v glavnem mestu se bodo po njegovih besedah nadaljevala do konca tedna, da bi ustavili boje na meji, ki trajajo že dva meseca."),
    ("sq", "Ministri tha të hënën se bisedimet kishin qenë të dobishme, por dy palët nuk kanë arritur ende një marrëveshje. Takimet në kryeqytet do të vazhdojnë deri në fund të javës për të ndalur luftimet në kufi."),
    ("sr", "Ministar je u ponedeljak rekao da su razgovori bili korisni, ali da dve strane još nisu postigle dogovor. Sastanci u glavnom gradu nastaviće se do kraja nedelje kako bi se zaustavile borbe na granici, a posle toga sledi zajednička izjava pre izbora."),
    ("sr", "Министар је у понедељак рекао да су разговори били корисни, али да две стране још нису постигле договор. Састанци у главном граду наставиће се до краја недеље како би се зауставиле борбе на граници."),
    ("sv", "Ministern sade på måndagen att samtalen hade varit nyttiga, men att de två parterna ännu inte har kommit överens. Mötena i huvudstaden fortsätter till slutet av veckan för att få stopp på striderna vid gränsen."),
    ("sw", "Waziri alisema siku ya Jumatatu kwamba mazungumzo yalikuwa ya manufaa, lakini pande hizo mbili bado hazijafikia makubaliano. Mikutano katika mji mkuu itaendelea hadi mwisho wa wiki ili kusitisha mapigano kwenye mpaka wa nchi hiyo."),
    ("ta", "வெளியுறவு அமைச்சர் திங்கட்கிழமை பேச்சுவார்த்தை பயனுள்ளதாக இருந்தது என்று கூறினார்."),
    ("th", "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าการเจรจาเป็นประโยชน์ แต่ทั้งสองฝ่ายยังไม่บรรลุข้อตกลง"),
    ("tl", "Sinabi ng ministro noong Lunes na naging kapaki-pakinabang ang mga pag-uusap, ngunit hindi pa nagkakasundo ang dalawang panig. Magpapatuloy ang mga pulong sa kabisera hanggang sa katapusan ng linggo para itigil ang labanan."),
    ("tr", "Bakan pazartesi günü yaptığı açıklamada görüşmelerin yararlı olduğunu, ancak iki tarafın henüz bir anlaşmaya varmadığını söyledi. Başkentteki toplantılar hafta sonuna kadar devam edecek ve sınırdaki çatışmaların durdurulması için çalışılacak."),
    ("uk", "Міністр заявив у понеділок, що переговори були корисними, але сторони поки не дійшли згоди. За його словами, зустрічі в столиці триватимуть до кінця тижня, щоб зупинити бої на кордоні."),
    ("ur", "وزیر خارجہ نے پیر کے روز کہا کہ بات چیت مفید رہی لیکن دونوں فریق ابھی تک کسی معاہدے پر نہیں پہنچے ہیں۔ دارالحکومت میں ملاقاتیں ہفتے کے آخر تک جاری رہیں گی۔"),
    ("vi", "Bộ trưởng cho biết hôm thứ Hai rằng các cuộc đàm phán đã có ích, nhưng hai bên vẫn chưa đạt được thỏa thuận. Các cuộc họp tại thủ đô sẽ kéo dài đến cuối tuần để chấm dứt giao tranh ở biên giới."),
    ("zh", "外交部长星期一表示，会谈是有益的，但双方尚未达成协议。会议将在首都持续到周末。"),
];

#[test]
fn a_few_sentences_tell_their_language() {
    let wrong: Vec<(&str, &str)> = TEXTS
        .iter()
        .map(|&(lang, text)| (lang, detect(text)))
        .filter(|(lang, detected)| lang != detected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn an_article_of_any_length_keeps_its_language() {
    for &(lang, text) in TEXTS {
        assert_eq!(detect(&text.repeat(100)), lang);
    }
}

#[test]
fn names_and_words_of_another_language_change_nothing() {
    let (_, english) = TEXTS.iter().find(|(lang, _)| *lang == "en").unwrap();
    let text = format!(
        "{english} Jürgen Müller-Lüdenscheidt, Łukasz Wałęsa and Đorđević said “c’est la vie”. Путин."
    );
    assert_eq!(detect(&text), "en");
}

#[test]
fn what_is_unsure_is_undetermined() {
    for text in ["", "42", "Kyiv", "Zelensky Trump Putin", "ᚠᛖᚻ ᚠᚱᚩᚠᚢᚱ", "Lorem ipsum dolor sit amet", "Ф"]
    {
        assert_eq!(detect(text), "und", "{text}");
    }
}
