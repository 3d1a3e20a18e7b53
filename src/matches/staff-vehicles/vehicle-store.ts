import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';

/** R18: plates of staff are kept as keyed digests alone. */
const digestOf = (sealing: Sealing, plate: string): Buffer => sealing.mac('staff-vehicles', plate);

export interface EnteredVehicles {
  readonly plates: readonly string[];
  readonly basis: 'opt-in' | 'permit';
  readonly enteredBy: string;
}

/** Enters vehicles, or enters anew those that were taken off; a permit stands above an opt-in, which its owner may end (R18). */
export async function enterVehicles(
  db: Queryable,
  sealing: Sealing,
  { plates, basis, enteredBy }: EnteredVehicles,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into staff_vehicles (plate_mac, basis, entered_by, entered_at)
     select mac, $2, $3, at_ms($4) from unnest($1::bytea[]) as mac
     on conflict (plate_mac) do update set basis = excluded.basis, entered_by = excluded.entered_by,
       entered_at = excluded.entered_at, ended_at = null where staff_vehicles.ended_at is not null or excluded.basis = 'permit'`,
    [[...new Set(plates)].map((plate) => digestOf(sealing, plate)), basis, enteredBy, now],
  );
}

/** Takes a vehicle off that the same person entered by opt-in. */
export async function endVehicle(
  db: Queryable,
  sealing: Sealing,
  { plate, enteredBy }: { readonly plate: string; readonly enteredBy: string },
  now: Instant,
): Promise<void> {
  await db.query(
    `update staff_vehicles set ended_at = at_ms($3)
     where plate_mac = $1 and entered_by = $2 and basis = 'opt-in' and ended_at is null`,
    [digestOf(sealing, plate), enteredBy, now],
  );
}

/** Yes or no, and nothing else: not whose (R18). */
export async function isStaffVehicle(db: Queryable, sealing: Sealing, plate: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'select from staff_vehicles where plate_mac = $1 and ended_at is null',
    [digestOf(sealing, plate)],
  );
  return rowCount === 1;
}

/** The same of many plates at once: those of them that are vehicles of staff (R18). */
export async function staffVehiclesAmong(
  db: Queryable,
  sealing: Sealing,
  plates: readonly string[],
): Promise<ReadonlySet<string>> {
  const digests = new Map(plates.map((plate) => [digestOf(sealing, plate).toString('hex'), plate]));
  const { rows } = await db.query<{ mac: string }>(
    `select encode(plate_mac, 'hex') as mac from staff_vehicles
     where ended_at is null and plate_mac in (select decode(mac, 'hex') from unnest($1::text[]) as mac)`,
    [[...digests.keys()]],
  );
  return new Set(rows.flatMap(({ mac }) => digests.get(mac) ?? []));
}
