import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import { holdInquiry, nameHold, releaseHold } from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { type DivisionName, officersOf } from '../people/index.ts';
import { readEntriesOf } from '../record/index.ts';
import { subjectsOf } from './held.ts';
import type { Inquiry } from './inquiry.ts';

export interface ProhibitedDeps {
  readonly db: Pool;
  readonly sealing: Sealing;
}

/** A prohibited inquiry that is about to be refused. */
export interface Prohibited {
  readonly staffId: string;
  /** The person's; OIA where the case is restricted, so that nobody else learns of it (R18). */
  readonly division: DivisionName;
  readonly prohibited: 'immigration' | 'reproductive';
}

const kept = z.strictObject({
  text: z.strictObject({ purpose: z.string(), statement: z.string().optional() }),
  plate: z.string().optional(),
  caseNumber: z.string(),
});
type Kept = z.infer<typeof kept>;

interface Begun extends Prohibited {
  readonly begun: string;
  readonly begun_at: Instant;
  readonly sealed: Buffer;
}

const keyOf = (begun: string): string => `begun:${begun}`;

/**
 * R14: the person's next inquiry on that plate or case is held for an administrator for 30 days. The hold stands before
 * the refusal is recorded, so that a crash between the two never lets the next inquiry through.
 */
export async function beginHold(
  { db, sealing }: ProhibitedDeps,
  { staffId, division, prohibited }: Prohibited,
  inquiry: Inquiry,
  now: Instant,
): Promise<string> {
  const begun = randomUUID();
  const { purpose, statement, query } = inquiry.body;
  const keeps: Kept = {
    text: { purpose, statement: statement?.text },
    plate: query.plate,
    caseNumber: inquiry.caseNumber,
  };
  const sealed = sealing.seal(Buffer.from(JSON.stringify(keeps)), keyOf(begun));
  await withTransaction(db, async (transaction) => {
    await transaction.query(
      `insert into refusals_begun (begun, staff_id, division, prohibited, begun_at, sealed)
       values ($1, $2, $3, $4, at_ms($5), $6)`,
      [begun, staffId, division, prohibited, now, sealed],
    );
    for (const { digest, sealedPlate } of subjectsOf(sealing, inquiry)) {
      const hold = { staffId, subject: digest, sealedPlate, reference: keyOf(begun), division };
      await holdInquiry(transaction, hold, now);
    }
  });
  return begun;
}

/**
 * The refusal has its entry: the hold is named by it, the refused text is sealed for the Hiring Authority and OIA, and the
 * administrators are told at once, but for the person himself (R2, R30). Done once, however often it is asked.
 */
export const finishHold = (deps: ProhibitedDeps, begun: string, entry: number, now: Instant): Promise<void> =>
  withTransaction(deps.db, async (transaction) => {
    const row = await take(transaction, begun);
    if (row !== undefined) await finish(deps, transaction, row, entry, now);
  });

async function finish(
  { sealing }: Pick<ProhibitedDeps, 'sealing'>,
  transaction: Queryable,
  row: Begun,
  entry: number,
  now: Instant,
): Promise<void> {
  const { staffId, division, prohibited, begun } = row;
  const text = Buffer.from(JSON.stringify(unsealed(sealing, row).text));
  await transaction.query(
    `insert into sealed_refusals (entry, division, prohibited, refused_at, sealed)
     values ($1, $2, $3, at_ms($4), $5)`,
    [entry, division, prohibited, row.begun_at, sealing.seal(text, `refusal:${entry}`)],
  );
  await nameHold(transaction, keyOf(begun), String(entry));
  const { administrators } = await officersOf(transaction, division);
  const staffIds = administrators.filter((administrator) => administrator !== staffId);
  await tell(transaction, { kind: 'prohibited-purpose', entry, staffIds }, now);
}

const unsealed = (sealing: Sealing, { begun, sealed }: Begun): Kept =>
  kept.parse(JSON.parse(sealing.unseal(sealed, keyOf(begun)).toString()));

/** What began this long ago was left by a server that has stopped. */
const leftAfter = 60_000;

/**
 * Settles what a crash has left: where the record holds the refusal, its hold is finished; where it does not, nobody was
 * refused, and the hold goes. The number of each.
 */
export async function settleHolds(
  deps: ProhibitedDeps,
  now: Instant,
): Promise<{ readonly finished: number; readonly dropped: number }> {
  const { rows } = await deps.db.query<{ begun: string }>(
    'select begun from refusals_begun where begun_at <= at_ms($1) order by begun_at',
    [now - leftAfter],
  );
  const settled = { finished: 0, dropped: 0 };
  for (const { begun } of rows) {
    const outcome = await withTransaction(deps.db, (transaction) => settle(deps, transaction, begun, now));
    if (outcome !== undefined) settled[outcome] += 1;
  }
  return settled;
}

async function settle(
  deps: ProhibitedDeps,
  transaction: Queryable,
  begun: string,
  now: Instant,
): Promise<'finished' | 'dropped' | undefined> {
  const row = await take(transaction, begun);
  if (row === undefined) return undefined;
  const entry = await entryOf(deps, transaction, row);
  if (entry === undefined) {
    await releaseHold(transaction, keyOf(begun), now);
    return 'dropped';
  }
  await finish(deps, transaction, row, entry, now);
  return 'finished';
}

/** The refusal of this inquiry in the record, the first one that no other hold rests on. */
async function entryOf(
  { sealing }: Pick<ProhibitedDeps, 'sealing'>,
  db: Queryable,
  row: Begun,
): Promise<number | undefined> {
  const { plate, caseNumber } = unsealed(sealing, row);
  const refusals = await readEntriesOf(db, sealing.derive, {
    staffId: row.staffId,
    kinds: ['inquiry.refused'],
    limit: 200,
  });
  const ofThis = refusals.filter(
    ({ entry, values }) =>
      values.plate === plate &&
      (values.caseNumber ?? '') === caseNumber &&
      Date.parse(entry.at) >= row.begun_at - 1_000,
  );
  for (const { entry } of ofThis.toReversed()) {
    const { rowCount } = await db.query('select 1 from sealed_refusals where entry = $1', [entry.seq]);
    if (rowCount === 0) return entry.seq;
  }
  return undefined;
}

/** Takes the row away, so that of two who settle it one does. */
async function take(transaction: Queryable, begun: string): Promise<Begun | undefined> {
  const { rows } = await transaction.query<Begun>(
    `delete from refusals_begun where begun = $1
     returning begun, staff_id as "staffId", division, prohibited, epoch_ms(begun_at) as begun_at, sealed`,
    [begun],
  );
  return rows[0];
}
