import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { genetecRead, tinyJpeg } from '../../../test/builders/vendor-payloads.ts';

describe('genetec', () => {
  it('reads an export: dates with colons, in UTC', async () => {
    const { reads, quarantined } = await readAll('genetec', `<?xml version="1.0"?>${genetecRead()}`);
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        vendorId: '5b0c2f6e-0000-4000-8000-000000000001',
        plate: '7ABC123',
        capturedAt: Date.UTC(2026, 10, 20, 18),
        zoneAssumed: false,
        confidence: 0.88,
        region: 'us-ca',
        camera: { id: 'Patrol 4/Left', name: 'Left' },
        position: { lat: 38.58, lon: -121.49 },
      },
    ]);
    expect(reads[0]?.photo).toEqual(Buffer.from(tinyJpeg, 'base64'));
  });

  it('misses no field that a template dropped', async () => {
    const bare = genetecRead({
      State: '',
      ContextImage: '',
      Guid: '',
      ConfidenceScore: '',
      LongitudeX: '',
      SourceName: '',
    });
    expect((await readAll('genetec', bare)).reads).toMatchObject([
      {
        plate: '7ABC123',
        vendorId: null,
        region: null,
        confidence: null,
        position: null,
        camera: { id: 'Left' },
      },
    ]);
  });

  it('reads many in one file, of which one is broken', async () => {
    const file = `<Reads>\n${genetecRead()}\n${genetecRead({ Plate: '8XYZ999', UTCDate: 'x' })}\n${genetecRead({ Plate: '7DEF456', Guid: '' })}\n</Reads>`;
    const { reads, quarantined } = await readAll('genetec', file);
    expect(reads.map(({ plate }) => plate)).toEqual(['7ABC123', '7DEF456']);
    expect(quarantined).toHaveLength(1);
  });

  it('reads the JSON export, whose dates are American', async () => {
    const json = (DateUtc: string) => ({
      Plate: '7ABC123',
      State: 'California',
      CameraName: 'Left',
      DateUtc,
      TimeUtc: '18:00:00',
      ConfidenceScore: '91',
      Attributes: { 'State Name Confidence Score': '70', 'Vehicle Make': 'Ford' },
    });
    for (const date of ['11/20/2026', '2026-11-20'])
      expect((await readAll('genetec', json(date))).reads).toMatchObject([
        { capturedAt: Date.UTC(2026, 10, 20, 18), confidence: 0.91, region: 'us-ca', regionConfidence: 0.7 },
      ]);
    expect((await readAll('genetec', json('10/11/2026'))).reads).toMatchObject([
      { capturedAt: Date.UTC(2026, 9, 11, 18) },
    ]);
    expect(reasonsOf(await readAll('genetec', json('20/11/2026')))).toEqual([
      expect.stringContaining('no such day'),
    ]);
  });

  it('local time where the template has no other', async () => {
    const local = genetecRead({ UTCDate: '', UTCTime: '', LocalDate: '2026:11:20', LocalTime: '10:00:00' });
    expect((await readAll('genetec', local)).reads).toMatchObject([
      { capturedAt: Date.UTC(2026, 10, 20, 18), zoneAssumed: true },
    ]);
  });

  it('reads what Security Center exports of a read, its attributes by name; one inside of a hit is the hit’s', async () => {
    const attributes = [
      ['Confidence Score', '83'],
      ['Vehicle Make', 'BMW'],
      ['Relative Motion', '-'],
      ['Speed', '10 mph'],
    ].map(([name, text]) => `<Attribute name="${name}" customFieldGuid="0">${text}</Attribute>`);
    const read =
      `<Read>\n<Address>1 Main Street</Address>\n<attributes><Attributes>${attributes.join('')}</Attributes></attributes>\n` +
      '<CameraName>Left</CameraName><DateUtc>11/20/2026</DateUtc><TimeUtc>18:00:00</TimeUtc><Plate>7ABC123</Plate><State>CA</State></Read>';
    expect((await readAll('genetec', `<?xml version="1.0"?>${read}`)).reads).toMatchObject([
      {
        plate: '7ABC123',
        confidence: 0.83,
        vehicle: { make: 'bmw', direction: null },
        attributes: { Address: '1 Main Street', Attributes: { Speed: '10 mph' } },
      },
    ]);
    const hit = `<Hotlist><HitID>1</HitID><Vehicle>${read}</Vehicle></Hotlist>`;
    expect(await readAll('genetec', hit)).toEqual({ reads: [], quarantined: [] });
  });

  it('a hit is no read', async () => {
    expect(
      await readAll('genetec', '<Hotlist><HitID>1</HitID><MatchedPlate>7ABC123</MatchedPlate></Hotlist>'),
    ).toEqual({
      reads: [],
      quarantined: [],
    });
  });

  it.each([
    ['read no plate', genetecRead({ Plate: '' })],
    ['no UTCDate', genetecRead({ UTCTime: '' })],
    ['no CameraName', genetecRead({ CameraName: '', SourceName: '' })],
    ['no AutoVu', '<Other/>'],
    ['no AutoVu read', '{"a":1}'],
  ])('says what to mend: %s', async (part, content) => {
    expect(reasonsOf(await readAll('genetec', content))).toEqual([expect.stringContaining(part)]);
  });
});
