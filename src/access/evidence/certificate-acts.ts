import { tell } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import {
  certificateToDecide,
  closeCertificate,
  courseCompletedElsewhere,
  recordCompletion,
  sendCertificate,
} from '../../training/index.ts';
import type { CertificateBody, DecideCertificateBody } from '../contract.ts';
import { administer, type Desk } from '../desk/administer.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  type DeskDeps,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { noSuchPerson } from '../life/checks.ts';
import { noPdf, paperOf } from './certificate-paper.ts';
import { noCourse } from './training-acts.ts';

/** An administrator has looked at a certificate that was sent: it is the completion, or it does not serve. */
export const decideCertificate = (
  deps: DeskDeps,
  actor: Actor,
  { certificate, outcome }: DecideCertificateBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'verify-certificate', async (transaction, desk) => {
    const waiting = await certificateToDecide(transaction, certificate);
    if (waiting === undefined)
      return refusing('53060.5(c)(1)(C)', 'No certificate of that number waits.', 'Open the list again.');
    const { staffId, completedOn } = waiting;
    const unfit = await notForDesk(transaction, desk, staffId);
    if (unfit !== undefined) return unfit;
    const closed = await closeCertificate(transaction, { certificate, by: desk.staffId, outcome }, actor.now);
    if (!closed.ok) return refusedByStore(closed, 'Ask the other administrator of your division.');
    if (outcome === 'verified') return complete(transaction, actor, desk, waiting);
    return {
      draft: {
        kind: 'training.certificate',
        act: 'declined',
        values: actValues(actor, staffId, String(completedOn)),
      },
      value: {},
      afterwards: (entry) =>
        tell(transaction, { kind: 'certificate-declined', entry, staffIds: [staffId] }, actor.now),
    };
  });

/** An administrator who holds the certificate in hand has verified it (53060.5(c)(1)(C)); its scan is kept where it is given. */
export const verifyCertificate = (
  deps: DeskDeps,
  actor: Actor,
  { staffId, completedOn, pdf }: CertificateBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'verify-certificate', async (transaction, desk) => {
    const unfit = await notForDesk(transaction, desk, staffId);
    if (unfit !== undefined) return unfit;
    const courseId = await courseCompletedElsewhere(transaction);
    if (courseId === undefined) return noCourse;
    if (pdf !== undefined) {
      const kept = await keepVerified(transaction, { staffId, courseId, completedOn, pdf }, desk, actor.now);
      if (kept !== undefined) return kept;
    }
    return complete(transaction, actor, desk, { staffId, courseId, completedOn });
  });

async function notForDesk(db: Queryable, desk: Desk, staffId: string): Promise<Refusing | undefined> {
  const person = await findPerson(db, staffId);
  return person === undefined ? noSuchPerson : desk.against({ staffId, division: person.division });
}

interface Completed {
  readonly staffId: string;
  readonly courseId: string;
  readonly completedOn: number;
}

async function keepVerified(
  transaction: Queryable,
  { pdf, ...completed }: Completed & { readonly pdf: string },
  { staffId: by }: Desk,
  now: number,
): Promise<Refusing | undefined> {
  const paper = paperOf(pdf);
  if (paper === undefined) return noPdf;
  const sent = await sendCertificate(transaction, { ...completed, pdf: paper, sentBy: by }, now);
  if (!sent.ok) return refusedByStore(sent, 'Decide on the certificate that the person has sent.');
  const closed = await closeCertificate(
    transaction,
    { certificate: sent.value, by, outcome: 'verified' },
    now,
  );
  return closed.ok ? undefined : refusedByStore(closed, 'Ask the other administrator of your division.');
}

async function complete(
  transaction: Queryable,
  actor: Actor,
  { staffId: verifiedBy }: Desk,
  { staffId, courseId, completedOn }: Completed,
): Promise<Deed<object> | Refusing> {
  const completion = { staffId, courseId, completedOn, source: 'certificate', verifiedBy } as const;
  const recorded = await recordCompletion(transaction, completion, actor.now);
  if (!recorded.ok) return refusedByStore(recorded, 'See the date on the certificate.');
  return {
    draft: { kind: 'training.completed', act: 'certificate', values: actValues(actor, staffId, courseId) },
    value: {},
  };
}
