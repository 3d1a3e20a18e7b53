import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import { must } from '../../../test/builders/department.ts';
import type { JobReceipt } from '../../record/index.ts';
import { moveTechnology } from '../../technologies/index.ts';
import type { Feed } from '../feed.ts';
import { importReads } from './import-reads.ts';
import { RecordedRun } from './recorded-run.ts';
import { takeIn } from '../ways/take-in.ts';

const now = Date.UTC(2026, 10, 24, 18);
let stage: IngestStage;
let receipt: JobReceipt;
beforeAll(async () => {
  stage = await anIngestStage(now);
  receipt = await stage.record.jobRun({ kind: 'job.run', act: 'test', values: {} }, 86_400_000);
});
afterAll(() => stage.close());

const stored = async (feed: Feed): Promise<number> => {
  const { rows } = await stage.database.owner.query<{ n: number }>(
    `select count(*)::int as n from read_keys where feed_no = $1`,
    [feed.no],
  );
  return rows[0]?.n ?? 0;
};

/** A file of three batches; its feed is stopped once the first is in. */
async function* stoppedInTheMiddle(feed: Feed, stop: () => Promise<void>): AsyncGenerator<Buffer> {
  const row = (n: number) => ['7STP001', `2026-11-20T10:00:00.${String(n).padStart(4, '0')}-08:00`, 'c'];
  const rows = Array.from({ length: 1_500 }, (_, n) => [...row(n), 0.9, 'CA', `${feed.id}-${n}`]);
  const lines = csvOf(rows).split(/(?<=\n)/);
  yield Buffer.from(lines.slice(0, 700).join(''));
  while ((await stored(feed)) === 0) await pause(5);
  await stop();
  yield Buffer.from(lines.slice(700).join(''));
}

const move = (feed: Feed, to: 'suspended' | 'ended') => async (): Promise<void> => {
  const { department, database } = stage;
  must(await moveTechnology(database.app, { technologyId: feed.id, to, by: department.eis }, now));
};
const write = (text: string) => (feed: Feed) => async (): Promise<void> => {
  await stage.database.owner.query(text, [feed.id]);
};

describe('a feed that is stopped while a file of it is read (53060.6(a), R1)', () => {
  it.each([
    ['suspended by EIS', (feed: Feed) => move(feed, 'suspended'), '53060.6(a)'],
    ['ended by EIS', (feed: Feed) => move(feed, 'ended'), '53060.6(a)'],
    ['ended itself', write('update feeds set ended_at = now() where feed_id = $1'), '53060.6(a)'],
    [
      'out of operator mode',
      write('delete from operator_modes where technology_id = $1'),
      'CC 1798.90.55(a)',
    ],
  ] as const)('%s: nothing of it is taken in from then on', async (_, stopping, clause) => {
    const feed = await aFeed(stage.department, { format: 'csv' });
    const outcome = await importReads(
      { pool: stage.database.app, photos: stage.photos, sealing: stage.database.sealing },
      {
        feed,
        format: 'csv',
        origin: 'file',
        bytes: stoppedInTheMiddle(feed, stopping(feed)),
        receipt,
        now,
      },
    );
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { clause } });
    const taken = await stored(feed);
    expect(taken).toBeLessThan(1_500);
    expect(outcome).toMatchObject({ before: { accepted: taken } });
  });

  it('what came until then is in the record', async () => {
    const feed = await aFeed(stage.department, { format: 'csv', way: 'folder' });
    const { database, record, photos } = stage;
    const bytes = stoppedInTheMiddle(feed, move(feed, 'suspended'));
    const run = new RecordedRun(record);
    const deps = { db: database.app, record, sealing: database.sealing, photos };
    const outcome = await takeIn(deps, run, { feed, origin: 'folder', bytes, now });
    expect(outcome.kind).toBe('refused');
    const { rows } = await database.owner.query<{ accepted: number }>(
      `select (entry -> 'counts' ->> 'accepted')::int as accepted from door_record
       where kind = 'feed.imported' order by seq desc limit 1`,
    );
    expect(rows).toEqual([{ accepted: await stored(feed) }]);
  });
});
