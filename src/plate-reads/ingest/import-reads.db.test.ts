import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import type { Feed } from '../feed.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-20T10:00:00-08:00';

let stage: IngestStage;
let feed: Feed;
beforeAll(async () => {
  stage = await anIngestStage(now);
  feed = await aFeed(stage.department, { id: 'sheriff', format: 'csv' });
});
afterAll(() => stage.close());

const rowsOf = async (table: string): Promise<number> => {
  const { rows } = await stage.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? -1;
};

describe('importReads', () => {
  it('takes a read in once, however often it is sent', async () => {
    const csv = csvOf([['7ABC123', at, 'CAM-1', 0.93, 'CA', 'r-1']]);
    expect(await stage.take(feed, csv)).toMatchObject({
      accepted: 1,
      duplicate: 0,
      revised: 0,
      quarantined: 0,
    });
    expect(await stage.take(feed, csv)).toMatchObject({
      accepted: 0,
      duplicate: 1,
      revised: 0,
      quarantined: 0,
    });
    const found = await stage.search({ plate: '7abc-123', match: 'exact' });
    expect(found.count).toEqual({ value: 1, more: false });
    expect(found.matches[0]).toMatchObject({
      plate: '7ABC123',
      state: 'CA',
      capturedAt: Date.parse(at),
      zoneAssumed: false,
      camera: { id: 'CAM-1', name: 'CAM-1', lat: null, lon: null },
      agencyOfRecord: feed.owner,
      provider: 'Vendor',
      confidence: 0.93,
      hasPhoto: false,
      why: { kind: 'exact' },
    });
  });

  it('keeps a revision beside the first, and a search shows the last', async () => {
    const first = csvOf([['7REV001', at, 'CAM-1', 0.5, 'CA', 'r-2']]);
    const second = csvOf([['7REV00I', at, 'CAM-1', 0.9, 'CA', 'r-2']]);
    await stage.take(feed, first);
    expect(await stage.take(feed, second)).toMatchObject({ accepted: 0, revised: 1, duplicate: 0 });
    expect((await stage.search({ plate: '7REV001', match: 'exact' })).count.value).toBe(0);
    expect((await stage.search({ plate: '7REV00I', match: 'exact' })).count.value).toBe(1);
    // The first payload delivered again is known, and changes nothing.
    expect(await stage.take(feed, first)).toMatchObject({ duplicate: 1, revised: 0 });
    expect((await stage.search({ plate: '7REV00I', match: 'exact' })).count.value).toBe(1);
    const { rows } = await stage.database.owner.query(
      `select p.text, superseded_at is not null as passed from reads join plates p using (plate_no)
       where p.text like '7REV00_' order by 1`,
    );
    expect(rows).toEqual([
      { text: '7REV001', passed: true },
      { text: '7REV00I', passed: false },
    ]);
  });

  it('tells a duplicate from a revision within one file', async () => {
    const csv = csvOf([
      ['7TWICE1', at, 'CAM-1', 0.9, 'CA', 'r-3'],
      ['7TWICE1', at, 'CAM-1', 0.9, 'CA', 'r-3'],
      ['7TWICE2', at, 'CAM-1', 0.9, 'CA', 'r-3'],
    ]);
    expect(await stage.take(feed, csv)).toMatchObject({ accepted: 1, duplicate: 1, revised: 1 });
  });

  it('knows reads without a name by their content', async () => {
    const csv = csvOf([['7HASH01', at, 'CAM-1', 0.9, 'CA', '']]);
    expect(await stage.take(feed, csv)).toMatchObject({ accepted: 1 });
    expect(await stage.take(feed, csv)).toMatchObject({ duplicate: 1 });
    const otherColumns = `camera,plate,captured_at,confidence,state,id\nCAM-1,7HASH01,${at},0.9,CA,\n`;
    expect(await stage.take(feed, otherColumns)).toMatchObject({ duplicate: 1 });
  });

  it('quarantines bad rows with what to mend, keeps the good ones, and counts what comes again', async () => {
    const csv = csvOf([
      ['7GOOD01', at, 'CAM-1', 0.9, 'CA', 'r-4'],
      ['7\u0410BC123', at, 'CAM-1', 0.9, 'CA', 'r-5'],
      ['7GOOD02', 'yesterday', 'CAM-1', 0.9, 'CA', 'r-6'],
    ]);
    const outcome = await stage.take(feed, csv);
    expect(outcome).toMatchObject({ accepted: 1, quarantined: 2 });
    expect(outcome.listed.map(({ line }) => line)).toEqual([3, 4]);
    expect(outcome.listed[0]?.reason).toMatch(
      /U\+0410, a letter or digit of another alphabet: send A–Z and 0–9/,
    );
    await stage.take(feed, csv);
    const { rows } = await stage.database.owner.query(
      `select times, reason from quarantine where feed_no = $1 and line = 3`,
      [feed.no],
    );
    expect(rows).toMatchObject([{ times: 2 }]);
  });

  it('53060.2(a): does not take in what is past its period, and lets nothing be found once it is', async () => {
    const short = await aFeed(stage.department, { format: 'csv', retentionDays: 60 });
    const old = csvOf([['7OLD001', '2026-09-01T00:00:00Z', 'C', '', '', '']]);
    const outcome = await stage.take(short, old);
    expect(outcome).toMatchObject({ accepted: 0, quarantined: 1 });
    expect(outcome.listed[0]?.reason).toContain('60 days');
    await stage.take(short, csvOf([['7OLD002', '2026-09-26T00:00:00Z', 'C', '', '', '']]));
    expect((await stage.search({ plate: '7OLD002', match: 'exact' })).count.value).toBe(1);
    await stage.database.owner.query(
      `update reads r set expires_at = at_ms($1) from plates p where p.plate_no = r.plate_no and p.text = '7OLD002'`,
      [now],
    );
    expect((await stage.search({ plate: '7OLD002', match: 'exact' })).count.value).toBe(0);
  });

  it('R28: the shortest of the stated periods counts', async () => {
    const limited = await aFeed(stage.department, {
      retentionDays: 365,
      retention: { days: 60, authority: 'CHP’s terms' },
    });
    expect(limited.retentionDays).toBe(60);
  });

  it('takes two files at once that share plates and names, without losing or doubling', async () => {
    const rows = Array.from({ length: 1_500 }, (_none, n) => [
      `8${String(n).padStart(5, '0')}`,
      at,
      `C${n % 7}`,
      '',
      '',
      `p-${n}`,
    ]);
    const results = await Promise.all([
      stage.take(feed, csvOf(rows)),
      stage.take(feed, csvOf(rows.toReversed())),
      stage.take(feed, csvOf(rows)),
    ]);
    expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1_500);
    expect(results.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(3_000);
    expect(results.reduce((sum, { revised, quarantined }) => sum + revised + quarantined, 0)).toBe(0);
  });

  it('leaves nothing half in when the database fails in the middle of a batch', async () => {
    const before = [await rowsOf('read_keys'), await rowsOf('reads')];
    await stage.database.owner.query(
      `alter table reads add constraint broken check (raw is distinct from '9-HALF') not valid`,
    );
    const csv = csvOf([
      ['9HALF1', at, 'CAM-1', '', '', 'h-1'],
      ['9-HALF', at, 'CAM-1', '', '', 'h-2'],
    ]);
    await expect(stage.send(feed, csv)).rejects.toThrow();
    expect([await rowsOf('read_keys'), await rowsOf('reads')]).toEqual(before);
    await stage.database.owner.query('alter table reads drop constraint broken');
    expect(await stage.take(feed, csv)).toMatchObject({ accepted: 2 });
  });

  it('a run that breaks off leaves whole batches, and the next run brings in the rest', async () => {
    const rows = Array.from({ length: 4_000 }, (_none, n) => [
      `9${String(n).padStart(5, '0')}`,
      at,
      'C',
      '',
      '',
      `b-${n}`,
    ]);
    const kills: Promise<unknown>[] = [];
    const killing = setInterval(() => {
      kills.push(
        stage.database.owner.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
          ['plateward_app'],
        ),
      );
    }, 30);
    const broken = await stage.send(feed, csvOf(rows)).catch(() => undefined);
    clearInterval(killing);
    // A kill that is still under way would hit the next run.
    await Promise.all(kills);
    expect(broken).toBeUndefined();
    const { rows: halves } = await stage.database.owner.query(
      `select vendor_id from read_keys k where vendor_id like 'b-%' and not exists (
         select 1 from reads r where r.read_id = k.read_id and r.captured_at = read_captured_at(k.read_id))`,
    );
    expect(halves).toEqual([]);
    // A connection that was killed while nobody used it is noticed by its next use: the run is simply run again.
    const { accepted, duplicate } = await again(() => stage.take(feed, csvOf(rows)));
    expect(accepted + duplicate).toBe(4_000);
    const { rows: all } = await stage.database.owner.query(
      `select 1 from read_keys where vendor_id like 'b-%'`,
    );
    expect(all).toHaveLength(4_000);
  });

  it('refuses a feed that EIS has not approved, or that has no operator mode, with its clause', async () => {
    const unapproved = await aFeed(stage.department, { approved: false });
    const endUser = await aFeed(stage.department, { operatorMode: false });
    expect(await stage.send(unapproved, '{}')).toMatchObject({
      kind: 'refused',
      refusal: { clause: '53060.6(a)' },
    });
    expect(await stage.send(endUser, '{}')).toMatchObject({
      kind: 'refused',
      refusal: { clause: 'CC 1798.90.55(a)' },
    });
  });

  it('makes each partition once when several need it at once', async () => {
    const years = Array.from({ length: 12 }, (_none, n) => `${2001 + n}-05-05T00:00:00Z`);
    await Promise.all(
      [1, 2, 3, 4].flatMap(() =>
        years.map((year) => stage.database.app.query('select ensure_reads_partition($1)', [year])),
      ),
    );
  });

  it('keeps partitions by quarter, and by year beyond two years', async () => {
    await stage.take(
      feed,
      csvOf([
        ['7PART01', '1999-05-05T00:00:00Z', 'C', '', '', ''],
        ['7PART02', '2017-05-05T00:00:00Z', 'C', '', '', ''],
        ['7PART03', '2018-01-05T00:00:00Z', 'C', '', '', ''],
        ['7PART04', '2018-12-05T00:00:00Z', 'C', '', '', ''],
      ]),
    );
    const { rows } = await stage.database.owner.query<{ relname: string }>(
      `select relname from pg_class where relname ~ '^reads_[0-9]' and relkind = 'r' order by 1`,
    );
    const names = rows.map(({ relname }) => relname);
    expect(names).toContain('reads_2018');
    expect(names).toContain('reads_2026q4');
    expect(names).not.toContain('reads_2018q1');
  });
});

/** Once more after each failure, five times at most. */
async function again<T>(work: () => Promise<T>, left = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (left === 0) throw error;
    return again(work, left - 1);
  }
}
