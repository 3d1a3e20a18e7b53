import { fitsScheme, readCaseNumber } from '../../cases/index.ts';
import { departmentZone } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { Thresholds } from '../detectors/thresholds.ts';
import type { Profile } from '../profile.ts';

/** The division's numbering as it stands, for what was searched past the gate (53060.7(b)(6)), and by which thresholds. */
export async function profileOf(
  db: Queryable,
  division: DivisionName,
  thresholds: Thresholds,
): Promise<Profile> {
  const { rows } = await db.query<{ pattern: string }>(
    'select pattern from door_scheme where division = $1',
    [division],
  );
  const patterns = rows.map(({ pattern }) => pattern);
  return {
    timeZone: departmentZone,
    thresholds,
    divisions: [
      {
        name: division,
        isUser: () => true,
        cdcrEmbedded: true,
        fits: (typed) => {
          const number = readCaseNumber(typed);
          return number !== undefined && fitsScheme(number, patterns);
        },
      },
    ],
  };
}
