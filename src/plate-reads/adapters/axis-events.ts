import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { firstText, textField } from './fields.ts';

/** The element that holds one event of the camera's metadata stream. */
export const axisRoots = ['NotificationMessage'] as const;

/** Names that the verifier's own push gives to the same things. */
const renamed: Readonly<Record<string, string>> = {
  text: 'plateText',
  lpConfidence: 'plateConfidence',
  country: 'plateCountry',
  region: 'plateRegion',
  lpImage: 'plateImage',
};

/**
 * A VAPIX event of the camera (`CameraApplicationPlatform/ALPV…` or `…/LPR`), in the metadata stream's XML or in the JSON of the
 * camera's MQTT client, as the verifier's push that says the same; undefined when it is none.
 */
export function vapixEvent(object: JsonObject): JsonObject | undefined {
  const notification = asObject(field(object, 'NotificationMessage'));
  return notification === undefined ? ofMqtt(object) : ofMetadata(notification);
}

function ofMqtt(object: JsonObject): JsonObject | undefined {
  const message = asObject(field(object, 'message'));
  if (message === undefined) return undefined;
  return asPush(
    asObject(field(message, 'data')) ?? {},
    textField(object, 'serial'),
    textField(object, 'timestamp'),
  );
}

function ofMetadata(notification: JsonObject): JsonObject {
  const outer = asObject(field(notification, 'Message'));
  const message = asObject(field(outer, 'Message')) ?? outer;
  const producer = textField(asObject(field(notification, 'ProducerReference')), 'Address');
  return asPush(
    simpleItems(field(asObject(field(message, 'Data')), 'SimpleItem')),
    /^uri:\/\/([^/]+)/.exec(producer?.trim() ?? '')?.[1] ?? null,
    textField(message, '@UtcTime'),
  );
}

function simpleItems(value: JsonValue | undefined): JsonObject {
  return Object.fromEntries(
    (asList(value) ?? [value]).flatMap((one) => {
      const name = textField(asObject(one), '@Name');
      const text = field(asObject(one), '@Value');
      return name === null || text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** Of another application's event nothing is left that a plate could stand in. */
function asPush(data: JsonObject, serial: string | null, sentAt: string | null): JsonObject {
  if (field(data, 'text') === undefined || field(data, 'carState') === undefined) return {};
  const named = Object.entries(data).map(([name, value]) => [renamed[name] ?? name, value] as const);
  return {
    ...Object.fromEntries(named),
    datetime: firstText(textField(data, 'datetime'), sentAt) ?? '',
    camera_info: { SerialNumber: serial },
  };
}
