import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { alprAnswer, blueIrisHook } from '../../../test/builders/vendor-payloads.ts';

const two = alprAnswer([
  { plate: 'SGX 7923G', confidence: 0.94, label: 'Plate: SGX 7923G', x_min: 195 },
  { plate: 'KYJ5', confidence: 0.72 },
]);

describe('blue iris', () => {
  it('reads a webhook with one plate and its photo', async () => {
    const { reads, quarantined } = await readAll('blueiris', blueIrisHook());
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      { plate: '7ABC123', capturedAt: Date.UTC(2026, 10, 20, 18), confidence: null, camera: { id: 'GATE1' } },
    ]);
    expect(reads[0]?.photo).not.toBeNull();
  });

  it('reads every plate of the AI’s answer, whatever other modules found', async () => {
    const cars = { api: 'objects', found: { predictions: [{ label: 'car', confidence: 0.9 }] } };
    const { reads } = await readAll('blueiris', blueIrisHook({ ai_dump: [cars, two] }));
    expect(reads).toMatchObject([
      {
        plate: 'SGX7923G',
        rawPlate: 'SGX 7923G',
        confidence: 0.94,
        camera: { id: 'GATE1' },
        attributes: { x_min: 195, plate_number: '7ABC123' },
      },
      { plate: 'KYJ5', confidence: 0.72 },
    ]);
    expect((await readAll('blueiris', blueIrisHook({ ai_dump: [cars] }))).reads).toMatchObject([
      { plate: '7ABC123' },
    ]);
  });

  it('reads the answer alone, which names no camera', async () => {
    const later = alprAnswer([{ label: 'Plate: 7DEF456' }], { timestampUTC: 'Sun 22 Nov 2026 03:46:58 GMT' });
    const { reads } = await readAll('blueiris', [two, later]);
    expect(reads).toMatchObject([
      { plate: 'SGX7923G', camera: { id: 'unnamed' }, capturedAt: Date.UTC(2026, 10, 20, 18) },
      { plate: 'KYJ5' },
      { plate: '7DEF456', capturedAt: Date.UTC(2026, 10, 22, 3, 46, 58) },
    ]);
  });

  it('nothing found is nothing', async () => {
    for (const payload of [
      blueIrisHook({ plate_number: '' }),
      blueIrisHook({ plate_number: '', ai_dump: [] }),
      [alprAnswer([])],
    ])
      expect(await readAll('blueiris', payload)).toEqual({ reads: [], quarantined: [] });
  });

  it('reads answers that came as one text, and every plate of a list', async () => {
    const dump = JSON.stringify([alprAnswer([{ plate: '8XYZ999', confidence: 0.94 }])]);
    expect((await readAll('blueiris', blueIrisHook({ ai_dump: dump }))).reads).toMatchObject([
      { plate: '8XYZ999', confidence: 0.94 },
    ]);
    const { reads } = await readAll('blueiris', blueIrisHook({ plate_number: '7ABC123, 8XYZ999' }));
    expect(reads.map(({ plate }) => plate)).toEqual(['7ABC123', '8XYZ999']);
    expect(reads[0]?.payloadHash).not.toEqual(reads[1]?.payloadHash);
  });

  it.each([
    ['no camera', blueIrisHook({ camera: null })],
    ['no timestamp', blueIrisHook({ timestamp: null })],
    ['a memo only', { memo: '7ABC123:90%', camera: 'G', timestamp: '2026-11-20T18:00:00Z' }],
    ['without a plate', alprAnswer([{ confidence: 0.9 }])],
    ['not a Blue Iris webhook', { camera: 'G' }],
  ])('says what to mend: %s', async (part, payload) => {
    expect(reasonsOf(await readAll('blueiris', payload))).toEqual([expect.stringContaining(part)]);
  });
});
