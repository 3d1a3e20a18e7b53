import { field, type JsonObject, type JsonValue } from '../strict-json.ts';

/** The field as text: senders write numbers as text and texts as numbers. A number that JSON cannot hold exactly is no name. */
export function textField(object: JsonObject | undefined, name: string): string | null {
  const value = field(object, name);
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : null;
}

/** The field as a number, also when it is written as text. */
export function numberField(object: JsonObject | undefined, name: string): number | null {
  const value = field(object, name);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(value) ? Number(value) : null;
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
