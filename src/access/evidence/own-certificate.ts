import { tell } from '../../deadlines/index.ts';
import { findPerson, officersOf } from '../../people/index.ts';
import { courseCompletedElsewhere, sendCertificate } from '../../training/index.ts';
import type { SendCertificateBody } from '../contract.ts';
import { against } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { noPdf, paperOf } from './certificate-paper.ts';
import { noCourse } from './training-acts.ts';

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
