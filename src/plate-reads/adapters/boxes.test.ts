import { describe, expect, it } from 'vitest';
import { readAll } from '../../../test/builders/read-payloads.ts';
import {
  axisEvent,
  dahuaEvent,
  dahuaStream,
  frigateUpdate,
  hikvisionEvent,
  tinyJpeg,
} from '../../../test/builders/vendor-payloads.ts';
import type { Format } from '../ingest/formats.ts';

/** Where each sender says that the plate stands (53060.9(b)(1)). */
async function boxes(format: Format, payload: string | object): Promise<readonly (readonly unknown[])[]> {
  const { reads, quarantined } = await readAll(format, payload);
  expect(quarantined).toEqual([]);
  return (reads[0]?.plateBoxes ?? []).map(({ left, top, right, bottom, measure }) => [
    ...[left, top, right, bottom].map(Math.round),
    measure,
  ]);
}

const corners = [
  { x: 3274, y: 187 },
  { x: 3485, y: 192 },
  { x: 3480, y: 306 },
  { x: 3266, y: 301 },
];
const group = (more: object, best: object = {}): object => ({
  data_type: 'alpr_group',
  version: 2,
  epoch_start: 1_795_190_400_000,
  camera_id: 7,
  best_uuid: 'u',
  best_plate_number: '7ABC123',
  best_confidence: 93,
  best_image_width: 4096,
  best_image_height: 2160,
  best_plate: { plate: '7ABC123', coordinates: corners, ...best },
  ...more,
});

