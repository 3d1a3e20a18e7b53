import type { ClaimedRead, Position } from '../normal-read.ts';
import { asList, asObject, field, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import { type Boxes, bySize, objectsOf, sizeOf } from './boxes.ts';
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
import { metadataEvent } from './hikvision-metadata.ts';

/** Elements that hold one event. */
export const hikvisionRoots = ['EventNotificationAlert', 'Metadata'] as const;

/**
 * Hikvision ISAPI: `EventNotificationAlert` with its `ANPR` block, in XML or JSON, and the metadata form of the same event.
 * Prefixes and namespaces differ from one firmware to the next and say nothing.
 */
export const hikvision: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    const metadata = asObject(field(object, 'Metadata'));
    if (metadata !== undefined) return event(metadataEvent(metadata));
    const alert = asObject(field(object, 'EventNotificationAlert')) ?? object;
    if (alert === undefined) return problem(notOurs);
    const nested = asObject(field(alert, 'Metadata'));
    return event(nested === undefined ? alert : { ...alert, ...metadataEvent(nested) });
  },
};

const notOurs = 'not an EventNotificationAlert: send what the camera posts';
const versions: readonly (string | null)[] = [null, '1.0', '2.0'];
const promoted = ['licensePlate', 'originalLicensePlate', 'confidenceLevel'];
/** What differs between two deliveries of one event. */
const passing = ['activePostCount', 'isDataRetransmission', 'picNum'];

function event(alert: JsonObject): Claims {
  const type = textField(alert, 'eventType');
  const anpr = asObject(field(alert, 'ANPR'));
  if (type === null && anpr === undefined) return problem(notOurs);
  // A camera for roads writes the plate of each vehicle that it detects into an event of that kind.
  const detected = type?.toLowerCase() === 'vehicledetection' && anpr !== undefined;
  if (type !== null && type.toUpperCase() !== 'ANPR' && !detected) return nothing;
  if (textField(alert, 'eventState')?.toLowerCase() === 'inactive') return nothing;
  if (!versions.includes(textField(alert, '@version')))
    return problem('this version of EventNotificationAlert is not known: send version 1.0 or 2.0');
  if (anpr === undefined) return problem('no ANPR block: send the event whole');
  return read(alert, anpr);
}

function read(alert: JsonObject, anpr: JsonObject): Claims {
  const plate = firstText(
    textField(anpr, 'licensePlate'),
    textField(anpr, 'plateNumber'),
    textField(anpr, 'plate'),
    textField(anpr, 'originalLicensePlate'),
  );
  const original = textField(anpr, 'originalLicensePlate');
  const capturedAt = firstText(textField(alert, 'dateTime'), pictureTime(anpr));
  const cameraId = camera(alert);
  if (plate === null || isNoPlate(plate)) return problem(noPlateRead);
  if (capturedAt === null) return problem('no dateTime: send the event whole');
  if (cameraId === null)
    return problem('no macAddress, ipAddress, deviceID or channelID: send the event whole');
  return {
    problems: [],
    reads: [
      {
        vendorId: eventName(alert),
        identity: without(alert, passing),
        plate,
        capturedAt,
        confidence: numberField(anpr, 'confidenceLevel') ?? numberField(anpr, 'confidence'),
        confidenceScale: 100,
        region: textField(alert, 'countryAbbreviation'),
        regionHome: 'world',
        regionConfidence: null,
        cameraId,
        cameraName: textField(alert, 'channelName'),
        position: position(asObject(field(alert, 'DeviceGPSInfo'))),
        candidates:
          original === null || original === '' || original === plate
            ? []
            : [{ text: original, confidence: null }],
        attributes: {
          ...without(alert, ['@version', '@xmlns', 'ANPR', 'dateTime', 'channelName', 'DeviceGPSInfo']),
          ANPR: without(anpr, promoted),
        },
        ...picture(alert, anpr),
      },
    ],
  };
}

const scene = 'detectionPicture';

/** A box is told for the picture of the scene; the others are pieces of it, and which is not told. */
function picture(alert: JsonObject, anpr: JsonObject): Pick<ClaimedRead, 'photo' | 'plateBoxes'> {
  const photo = firstImage(anpr, [scene, 'vehiclePicture', 'licensePlatePicture']);
  const ofScene = photo === null || firstImage(anpr, [scene]) !== null;
  return { photo, plateBoxes: ofScene ? boxesOf(alert, anpr) : [] };
}

const partsOf = 1000;

/** In thousandths of the scene's width and height. */
function boxesOf(alert: JsonObject, anpr: JsonObject): Boxes {
  const size = sizeOf(asObject(field(alert, 'detectionBackgroundImageResolution')), 'width', 'height');
  const pictures = objectsOf(asObject(field(anpr, 'pictureInfoList')), 'pictureInfo');
  const rect = asObject(
    field(
      pictures.find((one) => textField(one, 'type') === scene),
      'plateRect',
    ),
  );
  const [left, top, width, height] = ['X', 'Y', 'width', 'height'].map((name) => numberField(rect, name));
  const boxes = bySize({ left, top, width, height }, { in: 'parts', of: partsOf });
  return size === undefined
    ? boxes
    : boxes.map((box) => ({
        left: (box.left * size.width) / partsOf,
        top: (box.top * size.height) / partsOf,
        right: (box.right * size.width) / partsOf,
        bottom: (box.bottom * size.height) / partsOf,
        measure: { in: 'picture', ...size },
      }));
}

/** The device, and which of its channels; a recorder sends for many. */
function camera(alert: JsonObject): string | null {
  const device = firstText(
    textField(alert, 'deviceID'),
    textField(alert, 'macAddress'),
    textField(alert, 'ipAddress'),
  );
  const channel = firstText(textField(alert, 'channelID'), textField(alert, 'dynChannelID'));
  if (device === null) return channel === null ? null : `channel ${channel}`;
  return channel === null ? device : `${device}/${channel}`;
}

/** When the first of the pictures was taken, by the camera's own clock: `20240119111719654`. */
function pictureTime(anpr: JsonObject): string | null {
  const pictures = field(asObject(field(anpr, 'pictureInfoList')), 'pictureInfo');
  return textField(asObject((asList(pictures) ?? [pictures])[0]), 'absTime');
}

const leastNameLength = 16;
/** Some firmware writes one placeholder into every event. */
function eventName(alert: JsonObject): string | null {
  const uuid = firstText(textField(alert, 'UUID'), textField(alert, 'uuid'));
  return uuid === null || uuid.length < leastNameLength ? null : uuid;
}

function position(gps: JsonObject | undefined): Position | null {
  const lat = degrees(asObject(field(gps, 'Latitude')), textField(gps, 'latitudeType') === 'S');
  const lon = degrees(asObject(field(gps, 'Longitude')), textField(gps, 'longitudeType') === 'W');
  return placeOf(lat, lon);
}

function degrees(angle: JsonObject | undefined, negative: boolean): number | null {
  const [degree, minute, second] = ['degree', 'minute', 'sec'].map((part) => numberField(angle, part) ?? 0);
  if (angle === undefined || degree === undefined || minute === undefined || second === undefined)
    return null;
  return (negative ? -1 : 1) * (degree + minute / 60 + second / 3600);
}
