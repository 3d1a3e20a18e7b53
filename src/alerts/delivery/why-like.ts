import { foldedDifferences } from '../../plate-reads/index.ts';
import type { AlertRow } from './alert-row.ts';

type Likened = Pick<
  AlertRow,
  'plate' | 'candidate' | 'candidate_confidence' | 'listed_plate' | 'listed_state'
>;

/**
 * Why the read raised the alert, in words: that it is not the camera's best reading, the characters that differ, and a state
 * that does (53060.9(b)(1)).
 */
export function whyLike(alert: Likened, readState: string | null): string {
  const { plate, candidate, listed_plate: listed, listed_state: listedState } = alert;
  const differences = foldedDifferences(listed, candidate ?? plate).map(
    ({ position, asked, read }) => `${read} for ${asked} at ${position}`,
  );
  const like =
    differences.length === 0 ? 'the plate that is listed' : `easily confused: ${differences.join(', ')}`;
  const otherState = listedState !== null && readState !== null && listedState !== readState;
  const why = otherState ? `${like}; the list says ${listedState}, the camera ${readState}` : like;
  return candidate === null ? why : `${anotherReading(alert)}: ${why}`;
}

function anotherReading({ candidate, candidate_confidence: confidence }: Likened): string {
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} %)`;
  return `not the best reading of the camera, but another, ${candidate}${sure}`;
}
