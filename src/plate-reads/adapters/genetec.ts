import { asList, asObject, field, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import { genetecTime } from './genetec-time.ts';
import {
  firstImage,
  firstText,
  isNoPlate,
  noPlateRead,
  numberField,
  placeOf,
  textField,
  without,
} from './fields.ts';

/** Elements that hold one read, or one hit. */
export const genetecRoots = ['AutoVu', 'Read', 'Hotlist'] as const;

/** Genetec AutoVu's export, in XML or JSON, by whatever template: a field that was dropped is not missed. A hit is no read. */
export const genetec: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (field(object, 'Hotlist') !== undefined) return nothing;
    const exported = asObject(field(object, 'AutoVu')) ?? asObject(field(object, 'Read')) ?? object;
    const isRead = ['Plate', 'CameraName', 'UTCDate', 'DateUtc'].some(
      (name) => field(exported, name) !== undefined,
    );
    if (exported === undefined || !isRead)
      return problem('no AutoVu read: send what Security Center exports');
    return read({ ...exported, ...attributesOf(exported) });
  },
};

const images = ['ContextImage', 'PlateImage'];
const promoted = [
  'Plate',
  'State',
  'Guid',
  'ConfidenceScore',
  'CameraName',
  'LongitudeX',
  'LatitudeY',
  'UTCDate',
  'UTCTime',
];

function read(object: JsonObject): Claims {
  const plate = firstText(textField(object, 'Plate')?.trim() ?? null);
  if (plate === null || isNoPlate(plate)) return problem(noPlateRead);
  const capturedAt = genetecTime(object);
  if (capturedAt === null) return problem('no UTCDate and UTCTime: put both into the template');
  const source = firstText(textField(object, 'SourceName'));
  const name = firstText(textField(object, 'CameraName'));
  // Two patrol cars name their cameras alike.
  const cameraId = source !== null && name !== null ? `${source}/${name}` : firstText(source, name);
  if (cameraId === null) return problem('no CameraName and no SourceName: put one into the template');
  return {
    problems: [],
    reads: [
      {
        vendorId: firstText(textField(object, 'Guid')),
        identity: without(object, images),
        plate,
        capturedAt,
        confidence:
          numberField(object, 'ConfidenceScore') ??
          numberField(asObject(field(object, 'Attributes')), 'Confidence Score'),
        confidenceScale: 100,
        region: firstText(textField(object, 'State')),
        regionHome: 'us',
        regionConfidence: stateConfidence(object),
        cameraId,
        cameraName: name,
        position: placeOf(numberField(object, 'LatitudeY'), numberField(object, 'LongitudeX')),
        candidates: [],
        attributes: without(object, [...promoted, ...images]),
        photo: firstImage(object, images),
      },
    ],
  };
}

/** Security Center's XML lists them as `<attributes><Attributes><Attribute name="Vehicle Make">`; a dash is how it writes nothing. */
function attributesOf(object: JsonObject): JsonObject {
  const listed = field(asObject(field(asObject(field(object, 'attributes')), 'Attributes')), 'Attribute');
  if (listed === undefined) return {};
  const named = (asList(listed) ?? [listed]).flatMap((one) => {
    const [name, text] = ['@name', '#text'].map((part) => textField(asObject(one), part));
    return name === null || name === undefined || (text ?? '-') === '-' ? [] : [[name, text ?? ''] as const];
  });
  return { attributes: null, Attributes: Object.fromEntries(named) };
}

const stateConfidence = (object: JsonObject): number | null =>
  numberField(asObject(field(object, 'Attributes')), 'State Name Confidence Score');
