import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { hikvisionEvent, hikvisionMetadata } from '../../../test/builders/vendor-payloads.ts';

const plates = async (content: string | object): Promise<readonly string[]> =>
  (await readAll('hikvision', content)).reads.map(({ plate }) => plate);

describe('hikvision', () => {
  it('reads an event', async () => {
    const { reads, quarantined } = await readAll('hikvision', `<?xml version="1.0"?>\n${hikvisionEvent()}`);
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        line: 2,
        vendorId: '20261120100000123000abcdef',
        plate: '7ABC123',
        capturedAt: Date.UTC(2026, 10, 20, 18),
        zoneAssumed: false,
        confidence: 0.97,
        camera: { id: 'd4:e8:53:00:00:01/1', name: 'Gate & yard' },
        position: null,
        attributes: { ANPR: { direction: 'forward', vehicleInfo: { color: 'white' } } },
      },
    ]);
  });

  it('reads firmware with prefixes, other namespaces, none at all, and without vehicleInfo', async () => {
    const variants = [
      hikvisionEvent({ prefix: 'ns1', root: ' xmlns:ns1="http://www.hikvision.com/ver20/XMLSchema"' }),
      hikvisionEvent({ root: ' version="1.0" xmlns="http://www.std-cgi.com/ver10/XMLSchema"', event: '' }),
      hikvisionEvent({ root: '', anpr: '<confidenceLevel>92.5</confidenceLevel>' }),
      hikvisionEvent({ anpr: '' }),
    ];
    for (const variant of variants) expect(await plates(variant)).toEqual(['7ABC123']);
    const [third] = (await readAll('hikvision', variants[2] ?? '')).reads;
    expect(third?.confidence).toBe(0.925);
  });

  it('reads many events in one file, in an envelope or a multipart stream', async () => {
    const stream = ['7ABC123', '8XYZ999']
      .map(
        (plate) =>
          `--boundary\r\nContent-Type: application/xml\r\n\r\n${hikvisionEvent({ plate, event: '' })}\r\n`,
      )
      .join('');
    expect(await plates(`${stream}--boundary--\r\n`)).toEqual(['7ABC123', '8XYZ999']);
    const list = `<List>${hikvisionEvent()}${hikvisionEvent({ plate: '7DEF456', event: '' })}</List>`;
    expect(await plates(list)).toEqual(['7ABC123', '7DEF456']);
  });

  it('reads the metadata form, and the event as JSON', async () => {
    const { reads } = await readAll('hikvision', hikvisionMetadata());
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        confidence: 0.88,
        camera: { id: 'DS-1/2' },
        attributes: { ANPR: { vehicleColor: 'blue' } },
      },
    ]);
    const json = {
      ipAddress: '192.0.2.7',
      channelID: 1,
      dateTime: '2026-11-20T10:00:00',
      eventType: 'ANPR',
      ANPR: { licensePlate: '7ABC123', confidenceLevel: 90 },
    };
    expect((await readAll('hikvision', json)).reads).toMatchObject([
      { plate: '7ABC123', zoneAssumed: true, camera: { id: '192.0.2.7/1' } },
    ]);
  });

  it('passes over events that are not ANPR', async () => {
    expect(await readAll('hikvision', hikvisionEvent({ type: 'VMD' }))).toEqual({
      reads: [],
      quarantined: [],
    });
    expect(
      await readAll(
        'hikvision',
        '<EventNotificationAlert><eventType>heartBeat</eventType></EventNotificationAlert>',
      ),
    ).toEqual({
      reads: [],
      quarantined: [],
    });
  });

  it('reads the plate of a vehicle that a camera for roads detected', async () => {
    const { reads } = await readAll('hikvision', hikvisionEvent({ type: 'vehicledetection' }));
    expect(reads).toMatchObject([{ plate: '7ABC123' }]);
  });

  it('reads older firmware: the hours of a zone with one digit, the time on the picture only, `confidence`', async () => {
    const oneDigit = hikvisionEvent({
      root: ' version="1.0" xmlns="http://www.std-cgi.com/ver10/XMLSchema"',
      anpr: '<confidence>88</confidence>',
    }).replace('-08:00<', '-8:00<');
    const at = Date.UTC(2026, 10, 20, 18);
    expect((await readAll('hikvision', oneDigit)).reads).toMatchObject([
      { capturedAt: at, confidence: 0.88 },
    ]);
    const pictures =
      '<pictureInfoList><pictureInfo><absTime>20261120100000654</absTime></pictureInfo><pictureInfo/></pictureInfoList>';
    const timeless = hikvisionEvent({ anpr: pictures }).replace(/<dateTime>.*<\/dateTime>/, '');
    expect((await readAll('hikvision', timeless)).reads).toMatchObject([
      { capturedAt: at + 654, zoneAssumed: true },
    ]);
  });

  it('reads events out of a multipart stream, pictures between', async () => {
    const part = (xml: string): string =>
      `--boundary\r\nContent-Type: application/xml; charset="UTF-8"\r\nContent-Length: ${xml.length}\r\n\r\n${xml}\r\n`;
    const picture = Buffer.from('\xff\xd8<\x00</x>\r\n\xff\xd9', 'latin1');
    const heartbeat =
      '<EventNotificationAlert><eventType>videoloss</eventType><eventState>inactive</eventState></EventNotificationAlert>';
    const stream = Buffer.concat([
      Buffer.from(part(hikvisionEvent())),
      Buffer.from('--boundary\r\nContent-Type: image/jpeg\r\n\r\n'),
      picture,
      Buffer.from(part(heartbeat) + part(hikvisionEvent({ plate: '8XYZ999' }))),
    ]);
    const { reads, quarantined } = await readAll('hikvision', stream);
    expect(quarantined).toEqual([]);
    expect(reads.map(({ plate }) => plate)).toEqual(['7ABC123', '8XYZ999']);
  });

  it('a placeholder for a UUID names no read', async () => {
    const [one] = (await readAll('hikvision', hikvisionEvent({ event: '<UUID>x</UUID>' }))).reads;
    expect(one?.vendorId).toBeNull();
  });

  it('reads the camera’s place, west and south', async () => {
    const gps =
      '<DeviceGPSInfo><longitudeType>W</longitudeType><latitudeType>N</latitudeType>' +
      '<Longitude><degree>121</degree><minute>30</minute><sec>0</sec></Longitude>' +
      '<Latitude><degree>38</degree><minute>15</minute><sec>36.0</sec></Latitude></DeviceGPSInfo>';
    const [one] = (await readAll('hikvision', hikvisionEvent({ event: gps }))).reads;
    expect(one?.position?.lat).toBeCloseTo(38.26, 6);
    expect(one?.position?.lon).toBeCloseTo(-121.5, 6);
  });

  it.each([
    ['read no plate', hikvisionEvent({ plate: 'unknown' })],
    ['read no plate', hikvisionEvent({ plate: '' })],
    ['not known', hikvisionEvent({ root: ' version="3.0"' })],
    [
      'no dateTime',
      '<EventNotificationAlert><eventType>ANPR</eventType><channelID>1</channelID><ANPR><licensePlate>7ABC123</licensePlate></ANPR></EventNotificationAlert>',
    ],
    ['no ANPR block', '<EventNotificationAlert><eventType>ANPR</eventType></EventNotificationAlert>'],
    ['never ends', hikvisionEvent().slice(0, -30)],
    ['not XML', hikvisionEvent().replace('&amp;', '&')],
    ['not XML', hikvisionEvent().replace('</macAddress>', '</mac>')],
    ['document type', hikvisionEvent().replace('<ipAddress>', '<!DOCTYPE x><ipAddress>')],
    ['reserved names', hikvisionEvent({ event: '<__proto__><a>1</a></__proto__>' })],
    ['nested deeper', hikvisionEvent({ event: `${'<a>'.repeat(50)}1${'</a>'.repeat(50)}` })],
    ['no EventNotificationAlert', '<html><body>login</body></html>'],
    ['not UTF-8', Buffer.from(hikvisionEvent().replace('yard', 'caf\u00e9'), 'latin1')],
  ])('says what to mend: %s', async (part, content) => {
    expect(reasonsOf(await readAll('hikvision', content))).toEqual([expect.stringContaining(part)]);
  });

  it('a broken event costs only itself', async () => {
    const broken = hikvisionEvent({ plate: '7BAD000' }).replace('</EventNotificationAlert>', '');
    const { reads, quarantined } = await readAll(
      'hikvision',
      `${broken}\n${hikvisionEvent()}\n${hikvisionEvent({ plate: '8XYZ999' })}`,
    );
    expect(reads.map(({ plate }) => plate)).toEqual(['7ABC123', '8XYZ999']);
    expect(quarantined).toHaveLength(1);
  });

  it('expands no entity of a sender’s own', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n${hikvisionEvent({ plate: '&b;' })}`;
    const { reads } = await readAll('hikvision', bomb);
    expect(reads).toEqual([]);
  });
});
