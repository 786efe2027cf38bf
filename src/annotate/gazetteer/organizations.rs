//! Organizations that are known better by an abbreviation, a short name or several spellings than by one name.

/// One organization a line, as [`super`] says.
pub(super) const ORGANIZATIONS: &str = "\
united nations;UN,UNO
un security council;united nations security council,security council,UNSC
un general assembly;united nations general assembly,UNGA
nato;north atlantic treaty organization,north atlantic treaty organisation,north atlantic alliance
european commission
european parliament
european central bank;ECB
international monetary fund;IMF
world bank
world health organization;world health organisation,WHO
world trade organization;world trade organisation,WTO
international atomic energy agency;IAEA
international criminal court;ICC
international court of justice;ICJ
osce;organization for security and cooperation in europe,organization for security and co operation in europe
opec;organization of the petroleum exporting countries
opcw;organization for the prohibition of chemical weapons,organisation for the prohibition of chemical weapons
unesco;united nations educational scientific and cultural organization
unhcr
interpol
red cross;international committee of the red cross,ICRC
amnesty international
human rights watch;HRW
doctors without borders;MSF,medecins sans frontieres
islamic state;isis,isil,islamic state group,islamic state of iraq and syria,islamic state of iraq and the levant,daesh,da'esh
al qaeda;al qaida,alqaeda,qaeda,qaida
al shabaab;al shabab
hezbollah;hizbollah,hizbullah,hezbullah,hizballah
taliban;taleban
boko haram
houthi;houthis,huthi+,ansar allah
muslim brotherhood
kgb;KGB
fsb;FSB,federal security service
gru;GRU
cia;CIA,central intelligence agency
fbi;FBI,federal bureau of investigation
nsa;NSA,national security agency
doj;DOJ,justice department,department of justice
dhs;DHS,homeland security department,department of homeland security
state department;department of state
defense department;department of defense,defence department,department of defence
treasury department;department of the treasury,us treasury
immigration and customs enforcement;ICE
cbp;CBP,customs and border protection
cdc;CDC,centers for disease control and prevention,centers for disease control
fda;FDA,food and drug administration
epa;EPA,environmental protection agency
faa;FAA,federal aviation administration
ntsb;NTSB,national transportation safety board
irs;IRS,internal revenue service
securities and exchange commission;SEC
ftc;FTC,federal trade commission
fcc;FCC,federal communications commission
fema;FEMA,federal emergency management agency
federal reserve;the fed
nasa;NASA,national aeronautics and space administration
noaa;NOAA,national oceanic and atmospheric administration
nra;NRA,national rifle association
naacp;NAACP
aclu;ACLU,american civil liberties union
democratic national committee;DNC
republican national committee;RNC
republican party;republican+,GOP
democratic party;democrat+,democratic
conservative party;tory,tories
labour party;labor party
liberal democrats;liberal democrat,lib dem+
national front;front national
national rally;rassemblement national
european court of human rights;ECHR
mi5;MI5
mi6;MI6
nhs;NHS,national health service
scotland yard;metropolitan police,met police
state duma;duma
verkhovna rada;rada
idf;IDF,israel defense forces,israel defence forces,israeli defense forces,israeli defence forces
irgc;IRGC,revolutionary guard+,islamic revolutionary guard corps
plo;PLO,palestine liberation organization
palestinian authority
kkk;KKK,ku klux klan
supreme court
associated press;AP
agence france presse;AFP
bbc;BBC,british broadcasting corporation
cnn;CNN
nbc;NBC,nbc news
abc news
cbs news
fox news
new york times;NYT
washington post;wapo
wall street journal;WSJ
financial times
los angeles times
chicago tribune
boston globe
moscow times
jerusalem post
washington examiner
washington times
china daily
bank of america
american airlines
british airways
french open
us open
nfl;NFL,national football league
nba;NBA,national basketball association
mlb;MLB,major league baseball
fifa;FIFA
uefa;UEFA
ioc;IOC,international olympic committee
wikileaks
";
