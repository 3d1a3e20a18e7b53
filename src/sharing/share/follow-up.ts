import { createHash, timingSafeEqual } from 'node:crypto';
import {
  type Actor,
  actValues,
  decideAct,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  type Refusing,
  refusing,
  type Standing,
} from '../../access/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AcknowledgeBody, DestroyedBody, ShareBody } from '../contract.ts';
import { noShare } from './decide-share.ts';
import {
  endShare,
  lockShown,
  noteAcknowledged,
  noteDestroyed,
  type ShareRow,
  stopPackages,
} from './share-store.ts';

/** An act upon a share by whoever asked for it, or by an administrator of its division; to others it is not there (R18). */
const onShare = (
  deps: DeskDeps,
  actor: Actor,
  act: string,
  id: string,
  work: (transaction: Queryable, share: ShareRow) => Promise<Deed<object> | Refusing>,
): Promise<Performed<object>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const share = await lockShown(transaction, id, standing);
    const own = share?.requested_by === standing.staffId;
    const decision = decideAct(own ? 'act-for-oneself' : 'end-share', standing, {
      division: share?.division,
      restricted: share?.restricted ?? false,
    });
    if (decision.effect === 'refuse') return decision;
    return share === undefined || !seenBy(standing, share) ? noShare : work(transaction, share);
  });

const seenBy = ({ staffId, division }: Standing, share: ShareRow): boolean =>
  share.requested_by === staffId || share.division === division;

const deed = (
  kind: 'share.ended' | 'share.acknowledged' | 'share.destroyed',
  act: string,
  actor: Actor,
  { share_id: id, division }: ShareRow,
  detail?: string,
): Deed<object> => ({ draft: { kind, act, division, values: actValues(actor, id, detail) }, value: {} });

/** Withdraws a share that has not left yet, after an approval too; of one that has left, no further package is made (53060.10(a)). */
export const withdrawShare = (
  deps: DeskDeps,
  actor: Actor,
  { share: id }: ShareBody,
): Promise<Performed<object>> =>
  onShare(deps, actor, 'end-share', id, async (transaction, share) => {
    if (share.state === 'released' && !share.stopped) {
      await stopPackages(transaction, id, actor.caller.staffId, actor.now);
      return deed('share.ended', 'stopped', actor, share);
    }
    if (share.state !== 'requested' && share.state !== 'approved') return noShare;
    await endShare(transaction, id, actor.caller.staffId, actor.now);
    return deed('share.ended', 'withdrawn', actor, share);
  });

/** The recipient has opened the package: it gives back the code that stands in it. */
export const acknowledgeShare = (
  deps: DeskDeps,
  actor: Actor,
  { share: id, code, person, on }: AcknowledgeBody,
): Promise<Performed<object>> =>
  onShare(deps, actor, 'acknowledge-share', id, async (transaction, share) => {
    if (share.state !== 'released') return noShare;
    const given = digestOfCode(code);
    if (!share.codes.some((digest) => timingSafeEqual(given, digest)))
      return refusing(
        '53060.10(a)',
        'This is not the code that stands in the package.',
        'Ask the recipient to read it from acknowledgement.txt.',
      );
    if (on < share.released_on || on > civilDate(actor.now))
      return refusing('53060.10(a)', 'The day is before the release, or to come.', 'Give the day as it was.');
    await noteAcknowledged(transaction, id, { person, on });
    return deed('share.acknowledged', 'by-code', actor, share, person);
  });

/** The recipient has destroyed what it was told, and somebody there attests it (53060.9(a)(1)). */
export const certifyDestroyed = (
  deps: DeskDeps,
  actor: Actor,
  { share: id, how, on, attestedBy }: DestroyedBody,
): Promise<Performed<object>> =>
  onShare(deps, actor, 'certify-share-destroyed', id, async (transaction, share) => {
    if (share.state !== 'released' && share.state !== 'acknowledged') return noShare;
    if (on < share.released_on || on > civilDate(actor.now))
      return refusing(
        '53060.9(a)(1)',
        'The day is before the release, or to come.',
        'Give the day as it was.',
      );
    await noteDestroyed(transaction, id, { how, on, attestedBy });
    return deed('share.destroyed', how, actor, share, attestedBy);
  });

/** Capitals, blanks and dashes of a code that is read out do not matter. */
export const digestOfCode = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest();
