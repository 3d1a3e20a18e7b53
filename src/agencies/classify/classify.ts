import type { EntityType } from '../agency.ts';
import { isCityOfCalifornia, isCountyOfCalifornia, withoutPlaces } from './california.ts';
import { type Jurisdiction, jurisdictionOf, plainOf } from './jurisdiction.ts';
import { leftOver, likeAPlace, saysAnother } from './plain-words.ts';
import { bodyOfTheState, kindWords, localByName, type KindWord } from './public-bodies.ts';
import {
  federal,
  manyMembers,
  privateBody,
  privateForm,
  privateSchool,
  stateDespite,
  tribal,
  tribes,
  veteransInFront,
} from './ruled-out.ts';

/** What a name alone suggests of an agency: for a person to decide on evidence, never a decision (53060.3(d), R25). */
export interface Proposal {
  readonly type: EntityType;
  /** "California", another state, "federal", or "unknown". */
  readonly jurisdiction: string;
  /** Whether it would be a public agency of Civil Code 1798.90.5(f), if what the name says is so. */
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly why: string;
}

/**
 * Proposes a type for the name of an agency. What rules a recipient out is looked for first; "yes" needs words that say
 * both what kind of public body it is and that it is of California, and that nothing of the name says something else.
 * Anything else is unknown.
 */
export function classifyName(written: string): Proposal {
  const name = withoutStops(written.normalize('NFKC').trim());
  const plain = plainOf(name);
  if (plain === '') return unknown('there is no name');
  const where = jurisdictionOf(name, plain);
  return ruledOut(plain, where) ?? withMembers(plain, where) ?? publicBody(plain, where);
}

/** "F.B.I.", "L. A. County", "N.M." without the stops. */
const withoutStops = (name: string): string =>
  name
    .replace(/(?<![\p{L}\p{N}])\p{L}\.(?:\s?\p{L}\.)+/gu, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll('.', ''))
    .trim();

function ruledOut(plain: string, where: Jurisdiction): Proposal | undefined {
  const ofUnion = stateDespite.test(plain) ? undefined : (federal.exec(plain)?.[0] ?? inFront(plain, where));
  if (ofUnion !== undefined)
    return no('federal', 'federal', `"${ofUnion}" is federal; 53060.3(d) leaves federal agencies out`);
  const ofTribe = tribal.exec(plain)?.[0] ?? tribeIn(plain);
  if (ofTribe !== undefined)
    return no('tribal', whereNamed(where), `"${ofTribe}" is tribal; no until counsel decides (R25)`);
  if (where.where === 'elsewhere')
    return no(
      'out-of-state',
      where.state ?? 'out of state',
      `${where.because}; 53060.3(d) leaves agencies of other states out`,
    );
  const company = privateForm.exec(plain)?.[0] ?? notOfTheState(plain);
  return company === undefined
    ? undefined
    : no('private', whereNamed(where), `"${company}" is private; 53060.3(d) leaves private entities out`);
}

const inFront = (plain: string, { state }: Jurisdiction): string | undefined =>
  state === 'Virginia' ? undefined : veteransInFront.exec(plain)?.[0];

/** A district of the place where a tribe has its land is none of the tribe's. */
const tribeIn = (plain: string): string | undefined =>
  /\b(?:district|unified|county)\b/.test(plain) ? undefined : tribes.exec(plain)?.[0];

const notOfTheState = (plain: string): string | undefined =>
  privateSchool.exec(plain)?.[0] ?? (bodyOfTheState.test(plain) ? undefined : privateBody.exec(plain)?.[0]);

function withMembers(plain: string, where: Jurisdiction): Proposal | undefined {
  const many = manyMembers.exec(plain)?.[0];
  return many === undefined
    ? undefined
    : {
        type: 'task-force',
        jurisdiction: whereNamed(where),
        eligible: 'unknown',
        why: `"${many}" is a body of many agencies: each member counts by itself (R10)`,
      };
}

