import type { Body, Colour, Direction, vehicleBody } from './contract.ts';
import type { z } from 'zod';
import { parseRegion } from './region.ts';
import { asList, asObject, field, type JsonObject, type JsonValue } from './strict-json.ts';
import { readBody, readColour, readDirection, readMake } from './vehicle-words.ts';

/** What the camera tells of the vehicle, in the words of closed lists; null where it tells nothing that is known. */
export interface Vehicle {
  readonly make: string | null;
  readonly colour: Colour | null;
  readonly body: Body | null;
  readonly direction: Direction | null;
}

/** Where the senders write it, each as a path; the first that holds a known word counts. */
const places = {
  make: [
    'vehicle/make',
    'model_make',
    'vehicle_info/brand',
    'ANPR/vehicleLogo',
    'TrafficCar/VehicleSign',
    'Vehicle/VehicleSign',
    'vehicle_brand',
    'vehicleMake',
    'Attributes/Vehicle Make',
    'Attributes/VehicleMake',
    'vehicle_make',
    'make',
  ],
  colour: [
    'vehicle/color',
    'color',
    'colour',
    'vehicle_info/color',
    'ANPR/vehicleInfo/color',
    'ANPR/vehicleColor',
    'TrafficCar/VehicleColor',
    'Vehicle/VehicleColor',
    'vehicle_color',
    'vehicleColor',
    'Attributes/Vehicle Color',
    'Attributes/VehicleColor',
  ],
  body: [
    'vehicle/body_type',
    'vehicle/type',
    'vehicle_info/type',
    'ANPR/vehicleType',
    'Vehicle/VehicleType',
    'vehicle_type',
    'vehicleType',
    'Attributes/Vehicle Type',
    'Attributes/VehicleType',
    'body_type',
    'body',
  ],
  direction: [
    'direction',
    'carMoveDirection',
    'ANPR/direction',
    'Attributes/Relative Motion',
    'Attributes/RelativeMotion',
  ],
} as const;

/** Reads the vehicle from a read's further fields, whichever sender wrote them; nothing is made of what is not known. */
export const vehicleOf = (attributes: JsonObject): Vehicle => ({
  make: firstKnown(attributes, places.make, readMake),
  colour: firstKnown(attributes, places.colour, readColour),
  body: firstKnown(attributes, places.body, readBody),
  direction: firstKnown(attributes, places.direction, (text) => readDirection(text) ?? unitCircle(text)),
});

function firstKnown<Word>(
  attributes: JsonObject,
  paths: readonly string[],
  read: (text: string) => Word | null,
): Word | null {
  for (const path of paths) {
    const text = textOf(at(attributes, path.split('/')));
    const word = text === null ? null : read(text);
    if (word !== null) return word;
  }
  return null;
}

const at = (value: JsonValue | undefined, [name, ...rest]: readonly string[]): JsonValue | undefined =>
  name === undefined ? value : at(field(asObject(value), name), rest);

/** The names under which a list of guesses writes its word. */
const guesses = ['name', 'value', 'make', 'color', 'type'];

/** A word, or the first of a list of guesses: senders write the likeliest first. */
function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const guess = asObject((asList(value) ?? [value])[0]);
  const word = guesses.map((name) => field(guess, name)).find((one) => typeof one === 'string');
  return typeof word === 'string' ? word : null;
}

/** Plate Recognizer writes degrees of the unit circle in the picture: 0 to the right, 90 upward. */
function unitCircle(text: string): Direction | null {
  const degrees = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : 360;
  if (degrees >= 360) return null;
  return (['right', 'away', 'left', 'toward'] as const)[Math.round(degrees / 90) % 4] ?? null;
}

/** What a search asks of the vehicle; undefined of what it leaves open. */
export interface VehicleSought {
  readonly make?: string | undefined;
  readonly colour?: Colour | undefined;
  readonly body?: Body | undefined;
  readonly direction?: Direction | undefined;
  /** Of the plate, as reads keep it: `us-ca`, `gb`. */
  readonly region?: string | undefined;
}

export type VehicleField = keyof z.infer<typeof vehicleBody>;

export interface VehicleParse {
  readonly sought: VehicleSought;
  /** Fields of which the word is none that is known. */
  readonly unknown: readonly VehicleField[];
}

/** Reads what was asked with the same words as what cameras send. */
export function parseVehicle(asked: z.infer<typeof vehicleBody> = {}): VehicleParse {
  const { make, colour, body, direction, state } = asked;
  const sought = {
    make: read(make, readMake),
    colour: read(colour, readColour),
    body: read(body, readBody),
    direction: read(direction, readDirection),
    region: read(state, (text) => parseRegion(text, 'us')),
  };
  const known = { ...sought, state: sought.region };
  const unknown = (['make', 'colour', 'body', 'direction', 'state'] as const).filter(
    (name) => asked[name] !== undefined && known[name] === undefined,
  );
  return { sought, unknown };
}

const read = <Word>(text: string | undefined, reading: (text: string) => Word | null): Word | undefined =>
  text === undefined ? undefined : (reading(text) ?? undefined);
