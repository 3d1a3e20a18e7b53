import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import {
  axisEvent,
  axisMetadata,
  axisMqttEvent,
  axisPublished,
  tinyJpeg,
} from '../../../test/builders/vendor-payloads.ts';

describe('axis', () => {
  it('reads the verifier’s event, whose numbers are texts', async () => {
    const { reads, quarantined } = await readAll('axis', axisEvent());
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        capturedAt: 1_795_190_400_123,
        zoneAssumed: false,
        confidence: 0.912345,
        region: 'us-ca',
        camera: { id: 'ACCC8E000001' },
        position: { lat: 38.58, lon: -121.49 },
        attributes: { vehicle_info: { brand: 'Toyota' }, carMoveDirection: 'in' },
        candidates: [],
      },
    ]);
  });

  it('an update is the same read, a lost car is nothing', async () => {
    const [first] = (await readAll('axis', axisEvent())).reads;
    const update = axisEvent({ carState: 'update', packetCounter: '70413', plateASCII: '7ABC128' });
    const [second] = (await readAll('axis', update)).reads;
    expect(second?.vendorId).toBe(first?.vendorId);
    expect(second?.payloadHash).not.toEqual(first?.payloadHash);
    const again = axisEvent({ carState: 'update', packetCounter: '70414' });
    expect((await readAll('axis', again)).reads[0]?.payloadHash).toEqual(first?.payloadHash);
    expect(await readAll('axis', axisEvent({ carState: 'lost' }))).toEqual({ reads: [], quarantined: [] });
  });

  it('a car’s number is taken for another car after a while, when the camera may have started anew', async () => {
    const [first] = (await readAll('axis', axisEvent())).reads;
    const later = axisEvent({ capture_timestamp: '1795194000123' });
    expect((await readAll('axis', later)).reads[0]?.vendorId).not.toBe(first?.vendorId);
  });

  it('keeps the plate’s own alphabet as a candidate, and the country', async () => {
    const { reads } = await readAll(
      'axis',
      axisEvent({ plateText: '1AB1234', plateASCII: '1AB1234', plateUTF8: '1AB1235', plateCountry: 'CZE' }),
    );
    expect(reads).toMatchObject([{ plate: '1AB1234', region: 'cz', candidates: [{ text: '1AB1235' }] }]);
  });

  it('reads what the ACAP publisher makes of it, and passes over other applications', async () => {
    const { reads } = await readAll('axis', axisPublished({ image: tinyJpeg }));
    expect(reads).toMatchObject([
      {
        plate: '8XYZ999',
        capturedAt: 1_795_190_400_456,
        camera: { id: 'ACCC8E000002', name: 'North gate' },
        confidence: null,
      },
    ]);
    expect(reads[0]?.photo?.subarray(0, 2).toString('hex')).toBe('ffd8');
    const { plate: _plate, ...direction } = { plate: '', ...axisPublished({ direction: 'in', value: 1 }) };
    expect(await readAll('axis', direction)).toEqual({ reads: [], quarantined: [] });
  });

  it('reads the camera’s events of it, over MQTT and in the metadata stream', async () => {
    const said = {
      plate: '7ABC123',
      capturedAt: 1_795_190_400_123,
      confidence: 0.8568,
      region: 'us-ca',
      vehicle: { make: 'ford', colour: 'red', body: 'van', direction: 'away' },
    };
    const mqtt = await readAll('axis', axisMqttEvent());
    expect(mqtt).toMatchObject({ reads: [{ ...said, camera: { id: 'ACCC8E000003' } }], quarantined: [] });
    const metadata = await readAll('axis', axisMetadata());
    expect(metadata).toMatchObject({
      reads: [{ ...said, camera: { id: 'c37d4bf5-0000' } }],
      quarantined: [],
    });
    const allowed = { ...axisMqttEvent(), topic: 'axis:CameraApplicationPlatform/ALPV.AllowList' };
    expect((await readAll('axis', allowed)).reads[0]?.payloadHash).toEqual(mqtt.reads[0]?.payloadHash);
  });

  it('passes over events of other applications of the camera', async () => {
    const motion = {
      topic: 'axis:VMD4/Camera1',
      serial: 'A',
      timestamp: 1,
      message: { data: { active: '1' } },
    };
    expect(await readAll('axis', motion)).toEqual({ reads: [], quarantined: [] });
    expect(await readAll('axis', axisMqttEvent({ carState: 'lost' }))).toEqual({
      reads: [],
      quarantined: [],
    });
  });

  it('reads older applications: the state `updated`, the local clock, numbers as numbers, pictures in a list', async () => {
    const { reads } = await readAll(
      'axis',
      axisEvent({
        carState: 'updated',
        capture_timestamp: '0',
        datetime: '20261120 080000123',
        plateConfidence: 91.2,
        ImageArray: [
          { ImageType: 'plate', BinaryImage: 'x' },
          { ImageType: 'vehicle', BinaryImage: tinyJpeg },
        ],
      }),
    );
    expect(reads).toMatchObject([
      { capturedAt: 1_795_190_400_123, zoneAssumed: true, confidence: 0.912, photo: expect.anything() },
    ]);
  });

  it.each([
    ['carState', axisEvent({ carState: 'parked' })],
    ['capture_timestamp', axisEvent({ capture_timestamp: null })],
    ['read no plate', axisEvent({ plateASCII: 'unknown' })],
    ['not an Axis event', { hello: 1 }],
    ['not an Axis event', [7]],
  ])('says what to mend: %s', async (part, payload) => {
    expect(reasonsOf(await readAll('axis', payload))).toEqual([expect.stringContaining(part)]);
  });
});
