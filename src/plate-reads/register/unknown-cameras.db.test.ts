import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, csvOf, type IngestStage } from '../../../test/builders/ingest.ts';
import type { Feed } from '../feed.ts';
import { tellOfUnknownCameras } from './unknown-cameras.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-20T10:00:00-08:00';

let stage: IngestStage;
let feed: Feed;
beforeAll(async () => {
  stage = await anIngestStage(now);
  feed = await aFeed(stage.department, { id: 'sheriff', format: 'csv' });
});
afterAll(() => stage.close());

const send = (camera: string, id: string) =>
  stage.take(feed, csvOf([[`7CAM${id}`, at, camera, 0.9, 'CA', id]]));
const tell = () => tellOfUnknownCameras({ db: stage.database.app, record: stage.record }, now);
const notices = async (): Promise<number> =>
  (
    await stage.database.owner.query(
      `select 1 from notices where kind = 'source-discovered' and staff_id = $1`,
      [stage.department.eis],
    )
  ).rowCount ?? 0;

describe('a camera that sends by a feed’s key and that nobody registered (53060.6(a))', () => {
  it('is told to EIS once, with all that are seen at once, and not at every read', async () => {
    await send('GATE-1', '001');
    await send('GATE-2', '002');
    expect(await tell()).toBe(2);
    expect(await notices()).toBe(1);
    await send('GATE-1', '003');
    await send('GATE-2', '004');
    expect(await tell()).toBe(0);
    expect(await notices()).toBe(1);
  });

  it('of two servers that look at once one tells', async () => {
    await send('GATE-3', '005');
    const told = await Promise.all([tell(), tell()]);
    expect(told.toSorted()).toEqual([0, 1]);
    expect(await notices()).toBe(2);
  });

  it('is no news where it was registered before', async () => {
    await stage.database.owner.query(
      `insert into cameras (feed_no, camera_id, name, kind, first_seen_at, registered)
       values ($1, 'GATE-4', 'Gate 4', 'fixed', now(), true)`,
      [feed.no],
    );
    await send('GATE-4', '006');
    expect(await tell()).toBe(0);
  });

  it('is told again of another feed, whose camera it may be too', async () => {
    const other = await aFeed(stage.department, { id: 'harbour', format: 'csv' });
    await stage.take(other, csvOf([['7CAM007', at, 'GATE-1', 0.9, 'CA', '007']]));
    expect(await tell()).toBe(1);
  });
});
