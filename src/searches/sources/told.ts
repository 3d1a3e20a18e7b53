import { rfc3339, type Instant } from '../../foundation/clock.ts';
import type { ReadQuery } from '../../plate-reads/index.ts';
import type { Told } from './provider.ts';

/** For whom and what it is asked. */
export interface OnBehalf {
  readonly department: string;
  readonly user: string;
  readonly use: string;
  readonly caseNumber: string;
}

/** What a source is told of a search: nothing but what R19 lists. */
export const toldOf = (
  { department, user, use, caseNumber }: OnBehalf,
  { plate, match, distance, to }: ReadQuery,
  from: Instant,
): Told => ({
  department,
  user,
  use,
  caseNumber,
  plate: plate ?? '',
  match,
  distance,
  from: rfc3339(from),
  to: rfc3339(to),
});
