import { daysBetween, noteReminder, reminderDue, tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { readCaseNumber } from '../../cases/index.ts';
import { type Forerunner, type RetentionHold, standingHolds } from '../../retention/index.ts';
import { copyReads } from './held-reads.ts';
import type { QueriesOfCase } from './hold-acts.ts';
import { applyShorterPeriods, dropPastPartitions } from './sweep-store.ts';

/** R28: an owner's shorter period is given to what was taken in before it; partitions that are over go. */
export const periodForerunner: Forerunner = {
  kind: 'shortened',
  run: async (db, now) => {
    const reached = await applyShorterPeriods(db, now);
    await dropPastPartitions(db, now);
    return reached;
  },
};

/** R28: before anything goes, what was asked since yesterday under a held case is copied; its owner is told of the review. */
export const holdForerunner = (queriesOfCase: QueriesOfCase): Forerunner => ({
  kind: 'held',
  run: async (db, now, entry) => {
    let copied = 0;
    for (const hold of await standingHolds(db)) {
      const caseNumber = readCaseNumber(hold.case_number);
      if (caseNumber !== undefined)
        copied += await copyReads(db, hold.hold_id, await queriesOfCase(db, caseNumber), now);
      await withTransaction(db, (transaction) => remindOfReview(transaction, hold, now, entry));
    }
    return copied;
  },
});

async function remindOfReview(
  transaction: Queryable,
  { owner_id: staffId, review_by: lapsesOn }: RetentionHold,
  now: Instant,
  entry: number,
): Promise<void> {
  const daysBefore = reminderDue('retention-hold', daysBetween(civilDate(now), lapsesOn));
  if (daysBefore === undefined) return;
  const reminder = { staffId, about: 'retention-hold', lapsesOn, daysBefore } as const;
  if (await noteReminder(transaction, reminder, now))
    await tell(transaction, { kind: 'retention-review', entry, staffIds: [staffId] }, now);
}
