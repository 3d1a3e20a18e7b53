import {
  type Actor,
  actValues,
  administer,
  type Deed,
  type DeskDeps,
  type Performed,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { officersOf } from '../../people/index.ts';
import { listUses } from '../../purposes/index.ts';
import type { AgreementBody, ProposeAgreementBody } from '../contract.ts';
import { againstRecipient } from '../items.ts';
import { type AgreementRow, agree, endAgreement, keepAgreement, lockAgreement } from './agreement-store.ts';

const noAgreement = refusing(
  '53060.10(a)',
  'No agreement of that number stands here.',
  'Open the list again.',
);

/** Proposes what is agreed with an agency for a time: uses, how much at once, until when (53060.10(a)). */
export const proposeAgreement = (
  deps: DeskDeps,
  actor: Actor,
  body: ProposeAgreementBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'propose-agreement', async (transaction, desk) => {
    const barred = await againstRecipient(transaction, body.agencyId, actor.now);
    if (barred !== undefined) return barred;
    const uses = new Set((await listUses(transaction, civilDate(actor.now))).map(({ code }) => code));
    if (!body.uses.every((use) => uses.has(use)))
      return refusing(
        '53060.4(a)',
        'One of these is no authorized use now.',
        'Choose from the authorized uses.',
      );
    const kept = await keepAgreement(transaction, body, desk, actor.now);
    if (!kept.ok) return refusedByStore(kept, 'Choose an end within a year, or another number.');
    return {
      draft: {
        kind: 'agreement.proposed',
        act: 'proposed',
        division: desk.division,
        values: actValues(actor, kept.value, body.reference),
      },
      value: { agreement: kept.value },
      afterwards: async (entry) => {
        const { administrators } = await officersOf(transaction, desk.division);
        const staffIds = administrators.filter((one) => one !== desk.staffId);
        await tell(transaction, { kind: 'agreement-to-agree', entry, staffIds }, actor.now);
      },
    };
  });

const deed = (
  kind: 'agreement.agreed' | 'agreement.ended',
  actor: Actor,
  { agreement_id: id, division }: AgreementRow,
): Deed<object> => ({
  draft: {
    kind,
    act: kind === 'agreement.agreed' ? 'agreed' : 'ended',
    division,
    values: actValues(actor, id),
  },
  value: {},
});

/** A second administrator's leave; from then on shares may rest on it. */
export const agreeToAgreement = (
  deps: DeskDeps,
  actor: Actor,
  { agreement: id }: AgreementBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'agree-agreement', async (transaction, desk) => {
    const found = await lockAgreement(transaction, id, 'update');
    if (found === undefined) return noAgreement;
    const against = desk.against({ division: found.division, begunBy: found.proposed_by });
    if (against !== undefined) return against;
    if (found.ended || found.agreed) return noAgreement;
    const barred = await againstRecipient(transaction, found.agency_id, actor.now);
    if (barred !== undefined) return barred;
    const agreed = await agree(transaction, id, desk.staffId, actor.now);
    return agreed.ok
      ? deed('agreement.agreed', actor, found)
      : refusedByStore(agreed, 'Ask another administrator.');
  });

/** Ends an agreement: what rests on it and has not left does not leave any more. */
export const endTheAgreement = (
  deps: DeskDeps,
  actor: Actor,
  { agreement: id }: AgreementBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'end-agreement', async (transaction, desk) => {
    const found = await lockAgreement(transaction, id, 'update');
    if (found === undefined) return noAgreement;
    const against = desk.against({ division: found.division });
    if (against !== undefined) return against;
    if (found.ended) return noAgreement;
    await endAgreement(transaction, id, desk.staffId, actor.now);
    return deed('agreement.ended', actor, found);
  });
