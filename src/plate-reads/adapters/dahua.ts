import type { ClaimedRead } from '../normal-read.ts';
import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { type Adapter, type Claims, merge, nothing, problem } from './adapter.ts';
import { listedEdges } from './boxes.ts';
import { tollgate } from './dahua-tollgate.ts';
import { firstText, isNoPlate, noPlateRead, numberField, placeOf, textField, without } from './fields.ts';

/**
 * Dahua: the event stream (`client.notifyEventStream`, or one event by itself) and the ITSAPI push (`Picture`). An event in
 * which no plate was seen (a bicycle, a person, motion) is no read and no fault.
 */
export const dahua: Adapter = {
  claim: (payload) => {
    const object = asObject(payload);
    if (object === undefined) return problem(notOurs);
    const picture = asObject(field(object, 'Picture'));
    if (picture !== undefined) return tollgate(picture);
    const events = asList(field(asObject(field(object, 'params')), 'eventList'));
    if (events !== undefined) return merge(events.map((one) => event(one)));
    if (field(object, 'Code') !== undefined) return event(object);
    // `Active`: keep-alive of the push; `result`: an answer of the device's own protocol.
    if (field(object, 'Active') !== undefined || field(object, 'result') !== undefined) return nothing;
    return problem(notOurs);
  },
};

const notOurs = 'not a Dahua event: send the event stream or the ITSAPI push';

function event(value: JsonValue): Claims {
  const object = asObject(value);
  const code = textField(object, 'Code');
  if (object === undefined || code === null) return problem('an event without a Code: send the events whole');
  const data = asObject(field(object, 'Data'));
  const isTraffic = code.startsWith('Traffic') || textField(data, 'Class') === 'Traffic';
  if (!isTraffic || textField(object, 'Action') === 'Stop') return nothing;
  if (data === undefined) return problem('an event without Data: send the events whole');
  return read(object, data);
}

function read(object: JsonObject, data: JsonObject): Claims {
  const seen = asObject(field(data, 'Object'));
  const car = asObject(field(data, 'TrafficCar'));
  const nonMotor = asObject(field(asObject(field(data, 'NonMotor')), 'Plate'));
  const isPlate = (textField(seen, 'ObjectType') ?? 'Plate') === 'Plate';
  const plate = firstText(
    // Of a vehicle its make stands there.
    isPlate ? textField(seen, 'Text') : null,
    textField(car, 'PlateNumber'),
    textField(nonMotor, 'Text'),
  );
  if (plate === null) return nothing;
  if (isNoPlate(plate)) return problem(noPlateRead);
  const capturedAt = captureTime(data);
  if (capturedAt === null) return problem('no RealUTC, LocaleTime or UTC: send the events whole');
  const cameraId = camera(object, car);
  if (cameraId === null) return problem('no MachineName and no Index: send the events whole');
  const gps = asObject(field(asObject(field(data, 'CommInfo')), 'GPSInfo'));
  const claimed: ClaimedRead = {
    vendorId: firstText(textField(seen, 'SerialUUID')),
    identity: data,
    plate,
    capturedAt,
    confidence: confidence(seen),
    confidenceScale: 1,
    region: firstText(textField(seen, 'Country'), textField(car, 'Country')),
    regionHome: 'world',
    regionConfidence: null,
    cameraId,
    cameraName: textField(car, 'DeviceAddress'),
    position: placeOf(numberField(gps, 'Latitude'), numberField(gps, 'Longitude')),
    candidates: [],
    attributes: { ...without(data, ['TrafficCar', 'CommInfo']), TrafficCar: without(car, ['PlateNumber']) },
    photo: null,
    // On a grid of 8192 by 8192, whatever the picture's size.
    plateBoxes: listedEdges(field(seen, 'BoundingBox'), { in: 'parts', of: 8192 }),
  };
  return { reads: [claimed], problems: [] };
}

/**
 * `RealUTC` is Unix time; `UTC` counts the seconds of the camera's own wall clock as if that were UTC, and says the same as
 * `LocaleTime`, so that it is read as a local time without a zone.
 */
function captureTime(data: JsonObject): string | null {
  const real = numberField(data, 'RealUTC');
  const ms = numberField(data, 'UTCMS') ?? 0;
  if (real !== null && real > 0)
    return String(Math.floor(real) * 1000 + (ms >= 0 && ms < 1000 ? Math.floor(ms) : 0));
  const local = firstText(textField(data, 'LocaleTime'));
  if (local !== null) return local;
  const wall = numberField(data, 'UTC');
  return wall === null || wall <= 0 || wall > 1e11
    ? null
    : new Date(wall * 1000).toISOString().replace(/Z$/, '');
}

/** The device's serial number, and which of its channels when it is not the first. */
function camera(object: JsonObject, car: JsonObject | undefined): string | null {
  const device = firstText(textField(car, 'MachineName'));
  const channel = firstText(textField(object, 'Index'), textField(object, 'index'));
  if (device === null) return channel === null ? null : `channel ${channel}`;
  return channel === null || channel === '0' ? device : `${device}/${channel}`;
}

/** Written 0–255; 0 is none. */
function confidence(seen: JsonObject | undefined): number | null {
  const value = numberField(seen, 'Confidence');
  return value === null || value <= 0 || value > 255 ? null : value / 255;
}
