// What the text of a thing tells of it: a heading and the paragraphs below it,
// and the value of one field. Values of a list are apart by " + ".
#include "check_main.h"
#include "extract.h"
#include "mend.h"
#include "outline.h"
#include "read_md.h"
#include "vocab_fixture.h"

#include <string.h>

/// The pages before the heading.
#define COVER                                          \
  "# BELGIUM\n\n## 2024 Digital Public Administration" \
  " Factsheet\n\nJULY 2024\n\n"                        \
  "# 2. Digital Transformation of Public Administrations\n\n"

/// The one heading after it that is no entity of the row's.
#define BACK "\n\n## The Digital Public Administration Factsheets\n"

typedef struct {
  const char *heading, *text;
  const char *value;
} Row;

static const Row starts[] = {
    {"Data Plan", "The plan was adopted on 8 June 2020.", "2020-06-08"},
    {"Data Plan", "The plan was adopted in June 2020.", "2020-06"},
    {"Data Plan", "In 2020 the plan was adopted.", "2020"},
    {"Data Portal",
     "In 2021 the Data Agency launched the Data Bus, and the Data Portal was "
     "launched in 2022.",
     "2022"},
    {"Data Plan (2021-2025)", "It is a plan.", "2021"},
    {"Data Plan 2021–2025", "It was adopted in May 2020.", "2021"},
    {"Data Plan", "The plan runs from 2021 to 2025.", "2021"},
    {"Data Plan", "The Data Plan (2021–2025) is a plan.", "2021"},
    {"Data Plan", "The Data Plan 2021–2025 was adopted in 2020.", "2020"},
    {"Data Project", "The Data Project is to reach all from 2016 to 2022.",
     "2016"},
    {"Data Plan", "The Data Agency approved the plan in 2022.", "2022"},
    {"Data Plan", "In 2022 the plan was adopted, on 17 November 2022.",
     "2022-11-17"},
    {"Data Plan", "It is a plan.\n\nThe plan was launched in May 2021.",
     "2021-05"},
    {"Data Protection Law", "The Law of 4 May 2016 is the law.", "2016-05-04"},
    {"Act No. CXII of 2011 on Data", "It is an act.", "2011"},
    {"State Decree 45/2016 (XII 19) on Data", "It is a decree.", "2016-12-19"},
    {"Decree of the Ministry of Finance 4/2006 (V 18) on Fees",
     "It is a decree.", "2006-05-18"},
    {"Data Act 2018", "It is an act.", "2018"},
    {"Data Law", "Law No. 39/2015 of 1 October 2015 sets out rules.",
     "2015-10-01"},
    {"Data Law", "Law No. 39/2015 was adopted on 1 October 2015.",
     "2015-10-01"},
    {"Data Law", "Law No. 39/2015 entered into force in March 2016.", "2015"},
    {"Data Law", "Article 15 of Law No. 39/2015 sets out rules.", "2015"},
    {"Data Law", "The Data Law (No. 90/2018) sets out rules.", "2018"},
    {"Data Law", "The aim of the Data Law (306/2019 with changes) is so.",
     "2019"},
    {"Order on Data", "In 2021, the State Order AB/12/2021, of December 9, is.",
     "2021-12-09"},
    // Of another act
    {"Data Law", "Under the Tax Law No. 39/2015, it sets out rules.", ""},
    {"Data Law", "It repeals Law No. 39/2015.", ""},
    {"Data Law", "It has its terms from the Tax Act (12/2009).", ""},
    {"Data Law", "The new Data Law 2022 goes on.", ""},
    {"Data Law", "See Law Gazette I No. 165/1999.", ""},
    {"Data Law", "It is in the Journal of Laws No. 165/1999.", ""},
    {"Data Laws", "Law No. 3/2019 is one. Law No. 4/2020 is one.", ""},
    {"Data Portal", "Law No. 39/2015 sets out rules for it.", ""},
    {"Data Plan", "The state published the updated Data Plan in October 2019.",
     "2019-10"},
    {"Data Plan", "The approval of the Data Plan in January 2015 set an aim.",
     "2015-01"},
    {"Data Plan", "The Data Plan, which was adopted in 2015, is a plan.",
     "2015"},
    {"Data Plan",
     "On 7 May 2013, with the approval of the Senate, the state "
     "adopted the Data Plan.",
     "2013-05-07"},
    {"Data Agreement", "The Data Agreement of 4 May 2016, promoted by all, is.",
     "2016-05-04"},
    {"Act on the Use of Data",
     "On 7 May 2013, the Senate adopted the Act on the use of data (Data Act).",
     "2013-05-07"},
    {"Data Coalition", "It has aims.\n\nThe Coalition was set up in 2017.",
     "2017"},
    {"Data Bus", "Launched in 2012 by all, this new fast network links all.",
     "2012"},
    {"New Data Strategy", "It has aims. They adopted a Data Strategy in 2021.",
     "2021"},
    {"Data Bus", "The Data Bus, a network, has linked all since 2016.", "2016"},
    {"Data Bus", "Since 1 June 2016, the Data Bus has linked all.",
     "2016-06-01"},
    {"Data Bus", "The Data Bus has replaced the Tax Bus since 2016.", "2016"},
    {"Data Bus", "It has been up and running since April 2003.", "2003-04"},
    {"Data Bus", "Its creation was agreed on 6 May 2020.", "2020-05-06"},
    {"Data Bus", "Fees were agreed on with all in 2020.", ""},
    {"Data Office",
     "The State Law No. 3/2018 of 2 May 2018 on Data "
     "established the Data Office.",
     "2018-05-02"},
    {"Data Office", "The office was set up by the State Law of 2 May 2018.",
     "2018-05-02"},
    {"Data Portal",
     "The Data Portal is a portal of the state launched in 2018.", "2018"},
    // Look-alikes
    {"Data Portal", "Pursuant to the plan adopted in 2018, it helps all.", ""},
    {"Data Portal", "It is told by the Tax Act, which came into force in 2018.",
     ""},
    {"Data Plan", "The plan will be adopted in 2030.", ""},
    {"Data Plan", "The plan is planned to be adopted in May 2030.", ""},
    {"Data Plan", "The plan was adopted by the end of 2030.", ""},
    {"Data Portal",
     "In 2022, more than 9 million letters were presented to "
     "the Data Portal.",
     ""},
    {"Data Portal", "It published more than 9 000 letters in 2022.", ""},
    {"Data Law", "An amendment of the Data Law entered into force in 2021.",
     ""},
    {"Data Law", "eInvoicing became mandatory in 2021.", ""},
    {"Data Plan", "They set up a new working group for the Data Plan in 2021.",
     ""},
    {"Data Office",
     "The Data Office launched the first national Data Bus in "
     "2021.",
     ""},
    {"Data Plan",
     "The Plan called Tax Plan was presented in 2020, later "
     "updated with the Data Plan.",
     ""},
    {"Data Portal",
     "It was launched in line with the Spring Broadband 2026 "
     "plan.",
     ""},
    {"Data Office", "The Data Office grew after the law passed in 2014.", ""},
    {"Data Office",
     "In 2019, the Mint agreed with the Data Office, and went "
     "on with what was started.",
     ""},
    {"Data Coalition", "It has aims.\n\nThe Coalitions were set up in 2017.",
     ""},
    {"Data Portal", "All offices have used the Data Portal since 2019.", ""},
    {"Data Plan", "All offices will be online by 2030.", ""},
    {"Data Plan", "It was adopted and holds until 2025.", ""},
    {"Data Plan", "The plan was last amended in 2021.", ""},
    {"Data Plan", "The plan was approved in 2018 and ratified in 2019.",
     "2018"},
    {"Data Plan", "The plan was ratified in 2019.", ""},
    {"Data Plan", "A new version was launched in 2022.", ""},
    {"Data Plan", "In 2022 the state adopted a new version of the plan.", ""},
    {"Data Portal", "As of March 2024 it has 12 500 datasets.", ""},
    {"Data Portal",
     "It is managed by the Data Agency, which was created in 2021.", ""},
    {"Data Plan",
     "It was adopted after Directive 2014/24/EU of the European "
     "Parliament and of the Council of 26 February 2014.",
     ""},
    {"Data Portal", "It was introduced by the Law of 4 May 2016.", ""},
    {"Data Law", "It replaces Law No. 2018-133.", ""},
    {"Data Portal", "The Data Bus was launched in 2019.", ""},
    {"Data Plan (Report St. 28 (2020–2021))", "It is a plan.", ""},
    {"Data Plan 2030", "It is a plan.", ""},
    {"Data Portal", "It was developed under H2020.", ""},
    {"Data Plan", "It is a plan.", ""},
    {"Data Plan", "Text.", ""},
};

