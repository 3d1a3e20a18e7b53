import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { DivisionName } from '../people/index.ts';
import type { SignInDesk, SignInListed } from './contract.ts';
import { recoveriesWaiting } from './recovery-store.ts';
import { accountOf } from './second-way-store.ts';

/** How the people of a division sign in, and what waits for an administrator. */
export async function signInDesk(
  db: Queryable,
  sealing: Sealing,
  division: DivisionName,
  asker: string,
): Promise<SignInDesk> {
  const locked = await lockedAccounts(db);
  const { rows } = await db.query<Omit<SignInListed, 'locked'>>(
    `select s.staff_id as "staffId", s.name,
       (select count(*) from authenticators a where a.staff_id = s.staff_id and a.removed_at is null) as passkeys,
       coalesce((select jsonb_agg(jsonb_build_object('assetTag', d.device_id, 'kind', d.kind) order by d.device_id)
         from devices d where d.issued_to = s.staff_id and d.retired_at is null), '[]') as devices
     from staff s where s.division = $1 and s.status <> 'separated' order by s.name, s.staff_id`,
    [division],
  );
  const { rows: sharedDevices } = await db.query<{ assetTag: string; kind: string }>(
    `select device_id as "assetTag", kind from devices
     where issued_to is null and retired_at is null order by device_id`,
  );
  return {
    people: rows.map((row) => ({
      ...row,
      locked: locked.has(accountOf(sealing, row.staffId).toString('hex')),
    })),
    sharedDevices,
    recoveries: await recoveriesWaiting(db, asker),
  };
}

/** Keyed hashes of the accounts that are locked: the table knows no names. */
async function lockedAccounts(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ account: Buffer }>(
    `select account from (select distinct account from sign_in_tries where released_at is null) t
     where account_locked(account)`,
  );
  return new Set(rows.map(({ account }) => account.toString('hex')));
}
