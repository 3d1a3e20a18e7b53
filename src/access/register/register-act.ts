import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { DeskAct } from '../../rules/index.ts';
import { findEntry, type RegisterEntry } from '../../technologies/index.ts';
import { decideAct, type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type Deed, type DeskDeps, perform, type Performed } from '../desk/perform.ts';

export interface RegisterDeps extends DeskDeps {
  readonly sealing: Sealing;
  /** What the name of a thing may not say (53060.7(b)(5), R11); `agencies` knows. */
  readonly unfitWords: (texts: readonly string[]) => Refusing | undefined;
}

/** What one act of EIS upon an entry of its register is (53060.6(a)). */
export interface RegisterAct {
  readonly act: string;
  /** What the rules ask; who proposed it counts for an approval alone. */
  readonly decides: Extract<DeskAct, 'act-for-eis' | 'approve-technology'>;
  readonly technology: string;
  /** What is typed in it, screened before anything is kept. */
  readonly texts?: readonly (string | undefined)[];
}

export const noEntry = refusing('53060.6(a)', 'EIS’s register has no such entry.', 'Open the list again.');

/** One act upon an entry that there is, of a person who acts for EIS, with the entry locked. */
export const onEntry = <T extends object>(
  deps: RegisterDeps,
  actor: Actor,
  { act, decides, technology, texts = [] }: RegisterAct,
  work: (transaction: Queryable, entry: RegisterEntry) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const may = decideAct(decides, standing);
    if (may.effect === 'refuse') return may;
    const entry = await findEntry(transaction, technology);
    if (entry === undefined) return noEntry;
    const decision = decideAct(decides, standing, { begunBy: entry.proposedBy });
    if (decision.effect === 'refuse') return decision;
    return deps.unfitWords(texts.filter((text) => text !== undefined)) ?? work(transaction, entry);
  });

/** How a change of the register is recorded. */
export const changed = (actor: Actor, act: string, technology: string): Deed<object> => ({
  draft: { kind: 'technology.changed', act, values: actValues(actor, technology) },
  value: {},
});
