import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aBroker, type TestBroker } from '../../../test/builders/broker.ts';
import { aFeed, type FeedTraits } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import { type TempFolder, tempFolder } from '../../../test/builders/temp-folder.ts';
import { quiet } from '../../foundation/log.ts';
import { moveTechnology } from '../../technologies/index.ts';
import { brokerContext } from './subscribed-feed.ts';
import { startWaysIn } from './ways-in.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-24T10:00:00-08:00';
const seconds = Date.parse(at) / 1000;

let stage: IngestStage;
let broker: TestBroker;
let drop: TempFolder;
let running: { readonly stop: () => Promise<void> } | undefined;

beforeAll(async () => {
  stage = await anIngestStage(now);
  broker = await aBroker({ user: 'plateward', password: 'of the broker' });
  drop = tempFolder();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(async () => {
  await broker.stop();
  await stage.close();
  drop.remove();
});

const start = (): void => {
  const { database, record, photos } = stage;
  running = startWaysIn({
    db: database.app,
    record,
    sealing: database.sealing,
    photos,
    clock: { now: () => now },
    log: quiet,
    dropFolder: drop.path,
    settledAfterMs: 0,
    lookEveryMs: 50,
  });
};

const published = (id: string, topic: string, traits: FeedTraits = {}) =>
  aFeed(stage.department, {
    id,
    format: 'frigate',
    way: 'mqtt',
    subscription: {
      url: broker.url,
      topics: [topic],
      user: 'plateward',
      sealedPassword: stage.database.sealing.seal(Buffer.from('of the broker'), brokerContext(id)),
    },
    ...traits,
  });

const frigate = (id: string, plate: string): string =>
  JSON.stringify({ type: 'lpr', id, plate, score: 0.95, camera: 'gate', timestamp: seconds });

const found = async (plate: string): Promise<number> =>
  (await stage.search({ plate, match: 'exact' })).count.value;

const imports = async (feed: string): Promise<Record<string, number>> => {
  const { rows } = await stage.database.owner.query(
    `select coalesce(sum(accepted), 0)::int as accepted, coalesce(sum(duplicate), 0)::int as duplicate,
       coalesce(sum(quarantined), 0)::int as quarantined
     from imports join feeds using (feed_no) where feed_id = $1 and finished_at is not null`,
    [feed],
  );
  return rows[0];
};

describe('a feed that publishes to a broker (53060.3(e))', () => {
  it('is taken in once, whatever comes twice; what is no read is in quarantine', async () => {
    await published('frigate', 'frigate/tracked_object_update');
    start();
    await expect.poll(broker.subscribed).toContain('frigate/tracked_object_update');
    await broker.publish('frigate/tracked_object_update', frigate('o-1', '7MQT001'));
    await broker.publish('frigate/tracked_object_update', frigate('o-1', '7MQT001'));
    await broker.publish('frigate/tracked_object_update', 'no JSON');
    await expect.poll(() => imports('frigate')).toEqual({ accepted: 1, duplicate: 1, quarantined: 1 });
    expect(await found('7MQT001')).toBe(1);
    const { rows } = await stage.database.owner.query(
      `select count(*)::int as n from door_record where kind = 'feed.imported'`,
    );
    expect(rows[0].n).toBe(3);
  });

  it('is taken in from many topics side by side, each in its own order', async () => {
    await published('many', 'many/+/lpr');
    start();
    await expect.poll(broker.subscribed).toContain('many/+/lpr');
    const before = broker.acknowledged();
    const cameras = Array.from({ length: 8 }, (_, number) => number);
    // Of each object the plate that came last stands.
    for (const take of ['A', 'B', 'C'])
      await Promise.all(
        cameras.map((camera) =>
          broker.publish(`many/${camera}/lpr`, frigate(`m-${camera}`, `7MNY${take}0${camera}`)),
        ),
      );
    await expect.poll(() => imports('many'), { timeout: 20_000 }).toMatchObject({ accepted: 8 });
    await expect
      .poll(() => Promise.all(cameras.map((camera) => found(`7MNYC0${camera}`))), { timeout: 20_000 })
      .toEqual(cameras.map(() => 1));
    expect(await Promise.all(cameras.map((camera) => found(`7MNYA0${camera}`)))).toEqual(
      cameras.map(() => 0),
    );
    await expect.poll(() => broker.acknowledged() - before).toBe(24);
  });

  it('keeps at the broker what is published while nobody fetches it', async () => {
    await published('away', 'away/lpr');
    start();
    await expect.poll(broker.subscribed).toContain('away/lpr');
    await running?.stop();
    await broker.publish('away/lpr', frigate('o-2', '7MQT002'));
    expect(await found('7MQT002')).toBe(0);
    start();
    await expect.poll(() => found('7MQT002')).toBe(1);
  });

  it('is not subscribed to before EIS approves it, nor after it is suspended (53060.6(a), R1)', async () => {
    await published('dead', 'dead/lpr', { approved: false });
    await published('alive', 'alive/lpr');
    start();
    await expect.poll(broker.subscribed).toContain('alive/lpr');
    expect(broker.subscribed()).not.toContain('dead/lpr');
    expect(
      await moveTechnology(
        stage.database.app,
        { technologyId: 'alive', to: 'suspended', by: stage.department.eis },
        stage.department.now,
      ),
    ).toMatchObject({ ok: true });
    await expect.poll(broker.subscribed).not.toContain('alive/lpr');
  });
});

describe('a feed that drops files (53060.3(e))', () => {
  const lay = (feed: string, name: string, text: string): void => {
    mkdirSync(join(drop.path, feed), { recursive: true });
    writeFileSync(join(drop.path, feed, `${name}.part`), text);
    renameSync(join(drop.path, feed, `${name}.part`), join(drop.path, feed, name));
  };
  const ended = (feed: string, where: string): number => {
    try {
      return readdirSync(join(drop.path, feed, where)).length;
    } catch {
      return 0;
    }
  };

  it('has each file taken in whole, once; one that cannot be read is put aside with why', async () => {
    await aFeed(stage.department, { id: 'files', format: 'csv', way: 'folder' });
    lay('files', 'a.csv', csvOf([['7DRP001', at, 'c', 0.9, 'CA', '1']]));
    lay(
      'files',
      'b.csv',
      csvOf([
        ['7DRP001', at, 'c', 0.9, 'CA', '1'],
        ['7DRP002', at, 'c', 0.9, 'CA', '2'],
      ]),
    );
    lay('files', 'c.csv', 'no,header,here\n1,2,3\n');
    start();
    await expect.poll(() => ended('files', 'processed')).toBe(2);
    await expect.poll(() => ended('files', 'failed')).toBe(2);
    expect(await imports('files')).toMatchObject({ accepted: 2, duplicate: 1 });
    expect(await found('7DRP001')).toBe(1);
  });

  it('has its files lie untouched while it may not send (R1)', async () => {
    await aFeed(stage.department, { id: 'no-mode', format: 'csv', way: 'folder', operatorMode: false });
    await aFeed(stage.department, { id: 'in-mode', format: 'csv', way: 'folder' });
    for (const feed of ['no-mode', 'in-mode'])
      lay(feed, 'a.csv', csvOf([[`7${feed.toUpperCase().replace('-', '')}`, at, 'c', 0.9, 'CA', '1']]));
    start();
    await expect.poll(() => ended('in-mode', 'processed')).toBe(1);
    expect(readdirSync(join(drop.path, 'no-mode'))).toEqual(['a.csv']);
  });
});
