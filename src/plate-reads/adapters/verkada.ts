import { asObject, field, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import { firstText, isNoPlate, noPlateRead, numberField, textField, without } from './fields.ts';

/** Verkada's webhook; types other than `lpr` are other products' events. It names no read, and carries no photo. */
export const verkada: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    const type = textField(object, 'webhook_type');
    if (object === undefined || type === null)
      return problem('no webhook_type: send the webhook as Verkada posts it');
    if (type !== 'lpr') return nothing;
    const data = asObject(field(object, 'data'));
    return data === undefined ? problem('no data: send the webhook whole') : read(object, data);
  },
};

const promoted = ['license_plate_number', 'created', 'detected', 'confidence', 'camera_id'];

function read(object: JsonObject, data: JsonObject): Claims {
  const plate = firstText(textField(data, 'license_plate_number'));
  const cameraId = firstText(textField(data, 'camera_id'));
  const capturedAt = firstText(textField(data, 'detected'), textField(data, 'created'));
  if (plate === null) return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  if (cameraId === null) return problem('no camera_id: send the webhook whole');
  if (capturedAt === null) return problem('no created: send the webhook whole');
  return {
    problems: [],
    reads: [
      {
        vendorId: null,
        identity: unsigned(data),
        plate,
        capturedAt,
        confidence: numberField(data, 'confidence'),
        confidenceScale: 'either',
        region: textField(data, 'license_plate_state'),
        regionHome: 'us',
        regionConfidence: null,
        cameraId,
        cameraName: null,
        position: null,
        candidates: [],
        attributes: { ...without(object, ['data', 'webhook_type']), ...without(data, promoted) },
        photo: null,
      },
    ],
  };
}

/** A link is signed anew for each delivery. */
const unsigned = (data: JsonObject): JsonObject =>
  without(
    data,
    Object.keys(data).filter((name) => name.endsWith('_url')),
  );
