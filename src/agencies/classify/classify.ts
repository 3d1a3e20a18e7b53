import type { EntityType } from '../agency.ts';
import { type Jurisdiction, jurisdictionOf, plainOf } from './jurisdiction.ts';
import {
  bodyOfTheState,
  federal,
  kindWords,
  localByName,
  manyMembers,
  privateBody,
  stateDespite,
  tribal,
} from './words.ts';

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
 * both what kind of public body it is and that it is of California. Anything else is unknown.
 */
export function classifyName(written: string): Proposal {
  const name = written.normalize('NFKC').trim();
  const plain = plainOf(name);
  if (plain === '') return unknown('there is no name');
  const where = jurisdictionOf(name, plain);
  return ruledOut(plain, where) ?? withMembers(plain, where) ?? publicBody(plain, where);
}

function ruledOut(plain: string, where: Jurisdiction): Proposal | undefined {
  const ofUnion = stateDespite.test(plain) ? undefined : federal.exec(plain)?.[0];
  if (ofUnion !== undefined)
    return no('federal', 'federal', `"${ofUnion}" is federal; 53060.3(d) leaves federal agencies out`);
  if (where.where === 'elsewhere')
    return no(
      'out-of-state',
      where.state ?? 'out of state',
      `${where.because}; 53060.3(d) leaves agencies of other states out`,
    );
  const ofTribe = tribal.exec(plain)?.[0];
  if (ofTribe !== undefined)
    return no('tribal', whereNamed(where), `"${ofTribe}" is tribal; no until counsel decides (R25)`);
  const company = bodyOfTheState.test(plain) ? undefined : privateBody.exec(plain)?.[0];
  return company === undefined
    ? undefined
    : no('private', whereNamed(where), `"${company}" is private; 53060.3(d) leaves private entities out`);
}

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
  return {
    type: kind.type,
    jurisdiction: 'California',
    eligible: 'yes',
    why: `"${kind.word}" is a ${kind.type} body and ${where.because}; 53060.3(d), to be decided on evidence`,
  };
}

/** A school of higher learning is public only by its own name: a word decides nothing (R25). */
function kindOf(plain: string): { readonly type: EntityType; readonly word: string } | undefined {
  const state = bodyOfTheState.exec(plain)?.[0];
  if (state !== undefined) return { type: 'state', word: state };
  if (
    /\b(?:university|college(?! district)|institute|academy|hospital|medical center|campus)\b/.test(plain) &&
    !/\b(?:community|city) college\b/.test(plain)
  )
    return undefined;
  for (const [words, type] of [...localByName, ...kindWords]) {
    const word = words.exec(plain)?.[0];
    if (word !== undefined) return { type, word };
  }
  return undefined;
}

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
