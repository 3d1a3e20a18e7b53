import { rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { DivisionName } from '../people/index.ts';
import type { RetiredDevice, SignInDesk, SignInListed } from './contract.ts';
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
    retiredDevices: await retiredDevices(db, division),
    recoveries: await recoveriesWaiting(db, asker),
  };
}

/** So many are shown; the record knows every one. */
const mostRetired = 100;

/** Devices that the people of the division had, and shared ones, that are in use no more (R6). */
async function retiredDevices(db: Queryable, division: DivisionName): Promise<readonly RetiredDevice[]> {
  const { rows } = await db.query<Omit<RetiredDevice, 'at'> & { readonly at: number }>(
    `select d.device_id as "assetTag", d.kind, s.name as "issuedTo", d.retired_why as why, d.retired_by as by,
       epoch_ms(d.retired_at) as at
     from devices d left join staff s on s.staff_id = d.issued_to
     where d.retired_at is not null and (d.issued_to is null or s.division = $1)
     order by d.retired_at desc, d.device_id limit $2`,
    [division, mostRetired],
  );
  return rows.map((row) => ({ ...row, at: rfc3339(row.at) }));
}

/** Keyed hashes of the accounts that are locked: the table knows no names. */
async function lockedAccounts(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ account: Buffer }>(
    `select account from (select distinct account from sign_in_tries where released_at is null) t
     where account_locked(account)`,
  );
  return new Set(rows.map(({ account }) => account.toString('hex')));
}
