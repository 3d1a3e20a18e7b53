import { type Actor, actValues, administer, perform, type Performed, refusing } from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import { againstCopy, noSuchCopy } from './at-desk.ts';
import type { CopyState, DecideCopyBody } from './contract.ts';
import { lockCopy } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { noteStopped } from './making-store.ts';

const notWaiting = refusing(
  '53060.9(a)(1)',
  'This copy does not wait for a decision.',
  'Open the list again.',
);
const notRunning = refusing('53060.9(a)(1)', 'This copy is not being made.', 'Open the list again.');

/** Another person decides on a copy above the limit: an administrator of the division, never who asked (53060.9(a)(1), R2). */
export const decideCopy = (
  deps: CopyDeps,
  actor: Actor,
  { decision }: DecideCopyBody,
  copyId: string,
): Promise<Performed<{ readonly state: CopyState }>> =>
  administer(deps, actor, 'decide-copy', async (transaction, desk) => {
    const copy = await lockCopy(transaction, copyId);
    if (copy === undefined) return noSuchCopy;
    const { staff_id: staffId, division } = copy;
    const against = againstCopy(desk, copy, { staffId, begunBy: staffId });
    if (against !== undefined) return against;
    if (copy.state !== 'waiting') return notWaiting;
    const state = decision === 'approve' ? 'approved' : 'declined';
    return {
      draft: {
        kind: 'copy.decided',
        act: decision,
        ref: copy.request_entry,
        division,
        values: actValues(actor, copyId),
      },
      value: { state },
      afterwards: async (entry) => {
        await transaction.query(
          `update copies set state = $2, decided_by = $3, decided_at = at_ms($4), decision_entry = $5,
             sealed_passphrase = case when $2 = 'declined' then null else sealed_passphrase end where copy_id = $1`,
          [copyId, state, desk.staffId, actor.now, entry],
        );
        await tell(transaction, { kind: 'copy-decided', entry, staffIds: [staffId] }, actor.now);
      },
    };
  });

/** Who asked for a copy gives it up while it waits or is being made: nothing of it is left. */
export const cancelCopy = async (
  deps: CopyDeps,
  actor: Actor,
  copyId: string,
): Promise<Performed<{ readonly state: CopyState }>> => {
  const done = await perform<{ readonly state: CopyState }>(
    deps,
    actor,
    'cancel-copy',
    async (transaction) => {
      const copy = await lockCopy(transaction, copyId);
      if (copy === undefined || copy.staff_id !== actor.caller.staffId) return noSuchCopy;
      if (copy.state !== 'waiting' && copy.state !== 'approved' && copy.state !== 'making') return notRunning;
      return {
        draft: {
          kind: 'copy.decided',
          act: 'cancel',
          ref: copy.request_entry,
          division: copy.division,
          values: actValues(actor, copyId),
        },
        value: { state: 'stopped' },
        afterwards: async () => {
          await noteStopped(transaction, copyId, 'cancelled');
        },
      };
    },
  );
  if (done.kind === 'done') deps.makings.cancel(copyId);
  return done;
};
