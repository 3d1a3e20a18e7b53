import { createHash } from 'node:crypto';
import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';

const clauses: Clauses = {
  one_certificate_waits: ['53060.5(c)(1)(C)', 'A certificate of yours waits to be verified already'],
  certificate_day: ['53060.8(a)', 'The certificate bears a date that is still to come'],
  verifies_another: ['R2', 'Nobody verifies his own certificate'],
};

export interface CertificateSent {
  readonly staffId: string;
  readonly courseId: string;
  readonly completedOn: CivilDate;
  readonly pdf: Buffer;
  readonly sentBy: string;
}

/** Keeps a certificate as it was sent; it counts once an administrator has verified it (53060.5(c)(1)(C)). */
export async function sendCertificate(
  db: Queryable,
  { staffId, courseId, completedOn, pdf, sentBy }: CertificateSent,
  now: Instant,
): Promise<Outcome<string>> {
  const sha256 = createHash('sha256').update(pdf).digest();
  return lawful(async () => {
    const { rows } = await db.query<{ id: string }>(
      `insert into training_certificates (staff_id, course_id, completed_on, pdf, pdf_sha256, sent_by, sent_at)
       values ($1, $2, $3, $4, $5, $6, at_ms($7)) returning certificate_id::text as id`,
      [staffId, courseId, completedOn, pdf, sha256, sentBy, now],
    );
    return rows[0]?.id ?? '';
  }, clauses);
}

/** A certificate that waits, without its paper. */
export interface CertificateWaiting {
  readonly certificate: string;
  readonly staffId: string;
  readonly name: string;
  readonly courseId: string;
  readonly completedOn: CivilDate;
  readonly sentAt: Instant;
}

const columns = `c.certificate_id::text as certificate, c.staff_id as "staffId", s.name, c.course_id as "courseId",
  c.completed_on::integer as "completedOn", epoch_ms(c.sent_at) as "sentAt"`;

/** The certificates of a division that wait for an administrator. */
export async function certificatesWaiting(
  db: Queryable,
  division: DivisionName,
): Promise<readonly CertificateWaiting[]> {
  const { rows } = await db.query<CertificateWaiting & Record<string, unknown>>(
    `select ${columns} from training_certificates c join staff s using (staff_id)
     where c.outcome is null and s.division = $1 order by c.sent_at`,
    [division],
  );
  return rows;
}

/** One that waits, held until the transaction ends: it is decided once. */
export async function certificateToDecide(
  transaction: Queryable,
  certificate: string,
): Promise<CertificateWaiting | undefined> {
  const { rows } = await transaction.query<CertificateWaiting & Record<string, unknown>>(
    `select ${columns} from training_certificates c join staff s using (staff_id)
     where c.outcome is null and c.certificate_id = $1 for update of c`,
    [certificate],
  );
  return rows[0];
}

/** The paper itself, and whose it is. */
export async function certificatePaper(
  db: Queryable,
  certificate: string,
): Promise<{ readonly staffId: string; readonly pdf: Buffer } | undefined> {
  const { rows } = await db.query<{ staffId: string; pdf: Buffer }>(
    'select staff_id as "staffId", pdf from training_certificates where certificate_id = $1',
    [certificate],
  );
  return rows[0];
}

export async function closeCertificate(
  db: Queryable,
  closing: { readonly certificate: string; readonly by: string; readonly outcome: 'verified' | 'declined' },
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `update training_certificates set decided_by = $2, decided_at = at_ms($4), outcome = $3
       where certificate_id = $1`,
      [closing.certificate, closing.by, closing.outcome, now],
    );
  }, clauses);
}

/** Does a certificate of this person wait? */
export async function certificateWaits(db: Queryable, staffId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'select 1 from training_certificates where staff_id = $1 and outcome is null',
    [staffId],
  );
  return rowCount === 1;
}
