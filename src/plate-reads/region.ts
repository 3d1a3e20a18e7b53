import { countryOfThree } from './country-codes.ts';

const states: Readonly<Record<string, string>> = {
  alabama: 'al',
  alaska: 'ak',
  arizona: 'az',
  arkansas: 'ar',
  california: 'ca',
  colorado: 'co',
  connecticut: 'ct',
  delaware: 'de',
  'district of columbia': 'dc',
  florida: 'fl',
  georgia: 'ga',
  hawaii: 'hi',
  idaho: 'id',
  illinois: 'il',
  indiana: 'in',
  iowa: 'ia',
  kansas: 'ks',
  kentucky: 'ky',
  louisiana: 'la',
  maine: 'me',
  maryland: 'md',
  massachusetts: 'ma',
  michigan: 'mi',
  minnesota: 'mn',
  mississippi: 'ms',
  missouri: 'mo',
  montana: 'mt',
  nebraska: 'ne',
  nevada: 'nv',
  'new hampshire': 'nh',
  'new jersey': 'nj',
  'new mexico': 'nm',
  'new york': 'ny',
  'north carolina': 'nc',
  'north dakota': 'nd',
  ohio: 'oh',
  oklahoma: 'ok',
  oregon: 'or',
  pennsylvania: 'pa',
  'rhode island': 'ri',
  'south carolina': 'sc',
  'south dakota': 'sd',
  tennessee: 'tn',
  texas: 'tx',
  utah: 'ut',
  vermont: 'vt',
  virginia: 'va',
  washington: 'wa',
  'west virginia': 'wv',
  wisconsin: 'wi',
  wyoming: 'wy',
  'puerto rico': 'pr',
  guam: 'gu',
  'american samoa': 'as',
  'virgin islands': 'vi',
  'northern mariana islands': 'mp',
};
const codes: ReadonlySet<string> = new Set(Object.values(states));
const shape = /^[a-z]{2}(-[a-z0-9]{1,3})?$/;

/**
 * Who issued the plate, as `us-ca` or `gb`: a country's code (of two or three letters) alone, or with its part. `home` says that a code of two
 * letters is a state of the United States (OpenALPR with country `us`, a CSV's state column) and not a country.
 * Null when what was sent is no such code.
 */
export function parseRegion(raw: string, home: 'us' | 'world'): string | null {
  const text = twoLettered(raw.trim().toLowerCase().replace('_', '-'));
  if (home === 'us' && codes.has(text)) return `us-${text}`;
  const named = Object.hasOwn(states, text) ? states[text] : undefined;
  if (named !== undefined) return `us-${named}`;
  return countryOfThree(text) ?? (shape.test(text) ? text : null);
}

/** `us-ca` of `usa-ca`. */
function twoLettered(text: string): string {
  const [, country, part] = /^([a-z]{3})-([a-z0-9]{1,3})$/.exec(text) ?? [];
  const two = country === undefined ? undefined : countryOfThree(country);
  return two === undefined ? text : `${two}-${part}`;
}

/** A state of the United States by its two capitals (`CA`); any other issuer by its region's code (`gb`, `ca-on`). */
export const stateOf = (region: string | null): string | null =>
  region?.startsWith('us-') === true ? region.slice(3).toUpperCase() : region;
