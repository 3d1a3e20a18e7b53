import type { Candidate, ClaimedRead } from '../normal-read.ts';
import { asList, asObject, field, type JsonObject } from '../strict-json.ts';
import { type Adapter, type Claims, nothing, problem } from './adapter.ts';
import { type Boxes, inPhoto, listedSize } from './boxes.ts';
import { vapixEvent } from './axis-events.ts';
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

/**
 * AXIS License Plate Verifier: its own push (numbers written as text, one event for each state of a car), the camera's events
 * of it, and the flat message that the ACAP publisher makes of it. `new` is a read, `update` the same read known better, `lost`
 * the car's leaving.
 */
export const axis: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (object === undefined) return problem('not an Axis event: send what the camera posts');
    const event = vapixEvent(object);
    if (event !== undefined) return field(event, 'carState') === undefined ? nothing : verifier(event);
    if (field(object, 'carState') !== undefined || field(object, 'plateText') !== undefined)
      return verifier(object);
    if (textField(object, 'plate') !== null && textField(object, 'device') !== null) return published(object);
    // The publisher sends other applications' events of the camera over the same way.
    if (textField(object, 'topic') !== null || textField(object, 'device') !== null) return nothing;
    return problem('not an Axis event: send what the camera posts');
  },
};

const texts = ['plateASCII', 'plateText', 'plateUTF8', 'plateUnicode'];
/** What shows the vehicle is of more use to the eye than the plate cut out (53060.9(b)(1)). */
const images = ['fullImage', 'image', 'vehicleImage', 'plateImage'];
/** What differs between two deliveries of one state of a car. */
const passing = [
  'packetCounter',
  'carState',
  'frame_timestamp',
  'timeProcessing',
  'consumedTime',
  'imagesURI',
  'imageFile',
];
const imageLists = ['ImageArray', 'imageArray'];
const promoted = ['capture_timestamp', 'datetime', 'plateConfidence', 'geotag'];
const states: readonly string[] = ['new', 'update', 'updated'];

function verifier(object: JsonObject): Claims {
  const state = textField(object, 'carState')?.toLowerCase() ?? 'new';
  if (state === 'lost') return nothing;
  if (!states.includes(state)) return problem('this carState is not known: send new, update or lost');
  const info = asObject(field(object, 'camera_info'));
  const cameraId = firstText(
    textField(info, 'SerialNumber'),
    textField(info, 'MACAddress'),
    textField(object, 'cameraId'),
    textField(info, 'IPAddress'),
    textField(object, 'sensorProviderID'),
  );
  const plate = firstText(...texts.map((name) => textField(object, name)));
  const capturedAt = captureTime(object);
  if (plate === null) return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  if (capturedAt === null) return problem('no capture_timestamp or datetime: send the event whole');
  if (cameraId === null) return problem('no camera_info: send the event whole');
  const geotag = asObject(field(object, 'geotag'));
  return one({
    vendorId: carName(object, cameraId, capturedAt),
    identity: without(object, [...passing, ...images, ...imageLists]),
    plate,
    capturedAt,
    confidence: numberField(object, 'plateConfidence'),
    confidenceScale: 'either',
    region: region(object),
    regionHome: 'world',
    regionConfidence: null,
    cameraId,
    cameraName: null,
    position: placeOf(numberField(geotag, 'lat'), numberField(geotag, 'lon')),
    candidates: writtenOtherwise(object, plate),
    attributes: without(object, [...texts, ...images, ...imageLists, ...promoted]),
    photo: firstImage(object, images) ?? listedImage(object),
    plateBoxes: boxesOf(object),
  });
}

function published(object: JsonObject): Claims {
  const plate = textField(object, 'plate') ?? '';
  const capturedAt = firstText(textField(object, 'timestamp'), textField(object, 'localTime'));
  if (plate === '') return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  if (capturedAt === null) return problem('no timestamp: send the message whole');
  return one({
    vendorId: null,
    identity: without(object, ['image']),
    plate,
    capturedAt,
    confidence: null,
    confidenceScale: 1,
    region: null,
    regionHome: 'world',
    regionConfidence: null,
    cameraId: textField(object, 'device') ?? '',
    cameraName: textField(object, 'name'),
    position: null,
    candidates: [],
    attributes: without(object, ['plate', 'device', 'name', 'image', 'timestamp']),
    photo: firstImage(object, ['image']),
  });
}

/** Counted on the whole picture, and on the part of it that is looked at; the picture of the plate alone needs none. */
function boxesOf(object: JsonObject): Boxes {
  const shown = images.find((name) => firstImage(object, [name]) !== null);
  // Of which picture a listed one was cut is not told.
  if (shown === undefined && listedImage(object) !== null) return [];
  const kind = shown === 'image' ? textField(object, 'imageType')?.toLowerCase() : shown;
  switch (kind) {
    case 'roi':
      return listedSize(field(object, 'plateCoordinatesRelative'), inPhoto);
    case 'plate':
    case 'plateImage':
    case 'vehicle':
    case 'vehicleImage':
      return [];
    default:
      return listedSize(field(object, 'plateCoordinates'), inPhoto);
  }
}

const one = (read: ClaimedRead): Claims => ({ reads: [read], problems: [] });

/** Older applications write the camera's local clock only. */
function captureTime(object: JsonObject): string | null {
  const stamp = textField(object, 'capture_timestamp');
  return firstText(stamp === '0' ? null : stamp, textField(object, 'datetime'));
}

/** What shows the vehicle, else the first of the list. */
function listedImage(object: JsonObject): Buffer | null {
  const list = imageLists
    .flatMap((name) => asList(field(object, name)) ?? [])
    .map((image) => asObject(image));
  const vehicle = list.find((image) => /vehicle|frame/i.test(textField(image, 'ImageType') ?? ''));
  return firstImage(vehicle ?? list[0], ['BinaryImage']);
}

const sameCarMs = 10 * 60_000;
/** A camera counts cars anew after each start: only within some minutes is one number one car. */
function carName(object: JsonObject, cameraId: string, capturedAt: string): string | null {
  const car = textField(object, 'carID');
  const at = /^\d{13}$/.test(capturedAt) ? Math.floor(Number(capturedAt) / sameCarMs) : null;
  return car === null || car === '' || at === null ? null : `${cameraId}#${car}@${at}`;
}

/** The state of a plate of the United States, else its country. */
function region(object: JsonObject): string | null {
  const country = textField(object, 'plateCountry');
  const part = textField(object, 'plateRegion');
  return country === null || /^usa?$/i.test(country) ? firstText(part, country) : country;
}

/** The same plate in its own alphabet, or as the engine spelled it. */
const writtenOtherwise = (object: JsonObject, plate: string): readonly Candidate[] =>
  [...new Set(texts.map((name) => textField(object, name)))].flatMap((text) =>
    text === null || text === '' || text === plate ? [] : [{ text, confidence: null }],
  );
