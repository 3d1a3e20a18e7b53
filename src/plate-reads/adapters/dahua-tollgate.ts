import { asObject, field, type JsonObject } from '../strict-json.ts';
import { type Claims, nothing, problem } from './adapter.ts';
import { firstImage, firstText, isNoPlate, noPlateRead, numberField, textField, without } from './fields.ts';

/** The ITSAPI push: plate, times and photos of one pass, photos in base64. */
export function tollgate(picture: JsonObject): Claims {
  const seen = asObject(field(picture, 'Plate'));
  const snap = asObject(field(picture, 'SnapInfo'));
  const plate = firstText(textField(seen, 'PlateNumber'));
  if (plate === null) return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  const capturedAt = firstText(textField(snap, 'AccurateTime'), textField(snap, 'SnapTime'));
  if (capturedAt === null) return problem('no SnapTime: send the push whole');
  const cameraId = firstText(textField(snap, 'DeviceID'), textField(snap, 'DefenceCode'));
  if (cameraId === null) return problem('no DeviceID: set it in the camera’s platform access');
  return {
    problems: [],
    reads: [
      {
        vendorId: null,
        identity: { Plate: seen ?? {}, SnapInfo: snap ?? {} },
        plate,
        capturedAt,
        confidence: confidence(seen),
        confidenceScale: 'either',
        region: firstText(textField(seen, 'Country'), textField(seen, 'Region')),
        regionHome: 'world',
        regionConfidence: null,
        cameraId,
        cameraName: textField(snap, 'SnapAddress'),
        position: null,
        candidates: [],
        attributes: {
          ...without(picture, ['Plate', 'NormalPic', 'CutoutPic', 'VehiclePic', 'CombinedPic']),
          Plate: without(seen, ['PlateNumber', 'Confidence']),
        },
        photo:
          firstImage(asObject(field(picture, 'NormalPic')), ['Content']) ??
          firstImage(asObject(field(picture, 'VehiclePic')), ['Content']) ??
          firstImage(asObject(field(picture, 'CutoutPic')), ['Content']),
      },
    ],
  };
}

/** 0 is none; some firmware counts to 255, as in the event stream. */
function confidence(seen: JsonObject | undefined): number | null {
  const value = numberField(seen, 'Confidence');
  if (value === null || value <= 0 || value > 255) return null;
  return value > 100 ? value / 255 : value;
}
