import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { dahuaEvent, dahuaStream, dahuaTollgate } from '../../../test/builders/vendor-payloads.ts';

const noPlate = { Object: { ObjectType: 'Plate', Text: '' }, TrafficCar: { MachineName: '8M' } };

describe('dahua', () => {
  it('reads a traffic event: RealUTC is the time, confidence is of 255', async () => {
    const { reads, quarantined } = await readAll('dahua', dahuaStream(dahuaEvent()));
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        capturedAt: 1_795_197_600_305,
        zoneAssumed: false,
        confidence: 0.8,
        region: 'us',
        camera: { id: '8M000000000001' },
        position: null,
        attributes: { Lane: 2, TrafficCar: { VehicleColor: 'Blue' } },
      },
    ]);
  });

  it('UTC without RealUTC is the camera’s wall clock', async () => {
    const wall = Date.UTC(2026, 10, 20, 10) / 1000;
    for (const data of [
      { RealUTC: null, UTC: wall },
      { RealUTC: null, LocaleTime: null, UTC: wall },
    ]) {
      const { reads } = await readAll('dahua', dahuaEvent(data));
      expect(reads).toMatchObject([{ capturedAt: Date.UTC(2026, 10, 20, 18), zoneAssumed: true }]);
    }
  });

  it('an event without a plate, another event, a keep-alive are nothing', async () => {
    for (const payload of [
      dahuaStream(dahuaEvent(noPlate)),
      dahuaStream({ Action: 'Start', Code: 'VideoMotion', Data: {} }),
      dahuaStream(dahuaEvent({}, { Action: 'Stop' })),
      dahuaTollgate({ PlateNumber: '' }),
      { Active: 'keepAlive', DeviceID: '1' },
      { id: 1, result: true, session: 'a' },
    ])
      expect(await readAll('dahua', payload)).toEqual({ reads: [], quarantined: [] });
  });

  it('reads every event of a list, and one by itself', async () => {
    const other = dahuaEvent({ Object: { Text: '8XYZ999' } }, { Index: 3 });
    const { reads } = await readAll('dahua', dahuaStream(dahuaEvent(), dahuaEvent(noPlate), other));
    expect(reads.map(({ plate, camera }) => [plate, camera.id])).toEqual([
      ['7ABC123', '8M000000000001'],
      ['8XYZ999', '8M000000000001/3'],
    ]);
    expect((await readAll('dahua', dahuaEvent())).reads).toHaveLength(1);
  });

  it('reads the ITSAPI push with its photo', async () => {
    const { reads } = await readAll('dahua', dahuaTollgate());
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        capturedAt: Date.UTC(2026, 10, 20, 18),
        zoneAssumed: true,
        confidence: 0.91,
        camera: { id: 'dahua-1' },
      },
    ]);
    expect(reads[0]?.photo).not.toBeNull();
  });

  it.each([
    ['not JSON', JSON.stringify(dahuaStream(dahuaEvent())).replace(',"session"', '"session"')],
    ['not a Dahua event', '{}'],
    ['no RealUTC', dahuaEvent({ RealUTC: null, LocaleTime: null, UTC: 0 })],
    ['no MachineName', dahuaEvent({ TrafficCar: {} }, { Index: null })],
    ['without a Code', dahuaStream({ Data: {} })],
    ['read no plate', dahuaEvent({ Object: { Text: 'Unlicensed' } })],
  ])('says what to mend: %s', async (part, payload) => {
    expect(reasonsOf(await readAll('dahua', payload))).toEqual([expect.stringContaining(part)]);
  });
});
