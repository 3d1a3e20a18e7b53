import type { Candidate, ClaimedRead, Position } from '../normal-read.ts';
import type { Size } from '../plate-box.ts';
import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { type Adapter, type Claims, merge, nothing, problem } from './adapter.ts';
import { aboutCorners, type Boxes, inPhoto, sizeOf, within } from './boxes.ts';
import { firstText, imageField, numberField, placeOf, textField, without } from './fields.ts';

/**
 * OpenALPR and Rekor agents: `alpr_group` (versions 1 and 2), alone or in the `alpr_alert` that a list of theirs made of it, the
 * frames' `alpr_results` (version 2, and the first, which named neither itself nor a version), heartbeats.
 */
export const openAlpr: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (object === undefined) return problem('not an OpenALPR object: send what the agent posts');
    const type = textField(object, 'data_type');
    if (type === 'heartbeat') return nothing;
    const version = numberField(object, 'version');
    // The alert says of the read only that it stands on a list: what was read stands in the group.
    const alerted = type === 'alpr_alert' ? asObject(field(object, 'group')) : undefined;
    if (alerted !== undefined) return openAlpr.claim(alerted, null);
    if (type === 'alpr_group' && (version === 1 || version === 2)) return group(object);
    if (type === 'alpr_results' && version === 2) return results(object);
    if (type === null && version === null && asList(field(object, 'results')) !== undefined)
      return results(object);
    if (type === 'alpr_group' || type === 'alpr_results') {
      return problem(`this version of ${type} is not known: send alpr_group version 1 or 2`);
    }
    return problem('this data_type is not known: send alpr_group');
  },
};

const promoted = [
  'data_type',
  'version',
  'epoch_start',
  'best_plate_number',
  'best_confidence',
  'best_region',
  'best_region_confidence',
  'best_uuid',
  'camera_id',
  'gps_latitude',
  'gps_longitude',
  'candidates',
  'vehicle_crop_jpeg',
  'overview_jpeg',
  'best_plate',
];

/** One vehicle's pass before one camera. */
function group(object: JsonObject): Claims {
  const best = asObject(field(object, 'best_plate'));
  const config = asObject(field(object, 'web_server_config'));
  const plate = firstText(textField(object, 'best_plate_number'), textField(best, 'plate'));
  const capturedAt = textField(object, 'epoch_start');
  const cameraId = textField(object, 'camera_id');
  if (plate === null) return problem('no best_plate_number: send the group whole');
  if (capturedAt === null) return problem('no epoch_start: send the group whole');
  if (cameraId === null) return problem('no camera_id: send the group whole');
  return {
    problems: [],
    reads: [
      {
        vendorId: imageName(textField(object, 'best_uuid'), textField(best, 'plate_index')),
        identity: object,
        plate,
        capturedAt,
        confidence: numberField(object, 'best_confidence') ?? numberField(best, 'confidence'),
        confidenceScale: 100,
        region: firstText(textField(object, 'best_region'), textField(best, 'region')),
        regionHome: home(object),
        regionConfidence:
          numberField(object, 'best_region_confidence') ?? numberField(best, 'region_confidence'),
        cameraId,
        cameraName: firstText(textField(config, 'camera_label'), textField(object, 'camera_label')),
        position: position(object),
        candidates: candidates(field(object, 'candidates'), field(best, 'candidates')),
        attributes: {
          ...without(object, promoted),
          best_plate: without(best, ['candidates', 'plate_crop_jpeg']),
        },
        ...picture(object, best, sizeOf(object, 'best_image_width', 'best_image_height')),
      },
    ],
  };
}

/** One frame with the plates in it. */
function results(object: JsonObject): Claims {
  const capturedAt = textField(object, 'epoch_time');
  const cameraId = textField(object, 'camera_id');
  if (capturedAt === null) return problem('no epoch_time: send the results whole');
  if (cameraId === null) return problem('no camera_id: send the results whole');
  const frame = without(object, ['results', 'data_type', 'version', 'epoch_time', 'uuid', 'camera_id']);
  return merge(
    (asList(field(object, 'results')) ?? []).map((value, at) => {
      const result = asObject(value);
      const plate = textField(result, 'plate');
      if (result === undefined || plate === null)
        return problem('a result without a plate: send the results whole');
      const read: ClaimedRead = {
        vendorId: imageName(textField(object, 'uuid'), textField(result, 'plate_index') ?? String(at)),
        identity: { frame, capturedAt, cameraId, result },
        plate,
        capturedAt,
        confidence: numberField(result, 'confidence'),
        confidenceScale: 100,
        region: textField(result, 'region'),
        regionHome: home(object),
        regionConfidence: numberField(result, 'region_confidence'),
        cameraId,
        cameraName: null,
        position: position(object),
        candidates: candidates(field(result, 'candidates'), undefined),
        attributes: {
          frame,
          ...without(result, ['plate', 'confidence', 'candidates', 'plate_crop_jpeg', 'region']),
        },
        ...picture(result, result, sizeOf(object, 'img_width', 'img_height')),
      };
      return { reads: [read], problems: [] };
    }),
  );
}

/** The vehicle, or the whole picture; corners are counted on the whole picture, from which the vehicle was cut out. */
function picture(
  images: JsonObject,
  plate: JsonObject | undefined,
  whole: Size | undefined,
): Pick<ClaimedRead, 'photo' | 'plateBoxes'> {
  const corners = field(plate, 'coordinates');
  const vehicle = imageField(images, 'vehicle_crop_jpeg');
  if (vehicle !== null)
    return { photo: vehicle, plateBoxes: onVehicle(corners, asObject(field(plate, 'vehicle_region'))) };
  return {
    photo: imageField(images, 'overview_jpeg'),
    // The overview is made smaller: without the size that the corners are counted on, they could fit it and be wrong.
    plateBoxes: whole === undefined ? [] : aboutCorners(corners, { in: 'picture', ...whole }),
  };
}

/** Without the region it is not known what of the picture was cut out. */
function onVehicle(corners: JsonValue | undefined, region: JsonObject | undefined): Boxes {
  const [left, top] = [numberField(region, 'x'), numberField(region, 'y')];
  const size = sizeOf(region, 'width', 'height');
  return left === null || top === null || size === undefined
    ? []
    : within(aboutCorners(corners, inPhoto), { left, top }, { in: 'picture', ...size });
}

/** A uuid names an image, in which several plates may stand: with the plate's index it names the read. */
const imageName = (uuid: string | null, plateIndex: string | null): string | null =>
  uuid === null || uuid === '' ? null : `${uuid}#${plateIndex ?? '0'}`;

/** Old agents give a bare `mo`; with another country than `us` that is a country's code. */
function home(object: JsonObject): 'us' | 'world' {
  const country = textField(object, 'country');
  return country === null || country.toLowerCase() === 'us' ? 'us' : 'world';
}

/** An agent without GPS sends a place off the earth, or zeros. */
const position = (object: JsonObject): Position | null =>
  placeOf(numberField(object, 'gps_latitude'), numberField(object, 'gps_longitude'));

/** The group's candidates, and those that only its best frame offers. */
function candidates(ofGroup: JsonValue | undefined, ofBest: JsonValue | undefined): readonly Candidate[] {
  const offered = [...(asList(ofGroup) ?? []), ...(asList(ofBest) ?? [])].flatMap((value): Candidate[] => {
    const object = asObject(value);
    const text = textField(object, 'plate');
    return text === null ? [] : [{ text, confidence: numberField(object, 'confidence') }];
  });
  return [...new Map(offered.toReversed().map((one) => [one.text, one] as const)).values()].toReversed();
}