describe('plate boxes', () => {
  it('OpenALPR: about the corners, on the whole picture or on the vehicle cut out of it', async () => {
    const whole = { in: 'picture', width: 4096, height: 2160 };
    expect(await boxes('openalpr', group({ overview_jpeg: tinyJpeg }))).toEqual([
      [3266, 187, 3485, 306, whole],
    ]);
    const region = { vehicle_region: { x: 3060, y: 0, width: 630, height: 630 } };
    expect(await boxes('openalpr', group({ vehicle_crop_jpeg: tinyJpeg }, region))).toEqual([
      [206, 187, 425, 306, { in: 'picture', width: 630, height: 630 }],
    ]);
    expect(await boxes('openalpr', group({ vehicle_crop_jpeg: tinyJpeg }))).toEqual([]);
    // The overview is made smaller than what was looked at: by how much, this one does not tell.
    const untold = { overview_jpeg: tinyJpeg, best_image_width: null };
    expect(await boxes('openalpr', group(untold))).toEqual([]);
  });

  it('Plate Recognizer: on the whole picture, and on the vehicle that Stream sends unless it is told otherwise', async () => {
    const result = {
      plate: '7abc123',
      score: 0.9,
      box: { xmin: 460, ymin: 57, xmax: 557, ymax: 82 },
      vehicle: { box: { xmin: 387, ymin: 23, xmax: 1493, ymax: 577 } },
    };
    const webhook = { data: { camera_id: 'c', timestamp: '2026-11-20T18:00:00Z', results: [result] } };
    expect(await boxes('platerecognizer', webhook)).toEqual([
      [73, 34, 170, 59, { in: 'piece', width: 1106, height: 554 }],
      [460, 57, 557, 82, { in: 'photo', atLeast: { width: 1493, height: 577 } }],
    ]);
  });

  it('Axis: on the whole picture, or on the part that is looked at; none on the picture of the plate alone', async () => {
    const event = { plateCoordinates: [1185, 532, 140, 28], plateCoordinatesRelative: [1030, 196, 140, 28] };
    expect(await boxes('axis', axisEvent({ ...event, fullImage: tinyJpeg, plateImage: tinyJpeg }))).toEqual([
      [1185, 532, 1325, 560, { in: 'photo' }],
    ]);
    expect(await boxes('axis', axisEvent({ ...event, image: tinyJpeg, imageType: 'roi' }))).toEqual([
      [1030, 196, 1170, 224, { in: 'photo' }],
    ]);
    expect(await boxes('axis', axisEvent({ ...event, image: tinyJpeg, imageType: 'plate' }))).toEqual([]);
    expect(await boxes('axis', axisEvent({ ...event, plateImage: tinyJpeg }))).toEqual([]);
  });

  it('Hikvision: thousandths of the scene, whose size it may tell; none on another of its pictures', async () => {
    const rect = '<plateRect><X>691</X><Y>397</Y><width>59</width><height>34</height></plateRect>';
    const list = `<pictureInfoList><pictureInfo><type>licensePlatePicture</type></pictureInfo>
      <pictureInfo><type>detectionPicture</type>${rect}</pictureInfo></pictureInfoList>`;
    expect(await boxes('hikvision', hikvisionEvent({ anpr: list }))).toEqual([
      [691, 397, 750, 431, { in: 'parts', of: 1000 }],
    ]);
    const size =
      '<UUID>20261120100000123000abcdef</UUID><detectionBackgroundImageResolution><height>1568</height><width>2560</width></detectionBackgroundImageResolution>';
    expect(await boxes('hikvision', hikvisionEvent({ anpr: list, event: size }))).toEqual([
      [1769, 622, 1920, 676, { in: 'picture', width: 2560, height: 1568 }],
    ]);
    const plateAlone = `${list}<licensePlatePicture>${tinyJpeg}</licensePlatePicture>`;
    expect(await boxes('hikvision', hikvisionEvent({ anpr: plateAlone }))).toEqual([]);
  });

  it('Dahua: on its grid of 8192', async () => {
    const seen = { ObjectType: 'Plate', Text: '7ABC123', BoundingBox: [4000, 5000, 4400, 5200] };
    expect(await boxes('dahua', dahuaStream(dahuaEvent({ Object: seen })))).toEqual([
      [4000, 5000, 4400, 5200, { in: 'parts', of: 8192 }],
    ]);
    const lines = [
      'EventBaseInfo.Code=TrafficJunction',
      'MachineName=gate',
      'RealUTC=1795190400',
      'Object.ObjectType=Plate',
      'Object.Text=7ABC123',
      ...[4000, 5000, 4400, 5200].map((edge, at) => `Object.BoundingBox[${at}]=${edge}`),
      'TrafficCar.MachineName=gate',
    ];
    expect(await boxes('dahua', lines.map((line) => `Events[0].${line}\r\n`).join(''))).toEqual([
      [4000, 5000, 4400, 5200, { in: 'parts', of: 8192 }],
    ]);
  });

  it('Frigate: on the camera’s picture; none on the thumbnail, which is a piece of it', async () => {
    expect(await boxes('frigate', frigateUpdate())).toEqual([[917, 487, 1029, 529, { in: 'photo' }]]);
    expect(await boxes('frigate', frigateUpdate({ thumbnail: tinyJpeg }))).toEqual([]);
    const known = {
      id: '1.2-a',
      camera: 'gate',
      start_time: 1_795_197_600,
      data: {
        recognized_license_plate: '7ABC123',
        attributes: [
          { label: 'face', box: [0.1, 0.1, 0.1, 0.1] },
          { label: 'license_plate', box: [0.25, 0.5, 0.5, 0.5] },
        ],
      },
    };
    expect(await boxes('frigate', known)).toEqual([[0, 1, 1, 1, { in: 'parts', of: 1 }]]);
  });

  it('Blue Iris: in pixels of the picture that was looked at, whose size its annotation tells', async () => {
    const prediction = {
      plate: '7ABC123',
      confidence: 0.9,
      x_min: 1705,
      y_min: 398,
      x_max: 1827,
      y_max: 483,
    };
    const webhook = (more: object): object => ({
      camera: 'A',
      timestamp: '2026-11-20T18:00:00Z',
      ai_dump: [{ api: 'alpr', found: { success: true, predictions: [{ ...prediction, ...more }] } }],
    });
    expect(await boxes('blueiris', webhook({}))).toEqual([[1705, 398, 1827, 483, { in: 'photo' }]]);
    const [found] = await boxes(
      'blueiris',
      webhook({ plate_annotation: '1 0.919792 0.407870 0.063542 0.078704' }),
    );
    const [, , , , size] = found ?? [];
    expect(size).toMatchObject({
      in: 'picture',
      width: expect.closeTo(1920, 0),
      height: expect.closeTo(1080, 0),
    });
  });
});
