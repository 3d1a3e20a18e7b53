import type { Candidate } from '../normal-read.ts';
import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { type Adapter, type Claims, merge, nothing, problem } from './adapter.ts';
import { type Boxes, inPhoto, namedEdges, within } from './boxes.ts';
import { firstText, numberField, textField, without } from './fields.ts';
import { plateOfVehicle } from './plate-recognizer-vehicle.ts';

/**
 * Plate Recognizer's webhooks, of Stream and of Snapshot: `{ hook, data: { camera_id, timestamp, results } }`, or a line of its JSON
 * Lines file, which is `data` alone. It names no read.
 */
export const plateRecognizer: Adapter = {
  claim: (payload, photo) => {
    const data = asObject(field(asObject(payload), 'data')) ?? asObject(payload);
    const results = asList(field(data, 'results'));
    if (data === undefined || results === undefined) {
      return problem('no data with results: send the webhook as Plate Recognizer posts it');
    }
    return merge(results.map((result, at) => claim(data, result, at, photo)));
  },
};

const promoted = ['plate', 'region', 'score', 'candidates'];

function claim(data: JsonObject, value: JsonValue, at: number, photo: Buffer | null): Claims {
  const sent = asObject(value);
  const result = sent === undefined ? undefined : plateOfVehicle(sent);
  if (result === null) return nothing;
  const plate = textField(result, 'plate');
  const region = asObject(field(result, 'region'));
  const cameraId = textField(data, 'camera_id');
  const capturedAt = firstText(textField(data, 'timestamp'), textField(data, 'timestamp_local'));
  if (plate === null) return problem('a result without a plate as text: send plates as Stream posts them');
  if (cameraId === null) return problem('no camera_id: send the webhook whole');
  if (capturedAt === null) return problem('no timestamp: send the webhook whole');
  return {
    problems: [],
    reads: [
      {
        vendorId: null,
        identity: { data: without(data, ['results']), at, result: result ?? {} },
        plate,
        capturedAt,
        confidence: numberField(result, 'score'),
        confidenceScale: 'either',
        region: textField(region, 'code'),
        regionHome: 'world',
        regionConfidence: numberField(region, 'score'),
        cameraId,
        cameraName: null,
        position: null,
        candidates: candidates(field(result, 'candidates')),
        attributes: { ...without(data, ['results', 'camera_id', 'timestamp']), ...without(result, promoted) },
        photo,
        plateBoxes: boxesOf(result),
      },
    ],
  };
}

const edges = ['xmin', 'ymin', 'xmax', 'ymax'] as const;

/**
 * Of the whole picture, or of the vehicle cut out of it: Stream sends the one or the other, and counts on the whole. One that
 * the vehicle does not stand on is not the whole, though the plate's box would fit it.
 */
function boxesOf(result: JsonObject | undefined): Boxes {
  const box = asObject(field(result, 'box'));
  const [vehicle] = namedEdges(asObject(field(asObject(field(result, 'vehicle')), 'box')), edges, inPhoto);
  if (vehicle === undefined) return namedEdges(box, edges, inPhoto);
  const { left, top, right, bottom } = vehicle;
  const whole = namedEdges(box, edges, { in: 'photo', atLeast: { width: right, height: bottom } });
  return [...within(whole, vehicle, { in: 'piece', width: right - left, height: bottom - top }), ...whole];
}

/** What else the plate may be; a score is not always given. */
export function candidates(value: JsonValue | undefined): readonly Candidate[] {
  return (asList(value) ?? []).flatMap((one) => {
    const text = textField(asObject(one), 'plate');
    return text === null ? [] : [{ text, confidence: numberField(asObject(one), 'score') }];
  });
}
