import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { dahuaEventText, dahuaSnapText, dahuaTextStream } from '../../../test/builders/dahua-text.ts';
import { dahuaEvent, dahuaStream, dahuaTollgate } from '../../../test/builders/vendor-payloads.ts';

const noPlate = { Object: { ObjectType: 'Plate', Text: '' }, TrafficCar: { MachineName: '8M' } };

describe('dahua’s streams of text', () => {
  it('reads what eventManager writes, events of other kinds between', async () => {
    const stream = dahuaTextStream(
      'Code=VideoMotion;action=Start;index=0',
      dahuaEventText(dahuaEvent()),
      dahuaEventText(dahuaEvent({ Name: 'a } in a text', Class: 'Normal' }), 'CrossLineDetection'),
      dahuaEventText(dahuaEvent({ Object: { ObjectType: 'Plate', Text: '8XYZ999' } })),
    );
    const { reads, quarantined } = await readAll('dahua', stream);
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      { plate: '7ABC123', capturedAt: 1_795_197_600_305, confidence: 0.8, camera: { id: '8M000000000001' } },
      { plate: '8XYZ999' },
    ]);
  });

  it('reads what snapManager writes, several events in one part, pictures between', async () => {
    const part = `${dahuaSnapText()}\r\n${dahuaSnapText('8XYZ999', 1)}`;
    const picture = Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x7b, 0x22, 0x00, 0xff, 0xd9]);
    const { reads, quarantined } = await readAll(
      'dahua',
      Buffer.concat([
        Buffer.from(dahuaTextStream(part)),
        picture,
        Buffer.from(dahuaTextStream(dahuaSnapText('7DEF456'))),
      ]),
    );
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        capturedAt: Date.UTC(2026, 10, 20, 18),
        zoneAssumed: true,
        camera: { id: '8M000000000002' },
        vehicle: { colour: 'white' },
        attributes: { Object: { BoundingBox: ['1341', '2451'] } },
      },
      { plate: '8XYZ999' },
      { plate: '7DEF456' },
    ]);
  });

  it('an event that breaks off costs itself only', async () => {
    const broken = dahuaEventText(dahuaEvent()).slice(0, -40);
    const payload = await readAll(
      'dahua',
      dahuaTextStream(
        broken,
        dahuaEventText(dahuaEvent()),
        `Code=TrafficJunction;action=Pulse;index=0;data={x}`,
      ),
    );
    expect(payload.reads).toHaveLength(1);
    expect(reasonsOf(payload)).toEqual([
      expect.stringContaining('never ends'),
      expect.stringContaining('not JSON'),
    ]);
    expect(await readAll('dahua', `${dahuaTextStream()}`)).toEqual({ reads: [], quarantined: [] });
  });
});

describe('dahua', () => {
  it('takes no vehicle’s make for a plate', async () => {
    const seen = { Object: { ObjectType: 'Vehicle', Text: 'Toyota' } };
    expect((await readAll('dahua', dahuaEvent(seen))).reads).toMatchObject([{ plate: '7ABC123' }]);
    expect((await readAll('dahua', dahuaEvent({ ...seen, TrafficCar: {} }))).reads).toEqual([]);
  });

  it('confidence of the push is of 100, on some firmware of 255', async () => {
    for (const [Confidence, share] of [
      [91, 0.91],
      [255, 1],
      [0, null],
    ] as const) {
      expect((await readAll('dahua', dahuaTollgate({ Confidence }))).reads).toMatchObject([
        { confidence: share },
      ]);
    }
  });

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
