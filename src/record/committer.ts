import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Clock, Instant } from '../foundation/clock.ts';
import { type Attempt, type Building, buildAttempt } from './attempt.ts';
import type { Month } from './clear-months.ts';
import { LinkTimeout, type Link } from './link.ts';
import { sameHash } from './merkle/hash.ts';
import type { Prepared } from './prepared.ts';
import { type Condition, RecordUnavailable } from './record-log.ts';
import { append, type AppendOutcome, prepareMonths, readHead } from './store.ts';
import { type Head, type HeadRow, openHead } from './tree-head.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What one caller wants recorded, and what is recorded instead when its condition moved. */
export interface Wanted {
  readonly prepared: Prepared;
  readonly condition?: { readonly condition: Condition; readonly otherwise: Prepared } | undefined;
}

/** A wanted entry that stands in the record: `withdrawn` when it is the one instead. */
export interface Recorded {
  readonly index: number;
  readonly at: Instant;
  readonly head: Head;
  readonly withdrawn: boolean;
}

/** Servers' clocks may differ by so much; entries are then clamped to the head's time (issue 2, A5). */
export const clockTolerance = 2_000;
const roundTripMs = 2_000;

export interface Committer {
  readonly head: () => Head;
  /** Commits all or none; in order. @throws RecordUnavailable */
  readonly commit: (batch: readonly Wanted[]) => Promise<readonly Recorded[]>;
}

export interface CommitterOptions extends Building {
  readonly link: Link;
  readonly clock: Clock;
  readonly key: VerifierKey;
  readonly head: Head;
  readonly months: readonly Month[];
}

const isTimeout = (error: unknown): boolean =>
  error instanceof LinkTimeout ||
  (error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '57014'));

export const unavailable = (error: unknown): RecordUnavailable => {
  if (error instanceof RecordUnavailable) return error;
  const code = isTimeout(error) ? 'timeout' : 'database';
  return new RecordUnavailable(code, 'the database did not take the entry', { cause: error });
};

/** The next head must follow what was seen. @throws RecordUnavailable, for good, on a rollback or a fork */
export function follow(seen: Head, row: HeadRow, key: VerifierKey): Head {
  const next = openHead(row, key);
  if (!next.ok) throw new RecordUnavailable('inconsistent', next.why);
  if (row.size < seen.range.size) {
    throw new RecordUnavailable(
      'rolled-back',
      `the record had ${seen.range.size} entries and now has ${row.size}`,
    );
  }
  if (row.size === seen.range.size && !sameHash(row.root, seen.root)) {
    throw new RecordUnavailable(
      'inconsistent',
      `the record of ${row.size} entries has another root than before`,
    );
  }
  return next.value;
}

interface Item {
  readonly prepared: Prepared;
  readonly condition: Condition | undefined;
  readonly withdrawn: boolean;
}

const asWanted = ({ prepared, condition }: Wanted): Item => ({
  prepared,
  condition: condition?.condition,
  withdrawn: false,
});

/** Appends batch after batch upon the head it knows. One call at a time. */
export function openCommitter(options: CommitterOptions): Committer {
  const { link, clock, key } = options;
  const months = new Set(options.months);
  let head = options.head;

  const timeOfEntry = (): Instant => {
    const now = clock.now();
    if (head.lastAt - now > clockTolerance) {
      throw new RecordUnavailable('clock-back', 'the clock is earlier than the last entry of the record');
    }
    return Math.max(now, head.lastAt);
  };

  const build = async (items: readonly Item[]): Promise<Attempt> => {
    const at = timeOfEntry();
    try {
      return await buildAttempt(items, head, at, options);
    } catch (error) {
      throw new RecordUnavailable('key-missing', 'the checkpoint cannot be signed', { cause: error });
    }
  };

  const send = async (client: Queryable, attempt: Attempt): Promise<AppendOutcome> => {
    const missing = [...new Set(attempt.clear.map(({ month }) => month))].filter(
      (month) => !months.has(month),
    );
    if (missing.length > 0) await prepareMonths(client, missing);
    for (const month of missing) months.add(month);
    return append(client, attempt);
  };

  /** Reads the head back: was the attempt committed? Never guessed. */
  const wasCommitted = async (attempt: Attempt): Promise<boolean> => {
    const { head: row, hash } = await link.run(
      (client) => readHead(client, attempt.from.range.size),
      roundTripMs / 2,
    );
    const [first] = attempt.entries;
    const committed = hash !== undefined && first !== undefined && sameHash(hash, first.hash);
    head = follow(committed ? attempt.next : head, row, key);
    return committed;
  };

  const recorded = (attempt: Attempt, items: readonly Item[]): readonly Recorded[] =>
    items.map(({ withdrawn }, position) => ({
      index: attempt.from.range.size + position,
      at: attempt.at,
      head: attempt.next,
      withdrawn,
    }));

  const instead = (batch: readonly Wanted[], items: readonly Item[], positions: readonly number[]) =>
    items.map((item, at) => {
      const otherwise = batch[at]?.condition?.otherwise;
      if (!positions.includes(at) || otherwise === undefined) return item;
      return { prepared: otherwise, condition: undefined, withdrawn: true };
    });

  return {
    head: () => head,
    commit: async (batch) => {
      let items = batch.map(asWanted);
      /** Sent, and lost sight of: may yet turn out to be committed. */
      let lost: { readonly attempt: Attempt; readonly items: readonly Item[] } | undefined;
      for (;;) {
        const attempt = await build(items);
        let outcome: AppendOutcome;
        try {
          outcome = await link.run((client) => send(client, attempt), roundTripMs);
        } catch (error) {
          if (await wasCommitted(attempt)) return recorded(attempt, items);
          if (lost !== undefined || isTimeout(error)) throw error;
          lost = { attempt, items };
          continue;
        }
        if (outcome.kind === 'ok') {
          head = attempt.next;
          return recorded(attempt, items);
        }
        if (outcome.kind === 'condition-failed') {
          items = instead(batch, items, outcome.positions);
          continue;
        }
        if (lost !== undefined && (await wasCommitted(lost.attempt)))
          return recorded(lost.attempt, lost.items);
        head = follow(head, outcome.head, key);
      }
    },
  };
}
