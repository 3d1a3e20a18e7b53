import { asObject, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import {
  confidenceField,
  firstImage,
  firstText,
  isNoPlate,
  noPlateRead,
  textField,
  without,
} from './fields.ts';

/** Milesight's HTTP post: one flat object for each plate, local time without a zone, photos in base64. */
export const milesight: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    const isPost = textField(object, 'device') !== null || textField(object, 'time') !== null;
    if (object === undefined || !isPost) return problem('not a Milesight post: send what the camera posts');
    return read(object);
  },
};

const images = ['full_image', 'vehicle_image', 'plate_image', 'evidence_image0', 'evidence_image1'];
const promoted = ['plate', 'time', 'time_msec', 'confidence', 'region', 'device_name'];

function read(object: JsonObject): Claims {
  const plate = given(object, 'plate');
  // A heartbeat, a count of vehicles, a list's event.
  if (plate === null) return textField(object, 'plate')?.trim() === '-' ? problem(noPlateRead) : nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  const capturedAt = given(object, 'time_msec') ?? given(object, 'time');
  const cameraId = firstText(
    ...['mac', 'sn', 'device_id', 'ip', 'device'].map((name) => given(object, name)),
  );
  if (capturedAt === null) return problem('no time: send the post whole');
  if (cameraId === null) return problem('no device: send the post whole');
  return {
    problems: [],
    reads: [
      {
        vendorId: null,
        identity: without(object, images),
        plate,
        capturedAt,
        ...confidenceField(object, 'confidence', 'either'),
        region: given(object, 'region'),
        regionHome: 'world',
        regionConfidence: null,
        cameraId,
        cameraName: given(object, 'device_name') ?? given(object, 'device'),
        position: null,
        candidates: [],
        attributes: without(object, [...promoted, ...images]),
        photo: firstImage(object, images),
      },
    ],
  };
}

/** A dash is how the camera writes nothing. */
function given(object: JsonObject, name: string): string | null {
  const text = textField(object, name)?.trim() ?? '';
  return text === '' || text === '-' ? null : text;
}
