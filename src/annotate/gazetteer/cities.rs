//! Capitals, seats of government, and the cities and regions that news names.

/// One place a line, as [`super`] says.
pub(super) const CITIES: &str = "\
moscow<russia,^russia;moskva,muscovite+
kremlin<russia,^russia
kyiv<ukraine,^ukraine;kiev
washington<united states,^united states;washington dc,DC
white house<united states,^united states
pentagon<united states,^united states
capitol hill<united states,^united states;us capitol
beijing<china,^china;peking
brussels<belgium,^european union
london<united kingdom,^united kingdom;londoner+
downing street<united kingdom,^united kingdom;10 downing street
westminster<united kingdom,^united kingdom
whitehall<united kingdom,^united kingdom
paris<france,^france;parisian+
elysee<france,^france;elysee palace
berlin<germany,^germany;berliner+
rome<italy,^italy
madrid<spain,^spain
lisbon<portugal,^portugal
vienna<austria,^austria;viennese
bern<switzerland,^switzerland;berne
athens<greece,^greece
warsaw<poland,^poland
prague<czech republic,^czech republic
budapest<hungary,^hungary
bucharest<romania,^romania
sofia<bulgaria
belgrade<serbia,^serbia
zagreb<croatia,^croatia
sarajevo<bosnia and herzegovina,^bosnia and herzegovina
pristina<kosovo,^kosovo;prishtina
skopje<north macedonia,^north macedonia
tirana<albania,^albania
podgorica<montenegro,^montenegro
ljubljana<slovenia,^slovenia
bratislava<slovakia,^slovakia
dublin<ireland,^ireland
belfast<northern ireland,^northern ireland
edinburgh<scotland,^scotland
cardiff<wales,^wales
copenhagen<denmark,^denmark
stockholm<sweden,^sweden
oslo<norway,^norway
helsinki<finland,^finland
reykjavik<iceland,^iceland
nuuk<greenland,^greenland
tallinn<estonia,^estonia
riga<latvia,^latvia
vilnius<lithuania,^lithuania
minsk<belarus,^belarus
chisinau<moldova,^moldova;kishinev
tbilisi<georgia,^georgia
yerevan<armenia,^armenia
baku<azerbaijan,^azerbaijan
ankara<turkey,^turkey
the hague<netherlands,^netherlands;hague
amsterdam<netherlands
tehran<iran,^iran;teheran
baghdad<iraq,^iraq
damascus<syria,^syria
beirut<lebanon,^lebanon
amman<jordan,^jordan
jerusalem<israel,^israel
riyadh<saudi arabia,^saudi arabia
doha<qatar,^qatar
abu dhabi<united arab emirates,^united arab emirates
dubai<united arab emirates
muscat<oman,^oman
manama<bahrain,^bahrain
sanaa<yemen,^yemen;sana'a
ramallah<palestine,^palestine
cairo<egypt,^egypt
tripoli<libya,^libya
tunis<tunisia,^tunisia
algiers<algeria,^algeria
rabat<morocco,^morocco
khartoum<sudan,^sudan
juba<south sudan,^south sudan
addis ababa<ethiopia,^ethiopia
asmara<eritrea,^eritrea
mogadishu<somalia,^somalia
nairobi<kenya,^kenya
kampala<uganda,^uganda
kigali<rwanda,^rwanda
kinshasa<congo,^congo
abuja<nigeria,^nigeria
lagos<nigeria
accra<ghana,^ghana
dakar<senegal,^senegal
bamako<mali,^mali
niamey<niger,^niger
ouagadougou<burkina faso,^burkina faso
harare<zimbabwe,^zimbabwe
pretoria<south africa,^south africa
cape town<south africa;capetown
johannesburg<south africa
luanda<angola,^angola
maputo<mozambique,^mozambique
islamabad<pakistan,^pakistan
kabul<afghanistan,^afghanistan
new delhi<india,^india
delhi<india
dhaka<bangladesh,^bangladesh;dacca
colombo<sri lanka,^sri lanka
kathmandu<nepal,^nepal;katmandu
astana<kazakhstan,^kazakhstan;nur sultan
tashkent<uzbekistan,^uzbekistan
bishkek<kyrgyzstan,^kyrgyzstan
dushanbe<tajikistan,^tajikistan
ashgabat<turkmenistan,^turkmenistan
tokyo<japan,^japan
seoul<south korea,^south korea
blue house<south korea,^south korea
pyongyang<north korea,^north korea
taipei<taiwan,^taiwan
ulaanbaatar<mongolia,^mongolia;ulan bator
hanoi<vietnam,^vietnam
ho chi minh city<vietnam;saigon
phnom penh<cambodia,^cambodia
vientiane<laos,^laos
bangkok<thailand,^thailand
naypyidaw<myanmar,^myanmar;naypyitaw
yangon<myanmar;rangoon
kuala lumpur<malaysia,^malaysia
jakarta<indonesia,^indonesia
manila<philippines,^philippines
canberra<australia,^australia
wellington<new zealand,^new zealand
ottawa<canada,^canada
mexico city<mexico,^mexico
havana<cuba,^cuba
port au prince<haiti,^haiti
caracas<venezuela,^venezuela
bogota<colombia,^colombia
quito<ecuador,^ecuador
lima<peru,^peru
la paz<bolivia,^bolivia
brasilia<brazil,^brazil
buenos aires<argentina,^argentina
montevideo<uruguay,^uruguay
santiago<chile,^chile
managua<nicaragua,^nicaragua
tegucigalpa<honduras,^honduras
crimea<ukraine;crimean+,crimean peninsula
donbas<ukraine;donbass
donetsk<ukraine
luhansk<ukraine;lugansk
kharkiv<ukraine;kharkov
odesa<ukraine;odessa
lviv<ukraine;lvov
mariupol<ukraine
kherson<ukraine
zaporizhzhia<ukraine;zaporizhia,zaporozhye,zaporizhzhya
dnipro<ukraine;dnepr,dnipropetrovsk,dnepropetrovsk
chernobyl<ukraine;chornobyl
st petersburg<russia;saint petersburg,leningrad
kursk<russia
belgorod<russia
chechnya<russia;chechen+
siberia<russia;siberian+
transnistria<moldova
nagorno karabakh<azerbaijan
south ossetia<georgia;south ossetian+
abkhazia<georgia;abkhazian+
gaza<palestine;gaza strip,gazan+
gaza city<gaza
rafah<gaza
khan younis<gaza;khan yunis
west bank<palestine
tel aviv<israel
haifa<israel
east jerusalem<jerusalem
golan heights<syria;golan
aleppo<syria
homs<syria
idlib<syria
raqqa<syria
kurdistan;kurdish,kurd+
mosul<iraq
basra<iraq
kirkuk<iraq
aden<yemen
mecca<saudi arabia;makkah
jeddah<saudi arabia;jiddah
benghazi<libya
darfur<sudan
tigray<ethiopia;tigrayan+
sahel<africa
western sahara<africa;sahrawi+
hong kong<china;hongkong,hong kongers
macau<china;macao
shanghai<china
wuhan<china
tibet<china;tibetan+
xinjiang<china;uighur+,uyghur+
inner mongolia<china
guangzhou<china;canton
shenzhen<china
mumbai<india;bombay
kolkata<india;calcutta
chennai<india;madras
bengaluru<india;bangalore
kashmir<asia;kashmiri+
karachi<pakistan
lahore<pakistan
peshawar<pakistan
kandahar<afghanistan;qandahar
fukushima<japan
hiroshima<japan
osaka<japan
okinawa<japan
sydney<australia
melbourne<australia
queensland<australia
new south wales<australia
tasmania<australia
auckland<new zealand
christchurch<new zealand
toronto<canada
montreal<canada
vancouver<canada
quebec<canada
ontario<canada
alberta<canada
british columbia<canada
geneva<switzerland
zurich<switzerland
davos<switzerland
munich<germany;muenchen,munchen
frankfurt<germany
hamburg<germany
cologne<germany;koln
dresden<germany
bavaria<germany;bavarian+
milan<italy
naples<italy
sicily<italy;sicilian+
barcelona<catalonia
catalonia<spain;catalan+
basque country<spain;basque+
marseille<france;marseilles
strasbourg<france
lyon<france
corsica<france;corsican+
rotterdam<netherlands
antwerp<belgium
gothenburg<sweden
krakow<poland;cracow
gdansk<poland
istanbul<turkey;constantinople
salisbury<england
manchester<england
birmingham<england
liverpool<england
glasgow<scotland
new england<united states
new york<united states;new york city,NYC,NY,new yorker+
manhattan<new york
brooklyn<new york
wall street<united states
los angeles<california;LA
san francisco<california
silicon valley<california
san diego<california
hollywood<california
chicago<illinois
houston<texas
dallas<texas
el paso<texas
san antonio<texas
boston<massachusetts
philadelphia<pennsylvania
pittsburgh<pennsylvania
atlanta<united states
miami<florida
orlando<florida
tampa<florida
mar a lago<florida
detroit<michigan
seattle<washington state
las vegas<nevada
denver<colorado
new orleans<louisiana
baltimore<maryland
charlottesville<virginia
minneapolis<minnesota
st louis<missouri;saint louis
salt lake city<utah
guantanamo bay<cuba;guantanamo,gitmo
alabama<united states;ala
alaska<united states;alaskan+
arizona<united states;arizonan+,ariz
arkansas<united states
california<united states;californian+,calif
colorado<united states;colo
connecticut<united states;conn
delaware<united states
florida<united states;floridian+,fla
hawaii<united states;hawaiian+
idaho<united states
illinois<united states
indiana<united states
iowa<united states;iowan+
kansas<united states
kentucky<united states
louisiana<united states
maine<united states
maryland<united states
massachusetts<united states
michigan<united states;mich
minnesota<united states;minn
mississippi<united states
missouri<united states
montana<united states
nebraska<united states;neb
nevada<united states;nev
new hampshire<united states;NH
new jersey<united states;NJ
new mexico<united states;NM
north carolina<united states;NC
north dakota<united states;ND
ohio<united states;ohioan+
oklahoma<united states;okla
oregon<united states
pennsylvania<united states;pa
rhode island<united states;RI
south carolina<united states;SC
south dakota<united states;SD
tennessee<united states;tenn
texas<united states;texan+,tex
utah<united states
vermont<united states
virginia<united states;va
washington state<united states
west virginia<united states
wisconsin<united states;wis
wyoming<united states;wyo
guam<united states
falkland islands;falklands,malvinas
gibraltar<europe
faroe islands<denmark;faroes
persian gulf;arabian gulf
strait of hormuz;hormuz
south china sea
black sea
red sea
suez canal
native american;native americans
african american;african americans
asian american;asian americans";
