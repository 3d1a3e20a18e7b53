import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type JsonObject, type JsonParse, type JsonValue } from './strict-json.ts';

const deepest = 32;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // No entity is expanded but the five of XML itself, below.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
});

/**
 * An XML document as the JSON that says the same: elements by their local name, texts as texts, attributes as `@name`. A
 * document type (and with it every entity of a sender's own) is refused, and so is nesting past 32.
 */
export function parseStrictXml(text: string): JsonParse {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, problem: 'a document type: send plain XML' };
  if (XMLValidator.validate(text) !== true) return { ok: false, problem: 'not XML: send one whole document' };
  try {
    return { ok: true, value: plain(parser.parse(text)) };
  } catch {
    return {
      ok: false,
      problem: `XML with reserved names, or nested deeper than ${deepest}: send plain elements`,
    };
  }
}

const textName = '#text';

/** An element of text only is that text, whatever its attributes, but one: `<Attribute name="Speed">` is nothing without its name. */
function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return decode(String(value));
  const entries = Object.entries(value);
  const elements = entries.filter(([name]) => name !== textName && !name.startsWith('@'));
  const text: unknown = entries.find(([name]) => name === textName)?.[1];
  const isNamed = entries.some(([name]) => name === '@name');
  if (elements.length === 0 && text !== undefined && !isNamed) return decode(String(text));
  const object: JsonObject = Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
  return object;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
        (all, name, decimal, hex) =>
          name === undefined
            ? character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), all)
            : (named[name] ?? all),
      )
    : text;

const character = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : otherwise;
