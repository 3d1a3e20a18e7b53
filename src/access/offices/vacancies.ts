import type { Job } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  divisions,
  type DivisionName,
  roleHolders,
  type RoleHolder,
  seatHolders,
  vacanciesOf,
} from '../../people/index.ts';
import { tellOnceAMonth } from '../life/monthly.ts';

/** 53060.5(b): to whom a vacancy is shown: EIS, the policy owners, and the Hiring Authority of the division. */
export const seesVacancies = (
  { role, division: of }: Pick<RoleHolder, 'role' | 'division'>,
  division: DivisionName | undefined,
): boolean =>
  role === 'eis' || role === 'policy-owner' || (role === 'hiring-authority' && of === (division ?? null));

/** Who is told that a division lacks somebody. */
export async function toldOfVacancies(
  db: Queryable,
  division: DivisionName | undefined,
): Promise<readonly string[]> {
  const told = (await roleHolders(db)).filter((held) => seesVacancies(held, division));
  return [...new Set(told.map(({ staffId }) => staffId))];
}

/** Each day: whoever answers for a division that is out of compliance is told so, once a month (53060.5(b)). */
export const vacanciesJob: Job = {
  name: 'offices-vacant',
  run: async ({ db }, run) => {
    const [seats, roles] = [await seatHolders(db), await roleHolders(db)];
    const lacking = divisions.filter((division) => vacanciesOf(division, seats, roles).length > 0);
    for (const division of lacking) {
      const staffIds = await toldOfVacancies(db, division);
      await tellOnceAMonth(db, { kind: 'office-vacant', staffIds }, run);
    }
    return { divisions: lacking.length };
  },
};