static const Row ends[] = {
    {"Data Plan (2021-2025)", "It is a plan.", "2025"},
    {"Data Plan (2021–present)", "It is a plan.", ""},
    {"Data Plan", "The plan runs from 2021 to 2025.", "2025"},
    {"Data Summit", "It was organised on 7 and 8 February 2024.", "2024-02-08"},
    {"Data Plan", "The Data Plan (2021–2025) is a plan.", "2025"},
    {"Data Plan", "The Data Plan 2021–2025 was adopted in 2020.", "2025"},
    {"Data Plan",
     "It was adopted in 2020. It will guide all from 2021 to 2030.", "2030"},
    {"Data Plan", "It was adopted in 2020 for the period of 2021–2025.",
     "2025"},
    {"Data Board", "In 2020 they set up the Data Board to work until May 2023.",
     "2023-05"},
    {"Data Board", "It was set up in 2020. It ended at the end of 2023.",
     "2023"},
    {"Data Plan",
     "As part of the plan, a project for the period 2021–2023 "
     "is run.",
     ""},
    {"Data Portal", "It was set up in 2020. It grew from 2021 to 2030.", ""},
    {"Data Plan", "It holds until 2025.", ""},
    {"Data Portal", "Numbers rose in the years 2021-2023.", ""},
};

static const Row forces[] = {
    {"Data Law",
     "The law was adopted in May 2015 and entered into force on 1 June 2016.",
     "2016-06-01"},
    {"Data Law", "On 1 June 2016, the Data Law came into force.", "2016-06-01"},
    {"Data Law", "Law No. 39/2015 of 1 October 2015 took effect on 2 May 2016.",
     "2016-05-02"},
    {"Data Law", "It has been in force since 2 May 2016.", "2016-05-02"},
    {"Data Law", "It entered into force in June 2016.", "2016-06"},
    {"Data Plan", "It entered into force on 1 June 2016.", "2016-06-01"},
    {"Data Law", "A new section of the Data Law took effect in 2018.", ""},
    {"Data Portal", "The law on the Data Portal took effect in 2018.", ""},
    // Of another act, of a part, not yet, or of no law
    {"Data Law", "It amends the Tax Act, which took effect on 2 May 2016.", ""},
    {"Data Law", "Amendments of the law entered into force on 1 June 2016.",
     ""},
    {"Data Law", "It took effect before all, on 2 May 2016 it was amended.",
     ""},
    {"Data Law", "It will have entered into force on 1 June 2036.", ""},
    {"Data Law",
     "The Data Law was adopted on 3 May 2018 and replaced the Data Law which "
     "came into force on 1 June 2016.",
     ""},
};

