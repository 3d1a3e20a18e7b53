import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import { parseColumnMap } from '../adapters/column-map.ts';
import type { Feed } from '../feed.ts';
import { listQuarantine, type QuarantineEntry } from '../store/quarantine-list.ts';
import { dropExpiredPayloads } from '../store/quarantine-payloads.ts';
import { type ReleaseOutcome, releaseQuarantine } from './release-quarantine.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-20T10:00:00-08:00';
const dayMs = 86_400_000;

let stage: IngestStage;
beforeAll(async () => {
  stage = await anIngestStage(now);
});
afterAll(() => stage.close());

async function listed(feed: Feed, when = now): Promise<readonly QuarantineEntry[]> {
  const entries: QuarantineEntry[] = [];
  for await (const entry of listQuarantine(stage.database.app, feed.no, when)) entries.push(entry);
  return entries;
}

async function release(feed: Feed, mapText?: string, when = now): Promise<ReleaseOutcome> {
  const map = mapText === undefined ? undefined : parseColumnMap(mapText);
  const receipt = await stage.record.jobRun({ kind: 'job.run', act: 'test', values: {} }, dayMs);
  return releaseQuarantine(
    { pool: stage.database.app, photos: stage.photos, sealing: stage.database.sealing },
    { feed, ...(map?.ok === true ? { map: map.map } : {}), receipt, now: when },
  );
}

const payloads = async (feed: Feed) => {
  const { rows } = await stage.database.owner.query<{ sealed: Buffer; cut: boolean; bytes: number }>(
    'select sealed, cut, bytes from quarantine_payloads where feed_no = $1',
    [feed.no],
  );
  return rows;
};

describe('what is no read', () => {
  it('is kept once, sealed, and listed without its text', async () => {
    const feed = await aFeed(stage.department, { format: 'csv' });
    const csv = csvOf([['7SECRET', 'yesterday', 'CAM-1', 0.9, 'CA', 'r-1']]);
    await stage.take(feed, csv);
    await stage.take(feed, csv);
    const kept = await payloads(feed);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.sealed.includes('7SECRET')).toBe(false);
    const entries = await listed(feed);
    expect(entries).toMatchObject([
      { line: 2, times: 2, state: 'kept', lastAt: new Date(now).toISOString() },
    ]);
    expect(JSON.stringify(entries)).not.toContain('7SECRET');
  });

  it('is taken in after a mend, with the header under which it came, and once', async () => {
    const feed = await aFeed(stage.department, { format: 'csv' });
    await stage.take(feed, `camera,when,plate\nC,${at},7MEND01\nC,${at},7MEND02\n`);
    expect(await listed(feed)).toMatchObject([{ line: 1, state: 'kept' }]);
    expect(await release(feed)).toMatchObject({ released: 0, still: 1, accepted: 0 });
    expect(await listed(feed)).toMatchObject([{ times: 1 }]);
    const map = 'captured_at: when\n';
    expect(await release(feed, map)).toMatchObject({ released: 1, still: 0, accepted: 2, quarantined: 0 });
    expect(await release(feed, map)).toMatchObject({ released: 0, still: 0, accepted: 0, duplicate: 0 });
    expect(await listed(feed)).toMatchObject([{ state: 'released', bytes: null }]);
    expect(await payloads(feed)).toEqual([]);
    expect((await stage.search({ plate: '7MEND02', match: 'exact' })).count.value).toBe(1);
  });

  it('a part that is still no read keeps its payload; what of it was taken in is a duplicate', async () => {
    const feed = await aFeed(stage.department, { format: 'openalpr' });
    const frame = JSON.stringify({
      data_type: 'alpr_results',
      version: 2,
      epoch_time: Date.parse(at),
      camera_id: 1,
      uuid: 'u-1',
      results: [
        { plate: '7PART01', confidence: 90 },
        { plate: '7\u0410', confidence: 90 },
      ],
    });
    expect(await stage.take(feed, frame)).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(await release(feed)).toMatchObject({ released: 0, still: 1, accepted: 0, duplicate: 1 });
    expect(await listed(feed)).toMatchObject([{ state: 'kept', times: 1 }]);
  });

  it('keeps each element of a list by itself', async () => {
    const feed = await aFeed(stage.department, { format: 'ndjson' });
    await stage.take(feed, '[{"plate":"7LIST01"},{"plate":"7LIST02"}]');
    expect(await payloads(feed)).toHaveLength(2);
  });

  it('says when it was cut, and does not take in half', async () => {
    const feed = await aFeed(stage.department, { format: 'ndjson' });
    const long = JSON.stringify({ plate: '7LONG01', note: 'x'.repeat(100_000) });
    await stage.take(feed, `${long}\n`);
    expect(await payloads(feed)).toMatchObject([{ cut: true, bytes: long.length }]);
    expect(await listed(feed)).toMatchObject([{ state: 'cut', bytes: long.length }]);
    expect(await release(feed)).toMatchObject({ released: 0, still: 0, accepted: 0 });
  });

  it('a whole delivery that cannot be read is kept up to a MiB', async () => {
    const feed = await aFeed(stage.department, { format: 'openalpr' });
    await stage.take(feed, `{"data_type":"alpr_group","x":"${'y'.repeat(200_000)}`);
    await stage.take(feed, `{"data_type":"alpr_group","x":"${'y'.repeat(2_000_000)}`);
    const kept = await payloads(feed);
    expect(kept.map(({ cut }) => cut).toSorted()).toEqual([false, true]);
    for (const { sealed } of kept) expect(sealed.length).toBeLessThan(1_100_000);
  });

  it('53060.2(a): is gone past the feed’s period, and a read past its period is never kept', async () => {
    const feed = await aFeed(stage.department, { format: 'csv', retentionDays: 60 });
    await stage.take(
      feed,
      csvOf([
        ['7GONE01', 'yesterday', 'C', '', '', ''],
        ['7GONE02', '2026-01-01T00:00:00Z', 'C', '', '', ''],
      ]),
    );
    expect(await payloads(feed)).toHaveLength(1);
    expect((await listed(feed)).map(({ state }) => state).toSorted()).toEqual(['gone', 'kept']);
    const later = now + 60 * dayMs;
    expect((await listed(feed, later)).map(({ state }) => state)).toEqual(['gone', 'gone']);
    await dropExpiredPayloads(stage.database.app, later);
    expect(await payloads(feed)).toEqual([]);
  });

  it('cannot be moved to another feed', async () => {
    const [one, other] = [
      await aFeed(stage.department, { format: 'csv' }),
      await aFeed(stage.department, { format: 'csv' }),
    ];
    await stage.take(one, csvOf([['7MOVED1', 'yesterday', 'C', '', '', '']]));
    await stage.database.owner.query('update quarantine_payloads set feed_no = $2 where feed_no = $1', [
      one.no,
      other.no,
    ]);
    await expect(release(other)).rejects.toThrow(/does not open/);
  });

  it('R1: a dead feed releases nothing', async () => {
    const feed = await aFeed(stage.department, { format: 'csv', operatorMode: false });
    expect(await release(feed)).toMatchObject({ kind: 'refused', refusal: { clause: 'CC 1798.90.55(a)' } });
  });
});
