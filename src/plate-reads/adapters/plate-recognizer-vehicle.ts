import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { without } from './fields.ts';

/**
 * A result of the mode that looks for vehicles (`detection_mode: vehicle`), where the plate is an object of its own with its
 * guesses under `props`, in the form of the usual one; null when the vehicle showed no plate.
 */
export function plateOfVehicle(result: JsonObject): JsonObject | null {
  const plate = asObject(field(result, 'plate'));
  const vehicle = asObject(field(result, 'vehicle'));
  if (plate === undefined)
    return vehicle !== undefined && (field(result, 'plate') ?? null) === null ? null : result;
  const [texts, regions] = ['plate', 'region'].map((name) => guesses(plate, name));
  return {
    ...result,
    ...valueAs('plate', texts?.[0]),
    candidates: (texts ?? []).map((one) => valueAs('plate', one)),
    region: valueAs('code', regions?.[0]),
    box: field(plate, 'box') ?? null,
    dscore: field(plate, 'score') ?? null,
    vehicle: without(vehicle, ['props']),
    model_make: guesses(vehicle, 'make_model'),
    color: guesses(vehicle, 'color'),
    orientation: guesses(vehicle, 'orientation'),
  };
}

const guesses = (object: JsonObject | undefined, name: string): readonly JsonValue[] =>
  asList(field(asObject(field(object, 'props')), name)) ?? [];

/** `{ value, score }` under the name that the usual form has for it. */
function valueAs(name: string, guess: JsonValue | undefined): JsonObject {
  const object = asObject(guess);
  return { [name]: field(object, 'value') ?? null, score: field(object, 'score') ?? null };
}
