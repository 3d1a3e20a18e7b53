import { createHash } from 'node:crypto';
import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export interface FormVersion {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly effectiveOn: CivilDate;
  /** Last day on which the former version still serves. */
  readonly signAgainBy?: CivilDate | undefined;
}

const clauses: Clauses = {
  signed_the_exact_text: ['53060.7(b)(2)', 'What was signed is not the text of that version'],
  countersigned_by_another: ['R2', 'Nobody countersigns his own form'],
  signed_before_recorded: ['53060.7(b)(2)', 'The form bears a date that is still to come'],
};

export const textSha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Loads a version of CDCR Form 110; it counts once approved (R8). */
export async function publishVersion(db: Queryable, form: FormVersion): Promise<void> {
  await db.query(
    `insert into agreement_versions (version, title, text, sha256, effective_on, sign_again_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [form.version, form.title, form.text, textSha256(form.text), form.effectiveOn, form.signAgainBy ?? null],
  );
}

/** Records that the department approved a version (R8); false when there is none that awaits it. */
export async function approveVersion(
  db: Queryable,
  version: number,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update agreement_versions set approved_by = $2, approved_at = at_ms($3)
     where version = $1 and approved_at is null`,
    [version, by, now],
  );
  return rowCount === 1;
}

export interface TypedSignature {
  readonly staffId: string;
  readonly version: number;
  readonly typedName: string;
  /** The hash of the text that was on the screen. */
  readonly textSha256: Buffer;
  readonly signedOn: CivilDate;
}

/** Signed in the system: typed name, the exact text's hash; the caller has proved the person afresh. */
export async function signInSystem(
  db: Queryable,
  signature: TypedSignature,
  now: Instant,
): Promise<Outcome<void>> {
  const { staffId, version, typedName, signedOn } = signature;
  return lawful(async () => {
    await db.query(
      `insert into agreement_signatures (staff_id, version, way, typed_name, text_sha256, signed_on, recorded_at)
       values ($1, $2, 'in-system', $3, $4, $5, at_ms($6)) on conflict (staff_id, version) do nothing`,
      [staffId, version, typedName, signature.textSha256, signedOn, now],
    );
  }, clauses);
}

export interface PaperForm {
  readonly staffId: string;
  readonly version: number;
  readonly signedOn: CivilDate;
  /** Of the scanned PDF; or of the department's list that named the form, while no scan is on file (R8). */
  readonly scanSha256?: Buffer;
  readonly listSha256?: Buffer;
  readonly countersignedBy: string;
}

/** A paper form, countersigned by an administrator, with its scan or from a list; a scan may follow (53060.5(c)(1)(B), R8). */
export async function filePaperForm(db: Queryable, form: PaperForm, now: Instant): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into agreement_signatures (staff_id, version, way, scan_sha256, list_sha256, countersigned_by,
         countersigned_at, signed_on, recorded_at)
       values ($1, $2, 'paper', $3, $7, $4, at_ms($6), $5, at_ms($6))
       on conflict (staff_id, version) do update set scan_sha256 = excluded.scan_sha256
         where agreement_signatures.way = 'paper' and agreement_signatures.scan_sha256 is null`,
      [
        form.staffId,
        form.version,
        form.scanSha256 ?? null,
        form.countersignedBy,
        form.signedOn,
        now,
        form.listSha256 ?? null,
      ],
    );
  }, clauses);
}
