import { anyWord } from './any-word.ts';

/** Words of a name that keep a body from being a public agency of California (53060.3(d), R25). */

/** Federal bodies, offices and bases: none is a public agency, wherever it sits. */
export const federal = anyWord(
  'ice|ero|hsi|cbp|dhs|usbp|fbi|dea|atf|batfe?|usms|usss|uspis|usps|ncis|afosi|irs(?: ci)?|tsa|usacid\\w*',
  'fps|fema|gsa|nps|blm|bia|usfs|usfws|uscis|tigta|cgis|nsa|cia|dod|doe|hhs|ssa|eoir|fincen|amtrak|u s',
  'dcis|hud|epa|fda|usda|noaa|nasa|uscg|usao|usdoj|vapd|fams|opm|faa|ntsb|usaf|usn|fbop|bop|(?:army|air force|epa) (?:cid|osi)',
  'us|usa|united states|federal|immigration|customs|border (?:patrol|protection|enforcement)|removal operations',
  'homeland security|secret service|marshals? service|post office|postal (?:inspect\\w+|service|police)|air marshals?',
  'drug enforcement|alcohol tobacco|national (?:park|guard|forest|security|cemetery|monument|seashore|wildlife|labs?|laborator(?:y|ies))',
  'ports? of entry|district court(?! of appeal)|(?:central|eastern|northern|southern) district of california',
  'park service|forest service|transportation security|national recreation area|287 ?g',
  'bureau of (?:land|indian|prisons|reclamation)|fcc (?:lompoc|victorville)|mdc los angeles',
  '(?:air|space) force|air reserve base|a[fr]b|army|navy|naval|marine corps|mcas|usmc|mcb|mcrd|mclb|mcagcc|mcmwtc|nas|naws|naf|nws',
  'coast guard|military(?! (?:department|institute|and veterans))|diplomatic security|postgraduate school|language institute|defense',
  'camp pendleton|fort (?:irwin|hunter liggett|ord)|fci|usp|fdc|provost marshal|pmo|china lake|point mugu|north island',
  'moffett|vandenberg|(?:travis|edwards|beale|march|miramar) (?:base|field|security|sfs|air)|presidio|yosemite(?! (?:community|unified))',
  '(?<!military and )veterans (?:affairs|administration|health)|va (?:medical|police|hospital|health\\w*|outpatient)',
  'social security|internal revenue|treasury|smithsonian|capitol police|lawrence (?:livermore|berkeley)|sandia',
  'department of (?:defense|energy|state(?! hospitals)|the interior|labor|commerce|treasury)',
);

/** Written in front, the Department of Veterans Affairs; behind, Virginia. */
export const veteransInFront = /^va\b/;

/** Bodies of the state whose names hold a word of the list above. */
export const stateDespite =
  /\bcalifornia (?:department of (?:veterans affairs|state hospitals)|(?:army |air )?national guard|military department)\b|\bcalvet\b/;

/** Tribal agencies: until counsel decides, no (R25). */
export const tribal = anyWord(
  'tribe|tribes|tribal|rancheria|reservation|band of|indians|indian (?:tribe|nation|community|colony)',
  'inter ?tribal|native american|american indian|first nations?|navajo|cherokee nation|pueblo of|nation(?: of)? police',
);

/** Tribes with land in California, where no city or county is called so. Source: Bureau of Indian Affairs, list of tribes. */
export const tribes = anyWord(
  'hoopa|yurok|karuk|pechanga|sycuan|morongo|barona|viejas|chukchansi|tachi|soboba|cabazon|agua caliente|quechan|graton|cahuilla',
  'san manuel|yuhaaviatam|chumash|pauma|torres martinez|tule river|paiute|washoe|chemehuevi|mojave (?:tribe|nation|police)|kumeyaay',
  'tolowa|wiyot|pomo|miwok|me wuk|maidu|mono nation|yocha dehe|kashia|cahto|luiseno|cupeno|shoshone|modoc nation|gila river',
  'table mountain|shingle springs|round valley|pala|rincon|jamul|campo (?:band|nation|kumeyaay)|pit river|yokuts?|konkow|wintun?|nomlaki',
  'hupa|tsnungwe|cocopah|cuyapaipe|dehe|winnemucca|iipay|ipai',
);

/** Tribes that share their name with a place that is no city: whose body it is, such a name does not say (R25). Source: the same. */
export const tribesOfAPlace = anyWord(
  'augustine|bear river|berry creek|big (?:lagoon|pine|sandy|valley)|bridgeport|buena vista|california valley|capitan grande|cedarville',
  'chicken ranch|cold springs|coyote valley|covelo|dry creek|elem|elk valley|enterprise|ewiiaapaayp|fort (?:bidwell|independence|mojave|yuma)',
  'greenville|grindstone|guidiville|habematolel|hopland|inaja|koi|la (?:jolla|posta)|lone pine|los coyotes|lytton|manchester|manzanita',
  'mechoopda|mesa grande|middletown|mooretown|north ?fork|paskenta|picayune|pinoleville|potter valley|quartz valley|ramona|redwood valley',
  'resighini|robinson|san pasqual|santa ynez|santa ysabel|san luis rey|sherwood valley|smith river|tejon|timbisha|united auburn|utu utu',
  'wilton|crit|ohlone|tongva|kizh|acjachemen|yuki',
);