static const Row owners[] = {
    {"Data Portal", "It is managed by the Data Agency.", "Data Agency"},
    {"Data Law", "The Data Invoices for Traders Act introduced the law.", ""},
    // What is said of the body that was named
    {"Data Portal",
     "The service provider of the Data Portal is the Data Company, designated "
     "by law and controlled by the Data Ministry.",
     "Data Company"},
    {"Data Portal",
     "It is run by the Data Company under the supervision of the Data "
     "Ministry.",
     "Data Company"},
    {"Data Portal", "It is controlled by the Data Ministry.", "Data Ministry"},
    {"Data Portal",
     "A working group set up by the Ministry launched the portal.", ""},
    {"Data Portal", "The portal is run by the Data Agency and the Tax Office.",
     "Data Agency + Tax Office"},
    {"Data Portal", "The Data Agency (DA) launched the Data Portal in 2020.",
     "Data Agency"},
    {"Data Portal", "It was launched on 2 May 2020 by the Data Agency.",
     "Data Agency"},
    {"Data Portal",
     "The responsible entity for the Data Portal is the Data "
     "Agency.",
     "Data Agency"},
    {"National Data Plan", "In its Data Plan, the Data Agency has aims.",
     "Data Agency"},
    {"National Data Plan", "In its Tax Plan, the Data Agency has aims.", ""},
    {"National Data Plan", "In its Data Plan the state has aims.", ""},
    {"Data Plan",
     "The Data Plan was launched by a decision of the Data Agency.",
     "Data Agency"},
    {"Data Plan", "The Data Plan was launched by a group of the Data Agency.",
     ""},
    {"State Data Hackathon",
     "In 2024, the Data Agency organised a hackathon called Zolor.", ""},
    {"State Data Hackathon",
     "In 2024, the Data Agency organised a hackathon on AI.", "Data Agency"},
    {"Data Register", "It has data. The Data Agency maintains the register.",
     "Data Agency"},
    {"Data Register",
     "It has data. The Data Agency maintains the register of dogs.", ""},
    {"Data Register", "It has data. The Data Agency maintains a register.", ""},
    {"Data Portal",
     "The Data Portal is a portal for the state sector run by the Data Agency.",
     "Data Agency"},
    {"Data Portal",
     "The Data Portal is a portal for the sea offices run by the Data Agency.",
     ""},
    {"Data Plan", "The Data Plan of the Ministry of Finance is a plan.",
     "Ministry of Finance"},
    {"Data Office", "The office is part of the Ministry of Finance.",
     "Ministry of Finance"},
    {"Data Plan", "The Data Agency approved the plan in 2022.", "Data Agency"},
    // Bodies in lower case, and several words of one
    {"Data Plan", "The federal government adopted the Data Plan.",
     "federal government"},
    {"Data Plan", "The Data Plan was passed by the federal parliament.",
     "federal parliament"},
    {"Data Plan", "The government adopted the Data Plan.", "government"},
    {"Data Plan",
     "The government adopted the plan. The Utopian government "
     "approved the Data Plan.",
     "government + Utopian government"},
    {"Data Plan",
     "The Utopian government adopted the Data Plan. The "
     "government approved it in 2020.",
     "Utopian government"},
    {"Data Net", "With Data Net the province of Utopia promotes its schools.",
     "province of Utopia"},
    {"Data Portal", "It is managed by the DXQ - Centre for Data Ltd.",
     "DXQ - Centre for Data Ltd"},
    {"Data Portal", "The DXQ – Data Letter Centre launched the Data Portal.",
     "DXQ – Data Letter Centre"},
    {"Data Portal",
     "It is run by the Office of Letters at the Utopian Academy "
     "and the Tax Office.",
     "Office of Letters at the Utopian Academy + Tax Office"},
    {"Data Portal", "It is run by the State-owned DataNet Agency.",
     "DataNet Agency"},
    {"Data Portal", "It was built by the service provider DataNet.", "DataNet"},
    {"Data Portal",
     "It is promoted by the Data Agency together with the Tax "
     "Office.",
     "Data Agency + Tax Office"},
    // Between the subject, the verb and "by"
    {"Data Portal", "The Data Portal is run centrally by the Data Agency.",
     "Data Agency"},
    {"Data Plan", "The Data Plan was voted 8 July 2005 by the Data Chamber.",
     "Data Chamber"},
    {"Data Plan",
     "The Council of Utopia, with the approval of the Tax Office, "
     "adopted the Data Plan.",
     "Council of Utopia"},
    {"Data Plan", "The Data Agency of 31 October 2019 approved the Data Plan.",
     "Data Agency"},
    {"Data Plan", "The Data Agency has recently adopted the Data Plan.",
     "Data Agency"},
    {"Data Plan", "The Law, published in 2020, adopted the Data Plan.", ""},
    // What a participle belongs to
    {"DATAX", "DATAX is an online network managed by the Data Agency.",
     "Data Agency"},
    {"DATAX", "DATAX shows the services managed by the Data Agency.", ""},
    {"DATAX", "DATAX is a network for services managed by the Data Agency.",
     ""},
    {"Data Plan", "It was prepared by a group set up by the Data Agency.", ""},
    {"Data Plan", "It was not adopted by the Data Agency.", ""},
    // What a verb is done to
    {"Data Plan", "The Data Agency set up a working group for the Data Plan.",
     ""},
    {"DATAX", "The Data Agency launched the DATAX PIN application.", ""},
    {"National Data Board", "The Data Agency appointed a new Data Board.",
     "Data Agency"},
    {"National Data Board", "The Data Agency appointed a new Tax Board.",
     "Data Agency"},
    // Wholes
    {"Data Office",
     "The Data Office is an agency under the Ministry of "
     "Finance.",
     "Ministry of Finance"},
    {"Secretary for Data, Ministry of Finance", "It coordinates.",
     "Ministry of Finance"},
    {"Data Strategy of the Utopian Government", "It is a strategy.",
     "Utopian Government"},
    {"Data Office", "It belongs to the Ministry of Finance’s branch.",
     "Ministry of Finance"},
    {"Data Portal",
     "It is the result of a collaboration between the Data "
     "Agency and the Tax Office.",
     "Data Agency + Tax Office"},
    {"Data Portal",
     "It strengthens cooperation between the Data Agency and "
     "the Tax Office.",
     ""},
    {"Data Portal", "The responsible organisation is the Tax Office.",
     "Tax Office"},
    {"Data Portal",
     "It is big. The responsible organisation is the Tax "
     "Office.",
     "Tax Office"},
    {"DATAX", "DATAX is the Data Agency’s network.", "Data Agency"},
    {"DATAX", "DATAX is the Data Agency network’s heart.", ""},
    {"Data Portal", "The new operator of the Data Portal is now DataNet.",
     "DataNet"},
    {"Data Portal",
     "It is run by the Office of Data. It is maintained by the "
     "Office for Data.",
     "Office of Data"},
    // Look-alikes
    {"Data Portal", "It is managed by the government.", ""},
    {"Data Portal", "It is managed by the Ministry.", ""},
    {"Data Portal", "It is managed by State registries.", ""},
    {"Data Plan", "The Resolution of 7 July 2021 adopted the Data Plan.", ""},
    {"Data Law", "A working group set up by the Tax Office met.", ""},
    {"Data Portal", "An online portal set up by the Tax Office.", "Tax Office"},
    {"DATA", "The Tax Office published the Data Letter Notes.", ""},
    {"DATAX", "The network shows the services managed by the Data Agency.", ""},
    {"DATAX", "DATAX is a portal. The node provided by the Tax Office is new.",
     ""},
    {"DATAX",
     "Utopia has a node (in cooperation between the Tax Office and "
     "the Data Agency).",
     ""},
    {"Data Plan", "It was adopted by the Trade Agreement.", ""},
    {"Data Plan",
     "It was adopted by Norway, Sweden, the Letter Islands and the Tax Office.",
     ""},
    {"Data Committees for Trade",
     "The Data Committees for Tax manage the Data "
     "Committees.",
     ""},
    {"Data Plan", "It takes the chances offered by modern technologies.", ""},
    {"Data Plan", "It was launched by the Prime Minister, Jane Doe.", ""},
    {"Data Plan", "It was launched by the Minister for Innovation.", ""},
    {"Data Plan", "It was approved by Belgium.", ""},
    {"Data Portal", "The Data Portal shows the Bus managed by the Data Agency.",
     ""},
    {"Data Portal", "The Tax Agency launched the Tax Wallet.", ""},
    {"Data Portal",
     "The Tax Agency launched the Wallet, and the Data Portal is new.", ""},
    {"Data Portal", "It is financed by the Ministry of Finance.", ""},
    {"Data Portal", "It was replaced by the Tax Portal.", ""},
    {"Data Portal", "The use is governed by law.", ""},
    {"Data Portal", "It was implemented by the end of 2023.", ""},
    {"Data Portal", "It was established by the Data Protection Law.", ""},
    {"Data Office", "The office manages the Data Portal.", ""},
    {"Data Portal", "Text.", ""},
};

static const Row passers[] = {
    {"Data Law", "It was adopted by the Parliament in 2018.", "Parliament"},
    {"Data Plan", "The Data Office approved the plan.", "Data Office"},
    {"Data Plan",
     "It was prepared by the Data Office and adopted by the Parliament.",
     "Parliament"},
    {"Data Plan", "The plan was launched by the Data Office.", ""},
    {"Data Law", "The law was put forward by the Data Ministry.", ""},
    {"Data Portal", "The portal was approved by the Parliament.", ""},
};

