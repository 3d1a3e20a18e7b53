import type { CommittedField } from '../committed-fields.ts';

/** What an entry says in clear; never a value that tells of a person, a plate or a case (R31). */
export type ClearField =
  | 'division'
  | 'role'
  | 'act'
  | 'clause'
  | 'effect'
  | 'outcome'
  | 'counts'
  | 'policyVersion'
  | 'ref'
  | 'month'
  | 'checkpoint';

export interface KindRule {
  /** Committed values that the entry cannot do without. */
  readonly values: readonly CommittedField[];
  readonly clear: readonly ClearField[];
  /** `ref` names an earlier entry of one of these kinds. */
  readonly refersTo?: readonly string[];
  /** Of all entries of this group at most one refers to the same entry. */
  readonly closes?: 'inquiry' | 'page' | 'lending' | 'source';
  /** ALPR information is accessed: the four elements of Civil Code 1798.90.52 stand in it or in what it refers to. */
  readonly access?: true;
}

/** Who, in which session, on which device, from where, by which route. */
export const person = ['staffId', 'session', 'device', 'address', 'route'] as const;
/** An act of a person on something. */
export const act = { values: ['staffId', 'session', 'subject'], clear: ['act'] } as const;
/** An answer: how much, and the digest of what. */
export const sent = { values: ['digest'], clear: ['ref', 'outcome', 'counts'] } as const;
/** What was to be answered, and was not: access moved (53060.5(c)(1)(D)). */
export const withdrawn = { values: [], clear: ['ref', 'outcome', 'clause'] } as const;
/** What happened to the program itself. */
export const system = { values: [], clear: ['outcome'] } as const;
/** Some of the kinds, by name. */
export type Kinds = Readonly<Record<string, KindRule>>;
