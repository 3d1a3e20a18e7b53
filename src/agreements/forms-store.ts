import { createHash } from 'node:crypto';
import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export interface StoredForm {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly sha256: Buffer;
  readonly effectiveOn: CivilDate;
  /** Last day on which the former version still serves; 0 = none said. */
  readonly signAgainBy: CivilDate;
  readonly approved: boolean;
}

const columns = `select version, title, text, sha256, effective_on::integer as "effectiveOn",
  coalesce(sign_again_by::integer, 0) as "signAgainBy", approved_at is not null as approved from agreement_versions`;

/** The newest approved version that is in effect. */
export async function currentForm(db: Queryable, today: CivilDate): Promise<StoredForm | undefined> {
  const { rows } = await db.query<StoredForm & Record<string, unknown>>(
    `${columns} where approved_at is not null and effective_on <= $1 order by version desc limit 1`,
    [today],
  );
  return rows[0];
}

/** Every version, newest first. */
export async function formVersions(db: Queryable): Promise<readonly StoredForm[]> {
  const { rows } = await db.query<StoredForm & Record<string, unknown>>(`${columns} order by version desc`);
  return rows;
}

/** The number of the version that is loaded next; of two loaded at once the second waits, and gets the one after. */
export async function nextVersion(transaction: Queryable): Promise<number> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('form 110 version'))`);
  const { rows } = await transaction.query<{ next: number }>(
    'select 1 + coalesce(max(version), 0) as next from agreement_versions',
  );
  return rows[0]?.next ?? 1;
}

/** One person's signature under one version, with the text that was signed. */
export interface Signature {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly way: 'in-system' | 'paper';
  /** Of a paper form: its scan is on file, and not the department's list alone (R8). */
  readonly scanned: boolean;
  readonly signedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly typedName: string | null;
  readonly sha256: Buffer;
}

export async function signaturesOf(db: Queryable, staffId: string): Promise<readonly Signature[]> {
  const { rows } = await db.query<Signature & Record<string, unknown>>(
    `select version, v.title, v.text, g.way, g.scan_sha256 is not null as scanned, g.signed_on::integer as "signedOn", epoch_ms(g.recorded_at) as "recordedAt",
       g.typed_name as "typedName", v.sha256
     from agreement_signatures g join agreement_versions v using (version) where g.staff_id = $1 order by version desc`,
    [staffId],
  );
  return rows;
}

/** Is this a PDF, as far as its first and last bytes tell? */
export const looksLikePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF');

/** Keeps the scanned form itself (53060.5(c)(1)(B)); its SHA-256. */
export async function keepScan(db: Queryable, pdf: Buffer, filedBy: string, now: Instant): Promise<Buffer> {
  const sha256 = createHash('sha256').update(pdf).digest();
  await db.query(
    `insert into agreement_scans (scan_sha256, pdf, filed_by, filed_at) values ($1, $2, $3, at_ms($4))
     on conflict do nothing`,
    [sha256, pdf, filedBy, now],
  );
  return sha256;
}
