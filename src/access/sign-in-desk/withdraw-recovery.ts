import type { Route } from '../../foundation/route.ts';
import {
  type AgreeRecoveryBody,
  agreeRecoveryBody,
  recoveryOf,
  withdrawRecovery,
} from '../../sign-in/index.ts';
import { administer } from '../desk/administer.ts';
import { refusing } from '../desk/administrator.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { type Actor, actValues, type DeskDeps, type Performed } from '../desk/perform.ts';
import { concerning } from './device-acts.ts';

/** R6: a recovery that waits is taken back, by any administrator of the person's division. */
const withdrawAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { recovery }: AgreeRecoveryBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'withdraw-recovery', async (transaction, desk) => {
    const waiting = await recoveryOf(transaction, recovery);
    if (waiting === undefined)
      return refusing('53060.9(a)', 'There is no such recovery that waits.', 'Open the list again.');
    const { staffId } = waiting;
    const unfit = await concerning(transaction, desk, staffId);
    if (unfit !== undefined) return unfit;
    await withdrawRecovery(transaction, recovery, actor.now);
    return {
      draft: { kind: 'recovery.withdrawn', act: 'withdrawn', values: actValues(actor, staffId) },
      value: {},
    };
  });

export const withdrawRecoveryRoutes = (deps: DeskDeps): readonly Route[] => [
  deskRows(deps, { bodyBytes: 4096, perMinute: 60 }).act(
    'POST /desk/sign-in/recoveries/withdraw',
    {
      who: 'division-administrator',
      freshProof: true,
      records: ['recovery.withdrawn', 'act.refused'],
      body: agreeRecoveryBody,
      summary: 'Takes a recovery back that waits for the second administrator (R6).',
    },
    withdrawAtDesk,
  ),
];
