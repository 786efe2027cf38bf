//! The commonest words of each language, and letters that others of its script lack.
//!
//! The words are those that every text has whatever it tells: articles, prepositions, conjunctions, pronouns, forms of "to
//! be". About forty a language, so that no language wins by a longer list. To add a language, add a line and sentences to
//! the tests.

/// What a language is known by.
pub(super) struct Profile {
    /// ISO 639-1.
    pub(super) lang: &'static str,
    /// Lower case, in running text the commonest, separated by a space.
    pub(super) words: &'static str,
    /// Lower case.
    pub(super) letters: &'static str,
}

const fn profile(lang: &'static str, letters: &'static str, words: &'static str) -> Profile {
    Profile { lang, words, letters }
}

#[rustfmt::skip]
pub(super) static LATIN: &[Profile] = &[
    profile("af", "", "die van en in is het nie wat om vir dat hy aan met te sy op was by ’n n ’ se as deur sal ook hulle word kan na maar ons dit hierdie uit oor moet meer baie gesê wees haar tot"),
    profile("az", "əğı", "və bu bir ilə üçün da də ki olan o edib olub daha sonra kimi çox onun isə görə hər qədər biz mən nə deyil edir deyib tərəfindən öz var haqqında amma həm bildirib ən"),
    profile("ca", "ç", "de la el i que a els en les per amb del una un al és no se com ha més dels pel va són han seva seu també aquest aquesta però fins entre hi ser o sobre durant després"),
    profile("cs", "řěů", "a v se na je že o s z do to i pro za by k ve po od jsou jako ale jeho podle byl bylo které který si už při také uvedl před jsem však ze která budou jen bude není"),
    profile("da", "æøå", "og i at er en det til på den af for med som der de har ikke et han var fra vil kan men om skal også blev bliver efter sig hun eller være ud mod så over siger hvor havde nu ved endnu været blive mellem sagde hvad uden uge få tilbage"),
    profile("de", "ßäöü", "der die und in den das von zu mit ist im für auf des sich dem nicht ein eine es auch an als er bei aus hat dass sie nach wird einen um am noch wie war haben sind über einer zum"),
    profile("en", "", "the of to and in a that for is on was it with as he by at be his from are an this but have had not has they were will who or its their which we been would more about said she there"),
    profile("eo", "ĉĝĥĵŝŭ", "la de kaj en estas al ne ke por estis kiu li kun sed pri pli ankaŭ ĝi el oni mi ili kiuj per post dum aŭ ĝis pro estos unu tiu tio ĉi jam nur kiel tre sub havas diris"),
    profile("es", "ñ¿", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este ya entre cuando sin sobre ser también fue han desde está son muy hasta hay"),
    profile("et", "õü", "ja on ei et see kui oli ka mis aga ning oma kes seda selle või siis ta nii välja pärast kuid mida nende ole juba selles meie tema olid veel mitte peale saab sest vastu üle"),
    profile("fi", "äö", "ja on ei että se oli hän myös mutta kun ovat joka mukaan kuin ole sen jo jos mitä tai sekä vain he ollut jotka niin hänen nyt olisi sitä vielä tämä voi tämän kuitenkin kanssa"),
    profile("fr", "çœ", "de la le et les des en un une du à que est pour dans qui a par sur au plus ne se pas ce avec sont il son ou cette l d qu n s aux été ont ses mais comme elle leur c être"),
    profile("gl", "ñ", "de a o que e do da en un para con non unha os no se na por máis as dos como pero foi ao el das á súa seu ou ser cando moito xa está tamén son polo pola ata iso entre ten aínda unhas onde"),
    profile("hr", "đćčšž", "i u je na se da za su od s a o što koji će bi iz ne kao nije do te ili koje samo koja nakon prije više bio kako smo ali već između jer dvije gdje tijekom uvijek vrijeme svijet tko predsjednik također ponedjeljak tjedna nedjelju ovdje poslije mjesto vijeće"),
    profile("hu", "őűáéíóöü", "a az és hogy nem is egy meg de volt ez azt van csak ha el már mint még ki szerint vagy lesz után nagy lehet én amely arra minden aki akkor között azonban fel be így mert most"),
    profile("id", "", "yang dan di dari ini itu dengan untuk pada tidak akan dalam juga ke adalah oleh tersebut ada bisa karena sudah kata mereka dia telah saat kami atau sebagai orang saya tahun lebih bahwa para"),
    profile("is", "þðæö", "og að í á er sem til um það við en ekki með fyrir var af hann því frá þess þeir eru eins hafa þeim sér segir hefur verið þetta upp eftir sé hún svo þar kom vera þegar"),
    profile("it", "ì", "di e il la che in a per un del è della non con sono una da i si le al dei dal più alla nel ha come l anche delle ma o gli lo dell su ci questo hanno stato d tra suo se"),
    profile("lt", "ėųįąšž", "ir kad į yra su iš tai bet kaip ne buvo už jis dėl nuo apie taip savo jau tik po ar to apie prie bus dar kurie pagal jo kai labai mes jie gali šį metu per sakė"),
    profile("lv", "āēīūķļņģš", "un ir ka no uz ar par kas kā lai arī tas bet gan pie to nav vai ne bija savu šo pēc tika līdz jau tā viņš ja būs kad šī ļoti mēs tikai kuri pret tiek vēl laikā"),
    profile("nb", "æøå", "og i det er på som en til for at av med de den har ikke et om var seg fra han men vi kan skal også etter ble vil hun blir eller være opp mot så over sier ut hadde nå hvor ved ennå vært bli mellom sa hva uten uke få tilbake"),
    profile("nl", "", "de van het een en in is dat op te zijn die voor met niet aan er om ook als bij maar door naar uit dan nog wordt over hij ze of heeft wat was hebben tot meer zich worden deze ik"),
    profile("pl", "łąęśźż", "w i na się z do nie że to o jest jak po za od przez co dla ale tym są ma który które tego być oraz tak czy było już ze która będzie przed był może tylko jego także a"),
    profile("pt", "ãõç", "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das à seu sua ou ser quando muito já está também são pelo pela até isso entre tem"),
    profile("ro", "ățșţş", "de și în a la cu care că pe o nu din un este au pentru să mai fost va sunt după dar fi ce prin fost lui acest fără sau ca dintre fie ale cel îi când această are către se"),
    profile("sk", "ľĺŕôäč", "a v sa na je že o s z do to aj pre za by k vo po od sú ako ale jeho podľa bol bolo ktoré ktorý si už pri tiež uviedol pred som však zo ktorá budú len bude nie"),
    profile("sl", "čšž", "in je v da na se za so ki s pa z bo kot ne tudi o ni po bi iz še ali pri do bil to od ter lahko kako med že zaradi če bilo bodo tem svojih sta ker tega leta"),
    profile("sq", "ë", "e të në për një dhe me se që i nga është u ka do më si nuk por janë kjo ky edhe duke ndërsa pas kur ai tha kanë deri mund ishte tij ajo vetëm kishte gjatë shumë"),
    profile("sr", "đćčšž", "i u je na se da za su od sa a o što koji će bi iz ne kao nije do te ili koje samo koja nakon pre više bio kako smo ali već između jer dve gde tokom uvek vreme svet ko predsednik takođe ponedeljak nedelje nedelju ovde posle mesto veće"),
    profile("sv", "äöå", "och i att det som en på är av för med den till inte har de ett om var från han men vi kan ska också efter sig vid så eller blir hon sin när nu där skulle under mot över säger vara"),
    profile("sw", "", "na ya wa kwa katika ni la za kuwa cha kama hiyo hii lakini huo alisema pia baada hayo yake watu wao hilo kwamba ambao au mwa zaidi wake nchi si huyo bila vya ambayo"),
    profile("tl", "", "ang ng sa na at mga ay ni si para hindi ito kay nang may kung siya niya ko mula pa rin ako naman din lang sila isang ayon dahil ngunit kanyang kanilang tao bago habang"),
    profile("tr", "ğış", "ve bir bu da de için ile olarak çok daha en gibi olan kadar ne sonra ama olduğunu dedi göre her o var ise mi ki oldu değil diye ya ancak yeni tarafından olduğu iki ben türk"),
    profile("vi", "đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "của và là các có được cho trong với một không người những đã này để từ khi đến về năm ông cũng nhiều vào trên ở ra sau phải như theo đó tại việc sẽ bị hơn lại"),
];

#[rustfmt::skip]
pub(super) static CYRILLIC: &[Profile] = &[
    profile("be", "ўі", "і ў на што не у з да па як гэта для за але яго ад былі якія быў было ён пра мы каб пры якi таксама ці яны так гэтым ужо пасля якая ёсць можа іх вельмі сваіх"),
    profile("bg", "ъщ", "на и да се в за от е с не по че са до ще като към при си а това които или след който беше има ги му но има той може бъде със най много тази само през още както"),
    profile("kk", "әғқңөұүһі", "және бұл мен да де үшін бір деп бар бойынша болып қазақстан болды туралы деген оның ол осы кейін жылы біз сондай еді емес қатар ғана туралы көп өз арқылы болады"),
    profile("ky", "өүң", "жана бул менен үчүн бир деп бар боюнча болуп болгон эле деген анын ал ошол кийин жылы биз ошондой эмес тууралуу көп өз аркылуу болот кыргызстан да эки жок ушул"),
    profile("mk", "ѓќѕј", "на и во да се за од е со не што ќе ги дека го по кои или го кој како до има беше но а само тој го им сите бил при овој меѓу може ова ја некои според"),
    profile("mn", "өүэ", "нь байна юм гэж энэ болон хийх бол ч бас улсын тухай байгаа өөр болсон хүн эрх тэр байх монгол бай олон уу гэсэн хамт дээр оны бүр мөн их нэг"),
    profile("ru", "ыё", "и в не на что с по как это к за но из его от он то о для у а же так все было бы до был при после мы или только также они она если уже году во который будет"),
    profile("sr", "ђћљњјџ", "и у је на се да за су од са а о што који ће би из не као није до те или које само која након пре више био како смо али већ између јер две где током увек време свет ко председник такође понедељак недеље недељу овде после место веће"),
    profile("uk", "іїєґ", "і в на що не з у до та за як це від по його про для але й який він так які є було бути вони також під час після був ми буде якщо або при чи із щоб вже її"),
];

#[rustfmt::skip]
pub(super) static ARABIC: &[Profile] = &[
    profile("ar", "ةىإأ", "في من على إلى أن التي عن مع الذي هذا هذه ما لا كان بعد كما قد بين ذلك أو خلال كل وقد وفي وقال قال قبل ومن حيث غير وأن هو هي لم كانت عام يوم أكثر إن"),
    profile("ckb", "ێۆڵڕە", "و لە بە کە بۆ ئەو لەگەڵ ئەم بەڵام یان هەر لەسەر دوای کرد هەموو نەبوو دا هەیە بوو ئێمە زۆر پێش دەکات دەبێت ڕایگەیاند نێوان لەو ئەوە تا وەک"),
    profile("fa", "پچژگیک", "و در به از که این را با است برای آن یک های خود تا کرد بر هم نیز شد شده می دو گفت باید اما کرده ما کند بود ها پس هر او من وی بین دارد همه اند"),
    profile("ps", "ټډړږښڅځېۍ", "د په او چې ته له یې دی سره کې دا کړي ده نه هم کړ وو شوي یو به خپل پر دې کوي شي وي څخه هغه تر ولایت لپاره وروسته مخکې"),
    profile("ur", "ٹڈڑںےھگچپہ", "کے میں کی ہے اور سے کا کو اس کہ ہیں نے پر کر یہ بھی ایک ان نہیں تھا جو گیا کہا تھی لیے تو ہو کیا کرنے ہے۔ ہوئے بعد وہ ساتھ جا گئے ہوا گئی تک"),
];

#[rustfmt::skip]
pub(super) static DEVANAGARI: &[Profile] = &[
    profile("hi", "", "के में की है और से का को ने पर कि यह भी एक हैं इस नहीं कर था हो लिए गया जो तो कहा वह साथ बाद थे अपने करने रहे किया रहा थी उन्होंने जा हुए उनके"),
    profile("mr", "ळ", "आहे आणि या च्या ते तर ही हे आहेत मध्ये यांनी होते की होता असे केली करण्यात आला नाही केले त्यांनी असून झाली म्हणून एक व झाले आले साठी होती मात्र काही"),
    profile("ne", "", "छ र को मा गरेको हो ने पनि भने गर्ने लागि भएको यो छन् गरे एक बताए थियो ले लाई छैन नेपाल तथा गर्न रहेको अनुसार तर भन्ने उनले हुने त्यस हुन्छ"),
];
