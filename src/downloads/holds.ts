import { type Actor, actValues, administer, type Performed, refusing } from '../access/index.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import { copyAtDesk } from './at-desk.ts';
import type { HoldCopyBody } from './contract.ts';
import { isHeld } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';

const stands = refusing('R28', 'A hold keeps this copy already.', 'Open the list again.');
const none = refusing('R28', 'No hold keeps this copy.', 'Open the list again.');
const notMade = refusing('R28', 'This copy is not made, or is destroyed.', 'Choose a copy that there is.');
const badDay = refusing('R28', 'A hold is reviewed within a year.', 'Choose a day within a year.');

/** A copy is kept past its day: it has an owner and a review within a year (R28). */
export const holdCopy = (
  deps: CopyDeps,
  actor: Actor,
  { ground, reference, reviewBy }: HoldCopyBody,
  copyId: string,
): Promise<Performed<object>> =>
  administer(deps, actor, 'keep-copies', async (transaction, desk) => {
    const copy = await copyAtDesk(transaction, desk, copyId);
    if ('effect' in copy) return copy;
    const { entry, division } = copy;
    if (copy.state !== 'made' || copy.destroyed_at !== null || entry === null) return notMade;
    const today = civilDate(actor.now);
    if (reviewBy <= today || reviewBy > addCivil(today, { years: 1 })) return badDay;
    if (await isHeld(transaction, copyId)) return stands;
    return {
      draft: {
        kind: 'copy.held',
        act: ground,
        ref: entry,
        division,
        values: actValues(actor, copyId, reference),
      },
      value: {},
      afterwards: async (held) => {
        await transaction.query(
          `insert into copy_holds (copy_id, ground, reference, placed_by, placed_at, review_by, entry)
           values ($1, $2, $3, $4, at_ms($5), $6, $7)`,
          [copyId, ground, reference, desk.staffId, actor.now, reviewBy, held],
        );
      },
    };
  });

/** The hold is released: the copy's own day holds again. */
export const releaseCopy = (deps: CopyDeps, actor: Actor, copyId: string): Promise<Performed<object>> =>
  administer(deps, actor, 'keep-copies', async (transaction, desk) => {
    const copy = await copyAtDesk(transaction, desk, copyId);
    if ('effect' in copy) return copy;
    const { rowCount } = await transaction.query(
      `update copy_holds set released_by = $2, released_at = at_ms($3) where copy_id = $1 and released_at is null`,
      [copyId, desk.staffId, actor.now],
    );
    if (rowCount !== 1) return none;
    return {
      draft: {
        kind: 'copy.released',
        act: 'release',
        ref: copy.entry ?? 0,
        division: copy.division,
        values: actValues(actor, copyId),
      },
      value: {},
    };
  });
