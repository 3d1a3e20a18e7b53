import { alignPlates, type PlateDifference } from './alignment.ts';
import type { Why } from './contract.ts';
import type { Candidate } from './normal-read.ts';
import { foldedDifferences } from './fold.ts';
import type { ReadQuery } from './read-query.ts';

type Asked = Pick<ReadQuery, 'match' | 'plate'>;
type PlainWhy = Exclude<Why, { readonly kind: 'candidate' }>;

/** Why a read answers of which another candidate than the best fits. */
export function whyOffered(asked: Asked, { text: candidate, confidence }: Candidate): Why {
  const fits = whyOf(asked, candidate);
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} %)`;
  return {
    kind: 'candidate',
    candidate,
    confidence,
    fits,
    text: `the camera also offered ${candidate}${sure}: ${fits.text}`,
  };
}

/** Why a plate answers a query. */
export function whyOf({ match, plate }: Asked, read: string): PlainWhy {
  if (plate === undefined) return { kind: 'place', text: 'read at the place and time asked for' };
  switch (match) {
    case 'exact':
      return { kind: 'exact', text: 'the plate asked for' };
    case 'wildcard':
      return { kind: 'wildcard', pattern: plate, text: `fits ${plate}` };
    case 'folded': {
      const differences = foldedDifferences(plate, read);
      const told = differences.map(
        ({ position, asked, read: other }) => `${other} for ${asked} at ${position}`,
      );
      const text = told.length === 0 ? 'the plate asked for' : `easily confused: ${told.join(', ')}`;
      return { kind: 'folded', differences, text };
    }
    case 'edit': {
      const { differences } = alignPlates(plate, read);
      return { kind: 'edit', differences, text: editText(differences) };
    }
  }
}

function editText(differences: readonly PlateDifference[]): string {
  if (differences.length === 0) return 'the plate asked for';
  const off = differences.length === 1 ? 'one character off' : `${differences.length} characters off`;
  return `${off}: ${differences.map(differenceText).join(', ')}`;
}

function differenceText({ position, asked, read }: PlateDifference): string {
  if (asked === '') return `${read} added before ${position}`;
  return read === '' ? `${asked} missing at ${position}` : `${read} for ${asked} at ${position}`;
}
