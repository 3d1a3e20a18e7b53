import { tell } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { findPerson, officersOf } from '../people/index.ts';
import type { SignInDeps, Visitor } from './visitor.ts';

/** CJIS AC-7: the lock is an entry, and the division's administrators are told. */
export async function noteLocked(
  { db, record }: Pick<SignInDeps, 'db' | 'record'>,
  staffId: string,
  { address, now }: Visitor,
): Promise<void> {
  const { index } = await record.append({ kind: 'account.locked', values: { subject: staffId, address } });
  await tell(
    db,
    { kind: 'account-locked', entry: index, staffIds: await administratorsFor(db, staffId) },
    now,
  );
}

export interface Release {
  readonly staffId: string;
  readonly by: string;
  readonly how: 'passkey' | 'administrator';
}

/** R6: "a lock-out is released by a passkey on the issued device, with notice to the administrator". */
export async function noteReleased(
  { db, record }: Pick<SignInDeps, 'db' | 'record'>,
  { staffId, by, how }: Release,
  now: Instant,
): Promise<void> {
  const { index } = await record.append({
    kind: 'account.released',
    act: `released-by-${how}`,
    values: { staffId: by, session: 'sign-in', subject: staffId },
  });
  await tell(
    db,
    { kind: 'account-released', entry: index, staffIds: await administratorsFor(db, staffId) },
    now,
  );
}

/** The administrators of the person's division; never the person himself (R2). */
async function administratorsFor(db: SignInDeps['db'], staffId: string): Promise<readonly string[]> {
  const person = await findPerson(db, staffId);
  if (person === undefined) return [];
  const { administrators } = await officersOf(db, person.division);
  return administrators.filter((administrator) => administrator !== staffId);
}
