import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { findFeed, folderPhotos, importReads, recordImport } from '../../plate-reads/index.ts';
import type { JobReceipt, RecordLog } from '../../record/index.ts';
import { alprGroup } from './alpr-group.ts';
import { DemoError } from './demo-error.ts';
import type { DemoRead } from './demo-read.ts';
import { feeds } from './feeds.ts';
import { randomFrom } from './random.ts';
import { stories, storyReads } from './stories.ts';
import { everydayTraffic } from './traffic.ts';
import { makeVehicles } from './vehicles.ts';

const seed = 53_060;
const days = 60;
const allReads = 50_000;
const vehicleCount = 9_000;

/** Sixty days of reads: everyday traffic, and the vehicles that the demo's cases are about. The same for the same moment. */
export function demoReads(now: Instant): readonly DemoRead[] {
  const random = randomFrom(seed);
  const told = storyReads(random, now);
  const taken = new Set(stories.map(({ vehicle }) => vehicle.plate));
  const [first, ...rest] = makeVehicles(random, vehicleCount, taken);
  if (first === undefined) return told;
  return [...told, ...everydayTraffic(random, [first, ...rest], allReads - told.length, now, days)];
}

export interface ReadsLoad {
  readonly app: Pool;
  readonly sealing: Sealing;
  readonly record: RecordLog;
  /** The moment up to which the reads go. */
  readonly until: Instant;
  readonly now: Instant;
}

/** Takes the reads in by the door that every feed uses; a run that broke off takes in what is missing. The number taken in. */
export async function loadReads(load: ReadsLoad): Promise<number> {
  const receipt = await load.record.jobRun({ kind: 'job.run', act: 'demo-reads', values: {} }, 3_600_000);
  const reads = demoReads(load.until).map((read, index) => ({ read, uuid: `demo-${index}` }));
  let stored = 0;
  for (const { id } of feeds) {
    const lines = reads
      .filter(({ read }) => read.feedId === id)
      .toSorted((a, b) => a.read.capturedAt - b.read.capturedAt)
      .map(({ read, uuid }) => alprGroup(read, uuid));
    stored += await loadFeed(load, id, lines, receipt);
  }
  return stored;
}

async function loadFeed(
  { app, sealing, record, now }: ReadsLoad,
  feedId: string,
  lines: readonly string[],
  receipt: JobReceipt,
): Promise<number> {
  const feed = await findFeed(app, feedId);
  if (feed === undefined) throw new DemoError('unreadable', `there is no feed ${feedId}`);
  // Made-up reads come without photos; those are drawn when they are first looked at.
  const photos = folderPhotos({ db: app, sealing, folder: '' });
  const bytes = inChunks(lines);
  const outcome = await importReads(
    { pool: app, photos, sealing },
    { feed, format: 'openalpr', origin: 'file', bytes, receipt, now },
  );
  if (outcome.kind === 'refused') throw new DemoError('unlawful', outcome.refusal.reason);
  await recordImport(record, feedId, outcome);
  return outcome.accepted + outcome.duplicate;
}

async function* inChunks(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < lines.length; at += 500)
    yield Buffer.from(`${lines.slice(at, at + 500).join('\n')}\n`);
}
