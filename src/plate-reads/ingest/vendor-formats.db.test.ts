import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, type IngestStage } from '../../../test/builders/ingest.ts';
import { axisEvent, milesightPost, vendorPayloads } from '../../../test/builders/vendor-payloads.ts';
import { formats } from './formats.ts';

const now = Date.UTC(2026, 10, 24, 18);
let stage: IngestStage;
beforeAll(async () => {
  stage = await anIngestStage(now);
});
afterAll(() => stage.close());

describe('a feed of each vendor’s format', () => {
  it.each(formats)('%s: takes its payloads in once', async (format) => {
    const feed = await aFeed(stage.department, { format });
    let accepted = 0;
    for (const payload of vendorPayloads[format]) {
      const first = await stage.take(feed, payload);
      expect(first.quarantined).toBe(0);
      accepted += first.accepted;
      expect(await stage.take(feed, payload)).toMatchObject({ accepted: 0, revised: 0, quarantined: 0 });
    }
    expect(accepted).toBeGreaterThan(0);
  });

  it('an Axis update is folded into its read: a search shows the last', async () => {
    const feed = await aFeed(stage.department, { format: 'axis' });
    const plate = (text: string, state: string): string =>
      JSON.stringify(axisEvent({ plateText: text, plateUTF8: text, plateASCII: text, carState: state }));
    await stage.take(feed, plate('9AXIS0O', 'new'));
    expect(await stage.take(feed, plate('9AXIS00', 'update'))).toMatchObject({ accepted: 0, revised: 1 });
    expect(await stage.take(feed, plate('9AXIS00', 'lost'))).toMatchObject({ accepted: 0, duplicate: 0 });
    expect((await stage.search({ plate: '9AXIS0O', match: 'exact' })).count.value).toBe(0);
    expect((await stage.search({ plate: '9AXIS00', match: 'exact' })).count.value).toBe(1);
  });

  it('keeps a photo that is whole, and the read where it is not', async () => {
    const feed = await aFeed(stage.department, { format: 'milesight' });
    await stage.take(feed, JSON.stringify(milesightPost({ plate: '9WHOLE1' })));
    const half = String(Reflect.get(milesightPost(), 'plate_image')).slice(0, 200);
    await stage.take(feed, JSON.stringify(milesightPost({ plate: '9HALF01', plate_image: half })));
    const photoOf = async (plate: string) =>
      (await stage.search({ plate, match: 'exact' })).matches[0]?.hasPhoto;
    expect(await photoOf('9WHOLE1')).toBe(true);
    expect(await photoOf('9HALF01')).toBe(false);
  });
});
