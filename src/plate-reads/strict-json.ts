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
  if (nestedTooDeep(text)) return { ok: false, problem: `nested deeper than ${deepest}: send flat fields` };
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return { ok: false, problem: 'not JSON: send one whole JSON document' };
  }
  const problem = hostileShape(text) ?? brokenText(text);
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

/** Of any text, JSON or not. */
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      at = closingQuote(text, at);
      if (at < 0) return false;
    } else if (character === openBrace || character === openBracket) {
      depth++;
      if (depth > deepest) return true;
    } else if (character === closeBrace || character === closeBracket) depth--;
  }
  return false;
}

/** Walks valid JSON once, without recursion, for what JSON.parse lets pass. */
function hostileShape(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === openBrace || character === openBracket) {
      open.push(character === openBrace ? new Set() : undefined);
    } else if (character === closeBrace || character === closeBracket) {
      open.pop();
    } else if (character === quote) {
      const end = closingQuote(text, at);
      const keys = open.at(-1);
      if (keys !== undefined && isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end + 1)) as string;
        if (keys.has(key)) return 'a key stands twice in one object: send it once';
        keys.add(key);
      }
      at = end;
    } else if (isDigit(character)) {
      const end = numberEnd(text, at);
      if (!Number.isFinite(Number(text.slice(at, end)))) return 'a number is too large: send it as text';
      at = end - 1;
    }
  }
  return undefined;
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
const isDigit = (character: number): boolean => character >= 0x30 && character <= 0x39;

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

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 0x20) at++;
  return text.charCodeAt(at) === colon;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[0-9.eE+-]/.test(text.charAt(at))) at++;
  return at;
}