static const Row drafters[] = {
    {"Data Law", "The law was put forward by the Data Ministry.",
     "Data Ministry"},
    {"Data Law", "The Data Ministry drew up the Data Law.", "Data Ministry"},
    {"Data Plan",
     "It was prepared by the Data Office and adopted by the Parliament.",
     "Data Office"},
    {"Data Plan",
     "The Data Office launched the plan. It was drawn up by the Data Office.",
     ""},
    {"Data Plan", "The plan was adopted by the Data Office.", ""},
    {"Data Portal", "The portal was proposed by the Data Office.", ""},
};

static const Row levels[] = {
    {"Federal Data Plan", "Text.", "national"},
    {"Data Plan", "It is a national plan.", "national"},
    {"Data Plan", "It is the Belgian plan.", "national"},
    {"Flemish Data Plan", "It is a plan.", "regional"},
    {"Data Plan", "It is the plan of local authorities.", "local"},
    {"Data Plan", "It is a plan for local authorities.", ""},
    {"Data Plan", "It is a plan of some (as well as local authorities).", ""},
    {"Data Plan", "It is a plan of local shops.", ""},
    {"Association of Cities and Towns", "Text.", "local"},
    {"Smart Cities Plan", "Text.", ""},
    {"Government Data Network", "Text.", "national"},
    {"Open Government Data Network", "Text.", ""},
    {"Decree on the Taxes of Municipalities", "Text.", "national"},
    {"Federal, Regional and Local Office", "Text.", ""},
    {"Data Office for the Nordic Region", "It is a Belgian office.", ""},
    {"European Data Office", "Text.", "eu"},
    {"European Data Office of Belgium", "Text.", "national"},
    {"Data Office", "It is the best in the region.", ""},
    {"Part in the European Data Network", "It is a Belgian project.",
     "national"},
    {"Data Plan", "It was made by Belgium and France.", ""},
    {"Data Plan", "It was made by Belgium with France and Spain.", "national"},
    {"Data Portal", "It is managed by the Ministry of Data.", "national"},
    {"Data Portal", "It is managed by the province of Norland.", "regional"},
    {"Data Protection Law", "It is a law.", "national"},
    {"Data Plan", "It is a plan.", ""},
    {"Data Plan", "It is international.", ""},
    {"Data Plan", "It is a plan. On a regional level, a law was adopted.", ""},
};

static const Row regions[] = {
    {"Flemish Data Plan", "It is a plan.", "Flanders"},
    {"Data Plan", "The plan of Wallonia.", "Wallonia"},
    {"Data Plan", "It is a regional plan. It holds in Wallonia.", "Wallonia"},
    {"Data Plan", "It is a regional plan for Wallonia, Flanders and others.",
     ""},
    {"Federal Data Plan", "It holds in Wallonia too.", ""},
    {"Data Portal", "It is managed by the province of Norland.", "Norland"},
    {"Data Portal", "It is managed by the Norland government.", "Norland"},
    {"Data Portal", "It is managed by the Belgian government.", ""},
};

static const Row urls[] = {
    {"Data Portal", "[Data Portal](https://data.xy.be/en) is a portal.",
     "https://data.xy.be/en"},
    {"Data Portal", "See [here](https://dataportal.be/x).",
     "https://dataportal.be/x"},
    {"Federal Portal Data.be", "It is a portal.", "https://data.be"},
    {"Data Portal", "See the [Tax Office](https://tax.be/).", ""},
    {"Data Portal", "[Data Portal](#) is a portal.", ""},
    {"Open.budgets", "It is a portal.", ""},
};

static const Row refs[] = {
    {"Data Law", "It transposes Directive 2014/24/EU.", "Directive 2014/24/EU"},
    {"Data Law", "It transposes Directives 2014/23/EU and 2014/24/EU.",
     "Directive 2014/23/EU + Directive 2014/24/EU"},
    {"Data Law", "It gives effect to the General Data Protection Regulation.",
     "General Data Protection Regulation"},
    {"Data Law",
     "It gives effect to the General Data Protection Regulation, Regulation "
     "(EU) 2016/679.",
     "Regulation (EU) 2016/679"},
    {"Data Law",
     "It transposes the General Data Protection Regulation (2016/679/EU), the "
     "GDPR.",
     "General Data Protection Regulation"},
    {"Data Law", "It transposes the Mail Directive (2011/31/EC).",
     "Directive 2011/31/EC"},
    {"Data Law", "It is as defined in Article 17 of the eIDAS Regulation.", ""},
    {"Data Law", "It replaces Law No. 2018-133.", ""},
    {"Data Portal", "It connects the eIDAS node.", ""},
    {"Data Law", "It is a law.", ""},
};

static const Row transposed[] = {
    {"Data Law", "It transposes Directive (EU) 2019/1024.",
     "Directive (EU) 2019/1024"},
    {"Data Law", "It was adopted in 2019 to transpose the NIS Directive.",
     "NIS Directive"},
    {"Data Law", "It was adopted in view of Directive (EU) 2019/1024.", ""},
    {"Data Law",
     "Directive (EU) 2019/1024 was transposed into national law through the "
     "Data Law.",
     "Directive (EU) 2019/1024"},
    {"Data Law",
     "Directive (EU) 2019/1024 was transposed. The Data Law is newer.", ""},
    {"Data Law", "The law replaced a law which transposed the NIS Directive.",
     ""},
    {"Data Law", "It must yet transpose the NIS Directive.", ""},
    {"Data Portal", "It transposes Directive (EU) 2019/1024.", ""},
};

static const Row implemented[] = {
    {"Data Law", "The act, which implemented Directive 95/46/EC, is new.",
     "Directive 95/46/EC"},
    {"Data Law", "It is the law implementing the eIDAS Regulation.",
     "eIDAS Regulation"},
    {"Data Law",
     "It rests on the Law of 4 May 2016, which, in turn, implemented Directive "
     "95/46/EC.",
     ""},
    {"Data Law", "It complements Regulation (EU) 2016/679.", ""},
    {"Data Law",
     "It rests on Regulation (EU) 2020/9 implementing Directive "
     "95/46/EC.",
     ""},
};

static const Row amended[] = {
    {"Amendment of the Data Act", "It is a law.", "Data Act"},
    {"Royal Decree Amending the Data Act", "It is a law.", "Data Act"},
    {"Act Amending Certain Acts", "It is a law.", ""},
    {"Act on Data and Amendments to Other Legislation", "It is a law.", ""},
    {"Law Amending Regulation (EU) 2016/679", "It is a law.", ""},
    {"Plan for Amendments to the Data Act", "It is a plan.", ""},
    {"Data Law", "It amends the Law of 4 May 2016.", "Law of 4 May 2016"},
    {"Data Law", "It amends Law No. 39/2015.", "Law No. 39/2015"},
    {"Data Law", "It was amended by the Law of 4 May 2016.", ""},
    {"Data Law", "It rests on the rules of 2013, amending Directive 95/46/EC.",
     ""},
    {"Data Law", "The amending law, Law No. 39/2015, is new.", ""},
    {"Data Decree 4/2016", "It is the amending Data Decree 4/2016 on X.", ""},
};

