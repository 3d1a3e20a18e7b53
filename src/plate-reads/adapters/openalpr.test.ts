import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../strict-json.ts';
import type { Claims } from './adapter.ts';
import { openAlpr } from './openalpr.ts';

const claim = (payload: JsonValue): Claims => openAlpr.claim(payload, null);

/** As an old agent sends it: no candidates of the group, no region of its own, the country unsaid. */
const groupV1 = {
  version: 1,
  data_type: 'alpr_group',
  epoch_start: 1_448_326_208_789,
  epoch_end: 1_448_326_210_046,
  company_id: '44c9',
  camera_id: 1_414_799_424,
  uuids: ['u-1'],
  best_uuid: 'u-1',
  best_plate_number: 'A13709',
  best_confidence: 92.075203,
  best_plate: {
    plate: 'A13709',
    confidence: 92.07,
    region: 'mo',
    region_confidence: 12,
    candidates: [
      { plate: 'A13709', confidence: 92.07 },
      { plate: 'A137O9', confidence: 83.3 },
    ],
  },
};

describe('openAlpr', () => {
  it('reads a group of version 1', () => {
    expect(claim(groupV1).reads).toMatchObject([
      {
        vendorId: 'u-1#0',
        plate: 'A13709',
        capturedAt: '1448326208789',
        confidence: 92.075203,
        confidenceScale: 100,
        region: 'mo',
        regionHome: 'us',
        regionConfidence: 12,
        cameraId: '1414799424',
        position: null,
        photo: null,
      },
    ]);
    expect(claim(groupV1).reads[0]?.candidates.map(({ text }) => text)).toEqual(['A13709', 'A137O9']);
  });

  it('reads the group in an alert as the read that it is', () => {
    const alert = {
      data_type: 'alpr_alert',
      epoch_time: 1_448_326_210_046,
      plate_number: 'A137O9',
      alert_list: 'list',
      group: groupV1,
    };
    expect(claim(alert)).toEqual(claim(groupV1));
    expect(claim({ ...alert, group: { ...groupV1, version: 9 } }).problems).toHaveLength(1);
  });

  it('reads results of the first version, which names neither itself nor a version', () => {
    const results = [
      { plate: 'S11FRE', confidence: 77.1, region: '', candidates: [{ plate: 'S11ERE', confidence: 75.4 }] },
    ];
    const { reads } = claim({ uuid: 'u-1', camera_id: 1, site_id: 'hq', epoch_time: 1_402_161_050, results });
    expect(reads).toMatchObject([
      { plate: 'S11FRE', vendorId: 'u-1#0', cameraId: '1', capturedAt: '1402161050' },
    ]);
  });

  it('reads a group of version 2: place, vehicle, candidates of both kinds, the crop as photo', () => {
    const crop = Buffer.alloc(90, 7).toString('base64');
    const [read] = claim({
      ...groupV1,
      version: 2,
      country: 'us',
      gps_latitude: 37.63,
      gps_longitude: -121.2,
      best_region: 'us-mo',
      best_region_confidence: 57.3,
      candidates: [{ plate: 'A13709', confidence: 93 }],
      vehicle: { color: [{ name: 'black', confidence: 27 }] },
      travel_direction: 85.5,
      new_field_of_2030: true,
      web_server_config: { camera_label: 'Gate 4' },
      vehicle_crop_jpeg: crop,
    }).reads;
    expect(read).toMatchObject({
      region: 'us-mo',
      position: { lat: 37.63, lon: -121.2 },
      cameraName: 'Gate 4',
      candidates: [
        { text: 'A13709', confidence: 93 },
        { text: 'A137O9', confidence: 83.3 },
      ],
      attributes: {
        vehicle: { color: [{ name: 'black' }] },
        travel_direction: 85.5,
        new_field_of_2030: true,
      },
    });
    expect(read?.photo).toHaveLength(90);
    expect(JSON.stringify(read?.attributes)).not.toContain(crop);
  });

  it('takes a code of two letters for a country where the country is another', () => {
    const [read] = claim({ ...groupV1, country: 'eu', best_region: 'de' }).reads;
    expect(read?.regionHome).toBe('world');
  });

  it('tells apart two plates in one image', () => {
    const second = { ...groupV1, best_plate: { ...groupV1.best_plate, plate_index: 1 } };
    expect(claim(second).reads[0]?.vendorId).toBe('u-1#1');
  });

  it('does not keep the dots that stand for an image in the vendor’s own examples', () => {
    expect(claim({ ...groupV1, vehicle_crop_jpeg: '...base64 jpeg data...' }).reads[0]?.photo).toBeNull();
  });

  it('ignores a heartbeat', () => {
    expect(claim({ data_type: 'heartbeat', agent_uid: 'x', timestamp: 1 })).toEqual({
      reads: [],
      problems: [],
    });
  });

  it.each([
    [{ ...groupV1, version: 3 }],
    [{ ...groupV1, version: '20' }],
    [{ ...groupV1, data_type: 'vehicle' }],
    [{ ...groupV1, best_plate_number: null, best_plate: null }],
    [{ ...groupV1, epoch_start: undefined as unknown as JsonValue }],
    [{ ...groupV1, camera_id: 1e300 }],
    [[]],
    ['text'],
    [null],
  ])('says what to mend of what it does not know (%#)', (payload) => {
    const { reads, problems } = claim(payload as JsonValue);
    expect(reads).toEqual([]);
    expect(problems[0]).toMatch(/: send/);
  });
});
