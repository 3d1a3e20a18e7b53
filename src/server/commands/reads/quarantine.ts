import { systemClock } from '../../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';
import { makePool } from '../../../foundation/postgres/pool.ts';
import {
  type ColumnMap,
  listQuarantine,
  parseColumnMap,
  type QuarantineEntry,
  recordImport,
  recordOutcome,
  releaseQuarantine,
} from '../../../plate-reads/index.ts';
import { photosOf } from '../../photo-vault.ts';
import { openStores, type Stores } from '../../open-stores.ts';
import { columnMapOf } from './map-file.ts';
import { feedNamed, refused } from './named-feed.ts';

export const quarantineUsage =
  'usage: plateward reads quarantine --feed ID [--release [--map MAP.yaml]] [--json FILE]';

const options = {
  feed: { type: 'string' },
  release: { type: 'boolean', default: false },
  map: { type: 'string' },
  json: { type: 'string' },
} as const;

/** Many payloads may wait. */
const longestRunMs = 24 * 3_600_000;

/** `reads quarantine`: lists what a feed sent that is no read, or takes in what can be read by now (53060.2(a), R1). */
export async function runQuarantine(args: readonly string[]): Promise<number> {
  const { values } = parseCommand({ args: [...args], options }, quarantineUsage);
  if (values.feed === undefined || (values.map !== undefined && !values.release)) {
    throw new CommandError('usage', quarantineUsage);
  }
  const map = values.map === undefined ? undefined : await columnMapOf(values.map);
  const output = jsonOutput(values.json);
  const stores = await openStores();
  try {
    if (values.release) output.line(await release(stores, values.feed, map));
    else await list(stores, values.feed, values.json === undefined ? print : output.line);
  } finally {
    output.close();
    await stores.close();
  }
  return exit.done;
}

async function list(stores: Stores, feedId: string, tell: (entry: QuarantineEntry) => void): Promise<void> {
  const feed = await feedNamed(stores.app, feedId);
  let entries = 0;
  for await (const entry of listQuarantine(stores.app, feed.no, systemClock.now())) {
    entries++;
    tell(entry);
  }
  say(`${feedId}: ${entries} in quarantine`);
}

function print({ line, reason, times, lastAt, state }: QuarantineEntry): void {
  process.stdout.write(`${lastAt} ${times}x line ${line} (${state}): ${reason}\n`);
}

interface ReleaseReport {
  readonly feed: string;
  readonly released: number;
  readonly still: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly revised: number;
  readonly quarantined: number;
}

async function release(stores: Stores, feedId: string, given: ColumnMap | undefined): Promise<ReleaseReport> {
  const feed = await feedNamed(stores.app, feedId);
  const map = given ?? mapOfRegister(feed.columnMap);
  const now = systemClock.now();
  const receipt = await stores.record.jobRun(
    { kind: 'job.run', act: 'reads-release', values: {} },
    longestRunMs,
  );
  const pool = makePool(stores.postgres.app, { max: 3, name: 'plateward-release' });
  const photos = photosOf({ ...stores, db: pool });
  try {
    const outcome = await releaseQuarantine(
      { pool, photos, sealing: stores.sealing },
      { feed, ...(map === undefined ? {} : { map }), receipt, now },
    );
    if (outcome.kind === 'refused') {
      await recordOutcome(stores.record, feed.id, outcome);
      throw refused(feed, outcome.refusal);
    }
    const { kind: _kind, ...counts } = outcome;
    await recordImport(stores.record, feed.id, outcome);
    say(
      `${feedId}: ${counts.released} taken in (${counts.accepted} accepted, ${counts.duplicate} duplicate, ` +
        `${counts.revised} revised), ${counts.still} still no read`,
    );
    return { feed: feedId, ...counts };
  } finally {
    await pool.end();
  }
}

function mapOfRegister(text: string | null): ColumnMap | undefined {
  const parsed = text === null ? undefined : parseColumnMap(text);
  return parsed?.ok === true ? parsed.map : undefined;
}
