import type { Pool } from 'pg';
import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { findCase, readCaseNumber, type CaseNumber } from '../../cases/index.ts';
import { civilDate, rfc3339, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  findHold,
  placeHold,
  type PlaceHoldBody,
  type ReleaseHoldBody,
  releaseHold,
  type RetentionHold,
  type RetentionHoldListed,
  type ReviewHoldBody,
  reviewHold,
  standingHolds,
} from '../../retention/index.ts';
import type { ReadQuery } from '../read-query.ts';
import { copyReads } from './held-reads.ts';

/** What was asked under a case; the record knows it, and a later duty reads it there. */
export type QueriesOfCase = (db: Pool, caseNumber: CaseNumber) => Promise<readonly ReadQuery[]>;

export interface HoldDeps extends DeskDeps {
  /** For searches. */
  readonly reads: Pool;
  readonly queriesOfCase: QueriesOfCase;
}

const noCase = refusing(
  'R28',
  'There is no case of your division under this number.',
  'Check the number, or open the case.',
);
const noHold = refusing('R28', 'No retention hold of that number stands.', 'Open the list again.');

/** Holds the reads of a case of one's own division: they are copied now and daily, and may then go (R28). */
export const placeHoldAtDesk = async (
  deps: HoldDeps,
  actor: Actor,
  { caseNumber: typed, ground, reference, reviewBy }: PlaceHoldBody,
): Promise<Performed<object>> => {
  const placed = await administer(deps, actor, 'place-retention-hold', async (transaction, desk) => {
    const caseNumber = readCaseNumber(typed);
    const found = caseNumber === undefined ? undefined : await findCase(transaction, caseNumber);
    if (found === undefined || caseNumber === undefined) return noCase;
    const { division, restricted } = found;
    const against = desk.against({ division, restricted });
    if (against !== undefined) return against;
    if (reviewBy <= civilDate(actor.now))
      return refusing('R28', 'The day of review is past.', 'Choose a day within a year.');
    const hold = {
      case_number: caseNumber,
      division,
      ground,
      reference,
      owner_id: desk.staffId,
      review_by: reviewBy,
    };
    const outcome = await placeHold(transaction, hold, actor.now);
    if (!outcome.ok) return refusedByStore(outcome, 'Choose a day within a year, or another reference.');
    return {
      draft: {
        kind: 'retention.held',
        act: ground,
        division,
        values: actValues(actor, caseNumber, reference),
      },
      value: { hold: outcome.value, caseNumber },
    };
  });
  if (placed.kind === 'refuse') return placed;
  const { hold, caseNumber } = placed.value;
  // The hold stands; what a fault leaves uncopied now the daily job copies, before anything goes.
  const copied = await copyReads(
    deps.reads,
    hold,
    await deps.queriesOfCase(deps.reads, caseNumber),
    actor.now,
  );
  return { ...placed, value: { hold, copied } };
};

/** Reviews a hold: it stands for another year at most, and is the reviewer's. */
export const reviewHoldAtDesk = (
  deps: HoldDeps,
  actor: Actor,
  { hold: id, reviewBy }: ReviewHoldBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'review-retention-hold', async (transaction, desk) => {
    const hold = await findHold(transaction, id);
    if (hold === undefined) return noHold;
    const against = desk.against(hold);
    if (against !== undefined) return against;
    const outcome = await reviewHold(transaction, id, { by: desk.staffId, reviewBy }, actor.now);
    if (!outcome.ok) return refusedByStore(outcome, 'Choose a day within a year.');
    return outcome.value ? done('retention.reviewed', actor, hold) : noHold;
  });

/** Releases a hold: its copies go with the next run of the job. */
export const releaseHoldAtDesk = (
  deps: HoldDeps,
  actor: Actor,
  { hold: id }: ReleaseHoldBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'release-retention-hold', async (transaction, desk) => {
    const hold = await findHold(transaction, id);
    if (hold === undefined) return noHold;
    const against = desk.against(hold);
    if (against !== undefined) return against;
    await releaseHold(transaction, id, desk.staffId, actor.now);
    return done('retention.released', actor, hold);
  });

const done = (kind: 'retention.reviewed' | 'retention.released', actor: Actor, hold: RetentionHold) => ({
  draft: {
    kind,
    act: hold.ground,
    division: hold.division,
    values: actValues(actor, hold.case_number, hold.reference),
  },
  value: {},
});

/** The holds of a division; those of restricted cases are OIA's alone (R18). */
export async function listHolds(
  db: Queryable,
  division: string,
  now: Instant,
): Promise<readonly RetentionHoldListed[]> {
  const today = civilDate(now);
  return (await standingHolds(db))
    .filter((hold) => hold.division === division && (!hold.restricted || division === 'OIA'))
    .map((hold) => ({
      id: hold.hold_id,
      caseNumber: hold.case_number,
      ground: hold.ground,
      reference: hold.reference,
      ownerId: hold.owner_id,
      ownerName: hold.owner_name,
      placedAt: rfc3339(hold.placed_at),
      reviewBy: hold.review_by,
      overdue: hold.review_by < today,
      reads: hold.reads,
    }));
}
