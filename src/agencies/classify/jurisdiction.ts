import { countyIn, placeIn } from './california.ts';
import { otherStates } from './states.ts';
import { bodyOfTheState, elsewhere, localByName } from './words.ts';

/** Where a name says that its body sits, and which words of it say so; `unsaid` when none does, or two that differ. */
export interface Jurisdiction {
  readonly where: 'California' | 'elsewhere' | 'unsaid';
  /** The other state, where one is named. */
  readonly state?: string;
  readonly because: string;
}

const codes = new Map([...otherStates, ['CA', 'California']]);
const anyCode = [...codes.keys()].join('|');

/** What follows the code where a vendor writes "Anytown TX PD" or "Any County FL SO". */
const body =
  'PD|SO|P\\.D\\.|S\\.O\\.|Police|Sheriff|County|Constable|DA|Dept|Department|Public Safety|DPS|Marshal|Probation';
/** What follows it where a name begins with it: "CA DOJ", "TX DPS", "AZ Highway Patrol". */
const stateBody = 'DPS|DOJ|DMV|DOC|DOT|Dept|Department|Highway|State|Attorney|Fish|Game|Parks|Metropolitan';
/** Where a code of a state stands as one: after a comma or in brackets, at the end, before the kind of body, in front. */
const qualified = new RegExp(
  [
    `[,(\\[-]\\s*(${anyCode})\\b(?!\\.? (?:County|Metro|Port))`,
    `\\s(${anyCode})(?=\\s*(?:\\d{5}(?:-\\d{4})?)?[)\\].]?\\s*$)`,
    `\\s(${anyCode})(?=\\s+(?:${body})\\b)`,
    `^(${anyCode})(?=\\s*[-:,]\\s)`,
    `^(?!LA\\b)(${anyCode})(?=\\s+(?:${stateBody})\\b)`,
  ].join('|'),
  'gi',
);

/** "San Diego County SD" is its sheriff's department, "Kern Co Sheriff" its county's. */
const notAState = (code: string, name: string): boolean =>
  (code === 'SD' && /\bSD\W*$/i.test(name) && !/,\s*SD\W*$/i.test(name)) ||
  (code === 'CO' && countyIn(plainOf(name)) !== undefined);

/** The codes of states that a name carries as such, in order; in small letters after a comma, or where all of it is. */
function codesOf(name: string): readonly string[] {
  const read = name === name.toLowerCase() ? name.toUpperCase() : name;
  return [...read.matchAll(qualified)]
    .map(
      ([, afterComma, ...others]) =>
        afterComma?.toUpperCase() ?? others.find((code) => code !== undefined) ?? '',
    )
    .filter((code) => codes.has(code) && !notAState(code, name));
}

/** Letters and digits in small letters, one blank between words. */
export const plainOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads where a body sits from its name. A code of a state decides, the last one first ("California, PA"); then the
 * state's name written out; then a body or a place that California alone has. A place that other states have too says
 * nothing.
 */
export function jurisdictionOf(name: string, plain: string): Jurisdiction {
  const code = codesOf(name).at(-1);
  if (code !== undefined && code !== 'CA')
    return elsewhereIn(codes.get(code) ?? code, `"${code}" is a code of another state`);
  const foreign = elsewhere.exec(plain)?.[0];
  const named = stateIn(plain);
  if (code === 'CA')
    return foreign === undefined
      ? { where: 'California', because: '"CA" is California' }
      : two(foreign, 'CA');
  if (foreign !== undefined) return { where: 'elsewhere', because: `"${foreign}" is not of California` };
  const california = /\bcalif(?:ornia)?\b/.exec(plain)?.[0] ?? bodyOfTheState.exec(plain)?.[0];
  if (named !== undefined)
    return california === undefined
      ? elsewhereIn(named, `"${named}" is another state`)
      : two(named, california);
  const proof =
    california ?? localByName.map(([words]) => words.exec(plain)?.[0]).find((found) => found !== undefined);
  if (proof !== undefined) return { where: 'California', because: `"${proof}" is of California` };
  const place = placeIn(plain);
  if (place !== undefined) return { where: 'California', because: `"${place}" stands in California alone` };
  return { where: 'unsaid', because: 'the name does not say in which state it is' };
}

const elsewhereIn = (state: string, because: string): Jurisdiction => ({
  where: 'elsewhere',
  state,
  because,
});
const two = (one: string, other: string): Jurisdiction => ({
  where: 'unsaid',
  because: `"${one}" and "${other}" do not fit together`,
});

const titles = new Map([...otherStates.values()].map((state) => [state.toLowerCase(), state]));
const stateName = new RegExp(
  `\\b(?:${[...titles.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b`,
);
/** Places of California that are called like a state. */
const namesake = /\b(?:nevada (?:county|city)|washington unified)\b/;

function stateIn(plain: string): string | undefined {
  return titles.get(stateName.exec(plain.replace(namesake, ' '))?.[0] ?? '');
}