function publicBody(plain: string, where: Jurisdiction): Proposal {
  const kind = kindOf(plain);
  if (kind === undefined) return unknown('no word of the name says what kind of body it is', where);
  if (where.where !== 'California') return { ...unknown(where.because), type: kind.type };
  const doubt = doubtOf(plain, kind, where);
  if (doubt !== undefined) return { ...unknown(doubt, where), type: kind.type };
  return {
    type: kind.type,
    jurisdiction: 'California',
    eligible: 'yes',
    why: `"${kind.word}" is a ${kind.type} body and ${where.because}; 53060.3(d), to be decided on evidence`,
  };
}

interface Kind {
  readonly type: EntityType;
  readonly word: string;
  /** Told by the body's own name, which is no other's. */
  readonly byName: boolean;
}

/** A school of higher learning is public only by its own name: a word decides nothing (R25). */
function kindOf(plain: string): Kind | undefined {
  const state = bodyOfTheState.exec(plain)?.[0];
  if (state !== undefined) return { type: 'state', word: state, byName: true };
  const local = firstOf(localByName, plain);
  if (local !== undefined) return { ...local, byName: true };
  if (schoolOrHospital.test(plain) && !publicSchool.test(plain)) return undefined;
  const kind = firstOf(kindWords, plain);
  return kind === undefined ? undefined : { ...kind, byName: false };
}

function firstOf(kinds: readonly KindWord[], plain: string): Omit<Kind, 'byName'> | undefined {
  for (const { words, type } of kinds) {
    const word = words.exec(plain)?.[0];
    if (word !== undefined) return { type, word };
  }
  return undefined;
}

const schoolOrHospital =
  /\b(?:university|college(?!(?: \w+)? district)|institute|academy|hospital(?!(?: \w+)? district)|medical center|campus)\b/;
const publicSchool = /\b(?:community|city) college\b/;

/** What of a name keeps it from being proposed: a place that is none, or words that may say something else. */
function doubtOf(
  plain: string,
  { type, word, byName }: Kind,
  { qualified }: Jurisdiction,
): string | undefined {
  const left = leftOver(withoutPlaces(byName ? plain.replace(word, ' ') : plain));
  const somethingElse = left === '' ? undefined : `what "${left}" is, it does not say`;
  if (saysAnother(left)) return somethingElse;
  // Beside a body's own name may stand what it likes of its districts and offices.
  if (byName) return undefined;
  switch (type) {
    case 'county':
      return isCountyOfCalifornia(plain) ? somethingElse : 'it names none of the 58 counties';
    case 'city':
      if (left === '') return isCityOfCalifornia(plain) ? undefined : 'it names no city';
      // Beside a city of the list what is left over is no other city: "Travis Police, Fairfield CA".
      return qualified && likeAPlace(left) && !isCityOfCalifornia(plain) ? undefined : somethingElse;
    case 'city-and-county':
      return somethingElse;
    case 'state':
      return ofEveryState.test(word) && isCityOfCalifornia(plain)
        ? `"${word}" in a city may be that of the United States, or a company's`
        : undefined;
    default:
      // Companies run buses and airports too.
      return run.test(word) && !isCityOfCalifornia(plain) && !isCountyOfCalifornia(plain)
        ? `"${word}" of no place of California may be a company's`
        : undefined;
  }
}

/** Bodies of this name the Union has too, and all other states; a county's court names its county. */
const ofEveryState =
  /^(?:dep(?:artmen)?t of (?:justice|motor vehicles|insurance|corrections)|doj|dmv|attorney general|parole)\b/;
const run = /^(?:transit|airports?|port|harbor)\b/;

const whereNamed = ({ where }: Jurisdiction): string => (where === 'California' ? 'California' : 'unknown');

const no = (type: EntityType, jurisdiction: string, why: string): Proposal => ({
  type,
  jurisdiction,
  eligible: 'no',
  why,
});

const unknown = (why: string, where?: Jurisdiction): Proposal => ({
  type: 'unknown',
  jurisdiction: where === undefined ? 'unknown' : whereNamed(where),
  eligible: 'unknown',
  why,
});