static const Row bases[] = {
    {"Data Portal", "It was established by the Decree of 4 May 2016.",
     "Decree of 4 May 2016"},
    {"Data Portal", "It was established by the Data Portal Act.",
     "Data Portal Act"},
    {"Trade Register",
     "The legal bases for the Trade Register are the Trade Code (*Buch*, B) "
     "and the Firm Act (2012).",
     "Trade Code + Firm Act"},
    {"Trade Register",
     "In the case of the Trade Register, the main law is the Firm Act.",
     "Firm Act"},
    {"Data Fund", "The State Law of 4 May 2016 established the Data Fund.",
     "State Law of 4 May 2016"},
    {"Data Fund", "The State Fund Act on Funds governs the Data Fund.",
     "State Fund Act on Funds"},
    {"Data Fund", "The State Agency established the Data Fund.", ""},
    {"Data Fund",
     "The Law of 4 May 2016 regulates dogs, while the Data Fund has aims.", ""},
    {"Trade Register", "It has its rules in accordance with the Firm Act.", ""},
    {"Trade Register",
     "The main laws for it are Articles 1, 1a and 2 of the Firm Act, and "
     "Article 3 of the Trade Code.",
     "Firm Act + Trade Code"},
    {"Data Fund",
     "According to the State Law of 4 May 2016, the Data Fund was "
     "set up.",
     "State Law of 4 May 2016"},
    {"Data Fund",
     "Under the State Fund Act, the Tax Fund was set up for the "
     "Data Fund.",
     ""},
    {"Data Fund", "Under the State Fund Act, the Data Fund was closed.", ""},
    // Of another thing, of more than one act, or of the EU
    {"Data Portal",
     "It is a key for the rules of bodies established by Law No. 39/2015.", ""},
    {"Data Office",
     "Pursuant to Law No. 39/2015, the Data Office oversees Law No. 40/2016.",
     "Law No. 39/2015"},
    {"Trade Register", "It has the legal basis of all, which is the Firm Act.",
     ""},
    {"Trade Register", "The legal basis for it is the Act.", ""},
    {"Trade Register", "The main law is the Data Office.", ""},
    {"Trade Register", "It was made by the Firm Act.", ""},
    {"Trade Register", "It helps funds that were set up by the Firm Act.", ""},
    {"Trade Register", "It was set up by Regulation (EU) 2016/679.",
     "Regulation (EU) 2016/679"},
    {"Data Portal", "It knows the Decree of 4 May 2016.", ""},
};

static const Row wholes[] = {
    {"Data Portal", "It is part of the Flemish data exchange of all.", ""},
    {"Data Office", "The office is part of the Ministry of Finance.",
     "Ministry of Finance"},
    {"Data Office", "It belongs to the Ministry of Finance’s branch.",
     "Ministry of Finance"},
    {"Data Portal", "In 2020, the Data Portal was launched as part of DATAX.",
     "DATAX"},
    {"Data Portal", "It is part of the TRADEX project.", "TRADEX"},
    {"Data Portal", "It is part of the TRADEX pre-launch layers.", ""},
    {"Data Portal", "The node run by XYZ is now part of TRADEX.", ""},
    {"Data Portal", "It can be integrated into the Trade Portal.", ""},
    {"Data Portal", "It has rules (adopted as part of the Data Plan).", ""},
    {"Data Office",
     "As part of its own tasks, the Ministry of Finance helps "
     "the Data Office.",
     ""},
    {"Data Office", "It is part of the new Data Office.", ""},
    {"Data Office", "It funds projects that are part of the Data Plan.", ""},
    {"Data Office", "It funds projects that in the end are part of TRADEX.",
     ""},
    {"Data Office", "It is a part of life.", ""},
    {"Data Portal", "It was developed and released within the State Portal.",
     "State Portal"},
    {"Data Portal", "It was released within the State Portal users’ group.",
     ""},
    {"Data Portal", "It is part of the TRADEX and the Tax data group.",
     "TRADEX"},
    // Bodies under others
    {"Data Office", "It works under the authority of the Ministry of Finance.",
     "Ministry of Finance"},
    {"Data Portal", "It works under the authority of the Ministry of Finance.",
     ""},
    {"Data Office", "The Trade Fund, attached to the Data Agency, helps it.",
     ""},
    {"Data Office", "The Data Office is a body within the Ministry of Finance.",
     "Ministry of Finance"},
    {"Data Portal", "The Data Portal is a portal of the Ministry of Finance.",
     ""},
    {"Data Secretary in the Ministry of Finance", "It is an office.",
     "Ministry of Finance"},
    {"Data Secretary, Ministry of Finance", "It is an office.",
     "Ministry of Finance"},
    {"Data Secretary",
     "The Data Secretary within the Ministry of Finance has aims.",
     "Ministry of Finance"},
    {"Data Secretary",
     "The Data Secretary has aims within the Ministry of Finance.", ""},
    {"Data Agency",
     "The Data Agency is new. The Agency has aims. It belongs to the Ministry "
     "of Finance.",
     "Ministry of Finance"},
    {"Data Offices, Banks and Agencies", "They are offices.", ""},
    {"Data Office in the Digital Age", "It is an office.", ""},
};

static const Row predecessors[] = {
    {"Data Office", "It replaced the Data Bureau.", "Data Bureau"},
    {"Data Agency", "The Data Bureau became the Data Agency.", "Data Bureau"},
    {"Data Agency",
     "It was formed by merging the Data Bureau and the Tax Bureau.",
     "Data Bureau + Tax Bureau"},
    {"Data Agency", "It was launched to replace the former Data Bureau.",
     "Data Bureau"},
    {"Data Agency", "The Data Bureau was succeeded by the Data Agency.",
     "Data Bureau"},
    {"Data Agency", "It was succeeded by the Data Bureau.", ""},
    {"Data Agency", "It is intended to replace the Data Bureau.", ""},
    {"Data Agency", "The Data Agency became the Data Authority.", ""},
    {"Data Agency", "It replaces the former rules.", ""},
    {"Data Agency", "It replaces the returns to banks, the Trade Fund and us.",
     ""},
    {"Data Law", "It replaces the Mail Directive (Directive 2003/98/EC).", ""},
    {"Data Agency",
     "The Data Agency is new. The Trade Fund is old. It replaced the Mail "
     "Fund.",
     ""},
};

static const Row needs[] = {
    {"Data Portal", "It makes use of the Federal Service Bus.",
     "Federal Service Bus"},
    {"Data Portal", "It makes use of modern means.", ""},
};

