import type { JsonObject, JsonValue } from './strict-json.ts';

const mostBytes = 32 * 1024;
/** A text this long is an image or a clip, not a field of a read. */
const longestText = 4096;

/** Further fields in the form that the database keeps; undefined when they are more than a read can have. */
export function cleanAttributes(attributes: JsonObject): JsonObject | undefined {
  const clean = cleanObject(attributes);
  return JSON.stringify(clean).length > mostBytes ? undefined : clean;
}

/** Empty fields and media are left out; what PostgreSQL's jsonb cannot hold (NUL, half a surrogate pair) is replaced. */
function cleanObject(object: JsonObject): JsonObject {
  const kept: [string, JsonValue][] = [];
  for (const [key, value] of Object.entries(object)) {
    const clean = cleanValue(value);
    if (clean !== undefined) kept.push([cleanText(key), clean]);
  }
  // Not by assignment: `__proto__` is a key as any other.
  return Object.fromEntries(kept);
}

function cleanValue(value: JsonValue): JsonValue | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return value.length > longestText ? undefined : cleanText(value);
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((one) => cleanValue(one) ?? []);
  if (typeof value === 'object') return cleanObject(value as JsonObject);
  return value;
}

const cleanText = (text: string): string =>
  text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '\ufffd').toWellFormed() : text;
