import type { Sealing } from '../foundation/sealing.ts';
import type { ReadPage } from '../plate-reads/index.ts';
import type { FactsRow } from './facts-store.ts';
import { heldPlates } from './held.ts';

/** What a page shows this person, and how many of its rows are kept back. */
export interface KeptBack {
  readonly page: ReadPage;
  readonly rows: number;
}

/**
 * A search by place or by part of a plate finds reads of a plate that is held for this person: those rows do not leave (R14,
 * 53060.4(c), (d)). The count tells that they are there, as the notice beside it says.
 */
export function keepHeldBack(
  sealing: Sealing,
  { held_plates: held }: Pick<FactsRow, 'held_plates'>,
  page: ReadPage,
): KeptBack {
  if (held.length === 0) return { page, rows: 0 };
  const isHeld = heldPlates(sealing, held);
  const matches = page.matches.filter(({ plate }) => !isHeld(plate));
  return { page: { ...page, matches }, rows: page.matches.length - matches.length };
}

export const keptBackNotice = (rows: number) => ({
  rows,
  clause: '53060.4(c)',
  why: 'Reads of a plate that is held after a refused search are kept back.',
  remedy: 'An administrator of your division looks at the hold.',
});
