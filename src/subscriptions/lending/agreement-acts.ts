import {
  type Actor,
  actValues,
  decideAct,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { mayReceive, findAgency, unfitWords } from '../../agencies/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { parseVkey } from '../../record/index.ts';
import type { AgreementBody, RevokeBody } from '../contract.ts';
import {
  agreeToLend,
  findAgreement,
  ownFeeds,
  proposeAgreement,
  revokeAgreement,
} from './agreement-store.ts';

const deed = (actor: Actor, act: string, agreementId: string, detail?: string): Deed<object> => ({
  draft: { kind: 'lending.changed', act, values: actValues(actor, agreementId, detail) },
  value: {},
});

const noAgreement = refusing(
  '53060.10(a)',
  'There is no such agreement, or it is agreed or revoked already.',
  'Open the list again.',
);

/** EIS proposes what an agency may ask for; nothing is lent before a policy owner agrees (R1, R19). */
export const proposeLending = (
  deps: DeskDeps,
  actor: Actor,
  body: AgreementBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'propose-lending', async (transaction, standing) => {
    const may = decideAct('act-for-eis', standing);
    if (may.effect === 'refuse') return may;
    const unfit = unfitWords([body.authority]) ?? unreadableKey(body);
    if (unfit !== undefined) return unfit;
    // R19: what others collected is never passed on.
    const own = new Set((await ownFeeds(transaction)).map(({ id }) => id));
    if (body.feeds.some((feed) => !own.has(feed)))
      return refusing(
        'R19',
        'One of these feeds is not the department’s own.',
        'Choose from the department’s own feeds.',
      );
    // 53060.10(a): who could not receive it is not lent to.
    const agency = await findAgency(transaction, body.agencyId);
    if (agency === undefined || mayReceive(agency, civilDate(actor.now)) !== 'yes')
      return refusing(
        '53060.10(a)',
        'By the register that agency may not receive ALPR information.',
        'Have its entry decided first, or choose another.',
      );
    const outcome = await proposeAgreement(transaction, body, actor.caller.staffId, actor.now);
    return outcome.ok
      ? deed(actor, 'proposed', body.agreementId, JSON.stringify(body))
      : refusedByStore(outcome, 'Mend it, and propose it again.');
  });

const unreadableKey = ({ recordKey }: AgreementBody): Refusing | undefined =>
  parseVkey(recordKey).ok
    ? undefined
    : refusing(
        '53060.9(a)',
        'The verifier key cannot be read.',
        'Copy it whole from the other department’s page.',
      );

/** A policy owner agrees, who is not who proposed (R1). */
export const agreeLending = (
  deps: DeskDeps,
  actor: Actor,
  _body: unknown,
  { agreement: id }: { readonly agreement: string },
): Promise<Performed<object>> =>
  perform(deps, actor, 'agree-lending', async (transaction, standing) => {
    const found = await findAgreement(transaction, id);
    const may = decideAct('agree-operator-mode', standing, { begunBy: found?.proposedBy ?? '' });
    if (may.effect === 'refuse') return may;
    const outcome = await agreeToLend(transaction, id, actor.caller.staffId, actor.now);
    if (!outcome.ok) return refusedByStore(outcome, 'Ask another policy owner.');
    return outcome.value ? deed(actor, 'agreed', id) : noAgreement;
  });

/** EIS or a policy owner revokes; what is being answered under it is withdrawn (53060.10(a)). */
export const revokeLending = (
  deps: DeskDeps,
  actor: Actor,
  { why }: RevokeBody,
  { agreement: id }: { readonly agreement: string },
): Promise<Performed<object>> =>
  perform(deps, actor, 'revoke-lending', async (transaction, standing) => {
    const may = decideAct('register-owner', standing);
    if (may.effect === 'refuse') return may;
    const unfit = unfitWords([why]);
    if (unfit !== undefined) return unfit;
    return (await revokeAgreement(transaction, id, { revokedBy: actor.caller.staffId, why }, actor.now))
      ? deed(actor, 'revoked', id, why)
      : noAgreement;
  });
