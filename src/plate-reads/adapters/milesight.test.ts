import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { milesightPost, tinyJpeg } from '../../../test/builders/vendor-payloads.ts';

describe('milesight', () => {
  it('reads a post: local time without a zone, confidence in percent, the photo', async () => {
    const { reads, quarantined } = await readAll('milesight', milesightPost());
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        capturedAt: Date.UTC(2026, 10, 20, 18),
        zoneAssumed: true,
        confidence: 0.97,
        region: 'us',
        camera: { id: 'Network Camera' },
        attributes: { plate_color: 'White', vehicle_color: 'Blue' },
      },
    ]);
    expect(reads[0]?.photo).toEqual(Buffer.from(tinyJpeg, 'base64'));
    expect(JSON.stringify(reads[0]?.attributes)).not.toContain(tinyJpeg);
  });

  it('takes the milliseconds and the device’s own address where they are given', async () => {
    const post = milesightPost({
      time_msec: '2026-11-20 10:00:00.125',
      mac: '1C:C3:16:00:00:01',
      device_name: 'Gate',
    });
    expect((await readAll('milesight', post)).reads).toMatchObject([
      {
        capturedAt: Date.UTC(2026, 10, 20, 18, 0, 0, 125),
        camera: { id: '1C:C3:16:00:00:01', name: 'Gate' },
      },
    ]);
  });

  it('is one read however its photo is compressed', async () => {
    const [one] = (await readAll('milesight', milesightPost())).reads;
    const [other] = (await readAll('milesight', milesightPost({ plate_image: '' }))).reads;
    expect(other?.payloadHash).toEqual(one?.payloadHash);
    expect(other?.photo).toBeNull();
  });

  it('a post without a plate is nothing', async () => {
    for (const plate of [null, ''])
      expect(await readAll('milesight', milesightPost({ plate }))).toEqual({ reads: [], quarantined: [] });
  });

  it.each([
    ['read no plate', milesightPost({ plate: '-' })],
    ['read no plate', milesightPost({ plate: 'Unlicensed' })],
    ['no time', milesightPost({ time: '-' })],
    ['not a Milesight post', { plate: '7ABC123' }],
    ['confidence', milesightPost({ confidence: 140 })],
  ])('says what to mend: %s', async (part, payload) => {
    expect(reasonsOf(await readAll('milesight', payload))).toEqual([expect.stringContaining(part)]);
  });
});
