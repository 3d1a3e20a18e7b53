import type { Clock, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type Attempt, type Building, buildAttempt, type Item } from './attempt.ts';
import type { Month } from './clear-months.ts';
import { followHead } from './follow-head.ts';
import type { Link } from './link.ts';
import { sameHash } from './merkle/hash.ts';
import type { Prepared } from './prepared.ts';
import { type Condition, RecordUnavailable } from './record-log.ts';
import { append, type AppendOutcome, prepareMonths, readHead } from './store.ts';
import type { Head } from './tree-head.ts';
import { isTimeout } from './unavailable.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What one caller wants recorded, and what is recorded instead when its condition moved. */
export interface Wanted {
  readonly prepared: Prepared;
  readonly condition?: { readonly condition: Condition; readonly otherwise: () => Prepared } | undefined;
}

/** A wanted entry that stands in the record: `withdrawn` when it is the one instead. */
export interface Recorded {
  readonly index: number;
  readonly at: Instant;
  readonly head: Head;
  readonly withdrawn: boolean;
}

/** Servers' clocks may differ by so much; entries are then clamped to the head's time (issue 2, A5). */
const clockTolerance = 2_000;
const roundTripMs = 2_000;

export interface Committer {
  readonly head: () => Head;
  /** Commits all or none, in order. One call at a time. @throws RecordUnavailable, or what the database threw */
  readonly commit: (batch: readonly Wanted[]) => Promise<readonly Recorded[]>;
}

export interface CommitterOptions extends Building {
  readonly link: Link;
  readonly clock: Clock;
  readonly keys: readonly VerifierKey[];
  readonly head: Head;
  /** Months whose partitions stand already. */
  readonly months: readonly Month[];
}

/** An attempt's end: it stands; or another is to be made, of these items. */
type Step =
  | { readonly kind: 'done'; readonly recorded: readonly Recorded[] }
  /** `lost` was sent, and nobody heard what became of it: it may yet turn out to stand. */
  | { readonly kind: 'again'; readonly items: readonly Item[]; readonly lost: Attempt | undefined };

/** What the database said; or, where it said nothing, what reading the head back told. */
type Told = AppendOutcome | { readonly kind: 'stands' } | { readonly kind: 'lost' };

const asItem = ({ prepared, condition }: Wanted): Item => ({
  prepared,
  condition: condition?.condition,
  withdrawn: false,
});

/** What is recorded in place of those whose condition moved. */
const instead = (
  batch: readonly Wanted[],
  items: readonly Item[],
  positions: readonly number[],
): readonly Item[] =>
  items.map((item, at) => {
    const otherwise = positions.includes(at) ? batch[at]?.condition?.otherwise : undefined;
    return otherwise === undefined ? item : { prepared: otherwise(), condition: undefined, withdrawn: true };
  });

const done = ({ from, at, entries, next }: Attempt): Step => ({
  kind: 'done',
  recorded: entries.map(({ withdrawn }, position) => ({
    index: from.range.size + position,
    at,
    head: next,
    withdrawn,
  })),
});

/** Now, or the time of the last entry where that is a little later. */
function timeOfEntry(clock: Clock, { lastAt }: Head): Instant {
  const now = clock.now();
  if (lastAt - now > clockTolerance) {
    throw new RecordUnavailable('clock-back', 'the clock is earlier than the last entry of the record');
  }
  return Math.max(now, lastAt);
}

/** Appends batch after batch upon the head it knows. */
export function openCommitter(options: CommitterOptions): Committer {
  const { link, clock, keys } = options;
  const months = new Set(options.months);
  let head = options.head;

  const build = async (items: readonly Item[]): Promise<Attempt> => {
    const at = timeOfEntry(clock, head);
    try {
      return await buildAttempt(items, head, at, options);
    } catch (error) {
      throw new RecordUnavailable('key-missing', 'the checkpoint cannot be signed', { cause: error });
    }
  };

  const send = async (client: Queryable, attempt: Attempt): Promise<AppendOutcome> => {
    const needed = attempt.clear.map(({ month }) => month).filter((month) => !months.has(month));
    if (needed.length > 0) await prepareMonths(client, needed);
    for (const month of needed) months.add(month);
    return append(client, attempt);
  };

  /** Reads the head back: does the attempt stand? Never guessed. */
  const stands = async (attempt: Attempt): Promise<boolean> => {
    const read = (client: Queryable) => readHead(client, attempt.from.range.size);
    const { head: row, hash } = await link.run(read, roundTripMs / 2);
    const [first] = attempt.entries;
    const found = hash !== undefined && first !== undefined && sameHash(hash, first.hash);
    head = followHead(found ? attempt.next : head, row, keys);
    return found;
  };

  const tell = async (attempt: Attempt, lost: Attempt | undefined): Promise<Told> => {
    try {
      return await link.run((client) => send(client, attempt), roundTripMs);
    } catch (error) {
      if (await stands(attempt)) return { kind: 'stands' };
      if (lost !== undefined || isTimeout(error)) throw error;
      return { kind: 'lost' };
    }
  };

  const step = async (
    batch: readonly Wanted[],
    items: readonly Item[],
    lost: Attempt | undefined,
  ): Promise<Step> => {
    const attempt = await build(items);
    const told = await tell(attempt, lost);
    switch (told.kind) {
      case 'ok':
        head = attempt.next;
        return done(attempt);
      case 'stands':
        return done(attempt);
      case 'lost':
        return { kind: 'again', items, lost: attempt };
      case 'condition-failed':
        return { kind: 'again', items: instead(batch, items, told.positions), lost };
      case 'moved':
        if (lost !== undefined && (await stands(lost))) return done(lost);
        head = followHead(head, told.head, keys);
        return { kind: 'again', items, lost };
    }
  };

  return {
    head: () => head,
    commit: async (batch) => {
      let next = await step(batch, batch.map(asItem), undefined);
      while (next.kind === 'again') next = await step(batch, next.items, next.lost);
      return next.recorded;
    },
  };
}