static const Row languages[] = {
    {"Data Portal", "It is available in Dutch, French and German.",
     "nl + fr + de"},
    {"Data Portal", "It is in French.", "fr"},
    {"Data Portal", "The help, available in English, was written in 2020.",
     "en"},
    {"Data Portal", "Its pages are available in French language as well.",
     "fr"},
    {"Data Portal", "It offers services to all, in Dutch.", "nl"},
    {"Data Portal", "It is available in French towns.", ""},
    {"Data Portal", "It is offered in Dutch and French towns.", ""},
    {"Data Portal", "It is built upon the Tool (BDD in French).", ""},
    {"Data Portal", "It is called BDD in French.", ""},
    {"Data Portal", "It is run by the French Community.", ""},
};

static const Row alts[] = {
    {"Data Protection Office (DPO)", "It is an office.", "DPO"},
    {"Data Protection Office", "The Data Protection Office (DPO) is new.",
     "DPO"},
    {"Data Laws", "They are the Law of 4 May 2016 and the Law of 5 May 2017.",
     ""},
    {"DPO", "The Data Protection Office (DPO) is new.",
     "Data Protection Office"},
    {"Data Office", "The Data Office (*Bureau des données*, BDD) is new.",
     "Bureau des données + BDD"},
    {"Data Office", "The Tax Agency (TA) runs the Data Office.", ""},
    {"Data Portal", "The Data Portal, also called Open Door, is new.",
     "Open Door"},
    {"Data Portal", "The Tax Agency, also called Taxman, runs it.", ""},
    {"Data Portal / Open Door", "It is a portal.", "Data Portal + Open Door"},
    {"DATAX – Belgium's Data Framework", "It is a framework.",
     "DATAX + Belgium's Data Framework"},
    {"MAGNA Platform", "MAGNA is a platform.", "MAGNA"},
    // Two parts
    {"DATAX – a Framework for All", "It is a framework.", "DATAX"},
    {"Data Strategy – Action Plan", "It is a plan.",
     "Data Strategy + Action Plan"},
    {"Open Data – DATAX", "Much open data is there.", "DATAX"},
    {"Open Data – Policy and Plan", "Open data needs a policy and a plan.", ""},
    {"DATAX: a Framework for Data", "It is new.", "DATAX"},
    {"Open Data: Zolor", "Open data is there.", "Zolor"},
    {"data.be: Open Zolor", "It is a portal.", ""},
    {"data.be: the Zolor of all", "It is a portal.", "data.be"},
    {"Principle 2 - Openness", "It is a principle.", "Openness"},
    // Brackets
    {"Sea Portal (Zolorwave)", "The sea has a portal.", "Zolorwave"},
    {"Sea Portal (former sea.be)", "The sea has a portal.",
     "Sea Portal + sea.be"},
    {"Sea Root (Zolorwurz) Authority", "The sea has a root authority.",
     "Sea Root + Zolorwurz"},
    {"Zolorwave (Sea Portal)", "The sea has a portal.",
     "Zolorwave + Sea Portal"},
    {"Sea Pass (ePass)", "It is a pass for the sea.", "ePass"},
    {"Sea Portal (Flanders)", "The sea has a portal.", ""},
    {"Sea Portal (Harbours, Coasts)", "The sea has a portal.", ""},
    {"Sea Portal (new)", "The sea has a portal.", ""},
    {"Decree 12/2019 (XII.23)", "It is a decree.", ""},
    {"Plan of the Sea Council (Zolorrat)", "It is a plan of the council.", ""},
    // Without the word for the kind
    {"Open Sea Portal", "Open Sea is a portal.", "Open Sea"},
    {"Open Sea Charter", "Open Sea is a charter.", ""},
    {"Open Sea Act", "Open Sea is the law.", ""},
    {"Once-Only Portal", "Once only is the rule.", ""},
    {"GIS Portal", "GIS is much used.", ""},
    {"Open Sea Programme", "Open Sea is a programme.", ""},
    // Brackets in the text
    {"Sea Office", "The Sea Office (Zolorhof) is new.", "Zolorhof"},
    {"Sea Office", "The Sea Office (*Bureau de la mer* - BDM) is new.",
     "Bureau de la mer + BDM"},
    {"Sea Report", "The Sea Report (*La mer, les ports et tous*) is new.",
     "La mer, les ports et tous"},
    {"Sea Office", "The Sea Office (SO or ZH in French) is new.", "SO + ZH"},
    {"Sea Law", "The Sea Law (SL 2018; Gazette No. 165/1999) is new.",
     "SL 2018"},
    {"Use of the Sea Act",
     "The act on the use of the sea act (Sea Act) is new.", "Sea Act"},
    {"Sea Plan", "The Belgian Sea Plan (BSP) is new.",
     "Belgian Sea Plan + BSP"},
    {"Sea Plan", "The ID of the Sea Plan (SP) is new.", "SP"},
    {"Sea Portal", "The Sea Portal (*Zolor GmbH*, ZG) is new.", ""},
    {"Sea Portal", "The Sea Portal (Sea Agency) is new.", ""},
    {"Sea Portal", "The Sea Portal (Open Gate) has an open gate.", ""},
    {"Sea Portal", "The Sea Portal (Articles 91c and 91d) is new.", ""},
    // Other things of like names
    {"Sea Plan 2026", "It goes on with the [Sea Plan 2025](x).", ""},
    {"Sea Plan", "It went before the [Sea Plan 2.0](x).", ""},
    {"Sea Act", "The [Sea Act 2019](x) was adopted.", "Sea Act 2019"},
    {"National Sea Data Plan",
     "It was made by the [European Sea Data Plan](x).", ""},
    {"Sectoral Sea Data Plan", "The [Sectorial Sea Data Plan](x) is new.",
     "Sectorial Sea Data Plan"},
    {"Sea Group", "It has a [Sea Group agreement](x).", ""},
    {"Sea Legislation", "The [Sea Act](x) was adopted.", ""},
    {"Sea Act",
     "It implements Directive (EU) 2016/2102 on seas, referred to as the Wave "
     "Directive.",
     ""},
    {"Health Act", "It goes further than the Data Protection Act of 2000.", ""},
    {"Strategy “Sea Data”", "The [\"Sea Data\" strategy](x) is new.",
     "\"Sea Data\" strategy"},
    {"Sea Strategy 2020 for Ships: Ideas", "The [Sea Strategy](x) has ideas.",
     "Sea Strategy 2020 for Ships + Sea Strategy"},
    // Subjects
    {"Sea Network", "Zolornet is the Sea Network linking all ships.",
     "Zolornet"},
    {"Sea Network", "Zolornet is the Sea Network operator.", ""},
    {"Sea Network", "Zolornet is the Coast Network.", ""},
    {"Sea Intranet", "*Zolor* is the platform of the sea.", "Zolor"},
    {"Sea Act", "The Belgian Sea Act, which is new, deals with the sea.",
     "Belgian Sea Act"},
    {"Sea Act", "Act on the Sea and the Coast is long.", ""},
    {"Sea Portal", "The portal (hereinafter Open Gate) is new.", "Open Gate"},
    // Numbers of acts
    {"Law on Boats", "Law No. 12/2019 deals with boats.", "Law No. 12/2019"},
    {"Law on Boats", "[Law No. 12/2019 on Boats and Ships](x) is new.",
     "Law No. 12/2019 on Boats and Ships"},
    {"Law on Boats", "Law No. 12/2019 of 2 May 2019 on Boats is new.",
     "Law No. 12/2019"},
    {"Act on Boats", "Act No. XII of 2019 on Boats is new.",
     "Act No. XII of 2019 on Boats"},
    {"Act on Boats", "Act No. XII is new.", ""},
    {"Royal Decree No. 12/2019 on Boats", "Royal Decree No. 12/2019 is new.",
     "Royal Decree No. 12/2019"},
    {"Royal Decree 12/2019 on Boats",
     "It is a decree. Royal Decree No. 12/2019 is new.",
     "Royal Decree No. 12/2019"},
    {"Law on Boats", "The law amends Law No. 12/2019.", ""},
    {"Law on Boats", "The Law on Boats is based on Law No. 12/2019.", ""},
    {"Law on Boats", "Royal Decree No. 12/2019 says more.", ""},
    {"Royal Decree No. 12/2019", "Royal Decree No. 13/2019 is old.", ""},
    // Cut or with signs around it
    {"Data Portal", "It is also called **(Open Door).**", "Open Door"},
    {"Data Office", "It was founded in Ghent (2019).", ""},
    {"Data Office (Article 12a)", "It is an office.", ""},
};

