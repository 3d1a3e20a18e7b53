import type { ClaimedRead } from '../normal-read.ts';
import { asList, asObject, field, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import { type Boxes, inPhoto, listedEdges, listedSize, objectsOf } from './boxes.ts';
import {
  firstImage,
  firstText,
  isNoPlate,
  noPlateRead,
  numberField,
  secondsField,
  textField,
  without,
} from './fields.ts';

/**
 * Frigate: `tracked_object_update` of type `lpr`, `frigate/events` (the state `after`), and the events of its HTTP API. One
 * tracked object is one read; what Frigate learns of its plate later is a revision.
 */
export const frigate: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (object === undefined) return problem(notOurs);
    const after = asObject(field(object, 'after'));
    if (after !== undefined) return tracked(after);
    const type = textField(object, 'type');
    if (type === 'lpr') return update(object);
    // Faces, descriptions, classifications of the same object.
    if (type !== null && field(object, 'start_time') === undefined) return nothing;
    return textField(object, 'camera') === null ? problem(notOurs) : tracked(object);
  },
};

const notOurs = 'not a Frigate message: send frigate/events, tracked_object_update or the API’s events';

interface Recognised {
  readonly plate: string | null;
  readonly score: number | null;
}

const update = (object: JsonObject): Claims =>
  read(
    object,
    { plate: textField(object, 'plate'), score: numberField(object, 'score') },
    secondsField(object, 'timestamp'),
  );

function tracked(object: JsonObject): Claims {
  const found = recognised(object) ?? recognised(asObject(field(object, 'data')));
  if (found === undefined) return nothing;
  return read(object, found, secondsField(object, 'frame_time') ?? secondsField(object, 'start_time'));
}

/** Text with its score beside it, or both in a list, as older versions write it. */
function recognised(object: JsonObject | undefined): Recognised | undefined {
  const value = field(object, 'recognized_license_plate');
  const score = numberField(object, 'recognized_license_plate_score');
  if (typeof value === 'string') return { plate: value, score };
  const pair = asList(value);
  if (pair === undefined) return undefined;
  const [text, given] = pair;
  return { plate: typeof text === 'string' ? text : null, score: typeof given === 'number' ? given : score };
}

function read(object: JsonObject, { plate, score }: Recognised, capturedAt: string | null): Claims {
  const id = firstText(textField(object, 'id'));
  const cameraId = firstText(textField(object, 'camera'));
  if (plate === null || plate === '') return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  if (capturedAt === null) return problem('no timestamp: send the message whole');
  if (cameraId === null) return problem('no camera: send the message whole');
  return {
    problems: [],
    reads: [
      {
        // An object is seen by one camera; the same name at another is another object.
        vendorId: id === null ? null : `${cameraId}#${id}`,
        // An object is sent again at every movement; only another plate or score is news.
        identity: { id: id ?? capturedAt, camera: cameraId, plate, score },
        plate,
        capturedAt,
        confidence: score,
        confidenceScale: 'either',
        region: null,
        regionHome: 'world',
        regionConfidence: null,
        cameraId,
        cameraName: null,
        position: null,
        candidates: [],
        attributes: without(object, ['plate', 'score', 'camera', 'timestamp', 'thumbnail', 'path_data']),
        ...picture(object),
      },
    ],
  };
}

/** Boxes are counted on the camera's picture; the thumbnail is a piece of it, and which is not told. */
function picture(object: JsonObject): Pick<ClaimedRead, 'photo' | 'plateBoxes'> {
  const thumbnail = firstImage(object, ['thumbnail']);
  return { photo: thumbnail, plateBoxes: thumbnail === null ? boxesOf(object) : [] };
}

/** Of the plate's own message; of the object's attributes, in pixels; of the HTTP API's, as parts of the picture. */
const boxesOf = (object: JsonObject): Boxes => [
  ...listedEdges(field(object, 'plate_box'), inPhoto),
  ...plates(object, 'current_attributes').flatMap((one) => listedEdges(field(one, 'box'), inPhoto)),
  ...plates(asObject(field(object, 'data')), 'attributes').flatMap((one) =>
    listedSize(field(one, 'box'), { in: 'parts', of: 1 }),
  ),
];

const plates = (object: JsonObject | undefined, name: string): readonly JsonObject[] =>
  objectsOf(object, name).filter((one) => textField(one, 'label') === 'license_plate');
