import {
  type Actor,
  administer,
  decideEligibility,
  type Deed,
  perform,
  type Performed,
  type Refusing,
  refusing,
} from '../access/index.ts';
import { isKnownTo } from '../cases/index.ts';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { againstCopy, copyAtDesk, noSuchCopy } from './at-desk.ts';
import type { EndHandOverBody, HandOverBody } from './contract.ts';
import type { CopyRow } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { deed, inHand } from './in-hand.ts';
import { formInForce, readReceiver, type Receiver, receiverOf } from './receiver-store.ts';

const restrictedCase = refusing(
  'R18',
  'The case of this copy is restricted: only OIA, and whom it names, may have it.',
  'Hand it to somebody of OIA, or who works the case.',
);

/** R27, R5: to somebody inside the department who could be an end user, with training and Form 110 in force. */
function unfitReceiver(receiver: Receiver | undefined, actor: Actor): Refusing | undefined {
  if (receiver === undefined)
    return refusing('53060.7(a)', 'Nobody of that number stands in the staff list.', 'Check the number.');
  if (receiver.staff_id === actor.caller.staffId)
    return refusing('53060.9(a)(1)', 'You have this copy yourself.', 'Name who it goes to.');
  const eligible = decideEligibility(receiver, actor.now);
  if (eligible.effect === 'refuse') return eligible;
  if (receiver.valid_through < civilDate(actor.now))
    return refusing(
      '53060.8(a)',
      'Training of this person is not in force.',
      'Have the training done first.',
    );
  if (!formInForce(receiver, civilDate(actor.now)))
    return refusing('53060.7(b)(2)', 'This person has no Form 110 in force.', 'Have Form 110 signed first.');
  return undefined;
}

/** Handed over inside the department, on paper or on the screen, to come back or be destroyed by a day (R27). */
export const handOver = (
  deps: CopyDeps,
  actor: Actor,
  { to, way, backBy }: HandOverBody,
  copyId: string,
): Promise<Performed<object>> =>
  perform(deps, actor, 'hand-over-copy', async (transaction) => {
    const copy = await inHand(transaction, actor, copyId);
    if ('effect' in copy) return copy;
    const unfit = unfitReceiver(await readReceiver(transaction, to), actor);
    if (unfit !== undefined) return unfit;
    if (copy.restricted && !(await isKnownTo(transaction, copy.case_number, to))) return restrictedCase;
    if (backBy < civilDate(actor.now) || backBy > (copy.destroy_by ?? 0))
      return refusing(
        '53060.9(a)(1)',
        'It comes back, or is destroyed, by the copy’s own day of destruction.',
        'Choose a day from today to that day.',
      );
    const act = { kind: 'copy.handed-over', act: way, detail: to } as const;
    return deed(actor, copy, act, {}, async (entry) => {
      await transaction.query(
        `insert into copy_hand_overs (copy_id, to_staff, way, handed_at, back_by, entry) values ($1, $2, $3, at_ms($4), $5, $6)`,
        [copyId, to, way, actor.now, backBy, entry],
      );
    });
  });

/** What was handed over is back, or destroyed where it was (R27). */
export const endHandOver = (
  deps: CopyDeps,
  actor: Actor,
  { handOver: id, ended }: EndHandOverBody,
  copyId: string,
): Promise<Performed<object>> =>
  perform(deps, actor, 'end-hand-over', async (transaction) => {
    const copy = await inHand(transaction, actor, copyId);
    if ('effect' in copy) return copy;
    return ending(transaction, actor, copy, { handOver: id, ended });
  });

/** An administrator notes it for who has left, or cannot (53060.5(c)(3)(A), R27); never of what he has in his own hands (R2). */
export const endHandOverAtDesk = (
  deps: CopyDeps,
  actor: Actor,
  body: EndHandOverBody,
  copyId: string,
): Promise<Performed<object>> =>
  administer(deps, actor, 'keep-copies', async (transaction, desk) => {
    const copy = await copyAtDesk(transaction, desk, copyId);
    if ('effect' in copy) return copy;
    const { staff_id: giver, entry } = copy;
    const receiver = (await receiverOf(transaction, body.handOver)) ?? giver;
    const against = againstCopy(desk, copy, { staffId: receiver });
    if (against !== undefined) return against;
    return entry === null ? noSuchCopy : ending(transaction, actor, { ...copy, entry }, body);
  });

async function ending(
  transaction: Queryable,
  actor: Actor,
  copy: CopyRow & { readonly entry: number },
  { handOver: id, ended }: EndHandOverBody,
): Promise<Deed<object> | Refusing> {
  const { rowCount } = await transaction.query(
    `update copy_hand_overs set ended_at = at_ms($3), ended_how = $4
     where hand_over_id = $1 and copy_id = $2 and ended_at is null`,
    [id, copy.copy_id, actor.now, ended],
  );
  if (rowCount !== 1)
    return refusing('53060.9(a)(1)', 'This hand-over has ended already.', 'Open the list again.');
  const act = { kind: 'copy.hand-over-ended', act: ended, detail: id } as const;
  return deed(actor, copy, act, {}, async () => {});
}
