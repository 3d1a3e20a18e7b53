import { rfc3339 } from '../../foundation/clock.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import {
  accountOf,
  agreeRecovery,
  type AgreeRecoveryBody,
  type Invitations,
  proposeRecovery,
  type RecoveryBody,
  recoveryOf,
  releaseAccount,
  type ReleaseBody,
} from '../../sign-in/index.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { concerning, linkOf } from './device-acts.ts';

/** CJIS AC-7: an administrator releases a locked account. */
export const releaseAtDesk = (
  deps: DeskDeps & { readonly sealing: Sealing },
  actor: Actor,
  { staffId }: ReleaseBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'release-account', async (transaction, desk) => {
    const unfit = await concerning(transaction, desk, staffId);
    if (unfit !== undefined) return unfit;
    if (!(await releaseAccount(transaction, accountOf(deps.sealing, staffId), actor.now)))
      return refusing('53060.9(a)', 'This account is not locked.', 'Nothing has to be done.');
    return {
      draft: {
        kind: 'account.released',
        act: 'released-by-administrator',
        values: actValues(actor, staffId),
      },
      value: {},
    };
  });

/** R6: the first of two administrators proposes that a person begins anew. */
export const proposeRecoveryAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  body: RecoveryBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'propose-recovery', async (transaction, desk) => {
    const unfit = await concerning(transaction, desk, body.staffId);
    if (unfit !== undefined) return unfit;
    const proposed = await proposeRecovery(transaction, body, desk.staffId, actor.now);
    if (!proposed.ok) return refusedByStore(proposed, 'See the list of recoveries that wait.');
    return {
      draft: { kind: 'recovery.proposed', act: body.why, values: actValues(actor, body.staffId) },
      value: {},
    };
  });

/** R6: the second, of whichever division, agrees; the former ways are gone and a link for new ones is made. */
export const agreeRecoveryAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { recovery }: AgreeRecoveryBody,
): Promise<Performed<Invitations>> =>
  perform(deps, actor, 'agree-recovery', async (transaction, standing) => {
    const concern = await recoveryOf(transaction, recovery);
    const unfit = against('agree-recovery', standing, concern);
    if (unfit !== undefined) return unfit;
    const agreed = await agreeRecovery(transaction, recovery, standing.staffId, actor.now);
    if (!agreed.ok) return refusedByStore(agreed, 'Another administrator must agree to it.');
    return {
      draft: {
        kind: 'recovery.agreed',
        act: 'authenticators-removed',
        values: actValues(actor, agreed.value.staffId),
      },
      value: { link: linkOf(agreed.value.code), expiresAt: rfc3339(agreed.value.expiresAt) },
    };
  });
