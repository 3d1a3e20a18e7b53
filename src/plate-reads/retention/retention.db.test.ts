import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import { setOwnerTerms } from '../../agencies/index.ts';
import { runDueJobs } from '../../deadlines/index.ts';
import { quiet } from '../../foundation/log.ts';
import { retentionJob } from '../../retention/index.ts';
import type { Feed } from '../feed.ts';
import { periodForerunner } from './forerunners.ts';
import { folderVault } from '../photos/folder.ts';
import { readSweeps } from './sweeps.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 18);

let stage: IngestStage;
beforeAll(async () => {
  stage = await anIngestStage(now);
});
afterAll(() => stage.close());

const at = (daysAgo: number): string => new Date(now - daysAgo * day).toISOString();

let runs = 0;
/** The daily job, on a day of its own. */
async function sweepAt(instant: number): Promise<void> {
  runs += 1;
  await stage.database.owner.query('delete from job_runs');
  const { database, record, photos } = stage;
  const job = retentionJob([periodForerunner], readSweeps({ photos, dropFolder: stage.photoFolder }));
  let fault: unknown;
  const log = { ...quiet, error: (event: string, fields?: object) => void (fault = { event, ...fields }) };
  await runDueJobs({ db: database.app, record, log }, [job], instant);
  expect(fault).toBeUndefined();
}

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await stage.database.owner.query<{ n: number }>(
    `select count(*)::int as n from ${sql}`,
    values,
  );
  return rows[0]?.n ?? -1;
};

const told = async (owner: string): Promise<Record<string, number>> => {
  const { rows } = await stage.database.owner.query<{ entry: { act: string; counts: { gone: number } } }>(
    `select r.entry from door_record r join record_clear c on c.entry = r.seq
     where r.kind = 'retention.deleted' and c.clear -> 'subject' ->> 1 = $1`,
    [owner],
  );
  return Object.fromEntries(rows.map(({ entry }) => [entry.act, entry.counts.gone]));
};

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#135791' } })
    .jpeg()
    .toBuffer();

