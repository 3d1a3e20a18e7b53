import { createHash } from 'node:crypto';
import type { Instant } from '../../foundation/clock.ts';
import type { ApartReason } from '../contract/log-mapping.ts';
import type { LogRow } from '../vendor-log/read.ts';

/** A row ready to be kept: by what it is known again, and whether it can be used. */
export interface KeyedRow extends LogRow {
  readonly key: Buffer;
  /** Of its cells: another release of the same search differs here. */
  readonly payload: Buffer;
  readonly text: string;
  readonly quarantine: ApartReason | undefined;
}

const day = 86_400_000;
const longest = 20_000;

/** Names rows of one file, so that the same row is known again in whatever file it comes (idempotent), and none is lost. */
export function rowKeys(technologyId: string, width: number, now: Instant): (row: LogRow) => KeyedRow {
  const occurred = new Map<string, number>();
  return ({ search, cells }) => {
    const text = JSON.stringify(cells.map(storable));
    const payload = shortHash('cells', technologyId, text);
    const named = search.id !== null && search.id !== '';
    const id = payload.toString('latin1');
    const before = named ? 0 : (occurred.get(id) ?? 0);
    if (!named) occurred.set(id, before + 1);
    return {
      search,
      cells,
      text,
      payload,
      // Without an id of the vendor's, rows of the same cells are told apart by how often they came before in their file.
      key: named
        ? shortHash('id', technologyId, search.id ?? '')
        : shortHash('cells', technologyId, `${before}\n${text}`),
      quarantine: quarantineOf({ search, cells }, width, now),
    };
  };
}

function quarantineOf(
  { search: { at }, cells }: LogRow,
  width: number,
  now: Instant,
): ApartReason | undefined {
  if (cells.some((cell) => cell.length > longest)) return 'too-long';
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return 'too-many-cells';
  if (at === null) return 'no-time';
  return at > now + day ? 'in-the-future' : undefined;
}

/** The database keeps no NUL and no half of a surrogate pair. */
const storable = (cell: string): string =>
  cell.replaceAll('\u0000', '\u2400').toWellFormed().slice(0, 200_000);

const shortHash = (what: string, technologyId: string, text: string): Buffer =>
  createHash('sha256').update(`${what}\n${technologyId}\n${text}`).digest().subarray(0, 16);
