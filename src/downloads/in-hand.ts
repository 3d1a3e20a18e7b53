import { type Actor, actValues, type Deed, type Refusing, refusing } from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type CopyRow, lockCopy } from './copy-store.ts';
import { noSuchCopy } from './at-desk.ts';

type Kind = 'copy.handed-over' | 'copy.hand-over-ended' | 'copy.placed' | 'copy.compelled';

const notInHand = refusing(
  '53060.9(a)(1)',
  'This copy is not in your hands: it was never taken, or it is destroyed.',
  'Choose a copy that you have taken or printed.',
);

/** A copy in its own person's hands, locked. */
export async function inHand(
  transaction: Queryable,
  actor: Actor,
  copyId: string,
): Promise<(CopyRow & { readonly entry: number }) | Refusing> {
  const copy = await lockCopy(transaction, copyId);
  if (copy === undefined || copy.staff_id !== actor.caller.staffId) return noSuchCopy;
  const { entry } = copy;
  return entry === null || copy.taken_at === null || copy.destroyed_at !== null
    ? notInHand
    : { ...copy, entry };
}

/** One act upon a copy, as it is recorded: against the entry that stands on its pages. */
export const deed = <K extends Kind, T extends object>(
  actor: Actor,
  { copy_id, division, entry }: CopyRow & { readonly entry: number },
  { kind, act, detail, digest }: { kind: K; act: string; detail?: string; digest?: string },
  value: T,
  afterwards: (entry: number) => Promise<void>,
): Deed<T> => ({
  draft: {
    kind,
    act,
    ref: entry,
    division,
    values: { ...actValues(actor, copy_id, detail), digest: digest ?? '' },
  },
  value,
  afterwards,
});
