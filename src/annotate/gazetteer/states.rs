//! States, regions and blocs, each with its spellings and its people.

/// One place a line, as [`super`] says.
pub(super) const STATES: &str = "\
africa;african+
antarctica;antarctic
asia;asian+
europe;european+
north america;north american+
south america;south american+
latin america;latin american+
central america;central american+
middle east;middle eastern,mideast
oceania
arctic
balkans;balkan
caribbean
scandinavia;scandinavian+
central asia<asia
southeast asia<asia;south east asia,southeast asian
south asia<asia;south asian
east asia<asia;east asian
eastern europe<europe;eastern european+
western europe<europe;western european+
north africa<africa;north african+
west africa<africa;west african+
east africa<africa;east african+
european union<europe;EU
african union<africa;AU
soviet union;USSR,soviet+
afghanistan<asia;afghan+
albania<europe;albanian+
algeria<africa;algerian+
andorra<europe;andorran+
angola<africa;angolan+
antigua and barbuda<caribbean;antigua,antiguan+
argentina<south america;argentine+,argentinian+
armenia;armenian+
australia<oceania;australian+,aussie+
austria<european union;austrian+
azerbaijan;azerbaijani+,azeri+
bahamas<caribbean;bahamian+
bahrain<middle east;bahraini+
bangladesh<asia;bangladeshi+
barbados<caribbean;barbadian+
belarus<europe;belarusian+,belarussian+,belorussia,byelorussia
belgium<european union;belgian+
belize<central america;belizean+
benin<africa;beninese
bhutan<asia;bhutanese
bolivia<south america;bolivian+
bosnia and herzegovina<europe;bosnia,bosnia herzegovina,bosnian+
botswana<africa;botswanan+
brazil<south america;brazilian+,brasil
brunei<asia;bruneian+
bulgaria<european union;bulgarian+
burkina faso<africa;burkinabe,upper volta
burundi<africa;burundian+
cambodia<asia;cambodian+,kampuchea
cameroon<africa;cameroonian+
canada<north america;canadian+
cape verde<africa;cabo verde,cape verdean+
central african republic<africa;CAR
chad<africa;chad?,chadian+
chile<south america;chilean+
china<asia;chinese,PRC,people republic of china,mainland china
colombia<south america;colombian+
comoros<africa;comorian+
congo<africa;democratic republic of the congo,democratic republic of congo,dr congo,DRC,congolese,zaire
republic of the congo<africa;republic of congo,congo brazzaville
costa rica<central america;costa rican+
croatia<european union;croatian+,croat+
cuba<caribbean;cuban+
cyprus<european union;cypriot+
northern cyprus<cyprus
czech republic<european union;czechia,czech+
czechoslovakia;czechoslovak+
denmark<european union;danish,dane+
djibouti<africa;djiboutian+
dominica<caribbean
dominican republic<caribbean;dominican+
east timor<asia;timor leste,timorese,east timorese
ecuador<south america;ecuadorian+,ecuadorean+
egypt<africa;egyptian+
el salvador<central america;salvadoran+,salvadorean+
equatorial guinea<africa
eritrea<africa;eritrean+
estonia<european union;estonian+
eswatini<africa;swaziland,swazi+
ethiopia<africa;ethiopian+
fiji<oceania;fijian+
finland<european union;finnish,finn+
france<european union;french,frenchman,frenchmen,frenchwoman
gabon<africa;gabonese
gambia<africa;gambian+
georgia;georgian+
germany<european union;german+,deutschland,federal republic of germany
east germany;east german+,GDR
west germany;west german+
ghana<africa;ghanaian+
greece<european union;greek+
greenland<north america;greenlander+,greenlandic
grenada<caribbean;grenadian+
guatemala<central america;guatemalan+
guinea<africa;guinean+
guinea bissau<africa
guyana<south america;guyanese
haiti<caribbean;haitian+
honduras<central america;honduran+
hungary<european union;hungarian+,magyar
iceland<europe;icelandic,icelander+
india<asia;indian+
indonesia<asia;indonesian+
iran<middle east;iranian+,persia,islamic republic of iran
iraq<middle east;iraqi+
ireland<european union;irish,irishman,irishmen,republic of ireland,irish republic
northern ireland<united kingdom;northern irish
israel<middle east;israeli+
italy<european union;italian+
ivory coast<africa;cote d'ivoire,ivorian+
jamaica<caribbean;jamaican+
japan<asia;japanese
jordan<middle east;jordanian+
kazakhstan<central asia;kazakh+,kazakhstani+
kenya<africa;kenyan+
kiribati<oceania
korea<asia;korean+,korean peninsula
north korea<asia;north korean+,n korea,DPRK,democratic people republic of korea
south korea<asia;south korean+,s korea,ROK,republic of korea
kosovo<europe;kosovar+,kosovan+
kuwait<middle east;kuwaiti+
kyrgyzstan<central asia;kyrgyz,kirghizia
laos<asia;laotian+
latvia<european union;latvian+
lebanon<middle east;lebanese
lesotho<africa
liberia<africa;liberian+
libya<africa;libyan+
liechtenstein<europe
lithuania<european union;lithuanian+
luxembourg<european union;luxembourger+
madagascar<africa;malagasy
malawi<africa;malawian+
malaysia<asia;malaysian+
maldives<asia;maldivian+
mali<africa;malian+
malta<european union;maltese
marshall islands<oceania;marshallese
mauritania<africa;mauritanian+
mauritius<africa;mauritian+
mexico<north america;mexican+
micronesia<oceania;micronesian+
moldova<europe;moldovan+,moldavia,moldavian+
monaco<europe;monegasque
mongolia<asia;mongolian+
montenegro<europe;montenegrin+
morocco<africa;moroccan+
mozambique<africa;mozambican+
myanmar<asia;burma,burmese
namibia<africa;namibian+
nauru<oceania;nauruan+
nepal<asia;nepali+,nepalese
netherlands<european union;holland,dutch,dutchman,dutchmen
new zealand<oceania;new zealander+,NZ
nicaragua<central america;nicaraguan+
niger<africa;nigerien+
nigeria<africa;nigerian+
north macedonia<europe;macedonia,macedonian+,FYROM
norway<europe;norwegian+
oman<middle east;omani+
pakistan<asia;pakistani+
palau<oceania;palauan+
palestine<middle east;palestinian+,palestinian territories
panama<central america;panamanian+
papua new guinea<oceania;PNG
paraguay<south america;paraguayan+
peru<south america;peruvian+
philippines<asia;philippine,filipino+,filipina+
poland<european union;polish?,pole+?
portugal<european union;portuguese
puerto rico<united states,caribbean;puerto rican+
qatar<middle east;qatari+
romania<european union;romanian+,rumania
russia<europe,asia;russian+,russian federation
rwanda<africa;rwandan+
saint kitts and nevis<caribbean;st kitts and nevis,st kitts
saint lucia<caribbean;st lucia,st lucian
saint vincent and the grenadines<caribbean;st vincent and the grenadines,st vincent
samoa<oceania;samoan+
american samoa<united states
san marino<europe
sao tome and principe<africa;sao tome
saudi arabia<middle east;saudi+,saudi arabian+,KSA,kingdom of saudi arabia
senegal<africa;senegalese
serbia<europe;serbian+,serb+
bosnian serb;bosnian serbs
seychelles<africa
sierra leone<africa;sierra leonean+
singapore<asia;singaporean+
slovakia<european union;slovak+,slovakian+
slovenia<european union;slovene+,slovenian+
solomon islands<oceania
somalia<africa;somali+
somaliland<africa
south africa<africa;south african+
south sudan<africa;south sudanese
spain<european union;spanish,spaniard+
sri lanka<asia;sri lankan+,ceylon
sudan<africa;sudanese
suriname<south america;surinam,surinamese
sweden<european union;swedish,swede+
switzerland<europe;swiss
syria<middle east;syrian+
taiwan<asia;taiwanese,republic of china,ROC
tajikistan<central asia;tajik+
tanzania<africa;tanzanian+
thailand<asia;thai+
togo<africa;togolese
tonga<oceania;tongan+
trinidad and tobago<caribbean;trinidad,trinidadian+
tunisia<africa;tunisian+
turkey<middle east;turkey?,turkiye,turkish,turk+,republic of turkey
turkmenistan<central asia;turkmen
tuvalu<oceania
uganda<africa;ugandan+
ukraine<europe;ukrainian+
united arab emirates<middle east;UAE,emirati+,emirates
united kingdom<europe;UK,britain,great britain,british,briton+,brit+
england<united kingdom;english,englishman,englishmen,englishwoman
scotland<united kingdom;scottish,scot+,scots
wales<united kingdom;welsh,welshman,welshmen
united states<north america;US,USA,america,american+,united states of america
uruguay<south america;uruguayan+
uzbekistan<central asia;uzbek+
vanuatu<oceania
vatican<europe;holy see,vatican city
venezuela<south america;venezuelan+
vietnam<asia;viet nam,vietnamese
yemen<middle east;yemeni+,yemenite+
yugoslavia;yugoslav+
zambia<africa;zambian+
zimbabwe<africa;zimbabwean+,rhodesia";
