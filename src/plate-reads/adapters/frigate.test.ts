import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { frigateApiEvent, frigateEvent, frigateUpdate } from '../../../test/builders/vendor-payloads.ts';

describe('frigate', () => {
  it('reads an update of type lpr', async () => {
    const { reads, quarantined } = await readAll('frigate', frigateUpdate());
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        vendorId: 'driveway#1795197600.475377-abcdef',
        plate: '7ABC123',
        capturedAt: 1_795_197_600_748,
        zoneAssumed: false,
        confidence: 0.95,
        camera: { id: 'driveway' },
      },
    ]);
  });

  it('reads the state after an event, the plate by itself or in a list with its score', async () => {
    const apart = (await readAll('frigate', frigateEvent())).reads[0];
    const paired = frigateEvent({
      recognized_license_plate: ['7ABC123', 0.93],
      recognized_license_plate_score: null,
    });
    expect(apart).toMatchObject({ plate: '7ABC123', confidence: 0.93, capturedAt: 1_795_197_601_500 });
    expect((await readAll('frigate', paired)).reads[0]?.payloadHash).toEqual(apart?.payloadHash);
  });

  it('an object that only moved is no news; another plate of it is', async () => {
    const [first] = (await readAll('frigate', frigateEvent())).reads;
    const [moved] = (await readAll('frigate', frigateEvent({ frame_time: 1_795_197_605 }))).reads;
    const [mended] = (await readAll('frigate', frigateEvent({ recognized_license_plate: '7ABC128' }))).reads;
    expect(moved?.payloadHash).toEqual(first?.payloadHash);
    expect(mended?.vendorId).toBe(first?.vendorId);
    expect(mended?.payloadHash).not.toEqual(first?.payloadHash);
  });

  it('reads the events of the HTTP API, a list of them, with the thumbnail', async () => {
    const { reads } = await readAll('frigate', [
      frigateApiEvent(),
      frigateApiEvent({ recognized_license_plate: null }),
    ]);
    expect(reads).toMatchObject([{ plate: '7ABC123', capturedAt: 1_795_197_600_475 }]);
    expect(reads[0]?.photo).not.toBeNull();
  });

  it('faces, descriptions and objects without a plate are nothing', async () => {
    for (const payload of [
      { type: 'face', id: 'a', name: 'x', score: 0.9, camera: 'c', timestamp: 1_795_197_600 },
      { type: 'description', id: 'a', description: 'a car' },
      frigateEvent({ recognized_license_plate: null }),
      frigateEvent({ recognized_license_plate: [] }),
      frigateUpdate({ plate: '' }),
    ])
      expect(await readAll('frigate', payload)).toEqual({ reads: [], quarantined: [] });
  });

  it.each([
    ['not a Frigate message', {}],
    ['not a Frigate message', '7'],
    ['no timestamp', frigateUpdate({ timestamp: null })],
    ['no camera', frigateUpdate({ camera: null })],
  ])('says what to mend: %s', async (part, payload) => {
    const [reason] = reasonsOf(await readAll('frigate', payload));
    expect(reason).toMatch(payload === '7' ? /neither an object/ : new RegExp(part));
  });
});
