import { type Desk, type Refusing, refusing } from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type CopyRow, lockCopy } from './copy-store.ts';

export const noSuchCopy = refusing(
  '53060.9(a)(1)',
  'There is no copy of that number for you.',
  'Open the list again.',
);

/** A copy that this desk may act on, locked. */
export async function copyAtDesk(
  transaction: Queryable,
  desk: Desk,
  copyId: string,
): Promise<CopyRow | Refusing> {
  const copy = await lockCopy(transaction, copyId);
  if (copy === undefined) return noSuchCopy;
  return againstCopy(desk, copy, { staffId: copy.staff_id }) ?? copy;
}

/** Why this desk may not act on a copy (53060.5(c)(1)(A), R2); to others one of a restricted case is as none (R18). */
export function againstCopy(
  desk: Desk,
  { division, restricted }: Pick<CopyRow, 'division' | 'restricted'>,
  about: { readonly staffId: string; readonly begunBy?: string },
): Refusing | undefined {
  const against = desk.against({ ...about, division: restricted ? 'OIA' : division, restricted });
  return against !== undefined && restricted && desk.division !== 'OIA' ? noSuchCopy : against;
}
