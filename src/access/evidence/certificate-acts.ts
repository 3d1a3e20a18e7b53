import { looksLikePdf } from '../../agreements/index.ts';
import { tell } from '../../deadlines/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import { findPerson, officersOf } from '../../people/index.ts';
import {
  certificatePaper,
  certificatesWaiting,
  certificateToDecide,
  closeCertificate,
  courseCompletedElsewhere,
  recordCompletion,
  sendCertificate,
} from '../../training/index.ts';
import type {
  CertificateBody,
  CertificateListed,
  DecideCertificateBody,
  SendCertificateBody,
} from '../contract.ts';
import { administer, type Desk } from '../desk/administer.ts';
import { against, type Refusing, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { noSuchPerson } from '../life/checks.ts';
import { noCourse } from './training-acts.ts';

const noPdf = refusing(
  '53060.5(c)(1)(C)',
  'This is no PDF, or one of more than 5 MB.',
  'Scan the certificate as a PDF.',
);

/** The paper, when it is one. */
function paperOf(base64: string): Buffer | undefined {
  const pdf = Buffer.from(base64, 'base64');
  return looksLikePdf(pdf) && pdf.length <= 5_242_880 ? pdf : undefined;
}

/** One sends one's own certificate; it counts once an administrator has verified it (53060.5(c)(1)(C)). */
export const sendOwnCertificate = (
  deps: DeskDeps,
  actor: Actor,
  { completedOn, pdf }: SendCertificateBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'send-certificate', async (transaction, standing) => {
    const unfit = against('act-for-oneself', standing);
    if (unfit !== undefined) return unfit;
    const { staffId } = standing;
    const [paper, courseId, person] = [
      paperOf(pdf),
      await courseCompletedElsewhere(transaction),
      await findPerson(transaction, staffId),
    ];
    if (courseId === undefined || person === undefined) return noCourse;
    if (paper === undefined) return noPdf;
    const certificate = { staffId, courseId, completedOn, pdf: paper, sentBy: staffId };
    const sent = await sendCertificate(transaction, certificate, actor.now);
    if (!sent.ok)
      return refusedByStore(sent, 'See the date on the certificate, or wait for the administrator.');
    return {
      draft: { kind: 'training.certificate', act: 'sent', values: actValues(actor, staffId, sent.value) },
      value: {},
      afterwards: async (entry) => {
        const { administrators } = await officersOf(transaction, person.division);
        const staffIds = administrators.filter((id) => id !== staffId);
        await tell(transaction, { kind: 'certificate-sent', entry, staffIds }, actor.now);
      },
    };
  });

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
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="training-certificate-${certificate}.pdf"`,
    },
    body: paper.pdf,
  };
}

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
