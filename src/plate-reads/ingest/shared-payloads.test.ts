import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Format, readPayloads } from './formats.ts';
import type { Payload } from './payloads.ts';

const shared = join(import.meta.dirname, '../../../../shared/data/payloads');
const context = { zone: 'America/Los_Angeles', now: Date.UTC(2026, 10, 24) };

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(format: Format, file: string): Promise<Payload> {
  const payloads: Payload[] = [];
  const bytes = whole(readFileSync(join(shared, file)));
  for await (const payload of readPayloads({ format, bytes }, context)) payloads.push(payload);
  return {
    reads: payloads.flatMap(({ reads }) => reads),
    quarantined: payloads.flatMap(({ quarantined }) => quarantined),
  };
}

describe.skipIf(!existsSync(shared))('what vendors send (skipped where ../shared/data is absent)', () => {
  it('an OpenALPR group', async () => {
    const { reads, quarantined } = await read('openalpr', 'openalpr/doc_app_integration_2_alpr_group.json');
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        plate: 'D2651BF',
        capturedAt: 1_562_681_121_504,
        zoneAssumed: false,
        region: 'us-mo',
        camera: { id: '1234' },
        position: { lat: 37.635986328125, lon: -79.2059326171875 },
        candidates: [{ text: 'D2651BF' }, { text: 'D2651F' }, { text: 'D265BF' }],
        photo: null,
      },
    ]);
    expect(reads[0]?.confidence).toBeCloseTo(0.93877, 5);
    expect(reads[0]?.regionConfidence).toBeCloseTo(0.57282, 5);
  });

  it('an OpenALPR heartbeat, which is nothing', async () => {
    expect(await read('openalpr', 'openalpr/doc_app_integration_3_heartbeat.json')).toEqual({
      reads: [],
      quarantined: [],
    });
  });

  it('Plate Recognizer’s webhook and CSV', async () => {
    const [gist, tester, csv] = [
      await read('platerecognizer', 'platerecognizer/stream_webhook_gist_danleyb2_2021-09-29.json'),
      await read('platerecognizer', 'platerecognizer/stream_webhook_tester.json'),
      await read('platerecognizer', 'platerecognizer/stream_output.csv'),
    ];
    expect(gist.reads).toMatchObject([
      { plate: '9JUB11', rawPlate: '9jub11', region: 'gb', confidence: 0.839 },
    ]);
    expect(tester.reads).toMatchObject([{ plate: 'PL8REC', region: 'us-ca', confidence: 0.902 }]);
    expect(csv.reads).toMatchObject([{ plate: 'SJUBI1', confidence: 0.781, camera: { id: 'camera-1' } }]);
  });

  it('every other file, in every format, without a fault', async () => {
    const files = readdirSync(shared, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const { parentPath, name } of files) {
      for (const format of ['openalpr', 'platerecognizer', 'csv', 'ndjson'] as const) {
        await read(format, join(parentPath, name).slice(shared.length + 1));
      }
    }
  });
});
