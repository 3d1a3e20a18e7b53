import { createHash } from 'node:crypto';
import {
  type Actor,
  actValues,
  decideEligibility,
  type Deed,
  perform,
  type Performed,
  type Refusing,
  refusing,
} from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { destroyBy, periodOf } from '../retention/index.ts';
import type { CompelBody, EndHandOverBody, HandOverBody, PlaceBody } from './contract.ts';
import { type CopyRow, lockCopy } from './copy-store.ts';
import { noSuchCopy } from './decide.ts';
import type { CopyDeps } from './deps.ts';
import { formInForce, readReceiver, type Receiver } from './receiver-store.ts';

type Kind = 'copy.handed-over' | 'copy.hand-over-ended' | 'copy.placed' | 'copy.compelled';

const notYours = noSuchCopy;
const notInHand = refusing(
  '53060.9(a)(1)',
  'This copy is not in your hands: it was never taken, or it is destroyed.',
  'Choose a copy that you have taken or printed.',
);

/** A copy in its own person's hands, locked. */
async function inHand(
  transaction: Queryable,
  actor: Actor,
  copyId: string,
): Promise<(CopyRow & { readonly entry: number }) | Refusing> {
  const copy = await lockCopy(transaction, copyId);
  if (copy === undefined || copy.staff_id !== actor.caller.staffId) return notYours;
  const { entry } = copy;
  return entry === null || copy.taken_at === null || copy.destroyed_at !== null
    ? notInHand
    : { ...copy, entry };
}

const deed = <K extends Kind, T extends object>(
  actor: Actor,
  { copy_id, division, entry }: CopyRow & { readonly entry: number },
  { kind, act, detail, digest }: { kind: K; act: string; detail?: string; digest?: string },
  value: T,
  afterwards: (entry: number) => Promise<void>,
): Deed<T> => ({
  draft: {
    kind,
    act,
    ref: entry,
    division,
    values: { ...actValues(actor, copy_id, detail), digest: digest ?? '' },
  },
  value,
  afterwards,
});

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
    const { rowCount } = await transaction.query(
      `update copy_hand_overs set ended_at = at_ms($3), ended_how = $4
       where hand_over_id = $1 and copy_id = $2 and ended_at is null`,
      [id, copyId, actor.now, ended],
    );
    if (rowCount !== 1)
      return refusing('53060.9(a)(1)', 'This hand-over has ended already.', 'Open the list again.');
    const act = { kind: 'copy.hand-over-ended', act: ended, detail: id } as const;
    return deed(actor, copy, act, {}, async () => {});
  });

/** Placed in a case file: its day follows that file's schedule from now on (R27, DOM 14060). */
export const placeInFile = (
  deps: CopyDeps,
  actor: Actor,
  { file }: PlaceBody,
  copyId: string,
): Promise<Performed<{ readonly destroyBy: number }>> =>
  perform(deps, actor, 'place-copy', async (transaction) => {
    const copy = await inHand(transaction, actor, copyId);
    if ('effect' in copy) return copy;
    const period = await periodOf(transaction, 'case-file');
    if (period === undefined)
      return refusing(
        '53060.9(a)(1)',
        'The retention schedule states no period for case files.',
        'Ask a policy owner to state it with its authority.',
      );
    const day = destroyBy(civilDate(actor.now), period);
    const act = { kind: 'copy.placed', act: 'case-file', detail: file } as const;
    return deed(actor, copy, act, { destroyBy: day }, async () => {
      await transaction.query(
        `update copies set placed_in = $2, placed_at = at_ms($3), destroy_by = $4, authority = $5 where copy_id = $1`,
        [copyId, file, actor.now, day, period.authority],
      );
    });
  });

/** Compelled by law: Legal Affairs decides, and the document is attached, sealed (R27). */
export const compel = (
  deps: CopyDeps,
  actor: Actor,
  { instrument, reference, decision, decidedOn, document }: CompelBody,
  copyId: string,
): Promise<Performed<object>> =>
  perform(deps, actor, 'compel-copy', async (transaction) => {
    const copy = await inHand(transaction, actor, copyId);
    if ('effect' in copy) return copy;
    const bytes = Buffer.from(document, 'base64');
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
      return refusing('53060.9(a)(1)', 'The document is no PDF.', 'Attach the order or subpoena as a PDF.');
    if (decidedOn > civilDate(actor.now))
      return refusing(
        '53060.10(a)',
        'Legal Affairs decides before anything is given.',
        'Give the day of its decision.',
      );
    const hash = createHash('sha256').update(bytes).digest();
    const sealed = deps.sealing.seal(bytes, `compulsion:${copyId}`);
    const act = {
      kind: 'copy.compelled',
      act: instrument,
      detail: reference,
      digest: hash.toString('hex'),
    } as const;
    return deed(actor, copy, act, {}, async (entry) => {
      await transaction.query(
        `insert into copy_compulsions (copy_id, instrument, reference, decision, decided_on, document, document_hash,
           noted_by, noted_at, entry) values ($1, $2, $3, $4, $5, $6, $7, $8, at_ms($9), $10)`,
        [
          copyId,
          instrument,
          reference,
          decision,
          decidedOn,
          sealed,
          hash,
          actor.caller.staffId,
          actor.now,
          entry,
        ],
      );
    });
  });
