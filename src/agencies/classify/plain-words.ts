import { anyWord } from './any-word.ts';
import { tribesOfAPlace } from './ruled-out.ts';

/** Words that say nothing of whose body it is: how it is divided, its offices and its people. */
const neutral = new RegExp(
  anyWord(
    's|of|the|and|for|at|in|a|dept|department|office|offices|division|div|unit|units|bureau|section|branch|service|services|agency',
    'county|counties|co|city|town|sheriff\\w*|sherriff\\w*|so|sd|police|pd|public|safety|dps|fire|attorney|attorneys|district|da',
    'probation|coroner|marshal|marshals|court|superior|defender|investigation|investigations|investigative|investigator|investigators',
    'detective|detectives|bureaus|dispatch|communications?|center|records|traffic|patrol|parking|code|enforcement|animal|control|regulation|law',
    'inactive|active|test|north|south|east|west|northern|southern|central|substation|station|area|command|headquarters|hq|main',
    'air|support|crime|crimes|major|special|operations|analysis|analyst|real|time|rtcc|intelligence|gang|gangs|narcotics|homicide|auto|theft',
    'robbery|burglary|professional|standards|internal|affairs|training|academy|jail|custody|detention|corrections|transportation|works',
    'emergency|management|health|human|social|parks?|recreation|library|airports?|water|power|utilities|planning|building|finance|clerk',
    'manager|mayor|council|adult|juvenile|family|support|child|medical|examiner|assessor|auditor|treasurer|tax|collector|registrar|voters',
    'general|calif|california|ca|state|\\d+(?:st|nd|rd|th)?',
  ).source,
  'g',
);

/** Words that, left over in a name, may be those of a base, a school, a company: what it is then is not certain. */
const telling = anyWord(
  'base|fort|camp|field|trust|national|natl|joint|campus|college|university|school|schools|academy|institute|hospital|clinic|medical|healthcare',
  'research|center|centre|resort|ranch|estates|nation|colony|lab|labs|depot|port|transit|rail|hotel|cathedral|auxiliary|athletic|activities|cadets?',
  'chiefs|officers|union|fund|supply|group|network|team|coalition|alliance|memorial|project|program|watch|chaplains?|reserve|reserves',
);

/** What a name holds besides the places and the plain words: '' where all of it is understood. */
export const leftOver = (withoutPlaces: string): string =>
  withoutPlaces.replace(neutral, ' ').replace(/\s+/g, ' ').trim();

/** Words of those about a body who are not the body: who works for it, supplies it, supports it, rides with it (R25). */
const aboutABody = anyWord(
  'officers|chiefs|sergeants|deput(?:y|ies)|retirees?|retired|union(?! (?:high|elementary|joint|school|sanitary))|guild|wives|spouses',
  'widows|friends|fans|riders|vendors?|contractors?',
  'suppl(?:y|ies|iers?)|retailers?|tow|towing|stores?|shop|credit|fund|gear|equipment|apparel|uniforms?|club|band|auxiliary|athletic',
  'activities|coalition|alliance|trust|historical|employees?|teachers|parents|tenants|operators|trucking',
);

/** Do the words beside a body's name say that not it is meant, but those who have to do with it? */
export const saysAnother = (left: string): boolean => aboutABody.test(left);

/** Letters that stand for a name, which no place has. */
const initials = /\b(?:\p{L}|[^aeiouy\s]+)\b/u;

/** Could what is left over be the name of a place? Up to three words, none of which tells of something else. */
export const likeAPlace = (left: string): boolean =>
  left !== '' &&
  left.split(' ').length <= 3 &&
  !telling.test(left) &&
  !tribesOfAPlace.test(left) &&
  !initials.test(left);