static const Row adoptions[] = {
    {"Data Plan", "The plan was adopted on 8 June 2020.", "2020-06-08"},
    {"Data Plan", "The Data Plan of 8 June 2020 is a plan.", "2020-06-08"},
    {"Data Law", "It was approved in 2018 and came into force in 2019.",
     "2018"},
    {"Law on Data", "This law of 20 October 2000 introduced data.",
     "2000-10-20"},
    {"Data Law", "The Law of 4 May 2016 is the law.", "2016-05-04"},
    {"Data Act 2018", "It entered into force on 1 May 2018.", "2018"},
    {"Data Law", "It entered into force on 1 May 2018.", ""},
    {"Data Law", "It was last amended on 1 May 2018.", ""},
    {"Data Plan", "The plan was published in 2018.", ""},
    {"Data Portal", "The portal was approved in 2018.", ""},
};

static const Row issues[] = {
    {"Data Plan", "The plan was published in May 2018.", "2018-05"},
    {"Data Plan", "The plan was launched in May 2018.", "2018-05"},
    {"Data Plan", "It was adopted in 2017 and published in May 2018.",
     "2018-05"},
    {"Data Law", "The law was published in the Gazette on 3 May 2018.",
     "2018-05-03"},
    {"Data Law", "The law was presented in May 2018.", ""},
    {"Data Plan", "The plan was adopted in May 2018.", ""},
    {"Data Plan", "The draft of the plan was published in 2018.", ""},
    {"Data Portal", "The portal was published in May 2018.", ""},
};

static const Row datings[] = {
    {"Data Portal", "The portal was approved in 2018.", "2018"},
    {"Data Law", "The law was introduced in 2018.", "2018"},
    {"Data Portal", "The portal was launched in 2018.", ""},
};

static const Row beginnings[] = {
    {"Data Plan (2021-2025)", "It was adopted in 2020.", "2021"},
    {"Data Plan", "The plan runs from 2021 to 2025.", "2021"},
    {"Data Plan", "The plan was started in 2021.", "2021"},
    {"Data Portal", "The portal was launched in May 2021.", "2021-05"},
    {"Data Portal", "The Data Portal of May 2021 is a portal.", "2021-05"},
    {"Data Board", "The board was appointed in 2021.", "2021"},
    {"Data Plan", "In 2021 it was written by an appointed board.", ""},
    {"Data Plan", "The plan was adopted on 8 June 2020.", ""},
    {"Data Plan", "The plan was launched in 2020.", ""},
    {"Data Law", "The law was adopted in 2020.", ""},
};

static const Row alt_languages[] = {
    {"Data Office", "The Data Office (*Bureau des données*, BDD) is new.",
     "fr + fr"},
    {"Data Office", "The Data Office (DO) is an office.", "en"},
    {"Data Office", "The Data Office (*Datenhof*, DH) is new.", "und + und"},
    {"Data Portal", "The Data Portal, also called Open Door, is an open door.",
     "en"},
    {"Data Portal", "The Data Portal, also called Zolor Kem, is new.", "und"},
    {"Portal Data.be", "It is a portal.", "und + en"},
    {"Mon Coffre Data Portal", "Mon Coffre is a portal.", "fr"},
    {"Data Portal", "It is also known as House of Zolor.", "en"},
    {"DATAX", "The Data Exchange Axis (DATAX) is a data axis.", "en"},
};

static const Row kinds[] = {
    {"Data Plan", "It is a portal.", "strategy"},
    {"Data Law", "Text.", "legislation"},
    {"DATAX", "DATAX is a portal of the state.", "service"},
    {"DATAX", "It runs a network called DATAX.", "infrastructure"},
    {"DATAX", "They launched an initiative on DATAX. It is a portal.",
     "initiative"},
    {"DATAX", "The portal is based on DATAX. It is a network.",
     "infrastructure"},
    {"DATAX", "The DATAX pilot project was a success.", "initiative"},
    {"DATAX", "After the DATAX pilot project it is a portal.", "service"},
    {"DATAX", "The DATAX conference was held in 2020.", "event"},
    {"DATAX", "The strategy of the state.", "strategy"},
    {"DATAX", "DATAX is the name of the network of the state.",
     "infrastructure"},
    {"Portal for Datasets", "It is a portal with datasets.", "data_portal"},
    {"DATAX", "Text.", "initiative"},
};

static const Row audiences[] = {
    {"Tax Portal", "It is a portal for citizens.", "citizens"},
    {"Tax Portal", "It is for all Belgian citizens and companies.",
     "citizens + businesses"},
    {"Tax Portal", "Companies, civil servants and residents can use it.",
     "businesses + public-administrations + citizens"},
    {"Tax Portal", "It allows entrepreneurs to pay.", "businesses"},
    {"Tax Portal", "It shows what citizens are.", ""},
    {"Tax Portal", "It is old. The Trade Portal was opened for citizens.", ""},
    {"Data Plan", "It is a plan for citizens.", ""},
    {"Tax Portal", "It is a portal.", ""},
};

static const Row statuses[] = {
    {"Tax Portal", "It is being developed.", "UnderDevelopment"},
    {"Tax Portal", "The portal was replaced by the Trade Portal.",
     "Deprecated"},
    {"Tax Portal", "The Tax Portal was shut down in 2020.", "Withdrawn"},
    {"Tax Portal", "It is a portal. The Trade Portal is being developed.", ""},
    {"Tax Portal", "It is a portal that was developed.", ""},
    {"Data Plan", "The plan was replaced by the Trade Plan.", ""},
};