describe('what is past its period (53060.2(a), R28)', () => {
  let feed: Feed;
  beforeAll(async () => {
    feed = await aFeed(stage.department, { id: 'sixty', format: 'csv', retentionDays: 60 });
    await stage.take(
      feed,
      csvOf([
        ['7OLD001', at(59), 'c', 0.9, 'CA', 'o-1'],
        ['7OLD001', at(58), 'c', 0.9, 'CA', 'o-2'],
        ['7NEW001', at(1), 'c', 0.9, 'CA', 'n-1'],
      ]),
      { photo: await photo() },
    );
    await stage.take(feed, csvOf([['no plate at all!', at(1), 'c', 0.9, 'CA', 'q-1']]));
  });

  it('is not found from its hour on, whether or not the job has run', async () => {
    const later = now + 2 * day;
    const { rows } = await stage.database.app.query(
      'select count(*)::int as n from reads where expires_at > at_ms($1)',
      [later],
    );
    expect(rows[0].n).toBe(1);
  });

  it('goes with its candidates, names, plates and photos, and the record says what and of whom', async () => {
    await sweepAt(now + 3 * day);
    expect(await count('reads')).toBe(1);
    expect(await count('read_keys')).toBe(1);
    expect(await count(`plates where text = '7OLD001'`)).toBe(0);
    expect(await count(`plates where text = '7NEW001'`)).toBe(1);
    expect(await told(feed.ownerId)).toEqual({ reads: 2, names: 2 });
    // The photo lives as long as the longest of its reads.
    expect(await count('photo_keys')).toBe(1);
    await sweepAt(now + 61 * day);
    expect(await told(feed.ownerId)).toMatchObject({ photos: 1, payloads: 1 });
    expect([await count('reads'), await count('photo_keys'), await count('plates')]).toEqual([0, 0, 0]);
    expect(await count('quarantine_payloads')).toBe(0);
  });

  it('leaves nothing of a photo in the store', () => {
    const files = readdirSync(stage.photoFolder, { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('is told once: a second run of the job finds nothing', async () => {
    const before = await count(`door_record where kind = 'retention.deleted'`);
    await sweepAt(now + 61 * day);
    expect(await count(`door_record where kind = 'retention.deleted'`)).toBe(before);
  });
});

describe('an owner who shortens its period (R28)', () => {
  it('is obeyed for what was taken in before', async () => {
    const feed = await aFeed(stage.department, { id: 'year', format: 'csv', retentionDays: 365 });
    await stage.take(
      feed,
      csvOf([
        ['7SHO001', at(100), 'c', 0.9, 'CA', 's-1'],
        ['7SHO002', at(10), 'c', 0.9, 'CA', 's-2'],
      ]),
    );
    const terms = {
      agencyId: feed.ownerId,
      setBy: stage.department.eis,
      retentionDays: 60,
      photoDays: null,
      payloadDays: null,
      ageLimitDays: null,
      uses: null,
      caseTypes: null,
      onwardSharing: true,
      authority: 'Agreement 8',
    };
    expect(await setOwnerTerms(stage.database.app, terms, now)).toMatchObject({ ok: true });
    const found = async (plate: string) =>
      (await stage.search({ plate, match: 'exact', from: at(300) })).count.value;
    // At once, before any job: the search keeps to the terms.
    expect([await found('7SHO001'), await found('7SHO002')]).toEqual([0, 1]);
    await sweepAt(now);
    expect(await told(feed.ownerId)).toEqual({ reads: 1, names: 1 });
    expect(await count(`plates where text = '7SHO001'`)).toBe(0);
  });
});

describe('an owner who lets photos stand for a shorter time', () => {
  it('has them gone before their reads', async () => {
    const feed = await aFeed(stage.department, { id: 'photos', format: 'csv', retentionDays: 60 });
    const terms = {
      agencyId: feed.ownerId,
      setBy: stage.department.eis,
      retentionDays: 60,
      photoDays: 7,
      payloadDays: null,
      ageLimitDays: null,
      uses: null,
      caseTypes: null,
      onwardSharing: true,
      authority: 'Agreement 9',
    };
    await setOwnerTerms(stage.database.app, terms, now);
    const again = { ...feed, photoDays: 7 };
    await stage.take(again, csvOf([['7PHO001', at(1), 'c', 0.9, 'CA', 'p-1']]), { photo: await photo() });
    await stage.take(again, csvOf([['7PHO002', at(8), 'c', 0.9, 'CA', 'p-2']]), { photo: await photo() });
    expect(await count('photo_keys')).toBe(1);
    await sweepAt(now + 7 * day);
    expect(await count('photo_keys')).toBe(0);
    expect(await count(`reads join plates using (plate_no) where text like '7PHO%'`)).toBe(2);
  });
});

describe('partitions and files', () => {
  it('a partition goes once it is empty and nothing can come into it', async () => {
    const feed = await aFeed(stage.department, { id: 'ages', format: 'csv' });
    await stage.take(feed, csvOf([['7AGE001', '2018-02-03T10:00:00Z', 'c', 0.9, 'CA', 'a-1']]));
    const partitions = () => count(`pg_inherits where inhparent = 'reads'::regclass`);
    const before = await partitions();
    await sweepAt(Date.UTC(2028, 2, 1));
    expect(await partitions()).toBe(before);
    await sweepAt(Date.UTC(2030, 2, 1));
    expect(await partitions()).toBeLessThan(before);
  });

  it('ciphertext that a crash left without its key goes after a day, and is told of', async () => {
    const vault = folderVault(stage.photoFolder);
    const address = 'fa'.repeat(32);
    await vault.put(address, Buffer.from('ciphertext'));
    const path = join(stage.photoFolder, 'fa', 'fa', address);
    utimesSync(path, new Date(now - day / 2), new Date(now - day / 2));
    await sweepAt(now);
    expect(existsSync(path)).toBe(true);
    await sweepAt(now + day);
    expect(existsSync(path)).toBe(false);
    expect(await told('no owner')).toMatchObject({ orphans: 1 });
  });

  it('files that were taken in go after a week', async () => {
    await aFeed(stage.department, { id: 'drops', format: 'csv', way: 'folder' });
    const folder = join(stage.photoFolder, 'drops', 'processed');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '20261116T000000000Z-old.csv'), 'reads');
    writeFileSync(join(folder, '20261120T000000000Z-new.csv'), 'reads');
    await sweepAt(now);
    expect(readdirSync(folder)).toEqual(['20261120T000000000Z-new.csv']);
    expect(existsSync(folder)).toBe(true);
  });
});
