import { otherStates, shortenedStates } from './states.ts';

const codes = new Map([...otherStates, ['CA', 'California']]);
const anyCode = [...codes.keys()].join('|');

/** Codes that may be something else though a name in small letters writes them in capitals. */
const otherwiseInCapitals = new Set(['CO', 'IN', 'LA', 'ME', 'MT', 'OR', 'PR', 'SD', 'VA', 'VI']);
const inCapitals = new RegExp(
  `\\s(${[...codes.keys()].filter((code) => !otherwiseInCapitals.has(code)).join('|')})(?=\\s)`,
  'g',
);

/** What follows the code where a vendor writes "Anytown TX PD" or "Any County FL SO". */
const body =
  'PD|SO|Police|Sheriff|County|Constable|DA|Dept|Department|Public Safety|DPS|Marshal|Probation|Fire|School|Schools|College|' +
  'Community|University|Unified|ISD|USD|Airport|Code|State Police|Metro';
/** What follows it where a name begins with it: "CA DOJ", "TX DPS", "AZ Highway Patrol". */
const stateBody =
  'DPS|DOJ|DMV|DOC|DOT|DCR|Dept|Department|Highway|State|Attorney|Fish|Game|Parks|Metropolitan|Bureau|Office';
/** Where a code of a state stands as one: after a comma or in brackets, after a dash, at the end, before the kind of body, in front. */
const qualified = new RegExp(
  [
    `[,(\\[]\\s*(${anyCode})\\b(?!\\.? (?:County|Metro|Port))`,
    `(?:\\s-|-)\\s*(${anyCode})(?=\\s*$|\\s+(?:${body})\\b)`,
    `\\s-\\s(${anyCode})\\b(?! (?:County|Metro|Port))`,
    `\\s(${anyCode})(?=\\s*(?:\\d{5}(?:-\\d{4})?)?[)\\].]?\\s*$)`,
    `\\s(${anyCode})(?=\\s+(?:${body})\\b)`,
    `\\s(${anyCode})(?=\\s*(?:[-/(\\[,;:]))`,
    `^(${anyCode})(?=\\s*[-:,])`,
    `^(?!LA\\b)(${anyCode})(?=\\s+(?:${stateBody})\\b)`,
  ].join('|'),
  'gi',
);
/** Written "Tx", these are codes all the same; "De", "La", "In" and the like are words. */
const neverAWord =
  /^(?:Az|Ca|Ct|Fl|Ga|Ia|Il|Ks|Ky|Mi|Mn|Mt|Nc|Nd|Nh|Nj|Nm|Nv|Ny|Ri|Sc|Tn|Tx|Ut|Vt|Wa|Wi|Wv|Wy)$/;

/** "San Diego County SD" is its sheriff's department; "Kern Co Sheriff" its county's, though no county has a police department. */
const notAState = (code: string, name: string, ofACounty: () => boolean): boolean =>
  (code === 'SD' && /\bSD\W*$/i.test(name) && !/,\s*SD\W*$/i.test(name)) ||
  (code === 'CO' && !/,\s*CO\b|\bCO\s+(?:PD|Police)\b|\(CO\)|\bCounty\s+CO\b/i.test(name) && ofACounty());

/** The last code of a state that a name carries as such: in small letters after a comma, or where all of it is. */
export function codeOf(
  name: string,
  ofACounty: () => boolean,
): { readonly written: string; readonly state: string } | undefined {
  const read = name === name.toLowerCase() ? name.toUpperCase() : name;
  const mixed = /\p{Ll}/u.test(read) ? [...read.matchAll(inCapitals)] : [];
  const written = [...read.matchAll(qualified), ...mixed]
    .toSorted((one, other) => one.index - other.index)
    .map(([, afterComma, ...others]) => {
      const code = others.find((one) => one !== undefined) ?? '';
      return afterComma?.toUpperCase() ?? (neverAWord.test(code) ? code.toUpperCase() : code);
    })
    .findLast((code) => codes.has(code) && !notAState(code, name, ofACounty));
  const state = codes.get(written ?? '');
  return written === undefined || state === undefined ? undefined : { written, state };
}

const titles = new Map([...otherStates.values()].map((state) => [state.toLowerCase(), state]));
const anyTitle = [...titles.keys()].toSorted((a, b) => b.length - a.length).join('|');
const stateName = new RegExp(`\\b(?:${anyTitle})\\b`);
/** "California, Missouri": a town called California. */
const besideCalifornia = new RegExp(
  `^california (?:county |township |borough |city )?(${anyTitle})\\b(?! and\\b)`,
);
/** Places of California that are called like a state. */
const namesake = /\b(?:nevada (?:county|city)|washington (?:unified|elementary)|port of west sacramento)\b/;

/** The other state that a name, in small letters, writes out. */
export const stateIn = (plain: string): string | undefined =>
  titles.get(stateName.exec(plain.replace(namesake, ' '))?.[0] ?? '');

/** The state that follows a town called California. */
export const stateBeside = (plain: string): string | undefined =>
  titles.get(besideCalifornia.exec(plain)?.[1] ?? '');

const shortened = new RegExp(`[,(\\s]\\s*(${[...shortenedStates.keys()].join('|')})(?:\\.|\\)|\\s*$)`, 'i');

/** The state that a name shortens as newspapers do: "Ariz.", "(Tex.)"; never one of two letters without its stop. */
export function shortenedIn(name: string): string | undefined {
  const found = shortened.exec(name);
  return shortenedStates.get(found?.[1]?.toLowerCase() ?? '');
}
