import { createHash } from 'node:crypto';
import { type Actor, perform, type Performed, refusing } from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import { destroyBy, periodOf } from '../retention/index.ts';
import { sealedTo } from './compelled-document.ts';
import type { CompelBody, PlaceBody } from './contract.ts';
import type { CopyDeps } from './deps.ts';
import { deed, inHand } from './in-hand.ts';

const placedBefore = refusing(
  'R27',
  'This copy lies in a case file already, whose schedule it follows.',
  'Destroy it by its day, or ask an administrator for a hold.',
);

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
    if (copy.placed_in !== null) return placedBefore;
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
    const sealed = deps.sealing.seal(bytes, sealedTo(copyId));
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
