import { describe, expect, it } from 'vitest';
import { plateRecognizer } from './plate-recognizer.ts';
import { plateRecognizerCsv } from './plate-recognizer-csv.ts';

const result = {
  plate: '9jub11',
  score: 0.839,
  dscore: 0.441,
  region: { code: 'gb', score: 0.413 },
  candidates: [{ plate: '9jub11' }, { plate: 'sju88y', score: 0.2 }],
  vehicle: { type: 'Big Truck', score: 0.267 },
};
const webhook = (results: readonly object[], data: object = {}) =>
  JSON.parse(
    JSON.stringify({
      hook: { id: 'camera-1', event: 'recognition' },
      data: { camera_id: 'camera-1', timestamp: '2021-09-29T05:56:13.606935Z', ...data, results },
    }),
  );

describe('plateRecognizer', () => {
  it('reads a webhook, one read for each result', () => {
    const { reads } = plateRecognizer.claim(
      webhook([result, { ...result, plate: 'abc1' }]),
      Buffer.from('photo'),
    );
    expect(reads).toMatchObject([
      {
        vendorId: null,
        plate: '9jub11',
        capturedAt: '2021-09-29T05:56:13.606935Z',
        confidence: 0.839,
        confidenceScale: 'either',
        region: 'gb',
        regionHome: 'world',
        regionConfidence: 0.413,
        cameraId: 'camera-1',
        candidates: [
          { text: '9jub11', confidence: null },
          { text: 'sju88y', confidence: 0.2 },
        ],
        attributes: { vehicle: { type: 'Big Truck' }, dscore: 0.441 },
      },
      { plate: 'abc1' },
    ]);
    expect(reads[0]?.photo?.toString()).toBe('photo');
    expect(reads[0]?.identity).not.toEqual(reads[1]?.identity);
  });

  it('has the same identity when only the hook differs, as in a second delivery', () => {
    const again = { ...webhook([result]), hook: { target: 'https://other.example' } };
    const identity = (payload: never) => plateRecognizer.claim(payload, null).reads[0]?.identity;
    expect(identity(again as never)).toEqual(identity(webhook([result]) as never));
  });

  it('finds nothing to read in a scene without plates', () => {
    expect(plateRecognizer.claim(webhook([]), null)).toEqual({ reads: [], problems: [] });
  });

  it('reads a line of the JSON Lines file, and a snapshot that names its camera', () => {
    const { data } = webhook([result]);
    expect(plateRecognizer.claim(data, null).reads).toMatchObject([
      { plate: '9jub11', cameraId: 'camera-1' },
    ]);
    const snapshot = { processing_time: 30.1, filename: '1.jpg', version: 1, ...data };
    expect(plateRecognizer.claim(snapshot, null).reads).toMatchObject([{ plate: '9jub11' }]);
    const nameless = { ...snapshot, camera_id: null };
    expect(plateRecognizer.claim(nameless, null).problems).toEqual([expect.stringContaining('camera_id')]);
  });

  it('reads a vehicle with its plate, all guesses kept; a vehicle without one is nothing', () => {
    const vehicle = {
      type: 'Sedan',
      score: 0.8,
      box: { xmin: 1 },
      props: {
        make_model: [{ make: 'Ford', model: 'Focus', score: 0.6 }],
        color: [{ value: 'silver', score: 0.7 }],
        orientation: [{ value: 'rear', score: 0.9 }],
      },
    };
    const plate = {
      type: 'Plate',
      score: 0.9,
      box: { xmin: 2 },
      props: {
        plate: [
          { value: '8xyz999', score: 0.91 },
          { value: '8xyz99', score: 0.4 },
        ],
        region: [{ value: 'us-ca', score: 0.8 }],
      },
    };
    const { reads } = plateRecognizer.claim(webhook([{ plate, vehicle, direction: 270 }]), null);
    expect(reads).toMatchObject([
      {
        plate: '8xyz999',
        confidence: 0.91,
        region: 'us-ca',
        regionConfidence: 0.8,
        candidates: [
          { text: '8xyz999', confidence: 0.91 },
          { text: '8xyz99', confidence: 0.4 },
        ],
        attributes: {
          vehicle: { type: 'Sedan' },
          color: [{ value: 'silver' }],
          model_make: [{ make: 'Ford' }],
        },
      },
    ]);
    const bare = { plate: null, vehicle };
    expect(plateRecognizer.claim(webhook([bare]), null)).toEqual({ reads: [], problems: [] });
  });

  it.each([
    {},
    { data: {} },
    { data: { results: {} } },
    webhook([{ ...result, plate: { props: {} } }]),
    webhook([result], { camera_id: null }),
  ])('says what to mend (%#)', (payload) => {
    expect(plateRecognizer.claim(payload, null).problems[0]).toMatch(/: send/);
  });
});

describe('plateRecognizerCsv', () => {
  const row = {
    timestamp: '2021-10-27 06:20:43.970337+00:00',
    plate: 'sjubi1',
    score: '0.781',
    file: '/camera-1_screenshots/21-10-27/06-20-43.jpg',
    region: "{'code': 'us-ca', 'score': 0.3}",
    candidates: "[{'plate': 'sjubi1'}, {'plate': 'sju809'}]",
    color: "[{'color': 'white', 'score': 0.672}, {'color': None, 'score': 0.1}]",
  };

  it('reads the lists as Python writes them, and the camera from the folder', () => {
    const { reads } = plateRecognizerCsv.claim(row, null);
    expect(reads).toMatchObject([
      {
        plate: 'sjubi1',
        confidence: 0.781,
        region: 'us-ca',
        regionConfidence: 0.3,
        cameraId: 'camera-1',
        candidates: [{ text: 'sjubi1' }, { text: 'sju809' }],
        attributes: { color: [{ color: 'white' }, { color: null }] },
      },
    ]);
  });

  it('says what to mend where nothing names the camera', () => {
    expect(plateRecognizerCsv.claim({ ...row, file: 'x.jpg' }, null).problems[0]).toContain('camera');
  });
});
