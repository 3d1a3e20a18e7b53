import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { passwordFits } from './password.ts';
import {
  accountLocked,
  accountOf,
  beginTry,
  findSecondWay,
  releaseAccount,
  type SecondWay,
  spendStep,
  totpContext,
} from './second-way-store.ts';
import { secretBytes, stepOf } from './totp.ts';

export interface SecondWayDeps {
  readonly db: Queryable;
  readonly sealing: Sealing;
}

export interface Typed {
  readonly staffId: string;
  readonly password: string;
  readonly code: string;
}

export type Tried =
  | { readonly kind: 'proved' }
  /** `nowLocked`: this was the failure that locked the account. */
  | { readonly kind: 'failed'; readonly known: boolean; readonly nowLocked: boolean }
  | { readonly kind: 'locked'; readonly known: boolean };

/** What a stranger's code is compared with. */
const nobodysSecret = Buffer.alloc(secretBytes);

/**
 * Password and code of a person (53060.9(a)). The same statements run and the same work is done for whoever is typed,
 * known or not, locked or not: neither words nor time tell which (trust.md 26). A try is taken before it is looked at, so
 * that a hundred at once are still five.
 */
export async function trySecondWay(
  { db, sealing }: SecondWayDeps,
  { staffId, password, code }: Typed,
  now: Instant,
): Promise<Tried> {
  const account = accountOf(sealing, staffId);
  const open = await beginTry(db, account, now);
  const kept = await findSecondWay(db, staffId);
  const fits = await passwordFits(kept?.passwordHash, password);
  const step = stepOf(secretOf(sealing, staffId, kept), code, now);
  // Spent only with the right password: a code overheard is not used up by whoever overheard it.
  const fresh = await spendStep(db, staffId, open && fits && step !== undefined ? step : -1);
  const nowLocked = await accountLocked(db, account);
  const known = kept !== undefined;
  if (!open) return { kind: 'locked', known };
  if (!fresh) return { kind: 'failed', known, nowLocked };
  await releaseAccount(db, account, now);
  return { kind: 'proved' };
}

const secretOf = (sealing: Sealing, staffId: string, kept: SecondWay | undefined): Buffer =>
  kept === undefined ? nobodysSecret : sealing.unseal(kept.totpSealed, totpContext(staffId));
