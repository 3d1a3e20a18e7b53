import { addCivil, type CivilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { readDecided } from '../settings/index.ts';

/** What the department's retention schedule states a period for (DOM 14060, 53060.9(a)(1)). */
export type Scheduled = 'copy' | 'case-file';

/** A period of the schedule, and what it rests on. */
export interface Period {
  readonly days: number;
  readonly authority: string;
}

const keys = { copy: 'retention.copy-days', 'case-file': 'retention.case-file-days' } as const;

/** The period that the schedule states; undefined: none is stated, and nothing of the kind is made. */
export async function periodOf(db: Queryable, scheduled: Scheduled): Promise<Period | undefined> {
  const decided = await readDecided(db, keys[scheduled], 'department');
  return decided === undefined || decided.value === 0
    ? undefined
    : { days: decided.value, authority: decided.authority };
}

/** The last day on which what was made on a day may still be kept. */
export const destroyBy = (madeOn: CivilDate, { days }: Period): CivilDate => addCivil(madeOn, { days });
