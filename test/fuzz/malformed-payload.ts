import { type Format, formats } from '../../src/plate-reads/index.ts';
import { vendorPayloads } from '../builders/vendor-payloads.ts';

/** A payload that is broken in a way that its seed decides; now and then one that is whole. */
export interface MalformedPayload {
  readonly format: Format;
  readonly bytes: Buffer;
}

export type Chance = () => number;

/** The same seed gives the same payloads (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const oneOf = <T>(chance: Chance, values: readonly [T, ...T[]]): T =>
  values[Math.floor(chance() * values.length)] ?? values[0];

const at = '2026-11-20T10:00:00Z';
const group = {
  data_type: 'alpr_group',
  version: 2,
  epoch_start: Date.parse(at),
  camera_id: 1234,
  best_uuid: 'u-1',
  best_plate_number: 'D2651BF',
  best_confidence: 93.8,
  best_region: 'us-mo',
  gps_latitude: 37.6,
  gps_longitude: -121.2,
  candidates: [{ plate: 'D2651BF', confidence: 93.8 }],
  best_plate: { plate: 'D2651BF', plate_index: 0, candidates: [{ plate: 'D265BF', confidence: 80 }] },
  vehicle: { color: [{ name: 'black', confidence: 27 }] },
};
const webhook = {
  hook: { id: 'camera-1', event: 'recognition' },
  data: {
    camera_id: 'camera-1',
    timestamp: at,
    results: [
      {
        plate: '9jub11',
        score: 0.8,
        region: { code: 'us-ca', score: 0.4 },
        candidates: [{ plate: '9jub11' }],
      },
    ],
  },
};
const flat = { plate: '7ABC123', captured_at: at, camera: 'C-1', confidence: 0.9, state: 'CA', id: 'r-1' };

/** What senders, or people who mean harm, put where something else belongs. */
const strange: readonly [unknown, ...unknown[]] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  [[[]]],
  '\0',
  '\u202e7ABC123',
  '7\u200bABC',
  '\u0410BC123',
  '\ud800',
  '😀',
  'A'.repeat(65_536),
  '9'.repeat(400),
  "'; drop table reads; --",
  '=cmd()',
  '../../etc/passwd',
  '{{7*7}}',
  '2999-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  'NaN',
  '1e999',
  Number.MAX_SAFE_INTEGER,
  { plate: { plate: { plate: {} } } },
  [1, 'a', null],
  '\\u0000',
  '%00',
  '\r\n\r\n',
  'true',
  '-',
  '😀'.repeat(5_000),
];

/** Puts something strange in place of a field, or takes it away, or writes it under another name. */
function disturbed(chance: Chance, value: unknown, depth = 0): unknown {
  if (chance() < 0.06 && depth > 0) return oneOf(chance, strange);
  if (Array.isArray(value)) return value.map((one) => disturbed(chance, one, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const roll = chance();
      if (roll < 0.04) return [];
      if (roll < 0.06)
        return [[String(oneOf(chance, ['__proto__', 'constructor', 'toString', '', '\0'])), inner]];
      return [[key, disturbed(chance, inner, depth + 1)]];
    }),
  );
}

const csvCell = (value: unknown): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

function wellMeant(chance: Chance, format: Format): string {
  switch (format) {
    case 'openalpr':
      return JSON.stringify(disturbed(chance, group));
    case 'platerecognizer':
      return JSON.stringify(disturbed(chance, webhook));
    case 'ndjson':
      return Array.from({ length: 1 + Math.floor(chance() * 4) }, () =>
        JSON.stringify(disturbed(chance, flat)),
      ).join('\n');
    case 'csv': {
      const rows = Array.from({ length: 1 + Math.floor(chance() * 4) }, () =>
        Object.values(flat).map((value) => csvCell(chance() < 0.15 ? oneOf(chance, strange) : value)),
      );
      return [Object.keys(flat).join(','), ...rows.map((row) => row.join(','))].join('\n');
    }
    default:
      return disturbedText(chance, vendorPayloads[format]);
  }
}

/** One of a vendor's payloads: JSON with its fields disturbed, XML with its texts, names and ends. */
function disturbedText(chance: Chance, texts: readonly string[]): string {
  const text = texts[Math.floor(chance() * texts.length)] ?? '';
  if (/^[{[]/.test(text)) return JSON.stringify(disturbed(chance, JSON.parse(text)));
  if (!text.trimStart().startsWith('<'))
    return text.replaceAll(/[=":;]|\r\n|\w+/g, (all) =>
      chance() > 0.03 ? all : String(oneOf(chance, strange)),
    );
  return text.replaceAll(/>([^<>]+)<|<\/?[\w:]+/g, (all: string, inner: string | undefined) => {
    if (chance() > 0.06) return all;
    if (inner !== undefined) return `>${String(oneOf(chance, strange))}<`;
    return oneOf(chance, ['<', '</', '<__proto__', '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', '&a;', '']);
  });
}

const deep = (chance: Chance): string => {
  const depth = Math.floor(chance() * 60_000);
  return oneOf(chance, [
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    '{"a":'.repeat(depth),
    `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  ]);
};

/** Bytes changed, cut, doubled, put in: what wires and disks do. */
function damaged(chance: Chance, text: string): Buffer {
  const bytes = Buffer.from(text);
  const where = Math.floor(chance() * bytes.length);
  switch (Math.floor(chance() * 7)) {
    case 0:
      return bytes.subarray(0, where);
    case 1:
      bytes[where] = Math.floor(chance() * 256);
      return bytes;
    case 2:
      return Buffer.concat([
        bytes.subarray(0, where),
        Buffer.from([0xff, 0x00, 0xc3, 0x28]),
        bytes.subarray(where),
      ]);
    case 3:
      return Buffer.concat([bytes, bytes]);
    case 4:
      return Buffer.concat([Buffer.from('\ufeff'), bytes, Buffer.from('"')]);
    case 5:
      return Buffer.from(text.replace(/"([a-z_]+)":/, '"$1":1,"$1":'));
    default:
      return Buffer.from(text.replace(/\d+/, '1e999'));
  }
}

/** @param given the format; any when left out. */
export function malformedPayload(chance: Chance, given?: Format): MalformedPayload {
  const format = given ?? formats[Math.floor(chance() * formats.length)] ?? 'csv';
  const roll = chance();
  if (roll < 0.02) return { format, bytes: Buffer.from(deep(chance)) };
  if (roll < 0.06)
    return { format, bytes: Buffer.from(Array.from({ length: chance() * 300 }, () => chance() * 256)) };
  const text = wellMeant(chance, format);
  return { format, bytes: roll < 0.6 ? damaged(chance, text) : Buffer.from(text) };
}
