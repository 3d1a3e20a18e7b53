import { attached } from '../../foundation/attached.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import { findPerson } from '../../people/index.ts';
import { certificatePaper, certificatesWaiting } from '../../training/index.ts';
import type { CertificateListed } from '../contract.ts';
import type { Desk } from '../desk/administer.ts';

/** The certificates of the division that wait. */
export async function certificatesFor(
  db: Queryable,
  { division }: Pick<Desk, 'division'>,
): Promise<readonly CertificateListed[]> {
  return (await certificatesWaiting(db, division)).map(
    ({ certificate, staffId, name, completedOn, sentAt }) => ({
      certificate,
      staffId,
      name,
      completedOn,
      sentAt: rfc3339(sentAt),
    }),
  );
}

/** The paper that an administrator looks at before he verifies it; 404 for one of another division. */
export async function certificateOf(
  db: Queryable,
  { division }: Pick<Desk, 'division'>,
  certificate: string,
): Promise<Answer> {
  const paper = await certificatePaper(db, certificate);
  const person = paper === undefined ? undefined : await findPerson(db, paper.staffId);
  if (paper === undefined || person?.division !== division) return { status: 404 };
  return {
    status: 200,
    headers: attached(`training-certificate-${certificate}.pdf`, 'application/pdf'),
    body: paper.pdf,
  };
}
