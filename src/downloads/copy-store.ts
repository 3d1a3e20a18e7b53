import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { CopyState, Form, Protection, Scope } from './contract.ts';

/** A copy as its acts need it. */
export interface CopyRow {
  readonly copy_id: string;
  readonly form: Form;
  readonly scope: Scope;
  readonly protection: Protection;
  readonly staff_id: string;
  readonly person_name: string;
  readonly division: DivisionName;
  readonly case_number: string;
  readonly restricted: boolean;
  readonly use: string;
  readonly reason: string;
  readonly asked: number;
  /** The alert that it is of; null: it is of an answer. */
  readonly alert_id: number | null;
  readonly device_id: string;
  readonly reads: number;
  readonly state: CopyState;
  readonly request_entry: number;
  readonly decided_by: string | null;
  readonly entry: number | null;
  readonly destroy_by: CivilDate | null;
  readonly authority: string | null;
  readonly placed_in: string | null;
  readonly made_at: Instant | null;
  readonly taken_at: Instant | null;
  readonly destroyed_at: Instant | null;
  readonly sealed_passphrase: Buffer | null;
  readonly sealed_key: Buffer | null;
}

const columns = `c.copy_id::text as copy_id, c.form, c.scope, c.protection, c.staff_id, s.name as person_name, c.division,
  c.case_number, c.restricted, c.use, c.reason, c.asked, c.alert_id, c.device_id, c.reads, c.state, c.request_entry, c.decided_by,
  c.entry, c.destroy_by::integer as destroy_by, c.authority, c.placed_in, c.made_at, c.taken_at, c.destroyed_at,
  c.sealed_passphrase, c.sealed_key`;

/** A copy, locked for the rest of the transaction; of two acts at once the second finds the first one done. */
export async function lockCopy(transaction: Queryable, copy: string): Promise<CopyRow | undefined> {
  const { rows } = await transaction.query<CopyRow & Record<string, unknown>>(
    `select ${columns} from copies c join staff s using (staff_id) where c.copy_id = $1 for update of c`,
    [copy],
  );
  return rows[0];
}

export async function findCopy(db: Queryable, copy: string): Promise<CopyRow | undefined> {
  const { rows } = await db.query<CopyRow & Record<string, unknown>>(
    `select ${columns} from copies c join staff s using (staff_id) where c.copy_id = $1`,
    [copy],
  );
  return rows[0];
}

/** Whether a retention hold keeps it (R28). */
export async function isHeld(db: Queryable, copy: string): Promise<boolean> {
  const { rowCount } = await db.query('select from copy_holds where copy_id = $1 and released_at is null', [
    copy,
  ]);
  return rowCount === 1;
}

/** The copies of a case that are still somebody's, locked. */
export async function lockCopiesOf(transaction: Queryable, caseNumber: string): Promise<readonly CopyRow[]> {
  const { rows } = await transaction.query<CopyRow & Record<string, unknown>>(
    `select ${columns} from copies c join staff s using (staff_id)
     where c.case_number = $1 and c.state = 'made' and c.destroyed_at is null
       and not exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null)
     order by c.copy_id for update of c`,
    [caseNumber],
  );
  return rows;
}

export type NewCopy = Pick<
  CopyRow,
  | 'form'
  | 'scope'
  | 'protection'
  | 'staff_id'
  | 'division'
  | 'case_number'
  | 'restricted'
  | 'use'
  | 'reason'
  | 'asked'
  | 'alert_id'
  | 'device_id'
  | 'reads'
  | 'state'
  | 'sealed_passphrase'
> & { readonly entry: number };

/** Keeps what was asked for; the number of the copy. */
export async function addCopy(db: Queryable, copy: NewCopy, now: Instant): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into copies (form, scope, protection, staff_id, division, case_number, restricted, use, reason, asked,
       device_id, reads, state, sealed_passphrase, request_entry, requested_at, alert_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, at_ms($16), $17) returning copy_id::text as id`,
    [
      copy.form,
      copy.scope,
      copy.protection,
      copy.staff_id,
      copy.division,
      copy.case_number,
      copy.restricted,
      copy.use,
      copy.reason,
      copy.asked,
      copy.device_id,
      copy.reads,
      copy.state,
      copy.sealed_passphrase,
      copy.entry,
      now,
      copy.alert_id,
    ],
  );
  return String(rows[0]?.id);
}

/** Gives a passphrase a place, sealed, until its file is made. */
export async function keepPassphrase(db: Queryable, copy: string, sealed: Buffer): Promise<void> {
  await db.query('update copies set sealed_passphrase = $2 where copy_id = $1', [copy, sealed]);
}

/** The public key of a person's own files; undefined: none is kept. */
export async function ownKeyOf(db: Queryable, staffId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ recipient: string }>(
    'select recipient from copy_keys where staff_id = $1',
    [staffId],
  );
  return rows[0]?.recipient;
}

export async function keepOwnKey(
  db: Queryable,
  {
    staffId,
    recipient,
    entry,
  }: { readonly staffId: string; readonly recipient: string; readonly entry: number },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into copy_keys (staff_id, recipient, set_at, entry) values ($1, $2, at_ms($3), $4)
     on conflict (staff_id) do update set recipient = excluded.recipient, set_at = excluded.set_at, entry = excluded.entry`,
    [staffId, recipient, now, entry],
  );
}
