import { anyWord } from './any-word.ts';

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
  'center|centre|resort|ranch|estates|nation|colony|lab|labs|depot|port|transit|rail|hotel|cathedral|auxiliary|athletic|activities|cadets?',
  'chiefs|officers|union|fund|supply|group|network|team|coalition|alliance|memorial|project|program|watch|chaplains?|reserve|reserves',
);

/** What a name holds besides the places and the plain words: '' where all of it is understood. */
export const leftOver = (withoutPlaces: string): string =>
  withoutPlaces.replace(neutral, ' ').replace(/\s+/g, ' ').trim();

/** Could what is left over be the name of a place? Up to three words, none of which tells of something else. */
export const likeAPlace = (left: string): boolean =>
  left !== '' && left.split(' ').length <= 3 && !telling.test(left) && !/\b\p{L}\b/u.test(left);