static const Row accesses[] = {
    {"Trade Register", "The register is public.", "PUBLIC"},
    {"Trade Register", "It is publicly accessible. It has authorised users.",
     "RESTRICTED"},
    {"Trade Register", "It is not publicly available.", ""},
    {"Trade Register", "It is a register.", ""},
    {"Data Portal", "The portal is public.", ""},
};

static const Row bodies[] = {
    {"Data Office", "Data Office is a non-profit association of towns.",
     "nonprofit"},
    {"Data Office", "It is a state-owned company.", "state-company"},
    {"Data Office", "It is an office for non-profit associations.", ""},
    {"Data Office", "It is the association of all.", ""},
    {"Data Portal", "It is an association.", ""},
    {"Data Office", "It works.", ""},
};

static const Row descriptions[] = {
    {"Data Plan", "It is a plan; and", "It is a plan"},
    {"Data Plan", "It is a plan of land;", "It is a plan of land"},
    {"Data Plan", "It has two aims:", "It has two aims:"},
    {"Data Plan", "It is a plan.\n\nIt is long.", "It is a plan."},
    {"Data Plan", "The Minister for Innovation, Jane Doe, presented it.",
     "The Minister for Innovation presented it."},
    {"Data Plan", "The Minister for Data, Jane van Doe, has it. It is new.",
     "The Minister for Data has it. It is new."},
    {"Data Plan", "It was opened by Prime Minister Jane Doe in 2020.",
     "It was opened by Prime Minister in 2020."},
    {"Data Plan", "It is the plan of Prime Minister Jane Doe’s cabinet.",
     "It is the plan of Prime Minister’s cabinet."},
    {"Data Plan", "The Minister Ms Doe and Dr. Roe opened it.",
     "The Minister and […] opened it."},
    {"Data Plan", "It was opened by Mr. John Roe.", "It was opened by […]."},
    {"Data Plan", "The Minister of Data, Trade and Sport, has it.",
     "The Minister of Data, Trade and Sport, has it."},
    {"Data Plan", "The Director Data Protection Office opened it.",
     "The Director Data Protection Office opened it."},
    {"Data Plan",
     "It was opened by Jane Doe.\n\n**Jane Doe**\n\nMinister of "
     "Data\n\nTel.: 1234",
     "It was opened by […]."},
    {"Data Plan", "- It is a plan.", "It is a plan."},
    {"Data Plan", "- one;\n\n- two", "one; two"},
    {"Data Plan", "It has aims:\n\n- one; and\n\n- two.",
     "It has aims: one; two."},
    {"Data Plan", "It is a plan.\n\n- one", "It is a plan."},
    {"Data Plan", "It has aims:\n\nNone.\n\n- one", "It has aims:"},
};

static const struct {
  const char *field;
  const Row *rows;
  int len;
} fields[] = {
    {"start", starts, FC_ROWS(starts)},
    {"end", ends, FC_ROWS(ends)},
    {"adopted", adoptions, FC_ROWS(adoptions)},
    {"issued", issues, FC_ROWS(issues)},
    {"in_force", forces, FC_ROWS(forces)},
    {"dated", datings, FC_ROWS(datings)},
    {"began", beginnings, FC_ROWS(beginnings)},
    {"owner", owners, FC_ROWS(owners)},
    {"passed_by", passers, FC_ROWS(passers)},
    {"drafted_by", drafters, FC_ROWS(drafters)},
    {"level", levels, FC_ROWS(levels)},
    {"region", regions, FC_ROWS(regions)},
    {"urls", urls, FC_ROWS(urls)},
    {"refs", refs, FC_ROWS(refs)},
    {"transposes", transposed, FC_ROWS(transposed)},
    {"implements", implemented, FC_ROWS(implemented)},
    {"amends", amended, FC_ROWS(amended)},
    {"legal_basis", bases, FC_ROWS(bases)},
    {"audience", audiences, FC_ROWS(audiences)},
    {"status", statuses, FC_ROWS(statuses)},
    {"access", accesses, FC_ROWS(accesses)},
    {"part_of", wholes, FC_ROWS(wholes)},
    {"successor_of", predecessors, FC_ROWS(predecessors)},
    {"requires", needs, FC_ROWS(needs)},
    {"languages", languages, FC_ROWS(languages)},
    {"alt", alts, FC_ROWS(alts)},
    {"alt_language", alt_languages, FC_ROWS(alt_languages)},
    {"kind", kinds, FC_ROWS(kinds)},
    {"publisher_type", bodies, FC_ROWS(bodies)},
    {"description", descriptions, FC_ROWS(descriptions)},
};

static FcStr join_values(FcArena *arena,
                         const FcRecord *record,
                         const FcField *field)
{
  FcStr all = FC_STR("");

  for (size_t i = 0; i < fc_field_count(record, field); ++i) {
    const FcStr value = fc_field_value(arena, record, field, i);
    all = fc_arena_printf(arena, "%.*s%s%.*s", FC_FMT(all), i ? " + " : "",
                          FC_FMT(value));
  }
  return all;
}

/// The document of a row, up to its records.
static FcTree *extract(FcEntities *out, const Row *row, FcDiag *quiet)
{
  FcTree *tree = fc_tree_new("row.md");
  const FcStr text = fc_arena_printf(
      fc_tree_arena(tree), COVER "### %s\n\n%s" BACK, row->heading, row->text);

  ck_assert_int_eq(fc_read_md(tree, text, quiet), FC_OK);
  ck_assert_int_eq(fc_mend(tree, quiet), FC_OK);
  ck_assert_int_eq(fc_outline(tree, lexicon, quiet), FC_OK);
  ck_assert_int_eq(fc_extract(out, tree, lexicon, quiet), FC_OK);
  return tree;
}

START_TEST(reads_the_text)
{
  const FcField *field = fc_field_find(fc_str(fields[_i].field));
  FcDiag *quiet = fc_diag_new(NULL, FC_ERROR);
  int faults = 0;

  for (int i = 0; i < fields[_i].len; ++i) {
    const Row *row = &fields[_i].rows[i];
    FcEntities entities = {0};
    FcTree *tree = extract(&entities, row, quiet);
    ck_assert_msg(entities.len > 1, "\"%s\" is no entity", row->heading);
    const FcStr value =
        join_values(fc_tree_arena(tree), entities.items[1], field);
    if (!fc_str_eq(value, fc_str(row->value))) {
      (void)fprintf(stderr, "%s of \"%s: %s\" is \"%.*s\", not \"%s\"\n",
                    fields[_i].field, row->heading, row->text, FC_FMT(value),
                    row->value);
      ++faults;
    }
    fc_tree_free(tree);
  }

  fc_diag_free(quiet);
  ck_assert_int_eq(faults, 0);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_loop_test(tcase, reads_the_text, 0, FC_ROWS(fields));
}

FC_CHECK_MAIN("thing", add_tests)
