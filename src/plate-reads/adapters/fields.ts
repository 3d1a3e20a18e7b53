import type { ClaimedRead, Position } from '../normal-read.ts';
import { field, type JsonObject, type JsonValue } from '../strict-json.ts';

/** The field as text: senders write numbers as text and texts as numbers. A number that JSON cannot hold exactly is no name. */
export function textField(object: JsonObject | undefined, name: string): string | null {
  const value = field(object, name);
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : null;
}

/** The field as a number, also when it is written as text, with a point or a comma for its decimals. */
export function numberField(object: JsonObject | undefined, name: string): number | null {
  const value = field(object, name);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*-?\d{1,15}([.,]\d{1,15})?\s*$/.test(value)
    ? Number(value.replace(',', '.'))
    : null;
}

type Scale = ClaimedRead['confidenceScale'];

/** A confidence and its scale: the sign of per cent says it where it stands, else the sender's custom. */
export function confidenceField(
  object: JsonObject | undefined,
  name: string,
  custom: Scale,
): Pick<ClaimedRead, 'confidence' | 'confidenceScale'> {
  const share = /^([^%]*)%\s*$/.exec(textField(object, name) ?? '')?.[1];
  return share === undefined
    ? { confidence: numberField(object, name), confidenceScale: custom }
    : { confidence: numberField({ share }, 'share'), confidenceScale: 100 };
}

/** All fields but the named ones. */
export const without = (object: JsonObject | undefined, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([name]) => !names.includes(name)));

/** The first that is given and not empty. */
export const firstText = (...texts: readonly (string | null)[]): string | null =>
  texts.find((text) => text !== null && text !== '') ?? null;

/** Bytes of a field that holds an image in base64; null when it holds none (the vendors' own examples hold dots). */
export function imageField(object: JsonObject | undefined, name: string): Buffer | null {
  const value: JsonValue | undefined = field(object, name);
  if (typeof value !== 'string' || value.length < 64) return null;
  const base64 = value.startsWith('data:') ? value.slice(value.indexOf(',') + 1) : value;
  return /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(base64) ? Buffer.from(base64, 'base64') : null;
}

/** The first of several fields that holds an image. */
export const firstImage = (object: JsonObject | undefined, names: readonly string[]): Buffer | null => {
  for (const name of names) {
    const image = imageField(object, name);
    if (image !== null) return image;
  }
  return null;
};

/** Unix seconds with a fraction, as milliseconds. */
export function secondsField(object: JsonObject | undefined, name: string): string | null {
  const seconds = numberField(object, name);
  return seconds === null ? null : String(Math.floor(seconds * 1000));
}

/** A place on earth; null where the sender has none, which it writes as nothing, zeros or a place off the earth. */
export function placeOf(lat: number | null, lon: number | null): Position | null {
  if (lat === null || lon === null || (lat === 0 && lon === 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    return null;
  return { lat, lon };
}

/** Words that cameras write where they saw a vehicle and could not read its plate. */
const noPlateWords: ReadonlySet<string> = new Set([
  'unknown',
  'unknow',
  '<unknown>',
  'noplate',
  'no plate',
  'no_plate',
  'unlicensed',
  // Chinese firmware: no plate, no plate on the vehicle, unknown.
  '无牌',
  '无车牌',
  '未知',
  'n/a',
  '-',
]);
/** Does the camera say that it read nothing? */
export const isNoPlate = (text: string): boolean => noPlateWords.has(text.trim().toLowerCase());
/** Kept apart, not dropped: one of these words may stand on a plate. */
export const noPlateRead = 'the camera read no plate: nothing to mend, unless it comes often';
