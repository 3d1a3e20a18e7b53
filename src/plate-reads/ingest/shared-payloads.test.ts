import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Format, formats, readPayloads } from './formats.ts';
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

  it('Axis: the publisher’s message; a lost car is nothing', async () => {
    expect(await read('axis', 'axis/axis_ffgroup_lpr_event.json')).toEqual({ reads: [], quarantined: [] });
    expect((await read('axis', 'axis/axis_publisher_mqtt.json')).reads).toMatchObject([
      { plate: 'ABC123', capturedAt: 1_586_794_095_057, camera: { id: 'ACCCxxxxx', name: 'Some Name' } },
    ]);
  });

  it('Hikvision: two firmwares, an unread plate, another event', async () => {
    const [parkpow, user] = [
      await read('hikvision', 'hikvision/anpr_parkpow.xml'),
      await read('hikvision', 'hikvision/anpr_ds_user_2026_turkey.xml'),
    ];
    expect(parkpow.reads).toMatchObject([
      {
        plate: 'PECT600',
        confidence: 0.97,
        capturedAt: Date.UTC(2024, 0, 19, 3, 17, 19),
        camera: { id: 'd4:e8:53:bc:4c:02/1', name: 'Camera 01' },
        attributes: { ANPR: { direction: 'reverse' } },
      },
    ]);
    expect(user.reads).toMatchObject([{ plate: '38AAP084', confidence: 0.98, position: null }]);
    const unread = await read('hikvision', 'hikvision/anpr_unknown_plate.xml');
    expect(unread.reads).toEqual([]);
    expect(unread.quarantined).toHaveLength(1);
    expect(await read('hikvision', 'hikvision/not_anpr_motion.xml')).toEqual({ reads: [], quarantined: [] });
  });

  it('Dahua: an event without a plate is nothing, broken JSON is quarantined', async () => {
    expect(await read('dahua', 'dahua/traffic_junction_notifyEventStream.json')).toEqual({
      reads: [],
      quarantined: [],
    });
    const broken = await read('dahua', 'dahua/traffic_junction_upstream_INVALID_missing_comma.txt');
    expect(broken.reads).toEqual([]);
    expect(broken.quarantined).toHaveLength(1);
  });

  it('Frigate: an update and an event', async () => {
    expect((await read('frigate', 'frigate/tracked_object_update_lpr.json')).reads).toMatchObject([
      { plate: '123ABC', confidence: 0.95, capturedAt: 1_607_123_958_748, camera: { id: 'driveway_cam' } },
    ]);
    expect((await read('frigate', 'frigate/events.json')).reads).toMatchObject([
      { plate: 'ABC12345', confidence: 0.933451, camera: { id: 'front_door' } },
    ]);
  });

  it('Blue Iris: every plate of the AI’s answer, the partial one too', async () => {
    const plates = async (file: string): Promise<readonly string[]> =>
      (await read('blueiris', `alprdb/${file}`)).reads.map(({ plate }) => plate);
    expect(await plates('test-payload.json')).toEqual(['9RPX658', 'HF7499']);
    expect(await plates('multi-ai-payload.json')).toEqual(['SGX7923G', 'HF7499']);
    expect(await plates('fork_example.json')).toEqual(['T121396C', 'KYJ5']);
    expect(await plates('fork_json-dump-example.json')).toEqual(['SGX7923G', 'HF7499']);
    expect((await read('blueiris', 'alprdb/test-payload.json')).reads[0]?.photo).not.toBeNull();
  });

  it('every other file, in every format, without a fault', async () => {
    const files = readdirSync(shared, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const { parentPath, name } of files) {
      for (const format of formats) {
        await read(format, join(parentPath, name).slice(shared.length + 1));
      }
    }
  });
});
