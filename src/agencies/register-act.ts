import {
  type Actor,
  actValues,
  decideAct,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  type Refusing,
} from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { unfitWords } from './unfit-words.ts';

/** What is done on the one register of agencies: owners and their terms; who may receive (53060.6(a), 53060.10(a), R1). */
type RegisterAct =
  | 'register-owner'
  | 'set-owner-terms'
  | 'register-agency'
  | 'import-agencies'
  | 'decide-agency';

/**
 * An act on the register of agencies: decided by the rules of the desk, and refused where a text is not fit to be kept
 * (53060.7(b)(5)). @throws RecordUnavailable
 */
export const onRegister = <T extends object>(
  deps: DeskDeps,
  actor: Actor,
  act: RegisterAct,
  texts: readonly string[],
  work: (transaction: Queryable) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const decision = decideAct(act, standing);
    if (decision.effect === 'refuse') return decision;
    return unfitWords(texts) ?? work(transaction);
  });

/** That an agency of the register was changed, and how. */
export const agencyDeed = (actor: Actor, act: string, agencyId: string, detail?: string): Deed<object> => ({
  draft: { kind: 'agency.changed', act, values: actValues(actor, agencyId, detail) },
  value: {},
});
