import { countyIn, placeIn } from './california.ts';
import { placeElsewhere } from './other-places.ts';
import { bodyOfTheState, localByName, withoutStateCampus } from './public-bodies.ts';
import { elsewhere } from './ruled-out.ts';
import { codeOf, shortenedIn, stateBeside, stateIn } from './state-names.ts';

/** Where a name says that its body sits, and which words of it say so; `unsaid` when none does, or two that differ. */
export interface Jurisdiction {
  readonly where: 'California' | 'elsewhere' | 'unsaid';
  /** The name adds "CA" or "California" to say where: what stands before it may be any place of it. */
  readonly qualified: boolean;
  /** The other state, where one is named. */
  readonly state?: string;
  readonly because: string;
}

/** Letters and digits in small letters without accents, one blank between words, "&" as "and", "LA County" in full. */
export const plainOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bla county\b/, 'los angeles county')
    .trim();

/**
 * Reads where a body sits from its name. A code of a state decides, the last one first ("California, PA"); then the
 * state's name written out; then a body or a place that California alone has, or has none of. A place that other states
 * have too says nothing.
 */
export function jurisdictionOf(name: string, plain: string): Jurisdiction {
  const code = codeOf(name, () => countyIn(plain) !== undefined);
  if (code !== undefined && code.state !== 'California')
    return elsewhereIn(code.state, `"${code.written}" is a code of another state`);
  const inCalifornia = californiaIn(plain);
  const beside = stateBeside(plain) ?? shortenedIn(name);
  if (beside !== undefined) return elsewhereIn(beside, `"${beside}" is another state`);
  const foreign = foreignIn(plain);
  const said = code === undefined ? inCalifornia : '"CA" is California';
  if (foreign === undefined)
    return said === undefined
      ? placed(plain)
      : { where: 'California', qualified: code !== undefined || endsInCalifornia(plain), because: said };
  return said === undefined
    ? { where: 'elsewhere', qualified: false, ...foreign }
    : {
        where: 'unsaid',
        qualified: false,
        because: `${foreign.because}, and ${said}: the two do not fit together`,
      };
}

const endsInCalifornia = (plain: string): boolean =>
  /\S calif(?:ornia)?(?: (?:police|pd|sheriff)(?: department)?)?$/.test(plain);

/** The state, not the peninsula of Mexico, nor a town or a university of Pennsylvania. */
const theState =
  /(?<!\bbaja )\bcalif(?:ornia)?\b(?! (?:borough|township|university police|university of pennsylvania))/;

function californiaIn(plain: string): string | undefined {
  const word =
    theState.exec(plain)?.[0] ??
    [bodyOfTheState, ...localByName.map(({ words }) => words)]
      .map((words) => words.exec(plain)?.[0])
      .find((found) => found !== undefined);
  return word === undefined ? undefined : `"${word}" is of California`;
}

function foreignIn(plain: string): { readonly because: string; readonly state?: string } | undefined {
  const state = stateIn(plain);
  if (state !== undefined) return { state, because: `"${state}" is another state` };
  const read = withoutStateCampus(plain);
  const word = elsewhere.exec(read)?.[0] ?? placeElsewhere.exec(read)?.[0];
  return word === undefined ? undefined : { because: `"${word}" is not of California` };
}

function placed(plain: string): Jurisdiction {
  const place = placeIn(plain);
  return place === undefined
    ? { where: 'unsaid', qualified: false, because: 'the name does not say in which state it is' }
    : { where: 'California', qualified: false, because: `"${place}" stands in California alone` };
}

const elsewhereIn = (state: string, because: string): Jurisdiction => ({
  where: 'elsewhere',
  qualified: false,
  state,
  because,
});
