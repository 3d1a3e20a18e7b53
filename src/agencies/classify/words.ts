/** What words of a name tell of an agency. Matched against a name in small letters, its punctuation blanks, its accents gone. */

/** Alternatives of whole words; each text is a line of them. */
const anyWord = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${alternatives.join('|')})\\b`);

/** Federal bodies, offices and bases (53060.3(d)): none is a public agency, wherever it sits. */
export const federal = anyWord(
  'ice|ero|hsi|cbp|dhs|usbp|fbi|dea|atf|batfe?|usms|usss|uspis|usps|ncis|cid|afosi|osi|irs(?: ci)?|tsa',
  'fps|fema|gsa|nps|blm|bia|usfs|usfws|uscis|tigta|cgis|nsa|cia|dod|doe|hhs|ssa|eoir|fincen|amtrak|u s',
  'us|usa|united states|federal|immigration|customs|border (?:patrol|protection|enforcement)',
  'homeland security|secret service|marshals? service|postal (?:inspect\\w+|service|police)',
  'drug enforcement|alcohol tobacco|national (?:park|guard|forest|security|cemetery|laborator(?:y|ies))',
  'park service|forest service|(?:bureau of (?:land|indian|prisons|reclamation|investigation))',
  '(?:air|space) force|afb|army|navy|naval|marine corps|mcas|usmc|mcb|coast guard|military',
  'camp pendleton|fort (?:irwin|hunter liggett)|veterans affairs|va (?:medical|police|hospital)',
  'social security|internal revenue|treasury|smithsonian|capitol police',
  'department of (?:defense|energy|state|the interior|labor|commerce|treasury)',
);

/** Bodies of the state whose names hold a word of the list above. */
export const stateDespite =
  /\bcalifornia (?:department of (?:veterans affairs|state hospitals)|(?:army |air )?national guard|military department)\b/;

/** Tribal agencies: until counsel decides, no (R25). */
export const tribal = anyWord(
  'tribe|tribes|tribal|rancheria|reservation|band of|indians|indian (?:tribe|nation|community|colony)',
  'navajo|cherokee|pueblo of|nation(?: of)? police',
);

/** Bodies of many agencies: each counts member by member (R10). */
export const manyMembers = anyWord(
  'task ?forces?|fusion center|hidta|jttf|ncric|jric|ocjac|la impact|regional intelligence',
  'intelligence center|narcotics enforcement team|strike ?force|taskforce|information center|consortium',
);

/** Companies, associations and the private schools of California. */
export const privateBody = anyWord(
  'inc|incorporated|llc|l l c|llp|corp|corporation|company|companies|holdings|partners|ltd|co op|hoa',
  'homeowners?|home owners|neighborhood (?:association|watch)|community association|property owners',
  'condominiums?|apartments?|estates association|mall|plaza|shopping|outlets|galleria|retail|stores?',
  'market|dealership|casino|resort|hotel|country club|golf|church|ministr(?:y|ies)',
  'temple(?! (?:city|county))|synagogue|foundation|bank|credit union|insurance|towing|recovery',
  'repossess\\w*|bail|investigations|private|security (?:services?|patrol|solutions|group|guards?)',
  'patrol services?|protective services|loss prevention|railroad|railway|bnsf|union pacific',
  'flock(?: safety)?|vigilant|motorola|axon|rekor|drn|digital recognition|lowe s|lowes|home depot',
  'walmart|target|costco|simon property|disney\\w*|kaiser|stanford|pepperdine|chapman|caltech',
  'california institute of (?:technology|the arts)',
  'university of (?:southern california|san diego|san francisco|the pacific|redlands|la verne)|usc',
  'santa clara university|loyola marymount|loma linda university|azusa pacific|biola',
  'california (?:baptist|lutheran) university|point loma|whittier college|occidental|pomona college',
  'claremont|mount saint mary s|saint mary s college|national university|academy of art|saint john s',
  'mills college',
);

const campusesOfTheState =
  'la|los angeles|fullerton|northridge|long beach|east bay|monterey bay|san bernardino|san marcos|dominguez hills|bakersfield|channel islands';
const officesOfTheState =
  'highway patrol|department of|dept of|attorney general|doj|polytechnic state university|maritime academy|' +
  'horse racing board|correctional|office of|governor s office|conservation corps|prison';

/** Bodies of the state of California by their own names. */
export const bodyOfTheState = anyWord(
  'chp|cdcr|cal ?fire|caltrans|cal ?oes|cal ?poly|calvet|cal maritime|ucpd|ucla|ucsf|ucsd|ucsb|ucsc|ucr',
  'uci|csu\\w*',
  'uc (?:berkeley|davis|irvine|los angeles|merced|riverside|san diego|san francisco|santa barbara|santa cruz)',
  'university of california',
  `cal(?:ifornia)? state (?:university|${campusesOfTheState}|parks?|polytechnic|prison|fair|capitol|lottery|lands)`,
  `(?<!\\bsouthern )california (?:${officesOfTheState})`,
  '(?:san diego|san jose|san francisco|fresno|sacramento|chico|humboldt|sonoma|stanislaus) state university',
  'state of california|department of corrections and rehabilitation',
);

/** Bodies of Californian local government by their own names. */
export const localByName: readonly (readonly [RegExp, 'city' | 'county' | 'political-subdivision'])[] = [
  [/\b(?:lapd|sjpd)\b/, 'city'],
  [/\b(?:lasd|la county)\b/, 'county'],
  [
    anyWord(
      'bart|bay area rapid transit|samtrans|caltrain|golden gate bridge|la metro|east bay regional park\\w*',
      'los rios community college|lausd',
    ),
    'political-subdivision',
  ],
];

/** A district or a joint body: a political subdivision. */
const subdivision = anyWord(
  'districts?(?! attorney)|joint powers|jpa|authority|transit|port of|harbor|airport|airports|school',
  'schools|usd|unified|community college|city college|water|irrigation|utility|utilities|library',
);
const countyBody = anyWord(
  'county|sheriff\\w*|sherriff\\w*|so|sd|ccso|district attorney|da|da s|probation|coroner|counties',
);
const cityBody =
  /\b(?:police|pd|city|town|dept of public safety|department of public safety|public safety|dps)\b/;
const stateBody = anyWord(
  'state|superior court|court of appeal',
  'department of (?:justice|motor vehicles|fish and wildlife|insurance|corrections|parks and recreation|cannabis control)',
  'dmv|doj|attorney general|highway patrol|parole',
);

/** What kind of body the words of a name speak of, the more telling first; nothing when no word does. */
export const kindWords: readonly (readonly [
  RegExp,
  'state' | 'county' | 'city' | 'city-and-county' | 'political-subdivision',
])[] = [
  [
    /\b(?:city and county|city county|san francisco (?:police|sheriff\w*|pd|so|sd|district attorney|probation))\b|^sfpd\b/,
    'city-and-county',
  ],
  [subdivision, 'political-subdivision'],
  [/\b(?:police|pd)\b(?!.*\bcounty\b)/, 'city'],
  [stateBody, 'state'],
  [countyBody, 'county'],
  [cityBody, 'city'],
];

/** Words of local government that California does not have, or that stand for a place elsewhere. */
export const elsewhere = anyWord(
  'baja california|borough|township|twp|parish|constable\\w*|village of',
  'state (?:police|troopers?|patrol)|rcmp|mexico|canada|policia|provincial police|metropolitan police',
);
