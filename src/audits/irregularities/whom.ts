import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DivisionName, officersOf, type Person, rolesOf } from '../../people/index.ts';

/** To whom a report goes. */
export interface Addressed {
  readonly division: DivisionName;
  readonly way: 'hiring-authority' | 'supervisor-and-oia';
  readonly recipients: readonly string[];
}

/**
 * 53060.5(c)(2)(C), R30: to the Hiring Authority of the division; where he or an administrator is concerned, to that
 * person's supervisor and OIA; what was asked under an internal staff investigation, to OIA alone (R18). Never its subject.
 */
export async function whomToTell(
  db: Queryable,
  {
    subject,
    division,
    restricted,
  }: {
    readonly subject: Person | undefined;
    readonly division: DivisionName;
    readonly restricted: boolean;
  },
): Promise<Addressed> {
  const { hiringAuthority } = await officersOf(db, division);
  const others = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.filter((id) => id !== subject?.staff_id)),
  ];
  const concerned = subject !== undefined && (await isOfficer(db, subject));
  if (!concerned && !restricted && others(hiringAuthority).length > 0)
    return { division, way: 'hiring-authority', recipients: others(hiringAuthority) };
  const oia = await officersOf(db, 'OIA');
  const supervisor = restricted || subject?.supervisor == null ? [] : [subject.supervisor];
  return {
    division,
    way: 'supervisor-and-oia',
    recipients: others([...supervisor, ...oia.hiringAuthority, ...oia.administrators]),
  };
}

/** A Hiring Authority or a designee of one, or an administrator. */
async function isOfficer(db: Queryable, { staff_id, division_administrator }: Person): Promise<boolean> {
  if (division_administrator) return true;
  const roles = await rolesOf(db, staff_id);
  return roles.some(({ role }) => role === 'hiring-authority' || role === 'hiring-authority-designee');
}
