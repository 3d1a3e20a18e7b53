import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import type { AlertRow } from '../delivery/alert-row.ts';
import { endWatch, judgedNoMatch } from '../hot-lists/watch-store.ts';

interface Judging {
  readonly record: Pick<RecordLog, 'append'>;
  readonly transaction: Queryable;
}

/** What the eye said of an alert, and the entry that recorded it. */
export interface AlertJudgement {
  readonly noMatch: boolean;
  readonly staffId: string;
  readonly entry: number;
}

/** R21: an entry by hand dies with the third of its alerts that is judged no match. */
const mostNoMatches = 3;

/**
 * An alert judged no match is dismissed as that, and the third of them ends the entry by hand; judged otherwise afterwards, it
 * is in hand again (53060.9(b)(1), R21). In the transaction of the judgement.
 */
export async function alertJudged(
  { record, transaction }: Judging,
  alert: Pick<AlertRow, 'alert_id' | 'watch_id' | 'state'>,
  { noMatch, staffId, entry }: AlertJudgement,
  now: Instant,
): Promise<void> {
  if (!noMatch && alert.state !== 'dismissed') return;
  await transaction.query(
    `insert into alert_acts (alert_id, act, reason, staff_id, acted_at, entry) values ($1, $2, $3, $4, at_ms($5), $6)`,
    [
      alert.alert_id,
      noMatch ? 'dismiss' : 'acknowledge',
      noMatch ? 'not-a-match' : null,
      staffId,
      now,
      entry,
    ],
  );
  const { watch_id: watchId } = alert;
  if (!noMatch || watchId === null || (await judgedNoMatch(transaction, watchId)) < mostNoMatches) return;
  await endWatch({ record, db: transaction }, watchId, 'not-a-match-thrice', now);
}
