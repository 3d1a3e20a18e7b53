import { asList, asObject, field, type JsonObject, type JsonValue, parseStrictJson } from '../strict-json.ts';
import { type Adapter, type Claims, merge, nothing, problem } from './adapter.ts';
import { type Boxes, inPhoto, namedEdges } from './boxes.ts';
import { firstImage, firstText, isNoPlate, noPlateRead, numberField, textField, without } from './fields.ts';

/**
 * Blue Iris with CodeProject.AI: the webhook that people build of its macros (`plate_number` or `ai_dump`, `camera`,
 * `timestamp`, `Image`), or the AI's own answer alone, which names no camera.
 */
export const blueIris: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (object === undefined) return problem(notOurs);
    if (field(object, 'found') !== undefined) return answer(object, undefined);
    const dump = dumpOf(object);
    const claims = merge((asList(dump) ?? [dump]).flatMap((one) => answers(one, object)));
    if (claims.reads.length + claims.problems.length > 0) return claims;
    const plates = (textField(object, 'plate_number') ?? '').split(/[,;]/).filter((one) => one.trim() !== '');
    if (plates.length > 0)
      return merge(plates.map((plate) => read(object, { plate, confidence: null, rest: {}, boxes: [] })));
    if (textField(object, 'memo') !== null)
      return problem('a memo only: send plate_number or ai_dump (the macros &PLATE or &JSON)');
    return dump === undefined && field(object, 'plate_number') === undefined ? problem(notOurs) : nothing;
  },
};

/** The AI's answers, also where the macro was put between quotes and they came as one text. */
function dumpOf(object: JsonObject): JsonValue | undefined {
  const dump = field(object, 'ai_dump');
  const parsed = typeof dump === 'string' ? parseStrictJson(dump) : undefined;
  return parsed?.ok === true ? parsed.value : dump;
}

const notOurs = 'not a Blue Iris webhook: send plate_number or ai_dump, camera and timestamp';
/** Of the AI's answer alone. */
const unnamedCamera = 'unnamed';

interface Prediction {
  readonly plate: string;
  readonly confidence: number | null;
  readonly rest: JsonObject;
  readonly boxes: Boxes;
}

const answers = (value: JsonValue | undefined, webhook: JsonObject): readonly Claims[] => {
  const object = asObject(value);
  return object === undefined ? [] : [answer(object, webhook)];
};

/** One module's answer; only the plate reader's holds plates. */
function answer(object: JsonObject, webhook: JsonObject | undefined): Claims {
  if (textField(object, 'api') !== 'alpr') return nothing;
  const found = asObject(field(object, 'found'));
  return merge(
    (asList(field(found, 'predictions')) ?? []).map((one) => {
      const prediction = predicted(one);
      if (prediction === undefined)
        return problem('a prediction without a plate: use the ALPR model of CodeProject.AI');
      return read(
        webhook ?? { camera: unnamedCamera, timestamp: textField(found, 'timestampUTC') },
        prediction,
      );
    }),
  );
}

function predicted(value: JsonValue): Prediction | undefined {
  const object = asObject(value);
  const label = /^Plate:\s*(.+)$/i.exec(textField(object, 'label') ?? '')?.[1] ?? null;
  const plate = firstText(textField(object, 'plate'), label);
  if (plate === null) return undefined;
  return {
    plate,
    confidence: numberField(object, 'confidence'),
    rest: without(object, ['plate', 'confidence']),
    boxes: boxesOf(object),
  };
}

/**
 * The annotation gives the same box as parts of the picture that was looked at (class, middle, size): together they tell that
 * picture's size, which need not be the photo's.
 */
function boxesOf(object: JsonObject | undefined): Boxes {
  const edges = namedEdges(object, ['x_min', 'y_min', 'x_max', 'y_max'], inPhoto);
  const [, , , wide = 0, high = 0] = (textField(object, 'plate_annotation') ?? '').split(' ').map(Number);
  return edges.map((box) =>
    wide > 0 && high > 0
      ? {
          ...box,
          measure: {
            in: 'picture',
            width: (box.right - box.left) / wide,
            height: (box.bottom - box.top) / high,
          },
        }
      : box,
  );
}

function read(webhook: JsonObject, { plate, confidence, rest, boxes }: Prediction): Claims {
  const capturedAt = firstText(textField(webhook, 'timestamp'));
  const cameraId = firstText(textField(webhook, 'camera'));
  if (isNoPlate(plate)) return problem(noPlateRead);
  if (capturedAt === null) return problem('no timestamp: send the macro &ALERT_TIME');
  if (cameraId === null) return problem('no camera: send the macro &CAM');
  const further = without(webhook, ['Image', 'ai_dump', 'camera', 'timestamp']);
  return {
    problems: [],
    reads: [
      {
        vendorId: null,
        identity: {
          ...further,
          camera: cameraId,
          timestamp: capturedAt,
          prediction: { ...rest, plate, confidence },
        },
        plate,
        capturedAt,
        confidence,
        confidenceScale: 'either',
        region: null,
        regionHome: 'us',
        regionConfidence: null,
        cameraId,
        cameraName: null,
        position: null,
        candidates: [],
        attributes: { ...further, ...rest },
        photo: firstImage(webhook, ['Image']),
        plateBoxes: boxes,
      },
    ],
  };
}
