import { foldedDifferences } from '../../plate-reads/index.ts';
import type { AlertRow } from './alert-row.ts';

/** Why the read raised the alert, in words: the characters that differ, and a state that does (53060.9(b)(1)). */
export function whyLike(
  { plate, listed_plate: listed, listed_state: listedState }: AlertRow,
  readState: string | null,
): string {
  const differences = foldedDifferences(listed, plate).map(
    ({ position, asked, read }) => `${read} for ${asked} at ${position}`,
  );
  const like =
    differences.length === 0 ? 'the plate that is listed' : `easily confused: ${differences.join(', ')}`;
  const otherState = listedState !== null && readState !== null && listedState !== readState;
  return otherState ? `${like}; the list says ${listedState}, the camera ${readState}` : like;
}
