import type { Queryable } from '../foundation/postgres/pool.ts';
import { matchSource } from '../searches/index.ts';
import type { MatchStanding } from './contract.ts';
import {
  actionsOf,
  cletsOf,
  judgedMatches,
  judgementsOf,
  misreadRates,
  waitedFor,
} from './standing-store.ts';
import type { Subject } from './subject.ts';

/** How one match stands: judged by whom, misread how often from there, asked and acted on (53060.9(b)); nothing of its plate. */
export async function matchStanding(
  db: Queryable,
  subject: Pick<Subject, 'asked' | 'readId'>,
  staffId: string,
  now: number,
): Promise<MatchStanding | undefined> {
  const source = await matchSource(db, subject.readId, now);
  if (source === undefined) return undefined;
  const judged = (await judgedMatches(db, subject.asked)).find(({ id }) => id === subject.readId);
  return {
    judged: judged ?? null,
    judgements: await judgementsOf(db, subject, staffId),
    waitsFor: await waitedFor(db, subject),
    ...(await misreadRates(db, source)),
    clets: await cletsOf(db, subject),
    actions: await actionsOf(db, subject),
  };
}