/** What makes a body private whatever else its name holds. */
export const privateForm = anyWord(
  'inc|incorporated|llc|l l c|llp|corp|corporation|company|companies|holdings|ltd|co op|hoa|poa',
  'associations?(?! of (?:bay area )?governments)|foundation|alumni|credit union|federal credit|associated students|bookstore|local \\d+|protective league|relief',
  'society|museum|league|federation|chamber of commerce|business improvement|crime ?stoppers|bar association|spca',
  'homeowners?|home owners|neighborhood watch|property owners|farm bureau|booster\\w*|charities|volunteers of|explorers',
);

/** Companies, associations and the private schools of California. */
export const privateBody = anyWord(
  'partners|properties|condominiums?|apartments?|mall|malls|plaza|shopping|outlets|galleria|retail|stores?',
  'market|dealership|casino|resort|hotel|country club|club|golf|church|ministr(?:y|ies)|diocese|catholic|christian|lutheran',
  'temple(?! (?:city|county))|synagogue|bank|insurance|mutual(?! aid)|casualty|realty|towing|recovery|technologies|solutions|systems',
  'repo|repos|repossess\\w*|adjusters|bail|private|alarm|detective agency',
  '(?<!\\b(?:da|pd|so|police|sheriff|sheriffs|county|dmv|attorney|department|special|criminal|internal|of)(?: s)? )investigations',
  'security (?:services?|patrol|solutions|group|guards?|company)|crime bureau|nicb|vendor|studios?|charter schools?|newspapers?',
  'city of hope|uprr|southern pacific|greyhound|marriott|hilton|hyatt|(?:patrol )?special police|shuttles?|limo\\w*|taxi\\w*|rent a car|airport parking(?! enforcement)',
  'patrol services?|protective services|loss prevention|asset protection|railroad|railway|rail road|bnsf|union pacific|edison',
  'gas (?:and )?electric|pg and e|pge|sdg and e|water (?:company|service)|american water|golden state water',
  'flock(?: safety)?|vigilant|motorola|axon|rekor|drn|digital recognition|leonardo|elsag|genetec|palantir|lexis ?nexis|mvtrac',
  'thomson reuters|lowe s|lowes|home depot|walmart|target|costco|simon (?:property|malls?)|westfield|brookfield|disney\\w*|kaiser',
  'allied universal|securitas|garda\\w*|brinks|brink s|pinkerton|adt|fedex|ups|amazon|google|apple (?:inc|global|park|security)|tesla',
  'wells fargo|state farm|geico|sutter health|cedars sinai|health ?care|(?<!public )health system',
);

/** Private schools of California by their own names: a word such as "University" decides nothing (R25). */
export const privateSchool = anyWord(
  'stanford|pepperdine|chapman university|caltech|california institute of (?:technology|the arts)|california college of the arts',
  'university of (?:(?:southern|northern|central) california|san diego|san francisco|the pacific|redlands|la verne|west los angeles)|usc',
  '(?:santa clara|loma linda|national|concordia|alliant|vanguard|simpson|touro|dominican|golden gate|holy names) (?:international )?university',
  'loyola marymount|azusa pacific|fresno pacific|biola|marymount|california (?:baptist|lutheran|western|southern|coast|miramar)(?: \\w+)? (?:university|school)',
  'point loma|whittier college|occidental|pomona college|harvey mudd|claremont (?:colleges|mckenna|graduate)|thomas aquinas',
  'm(?:oun)?t saint mary s|mount st mary s|(?:saint|st) (?:mary|john) s|academy of art|mills college|dominican',
);

/** Bodies of many agencies: each counts member by member (R10). */
export const manyMembers = anyWord(
  'task ?forces?|fusion center|hidta|jttf|ncric|jric|ocjac|la impact|regional intelligence|gang impact team',
  'intelligence center|narcotics enforcement team|strike ?force|taskforce|(?<!law )information center|consortium',
);

/** Words of local government that California does not have, or that stand for a place elsewhere. */
export const elsewhere = anyWord(
  'baja california|borough|township|twp|parish|constable\\w*|village of|independent school district',
  'state (?:police|troopers?|patrol)|troopers?|mounted police|mexico|(?<!la )canada|british columbia|policia|fiscalia|provincial|metropolitan police',
);
