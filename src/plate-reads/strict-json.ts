export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export type JsonParse =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: string };

const deepest = 32;

/** JSON as a sender meant it, or what is wrong: a key that stands twice, nesting past 32, a number past any machine's. */
export function parseStrictJson(text: string): JsonParse {
  // Before it is parsed: a text of nothing but brackets costs more than its bytes.
  const written = keysWritten(text);
  if (written === undefined) return { ok: false, problem: `nested deeper than ${deepest}: send flat fields` };
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return { ok: false, problem: 'not JSON: send one whole JSON document' };
  }
  const problem = hostileShape(value, written) ?? brokenText(text);
  return problem === undefined ? { ok: true, value } : { ok: false, problem };
}

/** The value when it is an object, else undefined. */
export const asObject = (value: JsonValue | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** The value when it is a list, else undefined. */
export const asList = (value: JsonValue | undefined): readonly JsonValue[] | undefined =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : undefined;

/** An object's own field: `__proto__` and the like are fields as any other, and nothing is inherited. */
export const field = (object: JsonObject | undefined, name: string): JsonValue | undefined =>
  object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;

/** How many keys stand in a text, JSON or not; undefined when it is nested too deep. */
function keysWritten(text: string): number | undefined {
  let depth = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      at = closingQuote(text, at);
      if (at < 0) return colons;
    } else if (character === colon) colons++;
    else if (character === openBrace || character === openBracket) {
      depth++;
      if (depth > deepest) return undefined;
    } else if (character === closeBrace || character === closeBracket) depth--;
  }
  return colons;
}

/** What JSON.parse lets pass: of a key that stands twice it keeps the last, so that fewer are held than were written. */
function hostileShape(value: JsonValue, written: number): string | undefined {
  const held = keysHeld(value);
  if (held < written) return 'a key stands twice in one object: send it once';
  return Number.isFinite(held) ? undefined : 'a number is too large: send it as text';
}

/** How many keys a value has, at every depth; infinite when one of its numbers is. */
function keysHeld(value: JsonValue): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.POSITIVE_INFINITY;
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (const one of value as readonly JsonValue[]) keys += keysHeld(one);
  else for (const one of Object.values(value)) keys += 1 + keysHeld(one);
  return keys;
}

/** Half of a surrogate pair, written as an escape, is no text. */
function brokenText(text: string): string | undefined {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return undefined;
  let broken = false;
  JSON.parse(text, (key, value: unknown) => {
    broken ||= !key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed());
    return value;
  });
  return broken ? 'a text is no Unicode: half of a surrogate pair' : undefined;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (escaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function escaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes++;
  return slashes % 2 === 1;
}
