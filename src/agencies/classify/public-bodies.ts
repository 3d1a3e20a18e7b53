import type { EntityType } from '../agency.ts';
import { anyWord } from './any-word.ts';

/** What words of a name speak of a public body, and of which kind (Civil Code 1798.90.5(f)). */

const campuses =
  'berkeley|davis|irvine|los angeles|merced|riverside|san diego|san francisco|santa barbara|santa cruz';
const campusesOfTheState =
  'la|los angeles|fullerton|northridge|long beach|east bay|monterey bay|san bernardino|san marcos|dominguez hills|bakersfield|' +
  'channel islands|fresno|chico|sacramento|stanislaus|pomona|humboldt';
const bodiesOfTheState =
  'highway patrol|department of|dept of|attorney general|doj|dmv|polytechnic state university|maritime academy|supreme court|' +
  'horse racing board|correctional (?:health|institution|facility|training)|office of|governor s office|conservation corps|prison|' +
  'state (?:university|parks?|polytechnic|prison|fair|capitol|lottery|lands|hospitals?|controller|treasurer|auditor|guard)|' +
  'secretary of state|lottery|exposition|public utilities commission|bureau of (?:investigation|automotive repair|cannabis)|franchise tax board|' +
  'military department|national guard|(?:army|air) national guard|employment development department|department\\b|abc\\b|' +
  'contractors state license board|coastal commission|energy commission|air resources board|gambling control|' +
  'victim compensation board|commission on|board of (?:parole|equalization|state)';
const prisons =
  'san quentin|folsom|pelican bay|corcoran|high desert|kern valley|mule creek|salinas valley|avenal|calipatria|centinela|' +
  'chuckawalla|ironwood|pleasant valley|wasco';

/** Bodies of the state of California by their own names; "CSU" and "UCPD" alone are other universities too. */
export const bodyOfTheState = anyWord(
  'chp|cdcr|cal ?fire|caltrans|cal ?oes|cal ?poly|calvet|cal maritime|ucla|ucsf|ucsd|ucsb|ucsc|ucr|uci',
  'csu(?:lb|n|f|la|s|b|sb|sm|ci|dh|mb|eb)|sjsu|sfsu',
  `(?:uc|ucpd|u c) (?:${campuses})|(?:csu|cal(?:ifornia)? state) (?:${campusesOfTheState})`,
  '(?<![a-z] )university of california|(?<=the )university of california',
  `(?<!\\b(?:southern|northern|central) )(?:california|calif|ca) (?:${bodiesOfTheState})`,
  '(?:san diego|san jose|san francisco|fresno|sacramento|chico|humboldt|sonoma|stanislaus) state (?:university|police|pd|campus)',
  `state of california|(?:${prisons}) state prison`,
);

/** A university of the state is shortened so that "State Police" is read in it. */
export const withoutStateCampus = (plain: string): string =>
  plain.replace(
    /\b(?:fresno|sacramento|chico|humboldt|sonoma|stanislaus|san (?:diego|jose|francisco)) state (?:police|pd)\b/,
    ' ',
  );

export interface KindWord {
  readonly words: RegExp;
  readonly type: EntityType;
}
const kind = (type: EntityType, ...alternatives: readonly string[]): KindWord => ({
  type,
  words: anyWord(...alternatives),
});

/** Bodies of Californian local government by their own names. */
export const localByName: readonly KindWord[] = [
  kind('city-and-county', 'sfpd'),
  kind('city', 'lapd|sjpd|los angeles (?:department of )?water and power'),
  kind('county', 'lasd'),
  kind(
    'special-district',
    'bart|bay area rapid transit|samtrans|golden gate bridge|la metro|east bay regional park\\w*',
  ),
  kind(
    'special-district',
    'ac transit|east bay municipal utility|ebmud|los rios community college|lausd|santa clara valley (?:water|transportation)',
  ),
  kind('joint-powers-authority', 'caltrain|metrolink|association of bay area governments'),
];

/** What kind of body the words speak of, the more telling first. */
export const kindWords: readonly KindWord[] = [
  kind(
    'city-and-county',
    'city and county',
    'san francisco (?:county |ca )?(?:police|sheriff\\w*|pd|so|sd|district attorney|da|probation)',
  ),
  kind('joint-powers-authority', 'joint powers(?: authority| board| agency)?|jpa'),
  kind(
    'joint-powers-authority',
    '(?:police|communications?|radio|dispatch|rail|airport) authority|(?:council|association) of (?:bay area )?governments',
  ),
  kind(
    'special-district',
    '(?:school|college|water|irrigation|utility|fire|protection|services|transit|harbor|port|airport|library|hospital)(?: \\w+){0,2} district',
  ),
  kind(
    'special-district',
    '(?:park|recreation|reclamation|sanitation|sanitary|abatement|control|conservation|management|space|transportation|cemetery)(?: \\w+){0,2} districts?',
  ),
  kind(
    'special-district',
    'unified(?: school)?|(?<!san diego )usd(?! .*\\bsan diego)|community college|school police',
    'transit(?! district)(?: police| authority| agency| system)?|(?:transportation|space) authority|water agency',
  ),
  kind(
    'political-subdivision',
    'housing authority|airports?(?: police)?|port of|port police|harbor (?:police|patrol|department)|transportation commission|city college',
  ),
  kind('state', 'superior court|court of appeal|state prison'),
  kind(
    'state',
    'department of (?:justice|motor vehicles|fish and wildlife|insurance|corrections|parks and recreation|cannabis control|state hospitals)',
  ),
  kind(
    'state',
    'dept of (?:justice|motor vehicles|fish and wildlife|insurance|corrections)|dmv|doj|attorney general|highway patrol|parole',
  ),
  kind(
    'county',
    'counties',
    'county|co',
    'sheriff\\w*|sherriff\\w*|so|sd|ccso|district attorney|da|da s|probation|coroner',
  ),
  kind(
    'city',
    'police(?: department| dept| services)?|pd|city attorney|city of|town of|(?:department of |dept of )?public safety|dps',
  ),
  kind(
    'city',
    'fire(?: department| dept)?|department of (?:transportation|public works)|city|town|code enforcement|parking enforcement',
  ),
];
