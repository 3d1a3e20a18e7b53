import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import type { DeclineReason, DeclineShareBody, ShareBody } from '../contract.ts';
import { againstRecipient } from '../items.ts';
import { decideShare, lockShown } from './share-store.ts';

export const noShare = refusing('53060.10(a)', 'No share of that number waits here.', 'Open the list again.');

/** A second person's yes: an administrator of the case's division, never whoever asked, after a fresh proof (53060.10(a)). */
export const approveShare = (
  deps: DeskDeps,
  actor: Actor,
  { share }: ShareBody,
): Promise<Performed<object>> => decided(deps, actor, 'approve-share', share, null);

export const declineShare = (
  deps: DeskDeps,
  actor: Actor,
  { share, reason }: DeclineShareBody,
): Promise<Performed<object>> => decided(deps, actor, 'decline-share', share, reason);

const decided = (
  deps: DeskDeps,
  actor: Actor,
  act: 'approve-share' | 'decline-share',
  id: string,
  reason: DeclineReason | null,
): Promise<Performed<object>> =>
  administer(deps, actor, act, async (transaction, desk) => {
    const share = await lockShown(transaction, id, desk);
    if (share === undefined) return noShare;
    const { division, restricted, requested_by: begunBy } = share;
    const against = desk.against({ division, restricted, begunBy });
    if (against !== undefined) return against;
    if (share.state !== 'requested') return noShare;
    const barred =
      reason === null ? await againstRecipient(transaction, share.agency_id, actor.now) : undefined;
    if (barred !== undefined) return barred;
    await decideShare(transaction, id, { by: desk.staffId, reason }, actor.now);
    return {
      draft: {
        kind: reason === null ? 'share.approved' : 'share.declined',
        act: reason ?? 'approved',
        division,
        values: actValues(actor, id),
      },
      value: {},
      afterwards: (entry) =>
        tell(
          transaction,
          { kind: reason === null ? 'share-approved' : 'share-declined', entry, staffIds: [begunBy] },
          actor.now,
        ),
    };
  });
