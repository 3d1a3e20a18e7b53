import { parseDocument } from 'yaml';
import { z } from 'zod';

/** What a generic read has; the first three are required. */
export const columns = [
  'plate',
  'captured_at',
  'camera',
  'confidence',
  'state',
  'id',
  'camera_name',
  'lat',
  'lon',
] as const;
export type Column = (typeof columns)[number];
/** Without these a row is no read. */
export const requiredColumns = ['plate', 'captured_at', 'camera'] as const satisfies readonly Column[];

/** Which of a sender's columns (CSV) or fields (NDJSON) holds what, and how it is written. */
export interface ColumnMap {
  readonly names: Readonly<Record<Column, string>>;
  /** In place of the feed's, for local times without a zone. */
  readonly zone: string | undefined;
  readonly confidenceScale: 1 | 100 | 'either';
  /** Told by the header where it is not given. */
  readonly delimiter: string | undefined;
}

export type MapParse =
  | { readonly ok: true; readonly map: ColumnMap }
  | { readonly ok: false; readonly problem: string };

const name = z.string().min(1).max(128);
const nameShape = z.strictObject({
  plate: name,
  captured_at: name,
  camera: name,
  confidence: name,
  state: name,
  id: name,
  camera_name: name,
  lat: name,
  lon: name,
});
const settingShape = z.strictObject({
  zone: z.string().refine(isZone, 'no such time zone: write it as America/Los_Angeles').optional(),
  confidence_scale: z.union([z.literal(1), z.literal(100)]).optional(),
  delimiter: z.string().length(1).optional(),
});
const mapShape = z.strictObject({
  ...nameShape.partial().shape,
  ...settingShape.shape,
  columns: nameShape.partial().optional(),
});

const ownNames = Object.fromEntries(columns.map((column) => [column, column])) as Record<Column, string>;

/** Every column bears our own name. */
export const plainMap: ColumnMap = {
  names: ownNames,
  zone: undefined,
  confidenceScale: 'either',
  delimiter: undefined,
};

/** Reads a map in YAML; the names may stand at the top or under `columns` (docs/cli/reads.md). */
export function parseColumnMap(text: string): MapParse {
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true });
  const error = document.errors[0];
  if (error !== undefined) return { ok: false, problem: `not YAML: ${error.message}` };
  const parsed = mapShape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) return { ok: false, problem: z.prettifyError(parsed.error) };
  const { columns: nested = {}, zone, confidence_scale, delimiter, ...flat } = parsed.data;
  const given = Object.fromEntries(
    Object.entries({ ...flat, ...nested }).filter(([, value]) => value !== undefined),
  );
  return {
    ok: true,
    map: { names: { ...ownNames, ...given }, zone, confidenceScale: confidence_scale ?? 'either', delimiter },
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
